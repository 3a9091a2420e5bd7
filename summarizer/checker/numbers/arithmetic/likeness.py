"""Whether two counts of the article count the same things, so that they may be reckoned with."""

from __future__ import annotations

from typing import Final

from summarizer.checker.numbers.arithmetic.scene import Scene
from summarizer.checker.numbers.binding import LIGHT
from summarizer.checker.numbers.claimed import counted_nouns
from summarizer.quantities.index import Located
from summarizer.quantities.model import Kind


def same_things(scene: Scene, first: Located, second: Located, *, several: bool = True) -> bool:
    """Two counts count the same things: one noun, or one of them left out ("2,200 a year ago").

    Counts of two things may be compared (``several``) where the claim names both ("more deaths
    than births").
    """
    if first.quantity.kind is not Kind.NUMBER:
        return True
    index, start = scene.article, first.quantity.start
    two = _counted(scene, second)
    if first.sentence == second.sentence and two == _OF_WHICH:
        return several and first.quantity.start < second.quantity.start
    if second.quantity.low * _SHOWS < first.quantity.low:
        return False
    if first.sentence == second.sentence and "of " in index.lower[max(0, start - _OF) : start]:
        return True
    one = _counted(scene, first)
    named = set(scene.claimed.around)
    both_named = several and bool(named & set(one)) and bool(named & set(two))
    return not one or not two or bool(set(one) & set(two)) or both_named


def _counted(scene: Scene, located: Located) -> tuple[str, ...]:
    """What a figure counts; a light verb after it is nothing ("280,000 came")."""
    nouns = counted_nouns(scene.article.document.text, located.quantity)
    return () if nouns and nouns[0] in LIGHT else nouns


_SHOWS: Final = 20
"""A count less than a twentieth of the other is hardly taken from it in a summary."""
_OF: Final = 8
_OF_WHICH: Final = ("whom",)
"""What a figure counts in "two of which", "nine of whom"."""
