"""The words by which two articles are held against each other: stems, and names made one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from summarizer.checker.names.forms import usual_name
from summarizer.comparison.phrases import phrase_at
from summarizer.patterns import pattern
from summarizer.quantities.tokens import stem

_WORD: Final = pattern(r"[^\W\d_]++(?:['\u2019.-][^\W\d_]++)*+")
_LONGEST_NAME: Final = 3
_INITIALS: Final = 3
_PREFIX: Final = 6
"""Letters that words of one root share: diplomat, diplomatic."""
_PLAIN: Final = frozenset(
    stem(word)
    for word in "people person man woman official officials source spokesman spokeswoman "
    "spokesperson statement government police minister ministry prime president company firm group "
    "country state city town area region place part time today morning night evening monday "
    "tuesday wednesday thursday friday saturday sunday january february march april june july "
    "august september october november december hour minute member head leader office public "
    "national local international world news report reporter story article case way thing work "
    "use make take come go get give put set keep know see look want need show tell told ask add "
    "call help try start begin end continue plan expect remain include become find found think "
    "believe happen bring lead run move turn hold stand follow mean let leave live early late "
    "long short high low old young good bad great big small large several many different same "
    "important possible public general major main full total far near second last next previous "
    "recent current former former away back together around number amount level rate figure "
    "percent share half record rise fall increase cut lower higher total average "
    "situation issue problem question answer reason result effect point fact idea line side hand "
    "name day week month year home family life child service system program project case "
    "regard concern potential possible certain various particular significant likely clear main "
    "currently recently already previously initial subsequent immediate eventual amid among "
    "whole piece kind sort type form range series version order word account event "
    "effort attempt aim position role measure step move process stage term condition basis matter "
    "hope wish seek try serve represent consider describe receive provide involve allow face reach "
    "appear seem mark bear meet tackle manage handle note say mention speak talk explain state add "
    "two three four five six seven eight nine ten hundred thousand million".split()
)
"""Words that any two news stories may share: they weigh little, however rare in these."""


class Word(NamedTuple):
    """A content word: its key, where it begins, and whether it is written as a name."""

    key: str
    start: int
    name: bool


def words_in(text: str, start: int, end: int) -> Iterator[Word]:
    """The content words of ``text[start:end]``; usual names of one country or body are one key."""
    found = list(_WORD.finditer(text, start, end))
    lower = [match.group().lower() for match in found]
    at = 0
    while at < len(found):
        taken = _alias(found, at)
        if taken is not None:
            length, key = taken
            yield Word(key, found[at].start(), name=True)
            at += length
            continue
        length, meant = phrase_at(lower, at, key_of)
        if length > 1:
            yield from (Word(key, found[at].start(), name=False) for key in meant)
            at += length
            continue
        word = found[at].group()
        at += 1
        for part in _parts(word):
            if key := key_of(part):
                first = found[at - 1].start() == start
                name = word[0].isupper() and (not first or _opens_name(text, found, at))
                yield Word(key, found[at - 1].start(), name)


def _opens_name(text: str, found: list[re.Match[str]], at: int) -> bool:
    """Whether the first word of a stretch is of a name: a capital follows right behind it."""
    follows = found[at] if at < len(found) else None
    return (
        follows is not None
        and follows.group()[0].isupper()
        and text[found[at - 1].end() : follows.start()] == " "
    )


def runs_in(text: str) -> Iterator[str]:
    """Every four words that follow each other, in lower case: what is copied, not paraphrased."""
    words = [match.group().lower() for match in _WORD.finditer(text)]
    for at in range(len(words) - _RUN + 1):
        yield " ".join(words[at : at + _RUN])


_RUN: Final = 4


@lru_cache(maxsize=1 << 15)
def key_of(word: str) -> str:
    """The key of one word: its stem, long ones cut to their root; "" for a function word."""
    return stem(_verbs().get(word.lower(), word))[:_PREFIX]


@cache
def _verbs() -> dict[str, str]:
    """The verb of each past form that shares no stem with it."""
    table = files(__package__).joinpath("irregular.txt").read_text(encoding="utf-8")
    lines = (line.split() for line in table.splitlines() if not line.startswith("#"))
    return {form: verb for verb, *forms in lines for form in forms}


def is_plain(key: str) -> bool:
    """Whether a word tells little of what a story is about."""
    return key in _PLAIN_KEYS


_PLAIN_KEYS: Final = frozenset(key[:_PREFIX] for key in _PLAIN if key)


def _parts(word: str) -> list[str]:
    return [part for part in word.split("-") if part]


def _alias(found: list[re.Match[str]], at: int) -> tuple[int, str] | None:
    """How many words from ``at`` on are a usual name, and the key of it."""
    if not found[at].group()[0].isupper():
        return None
    for length in range(min(_LONGEST_NAME, len(found) - at), 0, -1):
        words = [match.group() for match in found[at : at + length]]
        name = " ".join(words)
        if length == 1 and len(name) < _INITIALS and not name.isupper():
            continue
        key = usual_name(name)
        if key:
            return length, f"={key}"
    return None
