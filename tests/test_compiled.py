"""Compiled patterns that are kept between processes are the patterns that would be compiled."""

from __future__ import annotations

import importlib
import json
import marshal
import os
import pkgutil
import re
import subprocess
import sys
from importlib.util import cache_from_source, source_hash
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import summarizer
from summarizer import compiled, patterns
from summarizer.compiled import CompiledPatterns

ROOT = Path(__file__).parent.parent
FIRST, SECOND = r"(?P<word>[a-z]++)|(\d)", r"a(?=b)"
MAIN = "summarizer.__main__"


def own_patterns():
    """Every pattern of the package that a module holds, by its text and flags."""
    found: dict[tuple[str, int], None] = {}

    def collect(value):
        if type(value) is patterns._Pattern:
            found[value.pattern, int(value._flags)] = None
        elif isinstance(value, dict):
            for each in value.values():
                collect(each)
        elif isinstance(value, tuple | list):
            for each in value:
                collect(each)

    for module in pkgutil.walk_packages(summarizer.__path__, "summarizer."):
        if module.name != MAIN:
            for value in vars(importlib.import_module(module.name)).values():
                collect(value)
    return list(found)


OWN = own_patterns()
MARKS = st.sampled_from("aeiTS 019,.;:'’“”-–£%\n\ud800é")


@pytest.fixture(name="file")
def make_file(tmp_path, monkeypatch):
    """Where patterns are kept, in a process that may write bytecode."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "__pycache__" / "kept.patterns"


@pytest.fixture(name="compiling")
def count_compiling(monkeypatch):
    """The texts that have been compiled since the test began."""
    seen: list[str] = []
    real = compiled._compiled

    def count(text, flags):
        seen.append(text)
        return real(text, flags)

    monkeypatch.setattr(compiled, "_compiled", count)
    return seen


def keep(file, *texts):
    """A file that holds these patterns."""
    kept = CompiledPatterns(file)
    for text in texts:
        kept.get(text)
    kept.save()
    return file


def test_what_was_compiled_once_is_not_compiled_again(file, compiling):
    """A second process finds the patterns of the first, and adds its own."""
    keep(file, FIRST)
    second = CompiledPatterns(file)
    found = second.get(FIRST)
    assert compiling == [FIRST]
    assert found == re.compile(FIRST)
    assert found.groupindex == {"word": 1}
    assert found.fullmatch("one").lastgroup == "word"
    assert second.get(SECOND).search("ab")
    second.save()
    assert CompiledPatterns(file).get(FIRST).fullmatch("7")[2] == "7"
    assert CompiledPatterns(file).get(SECOND) == re.compile(SECOND)
    assert compiling == [FIRST, SECOND]


def test_the_flags_are_part_of_what_is_sought(file, compiling):
    """A pattern kept without a flag is not taken for the one with it."""
    keep(file, SECOND)
    assert CompiledPatterns(file).get(SECOND, re.IGNORECASE).search("AB")
    assert len(compiling) == 2


def test_every_pattern_of_the_package_is_restored_as_it_is_compiled(file):
    """The instructions, flags and groups are those that ``re`` makes, for all of them."""
    kept = CompiledPatterns(file)
    for text, flags in OWN:
        kept.get(text, flags)
    kept.save()
    restored = CompiledPatterns(file)
    assert len(OWN) > 500
    assert file.stat().st_size < compiled.MOST_KEPT / 2
    for text, flags in OWN:
        ours, theirs = restored.get(text, flags), re.compile(text, flags)
        assert ours == theirs, text  # compares the instructions
        assert (ours.flags, ours.groups, ours.groupindex) == (
            theirs.flags,
            theirs.groups,
            theirs.groupindex,
        )
    assert restored._new == {}


@given(st.sampled_from(OWN), st.text(MARKS, max_size=40))
def test_a_restored_pattern_matches_as_a_compiled_one(own, text):
    """Also in text of lone surrogates and marks of every kind."""
    kept = marshal.dumps(compiled._compiled(*own))
    restored = compiled._built(own[0], marshal.loads(kept))  # noqa: S302 - our own
    expected = [(m.span(), m.groups()) for m in re.compile(*own).finditer(text)]
    assert [(m.span(), m.groups()) for m in restored.finditer(text)] == expected


def damaged(data):
    """The bytes of a file, damaged in many ways."""
    end = data.index(b"\n") + 1
    yield b""
    yield data[:10]
    yield data[:end]
    yield data[: len(data) // 2]
    yield data[:-1]
    yield data + b"\0"
    yield b"\0" * len(data)
    yield data.replace(b"little" if b"little" in data else b"big", b"middle", 1)
    for at in range(end, len(data), 7):
        yield data[:at] + bytes([data[at] ^ 0x41]) + data[at + 1 :]


def test_a_damaged_file_costs_only_time(file):
    """Cut, changed or foreign bytes: patterns are compiled, and the file is made anew."""
    data = keep(file, FIRST, SECOND).read_bytes()
    for bad in damaged(data):
        file.write_bytes(bad)
        kept = CompiledPatterns(file)
        assert kept.get(FIRST) == re.compile(FIRST)
        assert set(kept._new) == {(FIRST, 0)}
    kept.save()
    assert CompiledPatterns(file)._read().keys() == {(FIRST, 0)}


@pytest.mark.parametrize(
    "entry",
    [
        None,
        (),
        (32, 2, {"word": 9}, b"\0\0\0\0"),
        (32, 2, {"word": 1}, b"\0\0\0"),
        (32, 2, {"word": 1}, b"\x63\0\0\0" * 3),
        ("32", 2, {"word": 1}, b""),
    ],
)
def test_instructions_that_are_none_are_refused(file, entry):
    """A whole file with a wrong entry: the matcher refuses it and the pattern is compiled."""
    body = marshal.dumps({(FIRST, 0): entry})
    file.parent.mkdir()
    file.write_bytes(compiled._stamp() + source_hash(body) + body)
    assert CompiledPatterns(file).get(FIRST) == re.compile(FIRST)


@pytest.mark.parametrize("name", ["MAGIC", "CODESIZE"])
def test_another_interpreter_s_file_is_not_read(file, monkeypatch, name):
    """What was kept for another version of the matcher is left alone."""
    keep(file, FIRST)
    monkeypatch.setattr(f"_sre.{name}", 1)
    assert CompiledPatterns(file)._read() == {}


def test_without_the_private_interface_patterns_are_compiled(file, monkeypatch):
    """Another implementation of Python, or a version that moved its compiler."""
    monkeypatch.setitem(sys.modules, "_sre", None)
    kept = CompiledPatterns(file)
    assert kept.get(FIRST) == re.compile(FIRST)
    kept.save()
    assert not file.exists()


def test_a_mistake_raises_what_re_raises(file):
    """A pattern that is none, and nothing is kept of it."""
    kept = CompiledPatterns(file)
    with pytest.raises(re.error, match="missing \\)"):
        kept.get("(")
    assert kept._new == {}


@pytest.mark.parametrize("place", ["a file in the way", "no folder can be made"])
def test_where_nothing_can_be_written_nothing_is_said(tmp_path, monkeypatch, place):
    """Not a word, not an error, and no file left half written."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    way = tmp_path / "way"
    if place == "a file in the way":
        (way / "kept").mkdir(parents=True)
        file = way / "kept"
    else:
        way.write_text("no folder")
        file = way / "__pycache__" / "kept"
    before = sorted(tmp_path.rglob("*"))
    keep(file, FIRST)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_full_disk_leaves_the_file_as_it_was(file, monkeypatch):
    """The file is replaced whole or not at all."""
    data = keep(file, FIRST).read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    keep(file, SECOND)
    assert file.read_bytes() == data
    assert list(file.parent.iterdir()) == [file]


