"""Articles past the model's context: read in parts, merged with their ids, checked as one."""

from __future__ import annotations

import json
import re

import pytest

from summarizer.errors import ContextTooLong
from summarizer.model.conversation import converse
from summarizer.model.engine import brief_with_model
from summarizer.model.parse import parse_draft
from summarizer.model.prompts import load_prompts
from summarizer.model.request import Answer, Round
from summarizer.model.settings import ModelSettings

SETTINGS = ModelSettings(model="desk-1", base_url="http://x")


@pytest.fixture
def model(answer_text):
    """Drives a conversation with a model of so many characters; gives its brief and requests."""

    def drive(talk, context, summary="No figures."):
        asked = []
        request = next(talk)
        while True:
            asked.append(request)
            words = "".join(message["content"] for message in request.messages)
            if len(words) > context:
                reply = Round(None, [Answer("", "x")], 0, ContextTooLong("too long"))
            else:
                shown = request.messages[1]["content"]
                ids = re.findall(r"^\[(S\d+)\]", shown, re.MULTILINE)
                ids = ids or re.findall(r'"evidence": \["(S\d+)"', shown)
                facts = [
                    {"statement": f"Fact of {name}.", "evidence": [name], "source": None}
                    for name in (ids[0], ids[-1])
                ]
                text = answer_text(summary, key_facts=facts, unverified=[])
                reply = Round(parse_draft(text), [Answer(text, "stop", None, 10, 5)], 0)
            try:
                request = talk.send(reply)
            except StopIteration as end:
                return end.value, asked

    return drive


@pytest.fixture
def seen():
    """What the drafts were that came to be checked."""
    return []


@pytest.fixture
def assess_seen(assess, seen):
    """The stand-in for the check, which notes the drafts."""

    def check(draft, analysis, provenance):
        seen.append(draft)
        return assess(draft, analysis, provenance)

    return check


@pytest.mark.parametrize(("words", "context"), [(2_000, 8_000), (100_000, 30_000)])
def test_a_long_article_is_read_in_parts_that_fit(
    model, analysis_of, assess_seen, seen, words, context
):
    """Every sentence is shown once in what fits, and the facts keep the ids of the whole."""
    sentence = "The harbour office " + "wrote and " * 15 + "went home"
    count = words // 34
    analysis = analysis_of(("Title", *(f"{sentence} on day {n}." for n in range(count))))
    brief, asked = model(converse(analysis, SETTINGS, load_prompts(), assess_seen), context)
    fitting = [r for r in asked if sum(len(m["content"]) for m in r.messages) <= context]
    shown = [
        name
        for request in fitting
        for name in re.findall(r"^\[(S\d+)\]", request.messages[1]["content"], re.MULTILINE)
    ]
    assert shown == [s.id for s in analysis.document.sentences]
    assert len(seen) == 1
    cited = [name for fact in seen[0].key_facts for name in fact.evidence]
    assert set(cited) == {"S1", f"S{count + 1}"}
    assert brief.provenance.attempts == len(asked)
    assert len(asked) - len(fitting) < 20


def test_a_merge_that_fails_its_check_is_repaired(model, analysis_of, assess_seen):
    """The repair is asked of the merge, not of an article that does not fit."""
    analysis = analysis_of(tuple(f"The office wrote a letter on day {n}." for n in range(200)))
    talk = converse(analysis, SETTINGS, load_prompts(), assess_seen)
    brief, asked = model(talk, 8_000, "It wrote 999,999 letters.")
    repair = asked[-1].messages
    assert [message["role"] for message in repair] == ["system", "user", "assistant", "user"]
    assert "briefs of its parts" in repair[1]["content"]
    assert "999,999" in repair[3]["content"]
    assert brief.report.findings


def test_what_cannot_be_parted_is_an_error(model, analysis_of, assess):
    """Not even one sentence fits."""
    analysis = analysis_of(("Title", "A sentence."))
    with pytest.raises(ContextTooLong):
        model(converse(analysis, SETTINGS, load_prompts(), assess), 100)


def test_parts_over_the_wire(server, settings, analysis, assess, answer_text):
    """One hit for the article, one for each half, one for the merge."""
    facts = [{"statement": "x", "evidence": ["S3"], "source": None}]
    server.then(
        server.status(400, "x", "context_length_exceeded"),
        *[server.answer(answer_text(key_facts=facts))] * 3,
    )
    brief = brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 4
    asked = [hit["messages"][1]["content"] for hit in server.hits]
    assert "[S1]" in asked[1]
    assert "[S3]" not in asked[1]
    assert "[S3]" in asked[2]
    assert json.dumps(facts)[1:-1] in asked[3]
    assert brief.summary == "About 340 dockers stopped work."
