"""The baseline: what is none, how it is written, and what it cannot be made of."""

import pytest

from evals.__main__ import main
from evals.baseline import baseline_of, read_baseline, read_or_problem, write_baseline
from evals.gate import judge
from evals.recordings import Problem
from tests.evals.gating import edit, files, gate


def test_no_baseline_is_not_gateable(ran, capsys):
    """Exit 4, and the line says what to run."""
    (ran / "baseline.json").unlink()
    code, printed = gate(ran, capsys)
    assert code == 4
    assert "there is no baseline; write it with" in printed


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"format": 99}', '{"format": 1}'])
def test_a_broken_baseline_is_not_gateable(made, tmp_path, content):
    """A file that is no baseline is a problem of the run, with exit code 4."""
    (tmp_path / "baseline.json").write_text(content)
    baseline = read_or_problem(tmp_path)
    assert isinstance(baseline, Problem)
    assert baseline.where == "baseline.json"
    assert "evals baseline --write" in baseline.what
    assert int(judge(made, baseline).verdict) == 4


def test_a_baseline_of_other_metrics_is_not_gateable(ran, capsys):
    """A metric that only one side has makes the two incomparable."""
    edit(
        ran / "baseline.json",
        lambda value: value["systems"]["rules"]["choir-funds-trial"].pop("fact_recall"),
    )
    code, printed = gate(ran, capsys)
    assert code == 4
    assert "the baseline is of other metrics: fact_recall" in printed
    assert printed.splitlines()[-1].endswith("meant: python -m evals baseline --write")


def test_a_new_baseline_is_one_line_a_metric(ran, capsys):
    """Writing it is a command of its own; its diff is read line by line."""
    before = (ran / "baseline.json").read_text().splitlines()
    edit(
        ran / "baseline.json",
        lambda value: value["systems"]["rules"]["choir-funds-trial"].update(fact_recall="0/10"),
    )
    changed = (ran / "baseline.json").read_text().splitlines()
    assert sum(a != b for a, b in zip(before, changed, strict=True)) == 1
    assert main(["--home", str(ran), "baseline"]) == 0
    assert "better" in capsys.readouterr().out
    assert main(["--home", str(ran), "baseline", "--write"]) == 0
    assert (ran / "baseline.json").read_text().splitlines() == before


def test_no_baseline_is_made_of_a_broken_suite(suite, capsys):
    """What cannot be judged cannot become the measure."""
    before = (suite / "baseline.json").read_text()
    files(suite, "cassettes/written/*.json")[0].write_text("")
    assert main(["--home", str(suite), "baseline", "--write"]) == 4
    printed = capsys.readouterr().out
    assert "the cassette is empty" in printed
    assert "if what changed is meant" not in printed
    assert (suite / "baseline.json").read_text() == before


def test_a_baseline_reads_back_as_written(made, tmp_path):
    """Nothing is lost on the way through the file."""
    baseline = baseline_of(made)
    write_baseline(baseline, tmp_path)
    assert read_baseline(tmp_path) == baseline
