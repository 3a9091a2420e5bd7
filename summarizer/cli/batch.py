"""``summarizer batch``: many articles in, a line of JSON for each out; resumed if it is stopped."""

from __future__ import annotations

import argparse
import asyncio
import os
import shlex
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from summarizer._version import __version__
from summarizer.batch.briefer import Briefer
from summarizer.batch.journal import Journal, JournalStore
from summarizer.batch.output import Output
from summarizer.batch.rows import Row, Shard, count_rows, read_rows
from summarizer.batch.run import Tally, run_batch, skip_done
from summarizer.cli.brief import model_settings
from summarizer.cli.exits import EXIT_CHECK_FAILED, EXIT_INTERRUPTED, EXIT_OK, EXIT_ROWS_FAILED
from summarizer.cli.files import note
from summarizer.cli.progress import Meter
from summarizer.cli.settings import in_force
from summarizer.cli.verbose import show_records
from summarizer.errors import RunStopped, UsageError
from summarizer.model.engine import ModelEngine
from summarizer.model.keys import content_hash
from summarizer.model.limits import Limits, Prices
from summarizer.model.prompts import load_prompts
from summarizer.model.schema import draft_schema
from summarizer.model.settings import ModelSettings
from summarizer.render.lines import counted
from summarizer.render.visible import one_line

_LIMITS = (
    *("requests_per_minute", "tokens_per_minute"),
    *("max_cost", "price_prompt", "price_completion"),
)


def run(options: argparse.Namespace) -> int:
    """Brief every article; 5 if a row failed, 1 if the check failed a brief, 0 if all is well."""
    if options.verbose:
        show_records()
    _fill(options)
    settings = None if options.engine == "rules" else model_settings(options)
    rows = islice(_of_shard(read_rows(options.inputs), options.shard), options.limit)
    tally = Tally()
    output = Path(options.output)
    with (
        Output(output) as results,
        closing(Journal(Path(f"{output}.journal"), _header(settings))) as journal,
    ):
        if options.export_openai or options.import_openai:
            return _by_files(rows, journal, settings, options)
        if options.retry_failed:
            journal.retry()
        skip_done(rows, results, tally, retry_failed=options.retry_failed)
        limits = _limits(options, journal)
        engine = None
        if settings is not None:
            around = partial(JournalStore, journal)
            engine = ModelEngine(settings, limits=limits, around=around)
        code = asyncio.run(_run(rows, results, journal, Briefer(engine), tally, limits, options))
    note(_summary(tally, limits, output), options)
    return code or _verdict(tally)


def _fill(options: argparse.Namespace) -> None:
    """Take what no flag sets from the file, or its default."""
    values = in_force(options)
    for name in ("concurrency", *_LIMITS):
        setattr(options, name, values[name].value)


async def _run(
    rows: Iterator[Row],
    results: Output,
    journal: Journal,
    briefer: Briefer,
    tally: Tally,
    limits: Limits,
    options: argparse.Namespace,
) -> int:
    """The exit code of a run that did not reach every row, else 0."""
    stop = asyncio.Event()
    try:
        with _interrupts(stop.set), _meter(tally, limits, options) as meter:
            async with briefer:
                reached_all = await run_batch(
                    rows,
                    results,
                    journal,
                    briefer,
                    concurrency=options.concurrency,
                    stop=stop,
                    tally=tally,
                    advanced=meter.advance,
                )
    except RunStopped as stopped:
        _say_how_to_go_on(str(stopped))
        return stopped.cause.exit_code
    if not reached_all:
        _say_how_to_go_on("interrupted")
        return EXIT_INTERRUPTED
    return EXIT_OK


