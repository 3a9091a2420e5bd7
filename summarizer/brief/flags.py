"""What a brief tells, the article marks as not established, and no flag of the brief shows.

A mark calls for a flag if it is a denial, a dispute, a failed check, a correction, a hedge or a
refusal to confirm, and bears on a claim that the brief tells: a key fact rests on it, or the
headline or summary says most of it. It is shown if a flag cites the claim or the words that mark
it, or if the brief tells of such a doubt itself. That somebody "said" it does for a hedge; it does
not for a denial, which is another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.analysis import Analysis
from summarizer.attribution.model import Hedge, VerificationStatus
from summarizer.brief.schema import Brief
from summarizer.checker.assertions.hedging import shows_doubt
from summarizer.checker.model import Claim, Finding
from summarizer.checker.verdicts import Check, Verdict
from summarizer.document.model import Document
from summarizer.document.read import plain_document
from summarizer.patterns import pattern
from summarizer.quantities.tokens import tokenize
from summarizer.span import Span, sentence_around

_OPPOSED: Final = pattern(
    r"\b(?:den(?:y|ies|ied|ials?)|reject\w*+|disput\w++|dismiss\w*+|refut\w++|contradict\w*+"
    r"|contest\w*+|disagree\w*+|differ\w*+|disown\w*+|question\w*+|challeng\w++|doubt\w*+|counter\w*+"
    r"|call(?:s|ed) (?:it|that|this|them|the)|insist\w*+|maintain\w*+|false\w*+"
    r"|untrue|lie[sd]?|liar|wrong|not guilty|nonsense"
    r"|while|whereas|but|although|though|however|n[o']t|not|no|nobody|none|neither|never|whether)\b",
    re.IGNORECASE,
)
"""Words by which a text gives the other side."""
_UNCHECKED: Final = pattern(
    r"\b(?:verif\w++|unverif\w++|confirm\w*+|unconfirmed|corroborat\w++|substantiat\w++|establish\w*+"
    r"|check\w*+|proved?|proof|unclear|unknown|not known|stand up|seen|found no|tested)\b",
    re.IGNORECASE,
)
_REPLACED: Final = pattern(
    r"\b(?:correct\w*+|revis\w++|amend\w*+|withdr[ae]w\w*+|retract\w*+|lower(?:ed|s)|raised"
    r"|replac\w++|initial\w*+|original\w*+|earlier|previous\w*+|first|had been|since|later|now|then"
    r"|wrong|not)\b",
    re.IGNORECASE,
)
_UNCONFIRMED: Final = pattern(r"\b(?:confirm|den[yi])", re.IGNORECASE)
"""Of the silent, those who "would neither confirm nor deny" leave a claim in the air."""
_TOLD_OF: Final = {
    VerificationStatus.DENIED: _OPPOSED,
    VerificationStatus.DISPUTED: _OPPOSED,
    VerificationStatus.OUTLET_COULD_NOT_VERIFY: _UNCHECKED,
    VerificationStatus.RETRACTED_OR_CORRECTED: _REPLACED,
}
"""How a text tells of a doubt of each sort; any distance does for the others."""
_HALF: Final = 0.5
"""Share of the words of a long mark, itself a statement, by which a fact tells the same."""
_FEWEST: Final = 4
"""Words of weight in a claim that a headline or a summary can be said to tell."""
_FEW: Final = 2
"""The same for a fact that cites the claim, and the least it must share."""
_CITED_SHARE: Final = 0.3
"""Share of a claim's words by which a fact that cites it tells it."""
_SHARE: Final = 0.6
"""The same for a headline or a summary, which cite nothing."""


class _Told(NamedTuple):
    """A sentence of a brief, and what it cites; a headline or a summary cites nothing."""

    path: str
    text: str
    words: frozenset[str]
    evidence: tuple[Span, ...] | None


class _Mark(NamedTuple):
    """A mark that calls for a flag, the words of each of its claims, and those beside it."""

    hedge: Hedge
    claims: tuple[tuple[Span, frozenset[str]], ...]
    own: str


def missing_flags(brief: Brief, analysis: Analysis) -> Iterator[Finding]:
    """A finding for every claim that the brief tells and the article marks, without a flag."""
    flagged = [span for flag in brief.unverified for span in flag.evidence]
    told = list(_told(brief))
    seen: list[Span] = []
    for mark in analysis.kept(_marks):
        hedge, claim = mark.hedge, mark.hedge.claims[0]
        if _overlaps(claim, seen):
            continue
        if any(_overlaps(place, flagged) for place in (hedge.cue, *hedge.claims)):
            continue
        telling = [each for each in told if _tells(each, mark)]
        if telling and not _is_told_of(mark, told, telling):
            seen.append(claim)
            yield _missing(claim, hedge, telling[0])


