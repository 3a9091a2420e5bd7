"""Written references: a draft by a person, kept as the answer to the current prompt."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from summarizer.analysis import Analysis
from summarizer.brief.draft import Draft
from summarizer.model.cassette import Cassette, Origin, OriginKind, save_cassette
from summarizer.model.conversation import make_request
from summarizer.model.keys import request_key
from summarizer.model.prompts import load_prompts
from summarizer.model.request import Answer, Shown
from summarizer.model.settings import ModelSettings

REFERENCE_MODEL: Final = "reference"
"""Stands where a model's name would: replay references with this as the model."""


def write_reference(
    analysis: Analysis,
    draft: Draft,
    folder: Path,
    origin: Origin | None = None,
    name: str = REFERENCE_MODEL,
) -> Path:
    """Keep ``draft`` as the answer to a first request for a brief of this article.

    Replay it with ``ModelSettings(model=REFERENCE_MODEL, cassettes=folder)`` and otherwise default
    settings. ``origin`` is given for mutations of a reference; without it the origin is written.
    ``name`` tells other written answers from the references.
    """
    prompts = load_prompts()
    request = make_request(
        ModelSettings(model=name),
        prompts.first(analysis),
        prompts.version,
        Shown.of(analysis),
    )
    text = json.dumps(draft.model_dump(), ensure_ascii=False, indent=2)
    made = origin or Origin(OriginKind.WRITTEN)
    key = request_key(request)
    return save_cassette(Cassette(key, None, 0, made, request, Answer(text, "stop")), folder)
