"""Quotations in a text: each must stand in the source word for word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final

from summarizer.attribution.language.quotes import quotations
from summarizer.checker.model import Claim, Finding
from summarizer.checker.quotations.verbatim import Passages
from summarizer.checker.verdicts import Check, Verdict
from summarizer.checker.words import FUNCTION_WORDS
from summarizer.patterns import pattern
from summarizer.span import Span

_PARAGRAPH: Final = pattern(r"[^\n]++")
_MARKS: Final = "\u201c\u201d\u201e\u00ab\u00bb\"'\u2018\u2019`"
_DOUBLE: Final = '\u201c\u201d\u201e\u00ab\u00bb"`'
_SPEECH_WORDS: Final = 4
"""A quotation of fewer words may be a term or a title, which nobody need have spoken."""


def check_quotes(
    claim: Claim, passages: Passages, spoken: Sequence[tuple[int, int]], speech: Passages
) -> Iterator[Finding]:
    """A finding for every quotation in the claim.

    ``passages`` is the source's body, ``spoken`` the stretches of it inside quotation marks,
    ``speech`` those of them that are one quotation, interrupted.
    """
    for quotation in quotations_in(claim.text):
        found = passages.find(quotation.exact)
        whole = speech.find(quotation.exact) if found is None else None
        if whole is not None:
            reason = "The article has these words as a quotation that it interrupts."
            verdict = Verdict.VERBATIM_NORMALIZED
            yield Finding.make(Check.QUOTE, verdict, claim, quotation, reason, source=whole[0])
            continue
        if found is None:
            title = is_title(quotation.exact)
            yield (_unknown_title if title else _not_verbatim)(claim, quotation, passages)
            continue
        span, to_the_letter = found
        verdict, reason = Verdict.VERBATIM, "The article has these words."
        if not to_the_letter:
            verdict = Verdict.VERBATIM_NORMALIZED
            reason = "The article has these words, with other typography or the marked gaps filled."
        if (
            _words(quotation.exact) >= _SPEECH_WORDS
            and not is_title(quotation.exact)
            and not (_inside(span, spoken) or _is_marked(span, passages.text))
        ):
            verdict = Verdict.NOT_A_QUOTATION
            reason = "The article has these words, but not as a quotation."
        yield Finding.make(Check.QUOTE, verdict, claim, quotation, reason, source=span)


@lru_cache(maxsize=64)
def titles_in(text: str) -> tuple[Span, ...]:
    """The titles that stand in quotation marks: their words name nothing by themselves.

    In reading order, none inside another; kept, since every sentence of a text asks for them.
    """
    return tuple(span for span in quotations_in(text) if is_title(span.exact))


def titles_over(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The same, of those that share something with ``text[start:end]``."""
    titles = titles_in(text)
    first = bisect_right(titles, start, key=attrgetter("end"))
    return titles[first : bisect_left(titles, end, key=attrgetter("start"))]


def quotations_in(text: str) -> Iterator[Span]:
    """What stands inside quotation marks, without the marks; unclosed quotations are left out.

    Single marks count only around three words or more: apostrophes look the same.
    """
    for paragraph in _PARAGRAPH.finditer(text):
        for start, end in quotations(text, *paragraph.span()):
            if text[end - 1] not in _MARKS:
                continue
            span = _stripped(text, start, end)
            words = _words(span.exact)
            if words and (text[start] in _DOUBLE or words >= 3):
                yield span


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span.of(text, start, end)


def is_title(text: str) -> bool:
    """Whether words are a title by their capitals: "The Mill at Brask"."""
    words = [word for word in text.split() if word[:1].isalpha()]
    others = [word for word in words if word.casefold() not in FUNCTION_WORDS]
    return len(words) > 1 and bool(others) and all(word[0].isupper() for word in others)


def _unknown_title(claim: Claim, quotation: Span, passages: Passages) -> Finding:
    """A title is a name, which nobody has said."""
    reason = f"The article does not mention \u201c{quotation.exact.strip(' .,')}\u201d."
    return Finding.make(
        Check.NAME,
        Verdict.NAME_NOT_IN_SOURCE,
        claim,
        quotation,
        reason,
        source=passages.nearest(quotation.exact),
    )


def _not_verbatim(claim: Claim, quotation: Span, passages: Passages) -> Finding:
    nearest = passages.nearest(quotation.exact)
    reason = "The article does not have these words."
    if nearest is not None:
        shown = " ".join(nearest.exact.split()).strip(_MARKS)
        reason = f"The article does not have these words; the nearest are \u201c{shown}\u201d."
    return Finding.make(Check.QUOTE, Verdict.NOT_VERBATIM, claim, quotation, reason, source=nearest)


def _is_marked(span: Span, text: str) -> bool:
    """Whether a quotation mark stands right before or behind a span, be it with no other one."""
    before = text[max(0, span.start - 2) : span.start].rstrip(" ")
    return before[-1:] in _OPENING or _CLOSES.match(text, span.end) is not None


_OPENING: Final = tuple('\u201c\u201e\u00ab"`\u2018')
_CLOSES: Final = pattern(r"[ .,!?]{0,3}+(?:[\u201d\u00bb\"]|['\u2019](?!\w))")


def _inside(span: Span, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(span.overlaps(start, end) for start, end in stretches)


def _words(text: str) -> int:
    return sum(any(char.isalnum() for char in word) for word in text.split())
