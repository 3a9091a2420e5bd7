"""Key facts of a brief against those of the gold, paired one to one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from evals.cases import Gold, GoldFact, words_of
from evals.metrics.assignment import best_pairs
from evals.metrics.words import Bag, Figures, bag_of, common, figures_of, negated, weight
from evals.scores import NOTHING, Share
from summarizer.brief.schema import Brief, KeyFact

THRESHOLD: Final = Fraction(1, 2)
"""Least weighted token F1 at which two statements are the same fact."""
_UNIT: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class FactPair:
    """A fact of the brief, the gold fact it stands for, and their weighted token F1."""

    gold: int
    fact: int
    likeness: Fraction


@dataclass(frozen=True, slots=True)
class Reading:
    """What of a text is compared."""

    bag: Bag
    weight: int
    figures: Figures
    words: frozenset[str]
    negated: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Reading:
        """The reading of one text."""
        bag = bag_of(text)
        words = frozenset(word for word, _ in bag)
        return cls(bag, weight(bag), figures_of(text), words, negated(text))


def pair_facts(facts: Sequence[KeyFact], gold: Sequence[GoldFact]) -> list[FactPair]:
    """The one-to-one pairing with the greatest sum of likeness over pairs that are the same fact.

    A gold fact is held in its own words or in those of its evidence, whichever is more alike.
    """
    readings = [Reading.of(fact.statement) for fact in facts]
    cited = [_figures(span.exact for span in fact.evidence) for fact in facts]
    likeness = [
        [_likeness(reading, given, each) for reading, given in zip(readings, cited, strict=True)]
        for each in gold
    ]
    pairs = best_pairs([[int(value * _UNIT) for value in row] for row in likeness])
    return [FactPair(g, f, likeness[g][f]) for g, f in pairs]


def overlap(brief: Brief | None, gold: Gold) -> Share:
    """Weight of the words that all facts together share with the gold's, twice, of both weights."""
    wanted = bag_of("\n".join(fact.statement for fact in gold.key_facts))
    facts = brief.key_facts if brief else ()
    held = bag_of("\n".join(fact.statement for fact in facts))
    return Share(2 * common(held, wanted), weight(held) + weight(wanted))


def figures_held(brief: Brief | None, gold: Gold) -> Share:
    """Gold figures, by value and unit, that stand anywhere in the brief."""
    wanted = [figures_of(words_of(figure)) for fact in gold.key_facts for figure in fact.figures]
    wanted = [each for each in wanted if each]
    if brief is None:
        return Share(0, len(wanted))
    texts = [brief.headline, brief.summary, *(fact.statement for fact in brief.key_facts)]
    held = _figures(texts)
    return Share(sum(each <= held for each in wanted), len(wanted))


def statuses(brief: Brief | None, gold: Gold, pairs: Iterable[FactPair]) -> Share:
    """Gold facts that are paired and carry their status, or one of the gold's flags on them."""
    right = 0
    for pair in pairs:
        wanted = gold.key_facts[pair.gold]
        given = brief.key_facts[pair.fact].status if brief else None
        right += given in (wanted.status, *_flagged(wanted, gold))
    return Share(right, len(gold.key_facts)) if gold.key_facts else NOTHING


def _flagged(fact: GoldFact, gold: Gold) -> set[str]:
    evidence = [words_of(passage) for passage in fact.evidence]
    return {
        flag.status
        for flag in gold.flags
        if any(words_of(flag.cue) in text and words_of(flag.claim) in text for text in evidence)
    }


def _likeness(reading: Reading, cited: Figures, gold: GoldFact) -> Fraction:
    """Weighted token F1 of a statement and a gold fact; 0 where they are not the same fact."""
    evidence = " ".join(words_of(passage) for passage in gold.evidence)
    given = cited | figures_of(evidence) | _figures(words_of(figure) for figure in gold.figures)
    if not _figures_agree(reading.figures, figures_of(gold.statement), given):
        return Fraction(0)
    best = max(_alike(reading, Reading.of(text)) for text in (gold.statement, evidence))
    return best if best >= THRESHOLD else Fraction(0)


def _figures_agree(stated: Figures, wanted: Figures, given: Figures) -> bool:
    """At least half of what is wanted is stated, and nothing that the evidence does not give."""
    return 2 * len(stated & wanted) >= len(wanted) and stated <= wanted | given


def _alike(one: Reading, other: Reading) -> Fraction:
    if (one.negated ^ other.negated) & one.words & other.words:
        return Fraction(0)
    both = one.weight + other.weight
    return Fraction(2 * common(one.bag, other.bag), both) if both else Fraction(0)


def _figures(texts: Iterable[str]) -> Figures:
    return frozenset().union(*map(figures_of, texts))
