"""Reading what the commands are given and writing what they answer."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from summarizer.analysis import Analysis
from summarizer.checker.verdicts import Severity
from summarizer.cli.exits import EXIT_CHECK_FAILED, EXIT_OK
from summarizer.document.model import Format
from summarizer.document.read import read_document
from summarizer.errors import UsageError
from summarizer.render.style import Style


def read_article(name: str, options: argparse.Namespace) -> Analysis:
    """The article in a file, or on stdin for ``-``."""
    wanted = Format(options.input_format) if options.input_format else None
    announce(name)
    return Analysis(read_document(Path(name), format=wanted))


def announce(name: str) -> None:
    """Tell a person at a terminal that the program waits for what they type."""
    if name == "-" and sys.stdin.isatty():
        sys.stderr.write("summarizer: reading from the terminal; end with Ctrl-D\n")


def write_answer(text: str, options: argparse.Namespace) -> None:
    """The answer to stdout, or whole or not at all to the file that was asked for."""
    if options.output is None:
        sys.stdout.write(text)
        return
    import tempfile  # only for a file

    target = Path(options.output)
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(temporary).chmod(0o666 & ~_umask())
            Path(temporary).replace(target)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(
            f"cannot write {target}: {error.strerror or error}; name another file"
        ) from error


def settle_format(options: argparse.Namespace) -> None:
    """Make ``--open`` mean the HTML page.

    Raises UsageError for another format.
    """
    if options.open and options.format not in ("text", "html"):
        raise UsageError(f"--open shows the HTML page; leave it or --format {options.format} out")
    if options.open:
        options.format = "html"


def deliver(text: str, options: argparse.Namespace) -> None:
    """Write the answer; with ``--open`` to a file in any case, which the browser then shows."""
    if options.open and options.output is None:
        import tempfile  # only for a page

        options.output = str(Path(tempfile.mkdtemp(prefix="summarizer-")) / "page.html")
    write_answer(text, options)
    if options.open:
        import webbrowser  # only to open a page

        target = Path(options.output).resolve()
        if not webbrowser.open(target.as_uri()):
            sys.stderr.write(f"summarizer: no browser could be started; the page is {target}\n")


def stdout_style(options: argparse.Namespace) -> Style:
    """How to write the answer: coloured only where a person reads it on a terminal."""
    return Style() if options.output is not None else Style.of(sys.stdout)


def exit_code(outcome: Severity, options: argparse.Namespace) -> int:
    """1 for a failed check, and with --strict for a warning; else 0."""
    bad = outcome is Severity.FAIL or (options.strict and outcome is Severity.WARN)
    return EXIT_CHECK_FAILED if bad else EXIT_OK


def note(text: str, options: argparse.Namespace) -> None:
    """A line for the person at the terminal, unless --quiet."""
    if not options.quiet:
        sys.stderr.write(f"{text}\n")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
