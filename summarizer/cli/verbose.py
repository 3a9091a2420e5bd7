"""``--verbose``: the records of a run on stderr, one line each."""

from __future__ import annotations

import logging
import sys

from summarizer.render.visible import one_line


class _Line(logging.Formatter):
    """The message, then the fields that have dotted names, as ``name=value``."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, with nothing in it that a terminal would obey."""
        fields = [f"{name}={value}" for name, value in vars(record).items() if "." in name]
        return one_line("  ".join([f"summarizer: {record.getMessage()}", *fields]))


def show_records() -> None:
    """Send what is logged to stderr from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Line())
    logger = logging.getLogger("summarizer")
    logger.setLevel(logging.INFO)
    logger.handlers[:] = [handler]
    logger.propagate = False
