"""Whose claim a sentence is, also where the sentence itself does not say.

News repeats its figures: a standfirst gives in the outlet's voice what the text then attributes.
A sentence without a source of its own whose figures are all attributed to one and the same source
elsewhere in the article is that source's claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from summarizer.analysis import Analysis
from summarizer.attribution.model import Attribution, SourceKind
from summarizer.brief.assemble import attribution_over, sentences_over
from summarizer.document.model import Sentence
from summarizer.quantities.index import Located
from summarizer.quantities.model import Kind, Quantity

_Figure = tuple[Decimal, str | None]
_COUNTED: Final = frozenset((Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE))
_TELLING_DIGITS: Final = 3
"""One figure alone tells a source only if it has this many significant digits."""


class Speakers:
    """The speakers of one article, by sentence and by the figures they give."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        document = analysis.document
        self._number = {sentence.id: n for n, sentence in enumerate(document.sentences)}
        self._by_figure = _figures_by_source(analysis)

    def of(self, sentence: Sentence) -> tuple[Attribution | None, list[Sentence]]:
        """Whose claim a sentence is, and the sentences that show it, the given one first.

        The attribution covers the sentence, or gives all its figures elsewhere; None if none does.
        """
        own = attribution_over(self._analysis, [sentence])
        if own is not None:
            return own, [sentence]
        told = self._by_figures(sentence)
        if told is None:
            return None, [sentence]
        elsewhere = {
            each.id: each
            for span in (told.cue, *told.content)
            for each in sentences_over(self._analysis.document, span)
        }
        return told, [sentence, *elsewhere.values()]

    def _by_figures(self, sentence: Sentence) -> Attribution | None:
        located = self._analysis.quantities.by_sentence.get(self._number[sentence.id], ())
        figures = set(_figures(located))
        if not figures or (len(figures) == 1 and _digits(*figures) < _TELLING_DIGITS):
            return None
        named = [self._by_figure.get(figure, {}) for figure in figures]
        shared = set(named[0]).intersection(*named[1:])
        return named[0][shared.pop()] if len(shared) == 1 else None


def _figures_by_source(analysis: Analysis) -> dict[_Figure, dict[str, Attribution]]:
    """For each figure the sources that give it, by their fullest description.

    Outlets are left out: they pass on what their own source said.
    """
    found: dict[_Figure, dict[str, Attribution]] = defaultdict(dict)
    for attribution in analysis.attributions:
        source = attribution.description or attribution.source
        if source is None or attribution.source_kind is SourceKind.NEWS_OUTLET:
            continue
        for span in attribution.content:
            for figure in _figures(analysis.quantities.within(span.start, span.end)):
                found[figure].setdefault(source.exact, attribution)
    return found


def _figures(located: Iterable[Located]) -> Iterator[_Figure]:
    for item in located:
        quantity = item.quantity
        if quantity.kind in _COUNTED and not quantity.vague:
            yield from _ends(quantity)


def _ends(quantity: Quantity) -> Iterator[_Figure]:
    for value in {quantity.low, quantity.high}:
        yield value.normalize(), quantity.unit


def _digits(figure: _Figure) -> int:
    """Significant digits of a figure."""
    return len(figure[0].as_tuple().digits)
