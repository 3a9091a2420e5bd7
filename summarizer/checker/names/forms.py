"""The forms one name has: its adjective, its accents, its initials, its usual other names."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from summarizer.patterns import pattern

_POSSESSIVE: Final = pattern(r"['\u2019]s?\Z")
_ALIASES: Final = (
    ("us", "usa", "united states", "america", "american", "americans", "washington"),
    ("uk", "britain", "british", "united kingdom", "london"),
    ("eu", "european union", "europe", "european", "brussels"),
    ("un", "united nations"),
    ("north korea", "north korean", "north koreans", "dprk", "pyongyang"),
    ("netherlands", "dutch", "holland"),
    ("germany", "german", "germans", "berlin"),
    ("france", "french", "paris"),
    ("spain", "spanish", "spaniards"),
    ("russia", "russian", "russians", "moscow", "kremlin"),
    ("ukraine", "ukrainian", "ukrainians", "kyiv", "kiev"),
    ("china", "chinese", "beijing"),
    ("switzerland", "swiss"),
    ("philippines", "philippine", "filipino", "filipinos"),
    ("denmark", "danish", "danes"),
    ("sweden", "swedish", "swedes"),
    ("poland", "polish", "poles"),
    ("turkey", "turkish", "turks", "turkiye"),
    ("ireland", "irish"),
    ("wales", "welsh"),
    ("scotland", "scottish", "scots"),
    ("greece", "greek", "greeks"),
    ("norway", "norwegian", "norwegians"),
    ("finland", "finnish", "finns"),
    ("portugal", "portuguese"),
    ("lebanon", "lebanese"),
    ("peru", "peruvian", "peruvians"),
    ("cyprus", "cypriot", "cypriots"),
    ("thailand", "thai", "thais"),
    ("israel", "israeli", "israelis", "jerusalem"),
    ("wwii", "ww2", "world war ii", "second world war"),
    ("wwi", "ww1", "world war i", "first world war"),
    ("covid", "coronavirus"),
)
_USUAL: Final = {name: group[0] for group in reversed(_ALIASES) for name in group}
_ENDINGS: Final = (
    *("a", "e", "o", "y", "s", "as", "es", "um", "ies", "stan", "istan"),
    *("ia", "n", "an", "ian", "ean", "ns", "ans", "ians", "eans", "ern"),
    *("i", "is", "ic", "ese", "ish", "ite", "ites", "ist", "ists"),
)
"""What a name and its adjective, its people or its plural end in: "Cub-a", "Cub-an"."""
_ROOT: Final = 4
"""Letters that are left of a name at least."""


def usual_name(name: str) -> str:
    """One name for all usual names of a country or body ("ukraine" for "Kyiv"); "" for others."""
    return _USUAL.get(bare(name), "")


def usual_names(folded: str) -> set[str]:
    """All usual names, and their words, of what ``folded`` mentions: words between blanks."""
    return {
        form
        for group in _ALIASES
        if any(f" {name} " in folded for name in group)
        for name in group
        for form in (name, *name.split())
    }


def are_usual_names(one: str, other: str) -> bool:
    """Whether two names are usual names of the same country or body."""
    group = _group(one)
    return bool(group) and group == _group(other)


def _group(name: str) -> tuple[str, ...]:
    word = bare(name)
    return next((group for group in _ALIASES if word in group), ())


def is_short_for(word: str, words: Collection[str]) -> bool:
    """Whether a word is made of the initials of others, in whatever order these are given."""
    return 1 < len(words) == len(word) and sorted(word) == sorted(each[0] for each in words)


def unpossessed(word: str) -> str:
    """A word without its possessive ending."""
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=1 << 14)
def bare(word: str) -> str:
    """A word in lower case, without possessive ending, full stops and accents."""
    plain = unpossessed(word).replace(".", "").replace("\u2019", "'").casefold()
    if plain.isascii():
        return plain
    apart = unicodedata.normalize("NFD", plain)
    return "".join(char for char in apart if not unicodedata.combining(char))


@lru_cache(maxsize=1 << 14)
def roots(word: str) -> frozenset[str]:
    """What is left of a bare word without the endings that make another form of a name."""
    kept = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return frozenset(root for root in (word, *kept) if len(root) >= _ROOT)
