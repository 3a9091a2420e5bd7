"""Where the words of a page's visible text stand in its HTML."""

from __future__ import annotations

from array import array
from bisect import bisect_right


class RawMap:
    """A map from offsets in the visible text to offsets in the raw file, both in code points.

    Stretch ``i`` of the text starts at ``_starts[i]`` and came from the raw file's
    ``[_raw_starts[i], _raw_ends[i])``. Where both are equally long, character maps to character;
    else the stretch is one character reference or one run of white space, mapped as a whole.
    """

    __slots__ = ("_end", "_raw_ends", "_raw_starts", "_starts")

    def __init__(self) -> None:
        self._starts = array("q")
        self._raw_starts = array("q")
        self._raw_ends = array("q")
        self._end = 0

    def add(self, length: int, raw_start: int, raw_end: int) -> None:
        """Append a stretch of ``length`` characters of text; stretches come in order."""
        if length == raw_end - raw_start and self._extends(raw_start):
            self._raw_ends[-1] = raw_end
        else:
            self._starts.append(self._end)
            self._raw_starts.append(raw_start)
            self._raw_ends.append(raw_end)
        self._end += length

    def _extends(self, raw_start: int) -> bool:
        """Whether the last stretch maps one to one and ends at ``raw_start``."""
        if not self._starts or self._raw_ends[-1] != raw_start:
            return False
        return self._end - self._starts[-1] == raw_start - self._raw_starts[-1]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """The raw stretch that holds ``[start, end)`` of the visible text, tags inside included.

        An empty span maps to the empty stretch before its character.
        """
        if not self._starts:
            return 0, 0
        first, _ = self._character(start)
        return (first, self._character(end - 1)[1]) if end > start else (first, first)

    def _character(self, offset: int) -> tuple[int, int]:
        """Raw start and end of one character."""
        number = max(bisect_right(self._starts, offset) - 1, 0)
        begin = self._starts[number]
        stop = self._starts[number + 1] if number + 1 < len(self._starts) else self._end
        raw_start, raw_end = self._raw_starts[number], self._raw_ends[number]
        if stop - begin != raw_end - raw_start or offset >= stop:
            return raw_start, raw_end
        return raw_start + offset - begin, raw_start + offset - begin + 1