def test_nothing_is_written_where_bytecode_is_not(file, monkeypatch):
    """``PYTHONDONTWRITEBYTECODE`` holds for this file too."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    keep(file, FIRST)
    assert not file.exists()


def test_nothing_is_written_when_nothing_is_new(file):
    """A start that finds all it needs leaves the file alone."""
    keep(file, FIRST)
    before = file.stat().st_mtime_ns
    keep(file, FIRST)
    assert file.stat().st_mtime_ns == before


def test_a_file_that_has_grown_too_large_is_begun_anew(file, monkeypatch):
    """What this process used is kept, what others did not ask for again is not."""
    keep(file, FIRST)
    monkeypatch.setattr(compiled, "MOST_KEPT", file.stat().st_size)
    keep(file, SECOND)
    assert CompiledPatterns(file)._read().keys() == {(SECOND, 0)}


COMMAND = "from summarizer.cli.main import entry; entry()"


def start(folder, prefix, **more):
    """``numbers`` of a text, in a process of its own that keeps its bytecode under ``prefix``."""
    (folder / "text.txt").write_text("The council approved a bridge for 40 million euros.\n")
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, "numbers", "text.txt", "--format", "json"],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(prefix), **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def kept_under(prefix):
    """Where a process keeps its patterns that keeps its bytecode under ``prefix``."""
    return [*prefix.rglob("compiled.*.patterns")]


@pytest.mark.slow
def test_two_processes_at_once_leave_a_whole_file(tmp_path):
    """Both answer alike, the file is sound, and the next start adds nothing to it."""
    prefix = tmp_path / "bytecode"
    both = [start(tmp_path, prefix) for _ in range(2)]
    answers = [process.communicate(timeout=60) for process in both]
    assert answers[0] == answers[1]
    assert json.loads(answers[0][0])
    (file,) = kept_under(prefix)
    before = file.stat().st_mtime_ns
    assert CompiledPatterns(file)._read()
    assert start(tmp_path, prefix).communicate(timeout=60) == answers[0]
    assert file.stat().st_mtime_ns == before
    assert [each for each in file.parent.iterdir() if each.name.startswith(file.name)] == [file]


@pytest.mark.slow
def test_a_place_that_cannot_be_written_changes_no_answer(tmp_path):
    """A file where the folder should be: the same answer, nothing on stderr, nothing written."""
    prefix = tmp_path / "bytecode"
    prefix.write_text("in the way")
    answer, told = start(tmp_path, prefix).communicate(timeout=60)
    assert json.loads(answer)
    assert told == ""
    assert prefix.read_text() == "in the way"


def test_the_file_stands_beside_the_bytecode():
    """Named after the interpreter, so that two versions do not share it."""
    file = compiled._beside_bytecode()
    assert file is not None
    assert file.parent == Path(cache_from_source(compiled.__file__)).parent
    assert sys.implementation.cache_tag in file.name


def test_an_interpreter_without_bytecode_keeps_nothing(monkeypatch):
    """No cache tag, no file; patterns all the same."""
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    assert compiled._beside_bytecode() is None
    assert CompiledPatterns(None).get(FIRST) == re.compile(FIRST)
