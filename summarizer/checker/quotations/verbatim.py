"""Finding a passage word for word, or word for word after a named normalisation.

The normalisation replaces characters only (quotation marks, apostrophes, dashes, white space, an
ellipsis, as a last resort capitals, a hyphen between words, and a unit that is spoken alike: "60m"
and "60 million") and keeps a map back to the offsets of the text as given. Nothing is matched
fuzzily.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.patterns import pattern
from summarizer.span import Span

_SAME = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007", " "),
        **dict.fromkeys("\u2008\u2009\u200a\u202f\u205f\u3000\t\r\n\f\v", " "),
    }
)
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_GAPS = pattern(
    rf"(?P<none>[ {_UNSEEN}]++(?=[,.;:!?](?![.\w])|'(?:s|t|re|ve|ll|d|m)\b))"
    rf"|[ {_UNSEEN}]{{2,}}+|[{_UNSEEN}]|\A "
)
"""Where blanks follow each other, open a text or part a mark from its word, or characters are that
nobody sees."""
_GAP = pattern(r"\s*+(?:\[[^\]\n]{0,200}+\]|\u2026|\.\.\.+|\(\.\.\.\))\s*+")
"""Where a quotation says that it leaves something out or puts something in."""

_HYPHEN = pattern(r"(?<=[a-z])-(?=[a-z])")
_SPOKEN = (
    (pattern(r"(?<=\d) ?m\b"), " million"),
    (pattern(r"(?<=\d) million\b"), "m"),
    (pattern(r"(?<=\d) ?bn\b"), " billion"),
    (pattern(r"(?<=\d) billion\b"), "bn"),
    (pattern(r"(?<=\d)%"), " per cent"),
    (pattern(r"(?<=\d)%"), " percent"),
    (pattern(r"(?<=\d) per ?cent\b"), "%"),
)
"""Units after a figure that sound the same in two spellings: a matter of house style."""

_NEAREST_LIMIT = 50_000_000
"""Characters of the passage times characters of the text: about a tenth of a second."""


def normalize(text: str) -> tuple[str, array[int]]:
    """The text with its typography levelled, and for each of its characters the old offset.

    One entry more than characters: the last is the end of the text.
    """
    level = text.translate(_SAME)
    out: list[str] = []
    offsets = array("I")
    kept = 0
    for gap in _GAPS.finditer(level):
        start, end = gap.span()
        blank = start > 0 and " " in gap.group() and gap["none"] is None
        out += (level[kept:start], " " if blank else "")
        offsets.extend(range(kept, start))
        if blank:
            offsets.append(start + gap.group().index(" "))
        kept = end
    out.append(level[kept:])
    offsets.extend(range(kept, len(text) + 1))
    return "".join(out), offsets


@dataclass(frozen=True)
class Passages:
    """The stretches of a text in which passages are looked for."""

    text: str
    normal: str
    offsets: array[int]

    @classmethod
    def of(cls, text: str, stretches: Iterable[tuple[int, int]]) -> Passages:
        """Only ``stretches`` of ``text`` are searched; nothing is found across two of them."""
        return cls.of_chains(text, ([stretch] for stretch in stretches))

    @classmethod
    def of_chains(cls, text: str, chains: Iterable[Sequence[tuple[int, int]]]) -> Passages:
        """The same where each passage is made of several stretches that follow one another."""
        normal: list[str] = []
        offsets = array("I")
        for chain in chains:
            for place, (start, end) in enumerate(chain, 1):
                part, where = normalize(text[start:end])
                normal.append(part + ("\n" if place == len(chain) else " "))
                offsets.extend(start + offset for offset in where)
        offsets.append(len(text))
        return cls(text, "".join(normal), offsets)

    def find(self, passage: str) -> tuple[Span, bool] | None:
        """Where ``passage`` stands, and whether to the letter; None where it does not.

        A passage with marked gaps is found if its parts follow each other in order, each within
        1,000 characters of the one before. A closing comma or full stop and the case of the first
        letter belong to the sentence around a quotation and count for nothing.
        """
        place = self._find_parts(passage, self.normal)
        if place is None:
            place = self._find_parts(passage.lower(), self._lower)
        if place is None:
            place = self._find_otherwise_written(passage.lower())
        if place is None:
            return None
        start, end = place
        span = Span.of(self.text, self.offsets[start], self.offsets[end - 1] + 1)
        return span, passage.strip(" .,;:!?") == span.exact

    @cached_property
    def _lower(self) -> str:
        """The text without capitals; as it is where that would move its characters."""
        lower = self.normal.lower()
        return lower if len(lower) == len(self.normal) else self.normal

    def _find_otherwise_written(self, passage: str) -> tuple[int, int] | None:
        """Where it stands with another hyphen or the other spelling of a unit."""
        place = self._find_parts(_HYPHEN.sub(" ", passage), self._unhyphened)
        if place is not None:
            return place
        for unit, other in _SPOKEN:
            changed = unit.sub(other, passage)
            if changed != passage:
                place = self._find_parts(changed, self._lower)
                if place is not None:
                    return place
        return None

    @cached_property
    def _unhyphened(self) -> str:
        return _HYPHEN.sub(" ", self._lower)

    def _find_parts(self, passage: str, text: str) -> tuple[int, int] | None:
        """Where all parts of ``passage`` stand in ``text``; None where one does not."""
        parts = [part for part in _GAP.split(passage) if part]
        start = end = -1
        for part in parts:
            wanted = normalize(part)[0].strip(" .,;:!?")
            if not wanted:
                continue
            at = _find_words(text, wanted, max(end, 0), None if end < 0 else end + 1000)
            if at < 0:
                return None
            start = at if start < 0 else start
            end = at + len(wanted)
        return None if start < 0 else (start, end)

    def nearest(self, passage: str) -> Span | None:
        """The stretch most like ``passage``, for a message; never grounds to accept it.

        None where nothing comes near, or where looking would take too long.
        """
        from rapidfuzz import fuzz  # needed only to explain a failure

        wanted = normalize(passage)[0]
        if len(wanted) * len(self.normal) > _NEAREST_LIMIT:
            return None
        best = fuzz.partial_ratio_alignment(wanted, self.normal, score_cutoff=60)
        if best is None or best.dest_end <= best.dest_start:
            return None
        start, end = _whole_words(self.normal, best.dest_start, best.dest_end)
        return Span.of(self.text, self.offsets[start], self.offsets[end - 1] + 1)


def _find_words(text: str, wanted: str, begin: int, limit: int | None) -> int:
    """The first place from ``begin`` where ``wanted`` stands as whole words, or -1."""
    other = wanted[0].swapcase() + wanted[1:]
    places = [_find_exact(text, form, begin, limit) for form in {wanted, other}]
    return min((place for place in places if place >= 0), default=-1)


def _find_exact(text: str, wanted: str, begin: int, limit: int | None) -> int:
    at = text.find(wanted, begin, limit)
    while at >= 0:
        if _edge(text, at) and _edge(text, at + len(wanted)):
            return at
        at = text.find(wanted, at + 1, limit)
    return -1


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to whole words, without white space at its ends."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    while start < end - 1 and text[start].isspace():
        start += 1
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return start, end


def _edge(text: str, at: int) -> bool:
    """Whether a word begins or ends at ``at`` (or nothing of a word stands on one side)."""
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())
