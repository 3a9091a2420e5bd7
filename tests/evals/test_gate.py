"""The gate: what it says, and that its exit code says the same."""

import json
import subprocess
import sys

import pytest

from evals.__main__ import main
from evals.baseline import baseline_of, read_baseline, read_or_problem, write_baseline
from evals.cases import HOME
from evals.gate import Direction, Verdict, changes, judge
from evals.recordings import Problem
from evals.report.make import make_report
from evals.run import run
from evals.scores import Share


def gate(home, capsys):
    """Exit code and what was printed."""
    code = main(["--home", str(home)])
    return code, capsys.readouterr().out


def edit(path, change):
    """Change a JSON file in place."""
    value = json.loads(path.read_text(encoding="utf-8"))
    change(value)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def files(home, pattern):
    """The files of a pattern, by name."""
    return sorted(home.glob(pattern))


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


def test_no_cases_are_not_gateable(tmp_path, capsys):
    """An empty suite does not pass."""
    code, printed = gate(tmp_path, capsys)
    assert code == 4
    assert "cases: there are none" in printed


MODEL = "smollm2-135m-instruct-q4_1"
PATTERNS = ("cassettes/recorded/*.json", "cassettes/written/*.json", "cassettes/mutated/*.jsonl")
GOLD = ("cases/*.gold.json", "cases/*.reference.json", "cases/*.txt")
SCORED = [
    PATTERNS[0],
    *(pytest.param(each, marks=pytest.mark.slow) for each in (*PATTERNS[1:], *GOLD)),
]
"""Each is a run of the suite; that each file is watched, test_damage.py holds without one."""


@pytest.mark.parametrize("pattern", SCORED)
def test_a_deleted_file_is_reported(suite, capsys, pattern):
    """Whatever file scores come from: exit 4, and its name with what happened."""
    path = files(suite, pattern)[-1]
    path.unlink()
    code, printed = gate(suite, capsys)
    assert code == 4
    assert (
        f"{path.relative_to(suite).as_posix()}: deleted since the baseline was written" in printed
    )


@pytest.mark.parametrize("pattern", SCORED)
def test_an_emptied_file_is_reported(suite, capsys, pattern):
    """The file's own line says that it is empty."""
    path = files(suite, pattern)[0]
    path.write_text("")
    code, printed = gate(suite, capsys)
    assert code == 4
    own = [line for line in printed.splitlines() if path.name in line or path.stem in line]
    assert any("empty" in line for line in own)


@pytest.mark.parametrize("pattern", SCORED)
def test_an_altered_file_is_reported(suite, capsys, pattern):
    """One word changed anywhere is no longer what the baseline was made from."""
    path = files(suite, pattern)[0]
    text = path.read_text(encoding="utf-8")
    assert "Halden" in text or " the " in text
    path.write_text(text.replace(" the ", " thee ", 1), encoding="utf-8")
    code, printed = gate(suite, capsys)
    assert code == 4
    assert f"{path.relative_to(suite).as_posix()}: altered since the baseline" in printed


def test_a_file_that_came_is_reported(suite, capsys):
    """A new gold file is not in the baseline."""
    extra = suite / "cases" / "ferry.txt"
    extra.write_text("The ferry ran aground on Monday. Nobody was hurt.")
    code, printed = gate(suite, capsys)
    assert code == 4
    assert "cases/ferry.txt: new: not in the baseline" in printed


def test_line_ends_are_no_change(suite, capsys):
    """A checkout that turns line ends of JSON files around passes all the same."""
    for path in files(suite, "cassettes/written/*.json"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert gate(suite, capsys)[0] == 0


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
    assert "the cassette is empty" in capsys.readouterr().out
    assert (suite / "baseline.json").read_text() == before


def test_a_baseline_reads_back_as_written(made, tmp_path):
    """Nothing is lost on the way through the file."""
    baseline = baseline_of(made)
    write_baseline(baseline, tmp_path)
    assert read_baseline(tmp_path) == baseline


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


BLOCKED = """
import socket, sys
def refuse(*a, **k):
    raise SystemExit("a socket was opened")
socket.socket.connect = refuse
from evals.__main__ import main
code = main(sys.argv[1:])
for name in ("openai", "instructor", "tenacity", "diskcache"):
    assert name not in sys.modules, name
sys.exit(code)
"""


def run_blocked(home, seed):
    """The JSON report of a fresh process without a network, and its exit code."""
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, "--home", str(home), "--format", "json"],
        cwd=HOME.parent,
        env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    return done.returncode, done.stdout


@pytest.mark.slow
def test_two_processes_give_the_same_bytes(whole):
    """Whatever the hash seed; no network, and neither openai nor instructor is imported."""
    first = run_blocked(whole, "1")
    assert first[0] == 0
    assert run_blocked(whole, "2") == first


@pytest.mark.slow
def test_the_suite_that_ships_passes_its_gate():
    """On a clean checkout ``python -m evals`` ends with 0, twice with the same bytes."""
    first = run_blocked(HOME, "1")
    assert first[0] == 0
    assert run_blocked(HOME, "2") == first
