"""What fills the slots of what an article tells: where, with what, who, which, and how it ended.

A slot is filled by a word of a class whose values exclude each other (``exclusive``). What it is a
slot of is told by grammar: the noun behind a colour, the deed before a place, the name beside an
office, the words of the clause for a doer, a cause and an outcome.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer.comparison.exclusive import Filler, Value, values_in
from summarizer.comparison.told import PEOPLE
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import Word, is_plain, key_of, words_in
from summarizer.patterns import pattern

_HEAD: Final = pattern(r"(?:[\s-][a-z][a-z'\u2019-]{1,20}){1,3}")
_IS: Final = pattern(r"\b([a-z]{3,20})\s(?:is|was|were|are|had\sbeen)\s(?:painted\s)?\Z")
_MADE_OF: Final = pattern(
    r"\b(?:made|built|carved|cast|sculpted)\b[^.;:]{0,40}(?<=\s)(?:of|from|in)\s\Z"
)
_IN: Final = pattern(
    r"\b(?:in|inside|at|on|onto|into|under)\s(?:the|a|an|his|her|their|its|one\sof\sthe)\s"
    r"(?:[a-z]{3,14}\s){0,2}\Z",
    re.IGNORECASE,
)
_WITH: Final = pattern(
    r"\b(?:with|using|used|wield(?:ing|ed)|brandish(?:ing|ed)|carrying|armed\swith)\s"
    r"(?:what\s[a-z]{3,12}\stook\sfor\s)?(?:a|an|his|her)\s(?:[a-z]{3,14}\s){0,2}\Z"
)
_AWAY: Final = pattern(
    r"\b(?:fled|escaped|drove|sped|getaway|made\soff|got\saway|roared|raced)\b(?:\s[a-z]{2,12}){0,3}"
    r"\s(?:in|on)\s(?:a|an|the)\s(?:[a-z]{3,14}\s){0,2}\Z"
)
_NAME: Final = (
    r"[A-Z][a-z\u00e0-\u00ff'\u2019-]{1,20}(?:\s[A-Z][a-z\u00e0-\u00ff'\u2019-]{1,20}){0,2}"
)
_NAME_BEHIND: Final = pattern(
    rf"(?:(?:\s(?:of|at)\s(?:the\s)?[A-Z][\w&-]{{1,20}}(?:\s[A-Z][\w&-]{{1,20}}){{0,2}})?,)?"
    rf"\s(?P<name>{_NAME})"
)
_NAME_BEFORE: Final = pattern(
    rf"\b(?P<name>{_NAME}),\s(?:(?:the|a|an|his|her|its|who\s(?:is|was))\s)?"
    r"(?:[\w'\u2019-]{2,20}\s){0,3}\Z"
)
_NO_LONGER: Final = pattern(
    r"\b(?:former|ex|then|once|deputy|acting|interim|vice|assistant|retired|incoming|outgoing|next"
    r"|new|previous|late|shadow|until|used\sto|had\sbeen)\b[\s-](?:[\w'\u2019-]{2,20}\s){0,3}\Z",
    re.IGNORECASE,
)
_SUBJECT: Final = pattern(
    r"(?:\A|[,;:.]\s|\b(?:and|but|when|after|before|that|as|because)\s)"
    r"(?:the|a|an|two|three|his|her|another)\s(?:[a-z-]{3,14}\s){0,2}\Z",
    re.IGNORECASE,
)
_BY: Final = pattern(r"\bby\s(?:the|a|an|two|three|his|her|another)\s(?:[a-z-]{3,14}\s){0,2}\Z")
_ANOTHER: Final = pattern(
    r"\b(?:old|new|former|previous|replac\w{1,4}|another|second|other|original|copy|replica|instead)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells of more than one thing of a sort."""
_OWN: Final = pattern(r"\b(?:his|her|their|[a-z]['\u2019]s)\s(?:[a-z]{3,12}\s)?\Z", re.IGNORECASE)
_CAUSAL: Final = pattern(
    r"\b(?:caus\w{1,3}|because|due\sto|blam\w{1,3}|lost\scontrol|trigger\w{0,3}|spark\w{0,3}"
    r"|result\sof|led\sto|set\soff|started\s(?:by|when|in)|reason|owing\sto|brought\sabout)\b",
    re.IGNORECASE,
)
OPEN: Final = pattern(r"\b(?:whether|if|unless|either|ruled\sout|denie[ds])\b", re.IGNORECASE)
"""Words by which a sentence leaves open, or negates, all that it tells."""
_OPEN_PART: Final = pattern(
    r"\b(?:may|might|could|or|possibl[ey]|would|not|no|never|none|nor|neither|without|n['\u2019]t)\b",
    re.IGNORECASE,
)
"""The same of what stands between the same commas."""
_PART: Final = pattern(r"[,;:]|\bso\sthat\b")
_REACH: Final = 60
_BEFORE: Final = 4
"""Content words before a place that may tell what was done there."""
_AROUND: Final = 5
"""Content words on each side that say what something is the first or last of."""


class Slot(NamedTuple):
    """A filled slot: the value, the unit that has it, and the keys of what it is a slot of."""

    value: Value
    unit: Unit
    of: frozenset[str]


