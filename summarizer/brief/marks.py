"""The words of the article by which a flag that a model has set is borne out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from summarizer.analysis import Analysis
from summarizer.attribution.model import Attribution, Hedge, VerificationStatus
from summarizer.checker.words import FUNCTION_WORDS
from summarizer.document.model import Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_NOT_FOUND_OUT: Final = pattern(
    r"\b(?:n[o']t|not|no|never|neither|nor|nobody|cannot|could|without)(?: \w++){0,3}? (?:evidence"
    r"|verif\w++|confirm\w++|check(?:ed)?|establish\w*+|prove[dn]?|proof|known|clear|settled"
    r"|certif\w++|conced\w++)|\bunofficial\b|\bunclear\b",
    re.IGNORECASE,
)
_INSISTS: Final = pattern(r"\b(?:insist|maintain|protest|swear|swore|den[iy])", re.IGNORECASE)
_NEGATIVE: Final = pattern(r"\b(?:not|no|never|nothing|nobody|none|neither)\b|n['\u2019]t\b")
_WORD: Final = pattern(r"\w++")
_PRONOUN: Final = frozenset("he she it they we i you his her its their our that this".split())


def mark_on(sentences: Sequence[Sentence], analysis: Analysis) -> Hedge | None:
    """What marks the sentences a flag cites as not established; None if nothing does.

    That is a hedge of the article, first one that stands in them, then one that bears on them. A
    flag may also set two sources against each other that the article only gives side by side: then
    its claims are what each of them says, and its words those that give the second its due.
    """
    return _hedge_in(analysis.hedges, sentences) or next(_others(sentences, analysis), None)


def _hedge_in(hedges: Sequence[Hedge], sentences: Sequence[Sentence]) -> Hedge | None:
    for sentence in sentences:
        for hedge in hedges:
            if hedge.cue.overlaps(sentence.start, sentence.end):
                return hedge
    for sentence in sentences:
        for hedge in hedges:
            if any(claim.overlaps(sentence.start, sentence.end) for claim in hedge.claims):
                return hedge
    return None


def _others(sentences: Sequence[Sentence], analysis: Analysis) -> Iterator[Hedge]:
    text = analysis.document.text
    for sentence in sentences:
        whole = analysis.document.span(sentence.start, sentence.end)
        found = _NOT_FOUND_OUT.search(text, sentence.start, sentence.end)
        if found is not None:
            cue = Span.of(text, *found.span())
            reason = f"The article says \u201c{cue.exact}\u201d of it."
            yield Hedge(VerificationStatus.HEDGED, cue, (whole,), reason)
    own = [each for each in analysis.attributions if _stands_in(each, sentences)]
    for each in own:
        said = " ".join(span.exact for span in each.content)
        if _INSISTS.search(each.cue.exact) and _NEGATIVE.search(said):
            reason = f"{_shown(each)} denies it."
            yield Hedge(VerificationStatus.DENIED, each.cue, each.content, reason)
    for one, other in combinations(own, 2):
        if _are_two(one, other):
            reason = f"{_shown(one)} and {_shown(other)} give accounts of their own."
            claims = (*one.content, *other.content)
            yield Hedge(VerificationStatus.DISPUTED, other.cue, claims, reason)


def _stands_in(attribution: Attribution, sentences: Sequence[Sentence]) -> bool:
    return attribution.source is not None and any(
        attribution.cue.overlaps(sentence.start, sentence.end) for sentence in sentences
    )


def _are_two(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions are of two sources, side by side and not one within the other."""
    mine, theirs = _words(one), _words(other)
    nested = one.id == other.within or other.id == one.within
    return bool(mine and theirs) and not mine & theirs and not nested


def _words(attribution: Attribution) -> frozenset[str]:
    """The words that say who it is; none for a pronoun of which nobody knows whom it means."""
    named = attribution.description or attribution.source
    words = _WORD.findall(named.exact.casefold()) if named is not None else ()
    return frozenset(words) - FUNCTION_WORDS - _PRONOUN


def _shown(attribution: Attribution) -> str:
    named = attribution.description or attribution.source
    shown = " ".join(named.exact.split()) if named is not None else "somebody"
    return shown[:1].upper() + shown[1:]
