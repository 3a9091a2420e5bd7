"""Words that the article has only negated, and a statement plain."""

from __future__ import annotations

from typing import Final

from summarizer.checker.assertions.article_negations import Readings
from summarizer.checker.assertions.negations import Reading
from summarizer.checker.assertions.negative_words import DENIAL, Word
from summarizer.checker.statements import Statement
from summarizer.quantities.tokens import stem

FINDING_OUT: Final = frozenset(
    stem(word)
    for word in "confirm verify verified establish prove corroborate know certain clear".split()
)
"""Not to have done these is what a hedge says in other words."""


def bare_where_cited(
    statement: Statement, own: Reading, article: Readings
) -> tuple[Word, Word] | None:
    """A word that the article never has without a negation, cited, and here without any.

    "We could not verify this" shares no other word with "the paper could verify it".
    """
    if not statement.cited:
        return None
    for other in (article.of(match.number) for match in statement.matches):
        for negation, focus in other.focuses:
            word = other.words[focus]
            places = own.places(word.lemma)
            if (
                other.words[negation].lemma == DENIAL
                or not places
                or any(own.is_negated_about(at) for at in places)
            ):
                continue
            numbers = article.source.sentences_with(word.lemma)
            readings = [article.of(number) for number in numbers]
            if readings and all(
                r.is_negative_near(at) for r in readings for at in r.places(word.lemma)
            ):
                return own.words[places[0]], word
    return None


def none_at_all(own: Reading, article: Readings) -> tuple[Word, Word] | None:
    """A word that the article has of nobody, and nowhere else: "nobody has been charged"."""
    of_nobody = article.of_nobody
    for place, word in enumerate(own.words if of_nobody else ()):
        if word.lemma not in of_nobody or word.lemma in FINDING_OUT or own.is_negated_about(place):
            continue
        numbers = article.source.sentences_with(word.lemma)
        told = [(article.of(n), at) for n in numbers for at in article.of(n).places(word.lemma)]
        if told and all(at in reading.places_of_nobody for reading, at in told):
            reading, at = told[0]
            return word, reading.words[at]
    return None
