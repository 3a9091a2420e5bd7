"""Who is said to say it: a claim moved to another speaker.

The article's attributions are found by rules that miss some and find some too many, so that a
finding needs more than one: the words must be nearly all in what the article attributes, to a
source, by a verb or phrase of saying; and a speaker counts as another only if no word, no
description and no apposition anywhere in the article makes the two one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.attribution.model import Attribution, AttributionType, SourceKind
from summarizer.checker.model import Claim, Finding
from summarizer.checker.same_speaker import Described, Speakers, described
from summarizer.checker.silent import check_silent
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.span import Span

_LIKE: Final = 0.6
"""Share of a statement's words that must be among the attributed ones."""
_CLEARLY: Final = 0.2
"""By how much another speaker's words must be nearer to the statement than the named one's."""
_PARTLY: Final = 0.4
"""Share of a fact's words that its speaker must say at least."""


def check_speakers(statement: Statement, source: Source, speakers: Speakers) -> Iterator[Finding]:
    """A finding for every speaker in the statement who is not the article's for these words."""
    for attribution in statement.attributions:
        named = attribution.source
        if named is None:
            continue
        if any(_ACCORDING.search(span.exact) for span in attribution.content):
            continue  # "a beating according to the union, a stroke according to the firm"
        words = own_content(attribution, statement, source)
        own = described(without_capital(named, statement, source))
        other = _other_speaker(words, own, statement, source, speakers)
        if other is None:
            yield from check_silent(attribution, own, words, statement, source, speakers)
            continue
        if is_quoted_by(named, other, source):
            continue
        if denies(attribution) and not denies(other):
            continue  # a denial repeats the words of another
        if attribution.type is not other.type and attribution.type is _WISH:
            continue
        yield _moved(statement.claim, named, other)


def without_capital(named: Span, statement: Statement, source: Source) -> str:
    """A source as it stands within a sentence: "analysts", but "Reuters"."""
    first, gap, rest = named.exact.partition(" ")
    common = named.start == statement.span.start and (
        source.has_common(first.lower()) or first not in source.text
    )
    return first.lower() + gap + rest if common else named.exact


_WISH: Final = AttributionType.EVENTUALITY
_ACCORDING: Final = pattern(r"\baccording to\b")
_DENIES: Final = pattern(r"\b(?:den(?:y|ie[sd]|ying)|reject|disput|dismiss)", re.IGNORECASE)


def denies(attribution: Attribution) -> bool:
    """Whether somebody says that it is not so."""
    return _DENIES.search(attribution.cue.exact) is not None


def is_quoted_by(named: Span, other: Attribution, source: Source) -> bool:
    """Whether the article has one speaker tell of the other: "he said directors had agreed"."""
    words = Source.stems(named.exact, 0, len(named.exact))
    return words <= source.content(other)


def check_fact_speaker(
    statement: Statement, source: Source, speakers: Speakers
) -> Iterator[Finding]:
    """A finding where the speaker of a fact is not the one its sentences quote."""
    speaker = statement.claim.speaker
    if speaker is None or not statement.cited:
        return
    numbers = [match.number for match in statement.matches]
    quoted = [each for each in source.attributions(numbers) if each.source is not None]
    own = speakers.of(speaker)
    words = statement.words - _named_sources(statement)
    mine = [each for each in quoted if speakers.same(own, speakers.of(each))]
    if any(_likeness(words, each, source) >= _PARTLY for each in mine):
        return  # the rest may be from others
    if mine and _names_itself(statement, own):
        return
    if mine:
        other = _other_speaker(words, own, statement, source, speakers)
    else:
        other = max(quoted, key=lambda e: _likeness(words, e, source), default=None)
        if other is not None and _likeness(words, other, source) < _LIKE:
            other = None
    if other is not None and _tells_of(other, speaker, own):
        return
    if other is not None:
        yield _moved(statement.claim, statement.span, other, description_of(speaker))
    elif not any(speakers.same(own, speakers.of(each)) for each in quoted):
        yield from _unrelated(statement, source, own, speakers, speaker)


