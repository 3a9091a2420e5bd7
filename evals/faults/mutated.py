"""Mutated recordings: the reference answers, each with one seeded fault, kept as what was changed.

A whole cassette for each of some hundred faults of a case would repeat the same prompt each time,
so one file holds a case's: a first line that names the answer they are made of, then a line for
each fault with its changes. Put together, each is a cassette like any other, its origin
``mutated``, and is read and judged as one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from evals.cases import Case
from evals.faults.caught import Base
from evals.faults.kinds import FaultKind
from evals.faults.seed import Fault, faults
from evals.references import reference_draft
from evals.systems import read_answers
from summarizer.analysis import Analysis
from summarizer.brief.draft import Draft
from summarizer.brief.schema import Brief
from summarizer.errors import CassetteDamaged, UsageError
from summarizer.model.cassette import Cassette, Origin, OriginKind
from summarizer.model.parse import parse_draft
from summarizer.model.request import Answer
from summarizer.model.rescore import CurrentIds

FORMAT: Final = 1
_AGAIN: Final = "run: python -m evals mutate"
_REWRITE: Final = "run: python -m evals write-references"
_CITED: Final = "cited"
"""A change that no answer in ids can make: a stretch of the page as evidence of a fact."""

Read = Sequence[tuple[Case, Analysis]]
Change = list[Any]
"""A path into the answer and the value there; see ``_changes``."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One fault in one answer."""

    kind: FaultKind
    id: str
    path: str
    description: str
    changes: list[Change]

    def answer(self, base: dict[str, Any]) -> dict[str, Any]:
        """The answer ``base`` with this fault in it."""
        return _changed(base, self.changes)

    def cassette(self, of: Cassette) -> Cassette:
        """The recording ``of`` with this fault in its answer."""
        draft = self.answer(parse_draft(of.answer.text).model_dump())
        text = json.dumps(draft, ensure_ascii=False, indent=2)
        origin = Origin(OriginKind.MUTATED, fault=self.id, of=of.key)
        return replace(of, origin=origin, answer=Answer(text, "stop"))


def write_mutations(read: Read, cassettes: Path) -> Iterator[str]:
    """Seed every fault in every reference answer and keep them; yields a line for each case.

    Raises UsageError where an answer is not what its reference says today.
    """
    folder = cassettes / "mutated"
    folder.mkdir(parents=True, exist_ok=True)
    answers, _ = read_answers(cassettes)
    for case, analysis in read:
        if case.reference is None:
            continue
        kept = answers.get(analysis.document.sha256)
        answer = kept.reference if kept is not None else None
        if answer is None or parse_draft(answer.answer.text) != reference_draft(case, analysis):
            raise UsageError(f"the written answer of {case.name} is not today's; {_REWRITE}")
        base = parse_draft(answer.answer.text)
        lines = [_head(answer), *(_line(fault, base) for fault in faults(case, analysis))]
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        path = folder / f"{case.name}.jsonl"
        path.write_text(text, encoding="utf-8", newline="\n")
        yield f"{path.name}: {len(lines) - 1} faults"


def restored(path: Path, of: Cassette, base: Base) -> list[tuple[Mutation, Fault]]:
    """Every fault that a file keeps. Raises CassetteDamaged."""
    ids = CurrentIds.of(of, base.analysis)
    answer = parse_draft(of.answer.text).model_dump()
    return [
        (mutation, _restored(mutation, answer, base, ids)) for mutation in load_mutations(path, of)
    ]


def _restored(mutation: Mutation, answer: dict[str, Any], base: Base, ids: CurrentIds) -> Fault:
    try:
        return restore(mutation, answer, base, ids)
    except (LookupError, TypeError, ValueError, AttributeError):
        what = f"the changes of {mutation.id} do not fit the answer"
        raise CassetteDamaged(f"{what}; {_AGAIN}") from None


