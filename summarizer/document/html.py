"""HTML: a page's visible text, one block a line, and where each character stands in the file.

A scanner of its own, not ``html.parser``: it keeps offsets, never recurses, and stays linear on
unclosed tags and quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from summarizer.document.raw import RawMap
from summarizer.patterns import pattern

_TAG_NAME: Final = pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_MAX_TAG: Final = 20_000
_QUOTED: Final = pattern(r"[^>\"']*+(?:\"[^\"]*+\"|'[^']*+'|[^>\"']*+)")
_ATTRIBUTE: Final = pattern(
    r"([a-zA-Z_:@][\w:.@-]{0,60}+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?"
)
_HIDDEN: Final = pattern(r"\bhidden\b|display\s{0,3}:\s{0,3}none", re.IGNORECASE)
_SKIPPED: Final = frozenset(
    "script style noscript template svg iframe object canvas head math audio video select textarea"
    " datalist".split()
)
_RAW_TEXT: Final = frozenset("script style noscript iframe textarea title".split())
_INLINE: Final = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt"
    " ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
_VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
_CELLS: Final = frozenset(("td", "th"))
_TEXT: Final = pattern(
    r"([ \t\n\r\f]++)|&(?:#[0-9]{1,7}+|#[xX][0-9a-fA-F]{1,6}+|[a-zA-Z][a-zA-Z0-9]{1,31}+);?"
    r"|[^ \t\n\r\f&]++|&"
)
"""HTML's own white space collapses; a no-break space is a character of the text."""


@dataclass(slots=True)
class Page:
    """A page's visible text: its lines, what tag each came in, and the hidden metadata."""

    text: str
    raw: RawMap
    tags: list[str]
    """For every line, the innermost block element (``p``, ``h1``, ``li``, ...)."""
    meta: dict[str, str] = field(default_factory=dict)
    """Values of meta tags by property or name, in lower case; the first of each, and
    the page's title."""
    json_ld: list[str] = field(default_factory=list)


def read_page(html: str) -> Page:
    """The visible text of an HTML page."""
    return _Reader(html).read()


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a start tag's inner text, names in lower case, values unescaped."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


