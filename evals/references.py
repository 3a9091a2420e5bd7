"""Reference briefs, written by hand with quoted evidence, as drafts that cite ids."""

from __future__ import annotations

from evals.cases import Case, Reference, Verbatim, locate
from summarizer.analysis import Analysis
from summarizer.brief.draft import Draft, DraftFact, DraftFlag
from summarizer.errors import InputError


def reference_draft(case: Case, analysis: Analysis) -> Draft:
    """The case's reference brief in the form a model would give it.

    Raises:
        InputError: there is no reference, or it quotes what is not in the article's body.

    """
    if case.reference is None:
        raise InputError(f"case {case.name}: no reference brief")
    return draft_of(case.reference, case, analysis)


def draft_of(brief: Reference, case: Case, analysis: Analysis) -> Draft:
    """A brief of the case that quotes its evidence, in the form a model would give it.

    Raises:
        InputError: it quotes what is not in the article's body.

    """
    facts = [
        DraftFact(
            statement=fact.statement,
            evidence=_sentence_ids(case, fact.evidence, analysis),
            source=_speaker_id(fact.source, fact.evidence, analysis),
        )
        for fact in brief.key_facts
    ]
    flags = [
        DraftFlag(what=flag.what, evidence=_sentence_ids(case, flag.evidence, analysis))
        for flag in brief.unverified
    ]
    return Draft(
        headline=brief.headline,
        summary=brief.summary,
        key_facts=facts,
        unverified=flags,
    )


def gold_draft(case: Case, analysis: Analysis) -> Draft:
    """The key facts of the case's gold, without a headline, a summary or flags.

    Raises:
        InputError: the gold quotes what is not in the article's body.

    """
    facts = [
        DraftFact(
            statement=fact.statement,
            evidence=_sentence_ids(case, fact.evidence, analysis),
            source=_speaker_id(fact.speaker, fact.evidence, analysis),
        )
        for fact in case.gold.key_facts
    ]
    return Draft(headline="", summary="", key_facts=facts, unverified=[])


def _sentence_ids(case: Case, passages: tuple[Verbatim, ...], analysis: Analysis) -> list[str]:
    document = analysis.document
    found: dict[str, None] = {}
    for passage in passages:
        start, end = locate(document.text, passage)
        touched = [s.id for s in document.sentences if s.start < end and start < s.end]
        if not touched:
            raise InputError(f"case {case.name}: {passage!r} is not in the article's body")
        found |= dict.fromkeys(touched)
    return list(found)


def _speaker_id(
    source: Verbatim | None, evidence: tuple[Verbatim, ...], analysis: Analysis
) -> str | None:
    """The attribution that names this source nearest to the evidence; None if there is none."""
    if source is None:
        return None
    words = (source if isinstance(source, str) else source.text).casefold()
    places = [locate(analysis.document.text, passage) for passage in evidence]

    def distance(start: int) -> int:
        return min(max(first - start, start - last, 0) for first, last in places)

    named = [
        (distance(attribution.cue.start), attribution.id)
        for attribution in analysis.attributions
        for span in (attribution.source, attribution.description)
        if span is not None and words in span.exact.casefold()
    ]
    return min(named)[1] if named else None
