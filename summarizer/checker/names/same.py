"""Whether two descriptions may mean the same speaker, by the article's own words.

They do if they share a word that tells who is meant, or if the article puts a word of the one next
to a name of the other ("the institute's director, Hugo Manrique"; "Peskov, the Kremlin spokesman").
Where nothing tells, they count as the same: only a sure difference is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from summarizer.attribution.model import Attribution, SourceKind
from summarizer.checker.names.check import TITLES
from summarizer.checker.names.forms import is_short_for
from summarizer.checker.names.speaker_words import (
    AFTER_HEAD,
    ANONYMOUS,
    BODIES,
    BYSTANDERS,
    EMPTY,
    ENDS_PHRASE,
    FOLK,
    FOR_OTHERS,
    GENERIC,
    ROLES,
    SORTS,
)
from summarizer.checker.words import WORD
from summarizer.document.model import Document
from summarizer.patterns import pattern
from summarizer.span import Span

_BASED: Final = pattern(r"-[a-z]++\Z")
_RUN: Final = pattern(
    r"[A-Z\u00c0-\u00de][\w\u2019'.-]*+(?: (?:of |de |the )?[A-Z\u00c0-\u00de][\w\u2019'.-]*+)++"
)
_OFFICES: Final = (
    "minister|governor|director|executive|mayor|chairman|chairwoman|president|leader|spokesman"
    "|spokeswoman|spokesperson|ambassador|coach|captain|secretary|editor|commissioner|chief"
    "|professor|doctor|lawyer|judge|analyst|economist|historian|engineer|nurse|farmer|teacher"
)
_NAME: Final = r"((?:[A-Z][\w'\u2019-]++ ?){1,3}+)"
_TITLED: Final = (
    pattern(rf"\b(?i:{_OFFICES}),? (?:Sir |Dame |Dr )?{_NAME}"),
    pattern(rf"\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Judge)\.? {_NAME}"),
    pattern(
        rf"{_NAME}, (?:the|a|an|its|[\w ]{{1,30}}['\u2019]s?) (?:[a-z-]++ ){{0,3}}?(?:{_OFFICES})\b"
    ),
)
_TELLING: Final = 2
"""Words of a description without a name that tell whom it means."""
_BESIDE: Final = 4
"""Words between a name and what describes it."""
_POSSESSIVE: Final = pattern(r"['\u2019]s?\Z")


class Described(NamedTuple):
    """A speaker by the words that tell who is meant.

    ``names`` are capitalised, ``roles`` are not; ``own`` is the speaker's proper name: a run of
    capitalised words, or the only word there is. "Oslo's air force" has a name, but no own one.
    ``heads`` are the roles that say what the speaker is: "director" in "the choir's director".
    """

    names: frozenset[str]
    roles: frozenset[str]
    own: frozenset[str]
    heads: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """All of them."""
        return self.names | self.roles

    def abbreviates(self, other: Described) -> bool:
        """Whether one of its names is made of the initials of the other's own."""
        return any(is_short_for(word, other.own) for word in self.names)


