"""Where an article marks a claim as not established, and which claims it marks."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.attribution.hedge_cues import HedgeCue, HedgeKind, hedge_cues
from summarizer.attribution.model import Attribution, Hedge, QuoteType, VerificationStatus
from summarizer.document.model import Document, Sentence
from summarizer.span import Span

_STATUS: Final[dict[HedgeKind, tuple[VerificationStatus, str]]] = {
    HedgeKind.CORRECTION: (
        VerificationStatus.RETRACTED_OR_CORRECTED,
        "The article corrects or withdraws it.",
    ),
    HedgeKind.NEITHER: (
        VerificationStatus.NO_COMMENT,
        "The other side neither confirmed nor denied it.",
    ),
    HedgeKind.COULD_NOT_VERIFY: (
        VerificationStatus.OUTLET_COULD_NOT_VERIFY,
        "The article says that it could not be verified.",
    ),
    HedgeKind.SILENCE: (VerificationStatus.NO_COMMENT, "Asked about it, a party gave no comment."),
    HedgeKind.UNCONFIRMED: (
        VerificationStatus.HEDGED,
        "The article says that it is not confirmed.",
    ),
    HedgeKind.DENIAL: (VerificationStatus.DENIED, "The article reports that it is denied."),
    HedgeKind.DISPUTE: (VerificationStatus.DISPUTED, "The article reports that it is disputed."),
    HedgeKind.DISTANCE: (
        VerificationStatus.HEDGED,
        "The article keeps its distance from it.",
    ),
}
_CLAUSE: Final = re.compile(r"(?:that|whether|if)\s")
_DEMONSTRATIVE: Final = re.compile(r"\b(?:these|this|those|that|it|them|which)\b", re.IGNORECASE)
_FIGURES: Final = re.compile(r"\b(?:figures?|numbers?|statistics|data|tolls?|totals?|count)\b")
_CLAIMS: Final = re.compile(
    r"\b(?:claims?|reports?|accounts?|statements?|allegations?|assertions?|details|information"
    r"|remarks|comments|accusations?)\b"
)
_POINTER: Final = re.compile(
    r"(?:it|them|these|those|this|that|(?:the|these|those|this|that|his|her|their)\s"
    r"(?:claims?|reports?|accounts?|statements?|allegations?|accusations?|figures?|version))",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile("[0-9]")
_PART_END: Final = re.compile(r"[,;:.—–]|\s(?:but|because|as)\s")
_WORD: Final = re.compile(r"\w{5,}")
_REACH: Final = 300
_MEMORY: Final = 200
_AROUND: Final = 4


def find_hedges(document: Document, attributions: Sequence[Attribution]) -> tuple[Hedge, ...]:
    """Every place in the body that marks a claim as not established, in reading order.

    Words inside a quotation are the speaker's, not the article's, and mark nothing. "Could not
    verify the claims" and a missing comment bear on what was attributed before them.
    """
    carrier = _Carrier(document.text, attributions)
    return tuple(
        Hedge(
            status, Span.of(document.text, cue.start, cue.end), carrier.claims(cue, sentence), why
        )
        for cue, sentence in _cues(document, attributions)
        for status, why in (_STATUS[cue.kind],)
    )


def _cues(
    document: Document, attributions: Sequence[Attribution]
) -> Iterator[tuple[HedgeCue, Sentence]]:
    quoted = [
        content
        for attribution in attributions
        if attribution.quote_type is QuoteType.DIRECT
        for content in attribution.content
    ]
    quoted.sort(key=lambda content: content.start)
    position = 0
    for sentence in document.sentences:
        while position < len(quoted) and quoted[position].end <= sentence.start:
            position += 1
        near = quoted[position : position + 4]
        for cue in hedge_cues(document.text, sentence.start, sentence.end):
            if not any(content.overlaps(cue.start, cue.end) for content in near):
                yield cue, sentence


class _Carrier:
    """Finds the claims a cue bears on, nearest first."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self._text = text
        self._attributions = attributions
        self._contents = sorted(
            (content for each in attributions if each.source for content in each.content),
            key=lambda content: content.end,
        )
        self._cue_starts = [each.cue.start for each in attributions]
        self._earlier: list[Span] = []
        self._last_checked = 0

    def claims(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """The claims ``cue`` bears on; cues must come in reading order."""
        self._read_to(cue.start)
        if cue.kind is HedgeKind.COULD_NOT_VERIFY:
            found = self._unverified(cue, sentence)
            self._last_checked = cue.end
            return found
        if cue.kind is HedgeKind.SILENCE:
            nearest = tuple(self._earlier[-1:])
            return nearest or (self._whole(sentence),)
        return self._stated_with(cue, sentence)

    def _read_to(self, position: int) -> None:
        """Takes in the contents that end before ``position``."""
        while len(self._earlier) < len(self._contents):
            content = self._contents[len(self._earlier)]
            if content.end > position:
                break
            self._earlier.append(content)

    def _unverified(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        named = self._what_was_checked(cue, sentence)
        clause = _CLAUSE.match(named.exact)
        if clause is not None:
            return (named,)
        candidates = self._earlier[-_MEMORY:]
        whole = _CLAIMS.search(named.exact) is not None
        if not whole and _FIGURES.search(named.exact):
            candidates = [span for span in candidates if _DIGIT.search(span.exact)] or candidates
        if not candidates:
            return (self._whole(sentence),)
        if _DEMONSTRATIVE.search(named.exact):
            return (candidates[-1],)
        if whole or _FIGURES.search(named.exact):
            floor = self._last_checked
            recent = tuple(span for span in reversed(candidates) if span.start >= floor)
            return recent or (candidates[-1],)
        return (self._most_like(named.exact, candidates) or named,)

    def _what_was_checked(self, cue: HedgeCue, sentence: Sentence) -> Span:
        """The object of "verify", or the subject of "could not be verified"."""
        passive = self._text[cue.start : cue.end].endswith("ed")
        if passive:
            start = max(sentence.start, cue.start - _REACH)
            ends = [match.end() for match in _PART_END.finditer(self._text, start, cue.start)]
            named = self._trimmed(ends[-1] if ends else start, cue.start)
            return named if named.exact else Span.of(self._text, cue.start, cue.end)
        stop = min(sentence.end, cue.end + _REACH)
        end = _PART_END.search(self._text, cue.end, stop)
        return self._trimmed(cue.end, end.start() if end else stop)

    def _trimmed(self, start: int, end: int) -> Span:
        words = self._text[start:end]
        start += len(words) - len(words.lstrip())
        return Span.of(self._text, start, start + len(words.strip()))

    def _most_like(self, named: str, candidates: list[Span]) -> Span | None:
        """The nearest of the last few contents that shares a longer word with ``named``."""
        words = {word.lower() for word in _WORD.findall(named)}
        for span in reversed(candidates[-8:]):
            if words & {word.lower() for word in _WORD.findall(span.exact)}:
                return span
        return None

    def _resolved(self, content: tuple[Span, ...], cue: HedgeCue) -> tuple[Span, ...]:
        """The claim that "denied this" or "disputed that account" points back to."""
        if len(content) > 1 or _POINTER.fullmatch(content[0].exact) is None:
            return content
        earlier = [span for span in self._earlier[-_MEMORY:] if span.end <= cue.start]
        return (earlier[-1],) if earlier else content

    def _whole(self, sentence: Sentence) -> Span:
        return Span.of(self._text, sentence.start, sentence.end)

    def _stated_with(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What the cue itself attributes, else the content it stands in, else its sentence."""
        place = bisect(self._cue_starts, cue.start)
        near = self._attributions[max(0, place - _AROUND) : place + _AROUND]
        for attribution in near:
            if attribution.cue.overlaps(cue.start, cue.end):
                return self._resolved(attribution.content, cue)
        for attribution in near:
            for content in attribution.content:
                if content.overlaps(cue.start, cue.end):
                    return (content,)
        return (self._whole(sentence),)