def load_mutations(path: Path, of: Cassette) -> list[Mutation]:
    """The faults that a file keeps. Raises CassetteDamaged."""
    if not path.exists():
        raise CassetteDamaged(f"the file is missing; {_AGAIN}")
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines:
        raise CassetteDamaged(f"the file is empty; {_AGAIN}")
    if _parsed(lines[0], 1) != _head(of):
        raise CassetteDamaged(f"stale: its faults are in another answer; {_AGAIN}")
    return [_mutation(line, number) for number, line in enumerate(lines[1:], 2)]


def _mutation(line: str, number: int) -> Mutation:
    value = _parsed(line, number)
    try:
        return Mutation(
            FaultKind(value["kind"]),
            value["id"],
            value["path"],
            value["description"],
            value["changes"],
        )
    except (KeyError, ValueError, TypeError) as error:
        raise CassetteDamaged(f"line {number} is no fault ({error}); {_AGAIN}") from None


def _parsed(line: str, number: int) -> dict[str, Any]:
    try:
        value: dict[str, Any] = json.loads(line)
    except ValueError as error:
        raise CassetteDamaged(f"line {number} is not JSON ({error}); {_AGAIN}") from None
    return value


def _head(of: Cassette) -> dict[str, Any]:
    """What a file says of all its faults."""
    digest = hashlib.sha256(of.answer.text.encode("utf-8", "surrogatepass")).hexdigest()
    kind = OriginKind.MUTATED.value
    return {"format": FORMAT, "origin": kind, "of": of.key, "answer_sha256": digest}


def _line(fault: Fault, base: Draft) -> dict[str, Any]:
    if fault.draft is not None:
        changes = _changes(base.model_dump(), fault.draft.model_dump())
    elif fault.made is not None:
        place = int(fault.path.partition("[")[2].partition("]")[0])
        span = fault.made.key_facts[place].evidence[0]
        changes = [[_CITED, place, span.start, span.end]]
    else:
        raise AssertionError("a fault is a draft or a brief")
    return {
        "id": fault.id,
        "kind": fault.kind.value,
        "path": fault.path,
        "description": fault.description,
        "changes": changes,
    }


def _changes(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    """What turns one answer into the other.

    ``[field, text]``, ``["key_facts", place, fields]`` (a place after the last adds a fact), and
    ``["unverified", places]``: the flags that are kept.
    """
    changes: list[Change] = [
        [name, after[name]] for name in ("headline", "summary") if after[name] != before[name]
    ]
    facts = before["key_facts"]
    for place, fact in enumerate(after["key_facts"]):
        old = facts[place] if place < len(facts) else {}
        if fact != old:
            fields = {name: value for name, value in fact.items() if old.get(name, ...) != value}
            changes.append(["key_facts", place, fields])
    flags = before["unverified"]
    if after["unverified"] != flags:
        changes.append(["unverified", [flags.index(flag) for flag in after["unverified"]]])
    return changes


def _changed(base: dict[str, Any], changes: Sequence[Change]) -> dict[str, Any]:
    draft = base | {"key_facts": list(base["key_facts"])}
    for name, *what in changes:
        if name == "key_facts":
            place, fields = what
            if place == len(draft[name]):
                draft[name].append({})
            draft[name][place] = draft[name][place] | fields
        elif name == "unverified":
            draft[name] = [draft[name][place] for place in what[0]]
        elif name != _CITED:
            draft[name] = what[0]
    return draft


def restore(mutation: Mutation, answer: dict[str, Any], base: Base, ids: CurrentIds) -> Fault:
    """The fault as the generator gave it, on today's ids.

    ``answer`` is the recorded one as plain values, ``base`` its brief.
    """
    cited = [what for name, *what in mutation.changes if name == _CITED]
    made: Brief | None = None
    draft: Draft | None = None
    if cited:
        ((place, start, end),) = cited
        facts = list(base.brief.key_facts)
        evidence = (base.analysis.document.span(start, end),)
        facts[place] = facts[place].model_copy(update={"evidence": evidence})
        made = base.brief.model_copy(update={"key_facts": tuple(facts)})
    else:
        draft = Draft.model_validate(mutation.answer(answer), strict=True)
        ids.put_into(draft)
    kind, path, what = mutation.kind, mutation.path, mutation.description
    return Fault(kind, mutation.id, path, what, draft, made)
