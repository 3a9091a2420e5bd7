"""Seeded faults: one change at a time to a good brief, each making it wrong, or leaving it right.

``faults`` gives them for one case, always the same ones in the same order. Nothing here asks the
checker what it makes of them; ``evals.faults.caught`` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from evals.cases import Case
from evals.faults import doubts, unflagged, wording
from evals.faults.drafts import (
    difference,
    fact_at,
    path_of,
    texts,
    told_plainly,
    with_fact,
    with_text,
)
from evals.faults.kinds import FaultKind
from evals.faults.material import Material
from evals.references import reference_draft
from summarizer.analysis import Analysis
from summarizer.brief.assemble import attribution_over, rules_provenance
from summarizer.brief.draft import Draft, DraftFact, DraftFlag
from summarizer.brief.recheck import recheck
from summarizer.brief.resolve import resolve
from summarizer.brief.schema import Brief
from summarizer.document.model import LineClass, SentenceRole
from summarizer.quantities.tokens import stem

_LONGEST: Final = 300
"""Characters of an article's sentence that serves as a statement."""
_UNKNOWN_ID: Final = "S9999"
_INVENTED: Final = (
    "{name} has asked for an independent inquiry.",
    "{name} will pay the legal costs of both sides.",
    "A parliamentary committee opened hearings into the matter on the same day.",
    "Insurers set aside 14.6 million crowns for claims.",
    "The founder, Edmund Varga, resigned over it.",
)
_SHARED: Final = 0.34
"""Share of a statement's words from which on another sentence may well vouch for it."""


@dataclass(frozen=True)
class Fault:
    """One brief with one change.

    ``id`` tells it from the others of its case; ``path`` names the field changed, and
    ``description`` says what was done to it. ``draft`` is the answer a model would have given;
    None where no answer in ids can say it (page debris for evidence), then ``made`` is the brief.
    """

    kind: FaultKind
    id: str
    path: str
    description: str
    draft: Draft | None
    made: Brief | None = field(default=None, repr=False)

    def brief(self, analysis: Analysis) -> Brief:
        """The changed brief with what the check says of it."""
        if self.draft is not None:
            return resolve(self.draft, analysis, rules_provenance(analysis.document))
        if self.made is None:
            raise ValueError("a fault is a draft or a brief")
        return self.made.model_copy(update={"report": recheck(self.made, analysis)})


def faults(case: Case, analysis: Analysis) -> Iterator[Fault]:
    """Every fault that finds a place in the case's reference brief; none without a reference."""
    if case.reference is not None:
        draft = reference_draft(case, analysis)
        yield from faults_in(draft, analysis, Material.of(case, analysis))


def faults_in(draft: Draft, analysis: Analysis, material: Material) -> Iterator[Fault]:
    """Every fault that finds a place in a draft."""
    number: dict[FaultKind, Iterator[int]] = {}
    for kind, path, description, changed in _changes(draft, analysis, material):
        place = next(number.setdefault(kind, count(1)))
        name = f"{kind.name.lower().replace('_', '-')}-{place}"
        if isinstance(changed, Brief):
            yield Fault(kind, name, path, description, None, changed)
        else:
            yield Fault(kind, name, path, description, changed)


def sentence_drafts(analysis: Analysis) -> Iterator[Draft]:
    """One draft for each sentence, so that judging a fault reads no more than it must."""
    document = analysis.document
    for sentence in document.sentences:
        text = document.sentence_text(sentence)
        if sentence.role is SentenceRole.SENTENCE and len(text) <= _LONGEST and text[-1] == ".":
            over = attribution_over(analysis, [sentence])
            source = over.id if over is not None and over.source is not None else None
            fact = DraftFact(statement=text, evidence=[sentence.id], source=source)
            yield Draft(headline="", summary="", key_facts=[fact], unverified=[])


_Change = tuple[FaultKind, str, str, Draft | Brief]


def _changes(draft: Draft, analysis: Analysis, material: Material) -> Iterator[_Change]:
    for path, text in texts(draft):
        for kind in FaultKind:
            for changed in dict.fromkeys(kind.edit(text, material) if kind.edit else ()):
                if changed == text:
                    continue
                yield kind, path, difference(text, changed), with_text(draft, path, changed)
        yield from _unattributed(draft, path, text, material)
        yield from _unhedged(draft, path, text, material)
    for place in range(len(draft.key_facts)):
        for make in (_other_speaker, _other_evidence):
            yield from make(draft, place, material)
    if draft.unverified:
        yield from _flags_dropped(draft, material)
    if draft.headline:
        yield from _invented(draft, material)
        yield from _debris_cited(draft, analysis)


def _unattributed(draft: Draft, path: str, text: str, material: Material) -> Iterator[_Change]:
    for changed in wording.attribution(text, material):
        what = f"now reads: {changed}"
        yield FaultKind.ATTRIBUTION_DROPPED, path, what, told_plainly(draft, path, changed)


