"""The gate watches every file that scores come from."""

import pytest

from tests.evals.gating import files, gate

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
