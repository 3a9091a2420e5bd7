"""Recorded conversations: cassettes of a folder, put together attempt by attempt.

A conversation is a first request and the answers to it, then a repair of the draft they ended in,
and so on. Every cassette must have its place in one; what has none is reported, not passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from summarizer.brief.draft import Draft
from summarizer.errors import CassetteDamaged
from summarizer.model.cassette import Cassette, OriginKind, load_cassette
from summarizer.model.chain import Chain, RoundFailed, replay
from summarizer.model.keys import request_key
from summarizer.model.request import Answer
from summarizer.model.settings import ModelSettings
from summarizer.model.store import Link

_FIRST: Final = 2
"""Messages of a first request: system and user. A repair adds the draft and what is wrong."""
_REASKS: Final = ModelSettings(model="any").reasks


class Problem(NamedTuple):
    """Why nothing can be said: a file (or a case), and what is the matter with it."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Round:
    """One request and its answers; ``failure`` says why they made no draft, if they did not."""

    attempts: tuple[Cassette, ...]
    failure: str | None


@dataclass(frozen=True, slots=True)
class Talk:
    """All that one model was asked about one article."""

    model: str
    article: str
    rounds: tuple[Round, ...]

    @property
    def attempts(self) -> tuple[Cassette, ...]:
        """Every recorded answer, in order."""
        return tuple(cassette for each in self.rounds for cassette in each.attempts)


def load_folder(folder: Path, kind: OriginKind) -> tuple[list[Cassette], list[Problem]]:
    """The sound cassettes of a folder, and what is wrong with the others."""
    sound, problems = [], []
    for path in sorted(folder.glob("*.json")):
        where = f"{folder.name}/{path.name}"
        if not path.read_bytes().strip():
            problems.append(Problem(where, "the cassette is empty; record it anew"))
            continue
        try:
            cassette = load_cassette(path)
        except CassetteDamaged as error:
            problems.append(Problem(where, str(error).replace(str(path), "the cassette")))
            continue
        if fault := _fault(cassette, path.name, kind):
            problems.append(Problem(where, fault))
        else:
            sound.append(cassette)
    return sound, problems


def put_together(cassettes: Iterable[Cassette], folder: str) -> tuple[list[Talk], list[Problem]]:
    """The conversations that the cassettes of a folder make, by model and article."""
    groups: dict[tuple[str, str], list[Cassette]] = {}
    for cassette in cassettes:
        request = cassette.request
        groups.setdefault((request.model, request.shown.sha256), []).append(cassette)
    talks, problems = [], []
    for (model, article), group in sorted(groups.items()):
        player = _Player(group)
        talks += [Talk(model, article, rounds) for rounds in player.talks()]
        problems += [Problem(f"{folder}/{name}", what) for name, what in player.problems()]
    return talks, problems


def as_message(draft: Draft) -> str:
    """How a conversation repeats a draft to the model that gave it."""
    return json.dumps(draft.model_dump(), ensure_ascii=False)


def _fault(cassette: Cassette, name: str, kind: OriginKind) -> str | None:
    origin = cassette.origin
    if origin.kind is not kind:
        return f"its origin is {origin.kind.value}; this folder is for {kind.value} ones"
    if cassette.file_name != name:
        return f"its name does not fit its key; it would be {cassette.file_name}"
    if cassette.previous is None and request_key(cassette.request) != cassette.key:
        return "it was altered: its request does not give its key; record it anew"
    if kind is OriginKind.RECORDED and origin.model != cassette.request.model:
        return f"its origin names {origin.model}, its request {cassette.request.model}"
    return None


class _Player:
    """Plays one model's cassettes of one article; a store that counts what was used."""

    def __init__(self, cassettes: Sequence[Cassette]) -> None:
        self._by_key = {cassette.key: cassette for cassette in cassettes}
        self._used: list[Cassette] = []
        self._missing: list[tuple[str, str]] = []

    def talks(self) -> list[tuple[Round, ...]]:
        """One conversation for each first request; more than one is reported."""
        return [tuple(self._rounds(first)) for first in self._starts(_FIRST)]

    def problems(self) -> Iterator[tuple[str, str]]:
        """What is missing, in excess or never reached, by the name of its cassette."""
        yield from self._missing
        for extra in self._starts(_FIRST)[1:]:
            yield extra.file_name, "a second recording of the same article by the same model"
        for cassette in self._by_key.values():
            if cassette not in self._used:
                yield cassette.file_name, "unused: no recorded answer leads to it; delete it"

    def get(self, link: Link) -> Answer | None:
        """The recorded answer."""
        cassette = self._by_key.get(link.key)
        if cassette is None or cassette.previous != link.previous:
            return None
        self._used.append(cassette)
        return cassette.answer

    def put(self, link: Link, answer: Answer) -> None:
        """Never called: nothing is recorded here."""

    def close(self) -> None:
        """Nothing to let go of."""

    def _starts(self, messages: int) -> list[Cassette]:
        return [
            cassette
            for cassette in self._by_key.values()
            if cassette.previous is None and len(cassette.request.messages) == messages
        ]

    def _rounds(self, first: Cassette) -> Iterator[Round]:
        start: Cassette | None = first
        while start is not None:
            before = len(self._used)
            draft, failure = self._play(start)
            yield Round(tuple(self._used[before:]), failure)
            start = self._repair_of(draft, first) if draft is not None else None

    def _play(self, start: Cassette) -> tuple[Draft | None, str | None]:
        try:
            draft = replay(Chain(start.request), self, _REASKS)
        except RoundFailed as failed:
            return None, str(failed.problem)
        if draft is None:
            missing = "the answer after this one is not recorded"
            self._missing.append((self._used[-1].file_name, f"{missing}; record the case anew"))
        return draft, None if draft is not None else "an answer is not recorded"

    def _repair_of(self, draft: Draft, first: Cassette) -> Cassette | None:
        """The recorded request to mend ``draft`` that has not been played yet."""
        text = as_message(draft)
        begun = first.request.messages
        for cassette in self._starts(_FIRST + 2):
            messages = cassette.request.messages
            if (
                messages[:_FIRST] == begun
                and messages[_FIRST]["content"] == text
                and cassette not in self._used
            ):
                return cassette
        return None
