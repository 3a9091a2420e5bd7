"""Lines in which a page says who wrote and published it, and when."""

from __future__ import annotations

from typing import Final

from summarizer.document.bylines import read_byline, read_posted, read_shared
from summarizer.document.credits import read_contributed, read_source
from summarizer.document.debris import AGENCY
from summarizer.document.line_facts import MAX_LENGTH, NAME_WORD, Credit, Facts, is_sentence, shift
from summarizer.document.stamps import read_stamp
from summarizer.patterns import pattern

_SEPARATOR: Final = pattern(r" [|·•] ")
_SEGMENT: Final = pattern(r"[^|·•\s](?:[^|·•]{0,200}[^|·•\s])?")
_SEGMENT_WORDS: Final = 12
_AGENCY_NAME: Final = pattern(
    rf"(?P<agency>(?i:{AGENCY})) ?[|·•] ?(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,3}})"
)
_WITH: Final = pattern(r"(?:.{1,40}, )?with (?P<name>[A-Z][\w .&]{1,40})")


_TITLED: Final = pattern(rf"{NAME_WORD}(?: {NAME_WORD}| (?:of|and|the)){{1,5}}")
"""What may be the outlet's name at the head of a line: "The Valley Post | 3 May 2026"."""


def read_line(text: str) -> Facts | None:
    """What a line of its own says about the article, or None where it is not such a line."""
    if len(text) > MAX_LENGTH:
        return None
    parts = _segments(text) if _SEPARATOR.search(text) else None
    return parts or _single(text) or read_contributed(text)


def _single(text: str) -> Facts | None:
    readers = (read_byline, read_shared, read_source, read_stamp, read_posted)
    return next((facts for read in readers if (facts := read(text)) is not None), None)


def _segments(text: str) -> Facts | None:
    """A line of several parts, one of them a date or byline ("By Jo Roe | 3 May 2026 | Sport")."""
    found: list[Facts] = []
    publisher: Credit | None = None
    for match in _SEGMENT.finditer(text):
        if len(match[0].split()) > _SEGMENT_WORDS or is_sentence(match[0]):
            return None
        if (facts := _single(match[0])) is not None:
            found.append(_shifted(facts, match.start()))
        elif (relay := _WITH.fullmatch(match[0])) is not None:
            name = Credit(*relay.span("name"))
            found.append(_shifted(Facts("credit", credits=(name,)), match.start()))
        elif not found and _TITLED.fullmatch(match[0]) is not None:
            publisher = Credit(*match.span())
    signed = [facts for facts in found if facts.byline or facts.date]
    if not signed:
        return _relayed(text)
    dated = max(found, key=lambda facts: (facts.date is not None, facts.rank))
    byline = next((facts.byline for facts in found if facts.byline), None)
    named = tuple(credit for facts in found for credit in facts.credits)
    kind = "byline" if byline else "date"
    publisher = dated.publisher or publisher
    return dated._replace(kind=kind, byline=byline, credits=named, publisher=publisher)


def _relayed(text: str) -> Facts | None:
    """An agency and its reporter ("Reuters · Ann Lee")."""
    match = _AGENCY_NAME.fullmatch(text)
    if match is None:
        return None
    return Facts("byline", Credit(*match.span("name")), (Credit(*match.span("agency")),))


def _shifted(facts: Facts, by: int) -> Facts:
    """The same facts of a longer line in which theirs begins at ``by``."""
    return facts._replace(
        byline=shift(facts.byline, by),
        credits=tuple(Credit(start + by, end + by) for start, end in facts.credits),
        date=shift(facts.date, by),
    )