def _marks(analysis: Analysis) -> list[_Mark]:
    """The marks of an article that call for a flag, read once for all its briefs."""
    document = analysis.document
    return [
        _Mark(
            hedge,
            tuple((claim, _claimed(hedge, claim, document)) for claim in hedge.claims),
            _own_words(hedge, document),
        )
        for hedge in analysis.hedges
        if _calls_for_flag(hedge)
    ]


def _told(brief: Brief) -> Iterator[_Told]:
    for place, fact in enumerate(brief.key_facts):
        text = fact.statement
        yield _Told(f"key_facts[{place}].statement", text, _stems(text), fact.evidence)
    for path, text in (("headline", brief.headline), ("summary", brief.summary)):
        for sentence in plain_document(text).sentences:
            words = _stems(text[sentence.start : sentence.end])
            yield _Told(path, text, words, None)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in tokenize(text, 0, len(text)))


def _calls_for_flag(hedge: Hedge) -> bool:
    if hedge.status is VerificationStatus.NO_COMMENT:
        return _UNCONFIRMED.search(hedge.cue.exact) is not None
    if hedge.status is VerificationStatus.OUTLET_COULD_NOT_VERIFY:
        return True
    return hedge.status in _DOUBTED


_DOUBTED: Final = frozenset({VerificationStatus.HEDGED, *_TOLD_OF})


def _claimed(hedge: Hedge, claim: Span, document: Document) -> frozenset[str]:
    """The words of weight of a claim, without those that mark it."""
    words = tokenize(document.text, claim.start, claim.end)
    return frozenset(
        word.stem for word in words if not hedge.cue.overlaps(word.start, word.start + 1)
    )


def _tells(told: _Told, mark: _Mark) -> bool:
    """Whether a sentence tells one of the claims that a doubt bears on."""
    cites = told.evidence is not None
    if not cites and mark.hedge.status is VerificationStatus.RETRACTED_OR_CORRECTED:
        return False  # what replaced it is said in the same words
    share, fewest = (_CITED_SHARE, _FEW) if cites else (_SHARE, _FEWEST)
    return any(
        len(words) >= fewest
        and len(words & told.words) >= max(_FEW, share * len(words))
        and (told.evidence is None or _overlaps(claim, told.evidence))
        for claim, words in mark.claims
    )


def _is_told_of(mark: _Mark, told: Sequence[_Told], telling: Sequence[_Told]) -> bool:
    """Whether what tells the claim tells of the doubt, or a fact is made of the doubt's words."""
    hedge = mark.hedge
    if any(_tells_of_doubt(each.text, hedge, mark.own) for each in telling):
        return True
    cue = _stems(hedge.cue.exact)
    return len(cue) >= _FEWEST and any(
        len(cue & each.words) >= _HALF * len(cue)
        for each in told
        if each.evidence is not None and _overlaps(hedge.cue, each.evidence)
    )


def _own_words(hedge: Hedge, document: Document) -> str:
    """The sentences of the claims without the words that mark them: what these say is no doubt."""
    text = document.text
    places = [sentence_around(text, claim) for claim in hedge.claims]
    said = " ".join(text[start:end] for start, end in places)
    return said.replace(hedge.cue.exact, " ").casefold()


def _tells_of_doubt(text: str, hedge: Hedge, own: str) -> bool:
    words = _TOLD_OF.get(hedge.status)
    if words is None:
        return shows_doubt(text)
    return any(match.group().casefold() not in own for match in words.finditer(text))


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other.start, other.end) for other in others)


def _missing(claim: Span, hedge: Hedge, told: _Told) -> Finding:
    """The finding, on what states the claim."""
    cue = " ".join(hedge.cue.exact.split())
    shown = " ".join(claim.exact.split())
    shown = shown if len(shown) <= 80 else f"{shown[:77]}..."
    reason = f"No flag shows that the article says \u201c{cue}\u201d of this: {shown}"
    where = Claim(told.path, told.text)
    return Finding.make(
        Check.FLAG,
        Verdict.FLAG_MISSING,
        where,
        where.whole,
        reason,
        source=hedge.cue,
        candidates=(claim,),
    )
