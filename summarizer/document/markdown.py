"""Markdown: how to tell it, its front matter, and lines that are only pictures."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.patterns import pattern

_MARKS: Final = pattern(
    r"^(?:#{1,6} {1,3}\S|!?\[[^\]\[\n]{0,300}+\]\((?:https?:|/|\#|\.{0,2}/)"
    r"|!\[[^\]\[\n]{0,300}+\]\(|```)"
    r"|\]\(https?://",
    re.MULTILINE,
)
_FRONT: Final = pattern(r"---[ \t]*+\r?\n")
_FIELD: Final = pattern(r"(?P<key>[A-Za-z][\w-]{0,40}):[ \t]*+(?P<value>[^\r\n]*+)")
_MIRROR_FIELD: Final = pattern(
    r"^(?P<key>Title|URL Source|Published Time|Number of Pages|Warning|Markdown Content):[ \t]*+"
    r"(?P<value>[^\r\n]*+)$",
    re.MULTILINE,
)
_MIRRORED: Final = pattern(
    r"Title:[^\n]{0,500}\n\s*+URL Source:[^\n]{0,1000}\n(?:[^\n]{0,300}\n){0,6}?"
    r"Markdown Content:[ \t]*+"
)
"""What reader services put above a page they turned into Markdown."""
_IMAGE: Final = pattern(
    r"(?:\[\]\([^)\s]{0,2000}\)"
    r"|\[?!\[[^\]\[]{0,500}+\]\([^)\s\[]{0,2000}+(?: [^)]{0,300})?\)(?:\]\([^)]{0,2000}\))?\s?)++"
)
_LINK: Final = pattern(r"!?\[(?P<label>[^\]\[]{0,500}+)\]\([^)\s\[]{0,2000}+(?: [^)]{0,300})?\)")
_EMPHASIS: Final = pattern(
    r"(?<!\w)(?P<mark>[*_`])(?=\S)(?P<inside>[^*_`\n]{1,300}+)(?P=mark)(?!\w)"
)
_ANCHOR: Final = pattern(r" ?\{[#.:][^{}]{0,80}\}$")
_RULE: Final = pattern(r"(?:[-*_] ?){3,80}")
_SAMPLE: Final = 100_000


class Field(NamedTuple):
    """One ``key: value`` line of the front matter; bounds are those of the value, unquoted."""

    key: str
    start: int
    end: int


def looks_like_markdown(text: str) -> bool:
    """Whether a text has a heading, a link or a picture in Markdown's marks, or front matter."""
    return bool(_MARKS.search(text, 0, _SAMPLE)) or front_matter(text)[1] > 0


def front_matter(text: str) -> tuple[list[Field], int]:
    """The fields of the block between ``---`` lines that opens a file, and where it ends."""
    opening = _FRONT.match(text)
    if opening is None:
        return _mirror_head(text)
    fields: list[Field] = []
    at = opening.end()
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].rstrip()
        if line in ("---", "..."):
            return (fields, end) if fields else ([], 0)
        if (match := _FIELD.match(text, at, end)) is not None:
            fields.append(_field(text, match))
        elif line and not line[0].isspace() and line[0] not in "-#":
            return [], 0
        at = end + 1
    return [], 0


def _mirror_head(text: str) -> tuple[list[Field], int]:
    """The fields at the head of a page that a reader service turned into Markdown."""
    last = _MIRRORED.match(text)
    if last is None:
        return [], 0
    return [
        _field(text, match) for match in _MIRROR_FIELD.finditer(text, 0, last.end())
    ], last.end()


def _field(text: str, match: re.Match[str]) -> Field:
    start, end = match.span("value")
    end = start + len(text[start:end].rstrip())
    if end - start > 1 and text[start] == text[end - 1] and text[start] in "\"'":
        start, end = start + 1, end - 1
    return Field(match["key"].lower(), start, end)


def is_picture(text: str) -> bool:
    """Whether a line holds pictures and nothing else, or is a rule."""
    return bool(_IMAGE.fullmatch(text) or _RULE.fullmatch(text))


def as_read(text: str) -> str:
    """Running text as a reader sees it: labels for links, no marks of emphasis or code."""
    labelled = _LINK.sub(lambda match: match["label"], text)
    return _EMPHASIS.sub(lambda match: match["inside"], labelled.replace("**", ""))


def without_links(text: str) -> str:
    """A line as a reader sees it: labels without addresses, no emphasis marks, no anchor."""
    return _ANCHOR.sub("", as_read(text)).strip("*_ ")
