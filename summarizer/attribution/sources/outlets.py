"""The chain of outlets: who had the story first, who passed it on, whose page this is.

An outlet is in the chain only where the article says what it did: was told, asked, reported,
verified or could not verify something, or is credited ("Source: Reuters"). A photo credit is no
such statement.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.language.words import CLOSED
from summarizer.attribution.model import OutletLink, OutletRole, SourceKind
from summarizer.attribution.sources.outlet_names import (
    CALLED_OUTLET,
    OUTLET,
    WRITTEN,
    is_part_of_name,
    outlet_key,
)
from summarizer.document.model import Document
from summarizer.patterns import pattern
from summarizer.span import Span

_FIRST_REPORTED: Final = pattern(
    r"\b(?:(?:first|previously|originally)\s(?:reported|published|revealed|disclosed|broadcast)"
    r"|was\s(?:the\s)?first\sto\sreport|broke\sthe\s(?:story|news))\b"
)
_DOMAIN: Final = pattern(
    r"\.(?:com|org|net|co\.uk|news|info|de|fr|ru|ua|it|es|pl|ie)(?![\w@/-]|\.\w)"
)
_SITE: Final = pattern(r"(?<![\w@./-])(?:www\.)?[\w-]{2,30}\Z")
_LONGEST_SITE: Final = 36
_PICTURED: Final = pattern(r"\b(?:photo|picture|image|footage|graphic|credit)s?\b", re.IGNORECASE)
_NAME: Final = r"(?P<name>(?:[A-Z][\w’-]{0,30}+ ){0,3}[A-Z][\w’-]{0,30}+)"
_NAME_BEFORE: Final = pattern(rf"(?<![\w’-]){_NAME}\s(?:had\s)?\Z")
_NAME_AFTER: Final = pattern(rf"\s(?:by|in)\s(?:the\s)?{_NAME}")
_BEFORE = pattern(
    r"\b(?:citing|quoting|told|tells|telling|(?:speaking|spoke)\s(?:to|with|on)"
    r"|(?:statements?|comments|remarks|e-?mails?|letter)\sto|according\sto"
    r"|interviews?\s(?:with|to|on|by|published\sby)"
    r"|(?:report|article|story|investigation)\s(?:by|in|from)|on\sthe\s(?:website|front\spage)\sof"
    r"|(?P<via>[,”\"(–—-]\s?via)"
    r"|(?:requests?|questions?|inquiry|inquiries|enquiries|calls)\s(?:for\scomment\s)?(?:from|by)"
    r"|(?:seen|obtained|reviewed|viewed|verified|interviewed|contacted|published"
    r"|reported|quoted(?:\sas\ssaying)?|cited|(?P<passes>carried|republished|reprinted|relayed"
    r"|picked\sup))\s(?:first\s)?by)\s(?:the\s|an?\s)?(?:[a-z-]{2,12}\s)?"
    r"(?:(?:daily|weekly|newspaper|broadcaster|tabloid|magazine|agency|website|site)\s)?\Z",
    re.IGNORECASE,
)
_AFTER = pattern(
    r"(?:\*?(?:,\swhich(?=\s(?:ha[sd]\s)?(?:first|previously|originally)\s)"
    r"|,(?=\s(?:ha[sd]\s)?(?:says?|said|reported|wrote|revealed)\b)|,\s(?:citing|quoting)\s[^,.]{1,60}+,)?+"
    r"\s(?:has\s|have\s|had\s)?(?:[a-z]+ly\s|first\s|also\s|earlier\s)?"
    r"(?P<relays>was\s(?:the\s)?first\sto\sreport|broke\sthe\s(?:news|story)|understands|reported|reports?"
    r"|said|says|writes|revealed|learned|wrote|verified|confirmed|obtained|spoke\sto"
    r"|interviewed|calculated|quoted|cited|published|aired|broadcast"
    r"|(?<=\s(?:has|had)\s)(?:seen|reviewed|viewed|examined))\b"
    r"|\s(?:has\s(?:not\s)?been|was|is|were)\s(?:unable|not\sable)\sto\b"
    r"|\s(?:could|did|has|was)(?:\snot\b|n['’]t\b)"
    r"|(?:['’]s?)?\s(?:request|requests|questions)\b)"
)
_CITING = pattern(r"\b(?:citing|quoting)\s")
_SIGNED: Final = ("dateline", "byline", "relay")
"""Where only an agency is credited: persons are named in a byline of their own."""
_JOINS: Final = (" and ", " and the ", ", ", ", the ", " & ", " or ")
_OPENERS: Final = ("&", "S", "P", "R", "X")
_FULL_NAME: Final = 2
_INITIALS: Final = 4
_ORDER = tuple(OutletRole)
_CONTEXT = 60
_FAR = 120
_SOURCE_LABEL = pattern(r"\A\s*+(?:source|sources|via|agencies)\s*+:?\s*+", re.IGNORECASE)


def find_outlets(document: Document) -> tuple[OutletLink, ...]:
    """Originators first, then relays, then the publisher; each outlet once for each role.

    An originator is any other outlet whose own reporting the article passes on; one that reports
    what it has from another outlet ("X reported, citing Y") is a relay. What the publisher did
    itself ("told the Herald", on the page of the Herald) adds nothing.
    """
    links: dict[tuple[str, OutletRole], OutletLink] = {}
    for link in (*_credited(document), *_stated(document)):
        place = (outlet_key(link.name), link.role)
        known = links.get(place)
        if known is None:
            links[place] = link
        elif len(known.name) < len(link.name):
            links[place] = OutletLink(link.name, link.role, known.cue)
    signed = [credit.value for credit in document.credits]
    page = document.outlet
    if page is not None and page.origin == "own voice":
        agency = any(is_part_of_name(page.value, name) for name in signed)
        page = None if agency else page  # it is the agency that speaks of itself
    publisher = "" if page is None else outlet_key(page.value)
    chain = [
        link
        for (name, role), link in links.items()
        if (role is not OutletRole.ORIGINATOR or (name, OutletRole.RELAYED_BY) not in links)
        and not is_part_of_name(name, publisher)
        and not _is_short_form(link, links.values(), signed)
    ]
    if page is not None:
        own = OutletLink(page.value, OutletRole.PUBLISHED_BY, page.span)
        chain.append(own)
    return tuple(sorted(chain, key=lambda link: _ORDER.index(link.role)))


def _is_short_form(link: OutletLink, links: Iterable[OutletLink], signed: Sequence[str]) -> bool:
    """As in "the Journal" behind "The Wall Street Journal": one word of a name given before.

    Names in credits (``signed``) hold wherever they stand.
    """
    name = outlet_key(link.name)
    if " " in name or link.cue is None:
        return False
    return any(
        other.cue is not None
        and (other.cue.start < link.cue.start or other.name in signed)
        and len(outlet_key(other.name)) > len(name)
        and is_part_of_name(link.name, other.name)
        for other in links
    )


def _stated(document: Document) -> Iterator[OutletLink]:
    links = OutletLinks(document.text)
    for sentence in document.sentences:
        yield from links.between(sentence.start, sentence.end)


def _credited(document: Document) -> Iterator[OutletLink]:
    """The outlets of "Source: ..." lines and datelines."""
    for credit in document.credits:
        name = _SOURCE_LABEL.sub("", credit.value).strip()
        if name and (credit.origin in _SIGNED or not _is_no_outlet(name)):
            name = WRITTEN.get(name.lower(), name) if len(name) > _INITIALS else name
            role = OutletRole.RELAYED_BY if credit.origin == "relay" else OutletRole.ORIGINATOR
            yield OutletLink(name, role, credit.span)


def _is_no_outlet(name: str) -> bool:
    """As in "Source: County Clerk" under a table and "Additional reporting by Ann Orr"."""
    name = re.split(r"\. | in | at ", name, maxsplit=1)[0]
    if OUTLET.search(name) is not None:
        return False
    words = name.split()
    kind = kind_of_noun(words[-1].lower())
    two_plain_names = len(words) == _FULL_NAME and all(word.isalpha() for word in words)
    return kind not in (None, SourceKind.NEWS_OUTLET) or (
        two_plain_names and all(word.istitle() for word in words)
    )


class OutletLinks:
    """What outlets did with the story, as the sentences of one text say it.

    The text is searched for their names once; the links of a stretch are read when asked for.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._named = _named(text)

    def between(self, start: int, end: int) -> Iterator[OutletLink]:
        """The links in ``text[start:end]``, a sentence; the cue span takes the words in."""
        begin, stop = bisect(self._named, (start, 0)), bisect(self._named, (end, 0))
        named = [place for place in self._named[begin:stop] if place[1] <= end]
        links = [_link(self._text, start, end, *place) for place in named]
        for number in range(len(named)):
            link = links[number] or self._joined(named, links, number)
            if link is not None:
                yield link

    def _joined(
        self, named: list[tuple[int, int]], links: list[OutletLink | None], number: int
    ) -> OutletLink | None:
        """As in "told Reuters and the BBC": the link of the name that "and" joins to this one."""
        start, end = named[number]
        for other in (number - 1, number + 1):
            link = links[other] if 0 <= other < len(links) else None
            if link is None:
                continue
            first, last = sorted((named[number], named[other]))
            if self._text[first[1] : last[0]] in _JOINS:
                return OutletLink(self._text[start:end], link.role, Span.of(self._text, start, end))
        return None


