"""What is left out, once all of a comparison is known: nothing twice, and nothing that is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summarizer.comparison.model import Fact, Omission, OmissionKind
from summarizer.comparison.units import Reader
from summarizer.quantities.model import Kind, Quantity

_Value = tuple[Kind, str | None, object, object]


def omissions_of(
    found: Iterable[Omission], facts: Sequence[Fact], readers: Sequence[Reader]
) -> tuple[Omission, ...]:
    """Those that a reader of the article that lacks them would miss."""
    return tuple(_each_once(_not_mutual(list(_not_told(found, facts)), readers)))


def _not_told(omissions: Iterable[Omission], facts: Sequence[Fact]) -> Iterator[Omission]:
    """Without the numbers that another fact holds against one of another article."""
    told = {
        (fact.tellings[each.telling].article, each.figure.span.end)
        for fact in facts
        for figures in fact.figures
        for each in figures.told
    }
    for each in omissions:
        if each.kind is not OmissionKind.NUMBER or (each.article, each.words.end) not in told:
            yield each


def _not_mutual(omissions: Sequence[Omission], readers: Sequence[Reader]) -> Iterator[Omission]:
    """Without a value that two articles would each be said to lack: both give it, of one thing."""
    missed = {
        (each.article, lacking, _value(each, readers))
        for each in omissions
        if each.kind is OmissionKind.NUMBER
        for lacking in each.left_out_by
    }
    for each in omissions:
        value = _value(each, readers)
        if (
            each.kind is not OmissionKind.NUMBER
            or value is None
            or not any((lacking, each.article, value) in missed for lacking in each.left_out_by)
        ):
            yield each


def _value(omission: Omission, readers: Sequence[Reader]) -> _Value | None:
    quantities = readers[omission.article].analysis.quantities
    found = quantities.within(omission.words.start, omission.words.end)
    quantity: Quantity | None = found[0].quantity if found else None
    if quantity is None:
        return None
    return quantity.kind, quantity.unit, quantity.low, quantity.high


def _each_once(omissions: Iterable[Omission]) -> list[Omission]:
    """Words that belong to two facts once; of a sentence that is told alone one number."""
    kept: dict[tuple[object, ...], Omission] = {}
    for each in omissions:
        told_alone = each.kind is OmissionKind.NUMBER and each.fact is None
        words = each.sentence if told_alone else each.words
        kept.setdefault((each.kind, each.article, words, each.left_out_by), each)
    return list(kept.values())
