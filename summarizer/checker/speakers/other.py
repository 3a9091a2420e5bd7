"""Who the article says it was, where a text says that it was somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.attribution.model import Attribution, SourceKind
from summarizer.checker.names.same import Described, Speakers, described
from summarizer.checker.statements import Source, Statement
from summarizer.patterns import pattern

LIKE: Final = 0.6
"""Share of a statement's words that must be among the attributed ones."""
CLEARLY: Final = 0.2
"""By how much another speaker's words must be nearer to the statement than the named one's."""


def other_speaker(
    words: frozenset[str],
    own: Described,
    statement: Statement,
    source: Source,
    speakers: Speakers,
) -> Attribution | None:
    """Who the article says it was, if that is surely somebody else."""
    if not own.words or not words:
        return None
    rated = _rated(words, statement, source)
    if not _is_near(own, rated, statement, source, speakers):
        rated = _rated_together(words, rated, source)
    best, other = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    if len(words) < _FEWEST and (other is None or len(source.content(other)) > _FEWEST):
        return None
    replies = [(r, each) for r, each in rated if speakers.same(own, speakers.of(each))]
    if any(not source.content(each) for _, each in replies):
        return None  # "The minister denied it": the words are another's, the answer is not
    mine = max((r for r, _ in replies), default=0.0)
    if other is None or best < _enough(words, statement) or best - mine < CLEARLY:
        return None
    if _may_stand_for(own, other, source, speakers):
        return None
    return other if speakers.differ(own, speakers.of(other)) else None


def _rated(
    words: frozenset[str], statement: Statement, source: Source
) -> list[tuple[float, Attribution]]:
    """What the sentences meant attribute to somebody, each with the share of the words it holds."""
    numbers = [match.number for match in statement.matches]
    if not statement.cited:
        numbers = [match.number for match in source.best(words)]
    found = [each for each in source.attributions(numbers) if _is_speaker(each)]
    return [(likeness_of(words, each, source), each) for each in found]


def _is_speaker(attribution: Attribution) -> bool:
    """Whether there is a source, and not the label of a text: "Conversation:"."""
    named = attribution.source
    return named is not None and _LABEL.fullmatch(named.exact.strip(" :")) is None


_LABEL: Final = pattern(
    r"(?:conversation|dialogue|transcript|interview|summary|question|answer|update|chat|context"
    r"|background|caption|note)s?",
    re.IGNORECASE,
)


def _is_near(
    own: Described,
    rated: list[tuple[float, Attribution]],
    statement: Statement,
    source: Source,
    speakers: Speakers,
) -> bool:
    """Whether the sentences meant mention the speaker, or quote one who may be the same."""
    texts = [described(source.span(match.number).exact) for match in statement.matches]
    mentioned = any(own.words & (text.names | text.roles) for text in texts)
    return mentioned or any(speakers.same(own, speakers.of(each)) for _, each in rated)


def _rated_together(
    words: frozenset[str], rated: list[tuple[float, Attribution]], source: Source
) -> list[tuple[float, Attribution]]:
    """The same by all that each speaker says there."""
    found = [each for _, each in rated]
    return [(source.share(words, _said_by(each, found, source)), each) for each in found]


def _said_by(speaker: Attribution, found: list[Attribution], source: Source) -> frozenset[str]:
    """What one speaker says in all of these: "said A", and in the next sentence "she added B"."""
    known = description_of(speaker)
    own = [each for each in found if each is speaker or description_of(each) == known]
    return frozenset().union(*(source.content(each) for each in own))


def _enough(words: frozenset[str], statement: Statement) -> float:
    if statement.cited:
        return LIKE if len(words) >= _FEW else _FEW_LIKE
    return _FOUND_LIKE if len(words) > _FEW else _FEW_LIKE


def said_most_nearly(
    words: frozenset[str], statement: Statement, source: Source
) -> list[Attribution]:
    """The attributions that hold nearly all of some words, the best first."""
    rated = sorted(_rated(words, statement, source), key=lambda pair: -pair[0])
    if len(words) < _FEWEST or not rated or rated[0][0] < _enough(words, statement):
        return []
    return [each for share, each in rated if share > rated[0][0] - CLEARLY]


def _may_stand_for(own: Described, other: Attribution, source: Source, speakers: Speakers) -> bool:
    """Whether the article's speaker is called so that the text's may be meant.

    A pronoun may have been taken for the wrong one, and what a person says for a body is the
    body's word: both if the article names the text's speaker just before.
    """
    if other.source is None:
        return False
    loosely = (
        _PRONOUN.match(other.source.exact) is not None and not described(other.source.exact).own
    )
    for_body = other.source_kind is SourceKind.PERSON and not speakers.is_person(own)
    if not (loosely or for_body):
        return False
    if for_body and own.words & speakers.of(other).words:
        return not speakers.has_namesake(
            own, speakers.of(other)
        )  # "the agency's chief" for "the Food Agency"
    if not loosely and _OF_BODY.search(description_of(other)):
        return bool(own.names & speakers.of(other).names)
    here = source.numbers_over([other.source])
    near = source.around(here, 1 if _is_named_before(other, here, source, speakers) else 2)
    before = [n for n in near if source.sentences[n].start <= other.source.start]
    names = own.own or own.names
    return any(names & described(source.span(n).exact).names for n in before)


def _is_named_before(
    other: Attribution, here: Sequence[int], source: Source, speakers: Speakers
) -> bool:
    """Whether the sentence before a pronoun names whom it is taken to mean, and so settles it."""
    own = speakers.of(other).own
    return bool(own) and any(
        own & described(source.span(number - 1).exact).names for number in here if number
    )


_OF_BODY: Final = pattern(r"\b(?:of|at|from|for) (?:the )?[A-Z]")
"""Somebody who speaks for a body that is named: "Ann Bo of Lind Research"."""
_FEWEST: Final = 2
"""One word tells nothing, unless that is about all that was said."""
_PRONOUN: Final = pattern(r"(?:he|she|they|it|we|i|its|their|his|her)\b", re.IGNORECASE)
_FEW: Final = 3
"""With fewer words of weight, or without cited sentences, nearly all must be shared."""
_FEW_LIKE: Final = 0.85
_FOUND_LIKE: Final = 0.7
"""The same for more words where no sentence is cited."""


def likeness_of(words: frozenset[str], attribution: Attribution, source: Source) -> float:
    """The share of some words that stands in what is attributed."""
    return source.share(words, source.content(attribution))


def description_of(attribution: Attribution) -> str:
    """The fullest words the article has for a source; empty if it names none."""
    span = attribution.description or attribution.source
    return span.exact if span is not None else ""
