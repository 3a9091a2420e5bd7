"""Speakers that a page shows by its layout: under a block quotation, or before each turn of talk.

A name after a dash under a quotation is whose it is (Chicago Manual of Style 13.70, 13.36); in a
transcript a label and a colon open every turn ("Q:", "MR SMITH:").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from summarizer.attribution.language.sentences import TaggedSentence
from summarizer.attribution.reporting.boundaries import has_finite_verb
from summarizer.attribution.reporting.events import Event
from summarizer.attribution.reporting.sentence_events import events_in
from summarizer.document.exchanges import FIELDS
from summarizer.document.model import Sentence
from summarizer.patterns import pattern

_DASH: Final = pattern(r"[—–―]\s?\Z")
_LONGEST_CREDIT: Final = 16
_STAMP: Final = r"(?:[\[(]?[0-2]?[0-9][:.][0-9]{2}(?:[:.][0-9]{2})?[\])]?\s(?:[–-]\s)?)?"
_LABEL: Final = pattern(
    rf"{_STAMP}(?P<label>Q|A|[A-Z][A-Z.’'-]*(?:\s[A-Z][A-Z.’'-]*){{0,3}}"
    r"|[A-Z][\w.’'-]{1,20}(?:\s[A-Z][\w.’'-]{0,20}){0,3}(?:\s\([^()]{2,40}\))?"
    r"|[a-z][\w.-]{1,20})\s?:\s"
)
"""Whose turn it is, behind the time it came; in chats, names of one word in lower case too."""
_ASKING: Final = frozenset(("Q", "QUESTION"))
_PARTNERS: Final = frozenset("i we you".split())
_FEWEST_TURNS: Final = 3


class Layout:
    """Reads the speakers that the layout of one text shows; sentences must come in order."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._labels = _speaker_labels(text, sentences)
        self._block: list[TaggedSentence] = []
        self._above: list[TaggedSentence] = []
        self._turn: Event | None = None

    def read(self, sentence: TaggedSentence) -> list[Event] | None:
        """What a sentence attributes by where it stands; None where its words must tell.

        A question in an interview attributes nothing.
        """
        opens = not self._block or self._block[-1].paragraph != sentence.paragraph
        if opens:
            self._above, self._block = self._block, []
            self._turn = None
        self._block.append(sentence)
        if not opens:
            return None if self._turn is None else self._go_on(sentence)
        found = self._label(sentence)
        if found is not None and found["label"] in _ASKING:
            return []
        if found is None:
            credit = self._credit(sentence)
            return None if credit is None else [credit]
        self._turn = self._new_turn(sentence, found)
        return (
            None
            if self._turn is None
            else [self._turn, *self._passed_on(sentence, self._turn.cue[1])]
        )

    def _go_on(self, sentence: TaggedSentence) -> list[Event]:
        """A further sentence of a turn."""
        if self._turn is not None:
            self._turn.continued.append(sentence.offsets(0, len(sentence.tokens)))
        return self._passed_on(sentence)

    def _passed_on(self, sentence: TaggedSentence, floor: int = 0) -> list[Event]:
        """What the speaker of a turn says that others have said; "I think" is the turn itself."""
        inner = [event for event in events_in(sentence) if _is_of_others(event, floor)]
        for event in inner:
            event.passed_on_by = event.passed_on_by or self._turn
        return inner

    def _label(self, sentence: TaggedSentence) -> re.Match[str] | None:
        """The speaker's label that a sentence opens with."""
        first = sentence.tokens[0].start
        start = first - (self._text[first - 1 : first] in "[(" and first > 0)
        found = _LABEL.match(self._text, start)
        return found if found is not None and found["label"] in self._labels else None

    def _credit(self, sentence: TaggedSentence) -> Event | None:
        """As in "— Jane Roe, director" under a block quotation."""
        start = sentence.tokens[0].start
        dash = _DASH.search(self._text, max(0, start - 2), start)
        if dash is None or not self._above or not _is_credit(sentence):
            return None
        if any(above.headline for above in self._above):
            return None
        event = Event(sentence, (0, 1), (0, len(sentence.tags.rstrip("."))), [], is_speech=True)
        event.cue_at = (dash.start(), dash.start() + 1)
        event.continued = [above.offsets(0, len(above.tokens)) for above in self._above]
        return event

    def _new_turn(self, sentence: TaggedSentence, label: re.Match[str]) -> Event | None:
        """As in "MR SMITH: I do not know." where the label comes again and again."""
        tokens = sentence.tokens
        colon = next((n for n, token in enumerate(tokens) if token.start >= label.end("label")), 0)
        first = next(n for n, token in enumerate(tokens) if token.start >= label.start("label"))
        if colon <= first or colon + 1 >= len(tokens):
            return None
        content = [(colon + 1, len(tokens))]
        turn = Event(sentence, (colon, colon + 1), (first, colon), content, is_speech=True)
        turn.verbatim = True
        return turn


def _is_of_others(event: Event, floor: int) -> bool:
    if event.source is None or not event.content or min(event.source[0], event.cue[0]) < floor:
        return False
    return event.sentence.tokens[event.source[0]].lower not in _PARTNERS


def _is_credit(sentence: TaggedSentence) -> bool:
    tags = sentence.tags
    return (
        len(tags) <= _LONGEST_CREDIT
        and tags[0] in "CD"
        and "C" in tags
        and not has_finite_verb(tags.replace("d", "A"))
    )


def _speaker_labels(text: str, sentences: Sequence[Sentence]) -> frozenset[str]:
    """The labels that open turns: at least three turns, and one label that comes back.

    Where at least half of the paragraphs open so, and where labels stand in capitals, one that
    comes but once is a speaker's too.
    """
    found = Counter(
        match["label"]
        for sentence in sentences
        if (match := _LABEL.match(text, sentence.start, sentence.end)) is not None
        and match["label"].lower() not in FIELDS
    )
    again = {label for label, times in found.items() if times > 1}
    turns = sum(found.values())
    if turns < _FEWEST_TURNS or not again:
        return frozenset()
    if 2 * turns >= sentences[-1].paragraph - sentences[0].paragraph + 1:
        return frozenset(found)
    in_capitals = any(label.isupper() for label in again)
    return frozenset(again | {label for label in found if in_capitals and label.isupper()})