def _named_sources(statement: Statement) -> frozenset[str]:
    """The words by which the statement calls who says it: no part of what is said."""
    spans = [each.source for each in statement.attributions if each.source is not None]
    text = statement.claim.text
    return frozenset().union(*(Source.stems(text, span.start, span.end) for span in spans))


def _names_itself(statement: Statement, own: Described) -> bool:
    """Whether the statement says in its words whose they are."""
    told = described(statement.span.exact)
    return own.own <= told.names if own.own else bool(own.heads) and own.heads <= told.roles


def _tells_of(other: Attribution, speaker: Attribution, own: Described) -> bool:
    """As in "prosecutors count 391 transfers, according to the indictment"."""
    if speaker.source is not None and any(
        span.overlaps(speaker.source.start, speaker.source.end) for span in other.content
    ):
        return True
    texts = [span.exact for span in other.content]
    if own.own and own.own <= described(" ".join(texts)).names:
        return True
    called = Source.stems(description_of(speaker), 0, 999)
    return any(called and called <= _opening(text, len(called) + 1) for text in texts)


def _opening(text: str, count: int) -> frozenset[str]:
    """The stems of the first words."""
    opening = " ".join(text.split()[:count])
    return Source.stems(opening, 0, len(opening))


def _unrelated(
    statement: Statement,
    source: Source,
    own: Described,
    speakers: Speakers,
    speaker: Attribution,
) -> Iterator[Finding]:
    """A warning where the cited sentences do not so much as mention the speaker."""
    spans = [source.span(match.number).exact for match in statement.matches]
    if any(speakers.same(own, described(text)) for text in spans):
        return
    reason = f"The cited sentences give nothing to {called(description_of(speaker))}."
    yield Finding.make(
        Check.ATTRIBUTION,
        Verdict.SPEAKER_NOT_IN_EVIDENCE,
        statement.claim,
        statement.span,
        reason,
        source=speaker.source,
    )


def own_content(attribution: Attribution, statement: Statement, source: Source) -> frozenset[str]:
    """The stems of what the statement attributes."""
    text = statement.claim.text
    parts = [source.stems(text, span.start, span.end) for span in attribution.content]
    return frozenset().union(*parts)


def _other_speaker(
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
    if other is None or best < _enough(words, statement) or best - mine < _CLEARLY:
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
    return [(_likeness(words, each, source), each) for each in found]


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
        return _LIKE if len(words) >= _FEW else _FEW_LIKE
    return _FOUND_LIKE if len(words) > _FEW else _FEW_LIKE


def said_most_nearly(
    words: frozenset[str], statement: Statement, source: Source
) -> list[Attribution]:
    """The attributions that hold nearly all of some words, the best first."""
    rated = sorted(_rated(words, statement, source), key=lambda pair: -pair[0])
    if len(words) < _FEWEST or not rated or rated[0][0] < _enough(words, statement):
        return []
    return [each for share, each in rated if share > rated[0][0] - _CLEARLY]


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
        return True  # "the agency's chief" for "the Food Agency"
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


def _likeness(words: frozenset[str], attribution: Attribution, source: Source) -> float:
    return source.share(words, source.content(attribution))


def _moved(claim: Claim, span: Span, other: Attribution, named: str = "") -> Finding:
    shown = f", not {called(named)}" if named else ""
    reason = f"In the article {_shown(other)} says this{shown}."
    return Finding.make(
        Check.ATTRIBUTION, Verdict.SPEAKER_MOVED, claim, span, reason, source=other.source
    )


def _shown(attribution: Attribution) -> str:
    return called(description_of(attribution))


def called(described: str) -> str:
    """A description as it stands within a sentence: "the ministry" for "The ministry"."""
    words = " ".join(described.split()).strip(" ,")
    first = words.partition(" ")[0]
    return words[0].lower() + words[1:] if first in ("A", "An", "The", "Its", "His") else words


def description_of(attribution: Attribution) -> str:
    """The fullest words the article has for a source; empty if it names none."""
    span = attribution.description or attribution.source
    return span.exact if span is not None else ""
