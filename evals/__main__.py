"""``python -m evals``: replay what is recorded, print the scores, gate them; see ``--help``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from evals.cases import HOME
from summarizer.errors import CassetteError, SummarizerError

FORMATS = ("table", "json", "markdown", "html", "junit")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Exit codes: 0 ok, 1 regression (or a case that is not sound, 2), 2 usage, 3 the model's
    endpoint failed, 4 not gateable.
    """
    options = _parser().parse_args(arguments)
    commands = {
        None: _gate,
        "validate": _validate,
        "baseline": _baseline,
        "figures": _figures,
        "compare": _compare,
        "record": _record,
        "write-references": _write_references,
        "mutate": _mutate,
        "faults": _faults,
        "analysis": _analysis,
        "pairs": _pairs,
        "controls": _controls,
        "numbers": _numbers,
        "summaries": _summaries,
        "fabricated": _fabricated,
        "attributions": _attributions,
    }
    try:
        return commands[options.command](options)
    except SummarizerError as error:
        sys.stderr.write(f"evals: {error}\n")
        return error.exit_code


def _gate(options: argparse.Namespace) -> int:
    from evals.baseline import read_or_problem
    from evals.gate import judge
    from evals.report.make import make_report
    from evals.run import run

    made = run(options.home, fresh=options.fresh)
    judgement = judge(made, read_or_problem(options.home))
    report = make_report(options.format, made, judgement)
    if options.output is None:
        sys.stdout.write(report)
    else:
        options.output.write_text(report, encoding="utf-8", newline="\n")
        print(judgement.line())
    return int(judgement.verdict)


def _validate(options: argparse.Namespace) -> int:
    from evals.validate import validate

    problems = validate(options.home / "cases", options.case)
    for problem in problems:
        print(problem)
    if not problems:
        print("valid")
    return 2 if problems else 0


def _baseline(options: argparse.Namespace) -> int:
    from evals.baseline import baseline_of, read_baseline, write_baseline
    from evals.gate import judge
    from evals.run import run

    made = run(options.home, fresh=options.fresh)
    if not options.write:
        judgement = judge(made, read_baseline(options.home))
        for line in (*judgement.problems, *judgement.changes):
            print(line)
        print(judgement.line())
        return int(judgement.verdict)
    for problem in made.problems:
        print(problem)
    if made.problems:
        raise CassetteError("no baseline is written while there are problems")
    print(write_baseline(baseline_of(made), options.home).name)
    return 0


def _figures(options: argparse.Namespace) -> int:
    from evals.baseline import read_baseline
    from evals.figures import tables, write

    baseline = read_baseline(options.home)
    if options.write:
        write(baseline)
    else:
        print(tables(baseline), end="")
    return 0


def _compare(options: argparse.Namespace) -> int:
    from evals.compare import compare
    from evals.run import run

    made = run(options.home, fresh=options.fresh)
    print(compare(made.system(options.one), made.system(options.other)), end="")
    return 0


def _record(options: argparse.Namespace) -> int:
    from evals.cases import load_cases
    from evals.record import record
    from summarizer.model.settings import ModelSettings

    settings = ModelSettings.from_environment(
        model=options.model,
        base_url=options.base_url,
        timeout=options.timeout,
        deadline=options.deadline,
    )
    if settings is None:
        sys.stderr.write("evals: name a model: --model NAME, or set SUMMARIZER_MODEL\n")
        return 2
    read = [(c, c.analysis()) for c in load_cases(options.case, options.home / "cases")]
    folder = options.home / "cassettes" / "recorded"
    for line in record(read, folder, settings, anew=options.anew):
        print(line, flush=True)
    return 0


def _write_references(options: argparse.Namespace) -> int:
    from evals.cases import load_cases
    from evals.systems import write_references

    read = [(c, c.analysis()) for c in load_cases(options.case, options.home / "cases")]
    for name in write_references(read, options.home / "cassettes"):
        print(name)
    return 0


def _mutate(options: argparse.Namespace) -> int:
    from evals.cases import load_cases
    from evals.faults.mutated import write_mutations

    read = [(c, c.analysis()) for c in load_cases(options.case, options.home / "cases")]
    for line in write_mutations(read, options.home / "cassettes"):
        print(line)
    return 0


