"""The words around a cue inside its sentence: what stands before and behind it, its clause."""

from __future__ import annotations

from typing import Final

from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.document.model import Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_REACH: Final = 300
_MARKS: Final = ('"', "”", "’", "»")
_PART_END: Final = pattern(
    r"[,;:](?!\d)|(?<!\b[A-Z])(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)\.(?!\d)|[—–]"
    r"|\s(?:but|because|as|nor|or|though)\s"
)
_CLAUSE_EDGE: Final = pattern(
    r"[;:—–]\s|,?\s(?:but|while|whereas|although|though)\s|,\s(?:and|so|which|where|who|with)\s"
)
_INSERTED: Final = pattern(
    r"(?:[\w’'.-]{1,20}\s){0,4}[\w’'.-]{1,20},\s(?:which|where|who)\s[^,;:.]{1,120},\s(?!and\b|but\b)"
)
"""As in "whether Orr, who runs the mill, will go": the clause goes on behind it."""
_CLAUSE: Final = pattern(
    r"\s*+(?P<that>that\s)?(?=(?P<asks>whether|if|who|how|what|why|when|where)\s)?"
)


class Surroundings:
    """Looks around cues in a text; no further than a sentence, nor than 300 characters."""

    def __init__(self, text: str) -> None:
        self._text = text

    def asked_after(self, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """The clause that follows a cue: "that X", "whether X", "how many"."""
        opening = _CLAUSE.match(self._text, cue.end, sentence.end)
        if opening is None or not (opening["that"] or opening["asks"]):
            return None
        end = _CLAUSE_EDGE.search(self._text, opening.end(), sentence.end)
        inserted = _INSERTED.match(self._text, opening.end(), sentence.end)
        if inserted is not None:
            end = _CLAUSE_EDGE.search(self._text, inserted.end(), sentence.end)
        return self.trimmed(opening.end(), end.start() if end else sentence.end)

    def before(self, cue: HedgeCue, sentence: Sentence) -> Span:
        """The words before a cue, back to a mark or a conjunction."""
        start = max(sentence.start, cue.start - _REACH)
        ends = [match.end() for match in _PART_END.finditer(self._text, start, cue.start)]
        return self.trimmed(ends[-1] if ends else start, cue.start)

    def after(self, cue: HedgeCue, sentence: Sentence) -> Span:
        """The words behind a cue, up to a mark or a conjunction."""
        stop = min(sentence.end, cue.end + _REACH)
        end = _PART_END.search(self._text, cue.end, stop)
        return self.trimmed(cue.end, end.start() if end else stop)

    def clause(self, cue: HedgeCue, sentence: Sentence) -> Span:
        """The clause around a cue."""
        start = max(sentence.start, cue.start - _REACH)
        edges = [match.end() for match in _CLAUSE_EDGE.finditer(self._text, start, cue.start)]
        stop = _CLAUSE_EDGE.search(self._text, cue.end, sentence.end)
        first = edges[-1] if edges else sentence.start
        return self.trimmed(first, stop.start() if stop else sentence.end)

    def trimmed(self, start: int, end: int) -> Span:
        """A stretch without white space, stops and a stray quotation mark at its ends."""
        words = self._text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        words = words.rstrip(" ,;.")
        if words[:1] in _MARKS and words.count(words[0]) == 1:
            inner = words[1:].lstrip()
            start += len(words) - len(inner)
            words = inner
        return Span.of(self._text, start, start + len(words))

    def last_link(self, start: int, end: int) -> int | None:
        """Where the last ", but" or ", although" of a stretch stands."""
        found = [match.start() for match in _CLAUSE_EDGE.finditer(self._text, start, end)]
        return found[-1] if found else None

    def part_end(self, start: int, end: int) -> int:
        """Where the first part of ``text[start:end]`` ends: at a mark or a conjunction."""
        found = _PART_END.search(self._text, start, end)
        return found.start() if found else end


def cue_words(text: str, cue: HedgeCue) -> str:
    """The words of a cue, in lower case."""
    return text[cue.start : cue.end].lower()
