"""Derivation rules that add: two amounts, a list, wins and losses."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from summarizer.checker.numbers.arithmetic.agreement import agrees, alike, base
from summarizer.checker.numbers.arithmetic.cues import (
    GAMES,
    TOGETHER,
    TOGETHER_AT,
    WITH_EXTRA,
    words,
)
from summarizer.checker.numbers.arithmetic.likeness import same_things
from summarizer.checker.numbers.arithmetic.scene import Derivation, Scene
from summarizer.checker.numbers.claimed import counted_nouns
from summarizer.checker.numbers.compare import Fit, fit, from_base
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, dimension, same_currency
from summarizer.quantities.model import Bound, Kind, Quantity

_JOINED: Final = words("and|plus|with|a further|further|another|extra|additional|on top|bonus")
_NO_SUM: Final = frozenset({Kind.YEAR, Kind.FRACTION, Kind.MULTIPLE})
UNBOUND: Final = frozenset({Bound.EXACT, Bound.ABOUT, Bound.AT_MOST, Bound.NEARLY})
"""The bounds a sum or a difference may be told with."""


def total(scene: Scene) -> Iterator[Derivation]:
    """The sum of two amounts, or of all in a list."""
    claim = scene.claim
    if claim.kind in _NO_SUM or claim.bound not in UNBOUND:
        return
    asked = scene.asks(TOGETHER, TOGETHER_AT)
    if claim.kind is Kind.MONEY:
        asked = max(asked, scene.asks(WITH_EXTRA))
    if claim.kind is Kind.PERCENT and not asked:
        return
    for large, small in scene.pairs(dimension(claim)):
        if _addable(claim, large.quantity) and agrees(
            claim, base(large.quantity) + base(small.quantity)
        ):
            yield from _sum(scene, large, small, asked)
    for parts in lists(scene) if asked else ():
        if agrees(claim, sum((base(each.quantity) for each in parts), Decimal(0))):
            yield Derivation("sum", parts, " plus ".join(map(scene.say, parts)), asked)


def _sum(scene: Scene, large: Located, small: Located, asked: int) -> Iterator[Derivation]:
    joined = _joined(scene, large, small)
    if not joined and not same_things(scene, large, small, several=False):
        return
    called = asked + joined if asked > 1 else max(asked, joined)
    if not joined and (_adds(scene, large, small) or _adds(scene, small, large)):
        called = max(called, 2)
    if called and _counts(scene.claim, small) and not _told_apart(scene, large, small):
        formula = f"{scene.say(large)} plus {scene.say(small)}"
        yield Derivation("sum", (large, small), formula, called)


def _addable(claim: Quantity, operand: Quantity) -> bool:
    if operand.kind is Kind.FRACTION or operand.kind is not claim.kind:
        return False
    return claim.kind is not Kind.MONEY or same_currency(claim.unit, operand.unit)


def _joined(scene: Scene, first: Located, second: Located) -> int:
    """Whether the article itself adds the one to the other: "148 passengers and six crew"."""
    between = scene.between(first, second)
    if len(between) > _TIGHT or not _JOINED.search(between):
        return 0
    if scene.claim.kind is not Kind.NUMBER:
        return 1
    text = scene.article.document.text
    counted = [counted_nouns(text, each.quantity) for each in (first, second)]
    return int(all(counted))


_TIGHT: Final = 48


def _adds(scene: Scene, more: Located, level: Located) -> bool:
    """As in "add five stops to the present 22"."""
    between, start = scene.between(more, level), more.quantity.start
    lower = scene.article.lower
    return (
        start < level.quantity.start
        and len(between) <= _TIGHT
        and " to " in between
        and _ADDING.search(lower, max(0, start - _LOOK_BACK), start) is not None
    )


_ADDING: Final = pattern(r"(?<![a-z])add(?:s|ed|ing)?(?: an?)? $")
_LOOK_BACK: Final = 12


def _told_apart(scene: Scene, first: Located, second: Located) -> bool:
    """The claim gives one of the parts itself: then this number is another part, not the whole.

    Unless it says so: "25 warnings, two of them severe".
    """
    at_number = scene.stands_at(TOGETHER_AT)
    return not at_number and any(
        fit(mate, each.quantity) is Fit.SAME and not _is_own_part(scene, mate)
        for mate in scene.claimed.mates
        for each in (first, second)
    )


def _is_own_part(scene: Scene, mate: Quantity) -> bool:
    return mate.start > scene.claim.end and _OF_THEM.match(scene.claimed.text, mate.end) is not None


_OF_THEM: Final = pattern(r" of (?:them|these|those|which|whom)(?![a-z])")


def _counts(claim: Quantity, operand: Located) -> bool:
    """Whether an operand is large enough to show in the result."""
    return from_base(base(operand.quantity), claim.unit) >= claim.step


def lists(scene: Scene) -> Iterator[tuple[Located, ...]]:
    """Three or more figures of one sentence, one after another, of the same things."""
    rows: dict[int, list[Located]] = {}
    for each in scene.singles(dimension(scene.claim)):
        if _addable(scene.claim, each.quantity):
            rows.setdefault(each.sentence, []).append(each)
    for row in rows.values():
        for first in range(len(row) - 2):
            for last in range(first + 1, min(first + _LONGEST_LIST, len(row))):
                if not _is_list(scene, row[last - 1], row[last]):
                    break
                if last - first > 1:
                    yield tuple(row[first : last + 1])


_LONGEST_LIST: Final = 8


def _is_list(scene: Scene, one: Located, two: Located) -> bool:
    near = two.quantity.start - one.quantity.end <= _LISTED
    return near and alike(one.quantity, two.quantity) and same_things(scene, one, two)


_LISTED: Final = 60
"""Characters between two figures of a list."""


def games(scene: Scene) -> Iterator[Derivation]:
    """Games played, from wins and losses: 31 of "(19-12)"."""
    claim = scene.claim
    if claim.kind is not Kind.NUMBER or not GAMES.search(scene.claimed.words):
        return
    for each in scene.pool:
        record = each.quantity
        if _is_record(record, scene.article.lower) and record.low + record.high == claim.low:
            yield Derivation("sum", (each,), f"both parts of {scene.say(each)}", 2)


def _is_record(record: Quantity, lower: str) -> bool:
    if record.kind not in (Kind.SCORE, Kind.NUMBER) or (
        not record.is_range and record.kind is not Kind.SCORE
    ):
        return False
    return (
        lower[record.start - 1 : record.start] == "(" and lower[record.end : record.end + 1] == ")"
    )
