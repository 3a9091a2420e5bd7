"""Lines that credit an outlet or an agency: "Source: Reuters", "with files from AFP"."""

from __future__ import annotations

import re
from typing import Final

from summarizer.document.debris import AGENCY
from summarizer.document.line_facts import Credit, Facts, is_sentence
from summarizer.patterns import pattern

_SOURCE: Final = pattern(
    r"(?:source|sources|agencies|agency|credit line)(?: ?: ?| ?[–—-] )(?P<source>.{1,120})"
    r"|SOURCE (?P<pr>[A-Z].{1,80})|via:? (?P<via>[A-Z].{1,40})",
    re.IGNORECASE,
)
_CONTRIBUTED: Final = pattern(
    r"\(?(?:with|additional|includes)"
    r"(?: (?:additional|files?|inputs?|reporting|reports?|material))++ (?:from|by)(?: the)?"
    r" (?P<inputs>[^)]{1,120}?)\)?\.?"
    r"|[–—-]{0,2} ?with (?:assistance|help|reporting|contributions) (?:from|by)"
    r" (?P<helped>[^.]{1,120})"
    r"|(?:the )?(?P<agency>[A-Z][\w.&’' -]{1,60}?)"
    r"(?: (?:writer|reporter|journalist|correspondent|staff)s?\b.{0,80}?)?"
    r" contributed (?:reporting|(?:reporting )?to this (?:report|story|article))\.?"
    r"|this (?:article|story|report|piece|post|content) (?:was |is |has been )?"
    r"(?:(?:originally|first) (?:appeared|published|produced|posted)"
    r"|republished|reprinted|syndicated)"
    r"(?: here)? (?:in|on|by|from|with permission from|courtesy of)(?: the)?"
    r" (?P<first>[^:]{1,100}?)(?:\.|:.{0,150})?"
    r"|this (?:article|story|report|piece|content) (?:was |is |has been )?(?:produced|provided"
    r"|supplied) by(?: the)? (?P<maker>[A-Z][^.,:]{1,60}?)(?: and .{1,80})?\.?"
    r"|[(\[]?(?:additional )?"
    r"(?:reporting|writing|editing|compiled|translated|edited|written) by .{1,150}"
    r"|reported by (?P<reporter>[^.]{1,150})"
    r"|\(?this (?:story|article|report)\b.{0,200}?\bwith (?:additional )?inputs? from(?: the)?"
    r" (?P<fed>[^.)]{1,100})\.?\)?",
    re.IGNORECASE,
)
_DISTRIBUTED: Final = pattern(
    r"(?:(?:©|\(c\)|copyright) ?(?:(?:19|20)[0-9]{2},? )?(?:by )?(?P<owner>[A-Z][^.]{1,60})\. )?"
    r"(?:all rights reserved\. )?"
    r"(?:visit (?:at )?\S{4,60} )?distributed by"
    r" (?P<relay>[A-Z][^.]{2,60}?)(?:, (?:inc|llc)\.?)?\.?",
    re.IGNORECASE,
)
_WITH_AGENCIES: Final = pattern(
    rf"[–—-]{{0,2}} ?[(\[]?with (?P<names>(?:(?:the )?{AGENCY}(?:, ?| and |, and | ?/ ?)?){{1,4}}"
    r"(?:(?:other )?agencies)?)[)\]]?\.?",
    re.IGNORECASE,
)
_CREDIT_START: Final = pattern(
    r"[(\[ –—-]{0,3}(?:with|addit|includ|this|report|writ|edit|compil|transl)", re.IGNORECASE
)
_SPLIT: Final = pattern(r" ?(?:,|;|/|&| and | with ) ?", re.IGNORECASE)
_STAFF: Final = pattern(
    r" (?:staff(?: writers?| reporters?)?|reporters?|newsroom|desk)\Z", re.IGNORECASE
)
_WIRE: Final = pattern(AGENCY, re.IGNORECASE)


def read_source(text: str) -> Facts | None:
    """A line that names its source, as such."""
    match = _SOURCE.fullmatch(text)
    if match is None or is_sentence(text):
        return None
    kind = str(match.lastgroup)
    return Facts("source", credits=_names(text, *match.span(kind)))


def read_contributed(text: str) -> Facts | None:
    """A line on who else reported, or where the report first stood."""
    if (match := _WITH_AGENCIES.fullmatch(text)) is not None:
        return Facts("credit", credits=_names(text, *match.span("names")))
    if "istributed by " in text and (match := _DISTRIBUTED.fullmatch(text)) is not None:
        owner = (Credit(*match.span("owner")),) if match["owner"] else ()
        return Facts("credit", credits=owner, relay=Credit(*match.span("relay")))
    hinted = "contributed" in text.lower() or _CREDIT_START.match(text) is not None
    match = _CONTRIBUTED.fullmatch(text) if hinted else None
    if match is None:
        return None
    kind = match.lastgroup
    if kind is None:
        return Facts("credit")
    start, end = match.span(kind)
    if kind == "agency":  # "Ann Lee reported from Rome. Associated Press writer ..."
        start += text[start:end].rfind(". ") + 2 if ". " in text[start:end] else 0
    return Facts("credit", credits=_names(text, start, end))


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency, which sells its reports to others."""
    return _WIRE.fullmatch(name) is not None


def agency_of(byline: str) -> str | None:
    """The agency that signs a report: "Reuters Staff", "Ann Lee and Reuters"."""
    names = (_STAFF.sub("", name) for name in _SPLIT.split(byline))
    return next((name for name in names if is_agency(name)), None)


def _names(text: str, start: int, end: int) -> tuple[Credit, ...]:
    """The names in a list such as "Reuters, AFP and local media"."""
    found: list[Credit] = []
    at = start
    for separator in [*_SPLIT.finditer(text, start, end), None]:
        stop = separator.start() if separator else end
        words = text[at:stop].strip(" .")
        if words and words[0].isupper():
            begin = text.index(words, at)
            found.append(Credit(begin, begin + len(words)))
        at = separator.end() if separator else end
    return tuple(found)
