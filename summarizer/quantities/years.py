"""Which numbers of four digits are years, told from the words around them."""

from __future__ import annotations

from typing import Final

from summarizer.patterns import pattern

BARE_YEAR: Final = pattern(r"(?:1\d|20)\d\d(?![\d])")


def is_year(lower: str, start: int, end: int) -> bool:
    """Whether the four digits ``lower[start:end]`` read as a year where they stand.

    They do after a word that goes with years ("in", "since", "season"), before a comma or the
    end of a sentence, or where no counted thing follows.
    """
    if end - start != 4 or not BARE_YEAR.match(lower, start):
        return False
    if lower[end : end + 1] not in _BEFORE_COUNTED:
        return True
    if _follows_year_word(lower, start):
        return not _COUNTED.match(lower, end)
    return not _NOUN_AFTER.match(lower, end)


_BEFORE_COUNTED: Final = frozenset(" -")
_YEAR_WORDS: Final = frozenset(
    "in since by until till during before after early late mid year fiscal from to of season "
    "spring summer autumn fall winter through and between fy circa the around c. dated".split()
)
_YEAR_MARKS: Final = frozenset("([/–-")
_LETTERS_BEFORE: Final = pattern(r"(?<![a-z])[a-z]++\.?+$")


def _follows_year_word(lower: str, start: int) -> bool:
    """Whether a word or mark before ``start`` (and one space or hyphen) goes with years."""
    mark = lower[start - 1 : start]
    if mark in _YEAR_MARKS:
        return True
    end = start - 1 if mark in (" ", "\u00a0") else start
    if lower[end - 1 : end] in _YEAR_MARKS:
        return True
    word = _LETTERS_BEFORE.search(lower, max(0, start - 12), end)
    return word is not None and word[0] in _YEAR_WORDS


_COUNTED: Final = pattern(
    r" (?:people|miles|kilomet(?:er|re)s|met(?:er|re)s|feet|dollars|euros|pounds|tons|tonnes|"
    r"soldiers|troops|deaths|jobs|homes|houses|votes|vehicles|cars|cases|points|men|women|children|square|"
    r"(?:[a-z]++ )?(?:people|votes|troops|soldiers|workers|employees|members|copies|calories|words|"
    r"metres|meters|hours|years|days|seats|shares|units))(?![a-z])"
)
_NOUN_AFTER: Final = pattern(
    r"[ -](?!(?:was|is|has|as|its|his|us|this|vs|pass|class|s)(?![a-z]))"
    r"[a-z]++(?<=[a-z][a-rt-z]s)(?![a-z])"
    r"|[ -](?:people|men|women|children|sq|square|feet|percent|per)(?![a-z])"
)


def stands_as_year(lower: str, start: int, end: int, after: str | None) -> bool:
    """As ``is_year``, for four digits and the word ``after`` them, if there is one."""
    if lower[start] != "1" and not lower.startswith("20", start):
        return False
    if after is None or lower[end] not in _BEFORE_COUNTED:
        return True
    if lower[start - 4 : start] == " in ":
        return not _COUNTED.match(lower, end)
    return is_year(lower, start, end)
