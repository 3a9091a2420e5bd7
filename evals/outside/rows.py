"""What the adapters to data from outside have in common: rows in, predictions and figures out."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TextIO

from evals.metrics.catalogue import Metric
from evals.metrics.intervals import Interval, interval
from evals.scores import NOTHING, Share, total
from summarizer.errors import InputError

_F1: Final = Metric("f1", "F1", of=("precision", "recall"), counts_items=False)


def read_rows(path: Path, wanted: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The rows of a JSONL file. Raises InputError with the line where one lacks a field."""
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _row(line, wanted, f"{path.name}:{number}")
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8") from None


@contextmanager
def written_to(path: Path | None) -> Iterator[TextIO]:
    """A file to write predictions to; without a path they are dropped."""
    if path is None:
        yield io.StringIO()
        return
    with path.open("w", encoding="utf-8", newline="\n") as out:
        yield out


def precision_recall_f1(clusters: Sequence[Mapping[str, Share]]) -> list[str]:
    """The three figures of ``precision`` and ``recall`` counts, with their intervals."""
    sums = {name: total(c.get(name, NOTHING) for c in clusters) for name in ("precision", "recall")}
    value = _F1.value(sums)
    shown = None if value is None else float(value)
    return [
        share_figure(clusters, "precision"),
        share_figure(clusters, "recall"),
        _shown(shown, interval(_F1, clusters)),
    ]


def share_figure(clusters: Sequence[Mapping[str, Share]], name: str) -> str:
    """One share with Wilson's interval."""
    value = total(cluster.get(name, NOTHING) for cluster in clusters).value
    return _shown(None if value is None else float(value), interval(Metric(name, name), clusters))


def _shown(value: float | None, bounds: Interval | None) -> str:
    if value is None:
        return "-"
    if bounds is None:
        return f"{100 * value:.1f}%"
    return f"{100 * value:.1f}% [{100 * bounds[0]:.1f}, {100 * bounds[1]:.1f}]"


def _row(line: str, wanted: Sequence[str], where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise InputError(f"{where}: not JSON: {error}") from None
    if not isinstance(row, dict):
        raise InputError(f"{where}: an object is wanted")
    if missing := [name for name in wanted if name not in row]:
        raise InputError(f"{where}: lacks {', '.join(missing)}")
    return row
