"""Several articles held against each other: no model, and the same answer every time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.analysis import Analysis
from summarizer.comparison.agreement import Figures, Values, aligned_places
from summarizer.comparison.answers import answers_left_out
from summarizer.comparison.apart import negated_elsewhere
from summarizer.comparison.contradictions import Contradictions
from summarizer.comparison.counters import counters
from summarizer.comparison.doubts import hedge_in
from summarizer.comparison.grouping import facts_of
from summarizer.comparison.likeness import Likeness
from summarizer.comparison.model import (
    Compared,
    Comparison,
    ConflictKind,
    Contradiction,
    Fact,
    FigureSet,
    Omission,
    OmissionKind,
    Rewording,
    ToldFigure,
    ToldWords,
)
from summarizer.comparison.omitted import omissions_of
from summarizer.comparison.order import reversed_order
from summarizer.comparison.origins import story_of
from summarizer.comparison.pairs import links_between
from summarizer.comparison.slot_conflicts import SlotConflict, SlotConflicts
from summarizer.comparison.sources import SharedSources
from summarizer.comparison.spellings import spelled_otherwise
from summarizer.comparison.stories import stories_of
from summarizer.comparison.tellings import figure_of, telling_of
from summarizer.comparison.told import Told
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.untold import Untold
from summarizer.comparison.wording import align
from summarizer.quantities.model import Bound
from summarizer.span import Span


def compare_articles(analyses: Sequence[Analysis]) -> Comparison:
    """The comparison of two analyses or more."""
    return _Comparer(analyses).comparison()


class _Comparer:
    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self._readers = [Reader(number, each) for number, each in enumerate(analyses)]
        self._units = [unit for reader in self._readers for unit in reader.units]
        self._likeness = Likeness(unit for reader in self._readers for unit in reader.passages)
        self._figures = Figures(self._readers)
        self._contradictions = Contradictions(self._readers, self._likeness)

    def comparison(self) -> Comparison:
        links = links_between(self._readers, self._likeness)
        stories = stories_of(self._readers, self._units, links)
        story = {article: number for number, among in enumerate(stories) for article in among}
        links = [link for link in links if story[link.one.article] == story[link.other.article]]
        groups = [
            _fullest_first(group, self._likeness)
            for group in facts_of(self._units, links, self._likeness)
        ]
        shared = [group for group in groups if len({unit.article for unit in group}) > 1]
        facts: list[Fact] = []
        omissions: list[Omission] = []
        clashes = list(self._slot_conflicts(stories, shared))
        for among in stories:
            omissions += answers_left_out(among, self._readers, self._likeness, shared)
        for group in shared:
            fact, missing = self._fact(group, clashes)
            facts.append(fact)
            omissions += missing
        facts += self._clashing(stories, shared)
        facts += self._told_apart(clashes, shared)
        single = [group for group in groups if len({u.article for u in group}) == 1]
        untold = Untold(self._readers, self._figures, shared)
        for group in single:
            omissions += untold.omissions(group, stories[story[group[0].article]])
        told = {(each.article, each.span) for fact in facts for each in fact.tellings}
        alone = [
            self._plain(group)
            for group in single
            if not group[0].is_title and (group[0].article, group[0].span) not in told
        ]
        sources = SharedSources(self._readers, shared).found()
        return Comparison(
            articles=tuple(_compared(reader) for reader in self._readers),
            stories=tuple(
                story_of(
                    among,
                    self._readers,
                    [source for source in sources if set(source.articles) <= set(among)],
                    [group for group in groups if group[0].article in among],
                )
                for among in stories
            ),
            facts=tuple(facts),
            alone=tuple(alone),
            omissions=omissions_of(omissions, facts, self._readers),
        )

    def _slot_conflicts(
        self, stories: Sequence[tuple[int, ...]], shared: Sequence[Sequence[Unit]]
    ) -> Iterator[SlotConflict]:
        aligned = aligned_places(shared)
        for among in stories:
            if len(among) > 1:
                readers = [self._readers[number] for number in among]
                yield from SlotConflicts(readers, self._likeness, aligned).found()
                for one, other in reversed_order(readers, self._likeness):
                    yield SlotConflict(ConflictKind.ORDER, one.unit, one.cue, other.unit, other.cue)
                for found in spelled_otherwise(readers):
                    yield SlotConflict(ConflictKind.NAME, *found)
                for found in negated_elsewhere(readers, self._likeness):
                    yield SlotConflict(ConflictKind.POLARITY, *found)

    def _told_apart(
        self, clashes: Sequence[SlotConflict], shared: Sequence[Sequence[Unit]]
    ) -> Iterator[Fact]:
        """Facts told so differently that only what their words exclude is known of them."""
        together = [set(group) for group in shared]
        for each in clashes:
            if not any({each.one, each.other} <= group for group in together):
                told = ToldWords(0, each.first), ToldWords(1, each.second)
                plain = self._plain([each.one, each.other])
                yield replace(plain, contradictions=(Contradiction(each.kind, told),))

    def _clashing(
        self, stories: Sequence[tuple[int, ...]], shared: Sequence[Sequence[Unit]]
    ) -> Iterator[Fact]:
        """Facts told so differently that only their figures contradict each other."""
        settled = {
            id(each.located)
            for group in shared
            for values in self._figures.compare(group)[0]
            for each in values.told
        }
        aligned = aligned_places(shared)
        for among in stories:
            units = [unit for number in among for unit in self._readers[number].units]
            for values in self._figures.clashes(units, settled, aligned):
                yield self._of_values(values)
            for values in counters(units, settled):
                yield self._of_values(values)

    def _of_values(self, values: Values) -> Fact:
        """A fact of which nothing but these figures is known to be told."""
        plain = self._plain([each.unit for each in values.told])
        return replace(plain, figures=(self._figure_set(values),))

    def _plain(self, group: Sequence[Unit]) -> Fact:
        tellings = tuple(telling_of(unit, self._readers[unit.article]) for unit in group)
        return Fact(_id(self._readers, group), tellings)

    def _fact(
        self, group: Sequence[Unit], clashes: Sequence[SlotConflict]
    ) -> tuple[Fact, list[Omission]]:
        values, left = self._figures.compare(group)
        plain = self._plain(group)
        fact = Fact(
            plain.id,
            plain.tellings,
            tuple(self._figure_set(each) for each in values),
            tuple(self._rewordings(group)),
            tuple(
                Contradiction(
                    each.kind,
                    (
                        ToldWords(each.one.place, each.one.span),
                        ToldWords(each.other.place, each.other.span),
                    ),
                )
                for each in self._contradictions.of(group)
            )
            + _within(group, clashes),
        )
        missing = [*self._numbers_left_out(fact, left), *self._hedges_dropped(fact, group)]
        return fact, missing

    def _figure_set(self, values: Values) -> FigureSet:
        told = tuple(
            ToldFigure(each.place, figure_of(each.located, self._readers[each.unit.article].text))
            for each in values.told
        )
        bounds: dict[int, set[Bound]] = {}
        for each in values.told:
            bounds.setdefault(each.unit.article, set()).add(each.quantity.bound)
        first, *rest = bounds.values()
        return FigureSet(values.relation, told, any(first.isdisjoint(each) for each in rest))

    def _rewordings(self, group: Sequence[Unit]) -> Iterator[Rewording]:
        """Each article's quotation against the first article's."""
        quoted: dict[int, int] = {}
        for place, unit in enumerate(group):
            if unit.quoted > 0:
                quoted.setdefault(unit.article, place)
        places = list(quoted.values())
        for place in places[1:]:
            one, other = group[places[0]], group[place]
            edits = align(self._readers[one.article], one, self._readers[other.article], other)
            if edits:
                yield Rewording(places[0], place, edits)

    def _numbers_left_out(self, fact: Fact, left: Sequence[Sequence[Told]]) -> Iterator[Omission]:
        for told in left:
            first = told[0]
            lacking = [
                article
                for article in fact.articles
                if article != first.unit.article and self._figures.left_out(told, article)
            ]
            if lacking:
                reader = self._readers[first.unit.article]
                yield Omission(
                    OmissionKind.NUMBER,
                    first.unit.article,
                    figure_of(first.located, reader.text).span,
                    reader.sentence_span(first.unit),
                    (first.unit.article,),
                    tuple(lacking),
                    fact.id,
                )

    def _hedges_dropped(self, fact: Fact, group: Sequence[Unit]) -> Iterator[Omission]:
        """A hedge that some tellings have and all tellings of another article lack."""
        hedged: dict[int, tuple[Unit, Span]] = {}
        for unit in group:
            words = hedge_in(self._readers[unit.article], unit)
            if words is not None:
                hedged.setdefault(unit.article, (unit, words))
        lacking = tuple(article for article in fact.articles if article not in hedged)
        if hedged and lacking:
            unit, words = hedged[min(hedged)]
            yield Omission(
                OmissionKind.HEDGE,
                unit.article,
                words,
                self._readers[unit.article].sentence_span(unit),
                tuple(sorted(hedged)),
                lacking,
                fact.id,
            )


def _within(group: Sequence[Unit], clashes: Sequence[SlotConflict]) -> tuple[Contradiction, ...]:
    """Those of which a fact has both tellings."""
    place = {unit: number for number, unit in enumerate(group)}
    return tuple(
        Contradiction(
            each.kind,
            (ToldWords(place[each.one], each.first), ToldWords(place[each.other], each.second)),
        )
        for each in clashes
        if each.one in place and each.other in place
    )


def _fullest_first(group: Sequence[Unit], likeness: Likeness) -> tuple[Unit, ...]:
    """By article; of one article the telling most like the others', a title last."""

    def central(unit: Unit) -> float:
        return sum(likeness.of(unit, each) for each in group if each.article != unit.article)

    return tuple(sorted(group, key=lambda u: (u.article, u.is_title, -central(u), u.number)))


def _compared(reader: Reader) -> Compared:
    document = reader.analysis.document
    return Compared(
        document.sha256,
        document.title.value if document.title else None,
        document.outlet.value if document.outlet else None,
        document.published.value if document.published else None,
        reader.analysis.outlets,
    )


def _id(readers: Sequence[Reader], group: Sequence[Unit]) -> str:
    """The same for the same passages of the same articles, whatever else is compared."""
    basis = "\0".join(
        f"{readers[u.article].analysis.document.sha256}:{u.span.start}-{u.span.end}" for u in group
    )
    return f"C-{hashlib.sha256(basis.encode()).hexdigest()[:8]}"
