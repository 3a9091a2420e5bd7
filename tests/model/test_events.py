"""The log: OpenTelemetry's names, no secrets, and silence unless asked."""

from __future__ import annotations

import logging

import pytest

from summarizer.cli.verbose import show_records
from summarizer.model.engine import brief_with_model


@pytest.fixture
def logger():
    """Our logger, put back as it was."""
    ours = logging.getLogger("summarizer")
    before = ours.handlers[:], ours.level, ours.propagate
    yield ours
    ours.handlers[:], level, ours.propagate = before
    ours.setLevel(level)


@pytest.mark.usefixtures("logger")
def test_attempts_waits_and_usage_are_records(
    server, settings, analysis, assess, answer_text, caplog
):
    """One record for each send and each wait, with the conventions' fields."""
    caplog.set_level(logging.INFO, "summarizer")
    server.then(server.status(503, "sk-secret-123 busy"), server.answer(answer_text()))
    brief_with_model(analysis, settings, assess)
    failed, waited, answered = (vars(record) for record in caplog.records)
    assert failed["error.type"] == "EndpointUnreachable"
    assert waited["http.request.resend_count"] == 1
    assert answered["gen_ai.operation.name"] == "chat"
    assert answered["gen_ai.request.model"] == "desk-1"
    assert answered["gen_ai.request.max_tokens"] == 2048
    assert answered["gen_ai.response.finish_reasons"] == ["stop"]
    assert answered["gen_ai.usage.input_tokens"] == 100
    assert answered["gen_ai.usage.output_tokens"] == 20
    assert answered["server.address"] == "127.0.0.1"
    told = caplog.text + repr([vars(record) for record in caplog.records])
    assert "sk-secret-123" not in told
    assert "dockers" not in told


@pytest.mark.usefixtures("logger")
def test_verbose_writes_one_line_for_each_record(
    server, settings, analysis, assess, answer_text, capsys
):
    """On stderr, with the fields as name=value; a repair is announced."""
    show_records()
    server.then(server.answer(answer_text("About 999 dockers.")), server.answer(answer_text()))
    brief_with_model(analysis, settings, assess)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3
    assert "gen_ai.usage.output_tokens=20" in lines[0]
    assert "asking for a repair" in lines[1]
