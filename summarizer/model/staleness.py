"""Why a recorded answer is no answer to what would be asked today.

Another analysis or checker does not make a recording stale: its ids are carried over. Another
prompt, schema, model or parameter does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from summarizer.analysis import Analysis
from summarizer.model.cassette_store import changes
from summarizer.model.conversation import make_request
from summarizer.model.prompts import load_prompts
from summarizer.model.request import Message, Request, Shown
from summarizer.model.settings import ModelSettings
from summarizer.patterns import pattern

_OF_THE_ARTICLE: Final = pattern(
    r"\[[SA][0-9]++\] .*+|(?:Outlet|Published): .*+|No speakers were found.*+"
    r"|Speakers found.*+|(?:<<<|>>>) .*+|\s*+"
)
"""Lines of a prompt that an analysis makes, and those that come or go with its speakers."""


def staleness(request: Request, analysis: Analysis) -> list[str]:
    """What has changed since ``request`` was recorded; empty where it would be asked today.

    ``analysis`` is of the article it is about. Of a repair the question it began with counts: how
    a repair is worded depends on what the check of its day had found.
    """
    prompts = load_prompts()
    settings = ModelSettings(model=request.model, sample=request.sample)
    asked = prompts.first(analysis)
    today = make_request(settings, asked, prompts.version, Shown.of(analysis))
    begun = replace(request, messages=request.messages[: len(asked)])
    return list(changes(_framed(begun), _framed(today)))


def _framed(request: Request) -> Request:
    """The request without what the analysis of an article put into it."""
    messages = (
        Message(role=message["role"], content="\n".join(_frame(message["content"])))
        for message in request.messages
    )
    return replace(request, messages=tuple(messages))


def _frame(text: str) -> list[str]:
    return [line for line in text.split("\n") if not _OF_THE_ARTICLE.fullmatch(line)]
