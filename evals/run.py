"""One run of the suite: every case read, every system played and measured, every fault judged."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from evals.cases import HOME, Case, Flawed, Gold, Reference, articles_of, parse
from evals.faults.detection import Judged, left_over
from evals.faults.kept import FOLDER
from evals.metrics.catalogue import COUNTED, FAULT_METRICS, fault_metric
from evals.metrics.measure import Measures
from evals.one_case import Done, Prices, Work, work_all
from evals.recordings import Problem
from evals.scores import NOTHING, Share, total
from evals.systems import COMPUTED, FLAWED, RULES, Answers, System, read_answers, unused
from summarizer.analysis import Analysis
from summarizer.api import read
from summarizer.errors import SummarizerError, UsageError
from summarizer.model.cassette import OriginKind

_INPUTS: Final = ("cases/*.*", "cassettes/*/*.json*", "prices.json")
_ModelT = TypeVar("_ModelT", bound=BaseModel)
_NO_INPUT: Final = ("README.md",)


@dataclass(frozen=True)
class Measured:
    """A system with its measures, by case."""

    system: System
    measures: dict[str, Measures]

    def shares(self) -> dict[str, dict[str, Share]]:
        """Counts by case and metric."""
        return {case: dict(each.shares) for case, each in self.measures.items()}

    def totals(self, names: set[str] | None = None) -> dict[str, Share]:
        """Counts by metric, summed over the named cases or all of them."""
        chosen = [m.shares for case, m in self.measures.items() if names is None or case in names]
        return {name: total(each.get(name, NOTHING) for each in chosen) for name in COUNTED}


@dataclass(frozen=True)
class Run:
    """Everything a report or the gate is made from."""

    read: tuple[tuple[Case, Analysis], ...]
    systems: tuple[Measured, ...]
    inputs: dict[str, str]
    """Digest of every file that the scores come from, by its path under the suite's folder."""
    problems: tuple[Problem, ...] = ()
    checker: dict[str, list[Judged]] = field(default_factory=dict)
    """What the checker makes of every seeded fault, by case."""

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases, by name."""
        return tuple(case for case, _ in self.read)

    def caught(self) -> dict[str, dict[str, Share]]:
        """Faults caught of faults seeded, by case and metric."""
        return {case: _caught(seeded) for case, seeded in self.checker.items()}

    def system(self, name: str) -> Measured:
        """The system of that name. Raises UsageError."""
        for each in self.systems:
            if each.system.name == name:
                return each
        known = ", ".join(each.system.name for each in self.systems)
        raise UsageError(f"no system {name!r}; there are {known}")


@dataclass(frozen=True)
class Gathered:
    """All files of a suite, read: the cases, what is kept of each, and what cannot be used."""

    read: list[tuple[Case, Analysis]]
    answers: dict[str, Answers]
    work: list[Work]
    problems: list[Problem]


def run(home: Path = HOME, *, fresh: bool = False) -> Run:
    """Run the suite of a folder that holds ``cases`` and ``cassettes``.

    Nothing is written but verdicts on seeded faults, for the next run; ``fresh`` makes all anew.
    What cannot be read or used is among the problems; the rest is scored all the same.
    """
    gathered = gather(home, fresh=fresh)
    problems, work = gathered.problems, gathered.work
    done = {each.case.name: result for each, result in zip(work, work_all(work), strict=True)}
    for result in done.values():
        problems += result.problems
    return Run(
        tuple(gathered.read),
        tuple(_measured(done, gathered.answers)),
        inputs_of(home),
        tuple(problems),
        {case: result.judged for case, result in done.items() if result.judged is not None},
    )


def gather(home: Path, *, fresh: bool = False) -> Gathered:
    """Read the files of a suite, and play nothing yet."""
    found, problems = _read_cases(home / "cases")
    cassettes = home / "cassettes"
    answers, more = read_answers(cassettes)
    problems += more
    problems += unused(answers, {analysis.document.sha256 for _, analysis in found})
    problems += left_over(cassettes / "mutated", {case.name for case, _ in found})
    prices = _prices(home)
    work = [
        Work(
            case,
            analysis.document,
            answers.get(analysis.document.sha256, Answers()),
            cassettes / "mutated" / f"{case.name}.jsonl",
            prices,
            home / FOLDER / f"{case.name}.json",
            fresh,
        )
        for case, analysis in found
    ]
    return Gathered(found, answers, work, problems)


def _measured(done: Mapping[str, Done], answers: Mapping[str, Answers]) -> Iterator[Measured]:
    """Every system on the cases it has answers for: the rules, recorded models, written answers."""
    origins = {RULES: COMPUTED}
    for kind in (OriginKind.RECORDED, OriginKind.WRITTEN):
        talks = [talk for each in answers.values() for talk in each.talks]
        models = {talk.model for talk in talks if talk.attempts[0].origin.kind is kind}
        ordered = sorted(models - origins.keys(), key=lambda name: (name == FLAWED, name))
        origins |= dict.fromkeys(ordered, kind.value)
    for name, origin in origins.items():
        own = {case: each for case, each in sorted(done.items()) if name in each.outcomes}
        if own or name == RULES:
            outcomes = {case: each.outcomes[name] for case, each in own.items()}
            measures = {case: each.measures[name] for case, each in own.items()}
            yield Measured(System(name, origin, outcomes), measures)


def _caught(seeded: list[Judged]) -> dict[str, Share]:
    counts = dict.fromkeys((metric.name for metric in FAULT_METRICS), NOTHING)
    for each in seeded:
        counts[fault_metric(each.kind)] += Share(int(each.caught), 1)
    return counts


def inputs_of(home: Path) -> dict[str, str]:
    """Digests of the files under ``home`` that scores come from; line ends count for nothing."""
    return {
        path.relative_to(home).as_posix(): _digest(path)
        for pattern in _INPUTS
        for path in sorted(home.glob(pattern))
        if path.name not in _NO_INPUT
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:16]


def _read_cases(folder: Path) -> tuple[list[tuple[Case, Analysis]], list[Problem]]:
    found: list[tuple[Case, Analysis]] = []
    problems: list[Problem] = []
    names = sorted(path.name.removesuffix(".gold.json") for path in folder.glob("*.gold.json"))
    if not names:
        problems.append(Problem("cases", "there are none"))
    for name in names:
        faults: list[Problem] = []
        case = _case(name, folder, faults)
        problems += faults
        if case is not None and not faults:
            found.append(case)
    return found, problems


def _case(name: str, folder: Path, faults: list[Problem]) -> tuple[Case, Analysis] | None:
    gold, wrong = parse(folder / f"{name}.gold.json", Gold)
    faults += [Problem(f"cases/{name}.gold.json", each) for each in wrong]
    reference = _optional(folder / f"{name}.reference.json", Reference, faults)
    flawed = _optional(folder / f"{name}.flawed.json", Flawed, faults)
    articles = articles_of(name, folder)
    if len(articles) != 1:
        faults.append(Problem(f"cases/{name}", f"{len(articles)} articles, one is wanted"))
    if gold is None or faults:
        return None
    case = Case(name, articles[0], gold, reference, flawed)
    try:
        analysis = read(articles[0])
        case.check_gold(analysis.document.text)
    except SummarizerError as error:
        faults.append(Problem(f"cases/{name}", f"{error}; run: python -m evals validate {name}"))
        return None
    return case, analysis


def _optional(path: Path, model: type[_ModelT], faults: list[Problem]) -> _ModelT | None:
    if not path.exists():
        return None
    value, wrong = parse(path, model)
    faults += [Problem(f"cases/{path.name}", each) for each in wrong]
    return value


def _prices(home: Path) -> Prices:
    """Prices by model: of a million tokens of the prompt and of the answer, in millionths."""
    path = home / "prices.json"
    if not path.exists():
        return {}
    try:
        given: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return {model: (int(each["prompt"]), int(each["answer"])) for model, each in given.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{path.name}: not a table of prices: {error}") from None


def of_kind(run_: Run) -> Iterator[tuple[str, str, set[str]]]:
    """Slices of the cases: what they go by, the value, the names of the cases that have it."""
    for what in ("kind", "style", "annotator"):
        for value in sorted({getattr(case.gold, what) for case in run_.cases}):
            yield what, value, {c.name for c in run_.cases if getattr(c.gold, what) == value}
