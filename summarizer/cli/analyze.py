"""``summarizer analyze``: what is read off an article without a model."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Final

from summarizer.analysis import Analysis
from summarizer.attribution.model import Attribution, AttributionType, Hedge, OutletLink
from summarizer.cli.exits import EXIT_OK
from summarizer.cli.files import read_article, stdout_style, write_answer
from summarizer.render.lines import wrapped
from summarizer.render.phrases import role_phrase, status_phrase
from summarizer.render.places import Places
from summarizer.render.style import Style
from summarizer.render.visible import one_line
from summarizer.span import Span

_ITEM: Final = "  "
_DETAIL: Final = "     "
_Line = tuple[str, str]
"""What stands before a line's words, and the words."""


def run(options: argparse.Namespace) -> int:
    """Print outlets, attributions, hedges and forecasts, each with its place."""
    analysis = read_article(options.article, options)
    if options.format == "json":
        write_answer(_as_json(analysis), options)
    else:
        lines = _Shown(analysis, stdout_style(options)).lines()
        write_answer("".join(f"{line}\n" for line in lines), options)
    return EXIT_OK


def _as_json(analysis: Analysis) -> str:
    parts = {
        "outlets": [asdict(link) for link in analysis.outlets],
        "attributions": [asdict(attribution) for attribution in analysis.attributions],
        "hedges": [asdict(hedge) for hedge in analysis.hedges],
        "forecasts": [asdict(span) for span in analysis.forecasts],
    }
    return json.dumps(parts, indent=1, ensure_ascii=False) + "\n"


class _Shown:
    """The lines of an analysis, each passage with the line and column where it begins."""

    def __init__(self, analysis: Analysis, style: Style) -> None:
        self._analysis = analysis
        self._style = style
        self._places = Places("", analysis.document)

    def lines(self) -> Iterator[str]:
        """Everything, under a heading for each sort of thing."""
        analysis = self._analysis
        yield from self._part("Outlets", map(self._outlet, analysis.outlets))
        yield from self._part("Attributions", map(self._attribution, analysis.attributions))
        yield from self._part("Not established", map(self._hedge, analysis.hedges))
        forecasts = ([(_ITEM, self._at(span))] for span in analysis.forecasts)
        yield from self._part("Forecasts and plans", forecasts)

    def _part(self, title: str, entries: Iterable[Iterable[_Line]]) -> Iterator[str]:
        yield self._style.paint(title, "bold")
        found = False
        for label, text in (line for entry in entries for line in entry):
            found = True
            yield from wrapped(text, self._style, label)
        if not found:
            yield f"{_ITEM}none found"

    def _outlet(self, link: OutletLink) -> Iterator[_Line]:
        place = f" {self._places.within(link.cue.start)}" if link.cue is not None else ""
        yield _ITEM, f"{role_phrase(link.role)}: {link.name}{place}"

    def _attribution(self, attribution: Attribution) -> Iterator[_Line]:
        source = self._at(attribution.source) if attribution.source else "nobody named"
        kind = f"{attribution.identification.value}, {attribution.source_kind.value}"
        if attribution.standing is not None:
            kind += f", {attribution.standing.value}"
        if attribution.type is not AttributionType.ASSERTION:
            kind += f"; {attribution.type.value}"
        told = f"{kind}; {attribution.quote_type.value}".replace("_", " ")
        yield f"{_ITEM}{attribution.id} ", f"{source} ({told})"
        if attribution.within is not None:
            yield f"{_DETAIL}via  ", attribution.within
        if attribution.description not in (None, attribution.source):
            yield f"{_DETAIL}is   ", self._at(attribution.description)
        yield f"{_DETAIL}cue  ", self._at(attribution.cue)
        for span in attribution.content:
            yield f"{_DETAIL}says ", self._at(span)

    def _hedge(self, hedge: Hedge) -> Iterator[_Line]:
        yield _ITEM, f"{status_phrase(hedge.status)}: {self._at(hedge.cue)}"
        for claim in hedge.claims:
            yield f"{_DETAIL}on   ", self._at(claim)

    def _at(self, span: Span | None) -> str:
        """``12:5 \u201csaid\u201d``."""
        if span is None:
            return ""
        return f"{self._places.within(span.start)} \u201c{one_line(span.exact)}\u201d"
