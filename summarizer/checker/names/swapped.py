"""A name of the article that stands where the article's own sentence has another, or none.

A name is held against the sentences that say most nearly what the text says around it, near words
counting for more. It is swapped if none of them has it and one has another name in its place:
beside the same word, on the same side, after the same preposition. Where the sentence has both, the
other must stand right beside that word and the first nowhere near it. A name that such sentences
and those around them lack, and that the article does not bring up at its beginning, is worth a
second look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.checker.model import Finding
from summarizer.checker.names.article import NamesOf, folded
from summarizer.checker.names.meant import OFTEN, TOPIC, Meant, Rated
from summarizer.checker.names.places import Place
from summarizer.checker.names.rivals import (
    BEFORE,
    CLOSE,
    is_meant_there,
    is_owner,
    is_said_of,
    places_in,
)
from summarizer.checker.quotations.check import titles_over
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.quantities.tokens import Token, tokenize
from summarizer.span import Span

_AFTER: Final = 1
"""Sentences after the one meant that may name whom it means."""
_JUST_BEFORE: Final = 2
"""The same where the sentences cited have another name that the text does not have."""
_VERY_OFTEN: Final = 6
_REACH: Final = 7
"""Words of weight on each side of a name that tell what is said of it."""
_SURELY: Final = 0.5
"""The same for a sentence that shows without another name that this one is not meant."""
_LEAD: Final = 3
"""Words before a name in which another may be meant; fewer belong to the name: "The union X"."""
_PRONOUNS: Final = pattern(
    r"\b(?:he|him|his|she|hers?|it|its|they|them|their|who|we|our|I|my)\b", re.IGNORECASE
)
_DEFINITE_OPENING: Final = pattern(
    r"[\u201c\"'\u2018]?(?:The|This|That) ((?:[\w'\u2019-]++ ?){1,2})"
)
_APPOSED: Final = pattern(r"The (?:[\w'\u2019-]++ ){0,5}[\w'\u2019-]++, ")
_DEFINITE: Final = pattern(
    r"\b(?:[Tt]h(?:e|is|at|ese|ose)|both|one|another) ((?:[a-z'\u2019-]++ ?){1,3})"
)
_OF_SUBJECT: Final = frozenset(("", "in", "of", "from"))
"""What joins a name to the subject before an active verb: "a court in Dale fined Holm"."""
_CLAUSE_END: Final = pattern(r"[;:\u2014]|,? (?:while|whereas|although|but) ")


def _with_it_first(rated: Rated, held: Sequence[int]) -> tuple[float, bool, int]:
    """Of two as good the sentence that has the name goes first."""
    return -rated[0], rated[1] not in held, rated[1]


def check_swapped_names(statement: Statement, names: NamesOf) -> Iterator[Finding]:
    """A finding for every name of the article that stands in the wrong place."""
    text = statement.claim.text
    words: dict[tuple[int, int], list[Token]] = {}
    titles = titles_over(text, statement.span.start, statement.span.end)
    for name in names.in_text(text, statement.span.start, statement.span.end):
        if not folded(name.exact) or not names.index.holds(name.exact.split()[-1]):
            continue
        if any(title.overlaps(name.start, name.end) for title in titles):
            continue
        clause = _clause(statement, name)
        if clause not in words:
            words[clause] = tokenize(text, *clause)
        meant = Meant(Place.of(name, text, words[clause], _REACH), statement, names)
        rated = meant.held_against
        if not rated:
            if (best := meant.said_far_from_it) is not None:
                yield _not_in_evidence(statement, name, names.source.span(best))
            continue
        held = [number for _, number in rated if names.holds([number], name)]
        numbers = [n for _, n in sorted(rated, key=lambda pair: _with_it_first(pair, held))]
        others = list(_in_its_place(meant, numbers, held))
        if len({other.exact for other in others}) == 1 and not _speaks_there(meant, numbers):
            yield _swapped(statement, name, others[0])
        elif not held and (_is_foreign(meant) or _is_said_far_from_it(meant)):
            yield _not_in_evidence(statement, name, names.source.span(numbers[0]))


def _speaks_there(meant: Meant, numbers: Sequence[int]) -> bool:
    """Whether a name of who says it is that of somebody whom the article quotes close by.

    A text that cites nothing may begin with what another says, or sum up two of them.
    """
    statement, name, names = meant.statement, meant.place.name, meant.names
    if statement.cited or not any(
        each.source is not None and each.source.overlaps(name.start, name.end)
        for each in statement.attributions
    ):
        return False
    near = names.source.around(numbers)
    return any(
        each.source is not None and bool(folded(each.source.exact) & folded(name.exact))
        for each in names.source.attributions(near)
    )


def _is_said_far_from_it(meant: Meant) -> bool:
    if meant.said_far_from_it is None:
        return False
    return meant.statement.cited or not _is_beside_another(meant)


def _clause(statement: Statement, name: Span) -> tuple[int, int]:
    """The part of the sentence that the name stands in, as far as punctuation tells."""
    start, end = statement.span.start, statement.span.end
    for mark in _CLAUSE_END.finditer(statement.claim.text, start, end):
        if mark.end() <= name.start:
            start = mark.end()
        elif mark.start() >= name.end:
            return start, mark.start()
    return start, end


def _in_its_place(meant: Meant, numbers: list[int], held: list[int]) -> Iterator[Span]:
    """Names that stand in a sentence where the statement has ``place.name``."""
    if not held and meant.is_said_elsewhere:
        return
    place, names = meant.place, meant.names
    stated = folded(meant.statement.span.exact)
    if any(is_said_of(place, number, names) for number in held):
        return
    for number in numbers[:1] if held else numbers:
        own, others = places_in(place.name, number, names)
        for other in _owners(meant, others):
            if place.suffers and not other.suffers and other.preposition in _OF_SUBJECT:
                continue  # "only Strand was interviewed" and "Ellery interviewed nobody but Strand"
            if not (
                place.like(other, 1) if held else place.like(other, CLOSE) or place.turned(other)
            ):
                continue
            if names.same(place.name, other.name):
                return
            if is_meant_there(place, other, number, own, others, names):
                return
            strange = not folded(other.name.exact) & stated
            strange = strange or (meant.statement.cited and not held and place.like(other, 1))
            placed = bool(place.preposition) and place.preposition == other.preposition
            if strange and (placed or not _points_back(meant, other.name, number)):
                yield other.name


def _owners(meant: Meant, others: Sequence[Place]) -> Sequence[Place]:
    """Where the name is possessive only those that are so too: "Farran's" may be "her"."""
    if not is_owner(meant.place.name, meant.statement.claim.text):
        return others
    text = meant.names.source.text
    return [o for o in others if is_owner(o.name, text) or meant.place.turned(o)]


def _points_back(meant: Meant, other: Span, number: int) -> bool:
    """Whether what stands before another name may mean this one: "he", "the firm".

    "The slick" does not, where the statement speaks of the slick too; nor "the owner, Lind".
    """
    names = meant.names
    source = names.source
    lead = source.text[source.sentences[number].start : other.start]
    if len(lead.split()) < _LEAD or not names.holds(
        range(max(0, number - BEFORE), number), meant.place.name
    ):
        return False
    if _PRONOUNS.search(lead):
        return True
    opening = _DEFINITE_OPENING.match(lead)
    if opening is None or _APPOSED.fullmatch(lead):
        return False
    return meant.statement.words.isdisjoint(Source.stems(lead, *opening.span(1)))


def _is_foreign(meant: Meant) -> bool:
    """Whether neither the sentences nor those around them, nor the first ones, have the name."""
    rated, names, name = meant.held_against, meant.names, meant.place.name
    if not meant.statement.cited and (rated[0][0] < _SURELY or meant.is_said_elsewhere):
        return False
    last = len(names.source.sentences)
    topic = set(range(min(TOPIC, last)))
    cited = meant.statement.cited
    if cited and meant.strangers:
        numbers = [match.number for match in meant.statement.matches]
        near = set(range(max(0, numbers[0] - _JUST_BEFORE), numbers[-1] + 1))
        return not names.holds(sorted(near | topic), name) and names.count(name) < _VERY_OFTEN
    alone = cited and not any(_may_mean(meant, number) for _, number in rated)
    near = (
        set()
        if alone
        else {
            at
            for _, number in rated
            for at in range(max(0, number - BEFORE), min(last, number + _AFTER + 1))
        }
    )
    if names.holds(sorted(near | topic), name) or names.count(name) >= OFTEN:
        return False
    return cited or not _is_beside_another(meant)


def _may_mean(meant: Meant, number: int) -> bool:
    """Whether a sentence has a pronoun or a description that may stand for the name.

    A description that the statement has as well is another's: both may speak of "the east bank".
    """
    text = meant.names.source.span(number).exact
    if _PRONOUNS.search(text) or not meant.names.in_sentence(number):
        return True
    own = meant.statement.words
    return any(own.isdisjoint(Source.stems(text, *m.span(1))) for m in _DEFINITE.finditer(text))


def _is_beside_another(meant: Meant) -> bool:
    """Whether a sentence of the article has the name together with another of the statement's.

    A text that cites nothing may sum up several sentences in one.
    """
    names, name, statement = meant.names, meant.place.name, meant.statement
    mentioned = names.in_text(statement.claim.text, statement.span.start, statement.span.end)
    others = [other for other in mentioned if not folded(other.exact) & folded(name.exact)]
    return any(
        names.holds([number], name) and any(names.holds([number], other) for other in others)
        for number in range(len(names.source.sentences))
    )


def _swapped(statement: Statement, name: Span, other: Span) -> Finding:
    reason = f"The article has {other.exact} here, not {name.exact}."
    return Finding.make(
        Check.NAME, Verdict.NAME_SWAPPED, statement.claim, name, reason, source=other
    )


def _not_in_evidence(statement: Statement, name: Span, best: Span) -> Finding:
    reason = f"The article says nothing like this of {name.exact}."
    if statement.cited:
        reason = f"The cited sentences do not mention {name.exact}."
    return Finding.make(
        Check.NAME, Verdict.NAME_NOT_IN_EVIDENCE, statement.claim, name, reason, source=best
    )
