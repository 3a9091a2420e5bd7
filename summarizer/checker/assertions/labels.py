"""Labels of a text's own making: "unanimous", "record", "historic", where the article has no such.

Only words that say something which can be looked up, and only where the article has neither the
word nor any other that could have led to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.span import Span


class _Label(NamedTuple):
    """A label: its name, the words that give it, and what in an article may have led to it."""

    name: str
    told: str
    borne: str


_LABELS: Final = (
    _Label(
        "unanimous",
        r"unanimous(?:ly)?",
        r"unanim|every|\ball\b|both|without (?:dissent|opposition|a vote)|consensus|no one|nobody"
        r"|none|[-\s](?:0|nil|zero)\b|no votes? against",
    ),
    _Label(
        "record",
        r"record(?:-(?:high|low|breaking|setting)|(?= (?:highs?|lows?|profits?|loss(?:es)?|sales"
        r"|revenues?|numbers?|year|rain(?:fall)?|heat|turnout|fine|prices?|crowd|levels?|sum"
        r"|temperatures?|demand|earnings|amount|time|floods?|fee)\b))",
        r"record|highest|lowest|largest|biggest|most|best|worst|hottest|wettest|driest|longest"
        r"|fastest|never|ever\b|all-time|unprecedent|first|histor|since|peak|high\b",
    ),
    _Label(
        "historic",
        r"historic(?!al)",
        r"histor|record|landmark|first|centur|unprecedent|decades?|ancient|medieval|ever\b|never"
        r"|\b1[0-9]{3}\b|old\b",
    ),
    _Label(
        "unprecedented",
        r"unprecedented",
        r"precedent|never|first|record|histor|ever\b|unique|unparalleled|extraordinar|exceptional",
    ),
    _Label(
        "landmark",
        r"landmark(?= (?:ruling|decision|judge?ment|deal|agreement|case|vote|law|reform|victory"
        r"|study|settlement|verdict))",
        r"landmark|histor|first|milestone|preceden|ground-?breaking|watershed|turning point",
    ),
    _Label(
        "overwhelming",
        r"overwhelming(?:ly)?",
        r"overwhelm|landslide|large|vast|most|nearly all|almost all|per ?cent|%|\d to \d|\d-\d"
        r"|majority|huge|every|\ball\b",
    ),
)
_TOLD: Final = pattern(
    r"\b(?:" + "|".join(f"(?P<{each.name}>{each.told})" for each in _LABELS) + r")(?![\w-])",
    re.IGNORECASE,
)
_BORNE: Final = {each.name: pattern(each.borne, re.IGNORECASE) for each in _LABELS}
_NEGATED: Final = pattern(r"\b(?:not|no|never|nor|neither|without|n['\u2019]t)\b")
_BEFORE: Final = 30
"""Characters before a label in which a negation takes it back."""


class Labels:
    """Which labels an article bears out, each looked for once."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._known: dict[str, bool] = {}

    @cached_property
    def _body(self) -> str:
        text = self._source.text
        return "\n".join(text[each.start : each.end] for each in self._source.sentences)

    def bears_out(self, label: str) -> bool:
        """Whether any sentence of the article has a word that could have led to it."""
        if label not in self._known:
            self._known[label] = _BORNE[label].search(self._body) is not None
        return self._known[label]


def check_labels(statement: Statement, labels: Labels, source: Source) -> Iterator[Finding]:
    """A warning for every label that nothing in the article could have led to."""
    text, span = statement.claim.text, statement.span
    for told in _TOLD.finditer(text, span.start, span.end):
        label = str(told.lastgroup)
        before = text[max(span.start, told.start() - _BEFORE) : told.start()]
        if _NEGATED.search(before) or labels.bears_out(label):
            continue
        if told.group()[0].isupper() and told.start() > span.start:
            continue  # a name: "Historic England"
        yield Finding.make(
            Check.EVIDENCE,
            Verdict.NOT_BORNE_OUT,
            statement.claim,
            Span.of(text, *told.span()),
            f"Nothing in the article says that it was \u201c{told.group()}\u201d.",
            source=source.nearest(statement),
        )
