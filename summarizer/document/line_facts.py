"""What a line of metadata says, and where in the line."""

from __future__ import annotations

from typing import Final, NamedTuple

MAX_LENGTH: Final = 200
"""Longer lines are not looked at."""
NAME_WORD: Final = r"[^\W\d_a-zß-öø-ÿ][\w.’'&-]*+"
"""A word as names have them, for patterns."""


class Credit(NamedTuple):
    """A name in a line, by its place in the line."""

    start: int
    end: int


class Facts(NamedTuple):
    """What one line says: its kind (the reason on the line) and where the names stand in it."""

    kind: str
    byline: Credit | None = None
    credits: tuple[Credit, ...] = ()
    published: str | None = None
    rank: int = 0
    """How sure the date is the publication's: 2 said so, 1 bare, 0 an update."""
    date: Credit | None = None
    publisher: Credit | None = None
    """A name before the date, which is the outlet's if it reads like one."""
    relay: Credit | None = None
    """Who passes the report on: "Agence France-Presse via The Straits Times"."""


def shift(credit: Credit | None, by: int) -> Credit | None:
    """The same place in a longer line in which its own begins at ``by``."""
    return None if credit is None else Credit(credit.start + by, credit.end + by)


def is_sentence(text: str) -> bool:
    """Whether it ends as a sentence, not as an initial or a short form ("Jr.", "J. R. R.")."""
    return text.endswith((".", "!", "?")) and len(text.rsplit(maxsplit=1)[-1]) > 4
