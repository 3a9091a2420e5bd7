"""Speakers inside quotations: "He told me it was over," she said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summarizer.attribution.language.sentences import tagged_passages
from summarizer.attribution.model import AttributionType
from summarizer.attribution.reporting.events import Event
from summarizer.attribution.reporting.sentence_events import events_in
from summarizer.patterns import pattern

_SPEAKS: Final = pattern(
    r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|repl(?:ied|ies)|warn(?:ed|s)?|claim(?:ed|s)?|wrote|writes?|text(?:ed|s)"
    r"|promised|admitted|answered|insist(?:ed|s)?|complain(?:ed|s)?|shouted|called|explained|assured)\b"
)
_MARKS: Final = "\"'“”‘’«»„`"
_DEEPEST: Final = 3
_SHORTEST: Final = 20


def speech_within(text: str, event: Event, depth: int = 0) -> Iterator[Event]:
    """The attributions inside the quotations of one, in reading order; each passed on by it."""
    for start, end in _quotations(text, event):
        if depth >= _DEEPEST or _SPEAKS.search(text, start, end) is None:
            continue
        for passage in tagged_passages(text, start, end, event.sentence.paragraph):
            for inner in events_in(passage):
                if _is_further_speaker(inner):
                    inner.passed_on_by = event
                    inner.in_quotation = True
                    yield inner
                    yield from speech_within(text, inner, depth + 1)


def _is_further_speaker(event: Event) -> bool:
    """Whether somebody says something; "I told them in May" says nothing of what."""
    if event.source is None or not event.content or not event.is_speech:
        return False
    is_adjunct = event.sentence.tags[event.content[0][0]] == "P"
    return event.type is AttributionType.ASSERTION and not is_adjunct


def _quotations(text: str, event: Event) -> Iterator[tuple[int, int]]:
    """The words between the marks of each quotation in the content."""
    tokens, tags = event.sentence.tokens, event.sentence.tags
    parts = [
        (tokens[index].start, tokens[index].end)
        for start, end in event.content
        for index in range(start, end)
        if tags[index] in "Qq"
    ]
    for start, end in sorted(parts + event.continued):
        words = text[start:end]
        bare = words.lstrip(_MARKS)
        first = end - len(bare)
        last = first + len(bare.rstrip(_MARKS + ","))
        if last - first >= _SHORTEST:
            yield first, last
