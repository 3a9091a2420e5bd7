"""The results of a batch: JSONL in the order of the input, locked, taken up where it stopped."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, NamedTuple, Self, TextIO

from summarizer.checker.verdicts import Severity
from summarizer.errors import OutputFailed

if TYPE_CHECKING:
    from filelock import BaseFileLock

OK: Final = "ok"
FAILED: Final = "failed"


class Kept(NamedTuple):
    """A row that stands in the output: its id, and whether it or its brief's check failed."""

    id: str
    failed: bool
    failing: bool


class Output:
    """One file of results, for one run at a time: use it as a context manager.

    Raises:
        OutputFailed: another run writes to it, it cannot be written, or it holds something else.

    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: BaseFileLock | None = None
        self._stream: TextIO | None = None

    def __enter__(self) -> Self:
        from filelock import FileLock, Timeout

        lock = FileLock(f"{self.path.resolve()}.lock")  # one for all names of the file
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise OutputFailed(f"another run is writing to {self.path}; wait for it") from None
        except OSError as error:
            raise self._cannot_write(error) from None
        self._lock = lock
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if self._stream is not None:
                os.fsync(self._stream.fileno())
                self._stream.close()
        finally:
            if self._lock is not None:
                self._lock.release()  # the file stays: to remove it could let two runs in

    def done(self, *, retry_failed: bool) -> Iterator[Kept]:
        """Each row that stands there; what follows the last is cut off.

        With ``retry_failed`` the rows from the first failed one on are cut off as well: what they
        cost is in the journal.
        """
        if not self.path.exists():
            return
        end = 0
        with self.path.open("rb") as stream:
            for line in stream:
                row = self._row(line, end) if line.endswith(b"\n") else None
                if row is None or (retry_failed and row.failed):
                    break
                end += len(line)
                yield row
        try:
            os.truncate(self.path, end)
        except OSError as error:
            raise self._cannot_write(error) from None

    def write(self, line: str) -> None:
        """Add a row."""
        try:
            if self._stream is None:
                self._stream = self.path.open("a", encoding="utf-8", newline="\n")
            self._stream.write(line)
            self._stream.flush()
        except OSError as error:
            raise self._cannot_write(error) from None

    def _row(self, line: bytes, at: int) -> Kept:
        try:
            row = json.loads(line)
            if row["status"] == FAILED:
                return Kept(row["id"], failed=True, failing=False)
            outcome = row["brief"]["report"]["outcome"]
            return Kept(row["id"], failed=False, failing=outcome == Severity.FAIL)
        except (ValueError, KeyError, TypeError):
            raise OutputFailed(
                f"{self.path} holds something else at byte {at}; write to another file"
            ) from None

    def _cannot_write(self, error: OSError) -> OutputFailed:
        return OutputFailed(
            f"cannot write {self.path}: {error.strerror or error}; mend that and run it again"
        )
