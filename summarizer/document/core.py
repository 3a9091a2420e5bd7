"""The core of a page: its densest stretch of running text.

Found as a maximum-sum stretch of scored lines (Pasternack and Roth 2009, "Extracting article text
from the web with maximum subsequence segmentation"): running text counts for a stretch, menus and
bare headlines against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from summarizer.document.blocks import Block, Mark
from summarizer.document.model import LineClass
from summarizer.document.page import SHORT, Page
from summarizer.document.tables import is_tabular
from summarizer.document.words import vocabulary
from summarizer.patterns import pattern

_ROW_WORDS: Final = 6
_SAMPLE: Final = 200
"""Paragraphs whose words stand for the article's."""
_OWN_SHARE: Final = 0.25
"""Share of its words that a paragraph of the article has in common with the rest of it."""
_PARAGRAPH: Final = 10
"""Words from which on running text surely is no headline."""
_ALONE_SHARE: Final = 0.3
"""The same for a paragraph that stands alone among foreign lines and reports no speech."""
_REPORTED_SHARE: Final = 0.1
"""The same for a paragraph that stands alone and reports speech, as no headline does."""
_REPORTS: Final = pattern(r"\b(?:said|says|told)\b")
_SHORT_TEXT: Final = 2
"""Paragraphs of a core that is not cut."""
_STRIP_WORDS: Final = 24
"""Words that a headline in a strip has at most."""
_TAIL_SHARE: Final = 0.12
"""The same for short paragraphs at the end behind bare lines."""
_CHAT: Final = pattern(r"[\w .’'-]{2,30}: |.{0,2000}\b(?:I|[Mm]y|me|[Yy]ou|[Yy]our)\b")
"""How readers' comments begin, and what they say, where they quote nobody."""


def find_core(page: Page) -> None:
    """Set the page's core, which is empty where there is no running text, and its words."""
    page.start, page.stop = _best_stretch([_score(page, n) for n in range(page.limit)])
    _cut_strip(page)
    _cut_tail(page)
    take_words(page, page.start)


def set_core(page: Page, article: frozenset[int]) -> None:
    """Set the core of a page whose article is known, from its first running text on.

    Not everything in between that is not known to be of the article is foreign: extractors pass
    over sentences, headings and rows that stand in no paragraph.
    """
    numbers = sorted(article)
    prose = (n for n in numbers if page.blocks[n].is_prose)
    page.start, page.stop = next(prose, numbers[0]), numbers[-1] + 1
    page.words = vocabulary(islice((page.blocks[n].shown for n in numbers), _SAMPLE))
    for number, block in page.unclassed(page.start, page.stop):
        if number not in article and not _was_passed_over(page, block):
            block.classify(LineClass.DEBRIS, "not of the article")
    take_words(page, page.start)


def _was_passed_over(page: Page, block: Block) -> bool:
    """Whether a line among those of the article is a sentence, a heading or a row of it."""
    if block.mark is Mark.HEADING:
        return True
    sentence = block.is_prose and block.text.endswith((".", "”", '"'))
    row = block.words <= _ROW_WORDS and is_tabular(block)
    return (sentence or row) and page.overlap(block)[1] > 0


def take_words(page: Page, start: int) -> None:
    """Set the page's words to those of ``blocks[start:stop]``, in the core of paragraphs only."""
    own = (None, LineClass.BODY)
    texts = (
        block.shown
        for number, block in enumerate(page.blocks[start : page.stop], start)
        if block.line_class in own and (block.is_prose or number < page.start)
    )
    page.words = vocabulary(islice(texts, _SAMPLE))


def find_further(page: Page, start: int, stop: int) -> set[int]:
    """Other stretches on the core's subject: the article goes on after a long interruption."""
    found: set[int] = set()
    while start < stop:
        scores = [_score(page, number) for number in range(start, stop)]
        first, last = _best_stretch(scores)
        if first == last:
            break
        numbers = range(start + first, start + last)
        prose = [page.blocks[n] for n in numbers if page.blocks[n].is_prose]
        prose = [block for block in prose if block.words >= _PARAGRAPH]
        shares = [page.overlap(block)[0] for block in prose]
        if not shares or sum(shares) < _needed(prose) * len(shares):
            break
        found.update(numbers)
        start += last
    return found


