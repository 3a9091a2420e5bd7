"""Numbers in Markdown: read as a reader sees them, placed in the text as given.

Marks of emphasis stand between a number and its unit or bound ("up to **40** km"), and a link's
address may hold digits that nobody reads.
"""

from __future__ import annotations

from typing import Final

from summarizer.patterns import pattern
from summarizer.quantities.model import Quantity
from summarizer.quantities.read import read_quantities

_UNREAD: Final = pattern(r"\*++|(?<!\w)_++|_++(?!\w)|`++|(?<=\])\([^()\s]{0,2000}+\)")


def read_marked(text: str) -> tuple[Quantity, ...]:
    """The quantities of a Markdown text; positions index ``text`` with its marks."""
    kept: list[str] = []
    offsets: list[int] = []
    at = 0
    for mark in _UNREAD.finditer(text):
        kept.append(text[at : mark.start()])
        offsets.extend(range(at, mark.start()))
        at = mark.end()
    if at == 0:
        return read_quantities(text)
    kept.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return tuple(_placed(quantity, offsets) for quantity in read_quantities("".join(kept)))


def _placed(quantity: Quantity, offsets: list[int]) -> Quantity:
    def end(position: int) -> int:
        return offsets[position - 1] + 1 if position else 0

    return quantity._replace(
        start=offsets[quantity.start],
        end=end(quantity.end),
        number_start=offsets[quantity.number_start],
        number_end=end(quantity.number_end),
        hedge_start=offsets[quantity.hedge_start],
        hedge_end=end(quantity.hedge_end),
        low_end=end(quantity.low_end),
        high_start=offsets[quantity.high_start] if quantity.high_start else 0,
    )
