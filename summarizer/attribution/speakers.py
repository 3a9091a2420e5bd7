"""What kind of source a noun phrase names, how far it identifies it, and whom a short form means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.attribution.model import Identification, SourceKind

_WORD = re.compile(r"[\w&]+(?:[-.'’](?=\w)\w+)*+")
_CUT = frozenset(
    "of for from at in with to on by who whom whose which that inside near behind about against"
    " familiar close briefed speaking".split()
)
PRONOUNS = frozenset("i we you he she they it who".split())
_DETERMINERS = frozenset(
    "a an the this that these those his her their its our my one two three some several many"
    " another other such each every both all any".split()
)
_KINDS: dict[SourceKind, frozenset[str]] = {
    SourceKind.WITNESS: frozenset(
        "witness witnesses eyewitness eyewitnesses bystander bystanders resident residents"
        " neighbor neighbors neighbour neighbours survivor survivors passer-by".split()
    ),
    SourceKind.DOCUMENT: frozenset(
        "report reports statement statements document documents study survey poll polls article"
        " letter memo filing lawsuit complaint transcript book paper email emails data figures"
        " statistics records release affidavit indictment ad ads editorial law bill review"
        " research analysis census communique manifesto website site video bulletin".split()
    ),
    SourceKind.SOCIAL_MEDIA: frozenset(
        "tweet tweets post posts twitter facebook telegram instagram tiktok weibo x".split()
    ),
    SourceKind.OFFICIAL_BODY: frozenset(
        "ministry government police military army navy court parliament congress senate house"
        " administration council commission department agency office staff kremlin pentagon"
        " embassy cabinet authorities forces moscow kyiv kiev washington beijing london tehran"
        " federation union nations fbi cia who nato eu un committee bureau command regulator"
        " legislature municipality state treasury".split()
    ),
    SourceKind.NEWS_OUTLET: frozenset(
        "newspaper network broadcaster channel magazine outlet media agency times post journal"
        " reuters ap afp bbc cnn news tribune herald guardian telegraph".split()
    ),
    SourceKind.ORGANIZATION: frozenset(
        "company group organization organisation association institute university campaign party"
        " bank firm foundation union club league corporation inc corp ltd center centre society"
        " team charity nonprofit alliance coalition airline".split()
    ),
}


def head_of(phrase: str) -> str:
    """The head of a noun phrase: the last word before the first comma or preposition."""
    head = ""
    for match in _WORD.finditer(phrase.partition(",")[0].partition("(")[0]):
        if head and match.group().lower() in _CUT:
            break
        head = match.group()
    return head


def identification(phrase: str) -> Identification:
    """Named if a proper name is the head of the phrase or stands in apposition to it."""
    head = head_of(phrase)
    if head[:1].isupper() and head.lower() not in PRONOUNS | _DETERMINERS:
        if not _starts_sentence_case(phrase, head):
            return Identification.NAMED
    parts = [part.strip() for part in phrase.split(",")[1:]]
    if any(_is_full_name(part) for part in parts):
        return Identification.NAMED
    return Identification.DESCRIBED_ANONYMOUS


_COMMON_PLURAL = re.compile(r"[A-Z][a-z]+s\Z")
_PERSON_NOUNS = frozenset(
    "official officials source sources aide aides spokesman spokeswoman spokesperson"
    " spokespeople spokesmen person people expert experts analyst analysts leader leaders"
    " lawmaker lawmakers critic critics opponent opponents supporter supporters voter voters"
    " adviser advisers advisor advisors diplomat diplomats officer officers commander commanders"
    " minister ministers president chief chairman chairwoman director directors executive"
    " executives investigator investigators prosecutor prosecutors lawyer lawyers attorney"
    " attorneys activist activists researcher researchers scientist scientists doctor doctors"
    " author authors reporter reporters journalist journalists correspondent editor editors"
    " man woman men women student students teacher teachers soldier soldiers worker workers"
    " insider insiders strategist strategists operative operatives member members senator"
    " senators governor governors candidate candidates republican republicans democrat democrats"
    " conservatives liberals economist economists rival rivals ally allies colleague friend"
    " friends mother father brother sister son daughter wife husband family relative relatives"
    " authorities rebels militants others many some observers historian professor pollster"
    " pollsters mayor judge king queen pope prince secretary general admiral colonel captain"
    " coach player manager owner founder representative representatives delegate delegates"
    " negotiator negotiators envoy ambassador consultant donor donors traders investors".split()
)


def _starts_sentence_case(phrase: str, head: str) -> bool:
    """Whether the head may be a common noun with a capital only because it starts a sentence."""
    return phrase.startswith(head) and head.lower() in (_PERSON_NOUNS | _ALL_KIND_WORDS_LOWER)


_ALL_KIND_WORDS_LOWER = (
    _KINDS[SourceKind.WITNESS] | _KINDS[SourceKind.DOCUMENT] | frozenset(("police", "authorities"))
)


def _is_full_name(part: str) -> bool:
    words = part.split()
    return 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words)


def source_kind(phrase: str) -> SourceKind:
    """What sort of source a noun phrase names."""
    head = head_of(phrase).lower()
    if head in _PERSON_NOUNS:
        return SourceKind.PERSON
    for kind, words in _KINDS.items():
        if head in words:
            return kind
    if head in {"he", "she", "i"}:
        return SourceKind.PERSON
    if head in PRONOUNS or not head:
        return SourceKind.UNKNOWN
    first = _WORD.search(phrase)
    if first is not None and first.group().lower() in _DETERMINERS:
        return SourceKind.UNKNOWN
    return SourceKind.PERSON if head_of(phrase)[:1].isupper() else SourceKind.UNKNOWN


_NOT_SPEAKERS = frozenset(
    "read more see also watch live breaking photo photos video videos opinion exclusive update"
    " updated analysis note correction listen related review explained".split()
)


def may_speak(phrase: str, tags: str) -> bool:
    """Whether a phrase before or after a colon can be a source rather than a label."""
    words = phrase.split()
    if not words or words[0] in _NOT_SPEAKERS:
        return False
    head = head_of(phrase).lower()
    known = head in _PERSON_NOUNS or any(head in nouns for nouns in _KINDS.values())
    return known or "C" in tags


def definite_short_form(phrase: str) -> str | None:
    """The head of "the official", "the General Staff source"; None where it is none."""
    words = _WORD.findall(phrase.partition(",")[0])
    if len(words) < 2 or words[0].lower() not in {"the", "this", "that"}:
        return None
    head = head_of(phrase)
    return head.lower() if head[:1].islower() else None


def fullest(head: str, earlier: Iterable[str]) -> int | None:
    """Which earlier phrase introduced the source that a short form with this head means.

    The one indefinite phrase with the same head; None where there is none or are several that
    differ.
    """
    introduced = [
        (place, phrase)
        for place, phrase in enumerate(earlier)
        if head_of(phrase).lower() == head and _introduces(phrase)
    ]
    return introduced[0][0] if introduced else None


def _introduces(phrase: str) -> bool:
    first = _WORD.search(phrase)
    return first is not None and first.group().lower() in {"a", "an", "one", "another"}
