"""What a source's noun phrase says of it: its head, its sort, named or only described."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from summarizer.attribution.language.heads import AFTER_HEAD, PARTS, POSTNOMINALS, head_of
from summarizer.attribution.language.source_nouns import PLACES, is_plural, kind_of_noun
from summarizer.attribution.language.words import CLOSED
from summarizer.attribution.model import Identification, SourceKind
from summarizer.attribution.sources.outlet_names import is_called_outlet, is_outlet, names_outlet
from summarizer.patterns import pattern

PRONOUNS: Final = frozenset("i we you he she they it who this that these those one".split())
_PERSONAL: Final = frozenset("i he she".split())
_DETERMINERS: Final = frozenset(
    "a an the this that these those his her their its our my one two three four five some several"
    " many another other such each every both all any".split()
)
_STANDING_FOR: Final = {
    "he": (SourceKind.PERSON, Identification.NAMED),
    "she": (SourceKind.PERSON, Identification.NAMED),
    "it": (SourceKind.ORGANIZATION, Identification.NAMED),
    "its": (SourceKind.ORGANIZATION, Identification.NAMED),
    "they": (SourceKind.PERSON, Identification.DESCRIBED_ANONYMOUS),
    "who": (SourceKind.PERSON, Identification.DESCRIBED_ANONYMOUS),
    "we": (SourceKind.NEWS_OUTLET, Identification.NAMED),
    "our": (SourceKind.NEWS_OUTLET, Identification.NAMED),
    "i": (SourceKind.PERSON, Identification.NAMED),
    "his": (SourceKind.PERSON, Identification.NAMED),
    "her": (SourceKind.PERSON, Identification.NAMED),
}
"""What a pronoun that no rule resolves most likely stands for: a person named before, a body."""
_TITLES: Final = frozenset(
    "mr mrs ms mx dr sen gov rep gen lt col sgt prof rev adm capt cmdr maj president minister"
    " senator governor secretary mayor judge pope king queen prince professor chancellor"
    " spokesman spokeswoman spokesperson cllr councillor alderman mp superintendent supt insp"
    " inspector constable detective sir dame lord lady father sister".split()
)
_RUMOURS: Final = frozenset("reports rumours rumors accounts".split())
_VAGUE: Final = frozenset(
    "a an one two three four five some several many another other others most few".split()
)
_DEFINITE: Final = frozenset("the this that these those his her their its our both".split())
_WITHOUT_ARTICLE: Final = frozenset("police parliament congress opposition coastguard".split())
_BODIES: Final = (
    SourceKind.OFFICIAL_BODY,
    SourceKind.ORGANIZATION,
    SourceKind.NEWS_OUTLET,
    SourceKind.REPORTER_OBSERVATION,
)
_REPORTERS: Final = pattern(
    r"(?:\b[Oo]ur|\b[A-Z]{2,5}|Reuters|this newspaper[’']s)\s"
    r"(?:reporters?|journalists?|correspondents?|photographers?|team)\b"
)
_OWN_TEXT: Final = pattern(
    r"(?:an?\s)?(?:earlier|early|previous)\s(?:version|edition|post|article)\b|this newspaper\b",
    re.IGNORECASE,
)
_SAW_IT: Final = pattern(
    r"\bwho\s(?:saw|heard|watched|witnessed|escaped|survived|lives?|was\s(?:already\s)?(?:at|in|on|inside"
    r"|nearby|there|aboard))\b"
)
_ONLINE: Final = pattern(
    r"\b(?:social media|posted online|shared online"
    r"|with [\d,.]+\w* followers|on (?:X|Telegram|TikTok"
    r"|Instagram|Facebook|Mastodon|Twitter|YouTube|WhatsApp))\b"
)
_DISPATCHES: Final = frozenset("report dispatch story article broadcast bulletin".split())
_CAMEL_CASE: Final = pattern(r"[a-z][A-Z]")
_UNNAMED: Final = pattern(r"\A(?:an?|two|three|several|some) (?:anonymous|unnamed|unidentified)\b")
_BY_NAME: Final = pattern(r"\b(?:post|tweet|message|video|letter|e-?mail) by (?:M[rs]s?\.? )?[A-Z]")
_ACCOUNT: Final = pattern(r"\baccount on (?:the )?(?:site|forum|platform|app)\b")
_FULL_NAME: Final = 3
_NOT_SPEAKERS: Final = frozenset(
    "read more see also watch live breaking photo photos video videos opinion exclusive update"
    " updated analysis note correction listen related review explained".split()
)


def holds_name(phrase: str) -> bool:
    """Whether a proper name heads the phrase or stands in apposition to it."""
    head = head_of(phrase)
    described, _, rest = phrase.partition(",")
    if " of " in described and is_plural(head.lower()) and " and " not in rest:
        return _is_name(phrase, head)  # "Relatives of the dead man, Jan Moe, 31"
    return _is_name(phrase, head) or any(_is_full_name(part) for part in phrase.split(",")[1:])


@lru_cache(maxsize=4096)
def identification(phrase: str) -> Identification:
    """Named if a name heads the phrase or stands in apposition, or if it tells which body it is.

    "A source from the General Staff" is described: the name is not the head's. "The navy" and "an
    audit" are named: nobody hides behind them; "a rival company" and "two ministries" are not.
    """
    if phrase.lower() in _STANDING_FOR:
        return _STANDING_FOR[phrase.lower()][1]
    if _UNNAMED.search(phrase) is not None:
        return Identification.DESCRIBED_ANONYMOUS
    known = (
        _BY_NAME.search(phrase) is not None
        or _REPORTERS.search(phrase) is not None
        or _OWN_TEXT.match(phrase) is not None
    )
    if known or holds_name(phrase) or _is_called(phrase):
        return Identification.NAMED
    kind = source_kind(phrase)
    if kind is SourceKind.DOCUMENT:
        definite = phrase.partition(" ")[0].lower() in _DEFINITE or " seen by " in phrase
        rumour = head_of(phrase).lower() in _RUMOURS and not definite
        return Identification.DESCRIBED_ANONYMOUS if rumour else Identification.NAMED
    first = phrase.partition(" ")[0].lower()
    vague = first in _VAGUE or (is_plural(head_of(phrase).lower()) and first not in _DEFINITE)
    if kind in _BODIES and (not vague or head_of(phrase).lower() in _WITHOUT_ARTICLE):
        return Identification.NAMED
    return Identification.DESCRIBED_ANONYMOUS


def _is_called(phrase: str) -> bool:
    """As in "her daughter, Imogen": a first name beside a description of one person."""
    described, _, rest = phrase.partition(",")
    word = rest.strip().partition(",")[0]
    known = kind_of_noun(head_of(described).lower()) is SourceKind.PERSON
    return known and word[:1].isupper() and word.isalpha()


def _is_name(phrase: str, head: str) -> bool:
    lower = head.lower()
    if not head[:1].isupper() or lower in PRONOUNS or lower in _DETERMINERS:
        return False
    if CLOSED.get(lower) == "#":
        return False
    opens = phrase.startswith(head) and not _holds_full_name_of_holder(phrase)
    return not (opens and kind_of_noun(lower) is not None and lower not in PLACES)


def _holds_full_name_of_holder(phrase: str) -> bool:
    """As in "Superintendent of Police Ann Orr": an office and the full name of who holds it."""
    words = phrase.partition(",")[0].split()
    capitals = [word for word in words if word[:1].isupper()]
    return (
        len(capitals) > _FULL_NAME and len(words) - len(capitals) <= 2 and words[-2][:1].isupper()
    )


def _is_full_name(part: str) -> bool:
    """Two to four capitals before any preposition: "Professor Amara Nwosu of the university"."""
    words: list[str] = []
    for word in part.strip().removeprefix("the ").split():
        if word.lower() in AFTER_HEAD:
            break
        words.append(word)
    return 2 <= len(words) <= 4 and all(word[:1].isupper() or word == "&" for word in words)


@lru_cache(maxsize=4096)
def source_kind(phrase: str) -> SourceKind:
    """What sort of source a noun phrase names; UNKNOWN where its words do not tell."""
    if phrase.lower() in _STANDING_FOR:
        return _STANDING_FOR[phrase.lower()][0]
    head = head_of(phrase)
    lower = head.lower()
    if _REPORTERS.search(phrase) is not None:
        return SourceKind.REPORTER_OBSERVATION
    if lower in PRONOUNS or not head:
        return _kind_of_pronoun(phrase, lower)
    called = head[0].isupper() and is_called_outlet(phrase)
    if called or is_outlet(phrase.partition(",")[0].strip()) or _OWN_TEXT.match(phrase) is not None:
        return SourceKind.NEWS_OUTLET
    titled = head[0].isupper() and phrase.partition(" ")[0].lower().rstrip(".") in _TITLES
    known = SourceKind.PERSON if titled else _kind_by_description(phrase, lower)
    if known is None and head[0].isupper():
        known = _kind_of_name(phrase, head)
    return known or SourceKind.UNKNOWN


def _kind_by_description(phrase: str, head: str) -> SourceKind | None:
    if _SAW_IT.search(phrase) is not None:
        return SourceKind.WITNESS
    known = kind_of_noun(head)
    online = known is not None and _ONLINE.search(phrase) is not None
    if online or (head == "account" and _ACCOUNT.search(phrase) is not None):
        return SourceKind.SOCIAL_MEDIA
    if head in _DISPATCHES and names_outlet(phrase):
        return SourceKind.NEWS_OUTLET
    if head == "agency" and ("news agency" in phrase or names_outlet(phrase)):
        return SourceKind.NEWS_OUTLET
    if head == "bank" and "entral bank" in phrase:
        return SourceKind.OFFICIAL_BODY
    return known or (SourceKind.OFFICIAL_BODY if head in PLACES else None)


def _kind_of_pronoun(phrase: str, lower: str) -> SourceKind:
    if lower in _PERSONAL or (lower == "one" and phrase.lower().endswith(" them")):
        return SourceKind.PERSON
    return SourceKind.UNKNOWN


def _kind_of_name(phrase: str, head: str) -> SourceKind:
    """By a title, by the nouns before it ("the union Voltage") or behind it, by its shape."""
    named, _, rest = phrase.partition(",")
    words = named.split()
    if any(word.lower().rstrip(".") in _TITLES for word in words):
        return SourceKind.PERSON
    for word in reversed(words[: words.index(head)] if head in words else []):
        known = kind_of_noun(word.lower())
        if known is not None and (word.islower() or known is SourceKind.PERSON):
            return known
    if rest.strip()[:4] == "who ":
        return SourceKind.PERSON
    if rest:
        known = kind_of_noun(head_of(rest).lower())
        if known is not None:
            return known
    if (head.isupper() and len(head) > 1) or _CAMEL_CASE.search(head) is not None:
        return SourceKind.ORGANIZATION
    words = (bare_name(phrase) or "").split() or words
    is_person = 2 <= len(words) <= 4 and all(word[0].isupper() for word in words)
    is_person = is_person and words[0].lower() != "the"
    return SourceKind.PERSON if is_person else SourceKind.UNKNOWN


def is_only_shape(phrase: str) -> bool:
    """Whether only capitals make a name a person's: no title, no noun, nothing behind a comma."""
    name = bare_name(phrase)
    if name is None or "," in phrase or head_of(name).isupper():
        return name is not None and "," not in phrase
    words = name.lower().split()
    return not any(word.rstrip(".") in _TITLES or kind_of_noun(word) for word in words)


