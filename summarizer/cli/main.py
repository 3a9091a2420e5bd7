"""The command line: options in, exit code out. What a command needs is imported when it runs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Final, NoReturn

from summarizer.cli.exits import EXIT_INTERRUPTED, EXIT_OK
from summarizer.cli.interrupts import interruptible
from summarizer.cli.parser import make_parser
from summarizer.cli.settings_file import extend_vocabulary
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    import argparse
    from types import ModuleType

_NO_READING: Final = ("schema", "completion")
_MADE_AT_START: Final = 100_000
"""Containers: more than a short command makes."""


def entry() -> NoReturn:
    """The installed command: ``main`` in a process of its own.

    What a command loads and makes is there until it ends. So the garbage collector first looks
    when there is far more, and at the end at nothing. Plugins of pydantic, for which it reads the
    metadata of every package installed, are left out unless the environment asks for them.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.set_threshold(_MADE_AT_START, *gc.get_threshold()[1:])
    code = main()
    gc.freeze()
    sys.exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; no traceback reaches the user."""
    given = sys.argv[1:] if arguments is None else arguments
    command = next((each for each in given if not each.startswith("-")), "")
    options = make_parser(command).parse_args(given)
    try:
        if options.command not in _NO_READING:
            extend_vocabulary()  # before the tables that it adds to are made
        module = import_module(f"summarizer.cli.{options.command}")
        return interruptible(lambda: _run(module, options))
    except SummarizerError as error:
        sys.stderr.write(f"summarizer: {_one_line(error)}\n")
        return error.exit_code
    except KeyboardInterrupt:
        sys.stderr.write("summarizer: interrupted\n")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader has what it wanted (`| head`); Python must not complain when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_OK


def _run(module: ModuleType, options: argparse.Namespace) -> int:
    code: int = module.run(options)
    sys.stdout.flush()
    return code


def _one_line(error: Exception) -> str:
    from summarizer.render.visible import one_line  # only when something failed

    return one_line(str(error))
