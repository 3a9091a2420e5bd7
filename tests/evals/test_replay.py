"""The offline run: every recording is judged with the network blocked, every system scored."""

import json
import socket

import pytest

from evals.__main__ import main
from evals.cases import load_cases
from evals.references import reference_draft
from evals.replay import RECORDED, WRITTEN, first_answers, replay
from summarizer.brief.resolve import resolve
from summarizer.checker.verdicts import Severity
from summarizer.errors import CassetteMiss
from summarizer.model.cassette import OriginKind
from summarizer.model.rescore import rescore


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Any connection is an error."""

    def refuse(*_args, **_kwargs):
        raise AssertionError("a replay opened a socket")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(name="analyses", scope="module")
def read_cases():
    """Every case's analysis, by the hash of its article."""
    read = [(case, case.analysis()) for case in load_cases()]
    return {analysis.document.sha256: (case, analysis) for case, analysis in read}


def test_everything_replays_offline(capsys):
    """One row for the rules, one for the recorded model, one for the references."""
    assert main(["--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["origin"] for row in rows] == ["computed", "recorded", "written"]
    cases = {case.name for case in load_cases()}
    assert set(rows[0]["scores"]) == cases
    assert set(rows[2]["scores"]) == cases
    assert len(rows[1]["scores"]) + len(rows[1]["failures"]) >= 3


def test_two_runs_are_the_same_to_the_byte(capsys):
    """Nothing in a score depends on chance, order or time."""
    main(["--json"])
    first = capsys.readouterr().out
    main(["--json"])
    assert capsys.readouterr().out == first


def test_the_table_has_a_line_for_each_system(capsys):
    """What a person sees: a head and one line each."""
    assert main([]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    models = sorted({str(c.origin.model) for c in first_answers(RECORDED, OriginKind.RECORDED)})
    assert head.split()[:3] == ["system", "origin", "cases"]
    assert [line.split()[0] for line in lines] == ["rules", *models, "reference"]


def test_origins_are_honest():
    """What a model said names the model and the day; what a person wrote names none."""
    for cassette in first_answers(RECORDED, OriginKind.RECORDED):
        assert cassette.origin.model == cassette.request.model
        assert cassette.origin.date
    for cassette in first_answers(WRITTEN, OriginKind.WRITTEN):
        assert cassette.origin.model is None


def test_a_cassette_in_the_wrong_folder_is_refused():
    """A reference cannot pass for a recording."""
    with pytest.raises(CassetteMiss, match="written, not recorded"):
        first_answers(WRITTEN, OriginKind.RECORDED)


def test_a_cassette_without_its_article_is_named(analyses):
    """A recording of an article that is no case any more is not passed over in silence."""
    cases = [case for case, _ in analyses.values()][:1]
    with pytest.raises(CassetteMiss, match="no case has the article"):
        replay(cases)


def test_references_pass_their_own_check(analyses):
    """A brief written by a careful reader has no failing number, quotation or source."""
    cassettes = first_answers(WRITTEN, OriginKind.WRITTEN)
    assert len(cassettes) == len(analyses)
    for cassette in cassettes:
        case, analysis = analyses[cassette.request.shown.sha256]
        brief = rescore(cassette, analysis, resolve)
        assert len(brief.key_facts) == len(reference_draft(case, analysis).key_facts)
        assert brief.report.with_severity(Severity.FAIL) == (), case.name


INVENTED = {
    "orchard-fraud": [
        ("headline", "2025-2026"),
        ("headline", "20"),
        ("key_facts[0].statement", "guilty"),
    ],
    "halden-results": [("key_facts[0].statement", "15.2%")],
}


@pytest.mark.parametrize("name", INVENTED)
def test_what_the_small_model_made_up_is_found(name, analyses):
    """Read by a person against the article: each invention in the recording is a finding."""
    (cassette,) = [
        cassette
        for cassette in first_answers(RECORDED, OriginKind.RECORDED)
        if analyses[cassette.request.shown.sha256][0].name == name
    ]
    _, analysis = analyses[cassette.request.shown.sha256]
    brief = rescore(cassette, analysis, resolve)
    severe = (Severity.FAIL, Severity.WARN)
    found = {(f.path, f.span.exact) for f in brief.report.findings if f.severity in severe}
    assert set(INVENTED[name]) <= found
