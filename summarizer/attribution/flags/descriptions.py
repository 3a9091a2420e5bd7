"""How a sentence describes the claim it speaks of: "a report that S", "S, a claim he denies"."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.flags.claim_words import CLAIM_NOUNS
from summarizer.attribution.flags.claims import Claims
from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.flags.surroundings import Surroundings
from summarizer.document.model import Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

NOTHING: Final = (Span(0, 0, ""),)
"""What looked like a cue says nothing of any claim."""
CALLED_A_CLAIM: Final = pattern(
    rf"(?:,|\s(?:--?|[—–]))\s(?:an?|the)\s{CLAIM_NOUNS}(?:\s(?:that|which))?\s(?:[\w’'-]+\s){{0,6}}\Z",
    re.IGNORECASE,
)
_WHICH: Final = pattern(r",\s(?:which|something)\s(?:[\w’'-]+\s){0,5}\Z")
_SAYING_THAT: Final = pattern(
    rf"(?:[\w’'-]+\s){{0,3}}?(?:{CLAIM_NOUNS}|concerns|fears|worries|suspicions|announcements?|posts?|remarks?|evidence|any\shint|proof)"
    r"(?:,?\s(?:by|in|from|on|of|at|made|published|posted|circulating|spread|repeated|to)"
    r"(?:\s(?!after\b|before\b|while\b|when\b|because\b|and\b|\w+ing\b)[^\s.;:]{1,20}){1,8}?)?,?\s"
    r"(?:that\s|(?=(?:he|she|it|they|there|people|the|an?|his|her|its|their|(?-i:[A-Z][\w’-]+))\s"
    r"(?:[\w’'-]{1,20}\s){0,6}?(?:is|are|was|were|has|have|had|did|will|would|could|might|may"
    r"|plan(?:s|ned)?|[\w-]{2,14}ed|[\w-]{2,14}n['’]t)\s)|(?=(?:he|she|it|they|there|that)['’]s\s)"
    r"|which\s(?:said|claimed|stated|alleged)\s(?:[^.;]{0,20}?that\s)?)",
    re.IGNORECASE,
)
_QUOTED_AS: Final = pattern(r"\s?(?:as\s)?[\"“‘«][^\"”’»]{1,60}[\"”’»]\s")
_CLAIM_LAST: Final = pattern(
    rf"(?:{CLAIM_NOUNS}|concerns|fears|worries|suspicions)\Z", re.IGNORECASE
)
_OBJECT_FOLLOWS: Final = pattern(r"\s(?!and\b|but\b|as\b|on\b|at\b|in\b|by\b|when\b)[\w“\"‘]")


class Descriptions:
    """Finds claims that the sentence of a cue describes."""

    def __init__(self, text: str, claims: Claims) -> None:
        self._text = text
        self._claims = claims
        self._around = Surroundings(text)

    def told(self, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """The claim that stands before a cue or in its object; None if neither does."""
        return self._before(cue, sentence) or self._in_object(cue, sentence)

    def _before(self, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """As in "A, a claim that X denies" and "A, which he denies"."""
        start = self._text[sentence.start : cue.start]
        called = CALLED_A_CLAIM.search(start)
        if called is not None:
            said = self._claims.before(sentence.start)
            end = sentence.start + called.start()
            return (
                self._around.trimmed(min(said[0].start if said else end, sentence.end), end)
                if (said and said[0].start < end)
                else self._around.trimmed(sentence.start, end)
            )
        which = _WHICH.search(start)
        if _OBJECT_FOLLOWS.match(self._text, cue.end, sentence.end):
            return None
        return which and self._around.trimmed(sentence.start, sentence.start + which.start())

    def _in_object(self, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """As in "denied a report in the Gazette that S", "dismissed as nonsense claims that S"."""
        start = cue.end
        quoted = _QUOTED_AS.match(self._text, start, sentence.end)
        start = quoted.end() if quoted else start
        noun = _CLAIM_LAST.search(self._text, cue.start, cue.end)
        opening = _SAYING_THAT.match(
            self._text, noun.start() if noun else start + (self._text[start : start + 1] == " ")
        )
        if opening is None or opening.end() > sentence.end:
            return None
        return self._around.trimmed(
            opening.end(), self._around.part_end(opening.end(), sentence.end)
        )


def one(claim: Span | None) -> tuple[Span, ...]:
    """A claim, if there is one, as a tuple."""
    return () if claim is None else (claim,)
