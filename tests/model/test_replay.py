"""Stored answers: replayed with no network, recorded one by one, and missed with a reason."""

from __future__ import annotations

import asyncio
import dataclasses
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.brief.draft import Draft
from summarizer.errors import (
    BadResponse,
    CassetteMiss,
    EndpointUnreachable,
    ModelRefused,
)
from summarizer.model.cassette import (
    load_cassette,
)
from summarizer.model.engine import abrief_with_model, brief_with_model
from summarizer.model.settings import CassetteMode

WRONG = "About 999 dockers stopped work."
ROOT = Path(__file__).resolve().parents[2]


def test_a_recorded_conversation_replays_without_a_network(
    server, recording, replaying, analysis, assess, answer_text, monkeypatch
):
    """Cut answers, re-asks and repairs all replay: the same brief but for ``run``."""
    server.then(
        server.answer("{", finish="length"),
        server.answer("no JSON"),
        server.answer(answer_text(WRONG)),
        server.answer(answer_text()),
    )
    brief = brief_with_model(analysis, recording, assess)
    server.stop()
    monkeypatch.setattr(socket, "socket", lambda *_a, **_k: pytest.fail("a socket was opened"))
    again = brief_with_model(analysis, replaying, assess)
    assert again.provenance.run.cached is True
    told = again.provenance.model_copy(update={"run": brief.provenance.run})
    assert again.model_copy(update={"provenance": told}) == brief
    assert brief.provenance.attempts == 4


def test_async_replays_too(server, recording, replaying, analysis, assess, answer_text):
    """The async entry goes through the same store."""
    server.then(server.answer(answer_text()))
    asyncio.run(abrief_with_model(analysis, recording, assess))
    again = asyncio.run(abrief_with_model(analysis, replaying, assess))
    assert again.provenance.run.cached is True


def test_errors_replay_as_well(server, recording, replaying, analysis, assess):
    """A recorded refusal is the same error in replay, and so is an answer never valid."""
    server.then(server.answer("", refusal="No."))
    for settings in (recording, replaying):
        with pytest.raises(ModelRefused):
            brief_with_model(analysis, settings, assess)
    other = dataclasses.replace(recording, model="desk-2", reasks=1)
    server.then(*[server.answer("no JSON")] * 2)
    replaying_other = dataclasses.replace(replaying, model="desk-2", reasks=1)
    for settings in (other, replaying_other):
        with pytest.raises(BadResponse, match="gave 2 answers"):
            brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 3


def test_recording_asks_only_for_what_is_missing(server, recording, analysis, assess, answer_text):
    """``record`` replays what is there; ``rerecord`` asks for all of it again."""
    server.then(*[server.answer(answer_text())] * 2)
    brief_with_model(analysis, recording, assess)
    brief_with_model(analysis, recording, assess)
    assert len(server.hits) == 1
    anew = dataclasses.replace(recording, cassette_mode=CassetteMode.RERECORD)
    assert brief_with_model(analysis, anew, assess).provenance.run.cached is False
    assert len(server.hits) == 2


@pytest.mark.parametrize("store", ["cassettes", "cache"])
def test_an_endpoint_unplugged_mid_run_loses_nothing(
    server, recording, analysis, assess, answer_text, tmp_path, store
):
    """What was answered stays stored: the next run goes on from there."""
    settings = recording
    if store == "cache":
        settings = dataclasses.replace(recording, cassettes=None, cache=tmp_path / "cache")
    server.then(server.answer(answer_text(WRONG)), *[server.reset()] * 3)
    with pytest.raises(EndpointUnreachable) as caught:
        brief_with_model(analysis, settings, assess)
    assert caught.value.exit_code == 3
    server.then(server.answer(answer_text()))
    brief = brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 1 + 3 + 1
    assert brief.provenance.attempts == 2
    assert brief.provenance.run.cached is False


