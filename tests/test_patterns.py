"""A pattern that is compiled when first used is, from then on, the pattern itself."""

from __future__ import annotations

import re

import pytest

from summarizer import patterns
from summarizer.patterns import pattern


@pytest.fixture(name="compiled")
def count_compiled(monkeypatch):
    """What has been compiled since the test began."""
    seen: list[str] = []
    real = patterns.compiled

    def count(text, flags=0):
        seen.append(text)
        return real(text, flags)

    monkeypatch.setattr(patterns, "compiled", count)
    return seen


def test_nothing_is_compiled_before_the_first_use(compiled):
    """To make a pattern, to read its text or to build another of it compiles nothing."""
    word = pattern(r"[a-z]+", re.IGNORECASE)
    pair = pattern(rf"{word.pattern} {word.pattern}")
    assert compiled == []
    assert pair.fullmatch("two words")
    assert compiled == ["[a-z]+ [a-z]+"]


def test_it_is_compiled_once(compiled):
    """Every method of the kind that loops call is there after the first call of any of them."""
    word = pattern(r"[a-z]+")
    assert all(method("a") for method in (word.search, word.match, word.fullmatch))
    assert word.findall("a b") == ["a", "b"]
    assert word.sub("c", "a") == "c"
    assert [found[0] for found in word.finditer("a b")] == ["a", "b"]
    assert word.split("1a2") == ["1", "2"]
    assert compiled == ["[a-z]+"]


def test_it_passes_for_a_compiled_pattern():
    """``isinstance``, the functions of ``re`` and every other attribute take it for one."""
    word = pattern(r"(?P<word>[a-z]+)", re.IGNORECASE)
    assert isinstance(word, re.Pattern)
    assert re.sub(word, "x", "One two") == "x x"
    assert word.groupindex == {"word": 1}
    assert word.groups == 1
    assert word.flags & re.IGNORECASE
    assert repr(word) == "pattern('(?P<word>[a-z]+)')"


def test_a_mistake_is_told_at_the_first_use():
    """A pattern that cannot be compiled raises what ``re`` raises for it."""
    wrong = pattern("(")
    with pytest.raises(re.error, match="missing \\)"):
        wrong.search("text")
