"""How a cue is framed: whether the article itself says what the cue says.

A denial that is only asked about, supposed, ruled out or quoted is none (FactBank, Saurí and
Pustejovsky 2009, on what takes the certainty from an event).
"""

from __future__ import annotations

import re
from bisect import bisect
from typing import Final

from summarizer.attribution.flags.descriptions import CALLED_A_CLAIM
from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.flags.hedge_kinds import HedgeKind
from summarizer.attribution.flags.surroundings import cue_words
from summarizer.attribution.language.quotes import Quotation, quotations
from summarizer.document.model import Sentence
from summarizer.patterns import pattern

_SPEAKING_AGAINST: Final = (HedgeKind.DENIAL, HedgeKind.FALSE, HedgeKind.DISPUTE)
_IN_WORDS_OF_OTHERS: Final = (
    *_SPEAKING_AGAINST,
    HedgeKind.DISTANCE,
    HedgeKind.GUESS,
    HedgeKind.UNKNOWN,
    HedgeKind.UNSUPPORTED,
    HedgeKind.WEAKNESS,
)
"""What tells the speaker's view, and not the article's, where it is quoted."""
_LOOK_BACK: Final = 80
_LAST_WORD: Final = 7
_BARE: Final = pattern(
    r"(?:den(?:y|ying)|disput(?:e|ing)|contest(?:ing)?|reject(?:ing)?|challeng(?:e|ing)|doubt"
    r"|disagree|contradict(?:ing)?|question(?:ing)?|dismiss(?:ing)?|refut(?:e|ing)|accus(?:e|ing)"
    r"|claim|recall|remember)\b"
)
_GOVERNED: Final = pattern(
    r"(?:\b(?:can|could|would|will|may|might|must|should|shall|cannot|let|not|never|nor|without"
    r"|nobody|no one|no-one|none|few|no|him|her|them|us|me)|n['’]t|['’](?:ll|d)"
    r"|(?<!forced )(?<!went on )(?<!moved )(?<!rushed )(?<!quick )(?<!continued )\bto)"
    r"\s(?:\w+ly\s|be\s|is\s|was\s|are\s|were\s|been\s|being\s|ever\s){0,2}\Z",
    re.IGNORECASE,
)
_NEGATED: Final = pattern(
    r"(?:\b(?:not|never|nor|nobody|no one|few|none)|n['’]t)\s(?:\w+ly\s)?\Z", re.IGNORECASE
)
_IN_A_POLL: Final = pattern(r"(?:%|per cent|percent|\d)(?:,?\s|\sof\s(?:[\w’'-]{1,20}\s){1,5})\Z")
_PAST: Final = pattern(r"\b(?:when|while|because|since)\sit\s\Z")
"""As in "in the weeks when it was unclear": told of another time, and no doubt now."""
_NOT_FOUND_OUT: Final = pattern(r"\b(?:he|she)\s\Z")
"""As in "she could not find out": what somebody failed to learn is no check of a claim."""
_RELATIVE: Final = pattern(r"(?:\bthat|(?<!,)\s(?:which|who))\s(?:are|were)\b")
_OF_WHOM: Final = pattern(r"\bwhose\s(?:\w+\s){1,3}\Z")
_SUPPOSED: Final = pattern(
    r"\b(?:if|no matter how much|unless|whether|whoever|anyone who|those who|people who)"
    r"\s(?:[\w’'-]{1,20}\s){0,4}\Z",
    re.IGNORECASE,
)
_HAD: Final = pattern(r"\bhad\s(?:he|she|they|it)\s\Z", re.IGNORECASE)
_OWN_OPINION: Final = pattern(r"\bI(?:['’]m)?\s(?:[\w’'-]{1,14}\s){0,3}\Z")
_FRAMES: Final = (_NEGATED, _SUPPOSED, _HAD, _OWN_OPINION, _OF_WHOM)
_PASSIVE: Final = pattern(
    r"\b(?:be|been|being|is|are|was|were|get|got)\s(?:\w+ly\s)?\Z", re.IGNORECASE
)
_NOT_MET: Final = pattern(
    r"\b(?:agreements?|deals?|consensus|compromise|verdicts?|settlement|conclusion|summit|target"
    r"|villages?|areas?|island|site|wreck\w*)\s\Z"
)
"""As in "a deal could not be reached": nobody was asked."""
_OF_A_TEXT: Final = pattern(
    r"\b(?:bill|law|contract|language|deal|documents?|text|agreement|policy|rules?|legislation|amendment"
    r"|constitution|treaty|statute|plan|proposal|poll|data|figures)\s(?:itself\s)?\Z"
)
"""As in "The contract does not specify a price": nobody was asked."""
_INTRANSITIVE: Final = pattern(r"(?:dispute[sd]|contest(?:s|ed)|reject(?:s|ed))\Z")
_PLURAL_NOUN: Final = pattern(r"\b(?:[a-z]+|\d+)\s[A-Z][\w’'-]+\s\Z")
"""As in "of the past 19 Democratic contests": no verb."""
_VERB_BEFORE: Final = pattern(
    r"(?:\b(?:he|she|they|who|which|has|have|had|also)|\w+ly|\b[A-Z][\w’'-]+)\s\Z"
)
_CLOSING: Final = frozenset("”\"»’'")


