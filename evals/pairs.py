"""What a comparison is worth against pairs marked by hand: facts, conflicts, omissions, wordings.

Two passages meet where they share half of the shorter one. A fact that the gold holds is found if
one fact of the comparison has a telling in each article that meets it; a fact of the comparison is
right if the first telling of each article (titles aside, as in the gold) meets one that the gold
holds as a match, a quotation in two wordings, a conflict or an agreeing figure. A conflict is
found, or false, by the clauses of its figures, or of the words that contradict each other. An
omission is found as what it is if the comparison lists it with its kind, and shown if its sentence
stands in any list of what one article alone has; one that the comparison lists is wrong where the
gold has the same words as a match.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Final

from evals.pairs_gold import Only, Pair, Range
from evals.scores import Share
from summarizer.comparison.compare import compare_articles
from summarizer.comparison.model import (
    Comparison,
    Fact,
    FigureSet,
    Omission,
    OmissionKind,
    Relation,
    Telling,
)
from summarizer.document.model import SentenceRole
from summarizer.span import Span

_HALF: Final = 0.5
_NONE: Final = Share(0, 0)
_KINDS: Final = {
    "denial": {OmissionKind.DENIAL, OmissionKind.DISPUTE},
    "could_not_verify": {OmissionKind.COULD_NOT_VERIFY},
    "no_comment": {OmissionKind.NO_COMMENT},
    "hedge": {OmissionKind.HEDGE, OmissionKind.COULD_NOT_VERIFY},
    "number": {OmissionKind.NUMBER},
}
_COMPATIBLE: Final = ("update", "may_be_reconciled")
"""Conflicts of the gold that are found if the figures are said to differ, and both may be true."""
ANSWERS: Final = ("denial", "could_not_verify", "no_comment")


@dataclass(frozen=True, slots=True)
class PairScore:
    """Counts for one pair, or for several added up."""

    related: Share = _NONE
    origins: Share = _NONE
    found: Share = _NONE
    """Facts of the gold that are found."""
    right: Share = _NONE
    """Facts of the comparison that are right."""
    conflicts: Share = _NONE
    false_conflicts: int = 0
    answers: Share = _NONE
    """Denials, failed checks and silences that are listed with their kind."""
    answers_shown: Share = _NONE
    others: Share = _NONE
    """Hedges and numbers that are listed with their kind."""
    others_shown: Share = _NONE
    """Omissions of any kind that stand in some list of what one article alone has."""
    wrong_omissions: int = 0
    wordings: Share = _NONE
    figures: Share = _NONE

    def __add__(self, other: PairScore) -> PairScore:
        names = [each.name for each in fields(self)]
        return PairScore(**{n: getattr(self, n) + getattr(other, n) for n in names})

    @property
    def f1(self) -> float:
        """Harmonic mean of the share found and the share right; 1.0 where there is nothing."""
        precision = self.right.hits / self.right.of if self.right.of else 1.0
        recall = self.found.hits / self.found.of if self.found.of else 1.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def run(pairs: Iterable[Pair]) -> str:
    """A line for each pair and one for all."""
    lines = [_HEAD]
    whole = PairScore()
    for pair in pairs:
        found = score(pair)
        whole += found
        lines.append(_line(pair.name, found))
    return "\n".join([*lines, _line("all", whole)])


_COLUMNS: Final = (
    *("related", "origins", "found", "right", "F1", "conflicts", "false", "answers", "shown"),
    *("other", "shown", "wrong", "wordings", "figures"),
)
_HEAD: Final = f"{'':24}" + "".join(f"{name:>10}" for name in _COLUMNS)


def _line(name: str, score: PairScore) -> str:
    shown = (
        *(score.related, score.origins, score.found, score.right, f"{100 * score.f1:.1f}"),
        *(score.conflicts, score.false_conflicts, score.answers, score.answers_shown),
        *(score.others, score.others_shown, score.wrong_omissions, score.wordings, score.figures),
    )
    return f"{name:24}" + "".join(f"{each!s:>10}" for each in shown)


def score(pair: Pair) -> PairScore:
    """One pair's counts."""
    return _Scorer(pair, compare_articles(pair.analyses)).score()


