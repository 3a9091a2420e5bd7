"""It can fail: briefs that are of no use score under every floor, and no fault goes unseen."""

import json

import pytest

from evals.cases import CASES, HOME, load_cases
from evals.controls import CONTROLS, FLOORS, controls, over, report
from evals.faults.caught import Base
from evals.faults.kinds import FaultKind
from evals.faults.mutated import load_mutations, restored, write_mutations
from evals.metrics.catalogue import BY_NAME
from evals.metrics.measure import measure
from evals.one_case import work_one
from evals.outcome import Outcome
from evals.recordings import load_folder
from evals.references import draft_of
from evals.run import gather
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.model.cassette import Origin, OriginKind
from summarizer.model.reference import REFERENCE_MODEL
from summarizer.model.rescore import current_draft


@pytest.fixture(name="read", scope="module")
def read_two_cases(whole):
    """The cases of the small suite."""
    return [(case, case.analysis()) for case in load_cases((), whole / "cases")]


@pytest.fixture(name="scored", scope="module")
def score_controls(read):
    """What each control scores."""
    return controls(read)


@pytest.mark.parametrize("name", [*CONTROLS, "shuffled gold"])
def test_only_good_briefs_reach_the_floors(scored, name):
    """Lead-3, the raw article, nothing, and good briefs of other articles reach none of them."""
    assert over(scored[name]) == (list(FLOORS) if name == "reference" else [])


@pytest.mark.slow
def test_only_good_briefs_reach_the_floors_over_all_cases():
    """The same over every case that ships."""
    found = controls([(case, case.analysis()) for case in load_cases()])
    for name, shares in found.items():
        assert over(shares) == (list(FLOORS) if name == "reference" else []), name


def test_the_controls_are_a_table(read):
    """A row for each and one for the floors."""
    lines = report(read).splitlines()
    assert len(lines) == len(CONTROLS) + 3
    assert lines[-1].startswith("floor")


def references(sound, analysis):
    """The reference answers about one article."""
    about = [c for c in sound if c.request.shown.sha256 == analysis.document.sha256]
    return [c for c in about if c.request.model == REFERENCE_MODEL]


def unseen(name, home, kinds=None):
    """Kept faults of a case that change no score, and how many there are.

    With ``kinds``, of the first of each of them.
    """
    (case,) = load_cases([name], home / "cases")
    analysis = case.analysis()
    sound, _ = load_folder(home / "cassettes" / "written", OriginKind.WRITTEN)
    (answer,) = references(sound, analysis)
    base = Base.of(name, "reference", analysis, current_draft(answer, analysis))
    before = measure(Outcome(base.brief), case, analysis).shares
    path = home / "cassettes" / "mutated" / f"{name}.jsonl"
    faults = [fault for _, fault in restored(path, answer, base)]
    wrong = [fault for fault in faults if not fault.kind.keeps_meaning]
    if kinds is not None:
        wrong = [next(fault for fault in wrong if fault.kind is kind) for kind in sorted(kinds)]
    same = [
        fault.id
        for fault in wrong
        if measure(Outcome(fault.brief(analysis)), case, analysis).shares == before
    ]
    return same, len(wrong)


def test_a_fault_of_every_kind_changes_a_score():
    """The first of each kind that any case has, the cases in order."""
    left = {kind for kind in FaultKind if not kind.keeps_meaning}
    for case in load_cases():
        path = HOME / "cassettes" / "mutated" / f"{case.name}.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines()[1:]
        kinds = {FaultKind(json.loads(line)["kind"]) for line in lines}
        if kinds & left:
            same, _ = unseen(case.name, HOME, kinds & left)
            assert same == []
            left -= kinds
    assert left == set()


@pytest.mark.slow
@pytest.mark.parametrize("name", [path.stem for path in sorted(CASES.glob("*.reference.json"))])
def test_every_fault_of_every_case_changes_a_score(name):
    """Every single one of every kind, whether the checker catches it or not."""
    same, count = unseen(name.removesuffix(".reference"), HOME)
    assert same == []
    assert count > 20


