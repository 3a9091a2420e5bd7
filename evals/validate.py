"""What is wrong with a case: one line for each fault, with its file and field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from evals.cases import (
    SUFFIXES,
    Flawed,
    Gold,
    Reference,
    Verbatim,
    articles_of,
    locate,
    parse,
    words_of,
)
from summarizer.analysis import Analysis
from summarizer.api import read
from summarizer.errors import InputError, SummarizerError

_ENDINGS: Final = (".gold.json", ".reference.json", ".flawed.json")
_LONGEST: Final = 60
_ALONGSIDE: Final = ("README.md",)


def validate(folder: Path, names: Iterable[str] = ()) -> list[str]:
    """Everything that is wrong with the named cases of ``folder``, or with all of them.

    Raises InputError if a named case has no file at all.
    """
    found = _names(folder)
    wanted = sorted(set(names) or found)
    if unknown := sorted(set(wanted) - found):
        raise InputError(f"no eval case {', '.join(unknown)} in {folder}")
    if not wanted:
        return [f"{folder}: there are no cases"]
    problems = [problem for name in wanted for problem in _of_case(name, folder)]
    return problems + _same_articles(wanted, folder)


def _names(folder: Path) -> set[str]:
    """Every name that any file of the folder gives, so that half a case is found too."""
    files = [p.name for p in folder.iterdir() if p.is_file()] if folder.is_dir() else []
    return {
        name.removesuffix(ending)
        for name in files
        for ending in (*_ENDINGS, *SUFFIXES)
        if name.endswith(ending) and name not in _ALONGSIDE
    }


def _of_case(name: str, folder: Path) -> Iterator[str]:
    gold_file, reference_file, flawed_file = (folder / f"{name}{ending}" for ending in _ENDINGS)
    analysis, faults = _article(name, folder)
    yield from faults
    if not gold_file.exists():
        yield f"{gold_file.name}: the file is missing"
    gold = None
    if gold_file.exists():
        gold, faults = parse(gold_file, Gold)
        yield from (f"{gold_file.name}: {fault}" for fault in faults)
    if gold is not None and analysis is not None:
        yield from (f"{gold_file.name}: {fault}" for fault in _GoldCheck(gold, analysis).faults())
    if reference_file.exists():
        reference, faults = parse(reference_file, Reference)
        if reference is not None and analysis is not None:
            faults = list(_in_reference(reference, analysis, gold))
        yield from (f"{reference_file.name}: {fault}" for fault in faults)
    if flawed_file.exists():
        flawed, faults = parse(flawed_file, Flawed)
        if flawed is not None and analysis is not None:
            faults = [*_in_reference(flawed, analysis, gold), *_in_flaws(flawed)]
        yield from (f"{flawed_file.name}: {fault}" for fault in faults)


def _article(name: str, folder: Path) -> tuple[Analysis | None, list[str]]:
    files = articles_of(name, folder)
    if not files:
        return None, [f"{name}.txt: the article is missing (.txt, .md or .html)"]
    if len(files) > 1:
        shown = ", ".join(path.name for path in files)
        return None, [f"{name}: several articles under one name: {shown}"]
    try:
        return read(files[0]), []
    except SummarizerError as error:
        return None, [f"{files[0].name}: {error}"]


@dataclass(frozen=True)
class _GoldCheck:
    """Holds one gold file against its article."""

    gold: Gold
    analysis: Analysis

    def faults(self) -> Iterator[str]:
        if not self.gold.key_facts:
            yield "key_facts: a case without a key fact measures nothing"
        if self.gold.published is not None and not _is_date(self.gold.published):
            yield f"published: {self.gold.published!r} is no ISO date (2025-08-05)"
        yield from self._facts()
        yield from self._attributions()
        for place, flag in enumerate(self.gold.flags):
            yield from self._stands(f"flags[{place}].cue", flag.cue)
            yield from self._stands(f"flags[{place}].claim", flag.claim)
        for place, line in enumerate(self.gold.debris):
            yield from self._stands(f"debris[{place}]", line)

    def _facts(self) -> Iterator[str]:
        seen: dict[str, int] = {}
        for place, fact in enumerate(self.gold.key_facts):
            field = f"key_facts[{place}]"
            first = seen.setdefault(fact.statement.casefold(), place)
            if first != place:
                yield f"{field}.statement: the same as key_facts[{first}]"
            if not fact.evidence:
                yield f"{field}.evidence: a fact without evidence"
            for number, passage in enumerate(fact.evidence):
                yield from self._in_body(f"{field}.evidence[{number}]", passage)
            if fact.speaker is not None:
                yield from self._stands(f"{field}.speaker", fact.speaker)
            evidence = [words_of(passage) for passage in fact.evidence]
            for number, figure in enumerate(fact.figures):
                if not any(words_of(figure) in text for text in evidence):
                    shown = _short(words_of(figure))
                    yield f"{field}.figures[{number}]: {shown} does not stand in the evidence"

    def _attributions(self) -> Iterator[str]:
        for place, attribution in enumerate(self.gold.attributions):
            field = f"attributions[{place}]"
            if attribution.source is not None:
                yield from self._stands(f"{field}.source", attribution.source)
            yield from self._stands(f"{field}.cue", attribution.cue)
            if not attribution.content:
                yield f"{field}.content: an attribution of nothing"
            for number, passage in enumerate(attribution.content):
                yield from self._in_body(f"{field}.content[{number}]", passage)

    def _stands(self, field: str, passage: Verbatim) -> Iterator[str]:
        yield from _stands(field, passage, self.analysis.document.text)

    def _in_body(self, field: str, passage: Verbatim) -> Iterator[str]:
        yield from _in_body(field, passage, self.analysis, self.gold.debris)


def _in_reference(reference: Reference, analysis: Analysis, gold: Gold | None) -> Iterator[str]:
    debris = gold.debris if gold else ()
    text = analysis.document.text
    for place, fact in enumerate(reference.key_facts):
        field = f"key_facts[{place}]"
        for number, passage in enumerate(fact.evidence):
            yield from _in_body(f"{field}.evidence[{number}]", passage, analysis, debris)
        if fact.source is not None:
            yield from _stands(f"{field}.source", fact.source, text)
    for place, flag in enumerate(reference.unverified):
        for number, passage in enumerate(flag.evidence):
            field = f"unverified[{place}].evidence[{number}]"
            yield from _in_body(field, passage, analysis, debris)


def _in_flaws(flawed: Flawed) -> Iterator[str]:
    fields = {"headline", "summary", "unverified"}
    fields |= {f"key_facts[{place}].statement" for place in range(len(flawed.key_facts))}
    for place, flaw in enumerate(flawed.flaws):
        if flaw.field not in fields:
            yield f"flaws[{place}].field: {_short(flaw.field)} is no field of the brief"


def _stands(field: str, passage: Verbatim, text: str) -> Iterator[str]:
    """Nothing if the article holds the passage, once or as often as it says."""
    words = words_of(passage)
    if not words.strip():
        yield f"{field}: empty"
        return
    try:
        start, _ = locate(text, passage)
    except InputError:
        times = "" if isinstance(passage, str) else f" {passage.occurrence} times"
        yield f"{field}: {_short(words)} does not stand in the article{times}"
        return
    if isinstance(passage, str) and text.find(words, start + 1) >= 0:
        yield f"{field}: {_short(words)} stands in the article more than once; say which"


def _in_body(
    field: str, passage: Verbatim, analysis: Analysis, debris: Iterable[Verbatim]
) -> Iterator[str]:
    document = analysis.document
    faults = list(_stands(field, passage, document.text))
    if faults:
        yield from faults
        return
    start, end = locate(document.text, passage)
    if not any(s.start < end and start < s.end for s in document.sentences):
        held = next(each for each in document.lines if each.start <= start <= each.end)
        taken = f"the reader takes its line for {held.line_class} ({held.reason})"
        yield f"{field}: {_short(words_of(passage))} is not in the article's body; {taken}"
    for line in debris:
        if not list(_stands("", line, document.text)):
            first, last = locate(document.text, line)
            if first < end and start < last:
                yield f"{field}: {_short(words_of(passage))} lies in a line that is debris"


def _same_articles(names: Iterable[str], folder: Path) -> list[str]:
    seen: dict[bytes, str] = {}
    problems = []
    for name in names:
        for path in articles_of(name, folder):
            first = seen.setdefault(path.read_bytes(), path.name)
            if first != path.name:
                problems.append(f"{path.name}: the same article as {first}")
    return problems


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return repr(flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…")
