"""Counts that scores are made of: so many of so many, undefined where there was nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``of``, both whole numbers so that sums are exact; undefined where of is 0."""

    hits: int
    of: int

    def __add__(self, other: Share) -> Share:
        return Share(self.hits + other.hits, self.of + other.of)

    def __str__(self) -> str:
        return f"{self.hits}/{self.of}"

    @property
    def value(self) -> Fraction | None:
        """The share itself."""
        return Fraction(self.hits, self.of) if self.of else None


NOTHING = Share(0, 0)


def total(shares: Iterable[Share]) -> Share:
    """The sum of all hits of the sum of all cases."""
    return sum(shares, NOTHING)


def f1(precision: Share, recall: Share) -> Fraction | None:
    """The harmonic mean of the two; 0 where one is 0 or undefined, undefined where both are."""
    p, r = precision.value, recall.value
    if p is None and r is None:
        return None
    return 2 * p * r / (p + r) if p and r else Fraction(0)
