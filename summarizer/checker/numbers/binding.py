"""Binding: whether the right value stands on the right thing.

A value of the source is a *rival* of a claimed number when it is of the same kind, fits neither
that number nor another of the claim's sentence, and stands amid words more like those around the
claimed number than any place that holds the claimed value does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from summarizer.checker.numbers.claimed import Claimed, counted_nouns
from summarizer.checker.numbers.compare import Fit, fit
from summarizer.checker.numbers.parts import own_part
from summarizer.patterns import pattern
from summarizer.quantities.context import nearness
from summarizer.quantities.index import Located, QuantityIndex, dimension, figures_of
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.tokens import stem

MARGIN: Final = 0.18
"""How much more alike the rival's surroundings must be."""
LIKENESS: Final = 0.3
"""How alike a rival's surroundings must be at the least."""
TOLD: Final = 0.4
"""How alike they must be for the article to give the very thing the claim speaks of."""
NOUN_MARGIN: Final = 0.07
NOUN_LIKENESS: Final = 0.15
"""The same where the rival, and no match, stands at the very noun or name the claim's does."""
_SENTENCES: Final = 8
"""How many of the best-matching sentences are searched for rivals."""


_MUCH_TOLD: Final = 3


class Rival(NamedTuple):
    """A source value that stands where the claimed one should."""

    located: Located
    likeness: float
    margin: float
    at_noun: bool = False
    """Whether it alone stands at the noun, or at the name, that the claimed number stands at."""
    frame: int = 0
    """How many words of the claim, beside what it counts, stand at the rival and at no match."""
    known: float = 1.0
    """Share of the claim's words that the article has at all: what the claim puts in words of its
    own may be said at either place."""
    whole_range: bool = False
    """Whether the article gives both ends of the claimed range together: two figures at once are
    no accident."""
    dated: bool = False
    """Whether a match, and not the rival, is of the year or day that the claim names."""
    counts: bool = False
    """Whether the two count things, so that what is counted cannot tell them apart."""
    other_noun: bool = False
    """Whether the article counts other things with the claimed value."""

    @property
    def wins(self) -> bool:
        """Whether the rival is surely what the article says of the claimed thing."""
        if (self.dated and self.frame < _MUCH_TOLD) or (
            self.whole_range and not self.located.quantity.is_range
        ):
            return False
        if self.at_noun and self.likeness >= NOUN_LIKENESS and self.margin >= NOUN_MARGIN:
            return self.frame > 0 or self.other_noun
        if self.counts and not self.frame and not self.other_noun:
            return False
        sure = 1.0 if self.frame > 1 or self.other_noun else self.known
        return self.likeness * sure >= LIKENESS and self.margin * sure >= MARGIN


def likeness(claimed: Claimed, located: Located, index: QuantityIndex) -> float:
    """How alike the words around a claimed number and a source value are, 0 to 1."""
    source = located.quantity
    return index.context.likeness(claimed.around, located.sentence, source.start, source.end)


def best_rival(claimed: Claimed, matched: Iterable[Located], index: QuantityIndex) -> Rival | None:
    """The rival most like the claim, whatever its likeness; None if there is none at all.

    ``margin`` is over the best place that holds the claimed value (``matched``).
    """
    matched = list(matched)
    at_match = max((likeness(claimed, each, index) for each in matched), default=0.0)
    other_noun = _counts_other(claimed, matched, index)
    counts = claimed.quantity.kind in (Kind.NUMBER, Kind.ORDINAL)  # these rivals share the noun
    nouns = () if counts else claimed.nouns[:2]
    anchors = [
        words
        for words in (nouns, (claimed.name,) if claimed.name else ())
        if words and (other_noun or not _any_at(words, matched, index))
    ]
    best: Rival | None = None
    for located in _rivals(claimed, index):
        value = likeness(claimed, located, index)
        if best is None or value > best.likeness:
            at_noun = any(_stands_at(words, located, index, _RIVAL_REACH) for words in anchors)
            best = Rival(located, value, value - at_match, at_noun)
    if best is None:
        return None
    frame = _frame(claimed, best.located, index)
    shared = {word for each in matched for word in _frame(claimed, each, index)}
    return best._replace(
        frame=len(frame - shared),
        dated=_is_dated(claimed, matched, best.located, index),
        known=_known(claimed, index),
        whole_range=claimed.quantity.is_range and any(each.quantity.is_range for each in matched),
        counts=claimed.quantity.kind is Kind.NUMBER,
        other_noun=other_noun,
    )


