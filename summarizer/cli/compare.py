"""``summarizer compare``: several articles on one story, held against each other."""

from __future__ import annotations

import argparse
from pathlib import Path

from summarizer.api import check_count, compare
from summarizer.cli.files import deliver, read_article, settle_format, stdout_style
from summarizer.cli.main import EXIT_OK
from summarizer.comparison.model import Comparison
from summarizer.document.read import shown_name
from summarizer.errors import UsageError
from summarizer.render.comparison.phrases import Shown


def run(options: argparse.Namespace) -> int:
    """Print the comparison. What it finds is told, and is no failure."""
    settle_format(options)
    if options.articles.count("-") > 1:
        raise UsageError("only one of the articles can come from stdin; name a file")
    check_count(len(options.articles))
    analyses = [read_article(name, options) for name in options.articles]
    comparison = compare(*analyses)
    names = [Path(shown_name(Path(name))).name for name in options.articles]
    shown = Shown.of(comparison, [each.document for each in analyses], names)
    deliver(_rendered(comparison, shown, options), options)
    return EXIT_OK


def _rendered(comparison: Comparison, shown: Shown, options: argparse.Namespace) -> str:
    if options.format == "json":
        from summarizer.render.comparison.as_json import comparison_json

        return comparison_json(comparison)
    if options.format == "markdown":
        from summarizer.render.comparison.markdown import comparison_markdown

        return comparison_markdown(shown)
    if options.format == "html":
        from summarizer.render.page.compared import comparison_html

        return comparison_html(shown)
    from summarizer.render.comparison.text import comparison_text

    return comparison_text(shown, stdout_style(options), every=options.all)
