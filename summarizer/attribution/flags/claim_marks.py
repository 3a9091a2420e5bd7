"""What makes a statement a claim, an accusation, or somebody's own."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.flags.claim_words import is_question
from summarizer.attribution.language.heads import head_of
from summarizer.attribution.model import Attribution, AttributionType, QuoteType
from summarizer.patterns import pattern

_ACCUSING: Final = pattern(r"(?:accus|alleg|charg|blam|claim)\w*\Z", re.IGNORECASE)
_BELIEVING: Final = pattern(r"(?:believ|think|thought|suspect|fear|suppos|assum)", re.IGNORECASE)
_NO_COMMENT: Final = pattern(
    r"\b(?:not|never) (?:be able to )?(?:comment|discuss|speak|talk)|\bno comment|declined to"
    r"|\b(?:never|not) (?:comment|discuss|talk)s"
)
_INFINITIVE: Final = pattern(
    r"to\s(?!have\b|be\b|ha(?:s|d)\b)[a-z]+\s(?:them|it|him|her|the|any|its|his)\b"
)
"""As in "declined to name them": an act, and no claim."""
_NAME: Final = pattern(r"\b[A-Z][\w’'-]{2,}")
_OWNER: Final = pattern(r"\b([\w-]{3,20})(?:[’']s|(?<=s)[’'])\s")
_NOUN: Final = pattern(
    r"\b(?:the|this|that|these|those)\s(?:[\w’'-]{1,20}\s){0,2}?(report|stor(?:y|ies)|claim"
    r"|allegation|accusation"
    r"|suggestion|estimate|rumou?r|study|paper|letter|video|footage|clip|post|memo|document"
    r"|article|account)s?\b",
    re.IGNORECASE,
)
_COGNATE: Final = {
    "allegation": "alleg",
    "accusation": "accus",
    "suggestion": "suggest",
    "estimate": "estimat",
    "stories": "report",
    "story": "report",
}
_TITLES: Final = frozenset(
    "The This That These Those His Her Their Its And But Mr Mrs Ms Dr".split()
)
_SUBJECT: Final = pattern(r"(?:that\s)?(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.?\s)?(?:[A-Z][\w’-]+\s){1,3}")
_VOICE: Final = pattern(r"\bspokes\w{3,6}\b")
_ANY_WORD: Final = pattern(r"[\w-]{3,}")
_MARKS: Final = '"“«‘'
_SHORTEST: Final = 3


def owner_in(words: str) -> str:
    """Whose claim words name: "the mayor's number"."""
    owner = _OWNER.search(words)
    return owner[1] if owner else ""


def noun_in(words: str) -> str:
    """What words call a claim, or the stem of what is done when one is made."""
    noun = _NOUN.search(words)
    called = noun[1].lower() if noun else ""
    return _COGNATE.get(called, called)


def is_claim(words: str) -> bool:
    """Whether a content can be true or false: more than a word or two, and no question."""
    return (
        not is_question(words)
        and _NO_COMMENT.search(words) is None
        and _INFINITIVE.match(words) is None
        and (words.count(" ") >= _SHORTEST - 1 or words[:1] in _MARKS)
    )


def asserts(attribution: Attribution) -> bool:
    """Whether what somebody says, or believes, can be true or false."""
    kind = attribution.type
    believed = kind is AttributionType.ATTITUDE and _BELIEVING.match(attribution.cue.exact)
    return kind is AttributionType.ASSERTION or believed is not None


def is_quoted(attribution: Attribution) -> bool:
    """Whether all of it stands in quotation marks."""
    return attribution.quote_type is QuoteType.DIRECT


def accuses(attribution: Attribution) -> bool:
    """Whether its cue accuses, alleges, charges or blames."""
    return _ACCUSING.search(attribution.cue.exact) is not None


def names(words: str) -> frozenset[str]:
    """The names in a description, without titles and what only opens a sentence."""
    return frozenset(_NAME.findall(words)) - _TITLES


def accused(claim: str) -> frozenset[str]:
    """The name that a claim opens with: whom it is about."""
    opening = _SUBJECT.match(claim)
    return names(opening[0]) if opening else frozenset()


def _surnames(words: str) -> frozenset[str]:
    """As in "The opposition leader, Ida Krahn,": the name that stands beside what somebody is."""
    return frozenset(head_of(part) for part in words.split(",")[1:2] if part.strip()[:1].isupper())


def says(attribution: Attribution, speaker: str) -> bool:
    """Whether an attribution's source is this speaker: the same name, else the same head."""
    described = attribution.description or attribution.source
    if described is None:
        return False
    head, theirs = head_of(speaker), head_of(described.exact)
    if head[:1].isupper() or theirs[:1].isupper():
        return head == theirs or head in _surnames(described.exact)
    ours, others = names(speaker), names(described.exact)
    return head[:1].isalpha() and head == theirs and (not (ours and others) or bool(ours & others))


def speaks(attribution: Attribution, speaker: str) -> bool:
    """Whether an attribution's source is this speaker, or speaks for it: "a company official"."""
    described = attribution.description or attribution.source
    if described is None:
        return False
    return says(attribution, speaker) or head_of(speaker).lower() in _represented(described.exact)


def _represented(words: str) -> frozenset[str]:
    """For whom a spokesman speaks, by all words of his description."""
    voice = _VOICE.search(words)
    return frozenset(map(str.lower, _ANY_WORD.findall(words))) if voice else frozenset()
