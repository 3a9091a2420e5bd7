"""Disputes that the outlet makes itself: a record, or a turn, set against what somebody said.

As in "She said that she had never met him. Photographs show the two of them at dinner" and "He
said that it had closed. In fact, it has not closed". The signs are those of ``contrasts``
(negation and numbers, de Marneffe, Rafferty and Manning 2008); a record is what a fact-check
sets against a statement.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.attribution.flags.claim_marks import is_claim
from summarizer.attribution.flags.claim_words import shared_stems
from summarizer.attribution.flags.contrasts import Contrast, differ, speaker_of
from summarizer.attribution.model import Attribution, AttributionType, SourceKind
from summarizer.document.model import Document, Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_TURN: Final = r"(?:But|However|Yet|In\s(?:fact|reality|truth)|Actually)\b,?\s"
_RECORD: Final = pattern(
    rf"(?P<turn>{_TURN})?(?:[\w’'.-]{{1,20}}\s){{0,4}}?"
    r"(?:records?|documents?|e-?mails|filings?|figures|data|statistics|logs?|minutes|footage|videos?"
    r"|photographs?|photos|pictures|images|transcripts?|letters?|messages|receipts|archives"
    r"|recordings?|invoices|contracts?|tapes?)"
    r"(?P<however>,\s(?:however|by\scontrast),)?\s(?:[\w’'.-]{1,20}\s){0,7}?(?:shows?|showed|suggest(?:s|ed)?|indicate[sd]?|reveal(?:s|ed)?"
    r"|contradict(?:s|ed)?)\b",
    re.IGNORECASE,
)
_CONTRARY: Final = pattern(r"(?:In\s(?:fact|reality|truth)|Actually)\b,?\s")
_NEGATED: Final = pattern(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without)\b|n['’]t\b", re.IGNORECASE
)
_NEVER: Final = pattern(r"\b(?:never|nobody|nothing|none|no\s[a-z]+)\b", re.IGNORECASE)
_NEAR: Final = 130
_WORDS: Final = 90
_SHORTEST: Final = 3
_MANY: Final = 2


def find_rival_records(
    document: Document, attributions: Sequence[Attribution]
) -> Iterator[Contrast]:
    """The sentences in which the article itself speaks against the statement before them."""
    said = [each for each in attributions if _is_statement(each)]
    ends = [each.content[-1].end for each in said]
    cues = sorted(each.cue.start for each in attributions)
    for sentence in document.sentences:
        record = _RECORD.match(document.text, sentence.start, sentence.end)
        if record is None and _CONTRARY.match(document.text, sentence.start) is None:
            continue
        place = bisect(ends, sentence.start) - 1
        if place < 0 or sentence.start - ends[place] > _NEAR:
            continue
        first = said[place].content[0]
        words = document.text[sentence.start : sentence.end]
        if record is not None:
            if _is_against(first, words, turned=bool(record["turn"] or record["however"])):
                cue = document.span(record.start(), record.end())
                yield Contrast(cue, first, "", negated=False)
        elif not _has_cue(cues, sentence) and _turns_against(first, words):
            yield Contrast(_opening(document, sentence), first, speaker_of(said[place]), False)


def _is_statement(each: Attribution) -> bool:
    return (
        each.source is not None
        and each.source_kind is not SourceKind.DOCUMENT
        and each.type is AttributionType.ASSERTION
        and bool(each.content)
        and is_claim(each.content[0].exact)
        and each.content[0].exact.count(" ") >= _SHORTEST
    )


def _is_against(claim: Span, words: str, *, turned: bool) -> bool:
    """Whether what a record shows speaks against a statement."""
    if _NEVER.search(claim.exact) and not _NEGATED.search(words):
        return True
    shared = shared_stems(claim.exact, words)
    if turned and shared and differ(claim.exact, words):
        return True
    if turned:
        return shared > 0 and _is_negated(claim.exact) is not _is_negated(words)
    return shared >= _MANY and _is_negated(claim.exact) and not _is_negated(words)


def _turns_against(claim: Span, words: str) -> bool:
    """Whether a plain sentence that opens with a turn says the contrary of a statement."""
    opposed = _is_negated(claim.exact) is not _is_negated(words)
    return opposed and shared_stems(claim.exact, words) >= _MANY


def _is_negated(words: str) -> bool:
    return _NEGATED.search(words) is not None


def _has_cue(cues: Sequence[int], sentence: Sentence) -> bool:
    return bisect(cues, sentence.end - 1) > bisect(cues, sentence.start - 1)


def _opening(document: Document, sentence: Sentence) -> Span:
    """The first words of a sentence, as its cue."""
    end = min(sentence.end, sentence.start + _WORDS)
    if end < sentence.end:
        end = document.text.rfind(" ", sentence.start, end)
    return document.span(sentence.start, end)
