"""An article longer than the model's context: read in parts, the parts' drafts made one.

Ids stay those of the whole article, so that the one draft is resolved and checked like any other.
Like a conversation this is a generator: what is too long is found out by asking, and the answer
that it is too long is stored like any answer.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING

from summarizer.errors import ContextTooLong

if TYPE_CHECKING:
    from summarizer.analysis import Analysis
    from summarizer.brief.draft import Draft
    from summarizer.model.prompts import Prompts
    from summarizer.model.request import Message, Request, Round

    Messages = tuple[Message, ...]
    Ask = Callable[[Messages], Generator[Request, Round, Round]]
    Drafting = Generator[Request, Round, tuple[Messages, Draft]]


def draft_by_sections(ask: Ask, prompts: Prompts, analysis: Analysis) -> Drafting:
    """The draft of the whole, and the messages that it answers.

    Parts are halves first and smaller where those are too long; so are the groups of drafts that
    are merged. Raises the problem of a round that fails otherwise, or cannot be made smaller.
    """
    drafts = yield from _drafts(ask, prompts, analysis)
    messages = prompts.merge(drafts, analysis.document)
    width = len(drafts)
    while len(drafts) > 1:
        merged: list[Draft] = []
        at = 0
        while at < len(drafts):
            group = drafts[at : at + width]
            if len(group) == 1:
                merged, at = [*merged, group[0]], at + 1
                continue
            messages = prompts.merge(group, analysis.document)
            reply = yield from ask(messages)
            if reply.draft is not None:
                merged, at = [*merged, reply.draft], at + len(group)
            else:
                width = _smaller(width, 2, reply)
        drafts = merged
    return messages, drafts[0]


def _drafts(
    ask: Ask, prompts: Prompts, analysis: Analysis
) -> Generator[Request, Round, Sequence[Draft]]:
    sentences = analysis.document.sentences
    size, at = max(1, len(sentences) // 2), 0
    drafts = []
    while at < len(sentences):
        reply = yield from ask(prompts.first(analysis, sentences[at : at + size]))
        if reply.draft is None:
            size = _smaller(size, 1, reply)
        else:
            drafts.append(reply.draft)
            at += size
    return drafts


def _smaller(size: int, least: int, reply: Round) -> int:
    """Half the size after a reply that it is too long; raises any other problem."""
    if not isinstance(reply.problem, ContextTooLong) or size <= least:
        raise reply.problem or AssertionError("a round without a draft has a problem")
    return max(least, size // 2)
