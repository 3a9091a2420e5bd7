"""Patterns that are compiled when they are first used.

To compile all of this package takes longer than to read an article with them, and no article needs
more than a part of them.
"""

from __future__ import annotations

import re
from typing import Any, Final, cast

from summarizer.compiled import compiled

_METHODS: Final = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Pattern:
    """Stands in for a compiled pattern; from its first use on it holds that pattern's methods."""

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        real = compiled(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(real, method))
        return getattr(real, name)

    def __repr__(self) -> str:
        return f"pattern({self.pattern!r})"

    @property  # type: ignore[misc]
    def __class__(self) -> type[re.Pattern[str]]:  # type: ignore[override]
        """What it stands for, so that ``isinstance`` and ``re`` take it for one."""
        return re.Pattern


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern with everything ``re.compile`` would give it, but for identity in ``Match.re``.

    Raises nothing here: a mistake in ``text`` raises ``re.error`` at the first use.
    """
    return cast(re.Pattern[str], _Pattern(text, flags))
