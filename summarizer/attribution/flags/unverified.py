"""What an outlet, or somebody in the story, could not verify."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.flags.claim_words import points_back
from summarizer.attribution.flags.claims import Claims
from summarizer.attribution.flags.descriptions import one
from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.flags.parties import ACTIVE
from summarizer.attribution.flags.places import Places
from summarizer.attribution.flags.surroundings import Surroundings, cue_words
from summarizer.document.model import Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_PLURAL_CLAIMS: Final = pattern(
    r"(?:the|these|those|all|any|\w+)?\s?(?:\w+\s)?(?:claims|reports|accounts|statements"
    r"|allegations|assertions|details|information|remarks|accusations|comments|figures|numbers"
    r"|statistics|data)\Z",
    re.IGNORECASE,
)
_NEAREST_ONLY: Final = pattern(r"(?:these|this|those|that|it|them|which)\b", re.IGNORECASE)
_PLURAL: Final = pattern(
    r"\b(?:claims|reports|accounts|statements|allegations|assertions|details|accusations|figures"
    r"|numbers|rumours|rumors|findings)\b",
    re.IGNORECASE,
)
_BOTH: Final = pattern(r"\b(?:either|neither|both|the\stwo)\b", re.IGNORECASE)
_FIGURES: Final = pattern(
    r"\b(?:figures?|numbers?|estimates?|findings?|statistics|data|totals?|tolls?)\b"
)
_PREPOSITION: Final = pattern(r"(?:for|of)\s")
_HOW_CHECKED: Final = pattern(r"\s(?:(?:independently|directly|separately|yet)\Z|with\s.*\Z)")
_ORIGIN: Final = pattern(
    r"(?:The|That|This)\s(?:figure|number|claim|report|account|information|estimate)\s(?:come|came|was\s"
    r"|is\s)"
)
"""As in "The figure comes from an engineer": of the claim before it."""
_NOR: Final = pattern(r",?\s(?:nor|or)\s")
_DEFINITE: Final = pattern(r"(?:the|this|that|these|those)\s[\w’-]+")
_ITS_TRUTH: Final = pattern(
    r"(?:its|their)\s(?:authenticity|veracity|accuracy|provenance|truth|source|origins?)\Z",
    re.IGNORECASE,
)
_OF_IT: Final = pattern(r"(?:of|for)\s(?:it|this|that|them|(?:the|any|such)\s\w+)\Z", re.IGNORECASE)
_LEAST_SHARED: Final = 0.4


class Unverified:
    """Finds what cues of a vain check speak of; cues come in reading order."""

    def __init__(self, text: str, claims: Claims, places: Places) -> None:
        self._text = text
        self._claims = claims
        self._places = places
        self._around = Surroundings(text)
        self._last_checked = 0

    def checked(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """The claims that were checked in vain."""
        floor, self._last_checked = self._last_checked, cue.end
        asked = self._around.asked_after(cue, sentence)
        if asked is not None:
            return (asked,)
        named = self._what_was_checked(cue, sentence)
        if (
            not named.exact
            or _OF_IT.match(named.exact)
            or (named.start, named.end) == (cue.start, cue.end)
        ):
            found = self._not_seen(cue)
            if found is not None:
                return (found,)
        words = _HOW_CHECKED.sub("", _PREPOSITION.sub("", named.exact))
        if "stand" in cue_words(self._text, cue):
            words = "that"
        both = self._claims.both(words) if _BOTH.match(words) else []
        either = points_back(_BOTH.sub("the", words)) or "could be" in cue_words(self._text, cue)
        if len(both) > 1 and either:
            return tuple(both)
        near = both or _NEAREST_ONLY.match(words) or _ITS_TRUTH.match(words)
        if near or (points_back(words) and not _PLURAL.search(words)):
            return self._pointed_at(words, cue, sentence)
        return self._objects(words, named, floor, cue, sentence)

    def _pointed_at(self, words: str, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "could not verify that", "the report", "its authenticity": the claim before."""
        figures = _FIGURES.search(words) or _ITS_TRUTH.match(words)
        answered = None if figures else self._pointed(words, sentence)
        return one(answered or self._claims.meant(words, cue.start, bare=True, plain=True))

    def _objects(
        self, words: str, named: Span, floor: int, cue: HedgeCue, sentence: Sentence
    ) -> tuple[Span, ...]:
        """As in "could not verify the claims", "the age of the video": all before, or the thing."""
        if _PLURAL_CLAIMS.match(words):
            return self._all_since(words, floor, cue.start)
        about = self._about(words, sentence) if _DEFINITE.fullmatch(words) else None
        named = about or named
        return (named, *self._other_objects(named, sentence)) if words else ()

    def _not_seen(self, cue: HedgeCue) -> Span | None:
        """As in "There was no independent confirmation", "We have not seen the letter"."""
        words = cue_words(self._text, cue)
        if words.startswith(("neither", "none")):
            return None
        return self._claims.meant(words, cue.start, bare=" the " not in words, plain=True)

    def _pointed(self, words: str, sentence: Sentence) -> Span | None:
        """What "that" or "the report" means: the sentence before it, or a claim near."""
        inside = self._claims.before(sentence.start)
        if inside:
            return inside[0]
        previous = self._places.previous_start(sentence)
        found = self._claims.meant(words, sentence.start, bare=True)
        bare = _NEAREST_ONLY.match(words) is not None
        if _ORIGIN.match(self._text, previous) is not None:
            return found
        if bare and previous < sentence.start and (found is None or found.end < previous):
            return self._around.trimmed(previous, sentence.start)
        return found

    def _about(self, words: str, sentence: Sentence) -> Span | None:
        """The claim near that shares words with what was checked."""
        best = self._claims.weighed(words, sentence.start)
        return best.span if best and best.shared > _LEAST_SHARED else None

    def _other_objects(self, named: Span, sentence: Sentence) -> tuple[Span, ...]:
        """As in "either account, nor the figure": what else could not be verified."""
        link = _NOR.match(self._text, named.end, sentence.end)
        if link is None:
            return ()
        end = self._around.part_end(link.end(), sentence.end)
        return (self._around.trimmed(link.end(), end),)

    def _all_since(self, words: str, floor: int, limit: int) -> tuple[Span, ...]:
        return tuple(self._claims.before(floor)) or one(self._claims.meant(words, limit))

    def _what_was_checked(self, cue: HedgeCue, sentence: Sentence) -> Span:
        """The object of "verify", or the subject of "could not be verified"."""
        words = cue_words(self._text, cue)
        if words.startswith(("neither", "none", "no ")):
            return Span.of(self._text, cue.start, cue.end)
        if words.endswith("ed") and not ACTIVE.match(words):
            named = self._around.before(cue, sentence)
            return named if named.exact else Span.of(self._text, cue.start, cue.end)
        return self._around.after(cue, sentence)
