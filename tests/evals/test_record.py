"""Recording: what is missing, or one case anew; whole conversations or nothing."""

import json

import pytest

from evals import record as module
from evals.cases import load_cases
from evals.record import record
from evals.references import reference_draft
from evals.run import run
from summarizer.errors import EndpointUnreachable, OutputTruncated, ProviderError, UsageError
from summarizer.model.engine import brief_with_model
from summarizer.model.request import Answer
from summarizer.model.settings import ModelSettings

MODEL = "pocket-model"


@pytest.fixture(name="read")
def read_cases(suite):
    """The cases of the suite."""
    return [(case, case.analysis()) for case in load_cases((), suite / "cases")]


class Endpoint:
    """Stands for a model: gives each case's reference, or fails as told."""

    def __init__(self, read):
        self.drafts = {a.document.sha256: reference_draft(c, a) for c, a in read}
        self.asked = 0
        self.fails_at = None
        self.failure = EndpointUnreachable("no connection")
        self.text = None

    async def ask(self, chain, store, *_rest):
        """As ``ask_live``: every answer goes through the chain into the store."""
        self.asked += 1
        if self.asked == self.fails_at:
            raise self.failure
        draft = self.drafts[chain.request.shown.sha256]
        text = self.text or json.dumps(draft.model_dump(), ensure_ascii=False)
        answer = Answer(text, "stop", None, 100, 50)
        store.put(chain.link, answer)
        chain.take(answer, stored=False)
        return draft


@pytest.fixture(name="endpoint")
def make_endpoint(monkeypatch, read):
    """Every live call goes to it."""
    endpoint = Endpoint(read)
    monkeypatch.setattr("summarizer.model.live.ask_live", endpoint.ask)
    return endpoint


def test_what_is_missing_is_recorded_and_the_rest_kept(suite, read, endpoint):
    """One file a case; a second run asks nothing; a deleted one is asked for again."""
    folder, settings = suite / "cassettes" / "recorded", ModelSettings(model=MODEL)
    others = set(folder.iterdir())
    said = list(record(read, folder, settings))
    assert said == [f"{case.name}: recorded, 1 answers" for case, _ in read]
    assert len(set(folder.iterdir()) - others) == 2
    assert list(record(read, folder, settings)) == [f"{case.name}: kept" for case, _ in read]
    assert endpoint.asked == 2
    min(set(folder.iterdir()) - others).unlink()
    assert sorted(line.partition(": ")[2] for line in record(read, folder, settings)) == [
        "kept",
        "recorded, 1 answers",
    ]
    assert run(suite).problems == ()
    assert MODEL in {each.system.name for each in run(suite).systems}


def test_one_case_is_recorded_anew(suite, read, endpoint):
    """The new answer takes the place of the old one, also where its key is the same."""
    folder, settings = suite / "cassettes" / "recorded", ModelSettings(model=MODEL)
    list(record(read, folder, settings))
    draft = endpoint.drafts[read[0][1].document.sha256]
    draft.headline = "Another headline of the same model"
    before = sorted(path.name for path in folder.iterdir())
    list(record(read[:1], folder, settings, anew=True))
    assert sorted(path.name for path in folder.iterdir()) == before
    outcome = run(suite).system(MODEL).system.outcomes[read[0][0].name]
    assert outcome.brief.headline == draft.headline


def test_a_failed_call_leaves_the_old_recording(suite, read, endpoint):
    """Nothing of a conversation that was broken off is kept."""
    folder, settings = suite / "cassettes" / "recorded", ModelSettings(model=MODEL)
    list(record(read, folder, settings))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    endpoint.fails_at = endpoint.asked + 1
    with pytest.raises(EndpointUnreachable):
        list(record(read, folder, settings, anew=True))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_case_that_cannot_be_recorded_holds_up_no_other(suite, read, endpoint):
    """Its answer was too long: it is named, the rest is recorded, and the command fails."""
    folder, settings = suite / "cassettes" / "recorded", ModelSettings(model=MODEL)
    endpoint.fails_at, endpoint.failure = 1, OutputTruncated("cut at its token limit")
    lines = record(read, folder, settings)
    (first, _), (second, _) = read
    assert next(lines) == f"{first.name}: not recorded: cut at its token limit"
    assert next(lines) == f"{second.name}: recorded, 1 answers"
    with pytest.raises(ProviderError, match=first.name):
        next(lines)


def test_a_stale_recording_is_said_not_replaced(suite, read, endpoint, monkeypatch):
    """Until --anew is given."""
    folder, settings = suite / "cassettes" / "recorded", ModelSettings(model=MODEL)
    list(record(read, folder, settings))
    monkeypatch.setattr(module, "staleness", lambda *_: ["the prompt changed"])
    assert list(record(read, folder, settings)) == [
        f"{case.name}: stale (the prompt changed): record it with --anew" for case, _ in read
    ]
    assert endpoint.asked == 2


def test_other_parameters_are_refused(suite, read):
    """What would be stale at once is not recorded."""
    with pytest.raises(UsageError, match="default parameters"):
        next(record(read, suite, ModelSettings(model=MODEL, temperature=0.9)))


def test_recording_goes_through_the_product(read):
    """The same call that a user's brief makes."""
    assert module.brief_with_model is brief_with_model
    assert read
