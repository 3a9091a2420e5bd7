"""The seeded faults: they are real changes, most are caught, and nothing clean is accused."""

from collections import Counter

import pytest

from evals.__main__ import main
from evals.cases import load_cases
from evals.faults.caught import bases, run
from evals.faults.kinds import FaultKind
from evals.faults.seed import faults
from summarizer.checker.verdicts import Check, Severity

MEANING = (Check.NEGATION, Check.HEDGE, Check.NAME)


@pytest.fixture(name="case", scope="module")
def one_case():
    """A report with quotations, flags and debris."""
    return load_cases(["ilva-bridge-wire"])[0]


@pytest.fixture(name="analysis", scope="module")
def its_analysis(case):
    """Its article."""
    return case.analysis()


@pytest.fixture(name="seeded", scope="module")
def seed_one_case(case):
    """Every fault in its reference brief and its gold facts."""
    return list(run([case], ["reference", "gold"]))


def test_every_kind_finds_a_place(seeded):
    """A report and its quotations offer a place for nearly every kind."""
    kinds = {each.fault.kind for each in seeded}
    assert {FaultKind.NEGATION, FaultKind.SPEAKER, FaultKind.NAME, FaultKind.QUOTE} <= kinds
    assert {FaultKind.EVIDENCE_MOVED, FaultKind.DEBRIS_CITED} <= kinds


def test_seeding_is_deterministic_and_ids_are_unique(case, analysis):
    """The same faults at the same places, each with an id of its own."""
    once, again = list(faults(case, analysis)), list(faults(case, analysis))
    assert once == again
    assert len({fault.id for fault in once}) == len(once)


def test_every_fault_changes_the_brief(case, analysis):
    """No seed leaves the answer as it was, and its description says what it did."""
    unchanged = next(base.draft for base in bases([case]) if base.name == "reference")
    for fault in faults(case, analysis):
        assert fault.draft != unchanged, fault.id
        assert fault.description, fault.id


def test_most_faults_are_caught_and_no_edit_that_keeps_the_meaning(seeded):
    """Over all kinds; the table shows each."""
    caught: Counter[bool] = Counter()
    for each in seeded:
        if each.fault.kind.keeps_meaning:
            assert not each.caught, each
        else:
            caught[each.caught] += 1
    assert caught[True] >= 0.85 * caught.total()


@pytest.mark.slow
def test_the_sentences_of_an_article_are_not_accused():
    """No article's own sentence fails in a check of meaning, and next to none is warned of.

    A sentence that the article doubts only in the next one is warned of rightly.
    """
    found = [
        (base.case, finding)
        for base in bases(load_cases())
        if base.name == "sentences"
        for finding in base.findings()
        if finding.check in MEANING
    ]
    assert [each for each in found if each[1].severity is Severity.FAIL] == []
    assert len(found) <= 1


@pytest.mark.slow
def test_few_claims_written_by_hand_are_accused():
    """Of a hundred claims of the reference briefs, no more than two in a check of meaning."""
    own = [base for base in bases(load_cases()) if base.name == "reference"]
    claims = sum(2 + len(b.draft.key_facts) + len(b.draft.unverified) for b in own)
    found = [f for base in own for f in base.findings() if f.check in MEANING]
    assert len(found) <= 0.02 * claims


@pytest.mark.slow
def test_the_command_prints_every_kind(capsys):
    """One line for each kind, then what is said of unchanged briefs."""
    assert main(["faults", "choir-funds-trial"]) == 0
    printed = capsys.readouterr().out
    assert all(kind.value in printed for kind in FaultKind)
    assert "unchanged, reference" in printed


def test_a_flag_is_dropped_only_where_the_reader_is_left_without_it():
    """What is told without its flag cites what no other flag cites."""
    case = load_cases(["sarabai-air-crash"])[0]
    dropped = [f for f in faults(case, case.analysis()) if f.kind is FaultKind.FLAG_DROPPED]
    assert dropped
    for fault in dropped:
        assert fault.draft is not None
        flagged = {name for flag in fault.draft.unverified for name in flag.evidence}
        if fault.path.startswith("key_facts"):
            assert not flagged & set(fault.draft.key_facts[-1].evidence), fault.id
