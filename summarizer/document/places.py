"""From words in a line to a statement that knows its place in the text."""

from __future__ import annotations

from summarizer.document.blocks import Block
from summarizer.document.line_facts import Credit
from summarizer.document.model import Stated
from summarizer.span import Span


def stated_at(
    text: str, block: Block, credit: Credit, origin: str, value: str | None = None
) -> Stated:
    """A statement whose words stand at ``credit`` in what a reader sees of the block."""
    words = block.shown[credit.start : credit.end]
    at = text.find(words, block.start, block.end)
    span = Span.of(text, at, at + len(words)) if at >= 0 else None
    return Stated(words if value is None else value, span, origin)
