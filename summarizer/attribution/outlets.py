"""The chain of outlets: who had the story first, who passed it on, whose page this is.

An outlet is in the chain only where the article says what it did: was told, asked, reported,
verified or could not verify something, or is credited ("Source: Reuters"). A photo credit is no
such statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from summarizer.attribution.model import OutletLink, OutletRole, SourceKind
from summarizer.attribution.source_nouns import kind_of_noun
from summarizer.document.model import Document, Sentence
from summarizer.span import Span
from summarizer.vocabulary import added

_KNOWN: Final = [
    *(
        "Reuters|Thomson Reuters|Associated Press|AP|Agence France-Presse|AFP|Bloomberg|BBC|CNN"
        "|NBC|CBS|ABC|NPR|PBS|MSNBC|Fox News|Sky News|Al Jazeera|Al Mayadeen|Axios|Politico|UPI"
        "|DPA|dpa|EFE|ANSA|Kyodo|Xinhua|TASS|RIA Novosti|RIA|Interfax|Ukrinform|Anadolu|IRNA|SANA"
        "|WAFA|Yonhap|KCNA|PTI|ANI|Le Monde|Le Figaro|Der Spiegel|Die Zeit|El País|El Pais"
        "|Corriere della Sera|La Repubblica|USA Today|Newsweek|The Economist|The Hill"
        "|The Atlantic|Business Insider|BuzzFeed|ProPublica|Bellingcat|Deutsche Welle|DW|Euronews"
        "|RFE/RL|Meduza|Haaretz|Nikkei|CNBC|Variety|ESPN"
    ).split("|"),
    *added().outlets,
]
_IN_FULL: Final = {
    "ap": "associated press",
    "afp": "agence france-presse",
    "dpa": "deutsche presse-agentur",
    "upi": "united press international",
    "thomson reuters": "reuters",
}
_LAST_WORD: Final = (
    "Times|Post|News|Journal|Tribune|Herald|Guardian|Telegraph|Gazette|Chronicle|Observer|Courier"
    "|Independent|Standard|Mirror|Globe|Star|Examiner|Inquirer|Bulletin|Pravda|Press"
    "|(?:News|Press|Telegraph|Information) Agency"
    "|Magazine|Today|Sport|Television|TV|Radio|Daily|Mail|Monitor"
)
_OUTLET = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(name) for name in sorted(_KNOWN, key=len, reverse=True))
    + rf"|(?:[A-Z][\w’-]{{0,30}}+ ){{1,3}}?(?:{_LAST_WORD})(?: Agency| News| TV)?)(?![\w-])"
)
_OWN_NAME = re.compile(rf"(?:{_LAST_WORD})|(?:{'|'.join(map(re.escape, _KNOWN))})")
_CALLED_OUTLET = re.compile(
    r"\b(?:[Dd]aily|[Ww]eekly|[Nn]ewspaper|[Bb]roadcaster|[Tt]abloid|[Nn]ews\s(?:agency|site|website)"
    r"|[Mm]agazine)\s(?=[A-Z])(?P<name>(?:[A-Z][\w’-]{0,30}+\s?+){1,4})"
)
"""As in "the daily Lindmar Dagblad": an outlet by what it is called, whatever its name."""
_AGENCIES: Final = frozenset(
    "reuters|thomson reuters|associated press|ap|agence france-presse|afp|upi|dpa|efe|ansa|kyodo"
    "|xinhua|tass|ria novosti|ria|interfax|ukrinform|anadolu|irna|sana|wafa|yonhap|kcna|pti|ani"
    "|bloomberg".split("|")
)
"""News agencies, whose reports others print: what they were told or reported is where it began."""
_BEFORE = re.compile(
    r"\b(?:citing|quoting|(?P<told>told|tells|telling|(?:speaking|spoke)\s(?:to|with))"
    r"|(?P<passes>according\sto)"
    r"|interviews?\s(?:with|to|on|by|published\sby)|(?P<report>report|article|story|investigation)\s(?:by|in|from)"
    r"|(?:requests?|questions?|inquiry|inquiries|enquiries|calls)\s(?:for\scomment\s)?(?:from|by)"
    r"|(?:seen|obtained|reviewed|viewed|verified|interviewed|contacted|published"
    r"|reported|quoted|cited)\s(?:first\s)?by)\s(?:the\s)?(?:[a-z-]{2,12}\s)?"
    r"(?:(?:daily|weekly|newspaper|broadcaster|tabloid|magazine|agency|website|site)\s)?\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:(?:,\s(?:citing|quoting)\s[^,.]{1,60}+,)?+\s(?:has\s|have\s|had\s)?(?:[a-z]+ly\s|first\s|also\s|earlier\s)?"
    r"(?P<relays>reported|reports?|said|revealed|learned|wrote|verified|confirmed|obtained|spoke\sto"
    r"|interviewed|calculated)\b"
    r"|\s(?:has\s(?:not\s)?been|was|is|were)\s(?:unable|not\sable)\sto\b"
    r"|\s(?:could|did|has|was)(?:\snot\b|n['’]t\b)"
    r"|(?:['’]s?)?\s(?:request|requests|questions)\b)"
)
_CITING = re.compile(r"\b(?:citing|quoting)\s")
_FULL_NAME: Final = 2
_ORDER = tuple(OutletRole)
_CONTEXT = 60
_FAR = 120
_SOURCE_LABEL = re.compile(r"\A\s*+(?:source|sources|via|agencies)\s*+:?\s*+", re.IGNORECASE)


def find_outlets(document: Document) -> tuple[OutletLink, ...]:
    """Originators first, then relays, then the publisher; each outlet once for each role.

    An outlet that reports what it has from another one ("X reported, citing Y") is a relay, and so
    is one that is no agency and whose report is passed on ("according to the Ledger").
    """
    links: dict[tuple[str, OutletRole], OutletLink] = {}
    for link in (*_credited(document), *outlets_in(document.text, document.sentences)):
        place = (_key(link.name), link.role)
        known = links.get(place)
        if known is None:
            links[place] = link
        elif len(known.name) < len(link.name):
            links[place] = OutletLink(link.name, link.role, known.cue)
    publisher = "" if document.outlet is None else _key(document.outlet.value)
    chain = [
        link
        for (name, role), link in links.items()
        if (role is not OutletRole.ORIGINATOR or (name, OutletRole.RELAYED_BY) not in links)
        and not _is_part(name, publisher)
    ]
    if document.outlet is not None:
        own = OutletLink(document.outlet.value, OutletRole.PUBLISHED_BY, document.outlet.span)
        chain.append(own)
    return tuple(sorted(chain, key=lambda link: _ORDER.index(link.role)))


def _credited(document: Document) -> Iterator[OutletLink]:
    """The outlets of "Source: ..." lines and datelines."""
    for credit in document.credits:
        name = _SOURCE_LABEL.sub("", credit.value).strip()
        if name and not _is_no_outlet(name):
            yield OutletLink(name, OutletRole.ORIGINATOR, credit.span)


def _is_no_outlet(name: str) -> bool:
    """As in "Source: County Clerk" under a table and "Additional reporting by Ann Orr"."""
    name = name.partition(". ")[0]
    if _OUTLET.search(name) is not None:
        return False
    words = name.split()
    kind = kind_of_noun(words[-1].lower())
    two_plain_names = len(words) == _FULL_NAME and all(word.isalpha() for word in words)
    return kind not in (None, SourceKind.NEWS_OUTLET) or (
        two_plain_names and all(word.istitle() for word in words)
    )


def is_outlet(name: str) -> bool:
    """Whether a name is that of a news agency, paper or broadcaster, by list or by shape."""
    bare = name.removeprefix("the ").removeprefix("The ")
    if bare != name and " " not in bare:
        return _OWN_NAME.fullmatch(bare) is not None
    return _OUTLET.fullmatch(bare) is not None


def names_outlet(phrase: str) -> bool:
    """Whether the name of an outlet stands in a phrase: "a report in the daily Orre Dagblad"."""
    return _OUTLET.search(phrase) is not None or _CALLED_OUTLET.search(phrase) is not None


def outlets_in(text: str, sentences: Iterable[Sentence]) -> Iterator[OutletLink]:
    """What outlets did with the story, as the sentences say it; the cue span takes the words in."""
    for sentence in sentences:
        yield from outlets_between(text, sentence.start, sentence.end)


def outlets_between(text: str, start: int, end: int) -> Iterator[OutletLink]:
    """The same for ``text[start:end]``."""
    named = [match.span() for match in _OUTLET.finditer(text, start, end)]
    for match in _CALLED_OUTLET.finditer(text, start, end):
        first, last = match.span("name")
        if _OUTLET.search(text, first, last) is None:
            named.append((first, last - (text[last - 1] == " ")))
    for first, last in sorted(named):
        link = _link(text, start, end, first, last)
        if link is not None:
            yield link


def _link(text: str, floor: int, stop: int, start: int, end: int) -> OutletLink | None:
    name_end = end
    before = _BEFORE.search(text[max(floor, start - _CONTEXT) : start])
    after = _AFTER.match(text, end, stop)
    name = text[start:end].removeprefix("The ")
    if before is not None:
        start -= len(before.group())
    elif after is not None:
        end = after.end()
    if before is None and after is None:
        return None
    if before is not None:
        role = _role_before(name, before)
    else:
        role = _role_after(name, after, _cites(text, name_end, stop))
    return None if role is None else OutletLink(name, role, Span.of(text, start, end))


def _role_before(name: str, cue: re.Match[str]) -> OutletRole | None:
    """An outlet that was merely told something is in the chain if its reports are printed far."""
    is_agency = _key(name) in _AGENCIES
    if cue["told"] and not is_agency and name not in _KNOWN:
        return None
    passes_on = bool(cue["passes"] or cue["report"]) and not is_agency
    return OutletRole.RELAYED_BY if passes_on else OutletRole.ORIGINATOR


def _role_after(name: str, cue: re.Match[str] | None, cites: bool) -> OutletRole:
    """Whose report is passed on is a relay, if it is no agency or cites another outlet."""
    reports = cue is not None and bool(cue["relays"])
    relays = reports and (cites or _key(name) not in _AGENCIES)
    return OutletRole.RELAYED_BY if relays else OutletRole.ORIGINATOR


def _cites(text: str, start: int, end: int) -> bool:
    """Whether the rest of the sentence names another outlet as the one cited."""
    end = min(end, start + _FAR)
    citing = _CITING.search(text, start, end)
    return citing is not None and _OUTLET.search(text, citing.end(), end) is not None


def _is_part(name: str, publisher: str) -> bool:
    """As in "The Chronicle" on the page of The Lowland Chronicle: the outlet speaks of itself."""
    own = publisher.split()
    words = name.split()
    return len(words) < len(own) and words in (own[: len(words)], own[-len(words) :])


def _key(name: str) -> str:
    """A name without its article, in lower case; an agency's initials are its full name."""
    short = name.lower().removeprefix("the ")
    return _IN_FULL.get(short, short)


def outlet_key(name: str) -> str:
    """What two names of one outlet have in common: "AP" and "the Associated Press" are one."""
    return _key(name)
