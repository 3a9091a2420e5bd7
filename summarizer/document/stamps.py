"""Lines that are a date, with what stands around dates: a time, a weekday, "Updated"."""

from __future__ import annotations

import re
from typing import Final

from summarizer.document.dates import find_date
from summarizer.document.line_facts import Credit, Facts
from summarizer.patterns import pattern

_MAX_STAMP: Final = 100
_STAMP_WORDS: Final = pattern(
    r"(?:first|last|originally|published|posted|updated|modified|created|release[ds]?|date|news|press"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?|may|(?:19|20)[0-9]{2}"
    r"|on|at|by|the|and|(?:gmt|utc)[+-][0-9]{1,2}"
    r"|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|a\.?m\.?|p\.?m\.?|[ap]|gmt|utc|[bim]st|[ecmp][sd]?t|[ecw]es?t|[ae][ck]?[sd]t|nz[sd]t|akst|hst|jst|hkt|sgt|msk|trt"
    r"|eest|cest|west|sast|pkt"
    r"|hrs?|h|ago|mins?|(?:hour|minute|day)s?"
    r"|this|story|article|was|issued|time|local|eastern|pacific|central|new|version|edited|[–—|•·,;:.()/-]++|[0-9]{1,2}"
    r"|[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})?(?:z|[ap]\.?m\.?|[+-][0-9:]{2,5})?|t[0-9:]{4,8}z?|[ap]m)",
    re.IGNORECASE,
)
_TOKEN: Final = pattern(r"[^\s,;|•·()]++")
_UPDATED: Final = pattern(r"\b(?:updated?|modified|edited)\b", re.IGNORECASE)
_PUBLISHED: Final = pattern(r"\b(?:published|posted|first|created|issued|date)\b", re.IGNORECASE)
YEAR: Final = pattern(r"(?:19|20)[0-9]{2}")


def read_stamp(text: str) -> Facts | None:
    """A line that is a date, with at most a time, a weekday and "Updated" around it."""
    dated = len(text) <= _MAX_STAMP and YEAR.search(text) is not None
    found = find_date(text) if dated else None
    if found is None:
        return None
    around = f"{text[: found.start]} {text[found.end :]}"
    words = (word.strip(":").removesuffix(".") for word in _TOKEN.findall(around))
    if not all(map(_STAMP_WORDS.fullmatch, words)):
        return None
    before = text[: found.start]
    rank = 0 if _UPDATED.search(before) else 2 if _PUBLISHED.search(before) else 1
    return Facts("date", None, (), found.iso, rank, Credit(found.start, found.end))
