"""Who is said to say it: a claim moved to another speaker.

The article's attributions are found by rules that miss some and find some too many, so that a
finding needs more than one: the words must be nearly all in what the article attributes, to a
source, by a verb or phrase of saying; and a speaker counts as another only if no word, no
description and no apposition anywhere in the article makes the two one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.attribution.model import Attribution, AttributionType
from summarizer.checker.model import Claim, Finding
from summarizer.checker.names.same import Described, Speakers, described
from summarizer.checker.saying import SAYING
from summarizer.checker.speakers.other import LIKE, description_of, likeness_of, other_speaker
from summarizer.checker.speakers.silent import check_silent
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.span import Span

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
        other = other_speaker(words, own, statement, source, speakers)
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
    if any(likeness_of(words, each, source) >= _PARTLY for each in mine):
        return  # the rest may be from others
    if mine and _names_itself(statement, own):
        return
    if mine:
        other = other_speaker(words, own, statement, source, speakers)
    else:
        other = max(quoted, key=lambda e: likeness_of(words, e, source), default=None)
        if other is not None and likeness_of(words, other, source) < LIKE:
            other = None
    if other is not None and _tells_of(other, speaker, own):
        return
    if other is not None:
        yield _moved(statement.claim, statement.span, other, description_of(speaker))
    elif not any(speakers.same(own, speakers.of(each)) for each in quoted):
        yield from _unrelated(statement, source, own, speakers, speaker)


def check_two_speakers(
    statement: Statement, source: Source, speakers: Speakers
) -> Iterator[Finding]:
    """A finding where a fact says of itself that somebody else than its speaker says it.

    Not where that one speaks in the cited sentences too.
    """
    speaker = statement.claim.speaker
    named = [each for each in statement.attributions if each.source is not None]
    if speaker is None or len(named) != 1:
        return
    told = named[0].source
    if told is None or SAYING.search(named[0].cue.exact) is None or _PRONOUN.match(told.exact):
        return
    own, known = described(told.exact), speakers.of(speaker)
    quoted = source.attributions(match.number for match in statement.matches)
    if any(speakers.same(own, speakers.of(each)) for each in quoted if each.source is not None):
        return
    if known.words and speakers.differ(own, known):
        yield _moved(statement.claim, told, speaker)


_PRONOUN: Final = pattern(r"(?:he|she|they|it|we|i|who|one|both|each|all)\b", re.IGNORECASE)


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
