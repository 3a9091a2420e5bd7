"""Verdicts on seeded faults, kept between runs: they are most of the work and seldom change.

They are found by the digest of all that they come from: the article, the answer, the faults, every
module of checker and suite, and the Python that runs them. Whatever else is found is judged anew;
so is everything with ``--fresh``, and on a clean checkout.
"""

from __future__ import annotations

import hashlib
import json
import sys
from functools import lru_cache
from pathlib import Path
from typing import Final

import evals
import summarizer
from evals.faults.detection import Judged
from evals.faults.kinds import FaultKind
from summarizer.model.cassette import Cassette

FOLDER: Final = ".kept"


def key_of(article: Path, answer: Cassette, faults: Path) -> str:
    """The digest of all that the verdicts on a file of faults come from."""
    digest = hashlib.sha256(code().encode())
    shown = answer.request.shown
    tables = repr((sorted(shown.sentences.items()), sorted(shown.speakers.items())))
    parts = [part.encode("utf-8", "surrogatepass") for part in (answer.answer.text, tables)]
    for part in (article.read_bytes(), article.suffix.encode(), *parts, _bytes(faults)):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


@lru_cache(maxsize=1)
def code() -> str:
    """The digest of every module of the checker and of the suite."""
    digest = hashlib.sha256(sys.version.encode())
    for package in (summarizer, evals):
        root = Path(package.__path__[0])
        for path in sorted(root.rglob("*.py")):
            digest.update(f"{path.relative_to(root)}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def find(path: Path, key: str) -> list[Judged] | None:
    """The verdicts in a file, if they are those of ``key``."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if value["key"] != key:
            return None
        return [Judged(FaultKind(kind), *rest) for kind, *rest in value["judged"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(path: Path, key: str, judged: list[Judged]) -> None:
    """Write verdicts for the next run; where that is not possible, it judges anew."""
    rows = [[each.kind, each.id, each.path, each.description, each.caught] for each in judged]
    text = json.dumps({"key": key, "judged": rows}, ensure_ascii=False)
    try:
        path.parent.mkdir(exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError:
        return
