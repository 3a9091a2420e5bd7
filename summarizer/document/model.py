"""What an article is made of once it is read. Positions index ``Document.text``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from summarizer.document.raw import RawMap
from summarizer.span import Span


class Format(StrEnum):
    """How the article came."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


class LineClass(StrEnum):
    """What a line is to a reader of the article."""

    BODY = "body"
    """The article itself: title, headings, paragraphs. The only evidence there is."""
    METADATA = "metadata"
    """Byline, dateline, publisher, "Source: ...". May name outlet and date, never a figure."""
    DEBRIS = "debris"
    """Menus, strips, "Most read", comment forms, photo credits. Vouches for nothing."""
    BLANK = "blank"


class SentenceRole(StrEnum):
    """Where in the article a sentence stands."""

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"


class Line(NamedTuple):
    """One line of the text, without its line break; ``reason`` names the rule that classed it."""

    start: int
    end: int
    line_class: LineClass
    reason: str


class Sentence(NamedTuple):
    """One body sentence. ``id`` is ``S1``, ``S2``, ... in reading order; titles have one too."""

    id: str
    start: int
    end: int
    role: SentenceRole
    paragraph: int


class Stated(NamedTuple):
    """Something the page says about itself, and where.

    ``span`` is None where the page states it outside its visible text (JSON-LD, meta tags).
    """

    value: str
    span: Span | None
    origin: str


@dataclass(frozen=True)
class Document:
    """An article as given, with every line classed and every body sentence numbered.

    ``text`` is the input as decoded (a BOM dropped, NUL replaced one for one by U+FFFD); for HTML
    it is the page's visible text, debris included. ``sha256`` is that of ``text`` in UTF-8.
    ``published`` holds an ISO date (``2024-11-23``). ``credits`` are the "Source: ..." lines.
    """

    text: str
    format: Format
    sha256: str
    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    title: Stated | None = None
    outlet: Stated | None = None
    published: Stated | None = None
    byline: Stated | None = None
    credits: tuple[Stated, ...] = ()
    raw: RawMap | None = None
    """For HTML: where the visible text stands in the file."""

    @cached_property
    def sentence_by_id(self) -> dict[str, Sentence]:
        """Sentences by their id."""
        return {sentence.id: sentence for sentence in self.sentences}

    def span(self, start: int, end: int) -> Span:
        """The span of ``text[start:end]``."""
        return Span.of(self.text, start, end)

    def raw_span(self, span: Span) -> tuple[int, int]:
        """Where a span stands in the file as decoded (``[start, end)``); tags inside included."""
        return (span.start, span.end) if self.raw is None else self.raw.locate(span.start, span.end)

    def sentence_text(self, sentence: Sentence) -> str:
        """The words of a sentence."""
        return self.text[sentence.start : sentence.end]
