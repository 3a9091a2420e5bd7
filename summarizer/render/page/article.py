"""An article as blocks for reading: paragraphs with their linked passages, page debris folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Protocol

from summarizer.document.model import Document, Line, LineClass, SentenceRole
from summarizer.render.page.segments import Mark, Segments
from summarizer.render.visible import one_line, visible
from summarizer.span import Span

_TAGS = {SentenceRole.TITLE: "h3", SentenceRole.HEADING: "h4", SentenceRole.SENTENCE: "p"}


class Linked(Protocol):
    """What has passages to mark: ``places`` index article number ``article``.

    ``style`` has the names of its look, ``home`` is the id of the element that a mark leads to.
    """

    @property
    def article(self) -> int:
        """The number of the article."""

    @property
    def places(self) -> tuple[Span, ...]:
        """The passages, the one to show first before the others."""

    @property
    def style(self) -> str:
        """Class names."""

    @property
    def home(self) -> str:
        """An id."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of shown text. ``links`` are the numbers of what it belongs to, first things first.

    ``href`` is where its anchor goes; empty for a stretch that is no anchor of its own.
    """

    text: str
    links: tuple[int, ...] = ()
    style: str = ""
    href: str = ""
    id: str = ""
    spoken: str = ""
    """What a screen reader adds after the words."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading; or, with ``folded``, a run of page debris, each line a block."""

    tag: str
    pieces: tuple[Piece, ...] = ()
    style: str = ""
    folded: tuple[Block, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article, ready to show; ``targets`` has the id of the passage each link shows first."""

    blocks: tuple[Block, ...]
    targets: dict[int, str]


def article_blocks(document: Document, number: int, links: Sequence[Linked]) -> Article:
    """The article in reading order. Costs time and markup linear in text and links."""
    return _Writer(document, number, links).article()


class _Writer:
    def __init__(self, document: Document, number: int, links: Sequence[Linked]) -> None:
        self._document = document
        self._number = number
        self._links = links
        self._own = [(index, link) for index, link in enumerate(links) if link.article == number]
        self._segments = Segments(
            Mark(place.start, place.end, index)
            for index, link in self._own
            for place in link.places
            if document.text[place.start : place.end] == place.exact
        )
        self._ids: dict[int, str] = {}

    def article(self) -> Article:
        blocks = tuple(self._blocks())
        targets = {}
        for index, link in self._own:
            for place in link.places[:1]:
                if place.start in self._ids:
                    targets[index] = self._ids[place.start]
        return Article(blocks, targets)

    def _blocks(self) -> Iterator[Block]:
        shown = (line for line in self._document.lines if line.line_class is not LineClass.BLANK)
        paragraphs = self._paragraphs()
        for is_debris, run in groupby(shown, key=lambda ln: ln.line_class is LineClass.DEBRIS):
            lines = list(run)
            if is_debris:
                yield self._debris(lines)
                continue
            for (paragraph, role), group in groupby(lines, key=lambda ln: paragraphs[ln.start]):
                tag = "p" if paragraph < 0 else _TAGS[role]
                yield self._block(list(group), tag, "meta" if paragraph < 0 else "")

    def _paragraphs(self) -> dict[int, tuple[int, SentenceRole]]:
        """The paragraph and role of every line by its start; negative for one that has none."""
        found: dict[int, tuple[int, SentenceRole]] = {}
        sentences = sorted(self._document.sentences, key=attrgetter("start"))
        at = 0
        for line in self._document.lines:
            while at < len(sentences) and sentences[at].end <= line.start:
                at += 1
            found[line.start] = (-1 - line.start, SentenceRole.SENTENCE)
            if at < len(sentences) and sentences[at].start < line.end:
                found[line.start] = (sentences[at].paragraph, sentences[at].role)
        return found

    def _debris(self, lines: Sequence[Line]) -> Block:
        folded = tuple(self._block([line], "p", "") for line in lines)
        reasons = dict.fromkeys(line.reason for line in lines)
        count = f"{len(lines)} line{'s' if len(lines) != 1 else ''} of page debris"
        return Block("details", folded=folded, why=f"{count}: {one_line(', '.join(reasons))}")

    def _block(self, lines: Sequence[Line], tag: str, style: str) -> Block:
        pieces: list[Piece] = []
        for line in lines:
            if pieces:
                pieces.append(Piece("\n"))
            pieces += self._pieces(line.start, line.end)
        return Block(tag, tuple(pieces), style)

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        for segment in self._segments.within(start, end):
            words = visible(self._document.text[segment.start : segment.end])
            if not segment.links:
                yield Piece(words)
                continue
            styles = dict.fromkeys(self._links[link].style for link in segment.links)
            href, name = "", ""
            if segment.opens:
                name = f"s{self._number}-{segment.start}"
                self._ids[segment.start] = name
                href = f"#{self._links[self._foremost(segment.opens, segment.links)].home}"
            yield Piece(words, segment.links, " ".join(styles), href, name)

    @staticmethod
    def _foremost(opens: Iterable[int], links: Sequence[int]) -> int:
        return next((link for link in links if link in opens), links[0])
