"""The engine that needs no model: every word of its brief stands in the article."""

from __future__ import annotations

from typing import Final

from summarizer.analysis import Analysis
from summarizer.brief.assemble import (
    finish,
    make_fact,
    make_flag,
    rules_provenance,
    sentences_over,
)
from summarizer.brief.schema import Brief, UnverifiedFlag
from summarizer.document.markdown import as_read
from summarizer.document.model import Document, Format, Sentence
from summarizer.rules.rank import Ranked, rank_sentences
from summarizer.rules.speakers import Speakers

MAX_FACTS: Final = 10
SUMMARY_SENTENCES: Final = 2
_LONGEST: Final = 800
"""Characters of a sentence that can be read as one fact; what is longer is a table or a dump."""
_HEADLINE: Final = 200
_TOO_ALIKE: Final = 0.6
"""Two sentences that share more of their words than this (Jaccard) say the same."""


def brief_by_rules(analysis: Analysis) -> Brief:
    """A brief of the article's own sentences: its title, and the best facts, best first.

    The summary is the first two facts, in the article's order.
    """
    document = analysis.document

    def words(sentence: Sentence) -> str:
        return _clipped(_as_read(document.sentence_text(sentence), document), _LONGEST)

    ranked = rank_sentences(analysis)
    readable = [r for r in ranked if r.sentence.end - r.sentence.start <= _LONGEST]
    ranked = readable or ranked[:1]
    chosen = _different(ranked, MAX_FACTS)
    lead = sorted(chosen[:SUMMARY_SENTENCES], key=lambda item: item.sentence.start)
    chosen[:SUMMARY_SENTENCES] = lead  # the summary, read in the article's order
    speakers = Speakers(analysis)
    facts = []
    for item in chosen:
        speaker, evidence = speakers.of(item.sentence)
        facts.append(make_fact(words(item.sentence), evidence, speaker, analysis))
    return finish(
        analysis,
        headline=_headline(document),
        summary=" ".join(words(item.sentence) for item in lead),
        facts=facts,
        flags=_flags(analysis),
        provenance=rules_provenance(document),
    )


def _headline(document: Document) -> str:
    if document.title is not None:
        return _clipped(_as_read(document.title.value, document), _HEADLINE)
    return _clipped(_as_read(document.sentence_text(document.sentences[0]), document), _HEADLINE)


def _clipped(words: str, most: int) -> str:
    """The words, or as many whole ones as fit."""
    if len(words) <= most:
        return words
    end = words.rfind(" ", 0, most)
    return words[: end if end > 0 else most]


def _as_read(text: str, document: Document) -> str:
    """The words without Markdown's marks; any other text as it stands."""
    return as_read(text) if document.format is Format.MARKDOWN else text


def _different(ranked: list[Ranked], most: int) -> list[Ranked]:
    """The best sentences, leaving out those that repeat a better one."""
    chosen: list[Ranked] = []
    for item in ranked:
        if len(chosen) == most:
            break
        if all(_likeness(item, other) <= _TOO_ALIKE for other in chosen):
            chosen.append(item)
    return chosen


def _likeness(one: Ranked, other: Ranked) -> float:
    together = len(one.words | other.words)
    return len(one.words & other.words) / together if together else 1.0


def _flags(analysis: Analysis) -> list[UnverifiedFlag]:
    """A flag for every claim that a hedge bears on, in the words of the claim, each once."""
    document = analysis.document
    flags: dict[tuple[str, str], UnverifiedFlag] = {}
    for hedge in analysis.hedges:
        cited = sentences_over(document, hedge.cue)
        for claim in hedge.claims or (hedge.cue,):
            both = {s.id: s for s in (*sentences_over(document, claim), *cited)}
            words = _as_read(claim.exact, document).removeprefix("that ")
            flag = make_flag(words, list(both.values()), hedge, document)
            flags.setdefault((words.casefold(), hedge.status), flag)
    return list(flags.values())
