"""Colons that attribute: "Ukraine loses 40%: source", "Minister: talks go on", "Smith: '...'"."""

from __future__ import annotations

from typing import Final

from summarizer.attribution.language.noun_phrases import phrase_from
from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.reporting.boundaries import has_finite_verb
from summarizer.attribution.sources.describe import is_speaker_noun

_LONGEST_LABEL: Final = 9
_PREFIX: Final = 4
"""Tokens in which a time and a dash may stand before a label: "15:20 - Minister: ..."."""
_SECTIONS: Final = frozenset(
    "cycling football cricket tennis rugby golf boxing athletics sport sports politics business"
    " weather"
    " travel opinion analysis live video watch exclusive breaking explainer profile review"
    " update".split()
)
_NAME: Final = frozenset("CDGP")


def label(sentence: TaggedSentence) -> tuple[Range, int, Range] | None:
    """Source, index of the colon and content of a sentence that a colon divides, else None.

    In a headline either side may be the source; in running text only what stands before a
    quotation is.
    """
    colon = sentence.tags.find(":")
    if colon <= 0 or colon + 1 >= len(sentence.tags):
        return None
    end = len(sentence.tags.rstrip("."))
    opening = sentence.tags.rfind("-", 0, min(colon, _PREFIX)) + 1
    before, after = (opening, colon), (colon + 1, end)
    if not sentence.headline:
        quoted = sentence.tags[colon + 1] in "Qq"
        return (before, colon, after) if quoted and _is_source(sentence, before) else None
    if sentence.tags[colon + 1] == "S":
        return None
    for source, content in ((before, after), (after, before)):
        if _is_described(sentence, source):
            return source, colon, content
    for source, content in ((before, after), (after, before)):
        if _is_source(sentence, source) and has_finite_verb(sentence.tags[slice(*content)]):
            return source, colon, content
    return None


def _phrase(sentence: TaggedSentence, part: Range) -> str:
    """The part as words if it is one short noun phrase, else empty."""
    start, end = part
    if not 0 < end - start <= _LONGEST_LABEL or phrase_from(sentence, start) != end:
        return ""
    return " ".join(token.lower for token in sentence.tokens[start:end])


def _is_described(sentence: TaggedSentence, part: Range) -> bool:
    return is_speaker_noun(_phrase(sentence, part))


def _is_source(sentence: TaggedSentence, part: Range) -> bool:
    phrase = _phrase(sentence, part)
    if phrase in _SECTIONS:
        return False
    return is_speaker_noun(phrase) or (bool(phrase) and set(sentence.tags[slice(*part)]) <= _NAME)
