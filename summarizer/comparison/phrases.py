"""Phrases that say what one word says: "came across" is "found", "lost their lives" "were killed".

Reporters part most in their verbs, and a phrasal verb shares no word with the plain one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

_OWN: Final = frozenset("his her its their my our your".split())
_SELF: Final = frozenset("himself herself itself themselves myself ourselves".split())
_BETWEEN: Final = frozenset("him her it them us me".split())
"""What may stand between a verb and its particle: "turned it down"."""

_Rest = tuple[str, ...]


def phrase_at(
    words: Sequence[str], at: int, key_of: Callable[[str], str]
) -> tuple[int, tuple[str, ...]]:
    """How many of ``words`` from ``at`` on are a phrase, the longest, and the words it stands for.

    ``words`` are in lower case; (0, ()) where none begins there.
    """
    table = _table(key_of)
    best: tuple[int, tuple[str, ...]] = (0, ())
    for rest, meant in table.get(key_of(words[at]) or words[at], ()):
        length = _fits(rest, words, at + 1)
        if length > best[0]:
            best = length, meant
    return best


def _fits(rest: _Rest, words: Sequence[str], start: int) -> int:
    """How many words the phrase takes, its first included; 0 if it does not stand there."""
    at = start
    if at < len(words) and words[at] in _BETWEEN and rest[0] not in ("~", "~self"):
        at += 1
    if at + len(rest) > len(words):
        return 0
    for part, word in zip(rest, words[at:], strict=False):
        known = {"~": _OWN, "~self": _SELF}.get(part)
        if (word not in known) if known is not None else word != part:
            return 0
    return at + len(rest) - start + 1


@cache
def _table(key_of: Callable[[str], str]) -> dict[str, tuple[tuple[_Rest, tuple[str, ...]], ...]]:
    """The phrases by the key of their first word."""
    found: defaultdict[str, dict[_Rest, list[str]]] = defaultdict(dict)
    text = files(__package__).joinpath("phrases.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        meant, _, phrases = line.partition(": ")
        for phrase in phrases.split(", "):
            first, *rest = phrase.split()
            found[key_of(first) or first].setdefault(tuple(rest), []).append(key_of(meant))
    return {
        first: tuple((rest, tuple(meant)) for rest, meant in rests.items())
        for first, rests in found.items()
    }
