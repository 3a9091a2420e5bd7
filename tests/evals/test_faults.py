"""The seeded faults: they are real changes, most are caught, and nothing clean is accused."""

from collections import Counter

import pytest

from evals.__main__ import main
from evals.cases import load_cases
from evals.faults import FaultKind, bases, run
from summarizer.checker.verdicts import Check, Severity

MEANING = (Check.NEGATION, Check.ATTRIBUTION, Check.HEDGE)


@pytest.fixture(name="seeded", scope="module")
def seed_one_case():
    """Every fault in one article."""
    return run(load_cases(["ilva-bridge-wire"]))


def test_every_kind_finds_a_place(seeded):
    """A report and its quotations offer a place for nearly every kind."""
    kinds = {each.kind for each in seeded}
    assert {FaultKind.NEGATION, FaultKind.SPEAKER, FaultKind.NAME, FaultKind.QUOTE} <= kinds
    assert {FaultKind.EVIDENCE_MOVED, FaultKind.DEBRIS_CITED, FaultKind.FLAG_DROPPED} <= kinds


def test_seeding_is_deterministic(seeded):
    """The same faults at the same places, with the same outcome."""
    again = run(load_cases(["ilva-bridge-wire"]))
    assert [(s.kind, s.path, s.text, s.caught) for s in again] == [
        (s.kind, s.path, s.text, s.caught) for s in seeded
    ]


def test_most_faults_are_caught_and_no_edit_that_keeps_the_meaning(seeded):
    """Over all kinds; the table shows each."""
    caught: Counter[bool] = Counter()
    for each in seeded:
        if each.kind.keeps_meaning:
            assert not each.caught, each
        else:
            caught[each.caught] += 1
    assert caught[True] >= 0.85 * caught.total()


@pytest.mark.parametrize("name", ["reference", "verbatim"])
def test_clean_briefs_are_not_accused(name):
    """No reference brief and no sentence of an article fails a check of meaning."""
    for base in bases(load_cases()):
        if base.name == name:
            found = [f for f in base.brief.report.findings if f.check in MEANING]
            bad = [f for f in found if f.severity in (Severity.FAIL, Severity.WARN)]
            assert bad == [], base.case


def test_the_command_prints_every_kind(capsys):
    """One line for each kind, then what is said of unchanged briefs."""
    assert main(["faults", "halden-results"]) == 0
    printed = capsys.readouterr().out
    assert all(kind.value in printed for kind in FaultKind)
    assert "unchanged, reference" in printed
