"""What a text says of itself and of the article, rather than of the matter.

"Here is a summary of the article:" and "This summary covers the main points" claim nothing that an
article could bear out; "the article says" and "the paper reported" name no source but the article.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.language.heads import head_of
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.model import SourceKind
from summarizer.patterns import pattern
from summarizer.quantities.tokens import stem

_TEXTS: Final = "article|passage|text|story|piece|excerpt|extract|document|transcript|report"
_OF_A_TEXT: Final = (
    "summary|overview|recap|rundown|synopsis|digest|outline|abstract|brief|highlights"
    "|takeaways?|points|facts|details"
)
_PRESENTS: Final = pattern(
    r"\W*+(?:sure\W++)?(?:here(?:['\u2019]s| is| are)|below (?:is|are)|the following (?:is|are))\b",
    re.IGNORECASE,
)
_ON_ITSELF: Final = pattern(
    r"\W*+(?:this|the (?:above|following)) (?:\w++ )?(?:summary|overview|recap|synopsis|digest)\b",
    re.IGNORECASE,
)
_NAMES_A_SUMMARY: Final = pattern(rf"\b(?:{_OF_A_TEXT})\b", re.IGNORECASE)
_THE_TEXT: Final = pattern(
    r"(?:the|this|an?) (?:(?:original|given|provided|above|following|full|news|source) ){0,2}"
    rf"(?:{_TEXTS})\b",
    re.IGNORECASE,
)
_DEFINITE: Final = pattern(r"(?:the|this|its) ", re.IGNORECASE)
_WHOSE_TEXT: Final = frozenset(
    "author writer reporter journalist correspondent columnist narrator blog website site".split()
)
FRAME_STEMS: Final = frozenset(
    stem(word)
    for word in "article passage text story excerpt document summary overview describe description "
    "discuss discussion mention highlight note focus cover provide include concise brief main key "
    "core point information detail piece".split()
)
"""Stems of words by which a text speaks of the article and not of the matter."""


def is_frame(sentence: str) -> bool:
    """Whether a sentence only presents the text that follows, or one that went before.

    It says nothing of the matter: it ends in a colon, or speaks of the summary itself.
    """
    if _ON_ITSELF.match(sentence):
        return True
    if _NAMES_A_SUMMARY.search(sentence) is None:
        return False
    if _PRESENTS.match(sentence):
        return True
    return sentence.rstrip(' *_"\u201d').endswith(":") and _THE_TEXT.search(sentence) is not None


def is_the_article(source: str) -> bool:
    """Whether a source is the article itself, its author or the outlet that has it.

    "The passage", "the original text", "the author", "the newspaper": definite, without a name.
    """
    if _THE_TEXT.fullmatch(source):
        return True
    head = head_of(source).casefold()
    if _DEFINITE.match(source) is None or len(source.split()) > _SHORT:
        return False
    return head in _WHOSE_TEXT or kind_of_noun(head) is SourceKind.NEWS_OUTLET


_SHORT: Final = 3
"""Words of such a description at most."""
