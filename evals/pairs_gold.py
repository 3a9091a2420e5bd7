"""Pairs of articles with what a careful reader marked: the format of ``evals/pairs/README.md``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, ValidationError

from evals.cases import HOME, Verbatim, locate
from summarizer.analysis import Analysis
from summarizer.api import read
from summarizer.errors import InputError

PAIRS: Final = HOME / "pairs"
Range = tuple[int, int]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Both(_Model):
    """A passage of each article."""

    a: Verbatim
    b: Verbatim


class GoldConflict(Both):
    """What cannot stand as both articles have it."""

    what: str
    kind: str


class Only(_Model):
    """What one article has and a reader of the other would miss."""

    text: Verbatim
    kind: str


class GoldOrigins(_Model):
    """How many origins the articles have, and which of them share one."""

    count: int
    groups: tuple[dict[str, Any], ...]
    words: str


class GoldPair(_Model):
    """The annotation of two articles."""

    articles: dict[str, str]
    story: str
    styles: dict[str, str]
    related: bool
    origins: GoldOrigins
    matches: tuple[Both, ...]
    conflicts: tuple[GoldConflict, ...]
    only_a: tuple[Only, ...]
    only_b: tuple[Only, ...]
    requoted: tuple[Both, ...]
    agreeing_figures: tuple[Both, ...]


@dataclass(frozen=True)
class Pair:
    """Two articles and their gold."""

    name: str
    folder: Path
    gold: GoldPair

    @cached_property
    def analyses(self) -> tuple[Analysis, Analysis]:
        """Both articles, read; kept between scores."""
        first, second = (read(self.folder / self.gold.articles[side]) for side in "ab")
        return first, second

    def place(self, side: int, passage: Verbatim) -> Range:
        """Where a passage stands in article 0 or 1.

        Raises:
            InputError: it does not.

        """
        try:
            return locate(self.analyses[side].document.text, passage)
        except InputError as error:
            raise InputError(f"{self.name}, article {'ab'[side]}: {error}") from None

    def places(self, both: Both) -> tuple[Range, Range]:
        """Where the passages of both articles stand."""
        return self.place(0, both.a), self.place(1, both.b)


def load_pairs(names: list[str], folder: Path = PAIRS) -> Iterator[Pair]:
    """All pairs of a folder, or only these.

    Raises:
        InputError: one is not there or not of the format.

    """
    paths = sorted(folder.glob("*.pair.json"))
    found = {path.name.removesuffix(".pair.json"): path for path in paths}
    if missing := [name for name in names if name not in found]:
        raise InputError(f"no such pair: {', '.join(missing)}")
    for name, path in found.items():
        if names and name not in names:
            continue
        try:
            gold = GoldPair.model_validate(json.loads(path.read_text(encoding="utf-8")))
        except (ValueError, ValidationError) as error:
            raise InputError(f"{path.name}: {error}") from None
        yield Pair(name, folder, gold)
