"""Where an offset stands, as an editor counts: line and column from 1."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Final

from summarizer.document.model import Document
from summarizer.patterns import pattern

_BREAK: Final = pattern(r"\r\n?|\n")


class Lines:
    """The lines of a text, found once."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both from 1, columns in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class Places:
    """The places of one file: ``draft.txt:3:14``.

    A page has no lines that its reader could count; there a place is a paragraph of the article:
    ``page.html paragraph 4``.
    """

    def __init__(self, name: str, of: Document | str) -> None:
        self._name = name
        self._of = of
        self._page = not isinstance(of, str) and of.raw is not None

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._of if isinstance(self._of, str) else self._of.text)

    def at(self, offset: int) -> str:
        """Where the character at ``offset`` stands."""
        return f"{self._name}{' ' if self._page else ':'}{self.within(offset)}"

    def within(self, offset: int) -> str:
        """The same without the file's name: ``3:14``."""
        if isinstance(self._of, str) or not self._page:
            line, column = self._lines.at(offset)
            return f"{line}:{column}"
        sentences = self._of.sentences
        number = bisect_right(sentences, offset, key=lambda sentence: sentence.start)
        return f"paragraph {sentences[max(number - 1, 0)].paragraph + 1}"
