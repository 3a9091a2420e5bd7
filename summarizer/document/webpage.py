"""From an HTML page to a Document: visible text, with trafilatura's word on what is the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.document.assemble import assemble
from summarizer.document.blocks import Block, Mark, find_blocks, split_lines
from summarizer.document.embedded import with_embedded
from summarizer.document.html import read_page
from summarizer.document.layout import lay_out
from summarizer.document.model import Document, Format
from summarizer.document.statements import from_page
from summarizer.patterns import pattern

_MAX_EXTRACTED: Final = 3_000_000
"""Longer pages are not given to trafilatura: lxml's trees cost many times the page's size."""
_MAX_TAGS: Final = 30_000
"""Nor are pages of more tags; real ones have some thousands."""
_SHINGLE: Final = 4
_COVERED: Final = 0.7
_MIN_WORDS: Final = 40
_WORD: Final = pattern(r"\w++")


def assemble_html(html: str) -> Document:
    """The document of an HTML page; ``text`` is what the page shows, one block a line."""
    page = read_page(html)
    bounds = split_lines(page.text)
    blocks = find_blocks(page.text, bounds, wrapped=False)
    _take_marks(blocks, page.tags)
    layout = lay_out(blocks, _article_blocks(blocks, html))
    stated = with_embedded(from_page(page.text, layout), page.json_ld, page.meta)
    return assemble(page.text, Format.HTML, bounds, layout, stated, raw=page.raw)


def _take_marks(blocks: Sequence[Block], tags: Sequence[str]) -> None:
    for block in blocks:
        tag = tags[block.first]
        if re.fullmatch("h[1-6]", tag):
            block.mark, block.level = Mark.HEADING, int(tag[1])
        elif tag == "li":
            block.mark = Mark.BULLET


def _article_blocks(blocks: Sequence[Block], html: str) -> frozenset[int]:
    """The blocks whose words trafilatura keeps; none where it finds no article worth the name.

    Words are compared, not places: trafilatura gives none. A block is kept if most of its runs of
    four words are among those kept; a shorter block only as a line of its own.
    """
    kept = _extract(html)
    shingles: set[tuple[str, ...]] = set()
    for line in kept.splitlines():
        words = _WORD.findall(line.lower())
        shingles.update(_shingles(words))
    found = {number for number, block in enumerate(blocks) if _is_kept(block, shingles)}
    total = sum(blocks[number].words for number in found)
    return frozenset(found) if total >= _MIN_WORDS else frozenset()


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    if len(words) <= _SHINGLE:
        return [tuple(words)]
    return [tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]


def _is_kept(block: Block, shingles: set[tuple[str, ...]]) -> bool:
    words = _WORD.findall(block.text.lower())
    if not words:
        return False
    own = _shingles(words)
    return sum(1 for shingle in own if shingle in shingles) >= _COVERED * len(own)


def _extract(html: str) -> str:
    """The article's words as trafilatura finds them; empty where it finds none or fails."""
    if len(html) > _MAX_EXTRACTED or html.count("<") > _MAX_TAGS:
        return ""
    import trafilatura  # 0.2 s, and only HTML needs it

    try:
        return trafilatura.extract(html, include_comments=False, include_tables=True) or ""
    except Exception:  # noqa: BLE001  # whatever it trips over, the line classifier still reads
        return ""
