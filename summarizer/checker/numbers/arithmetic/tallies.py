"""Derivation rules over scores: a margin, and a score less that of a part of the match."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, permutations

from summarizer.checker.numbers.arithmetic.cues import MARGIN
from summarizer.checker.numbers.arithmetic.scene import Derivation, Scene
from summarizer.checker.numbers.arithmetic.scores import is_vote
from summarizer.quantities.model import Bound, Kind, Quantity


def margin(scene: Scene) -> Iterator[Derivation]:
    """By how much a side leads: "ahead by 12 at the break" of "52-40 at half-time"."""
    claim = scene.claim
    if claim.kind not in (Kind.NUMBER, Kind.POINTS) or claim.bound is not Bound.EXACT:
        return
    asked = scene.asks(MARGIN) * 2
    for each in scene.pool if asked else ():
        score = each.quantity
        if _is_score(score) and abs(score.low - score.high) == claim.low:
            yield Derivation("margin", (each,), f"the margin of {scene.say(each)}", asked)
    for first, second in pairwise(scene.singles("count")) if asked else ():
        if (
            first.sentence == second.sentence
            and abs(first.quantity.low - second.quantity.low) == claim.low
            and is_vote(scene.article.lower, first.quantity, second.quantity)
        ):
            formula = f"{scene.say(first)} less {scene.say(second)}"
            yield Derivation("margin", (first, second), formula, asked, 1)


def earlier_score(scene: Scene) -> Iterator[Derivation]:
    """The score before the last part of a match: 80-71 of 101-99, the last quarter won 28-21."""
    claim = scene.claim
    if claim.kind is not Kind.SCORE:
        return
    scores = [each for each in scene.pool if _is_score(each.quantity)]
    wanted = sorted((claim.low, claim.high))
    for whole, part in permutations(scores, 2):
        one, two = whole.quantity, part.quantity
        for mine, theirs in ((two.low, two.high), (two.high, two.low)):
            if sorted((one.low - mine, one.high - theirs)) == wanted and min(wanted) > 0:
                formula = f"{scene.say(whole)} less {scene.say(part)}"
                yield Derivation("score", (whole, part), formula, 2)


def _is_score(quantity: Quantity) -> bool:
    return quantity.kind is Kind.SCORE or quantity.low > quantity.high
