"""What a page says about itself: title, outlet, date, byline, credits, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from summarizer.document.blocks import Block
from summarizer.document.credits import agency_of, is_agency
from summarizer.document.dateline import Dateline, read_dateline
from summarizer.document.dates import find_date
from summarizer.document.layout import Layout
from summarizer.document.line_facts import Credit, Facts
from summarizer.document.markdown import Field
from summarizer.document.model import LineClass, Stated
from summarizer.document.outlet import SUFFIX, find_outlet
from summarizer.document.places import stated_at
from summarizer.patterns import pattern
from summarizer.span import Span

_SAID: Final = 2
"""The rank of a date that is said to be the publication's."""
_OUTLET_WORD: Final = pattern(
    r"\b(?:news|post|times|staff|press|agency|journal|herald|tribune|gazette|chronicle|observer"
    r"|reuters|afp|bureau|newsroom|desk|radio|tv|online|daily|weekly|media|network|english"
    r"|editorial board|correspondents?|reporters?)\b",
    re.IGNORECASE,
)
_DATE_FIELDS: Final = frozenset(
    ("date", "published", "publish_date", "pubdate", "created", "datepublished", "published time")
)
_CLOSING_CREDIT: Final = pattern(
    r"[.!?”\"’'] ?(?:[\[(](?P<name>[A-Z][\w./ -]{1,40})[\])]\.?|(?P<bare>[A-Z]{2,10}))$"
)


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
        return stated_at(self.text, block, credit, origin, value)

    def title(self, outlet: Stated | None) -> Stated | None:
        block = self.layout.title
        if block is None:
            return None
        end = len(block.shown)
        if outlet is not None and (match := SUFFIX.search(block.shown)) is not None:
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
            block, facts = max(dated, key=self._how_sure)
            if facts.date is not None:
                return self._stated(block, facts.date, facts.kind, facts.published)
        opening = self._dateline()
        if opening is None or opening[1].date is None:
            return None
        return self._stated(opening[0], opening[1].date, "dateline", opening[1].published)

    def _how_sure(self, item: tuple[Block, Facts]) -> tuple[bool, bool, int]:
        """Said to be the date of publication; below the title (above it, it may be today's)."""
        block, facts = item
        title = self.layout.title
        return facts.rank == _SAID, title is not None and block.start > title.start, facts.rank

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
        found += [
            self._stated(block, facts.relay, "relay")
            for block, facts in self.layout.facts
            if facts.relay is not None
        ]
        byline = self.byline()
        if byline is not None and (agency := agency_of(byline.value)) is not None:
            found.append(byline._replace(value=agency))
        found += self._signed_below()
        opening = self._dateline()
        if opening is not None and opening[1].agency is not None:
            found.append(self._stated(opening[0], opening[1].agency, "dateline"))
        body = self._body()
        if body and (match := _CLOSING_CREDIT.search(body[-1].shown[-60:])) is not None:
            base = max(len(body[-1].shown) - 60, 0)
            kind = "name" if match["name"] else "bare"
            where = Credit(base + match.start(kind), base + match.end(kind))
            if kind == "name" or is_agency(match["bare"]):
                found.append(self._stated(body[-1], where, "closing credit"))
        unique = {stated.value.casefold(): stated for stated in reversed(found)}
        return tuple(sorted(unique.values(), key=lambda s: s.span.start if s.span else -1))

    def _signed_below(self) -> list[Stated]:
        """An agency alone on the line under the byline, which sells the report to others."""
        signed = {block.last for block, facts in self.layout.facts if facts.byline is not None}
        return [
            self._stated(block, Credit(0, len(block.shown)), "byline")
            for block in self.layout.blocks
            if block.first - 1 in signed and is_agency(block.shown)
        ]

    def outlet(self) -> Stated | None:
        return find_outlet(self.text, self.layout) or self._house_byline()

    def _house_byline(self) -> Stated | None:
        """A byline that names the outlet, not a person: "By The Valley Post staff"."""
        byline = self.byline()
        if byline is None or not _OUTLET_WORD.search(byline.value) or agency_of(byline.value):
            return None
        return Stated(byline.value, byline.span, "byline")
