"""What a batch has paid for: an append-only file, to which each answer is written when it comes.

A write outlives the program's death; what may be lost when the machine dies is synced to the disk
at once, beside the calls, and no row goes to the output before what it rests on is there.

The first line says what the batch is. Every further one is an answer of the model, an article that
failed for good, or the wish to try those again. A line that a kill cut short is dropped when the
file is opened again.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from summarizer.batch.syncs import Syncs
from summarizer.errors import OutputFailed
from summarizer.model.request import Answer
from summarizer.model.store import Link, Store

FORMAT: Final = 1
RESERVE: Final = 16 * 1024 * 1024
"""Bytes that must be free on the disk before a call is made: no answer is paid for and lost."""


_FLAGS: Final = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
_to_disk: Final[Callable[[int], None]] = getattr(os, "fdatasync", os.fsync)


class Failure(NamedTuple):
    """How an article failed: the sha256 of its text if it could be read, and the error."""

    article: str | None
    kind: str
    message: str


class Journal:
    """One batch's journal. Holds keys and offsets in memory, about 200 bytes an answer.

    Raises:
        OutputFailed: it cannot be written, is no journal, or is of a batch with other settings.

    """

    def __init__(self, path: Path, header: Mapping[str, Any]) -> None:
        self._path = path
        self._answers: dict[str, tuple[int, int]] = {}
        self._failures: dict[str, Failure] = {}
        self._anew: dict[str | None, int] = {}
        self.prompt_tokens = 0
        self.completion_tokens = 0
        self._syncs = Syncs(self._sync)
        try:
            self._file = os.open(path, _FLAGS, 0o600)
            self._reader = path.open("rb", buffering=0)
        except OSError as error:
            raise self._cannot_write(error) from None
        try:
            self._end = self._read(header)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()
        os.close(self._file)

    async def synced(self) -> None:
        """Wait until all that was added is on the disk."""
        await self._syncs.done()

    def failure(self, row_id: str) -> Failure | None:
        """How an article failed, or None."""
        return self._failures.get(row_id)

    def asked_anew(self, article: str) -> bool:
        """Whether an article failed before, and answers from before that no longer count."""
        return article in self._anew

    def answer(self, key: str, article: str) -> Answer | None:
        """The answer to a request about the article with this sha256, or None."""
        place = self._answers.get(key)
        if place is None or place[0] < self._anew.get(article, 0):
            return None
        self._reader.seek(place[0])
        record = json.loads(self._reader.read(place[1]))
        return Answer(*record["answer"])

    def keep(self, key: str, answer: Answer) -> None:
        """Add an answer: written when this returns, on the disk when ``synced`` does."""
        tokens = (answer.prompt_tokens, answer.completion_tokens)
        fields = (answer.text, answer.finish_reason, answer.refusal, *tokens)
        self._append({"key": key, "answer": fields})

    def fail(self, row_id: str, failure: Failure) -> None:
        """Add an article that failed for good."""
        self._append({"failed": row_id, "how": failure})

    def retry(self) -> None:
        """Forget the failures, and the answers that led to them."""
        self._append({"retry": len(self._failures)})

    def require_room(self) -> None:
        """Raise OutputFailed where the disk is so full that an answer may not fit."""
        free = shutil.disk_usage(self._path.parent).free
        if free < RESERVE:
            raise OutputFailed(
                f"the disk with {self._path} is full ({free // 1_000_000} MB free); make room and "
                "run the same command again"
            )

    def _append(self, record: Mapping[str, Any]) -> None:
        line = json.dumps(record, ensure_ascii=True).encode() + b"\n"
        try:
            written = os.write(self._file, line)
            if written < len(line):
                raise OSError("the disk is full")  # noqa: TRY301 - meets the same fate
        except OSError as error:
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, self._end)
            raise self._cannot_write(error) from None
        self._index(record, self._end, len(line))
        self._end += len(line)
        self._syncs.ask()

    def _sync(self) -> None:
        try:
            _to_disk(self._file)
        except OSError as error:
            raise self._cannot_write(error) from None

    def _cannot_write(self, error: OSError) -> OutputFailed:
        return OutputFailed(
            f"cannot write {self._path}: {error.strerror or error}; mend that and run it again"
        )

    def _read(self, header: Mapping[str, Any]) -> int:
        """Index what is there, drop a torn last line, and return the end."""
        end = 0
        with open(self._file, "rb", closefd=False) as stream:
            for line in stream:
                if not line.endswith(b"\n"):
                    break
                self._take(line, end, header)
                end += len(line)
        os.ftruncate(self._file, end)
        if end == 0:
            first = json.dumps({"format": FORMAT, **header}, ensure_ascii=True).encode() + b"\n"
            os.write(self._file, first)
            self._sync()
            end = len(first)
        return end

    def _take(self, line: bytes, at: int, header: Mapping[str, Any]) -> None:
        try:
            record = json.loads(line)
            if at > 0:
                self._index(record, at, len(line))
                return
        except (ValueError, KeyError, TypeError):
            raise OutputFailed(
                f"{self._path} is damaged at byte {at}; move it away and run it again"
            ) from None
        wanted = {"format": FORMAT, **header}
        if record != wanted:
            names = sorted(
                n for n in wanted if not isinstance(record, dict) or record.get(n) != wanted[n]
            )
            raise OutputFailed(
                f"{self._path} was begun with another {', '.join(names) or 'format'}; use the same "
                "settings, or write to another file"
            )

    def _index(self, record: Mapping[str, Any], at: int, length: int) -> None:
        if "failed" in record:
            self._failures[record["failed"]] = Failure(*record["how"])
            return
        if "retry" in record:
            self._anew |= {failure.article: at for failure in self._failures.values()}
            self._failures.clear()
            return
        self._answers[record["key"]] = (at, length)
        self.prompt_tokens += record["answer"][3] or 0
        self.completion_tokens += record["answer"][4] or 0


class JournalStore:
    """A store that looks in the journal first, then in ``behind``, and keeps answers in both."""

    def __init__(self, journal: Journal, behind: Store) -> None:
        self._journal = journal
        self._behind = behind

    def get(self, link: Link) -> Answer | None:
        """The answer, or None; a call will follow, so there must be room for what it brings."""
        article = link.request.shown.sha256
        answer = self._journal.answer(link.key, article)
        if answer is None and not self._journal.asked_anew(article):
            answer = self._behind.get(link)
        if answer is None:
            self._journal.require_room()
        return answer

    def put(self, link: Link, answer: Answer) -> None:
        """Keep an answer."""
        self._journal.keep(link.key, answer)
        self._behind.put(link, answer)

    def close(self) -> None:
        """Close what is behind; the journal's owner closes the journal."""
        self._behind.close()
