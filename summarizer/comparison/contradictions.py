"""Conflicts that no figure holds: a weekday, a name, a speaker, what was and what was not so.

They are looked for in the tellings of one fact, two by two. As with figures, one is claimed only
where nothing reconciles the two: the other article has neither word of the pair elsewhere, the day
is not that on which something was said, the negation bears on a word that stands in the other
telling without one. A bare denial contradicts nothing: it is an answer (see ``answers``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from summarizer.attribution.model import AttributionType, Identification
from summarizer.checker.negations import Reading
from summarizer.comparison.likeness import Likeness
from summarizer.comparison.model import ConflictKind
from summarizer.comparison.polarity import other_polarity
from summarizer.comparison.synonyms import akin
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import is_plain, key_of
from summarizer.patterns import pattern
from summarizer.span import Span

_MOST: Final = 6
"""Tellings of a fact that are held against each other."""
_ALIKE: Final = 0.2
"""How alike two tellings must be for a day or a name in one to stand for that in the other."""
_SHARED: Final = 0.7
"""Share of the shorter's telling words that the other has where a day is of one event."""
_QUOTED_ALIKE: Final = 0.45
"""The same for two quotations that must be one, whoever is said to have spoken."""
_DAY: Final = pattern(
    r"\b(?P<before>(?:next|last|by|until|since|from|every)\s)?"
    r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b"
)
_NEAR_CUE: Final = 14
"""Characters between a word of saying and the day on which it was said, at the most."""
_NAME: Final = pattern(
    r"[A-Z][a-z\u00e0-\u00ff'\u2019-]{2,20}(?:\s[A-Z][a-z\u00e0-\u00ff'\u2019-]{2,20}){1,2}"
)
_PLACES: Final = frozenset(
    "Street Road Avenue Lane Square Bridge Park Hospital School Station Church Court Hall Hotel"
    " Island Lake River Valley Bay Beach Airport University College".split()
)
_RANKS: Final = frozenset(
    "Mr Mrs Ms Dr Sir Dame Lord Lady Prime Minister President Chancellor Governor Mayor Judge"
    " Justice Professor General Colonel Captain Major Sergeant Inspector Detective Chief Officer"
    " The Senator Councillor Bishop King Queen Prince Princess Coach Manager".split()
)
_SPELLED_ALIKE: Final = 2
"""Letters in which two spellings of one name may differ."""
_ENDINGS: Final = frozenset(("s", "n", "an", "ian", "'s", "\u2019s", "ese", "ish"))


class Words(NamedTuple):
    """Words of one telling, by its place in the fact."""

    place: int
    span: Span


class Contradiction(NamedTuple):
    """Two tellings that cannot both be right."""

    kind: ConflictKind
    one: Words
    other: Words


