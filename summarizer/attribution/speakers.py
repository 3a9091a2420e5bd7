"""What a source's noun phrase says of it: its head, its sort, named or only described."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.model import Identification, SourceKind
from summarizer.attribution.outlets import is_outlet
from summarizer.attribution.source_nouns import PLACES, kind_of_noun

_WORD: Final = re.compile(r"[\w&]+(?:[-.'’](?=\w)\w+)*+")
_AFTER_HEAD: Final = frozenset(
    "of for from at in with to on by who whom whose which that inside near behind about against"
    " familiar close briefed speaking".split()
)
PRONOUNS: Final = frozenset("i we you he she they it who this that these those one".split())
_PERSONAL: Final = frozenset("i he she".split())
_DETERMINERS: Final = frozenset(
    "a an the this that these those his her their its our my one two three four five some several"
    " many another other such each every both all any".split()
)
_TITLES: Final = frozenset(
    "mr mrs ms mx dr sen gov rep gen lt col sgt prof rev adm capt cmdr maj president minister"
    " senator governor secretary mayor judge pope king queen prince professor chancellor"
    " spokesman spokeswoman spokesperson".split()
)
_NOT_SPEAKERS: Final = frozenset(
    "read more see also watch live breaking photo photos video videos opinion exclusive update"
    " updated analysis note correction listen related review explained".split()
)


def words_of(phrase: str) -> list[str]:
    """The words of a phrase, without marks."""
    return _WORD.findall(phrase)


def head_of(phrase: str) -> str:
    """The head of a noun phrase: its last word before a comma, bracket or preposition."""
    head = ""
    for word in _WORD.findall(phrase.partition(",")[0].partition("(")[0]):
        if head and word.lower() in _AFTER_HEAD:
            break
        head = word
    return head


def identification(phrase: str) -> Identification:
    """Named if a proper name heads the phrase or stands in apposition; else only described.

    "A source from the General Staff" is described: the name is not the head's.
    """
    head = head_of(phrase)
    if _is_name(phrase, head) or any(_is_full_name(part) for part in phrase.split(",")[1:]):
        return Identification.NAMED
    return Identification.DESCRIBED_ANONYMOUS


def _is_name(phrase: str, head: str) -> bool:
    lower = head.lower()
    if not head[:1].isupper() or lower in PRONOUNS or lower in _DETERMINERS:
        return False
    opens = phrase.startswith(head)
    return not (opens and kind_of_noun(lower) is not None and lower not in PLACES)


def _is_full_name(part: str) -> bool:
    words = part.split()
    return 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words)


def source_kind(phrase: str) -> SourceKind:
    """What sort of source a noun phrase names; UNKNOWN where its words do not tell."""
    head = head_of(phrase)
    lower = head.lower()
    if lower in PRONOUNS or not head:
        return SourceKind.PERSON if lower in _PERSONAL else SourceKind.UNKNOWN
    if is_outlet(phrase.partition(",")[0].strip()):
        return SourceKind.NEWS_OUTLET
    known = kind_of_noun(lower)
    if known is not None:
        return known
    if lower in PLACES:
        return SourceKind.OFFICIAL_BODY
    if not head[0].isupper():
        return SourceKind.UNKNOWN
    return SourceKind.PERSON if _reads_like_person(phrase) else SourceKind.UNKNOWN


def _reads_like_person(phrase: str) -> bool:
    """Whether a named source has a title or a description of a person, or a full name's shape."""
    named, _, rest = phrase.partition(",")
    words = named.split()
    if any(word.lower().rstrip(".") in _TITLES for word in words):
        return True
    if any(kind_of_noun(word.lower()) is SourceKind.PERSON for word in words):
        return True
    if rest:
        return kind_of_noun(head_of(rest).lower()) is SourceKind.PERSON or rest.strip()[:3] == "who"
    return 2 <= len(words) <= 3 and all(word[0].isupper() for word in words)


def is_speaker_noun(phrase: str) -> bool:
    """Whether a phrase is headed by a common noun for a source ("source", "police", "poll")."""
    words = phrase.split()
    if not words or words[0].lower() in _NOT_SPEAKERS:
        return False
    return kind_of_noun(head_of(phrase).lower()) is not None
