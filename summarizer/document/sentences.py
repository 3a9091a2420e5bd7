"""The sentences of the body, numbered in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sentencex import get_sentence_boundaries

from summarizer.document.blocks import Block, Mark
from summarizer.document.dateline import read_dateline
from summarizer.document.model import LineClass, Sentence, SentenceRole
from summarizer.document.tables import is_tabular
from summarizer.patterns import pattern

_ENUMERATOR: Final = pattern(r"\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)]\s*+", re.IGNORECASE)
_CREDIT: Final = pattern(r"[(\[][^()\[\]]{1,60}[)\]]\.?")
_NO_SHORT_FORM: Final = pattern(
    r"(?:(?<=[a-z,] )(?:me|no|ok|ill|art|miss|may|id|ma|pa)|(?<=m/)[hs])"
    r"\.(?P<space> ++)(?=[\"“‘]?[A-Z])"
)
"""Words that ``sentencex`` takes for short forms ("Me." of Maine), and the "h" of "km/h"."""
_CHUNK: Final = 4096
_OPENING: Final = 8
"""A dateline stands in one of the first paragraphs."""
_HEADING_WORDS: Final = 14


def find_sentences(blocks: Sequence[Block], title: Block | None) -> tuple[Sentence, ...]:
    """The sentences of the body blocks; a paragraph is a block, counted from 0."""
    body = [block for block in blocks if block.line_class is LineClass.BODY]
    opening = _dateline(body)
    found: list[Sentence] = []
    for paragraph, block in enumerate(body):
        following = body[paragraph + 1] if paragraph + 1 < len(body) else None
        role = _role(block, title, following)
        whole = role is not SentenceRole.SENTENCE
        after = opening.get(paragraph, 0)
        bounds = [(0, len(block.text))] if whole else split(block.text[after:])
        for start, end in bounds:
            identity = f"S{len(found) + 1}"
            at = block.start + after
            found.append(Sentence(identity, at + start, at + end, role, paragraph))
    return tuple(found)


def _dateline(body: Sequence[Block]) -> dict[int, int]:
    """Where the report begins behind its dateline, by paragraph: that is no part of a sentence."""
    for paragraph, block in enumerate(body[:_OPENING]):
        if block.is_prose and block.shown == block.text:
            found = read_dateline(block.text)
            if found is not None:
                return {paragraph: found.end}
    return {}


def _role(block: Block, title: Block | None, following: Block | None) -> SentenceRole:
    if block is title:
        return SentenceRole.TITLE
    if block.mark is Mark.HEADING:
        return SentenceRole.HEADING
    text = block.text
    plain = block.mark is Mark.NONE and block.words <= _HEADING_WORDS
    bare = not block.terminal or (text.endswith("?") and block.words > 1)
    leads = following is not None and (following.is_prose or following.mark is Mark.BULLET)
    if plain and bare and leads and not text[0].islower() and not is_tabular(block):
        return SentenceRole.HEADING
    return SentenceRole.SENTENCE


def split(text: str) -> list[tuple[int, int]]:
    """Bounds of the sentences of one paragraph, white space around them cut off.

    Boundaries are those of ``sentencex``, mended: no sentence is a bare "2." or mark, and none
    begins in lower case after a closing quotation mark or an ellipsis.
    """
    flat = "".join(" " if c.isspace() else c for c in text) if _has_break(text) else text
    found: list[tuple[int, int]] = []
    for start, end in _pieces(flat):
        if found and _continues(flat, found[-1], start, end):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _has_break(text: str) -> bool:
    return "\n" in text or not text.isprintable()


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    for begin, stop in _chunks(text):
        for boundary in get_sentence_boundaries("en", text[begin:stop]):
            start, end = begin + boundary["start_index"], begin + boundary["end_index"]
            words = text[start:end]
            start += len(words) - len(words.lstrip())
            end -= len(words) - len(words.rstrip())
            if text.find(". ", start, end) >= 0:
                for match in _NO_SHORT_FORM.finditer(text, start, end):
                    yield start, match.start("space")
                    start = match.end()
            if start < end:
                yield start, end


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of at most some thousand characters, cut after a full stop where there is one.

    No paragraph of an article is longer; on hostile ones ``sentencex`` is quadratic.
    """
    begin = 0
    while len(text) - begin > _CHUNK:
        limit = begin + _CHUNK
        stop = text.rfind(". ", begin + _CHUNK // 2, limit)
        stop = stop if stop >= 0 else text.rfind(" ", begin + _CHUNK // 2, limit)
        stop = stop + 1 if stop >= 0 else limit
        yield begin, stop
        begin = stop
    yield begin, len(text)


def _continues(text: str, last: tuple[int, int], start: int, end: int) -> bool:
    """Whether the piece ``text[start:end]`` belongs to the sentence before it."""
    if _ENUMERATOR.fullmatch(text, *last) or _CREDIT.fullmatch(text, start, end):
        return True
    first = next((c for c in text[start : min(end, start + 40)] if c.isalnum()), None)
    return first is None or (text[start].islower() and text[start + 1 : start + 2].islower())