def _needed(prose: Sequence[Block]) -> float:
    """The share of its words that a further stretch must have from the article."""
    if len(prose) > 1:
        return _OWN_SHARE
    text = prose[0].shown
    quoted = any(mark in text for mark in '"“”')
    reports = _REPORTS.search(text) is not None and (quoted or _CHAT.match(text) is None)
    return _REPORTED_SHARE if reports else _ALONE_SHARE


def _score(page: Page, number: int) -> int:
    """How much a block speaks for being in the article (above 0) or outside (below)."""
    block = page.blocks[number]
    if number in page.rules:
        return -25 if page.is_foreign(number) else -4
    if block.line_class is not None:
        return 0 if block.line_class is LineClass.METADATA else -4
    if block.terminal or block.is_prose:
        return 6 + min(block.words, 20) if block.is_prose else 2
    if number in page.tables or is_tabular(block):
        return 0 if number - 1 in page.tables else -1
    return -1 if page.is_listed(number) else _bare(block)


def _bare(block: Block) -> int:
    """What a line counts for that does not end as a sentence does."""
    if block.text.endswith(":") or block.mark is Mark.HEADING:
        return -1
    if block.mark is Mark.BULLET:
        return -8 if block.words <= SHORT else -2
    return -6 if block.words <= SHORT else -4


def _best_stretch(scores: Sequence[int]) -> tuple[int, int]:
    """Start and stop of the stretch with the largest sum (Kadane); empty where none is above 0."""
    best, best_at, total, start = 0, (0, 0), 0, 0
    for number, score in enumerate(scores):
        if total <= 0:
            total, start = 0, number
        total += score
        if total > best:
            best, best_at = total, (start, number + 1)
    return best_at


def _cut_tail(page: Page) -> None:
    """Cut off short paragraphs behind bare lines at the end that are not on the core's subject."""
    prose = [n for n, block in page.unclassed(page.start, page.stop) if block.is_prose]
    cuts: list[int] = []
    for at in range(len(prose) - 1, _SHORT_TEXT, -1):
        block = page.blocks[prose[at]]
        if block.words > _STRIP_WORDS or _is_quoted(block):
            break
        if sum(1 for n in range(prose[at - 1] + 1, prose[at]) if n not in page.tables) > 1:
            cuts.append(at)
    whole = page.stop
    for at in reversed(cuts):
        page.stop = prose[at - 1] + 1
        take_words(page, page.start)
        shares = [page.overlap(page.blocks[number])[0] for number in prose[at:]]
        if sum(shares) < _TAIL_SHARE * len(shares):
            return
    page.stop = whole


def _is_quoted(block: Block) -> bool:
    return _REPORTS.search(block.shown) is not None and _CHAT.match(block.shown) is None


def _is_report(blocks: Sequence[Block]) -> bool:
    """Whether paragraphs are more than a strip of headlines: long, or with what somebody said."""
    long = sum(1 for block in blocks if block.words > _STRIP_WORDS)
    return long > 1 or any(_REPORTS.search(block.shown) is not None for block in blocks[1:])


def _cut_strip(page: Page) -> None:
    """Cut off a strip above the title that reads as running text.

    The first byline, source or date marks a title above it. What stands before is foreign if it
    shares few words with what follows.
    """
    marks = (n for n in range(page.start, page.stop) if page.is_signature(n) or page.is_foreign(n))
    below = next(marks, page.start)
    if page.is_foreign(below):
        return
    head = [block for _, block in page.unclassed(page.start, below) if block.is_prose]
    rest = [number for number, block in page.unclassed(below, page.stop) if block.is_prose]
    if not head or len(rest) < 2 or _is_report(head):
        return
    take_words(page, below)
    if sum(page.overlap(block)[0] for block in head) < _OWN_SHARE * len(head):
        page.start = rest[0]
