"""What an article says it rests on: a release, a statement, a study; and what it has seen itself.

Two outlets that rewrite one release have one origin, though neither names the other; one that has
heard the recording itself has its own, though it says who was first (reporters of the Associated
Press, among others, are told to say which: "said in a statement", "in a study published in").
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from typing import Final

from summarizer.attribution.model import OutletRole
from summarizer.comparison.units import Reader
from summarizer.patterns import pattern

_RELEASE: Final = pattern(
    r"\b(?:press|news|media)\s(?:release|notice)\b|\bin\s(?:a|the|its|their)\srelease\b"
    r"|\bthe\srelease\s(?:said|says|added)\b|\baccording\sto\s(?:a|the)\srelease\b",
    re.IGNORECASE,
)
_STATEMENT: Final = pattern(
    r"\b(?:in|issued|released|according\sto)\s(?:a|an|the|its|their)\s(?:[a-z]{3,12}\s){0,2}(?:statement|appeal)\b",
    re.IGNORECASE,
)
_JOURNAL: Final = pattern(
    r"\bpublished\s(?:[a-z]{2,10}\s|[A-Z][a-z]{2,8}day\s){0,3}in\s(?:the\s)?(?:journal\s)?[*_\"\u201c]{0,2}"
    r"(?P<name>[A-Z][A-Za-z]{2,20}(?:\s(?:of|and|the|[A-Z][A-Za-z]{2,20})){0,5})"
)
_STUDY: Final = pattern(
    r"\b(?:stud(?:y|ies)|trial|findings|results|research|paper)\b", re.IGNORECASE
)
"""Before "published in": what stands behind it is a journal."""
_REACH: Final = 120
_MONTHS: Final = frozenset(calendar.month_name)
_KNOW: Final = "seen|heard|obtained|reviewed|read|viewed|watched|examined"


def cites_release(reader: Reader) -> bool:
    """Whether an article quotes from a release."""
    return _RELEASE.search(reader.text) is not None


def cites_statement(reader: Reader) -> bool:
    """Whether an article quotes from a statement; most do, whoever else they have asked."""
    return _STATEMENT.search(reader.text) is not None


def journals(reader: Reader) -> set[str]:
    """The journals in which it says that a study it tells of was published."""
    return {
        match["name"]
        for match in _JOURNAL.finditer(reader.text)
        if match["name"] not in _MONTHS
        and _STUDY.search(reader.text, max(0, match.start() - _REACH), match.start())
    }


def share_study(one: Reader, other: Reader) -> bool:
    """Whether one names the journal of a study, and the other has that name too."""
    return any(name in other.text for name in journals(one)) or any(
        name in one.text for name in journals(other)
    )


def has_seen_itself(reader: Reader) -> bool:
    """Whether an outlet says it has the material itself: "the Post has seen the letter"."""
    links = reader.analysis.outlets
    own = _called([link.name for link in links if link.role is OutletRole.PUBLISHED_BY])
    if not own:
        return False
    names = "|".join(re.escape(name) for name in own)
    return (
        re.search(
            rf"\b(?:{names})\s(?:has|have|had)\s(?:also\s|itself\s)?(?:{_KNOW})\b"
            rf"|\b(?:{_KNOW})\sby\s(?:the\s)?(?:{names})\b",
            reader.text,
        )
        is not None
    )


_TOLD_US: Final = pattern(
    r"\b(?:told|tells|spoke\sto|speaking\sto|interview\swith|approached\sby|shown\sto|seen\sby"
    r"|contacted\sby|in\sanswer\sto)\s(?:us\b|me\b|our\s(?:reporter|correspondent|paper|newspaper|team)"
    r"|this\s(?:newspaper|paper|website|reporter|correspondent|site|magazine))"
    r"|\b(?:our|this)\s(?:reporter|correspondent|photographer)s?\s(?:saw|watched|heard|counted|was"
    r"|were|visited|met|found)\b",
    re.IGNORECASE,
)
_TOLD: Final = (
    r"\b(?:told|tells|spoke\sto|speaking\sto|interview\swith|shown\sto|talk(?:ed|ing)\sto)\s"
)


def has_asked_itself(reader: Reader) -> bool:
    """Whether somebody speaks to the outlet itself, or its own people saw what it tells of."""
    if has_seen_itself(reader) or _TOLD_US.search(reader.text):
        return True
    links = reader.analysis.outlets
    own = _called([link.name for link in links if link.role is OutletRole.PUBLISHED_BY])
    last = {name.split()[-1] for name in own if " " in name and len(name.split()[-1]) > _SHORT}
    names = "|".join(re.escape(name) for name in sorted({*own, *last}))
    return bool(names) and re.search(rf"{_TOLD}(?:the\s)?(?:{names})\b", reader.text) is not None


_SHORT: Final = 3


def _called(names: Sequence[str]) -> list[str]:
    """The names of an outlet as its own text may write them: whole, and their first word."""
    found: dict[str, None] = {}
    for name in names:
        words = name.removeprefix("The ").split()
        found[" ".join(words)] = None
        if words and words[0].isupper():
            found[words[0]] = None
    return [name for name in found if name]
