"""Who denied and who confirmed: an answer to a claim turned into the other one.

"She denied it" stands in a sentence of its own more often than not, and the claim in another: what
both sides must share is who answers, not what to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from typing import Final

from summarizer.checker.assertions.article_negations import Answers, Readings
from summarizer.checker.assertions.negations import Reading
from summarizer.checker.assertions.negative_words import Word
from summarizer.checker.model import Finding
from summarizer.checker.statements import Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.quantities.tokens import stem
from summarizer.span import Span

_NO: Final = frozenset(stem(word) for word in "deny reject dismiss dispute refute".split())
_YES: Final = frozenset(stem(word) for word in "confirm admit acknowledge concede accept".split())
_DENYING: Final = _NO | {stem("rule")}
_SUBJECT: Final = 3
"""Words of weight before an answer among which is who gives it."""
_OBJECT: Final = 6
"""Words of weight after it that say what the answer is to."""
_BEFORE: Final = 3
"""Sentences before a pronoun in which is whom it means."""
_PRONOUNS: Final = frozenset("he she it they".split())
_CLAIM: Final = 2
"""Words of weight about the claim that must stand beside an answer that nobody cites."""


def check_answers(statement: Statement, article: Readings) -> Iterator[Finding]:
    """A finding where somebody confirms what the article has them deny, or the reverse."""
    span, source = statement.span, article.source
    own = article.of_text(statement.claim.text, span.start, span.end)
    for place, word in enumerate(own.words):
        opposite = _NO if word.lemma in _YES else _YES if word.lemma in _NO else None
        if opposite is None or own.negated_before(place):
            continue
        answer = _only(opposite, _answers(own, place, statement, article))
        if answer is not None:
            mine = Span.of(statement.claim.text, word.start, word.end)
            theirs = Span.of(source.text, answer.start, answer.end)
            reason = f"The article says the opposite: \u201c{theirs.exact}\u201d."
            yield Finding.make(
                Check.NEGATION, Verdict.OPPOSITE, statement.claim, mine, reason, source=theirs
            )
            return


def _only(wanted: frozenset[str], answers: Iterable[Word]) -> Word | None:
    """The first answer if all are of these words; looks no further than the first other."""
    first = None
    for answer in answers:
        if answer.lemma not in wanted:
            return None
        first = first or answer
    return first


def _answers(own: Reading, place: int, statement: Statement, article: Readings) -> Iterator[Word]:
    """What the same party answers in the article."""
    subject = _subject(own, place)
    rest = frozenset(word.lemma for word in own.words) - subject - {own.words[place].lemma, ""}
    if statement.cited:
        numbers = [match.number for match in statement.matches]
    else:
        to_it = _to_the_same(own, place, article)
        first = next(to_it, None)
        if first is not None:
            yield first
            yield from to_it
            return
        numbers = _near_claim(rest | statement.words, rest, article)
    told = [
        (number, at)
        for number in numbers
        for at, word in enumerate(article.of(number).words)
        if word.lemma in _YES | _NO and not article.of(number).negated_before(at)
    ]
    alone = statement.cited and len(told) == 1
    for number, at in told:
        reading = article.of(number)
        if alone or _is_by(subject, reading, at, cited=statement.cited):
            yield reading.words[at]


def _to_the_same(own: Reading, place: int, article: Readings) -> Iterator[Word]:
    """The answers, anywhere in the article, to what is answered here.

    They share two of the words that say what to; or one, and who answers, be it by a pronoun where
    one of the sentences before names them.
    """
    subject, what = _subject(own, place), _object(own, place)
    answers, about = _all_answers(article)
    rows = merge(*(about.get(word, ()) for word in what))
    for row, shared in groupby(rows):
        number, at = answers[row]
        count = len(list(shared))
        if count >= _CLAIM or _is_who(subject, number, at, article):
            yield article.of(number).words[at]


def _is_who(subject: frozenset[str], number: int, at: int, article: Readings) -> bool:
    reading = article.of(number)
    if subject & _subject(reading, at):
        return True
    if not any(word.low in _PRONOUNS for word in reading.words[max(0, at - 2) : at]):
        return False
    before = range(max(0, number - _BEFORE), number)
    return any(subject & set(article.source.words(each)) for each in before)


def _all_answers(article: Readings) -> Answers:
    """Every answer that is not negated, and which of them are about a word."""
    if article.answers is None:
        answers = [
            (number, at)
            for number in range(len(article.source.sentences))
            for at, word in enumerate(article.of(number).words)
            if word.lemma in _YES | _NO and not article.of(number).negated_before(at)
        ]
        about: dict[str, list[int]] = {}
        for row, (number, at) in enumerate(answers):
            for word in _object(article.of(number), at):
                about.setdefault(word, []).append(row)
        article.answers = Answers(answers, about)
    return article.answers


def _object(reading: Reading, place: int) -> frozenset[str]:
    """The words of weight shortly after an answer."""
    clause = reading.words[place].clause
    after = [w for w in reading.words[place + 1 :] if w.clause == clause and w.lemma]
    return frozenset(word.lemma for word in after[:_OBJECT])


def _near_claim(words: frozenset[str], rest: frozenset[str], article: Readings) -> list[int]:
    """The sentences beside those that say most of what the statement says."""
    best = [match.number for match in article.source.best(words)]
    near = article.source.around(best)
    return [n for n in near if len(rest & _about(n, article)) >= _CLAIM]


def _about(number: int, article: Readings) -> set[str]:
    """The words of weight of a sentence and of the one before it."""
    before = (article.of(near) for near in (number - 1, number) if near >= 0)
    return {word.lemma for reading in before for word in reading.words}


def is_denied(
    statement: Statement, negation: Span, numbers: Sequence[int], article: Readings
) -> bool:
    """Whether the article has somebody deny in a word what the statement has them say is not so.

    "He ruled out that the dam was to blame" for "he said the dam was not to blame".
    """
    if not statement.attributions:
        return False
    own = Reading(statement.claim.text, statement.span.start, statement.span.end)
    if any(word.negative in _DENYING for word in own.words):
        return False
    mine = {word.lemma for word in own.words if word.lemma}
    focuses = {own.words[at].lemma for n, at in own.focuses if own.words[n].start == negation.start}
    return any(
        word.negative in _DENYING
        and focuses <= (what := _object(reading, at))
        and len(what & mine) >= _CLAIM
        and not reading.negated_before(at)
        for number in article.source.around(numbers, _BEFORE)
        for reading in (article.of(number),)
        for at, word in enumerate(reading.words)
    )


def _subject(reading: Reading, place: int) -> frozenset[str]:
    """The words of weight shortly before an answer."""
    clause = reading.words[place].clause
    before = [word for word in reading.words[:place] if word.clause == clause and word.lemma]
    return frozenset(word.lemma for word in before[-_SUBJECT:])


def _is_by(subject: frozenset[str], reading: Reading, place: int, *, cited: bool) -> bool:
    """Whether an answer is given by somebody of these words, or by a pronoun where it is cited."""
    if subject & _subject(reading, place):
        return True
    before = reading.words[max(0, place - 2) : place]
    return cited and any(word.low in _PRONOUNS for word in before)
