"""Events that a statement reports as having happened and the article does not.

A conviction, a death, a resignation, a vote: the article must tell of it, of the same people or of
the same matter, and neither deny it nor give it only as alleged, planned or possible. A charge does
not bear out a conviction, nor talks a deal (``event_words``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.checker.assertions.event_words import EVENTS, TOLD, UNDECIDED, UNREAL, Event
from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.quantities.tokens import stem
from summarizer.span import Span

_ALIKE: Final = 0.6
"""Share of a clause's other words that stands where an event is told of it without the name."""
_FEW: Final = 2
"""Words that both must share where the name is not among them."""
_BEFORE: Final = 60
"""Characters before a word in which stands what takes it back."""
_BACK: Final = 2
"""Sentences before one with a pronoun in which is whom it means."""
_COUNT: Final = pattern(
    r"\b(?:\d(?:[,.]?\d)*+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|both)\b"
)
_ANYBODY: Final = frozenset(map(stem, "people person man men woman women other others".split()))
_BY_NAME: Final = {event.name: event for event in EVENTS}
_JOINT: Final = pattern(r"[;:.?!\n]|,?\s(?:but|while|whereas|although|though)\s|,\sand\s")
_NAME: Final = pattern(r"\b[A-Z][\w'’-]*+")
_PRONOUN: Final = pattern(
    r"\W*+(?:he|she|they|it|his|her|their|this|that|these|both|all)\b", re.IGNORECASE
)


def check_events(statement: Statement, source: Source) -> Iterator[Finding]:
    """A warning for every event of the statement that the article does not tell of."""
    text, span = statement.claim.text, statement.span
    if statement.claim.is_flag:
        return
    for told in TOLD.finditer(text, span.start, span.end):
        clause = statement.clause(_JOINT, *told.span())
        if UNREAL.search(text[max(clause.start, told.start() - _BEFORE) : told.start()]):
            continue
        event = _BY_NAME[str(told.lastgroup)]
        if not _is_borne(event, told, clause, source):
            yield _finding(statement, Span.of(text, *told.span()), source)


def _is_borne(event: Event, told: re.Match[str], clause: Span, source: Source) -> bool:
    """Whether the article tells of such an event, of those or of that which the clause names."""
    places = _places(event, source)
    text = clause.exact
    before, after = text[: told.start() - clause.start], text[told.end() - clause.start :]
    names = _names(before, source) or _names(after, source)
    rest = _known(before, source) | _known(after, source)
    counts = frozenset(_COUNT.findall(text.lower()))
    if names and not counts:
        others = rest.difference(*names)
        return any(_is_of(names, others, number, source) for number in places)
    return any(_is_of_matter(rest, counts, number, source) for number in places)


def _is_of(
    names: list[frozenset[str]], others: frozenset[str], number: int, source: Source
) -> bool:
    """Whether a sentence speaks of one of those, or has nearly all that is said of them."""
    here = source.words(number)
    if any(not name.isdisjoint(here) or _means(name, number, source) for name in names):
        return True
    return len(others) >= _FEW and source.share(others, here) >= _ALIKE


def _is_of_matter(
    words: frozenset[str], counts: frozenset[str], number: int, source: Source
) -> bool:
    """Whether a sentence has a word of what nobody by name is told of, where it has any."""
    span = source.span(number)
    if words.isdisjoint(source.words(number)) and words:
        goes_on = number and _PRONOUN.match(span.exact)
        if not goes_on or words.isdisjoint(source.words(number - 1)):
            return not counts.isdisjoint(_COUNT.findall(span.exact.lower()))
    return True


def _known(text: str, source: Source) -> frozenset[str]:
    """The stems of a stretch of a statement that the article has too, and that mean somebody."""
    known = source.index.weights
    return frozenset(each for each in source.stems(text, 0, len(text)) if each in known) - _ANYBODY


def _names(text: str, source: Source) -> list[frozenset[str]]:
    """The stems of the words with a capital that the article has with a capital only."""
    words = (match.group() for match in _NAME.finditer(text))
    capital = [_known(word, source) for word in words if not source.has_common(word.lower())]
    return [each for each in capital if each]


def _means(name: frozenset[str], number: int, source: Source) -> bool:
    """Whether a sentence may speak of somebody whom one shortly before it names."""
    if _PRONOUN.match(source.text, source.sentences[number].start) is None:
        return False
    return any(name & frozenset(source.words(n)) for n in range(max(0, number - _BACK), number))


def _places(event: Event, source: Source) -> list[int]:
    """The numbers of the sentences that tell of such an event as of a fact."""
    return source.telling(event.name, lambda: list(_find(event, source)))


def _find(event: Event, source: Source) -> Iterator[int]:
    text = source.text
    for number, sentence in enumerate(source.sentences):
        for match in event.borne.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, match.start() - _BEFORE) : match.start()]
            parts = _JOINT.split(before)
            if not UNREAL.search(parts[-1]) and not UNDECIDED.match(text, match.end()):
                yield number
                break


def _finding(statement: Statement, span: Span, source: Source) -> Finding:
    reason = f"The article does not say that this happened: \u201c{span.exact}\u201d."
    verdict = Verdict.EVENT_NOT_IN_SOURCE
    return Finding.make(
        Check.EVENT, verdict, statement.claim, span, reason, source=source.nearest(statement)
    )
