"""What a rule on page furniture is: patterns for a line, and what follows from it.

A pattern sees one line, without bullet and indent, in any case. It must match all of it and begin
with a word of its own, so that most lines are turned away at the first letter. No repetition may
be nested in another or stand next to one that takes the same letters without a limit.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Scope(StrEnum):
    """What a line says about the lines after it."""

    LINE = "line"
    """Nothing."""
    HEADLINES = "headlines"
    """Headlines of other articles follow, up to the next running text."""
    LINKS = "links"
    """Links to other articles may follow: marked as such, or in the very next lines."""
    PITCH = "pitch"
    """What an advertiser or the site wants of the reader may follow."""
    REST = "rest"
    """Once the article has begun, it is over."""
    COMMENTS = "comments"
    """As REST, but only where two paragraphs stand before it: share bars say "Comments" too."""


class Rule(NamedTuple):
    """A kind of furniture: its name (the reason on the line), its scope and its patterns."""

    name: str
    scope: Scope
    patterns: tuple[str, ...]
