"""Bars: several items of furniture on one line ("Share  Tweet  Print  24 comments")."""

from __future__ import annotations

import re
from typing import Final

from summarizer.document.debris import match_rule
from summarizer.document.rule import Rule, Scope
from summarizer.patterns import pattern

_MAX_LENGTH: Final = 200
_MAX_WORDS: Final = 4
_FEW: Final = 4
_BAR: Final = Rule("bar", Scope.LINE, ())
_SPLIT: Final = pattern(r" ?[|·•▾▸►/] ?|\t++| {2,}+")
_ITEM: Final = (
    r"(?:[0-9][0-9.,]*+[km]? (?:shares?|comments?|likes?|views?)|shares?|facebook|twitter|tweet|x"
    r"|whatsapp|telegram|linkedin|reddit|pinterest|flipboard|messenger|bluesky|threads|instagram"
    r"|e-?mail|print|save(?: for later)?|copy(?: link)?|bookmark|gift|comments?|reply|likes?"
    r"|forward|subscribe|unsubscribe|advertise|listen|text size|download|follow)"
)
_ROW: Final = pattern(rf"{_ITEM}(?:(?: ?[|·•,] ?| ){_ITEM}){{1,15}}", re.IGNORECASE)
_MENU: Final = "navigation"


def match_bar(text: str) -> Rule | None:
    """The rule for a line that is a bar, or None.

    At least half of its items must be furniture, not all of them of the kind that menus are made
    of: the names of countries and subjects head the columns of tables too.
    """
    if len(text) > _MAX_LENGTH or text.endswith((".", "”", '"')):
        return None
    if _ROW.fullmatch(text) is not None:
        return _BAR
    parts = [part for part in _SPLIT.split(text) if part]
    if 1 < len(parts) < _FEW and all(match_rule(part) is not None for part in parts):
        return _BAR
    if len(parts) < 2 or any(len(part.split()) > _MAX_WORDS for part in parts):
        return None
    rules = [rule for part in parts if (rule := match_rule(part)) is not None]
    enough = 2 * len(rules) >= len(parts)
    return _BAR if enough and any(rule.name != _MENU for rule in rules) else None
