"""Which units of different articles tell the same.

Candidates come from an inverted index of words and figures, the rarest first and at most
``LOOKED_AT`` places for each unit; of what they lead to, the best ``CANDIDATES`` are held against
it word by word. So matching costs a bounded number of steps for each unit, and is linear in the
text for any number of articles, where holding every sentence against every other would cost its
square. Units that are not candidates of each other still meet in one fact, through a third.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.comparison.likeness import Likeness, fits, telling
from summarizer.comparison.synonyms import senses
from summarizer.comparison.units import Unit
from summarizer.quantities.index import base_value, dimension
from summarizer.quantities.model import Quantity

LOOKED_AT: Final = 1500
"""Places of words and figures that are looked at for one unit."""
CANDIDATES: Final = 40
"""Units that a unit is held against at most, however many articles there are."""
_PER_ARTICLE: Final = 4
"""Candidates that are held against a unit, of each other article."""
MUTUAL: Final = 0.2
"""How alike two units must be that are each other's best."""
ONE_SIDED: Final = 0.45
"""The same where only one of them has no better counterpart."""
WITH_FIGURE: Final = 0.22
"""The same where both give a figure of three digits or more."""
_SOME: Final = 0.4
TWICE: Final = 0.5
"""The same within one article, which tells its main facts in title, lead and text."""


class Link(NamedTuple):
    """Two units that tell the same."""

    score: float
    one: Unit
    other: Unit


def links_between(units: Sequence[Unit], likeness: Likeness) -> list[Link]:
    """All links, the surest first."""
    index = _index(units)
    best: dict[Unit, dict[int, list[Link]]] = {}
    for unit in units:
        best[unit] = _best(unit, index, likeness)
    links: dict[tuple[int, int], Link] = {}
    place = {unit: number for number, unit in enumerate(units)}
    for unit, by_article in best.items():
        for found in by_article.values():
            for rank, link in enumerate(found):
                if _holds(link, rank, unit, best):
                    pair = sorted((place[unit], place[link.other]))
                    links[pair[0], pair[1]] = Link(link.score, unit, link.other)
    return sorted(
        links.values(), key=lambda each: (-each.score, place[each.one], place[each.other])
    )


def _holds(link: Link, rank: int, unit: Unit, best: dict[Unit, dict[int, list[Link]]]) -> bool:
    if link.other.article == unit.article:
        return link.score >= TWICE
    if rank > 0:
        return False
    if shares_figure(unit, link.other, 1.0):
        return link.score >= WITH_FIGURE
    back = best[link.other].get(unit.article, [])
    mutual = bool(back) and back[0].other is unit
    if mutual or shares_figure(unit, link.other, _SOME):
        return link.score >= MUTUAL
    return link.score >= ONE_SIDED


def shares_figure(one: Unit, other: Unit, least: float) -> bool:
    """Whether both give a figure that two facts hardly have by chance (``telling``)."""
    return any(
        telling(mine.quantity) >= least and fits(mine, theirs)
        for mine in one.figures
        for theirs in other.figures
    )


def _index(units: Sequence[Unit]) -> dict[str, list[Unit]]:
    index: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for key in _keys(unit):
            index[key].append(unit)
    return index


def _keys(unit: Unit) -> set[str]:
    """What a unit is found by: words, their senses, figures to two digits."""
    keys = set(unit.words)
    keys.update(f"~{number}" for word in unit.words for number in senses(word))
    keys.update(key for each in unit.figures for key in _figure_keys(each.quantity))
    return keys


def _figure_keys(quantity: Quantity) -> Iterator[str]:
    for end in (quantity.low, quantity.high):
        value = float(base_value(end, quantity.unit))
        yield f"#{dimension(quantity)}:{value:.2g}"


def _best(unit: Unit, index: dict[str, list[Unit]], likeness: Likeness) -> dict[int, list[Link]]:
    """The most alike units of each article, best first."""
    votes: dict[Unit, float] = {}
    left = LOOKED_AT
    for key in sorted(_keys(unit), key=lambda key: (len(index[key]), key)):
        among = index[key]
        if len(among) > left:
            break
        left -= len(among)
        weight = 1.0 / len(among)
        for each in among:
            if each is not unit:
                votes[each] = votes.get(each, 0.0) + weight
    by_article: defaultdict[int, list[Unit]] = defaultdict(list)
    ranked = sorted(votes, key=lambda each: (-votes[each], each.article, each.number))
    for each in ranked[:CANDIDATES]:
        if len(by_article[each.article]) < _PER_ARTICLE:
            by_article[each.article].append(each)
    return {
        article: sorted(
            (Link(likeness.of(unit, each), unit, each) for each in found),
            key=lambda link: (-link.score, link.other.number),
        )
        for article, found in by_article.items()
    }