@lru_cache(maxsize=2)
def _named(text: str) -> tuple[tuple[int, int], ...]:
    """Where outlets are named; attributions and the chain of outlets ask for it of each text."""
    return tuple(sorted(_named_in(text)))


def _named_in(text: str) -> Iterator[tuple[int, int]]:
    """Where outlets are named; whoever "first reported" something is one, whatever its name."""
    found = [(_past_opener(match), match.end()) for match in OUTLET.finditer(text)]
    yield from found
    taken = {last for _, last in found}
    for match in CALLED_OUTLET.finditer(text):
        first, last = match.span("name")
        if OUTLET.search(text, first, last) is None:
            last -= text[last - 1].isspace()
            taken.add(last)
            yield first, last
    for end in _DOMAIN.finditer(text):
        name = _SITE.search(text, max(0, end.start() - _LONGEST_SITE), end.start())
        if name is not None:
            yield name.start(), end.end()
    for cue in _FIRST_REPORTED.finditer(text):
        before = _NAME_BEFORE.search(text, max(0, cue.start() - _CONTEXT), cue.start())
        if before is not None and before["name"].lower() in CLOSED:
            before = None  # "As first reported by the Courier"
        name = before or _NAME_AFTER.match(text, cue.end())
        if name is not None and name.end("name") not in taken:
            yield name.span("name")


