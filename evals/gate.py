"""The gate: what changed against the baseline, case by case, and whether that may be released."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from evals.baseline import Baseline, Counts, baseline_of
from evals.metrics.catalogue import BY_NAME
from evals.recordings import Problem
from evals.run import Run
from evals.scores import Share


class Verdict(IntEnum):
    """What the gate says; the value is the exit code."""

    OK = 0
    REGRESSION = 1
    NOT_GATEABLE = 4

    def __str__(self) -> str:
        return self.name.lower().replace("_", " ")


class Direction(StrEnum):
    """Which way a count went."""

    WORSE = "worse"
    BETTER = "better"


@dataclass(frozen=True, slots=True)
class Change:
    """One metric of one case that is not what the baseline has."""

    system: str
    case: str
    metric: str
    before: Share
    after: Share
    direction: Direction

    def __str__(self) -> str:
        title = BY_NAME[self.metric].title
        return (
            f"{self.direction}: {self.system}, {self.case}: {title} {self.before} -> {self.after}"
        )


@dataclass(frozen=True)
class Judgement:
    """All changes, all that stands in the way of judging, and the one verdict they make."""

    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    sound: bool = True
    """Whether the run itself has no problem, so that a baseline can be made of it."""

    @property
    def verdict(self) -> Verdict:
        """Not gateable before regression before ok."""
        if self.problems:
            return Verdict.NOT_GATEABLE
        if any(change.direction is Direction.WORSE for change in self.changes):
            return Verdict.REGRESSION
        return Verdict.OK

    def line(self) -> str:
        """The verdict in one line, with the counts that made it."""
        worse = sum(change.direction is Direction.WORSE for change in self.changes)
        better = len(self.changes) - worse
        counts = f"{worse} worse, {better} better, {len(self.problems)} problems"
        said = {
            Verdict.OK: "; keep it with: " if better else "",
            Verdict.NOT_GATEABLE: "; if what changed is meant: " if self.sound else "",
        }.get(self.verdict)
        write = f"{said}python -m evals baseline --write" if said else ""
        return f"gate: {self.verdict} ({counts}){write}"


def judge(run: Run, baseline: Baseline | Problem) -> Judgement:
    """Hold a run against the baseline, exactly; ``baseline`` may be why there is none."""
    if isinstance(baseline, Problem):
        return Judgement((), (*run.problems, baseline), sound=False)
    now = baseline_of(run)
    problems = [
        *run.problems,
        *changed_inputs(baseline.inputs, now.inputs),
        *_shape(baseline.systems, now.systems),
    ]
    changed = tuple(changes(baseline.systems, now.systems))
    return Judgement(changed, tuple(problems), sound=not run.problems)


def changed_inputs(before: dict[str, str], now: dict[str, str]) -> Iterator[Problem]:
    """Files of a suite that changed, by the digests of then and of now."""
    for name in sorted(before.keys() | now.keys()):
        if name not in now:
            yield Problem(name, "deleted since the baseline was written")
        elif name not in before:
            yield Problem(name, "new: not in the baseline")
        elif before[name] != now[name]:
            yield Problem(name, "altered since the baseline was written")


def _shape(before: Counts, now: Counts) -> Iterator[Problem]:
    """Systems, cases and metrics that only one side has."""
    for system in sorted(before.keys() | now.keys()):
        old, new = before.get(system, {}), now.get(system, {})
        for case in sorted(old.keys() | new.keys()):
            if case not in new:
                yield Problem(f"{system}, {case}", "has an answer in the baseline, and none here")
            elif case not in old:
                yield Problem(f"{system}, {case}", "not in the baseline")
            elif odd := sorted(old[case].keys() ^ new[case].keys()):
                where = f"{system}, {case}"
                yield Problem(where, f"the baseline is of other metrics: {', '.join(odd)}")


def changes(before: Counts, now: Counts) -> Iterator[Change]:
    """Every count that is not what it was, in the order of ``before``."""
    for system, cases in before.items():
        for case, shares in cases.items():
            for name, old in shares.items():
                new = now.get(system, {}).get(case, {}).get(name)
                if new is not None and name in BY_NAME and new != old:
                    yield Change(system, case, name, old, new, _direction(name, old, new))


def _direction(name: str, old: Share, new: Share) -> Direction:
    """A lower value is worse (or a higher one, where less is better); so is an equal one on less.

    A value that is undefined has less behind it than any other.
    """
    one, other = old.value, new.value
    if one is None or other is None or one == other:
        return Direction.BETTER if new.of > old.of else Direction.WORSE
    gain = (other - one) * BY_NAME[name].better
    return Direction.BETTER if gain > 0 else Direction.WORSE
