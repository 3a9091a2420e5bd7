"""What one telling negates and another does not.

A negation counts where it bears on a word that stands in the other telling without one, amid words
that both share. A bare denial negates nothing here: it is an answer.
"""

from __future__ import annotations

from typing import Final

from summarizer.checker.assertions.negations import Reading
from summarizer.checker.assertions.negative_words import DENIAL
from summarizer.comparison.synonyms import akin
from summarizer.comparison.units import Unit
from summarizer.comparison.words import key_of
from summarizer.patterns import pattern
from summarizer.span import Span

_ABOUT: Final = 6
"""Words on each side of a focus among which both tellings share one."""
_TIME: Final = pattern(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|(?:19|20)\d\d|until)\b"
)
_OUGHT: Final = pattern(r"\b(?:should|must|ought|may|might|shall)\s\Z")
"""Before "not": what ought not to be may be so all the same."""
KNOWING: Final = frozenset("aware know knew knowledge".split())
UNSAID: Final = frozenset(
    "confirm verify establish determine prove rule say tell comment clear certain sure think"
    " believe expect discuss disclose reveal dispute deny give name answer respond want wish"
    " hesitate forget".split()
)
"""What is not done here is no event: the article does not tell what was or was not so."""


def other_polarity(one: Unit, text: str, other: Unit, other_text: str) -> tuple[Span, Span] | None:
    """The negation in one unit, and the word it bears on in the other; in the units' order."""
    readings = [
        Reading(text, one.span.start, one.span.end),
        Reading(other_text, other.span.start, other.span.end),
    ]
    if of_other_times(one, other):
        return None
    found = _negated(text, *readings)
    if found is not None:
        return _at(text, readings[0], found[0]), _at(other_text, readings[1], found[1])
    found = _negated(other_text, *reversed(readings))
    if found is not None:
        return _at(text, readings[0], found[1]), _at(other_text, readings[1], found[0])
    return None


def of_other_times(one: Unit, other: Unit) -> bool:
    """Whether two units name other days, months or years, or one tells of a time until."""
    times = [set(_TIME.findall(unit.span.exact)) for unit in (one, other)]
    if any("until" in each for each in times):
        return True
    return bool(times[0]) and bool(times[1]) and not times[0] & times[1]


def _at(text: str, reading: Reading, place: int) -> Span:
    word = reading.words[place]
    return Span.of(text, word.start, word.end)


def _negated(text: str, one: Reading, other: Reading) -> tuple[int, int] | None:
    """A negation of ``one`` and the word it bears on in ``other``, where nothing negates that."""
    for negation, focus in one.focuses:
        start = one.words[negation].start
        if one.words[negation].lemma == DENIAL or _OUGHT.search(text, max(0, start - 12), start):
            continue
        lemma = one.words[focus].lemma
        if lemma in KNOWING:
            focus = next_focus(one, focus)  # noqa: PLW2901 - "not aware of any letter" is of the letter
            lemma = one.words[focus].lemma
        places = other.places(lemma)
        if lemma in UNSAID or not places or any(other.is_negated_about(at) for at in places):
            continue
        mine = _keys(one, focus)
        if any(akin(mine, _keys(other, at)) for at in places):
            return negation, places[0]
    return None


def next_focus(reading: Reading, focus: int) -> int:
    """What is not known of: the word behind "aware of any"."""
    later = range(focus + 1, min(focus + _ABOUT, len(reading.words)))
    light = {"such", "any", ""}
    return next((at for at in later if reading.words[at].lemma not in light), focus)


def _keys(reading: Reading, place: int) -> set[str]:
    return {key_of(word) for word in reading.around(place, _ABOUT)} - {""}
