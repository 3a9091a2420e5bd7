"""Forecasts and intentions: what a text gives as coming, planned or expected, not as happened.

Cues: modal and semi-modal future (Quirk et al. 1985, 4.41-4.48) and verbs and nouns of planning
and expecting (VerbNet 62 wish, 31.4, 37.13; FactBank's future-oriented predicates).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarizer.document.model import Document, Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_ADVERB = r"(?:also\s|now\s|still\s|not\s|currently\s|widely\s)?"
_CUE = pattern(
    r"(?<![\w-])(?:"
    r"will(?!\sof\b)|won['’]t|shall"
    rf"|(?:is|are|was|were|am|be)\s{_ADVERB}(?:"
    r"(?:going|set|due|expected|scheduled|likely|unlikely|planned|poised|about|slated|projected"
    r"|forecast|predicted|intended|aiming|planning|hoping|preparing|seeking)\sto"
    r"|(?:planned|expected|scheduled|forecast|planning))"
    r"|(?:plan|intend|aim|hope|expect|want|propose|prepare|seek|threaten|vow|pledge|promise)s?\sto"
    r"|(?:planned|intended|aimed|hoped|expected|wanted|proposed|preparing|sought|threatened|vowed"
    r"|pledged|promised|agreed)\sto"
    r"|(?:expect|forecast|predict|project|anticipate)(?:s|ed)?\s(?:that|an?|the)"
    r"|plans\sfor|preparing\sfor|forecasts?\s(?:for|of)"
    r")(?![\w-])",
    re.IGNORECASE,
)
_WORTH_A_LOOK = pattern(
    r"ill|on['’]t|hall|going|set|due|expect|schedul|likely|plan|poised|about|slated|project|orecast"
    r"|redict|intend|aim|hop|repar|seek|want|ropos|threat|vow|ledg|romis|sought|agree|anticip"
)
"""A cheap test that every cue passes."""


def find_forecasts(document: Document) -> tuple[Span, ...]:
    """The cue of every forecast, plan or intention in the body, in reading order."""
    return tuple(forecasts_in(document.text, document.sentences))


def forecasts_in(text: str, sentences: Iterable[Sentence]) -> Iterator[Span]:
    """The cues in these sentences of a text."""
    for sentence in sentences:
        if _WORTH_A_LOOK.search(text, sentence.start, sentence.end) is None:
            continue
        for match in _CUE.finditer(text, sentence.start, sentence.end):
            yield Span.of(text, *match.span())
