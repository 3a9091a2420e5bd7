"""Lines that say who wrote the article, with or without a date."""

from __future__ import annotations

import re
from typing import Final

from summarizer.document.line_facts import MAX_LENGTH, NAME_WORD, Credit, Facts, is_sentence, shift
from summarizer.document.stamps import YEAR, read_stamp
from summarizer.patterns import pattern

_JOINER: Final = (
    r"(?:and|&|with|for|of|in|the|at|via|de|del|della|di|da|van|von|der|den|al|el|bin|la|le)"
)
_NAMES: Final = rf"{NAME_WORD}(?:[ ,]{{1,2}}(?:{NAME_WORD}|{_JOINER}|\|)){{0,14}}"
_BYLINE: Final = pattern(
    r"(?:[Bb]y|BY|(?:Words|Written|Story|Text|Reported|Posted|Published) by|Authors?|AUTHOR)"
    rf"(?: ?: ?| )(?P<name>{_NAMES})(?: ?[|•·,–—/-] ?(?P<rest>.{{0,100}}))?"
)
_SHARED: Final = pattern(
    rf"(?:[Bb]y|BY) (?P<agency>{NAME_WORD}(?: {NAME_WORD}){{0,3}}),? (?:and|with)"
    r" (?:(?:our|our own|own|local) (?:staff|correspondents?|reporters?|agencies|sources)"
    r"|staff (?:reporters?|writers?|correspondents?))"
)
"""A report of an agency's to which the paper added: "By Norpress and our own staff"."""
_PERSON: Final = rf"{NAME_WORD}(?: {NAME_WORD}| d[aeiu]| v[ao]n| bin| al){{1,3}}"
_PLACED: Final = pattern(
    rf"{_PERSON}(?:(?:, ?| and | & |, and ){_PERSON}){{0,4}}"
    rf"(?:(?: in| at|,) {NAME_WORD}(?: {NAME_WORD}){{0,3}}(?: and {_PERSON}){{0,2}})?"
    rf"(?: in {NAME_WORD}(?: {NAME_WORD}){{0,2}})?(?:,? (?:and|with) agencies)?"
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
    rf"(?P<name>{NAME_WORD}(?: (?:{NAME_WORD}|{_JOINER})){{1,5}}), (?P<stamp>[0-9].{{5,40}})"
)
_DATE_NAMED: Final = pattern(
    r"(?P<stamp>[^,]{5,40}(?:, [0-9][^,]{1,20})?),"
    rf" (?P<name>The {NAME_WORD}(?: {NAME_WORD}){{0,4}})"
)
_ROLE: Final = pattern(
    rf"(?:(?P<name>{NAME_WORD} {NAME_WORD})(?:,| [–—|-])? )?(?:[\w’'-]{{2,20}} ){{0,4}}"
    r"(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Jj]ournalist"
    r"|[Bb]ureau [Cc]hief)"
    r"(?:(?:,| in) [A-Z][\w ]{1,30})?"
)
_MAILED: Final = pattern(
    rf"(?:[Bb]y |BY )?(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,3}}),? [|•·]? ?"
    r"(?:[\w.+-]{1,40}@[\w.-]{1,60}|@\w{2,30}),? ?[|•·]? ?(?P<stamp>.{8,80})"
)
"""An author, an address and a date."""
_ARTICLES: Final = ("The ", "A ", "An ", "This ", "Our ", "One ", "His ", "Her ")


def read_byline(text: str) -> Facts | None:
    """An author after "By", perhaps with a date."""
    match = _BYLINE.fullmatch(text)
    if match is None:
        return None
    name = match["name"]
    if name.split()[0].strip(",.").lower() in _CALENDAR or is_sentence(text):
        return None
    stamp = read_stamp(match["rest"] or "")
    start, end = match.span("name")
    relay = None
    paid = match.start("name") + name.find(" for ") + len(" for ")
    named = (Credit(paid, end),) if " for " in name else ()
    if (via := name.find(" via ")) > 0:
        relay, end = Credit(start + via + len(" via "), end), start + via
        name = name[:via]
    end = start + len(re.split(r" ?[|,](?= )", name)[0])
    byline = Facts("byline", Credit(start, end), named, relay=relay)
    if stamp is None:
        return byline
    where = shift(stamp.date, match.start("rest"))
    return byline._replace(published=stamp.published, rank=stamp.rank, date=where)


def read_shared(text: str) -> Facts | None:
    """A report of an agency's to which the paper added."""
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


def read_posted(text: str) -> Facts | None:
    """A date and an author on one line; or an author's role ("Priya Rao, Health Editor")."""
    if YEAR.search(text) is None:
        return _role(text)
    if (match := _MAILED.fullmatch(text)) is not None and (stamp := read_stamp(match["stamp"])):
        date = shift(stamp.date, match.start("stamp"))
        return stamp._replace(kind="byline", byline=Credit(*match.span("name")), date=date, rank=2)
    if (match := _POSTED.fullmatch(text)) is not None and (stamp := read_stamp(match["stamp"])):
        return stamp._replace(kind="byline", byline=Credit(*match.span("name")))
    match = _NAMED_DATE.fullmatch(text)
    if match is not None and (stamp := read_stamp(match["stamp"])) is not None:
        date = shift(stamp.date, match.start("stamp"))
        return stamp._replace(date=date, publisher=Credit(*match.span("name")))
    match = _DATE_NAMED.fullmatch(text)
    if match is not None and (stamp := read_stamp(match["stamp"])) is not None:
        return stamp._replace(publisher=Credit(*match.span("name")))
    return _role(text)


def _role(text: str) -> Facts | None:
    match = _ROLE.fullmatch(text)
    if match is None or text.startswith(_ARTICLES):
        return None
    return Facts("byline", Credit(*match.span("name")) if match["name"] else None)