class Contradictions:
    """Looks for them in facts."""

    def __init__(self, readers: Sequence[Reader], likeness: Likeness) -> None:
        self._readers = readers
        self._likeness = likeness

    def of(self, group: Sequence[Unit]) -> Iterator[Contradiction]:
        """At most one of each kind for two articles; titles are too short to hold anything to."""
        told = [(place, unit) for place, unit in enumerate(group) if not unit.is_title][:_MOST]
        seen: set[tuple[ConflictKind, int, int]] = set()
        for (place, one), (later, other) in combinations(told, 2):
            if one.article == other.article:
                continue
            for kind, first, second in self._between(one, other):
                if (kind, one.article, other.article) not in seen:
                    seen.add((kind, one.article, other.article))
                    yield Contradiction(kind, Words(place, first), Words(later, second))

    def _between(self, one: Unit, other: Unit) -> Iterator[tuple[ConflictKind, Span, Span]]:
        finders = (
            (ConflictKind.DAY, self._days),
            (ConflictKind.NAME, self._names),
            (ConflictKind.SPEAKER, self._speakers),
            (ConflictKind.POLARITY, self._polarity),
        )
        for kind, find in finders:
            found = find(one, other)
            if found is not None:
                yield kind, *found

    def _days(self, one: Unit, other: Unit) -> tuple[Span, Span] | None:
        if self._likeness.of(one, other) < _ALIKE or not self._share_more(one, other):
            return None
        mine, theirs = self._days_in(one), self._days_in(other)
        if len(mine) != 1 or len(theirs) != 1:
            return None
        first, second = mine[0], theirs[0]
        if first["day"] == second["day"] or first["before"] != second["before"]:
            return None
        if self._is_negated(one) != self._is_negated(other):
            return None
        if self._is_told(first["day"], one, other.article) or self._is_told(
            second["day"], other, one.article
        ):
            return None
        return self._span(one, first, "day"), self._span(other, second, "day")

    def _days_in(self, unit: Unit) -> list[re.Match[str]]:
        """The weekdays in a unit, but for those on which something was said."""
        reader = self._readers[unit.article]
        cues = [
            each.cue
            for each in reader.analysis.attributions
            if each.cue.overlaps(unit.sentence.start, unit.sentence.end)
        ]
        return [
            day
            for day in _DAY.finditer(reader.text, unit.span.start, unit.span.end)
            if not any(
                0 <= day.start() - cue.end <= _NEAR_CUE or 0 <= cue.start - day.end() <= _NEAR_CUE
                for cue in cues
            )
        ]

    def _is_told(self, day: str, unit: Unit, article: int) -> bool:
        """Whether another article has a day in a sentence that may tell the same."""
        reader = self._readers[article]
        return any(
            day in each.span.exact and self._likeness.of(unit, each) >= _ALIKE / 2
            for each in reader.units
        )

    def _is_negated(self, unit: Unit) -> bool:
        text = self._readers[unit.article].text
        return bool(Reading(text, unit.span.start, unit.span.end).focuses)

    def _share_more(self, one: Unit, other: Unit) -> bool:
        """Whether most telling words of one are in the other: two, one of which names nobody."""
        mine, theirs = ({key for key in unit.words if not is_plain(key)} for unit in (one, other))
        shared = {key for key in mine if akin({key}, theirs)}
        most = len(shared) >= _SHARED * min(len(mine), len(theirs))
        return most and len(shared) > 1 and bool(shared - one.names - other.names)

    def _names(self, one: Unit, other: Unit) -> tuple[Span, Span] | None:
        if self._likeness.of(one, other) < _ALIKE:
            return None
        for mine in self._names_in(one):
            for theirs in self._names_in(other):
                pair = _differ(mine.exact.split(), theirs.exact.split())
                if pair is None or not self._is_same_role(one, mine, other, theirs, pair):
                    continue
                texts = [self._readers[each.article].text for each in (one, other)]
                if not _has(texts[1], pair[0]) and not _has(texts[0], pair[1]):
                    return mine, theirs
        return None

    def _names_in(self, unit: Unit) -> list[Span]:
        """Names of two or three words, without ranks before them."""
        text, found = self._readers[unit.article].text, []
        for match in _NAME.finditer(text, unit.span.start, unit.span.end):
            words, start = match.group().split(), match.start()
            while words and words[0] in _RANKS:
                start += len(words[0]) + 1
                words = words[1:]
            if len(words) > 1:
                found.append(Span.of(text, start, match.end()))
        return found

    def _is_same_role(
        self, one: Unit, mine: Span, other: Unit, theirs: Span, pair: tuple[str, str]
    ) -> bool:
        """Whether two names may be of one: spelled alike, two sorts of place, or one office."""
        if _spelled_alike(*pair) or (pair[0] in _PLACES and pair[1] in _PLACES):
            return True
        if pair[0] in _PLACES or pair[1] in _PLACES:
            return False
        before = [
            self._readers[unit.article].text[max(unit.span.start, span.start - 40) : span.start]
            for unit, span in ((one, mine), (other, theirs))
        ]
        roles = [{key_of(word) for word in re.findall(r"[A-Za-z]+", text)[-2:]} for text in before]
        return bool((roles[0] & roles[1]) - {""})

    def _speakers(self, one: Unit, other: Unit) -> tuple[Span, Span] | None:
        if not one.direct or not other.direct or self._likeness.of(one, other) < _QUOTED_ALIKE:
            return None
        named = [self._named(unit) for unit in (one, other)]
        first, second = named
        if first is None or second is None or not one.runs & other.runs:
            return None
        words = [set(span.exact.casefold().split()) for span in (first, second)]
        return None if words[0] & words[1] else (first, second)

    def _named(self, unit: Unit) -> Span | None:
        """The proper name of whom a unit gives as its speaker, where it stands beside it."""
        said = unit.attribution
        if said is None or said.source is None or said.type is not AttributionType.ASSERTION:
            return None
        named = said.identification is Identification.NAMED
        name = _NAME.search(said.source.exact)
        if not named or name is None:
            return None
        start = said.source.start
        return Span.of(self._readers[unit.article].text, start + name.start(), start + name.end())

    def _polarity(self, one: Unit, other: Unit) -> tuple[Span, Span] | None:
        return other_polarity(
            one, self._readers[one.article].text, other, self._readers[other.article].text
        )

    def _span(self, unit: Unit, match: re.Match[str], group: str) -> Span:
        return Span.of(self._readers[unit.article].text, match.start(group), match.end(group))


def _differ(one: Sequence[str], other: Sequence[str]) -> tuple[str, str] | None:
    """The one word in which two names of one length differ; they share the rest."""
    if len(one) != len(other):
        return None
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return pairs[0] if len(pairs) == 1 else None


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two words may be one name in two spellings, and not two forms of one word."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return False
    from rapidfuzz.distance import Levenshtein  # seldom needed

    return one[0] == other[0] and Levenshtein.distance(one, other) <= _SPELLED_ALIKE


def _has(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None
