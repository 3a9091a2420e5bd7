"""The whole model path against a scripted endpoint: asking, repairing, keeping, counting."""

from __future__ import annotations

import asyncio
import dataclasses

from summarizer.model.engine import ModelEngine, abrief_with_model, brief_with_model

WRONG = "About 999 dockers stopped work."


def test_a_valid_answer_becomes_a_brief_with_its_provenance(
    server, settings, analysis, assess, answer_text
):
    """One good answer is one hit, and the brief says which model, prompt and tokens it took."""
    server.then(server.answer(answer_text()))
    brief = brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 1
    assert brief.summary == "About 340 dockers stopped work."
    assert brief.provenance.model == "desk-1"
    assert brief.provenance.prompt_version == "1"
    assert (brief.provenance.tokens.prompt, brief.provenance.tokens.completion) == (100, 20)
    assert brief.provenance.attempts == 1
    assert brief.provenance.run.cached is False


def test_the_request_holds_the_prompt_the_schema_and_the_parameters(
    server, settings, analysis, assess, answer_text
):
    """What goes over the wire is our rendered prompt, untouched, with the schema of the draft."""
    server.then(server.answer(answer_text()))
    brief_with_model(analysis, settings, assess)
    body = server.hits[0]
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    assert "[S3] The port moved 12,400 containers last week." in body["messages"][1]["content"]
    assert body["response_format"]["type"] == "json_schema"
    schema = body["response_format"]["json_schema"]["schema"]
    assert schema["additionalProperties"] is False
    assert (body["model"], body["temperature"], body["max_tokens"]) == ("desk-1", 0.0, 2048)


def test_what_the_check_fails_goes_back_and_the_mended_brief_is_returned(
    server, settings, analysis, assess, answer_text
):
    """The second request shows the draft and names the field, the words, and the sentence."""
    server.then(server.answer(answer_text(WRONG)), server.answer(answer_text()))
    brief = brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 2
    draft, repair = server.hits[1]["messages"][2:]
    assert draft["role"] == "assistant"
    assert "999" in draft["content"]
    assert 'In summary, "999": The article holds no 999.' in repair["content"]
    assert "The article says: [S2] About 340 dockers" in repair["content"]
    assert brief.report.findings == ()
    assert brief.provenance.attempts == 2
    assert brief.provenance.tokens.prompt == 200


def test_a_brief_that_still_fails_is_returned_with_its_findings(
    server, settings, analysis, assess, answer_text
):
    """After the stated number of repairs the best brief comes back, nothing dropped."""
    texts = ("About 998 and 999 dockers.", "About 999 dockers.", "About 996, 997 and 998.")
    server.then(*(server.answer(answer_text(text)) for text in texts))
    brief = brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 3
    assert brief.summary == "About 999 dockers."
    assert len(brief.report.findings) == 1
    assert brief.provenance.attempts == 3


def test_a_model_that_repeats_itself_is_not_asked_again(
    server, settings, analysis, assess, answer_text
):
    """The same draft again ends the repairs: the next request would be the same too."""
    server.then(*[server.answer(answer_text(WRONG))] * 2)
    brief = brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 2
    assert len(brief.report.findings) == 1


def test_a_repair_that_cannot_be_answered_leaves_the_brief_before_it(
    server, settings, analysis, assess, answer_text
):
    """A refusal, or a context too short for the repair, loses nothing."""
    server.then(
        server.answer(answer_text(WRONG)),
        server.status(400, "this model's maximum context length is 8192", "invalid_request_error"),
    )
    brief = brief_with_model(analysis, settings, assess)
    assert brief.summary == WRONG
    assert len(brief.report.findings) == 1
    assert brief.provenance.attempts == 2


def test_async_gives_the_same_brief(server, settings, analysis, assess, answer_text):
    """The async entry is the same conversation."""
    server.then(server.answer(answer_text(WRONG)), server.answer(answer_text()))
    brief = asyncio.run(abrief_with_model(analysis, settings, assess))
    assert brief.summary == "About 340 dockers stopped work."
    assert len(server.hits) == 2


def test_sync_works_where_an_event_loop_is_running(server, settings, analysis, assess, answer_text):
    """In a notebook, whose loop is running, the sync entry works too."""
    server.then(server.answer(answer_text()))

    async def notebook():
        return brief_with_model(analysis, settings, assess)

    assert asyncio.run(notebook()).headline == "Strike at Port Salder"


def test_many_articles_share_one_engine(server, settings, analysis_of, assess, answer_text):
    """One engine serves many articles at once in its loop."""
    server.then(*[server.answer(answer_text("No figures.", key_facts=[]))] * 4)
    articles = [analysis_of(("Title", f"Sentence of article {n}.")) for n in range(4)]

    async def run():
        async with ModelEngine(settings) as engine:
            return await asyncio.gather(*(engine.abrief(a, assess) for a in articles))

    briefs = asyncio.run(run())
    assert {brief.source.sha256 for brief in briefs} == {a.document.sha256 for a in articles}
    assert len(server.hits) == 4


def test_an_engine_is_used_from_one_loop_after_another(
    server, settings, analysis_of, assess, answer_text
):
    """Sync briefs, each with a loop of its own, leave no client behind that is bound to one."""
    server.then(*[server.answer(answer_text("No figures.", key_facts=[]))] * 2)
    with ModelEngine(settings) as engine:
        for name in ("one", "two"):
            engine.brief(analysis_of(("Title", f"Article {name}.")), assess)
    assert len(server.hits) == 2


def test_the_key_is_sent_as_a_header_and_shown_nowhere(
    server, settings, analysis, assess, answer_text
):
    """The key is in the authorization header only, not in the settings' repr."""
    server.then(server.answer(answer_text()))
    brief_with_model(analysis, settings, assess)
    assert "Bearer sk-secret-123" in server.headers[0]
    assert "sk-secret-123" not in repr(settings) + str(dataclasses.replace(settings, tries=2))
    assert "sk-secret-123" not in repr(server.hits)


def test_of_two_briefs_that_fail_alike_the_later_one_is_returned(
    server, settings, analysis, assess, answer_text
):
    """The later answer knew more of what was wrong."""
    texts = ("About 998 dockers.", "About 999 dockers.", "About 998 and 999 dockers.")
    server.then(*(server.answer(answer_text(text)) for text in texts))
    assert brief_with_model(analysis, settings, assess).summary == "About 999 dockers."


def test_no_repairs_are_asked_for_where_none_are_wanted(
    server, settings, analysis, assess, answer_text
):
    """With repairs=0 the first brief is returned with its findings."""
    server.then(server.answer(answer_text(WRONG)))
    brief = brief_with_model(analysis, dataclasses.replace(settings, repairs=0), assess)
    assert len(server.hits) == 1
    assert len(brief.report.findings) == 1
