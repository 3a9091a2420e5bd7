"""Recorded conversations: played attempt by attempt; what is stale, missing or unused is said."""

import json
from dataclasses import replace

import pytest

from evals.cases import CASES, HOME, load_cases
from evals.recordings import as_message, load_folder, put_together
from evals.references import reference_draft
from evals.systems import (
    play,
    problems_of,
    read_answers,
    unused,
    write_references,
    written_briefs,
)
from summarizer.model.cassette import Cassette, Origin, OriginKind, load_cassette, save_cassette
from summarizer.model.conversation import make_request
from summarizer.model.keys import next_key, request_key
from summarizer.model.prompts import load_prompts
from summarizer.model.request import Answer, Message, Shown
from summarizer.model.settings import ModelSettings
from summarizer.model.staleness import staleness

MODEL = "pocket-model"


@pytest.fixture(name="pair", scope="module")
def one_case():
    """A case with its analysis."""
    (case,) = load_cases(["halden-results"], CASES)
    return case, case.analysis()


def first_request(analysis, **settings):
    """What would be asked first today."""
    prompts = load_prompts()
    given = ModelSettings(model=MODEL, **settings)
    return make_request(given, prompts.first(analysis), prompts.version, Shown.of(analysis))


def cassette(request, answer, *, after=None):
    """A recording of an answer; ``after`` is the one before it in the same round."""
    key = request_key(request) if after is None else next_key(after.key, after.answer.text)
    previous, step = (None, 0) if after is None else (after.key, after.step + 1)
    origin = Origin(OriginKind.RECORDED, MODEL, "2025-01-01")
    return Cassette(key, previous, step, origin, request, answer)


def answer_of(draft, **changed):
    """A draft as a model would give it."""
    text = json.dumps(draft.model_copy(update=changed).model_dump(), ensure_ascii=False)
    return Answer(text, "stop", None, 100, 50)


def repair_of(first, draft):
    """A request to mend a draft."""
    said = Message(role="assistant", content=as_message(draft))
    asked = Message(role="user", content="Mend the headline.")
    return replace(first, messages=(*first.messages, said, asked))


BAD = "Halden Pumps loses £999mn"


def test_a_conversation_is_played_to_its_end(pair):
    """An invalid answer, a valid one with a wrong figure, its repair: the repair is the brief."""
    case, analysis = pair
    draft = reference_draft(case, analysis)
    request = first_request(analysis)
    invalid = cassette(request, Answer("{", "stop", None, 100, 1))
    wrong = cassette(request, answer_of(draft, headline=BAD), after=invalid)
    wrong_draft = draft.model_copy(update={"headline": BAD})
    mended = cassette(repair_of(request, wrong_draft), answer_of(draft))
    (talk,), problems = put_together([mended, wrong, invalid], "recorded")
    assert problems == []
    assert talk.attempts == (invalid, wrong, mended)
    outcome = play(talk, analysis)
    assert outcome.brief is not None
    assert outcome.brief.headline == draft.headline
    cost = outcome.cost
    assert (cost.calls, cost.first_valid, cost.repairs) == (3, False, 1)
    assert (cost.prompt_tokens, cost.completion_tokens) == (300, 101)


def test_a_repair_that_makes_it_worse_does_not_count(pair):
    """The brief with the fewest failing findings is the one."""
    case, analysis = pair
    draft = reference_draft(case, analysis)
    request = first_request(analysis)
    wrong = draft.model_copy(update={"headline": BAD})
    first = cassette(request, answer_of(wrong))
    worse = answer_of(wrong, summary="It lost £888mn and £777mn.")
    (talk,), _ = put_together([first, cassette(repair_of(request, wrong), worse)], "recorded")
    assert play(talk, analysis).brief.summary == draft.summary


def test_answers_that_never_make_a_draft_are_a_failure(pair):
    """Three invalid answers: no brief, and the reason."""
    _, analysis = pair
    request = first_request(analysis)
    attempts = [cassette(request, Answer("{", "stop"))]
    for text in ("[]", "no"):
        attempts.append(cassette(request, Answer(text, "stop"), after=attempts[-1]))
    (talk,), problems = put_together(attempts, "recorded")
    outcome = play(talk, analysis)
    assert problems == []
    assert outcome.brief is None
    assert "none is a valid draft" in outcome.failure


def test_a_missing_attempt_is_said(pair):
    """After an invalid answer there must be another."""
    _, analysis = pair
    only = cassette(first_request(analysis), Answer("{", "stop"))
    _, (problem,) = put_together([only], "recorded")
    assert str(problem).startswith(f"recorded/{only.file_name}: the answer after this one")