class _Reader:
    def __init__(self, html: str) -> None:
        self.html = html
        self.parts: list[str] = []
        self.raw = RawMap()
        self.tags: list[str] = []
        self.meta: dict[str, str] = {}
        self.json_ld: list[str] = []
        self.open: list[str] = ["body"]
        """Open block elements; inline ones are not kept."""
        self.hidden: list[tuple[str, int]] = []
        """Elements whose content is not shown, with the depth of same-named ones inside."""
        self.space: tuple[int, int] | None = None
        """White space that waits for a word on this line, by its place in the file."""
        self.line_empty = True
        self.dead: set[str] = set()
        """Raw-text elements that are never closed again: not searched for twice."""

    def read(self) -> Page:
        for kind, start, end in self._tokens():
            if kind == "text":
                if not self.hidden:
                    self._text(start, end)
            else:
                self._tag(start, end)
        if not self.line_empty:
            self._break(len(self.html))
        return Page("".join(self.parts), self.raw, self.tags, self.meta, self.json_ld)

    # tokens

    def _tokens(self) -> Iterator[tuple[str, int, int]]:
        """Texts and tags by their place; comments and raw-text contents are left out."""
        html, at = self.html, 0
        while at < len(html):
            tag = html.find("<", at)
            if tag < 0:
                yield "text", at, len(html)
                return
            after = self._after_markup(tag)
            if after is None:
                yield "text", at, tag + 1
                at = tag + 1
                continue
            if tag > at:
                yield "text", at, tag
            if html[tag + 1] not in "!?":
                yield "tag", tag, after
                after = self._after_raw_text(tag, after)
            at = after

    def _after_markup(self, tag: int) -> int | None:
        """Where the tag, comment or declaration at ``tag`` ends; None where it is a bare ``<``."""
        html = self.html
        following = html[tag + 1 : tag + 2]
        if html.startswith("<!--", tag):
            end = html.find("-->", tag + 2)
            return len(html) if end < 0 else end + 3
        if following in ("!", "?") or (following == "/" and not html[tag + 2 : tag + 3].isalpha()):
            end = html.find(">", tag)
            return len(html) if end < 0 else end + 1
        if _TAG_NAME.match(html, tag) is None:
            return None
        return self._tag_end(tag)

    def _tag_end(self, tag: int) -> int:
        """Where a tag ends: at the first ``>`` outside quotes, near enough; else at the first."""
        html, limit = self.html, min(tag + _MAX_TAG, len(self.html))
        first = html.find(">", tag, limit)
        if first < 0:
            return limit
        if html.find('"', tag, first) < 0 and html.find("'", tag, first) < 0:
            return first + 1
        at = tag + 1
        while at < limit:
            match = _QUOTED.match(html, at, limit)
            if match is None or match.end() == at:
                break
            at = match.end()
        return at + 1 if at < limit and html[at] == ">" else first + 1

    def _after_raw_text(self, tag: int, after: int) -> int:
        """Where the contents of a script, style or the like end."""
        match = _TAG_NAME.match(self.html, tag)
        name = match[2].lower() if match and not match[1] else ""
        if name not in _RAW_TEXT or name in self.dead or self.html[after - 2] == "/":
            return after
        closing = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(self.html, after)
        if closing is None:
            self.dead.add(name)
            return after
        contents = self.html[after : closing.start()]
        if name == "script" and "ld+json" in self.html[tag:after]:
            self.json_ld.append(contents)
        elif name == "title":
            self.meta.setdefault("title", " ".join(unescape(contents).split()))
        return closing.start()

    # tags

    def _tag(self, start: int, end: int) -> None:
        match = _TAG_NAME.match(self.html, start)
        if match is None:
            return
        name, closing = match[2].lower(), bool(match[1])
        if name == "meta":
            self._keep_meta(match.end(), end)
        if self.hidden:
            self._inside_hidden(name, closing=closing)
        elif closing:
            self._close(name, start)
        else:
            self._open(name, match.end(), start, end)

    def _open(self, name: str, inner: int, start: int, end: int) -> None:
        if name not in _VOID and (name in _SKIPPED or self._is_hidden(inner, end)):
            if not (name in _RAW_TEXT and name in self.dead):
                self.hidden.append((name, 1))
            if name not in _INLINE:
                self._break(start)
            return
        if name in _CELLS:
            self._cell(start, end)
        elif name not in _INLINE:
            self._break(start)
            if name not in _VOID and name != "tr":
                self.open.append(name)
        elif name in ("img", "wbr"):
            return

    def _is_hidden(self, inner: int, end: int) -> bool:
        tag = self.html[inner:end]
        if end - inner < 7 or _HIDDEN.search(tag) is None:
            return False
        found = attributes(tag)
        style = found.get("style", "").replace(" ", "").lower()
        return "hidden" in found or "display:none" in style

    def _inside_hidden(self, name: str, *, closing: bool) -> None:
        hidden, depth = self.hidden[-1]
        if name != hidden:
            if hidden == "head" and name == "body":
                self.hidden.pop()
            return
        depth += -1 if closing else 1
        self.hidden.pop()
        if depth:
            self.hidden.append((hidden, depth))

    def _close(self, name: str, start: int) -> None:
        if name in _INLINE or name in _CELLS:
            return
        self._break(start)
        if name in self.open[-30:]:
            while self.open.pop() != name:
                pass
        if not self.open:
            self.open.append("body")

    def _keep_meta(self, start: int, end: int) -> None:
        found = attributes(self.html[start:end])
        name = found.get("property") or found.get("name") or found.get("itemprop")
        if name and found.get("content"):
            self.meta.setdefault(name.lower(), found["content"].strip())

    # text

    def _text(self, start: int, end: int) -> None:
        for match in _TEXT.finditer(self.html, start, end):
            if match[1] is not None:
                if self.space is None:
                    self.space = match.span()
                continue
            words = match[0]
            shown = unescape(words) if words[0] == "&" else words
            if not shown.strip(" \t\n\r\f"):
                if self.space is None:
                    self.space = match.span()
                continue
            self._put_space()
            self._put(shown, *match.span())

    def _put_space(self) -> None:
        if self.space is not None and not self.line_empty:
            self._put(" ", *self.space)
        self.space = None

    def _put(self, shown: str, raw_start: int, raw_end: int) -> None:
        shown = "".join(shown.splitlines()) or " "
        if self.line_empty:
            self.tags.append(self.open[-1])
            self.line_empty = False
        self.raw.add(len(shown), raw_start, raw_end)
        self.parts.append(shown)

    def _cell(self, start: int, end: int) -> None:
        """Cells of one row stand on one line, a tab between them."""
        if not self.line_empty:
            self.space = None
            self._put("\t", start, end)

    def _break(self, at: int) -> None:
        self.space = None
        if not self.line_empty:
            self.line_empty = True
            self.raw.add(1, at, at)
            self.parts.append("\n")
