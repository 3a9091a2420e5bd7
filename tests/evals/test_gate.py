"""The gate: what it says, and that its exit code says the same."""

import json

import pytest

from evals.__main__ import main
from evals.baseline import read_baseline
from evals.gate import Direction, Verdict, changes, judge
from evals.report.make import make_report
from evals.run import run
from evals.scores import Share
from tests.evals.gating import edit, files, gate

MODEL = "smollm2-135m-instruct-q4_1"


def test_an_unchanged_suite_passes(suite, capsys):
    """Exit 0, and the last line says ok."""
    code, printed = gate(suite, capsys)
    assert code == 0
    assert printed.splitlines()[-1].startswith("gate: ok (0 worse, 0 better, 0 problems)")


def test_a_lower_count_is_a_regression(ran, capsys):
    """One metric of one case one lower than in the baseline: exit 1, and the line names it."""
    edit(
        ran / "baseline.json",
        lambda value: value["systems"]["rules"]["choir-funds-trial"].update(fact_recall="10/10"),
    )
    code, printed = gate(ran, capsys)
    assert code == 1
    assert "worse: rules, choir-funds-trial: key-fact recall 10/10 -> " in printed
    assert "gate: regression (1 worse" in printed


def test_a_gain_passes_and_says_how_to_keep_it(ran, capsys):
    """A higher count is no regression."""
    edit(
        ran / "baseline.json",
        lambda value: value["systems"]["rules"]["choir-funds-trial"].update(fact_recall="0/10"),
    )
    code, printed = gate(ran, capsys)
    assert code == 0
    assert "better: rules" in printed
    assert "baseline --write" in printed.splitlines()[-1]


@pytest.mark.parametrize(
    ("metric", "before", "after", "direction"),
    [
        ("fact_recall", "3/4", "2/4", Direction.WORSE),
        ("failed", "0/1", "1/1", Direction.WORSE),
        ("calls", "2/1", "1/1", Direction.BETTER),
        ("numbers_anywhere", "10/10", "9/9", Direction.WORSE),
        ("quotes_verbatim", "2/2", "0/0", Direction.WORSE),
        ("quotes_verbatim", "0/0", "2/2", Direction.BETTER),
        ("alarm same: quotation marks", "0/5", "1/5", Direction.WORSE),
        ("caught number", "4/5", "5/5", Direction.BETTER),
    ],
)
def test_which_way_a_count_went(metric, before, after, direction):
    """Lower is worse, or higher where less is better; an equal share of less is worse too."""
    old, new = ({"rules": {"ferry": {metric: share(text)}}} for text in (before, after))
    assert [change.direction for change in changes(old, new)] == [direction]
    assert list(changes(old, old)) == []


def share(text):
    """``3/4``."""
    hits, of = text.split("/")
    return Share(int(hits), int(of))


def test_no_cases_are_not_gateable(tmp_path, capsys):
    """An empty suite does not pass."""
    code, printed = gate(tmp_path, capsys)
    assert code == 4
    assert "cases: there are none" in printed


@pytest.mark.parametrize("broken", [False, True])
def test_verdict_and_exit_code_never_disagree(suite, made, monkeypatch, capsys, broken):
    """In every form of the report, what is said is what the exit code says."""
    if broken:
        files(suite, "cassettes/written/*.json")[0].write_text("{")
        made = run(suite)
    monkeypatch.setattr("evals.run.run", lambda _home, **_: made)  # not once more for the command
    judgement = judge(made, read_baseline(suite))
    code = main(["--home", str(suite)])
    assert code == judgement.verdict == (4 if broken else 0)
    assert capsys.readouterr().out.splitlines()[-1].startswith(f"gate: {Verdict(code)} (")
    for form in ("table", "markdown", "html"):
        assert f"gate: {Verdict(code)} (" in make_report(form, made, judgement)
    assert ("<error" in make_report("junit", made, judgement)) is broken
    found = json.loads(make_report("json", made, judgement))["gate"]
    assert (found["exit_code"], found["verdict"]) == (code, str(Verdict(code)))


def test_a_price_makes_the_cost_known(suite):
    """Tokens of every attempt times the price; the file is one of those the scores come from."""
    (suite / "prices.json").write_text(f'{{"{MODEL}": {{"prompt": 1000000, "answer": 2000000}}}}')
    made = run(suite)
    shares = made.system(MODEL).measures["choir-funds-trial"].shares
    tokens = shares["prompt_tokens"].hits + 2 * shares["completion_tokens"].hits
    assert shares["cost"] == Share(tokens, 1)
    said = [str(problem) for problem in judge(made, read_baseline(suite)).problems]
    assert said == ["prices.json: new: not in the baseline"]


def test_a_broken_table_of_prices_is_a_usage_error(suite, capsys):
    """Exit code 2, and the file is named: no cost is reckoned from half a table."""
    (suite / "prices.json").write_text('{"a": 1}')
    assert main(["--home", str(suite)]) == 2
    assert "prices.json: not a table of prices" in capsys.readouterr().err


def test_usage_errors_exit_2(capsys):
    """A command that is not there, and a system that is not there."""
    with pytest.raises(SystemExit) as error:
        main(["no-such-command"])
    assert error.value.code == 2
    capsys.readouterr()
