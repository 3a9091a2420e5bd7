"""Mails, letters, chats and calls: texts whose every line is somebody's, with no page around them.

A letter has a salutation at its head and a close, or the header lines of a mail (RFC 5322, 3.6);
in a conversation most lines open with whose turn it is. All of their lines are body: a signature
names the writer, and "you can try it for $5" is what was written, not an advert beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.document.blocks import Block
from summarizer.document.debris import match_rule
from summarizer.document.line_facts import Facts
from summarizer.document.model import LineClass
from summarizer.document.rule import Scope
from summarizer.document.stamps import read_stamp
from summarizer.patterns import pattern

FIELDS: Final = frozenset(
    "subject re fw fwd from to cc bcc date sent time reply-to email e-mail phone tel telephone fax"
    " mobile address website web attachment attachments conversation transcript chat call dialogue"
    " summary note notes topic agenda participants ps p.s".split()
)
"""Labels before a colon that name a field or a part of a text, and nobody who speaks."""
_HEADER: Final = pattern(
    r"(?P<field>subject|from|to|cc|bcc|date|sent|reply-to) ?: ?(?=\S)", re.IGNORECASE
)
_SALUTATION: Final = pattern(
    r"(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)"
    r"|to whom it may concern)\b(?:[^!?:]{0,50}[^.!?:\s])?[,:!]?",
    re.IGNORECASE,
)
_CLOSE: Final = pattern(
    r"(?:(?:with )?(?:best|kind|kindest|warm|warmest|many)? ?(?:regards|wishes|thanks)|best"
    r"|all the best|thank you|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|yours|cheers"
    r"|respectfully(?: yours)?|love|take care|see you(?: soon)?)[,.!]?",
    re.IGNORECASE,
)
_TURN: Final = pattern(
    r"(?:[\[(]?[0-2]?[0-9][:.][0-9]{2}(?:[:.][0-9]{2})?(?: ?[AaPp][Mm])?[\])]? ?[–-]? ?)?"
    r"(?P<label>[^\W_][\w .’'()/&\[\]-]{0,34}) ?: ?\S"
)
_LABEL_WORDS: Final = 5
_GREETING: Final = 5
"""Words of a salutation without a comma at most: longer ones may be headlines."""
_HEAD: Final = 6
_TAIL: Final = 12
_FEWEST_TURNS: Final = 3
_HEADERS: Final = 2
_ELSEWHERE: Final = frozenset((Scope.HEADLINES, Scope.REST, Scope.COMMENTS))


@dataclass(frozen=True, slots=True)
class Exchange:
    """A mail or a conversation: its subject's block, if it has one, and what its headers say."""

    title: Block | None
    facts: list[tuple[Block, Facts]]


def read_exchange(blocks: Sequence[Block]) -> Exchange | None:
    """The exchange that these blocks are, each classed as body; None where they are none.

    "Subject:" is cut off its block, as bullets are.
    """
    headers = _headers(blocks)
    opening = _salutation(blocks, headers)
    is_letter = len(headers) >= _HEADERS or (opening >= 0 and (headers or _is_closed(blocks)))
    if not (is_letter or _is_conversation(blocks)) or _is_of_page(blocks):
        return None
    for block in blocks:
        block.classify(LineClass.BODY, "of an exchange")
    title = blocks[0] if opening == 1 and not headers else None
    facts: list[tuple[Block, Facts]] = []
    for number, field in headers.items():
        block = blocks[number]
        if field == "subject":
            title = title or _without_label(block)
        elif (stamp := read_stamp(block.shown)) is not None:
            facts.append((block, stamp))
    return Exchange(title, facts)


def _headers(blocks: Sequence[Block]) -> dict[int, str]:
    """The fields of the header lines the text opens with, by block."""
    found: dict[int, str] = {}
    for number, block in enumerate(blocks[:_HEAD]):
        match = _HEADER.match(block.shown)
        if match is None:
            break
        found[number] = match["field"].lower()
    return found


def _salutation(blocks: Sequence[Block], headers: Container[int]) -> int:
    """The block of the salutation, below the headers or one title; -1 where there is none."""
    for number, block in enumerate(blocks[: _HEAD + 1]):
        greets = _SALUTATION.fullmatch(block.shown) is not None
        if greets and (block.words <= _GREETING or block.shown.endswith(",")):
            return number
        if number not in headers and (number or block.is_prose):
            break
    return -1


def _is_closed(blocks: Sequence[Block]) -> bool:
    return any(_CLOSE.fullmatch(block.shown) is not None for block in blocks[-_TAIL:])


def _is_conversation(blocks: Sequence[Block]) -> bool:
    """Whether most lines are turns, of two speakers at least, one of whom comes back."""
    labels = [label for block in blocks if (label := _turn(block)) is not None]
    again = Counter(labels).most_common(1)
    if len(labels) < _FEWEST_TURNS or 2 * len(labels) < len(blocks) or len(set(labels)) < 2:
        return False
    return again[0][1] > 1


def _turn(block: Block) -> str | None:
    """Whose turn a line is, if it opens with a label."""
    match = _TURN.match(block.shown)
    if match is None or len(match["label"].split()) > _LABEL_WORDS:
        return None
    return None if match["label"].lower() in FIELDS else match["label"]


def _is_of_page(blocks: Sequence[Block]) -> bool:
    """Whether a line announces what only a page has: other articles, a form, comments."""
    rules = (match_rule(block.shown) for block in blocks if not block.is_prose)
    return any(rule is not None and rule.scope in _ELSEWHERE for rule in rules)


def _without_label(block: Block) -> Block:
    match = _HEADER.match(block.text)
    if match is not None:
        block.start += match.end()
        block.text = block.shown = block.text[match.end() :]
        block.words = len(block.text.split())
    return block
