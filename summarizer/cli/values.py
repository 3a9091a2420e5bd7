"""The values that options take, read from the command line."""

from __future__ import annotations

import argparse
from typing import Final

_ENDINGS: Final = {"md": "markdown", "htm": "html", "txt": "text", "json-ld": "jsonld"}


def count(text: str) -> int:
    """A whole number of 0 or more."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of 0 or more")
    return int(text)


def positive(text: str) -> int:
    """A whole number of 1 or more."""
    if count(text) == 0:
        raise argparse.ArgumentTypeError("must be at least 1")
    return int(text)


def amount(text: str) -> float:
    """A finite number of 0 or more."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of 0 or more")
    return value


def shard(text: str) -> tuple[int, int]:
    """Which part of how many: ``2/8`` is the second of eight."""
    number, _, of = text.partition("/")
    if not 1 <= count(number) <= count(of):
        raise argparse.ArgumentTypeError(f"no shard {text!r}: the first of four is 1/4")
    return int(number), int(of)


def short_form(name: str) -> str:
    """The name of a format, from it or from the ending of its files: ``md`` for ``markdown``."""
    plain = name.lower().lstrip(".")
    return _ENDINGS.get(plain, plain)
