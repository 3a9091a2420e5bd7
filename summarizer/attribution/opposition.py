"""Which claim a denial, a dispute or a correction speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.attribution.claims import CLAIM_NOUNS, Claims, points_back
from summarizer.attribution.hedge_cues import HedgeCue, HedgeKind
from summarizer.attribution.model import Attribution
from summarizer.attribution.surroundings import Surroundings, cue_words
from summarizer.document.model import Sentence
from summarizer.span import Span

NOTHING: Final = (Span(0, 0, ""),)
"""What looked like a cue says nothing of any claim."""

CALLED_A_CLAIM: Final = re.compile(
    rf",\s(?:an?|the)\s{CLAIM_NOUNS}(?:\s(?:that|which))?\s(?:[\w’'-]+\s){{0,6}}\Z", re.IGNORECASE
)
_WHICH: Final = re.compile(r",\s(?:which|something)\s(?:[\w’'-]+\s){0,5}\Z")
_OF_WHAT: Final = re.compile(r"\s(?:of|that|on|about|for)\s")
_GENERIC: Final = re.compile(
    r"(?:(?:any|all|the|both|two|three|four|five|\d+)\s)?(?:counts?|charges?|allegations?|wrongdoing"
    r"|accusations?|offences|offenses|involvement)\b|(?:saying|doing)\s(?:it|so|that|this)\b",
    re.IGNORECASE,
)
_NOTHING_WRONG: Final = re.compile(r"nothing \w+\Z|such \w+\Z|not believe (?:it|that|this|them)\Z")
_DIFFER: Final = re.compile(
    r"(?:accounts|figures|versions|estimates|reports) \w+\Z|different \w+\Z"
)
_ITS: Final = re.compile(r"(?:its|their|his|her)\s")
_TO_BE: Final = ("is ", "was ", "are ", "were ")
_POINTERS: Final = frozenset("it that this they these those which".split())
_CLAIM_NOUN: Final = re.compile(CLAIM_NOUNS)
_POINTS: Final = re.compile(
    r"(?:it|this|that|the\s(?:figure|number|toll|total|claim|report))\s\Z", re.IGNORECASE
)
_POINTING: Final = ("that ", "this ", "which ", "it ")
_CORRECTING: Final = (
    "the correct ",
    "changed ",
    "corrected its",
    "corrected his",
    "corrected her",
)
_FIGURE_CHANGED: Final = re.compile(r"(?:lowered|raised|revised|corrected|withdrew|retract)")
_SHORTEST: Final = 15
_FAR: Final = 600


class Opposition:
    """Finds what cues of denial, dispute and correction speak of; cues come in reading order."""

    def __init__(self, text: str, claims: Claims) -> None:
        self._text = text
        self._claims = claims
        self._around = Surroundings(text)

    def opposed(
        self, cue: HedgeCue, sentence: Sentence, near: Sequence[Attribution]
    ) -> tuple[Span, ...]:
        """What is denied or disputed; empty where the sentence alone tells."""
        before = self._described_before(cue, sentence)
        if before is not None:
            return (before,)
        if cue.kind is HedgeKind.DISPUTE:
            pointed = self._pointed_at(cue, sentence)
            if pointed is not None:
                return pointed
        words = cue_words(self._text, cue)
        whole = self._text[cue.end : sentence.end].lstrip()
        if words.startswith(_TO_BE) and not self._subject_points(cue, sentence):
            return NOTHING
        if cue.kind is HedgeKind.FALSE or points_back(whole):
            return self._rejected(cue, sentence)
        if _GENERIC.match(whole) or _NOTHING_WRONG.search(words):
            return self._asked_of(cue, sentence)
        return self._object(cue, sentence, near)

    def _pointed_at(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...] | None:
        """What cues that need no object dispute; None of other cues."""
        words = cue_words(self._text, cue)
        whole = self._text[cue.end : sentence.end].lstrip()
        if words.startswith(("that is", "that was")):
            return tuple(self._claims.before()[:1])
        if words.startswith("put it") or (words.startswith("question") and _ITS.match(whole)):
            return one(self._claims.meant("", sentence.start))
        if _DIFFER.search(words) and not _OF_WHAT.match(self._text, cue.end):
            return tuple(self._claims.after(sentence.end)[:2])
        return self._other_figure(cue, sentence) if words.startswith("the ") else None

    def _described_before(self, cue: HedgeCue, sentence: Sentence) -> Span | None:
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
        return which and self._around.trimmed(sentence.start, sentence.start + which.start())

    def _subject_points(self, cue: HedgeCue, sentence: Sentence) -> bool:
        """Whether what is called false is a claim: "it is false", "the report was untrue"."""
        last = self._around.before(cue, sentence).exact.rpartition(" ")[2].lower()
        return last in _POINTERS or _CLAIM_NOUN.fullmatch(last) is not None

    def _other_figure(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "but locals say the true number is higher": the figure before it."""
        link = self._around.last_link(sentence.start, cue.start)
        if link is not None and link - sentence.start > _SHORTEST:
            return (self._around.trimmed(sentence.start, link),)
        return one(self._claims.meant("figure", sentence.start))

    def _rejected(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        of_what = _OF_WHAT.match(self._text, cue.end)
        if cue.kind is HedgeKind.FALSE and of_what is not None:
            return (self._around.trimmed(cue.start, self._around.after(cue, sentence).end),)
        doubted = self._claims.doubted_since(sentence.start)
        if doubted:
            return (doubted[0],)
        words = cue_words(self._text, cue)
        before = self._around.before(cue, sentence).exact
        after = self._around.after(cue, sentence).exact
        return one(self._claims.meant(f"{words} {before} {after}"))

    def _asked_of(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "denies all charges", "had done nothing wrong": what stood before the sentence."""
        doubted = [span for span in self._claims.doubted_since(0) if span.end <= sentence.start]
        meant = self._claims.meant("accusation", sentence.start)
        near = [span for span in (*doubted[:1], meant) if span and sentence.start - span.end < _FAR]
        if near:
            return (max(near, key=lambda span: span.end),)
        after = self._around.after(cue, sentence)
        return (after,) if after.exact else ()

    def _object(
        self, cue: HedgeCue, sentence: Sentence, near: Sequence[Attribution]
    ) -> tuple[Span, ...]:
        after = self._around.after(cue, sentence)
        for attribution in near:
            if attribution.cue.overlaps(cue.start, cue.end):
                if cue.kind is HedgeKind.DISPUTE and after.exact.startswith("that "):
                    return one(self._claims.meant(""))
                return attribution.content
        what = _OF_WHAT.match(self._text, cue.end)
        if what is not None:
            return (self._around.trimmed(what.end(), after.end),)
        if after.exact.startswith("to "):
            after = self._around.trimmed(after.start + len("to "), after.end)
        return (after,) if after.exact else ()

    def corrected(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What was wrong and has been put right."""
        words = cue_words(self._text, cue)
        if "version" in words or "edition" in words:
            told = sentence.end - cue.end > len("it.")
            return (self._around.trimmed(cue.end, sentence.end),) if told else ()
        after = self._around.after(cue, sentence)
        if words.endswith("misstated") or "error" in words:
            return (after,) if after.exact else ()
        if words.endswith("withdrawn") and _CLAIM_NOUN.match(words):
            return (self._around.trimmed(cue.start, cue.end),)
        if after.exact and "retracted" in words and "itself" not in words:
            return (after,)
        return self._replaced(cue, sentence)

    def _replaced(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What a pointer or "the figure" means, else the clause."""
        words = cue_words(self._text, cue)
        subject = self._around.before(cue, sentence).exact
        told = words.startswith((*_POINTING, *_CORRECTING)) or words.endswith("wrong")
        if told or _POINTS.match(subject + " "):
            return self._put_right(cue, sentence, words + subject)
        if _FIGURE_CHANGED.match(words):
            return one(self._claims.meant(words))
        return (self._around.clause(cue, sentence),)

    def _put_right(self, cue: HedgeCue, sentence: Sentence, words: str) -> tuple[Span, ...]:
        """As in "A had been said; it was withdrawn" and "A. That was wrong"."""
        before = self._text[sentence.start : cue.start].rstrip()
        if before.endswith(";") or words.startswith("changed "):
            return (self._around.trimmed(sentence.start, cue.start),)
        return one(self._claims.meant(words))


def one(claim: Span | None) -> tuple[Span, ...]:
    """A claim, if there is one, as a tuple."""
    return () if claim is None else (claim,)
