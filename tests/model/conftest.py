"""What the tests of the model side are given: an article, a check, an answer and an endpoint."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from summarizer.analysis import Analysis
from summarizer.brief.draft import Draft
from summarizer.brief.schema import Brief, Provenance
from summarizer.model.settings import CassetteMode, ModelSettings
from tests.model.scripted import ScriptedServer
from tests.model.stand_ins import assess_figures, draft_text, make_analysis


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """A scripted endpoint, stopped afterwards."""
    scripted = ScriptedServer()
    yield scripted
    scripted.stop()


@pytest.fixture
def settings(server: ScriptedServer) -> ModelSettings:
    """Settings for the scripted endpoint, without waits between tries."""
    return ModelSettings(
        model="desk-1", base_url=server.base_url, api_key="sk-secret-123", backoff=0, timeout=5
    )


@pytest.fixture
def analysis() -> Analysis:
    """The analysis of the small article."""
    return make_analysis()


@pytest.fixture
def assess() -> Callable[[Draft, Analysis, Provenance], Brief]:
    """The stand-in for the check."""
    return assess_figures


@pytest.fixture
def answer_text() -> Callable[..., str]:
    """Makes the JSON of a draft."""
    return draft_text


@pytest.fixture(scope="session")
def analysis_of() -> Callable[[tuple[str, ...]], Analysis]:
    """Makes an analysis of given sentences."""
    return make_analysis


@pytest.fixture
def recording(settings: ModelSettings, tmp_path: Path) -> ModelSettings:
    """Settings that record into a folder."""
    return dataclasses.replace(
        settings, cassettes=tmp_path / "tapes", cassette_mode=CassetteMode.RECORD
    )


@pytest.fixture
def replaying(recording: ModelSettings) -> ModelSettings:
    """The settings of ``recording``, replaying, and with no endpoint to go to."""
    return dataclasses.replace(
        recording, cassette_mode=CassetteMode.REPLAY, base_url=None, api_key=None
    )