def test_an_unused_attempt_is_said(pair):
    """An answer after one that was good, a repair of nothing that was said, a second start."""
    case, analysis = pair
    draft = reference_draft(case, analysis)
    request = first_request(analysis)
    good = cassette(request, answer_of(draft))
    after = cassette(request, answer_of(draft), after=good)
    stray = cassette(repair_of(request, draft.model_copy(update={"summary": "x"})), good.answer)
    for extra in (after, stray):
        _, (problem,) = put_together([good, extra], "recorded")
        assert str(problem) == (
            f"recorded/{extra.file_name}: unused: no recorded answer leads to it; delete it"
        )
    second = cassette(first_request(analysis, temperature=0.5), good.answer)
    _, problems = put_together([good, second], "recorded")
    assert any("a second recording" in problem.what for problem in problems)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"temperature": 0.7}, "the parameter temperature changed (0.7 -> 0.0)"),
        ({"max_tokens": 100}, "the parameter max_tokens changed (100 -> 2048)"),
    ],
)
def test_another_parameter_is_stale(pair, change, said):
    """It says which, then and now."""
    _, analysis = pair
    assert staleness(first_request(analysis, **change), analysis) == [said]


def test_another_prompt_or_schema_is_stale(pair):
    """A version, one changed line, one changed bound."""
    _, analysis = pair
    request = first_request(analysis)
    assert staleness(request, analysis) == []
    assert (
        "the prompt changed (version 0 -> "
        in staleness(replace(request, prompt_version="0"), analysis)[0]
    )
    system, user = request.messages
    other = Message(role="system", content=system["content"].replace("news desk", "sports desk"))
    (said,) = staleness(replace(request, messages=(other, user)), analysis)
    assert said.startswith("the messages changed (- ")
    assert "sports desk" in said
    (said,) = staleness(replace(request, schema={**request.schema, "title": "Other"}), analysis)
    assert said.startswith("the response schema changed")


def test_another_analysis_is_not_stale(pair):
    """Sentences and speakers found otherwise are carried over, not recorded anew."""
    _, analysis = pair
    request = first_request(analysis)
    lines = request.messages[1]["content"].split("\n")
    fewer = "\n".join(line for line in lines if not line.startswith(("[A", "[S7]", "Outlet:")))
    moved = replace(request, messages=(request.messages[0], Message(role="user", content=fewer)))
    assert staleness(moved, analysis) == []


def first_file(folder):
    """The first cassette of a folder."""
    return min(folder.glob("*.json"))


def edited(path, change):
    """Change a cassette's JSON in place."""
    value = json.loads(path.read_text(encoding="utf-8"))
    change(value)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


ALTERATIONS = [
    (lambda v: v["request"]["messages"][0]["lines"].append("x"), "its request does not give its"),
    (lambda v: v["origin"].update(kind="written", model=None), "its origin is written; this"),
    (lambda v: v["origin"].update(model="another"), "its origin names another, its request"),
    (lambda v: v.update(key="0" * 64), "its name does not fit its key"),
    (lambda v: v.update(format=9), "has format 9, this version reads 1"),
    (lambda v: v.pop("response"), "cannot be read as a cassette: 'response'"),
]


@pytest.mark.parametrize(("change", "said"), ALTERATIONS)
def test_an_altered_cassette_is_said(suite, change, said):
    """For what was done to it."""
    folder = suite / "cassettes" / "recorded"
    path = first_file(folder)
    edited(path, change)
    _, (problem,) = load_folder(folder, OriginKind.RECORDED)
    assert problem.where == f"recorded/{path.name}"
    assert said in problem.what


def test_a_cassette_without_a_case_is_said(suite):
    """Its article is no case any more."""
    (case,) = load_cases(["choir-funds-trial"], suite / "cases")
    answers, sound = read_answers(suite / "cassettes")
    problems = list(unused(answers, {case.analysis().document.sha256}))
    assert sound == []
    assert problems != []
    assert {problem.what for problem in problems} == {"unused: no case has its article"}


def problems_in(read, cassettes):
    """What is wrong with the answers to these cases."""
    answers, problems = read_answers(cassettes)
    for case, analysis in read:
        problems += problems_of(answers[analysis.document.sha256], case, analysis)
    return problems


def test_a_reference_that_changed_makes_its_cassette_stale(suite):
    """Until it is written anew; then the old one is gone."""
    path = suite / "cases" / "choir-funds-trial.reference.json"
    value = json.loads(path.read_text(encoding="utf-8"))
    value["headline"] = "Halden Pumps lifts its forecast"
    path.write_text(json.dumps(value))
    read = [(c, c.analysis()) for c in load_cases((), suite / "cases")]
    (problem,) = problems_in(read, suite / "cassettes")
    assert "stale: choir-funds-trial.reference.json differs" in problem.what
    briefs = [brief for case, _ in read for brief in written_briefs(case)]
    assert len(list(write_references(read, suite / "cassettes"))) == len(briefs)
    assert problems_in(read, suite / "cassettes") == []
    assert len(list((suite / "cassettes" / "written").iterdir())) == len(briefs)


def test_origins_are_honest():
    """What a model said names the model and the day; what a person wrote names none."""
    for path in (HOME / "cassettes" / "recorded").glob("*.json"):
        origin = load_cassette(path).origin
        assert origin.model
        assert origin.date
    for path in (HOME / "cassettes" / "written").glob("*.json"):
        assert load_cassette(path).origin == Origin(OriginKind.WRITTEN)


def test_a_recording_keeps_the_ids_that_were_shown(pair, tmp_path):
    """Read back, its tables are those of the request."""
    _, analysis = pair
    made = cassette(first_request(analysis), Answer("{}", "stop"))
    assert load_cassette(save_cassette(made, tmp_path)).request.shown == Shown.of(analysis)
