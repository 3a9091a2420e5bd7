"""An article, a check and an answer made by hand: no rule of the other parts has a say."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator

from summarizer.analysis import Analysis
from summarizer.attribution.model import (
    Attribution,
    Identification,
    QuoteType,
    SourceKind,
)
from summarizer.brief.draft import Draft
from summarizer.brief.schema import Brief, Provenance, SourceInfo
from summarizer.checker.model import CheckReport, Claim, Finding
from summarizer.checker.verdicts import Check, Verdict
from summarizer.document.model import Document, Format, Sentence, SentenceRole
from summarizer.span import Span

SENTENCES = (
    "Ferry strike halts traffic in Port Salder",
    "About 340 dockers stopped work on Monday, the union's spokeswoman Mara Quill said.",
    "The port moved 12,400 containers last week.",
    "The operator denied that any ship was turned away.",
)


def make_analysis(sentences: tuple[str, ...] = SENTENCES) -> Analysis:
    """An analysis with one sentence a line and one speaker, where Mara Quill is in the text."""
    text = "\n".join(sentences) + "\n"
    found, start = [], 0
    for number, sentence in enumerate(sentences, 1):
        role = SentenceRole.TITLE if number == 1 else SentenceRole.SENTENCE
        found.append(Sentence(f"S{number}", start, start + len(sentence), role, number))
        start += len(sentence) + 1
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    analysis = Analysis(Document(text, Format.TEXT, sha256, (), tuple(found)))
    analysis.__dict__["attributions"] = tuple(_speakers(text))
    return analysis


def _speakers(text: str) -> Iterator[Attribution]:
    name = "the union's spokeswoman Mara Quill"
    at = text.find(name)
    if at >= 0:
        source = Span.of(text, at, at + len(name))
        cue = Span.of(text, source.end + 1, source.end + 5)
        content = (Span.of(text, text.rindex("\n", 0, at) + 1, at - 2),)
        yield Attribution(
            "A1",
            source,
            cue,
            content,
            None,
            Identification.NAMED,
            SourceKind.PERSON,
            QuoteType.INDIRECT,
        )


def assess_figures(draft: Draft, analysis: Analysis, provenance: Provenance) -> Brief:
    """A stand-in for the check: every figure that the article does not hold fails."""
    document = analysis.document
    claims = [Claim("headline", draft.headline), Claim("summary", draft.summary)]
    claims += [
        Claim(f"key_facts[{position}].statement", fact.statement)
        for position, fact in enumerate(draft.key_facts)
    ]
    findings = [
        Finding.make(
            Check.NUMBER,
            Verdict.NOT_IN_SOURCE,
            claim,
            Span.of(claim.text, *figure.span()),
            f"The article holds no {figure[0]}.",
            candidates=(document.span(document.sentences[1].start, document.sentences[1].end),),
        )
        for claim in claims
        for figure in re.finditer(r"[0-9][0-9,]*+", claim.text)
        if figure[0] not in document.text
    ]
    return Brief(
        source=SourceInfo(
            sha256=document.sha256,
            characters=len(document.text),
            format="text",
            title=None,
            outlet=None,
            published=None,
        ),
        headline=draft.headline,
        summary=draft.summary,
        key_facts=(),
        attributions=(),
        unverified=(),
        outlets=(),
        report=CheckReport.of(document.sha256, findings),
        provenance=provenance,
    )


def draft_text(summary: str = "About 340 dockers stopped work.", **changed: object) -> str:
    """An answer: the JSON of a draft."""
    fact = {"statement": "12,400 containers were moved.", "evidence": ["S3"], "source": None}
    draft = {
        "headline": "Strike at Port Salder",
        "summary": summary,
        "key_facts": [fact],
        "unverified": [{"what": "A ship was turned away.", "evidence": ["S4"]}],
    }
    return json.dumps(draft | changed)
