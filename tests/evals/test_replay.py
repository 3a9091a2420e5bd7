"""The offline run: every recording replays with the network blocked, and each system is scored."""

import json
import socket

import pytest

from evals.__main__ import main
from evals.cases import load_cases
from evals.references import reference_draft
from evals.replay import RECORDED, WRITTEN, recorded_models
from summarizer.checker.verdicts import Severity
from summarizer.model.cassette import OriginKind, load_cassette


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Any socket is an error."""

    def refuse(*_args, **_kwargs):
        raise AssertionError("a replay opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)


def test_everything_replays_offline(capsys):
    """One row for the rules, one for each recorded model, one for the references, no failure."""
    assert main(["--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["origin"] for row in rows] == ["computed", "recorded", "written"]
    cases = {case.name for case in load_cases()}
    assert set(rows[0]["scores"]) == cases
    assert set(rows[2]["scores"]) == cases
    assert len(rows[1]["scores"]) + len(rows[1]["failures"]) >= 3


def test_the_table_has_a_line_for_each_system(capsys):
    """What a person sees: a head and one line each."""
    assert main([]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.split()[:3] == ["system", "origin", "cases"]
    assert [line.split()[0] for line in lines] == ["rules", *recorded_models(), "reference"]


def test_origins_are_honest():
    """What a model said names the model; what a person wrote names none."""
    for path in RECORDED.glob("*.json"):
        origin = load_cassette(path).origin
        assert origin.kind is OriginKind.RECORDED
        assert origin.model
    for path in WRITTEN.glob("*.json"):
        origin = load_cassette(path).origin
        assert (origin.kind, origin.model) == (OriginKind.WRITTEN, None)


def test_references_pass_their_own_check():
    """A brief written by a careful reader has no failing number, quotation or source."""
    from summarizer import ModelSettings, summarize
    from summarizer.model.reference import REFERENCE_MODEL

    settings = ModelSettings(model=REFERENCE_MODEL, cassettes=WRITTEN, repairs=0)
    for case in load_cases():
        analysis = case.analysis()
        brief = summarize(analysis, engine="model", settings=settings)
        assert len(brief.key_facts) == len(reference_draft(case, analysis).key_facts)
        assert brief.report.with_severity(Severity.FAIL) == (), case.name
