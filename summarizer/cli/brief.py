"""``summarizer brief``: one article in, a checked brief out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

from summarizer.api import summarize
from summarizer.cli.files import (
    deliver,
    exit_code,
    note,
    read_article,
    settle_format,
    stdout_style,
)
from summarizer.cli.formats import BRIEF
from summarizer.cli.made import MadeBrief
from summarizer.cli.settings import SETTINGS, set_values
from summarizer.document.read import shown_name
from summarizer.errors import UsageError
from summarizer.model.settings import CassetteMode, ModelSettings, default_cache_folder
from summarizer.render.phrases import engine_phrase
from summarizer.render.sources import Sources

_FIELDS = frozenset(field.name for field in fields(ModelSettings))


def run(options: argparse.Namespace) -> int:
    """Print the brief; exit 1 if its check failed."""
    settle_format(options)
    if options.verbose:
        from summarizer.cli.verbose import show_records

        show_records()
    analysis = read_article(options.article, options)
    settings = model_settings(options)
    with _progress(settings, options):
        brief = summarize(analysis, engine=options.engine, settings=settings)
    if options.output is not None or options.format != "text":  # where the answer does not say it
        note(engine_phrase(brief.provenance), options)
    sources = Sources.of(analysis.document, files=[shown_name(Path(options.article))])
    made = MadeBrief(brief, sources, stdout_style(options))
    deliver(BRIEF[options.format](made), options)
    return exit_code(brief.report.outcome, options)


def model_settings(options: argparse.Namespace) -> ModelSettings | None:
    """The options over the environment over the file; None where no model is named.

    Raises:
        UsageError: ``--engine model``, and none is named.

    """
    replaying = options.cassettes is not None
    given = set_values(options, *(name for name in SETTINGS if name in _FIELDS))
    cache = given.pop("cache", None) or default_cache_folder()
    settings = ModelSettings.from_environment(
        **given,
        cache=None if options.no_cache or replaying else cache,
        cassettes=Path(options.cassettes) if replaying else None,
        cassette_mode=CassetteMode(options.cassette_mode),
    )
    if settings is None and options.engine == "model":
        raise UsageError(
            "no model is named: use --model NAME or set SUMMARIZER_MODEL (and OPENAI_API_KEY, or "
            "OPENAI_BASE_URL for an endpoint of your own), or leave --engine model out"
        )
    return settings


@contextmanager
def _progress(settings: ModelSettings | None, options: argparse.Namespace) -> Iterator[None]:
    """A spinner with the time gone by while a model is asked, for a person at a terminal."""
    if settings is None or options.engine == "rules" or options.quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # only when a person waits
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("asking {task.description}", markup=False))
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as progress:
        progress.add_task(settings.model, total=None)
        yield
