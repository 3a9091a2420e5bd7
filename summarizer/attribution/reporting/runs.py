"""Quotations that run over sentences and paragraphs: which speaker they go on with."""

from __future__ import annotations

from summarizer.attribution.language.sentences import TaggedSentence
from summarizer.attribution.reporting.events import Event

_LOOK_BACK = 4


class SpeechRun:
    """Takes the sentences of a text one by one, and keeps their events in reading order.

    A sentence that opens with a quotation and gives it no speaker goes on with the last one who
    was quoted, in the same paragraph or the one before; unless the next sentence claims it.
    """

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._open: TaggedSentence | None = None
        self._given_to: Event | None = None
        self._previous: TaggedSentence | None = None

    def take(self, sentence: TaggedSentence, found: list[Event]) -> None:
        """The next sentence and the events found in it."""
        if found and not found[0].content:
            self._claim(found[0])
        self._open = self._given_to = None
        opens = sentence.tags.startswith("Q") and not sentence.headline
        if opens and not (found and found[0].takes_first_token):
            self._given_to = self._continue(sentence)
            if not found and sentence.tags.strip(".") == "Q":
                self._open = sentence
        self._events += found
        self._previous = sentence

    def events(self) -> list[Event]:
        """All events that have content."""
        return [event for event in self._events if event.content or event.continued]

    def _continue(self, sentence: TaggedSentence) -> Event | None:
        recent = reversed(self._events[-_LOOK_BACK:])
        last = next((event for event in recent if self._may_go_on(event, sentence)), None)
        if last is None or sentence.paragraph - last.paragraph > 1:
            return None
        last.continued.append((sentence.tokens[0].start, sentence.tokens[0].end))
        last.paragraph = sentence.paragraph
        return last

    def _may_go_on(self, event: Event, sentence: TaggedSentence) -> bool:
        """Whether the speaker was quoted, or has just been reported in the same paragraph."""
        if event.passed_on_by is not None:
            return False
        spoke = event.is_speech and event.source is not None
        just_spoke = spoke and event.sentence is self._previous
        return event.goes_on or (just_spoke and event.paragraph == sentence.paragraph)

    def _claim(self, event: Event) -> None:
        """As in "Who pays?" / she asked: a quotation that its end mark cut from its speaker."""
        sentence = self._open
        announces = event.sentence.tags.rstrip(".").endswith(":")
        if sentence is None or announces or sentence.paragraph != event.sentence.paragraph:
            return
        if self._given_to is not None:
            self._given_to.continued.pop()
        event.continued.append((sentence.tokens[0].start, sentence.tokens[0].end))