def bare_name(phrase: str) -> str | None:
    """The name a phrase is, without what stands behind a comma; None if it is no name."""
    if phrase.partition(" ")[0].lower() in PARTS:
        return None
    named = phrase.partition(",")[0].strip().removeprefix("The ").removeprefix("the ")
    words: list[str] = []
    for word in named.split():
        if words and word in AFTER_HEAD:
            break
        if not word[:1].isupper():
            return None
        if word.lower() not in POSTNOMINALS:
            words.append(word)
    return " ".join(words) or None


_AGENT: Final = pattern(
    r"(?:[^aeiou]er|[aeiou]ner|[st]or|ist|ian|eer|man|woman|ant|[^m]ent|ee|nephew|niece)s?\Z"
)


_PEOPLE: Final = pattern(r"(?:[^t]er|[st]or|ist|[^ae]ian|[^m]ent)s\Z")
"""A plural with the capital that opens a sentence: "Islanders"; not "Reuters"."""


def by_verb(phrase: str, *, is_speech: bool) -> SourceKind:
    """What an unknown noun must be: who says something is a person, what shows it a document."""
    head = head_of(phrase)
    counts = head.lower() in _DETERMINERS or CLOSED.get(head.lower()) == "#" or head.isdigit()
    if counts or (head.islower() and (is_speech or _AGENT.search(head) is not None)):
        return SourceKind.PERSON
    if head[:1].isupper():
        people = phrase == head and _PEOPLE.search(head) is not None
        return SourceKind.PERSON if people else SourceKind.ORGANIZATION
    return SourceKind.DOCUMENT


def is_speaker_noun(phrase: str) -> bool:
    """Whether a phrase is headed by a common noun for a source ("source", "police", "poll")."""
    words = phrase.split()
    if not words or words[0].lower() in _NOT_SPEAKERS:
        return False
    return kind_of_noun(head_of(phrase).lower()) is not None
