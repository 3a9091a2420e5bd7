"""Tables as they are copied off pages: rows of cells, or one cell a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

from summarizer.document.blocks import Block
from summarizer.document.metadata import read_line
from summarizer.patterns import pattern

_CELLS: Final = pattern(r"\S\t++\S|[^\s] {2,}+[^\s]|\S ?\| ?\S")
_SCORE: Final = pattern(r"(?<![\w.-])[0-9]{1,3} ?[-–:] ?[0-9]{1,3}(?![\w-])")
_SEPARATOR: Final = pattern(r"(?P<tab>\t)|(?P<bar>\|)|(?P<spaces>\S {2})")
_ROW_WORDS: Final = 30
_FIGURE: Final = pattern(r"[+±−–£$€₹-]{0,2}[0-9][0-9.,:/]{0,12} ?(?:%|[a-zA-Z]{1,3})?")
_CELL_WORDS: Final = 4
_MIN_ROWS: Final = 2
_MIN_CELLS: Final = 6
"""Lines that a table of one cell a line has at least: two rows of three."""
_FIGURES: Final = 0.3
"""Share of such cells that are figures at least."""


def is_tabular(block: Block) -> bool:
    """Whether a line reads as a row of a table or a result ("Hill 48.2", "City 2-1 United")."""
    words = block.text.split()
    if len(words) > 14 or not any(c.isdigit() for c in block.text):
        return False
    if _CELLS.search(block.text) or _SCORE.search(block.text):
        return True
    return any(any(c.isdigit() for c in word) for word in (words[0], words[-1]))


def find_tables(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the blocks that stand in a table."""
    found = {n for run in _runs(blocks, _row_kind) if _is_table(blocks, run) for n in run}
    for run in _runs(blocks, _is_cell):
        figures = sum(1 for n in run if _FIGURE.fullmatch(blocks[n].text))
        if len(run) >= _MIN_CELLS and figures >= _FIGURES * len(run):
            found.update(run)
    return frozenset(found)


def _runs(blocks: Sequence[Block], kind: Callable[[Block], str | bool]) -> Iterator[list[int]]:
    """Numbers of blocks in a row that are of one kind, where that is not empty."""
    for found, members in groupby(range(len(blocks)), lambda n: kind(blocks[n])):
        if found:
            yield list(members)


def _is_table(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Whether rows of cells hold figures below their head: menus have none."""
    if len(run) == _MIN_ROWS and any(read_line(blocks[n].shown) is not None for n in run):
        return False
    rows = [n for n in run if any(c.isdigit() for c in blocks[n].text)]
    return len(run) >= _MIN_ROWS and len(rows) >= len(run) / 2


def _row_kind(block: Block) -> str:
    """What separates the cells of a row: a tab, a bar or spaces; empty where it is no row."""
    if block.words > _ROW_WORDS or (match := _SEPARATOR.search(block.text)) is None:
        return ""
    return str(match.lastgroup)


def _is_cell(block: Block) -> bool:
    return block.line_class is None and block.words <= _CELL_WORDS and not block.terminal
