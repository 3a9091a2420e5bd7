"""What a comparison says in words, the same in every format. Articles are shown from 1 on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.attribution.model import Identification, SourceKind, VerificationStatus
from summarizer.comparison.model import (
    Comparison,
    ConflictKind,
    Contradiction,
    Fact,
    FigureSet,
    Omission,
    OmissionKind,
    Origin,
    Relation,
    SharedSource,
    Story,
    Telling,
)
from summarizer.document.model import Document
from summarizer.patterns import pattern
from summarizer.render.phrases import status_phrase
from summarizer.render.visible import one_line
from summarizer.span import Span

_OMITTED: Final = {
    OmissionKind.DENIAL: "denial",
    OmissionKind.DISPUTE: "dispute",
    OmissionKind.COULD_NOT_VERIFY: "could not be verified",
    OmissionKind.NO_COMMENT: "no answer or comment",
    OmissionKind.CORRECTION: "correction",
    OmissionKind.HEDGE: "hedge",
    OmissionKind.NUMBER: "number",
}
_RELATION: Final = {
    Relation.SAME: "the same",
    Relation.CONVERTED: "the same, converted",
    Relation.ROUNDED: "the same, rounded",
    Relation.COMPATIBLE: "compatible",
    Relation.CONFLICT: "conflict",
}
_CLASH: Final = {
    ConflictKind.DAY: "another day",
    ConflictKind.NAME: "another name",
    ConflictKind.SPEAKER: "another speaker",
    ConflictKind.POLARITY: "one negates what the other does not",
    ConflictKind.PLACE: "another place",
    ConflictKind.ATTRIBUTE: "described otherwise",
    ConflictKind.MEANS: "another means",
    ConflictKind.OFFICE: "another office",
    ConflictKind.DOER: "another doer",
    ConflictKind.CAUSE: "another cause",
    ConflictKind.OUTCOME: "another outcome",
    ConflictKind.ORDER: "another order",
}
_PEOPLE: Final = (SourceKind.PERSON, SourceKind.WITNESS)
_SEVERAL: Final = pattern(
    r"(?:\d|two|three|four|five|six|several|some|people|officials|sources)", re.IGNORECASE
)
_MOST_SOURCES: Final = 3


@dataclass(frozen=True, slots=True)
class Conflict:
    """What contradicts what, in words, and the sentences: article, sentence, words in it."""

    title: str
    rows: tuple[tuple[int, Span, Span], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A comparison with the articles it is of, and what to call each."""

    comparison: Comparison
    documents: tuple[Document, ...]
    names: tuple[str, ...]

    @classmethod
    def of(
        cls, comparison: Comparison, documents: Sequence[Document], names: Sequence[str] = ()
    ) -> Shown:
        """``names`` are used for articles that name no outlet; else they are "article 1", ..."""
        given = list(names) or [f"article {number + 1}" for number in range(len(documents))]
        called = tuple(
            one_line(each.outlet or name)
            for each, name in zip(comparison.articles, given, strict=True)
        )
        return cls(comparison, tuple(documents), called)

    def heading(self, number: int) -> str:
        """``The Coast Ledger, 2025-05-09: Fire at Talvik paper mill kills 14``."""
        article = self.comparison.articles[number]
        about = ", ".join(filter(None, (self.names[number], article.published)))
        return f"{about}: {one_line(article.title)}" if article.title else about

    def only_in(self, number: int) -> list[tuple[Fact, Span]]:
        """What one article alone tells, but for what is told of as left out by others.

        Each with the words to show: the whole sentence where all of it is told there alone.
        """
        comparison = self.comparison
        told = {(each.article, each.sentence) for each in comparison.omissions if each.fact is None}
        shared = {
            (each.article, each.sentence) for fact in comparison.facts for each in fact.tellings
        }
        found: dict[Span, tuple[Fact, Span]] = {}
        for fact in comparison.alone:
            first = fact.tellings[0]
            place = (number, first.sentence)
            if first.article == number and place not in told:
                words = first.span if place in shared else first.sentence
                found.setdefault(words, (fact, words))
        return list(found.values())

    @property
    def conflicts(self) -> list[Conflict]:
        """What the articles contradict each other in: figures, then days, names and the rest."""
        facts = self.comparison.facts
        figures = [_of_figures(fact, each) for fact in facts for each in fact.conflicts]
        return figures + [_of_words(fact, each) for fact in facts for each in fact.contradictions]


def tag(number: int) -> str:
    """``[1]`` for the first article."""
    return f"[{number + 1}]"


def tags(numbers: Sequence[int]) -> str:
    """``[1] and [3]``."""
    shown = [tag(number) for number in numbers]
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else shown[0]


