"""``summarizer completion``: completion scripts for shells."""

from __future__ import annotations

import argparse
import sys

from summarizer.cli.exits import EXIT_OK
from summarizer.cli.parser import make_parser


def run(options: argparse.Namespace) -> int:
    """Print the script for ``options.shell``."""
    import shtab  # needed by this command alone

    sys.stdout.write(shtab.complete(make_parser(), options.shell) + "\n")
    return EXIT_OK
