"""What an HTML page says about its article outside the visible text: JSON-LD and meta tags."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from summarizer.document.dates import find_date
from summarizer.document.model import Stated
from summarizer.document.outlet import SUFFIX
from summarizer.document.statements import Statements
from summarizer.span import Span

_MAX_NODES: Final = 10_000
_MENU: Final = 3
"""So many words behind the site's name are links on the same line, and no part of it."""
_JOINERS: Final = frozenset("of the and & for de la".split())
_DATES: Final = (
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date",
    "dc.date.issued", "pubdate", "publishdate", "date",
)  # fmt: skip
_AUTHORS: Final = ("author", "article:author", "parsely-author", "dc.creator", "byl")
_TITLES: Final = ("og:title", "twitter:title", "dc.title")
_SITES: Final = ("og:site_name", "application-name", "publisher", "dc.publisher")


def with_embedded(page: Statements, json_ld: Iterable[str], meta: Mapping[str, str]) -> Statements:
    """The statements of a page, what is embedded put first.

    Where the visible text says the same, its place is kept. A title is taken from the visible
    text if there is one there.
    """
    found = from_meta(meta)
    site = found.outlet
    for name, stated in vars(from_json_ld(json_ld)).items():
        if stated:
            setattr(found, name, stated)
    if site and found.outlet and "." not in site.value and not _agree(site, found.outlet):
        found.outlet = site  # the publisher may be named as the company it is
    found.outlet = found.outlet or _in_title(meta.get("title", ""), page.outlet)
    merged = replace(page)
    for name in ("outlet", "published", "byline"):
        embedded, visible = getattr(found, name), getattr(page, name)
        if embedded is not None and (visible is None or not _agree(embedded, visible)):
            setattr(merged, name, embedded)
    merged.title = page.title or found.title
    return merged


def _in_title(title: str, visible: Stated | None) -> Stated | None:
    """The name after the title in the page's hidden title, where no masthead says otherwise."""
    match = SUFFIX.search(title)
    if match is None or not all(
        word[0].isupper() or word in _JOINERS for word in match["name"].split()
    ):
        return None
    name = match["name"]
    where = None if visible is None else visible.span
    rest = where.exact.removeprefix(f"{name} ") if where is not None else ""
    if where is not None and rest != where.exact and len(rest.split()) >= _MENU:
        return Stated(name, Span(where.start, where.start + len(name), name), "page title")
    if visible is None or visible.origin in ("footer", "own voice") or visible.value in name:
        return Stated(name, None, "page title")
    return None


def _agree(embedded: Stated, visible: Stated) -> bool:
    return embedded.value.casefold() == visible.value.casefold()


def from_meta(meta: Mapping[str, str]) -> Statements:
    """The statements in a page's meta tags, by lower-case property or name."""

    def first(names: Iterable[str]) -> Stated | None:
        return next((Stated(meta[n], None, "meta") for n in names if meta.get(n)), None)

    date = first(_DATES)
    author = first(_AUTHORS)
    if author is not None and "://" in author.value:
        author = None
    iso = _iso(date.value) if date else None
    published = Stated(iso, None, "meta") if iso else None
    return Statements(first(_TITLES), first(_SITES), published, author)


def from_json_ld(scripts: Iterable[str]) -> Statements:
    """The statements of the first article object in a page's JSON-LD scripts."""
    for script in scripts:
        for node in _objects(script):
            if "article" in _kinds(node) or "blogposting" in _kinds(node):
                return _article(node)
    return Statements()


def _objects(script: str) -> Iterator[Mapping[str, object]]:
    """All objects in a JSON text, outermost first; none where it is not JSON."""
    try:
        nodes: list[object] = [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        return
    for node in nodes:
        if len(nodes) > _MAX_NODES:
            return
        if isinstance(node, dict):
            yield node
            nodes.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            nodes.extend(node)


def _kinds(node: Mapping[str, object]) -> str:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return " ".join(name.lower() for name in names if isinstance(name, str))


def _article(node: Mapping[str, object]) -> Statements:
    names = [name for name in _names(node.get("author")) if "://" not in name]
    published = _names(node.get("datePublished"))
    iso = _iso(published[0]) if published else None
    return Statements(
        title=_stated(_names(node.get("headline"))),
        outlet=_stated(_names(node.get("publisher"))),
        published=Stated(iso, None, "json-ld") if iso else None,
        byline=_stated([" and ".join(names)] if names else []),
    )


def _names(value: object) -> list[str]:
    """The name or names in a JSON-LD value: a string, an object with a name, or a list of them."""
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip():
            found.append(" ".join(name.split()))
    return found


def _stated(names: list[str]) -> Stated | None:
    return Stated(names[0], None, "json-ld") if names else None


def _iso(value: str) -> str | None:
    found = find_date(value.partition("T")[0]) or find_date(value)
    return found.iso if found else None
