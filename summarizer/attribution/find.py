"""Who said what: the attributions of an article, without a model."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.attribution.events import Event
from summarizer.attribution.mentions import Mentions
from summarizer.attribution.model import (
    Attribution,
    Identification,
    OutletLink,
    QuoteType,
    SourceKind,
)
from summarizer.attribution.outlets import outlets_between
from summarizer.attribution.sentence_events import events_in
from summarizer.attribution.sentences import TaggedSentence, tagged_sentences
from summarizer.attribution.speakers import identification, source_kind
from summarizer.document.model import Document, Sentence
from summarizer.span import Span


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """Every attribution in the body, ``A1``, ``A2``, ... in reading order."""
    return attributions_in(document.text, document.sentences)


def attributions_in(text: str, sentences: Iterable[Sentence]) -> tuple[Attribution, ...]:
    """Every attribution in these sentences of a text."""
    events: list[Event] = []
    mentions = Mentions()
    unclaimed: TaggedSentence | None = None
    for sentence in tagged_sentences(text, sentences):
        mentions.read_names(text, sentence)
        found = events_in(sentence)
        if not found or not found[0].takes_first_token:
            _continue_quotation(events, sentence)
        if found and not found[0].content:
            _claim_quotation_before(unclaimed, found[0])
        unclaimed = sentence if not found and sentence.tags.strip(".") == "Q" else None
        events += found
    events = [event for event in events if event.content or event.continued]
    return tuple(
        _attribution(text, f"A{number}", event, mentions) for number, event in enumerate(events, 1)
    )


def _continue_quotation(events: list[Event], sentence: TaggedSentence) -> None:
    """A sentence that opens with a quotation and has no cue goes on with the last speaker."""
    if not events or not sentence.tags.startswith("Q"):
        return
    last = next((event for event in reversed(events[-4:]) if event.goes_on), None)
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


def _attribution(text: str, name: str, event: Event, mentions: Mentions) -> Attribution:
    sentence = event.sentence
    content = [_span(text, sentence, part) for part in event.content]
    content += [Span.of(text, start, end) for start, end in event.continued]
    content.sort(key=lambda span: span.start)
    source = description = None
    kind, known = SourceKind.UNKNOWN, Identification.UNATTRIBUTED
    if event.source is not None:
        source = _span(text, sentence, event.source)
        description = mentions.resolve(source, sentence.paragraph)
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
        _outlets(text, sentence, content),
    )


def _outlets(
    text: str, sentence: TaggedSentence, content: list[Span]
) -> tuple[OutletLink, ...]:
    """The outlets named around the cue: "told Reuters", "in an interview with CNN"."""
    start, end = sentence.offsets(0, len(sentence.tokens))
    return tuple(
        link
        for link in outlets_between(text, start, end)
        if link.cue is not None
        and not any(span.overlaps(link.cue.start, link.cue.end) for span in content)
    )


def _span(text: str, sentence: TaggedSentence, part: tuple[int, int]) -> Span:
    start, end = sentence.offsets(*part)
    return Span.of(text, start, end)


def _quote_type(event: Event) -> QuoteType:
    tags = "".join(event.sentence.tags[start:end] for start, end in event.content)
    words = tags.strip(".,;:-?()")
    if words and set(words) <= set("Qq,.;-"):
        return QuoteType.DIRECT
    return QuoteType.MIXED if "Q" in words or "q" in words else QuoteType.INDIRECT
