"""Options that several commands have."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from summarizer.cli.values import amount, count, positive, short_form


def add_model(parser: argparse.ArgumentParser) -> None:
    """Which engine and model, and how it is asked."""
    group = parser.add_argument_group("model")
    group.add_argument(
        "--engine",
        choices=("auto", "rules", "model"),
        default="auto",
        metavar="ENGINE",
        help="rules, model, or auto (the default), which uses a model only where one is named",
    )
    group.add_argument("--model", metavar="NAME", help="model to ask (else SUMMARIZER_MODEL)")
    group.add_argument(
        "--base-url", metavar="URL", help="OpenAI-compatible endpoint (else OPENAI_BASE_URL)"
    )
    group.add_argument(
        "--repairs",
        type=count,
        metavar="N",
        help="how often the model is shown what the check found and asked again (default 2)",
    )
    group.add_argument(
        "--max-tokens", type=positive, metavar="N", help="longest answer (default 2048 tokens)"
    )
    group.add_argument(
        "--temperature", type=amount, metavar="T", help="randomness of the model (default 0)"
    )
    group.add_argument(
        "--deadline", type=amount, metavar="S", help="seconds allowed for an article (default 600)"
    )
    group.add_argument("--no-cache", action="store_true", help="neither read nor keep answers")
    group.add_argument(
        "--verbose", action="store_true", help="attempts, waits and findings on stderr"
    )
    group.add_argument("--cassettes", metavar="DIR", help="folder of recorded answers")
    group.add_argument(
        "--cassette-mode",
        choices=("replay", "record", "rerecord"),
        default="replay",
        metavar="MODE",
        help="replay (the default) never touches the network; record asks for what is missing, "
        "rerecord for all",
    )


def add_article(parser: argparse.ArgumentParser, name: str, text: str) -> None:
    """The article (or text) to read, and its format."""
    parser.add_argument(name, metavar=name.upper(), nargs="?", default="-", help=text)
    add_format(parser)


def add_format(parser: argparse.ArgumentParser) -> None:
    """How the article's file is to be read."""
    parser.add_argument(
        "--input-format",
        type=short_form,
        choices=("text", "markdown", "html"),
        metavar="FORMAT",
        help="the article's format (text, markdown or html), if it cannot be told from its name or "
        "content",
    )


def add_target(parser: argparse.ArgumentParser, names: Iterable[str]) -> None:
    """The form of the answer, one of ``names``, and where it goes."""
    forms = tuple(names)
    short = "; md for markdown" if "markdown" in forms else ""
    parser.add_argument(
        "--format",
        type=short_form,
        choices=forms,
        default="text",
        metavar="FORMAT",
        help=f"form of the answer: {', '.join(forms)} (default: text{short})",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write there instead of to stdout")


def add_output(parser: argparse.ArgumentParser, names: Iterable[str]) -> None:
    """The same, and what goes with a report or a brief."""
    add_target(parser, names)
    add_open(parser)
    parser.add_argument("--strict", action="store_true", help="exit 1 on warnings as well")
    parser.add_argument("-q", "--quiet", action="store_true", help="nothing on stderr but errors")


def add_open(parser: argparse.ArgumentParser) -> None:
    """Whether to show the page."""
    parser.add_argument("--open", action="store_true", help="show the HTML page in the browser")
