"""A run in a process of its own: no network, and the same bytes each time."""

import subprocess
import sys

import pytest

from evals.cases import HOME

BLOCKED = """
import socket, sys
def refuse(*a, **k):
    raise SystemExit("a socket was opened")
socket.socket.connect = refuse
from evals.__main__ import main
code = main(sys.argv[1:])
for name in ("openai", "instructor", "tenacity", "diskcache"):
    assert name not in sys.modules, name
sys.exit(code)
"""


def run_blocked(home, seed):
    """The JSON report of a fresh process without a network, and its exit code."""
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, "--home", str(home), "--format", "json"],
        cwd=HOME.parent,
        env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    return done.returncode, done.stdout


@pytest.mark.slow
def test_two_processes_give_the_same_bytes(whole):
    """Whatever the hash seed; no network, and neither openai nor instructor is imported."""
    first = run_blocked(whole, "1")
    assert first[0] == 0
    assert run_blocked(whole, "2") == first


@pytest.mark.slow
def test_the_suite_that_ships_passes_its_gate():
    """On a clean checkout ``python -m evals`` ends with 0, twice with the same bytes."""
    first = run_blocked(HOME, "1")
    assert first[0] == 0
    assert run_blocked(HOME, "2") == first
