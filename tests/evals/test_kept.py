"""Verdicts kept between runs: never other ones than a fresh run gives."""

import shutil

import pytest

from evals import one_case
from evals.faults import kept
from evals.faults.kept import FOLDER, code, find
from evals.run import run

NAME = "choir-funds-trial"


@pytest.fixture(name="alone")
def keep_one_case(suite):
    """The small suite with one case in it: every test here runs it several times."""
    for path in (*suite.glob("cases/*"), *suite.glob("cassettes/mutated/*")):
        if not path.name.startswith(NAME):
            path.unlink()
    shutil.rmtree(suite / FOLDER)
    return suite


@pytest.fixture(name="judging")
def count_judging(monkeypatch):
    """The names of the cases whose faults were judged."""
    names, judge = [], one_case.judge_faults

    def counted(name, *rest):
        names.append(name)
        return judge(name, *rest)

    monkeypatch.setattr(one_case, "judge_faults", counted)
    return names


def test_what_is_kept_is_what_is_judged(alone, judging):
    """The second run judges nothing and says the same; a fresh one judges all again."""
    first = run(alone, fresh=True)
    assert len(judging) == 1
    second = run(alone)
    assert len(judging) == 1
    assert second.checker == first.checker
    assert run(alone, fresh=True).checker == first.checker
    assert len(judging) == 2


def test_another_answer_faults_or_code_are_judged_anew(alone, judging, monkeypatch):
    """Whatever the verdicts come from."""
    run(alone, fresh=True)
    judging.clear()
    faults = alone / "cassettes" / "mutated" / f"{NAME}.jsonl"
    faults.write_text("".join(faults.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]))
    run(alone)
    assert judging == [NAME]
    monkeypatch.setattr(kept, "code", lambda: "another")
    run(alone)
    assert judging == [NAME] * 2


def test_a_damaged_file_is_judged_anew(alone, judging):
    """What cannot be read is no verdict."""
    run(alone, fresh=True)
    judging.clear()
    for text in ("{", '{"key": "x"}'):
        (alone / FOLDER / f"{NAME}.json").write_text(text)
        run(alone)
    assert judging == [NAME] * 2
    assert find(alone / FOLDER / "nothing.json", code()) is None


def test_where_nothing_can_be_written_all_is_judged(alone, judging):
    """A run needs no place to write to."""
    home = alone / FOLDER
    shutil.rmtree(home, ignore_errors=True)
    home.write_text("in the way")
    run(alone)
    assert judging == [NAME]
