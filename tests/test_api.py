"""The library: what ``summarize``, ``asummarize``, ``check`` and ``read`` take, give and raise."""

import asyncio

import pytest

from summarizer import ModelSettings, asummarize, check, read, summarize
from summarizer.checker.verdicts import Severity
from summarizer.errors import EndpointUnreachable, InputError, UsageError

ARTICLE = (
    "Ferry runs aground\n\nThe ferry ran aground on Tuesday with about 40 people aboard, the coast "
    "guard said.\n\nNobody was hurt, and the ship took on 12 tonnes of water.\n"
)
NOBODY_LISTENS = "http://127.0.0.1:9/v1"


def test_an_article_may_be_text_path_document_or_analysis(tmp_path):
    """All four give the same brief; an analysis is read once and used again."""
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    analysis = read(ARTICLE)
    briefs = [summarize(form) for form in (ARTICLE, path, analysis.document, analysis)]
    assert briefs[0].provenance.engine == "rules"
    assert all(brief == briefs[0] for brief in briefs)
    assert read(analysis) is analysis


def test_the_asynchronous_form_gives_the_same_brief():
    """``asummarize`` is ``summarize`` in an event loop."""
    assert asyncio.run(asummarize(ARTICLE)) == summarize(ARTICLE)


def test_summarize_works_where_a_loop_already_runs():
    """In a notebook the synchronous form is called inside a running loop."""

    async def cell():
        return summarize(ARTICLE)

    assert asyncio.run(cell()) == summarize(ARTICLE)


def test_a_text_and_a_brief_are_checked():
    """A true text passes, a false one fails, a brief's statements are held to their evidence."""
    told = "About 40 people were aboard, the coast guard said."
    assert check(told, ARTICLE).outcome is Severity.PASS
    assert check("About 90 people were aboard.", ARTICLE).outcome is Severity.FAIL
    assert check(summarize(ARTICLE), ARTICLE).outcome is Severity.PASS


def test_bad_input_is_an_input_error(tmp_path):
    """Missing, empty and foreign articles raise one error type, with a line that says why."""
    for article in (tmp_path / "none.txt", "", "https://example.org/a"):
        with pytest.raises(InputError, match=r"\S"):
            summarize(article)


def test_a_model_is_used_only_where_one_is_named(monkeypatch):
    """A key alone sends nothing out; a model named in the environment or the settings does."""
    monkeypatch.setenv("OPENAI_API_KEY", "stray")
    monkeypatch.setenv("OPENAI_BASE_URL", NOBODY_LISTENS)
    assert summarize(ARTICLE).provenance.engine == "rules"
    with pytest.raises(UsageError, match="SUMMARIZER_MODEL"):
        summarize(ARTICLE, engine="model")
    monkeypatch.setenv("SUMMARIZER_MODEL", "any")
    assert summarize(ARTICLE, engine="rules").provenance.engine == "rules"
    monkeypatch.delenv("SUMMARIZER_MODEL")
    settings = ModelSettings(model="any", base_url=NOBODY_LISTENS, tries=1)
    with pytest.raises(EndpointUnreachable):
        summarize(ARTICLE, settings=settings)
    with pytest.raises(EndpointUnreachable):
        asyncio.run(asummarize(ARTICLE, settings=settings))
