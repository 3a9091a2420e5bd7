"""Verdicts kept between runs: never other ones than a fresh run gives."""

import shutil

import pytest

from evals import kept, one_case
from evals.kept import FOLDER, code, find
from evals.run import run

NAME = "halden-results"


@pytest.fixture(name="judging")
def count_judging(monkeypatch):
    """The names of the cases whose faults were judged."""
    names, judge = [], one_case.judge_faults

    def counted(name, *rest):
        names.append(name)
        return judge(name, *rest)

    monkeypatch.setattr(one_case, "judge_faults", counted)
    return names


def test_what_is_kept_is_what_is_judged(suite, judging):
    """The second run judges nothing and says the same; a fresh one judges all again."""
    first = run(suite, fresh=True)
    assert len(judging) == 2
    second = run(suite)
    assert len(judging) == 2
    assert second.checker == first.checker
    assert run(suite, fresh=True).checker == first.checker
    assert len(judging) == 4


def test_another_answer_faults_or_code_are_judged_anew(suite, judging, monkeypatch):
    """Whatever the verdicts come from."""
    run(suite, fresh=True)
    judging.clear()
    faults = suite / "cassettes" / "mutated" / f"{NAME}.jsonl"
    faults.write_text("".join(faults.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]))
    run(suite)
    assert judging == [NAME]
    monkeypatch.setattr(kept, "code", lambda: "another")
    run(suite)
    assert len(judging) == 3


def test_a_damaged_file_is_judged_anew(suite, judging):
    """What cannot be read is no verdict."""
    run(suite, fresh=True)
    judging.clear()
    for text in ("{", '{"key": "x"}'):
        (suite / FOLDER / f"{NAME}.json").write_text(text)
        run(suite)
    assert judging == [NAME] * 2
    assert find(suite / FOLDER / "nothing.json", code()) is None


def test_where_nothing_can_be_written_all_is_judged(suite, judging):
    """A run needs no place to write to."""
    home = suite / FOLDER
    shutil.rmtree(home, ignore_errors=True)
    home.write_text("in the way")
    assert run(suite).problems == ()
    assert len(judging) == 2
