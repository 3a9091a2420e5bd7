"""Colons that attribute: "Ukraine loses 40%: source", "Minister: talks go on", "Smith: '...'"."""

from __future__ import annotations

from typing import Final

from summarizer.attribution.noun_phrases import phrase_from
from summarizer.attribution.sentences import TaggedSentence
from summarizer.attribution.speakers import may_speak
from summarizer.document.model import SentenceRole

Range = tuple[int, int]
_LONGEST_LABEL: Final = 9


def label(sentence: TaggedSentence) -> tuple[Range, int, Range] | None:
    """Source, index of the colon and content of a sentence that a colon divides, else None.

    In a headline either side may be the source; in running text only what stands before a
    quotation is.
    """
    colon = sentence.tags.find(":")
    if colon <= 0 or colon + 1 >= len(sentence.tags):
        return None
    end = len(sentence.tags.rstrip("."))
    before, after = (0, colon), (colon + 1, end)
    headline = sentence.role is not SentenceRole.SENTENCE
    if headline and _is_source(sentence, before) and sentence.tags[colon - 1] != "C":
        return before, colon, after
    if headline and _is_source(sentence, after):
        return after, colon, before
    opens_quotation = sentence.tags[colon + 1] in "Qq"
    if (headline or opens_quotation) and end > colon + 1 and _is_source(sentence, before):
        return before, colon, after
    return None


def _is_source(sentence: TaggedSentence, part: Range) -> bool:
    """Whether the part is one noun phrase that can speak."""
    start, end = part
    if not 0 < end - start <= _LONGEST_LABEL or phrase_from(sentence, start) != end:
        return False
    return may_speak(" ".join(token.lower for token in sentence.tokens[start:end]), sentence.tags[start:end])
