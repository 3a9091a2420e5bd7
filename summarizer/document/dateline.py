"""Datelines: the place, date and agency that open a report."""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.document.credits import is_agency
from summarizer.document.dates import find_date
from summarizer.document.line_facts import Credit
from summarizer.patterns import pattern

_DATELINE: Final = pattern(
    r"(?P<place>[A-Z][A-Z’'./-]++(?: [A-Z][A-Z’'./-]++){0,3}(?:, ?[A-Z][\w. ]{1,30}?)?"
    r"|[A-Z][\w’'.-]++(?:[ /][A-Z][\w’'.-]++){0,3}(?:, ?[A-Z][\w.]{1,20}){0,2})"
    r"(?:,? ?(?P<date>(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8}\.?)"
    r"(?:,? [0-9]{4})?))?"
    r"(?: ?(?:\(|/)(?P<agency>[A-Z][\w.&’' -]{1,40}?)(?:\)|/)| ?, (?P<bare>Reuters|AP|AFP))?"
    r" ?(?:--|[–—-]|:) ?(?=\S)"
)


class Dateline(NamedTuple):
    """The place, date and agency that open a report ("KYIV, Nov 23 (Reuters) -")."""

    end: int
    agency: Credit | None
    published: str | None
    date: Credit | None


def read_dateline(text: str) -> Dateline | None:
    """The dateline at the start of a paragraph, where it names an agency or a whole date."""
    match = _DATELINE.match(text[:150])
    if match is None:
        return None
    kind = "agency" if match["agency"] else "bare"
    agency = Credit(*match.span(kind)) if match[kind] else None
    found = find_date(text, *match.span("date")) if match["date"] else None
    city = match["place"].partition(",")[0]  # what follows may be the date: "KYIV, Nov 23"
    if agency is not None and not (found or match["date"] or city.isupper()):
        agency = agency if is_agency(match[kind]) else None
    if agency is None and found is None:
        return None
    where = Credit(found.start, found.end) if found else None
    return Dateline(match.end(), agency, found.iso if found else None, where)