class _Scorer:
    def __init__(self, pair: Pair, comparison: Comparison) -> None:
        self._pair = pair
        self._comparison = comparison
        self._gold = pair.gold
        self._titles = [
            {s.start for s in each.document.sentences if s.role is SentenceRole.TITLE}
            for each in pair.analyses
        ]
        self._facts = [
            fact
            for fact in comparison.facts
            if all(any(self._tellings(fact, article)) for article in (0, 1))
        ]

    def score(self) -> PairScore:
        matches = [self._pair.places(each) for each in self._gold.matches]
        quoted = [self._pair.places(each) for each in self._gold.requoted]
        clashes = [self._pair.places(each) for each in self._gold.conflicts]
        agreeing = [self._pair.places(each) for each in self._gold.agreeing_figures]
        held = [*matches, *quoted, *clashes, *agreeing]
        conflicts = list(self._differing(Relation.CONFLICT))
        differing = [*conflicts, *self._differing(Relation.COMPATIBLE)]
        kinds = [each.kind for each in self._gold.conflicts]
        answers = [each for each in self._only() if each[1].kind in ANSWERS]
        others = [each for each in self._only() if each[1].kind in ("hedge", "number")]
        everything = list(self._only())
        return PairScore(
            related=_share([self._gold.related is not self._comparison.unrelated]),
            origins=_share([self._origins_right()]),
            found=_share(self._is_found(each) for each in matches),
            right=_share(any(self._meets(fact, each) for each in held) for fact in self._facts),
            conflicts=_share(
                any(_both_meet(two, place) for mine in differing for two in mine)
                if kind in _COMPATIBLE
                else any(_both_meet(two, place) for mine in conflicts for two in mine)
                for place, kind in zip(clashes, kinds, strict=True)
            ),
            false_conflicts=sum(
                not any(_both_meet(two, place) for place in clashes for two in mine)
                for mine in conflicts
            ),
            answers=_share(self._is_listed(side, only) for side, only in answers),
            answers_shown=_share(self._is_shown(side, only) for side, only in answers),
            others=_share(self._is_listed(side, only) for side, only in others),
            others_shown=_share(self._is_shown(side, only) for side, only in everything),
            wrong_omissions=sum(
                self._is_wrong(each, matches) for each in self._comparison.omissions
            ),
            wordings=_share(self._is_reworded(each) for each in quoted),
            figures=_share(self._agree(each) for each in agreeing),
        )

    def _tellings(self, fact: Fact, article: int) -> Iterator[Telling]:
        """How an article tells a fact, its title aside."""
        for telling in fact.tellings:
            if telling.article == article and telling.sentence.start not in self._titles[article]:
                yield telling

    def _is_found(self, gold: tuple[Range, Range]) -> bool:
        return any(
            all(
                any(_meet(telling.span, gold[article]) for telling in self._tellings(fact, article))
                for article in (0, 1)
            )
            for fact in self._comparison.facts
        )

    def _meets(self, fact: Fact, gold: tuple[Range, Range]) -> bool:
        first = [next(self._tellings(fact, article)) for article in (0, 1)]
        return all(_meet(first[article].span, gold[article]) for article in (0, 1))

    def _differing(self, *relations: Relation) -> Iterator[list[tuple[Span, Span]]]:
        """The clauses of what is said to differ: of each set of figures every two of them."""
        for fact in self._comparison.facts:
            for figures in fact.figures:
                if figures.relation in relations:
                    told = [fact.tellings[each.telling] for each in figures.told]
                    yield [
                        (one.span, other.span)
                        for one in told
                        for other in told
                        if (one.article, other.article) == (0, 1)
                    ]
            if Relation.CONFLICT in relations:
                for each in fact.contradictions:
                    one, other = (fact.tellings[told.telling] for told in each.told)
                    yield [(one.span, other.span)]

    def _origins_right(self) -> bool:
        wanted = sorted(tuple(sorted(each["articles"])) for each in self._gold.origins.groups)
        found = sorted(
            tuple("ab"[article] for article in origin.articles)
            for story in self._comparison.stories
            for origin in story.origins
        )
        return wanted == found

    def _only(self) -> Iterator[tuple[int, Only]]:
        for side, listed in enumerate((self._gold.only_a, self._gold.only_b)):
            for only in listed:
                yield side, only

    def _is_listed(self, side: int, only: Only) -> bool:
        place = self._pair.place(side, only.text)
        return any(
            each.article == side and each.kind in _KINDS[only.kind] and _meet(each.sentence, place)
            for each in self._comparison.omissions
        )

    def _is_shown(self, side: int, only: Only) -> bool:
        place = self._pair.place(side, only.text)
        alone = [t.span for f in self._comparison.alone for t in f.tellings if t.article == side]
        listed = [each.sentence for each in self._comparison.omissions if each.article == side]
        return any(_meet(span, place) for span in (*alone, *listed))

    def _is_wrong(self, omission: Omission, matches: Sequence[tuple[Range, Range]]) -> bool:
        """Whether the other article has the very words that are said to be left out."""
        return omission.fact is None and any(
            _meet(omission.sentence, each[omission.article]) for each in matches
        )

    def _is_reworded(self, gold: tuple[Range, Range]) -> bool:
        for fact in self._comparison.facts:
            for each in fact.rewordings:
                spans = {
                    fact.tellings[n].article: fact.tellings[n].span for n in (each.one, each.other)
                }
                if all(side in spans and _meet(spans[side], gold[side]) for side in (0, 1)):
                    return True
        return False

    def _agree(self, gold: tuple[Range, Range]) -> bool:
        return any(
            figures.relation not in (Relation.CONFLICT, Relation.COMPATIBLE)
            and all(self._holds(fact, figures, side, gold[side]) for side in (0, 1))
            for fact in self._comparison.facts
            for figures in fact.figures
        )

    @staticmethod
    def _holds(fact: Fact, figures: FigureSet, side: int, place: Range) -> bool:
        return any(
            fact.tellings[each.telling].article == side and each.figure.span.overlaps(*place)
            for each in figures.told
        )


def _both_meet(spans: tuple[Span, Span], gold: tuple[Range, Range]) -> bool:
    return _meet(spans[0], gold[0]) and _meet(spans[1], gold[1])


def _meet(span: Span, place: Range) -> bool:
    """Whether two stretches share half of the shorter one."""
    start, end = place
    shared = min(span.end, end) - max(span.start, start)
    return shared > 0 and shared >= _HALF * min(span.end - span.start, end - start)


def _share(held: Iterable[bool]) -> Share:
    found = list(held)
    return Share(sum(found), len(found))
