"""Building the parts of a brief from the article's own analysis.

Every engine goes through here: what a fact rests on, whose claim it is and how far the article
confirms it are read off the article, whoever wrote the statement.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial

from summarizer._version import __version__
from summarizer.analysis import Analysis
from summarizer.attribution.model import Attribution, Hedge, VerificationStatus
from summarizer.attribution.status import status_of
from summarizer.brief.flags import missing_flags
from summarizer.brief.schema import (
    Brief,
    KeyFact,
    Provenance,
    RunFacts,
    SourceInfo,
    Tokens,
    UnverifiedFlag,
)
from summarizer.checker.check import check_claims
from summarizer.checker.model import CheckReport, Claim, Finding
from summarizer.checker.verdicts import Check, Verdict
from summarizer.document.model import Document, Sentence
from summarizer.span import Span

_KEPT = 256
_LONGEST_WHY = 400
"""Characters of a sentence that can stand as the reason of a flag."""


def make_fact(
    statement: str,
    sentences: Sequence[Sentence],
    attribution: Attribution | None,
    analysis: Analysis,
) -> KeyFact:
    """A key fact on its evidence, with the status the article gives that evidence.

    Made once of the same words: a repaired draft repeats most of the one before.
    """
    return analysis.kept(_Facts).made(statement, tuple(sentences), attribution)


class _Facts:
    """The key facts that were made last."""

    def __init__(self, analysis: Analysis) -> None:
        self.made = lru_cache(_KEPT)(partial(_make_fact, analysis))


def _make_fact(
    analysis: Analysis,
    statement: str,
    sentences: tuple[Sentence, ...],
    attribution: Attribution | None,
) -> KeyFact:
    evidence = spans_of(sentences, analysis.document)
    status, cue = status_of(evidence, attribution, analysis.hedges)
    basis = "\0".join([statement, *(f"{span.start}-{span.end}" for span in evidence)])
    digest = hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return KeyFact(
        id=f"F-{digest}",
        statement=statement,
        evidence=evidence,
        evidence_ids=tuple(sentence.id for sentence in sentences),
        attribution=attribution.id if attribution else None,
        status=status,
        status_cue=cue,
        is_forecast=any(
            span.overlaps(cue.start, cue.end) for span in evidence for cue in analysis.forecasts
        ),
    )


def make_flag(
    what: str, sentences: Sequence[Sentence], hedge: Hedge | None, document: Document
) -> UnverifiedFlag:
    """A flag; without a hedge in the article it says so."""
    return UnverifiedFlag(
        what=what,
        why=_why(hedge, sentences, document)
        if hedge
        else "The cited sentences do not mark it as unverified.",
        status=hedge.status if hedge else VerificationStatus.STATED_BY_OUTLET,
        cue=hedge.cue if hedge else None,
        evidence=spans_of(sentences, document),
        evidence_ids=tuple(sentence.id for sentence in sentences),
    )


def _why(hedge: Hedge, cited: Sequence[Sentence], document: Document) -> str:
    """The article's own words on who doubts it and how; of a mere hedge the cue says enough."""
    for sentence in cited:
        if not hedge.cue.overlaps(sentence.start, sentence.end):
            continue
        apart = not any(claim.overlaps(sentence.start, sentence.end) for claim in hedge.claims)
        answered = apart or hedge.status is not VerificationStatus.HEDGED
        if answered and sentence.end - sentence.start <= _LONGEST_WHY:
            return " ".join(document.sentence_text(sentence).split())
    return hedge.reason


def spans_of(sentences: Iterable[Sentence], document: Document) -> tuple[Span, ...]:
    """The sentences as spans of the article."""
    return tuple(document.span(sentence.start, sentence.end) for sentence in sentences)


def sentences_over(document: Document, span: Span) -> list[Sentence]:
    """The body sentences that a span touches."""
    return [s for s in document.sentences if span.overlaps(s.start, s.end)]


