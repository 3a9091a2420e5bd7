"""The attribution rules on a file of articles with labels, such as PolNeAR's.

A line in: ``{"id", "text", "attributions"?: [{"source", "cue", "content"}]}``, each a list of
``[start, end]`` into the text. Written out: the same fields as found, ``source`` null where none
is named. Such files give every word to one attribution at most, so those passed on by another are
left out.

Content: gold and found are paired one to one, the greatest sum of word overlap (Jaccard, by place)
over pairs that share at least half. Full: the source is right too: none on both sides, or at least
half of the words shared, or the same last word before the first comma, bracket, preposition or
relative pronoun; a pronoun must be the same one at the same place.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from evals.metrics.assignment import best_pairs
from evals.outside.rows import precision_recall_f1, read_rows, share_figure, written_to
from evals.report.table import aligned
from evals.scores import Share
from summarizer.attribution.find import find_attributions
from summarizer.attribution.model import Attribution
from summarizer.document.read import plain_document
from summarizer.span import Span

_WORD: Final = re.compile(r"[^\W_]++(?:[.,](?=[0-9])[0-9]+)*+")
_END_OF_HEAD: Final = re.compile(
    r"[,;:()\[\]—–]|\s-+\s|\b(?:who|whom|whose|which|that|of|for|in|at|on|from|with|to|by|near"
    r"|against|about|among|between|during|into|under|over|around|outside)\b",
    re.IGNORECASE,
)
_PRONOUNS: Final = frozenset(
    "i we you he she they it who that which one this these those me us him her them".split()
)
_UNIT: Final = 1_000_000
Places = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Said:
    """One attribution as words by place."""

    content: frozenset[int]
    source: frozenset[int]
    head: str


def run(path: Path, predictions: Path | None = None) -> str:
    """Find attributions in every row; the table of scores, or nothing where there are no labels.

    Raises InputError, naming the line, where the file is not of this form.
    """
    counts: list[dict[str, Share]] = []
    with written_to(predictions) as out:
        for row in read_rows(path, ("id", "text")):
            all_found = find_attributions(plain_document(row["text"]))
            found = [_row(each) for each in all_found if not each.within]
            out.write(json.dumps({"id": row["id"], "attributions": found}) + "\n")
            if "attributions" in row:
                counts.append(_score(row["text"], row["attributions"], found))
    return _table(counts) if counts else ""


def _table(counts: list[dict[str, Share]]) -> str:
    rows = [["", "precision", "recall", "F1"]]
    for what in ("content", "full"):
        own = [
            {name: each[f"{what} {name}"] for name in ("precision", "recall")} for each in counts
        ]
        rows.append([what, *precision_recall_f1(own)])
    source = share_figure(counts, "source")
    return (
        f"{len(counts)} articles\n{aligned(rows)}\nsource right where the content is: {source}\n"
        "95% intervals: Wilson; of F1 a bootstrap over the articles\n"
    )


def _score(text: str, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> dict[str, Share]:
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    wanted = [_said(each, text, words) for each in gold]
    given = [_said(each, text, words) for each in found]
    weights = [
        [_weight(one.content, other.content) + _same_source(one, other) for other in given]
        for one in wanted
    ]
    pairs = best_pairs([[w if w >= _UNIT // 2 else 0 for w in row] for row in weights])
    full = sum(_same_source(wanted[g], given[f]) for g, f in pairs)
    return {
        "content precision": Share(len(pairs), len(given)),
        "content recall": Share(len(pairs), len(wanted)),
        "full precision": Share(full, len(given)),
        "full recall": Share(full, len(wanted)),
        "source": Share(full, len(pairs)),
    }


def _said(each: dict[str, Any], text: str, words: Places) -> _Said:
    source = _places(each.get("source"))
    content = _words_in(_places(each.get("content")), words)
    held = _words_in(source, words)
    return _Said(content, held, _head(source, held, text, words))


def _head(source: Places, held: frozenset[int], text: str, words: Places) -> str:
    """The word that names a source; a lone pronoun with its place, so that it equals no other."""
    if not source:
        return ""
    if len(held) == 1:
        (only,) = held
        start, end = words[only]
        word = text[start:end].lower()
        return f"{word}@{start}" if word in _PRONOUNS else word
    start, end = source[0]
    for part in _END_OF_HEAD.split(text[start:end]):
        if named := _WORD.findall(part):
            return str(named[-1]).lower()
    return ""


def _same_source(one: _Said, other: _Said) -> bool:
    if not one.source or not other.source:
        return not one.source and not other.source
    return _weight(one.source, other.source) >= _UNIT // 2 or bool(one.head == other.head != "")


def _weight(one: frozenset[int], other: frozenset[int]) -> int:
    either = len(one | other)
    return int(Fraction(len(one & other), either) * _UNIT) if either else 0


def _words_in(places: Places, words: Places) -> frozenset[int]:
    """The numbers of the words that overlap some places."""
    found = set()
    starts = [start for start, _ in words]
    for start, end in places:
        at = max(bisect_right(starts, start) - 1, 0)
        while at < len(words) and words[at][0] < end:
            if words[at][1] > start:
                found.add(at)
            at += 1
    return frozenset(found)


def _places(given: list[Any] | None) -> Places:
    """A list of places; a single place may be given bare."""
    if not given:
        return []
    if isinstance(given[0], int):
        return [(given[0], given[1])]
    return [(start, end) for start, end in given]


def _row(attribution: Attribution) -> dict[str, Any]:
    source = attribution.source
    return {
        "source": None if source is None else _offsets(source),
        "cue": _offsets(attribution.cue),
        "content": [_offsets(span) for span in attribution.content],
    }


def _offsets(span: Span) -> list[int]:
    return [span.start, span.end]
