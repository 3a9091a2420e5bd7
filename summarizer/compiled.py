"""Compiled patterns, kept between processes as Python keeps bytecode.

The compiler of ``re`` is written in Python: the patterns that a short check uses take it longer
than the check itself. What it makes of one is a list of numbers, and from that list the matcher
builds the pattern at once. The lists are kept in one file beside the bytecode of this module, named
after the interpreter as bytecode is, and trusted as much: who can write there can change the
program itself.

A list is found by the pattern's text and flags, so none is ever stale. The file is for one
version of Python and of this package; another, a damaged one, or none costs the time to compile.
Like bytecode it is not written where ``PYTHONDONTWRITEBYTECODE`` is set or the folder cannot be
written to, and ``PYTHONPYCACHEPREFIX`` moves it. It holds patterns of this package and of the
house's own vocabulary, nothing of an article.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from importlib.util import cache_from_source, source_hash
from pathlib import Path
from typing import Final, TypeAlias

from summarizer._version import __version__

MOST_KEPT: Final = 4_000_000
"""Bytes in the file, about twice what all patterns need; then it is begun anew."""
_SUFFIX: Final = ".patterns"
_HASH: Final = 8
"""Bytes of ``source_hash``."""
_UNIT: Final = "I"
"""The type of a number in ``array``: what the matcher calls a code, 32 bits."""

_Key: TypeAlias = tuple[str, int]
_Code: TypeAlias = tuple[int, int, dict[str, int], bytes]
"""Flags, count of groups, names of groups with their numbers, and the matcher's instructions."""


class CompiledPatterns:
    """Patterns by text and flags, out of ``file`` where it holds them.

    Without a file nothing is kept. May be used by several threads, and the file by several
    processes: what one of two writes at the same moment may be lost, and is compiled again.
    """

    __slots__ = ("_file", "_kept", "_new", "_stamp")

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._kept: dict[_Key, _Code] | None = None
        self._new: dict[_Key, _Code] = {}
        self._stamp = b""

    def get(self, text: str, flags: int = 0) -> re.Pattern[str]:
        """What ``re.compile`` would give.

        Raises:
            re.error: ``text`` is no pattern.

        """
        try:
            return _built(text, self._code(text, int(flags)))
        except Exception:  # noqa: BLE001 - the compiler's inside is private, and may change
            return re.compile(text, flags)

    def save(self) -> None:
        """Write what was compiled since the start, beside what is there; never an error."""
        if self._file is None or not self._new or sys.dont_write_bytecode:
            return
        new, self._new = self._new, {}
        data = self._packed(self._read() | new)
        if len(data) > MOST_KEPT:
            data = self._packed(new)
        temporary = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(data)
            temporary.replace(self._file)
        except OSError:
            with suppress(OSError):
                temporary.unlink()

    def _code(self, text: str, flags: int) -> _Code:
        if self._kept is None:
            self._kept = self._read()
        code = self._kept.get((text, flags))
        if code is None:
            code = _compiled(text, flags)
            if not self._new:
                atexit.register(self.save)
            self._kept[text, flags] = self._new[text, flags] = code
        return code

    def _read(self) -> dict[_Key, _Code]:
        """What the file holds; nothing if it was made by another version or is damaged."""
        self._stamp = self._stamp or _stamp()
        if self._file is None:
            return {}
        try:
            data = self._file.read_bytes()
            body = data[len(self._stamp) + _HASH :]
            if not data.startswith(self._stamp + source_hash(body)):
                return {}
            entries: dict[_Key, _Code] = marshal.loads(body)  # noqa: S302 - as bytecode
        except (OSError, EOFError, TypeError, ValueError):
            return {}
        return entries

    def _packed(self, entries: dict[_Key, _Code]) -> bytes:
        body = marshal.dumps(entries)
        return self._stamp + source_hash(body) + body


def _stamp() -> bytes:
    """What the instructions depend on; the Unicode tables come with the version of Python."""
    import _sre  # type: ignore[import-not-found]

    parts = (__version__, sys.hexversion, _sre.MAGIC, _sre.CODESIZE, sys.byteorder)
    return f"summarizer patterns {parts}\n".encode()


def _compiled(text: str, flags: int) -> _Code:
    """The first half of ``re.compile``."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(text, flags)
    code = _compiler._code(parsed, flags)  # noqa: SLF001 - its only door
    state = parsed.state
    return (
        flags | state.flags,
        state.groups - 1,
        dict(state.groupdict),
        array(_UNIT, code).tobytes(),
    )


def _built(text: str, code: _Code) -> re.Pattern[str]:
    """The second half of ``re.compile``; the matcher refuses what is no valid program."""
    import _sre

    flags, groups, names, numbers = code
    index: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        index[number] = name
    built: re.Pattern[str] = _sre.compile(
        text, flags, array(_UNIT, numbers).tolist(), groups, names, tuple(index)
    )
    return built


def _beside_bytecode() -> Path | None:
    """The file beside this module's bytecode; None where the interpreter keeps none."""
    try:
        return Path(cache_from_source(__file__)).with_suffix(_SUFFIX)
    except NotImplementedError:
        return None


compiled: Final = CompiledPatterns(_beside_bytecode()).get
"""A pattern, as ``re.compile`` gives it, without its time where the pattern is known."""
