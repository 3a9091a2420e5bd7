"""How one article tells a fact: its words, whose they are, how far they are confirmed."""

from __future__ import annotations

from summarizer.attribution.status import status_of
from summarizer.comparison.model import Figure, Telling
from summarizer.comparison.units import Reader, Unit
from summarizer.quantities.index import Located
from summarizer.span import Span


def telling_of(unit: Unit, reader: Reader) -> Telling:
    """A unit as a telling."""
    attribution = unit.attribution
    status, cue = status_of([unit.span], attribution, reader.bearing_on(unit))
    described = None if attribution is None else attribution.description or attribution.source
    return Telling(
        article=unit.article,
        span=unit.span,
        sentence=reader.sentence_span(unit),
        sentence_id=unit.sentence.id,
        attribution=None if attribution is None else attribution.id,
        speaker=None if described is None else described.exact,
        identification=None if attribution is None else attribution.identification,
        speaker_kind=None if attribution is None else attribution.source_kind,
        direct=unit.direct,
        status=status,
        cue=cue,
        figures=tuple(figure_of(each, reader.text) for each in unit.figures),
    )


def figure_of(located: Located, text: str) -> Figure:
    """A figure with the words that hedge it."""
    quantity = located.quantity
    start, end = quantity.start, quantity.end
    if quantity.hedge_start < quantity.hedge_end:
        start, end = min(start, quantity.hedge_start), max(end, quantity.hedge_end)
    return Figure(
        Span.of(text, start, end),
        quantity.kind,
        quantity.low,
        quantity.high,
        quantity.unit,
        quantity.bound,
    )
