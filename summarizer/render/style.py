"""Colour for a terminal, or none of it."""

from __future__ import annotations

import os
from typing import NamedTuple, TextIO

from summarizer.checker.verdicts import Severity

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}
SEVERITY_STYLE = {
    Severity.FAIL: "red",
    Severity.WARN: "yellow",
    Severity.ACCEPTED: "cyan",
    Severity.PASS: "green",
    Severity.NOT_CHECKED: "dim",
}


class Style(NamedTuple):
    """How to write for one stream: with or without colour, and how wide."""

    colour: bool = False
    width: int = 88

    @classmethod
    def of(cls, stream: TextIO) -> Style:
        """Colour on a terminal unless NO_COLOR is set or TERM is dumb.

        As wide as COLUMNS says, else as the terminal is, and at most 100 columns.
        """
        terminal = stream.isatty()
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        columns = _columns() or (_width_of(stream) if terminal else cls().width)
        return cls(terminal and not plain, max(20, min(columns, 100)))

    def paint(self, text: str, *names: str) -> str:
        """``text`` in the named colours or weights."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_CODES[name] for name in names)}m{text}\x1b[0m"


def _columns() -> int:
    """What COLUMNS says; 0 if it says nothing."""
    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isdecimal() else 0


def _width_of(stream: TextIO) -> int:
    """The columns of a terminal; 80 where it does not tell."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except OSError:
        return 80
