"""The page as one HTML file: nothing is fetched, and no text of an article is ever markup.

The template escapes every value. The only style and the only script are this package's own, and
the page's Content-Security-Policy names them by their hash: a script that came in with an article
would not run even if it were markup.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summarizer.render.page.view import Page, brief_view, text_view

if TYPE_CHECKING:
    from jinja2 import Environment

    from summarizer.brief.schema import Brief
    from summarizer.checker.model import CheckReport
    from summarizer.render.sources import Sources


def brief_html(brief: Brief, sources: Sources) -> str:
    """The page of a brief: the brief on one side, its article on the other."""
    return _render(brief_view(brief, sources))


def text_html(text: str, name: str, report: CheckReport, sources: Sources) -> str:
    """The page of a checked text, called ``name``, beside what it was held against."""
    return _render(text_view(text, name, report, sources))


def _render(page: Page) -> str:
    return render_page("page.html", page, ("page.css",), "page.js")


def render_page(template: str, page: object, styles: Sequence[str], script: str) -> str:
    """A template of this package with its own style and script in it; ``page`` is escaped."""
    style, code = "".join(_own(name) for name in styles), _own(script)
    return (
        _environment()
        .get_template(template)
        .render(
            page=page,
            style=style,
            script=code,
            style_hash=_hash(style),
            script_hash=_hash(code),
        )
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment as Jinja
    from jinja2 import FunctionLoader, StrictUndefined

    return Jinja(
        loader=FunctionLoader(_own),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=8)
def _own(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
