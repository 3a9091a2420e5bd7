"""Blocks: the lines of a text, and the paragraphs they make, with the marks cut off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Final

from summarizer.document.model import LineClass
from summarizer.patterns import pattern

_BULLET: Final = pattern(r"(?:[•‣◦▪▫■●○·∙⁃*+–—-]|&bull;)[ \t\u00a0]++")
_ENUMERATOR: Final = pattern(r"\d{1,2}[.)][ \t]++")
_HASHES: Final = pattern(r"(#{1,6})[ \t]++")
_QUOTE_MARKS: Final = pattern(r">[> \t]*+")
_CLOSERS: Final = "\"'”’»)]*_\u00a0 "
_NOTES: Final = pattern(r"(?:\[(?:\d++|[a-z]|note \d++)\])++$")
_SPACE: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\ufeff"
)
"""All that ``str.isspace`` takes for white space, and two of no width."""
_MAX_WRAP: Final = 120
_MIN_WRAP: Final = 40


class Mark(StrEnum):
    """What stands before the words of a block."""

    NONE = ""
    BULLET = "bullet"
    HEADING = "heading"
    QUOTE = "quote"


@dataclass(slots=True)
class Block:
    """A line, or the lines of one hard-wrapped paragraph (``first`` to ``last``, inclusive).

    ``start`` and ``end`` bound its words: no indent, bullet or Markdown mark.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    shown: str
    """``text`` as a reader sees it: for Markdown, without addresses and emphasis marks."""
    mark: Mark = Mark.NONE
    level: int = 0
    words: int = 0
    terminal: bool = False
    packed: bool = False
    """Lines stand directly above and below it, with no blank line between."""
    line_class: LineClass | None = None
    reason: str = ""

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text: sentences that end, or very many words."""
        return self.words >= 60 or (self.terminal and self.words >= 6)

    def classify(self, line_class: LineClass, reason: str) -> None:
        """Give the block its class."""
        self.line_class, self.reason = line_class, reason


def split_lines(text: str) -> list[tuple[int, int]]:
    """Start and end of every line, without its line break; all breaks of ``str.splitlines``."""
    bounds: list[tuple[int, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        bounds.append((at, at + len(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"))))
        at += len(line)
    return bounds


def find_blocks(
    text: str,
    lines: Sequence[tuple[int, int]],
    begin: int = 0,
    *,
    markdown: bool = False,
    wrapped: bool = True,
    loose: bool = False,
) -> list[Block]:
    """The blocks of ``lines[begin:]``; every line that is not blank is in exactly one.

    Hard-wrapped lines are joined unless ``wrapped`` is false; with ``loose`` wherever a line goes
    on in lower case, as in prose that is known to hold no menus.
    """
    filled = [
        (number, *lines[number])
        for number in range(begin, len(lines))
        if not _is_blank(text, *lines[number])
    ]
    blocks: list[Block] = []
    runs = groupby(enumerate(filled), key=lambda item: item[1][0] - item[0])
    for _, members in runs:
        run = [line for _, line in members]
        parts = _paragraphs(text, run, loose=loose) if wrapped else ([line] for line in run)
        made = [_block(text, part, markdown=markdown) for part in parts]
        for inner in made[1:-1]:
            inner.packed = True
        blocks += made
    return blocks


def _is_blank(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip(_SPACE)


_Run = Sequence[tuple[int, int, int]]


def _paragraphs(text: str, run: _Run, *, loose: bool) -> Iterator[_Run]:
    """Split consecutive lines into paragraphs: one a line, unless they are hard-wrapped."""
    width = _wrap_width(text, run)
    begin = 0
    for at in range(1, len(run) + 1):
        if at < len(run):
            pair = run[at - 1], run[at]
            if (width and _goes_on(text, *pair, width)) or (loose and _breaks_off(text, *pair)):
                continue
        yield run[begin:at]
        begin = at


_LEADING_ON: Final = frozenset(
    "a an the and or but of in at by for from to with than that as on about nearly over under its"
    " their his her our".split()
)
"""Words that no sentence, heading or entry of a list ends in."""


def _breaks_off(text: str, line: tuple[int, int, int], following: tuple[int, int, int]) -> bool:
    """Whether a line ends in the middle of a sentence that the next goes on with."""
    words = text[line[1] : line[2]].rstrip()
    leads_on = words.rpartition(" ")[2].lower() in _LEADING_ON
    return leads_on or (text[following[1]].islower() and not _ends_sentence(words))


def _wrap_width(text: str, run: _Run) -> int:
    """The column at which the lines of a run are wrapped by hand, or 0.

    A line is wrapped where the next line's first word would not have fitted on it. Lines that are
    one sentence or headline each do not all break at one column, nor go on in lower case.
    """
    if len(run) < 2:
        return 0
    width = max(end - start for _, start, end in run)
    if not _MIN_WRAP <= width <= _MAX_WRAP:
        return 0
    pairs = [pair for pair in pairwise(run) if _tight(text, *pair, width)]
    lower = sum(1 for _, (_, start, _) in pairs if text[start].islower())
    return width if lower and lower >= 0.3 * (len(run) - 1) else 0


def _tight(
    text: str, line: tuple[int, int, int], following: tuple[int, int, int], width: int
) -> bool:
    _, start, end = line
    _, next_start, next_end = following
    word_end = text.find(" ", next_start, next_end)
    word = (word_end if word_end >= 0 else next_end) - next_start
    return end - start + 1 + word > width - 2


def _goes_on(
    text: str, line: tuple[int, int, int], following: tuple[int, int, int], width: int
) -> bool:
    start, end = following[1:]
    if _marks_end(text, start, end) > start and text[start] != ">":
        return False
    bullet = text[start].isspace() and text[line[1]] in "•*-"
    return _tight(text, line, following, width) and (bullet or not text[start].isspace())


def _marks_end(text: str, start: int, end: int) -> int:
    """Where the words of a line begin, after bullets and marks."""
    for mark in (_BULLET, _HASHES, _QUOTE_MARKS, _ENUMERATOR):
        if (match := mark.match(text, start, end)) is not None:
            return match.end()
    return start


def _block(text: str, run: _Run, *, markdown: bool) -> Block:
    first, start, _ = run[0]
    last, _, end = run[-1]
    words = text[start:end]
    start += len(words) - len(words.lstrip(_SPACE))
    end -= len(words) - len(words.rstrip(_SPACE))
    mark, level = Mark.NONE, 0
    while (found := _leading_mark(text, start, end, markdown=markdown)) is not None:
        mark, level, start = found
    if mark is Mark.HEADING:
        end = start + len(text[start:end].rstrip("# \t"))
    words = text[start:end]
    block = Block(first, last, start, end, words, words, mark, level)
    block.words = len(block.text.split())
    block.terminal = _ends_sentence(block.text)
    return block


def _leading_mark(
    text: str, start: int, end: int, *, markdown: bool
) -> tuple[Mark, int, int] | None:
    """The mark at ``start``, its level, and where it ends; a mark with nothing after is words."""
    if (match := _BULLET.match(text, start, end)) and match.end() < end:
        return Mark.BULLET, 0, match.end()
    if not markdown:
        return None
    if (match := _HASHES.match(text, start, end)) and match.end() < end:
        return Mark.HEADING, len(match[1]), match.end()
    if (match := _QUOTE_MARKS.match(text, start, end)) and match.end() < end:
        return Mark.QUOTE, 0, match.end()
    return None


def _ends_sentence(text: str) -> bool:
    tail = _NOTES.sub("", text[-40:]).rstrip(_CLOSERS)
    return tail.endswith((".", "?", "!", "…", "。"))