class Framing:
    """Tells what an article says from what it only quotes, asks or supposes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._paragraph = (0, 0)
        self._quotations: list[Quotation] = []

    def asserts(self, cue: HedgeCue, sentence: Sentence) -> bool:
        """Whether the article itself says what a cue says."""
        before = self._text[max(sentence.start, cue.start - _LOOK_BACK) : cue.start]
        words = cue_words(self._text, cue)
        is_question = self._text[sentence.start : sentence.end].rstrip(' \n"”’)').endswith("?")
        if _is_of_another_matter(cue.kind, words, before):
            return False
        if cue.kind is HedgeKind.SILENCE:
            return True
        if is_question and cue.kind is not HedgeKind.CORRECTION:
            return False
        if cue.kind in _SPEAKING_AGAINST:
            return not self._is_held_back(words, before) and self._rejects(cue, words, before)
        if cue.kind in (HedgeKind.DISTANCE, HedgeKind.GUESS):
            governed = _BARE.match(words) is not None and _GOVERNED.search(before) is not None
            return not governed and _OWN_OPINION.search(before) is None
        return True

    def _is_held_back(self, words: str, before: str) -> bool:
        """Whether a word is governed, negated, supposed, counted in a poll or an attribute."""
        return (
            (_BARE.match(words) is not None and _GOVERNED.search(before) is not None)
            or any(frame.search(before) for frame in _FRAMES)
            or (words.startswith("disagree") and _IN_A_POLL.search(before) is not None)
            or _RELATIVE.search(f"{before[-_LAST_WORD:]}{words}") is not None
        )

    def _rejects(self, cue: HedgeCue, words: str, before: str) -> bool:
        """Whether a verb really rejects a claim: "was denied by them", not "was denied a visa"."""
        if words.endswith("denied") and _PASSIVE.search(before):
            return self._text.startswith(" by ", cue.end)
        if _INTRANSITIVE.fullmatch(words) and self._text[cue.end : cue.end + 1] in ".,;":
            called = CALLED_A_CLAIM.search(before) is not None
            if words.endswith("s") and not called and _PLURAL_NOUN.search(before):
                return False
            return called or ("reject" not in words and _VERB_BEFORE.search(before) is not None)
        return True

    def is_quoted(self, cue: HedgeCue) -> bool:
        """Whether a view stands inside quotation marks, and does not open with them."""
        if cue.kind not in _IN_WORDS_OF_OTHERS:
            return False
        if not self._paragraph[0] <= cue.start < self._paragraph[1]:
            start = self._text.rfind("\n", 0, cue.start) + 1
            end = self._text.find("\n", cue.start)
            self._paragraph = (start, len(self._text) if end < 0 else end)
            self._quotations = quotations(self._text, *self._paragraph)
        place = bisect(self._quotations, cue.start - 1, key=lambda each: each.start) - 1
        if place < 0:
            return False
        quotation = self._quotations[place]
        closed = self._text[quotation.end - 1] in _CLOSING or quotation.start == self._paragraph[0]
        return cue.start < quotation.end and closed


def _is_of_another_matter(kind: HedgeKind, words: str, before: str) -> bool:
    """Whether nobody was asked and nothing claimed: a text is silent, a deal is not reached."""
    if kind is HedgeKind.UNKNOWN:
        return _PAST.search(before) is not None
    if kind is HedgeKind.SILENCE:
        unmet = words.endswith("reached") and _NOT_MET.search(before) is not None
        return unmet or _OF_A_TEXT.search(before) is not None
    return words.endswith("find out") and _NOT_FOUND_OUT.search(before) is not None
