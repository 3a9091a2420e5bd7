"""``summarizer analyze``: what is read off an article without a model."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict

from summarizer.analysis import Analysis
from summarizer.attribution.model import Attribution, AttributionType, Hedge
from summarizer.cli.exits import EXIT_OK
from summarizer.cli.files import read_article, stdout_style, write_answer
from summarizer.render.style import Style
from summarizer.render.visible import one_line
from summarizer.span import Span


def run(options: argparse.Namespace) -> int:
    """Print outlets, attributions, hedges and forecasts with their offsets."""
    analysis = read_article(options.article, options)
    if options.format == "json":
        write_answer(_as_json(analysis), options)
    else:
        lines = _lines(analysis, stdout_style(options))
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


def _lines(analysis: Analysis, style: Style) -> Iterator[str]:
    yield style.paint("Outlets", "bold")
    for link in analysis.outlets:
        yield f"  {link.role.value}: {one_line(link.name)}{_at(link.cue)}"
    yield style.paint("Attributions", "bold")
    for attribution in analysis.attributions:
        yield from _attribution(attribution)
    yield style.paint("Not established", "bold")
    for hedge in analysis.hedges:
        yield from _hedge(hedge)
    yield style.paint("Forecasts and plans", "bold")
    for span in analysis.forecasts:
        yield f"  {_shown(span)}"


def _attribution(attribution: Attribution) -> Iterator[str]:
    source = _shown(attribution.source) if attribution.source else "nobody named"
    kind = f"{attribution.identification.value}, {attribution.source_kind.value}"
    if attribution.standing is not None:
        kind += f", {attribution.standing.value.replace('_', ' ')}"
    if attribution.type is not AttributionType.ASSERTION:
        kind += f"; {attribution.type.value}"
    yield f"  {attribution.id} {source} ({kind}; {attribution.quote_type.value})"
    if attribution.within is not None:
        yield f"     via  {attribution.within}"
    if attribution.description not in (None, attribution.source):
        yield f"     is   {_shown(attribution.description)}"
    yield f"     cue  {_shown(attribution.cue)}"
    for span in attribution.content:
        yield f"     says {_shown(span)}"


def _hedge(hedge: Hedge) -> Iterator[str]:
    yield f"  {hedge.status.value}: {_shown(hedge.cue)}"
    for claim in hedge.claims:
        yield f"     on   {_shown(claim)}"


def _shown(span: Span | None) -> str:
    return "" if span is None else f"\u201c{one_line(span.exact)}\u201d{_at(span)}"


def _at(span: Span | None) -> str:
    return "" if span is None else f" [{span.start}-{span.end}]"
