"""Who said what: the attributions of an article, without a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.attribution.language.sentences import TaggedSentence, tagged_sentences
from summarizer.attribution.mentions import Mentions
from summarizer.attribution.model import (
    Attribution,
    Identification,
    OutletLink,
    QuoteType,
    SourceKind,
    Standing,
)
from summarizer.attribution.reporting.events import Event
from summarizer.attribution.reporting.layout import Layout
from summarizer.attribution.reporting.quoted_speech import speech_within
from summarizer.attribution.reporting.runs import SpeechRun
from summarizer.attribution.reporting.sentence_events import events_in
from summarizer.attribution.sources.describe import by_verb, identification
from summarizer.attribution.sources.outlets import OutletLinks
from summarizer.attribution.sources.standing import standing
from summarizer.document.model import Document, Sentence
from summarizer.span import Span


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """Every attribution in the body, ``A1``, ``A2``, ... in reading order."""
    outlet = None if document.outlet is None else document.outlet.value
    return attributions_in(document.text, document.sentences, outlet)


def attributions_in(
    text: str, sentences: Iterable[Sentence], outlet: str | None = None
) -> tuple[Attribution, ...]:
    """Every attribution in these sentences of a text; ``outlet`` is whose page it is."""
    sentences = list(sentences)
    run = SpeechRun()
    layout = Layout(text, sentences)
    mentions = Mentions(text, outlet)
    for sentence in tagged_sentences(text, sentences):
        mentions.read_names(sentence)
        shown = layout.read(sentence)
        run.take(sentence, events_in(sentence) if shown is None else shown)
    links = _LinksBySentence(text)
    events = list(_with_inner(text, run.events()))
    names = {id(event): f"A{number}" for number, event in enumerate(events, 1)}
    return tuple(_attribution(text, names, event, mentions, links) for event in events)


def _with_inner(text: str, events: Iterable[Event]) -> Iterator[Event]:
    for event in events:
        yield event
        yield from speech_within(text, event)


def _attribution(
    text: str, names: dict[int, str], event: Event, mentions: Mentions, links: _LinksBySentence
) -> Attribution:
    sentence = event.sentence
    cue = Span.of(text, *(event.cue_at or sentence.offsets(*event.cue)))
    content = [_span(text, sentence, part) for part in event.content]
    content += [Span.of(text, start, end) for start, end in event.continued]
    content.sort(key=lambda span: span.start)
    source = description = None
    kind, known = SourceKind.UNKNOWN, Identification.UNATTRIBUTED
    if event.source is not None:
        source = _span(text, sentence, event.source)
        description = _described(text, event, source, mentions)
        kind, known = _who(event, description.exact, mentions)
    return Attribution(
        names[id(event)],
        source,
        cue,
        tuple(content),
        description,
        known,
        kind,
        _quote_type(event),
        links.around(sentence, cue, content),
        event.type,
        None if event.passed_on_by is None else names.get(id(event.passed_on_by)),
        _standing(source, description),
    )


def _standing(source: Span | None, description: Span | None) -> Standing | None:
    """By the words at this place, else by those of the fullest description."""
    if source is None or description is None:
        return None
    return standing(source.exact) or standing(description.exact)


def _who(event: Event, description: str, mentions: Mentions) -> tuple[SourceKind, Identification]:
    """The sort of source and how far it is known; a verb that shows tells of a document."""
    kind, known = mentions.kind_of(description), identification(description)
    if kind is SourceKind.UNKNOWN:
        kind = by_verb(description, is_speech=event.is_speech)
        if kind is SourceKind.DOCUMENT:
            known = Identification.NAMED
    return kind, known


def _described(text: str, event: Event, source: Span, mentions: Mentions) -> Span:
    """The fullest description; in a quotation only "I" is sure: whoever is quoted."""
    if not event.in_quotation:
        inner = event.passed_on_by is not None
        return mentions.resolve(source, event.sentence.paragraph, inner=inner)
    outer = event.passed_on_by
    if source.exact in ("I", "We", "we") and outer is not None and outer.source is not None:
        speaker = _span(text, outer.sentence, outer.source)
        return mentions.known(speaker)
    return source


class _LinksBySentence:
    """The outlets a sentence names around its cues: "told Reuters", "in an interview with CNN"."""

    def __init__(self, text: str) -> None:
        self._outlets = OutletLinks(text)
        self._sentence: TaggedSentence | None = None
        self._links: tuple[OutletLink, ...] = ()

    def around(
        self, sentence: TaggedSentence, cue: Span, content: list[Span]
    ) -> tuple[OutletLink, ...]:
        """The links that stand with the cue, before any content that follows it."""
        if sentence is not self._sentence:
            start, end = sentence.offsets(0, len(sentence.tokens))
            self._sentence = sentence
            self._links = tuple(self._outlets.between(start, end))
        limit = min((span.start for span in content if span.start >= cue.end), default=None)
        return tuple(link for link in self._links if _stands_with(link.cue, content, limit))


def _stands_with(cue: Span | None, content: list[Span], limit: int | None) -> bool:
    if cue is None or (limit is not None and cue.start >= limit):
        return False
    return not any(span.overlaps(cue.start, cue.end) for span in content)


def _span(text: str, sentence: TaggedSentence, part: tuple[int, int]) -> Span:
    start, end = sentence.offsets(*part)
    return Span.of(text, start, end)


def _quote_type(event: Event) -> QuoteType:
    if event.verbatim:
        return QuoteType.DIRECT
    words = "".join(event.sentence.tags[start:end] for start, end in event.content)
    words = words.strip(".,;:-?()") + "Q" * len(event.continued)
    if set(words) <= set("Qq,.;-"):
        return QuoteType.DIRECT
    return QuoteType.MIXED if "Q" in words or "q" in words else QuoteType.INDIRECT