class Speakers:
    """Tells speakers of one article from each other."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self._document = document
        self._attributions = attributions
        self._known: dict[tuple[Span | None, Span | None], Described] = {}

    @cached_property
    def _beside(self) -> dict[str, frozenset[str]]:
        """For every capitalised word of the body: the words in one phrase with it."""
        found: dict[str, set[str]] = {}
        for sentence in self._document.sentences:
            words = WORD.findall(self._document.text, sentence.start, sentence.end)
            folded = [_plain(word) for word in words]
            for place, word in enumerate(words):
                if word[0].isupper() and folded[place] not in EMPTY:
                    found.setdefault(folded[place], set()).update(_phrase(folded, place))
        return {word: frozenset(near - EMPTY) for word, near in found.items()}

    def of(self, attribution: Attribution) -> Described:
        """An attribution's source together with its fullest description."""
        key = (attribution.source, attribution.description)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._read(attribution)
        return known

    @staticmethod
    def _read(attribution: Attribution) -> Described:
        parts = [
            described(span.exact)
            for span in (attribution.source, attribution.description)
            if span is not None
        ]
        return Described(
            frozenset().union(*(part.names for part in parts)),
            frozenset().union(*(part.roles for part in parts)),
            frozenset().union(*(part.own for part in parts)),
            frozenset().union(*(part.heads for part in parts)),
        )

    @cached_property
    def _all(self) -> list[Described]:
        return [self.of(each) for each in self._attributions]

    def differ(self, one: Described, other: Described) -> bool:
        """Whether a speaker that a text describes is surely not the article's ``other``.

        Somebody described without a name may be anybody, unless the article has another speaker
        of just that description.
        """
        namesake = self.has_namesake(one, other)
        if namesake or self.same(one, other):
            return namesake
        if one.own and other.own:
            speaks_for = (other.roles | self._around(other.own)) & FOR_OTHERS
            return not speaks_for or self._is_another(one, other)
        if one.own and other.heads & BYSTANDERS and not other.names:
            return not self._around(one.own) & other.heads
        if one.own and not other.names and not other.roles & ANONYMOUS:
            return len(one.own) > 1 and self.is_person(one)
        return bool(one.own) or self._is_another(one, other)

    def has_speaker(self, heads: frozenset[str]) -> bool:
        """Whether the article has somebody speak whom it calls so."""
        return any(heads & (each.heads | each.names) for each in self._all)

    def is_person(self, one: Described) -> bool:
        """Whether the article has a person of that name speak."""
        if not one.own:
            return False
        return one.own <= self._titled or any(one.own <= person for person in self._people)

    @cached_property
    def _titled(self) -> frozenset[str]:
        """The words of names that stand beside a person's title or office."""
        text = self._document.text
        found = [name for title in _TITLED for name in title.findall(text)]
        return frozenset(_plain(word) for name in found for word in name.split())

    @cached_property
    def _people(self) -> frozenset[frozenset[str]]:
        return frozenset(
            described(each.description.exact).own
            for each in self._attributions
            if each.source_kind is SourceKind.PERSON and each.description is not None
        )

    def _is_another(self, one: Described, other: Described) -> bool:
        telling = len(one.words) > 1 or not one.roles <= GENERIC
        if one.roles <= BODIES and not one.names and other.names and not self.is_person(other):
            return False
        return telling and any(
            one.words <= each.words
            and (not one.heads or bool(one.heads & (each.heads | each.names)))
            and not self.same(each, other)
            for each in self._all
        )

    def same(self, one: Described, other: Described) -> bool:
        """Whether the two may be the same speaker; without any words nothing tells them apart."""
        if not one.words or not other.words or _share(one.own, other.own):
            return True
        if self.has_namesake(one, other) or self.has_namesake(other, one):
            return False
        if one.own and other.own:
            short = one.abbreviates(other) or other.abbreviates(one)
            return short or bool(one.own & other.names or other.own & one.names)
        if _share(one.roles, other.roles) or one.names & other.roles or one.roles & other.names:
            return True
        loosely = not (one.roles and other.roles) and _share(one.names, other.names)
        if loosely or self._are_of_one_sort(one, other):
            return True
        return bool(
            self._around(one.own) & (other.names | other.heads)
            or self._around(other.own) & (one.names | one.heads)
        )

    def has_namesake(self, one: Described, other: Described) -> bool:
        """Whether just those words are the article's for somebody else than ``other``.

        "The council leader" is not "the opposition leader, Bo Lind", where Ann Holm leads the
        council.
        """
        if one.names or len(one.roles) < _TELLING or not other.own or one.roles <= other.roles:
            return False
        holders = self._named_by.get(one.roles, ())
        return bool(holders) and not any(own & other.own for own in holders)

    @cached_property
    def _named_by(self) -> dict[frozenset[str], list[frozenset[str]]]:
        """The names of those whom the article calls by just these words."""
        found: dict[frozenset[str], list[frozenset[str]]] = {}
        for each in self._all:
            if each.own:
                found.setdefault(each.roles, []).append(each.own)
        return found

    def _are_of_one_sort(self, one: Described, other: Described) -> bool:
        """Whether one is called by a word that may be told as a word for the other."""
        mine = one.roles | self._around(one.own)
        theirs = other.roles | self._around(other.own)
        return any(mine & sort and theirs & sort for sort in SORTS)

    def _around(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self._beside.get(word, frozenset()) for word in words))


@lru_cache(maxsize=1 << 12)
def described(text: str) -> Described:
    """A speaker as a text describes them."""
    found = list(WORD.finditer(text))
    named = [
        match for match in found if match.group()[0].isupper() and not _BASED.search(match.group())
    ]
    if named and named[0] is found[0] and _plain(found[0].group()) in ROLES:
        named = named[1:]  # "Sources in the ministry"
    names = frozenset(_plain(match.group()) for match in named) - EMPTY - TITLES
    roles = frozenset(_plain(match.group()) for match in found) - EMPTY - names
    return Described(names, roles, _own_name(text, names), _heads(text, found) & (roles | FOLK))


def _heads(text: str, words: Sequence[re.Match[str]]) -> frozenset[str]:
    """The words that end a noun phrase or stand before a name: what somebody is."""
    found: set[str] = set()
    inside = True
    for place, match in enumerate(words):
        word = match.group()
        after = words[place + 1] if place + 1 < len(words) else None
        gap = text[match.end() : after.start()].strip() if after is not None else ","
        last = after is None or after.group() in AFTER_HEAD or after.group().endswith("ed")
        if (
            inside
            and not _POSSESSIVE.search(word)
            and (last or gap or (after is not None and after.group()[0].isupper()))
        ):
            found.add(_plain(word))
        inside = bool(gap) or (inside and not last)
    return frozenset(found)


def _own_name(text: str, names: frozenset[str]) -> frozenset[str]:
    for run in _RUN.finditer(text):
        words = frozenset(_plain(word) for word in WORD.findall(run.group())) & names
        if len(words) > 1:
            return words
    only = [_plain(word) for word in WORD.findall(text) if _plain(word) not in EMPTY | TITLES]
    return names if len(only) == 1 else frozenset()


def _phrase(words: list[str], place: int) -> Iterator[str]:
    """The words before and after one, up to where its phrase ends."""
    for step in (-1, 1):
        for at in range(place + step, place + step * (_BESIDE + 1), step):
            if not 0 <= at < len(words) or words[at] in ENDS_PHRASE:
                break
            yield words[at]


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets have a word in common, in one form or as noun and adjective."""
    if one & other:
        return True
    stems = {word[:_STEM] for word in one if len(word) >= _STEM}
    return any(word[:_STEM] in stems for word in other if len(word) >= _STEM)


_STEM: Final = 5
"""Opening letters that make two words one: "Tarvia" and "Tarvian"."""


@lru_cache(maxsize=1 << 14)
def _plain(word: str) -> str:
    word = _POSSESSIVE.sub("", word).casefold()
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
