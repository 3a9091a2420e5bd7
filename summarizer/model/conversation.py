"""One article's talk with a model, without any input or output of its own.

A generator: it yields a request, is sent what was answered, checks it, asks for repairs, and
returns the best brief. Whoever drives it decides how requests are answered: from a store, by a
network call, sync or async.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Sequence
from typing import NamedTuple

from summarizer._version import __version__
from summarizer.analysis import Analysis
from summarizer.brief.draft import Draft
from summarizer.brief.schema import Brief, Provenance, RunFacts, Tokens
from summarizer.checker.model import Finding
from summarizer.checker.verdicts import Severity
from summarizer.errors import ContextTooLong, ProviderError
from summarizer.model.prompts import Prompts
from summarizer.model.request import Answer, Message, Request, Shown
from summarizer.model.schema import draft_schema
from summarizer.model.sections import draft_by_sections
from summarizer.model.settings import ModelSettings

Assess = Callable[[Draft, Analysis, Provenance], Brief]
"""Resolves a draft against the article and checks it; the findings are in ``brief.report``."""


class Round(NamedTuple):
    """How one request ended.

    ``draft`` is None where the model gave no usable one; ``problem`` then says why. ``stored``
    counts the answers that came from a cache or a cassette, ``sends`` the requests over the
    network and ``waited`` the seconds between them.
    """

    draft: Draft | None
    answers: Sequence[Answer]
    stored: int
    problem: ProviderError | None = None
    sends: int = 0
    waited: float = 0.0


Conversation = Generator[Request, Round, Brief]


def converse(
    analysis: Analysis, settings: ModelSettings, prompts: Prompts, assess: Assess
) -> Conversation:
    """Ask for a brief, then for repairs of what the check fails, and return the best brief.

    At most ``settings.repairs`` repairs are asked for, and none once the model repeats itself.
    The brief with the fewest failing findings is returned, the later one where they tie, with all
    its findings. An article too long for the model is read in parts. Raises the first round's
    problem; a later one's only ends the repairs.
    """
    talk = _Talk(analysis, settings, prompts)
    first = prompts.first(analysis)
    reply = yield from talk.ask(first)
    draft = reply.draft
    if isinstance(reply.problem, ContextTooLong):
        first, draft = yield from draft_by_sections(talk.ask, prompts, analysis)
    if draft is None:
        raise reply.problem or AssertionError("a round without a draft has a problem")
    best = brief = assess(draft, analysis, talk.provenance())
    seen = {_as_text(draft)}
    for _ in range(settings.repairs):
        failing = _failing(brief)
        if not failing:
            break
        mended = Message(role="assistant", content=_as_text(draft))
        repair = prompts.repair(failing, analysis.document)
        draft = (yield from talk.ask((*first, mended, repair))).draft
        if draft is None or _as_text(draft) in seen:
            break
        seen.add(_as_text(draft))
        brief = assess(draft, analysis, talk.provenance())
        if len(_failing(brief)) <= len(_failing(best)):
            best = brief
    return best.model_copy(update={"provenance": talk.provenance()})


class _Talk:
    """Makes the requests of one conversation and adds up what they cost."""

    def __init__(self, analysis: Analysis, settings: ModelSettings, prompts: Prompts) -> None:
        self._shown = Shown.of(analysis)
        self._settings = settings
        self._version = prompts.version
        self._answers: list[Answer] = []
        self._stored = 0
        self._sends = 0
        self._waited = 0.0

    def ask(self, messages: tuple[Message, ...]) -> Generator[Request, Round, Round]:
        reply = yield make_request(self._settings, messages, self._version, self._shown)
        self._answers.extend(reply.answers)
        self._stored += reply.stored
        self._sends += reply.sends
        self._waited += reply.waited
        return reply

    def provenance(self) -> Provenance:
        return Provenance(
            engine="model",
            model=self._settings.model,
            prompt_version=self._version,
            tokens=Tokens(
                prompt=_sum([answer.prompt_tokens for answer in self._answers]),
                completion=_sum([answer.completion_tokens for answer in self._answers]),
            ),
            attempts=len(self._answers),
            run=RunFacts(
                cached=self._stored == len(self._answers),
                sends=self._sends,
                waited=round(self._waited, 3),
            ),
            source_sha256=self._shown.sha256,
            summarizer_version=__version__,
        )


def make_request(
    settings: ModelSettings, messages: tuple[Message, ...], version: str, shown: Shown
) -> Request:
    """The request for ``messages`` under ``settings``."""
    parameters = {"temperature": settings.temperature, "max_tokens": settings.max_tokens}
    return Request(
        model=settings.model,
        messages=messages,
        schema=draft_schema(),
        parameters={name: value for name, value in parameters.items() if value is not None},
        sample=settings.sample,
        prompt_version=version,
        shown=shown,
    )


def _failing(brief: Brief) -> tuple[Finding, ...]:
    return brief.report.with_severity(Severity.FAIL)


def _as_text(draft: Draft) -> str:
    return json.dumps(draft.model_dump(), ensure_ascii=False)


def _sum(counts: Sequence[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None
