"""``summarizer compare``: several articles on one story, held against each other."""

from __future__ import annotations

import argparse
from pathlib import Path

from summarizer.api import check_count, compare
from summarizer.cli.exits import EXIT_OK
from summarizer.cli.files import deliver, read_article, settle_format, stdout_style
from summarizer.cli.formats import COMPARISON
from summarizer.cli.made import MadeComparison
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
    made = MadeComparison(comparison, shown, stdout_style(options), options.all)
    deliver(COMPARISON[options.format](made), options)
    return EXIT_OK