def _faults(options: argparse.Namespace) -> int:
    from evals.cases import load_cases
    from evals.faults.caught import report

    print(report(load_cases(options.case, options.home / "cases")))
    return 0


def _analysis(options: argparse.Namespace) -> int:
    from evals.analysis_scores import run
    from evals.cases import load_cases

    print(run(load_cases(options.case, options.home / "cases")))
    return 0


def _pairs(options: argparse.Namespace) -> int:
    from evals.pairs import run
    from evals.pairs_gold import load_pairs

    print(run(load_pairs(options.case, options.home / "pairs")))
    return 0


def _controls(options: argparse.Namespace) -> int:
    from evals.cases import load_cases
    from evals.controls import report

    print(report([(c, c.analysis()) for c in load_cases(options.case, options.home / "cases")]))
    return 0


def _numbers(options: argparse.Namespace) -> int:
    from evals.outside import numbers

    print(numbers.run(options.file, options.predictions), end="")
    return 0


def _summaries(options: argparse.Namespace) -> int:
    from evals.outside import summaries

    print(summaries.run(options.file), end="")
    return 0


def _fabricated(options: argparse.Namespace) -> int:
    from evals.outside.fabricated import report

    print(report(options.file))
    return 0


def _attributions(options: argparse.Namespace) -> int:
    from evals.outside import attributions

    print(attributions.run(options.file, options.predictions), end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    parser.add_argument("--home", type=Path, default=HOME, help="folder of cases and cassettes")
    parser.add_argument("--format", choices=FORMATS, default="table", help="of the report")
    parser.add_argument("-o", "--output", type=Path, help="file to write the report to")
    parser.add_argument("--fresh", action="store_true", help="believe no verdict of an earlier run")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_cases(commands.add_parser("validate", help="say what is wrong with cases"))
    baseline = commands.add_parser("baseline", help="what differs from the baseline")
    baseline.add_argument("--write", action="store_true", help="make this run the baseline")
    figures = commands.add_parser("figures", help="the tables of docs/evals.md, from the baseline")
    figures.add_argument("--write", action="store_true", help="put them into docs/evals.md")
    compare = commands.add_parser("compare", help="hold one system against another")
    compare.add_argument("one")
    compare.add_argument("other")
    record = commands.add_parser("record", help="ask a model for what is not recorded of it")
    record.add_argument("--model", help="default: SUMMARIZER_MODEL")
    record.add_argument("--base-url", help="default: OPENAI_BASE_URL")
    record.add_argument("--timeout", type=float, help="longest silence to bear, in seconds")
    record.add_argument("--deadline", type=float, help="for all calls of one case, in seconds")
    record.add_argument("--anew", action="store_true", help="ask again, replace what is recorded")
    _add_cases(record)
    _add_cases(commands.add_parser("write-references", help="make cassettes of the references"))
    _add_cases(commands.add_parser("mutate", help="seed faults in the references and keep them"))
    _add_cases(commands.add_parser("faults", help="seed faults and count what is caught"))
    _add_cases(commands.add_parser("analysis", help="attributions, flags, outlets against gold"))
    _add_cases(commands.add_parser("pairs", help="comparisons against pairs marked by hand"))
    _add_cases(commands.add_parser("controls", help="briefs that must not score well"))
    for name, what in (("numbers", "number verdicts"), ("attributions", "attributions")):
        command = commands.add_parser(name, help=f"score {what} on a file with labels")
        command.add_argument("file", type=Path, help="JSONL")
        command.add_argument("--predictions", type=Path, help="also write what was found (JSONL)")
    summaries = commands.add_parser("summaries", help="score all checks on judged summaries")
    summaries.add_argument("file", type=Path, help="JSONL")
    fabricated = commands.add_parser("fabricated", help="how often arithmetic excuses a number")
    fabricated.add_argument("file", type=Path, nargs="+", help="JSONL with labels")
    return parser


def _add_cases(command: argparse.ArgumentParser) -> None:
    command.add_argument("case", nargs="*", help="only these cases")


if __name__ == "__main__":
    sys.exit(main())
