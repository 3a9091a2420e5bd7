"""What a page says about itself: title, outlet, date, byline, credits, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from summarizer.document.blocks import Block
from summarizer.document.dates import find_date
from summarizer.document.layout import Layout
from summarizer.document.markdown import Field
from summarizer.document.metadata import Credit, Dateline, is_agency, publisher_named, read_dateline
from summarizer.document.model import LineClass, Stated
from summarizer.span import Span

_OUTLET_WORD: Final = re.compile(
    r"\b(?:news|post|times|staff|press|agency|journal|herald|tribune|gazette|chronicle|observer"
    r"|reuters|afp|bureau|newsroom|desk|radio|tv|online|daily|weekly|media|network|english"
    r"|editorial board|correspondents?|reporters?)\b",
    re.IGNORECASE,
)
_DATE_FIELDS: Final = frozenset(
    ("date", "published", "publish_date", "pubdate", "created", "datepublished")
)
_SITE_WORDS: Final = 6
_OWN_REASONS: Final = ("above the title", "menu")
"""Reasons of lines that no furniture rule knows."""
_MASTHEAD: Final = re.compile(
    r"\b(?:news|post|times|press|journal|herald|tribune|gazette|chronicle|observer|radio|tv|online"
    r"|daily|weekly|ledger|register|courier|watch|mirror|star|express|standard|guardian|record|mail"
    r"|echo|argus|review|monitor|today|wire|dispatch|sentinel|examiner|globe|independent|telegraph"
    r"|bulletin|digest|magazine|blog|media|inquirer|advertiser|leader|citizen|reporter|broadcasting)\b",
    re.IGNORECASE,
)
_SUFFIX: Final = re.compile(r" (?P<mark>[|–—-]) (?P<name>[^|–—]{2,50})$")
_CLOSING_CREDIT: Final = re.compile(r"[.!?”\"’'] ?[\[(](?P<name>[A-Z][\w./ -]{1,40})[\])]\.?$")


@dataclass
class Statements:
    """What is known so far; a page that says nothing leaves it empty."""

    title: Stated | None = None
    outlet: Stated | None = None
    published: Stated | None = None
    byline: Stated | None = None
    credits: Sequence[Stated] = field(default=())


def from_page(text: str, layout: Layout) -> Statements:
    """What the lines of a page say."""
    page = _Reader(text, layout)
    outlet = page.outlet()
    title = page.title(outlet)
    return Statements(title, outlet, page.published(), page.byline(outlet), page.credits())


def from_fields(text: str, fields: Iterable[Field], page: Statements) -> Statements:
    """``page``, with what the front matter says put first."""
    stated = replace(page)
    for key, start, end in fields:
        if start == end:
            continue
        value = Stated(text[start:end], Span.of(text, start, end), "front matter")
        if key == "title":
            stated.title = stated.title or value
        elif key in ("author", "authors", "byline", "by"):
            stated.byline = value
        elif key in ("publisher", "publication", "site", "outlet", "newspaper", "website"):
            stated.outlet = value
        elif key in ("source", "agency", "via") and "://" not in value.value:
            stated.credits = (*stated.credits, value)
        elif key in _DATE_FIELDS and (found := find_date(text, start, end)) is not None:
            where = Span.of(text, found.start, found.end)
            stated.published = Stated(found.iso, where, "front matter")
    return stated


class _Reader:
    """Reads the statements off one layout."""

    def __init__(self, text: str, layout: Layout) -> None:
        self.text = text
        self.layout = layout

    def _stated(
        self, block: Block, credit: Credit, origin: str, value: str | None = None
    ) -> Stated:
        """A statement whose words stand at ``credit`` in what a reader sees of the block."""
        words = block.shown[credit.start : credit.end]
        at = self.text.find(words, block.start, block.end)
        span = Span.of(self.text, at, at + len(words)) if at >= 0 else None
        return Stated(words if value is None else value, span, origin)

    def title(self, outlet: Stated | None) -> Stated | None:
        block = self.layout.title
        if block is None:
            return None
        end = len(block.shown)
        if outlet is not None and (match := _SUFFIX.search(block.shown)) is not None:
            end = match.start() if match["name"] == outlet.value else end
        return self._stated(block, Credit(0, end), "title")

    def byline(self, outlet: Stated | None = None) -> Stated | None:
        for block, facts in self.layout.facts:
            if facts.byline is not None:
                start, end = facts.byline
                name = block.shown[start:end]
                if outlet is not None and name.endswith(f" {outlet.value}"):
                    end -= len(outlet.value) + 1
                return self._stated(block, Credit(start, end), "byline")
        return None

    def published(self) -> Stated | None:
        dated = [item for item in self.layout.facts if item[1].published]
        if dated:
            block, facts = max(dated, key=lambda item: item[1].rank)
            if facts.date is not None:
                return self._stated(block, facts.date, facts.kind, facts.published)
        opening = self._dateline()
        if opening is None or opening[1].date is None:
            return None
        return self._stated(opening[0], opening[1].date, "dateline", opening[1].published)

    def _dateline(self) -> tuple[Block, Dateline] | None:
        for block in self._body()[:8]:
            if block.is_prose and (found := read_dateline(block.shown)) is not None:
                return block, found
        return None

    def _body(self) -> list[Block]:
        return [b for b in self.layout.blocks if b.line_class is LineClass.BODY]

    def credits(self) -> tuple[Stated, ...]:
        found = [
            self._stated(block, credit, facts.kind)
            for block, facts in self.layout.facts
            for credit in facts.credits
        ]
        byline = self.byline()
        if byline is not None and is_agency(byline.value):
            found.append(byline)
        opening = self._dateline()
        if opening is not None and opening[1].agency is not None:
            found.append(self._stated(opening[0], opening[1].agency, "dateline"))
        body = self._body()
        if body and (match := _CLOSING_CREDIT.search(body[-1].shown[-60:])) is not None:
            base = max(len(body[-1].shown) - 60, 0)
            where = Credit(base + match.start("name"), base + match.end("name"))
            found.append(self._stated(body[-1], where, "closing credit"))
        unique = {stated.value.casefold(): stated for stated in reversed(found)}
        return tuple(sorted(unique.values(), key=lambda s: s.span.start if s.span else -1))

    # the outlet

    def outlet(self) -> Stated | None:
        return (
            self._site_name()
            or self._masthead()
            or self._dated_name()
            or self._suffix()
            or self._footer()
            or self._house_byline()
        )

    def _outside(self) -> list[Block]:
        return [b for b in self.layout.blocks if b.line_class is not LineClass.BODY]

    def _site_name(self) -> Stated | None:
        """The page's first line, where it stands again outside the article, or in the byline."""
        outside = self._outside()
        if not outside or outside[0] is not self.layout.blocks[0]:
            return None
        first = outside[0]
        if first.words > _SITE_WORDS or first.reason not in _OWN_REASONS:
            return None
        again = sum(1 for block in outside if block.shown == first.shown)
        named = any(first.shown in block.shown for block in outside[-12:] if block is not first)
        if again < 2 and not named:
            return None
        return self._stated(first, Credit(0, len(first.shown)), "site name")

    def _masthead(self) -> Stated | None:
        """A name above everything else, told by a word that newspapers and stations go by."""
        blocks = self.layout.blocks
        top = next((b for b in blocks[:2] if not b.shown.lower().startswith("skip to")), None)
        if top is None or top.reason not in (*_OWN_REASONS, "date", "of another article"):
            return None
        name = re.split(r" [|·•–—] | {2,}", top.shown)[0]
        if len(name.split()) > _SITE_WORDS or not name[0].isupper() or name[-1] in ".!?:":
            return None
        if _MASTHEAD.search(name) is None:
            return None
        stated = self._stated(top, Credit(0, len(name)), "masthead")
        return self._in_mixed_case(name) or stated if name.isupper() else stated

    def _dated_name(self) -> Stated | None:
        """The name in a line such as "The Valley Post, 4 March 2026"."""
        for block, facts in self.layout.facts:
            if facts.publisher is not None:
                stated = self._stated(block, facts.publisher, "date")
                if _MASTHEAD.search(stated.value):
                    return stated
        return None

    def _in_mixed_case(self, name: str) -> Stated | None:
        """Where the page writes a name that its masthead has in capitals."""
        for match in re.finditer(re.escape(name), self.text, re.IGNORECASE):
            if not match[0].isupper() and match[0][0].isupper():
                return Stated(match[0], Span.of(self.text, *match.span()), "masthead")
        return None

    def _suffix(self) -> Stated | None:
        """The name after the title in the page's own title ("Rates cut | The Valley Post")."""
        title = self.layout.title
        if title is None:
            return None
        for block in [title, *self._outside()[:20]]:
            match = _SUFFIX.search(block.shown)
            if match is None or not match["name"][0].isupper():
                continue
            repeats = block is not title and block.shown.startswith(title.shown)
            named = block is title and (match["mark"] == "|" or self._stands_alone(match["name"]))
            if repeats or named:
                return self._stated(block, Credit(*match.span("name")), "page title")
        return None

    def _stands_alone(self, name: str) -> bool:
        return any(name in block.shown for block in self._outside() if block.words < 20)

    def _footer(self) -> Stated | None:
        for block in self._outside():
            credit = publisher_named(block.shown)
            if credit is not None:
                return self._stated(block, credit, "footer")
        return None

    def _house_byline(self) -> Stated | None:
        """A byline that names the outlet, not a person: "By The Valley Post staff"."""
        byline = self.byline()
        if byline is None or not _OUTLET_WORD.search(byline.value) or is_agency(byline.value):
            return None
        return Stated(byline.value, byline.span, "byline")