def headlines(comparison: Comparison) -> list[str]:
    """What is said at the top: how many articles, how many origins, who is related to whom."""
    count = len(comparison.articles)
    if comparison.unrelated:
        return [f"{count} articles, unrelated: they share no story"]
    related = [story for story in comparison.stories if len(story.articles) > 1]
    apart = [story.articles[0] for story in comparison.stories if len(story.articles) == 1]
    lines = []
    for story in related:
        whole = len(story.articles) == count
        which = "" if whole else f" {tags(story.articles)} on one story"
        lines.append(f"{len(story.articles)} articles{which}, {_origins(story)}")
        if len(story.origins) > 1:
            lines += [
                f"  {tags(origin.articles)}: {origin_phrase(origin)}" for origin in story.origins
            ]
        if story.sources:
            lines.append(f"  in common: {_sources(story.sources)}")
    if apart:
        lines.append(
            f"{tags(apart)} {'is' if len(apart) == 1 else 'are'} on nothing the others are on"
        )
    return lines


def _origins(story: Story) -> str:
    if len(story.origins) == 1:
        return f"1 origin: {origin_phrase(story.origins[0])}"
    return f"{len(story.origins)} origins"


def origin_phrase(origin: Origin) -> str:
    """``Reuters, one unnamed General Staff official``."""
    parts = [one_line(name) for name in origin.outlets]
    unnamed = [s for s in origin.sources if s.identification is Identification.DESCRIBED_ANONYMOUS]
    shown = [source for source in origin.sources if source.facts > 1] or list(origin.sources)
    if unnamed:
        shown = unnamed
    if shown:
        parts.append(_sources(shown))
    return ", ".join(parts) or "none named"


def _sources(sources: Sequence[SharedSource]) -> str:
    shown = [source_phrase(source) for source in sources[:_MOST_SOURCES]]
    more = len(sources) - len(shown)
    return ", ".join([*shown, *([f"{more} more"] if more else [])])


def source_phrase(source: SharedSource) -> str:
    """``one unnamed General Staff official``, ``Odd Hellen``."""
    name = one_line(source.name)
    if source.identification is not Identification.DESCRIBED_ANONYMOUS:
        return name
    if _SEVERAL.match(name):
        return f"{name[:1].lower()}{name[1:]} (not named)"
    return f"one unnamed {name}"


def omission_heading(omission: Omission) -> str:
    """``denial, not in [2]``."""
    return f"{_OMITTED[omission.kind]}, not in {tags(omission.left_out_by)}"


def telling_note(telling: Telling) -> str:
    """Who is speaking and how far it is confirmed."""
    parts = []
    if telling.speaker is not None:
        anonymous = telling.identification is Identification.DESCRIBED_ANONYMOUS
        withheld = anonymous and telling.speaker_kind in _PEOPLE
        parts.append(one_line(telling.speaker).rstrip(",") + (" (not named)" if withheld else ""))
    if telling.direct:
        parts.append("quoted")
    cue = "" if telling.cue is None else f" (\u201c{one_line(telling.cue.exact)}\u201d)"
    parts.append(status_phrase(telling.status) + cue)
    return " | ".join(parts)


def figures_phrase(fact: Fact, figures: FigureSet) -> str:
    """``[1] about 420, [2] 420: the same; hedged otherwise``."""
    seen = dict.fromkeys(
        (fact.tellings[each.telling].article, one_line(each.figure.span.exact))
        for each in figures.told
    )
    told = ", ".join(f"{tag(article)} {words}" for article, words in seen)
    hedged = figures.hedges_differ and figures.relation is not Relation.CONFLICT
    return f"{told}: {_RELATION[figures.relation]}{'; hedged otherwise' if hedged else ''}"


def _of_figures(fact: Fact, figures: FigureSet) -> Conflict:
    told = [(fact.tellings[each.telling], each.figure.span) for each in figures.told]
    rows = tuple((telling.article, telling.sentence, span) for telling, span in told)
    return Conflict(figures_phrase(fact, figures), rows)


def _of_words(fact: Fact, clash: Contradiction) -> Conflict:
    """``[1] Tuesday, [2] Wednesday: another day``."""
    told = [(fact.tellings[each.telling], each.words) for each in clash.told]
    words = ", ".join(f"{tag(telling.article)} {one_line(span.exact)}" for telling, span in told)
    rows = tuple((telling.article, telling.sentence, span) for telling, span in told)
    return Conflict(f"{words}: {_CLASH[clash.kind]}", rows)


def fact_notes(fact: Fact) -> list[str]:
    """What stands beneath the tellings of a fact: its figures, and who names no source."""
    notes = [figures_phrase(fact, each) for each in fact.figures]
    own_voice = VerificationStatus.STATED_BY_OUTLET
    attributed = {each.article for each in fact.tellings if each.speaker is not None}
    plain = {each.article for each in fact.tellings if each.status is own_voice} - attributed
    if attributed and plain:
        notes.append(f"in {tags(sorted(plain))} without a source")
    return notes