def _past_opener(match: re.Match[str]) -> int:
    """Where the name begins behind the word that opens its sentence: "But Valley News"."""
    first, space, _ = match[0].partition(" ")
    opens = space and CLOSED.get(first.lower(), "") in _OPENERS
    return match.start() + len(first) + 1 if opens else match.start()


def _link(text: str, floor: int, stop: int, start: int, end: int) -> OutletLink | None:
    name_end = end
    before = _BEFORE.search(text[max(floor, start - _CONTEXT) : start])
    after = _AFTER.match(text, end, stop)
    name = text[start:end].removeprefix("The ")
    if before is not None and before["via"] and _PICTURED.search(text, floor, start):
        return None
    if before is not None:
        start -= len(before.group())
    elif after is not None:
        end = after.end()
    if before is None and after is None:
        return None
    if before is not None:
        role = OutletRole.RELAYED_BY if before["passes"] else OutletRole.ORIGINATOR
    else:
        cites = after is not None and bool(after["relays"]) and _cites(text, name_end, stop)
        role = OutletRole.RELAYED_BY if cites else OutletRole.ORIGINATOR
    return OutletLink(name, role, Span.of(text, start, end))


def _cites(text: str, start: int, end: int) -> bool:
    """Whether the rest of the sentence names another outlet as the one cited."""
    end = min(end, start + _FAR)
    citing = _CITING.search(text, start, end)
    return citing is not None and OUTLET.search(text, citing.end(), end) is not None
