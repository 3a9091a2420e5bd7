"""The names of outlets: agencies, broadcasters and papers, by list and by shape.

Names listed are those of large agencies, broadcasters and papers; the rest go by their last word
or by what the article calls them.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.patterns import pattern
from summarizer.vocabulary import added

_KNOWN: Final = [
    *(
        "Reuters|Thomson Reuters|Associated Press|AP|Agence France-Presse|AFP|Bloomberg|BBC|CNN"
        "|NBC|CBS|ABC|NPR|PBS|MSNBC|Fox News|Sky News|Al Jazeera|Al Mayadeen|Axios|Politico|UPI"
        "|DPA|dpa|EFE|ANSA|Kyodo|Xinhua|TASS|RIA Novosti|RIA|Interfax|Ukrinform|Anadolu|IRNA|SANA"
        "|WAFA|Yonhap|KCNA|PTI|ANI|Le Monde|Le Figaro|Der Spiegel|Die Zeit|El País|El Pais"
        "|Corriere della Sera|La Repubblica|USA Today|Newsweek|The Economist|The Hill"
        "|The Atlantic|Business Insider|BuzzFeed|ProPublica|Bellingcat|Deutsche Welle|DW|Euronews"
        "|RFE/RL|Meduza|Haaretz|Nikkei|CNBC|Variety|ESPN|PA Media|Press Association|NHK|CBC|RTÉ|RTE"
        "|ITV|Channel 4 News|LBC|GB News|ARD|ZDF|ORF|NRK|SVT|Yle|RAI|France 24|Bild|Kommersant"
        "|Caixin|Semafor|TMZ|The Athletic|The Verge|The Intercept|L’Équipe|Marca"
        "|talkSPORT|Kicker|Local Democracy Reporting Service"
    ).split("|"),
    *added().outlets,
]
_IN_FULL: Final = {
    "ap": "associated press",
    "afp": "agence france-presse",
    "dpa": "deutsche presse-agentur",
    "upi": "united press international",
    "pa": "press association",
    "pa media": "press association",
    "ft": "financial times",
    "wsj": "wall street journal",
    "thomson reuters": "reuters",
}
_LAST_WORD: Final = (
    "Times|Post|News|Journal|Tribune|Herald|Guardian|Telegraph|Gazette|Chronicle|Observer|Courier"
    "|Independent|Standard|Mirror|Globe|Star|Examiner|Inquirer|Bulletin|Pravda|Press"
    "|(?:News|Press|Telegraph|Information) Agency"
    "|Magazine|Today|Sport|Television|TV|Radio|Daily|Mail|Monitor"
    "|Sun|Echo|Argus|Dispatch|Sentinel|Advertiser|Ledger|Enquirer|Recorder|Express|Mercury"
)
_PAPER: Final = (
    "Times|Post|Journal|Tribune|Herald|Guardian|Telegraph|Gazette|Chronicle|Observer|Courier"
    "|Independent|Standard|Mirror|Globe|Star|Examiner|Inquirer|Bulletin|Mail|Economist|Mercury"
)
"""Names that are a paper's without anything before them but "the": "told the Guardian"."""
_BBC: Final = (
    r"BBC(?: (?:Radio(?: (?:\d{1,2}(?: Live| Extra)?|[A-Z][\w’-]{1,20}))?|World Service|Breakfast"
    r"|News(?:night|beat)?|Sport|Verify|Panorama|Scotland|Wales|One|Two|TV|Local))?"
)
OUTLET = pattern(
    rf"(?<![\w-])(?=[A-Zdt])(?:{_BBC}|(?:"
    + "|".join(re.escape(name) for name in sorted(_KNOWN, key=len, reverse=True))
    + r")(?: (?:News|Digital|International|Sports?|TV))?"
    + r"|(?:Radio|Channel|Kanal|Canal|Canale|TV|Télé) (?:[A-Z][\w’-]{1,30}+|\d{1,2})"
    rf"|(?:[A-Z][\w’-]{{0,30}}+ ){{1,3}}?(?:{_LAST_WORD}|magazine|newspaper)(?: Agency| News| TV)?"
    rf"|(?<=\bthe )(?:{_PAPER})(?! ?[A-Z]))(?![\w-])"
)
_OWN_NAME = pattern(rf"(?:{_LAST_WORD})|(?:{'|'.join(map(re.escape, _KNOWN))})")
CALLED_OUTLET = pattern(
    r"\b(?:[Dd]aily|[Ww]eekly|[Nn]ewspaper|[Bb]roadcaster|[Tt]abloid|[Nn]ews\s(?:agency|site|website)"
    r"|[Mm]agazine|[Pp]aper\b[^,.]{0,40},),?\s(?:the\s)?\*?(?=[A-Z])(?P<name>(?:[A-Z][\w’-]{0,30}+\s?+"
    r"(?:(?:de[lrs]?|d[aiu]|la)\s)?+){1,4})"
)
"""As in "the daily Lindmar Dagblad": an outlet by what it is called, whatever its name."""
_DOMAIN_END: Final = pattern(r"\.(?:com|org|net|co\.uk|co|news|info|[a-z]{2})\Z")
_KIND_END: Final = pattern(
    r"\s(?:news|tv|digital|international|sports?|magazine|newspaper|website)\Z"
)
_PARTS_OF_NAMES: Final = (" news", " tv", " digital", " international", " sport", " sports")
WRITTEN: Final = {name.lower(): name for name in _KNOWN}
"""As agencies write their names: a signature may be in capitals."""


def is_outlet(name: str) -> bool:
    """Whether a name is that of a news agency, paper or broadcaster, by list or by shape."""
    bare = name.removeprefix("the ").removeprefix("The ")
    if bare != name and " " not in bare:
        return _OWN_NAME.fullmatch(bare) is not None
    return OUTLET.fullmatch(bare) is not None


def is_called_outlet(phrase: str) -> bool:
    """As in "the news website Harbour Sheet", "The daily Orre Dagblad"."""
    return CALLED_OUTLET.match(phrase.removeprefix("The ").removeprefix("the ")) is not None


def names_outlet(phrase: str) -> bool:
    """Whether the name of an outlet stands in a phrase: "a report in the daily Orre Dagblad"."""
    return OUTLET.search(phrase) is not None or CALLED_OUTLET.search(phrase) is not None


def is_part_of_name(name: str, publisher: str) -> bool:
    """As in "The Chronicle" on the page of The Lowland Chronicle: the outlet speaks of itself."""
    own, words = outlet_key(publisher).split(), outlet_key(name).split()
    if bool(words) and words in (own[: len(words)], own[-len(words) :]):
        return True
    return len(words) == 1 < len(own) and words[0] in ("".join(own), "the" + "".join(own))


def outlet_key(name: str) -> str:
    """What two names of one outlet have in common, in lower case.

    No article, no domain, no programme or station of a broadcaster: "AP" and "the Associated
    Press" are one, so are "BBC Radio 4" and "BBC News".
    """
    short = _DOMAIN_END.sub("", name.lower()).removeprefix("the ")
    if short.startswith("bbc "):
        return "bbc"
    bare = _KIND_END.sub("", short)
    if bare != short and (bare in WRITTEN or not short.endswith(_PARTS_OF_NAMES)):
        short = bare  # "Bloomberg News" is Bloomberg, but Sky News is no "Sky"
    return _IN_FULL.get(short, short)
