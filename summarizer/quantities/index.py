"""The quantities of an article's body, findable by value: built once, asked any number of times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, cached_property
from typing import NamedTuple

from summarizer.document.model import Document, Format
from summarizer.quantities.anchors import lowered
from summarizer.quantities.context import ContextIndex
from summarizer.quantities.marked import read_marked
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.read import read_quantities
from summarizer.quantities.stretches import stretches
from summarizer.quantities.tokens import Token
from summarizer.quantities.units import CENTS_OF, UNITS, dimension_of

_OWN_DIMENSION = frozenset(
    {Kind.DATE, Kind.TIME, Kind.YEAR, Kind.DECADE, Kind.PERIOD, Kind.SCORE, Kind.ORDINAL,
     Kind.MULTIPLE, Kind.IDENTIFIER}
)  # fmt: skip


def dimension(quantity: Quantity) -> str:
    """What a quantity measures: "count", "ratio", "money", "length", ..., or its kind."""
    return _dimension(quantity.kind, quantity.unit)


@cache
def _dimension(kind: Kind, unit: str | None) -> str:
    if kind in _OWN_DIMENSION:
        return kind.value
    if kind is Kind.FRACTION:
        return "ratio"
    return dimension_of(unit) or "count"


def base_value(value: Decimal, unit: str | None) -> Decimal:
    """A value in the base unit of its dimension; unchanged without a convertible unit."""
    known = UNITS.get(unit) if unit is not None else None
    if known is None:
        return value
    return value * known.factor + known.offset


def same_currency(first: str | None, second: str | None) -> bool:
    """Whether two money units may be the same currency: cents are of several."""
    if first == second or first is None or second is None:
        return first == second
    return second in CENTS_OF.get(first, ()) or first in CENTS_OF.get(second, ())


def figure(quantity: Quantity) -> str:
    """A quantity as a word of its context: its dimension and value."""
    return f"#{dimension(quantity)}:{float(base_value(quantity.low, quantity.unit)):g}"


def figures_of(quantity: Quantity) -> tuple[str, ...]:
    """The same, and the year of a date that has one."""
    if quantity.kind is not Kind.DATE or quantity.low < _WITH_YEAR:
        return (figure(quantity),)
    return (figure(quantity), f"#{Kind.YEAR.value}:{int(quantity.low) // 10000}")


_WITH_YEAR = 10000


class Located(NamedTuple):
    """A quantity of the body and the sentence it stands in (its number in ``bounds``)."""

    quantity: Quantity
    sentence: int


@dataclass(frozen=True)
class QuantityIndex:
    """Every quantity in the body of ``document``, in reading order."""

    document: Document
    located: tuple[Located, ...]
    bounds: tuple[tuple[int, int], ...]
    """Start and end of each sentence, in reading order; a row of figures is cut into several."""
    as_meant: dict[int, list[Located]] = field(default_factory=dict, compare=False, repr=False)
    """By sentence: its figures as the derivations read them, kept from claim to claim."""

    @classmethod
    def of(cls, document: Document) -> QuantityIndex:
        """Read the document once; quantities outside body sentences are left out."""
        read = read_marked if document.format is Format.MARKDOWN else read_quantities
        quantities = list(read(document.text))
        sentences = sorted((each.start, each.end) for each in document.sentences)
        bounds = tuple(stretches(sentences, [each.start for each in quantities]))
        return cls(document, tuple(_locate(quantities, bounds)), bounds)

    @cached_property
    def _by_dimension(self) -> dict[str, tuple[list[float], list[Located]]]:
        """Per dimension: the values in base units, ascending, and what has them."""
        groups: dict[str, list[tuple[float, Located]]] = {}
        for item in self.located:
            quantity = item.quantity
            ends = groups.setdefault(dimension(quantity), [])
            ends.append((float(base_value(quantity.low, quantity.unit)), item))
            if quantity.high != quantity.low:
                ends.append((float(base_value(quantity.high, quantity.unit)), item))
        sorted_groups = {}
        for name, pairs in groups.items():
            pairs.sort(key=lambda pair: pair[0])
            sorted_groups[name] = ([pair[0] for pair in pairs], [pair[1] for pair in pairs])
        return sorted_groups

    @cached_property
    def _by_figure(self) -> dict[Decimal, list[Located]]:
        groups: dict[Decimal, list[Located]] = {}
        for item in self.located:
            groups.setdefault(abs(item.quantity.low), []).append(item)
        return groups

    def with_figures(self, figures: Iterable[Decimal]) -> list[Located]:
        """Quantities whose low end, as written and without its sign, is one of ``figures``."""
        found = [item for each in set(figures) for item in self._by_figure.get(each, ())]
        return sorted(found, key=lambda item: item.quantity.number_start)

    def between(self, name: str, low: float, high: float) -> list[Located]:
        """Quantities of a dimension with an end in ``[low, high]`` (base units)."""
        values, items = self._by_dimension.get(name, ([], []))
        return items[bisect_left(values, low) : bisect_right(values, high)]

    def of_dimension(self, name: str) -> list[Located]:
        """All quantities of a dimension, by value."""
        return self._by_dimension.get(name, ([], []))[1]

    @cached_property
    def lower(self) -> str:
        """The article's text in lower case, position for position."""
        return lowered(self.document.text)

    @cached_property
    def context(self) -> ContextIndex:
        """The words of the same sentences."""
        return self._context(self.bounds)

    @cached_property
    def sentence_context(self) -> ContextIndex:
        """The words of the document's sentences, none of them cut; in reading order."""
        whole = sorted((each.start, each.end) for each in self.document.sentences)
        return self.context if len(whole) == len(self.bounds) else self._context(whole)

    def _context(self, bounds: Sequence[tuple[int, int]]) -> ContextIndex:
        figures = {
            number: [
                Token(word, each.quantity.start)
                for each in self.within(start, end)
                for word in figures_of(each.quantity)
            ]
            for number, (start, end) in enumerate(bounds)
        }
        return ContextIndex(self.document.text, bounds, figures)

    @cached_property
    def _starts(self) -> list[int]:
        return [item.quantity.number_start for item in self.located]

    def within(self, start: int, end: int) -> tuple[Located, ...]:
        """Quantities whose number begins in ``[start, end)`` of the article, in reading order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self.located[first:last]

    @cached_property
    def by_sentence(self) -> dict[int, list[Located]]:
        """Quantities by the number of their sentence."""
        groups: dict[int, list[Located]] = {}
        for item in self.located:
            groups.setdefault(item.sentence, []).append(item)
        return groups


def _locate(quantities: Iterable[Quantity], bounds: Sequence[tuple[int, int]]) -> Iterator[Located]:
    starts = [start for start, _ in bounds]
    for quantity in quantities:
        number = bisect_right(starts, quantity.number_start) - 1
        if number >= 0 and quantity.number_end <= bounds[number][1]:
            yield Located(quantity, number)
