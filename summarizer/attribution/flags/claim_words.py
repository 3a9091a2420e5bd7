"""Words for claims, words that only point back to one, and the stems two texts share."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from summarizer.patterns import pattern

CLAIM_NOUNS: Final = (
    r"(?:claims?|reports?|accounts?|statements?|allegations?|accusations?|charges?|suggestions?"
    r"|assertions?|rumou?rs?|figures?|numbers?|version|criticism|theory|tolls?|stor(?:y|ies)"
    r"|notions?|ideas?|findings?|positions?|views?|complaints?|testimony|arguments?|denials?"
    r"|assessments?|conclusions?|estimates?|interpretations?|insinuations?|characteri[sz]ations?"
    r"|timelines?|narratives?|descriptions?|explanations?|verdicts?|talk|speculation|gossip"
    r"|sentiments?|readings?|portrayals?|depictions?|contentions?|premises?)"
)
_POINTER: Final = pattern(
    r"(?:it|them|these|those|this|that|(?:the|these|those|this|that|such|any|his|her|their|its)\s"
    rf"(?:[\w-]{{1,20}}\s)?{CLAIM_NOUNS})(?=\s*+(?:\Z|[.,;:—–\"“)]|as\b|and\b|but\b|in\b|on\b"
    rf"|because\b"
    r"|when\b|after\b|at\b|overnight\b))",
    re.IGNORECASE,
)
_WH_CLAUSE: Final = pattern(r"(?:whether|how|who|what|why|where|when|if)\s", re.IGNORECASE)
_WORD: Final = pattern(r"[^\W\d_]{4,}|\d[\d,.]*\d")
_ENDING: Final = pattern(r"(?:ing|ed|es|s|e)\Z")
_COMMON: Final = frozenset(
    "that this with from were have been given made done taken having"
    " being any ever their they them would could about which when what said says"
    " into more than such only also other some there where after before claim claims allegation"
    " allegations accusation accusations suggestion report reports account figure figures denied"
    " denies deny rejected dismissed called described disputed disputes number story had".split()
)
_STEM: Final = 6


def points_back(words: str) -> bool:
    """Whether an object only points to what was said before: "it", "the accusation"."""
    return _POINTER.match(words) is not None


def is_question(words: str) -> bool:
    """Whether words are a question rather than a claim: "how long it lasted"."""
    return _WH_CLAUSE.match(words) is not None


def shared_stems(first: str, second: str) -> int:
    """How many stems of longer words two texts share."""
    return len(stems(first) & stems(second))


@lru_cache(maxsize=1024)
def stems(words: str) -> frozenset[str]:
    """The stems of a text's longer words, and its numbers of two digits and more."""
    return frozenset(
        _ENDING.sub("", word)[:_STEM]
        for word in map(str.lower, _WORD.findall(words))
        if word not in _COMMON
    )
