"""Lines for a terminal: wrapped to its width, and counts that agree with their noun."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Final

from summarizer.render.style import Style
from summarizer.render.visible import one_line

_DEEPEST: Final = 3
"""A line is indented by at most this part of the width, so that words have room beside it."""


def wrapped(text: str, style: Style, label: str = "", *, hanging: int | None = None) -> list[str]:
    """``text`` on lines no longer than ``style.width``, the first of them behind ``label``.

    The others are indented by ``hanging``, or else as wide as the label. A word longer than a line
    is broken, never cut off.
    """
    indent = min(len(label) if hanging is None else hanging, style.width // _DEEPEST)
    whole = f"{label.lstrip()}{one_line(text)}"
    lead = " " * min(len(label) - len(label.lstrip()), indent)
    return textwrap.wrap(
        whole,
        style.width,
        initial_indent=lead,
        subsequent_indent=" " * indent,
        break_on_hyphens=False,
    )


def dimmed(lines: Sequence[str], style: Style) -> list[str]:
    """The lines, as what stands under something else."""
    return [style.paint(line, "dim") for line in lines]


def counted(count: int, noun: str) -> str:
    """``1 article``, ``2 articles``, ``0 articles``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
