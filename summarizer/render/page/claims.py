"""The checked side: a claim's text with its findings marked in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from summarizer.checker.verdicts import Severity
from summarizer.patterns import pattern
from summarizer.render.page.article import Piece
from summarizer.render.page.links import Link
from summarizer.render.page.segments import Mark, Segments
from summarizer.render.visible import visible

_PARAGRAPH: Final = pattern(r"\S[^\n]*+(?:\n[^\S\n]*+\S[^\n]*+)*+")
"""Lines with something on them that follow each other."""


_SHORT: Final = 24
"""Characters of a word that stays on one line with the sign behind it."""


@dataclass(frozen=True)
class Claims:
    """The texts that were checked, by path, with the links of their findings."""

    links: Sequence[Link]
    targets: Mapping[int, str]

    @cached_property
    def _by_path(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, link in enumerate(self.links):
            if link.finding is not None:
                found.setdefault(link.finding.path, []).append(number)
        return found

    def href(self, number: int) -> str:
        """Where a link's anchor goes: to its passage, or to its own place where it has none."""
        return f"#{self.targets.get(number) or self.links[number].home}"

    def notes(self, path: str, text: str) -> list[int]:
        """The links of the findings on a claim as a whole, problems only."""
        return [
            number
            for number in self._by_path.get(path, ())
            if self._is_whole(number, text) and self.links[number].is_problem
        ]

    def kinds(self, *paths: str) -> str:
        """The styles of all findings on the paths, for filtering."""
        styles = (self.links[n].style for path in paths for n in self._by_path.get(path, ()))
        return " ".join(dict.fromkeys(word for style in styles for word in style.split()))

    def paragraphs(self, path: str, text: str) -> list[list[Piece]]:
        """The text's paragraphs (blank lines part them); what is marked in pieces of its own."""
        marks = {
            number: Mark(span.start, span.end, number)
            for number in self._by_path.get(path, ())
            if not self._is_whole(number, text)
            for finding in [self.links[number].finding]
            if finding is not None
            for span in [finding.span]
            if text[span.start : span.end] == span.exact
        }
        segments = Segments(marks.values())
        return [
            list(self._pieces(text, each.start(), each.start() + len(words), segments, marks))
            for each in _PARAGRAPH.finditer(text)
            for words in [each.group().rstrip()]
        ]

    def _pieces(
        self, text: str, start: int, end: int, segments: Segments, marks: Mapping[int, Mark]
    ) -> Iterator[Piece]:
        for segment in segments.within(start, end):
            words = visible(text[segment.start : segment.end].replace("\r\n", "\n"))
            if not segment.links:
                yield Piece(words)
                continue
            first = segment.links[0]
            link = self.links[first]
            last = " last" if segment.end >= min(end, marks[first].end) else ""
            if last and len(words) <= _SHORT and " " not in words:
                last += " short"
            begins = segment.start == marks[first].start
            yield Piece(
                words,
                segment.links,
                link.style + last,
                self.href(first) if begins else "",
                spoken=f" ({link.label})" if begins else "",
            )

    def _is_whole(self, number: int, text: str) -> bool:
        """Whether a finding is on a claim as a whole; a problem is then told beneath it."""
        finding = self.links[number].finding
        if finding is None or finding.severity is Severity.PASS:
            return False
        return finding.span.start == 0 and finding.span.end == len(text)
