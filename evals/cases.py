"""Eval cases: an article, the gold for it, and a reference brief written by hand.

A case is two files in ``evals/cases``, ``NAME.txt`` (or ``.md``, ``.html``) and
``NAME.gold.json``; beside them ``NAME.reference.json`` and ``NAME.flawed.json`` are optional.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.analysis import Analysis
from summarizer.api import read
from summarizer.attribution.model import (
    Identification,
    OutletRole,
    QuoteType,
    SourceKind,
    VerificationStatus,
)
from summarizer.errors import InputError

HOME = Path(__file__).parent
CASES = HOME / "cases"
SUFFIXES: Final = (".txt", ".md", ".html")
_ModelT = TypeVar("_ModelT", bound=BaseModel)


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Occurrence(_Model):
    """A stretch of the article that stands there more than once: the n-th of them, from 1."""

    text: str
    occurrence: int


Verbatim = str | Occurrence


class GoldOutlet(_Model):
    """One outlet of the chain."""

    name: str
    role: OutletRole


class GoldFact(_Model):
    """A fact that a good brief holds."""

    statement: str
    figures: tuple[Verbatim, ...]
    """The figures as the article writes them."""
    evidence: tuple[Verbatim, ...]
    speaker: Verbatim | None
    status: VerificationStatus
    is_forecast: bool


class GoldAttribution(_Model):
    """Who said what."""

    source: Verbatim | None
    cue: Verbatim
    content: tuple[Verbatim, ...]
    identification: Identification
    source_kind: SourceKind
    quote_type: QuoteType


class GoldFlag(_Model):
    """A place where the article marks a claim as not established."""

    cue: Verbatim
    claim: Verbatim
    status: VerificationStatus


class Gold(_Model):
    """What a reader who has not seen the rules says of an article."""

    kind: str
    style: str
    annotator: str
    title: str
    outlet: str | None
    published: str | None
    outlets: tuple[GoldOutlet, ...]
    key_facts: tuple[GoldFact, ...]
    attributions: tuple[GoldAttribution, ...]
    flags: tuple[GoldFlag, ...]
    debris: tuple[Verbatim, ...]
    """Lines of the page that must not vouch for anything."""


class ReferenceFact(_Model):
    """A key fact of a reference brief: evidence and speaker in the article's own words."""

    statement: str
    evidence: tuple[Verbatim, ...]
    source: Verbatim | None


class ReferenceFlag(_Model):
    """A flag of a reference brief."""

    what: str
    evidence: tuple[Verbatim, ...]


class Reference(_Model):
    """A brief as a good editor would write it."""

    headline: str
    summary: str
    key_facts: tuple[ReferenceFact, ...]
    unverified: tuple[ReferenceFlag, ...]


class Flaw(_Model):
    """One thing that is wrong with a flawed brief, on purpose."""

    field: str
    """As findings give it: ``headline``, ``key_facts[2].statement``; ``unverified`` for all."""
    kind: str
    what: str


class Flawed(Reference):
    """A brief as a hurried hand writes it, and what is wrong with it."""

    flaws: tuple[Flaw, ...]


@dataclass(frozen=True)
class Case:
    """One article with what is known of it."""

    name: str
    path: Path
    gold: Gold
    reference: Reference | None
    flawed: Flawed | None = None

    def analysis(self) -> Analysis:
        """The article, read and analysed."""
        return read(self.path)

    def check_gold(self, text: str) -> None:
        """Raises InputError at the first gold passage that ``text``, the article, does not hold."""
        for fact in self.gold.key_facts:
            for passage in fact.evidence:
                locate(text, passage)
        for attribution in self.gold.attributions:
            for passage in (attribution.cue, *attribution.content):
                locate(text, passage)
            if attribution.source is not None:
                locate(text, attribution.source)
        for flag in self.gold.flags:
            locate(text, flag.cue)
            locate(text, flag.claim)


def load_cases(names: Iterable[str] = (), folder: Path = CASES) -> list[Case]:
    """The named cases, or all of them, by name.

    Raises:
        InputError: there are none, a name is unknown, or a file is missing or not as it should be.

    """
    wanted = set(names)
    found = {path.name.removesuffix(".gold.json") for path in folder.glob("*.gold.json")}
    if unknown := sorted(wanted - found):
        raise InputError(f"no eval case {', '.join(unknown)} in {folder}")
    if not found:
        raise InputError(f"no eval cases in {folder}")
    return [_load(name, folder) for name in sorted(wanted or found)]


def articles_of(name: str, folder: Path) -> list[Path]:
    """The article files of a case; there should be one."""
    return [path for suffix in SUFFIXES if (path := folder / f"{name}{suffix}").exists()]


def parse(path: Path, model: type[_ModelT]) -> tuple[_ModelT | None, list[str]]:
    """What a JSON file holds, or None and everything that is wrong with it, by field."""
    try:
        text = path.read_text(encoding="utf-8")
        if not text.strip():
            return None, ["the file is empty"]
        return model.model_validate(json.loads(text, object_pairs_hook=_object)), []
    except ValidationError as error:
        return None, [
            f"{_place(each['loc'])}: {each['msg']}" for each in error.errors(include_url=False)
        ]
    except (OSError, ValueError) as error:
        return None, [f"not JSON: {error}"]


def _load(name: str, folder: Path) -> Case:
    articles = articles_of(name, folder)
    if len(articles) != 1:
        raise InputError(f"case {name}: one article file is wanted, {len(articles)} found")
    reference, flawed = (folder / f"{name}.{kind}.json" for kind in ("reference", "flawed"))
    return Case(
        name,
        articles[0],
        _require(folder / f"{name}.gold.json", Gold),
        _require(reference, Reference) if reference.exists() else None,
        _require(flawed, Flawed) if flawed.exists() else None,
    )


def _require(path: Path, model: type[_ModelT]) -> _ModelT:
    value, problems = parse(path, model)
    if value is None:
        raise InputError(f"{path.name}: {problems[0]}")
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"the field {name!r} stands twice in one object")
        found[name] = value
    return found


def _place(parts: Iterable[str | int]) -> str:
    """``key_facts[2].figures[0]``; the names of a union's sides are left out."""
    shown = ""
    for part in parts:
        if isinstance(part, int):
            shown += f"[{part}]"
        elif part not in ("str", "Occurrence"):
            shown += f".{part}" if shown else part
    return shown or "the file"


def words_of(passage: Verbatim) -> str:
    """The words of a verbatim passage, wherever it stands."""
    return passage if isinstance(passage, str) else passage.text


def locate(text: str, passage: Verbatim) -> tuple[int, int]:
    """Where a verbatim passage stands in ``text``.

    Raises:
        InputError: it does not.

    """
    wanted = passage if isinstance(passage, str) else passage.text
    times = 1 if isinstance(passage, str) else passage.occurrence
    at = -1
    for _ in range(times):
        at = text.find(wanted, at + 1)
        if at < 0:
            raise InputError(f"the article does not hold {wanted!r} {times} times")
    return at, at + len(wanted)
