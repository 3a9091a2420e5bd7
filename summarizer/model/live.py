"""A round that goes to the network: instructor asks, parses and asks again; the seam is ours.

instructor is handed a ``create`` of our own that serves each single call: from the store where it
is known, else from the endpoint, and keeps every answer the moment it is complete.
"""

from __future__ import annotations

import logging
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Self, cast

from pydantic import ValidationError

from summarizer.brief.draft import Draft
from summarizer.errors import SummarizerError
from summarizer.model.chain import Chain, RoundFailed, never_valid
from summarizer.model.client import Call, Endpoint
from summarizer.model.parse import parse_draft
from summarizer.model.request import Answer
from summarizer.model.schema import draft_schema
from summarizer.model.store import Store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openai.types.chat import ChatCompletion

    from summarizer.model.budget import Budget

    Messages = Sequence[Mapping[str, Any]]


async def ask_live(
    chain: Chain, store: Store, endpoint: Endpoint, reasks: int, budget: Budget
) -> Draft:
    """The draft of one round. Raises RoundFailed or a SummarizerError."""
    import instructor
    from instructor.core import InstructorRetryException

    _quiet()
    ask: Any = instructor.patch(
        create=_Answers(chain, store, endpoint, budget).create,
        mode=instructor.Mode.JSON_SCHEMA,
    )
    request = chain.request
    try:
        reply = await ask(
            response_model=_response_model(), max_retries=reasks, messages=list(request.messages)
        )
    except InstructorRetryException as error:
        raise _unwrapped(error, chain) from None
    draft: Draft = reply.draft
    return draft


class _Answers:
    """The answers of one round, one by one: from the store, else from the endpoint."""

    def __init__(self, chain: Chain, store: Store, endpoint: Endpoint, budget: Budget) -> None:
        self._chain = chain
        self._store = store
        self._endpoint = endpoint
        self._budget = budget

    async def create(
        self, messages: Messages, response_format: Mapping[str, Any]
    ) -> ChatCompletion:
        """The next answer that is not cut, as instructor wants it."""
        chain = self._chain
        while True:
            call = Call(chain.link, messages, response_format, chain.max_tokens)
            answer = self._store.get(call.link)
            known = answer is not None
            if answer is None:
                flight = partial(self._ask, call)
                answer, known = await self._endpoint.flights.join(call.link.key, flight)
            if chain.take(answer, stored=known):
                return _completion(answer, chain.request.model)

    async def _ask(self, call: Call) -> Answer:
        answer = await self._endpoint.ask(call, self._budget)
        self._store.put(call.link, answer)
        return answer


@cache
def _response_model() -> Any:  # noqa: ANN401 - a class whose base instructor makes
    """A draft as instructor wants it: on a base of its own, with our schema and strict parser.

    Made once, and with the draft as a value: instructor walks all fields of a model at each call.
    """
    from instructor import OpenAISchema

    class Reply(OpenAISchema):
        draft: Any

        @classmethod
        def model_json_schema(cls, *_args: object, **_kwargs: object) -> dict[str, Any]:
            return draft_schema()

        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **_kwargs: object) -> Self:
            text = json_data if isinstance(json_data, str) else json_data.decode()
            return cast("Self", cls.model_construct(draft=parse_draft(text)))

    Reply.__name__ = Draft.__name__  # the name the schema is sent under
    return Reply


def _completion(answer: Answer, model: str) -> ChatCompletion:
    from openai.types.chat import ChatCompletion

    message = {"role": "assistant", "content": answer.text}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    return ChatCompletion.model_validate(
        {"id": "", "object": "chat.completion", "created": 0, "model": model, "choices": [choice]}
    )


def _unwrapped(error: Exception, chain: Chain) -> Exception:
    """What instructor wrapped: our own error, or the last answer's fault."""
    cause = error.__cause__
    if isinstance(cause, RoundFailed | SummarizerError):
        return cause
    if isinstance(cause, ValidationError):
        return never_valid(chain, cause)
    return cause if isinstance(cause, Exception) else error  # a bug: let it show


@cache
def _quiet() -> None:
    """Instructor logs every failure as an error; they are ours to report, once."""
    logger = logging.getLogger("instructor")
    if logger.level == logging.NOTSET:
        logger.setLevel(logging.CRITICAL)
