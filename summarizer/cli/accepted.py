"""The file of accepted findings beside a checked text."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarizer.cli.files import note
from summarizer.document.read import decode, read_bytes
from summarizer.errors import UsageError
from summarizer.render.visible import one_line

if TYPE_CHECKING:
    from summarizer.checker.accepted import Acceptance
    from summarizer.checker.model import CheckReport, Finding

SUFFIX: Final = ".accepted.toml"


def accepted_report(
    report: CheckReport, options: argparse.Namespace
) -> tuple[CheckReport, tuple[Acceptance, ...]]:
    """The report less what is accepted, and what no longer fits; ``--accept`` is written first.

    Raises:
        UsageError: ``--accept`` without a reason or a file, or of an id that no finding has.
        InputError: the file cannot be read.

    """
    path = _path(options)
    if path is None:
        return report, ()
    from summarizer.checker.accepted import accept, likely  # few texts have such a file

    known = _read(path)
    if options.accept:
        fresh = _chosen(report, known, options)
        _append(path, fresh)
        known = (*known, *fresh)
    accepted, stale = accept(report, known)
    for each in stale:
        note(f"summarizer: {path.name}: {_stale(each, likely(each, accepted))}", options)
    return accepted, stale


def _stale(acceptance: Acceptance, now: Finding | None) -> str:
    """That an acceptance fits nothing, and what to do."""
    words = f" on \u201c{one_line(acceptance.text)}\u201d" if acceptance.text else ""
    told = f"{acceptance.id}{words} no longer fits: no finding has this id"
    if now is None:
        return f"{told}; look again, then take it out"
    return f"{told}; the same is found as {now.id}: look again, then write that in its place"


def _path(options: argparse.Namespace) -> Path | None:
    """Where acceptances are kept; None where there is none and nothing is to be kept."""
    if bool(options.accept) != bool(options.reason):
        raise UsageError("give --accept ID and --reason TEXT together")
    if options.accepted is not None:
        path = Path(options.accepted)
        if not options.accept and not path.exists():
            raise UsageError(
                f"no file of accepted findings: {path}; check its name, or leave --accepted out"
            )
        return path
    if options.text == "-":
        if options.accept:
            raise UsageError("a text from stdin has no file beside it; name one with --accepted")
        return None
    path = Path(options.text + SUFFIX)
    return path if options.accept or path.exists() else None


def _read(path: Path) -> tuple[Acceptance, ...]:
    if not path.exists():
        return ()
    from summarizer.checker.accepted import parse_acceptances

    return parse_acceptances(decode(read_bytes(path), path.name), path.name)


def _chosen(
    report: CheckReport, known: Sequence[Acceptance], options: argparse.Namespace
) -> list[Acceptance]:
    from summarizer.checker.accepted import REMOVABLE, Acceptance

    findings = {each.id: each for each in report.findings if each.severity in REMOVABLE}
    before = {each.id for each in known}
    for wanted in options.accept:
        if wanted in before:
            raise UsageError(f"{wanted} is accepted already; change its reason in the file")
        if wanted not in findings:
            raise UsageError(
                f"no failure or warning has the id {wanted}; run check without --accept to see them"
            )
    wanted_once = dict.fromkeys(options.accept)
    return [Acceptance.of(findings[each], options.reason.strip()) for each in wanted_once]


def _append(path: Path, acceptances: Sequence[Acceptance]) -> None:
    """Add tables at the end; what an editor wrote there stays as it is."""
    tables = "".join(_table(acceptance) for acceptance in acceptances)
    try:
        started = path.exists() and path.stat().st_size > 0
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{tables}" if started else tables.lstrip("\n"))
    except OSError as error:
        raise UsageError(
            f"cannot write {path}: {error.strerror or error}; name another file with --accepted"
        ) from error


def _table(acceptance: Acceptance) -> str:
    import json  # only to write one

    values = {name: getattr(acceptance, name) for name in ("id", "reason", "text", "finding")}
    # A JSON string of visible characters is a TOML basic string.
    lines = (
        f"{name} = {json.dumps(one_line(value), ensure_ascii=False)}"
        for name, value in values.items()
    )
    return "\n[[accepted]]\n" + "\n".join(lines) + "\n"
