"""What the words that mark a claim as not established say about it."""

from __future__ import annotations

from enum import StrEnum


class HedgeKind(StrEnum):
    """What a cue says about a claim."""

    CORRECTION = "correction"
    NEITHER = "neither"
    COULD_NOT_VERIFY = "could_not_verify"
    UNKNOWN = "unknown"
    """Said to be unclear, or not known."""
    SILENCE = "silence"
    UNCONFIRMED = "unconfirmed"
    DENIAL = "denial"
    FALSE = "false"
    """Called false, a lie, nonsense."""
    DISPUTE = "dispute"
    DISTANCE = "distance"
    WEAKNESS = "weakness"
    """A finding that has not been reviewed, or that may be chance."""
    UNSUPPORTED = "unsupported"
    """Said without evidence."""
    GUESS = "guess"
    """Only as the outlet's own doubt: in the words of a source it is the source's."""
