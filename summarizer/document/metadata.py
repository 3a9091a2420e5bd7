"""Lines in which a page says who wrote and published it, and when."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.document.dates import find_date
from summarizer.document.debris import AGENCY
from summarizer.patterns import pattern

MAX_LENGTH: Final = 200
"""Longer lines are not looked at."""

_MAX_STAMP: Final = 100
_NAME_WORD: Final = r"[^\W\d_a-zß-öø-ÿ][\w.’'&-]*+"
_JOINER: Final = (
    r"(?:and|&|with|for|of|in|the|at|de|del|della|di|da|van|von|der|den|al|el|bin|la|le)"
)
_NAMES: Final = rf"{_NAME_WORD}(?:[ ,]{{1,2}}(?:{_NAME_WORD}|{_JOINER}|\|)){{0,14}}"
_BYLINE: Final = pattern(
    r"(?:[Bb]y|BY|(?:Words|Written|Story|Text|Reported|Posted|Published) by|Authors?|AUTHOR)"
    rf"(?: ?: ?| )(?P<name>{_NAMES})(?: ?[|•·,–—/-] ?(?P<rest>.{{0,100}}))?"
)
_SHARED: Final = pattern(
    rf"(?:[Bb]y|BY) (?P<agency>{_NAME_WORD}(?: {_NAME_WORD}){{0,3}}),? (?:and|with)"
    r" (?:(?:our|our own|own|local) (?:staff|correspondents?|reporters?|agencies|sources)"
    r"|staff (?:reporters?|writers?|correspondents?))"
)
"""A report of an agency's to which the paper added: "By Norpress and our own staff"."""
_PERSON: Final = rf"{_NAME_WORD}(?: {_NAME_WORD}| d[aeiu]| v[ao]n| bin| al){{1,3}}"
_PLACED: Final = pattern(
    rf"{_PERSON}(?:(?:, ?| and | & |, and ){_PERSON}){{0,4}}"
    rf"(?:(?: in| at|,) {_NAME_WORD}(?: {_NAME_WORD}){{0,3}}(?: and {_PERSON}){{0,2}})?"
    rf"(?: in {_NAME_WORD}(?: {_NAME_WORD}){{0,2}})?(?:,? (?:and|with) agencies)?"
)
"""Authors without a "by", where they report from, and "agencies"."""
_TWO: Final = pattern(r" (?:and|&|in|at|with) ")
_CALENDAR: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december then now early late mid noon contrast"
    " comparison".split()
)
_POSTED: Final = pattern(rf"(?P<stamp>.{{4,60}}?)[,|•·]? [Bb]y:? (?P<name>{_NAMES})")
_NAMED_DATE: Final = pattern(
    rf"(?P<name>{_NAME_WORD}(?: (?:{_NAME_WORD}|{_JOINER})){{1,5}}), (?P<stamp>[0-9].{{5,40}})"
)
_DATE_NAMED: Final = pattern(
    r"(?P<stamp>[^,]{5,40}(?:, [0-9][^,]{1,20})?),"
    rf" (?P<name>The {_NAME_WORD}(?: {_NAME_WORD}){{0,4}})"
)
_ROLE: Final = pattern(
    rf"(?:(?P<name>{_NAME_WORD} {_NAME_WORD})(?:,| [–—|-])? )?(?:[\w’'-]{{2,20}} ){{0,4}}"
    r"(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Jj]ournalist"
    r"|[Bb]ureau [Cc]hief)"
    r"(?:(?:,| in) [A-Z][\w ]{1,30})?"
)
_MAILED: Final = pattern(
    rf"(?:[Bb]y |BY )?(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,3}}),? [|•·]? ?"
    r"(?:[\w.+-]{1,40}@[\w.-]{1,60}|@\w{2,30}),? ?[|•·]? ?(?P<stamp>.{8,80})"
)
"""An author, an address and a date."""
_ARTICLES: Final = ("The ", "A ", "An ", "This ", "Our ", "One ", "His ", "Her ")
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
    r"|[(\[]?(?:additional )?"
    r"(?:reporting|writing|editing|compiled|translated|edited|written) by .{1,150}"
    r"|reported by (?P<reporter>[^.]{1,150})",
    re.IGNORECASE,
)
_WITH_AGENCIES: Final = pattern(
    rf"[–—-]{{0,2}} ?[(\[]?with (?P<names>(?:(?:the )?{AGENCY}(?:, ?| and |, and | ?/ ?)?){{1,4}}"
    r"(?:(?:other )?agencies)?)[)\]]?\.?",
    re.IGNORECASE,
)
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
_YEAR: Final = pattern(r"(?:19|20)[0-9]{2}")
_CREDIT_START: Final = pattern(
    r"[(\[ –—-]{0,3}(?:with|addit|includ|this|report|writ|edit|compil|transl)", re.IGNORECASE
)
_SPLIT: Final = pattern(r" ?(?:,|;|/|&| and | with ) ?", re.IGNORECASE)


