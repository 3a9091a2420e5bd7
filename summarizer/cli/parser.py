"""The commands and their options."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Final

from summarizer._version import __version__
from summarizer.cli import formats
from summarizer.cli.options import (
    add_article,
    add_format,
    add_model,
    add_open,
    add_output,
    add_target,
)
from summarizer.cli.usage import Paragraphs, Parser
from summarizer.cli.values import amount, count, positive, shard

_EPILOG: Final = """\
exit codes: 0 ok; 1 the check failed; 2 usage or bad input; 3 the model's endpoint failed;
4 no recorded answer; 5 articles of a batch failed, or its cost is reached; 130 interrupted

each command has options of its own: summarizer COMMAND --help

environment: OPENAI_API_KEY, OPENAI_BASE_URL (any OpenAI-compatible endpoint), SUMMARIZER_MODEL,
SUMMARIZER_CACHE (folder of the answer cache), NO_COLOR
"""


def make_parser(command: str | None = None) -> Parser:
    """The whole command line, without importing what the commands do.

    With ``command`` only that one gets its options: all of them take as long as a start of Python.
    """
    parser = Parser(
        prog="summarizer",
        description="Turn a news article into a structured brief, and check texts against it.",
        epilog=_EPILOG,
        formatter_class=Paragraphs,
    )
    parser.example = "summarizer brief article.txt"
    parser.add_argument("--version", action="version", version=f"summarizer {__version__}")
    commands = parser.add_subparsers(
        prog="summarizer", dest="command", required=True, metavar="COMMAND"
    )
    for name, (short, description, add) in _COMMANDS.items():
        added = commands.add_parser(name, help=short, description=description)
        added.example = _EXAMPLES.get(name, f"summarizer {name}")
        parser.commands[name] = added
        if command in (name, None):
            add(added)
    return parser


def _add_brief(parser: argparse.ArgumentParser) -> None:
    add_article(parser, "article", "the article's file (text, Markdown or HTML), or - for stdin")
    add_output(parser, formats.BRIEF)
    add_model(parser)


def _add_batch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="+",
        help='JSONL with "text" or "path" and perhaps "id" and "format" (- for stdin), a folder, '
        "a glob in quotes, or an article's file",
    )
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="JSONL to write")
    parser.add_argument("-q", "--quiet", action="store_true", help="nothing on stderr but errors")
    group = parser.add_argument_group("run")
    group.add_argument("--limit", type=count, metavar="N", help="only the first N articles")
    group.add_argument(
        "--shard", type=shard, metavar="I/N", help="only this part of the articles, by their ids"
    )
    group.add_argument("--retry-failed", action="store_true", help="try failed articles again")
    group.add_argument(
        "--concurrency", type=positive, metavar="N", help="calls at once (default 8)"
    )
    for name in ("requests", "tokens"):
        group.add_argument(
            f"--{name}-per-minute", type=positive, metavar="N", help=f"at most so many {name}"
        )
    group.add_argument("--max-cost", type=amount, metavar="USD", help="stop at this cost")
    for name in ("prompt", "completion"):
        group.add_argument(
            f"--price-{name}",
            type=amount,
            metavar="USD",
            help=f"the price of a million {name} tokens",
        )
    group = parser.add_argument_group("provider's batch service (cheaper)")
    either = group.add_mutually_exclusive_group()
    either.add_argument(
        "--export-openai",
        metavar="FILE",
        help="write the requests whose answers are missing, and stop",
    )
    either.add_argument(
        "--import-openai", metavar="FILE", help="keep the answers of a result file, and stop"
    )
    add_model(parser)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--source",
        required=True,
        action="append",
        metavar="ARTICLE",
        help="the article's file, or - for stdin; may be given several times, and what one of the "
        "articles supports is supported",
    )
    add_article(parser, "text", "the text or brief JSON to check, or - for stdin")
    add_output(parser, formats.REPORT)
    parser.add_argument("--all", action="store_true", help="show what is supported as well")
    group = parser.add_argument_group("accepting a finding")
    group.add_argument(
        "--accept",
        action="append",
        metavar="ID",
        help="take on this failure or warning, and write it down; may be given several times",
    )
    group.add_argument("--reason", metavar="TEXT", help="why it is accepted")
    group.add_argument(
        "--accepted",
        metavar="FILE",
        help="where accepted findings are kept (default: beside the text, FILE.accepted.toml)",
    )


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "articles", metavar="ARTICLE", nargs="+", help="2 to 50 articles' files; - for stdin"
    )
    add_format(parser)
    add_target(parser, formats.COMPARISON)
    add_open(parser)
    parser.add_argument("--all", action="store_true", help="show all that only one article tells")


def _add_reading(parser: argparse.ArgumentParser) -> None:
    add_article(parser, "article", "the article's file (text, Markdown or HTML), or - for stdin")
    add_target(parser, ("text", "json"))


def _add_schema(parser: argparse.ArgumentParser) -> None:
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--draft", action="store_true", help="the model's draft instead")
    other.add_argument("--report", action="store_true", help="what check --format json writes")


def _add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        metavar="FORMAT",
        help="form of the answer: text or json (default: text)",
    )


def _add_completion(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "fish", "tcsh"), help="which shell")


_EXAMPLES: Final = {
    "brief": "summarizer brief article.txt",
    "batch": "summarizer batch articles.jsonl -o briefs.jsonl",
    "check": "summarizer check --source article.txt draft.txt",
    "compare": "summarizer compare wire.txt paper.txt",
    "numbers": "summarizer numbers article.txt",
    "analyze": "summarizer analyze article.txt",
    "completion": "summarizer completion bash",
}
_COMMANDS: Final[dict[str, tuple[str, str, Callable[[argparse.ArgumentParser], None]]]] = {
    "brief": (
        "make a checked brief of an article",
        (
            "Make a structured brief of one article, with every number, quotation and "
            "source in it held against the text. Without a model the rules engine makes it."
        ),
        _add_brief,
    ),
    "batch": (
        "make checked briefs of many articles",
        (
            "Make a brief of every article of a JSONL file, a folder or a glob, and write "
            "one line of JSON for each, in order. Stopped at any moment, the same command goes on "
            "where it was; what was paid for is kept in OUTPUT.journal."
        ),
        _add_batch,
    ),
    "check": (
        "check a text or a brief against its article",
        (
            "Hold every number, quotation, name and source of a text, or of a brief in "
            "JSON, against the article it is about. No model is asked."
        ),
        _add_check,
    ),
    "compare": (
        "hold several articles on one story against each other",
        (
            "Say which articles go back to one origin, which figures agree and which "
            "conflict, what each leaves out or adds, and which quotations are worded differently. "
            "No model is asked."
        ),
        _add_compare,
    ),
    "numbers": (
        "list the numbers that a text holds, as they are read",
        (
            "List every number in the body of an article as the checker reads it: value, unit, "
            "bound, line and column (with --format json: offsets)."
        ),
        _add_reading,
    ),
    "analyze": (
        "show what is read off an article without a model",
        (
            "Show an article's outlets, attributions, hedges and forecasts, each with its line and "
            "column (with --format json: its offsets)."
        ),
        _add_reading,
    ),
    "schema": (
        "print the JSON Schema of a brief",
        "Print the JSON Schema of a brief, or of the draft that a model fills in.",
        _add_schema,
    ),
    "settings": (
        "print the settings in force and where each comes from",
        (
            "Print every setting with its value and what sets it: the environment, "
            "summarizer.toml or [tool.summarizer] in pyproject.toml (in the working folder or the "
            "nearest above it), or the default. Flags go before all of them."
        ),
        _add_settings,
    ),
    "completion": (
        "print a shell completion script",
        'Print a completion script: `eval "$(summarizer completion bash)"`.',
        _add_completion,
    ),
}
"""What each command is for, at a glance and in full, and what adds its options."""
