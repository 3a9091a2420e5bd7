"""The few phrases that every output format shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from summarizer.attribution.model import (
    Attribution,
    Identification,
    OutletLink,
    OutletRole,
    SourceKind,
    VerificationStatus,
)
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern

if TYPE_CHECKING:
    from summarizer.brief.schema import Brief, KeyFact, Provenance, UnverifiedFlag
    from summarizer.checker.model import Finding

FORECAST: Final = "tells of a plan or a forecast"
_PEOPLE = (SourceKind.PERSON, SourceKind.WITNESS)
"""Kinds of source that have a name to withhold; "the company" or "a report" has been named."""
_PRONOUNS: Final = frozenset("he she it they we i you those these that this who".split())
"""Sources that the rules could not trace to a name."""
_ROLE = {
    OutletRole.ORIGINATOR: "reported by",
    OutletRole.RELAYED_BY: "relayed by",
    OutletRole.PUBLISHED_BY: "published by",
}
_PATH = pattern(r"(key_facts|unverified)\[(\d+)\]\.\w+")
_KIND = {Check.QUOTE: "quotation", Check.HEDGE: "certainty"}
_VERDICT = {
    Verdict.COUNT_NOT_CHECKED: "Count not checked",
    Verdict.ENUMERATOR: "Orders the text's own points",
    Verdict.VERBATIM_NORMALIZED: "Verbatim",
    Verdict.NOT_A_QUOTATION: "Not a quotation there",
    Verdict.SPEAKER_MOVED: "Another speaker",
    Verdict.SPEAKER_NOT_IN_EVIDENCE: "Speaker not in evidence",
    Verdict.IDENTIFICATION_CHANGED: "Source named or hidden",
    Verdict.OPPOSITE: "Says the opposite",
    Verdict.NEGATION_LOST: "Denial lost",
    Verdict.NEGATION_ADDED: "Denial added",
    Verdict.NEGATION_NOT_FOUND: "Denial not found",
    Verdict.NAME_SWAPPED: "Another name",
    Verdict.MISATTACHED: "Of another thing",
    Verdict.FORECAST_AS_FACT: "Plan told as done",
    Verdict.EVENT_NOT_IN_SOURCE: "Event not in source",
}
_STATUS = {
    VerificationStatus.STATED_BY_OUTLET: "in the outlet's own voice",
    VerificationStatus.CONFIRMED_BY_OUTLET: "confirmed by the outlet",
    VerificationStatus.CORROBORATED_IN_TEXT: "more than one source in the text",
    VerificationStatus.ATTRIBUTED_ONLY: "a source's claim",
    VerificationStatus.HEDGED: "the outlet hedges",
    VerificationStatus.OUTLET_COULD_NOT_VERIFY: "the outlet could not verify it",
    VerificationStatus.DISPUTED: "disputed",
    VerificationStatus.DENIED: "denied",
    VerificationStatus.RETRACTED_OR_CORRECTED: "retracted or corrected",
    VerificationStatus.NO_COMMENT: "the other side did not comment",
}


def status_phrase(status: VerificationStatus) -> str:
    """What a verification status says, in words."""
    return _STATUS[status]


def verdict_phrase(verdict: Verdict) -> str:
    """A verdict in words: ``Not in source``."""
    return _VERDICT.get(verdict) or verdict.value.replace("_", " ").capitalize()


def kind_phrase(finding: Finding) -> str:
    """Which kind of check a finding is of: ``quotation``."""
    if finding.verdict is Verdict.WORDS_NOT_CHECKED:
        return "sentence"
    return _KIND.get(finding.check, finding.check.value)


def place_phrase(path: str) -> str:
    """The field that a finding's path names, in words: ``fact 3``, ``flag 1``, ``summary``."""
    match = _PATH.fullmatch(path)
    if match is None:
        return path
    return f"{'fact' if match[1] == 'key_facts' else 'flag'} {int(match[2]) + 1}"


def role_phrase(role: OutletRole) -> str:
    """What an outlet did with the story: ``relayed by``."""
    return _ROLE[role]


def outlet_chain(outlets: Sequence[OutletLink]) -> str:
    """``reported by Reuters, published by The Harbour Post``."""
    return ", ".join(f"{_ROLE[link.role]} {link.name}" for link in outlets)


def speaker_phrase(attribution: Attribution) -> str:
    """Who is speaking, as fully as the article says, and whether the name is withheld."""
    source = attribution.description or attribution.source
    if source is None:
        return "a claim, no source named"
    if source.exact.casefold() in _PRONOUNS:
        return f"\u201c{source.exact}\u201d, who is not clear"
    words = source.exact.rstrip(" ,;:")
    anonymous = attribution.identification is Identification.DESCRIBED_ANONYMOUS
    withheld = anonymous and attribution.source_kind in _PEOPLE
    return f"{words} (not named)" if withheld else words


def fact_notes(fact: KeyFact, speakers: Mapping[str, Attribution]) -> list[str]:
    """What stands under a fact: its sentences, its speaker, its status, whether it is to come."""
    notes = [", ".join(fact.evidence_ids) or "no evidence"]
    speaker = speakers.get(fact.attribution or "")
    if speaker is not None:
        notes.append(speaker_phrase(speaker))
    unnamed = speaker is not None and speaker.source is None
    if not (unnamed and fact.status is VerificationStatus.ATTRIBUTED_ONLY):
        notes.append(status_phrase(fact.status))
    if fact.is_forecast:
        notes.append(FORECAST)
    return notes


def told_in_summary(brief: Brief) -> list[int]:
    """Positions of the key facts that the summary is made of, word for word, in its order.

    Empty where it has words of its own: only then is it told beside the facts.
    """
    rest, found = brief.summary, []
    for position, fact in enumerate(brief.key_facts):
        at = brief.summary.find(fact.statement)
        if fact.statement in rest:
            rest = rest.replace(fact.statement, "", 1)
            found.append((at, position))
    return [] if rest.strip() else [position for _, position in sorted(found)]


def by_cue(flags: Iterable[UnverifiedFlag]) -> list[list[UnverifiedFlag]]:
    """Flags in order, those that stand next to each other and share their cue together."""
    return [list(group) for _, group in groupby(flags, key=lambda flag: (flag.status, flag.cue))]


def flag_note(flag: UnverifiedFlag) -> str:
    """How the article marks the claim, with its own words."""
    cue = f" (\u201c{flag.cue.exact}\u201d)" if flag.cue and flag.cue.exact not in flag.why else ""
    return f"{status_phrase(flag.status)}: {flag.why}{cue}"


def engine_phrase(provenance: Provenance) -> str:
    """Which engine made the brief, and what it took."""
    if provenance.engine == "rules":
        return "Made by the rules engine: sentences verbatim from the article, no model"
    asked = f"{provenance.attempts} answer{'s' if provenance.attempts != 1 else ''}"
    used = [provenance.tokens.prompt, provenance.tokens.completion]
    tokens = "" if None in used else f", {sum(n or 0 for n in used)} tokens"
    cached = ", from the cache" if provenance.run.cached else ""
    return f"Made by the model {provenance.model}: {asked}{tokens}{cached}"