_SEPARATOR: Final = pattern(r" [|·•] ")
_SEGMENT: Final = pattern(r"[^|·•\s](?:[^|·•]{0,200}[^|·•\s])?")
_SEGMENT_WORDS: Final = 12
_AGENCY_NAME: Final = pattern(
    rf"(?P<agency>(?i:{AGENCY})) ?[|·•] ?(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,3}})"
)
_WITH: Final = pattern(r"(?:.{1,40}, )?with (?P<name>[A-Z][\w .&]{1,40})")


class Credit(NamedTuple):
    """A name in a line, by its place in the line."""

    start: int
    end: int


class Facts(NamedTuple):
    """What one line says: its kind (the reason on the line) and where the names stand in it."""

    kind: str
    byline: Credit | None = None
    credits: tuple[Credit, ...] = ()
    published: str | None = None
    rank: int = 0
    """How sure the date is the publication's: 2 said so, 1 bare, 0 an update."""
    date: Credit | None = None
    publisher: Credit | None = None
    """A name before the date, which is the outlet's if it reads like one."""


def read_line(text: str) -> Facts | None:
    """What a line of its own says about the article, or None where it is not such a line."""
    if len(text) > MAX_LENGTH:
        return None
    parts = _segments(text) if _SEPARATOR.search(text) else None
    return parts or _single(text) or _contributed(text)


def _single(text: str) -> Facts | None:
    return _byline(text) or _shared(text) or _source(text) or _stamp(text) or _posted(text)


def _segments(text: str) -> Facts | None:
    """A line of several parts, one of them a date or byline ("By Jo Roe | 3 May 2026 | Sport")."""
    found: list[Facts] = []
    for match in _SEGMENT.finditer(text):
        if len(match[0].split()) > _SEGMENT_WORDS or _is_sentence(match[0]):
            return None
        if (facts := _single(match[0])) is not None:
            found.append(_shifted(facts, match.start()))
        elif (relay := _WITH.fullmatch(match[0])) is not None:
            name = Credit(*relay.span("name"))
            found.append(_shifted(Facts("credit", credits=(name,)), match.start()))
    signed = [facts for facts in found if facts.byline or facts.date]
    if not signed:
        return _relayed(text)
    dated = max(found, key=lambda facts: (facts.date is not None, facts.rank))
    byline = next((facts.byline for facts in found if facts.byline), None)
    named = tuple(credit for facts in found for credit in facts.credits)
    return dated._replace(kind="byline" if byline else "date", byline=byline, credits=named)


def _relayed(text: str) -> Facts | None:
    """An agency and its reporter ("Reuters · Ann Lee")."""
    match = _AGENCY_NAME.fullmatch(text)
    if match is None:
        return None
    return Facts("byline", Credit(*match.span("name")), (Credit(*match.span("agency")),))


