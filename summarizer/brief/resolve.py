"""From a model's draft to a checked brief: ids become spans, unknown ids become findings."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.analysis import Analysis
from summarizer.attribution.model import Attribution
from summarizer.brief.assemble import finish, make_fact, make_flag
from summarizer.brief.draft import Draft, DraftFact, DraftFlag
from summarizer.brief.marks import mark_on
from summarizer.brief.schema import Brief, KeyFact, Provenance, UnverifiedFlag
from summarizer.checker.model import Claim, Finding
from summarizer.checker.verdicts import Check, Verdict
from summarizer.document.model import Sentence


def resolve(draft: Draft, analysis: Analysis, provenance: Provenance) -> Brief:
    """The brief that ``draft`` describes, with every finding on it.

    Nothing is dropped or mended: a fact that cites an unknown id keeps its words and whatever
    evidence is left, and the report says what is wrong.
    """
    resolver = _Resolver(analysis)
    facts = [resolver.fact(position, fact) for position, fact in enumerate(draft.key_facts)]
    flags = [resolver.flag(position, flag) for position, flag in enumerate(draft.unverified)]
    return finish(
        analysis,
        headline=draft.headline,
        summary=draft.summary,
        facts=facts,
        flags=flags,
        provenance=provenance,
        findings=resolver.findings,
    )


class _Resolver:
    """Looks ids up in one article and gathers what does not fit."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.speakers = {attribution.id: attribution for attribution in analysis.attributions}
        self.findings: list[Finding] = []

    def fact(self, position: int, fact: DraftFact) -> KeyFact:
        claim = Claim(f"key_facts[{position}].statement", fact.statement)
        sentences = self.sentences(claim, fact.evidence)
        return make_fact(fact.statement, sentences, self.speaker(claim, fact.source), self.analysis)

    def flag(self, position: int, flag: DraftFlag) -> UnverifiedFlag:
        claim = Claim(f"unverified[{position}].what", flag.what)
        sentences = self.sentences(claim, flag.evidence)
        hedge = mark_on(sentences, self.analysis)
        if hedge is None and sentences:
            self.note(
                Check.FLAG,
                Verdict.HEDGE_NOT_FOUND,
                claim,
                "The cited sentences hold no words that mark this as unverified.",
            )
        return make_flag(flag.what, sentences, hedge, self.analysis.document)

    def sentences(self, claim: Claim, ids: Sequence[str]) -> list[Sentence]:
        """The cited sentences, each once; a finding for every id the article does not have."""
        known = self.analysis.document.sentence_by_id
        unknown = [name for name in dict.fromkeys(ids) if name not in known]
        for name in unknown:
            self.note(
                Check.EVIDENCE,
                Verdict.UNKNOWN_ID,
                claim,
                f"{name!r} is not the id of a sentence of the article ({_id_range(known)}).",
            )
        if not ids:
            self.note(Check.EVIDENCE, Verdict.NO_EVIDENCE, claim, "No sentence is cited for this.")
        return [known[name] for name in dict.fromkeys(ids) if name in known]

    def speaker(self, claim: Claim, name: str | None) -> Attribution | None:
        if name is None or name in self.speakers:
            return self.speakers[name] if name is not None else None
        reason = f"{name!r} is not the id of a speaker in the article ({_id_range(self.speakers)})."
        self.note(Check.SOURCE, Verdict.UNKNOWN_ID, claim, reason)
        return None

    def note(self, check: Check, verdict: Verdict, claim: Claim, reason: str) -> None:
        self.findings.append(Finding.make(check, verdict, claim, claim.whole, reason))


def _id_range(known: dict[str, Sentence] | dict[str, Attribution]) -> str:
    names = list(known)
    return f"{names[0]} to {names[-1]}" if names else "it has none"
