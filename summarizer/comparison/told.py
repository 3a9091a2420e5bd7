"""A figure as one telling of a fact gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from summarizer.attribution.model import Identification
from summarizer.comparison.units import Unit
from summarizer.comparison.words import key_of
from summarizer.quantities.index import Located
from summarizer.quantities.model import Quantity

PEOPLE: Final = frozenset(
    key_of(word)
    for word in "people person man woman child worker employee resident passenger civilian soldier "
    "officer student patient member victim fighter troop demonstrator protester miner villager "
    "crew supporter guest donor villager refugee migrant tourist inmate prisoner folk pupil "
    "teacher survivor hostage fan spectator volunteer helper commuter customer climber skier "
    "hiker player colleague men women children sailor driver pensioner homeowner householder "
    "user teenager "
    "boy girl adult nurse doctor firefighter rescuer delegate voter evacuee victim".split()
)
"""What people are called where they are counted: of whom a figure is not told by that."""


@dataclass(frozen=True)
class Told:
    """A figure of one telling: its place among the fact's units, and the figure."""

    place: int
    unit: Unit
    located: Located

    @property
    def quantity(self) -> Quantity:
        """The figure itself."""
        return self.located.quantity


def counts_speakers(told: Told) -> bool:
    """As in "two people familiar with the talks said": whom one outlet asked, another need not."""
    said = told.unit.attribution
    source = None if said is None else said.source
    unnamed = said is not None and said.identification is not Identification.NAMED
    return source is not None and unnamed and source.start == told.quantity.start