@pytest.mark.parametrize("name", [path.stem for path in sorted(CASES.glob("*.flawed.json"))])
def test_flawed_briefs_score_lower_and_their_flaws_show(name):
    """Fewer facts, flags, figures and clean claims; most flawed fields have a finding."""
    (case,) = load_cases([name.removesuffix(".flawed")])
    analysis = case.analysis()
    flawed, good = (
        Base.of(case.name, "flawed", analysis, draft_of(brief, case, analysis))
        for brief in (case.flawed, case.reference)
    )
    low, high = (measure(Outcome(each.brief), case, analysis).shares for each in (flawed, good))
    for metric in (BY_NAME[each] for each in ("fact_f1", "flag_f1", "figures", "claims_clean")):
        assert metric.value(low) < metric.value(high), metric.name
    found = [
        f for f in flawed.brief.report.findings if f.severity in (Severity.FAIL, Severity.WARN)
    ]
    paths = {f.path for f in found}
    paths |= {"unverified" for f in found if f.verdict is Verdict.FLAG_MISSING}
    fields = {flaw.field for flaw in case.flawed.flaws}
    assert len(fields & paths) >= 0.7 * len(fields)


def test_kept_faults_are_those_of_the_generator(read, suite):
    """Written anew they are the same, byte for byte, on an unchanged analysis."""
    folder = suite / "cassettes" / "mutated"
    list(write_mutations(read, suite / "cassettes"))
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    list(write_mutations(read, suite / "cassettes"))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first


def test_a_mutated_answer_says_what_it_is(read, suite):
    """Put together, it is a cassette of origin mutated, with its fault and what it was made of."""
    _, analysis = read[0]
    sound, _ = load_folder(suite / "cassettes" / "written", OriginKind.WRITTEN)
    (answer,) = references(sound, analysis)
    path = suite / "cassettes" / "mutated" / f"{read[0][0].name}.jsonl"
    for mutation in load_mutations(path, answer):
        made = mutation.cassette(answer)
        expected = Origin(OriginKind.MUTATED, fault=mutation.id, of=answer.key)
        assert made.origin == expected


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda _: [], "the file is empty"),
        (lambda lines: ["{", *lines[1:]], "line 1 is not JSON"),
        (lambda lines: [lines[0], "{", *lines[2:]], "line 2 is not JSON"),
        (lambda lines: [lines[0], "{}"], "line 2 is no fault ('kind')"),
        (lambda lines: [lines[0], '{"kind": "typo"}'], "line 2 is no fault"),
        (
            lambda lines: [lines[0], lines[1].replace('"changes": [', '"changes": [["x"], ')],
            "do not fit the answer",
        ),
        (
            lambda lines: [
                lines[0].replace('"answer_sha256": "', '"answer_sha256": "0'),
                *lines[1:],
            ],
            "stale: its faults are in another answer",
        ),
    ],
)
def test_broken_mutations_are_said(suite, change, said):
    """For what they are, with the command that makes them anew."""
    path = suite / "cassettes" / "mutated" / "choir-funds-trial.jsonl"
    lines = change(path.read_text(encoding="utf-8").splitlines())
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    (work, _) = gather(suite).work
    assert work.case.name == "choir-funds-trial"
    done = work_one(work)
    (problem,) = done.problems
    assert problem.where == "mutated/choir-funds-trial.jsonl"
    assert said in problem.what
    assert "evals mutate" in problem.what
    assert done.judged is None


def test_mutations_of_no_case_are_said(suite):
    """A file that is left over."""
    (suite / "cassettes" / "mutated" / "ferry.jsonl").write_text("{}")
    assert [str(problem) for problem in gather(suite).problems] == [
        "mutated/ferry.jsonl: unused: no case has its name; delete it"
    ]
