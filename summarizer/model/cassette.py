"""Cassettes: one recorded response in one JSON file, made to be read and compared by people.

A file says where the response came from (``origin``), what was asked (``request``), what the ids
in it stand for (``article``), and the response, from which the exact text can be had again. It
holds no headers and no keys.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Self

from summarizer.errors import CassetteDamaged, CassetteError
from summarizer.model.keys import content_hash
from summarizer.model.request import Answer, Message, Place, Request, Shown, ShownSpeaker
from summarizer.model.store import Link

FORMAT: Final = 1

_STYLES: Final[dict[str, dict[str, Any]]] = {
    "indented": {"indent": 2},
    "spaced": {},
    "compact": {"separators": (",", ":")},
}
"""Ways of writing JSON that give many models' texts back byte for byte."""


class OriginKind(StrEnum):
    """Where a response came from."""

    RECORDED = "recorded"
    """A model gave it; the origin names the model and the day."""
    WRITTEN = "written"
    """A person wrote it as a reference; no model is named."""
    MUTATED = "mutated"
    """One of the others with a fault seeded on purpose; the origin names the fault."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a response came from; ``date`` is ISO, ``fault`` and ``of`` only of a mutated one."""

    kind: OriginKind
    model: str | None = None
    date: str | None = None
    fault: str | None = None
    of: str | None = None
    """Key of the cassette that was mutated."""

    def __post_init__(self) -> None:
        if (self.kind is OriginKind.RECORDED) != (self.model is not None):
            raise ValueError("a recorded origin names its model, and no other does")
        if (self.kind is OriginKind.MUTATED) != (self.fault is not None):
            raise ValueError("a mutated origin names its fault, and no other does")

    @classmethod
    def recorded(cls, model: str) -> Self:
        """An answer that ``model`` gave today (UTC)."""
        return cls(OriginKind.RECORDED, model, datetime.now(UTC).date().isoformat())


@dataclass(frozen=True, slots=True)
class Cassette:
    """One response, its place in its round (``step`` 0 is the first) and its request."""

    key: str
    previous: str | None
    step: int
    origin: Origin
    request: Request
    answer: Answer

    @property
    def link(self) -> Link:
        """The place of the response."""
        return Link(self.key, self.previous, self.step, self.request)

    @property
    def file_name(self) -> str:
        """Named by the article and the key, so that one article's files stand together."""
        return file_name(self.request.shown.sha256, self.key)


def file_name(article_sha256: str, key: str) -> str:
    """The name of the file that holds the response to ``key``."""
    return f"{article_sha256[:8]}-{key[:16]}.json"


def save_cassette(cassette: Cassette, folder: Path) -> Path:
    """Write a cassette to its file in ``folder``, whole or not at all. Raises CassetteError."""
    path = folder / cassette.file_name
    temporary = folder / f".{path.name}.{secrets.token_hex(4)}.tmp"
    text = json.dumps(_to_json(cassette), ensure_ascii=False, indent=1) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise CassetteError(f"cannot write {path}: {error.strerror}; name another folder") from None
    return path


def load_cassette(path: Path) -> Cassette:
    """Read a cassette. Raises CassetteDamaged, naming the file."""
    try:
        value = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
        if value["format"] != FORMAT:
            raise CassetteDamaged(
                f"{path} has format {value['format']!r}, this version reads {FORMAT}; record anew"
            )
        return _from_json(value)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise CassetteDamaged(
            f"{path} cannot be read as a cassette: {reason}; record anew"
        ) from None


def _to_json(cassette: Cassette) -> dict[str, Any]:
    origin = cassette.origin
    named = {name: getattr(origin, name) for name in ("model", "date", "fault", "of")}
    return {
        "format": FORMAT,
        "key": cassette.key,
        "previous": cassette.previous,
        "step": cassette.step,
        "origin": {"kind": origin.kind.value} | {n: v for n, v in named.items() if v is not None},
        "response": _answer_to_json(cassette.answer),
        "article": _shown_to_json(cassette.request.shown),
        "request": _request_to_json(cassette.request),
    }


def _from_json(value: Mapping[str, Any]) -> Cassette:
    origin = {**value["origin"], "kind": OriginKind(value["origin"]["kind"])}
    return Cassette(
        key=value["key"],
        previous=value["previous"],
        step=value["step"],
        origin=Origin(**origin),
        request=_request_from_json(value["request"], _shown_from_json(value["article"])),
        answer=_answer_from_json(value["response"]),
    )


def _answer_to_json(answer: Answer) -> dict[str, Any]:
    return {
        **_text_to_json(answer.text),
        "finish_reason": answer.finish_reason,
        "refusal": answer.refusal,
        "prompt_tokens": answer.prompt_tokens,
        "completion_tokens": answer.completion_tokens,
    }


def _answer_from_json(value: Mapping[str, Any]) -> Answer:
    return Answer(
        _text_from_json(value),
        value["finish_reason"],
        value["refusal"],
        value["prompt_tokens"],
        value["completion_tokens"],
    )


def _text_to_json(text: str) -> dict[str, Any]:
    """The text as a value, where one of our styles writes exactly this text; else as lines."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, dict):
        for style, options in _STYLES.items():
            if json.dumps(value, ensure_ascii=False, **options) == text:
                return {"style": style, "value": value}
    return {"style": "lines", "value": text.split("\n")}


def _text_from_json(value: Mapping[str, Any]) -> str:
    if value["style"] == "lines":
        return "\n".join(value["value"])
    return json.dumps(value["value"], ensure_ascii=False, **_STYLES[value["style"]])


def _shown_to_json(shown: Shown) -> dict[str, Any]:
    return {
        "sha256": shown.sha256,
        "sentences": {name: _range(place) for name, place in shown.sentences.items()},
        "speakers": {
            name: {
                "described": speaker.described and _range(speaker.described),
                "cue": _range(speaker.cue),
            }
            for name, speaker in shown.speakers.items()
        },
    }


def _shown_from_json(value: Mapping[str, Any]) -> Shown:
    return Shown(
        value["sha256"],
        {name: _place(given) for name, given in value["sentences"].items()},
        {
            name: ShownSpeaker(
                given["described"] and _place(given["described"]), _place(given["cue"])
            )
            for name, given in value["speakers"].items()
        },
    )


def _range(place: Place) -> str:
    return f"{place[0]}-{place[1]}"  # one line each, where a list would take four


def _place(given: str) -> Place:
    start, end = given.split("-")
    return int(start), int(end)


def _request_to_json(request: Request) -> dict[str, Any]:
    return {
        "model": request.model,
        "parameters": dict(request.parameters),
        "sample": request.sample,
        "prompt_version": request.prompt_version,
        "schema_sha256": content_hash(request.schema),
        "messages": [
            {"role": message["role"], "lines": message["content"].split("\n")}
            for message in request.messages
        ],
        "schema": request.schema,
    }


def _request_from_json(value: Mapping[str, Any], shown: Shown) -> Request:
    messages = (
        Message(role=message["role"], content="\n".join(message["lines"]))
        for message in value["messages"]
    )
    return Request(
        model=value["model"],
        messages=tuple(messages),
        schema=value["schema"],
        parameters=value["parameters"],
        sample=value["sample"],
        prompt_version=value["prompt_version"],
        shown=shown,
    )