def slots_in(reader: Reader) -> Iterator[Slot]:
    """The slots that an article fills, titles aside."""
    for unit in reader.units:
        if not unit.is_title:
            for value in values_in(reader.text, unit.span.start, unit.span.end):
                of = _OF[value.filler](reader.text, unit, value)
                if of:
                    yield Slot(value, unit, of)


def is_open(text: str, unit: Unit, value: Value) -> bool:
    """Whether a unit leaves open, or negates, that a slot is filled so."""
    start, end = unit.span.start, unit.span.end
    if OPEN.search(text, start, end):
        return True
    cuts = [match.start() for match in _PART.finditer(text, start, end)]
    first = max((cut for cut in cuts if cut < value.start), default=start)
    last = min((cut for cut in cuts if cut >= value.end), default=end)
    return _OPEN_PART.search(text, first, last) is not None


def _is_name(text: str, value: Value) -> bool:
    """Whether a word is written as part of a name: "White House", "Regal Cinema"."""
    words = text[value.start : value.end].split()
    behind = text[value.end : value.end + 2]
    return (words[0][0].isupper() and (value.start > 0 and text[value.start - 1] == " ")) or (
        behind[:1] == " " and behind[1:].isupper() and words[0][0].isupper()
    )


def _of_noun(text: str, unit: Unit, value: Value) -> frozenset[str]:
    if _is_name(text, value) or _ANOTHER.search(text, unit.span.start, unit.span.end):
        return frozenset()
    before = text[max(unit.span.start, value.start - _REACH) : value.start]
    if _MADE_OF.search(before):
        return frozenset(_telling(_words(text, unit.span.start, value.start)))
    if (found := _IS.search(before)) is not None:
        return frozenset({key_of(found[1])} - {""})
    head = _HEAD.match(text, value.end, unit.span.end)
    keys: list[str] = []
    for word in head.group().replace("-", " ").split() if head else ():
        if not (key := key_of(word)):
            break
        keys.append(key)
    return frozenset(keys)


def _of_sort(text: str, unit: Unit, value: Value) -> frozenset[str]:
    before = _words(text, unit.sentence.start, value.start)[-_AROUND:]
    behind = _words(text, value.end, unit.sentence.end)[:_AROUND]
    return frozenset(_telling([*before, *behind]))


def _of_deed_there(text: str, unit: Unit, value: Value) -> frozenset[str]:
    if _is_name(text, value):
        return frozenset()
    start = max(unit.span.start, value.start - _REACH)
    found = _IN.search(text[start : value.start])
    if found is None:
        return frozenset()
    words = _words(text, unit.span.start, start + found.start())[-_BEFORE:]
    return frozenset(word.key for word in words if not word.name and word.key not in PEOPLE)


def _of_use(text: str, unit: Unit, value: Value) -> frozenset[str]:
    before = text[max(unit.span.start, value.start - _REACH) : value.start]
    cue = _AWAY if value.name == "vehicle" else _WITH
    return _of_clause(text, unit, value) if cue.search(before) else frozenset()


def _of_name(text: str, unit: Unit, value: Value) -> frozenset[str]:
    before = text[max(unit.sentence.start, value.start - _REACH) : value.start]
    if _NO_LONGER.search(before):
        return frozenset()
    if value.name == "kin" and not _OWN.search(before):
        return frozenset()
    found = _NAME_BEHIND.match(text, value.end, unit.sentence.end) or _NAME_BEFORE.search(before)
    return frozenset() if found is None else frozenset({found["name"].casefold()})


def _of_doing(text: str, unit: Unit, value: Value) -> frozenset[str]:
    """The deed: the words behind who did it, or before "by"."""
    start = max(unit.span.start, value.start - _REACH)
    before = text[start : value.start]
    if _is_name(text, value):
        return frozenset()
    if _BY.search(before):
        words = _words(text, unit.span.start, value.start)[-_AROUND:]
    elif _SUBJECT.search(before):
        behind = _words(text, value.end, unit.sentence.end)
        words = [word for word in behind if not word.name][:_AROUND]
    else:
        words = []
    return frozenset(word.key for word in words if not word.name)


def _of_mishap(text: str, unit: Unit, value: Value) -> frozenset[str]:
    if not _CAUSAL.search(text, unit.span.start, unit.span.end):
        return frozenset()
    return _of_clause(text, unit, value)


def _of_clause(text: str, unit: Unit, value: Value) -> frozenset[str]:
    words = _words(text, unit.span.start, unit.span.end)
    return frozenset(
        word.key for word in words if not value.start <= word.start < value.end and not word.name
    )


_OF: Final = {
    Filler.OF: _of_noun,
    Filler.RANK: _of_sort,
    Filler.SCENE: _of_deed_there,
    Filler.USED: _of_use,
    Filler.OFFICE: _of_name,
    Filler.DOER: _of_doing,
    Filler.STUFF: _of_clause,
    Filler.CAUSE: _of_mishap,
    Filler.FATE: _of_clause,
}


def _words(text: str, start: int, end: int) -> list[Word]:
    return list(words_in(text, start, end))


def _telling(words: list[Word]) -> Iterator[str]:
    return (word.key for word in words if not is_plain(word.key))
