"""Forecasts and intentions: what a text gives as coming, planned or expected, not as happened.

Cues: modal and semi-modal future (Quirk et al. 1985, 4.41-4.48) and verbs and nouns of planning
and expecting (VerbNet 62 wish, 31.4, 37.13; FactBank's future-oriented predicates).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarizer.document.model import Document, Sentence
from summarizer.span import Span

_CUE = re.compile(
    r"\b(?:"
    r"will(?!\s(?:of|and)\b)|won['’]t|shall|'ll"
    r"|(?:is|are|was|were|am)\s(?:also\s|now\s|still\s|not\s)?"
    r"(?:going|set|due|expected|scheduled|likely|unlikely|planned|poised|about|slated|projected"
    r"|forecast|predicted|intended|aiming|planning|hoping|preparing|seeking)\sto\b"
    r"|(?:plans?|planned|intends?|intended|aims?|aimed|hopes?|hoped|expects?|expected|vow(?:s|ed)?"
    r"|pledge[sd]?|promise[sd]?|threaten(?:s|ed)?|prepar(?:es|ed|ing)|proposes?|proposed|seeks"
    r"|sought|wants?|wanted|agreed)\sto\b"
    r"|(?:expects?|forecasts?|predicts?|predicted|projects|projected|anticipates?|anticipated)"
    r"\s(?:that\b|an?\b|the\b|to\b)"
    r"|(?:are|is)\s(?:also\s)?(?:planned|expected|scheduled|forecast)\b"
    r"|(?:is|are)\splanning\b|plans\s(?:for|to)\b|preparing\sfor\b|forecast\s(?:for|of)\b"
    r"|by\s(?:20[3-9]\d)\b"
    r")",
    re.IGNORECASE,
)


def find_forecasts(document: Document) -> tuple[Span, ...]:
    """The cue of every forecast, plan or intention in the body, in reading order."""
    return tuple(forecasts_in(document.text, document.sentences))


def forecasts_in(text: str, sentences: Iterable[Sentence]) -> Iterator[Span]:
    """The cues in these sentences of a text."""
    for sentence in sentences:
        for match in _CUE.finditer(text, sentence.start, sentence.end):
            yield Span.of(text, *match.span())