def attribution_over(analysis: Analysis, sentences: Iterable[Sentence]) -> Attribution | None:
    """The attribution whose content covers most of the sentences, if it covers any."""
    spans = [(sentence.start, sentence.end) for sentence in sentences]

    def covered(attribution: Attribution) -> int:
        return sum(
            max(0, min(end, part.end) - max(start, part.start))
            for part in attribution.content
            for start, end in spans
        )

    best = max(analysis.attributions, key=covered, default=None)
    return best if best is not None and covered(best) > 0 else None


def claims_of(brief: Brief) -> list[Claim]:
    """Every text of the brief that a check reads, with the evidence it cites."""
    flagged = tuple(span for flag in brief.unverified for span in flag.evidence)
    speakers = {attribution.id: attribution for attribution in brief.attributions}
    claims = [
        Claim("headline", brief.headline, flagged=flagged),
        Claim("summary", brief.summary, flagged=flagged),
    ]
    for position, fact in enumerate(brief.key_facts):
        path = f"key_facts[{position}].statement"
        speaker = speakers.get(fact.attribution or "")
        claims.append(Claim(path, fact.statement, fact.evidence, speaker=speaker, flagged=flagged))
    for position, flag in enumerate(brief.unverified):
        claims.append(Claim(f"unverified[{position}].what", flag.what, flag.evidence, is_flag=True))
        why = f"unverified[{position}].why"
        claims.append(Claim(why, flag.why, flag.evidence, numbers_only=True))
    return claims


def finish(
    analysis: Analysis,
    *,
    headline: str,
    summary: str,
    facts: Sequence[KeyFact],
    flags: Sequence[UnverifiedFlag],
    provenance: Provenance,
    findings: Sequence[Finding] = (),
) -> Brief:
    """The whole brief, checked; ``findings`` are those made before (unknown ids)."""
    cited = {fact.attribution for fact in facts}
    brief = Brief(
        source=describe(analysis.document),
        headline=headline,
        summary=summary,
        key_facts=tuple(facts),
        attributions=tuple(a for a in analysis.attributions if a.id in cited),
        unverified=tuple(flags),
        outlets=analysis.outlets,
        report=CheckReport.of(analysis.document.sha256, ()),
        provenance=provenance,
    )
    checked = check_claims(claims_of(brief), analysis)
    found = (*findings, *repetitions(brief), *missing_flags(brief, analysis), *checked.findings)
    report = CheckReport.of(checked.source_sha256, found)
    return brief.model_copy(update={"report": report})


def repetitions(brief: Brief) -> Iterator[Finding]:
    """A finding for every fact in the words of one before it, and for every such flag.

    Two flags may mark the same words for different reasons: hedged, and without a comment.
    """
    said = [
        *((f"key_facts[{n}].statement", f.statement, "") for n, f in enumerate(brief.key_facts)),
        *((f"unverified[{n}].what", f.what, f.status) for n, f in enumerate(brief.unverified)),
    ]
    first: dict[tuple[str, str, str], str] = {}
    for path, text, status in said:
        words = " ".join(text.split()).casefold()
        before = first.setdefault((path.partition("[")[0], words, status), path)
        if before != path:
            claim = Claim(path, text)
            reason = f"This repeats {before}."
            yield Finding.make(Check.REPETITION, Verdict.REPEATED, claim, claim.whole, reason)


def describe(document: Document) -> SourceInfo:
    """What the article says about itself."""
    return SourceInfo(
        sha256=document.sha256,
        characters=len(document.text),
        format=document.format.value,
        title=document.title.value if document.title else None,
        outlet=document.outlet.value if document.outlet else None,
        published=document.published.value if document.published else None,
    )


def rules_provenance(document: Document) -> Provenance:
    """The provenance of a brief that no model had a part in."""
    return Provenance(
        engine="rules",
        model=None,
        prompt_version=None,
        tokens=Tokens(prompt=None, completion=None),
        attempts=0,
        run=RunFacts(cached=False, sends=0, waited=0.0),
        source_sha256=document.sha256,
        summarizer_version=__version__,
    )
