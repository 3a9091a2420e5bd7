"""Derivation rule over what goes and what comes: 316 shops, 22 to close and six to open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.checker.numbers.arithmetic.agreement import agrees, alike, base
from summarizer.checker.numbers.arithmetic.scene import Derivation, Scene
from summarizer.checker.numbers.claimed import counted_nouns
from summarizer.patterns import pattern
from summarizer.quantities.index import Located
from summarizer.quantities.model import Kind
from summarizer.quantities.tokens import stem

_MANY: Final = r"(?: about| around| some| another| a further)? $"
_TELLS: Final = r"(?: (?!to |at |from |of |and |or )[a-z]++){0,3}?(?: by)?" + _MANY
_GOES: Final = pattern(
    r"(?<![a-z])(?:clos(?:e[sd]?|ing)|shut(?:s|ting)?|cut(?:s|ting)?|shed(?:ding)?|"
    r"ax(?:e[sd]?|ing)|los[et]s?|losing|s[eo]l[ld]s?|selling|scrap(?:s|ped|ping)?|"
    r"remov(?:e[sd]?|ing)|retir(?:e[sd]?|ing)|fell(?:ed|ing)?|demolish(?:e[sd]|ing)?|"
    r"dismiss(?:e[sd]|ing)?|lay(?:ing)? off|laid off|withdr[ae]w(?:n|s|ing)?|"
    r"drop(?:s|ped|ping)?|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?)" + _TELLS
)
_COMES: Final = pattern(
    r"(?<![a-z])(?:open(?:s|ed|ing)?|add(?:s|ed|ing)?|hir(?:e[sd]?|ing)|buil[dt]s?|building|"
    r"b[uo](?:y|ught|ys|ying)|gain(?:s|ed|ing)?|recruit(?:s|ed|ing)?|launch(?:e[sd]|ing)?|"
    r"plant(?:s|ed|ing)?|introduc(?:e[sd]?|ing)|creat(?:e[sd]?|ing)|tak(?:e|ing) on|took on)"
    + _TELLS
)
_NO_THINGS: Final = frozenset({"whom", "ones", "new", stem("ones"), stem("new"), stem("others")})
_LOOK_BACK: Final = 48
_APART: Final = 2
"""Sentences from the whole to what comes last."""


def net(scene: Scene) -> Iterator[Derivation]:
    """A number of things less those that go, and those that come."""
    claim = scene.claim
    if claim.kind is not Kind.NUMBER:
        return
    for whole, gone, come in _nets(scene):
        if agrees(claim, base(whole.quantity) - base(gone.quantity) + base(come.quantity)):
            formula = f"{scene.say(whole)} less {scene.say(gone)} plus {scene.say(come)}"
            yield Derivation("net", (whole, gone, come), formula, 2, 1)


def leaves_out(scene: Scene, whole: Located, part: Located) -> bool:
    """Whether a difference takes one half of such a change, and the claim tells the other."""
    told = {mate.low for mate in scene.claimed.mates}
    return any(
        whole is each[0] and (part in each[1:]) and {move.quantity.low for move in each[1:]} <= told
        for each in _nets(scene)
    )


def _nets(scene: Scene) -> Iterator[tuple[Located, Located, Located]]:
    figures = [
        each
        for each in scene.singles("count")
        if each.quantity.kind is Kind.NUMBER and not each.quantity.low % 1
    ]
    lower, text = scene.article.lower, scene.article.document.text

    def moves(cue: re.Pattern[str], each: Located) -> bool:
        start = each.quantity.start
        return cue.search(lower, max(0, start - _LOOK_BACK), start) is not None

    gone = [each for each in figures if moves(_GOES, each)]
    come = [each for each in figures if moves(_COMES, each)] if gone else []
    for less in gone:
        for more in come:
            if less is more:
                continue
            first = min(less, more, key=lambda each: each.quantity.start)
            wholes = [
                each
                for each in figures
                if each.quantity.end <= first.quantity.start
                and max(less.sentence, more.sentence) - each.sentence <= _APART
                and _is_whole(text, each, less, more)
            ]
            if wholes:
                yield wholes[-1], less, more


def _is_whole(text: str, whole: Located, less: Located, more: Located) -> bool:
    """Whether both moves may be of the things a larger figure counts."""
    counted = counted_nouns(text, whole.quantity)
    moved = {noun for each in (less, more) for noun in counted_nouns(text, each.quantity)}
    moved -= _NO_THINGS
    return (
        bool(counted)
        and max(less.quantity.low, more.quantity.low) < whole.quantity.low
        and alike(whole.quantity, less.quantity)
        and (not moved or bool(moved & set(counted)))
    )
