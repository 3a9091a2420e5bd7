"""A deed of one told of another: "Lind paid the fine", where the article has "Holm paid it".

The name that opens a statement and the verb right after it are held against every place where the
article has that verb with most of what follows it. If somebody else does it there each time, right
before the verb, and nobody of that name stands near, the name is swapped.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summarizer.attribution.language.verbs import BASE_OF
from summarizer.checker.assertions.article_negations import Readings
from summarizer.checker.assertions.negations import Reading
from summarizer.checker.model import Finding
from summarizer.checker.names.article import NamesOf, folded
from summarizer.checker.saying import SAYING
from summarizer.checker.statements import Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.span import Span

_VERB: Final = pattern(
    r" (?:(?:has|have|had|will|would|also|once|himself|herself) )*+([a-z]{3,}+)\b"
)
_SUBJECT_GAP: Final = pattern(
    r"(?:,? who)? (?:(?:has|have|had|will|would|also|once|later|then|reportedly) )*+\Z"
)
_IT: Final = pattern(r"\s(?:it|them|that|this)\b")
_LIGHT: Final = frozenset(
    "be have do make take get go come give call ask hold become want plan see find use keep put set"
    " show begin start help try need work live run turn move leave bring expect".split()
)
"""Verbs of which one may do many things, or that tell little of what is done."""
_OBJECT: Final = 5
"""Words of weight after a verb that tell what was done."""
_HALF: Final = 0.5
_NEAR: Final = 3
"""Sentences before a deed in which its doer may be named."""


def check_deeds(statement: Statement, names: NamesOf, article: Readings) -> Iterator[Finding]:
    """A finding where the article has another do what the text says of the name it opens with."""
    text, span = statement.claim.text, statement.span
    found = names.in_text(text, span.start, span.end)
    if not found or found[0].start != span.start or not folded(found[0].exact):
        return
    name = found[0]
    verb = _VERB.match(text, name.end, span.end)
    if verb is None or SAYING.search(verb.group(1)) or _base(verb.group(1)) in _LIGHT:
        return
    own = Reading(text, span.start, span.end)
    place = next((at for at, word in enumerate(own.words) if word.start == verb.start(1)), None)
    if place is None or not own.words[place].lemma or _is_no_verb(verb.group(1)):
        return
    doers = list(_doers(own, place, name, names, article))
    if doers and all(doer is not None for doer in doers):
        other = next(doer for doer in doers if doer is not None)
        reason = f"The article has {other.exact} here, not {name.exact}."
        yield Finding.make(
            Check.NAME, Verdict.NAME_SWAPPED, statement.claim, name, reason, source=other
        )


def _doers(
    own: Reading, place: int, name: Span, names: NamesOf, article: Readings
) -> Iterator[Span | None]:
    """Who does it each time in the article; None where it may be the one of that name."""
    what = _object(own, place)
    if not what:
        return
    for number, at in article.having(own.words[place].lemma):
        reading = article.of(number)
        told = set(_object(reading, at))
        if _IT.match(article.source.text, reading.words[at].end) and number:
            told |= {word.lemma for word in article.of(number - 1).words}
        if len(what & told) >= _HALF * len(what):
            near = range(max(0, number - _NEAR), number + 1)
            own_deed = names.holds([number], name)
            yield None if own_deed else _subject(reading, at, number, name, names, near)


def _subject(
    reading: Reading, at: int, number: int, name: Span, names: NamesOf, near: range
) -> Span | None:
    """The name right before a verb, if it is surely another's."""
    text, verb = names.source.text, reading.words[at].start
    before = [each for each in names.in_sentence(number) if each.end <= verb]
    if not before or names.same(name, before[-1]):
        return None
    other = before[-1]
    if _SUBJECT_GAP.fullmatch(text, other.end, verb) is None:
        return None
    if names.is_person(other) is not names.is_person(name) and names.holds(near, name):
        return None  # what one does for a body the body does
    return other


def _object(reading: Reading, place: int) -> frozenset[str]:
    clause = reading.words[place].clause
    after = [w.lemma for w in reading.words[place + 1 :] if w.lemma and w.clause == clause]
    return frozenset(after[:_OBJECT])


def _base(word: str) -> str:
    return BASE_OF.get(word, word)


def _is_no_verb(word: str) -> bool:
    """A preposition or the like after a name; a verb in the past has a known base or "-ed"."""
    return word not in BASE_OF and not word.endswith(("ed", "s"))
