"""A folder of cassettes as a store: replay, record, or record anew; and why a request is missed."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from summarizer.errors import CassetteDamaged, CassetteMiss
from summarizer.model.cassette import (
    Cassette,
    Origin,
    file_name,
    load_cassette,
    save_cassette,
)
from summarizer.model.keys import content_hash
from summarizer.model.request import Answer, Request
from summarizer.model.settings import CassetteMode
from summarizer.model.store import Link

_SHOWN: Final = 60


class CassetteStore:
    """Cassettes of one folder. Every response is saved by itself, the moment it is complete."""

    def __init__(self, folder: Path, mode: CassetteMode) -> None:
        self._folder = folder
        self._mode = mode

    def get(self, link: Link) -> Answer | None:
        """The recorded answer. Raises CassetteMiss where only replay is allowed."""
        if self._mode is CassetteMode.RERECORD:
            return None
        path = self._folder / file_name(link.request.shown.sha256, link.key)
        if path.exists():
            cassette = load_cassette(path)
            if cassette.key != link.key:
                raise CassetteDamaged(
                    f"{path} holds another key than its name says; record it anew"
                )
            return cassette.answer
        if self._mode is CassetteMode.RECORD:
            return None
        raise CassetteMiss(_explain(link, self._folder))

    def put(self, link: Link, answer: Answer) -> None:
        """Record an answer that a model gave."""
        origin = Origin.recorded(link.request.model)
        save_cassette(
            Cassette(link.key, link.previous, link.step, origin, link.request, answer),
            self._folder,
        )

    def close(self) -> None:
        """Nothing to let go of: every file is closed."""


def _explain(link: Link, folder: Path) -> str:
    """One line: what differs from the nearest recording of the same article."""
    same = list(_of_article(link.request.shown.sha256, folder))
    if link.previous is not None:
        before = f"the answer before it is recorded ({link.previous[:16]}), the one after is not"
        return (
            f"nothing recorded in {folder} for step {link.step} of this request: {before}; "
            "record anew"
        )
    if not same:
        sha = link.request.shown.sha256[:8]
        return f"nothing recorded in {folder} for this article ({sha}); record it first"
    nearest = min(same, key=lambda cassette: _distance(link.request, cassette.request))
    changed = "; ".join(changes(nearest.request, link.request))
    return (
        f"nothing recorded in {folder} for this request; against {nearest.file_name}: {changed}; "
        "record it anew"
    )


def _of_article(sha256: str, folder: Path) -> Iterator[Cassette]:
    for path in sorted(folder.glob(f"{sha256[:8]}-*.json")):
        cassette = load_cassette(path)
        if cassette.request.shown.sha256 == sha256 and cassette.step == 0:
            yield cassette


def _distance(wanted: Request, found: Request) -> tuple[int, int]:
    rounds = abs(len(wanted.messages) - len(found.messages))
    return rounds, sum(1 for _ in changes(found, wanted))


def changes(before: Request, after: Request) -> Iterator[str]:
    """What changed from one request to another, one clause each, the plainest cause first."""
    if before.model != after.model:
        yield f"the model changed ({before.model} -> {after.model})"
    if before.prompt_version != after.prompt_version:
        yield f"the prompt changed (version {before.prompt_version} -> {after.prompt_version})"
    names = sorted(before.parameters.keys() | after.parameters.keys())
    for name in names:
        old, new = before.parameters.get(name), after.parameters.get(name)
        if old != new:
            yield f"the parameter {name} changed ({old} -> {new})"
    if before.sample != after.sample:
        yield f"the sample changed ({before.sample} -> {after.sample})"
    if content_hash(before.schema) != content_hash(after.schema):
        yield f"the response schema changed ({_first_difference(_schema(before), _schema(after))})"
    if before.messages != after.messages:
        yield f"the messages changed ({_first_difference(_lines(before), _lines(after))})"


def _first_difference(before: Iterable[str], after: Iterable[str]) -> str:
    lines = difflib.unified_diff(list(before), list(after), lineterm="", n=0)
    marked = [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    removed = next((line for line in marked if line[0] == "-"), None)
    added = next((line for line in marked if line[0] == "+"), None)
    return " ".join(_short(line) for line in (removed, added) if line) or "white space only"


def _short(line: str) -> str:
    quoted = line[1:].strip()
    return f'{line[0]} "{quoted if len(quoted) <= _SHOWN else quoted[: _SHOWN - 1] + "…"}"'


def _lines(request: Request) -> list[str]:
    return [line for message in request.messages for line in message["content"].split("\n")]


def _schema(request: Request) -> list[str]:
    import json

    return json.dumps(request.schema, indent=1, sort_keys=True).split("\n")
