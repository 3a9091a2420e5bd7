"""The head of a noun phrase, as words: what a source is, before all that hangs on it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.patterns import pattern

_WORD: Final = pattern(r"[\w&]+(?:[-.'’](?=\w)\w+)*+")
AFTER_HEAD: Final = frozenset(
    "of for from at in with to on by who whom whose which that inside near behind about against"
    " familiar close briefed speaking".split()
)
PARTS: Final = frozenset(
    "one two three four five six seven eight nine ten both each some several many most all half"
    " none few others another either neither dozens hundreds thousands majority number".split()
)
"""Words that count what "of" brings: "two of the auditors" are auditors."""
_WHOLE: Final = frozenset("them us whom these those it".split())
POSTNOMINALS: Final = frozenset("kc qc sc mp mep msp md phd jr sr obe mbe cbe esq iii ii".split())
"""Letters behind a name, which is not their end."""
_PARTICIPLES: Final = frozenset(
    "seen shown held written sent given drawn known led run taken made found kept".split()
)
_OFFICES: Final = frozenset("office department team campaign spokesman spokeswoman".split())


def words_of(phrase: str) -> list[str]:
    """The words of a phrase, without marks."""
    return _WORD.findall(phrase)


@lru_cache(maxsize=4096)
def head_of(phrase: str) -> str:
    """The head of a noun phrase: its last word before a comma, bracket, preposition or participle.

    "One of them" is headed by the pronoun that says what they are.
    """
    head = counted = ""
    words = _WORD.findall(phrase.partition(", ")[0].partition("(")[0])
    for place, word in enumerate(words):
        if head and word == "of" and (owned := _owned(words[place + 1 :])):
            return owned
        if head and (word.lower() in AFTER_HEAD or _is_participle(head, word)):
            if word == "of" and (head.lower() in PARTS or head.isdigit()):
                head, counted = "", head
                continue
            break
        if not (head and word.lower() in POSTNOMINALS):
            head = word
    return counted if counted and head in _WHOLE else head or counted


def _owned(words: list[str]) -> str:
    """As in "the secretary of state's office": what the one named behind "of" owns."""
    for place, word in enumerate(words[:-1]):
        if word in AFTER_HEAD:
            break
        if word.endswith(("'s", "’s")):
            return next((w for w in words[place + 1 :] if w in _OFFICES), "")
    return ""


def _is_participle(head: str, word: str) -> bool:
    """As in "an audit published in January": a known noun is the head of what follows it."""
    lower = word.lower()
    if lower == "seen" and head[:1].islower() and head.endswith("s"):
        return True
    told = lower in _PARTICIPLES or (lower == word and lower.endswith("ed"))
    return told and kind_of_noun(head.lower()) is not None
