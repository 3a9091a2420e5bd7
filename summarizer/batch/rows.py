"""The articles of a batch, read one by one: from JSONL, folders, globs and files."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from glob import glob, has_magic
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Final

from summarizer.analysis import Analysis
from summarizer.document.model import Format
from summarizer.document.read import MAX_BYTES, parse_document, read_document
from summarizer.errors import InputError, UsageError

_LINES: Final = (".jsonl", ".ndjson")
_ARTICLES: Final = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".xhtml"})
_SHOWN: Final = 120


@dataclass(frozen=True, slots=True)
class Row:
    """One article of a batch, not read yet; ``fault`` is what is wrong with its line, if anything.

    ``id`` is unique within the batch.
    """

    id: str
    text: str | None = None
    path: Path | None = None
    format: Format | None = None
    fault: str | None = None

    def analysis(self) -> Analysis:
        """The article, read; raises InputError if it cannot be used."""
        if self.fault is not None:
            raise InputError(self.fault)
        if self.text is not None:
            return Analysis(parse_document(self.text, self.format))
        return Analysis(read_document(self.path, format=self.format))


@dataclass(frozen=True, slots=True)
class Shard:
    """The rows whose id falls on ``number`` of ``of``, counted from 1: one machine's part."""

    number: int
    of: int

    def holds(self, row_id: str) -> bool:
        """Whether a row is of this shard; the same on every machine and in every run."""
        digest = hashlib.sha256(row_id.encode("utf-8", "surrogatepass")).digest()
        return int.from_bytes(digest[:8], "big") % self.of == self.number - 1


def read_rows(inputs: Iterable[str]) -> Iterator[Row]:
    """The rows of all inputs, one at a time; a line that cannot be read is a row with a fault.

    An input is a JSONL file (``-`` for stdin) of objects with ``text`` or ``path`` and, if wanted,
    ``id`` and ``format``; a folder, searched through for articles; a glob; or an article's file.
    The id is that of the line, else the path or the line's number.

    Raises:
        UsageError: an input is not there, or an id stands twice.

    """
    seen: set[bytes] = set()
    for row in chain.from_iterable(map(_rows_of, inputs)):
        digest = hashlib.blake2b(row.id.encode("utf-8", "surrogatepass"), digest_size=12).digest()
        if digest in seen:
            raise UsageError(
                f"the id {row.id!r} stands twice in the input; give each article its own"
            )
        seen.add(digest)
        yield row


def count_rows(inputs: Iterable[str]) -> int | None:
    """About how many rows the inputs hold, without reading articles; None where stdin is one."""
    total = 0
    for name in inputs:
        path = Path(name)
        if name == "-":
            return None
        if path.suffix.lower() not in _LINES:
            total += sum(1 for _ in _rows_of(name))
        elif path.is_file():
            with path.open("rb") as stream:
                total += sum(
                    block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b"")
                )
    return total


def _rows_of(name: str) -> Iterator[Row]:
    path = Path(name)
    if name == "-" or path.suffix.lower() in _LINES:
        return _from_lines(name)
    if path.is_dir():
        return _from_folder(path)
    if path.is_file():
        return iter([Row(name, path=path)])
    if has_magic(name):
        found = sorted(glob(name, recursive=True))  # noqa: PTH207 - takes an absolute pattern
        if found:
            return chain.from_iterable(map(_rows_of, found))
    raise UsageError(f"nothing to read at {name}: give a JSONL file, a folder, a glob or files")


def _from_folder(folder: Path) -> Iterator[Row]:
    found = sorted(p for p in folder.rglob("*") if p.suffix.lower() in _ARTICLES and p.is_file())
    if not found:
        raise UsageError(
            f"no article in {folder}; give a folder with {', '.join(sorted(_ARTICLES))} files"
        )
    return (Row(path.relative_to(folder).as_posix(), path=path) for path in found)


def _from_lines(name: str) -> Iterator[Row]:
    with ExitStack() as stack:
        stream, home = sys.stdin.buffer, Path()
        if name != "-":
            try:
                stream, home = stack.enter_context(Path(name).open("rb")), Path(name).parent
            except OSError as error:
                raise UsageError(
                    f"cannot read {name}: {error.strerror or error}; give a JSONL file"
                ) from None
        for number, line in enumerate(_lines(stream), 1):
            if line.strip():
                yield _from_line(line, str(number), home)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines, none held longer than an article may be: what is over is cut, and so no JSON."""
    while line := stream.readline(2 * MAX_BYTES):
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(MAX_BYTES)):
            line = b"{"
        yield line


def _from_line(line: bytes, number: str, home: Path) -> Row:
    try:
        value: Any = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return Row(
            number,
            fault=f"line {number} is not JSON in UTF-8, or too long; write one object a line",
        )
    if not isinstance(value, dict):
        return Row(
            number,
            fault=f'line {number} is no JSON object; write {{"text": ...}} or {{"path": ...}}',
        )
    return row_of(value, number, home)


def row_of(value: Mapping[str, Any], number: str, home: Path) -> Row:
    """The row of one line's object; ``path`` in it is taken from ``home``."""
    row_id = value.get("id", number)
    named = str(row_id) if isinstance(row_id, str | int) else number
    fault = _fault(value)
    if fault is not None:
        return Row(named, fault=f"line {number}: {fault}")
    path = value.get("path")
    wanted = value.get("format")
    return Row(
        named,
        text=value.get("text"),
        path=None if path is None else home / path,
        format=None if wanted is None else Format(wanted),
    )


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _fault(value: Mapping[str, Any]) -> str | None:
    """What is wrong with a line's object; fields of its own are welcome."""
    given = [name for name in ("text", "path") if isinstance(value.get(name), str)]
    if len(given) != 1:
        return 'it needs either "text" or "path", a string'
    if not _is_whole(value[given[0]]):
        return f'"{given[0]}" holds half a character (a lone surrogate); write whole ones'
    if not isinstance(value.get("id", ""), str | int):
        return '"id" must be a string or a whole number'
    wanted = value.get("format")
    if wanted is not None and wanted not in set(Format):
        return f'"format" must be one of {", ".join(Format)}, not {str(wanted)[:_SHOWN]!r}'
    return None
