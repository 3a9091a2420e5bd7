"""Cassette files: readable, exact, saved whole, and named when they are damaged."""

from __future__ import annotations

import dataclasses
import json
import socket
from pathlib import Path

import pytest

from summarizer.brief.draft import Draft
from summarizer.errors import (
    CassetteDamaged,
    CassetteError,
)
from summarizer.model.cassette import (
    Cassette,
    Origin,
    OriginKind,
    load_cassette,
    save_cassette,
)
from summarizer.model.engine import brief_with_model
from summarizer.model.reference import REFERENCE_MODEL, write_reference
from summarizer.model.request import Answer
from summarizer.model.settings import ModelSettings

WRONG = "About 999 dockers stopped work."
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def no_network(monkeypatch):
    """Any socket is an error."""

    def refuse(*_args: object, **_kwargs: object) -> socket.socket:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)


def test_a_cassette_can_be_read(server, recording, analysis, assess, answer_text):
    """Origin, request, ids and response stand in it in plain words; no header, no key."""
    server.then(server.answer(answer_text()))
    brief_with_model(analysis, recording, assess)
    (path,) = recording.cassettes.iterdir()
    text = path.read_text()
    value = json.loads(text)
    assert value["origin"]["kind"] == "recorded"
    assert value["origin"]["model"] == "desk-1"
    assert value["response"]["value"]["headline"] == "Strike at Port Salder"
    assert value["article"]["sentences"]["S1"] == "0-41"
    assert value["article"]["speakers"].keys() == {"A1"}
    assert value["request"]["prompt_version"] == "1"
    assert "sk-secret" not in text
    assert "uthorization" not in text
    assert list(recording.cassettes.glob(".*")) == []


TEXTS = [
    '{"a": 1, "b": "Où"}',
    '{"a":1,"b":[2]}',
    '{\n  "a": 1\n}',
    '{"a": "\\u00e9"}',
    '{"a" :1}',
    '{"a": 1, "a": 2}',
    '{"a": 1.0, "b": 1e400, "c": NaN}',
    "line\nline\r\nline\n",
    "",
    "[1]",
    "\ud800 \x00 \u2028 end",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_cassette_gives_the_text_back_byte_for_byte(recorded_cassette, tmp_path, text):
    """However it is laid out in the file."""
    kept = dataclasses.replace(recorded_cassette, answer=Answer(text, "stop", None, 3, None))
    assert load_cassette(save_cassette(kept, tmp_path)) == kept


@pytest.fixture
def recorded_cassette(server, recording, analysis, assess, answer_text) -> Cassette:
    """A cassette of one good answer."""
    server.then(server.answer(answer_text()))
    brief_with_model(analysis, recording, assess)
    (path,) = recording.cassettes.iterdir()
    return load_cassette(path)


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-30],
        lambda _: "",
        lambda _: "[]",
        lambda text: text.replace('"format": 1', '"format": 99'),
        lambda text: text.replace('"kind": "recorded"', '"kind": "dreamt"'),
        lambda text: text.replace('"response"', '"reply"'),
        lambda text: text.replace('"key": "', '"key": "0'),
    ],
)
def test_a_damaged_cassette_is_named(recorded_cassette, replaying, analysis, assess, damage):
    """Never a traceback, never taken for a miss: the file is named."""
    path = replaying.cassettes / recorded_cassette.file_name
    path.write_text(damage(path.read_text()))
    with pytest.raises(CassetteDamaged, match=path.name) as caught:
        brief_with_model(analysis, replaying, assess)
    assert caught.value.exit_code == 4
    assert "\n" not in str(caught.value)


def test_a_folder_that_cannot_be_written_is_named(
    server, recording, analysis, assess, answer_text, tmp_path
):
    """Recording stops with one line: what was asked for cannot be kept."""
    (tmp_path / "tapes").write_text("a file")
    server.then(server.answer(answer_text()))
    with pytest.raises(CassetteError, match=r"cannot write .*tapes"):
        brief_with_model(analysis, recording, assess)


def test_origins_name_a_model_only_where_one_answered():
    """A written reference has no model, a recording has one, a mutation names its fault."""
    for wrong in (
        {"kind": OriginKind.RECORDED},
        {"kind": OriginKind.WRITTEN, "model": "desk-1"},
        {"kind": OriginKind.MUTATED},
        {"kind": OriginKind.WRITTEN, "fault": "a digit"},
    ):
        with pytest.raises(ValueError, match="origin"):
            Origin(**wrong)


@pytest.mark.usefixtures("no_network")
def test_a_written_reference_replays(analysis, assess, answer_text, tmp_path):
    """A reference answers the current prompt; its cassette names no model."""
    draft = Draft.model_validate_json(answer_text())
    path = write_reference(analysis, draft, tmp_path)
    assert load_cassette(path).origin == Origin(OriginKind.WRITTEN)
    settings = ModelSettings(model=REFERENCE_MODEL, cassettes=tmp_path)
    brief = brief_with_model(analysis, settings, assess)
    assert brief.headline == draft.headline
    assert brief.provenance.tokens.prompt is None


def test_a_mutated_reference_keeps_its_fault(analysis, answer_text, tmp_path):
    """The seeded fault and the cassette it came from stand in the origin."""
    draft = Draft.model_validate_json(answer_text())
    origin = Origin(OriginKind.MUTATED, fault="scale: thousand -> million", of="ab")
    path = write_reference(analysis, draft, tmp_path, origin)
    assert load_cassette(path).origin == origin
