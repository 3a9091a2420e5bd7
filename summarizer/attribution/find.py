"""Who said what: the attributions of an article, without a model."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.attribution.events import Event, events_in
from summarizer.attribution.model import (
    Attribution,
    Identification,
    QuoteType,
    SourceKind,
)
from summarizer.attribution.sentences import TaggedSentence, tagged_sentences
from summarizer.attribution.speakers import (
    definite_short_form,
    fullest,
    identification,
    source_kind,
)
from summarizer.document.model import Document, Sentence
from summarizer.span import Span


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """Every attribution in the body, ``A1``, ``A2``, ... in reading order."""
    return attributions_in(document.text, document.sentences)


def attributions_in(text: str, sentences: Iterable[Sentence]) -> tuple[Attribution, ...]:
    """Every attribution in these sentences of a text."""
    events: list[Event] = []
    unclaimed: TaggedSentence | None = None
    for sentence in tagged_sentences(text, sentences):
        found = events_in(sentence)
        if not found or not found[0].takes_first_quotation:
            _continue_quotation(events, sentence)
        if found and not found[0].content:
            _claim_quotation_before(unclaimed, found[0])
        unclaimed = sentence if not found and sentence.tags.strip(".") == "Q" else None
        events += found
    events = [event for event in events if event.content or event.continued]
    described: list[Span] = []
    made = []
    for number, event in enumerate(events, 1):
        attribution = _attribution(text, f"A{number}", event, described)
        if attribution.source is not None:
            described.append(attribution.source)
        made.append(attribution)
    return tuple(made)


def _continue_quotation(events: list[Event], sentence: TaggedSentence) -> None:
    """A sentence that opens with a quotation and has no cue goes on with the last speaker."""
    if not events or not sentence.tags.startswith("Q"):
        return
    last = next((event for event in reversed(events[-4:]) if event.goes_on or event.continued), None)
    if last is None or sentence.paragraph - last.paragraph > 1:
        return
    last.continued.append((sentence.tokens[0].start, sentence.tokens[0].end))
    last.paragraph = sentence.paragraph


def _claim_quotation_before(sentence: TaggedSentence | None, event: Event) -> None:
    """ "Who pays?" / she asked: a quotation that its end mark cut from its speaker."""
    if sentence is None or sentence.paragraph != event.sentence.paragraph:
        return
    if event.sentence.tags.rstrip(".").endswith(":"):
        return
    event.continued.append((sentence.tokens[0].start, sentence.tokens[0].end))


def _attribution(text: str, name: str, event: Event, described: list[Span]) -> Attribution:
    sentence = event.sentence
    source = None if event.source is None else _span(text, sentence, event.source)
    content = [_span(text, sentence, part) for part in event.content]
    content += [Span.of(text, start, end) for start, end in event.continued]
    content.sort(key=lambda span: span.start)
    description = _description(source, described)
    kind, known = SourceKind.UNKNOWN, Identification.UNATTRIBUTED
    if description is not None:
        kind, known = source_kind(description.exact), identification(description.exact)
    return Attribution(
        name,
        source,
        _span(text, sentence, event.cue),
        tuple(content),
        description,
        known,
        kind,
        _quote_type(event),
    )


def _span(text: str, sentence: TaggedSentence, part: tuple[int, int]) -> Span:
    start, end = sentence.offsets(*part)
    return Span.of(text, start, end)


def _description(source: Span | None, described: list[Span]) -> Span | None:
    if source is None:
        return None
    head = definite_short_form(source.exact)
    if head is not None:
        place = fullest(head, (span.exact for span in described))
        if place is not None:
            return described[place]
    return source


def _quote_type(event: Event) -> QuoteType:
    tags = "".join(event.sentence.tags[start:end] for start, end in event.content)
    words = tags.strip(".,;:-?()")
    if words and set(words) <= set("Qq,.;-"):
        return QuoteType.DIRECT
    return QuoteType.MIXED if "Q" in words or "q" in words else QuoteType.INDIRECT