LIGHT: Final = frozenset(
    stem(word)
    for word in "get got gets take took give gave go went come came put set stand stood want bring "
    "brought keep kept make have run ran see saw".split()
)
"""Verbs that go with anything."""


def _frame(claimed: Claimed, located: Located, index: QuantityIndex) -> set[str]:
    """The words around a claimed number that stand near a source value, what it counts left out.

    That an article counts members twice does not make the second count another word on the first.
    Figures of the same kind are peers, others name what is spoken of ("the grant of $8m").
    """
    counted = claimed.nouns if claimed.quantity.kind in (Kind.NUMBER, Kind.ORDINAL) else ()
    peers = f"#{dimension(claimed.quantity)}:"
    place = located.quantity
    passage = index.context.passages[located.sentence]
    later = claimed.said_later
    return {
        word
        for word, weight, distance in passage.shared(claimed.around, place.start, place.end)
        if word not in later
        and abs(weight) * nearness(abs(distance)) >= _NEAR
        and word not in counted
        and word not in LIGHT
        and not word.startswith(peers)
    }


def _is_dated(
    claimed: Claimed, matched: list[Located], rival: Located, index: QuantityIndex
) -> bool:
    """Whether a match, and not the rival, is of a year or day that the claim names."""
    return any(
        _is_of(each, word, index) and not _is_of(rival, word, index, beside=each)
        for word in claimed.around
        if word.startswith(_DATED)
        for each in matched
    )


def _is_of(
    located: Located, word: str, index: QuantityIndex, *, beside: Located | None = None
) -> bool:
    """Whether the sentence of a source value names a day or year.

    Where it stands beside the value it is weighed against, only its own part counts.
    """
    start, end = index.context.bounds[located.sentence]
    others = index.by_sentence.get(located.sentence, [])
    if beside is not None and beside.sentence == located.sentence:
        figures = [each.quantity for each in others]
        start, end = own_part(index.lower, located.quantity, (start, end), figures)
    return any(
        word in figures_of(each.quantity) for each in others if start <= each.quantity.start < end
    )


_NEAR: Final = 0.06
_DATED: Final = tuple(f"#{kind.value}:" for kind in (Kind.YEAR, Kind.DATE))


def _known(claimed: Claimed, index: QuantityIndex) -> float:
    """The share of the words around a claimed number that the article holds."""
    words = [word for word in claimed.around if word[0] != "#" and word not in LIGHT]
    held = [word for word in words if index.context.holds(word)]
    unnamed = _PRONOUN.match(claimed.words) is not None
    return len(held) / (len(words) + unnamed) if words else 1.0


_PRONOUN: Final = pattern(r"\s*+(?:it|they|he|she|that|this|these|those|both|we)(?![a-z])")
"""A subject that stands in another sentence."""


def _counts_other(claimed: Claimed, matched: list[Located], index: QuantityIndex) -> bool:
    """Whether every place of the claimed value counts things that the claim does not speak of."""
    if claimed.quantity.kind not in _OF_THINGS or not claimed.nouns or not matched:
        return False
    for each in matched:
        theirs = counted_nouns(index.document.text, each.quantity)
        begins = {word[:_ROOT] for word in theirs}
        if not theirs or any(word[:_ROOT] in begins for word in claimed.around):
            return False
    return True