def _unhedged(draft: Draft, path: str, text: str, material: Material) -> Iterator[_Change]:
    """Without the flags that cite the same sentences: they would still tell the reader.

    A headline or a summary cites none, and may be of any: it goes without all flags. A doubt that
    the cited sentences do not have is the editor's own, and as well left out.
    """
    fact = fact_at(draft, path)
    cited = set(fact.evidence) if fact is not None else None
    if fact is not None and not doubts.doubts_any(material.passages(fact.evidence)):
        return
    flags = [
        flag for flag in draft.unverified if cited is not None and not set(flag.evidence) & cited
    ]
    for changed in doubts.hedge(text, material):
        plain = told_plainly(draft, path, changed).model_copy(update={"unverified": flags})
        yield FaultKind.HEDGE_DROPPED, path, difference(text, changed), plain


def _other_speaker(draft: Draft, place: int, material: Material) -> Iterator[_Change]:
    """Another speaker's id, not of one who speaks or is spoken of beside: the claim may be his."""
    fact = draft.key_facts[place]
    attributions = {each.id: each for each in material.analysis.attributions}
    said = attributions.get(fact.source or "")
    words = said.description.exact if said is not None and said.description is not None else ""
    own = material.speaker_called(words)
    beside = " ".join((fact.statement, *material.passages(fact.evidence)))
    others = material.other_speakers(own, beside) if own is not None else []
    others = [other for other in others if other.id is not None]
    if others:
        other = others[place % len(others)]
        what = f"{fact.source} becomes {other.id} ({other.shown})"
        yield FaultKind.SPEAKER_ID, path_of(place), what, with_fact(draft, place, source=other.id)


def _other_evidence(draft: Draft, place: int, material: Material) -> Iterator[_Change]:
    fact = draft.key_facts[place]
    document = material.analysis.document
    sentences = [s for s in document.sentences if s.role is SentenceRole.SENTENCE]
    own = [n for n, sentence in enumerate(sentences) if sentence.id in fact.evidence]
    unknown = with_fact(draft, place, evidence=[*fact.evidence[1:], _UNKNOWN_ID])
    if draft.headline:
        yield FaultKind.EVIDENCE_UNKNOWN, path_of(place), f"cites {_UNKNOWN_ID}", unknown
    if not own or len(sentences) <= 8:
        return
    wider = [*fact.evidence, sentences[(own[-1] + 1) % len(sentences)].id]
    also = f"also cites {wider[-1]}"
    yield FaultKind.MORE_EVIDENCE, path_of(place), also, with_fact(draft, place, evidence=wider)
    other = sentences[(own[0] + 4) % len(sentences)]
    words = _stems(fact.statement)
    shared = len(words & _stems(document.sentence_text(other)))
    if other.id not in fact.evidence and shared < _SHARED * len(words):
        changed = with_fact(draft, place, evidence=[other.id])
        yield FaultKind.EVIDENCE_MOVED, path_of(place), f"cites {other.id} instead", changed


def _stems(text: str) -> set[str]:
    return {stem(word.strip(".,;:“”\"'")) for word in text.split()} - {""}


def _flags_dropped(draft: Draft, material: Material) -> Iterator[_Change]:
    document = material.analysis.document
    for flag, changed in unflagged.without_flag(draft, document):
        place = draft.unverified.index(flag)
        yield FaultKind.FLAG_DROPPED, f"unverified[{place}].what", _gone(flag), changed
    for text, changed in unflagged.told_plainly(draft, document, material.flags):
        path = path_of(len(draft.key_facts))
        yield FaultKind.FLAG_DROPPED, path, f"tells without a flag: {text}", changed


def _gone(flag: DraftFlag) -> str:
    return f"no longer says: {flag.what}"


def _invented(draft: Draft, material: Material) -> Iterator[_Change]:
    """Facts from nowhere, some of them about somebody the article names."""
    name = material.names[0] if material.names else "The company"
    for place, pattern in enumerate(_INVENTED):
        evidence = draft.key_facts[place % len(draft.key_facts)].evidence
        statement = pattern.format(name=name)
        fact = DraftFact(statement=statement, evidence=evidence, source=None)
        changed = draft.model_copy(update={"key_facts": [*draft.key_facts, fact]})
        yield FaultKind.INVENTED, path_of(len(draft.key_facts)), f"adds: {statement}", changed


def _debris_cited(draft: Draft, analysis: Analysis) -> Iterator[_Change]:
    document = analysis.document
    brief = resolve(draft, analysis, rules_provenance(document))
    debris = [line for line in document.lines if line.line_class is LineClass.DEBRIS]
    for place, line in enumerate(debris[: len(brief.key_facts)]):
        span = document.span(line.start, line.end)
        facts = list(brief.key_facts)
        facts[place] = facts[place].model_copy(update={"evidence": (span,)})
        changed = brief.model_copy(update={"key_facts": tuple(facts)})
        yield FaultKind.DEBRIS_CITED, path_of(place), f"cites: {span.exact}", changed
