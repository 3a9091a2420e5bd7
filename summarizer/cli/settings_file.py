"""The settings file: which one counts, and what stands in it.

It is ``summarizer.toml``, or ``[tool.summarizer]`` in ``pyproject.toml``: the first that is found
from the working folder upwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from summarizer.errors import UsageError

OWN_FILE: Final = "summarizer.toml"
PROJECT_FILE: Final = "pyproject.toml"
VOCABULARY: Final = "vocabulary"
"""The table of a house's own words; the other keys are settings."""


def find() -> tuple[Path | None, Mapping[str, Any]]:
    """The file in force and what it says; None and nothing where there is none.

    Raises:
        UsageError: the file cannot be read, or is no TOML.

    """
    return next(_candidates(Path.cwd()), (None, {}))


def extend_vocabulary() -> None:
    """Add the file's own words to what the process knows.

    Raises:
        UsageError: the file cannot be read, or its words cannot be used; says where.

    """
    path, table = find()
    if VOCABULARY not in table:
        return
    from summarizer.vocabulary import extend, parse  # most houses add none

    try:
        extend(parse(table[VOCABULARY]))
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from None


def _candidates(folder: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for place in (folder, *folder.parents):
        for name in (OWN_FILE, PROJECT_FILE):
            path = place / name
            table = _table(path) if path.is_file() else None
            if table is not None:
                yield path, table


def _table(path: Path) -> Mapping[str, Any] | None:
    """The settings in a file; None for a project file that holds none."""
    own = path.name == OWN_FILE
    try:
        text = path.read_text(encoding="utf-8-sig")
        if not own and "summarizer" not in text:
            return None
        import tomllib  # only where there is something to read

        value = tomllib.loads(text)
    except (OSError, ValueError) as error:
        if not own:
            return None  # some other program's concern
        raise UsageError(
            f"cannot read {path}: {' '.join(str(error).split())}; mend it there"
        ) from None
    table = value if own else value.get("tool", {}).get("summarizer")
    return table if isinstance(table, dict) else None
