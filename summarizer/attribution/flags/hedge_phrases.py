"""Hedges that are the same words each time, by what they say of the claim, in lower case.

What varies freely (a verb's forms, words in between) is a frame in a ``_patterns`` module.
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.flags.hedge_kinds import HedgeKind
from summarizer.vocabulary import added

PHRASES: Final[dict[HedgeKind, tuple[str, ...]]] = {
    HedgeKind.DISTANCE: (
        *("reportedly", "allegedly", "alleged", "alleges", "alleging", "purportedly", "purported"),
        *("purports", "supposedly", "apparently", "unconfirmed", "unverified", "uncorroborated"),
        *("unsubstantiated", "unproven", "rumoured", "rumored"),
        *map(str.lower, added().hedges),
    ),
}
