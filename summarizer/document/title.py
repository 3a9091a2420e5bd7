"""The title: the line above the core whose words recur in it, or that a byline follows."""

from __future__ import annotations

import re
from typing import Final

from summarizer.document.blocks import Block, Mark
from summarizer.document.page import Page, is_bar
from summarizer.patterns import pattern

_MIN_SHARE: Final = 0.3
_MIN_SCORE: Final = 0.6
_SIGNED: Final = 1.5
"""What a byline or date below counts for, in words shared with the core."""
_REACH: Final = 10
"""Blocks that may stand between title and byline, or between title and standfirst."""
_MAX_WORDS: Final = 40
_NAME_WORDS: Final = 3
_SENTENCE_WORDS: Final = 24
_NOTES: Final = 2
"""Notes to readers (corrections) that may stand above a marked headline."""
_STANDFIRST: Final = 12
_LONG_STANDFIRST: Final = 16
_TRAIL: Final = pattern(r"^[^>»›]{2,30} [>»›] [^>»›]{2,30}(?:$| [>»›] )")
"""A way down from the site's home ("News > Crime")."""
_LABEL: Final = pattern(
    r"summary|highlights|key (?:points|facts|takeaways|events)|at a glance|in (?:brief|short)"
    r"|the (?:essentials|gist)|what you need to know",
    re.IGNORECASE,
)
"""What stands above a list of the article's main points."""


def find_title(page: Page) -> int | None:
    """The number of the title's block, or None where the text has no title."""
    marked = [
        number
        for number, block in enumerate(page.blocks[: page.start + 1])
        if block.mark is Mark.HEADING and block.level == 1
    ]
    if not marked:
        marked = _single_heading(page)
    if marked:
        return max(marked, key=lambda number: (page.overlap(page.blocks[number])[1], number))
    candidates = _candidates(page)
    best = max(candidates, key=lambda number: (_score(page, number), number), default=None)
    if best is None or _score(page, best) < _MIN_SCORE:
        signed = _signed_sentence(page)
        return _first_line(page, candidates) if signed is None else signed
    return _above_standfirst(page, candidates, _repeated(page, candidates, best))


def _single_heading(page: Page) -> list[int]:
    """The page's only heading of the first level, where but a note to readers stands above it."""
    tops = [n for n, b in enumerate(page.blocks) if b.mark is Mark.HEADING and b.level == 1]
    if len(tops) != 1 or not page.start < tops[0] < page.stop:
        return []
    above = sum(1 for _, block in page.unclassed(page.start, tops[0]) if block.is_prose)
    return tops if above <= _NOTES else []


def _repeated(page: Page, candidates: list[int], number: int) -> int:
    """The title itself, where ``number`` is the page's title with the outlet's name after it."""
    text = page.blocks[number].shown
    later = (n for n in candidates if n > number and text.startswith(page.blocks[n].shown))
    return next((n for n in later if page.blocks[n].words >= 3), number)


def _candidates(page: Page) -> list[int]:
    labels = (n for n, b in page.unclassed(0, page.start) if _LABEL.fullmatch(b.text))
    stop = next(labels, page.start)
    begun = [n for n, b in page.unclassed(0, stop) if b.is_prose and _is_own(page, b)]
    stop = begun[_NOTES - 1] if len(begun) >= _NOTES else stop
    return [
        number
        for number, block in page.unclassed(0, stop)
        if block.mark is not Mark.BULLET
        and 2 <= block.words <= _MAX_WORDS
        and not is_bar(block)
        and _TRAIL.search(block.text) is None
        and not block.text.endswith((":", ",", "—", "–"))
    ]


def _is_own(page: Page, block: Block) -> bool:
    """Whether a paragraph above the core is the article's: two of them, and it has begun."""
    return block.words > _STANDFIRST and page.overlap(block)[0] >= _MIN_SHARE


def _score(page: Page, number: int) -> float:
    share, score = page.overlap(page.blocks[number])
    signed = not _is_name(page, number) and _is_signed(page, number)
    return (score if share >= _MIN_SHARE else 0.0) + (_SIGNED if signed else 0.0)


def _is_name(page: Page, number: int) -> bool:
    """Whether a line is but a name that the article has no word of: a masthead or an author."""
    block = page.blocks[number]
    capital = all(word[0].isupper() for word in block.text.split())
    return block.words <= _NAME_WORDS and capital and page.overlap(block)[1] == 0


def _signed_sentence(page: Page) -> int | None:
    """A headline that reads as running text ("Will it rain?"), told by the byline below it."""
    opening = page.blocks[page.start]
    short = opening.line_class is None and opening.words <= _SENTENCE_WORDS
    return page.start if short and page.is_signature(page.start + 1) else None


def _is_signed(page: Page, number: int) -> bool:
    """Whether a byline or date follows, with hardly anything between that is not furniture."""
    unclassed = 0
    for below in range(number + 1, min(number + _REACH, page.start)):
        if page.is_signature(below):
            return True
        unclassed += page.blocks[below].line_class is None
        if unclassed > 1 or page.is_foreign(below):
            return False
    return False


def _above_standfirst(page: Page, candidates: list[int], number: int) -> int:
    """The title, where ``number`` is a standfirst or caption that shares more with the article."""
    for above in reversed(candidates[: candidates.index(number)]):
        block = page.blocks[above]
        between = range(above + 1, number)
        if number - above > _REACH or any(_is_strange(page, n) for n in between):
            break
        share, score = page.overlap(block)
        if block.text.startswith(page.blocks[number].text):
            break
        if block.words >= 4 and share >= 0.4 and score >= 1.5:
            number = above
        elif above == number - 1 and _heads_standfirst(page, number):
            return number if _heads_standfirst(page, number + 1) else above
    return number


def _heads_standfirst(page: Page, number: int) -> bool:
    """Whether a block is a standfirst, by its length, and the line right above it a headline.

    The fewer words the two have in common with the article, the longer the standfirst must be.
    """
    above, block = page.blocks[number - 1], page.blocks[number]
    if above.words < 4 or above.terminal or page.is_foreign(number - 2):
        return False
    lower = any(word.islower() and len(word) > 3 for word in above.text.split())
    needed = _STANDFIRST if page.overlap(above)[1] > 0 else _LONG_STANDFIRST
    return lower and block.words >= max(needed, 1.5 * above.words)


def _is_strange(page: Page, number: int) -> bool:
    """Whether a block is not of this article's head: a foreign headline, or what announces one."""
    block = page.blocks[number]
    if block.line_class is None and block.words > 4:
        return page.overlap(block)[0] < _MIN_SHARE
    return page.is_foreign(number)


def _first_line(page: Page, candidates: list[int]) -> int | None:
    """The first line, where hardly anything stands between it and the running text."""
    candidates = [number for number in candidates if not _is_name(page, number)]
    above = [number for number, _ in page.unclassed(0, page.start)]
    if candidates and len(above) <= 3 and above[0] == candidates[0]:
        return candidates[0]
    opens = not above and page.stop - page.start > 1 and is_headline(page.blocks[page.start])
    return page.start if opens else None


def is_headline(block: Block) -> bool:
    """Whether a line that ends as a sentence may be a headline all the same: in Title Case."""
    words = [word for word in block.text.split() if word[0].isalpha() and len(word) > 3]
    capital = sum(1 for word in words if word[0].isupper())
    return 2 < block.words <= 20 and len(words) > 1 and capital >= 0.7 * len(words)