def _meter(tally: Tally, limits: Limits, options: argparse.Namespace) -> Meter:
    if options.quiet or not sys.stderr.isatty():
        return Meter(tally, limits, shown=False)
    total = count_rows(options.inputs)
    if total is not None:
        total = min(total // (options.shard or (1, 1))[1], options.limit or total)
    return Meter(tally, limits, total=total)


def _by_files(
    rows: Iterator[Row],
    journal: Journal,
    settings: ModelSettings | None,
    options: argparse.Namespace,
) -> int:
    """Write requests for the provider's batch service, or take in its results."""
    from summarizer.batch.provider_files import export_requests, import_results

    if settings is None:
        raise UsageError("a batch file needs a model: use --model NAME or set SUMMARIZER_MODEL")
    if options.import_openai:
        taken = import_results(Path(options.import_openai), journal, settings)
        unusable = f"; {taken.unusable} without one to be exported again" * bool(taken.unusable)
        note(f"{counted(taken.answers, 'answer')} kept{unusable}", options)
        return EXIT_OK
    told = asyncio.run(export_requests(rows, journal, settings, Path(options.export_openai)))
    then = "run the same command without --export-openai" if not told.requests else "send it"
    note(
        f"{counted(told.requests, 'request')} in {options.export_openai} for "
        f"{counted(told.waiting, 'article')}; {told.ready} done without, {told.failed} failed; "
        f"{then}",
        options,
    )
    return EXIT_OK


def _verdict(tally: Tally) -> int:
    if tally.failed:
        return EXIT_ROWS_FAILED
    return EXIT_CHECK_FAILED if tally.failing else EXIT_OK


@contextmanager
def _interrupts(stop: Callable[[], None]) -> Iterator[None]:
    """The first Ctrl-C stops what has not begun; the second one ends the program.

    Not a handler of the loop, which would not be heard while the loop waits for standard input.
    """
    loop = asyncio.get_running_loop()

    def first(_signal: int, _frame: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.write(2, b"summarizer: finishing what is under way; Ctrl-C again to abort\n")
        loop.call_soon_threadsafe(stop)

    try:
        before = signal.signal(signal.SIGINT, first)
    except ValueError:  # not the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _header(settings: ModelSettings | None) -> dict[str, Any]:
    """What must be the same when a batch is taken up again."""
    header: dict[str, Any] = {"engine": "rules", "version": __version__}
    if settings is None:
        return header
    return header | {
        "engine": "model",
        "model": settings.model,
        "prompts": load_prompts(settings.prompts).version,
        "schema": content_hash(draft_schema()),
        "temperature": settings.temperature,
        "max_tokens": settings.max_tokens,
        "sample": settings.sample,
        "repairs": settings.repairs,
        "reasks": settings.reasks,
    }


def _limits(options: argparse.Namespace, journal: Journal) -> Limits:
    given = (options.price_prompt, options.price_completion)
    prices = None
    if None not in given:
        prices = Prices(*given)
    elif given != (None, None):
        raise UsageError("give both prices: --price-prompt and --price-completion")
    limits = Limits(
        requests_per_minute=options.requests_per_minute,
        tokens_per_minute=options.tokens_per_minute,
        max_cost=options.max_cost,
        prices=prices,
    )
    limits.prompt_tokens = journal.prompt_tokens
    limits.completion_tokens = journal.completion_tokens
    return limits


def _of_shard(rows: Iterator[Row], part: tuple[int, int] | None) -> Iterator[Row]:
    shard = Shard(*part) if part else None
    return rows if shard is None else (row for row in rows if shard.holds(row.id))


def _summary(tally: Tally, limits: Limits, output: Path) -> str:
    parts = [f"{counted(tally.kept + tally.done, 'article')} in {output}"]
    if tally.kept:
        parts.append(f"{tally.kept} of them stood there before")
    parts.append(f"{tally.failed} failed")
    parts.append(f"{counted(tally.failing, 'brief')} with a failed check")
    if again := limits.sends - limits.answers:
        parts.append(f"{counted(again, 'request')} sent in vain or again, perhaps billed")
    tokens = limits.prompt_tokens + limits.completion_tokens
    if tokens:
        parts.append(counted(tokens, "token"))
    if limits.cost is not None:
        parts.append(f"{limits.cost:.2f} USD")
    return "; ".join(parts)


def _say_how_to_go_on(why: str) -> None:
    """Why the run ended early, and the command that takes it up; failures are retried once only."""
    given = [part for part in sys.argv[1:] if part != "--retry-failed"]
    again = shlex.join(["summarizer", *given])
    sys.stderr.write(f"summarizer: {one_line(why)}; go on with: {again}\n")