def _shifted(facts: Facts, by: int) -> Facts:
    """The same facts of a longer line in which theirs begins at ``by``."""
    return facts._replace(
        byline=_shift(facts.byline, by),
        credits=tuple(Credit(start + by, end + by) for start, end in facts.credits),
        date=_shift(facts.date, by),
    )


def _byline(text: str) -> Facts | None:
    match = _BYLINE.fullmatch(text)
    if match is None:
        return None
    name = match["name"]
    if name.split()[0].strip(",.").lower() in _CALENDAR or _is_sentence(text):
        return None
    stamp = _stamp(match["rest"] or "")
    start, end = match.span("name")
    end = start + len(re.split(r" ?[|,](?= )", name)[0])
    published = stamp.published if stamp else None
    where = _shift(stamp.date, match.start("rest")) if stamp else None
    return Facts("byline", Credit(start, end), (), published, stamp.rank if stamp else 0, where)


def _shared(text: str) -> Facts | None:
    match = _SHARED.fullmatch(text)
    if match is None:
        return None
    return Facts("byline", credits=(Credit(*match.span("agency")),))


def is_placed_byline(text: str) -> bool:
    """Whether a line may name several authors, or one and a place: "Ann Lee in Rome and agencies".

    Titles may too; a date must stand near.
    """
    if len(text) > MAX_LENGTH or _TWO.search(text) is None:
        return False
    return _PLACED.fullmatch(text) is not None


def _posted(text: str) -> Facts | None:
    """A date and an author on one line; or an author's role ("Priya Rao, Health Editor")."""
    if _YEAR.search(text) is None:
        return _role(text)
    if (match := _MAILED.fullmatch(text)) is not None and (stamp := _stamp(match["stamp"])):
        date = _shift(stamp.date, match.start("stamp"))
        return stamp._replace(kind="byline", byline=Credit(*match.span("name")), date=date, rank=2)
    if (match := _POSTED.fullmatch(text)) is not None and (stamp := _stamp(match["stamp"])):
        return stamp._replace(kind="byline", byline=Credit(*match.span("name")))
    match = _NAMED_DATE.fullmatch(text)
    if match is not None and (stamp := _stamp(match["stamp"])) is not None:
        date = _shift(stamp.date, match.start("stamp"))
        return stamp._replace(date=date, publisher=Credit(*match.span("name")))
    match = _DATE_NAMED.fullmatch(text)
    if match is not None and (stamp := _stamp(match["stamp"])) is not None:
        return stamp._replace(publisher=Credit(*match.span("name")))
    return _role(text)


def _role(text: str) -> Facts | None:
    match = _ROLE.fullmatch(text)
    if match is None or text.startswith(_ARTICLES):
        return None
    return Facts("byline", Credit(*match.span("name")) if match["name"] else None)


def _is_sentence(text: str) -> bool:
    """Whether it ends as a sentence, not as an initial or a short form ("Jr.", "J. R. R.")."""
    return text.endswith((".", "!", "?")) and len(text.rsplit(maxsplit=1)[-1]) > 4


def _shift(credit: Credit | None, by: int) -> Credit | None:
    return None if credit is None else Credit(credit.start + by, credit.end + by)


def _source(text: str) -> Facts | None:
    match = _SOURCE.fullmatch(text)
    if match is None or _is_sentence(text):
        return None
    kind = str(match.lastgroup)
    return Facts("source", credits=_names(text, *match.span(kind)))


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


def _stamp(text: str) -> Facts | None:
    """A line that is a date, with at most a time, a weekday and "Updated" around it."""
    dated = len(text) <= _MAX_STAMP and _YEAR.search(text) is not None
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


def _contributed(text: str) -> Facts | None:
    if (match := _WITH_AGENCIES.fullmatch(text)) is not None:
        return Facts("credit", credits=_names(text, *match.span("names")))
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


_WIRE: Final = pattern(AGENCY, re.IGNORECASE)


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency, which sells its reports to others."""
    return _WIRE.fullmatch(name) is not None
