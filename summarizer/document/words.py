"""Content words: what a headline and its article have in common."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from summarizer.patterns import pattern

_WORD: Final = pattern(r"[^\W\d_]{2,}+|[0-9]++")
_KEPT: Final = 5
_COMMON: Final = frozenset(
    "about above after again against ahead almost along already also although always among another"
    " around back because become been before behind being below between both call came come could"
    " does doing done down during each even ever every first five four from gets give goes have"
    " having here hers high himself however into itself just keep last less like long made make"
    " many might more most much must near never next once only onto other ours over part same says"
    " said several shall should show since some something soon still such take than that their"
    " them then there these they this those three through time told took toward towards under"
    " until upon used using very want week well were what when where which while whom whose will"
    " with within without would year years your yours news and the for was has had his her its are"
    " but not you all can who how why our out new two one may as at by do he if in is it me my no"
    " of on or so to up us we an am be go".split()
)


@lru_cache(maxsize=512)
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, cut to five letters so that inflections meet; and numbers."""
    return frozenset(filter(None, map(_key, set(_WORD.findall(text)))))


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    """What stands for a word, or an empty string for one that carries no meaning."""
    key = word.lower()
    if (
        key in _COMMON
        or (len(key) < 3 and not word.isupper() and not key.isdigit())
        or (key.isdigit() and len(key) == 1)
    ):
        return ""
    return (key[:-1] if key.endswith("s") and len(key) > 3 else key)[:_KEPT]


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """The content words of several texts."""
    return frozenset().union(*map(content_words, texts))