_OF_THINGS: Final = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MEASURE})
_ROOT: Final = 4
"""Letters that words of one root have in common: abstained, abstentions."""


def _any_at(words: tuple[str, ...], places: list[Located], index: QuantityIndex) -> bool:
    return any(_stands_at(words, each, index, _MATCH_REACH) for each in places)


def _stands_at(nouns: tuple[str, ...], located: Located, index: QuantityIndex, reach: int) -> bool:
    """Whether one of ``nouns`` stands within ``reach`` content words of a source value."""
    source = located.quantity
    if set(nouns) & set(counted_nouns(index.document.text, source)):
        return True
    passage = index.context.passages[located.sentence]
    near = dict(passage.distances(source.start, source.end))
    return any(abs(near.get(noun, _FAR)) <= reach for noun in nouns)


_FAR: Final = 99
_MATCH_REACH: Final = 4
_RIVAL_REACH: Final = 2


def _rivals(claimed: Claimed, index: QuantityIndex) -> Iterator[Located]:
    weights = {word: abs(weight) for word, weight in claimed.around.items()}
    for number in index.context.best_sentences(weights, _SENTENCES):
        for located in index.by_sentence.get(number, ()):
            if is_rival(claimed, located.quantity, index.document.text):
                yield located


_MAGNITUDE: Final = 100
_ANY_SIZE: Final = frozenset({Kind.NUMBER, Kind.MONEY})


def _far_apart(claim: Quantity, source: Quantity) -> bool:
    """Nobody puts 6.4 million for 4,700."""
    if claim.kind not in _ANY_SIZE or not claim.low or not source.low:
        return False
    ratio = abs(claim.low / source.low)
    return ratio > _MAGNITUDE or ratio * _MAGNITUDE < 1


def _fits(claim: Quantity, source: Quantity) -> bool:
    """Whether a source value carries the claimed one, or an end of the claimed range."""
    if fit(claim, source) is not Fit.NONE:
        return True
    return claim.is_range and fit(claim, source, at_high=True) is not Fit.NONE


def _gives(mate: Quantity, source: Quantity) -> bool:
    """Whether another figure of the claim is a source value, if need be with its unit left out."""
    if None in (mate.unit, source.unit) and mate.unit != source.unit and mate.low == source.low:
        return source.kind in (Kind.NUMBER, mate.kind)
    return fit(mate, source) is not Fit.NONE


_STAMP: Final = pattern(r"(?:^|\n)\[[^\]\n]{0,40}$")


def _is_stamp(source: Quantity, text: str) -> bool:
    """Whether a time stands in the brackets that open a line of a chat or a log."""
    if source.kind is not Kind.TIME or text[source.end : source.end + 1] != "]":
        return False
    return _STAMP.search(text, max(0, source.start - 42), source.start) is not None


def is_rival(claimed: Claimed, source: Quantity, text: str, *, beside: bool = False) -> bool:
    """Whether a source value could stand in for the claimed one: same kind, same thing counted.

    ``beside`` is for a figure of the same sentence: its noun may be left out, and the claim may
    give it as well.
    """
    claim = claimed.quantity
    if (
        source.kind is not claim.kind
        or source.vague
        or claim.vague
        or source.kind is Kind.IDENTIFIER
    ):
        return False
    same = source.low == claim.low and source.unit == claim.unit
    other_unit = claim.kind is Kind.PERIOD and claim.unit != source.unit
    if same or other_unit or _is_stamp(source, text) or dimension(claim) != dimension(source):
        return False
    if _fits(claim, source) or _far_apart(claim, source):
        return False
    if not beside and any(_gives(mate, source) for mate in claimed.mates):
        return False
    if claim.kind in (Kind.NUMBER, Kind.ORDINAL):
        theirs = counted_nouns(text, source)
        unnamed = not (claimed.nouns and theirs) if beside else not (claimed.nouns or theirs)
        return unnamed or bool(set(claimed.nouns) & set(theirs))
    return True
