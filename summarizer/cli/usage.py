"""How the commands explain themselves: short usage lines, and an example with every error."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any, Final, NoReturn

_MARGIN: Final = 2
"""Columns that argparse leaves free at the right."""


class Paragraphs(argparse.HelpFormatter):
    """Wraps each paragraph of a longer text by itself."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        filled = super()._fill_text
        return "\n\n".join(filled(each, width, indent) for each in text.split("\n\n"))


class Parser(argparse.ArgumentParser):
    """A parser whose usage names only what must be given, and whose errors show an example."""

    example = ""
    """A command that works, for who made a mistake."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(*arguments, **named)
        self.commands: dict[str, Parser] = {}

    def synopsis(self) -> str:
        """``summarizer check --source ARTICLE [OPTION ...] [TEXT]``."""
        named = [each for each in self._actions if each.option_strings and each.dest != "help"]
        needed = [f"{each.option_strings[-1]} {each.metavar}" for each in named if each.required]
        more = ["[OPTION ...]"] if len(named) > len(needed) else []
        placed = [_placed(each) for each in self._actions if not each.option_strings]
        return " ".join((self.prog, *needed, *more, *placed))

    def format_usage(self) -> str:
        """The usage in the terminal's width, a line feed after it."""
        return f"usage: {self._wrapped_synopsis()}\n"

    def format_help(self) -> str:
        """The help, under the same usage."""
        self.usage = self._wrapped_synopsis()
        return super().format_help()

    def parse_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        """The options; what a command does not know is its own error, not that of the whole."""
        options, unknown = self.parse_known_args(args, namespace)
        if unknown:
            at_fault = self.commands.get(options.command, self)
            at_fault.error(f"unrecognized arguments: {' '.join(unknown)}")
        return options

    def error(self, message: str) -> NoReturn:
        """Usage, what is wrong and an example on stderr; exit code 2."""
        self.print_usage(sys.stderr)
        example = f"for example: {self.example}\n" if self.example else ""
        self.exit(2, f"{self.prog}: error: {message}\n{example}")

    def _wrapped_synopsis(self) -> str:
        import shutil  # only for who needs help
        import textwrap

        width = max(20, shutil.get_terminal_size().columns - _MARGIN)
        lead = "usage: "
        lines = textwrap.wrap(
            self.synopsis(),
            width,
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_on_hyphens=False,
        )
        return "\n".join(lines).removeprefix(lead)


def _placed(action: argparse.Action) -> str:
    word = str(action.metavar or "|".join(map(str, action.choices or ())))
    more = {"+": f"{word} [{word} ...]", "?": f"[{word}]", "A...": f"{word} ..."}
    return more.get(str(action.nargs), word)
