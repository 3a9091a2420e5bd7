"""The words of a text that carry weight, as stems with their places."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.patterns import pattern

_WORD: Final = pattern(r"[^\W\d_]++(?:['’][^\W\d_]++)?+")
_STOP: Final = frozenset(
    "a an the and or but nor if then than that this these those it its he his him she her they "
    "them their we our us i my you your who whom whose which what when where why how is are was "
    "were be been being am do does did done have has had having will would shall should can could "
    "may might must of in on at by for from to with without into onto over under about above below "
    "after before between during through up down out off again further once here there all any "
    "both "
    "each few more most other some such no not only own same so too very just also as per via s t "
    "said says say told according reported reportedly report while least less nearly almost around "
    "roughly approximately around upto new among amid since until till amount number "
    "day days week weeks month months year years quarter quarters daily weekly monthly annual "
    "annually "
    "one two three four five six seven eight nine ten eleven twelve dozen half first second third "
    "yesterday tomorrow hundred thousand million billion trillion percent bn mn %".split()
)
_GROUPS: Final = (
    "die died dying dead death kill fatal fatality toll deadly slay murder execute perish",
    "injure wound hurt injury",
    (
        "rise rose risen increase grow grew grown up climb gain jump surge growth raise soar "
        "higher boost improve advance"
    ),
    "fall drop decline decrease fell slip lower cut shrink reduce plunge reduction shed",
    "company firm corporation business group",
    "revenue sale turnover",
    "pay cost price charge fee",
    "woman women female", "man men male",
    "win victory won beat defeat",
    "game match", "film movie",
    "start begin began begun commence",
    "end finish conclude complete",
    "buy purchase bought acquire acquisition",
    "sell sold", "lose lost loss", "troop soldier force", "near close",
    "make made", "hold held", "leave left", "lead led", "find found", "build built",
    "now current currently present presently today",
    "initial initially original originally former formerly previous previously earlier",
    "house home", "worker employee staff", "expect forecast anticipate predict estimate project",
)  # fmt: skip
_GROUP: Final = {word: group.split()[0] for group in _GROUPS for word in group.split()}


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A crude stem: plural, past and progressive endings off; a few news synonyms made one."""
    word = word.lower().replace("’", "'")
    word = word.removesuffix("'s").removesuffix("n't")
    if word in _STOP:
        return ""
    if word in _GROUP:
        return _GROUP[word]
    for ending, length in (
        ("ies", 5),
        ("ions", 8),
        ("ion", 7),
        ("ing", 6),
        ("ed", 5),
        ("es", 5),
        ("ly", 6),
        ("s", 4),
    ):
        if len(word) >= length and word.endswith(ending) and not word.endswith("ss"):
            word = word[: -len(ending)] + ("y" if ending == "ies" else "")
            break
    if word in _GROUP:
        return _GROUP[word]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    word = word.removesuffix("e")
    return _GROUP.get(word, _GROUP.get(word + "e", word))


class Token(NamedTuple):
    """A content word or a figure of a passage: its stem or value, and where it begins."""

    stem: str
    start: int


_make: Final = tuple.__new__
"""Less than half the time of calling ``Token``, of which a check makes thousands."""


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The content words of ``text[start:end]``: no function words, no figures, no units of time."""
    return [
        _make(Token, (word, match.start()))
        for match in _WORD.finditer(text, start, end)
        if (word := stem(match[0]))
    ]


def stems_between(text: str, start: int, end: int) -> frozenset[str]:
    """The stems of the content words of ``text[start:end]``."""
    return frozenset([stem(word) for word in _WORD.findall(text, start, end)]) - _NO_STEM


_NO_STEM: Final = frozenset({""})
