"""Recording a model on the cases: what is missing, or one case anew."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from evals.cases import Case
from evals.recordings import Talk, load_folder, put_together
from summarizer.analysis import Analysis
from summarizer.brief.resolve import resolve
from summarizer.errors import (
    ContextTooLong,
    ModelRefused,
    OutputTruncated,
    ProviderError,
    UsageError,
)
from summarizer.model.cassette import OriginKind
from summarizer.model.engine import brief_with_model
from summarizer.model.settings import CassetteMode, ModelSettings
from summarizer.model.staleness import staleness

_OF_THE_CASE: Final = (ContextTooLong, ModelRefused, OutputTruncated)
"""Failures after which the next case may still succeed."""


def record(
    read: Sequence[tuple[Case, Analysis]],
    folder: Path,
    settings: ModelSettings,
    *,
    anew: bool = False,
) -> Iterator[str]:
    """Ask the model for every case that has no recording of it, or for all of them anew.

    Yields a line for each case. A conversation is kept whole or not at all; one that ends in no
    usable draft is kept, for failures count. An old recording goes only once its successor is
    there. Raises ProviderError where the endpoint failed (at the end, where it failed at single
    cases only), UsageError for parameters that would make the recording stale at once.
    """
    if (settings.temperature, settings.max_tokens) != _defaults():
        raise UsageError("cassettes are recorded with the default parameters")
    folder.mkdir(parents=True, exist_ok=True)
    missing: list[str] = []
    for case, analysis in read:
        old = _talk_of(folder, settings.model, analysis)
        if old is not None and not anew:
            changed = staleness(old.attempts[0].request, analysis)
            again = f"stale ({'; '.join(changed)}): record it with --anew" if changed else "kept"
            yield f"{case.name}: {again}"
            continue
        with tempfile.TemporaryDirectory(dir=folder, prefix=".new-") as new:
            try:
                talk = _ask(analysis, replace(settings, cassettes=Path(new)))
            except _OF_THE_CASE as error:
                missing.append(case.name)
                yield f"{case.name}: not recorded: {error}"
                continue
            for name in _all_of(folder, settings.model, analysis):
                (folder / name).unlink()
            for attempt in talk.attempts:
                shutil.move(Path(new) / attempt.file_name, folder / attempt.file_name)
        failure = talk.rounds[0].failure
        yield f"{case.name}: recorded, {len(talk.attempts)} answers" + (
            f"; no brief: {failure}" if failure else ""
        )
    if missing:
        raise ProviderError(f"not recorded: {', '.join(missing)}; try them with another model")


def _ask(analysis: Analysis, settings: ModelSettings) -> Talk:
    """A whole conversation; an error that the answers themselves make is part of one."""
    failed: ProviderError | None = None
    try:
        brief_with_model(
            analysis, replace(settings, cassette_mode=CassetteMode.RERECORD, cache=None), resolve
        )
    except ProviderError as error:
        failed = error
    if settings.cassettes is None:
        raise AssertionError("a recording has a folder")
    cassettes, faults = load_folder(settings.cassettes, OriginKind.RECORDED)
    talks, problems = put_together(cassettes, settings.cassettes.name)
    if failed is not None and (len(talks) != 1 or faults or problems):
        raise failed
    return talks[0]


def _talk_of(folder: Path, model: str, analysis: Analysis) -> Talk | None:
    cassettes, _ = load_folder(folder, OriginKind.RECORDED)
    talks, _ = put_together(cassettes, folder.name)
    for talk in talks:
        if (talk.model, talk.article) == (model, analysis.document.sha256):
            return talk
    return None


def _all_of(folder: Path, model: str, analysis: Analysis) -> list[str]:
    """Every file of this model and article, also those that no conversation leads to."""
    cassettes, _ = load_folder(folder, OriginKind.RECORDED)
    return [
        each.file_name
        for each in cassettes
        if (each.request.model, each.request.shown.sha256) == (model, analysis.document.sha256)
    ]


def _defaults() -> tuple[float | None, int | None]:
    plain = ModelSettings(model="any")
    return plain.temperature, plain.max_tokens