def test_replay_imports_neither_openai_nor_instructor(
    server, recording, analysis, assess, answer_text
):
    """A new interpreter that replays has loaded no HTTP library, no event loop, no tenacity."""
    server.then(server.answer(answer_text(WRONG)), server.answer(answer_text()))
    brief_with_model(analysis, recording, assess)
    code = (
        "import runpy, sys\n"
        f"tools = runpy.run_path({str(Path(__file__).with_name('conftest.py'))!r})\n"
        "from pathlib import Path\n"
        "from summarizer.model.engine import brief_with_model\n"
        "from summarizer.model.settings import ModelSettings\n"
        f"settings = ModelSettings(model='desk-1', cassettes=Path({str(recording.cassettes)!r}))\n"
        "brief = brief_with_model(tools['make_analysis'](), settings, tools['assess_figures'])\n"
        "assert brief.provenance.attempts == 2\n"
        "heavy = {'openai', 'instructor', 'tenacity', 'httpx2', 'diskcache', 'asyncio'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert (run.stdout, run.stderr) == ("[]\n", "")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"model": "desk-9"}, r"the model changed \(desk-1 -> desk-9\)"),
        ({"temperature": 0.7}, r"the parameter temperature changed \(0.0 -> 0.7\)"),
        ({"max_tokens": None}, r"the parameter max_tokens changed \(2048 -> None\)"),
        ({"sample": 1}, r"the sample changed \(0 -> 1\)"),
    ],
)
def test_a_miss_names_what_changed(
    server, recording, replaying, analysis, assess, answer_text, change, reason
):
    """Against the nearest recording of the same article."""
    server.then(server.answer(answer_text()))
    brief_with_model(analysis, recording, assess)
    changed = dataclasses.replace(replaying, **change)
    with pytest.raises(CassetteMiss, match=reason) as caught:
        brief_with_model(analysis, changed, assess)
    assert "messages" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_miss_shows_how_the_prompt_changed(
    server, recording, replaying, analysis, assess, answer_text, tmp_path
):
    """The version and the first line that differs."""
    server.then(server.answer(answer_text()))
    brief_with_model(analysis, recording, assess)
    text = (ROOT / "prompts" / "brief.md").read_text()
    text = text.replace("version: 1", "version: 2").replace("You are a news", "You run a news")
    (tmp_path / "brief.md").write_text(text)
    changed = dataclasses.replace(replaying, prompts=tmp_path)
    with pytest.raises(CassetteMiss, match=r"the prompt changed \(version 1 -> 2\)") as caught:
        brief_with_model(analysis, changed, assess)
    assert '- "You are a news desk editor.' in str(caught.value)
    assert '+ "You run a news desk editor.' in str(caught.value)


def test_a_miss_shows_how_the_schema_changed(
    server, recording, replaying, analysis, assess, answer_text, monkeypatch
):
    """A changed draft is named as such."""
    server.then(server.answer(answer_text()))
    brief_with_model(analysis, recording, assess)
    schema = {**Draft.model_json_schema(), "title": "Sketch"}
    monkeypatch.setattr("summarizer.model.conversation.draft_schema", lambda: schema)
    with pytest.raises(CassetteMiss, match="the response schema changed") as caught:
        brief_with_model(analysis, replaying, assess)
    assert "Sketch" in str(caught.value)


def test_a_miss_on_another_article_says_so(replaying, analysis, assess):
    """Nothing of this article is recorded at all."""
    with pytest.raises(CassetteMiss, match=r"nothing recorded in .* for this article"):
        brief_with_model(analysis, replaying, assess)


def test_a_miss_in_the_middle_of_a_round_names_the_step(
    server, recording, replaying, analysis, assess, answer_text
):
    """The first answer is there, the one asked for after it is not."""
    server.then(server.answer("no JSON"), server.answer(answer_text()))
    brief_with_model(analysis, recording, assess)
    second = next(p for p in recording.cassettes.iterdir() if load_cassette(p).step == 1)
    second.unlink()
    with pytest.raises(CassetteMiss, match="step 1"):
        brief_with_model(analysis, replaying, assess)
