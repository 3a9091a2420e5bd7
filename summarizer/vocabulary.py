"""Words of a house's own: units, reporting verbs, hedges and outlets beside those known anyway.

The tables of units and cues are made when the modules that hold them are first imported; ``extend``
must come before that. The words hold for the whole process.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from summarizer.errors import UsageError
from summarizer.patterns import pattern

_UNIT: Final = pattern(r"[a-z]{2,}(?: [a-z]+){0,2}")
_WORDS: Final = pattern(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,5}")
"""One to six words."""
_VERB: Final = pattern(r"[a-z]{2,}(?: [a-z]{2,})?")
_MEASURE: Final = pattern(r"(?P<factor>\d{1,12}(?:\.\d{1,24})?) (?P<unit>\S.{0,38})")
_LONGEST_NAME: Final = 80


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is added. All words in lower case but for outlets, which are as they are printed.

    ``units``: the name of a unit, in the singular, and what one of it is: ``{"bushel": "35.239
    l"}``. A name given as one of itself (``{"container": "1 container"}``) converts to nothing.
    ``verbs``: base forms of verbs of saying ("grumble", "let slip"). ``hedges``: words that mark
    a claim as not established ("so the rumour goes"). ``outlets``: names ("Brask Courier").
    """

    units: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    verbs: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name, measure in self.units.items():
            if not _UNIT.fullmatch(name) or not _MEASURE.fullmatch(measure):
                raise UsageError(
                    f"units: {name!r} = {measure!r} is not a name of one to three plain words "
                    "in lower case and what one of it is, as in bushel = '35.239 l'"
                )
        _check("verbs", self.verbs, _VERB, "a base form in lower case, as in 'grumble'")
        _check("hedges", self.hedges, _WORDS, "one to six words, as in 'supposedly'")
        for outlet in self.outlets:
            if not outlet[:1].isupper() or not 1 < len(outlet.strip()) <= _LONGEST_NAME:
                raise UsageError(f"outlets: {outlet!r} must be a name that begins with a capital")


def _check(table: str, words: tuple[str, ...], form: re.Pattern[str], wanted: str) -> None:
    for word in words:
        if not form.fullmatch(word):
            raise UsageError(f"{table}: {word!r} is not {wanted}")


class _State:
    added = Vocabulary()
    used = False


def extend(vocabulary: Vocabulary) -> None:
    """Add words of the house's own, for this process; before anything else is imported.

    Raises:
        UsageError: the tables have been made already, and other words were in force.

    """
    if _State.used and vocabulary != _State.added:
        raise UsageError(
            "add words before anything else of summarizer is imported: the tables are made then"
        )
    _State.added = vocabulary


def added() -> Vocabulary:
    """The words that were added; from now on they stand."""
    _State.used = True
    return _State.added


def parse(table: Mapping[str, Any]) -> Vocabulary:
    """The vocabulary in a settings file's ``[vocabulary]`` table.

    Raises:
        UsageError: another key, or a value that is not words; says which.

    """
    lists: dict[str, tuple[str, ...]] = {}
    for name, value in table.items():
        if name == "units":
            continue
        if name not in ("verbs", "hedges", "outlets"):
            raise UsageError(f"vocabulary: no table {name!r}; use units, verbs, hedges or outlets")
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise UsageError(f"vocabulary: {name} must be a list of words")
        lists[name] = tuple(value)
    units = table.get("units", {})
    if not isinstance(units, dict) or not all(isinstance(each, str) for each in units.values()):
        raise UsageError("vocabulary: units must be a table, as in bushel = '35.239 l'")
    return Vocabulary(units=units, **lists)
