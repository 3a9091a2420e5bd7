"""``python -m evals``: replay what is recorded and print the scores; see ``--help``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from evals.cases import load_cases
from evals.replay import Row, replay, write_references
from summarizer.errors import SummarizerError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; exit codes as the summarizer's."""
    options = _parser().parse_args(arguments)
    try:
        if options.command in ("numbers", "attributions"):
            import_module(f"evals.{options.command}").run(options.file, options.predictions)
        elif options.command == "faults":
            print(import_module("evals.faults").report(load_cases(options.case)))
        elif options.command == "fabricated":
            print(import_module("evals.fabricated").report(options.file))
        elif options.command == "write-references":
            for name in write_references(load_cases(options.case)):
                print(name)
        else:
            rows = replay(load_cases())
            print(_as_json(rows) if options.json else _as_table(rows))
    except SummarizerError as error:
        sys.stderr.write(f"evals: {error}\n")
        return error.exit_code
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the scores of every case, as JSON")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, what in (("numbers", "number verdicts"), ("attributions", "attributions")):
        command = commands.add_parser(name, help=f"write {what} for a benchmark file")
        command.add_argument("file", type=Path, help="the benchmark's JSONL")
        command.add_argument("--predictions", type=Path, required=True, help="JSONL to write")
    faults = commands.add_parser("faults", help="seed faults and count what the checker catches")
    faults.add_argument("case", nargs="*", help="only these cases")
    fabricated = commands.add_parser("fabricated", help="how often arithmetic excuses a number")
    fabricated.add_argument("file", type=Path, nargs="+", help="labelled JSONL")
    write = commands.add_parser("write-references", help="make cassettes of the reference briefs")
    write.add_argument("case", nargs="*", help="only these cases")
    return parser


def _as_table(rows: Sequence[Row]) -> str:
    """One line per system; every figure is a count of a count."""
    head = ["system", "origin", "cases", "failed"]
    lines: list[list[str]] = []
    for row in rows:
        first = [row.system, row.origin, str(len(row.scores) + len(row.failures))]
        first.append(str(len(row.failures)))
        if row.total is not None:
            names = list(asdict(row.total))
            head = [*head[:4], *names]
            first += [str(getattr(row.total, name)) for name in names]
        lines.append(first)
    widths = [max(len(x[n]) for x in (head, *lines) if n < len(x)) for n in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=False)).rstrip()
        for line in (head, *lines)
    )


def _as_json(rows: Sequence[Row]) -> str:
    return json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
