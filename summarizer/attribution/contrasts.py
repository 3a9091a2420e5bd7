"""Disputes without a word for it: two sources that speak against each other on one thing.

Two signs count (after the contradiction types of de Marneffe, Rafferty and Manning 2008, *Finding
Contradictions in Text*): different figures for one thing, and a negated statement that takes up
the words of another speaker's claim just before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.attribution.claims import shared_stems
from summarizer.attribution.heads import head_of
from summarizer.attribution.model import Attribution, AttributionType, QuoteType
from summarizer.document.model import Document
from summarizer.span import Span


class Contrast(NamedTuple):
    """What a second source says (the cue), the claim it speaks against, and who says it."""

    cue: Span
    claim: Span
    speaker: str
    negated: bool


_BEFORE: Final = 4
_TWICE: Final = 2
_NEGATED: Final = re.compile(
    r"(?:that\s)?(?:there\s\w{2,4}(?:\sbeen)?\s(?:no\b|nothing\b|never\b)|no(?!\s(?:more|less|fewer|longer|"
    r"doubt)\b)\b|none\b|nobody\b|nothing\b|(?:[\w’'-]{1,20}\s){1,5}?(?:(?:is|are|was|were|had|has|have|did"
    r"|does|do|would|could)(?:\snot|n['’]t|\snever)\b))",
    re.IGNORECASE,
)
_FIGURE: Final = (
    r"(?:[$€£₹#]?\d(?:[\d,.]*\d)?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?"
    r"|hundreds?|thousands?|half|twice|double)\b)"
)
_COUNTED: Final = re.compile(rf"(?<![\w.-]){_FIGURE}")
_PUTTING: Final = re.compile(
    r"(?:\bput(?:s|ting)?|\bestimate[sd]?|\bg[ai]ven?|\bgives|\bcounted)\Z", re.IGNORECASE
)
_CLOSER: Final = re.compile(
    r"\b(?:figure|number|toll|total|count|cost)\s(?:is|was)\s(?:\w+\s)?(?:closer\sto|at\sleast|more|higher|lower)",
)
_THE_FIGURE: Final = re.compile(
    r"(?:it|the\s(?:\w{1,14}\s)?(?:number|figure|toll|total|crowd|turnout))\s(?!of\b|in\b|for\b)",
    re.IGNORECASE,
)
_ELLIPTIC: Final = re.compile(
    rf"\b(?:put|puts|estimated|estimates?|gave|counted)\s(?P<claim>[^.;,]{{1,60}}?\s(?:at|as)\s[^.;,]{{0,25}}?{_FIGURE}[^.;,]{{0,20}}?)"
    rf",?\s(?:and\s|while\s|but\s|with\s)?(?P<cue>(?:the\s)?[\w’'-]{{3,20}}(?:\s[\w’'-]{{2,20}}){{0,3}}?\sat\s[^.;,]{{0,25}}?{_FIGURE})"
)
_TURN: Final = re.compile(
    r"[.!?][”\"’]?\s+(?:But|However|Yet)\b|[;,]\s(?:but|while|whereas|although|though)\s"
)
_NEXT: Final = 200


def find_contrasts(document: Document, attributions: Sequence[Attribution]) -> Iterator[Contrast]:
    """The places where one source is set against another, in reading order."""
    yield from _elliptic(document)
    said = [
        each
        for each in attributions
        if each.source is not None and each.content and each.type is AttributionType.ASSERTION
    ]
    for place, second in enumerate(said):
        other = second.content[0].exact
        denies = second.quote_type is not QuoteType.DIRECT and _NEGATED.match(other) is not None
        if not denies and not _puts_a_figure(second):
            continue
        for first in reversed(said[max(0, place - _BEFORE) : place]):
            if second.content[0].start - first.content[-1].end >= _NEXT:
                continue
            negated = _stand_against(document.text, first, second, denies=denies)
            if negated is not None:
                yield Contrast(second.content[0], first.content[0], _speaker(second), negated)
                break


def _elliptic(document: Document) -> Iterator[Contrast]:
    """As in "Police put the crowd at 300, the organisers at 4,000"."""
    for sentence in document.sentences:
        if document.text.count(" at ", sentence.start, sentence.end) < _TWICE:
            continue
        found = _ELLIPTIC.search(document.text, sentence.start, sentence.end)
        if found is not None:
            yield Contrast(
                document.span(*found.span("cue")), document.span(*found.span("claim")), "", False
            )


def _stand_against(
    text: str, first: Attribution, second: Attribution, *, denies: bool
) -> bool | None:
    """Whether a second statement negates the first; False if only their figures differ."""
    after = second.content[0].start >= first.content[-1].end
    if not after or first.within == second.id or _same_speaker(first, second):
        return None
    one, other = first.content[0].exact, second.content[0].exact
    turned = _TURN.search(text, first.content[-1].end, second.content[0].start) is not None
    shared = shared_stems(one, other)
    if denies and (turned or shared > 1) and not _NEGATED.match(one):
        return True
    same_thing = shared > 1 or _THE_FIGURE.match(other) is not None
    return False if same_thing and _puts_a_figure(second) and _differ(one, other) else None


def _puts_a_figure(attribution: Attribution) -> bool:
    """As in "put the crowd at 4,000", "the figure is closer to 40"."""
    words = attribution.content[0].exact
    return bool(_PUTTING.search(attribution.cue.exact) or _CLOSER.search(words))


def _differ(one: str, other: str) -> bool:
    """Whether two statements both give figures, and none the same."""
    before, after = set(_COUNTED.findall(one)), set(_COUNTED.findall(other))
    return bool(before and after) and not before & after


def _same_speaker(first: Attribution, second: Attribution) -> bool:
    return head_of(_speaker(first)).lower() == head_of(_speaker(second)).lower()


def _speaker(attribution: Attribution) -> str:
    described = attribution.description or attribution.source
    return described.exact if described else ""
