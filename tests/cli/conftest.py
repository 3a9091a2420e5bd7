"""The command line, run in this process or, where that matters, in one of its own."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from summarizer.cli.main import main

ROOT = Path(__file__).parent.parent.parent


class Done(NamedTuple):
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def summarizer(monkeypatch, capsys):
    """Runs a command here: to start a Python for each takes longer than most commands."""

    def run(*arguments, stdin="", **environment):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        piped = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", piped)
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:  # argparse: a version, a usage error
            code = stop.code
        return Done(code, *capsys.readouterr())

    return run


@pytest.fixture
def process():
    """Runs a command as a user does, in a process of its own."""

    def run(*arguments, stdin="", **environment):
        done = subprocess.run(
            [sys.executable, "-m", "summarizer", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            check=False,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
            | environment,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run
