"""Answers kept on this machine, so that the same question is paid for once.

A cache is a convenience: whatever fails in it is a warning, never a lost brief.
"""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import warnings
from pathlib import Path
from typing import Final

from diskcache import Cache, Disk, Timeout
from diskcache.core import MODE_RAW

from summarizer.model.request import Answer
from summarizer.model.store import Link

FORMAT: Final = 2
_FAULTS: Final = (OSError, sqlite3.Error, Timeout, ValueError, TypeError, KeyError)


class CacheWarning(UserWarning):
    """The cache could not be read or written; the run goes on without it."""


class TextDisk(Disk):  # type: ignore[misc]
    """Keeps text in the database and nothing else.

    diskcache unpickles rows and opens the files they name (CVE-2025-69872). Here a row that is
    not plain text is refused, and no file is opened or removed.
    """

    def put(self, key: object) -> tuple[str, bool]:
        """A key as it is stored."""
        return _text(key), True

    def get(self, key: object, raw: bool) -> str:
        """A stored key."""
        if not raw:
            raise ValueError("a key in the cache is not text")
        return _text(key)

    def store(
        self,
        value: object,
        read: bool,  # noqa: ARG002 - diskcache's signature
        key: object = None,  # noqa: ARG002
    ) -> tuple[int, int, None, str]:
        """A value as (size, mode, file name, value)."""
        return 0, MODE_RAW, None, _text(value)

    def fetch(self, mode: int, filename: object, value: object, read: bool) -> str:  # noqa: ARG002
        """A stored value."""
        if mode != MODE_RAW or filename is not None:
            raise ValueError("a row in the cache is not text")
        return _text(value)

    def remove(self, file_path: str) -> None:
        """Remove nothing: no row of ours names a file."""


class CacheStore:
    """A folder of answers. Refusals are not kept, so that they can be asked again."""

    def __init__(self, folder: Path) -> None:
        self._cache: Cache | None = None
        try:
            private = _private_folder(folder / "answers")
            self._cache = Cache(
                str(private), disk=TextDisk, timeout=5, eviction_policy="none", cull_limit=0
            )
        except _FAULTS as error:
            _warn("open", folder, error)

    def get(self, link: Link) -> Answer | None:
        """The answer, or None where there is none or it cannot be read."""
        if self._cache is None:
            return None
        try:
            text = self._cache.get(link.key)
            return None if text is None else _decode(text)
        except _FAULTS as error:
            _warn("read", self._cache.directory, error)
            return None

    def put(self, link: Link, answer: Answer) -> None:
        """Keep an answer."""
        if self._cache is None or answer.declined:
            return
        try:
            self._cache.set(link.key, _encode(answer))
        except _FAULTS as error:
            _warn("write", self._cache.directory, error)

    def close(self) -> None:
        """Close the database."""
        if self._cache is not None:
            self._cache.close()


def _encode(answer: Answer) -> str:
    """A line of facts, then the text as it is: read at every hit, it is not parsed twice."""
    tokens = (answer.prompt_tokens, answer.completion_tokens)
    return f"{json.dumps([FORMAT, answer.finish_reason, *tokens])}\n{answer.text}"


def _decode(row: str) -> Answer:
    facts, _, text = row.partition("\n")
    version, reason, *tokens = json.loads(facts)
    if version != FORMAT or not isinstance(reason, str):
        raise ValueError("a row in the cache has another format")
    prompt, completion = (_count(value) for value in tokens)
    return Answer(text, reason, None, prompt, completion)


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _text(value: object) -> str:
    if type(value) is not str:
        raise TypeError("the cache keeps text only")
    return value


def _private_folder(folder: Path) -> Path:
    """The folder, made for its owner alone; PermissionError if others may write to it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix":
        found = folder.stat()
        if found.st_uid != os.geteuid() or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise PermissionError(f"{folder} can be written by other users")
        folder.chmod(0o700)
    return folder


def _warn(action: str, folder: object, error: Exception) -> None:
    reason = " ".join(str(error).split()) or type(error).__name__
    message = f"cannot {action} the cache in {folder}: {reason}; going on without it"
    warnings.warn(message, CacheWarning, stacklevel=3)
