"""Binding: is the right value on the right thing?

A value of the source is a *rival* of a claimed number when it is of the same kind, fits neither
that number nor another of the claim's sentence, and stands amid words more like those around the
claimed number than any place that holds the claimed value does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from summarizer.checker.claimed import Claimed, counted_nouns
from summarizer.checker.compare import Fit, fit
from summarizer.quantities.index import Located, QuantityIndex, dimension
from summarizer.quantities.model import Kind, Quantity

MARGIN: Final = 0.18
"""How much more alike the rival's surroundings must be."""
LIKENESS: Final = 0.3
"""How alike a rival's surroundings must be at the least."""
_SENTENCES: Final = 8
"""How many of the best-matching sentences are searched for rivals."""


class Rival(NamedTuple):
    """A source value that stands where the claimed one should."""

    located: Located
    likeness: float
    margin: float


def likeness(claimed: Claimed, located: Located, index: QuantityIndex) -> float:
    """How alike the words around a claimed number and a source value are, 0 to 1."""
    source = located.quantity
    return index.context.likeness(claimed.around, located.sentence, source.start, source.end)


def best_rival(
    claimed: Claimed, matched: Iterable[Located], index: QuantityIndex
) -> Rival | None:
    """The rival most like the claim, whatever its likeness; None if there is none at all.

    ``margin`` is over the best place that holds the claimed value (``matched``).
    """
    at_match = max((likeness(claimed, each, index) for each in matched), default=0.0)
    best: Rival | None = None
    for located in _rivals(claimed, index):
        value = likeness(claimed, located, index)
        if best is None or value > best.likeness:
            best = Rival(located, value, value - at_match)
    return best


def _rivals(claimed: Claimed, index: QuantityIndex) -> Iterator[Located]:
    weights = {word: abs(weight) for word, weight in claimed.around.items()}
    for number in index.context.best_sentences(weights, _SENTENCES):
        for located in index.by_sentence.get(number, ()):
            if is_rival(claimed, located.quantity, index.document.text):
                yield located


def is_rival(claimed: Claimed, source: Quantity, text: str) -> bool:
    """Whether a source value could stand in place of the claimed one, by kind and by what it counts."""
    claim = claimed.quantity
    if source.kind is not claim.kind or source.vague or claim.vague or source.kind is Kind.IDENTIFIER:
        return False
    if dimension(claim) != dimension(source) or (claim.kind is Kind.PERIOD and claim.unit != source.unit):
        return False
    if fit(claim, source) is not Fit.NONE:
        return False
    if any(fit(mate, source) is not Fit.NONE for mate in claimed.mates):
        return False
    if claim.kind in (Kind.NUMBER, Kind.ORDINAL):
        theirs = counted_nouns(text, source)
        return bool(set(claimed.nouns) & set(theirs)) or not (claimed.nouns or theirs)
    return True
