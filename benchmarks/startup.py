"""How long commands take to start: ``python -m benchmarks.startup [--python PATH] [--turns N]``.

Every figure is over ``python -c pass`` of the same interpreter, the median of processes started in
turns within this run, by the clock. ``--python`` is the interpreter of an environment in which the
wheel is installed and compiled to bytecode, as pip does; without it the package is taken from
here. ``--llm`` is the ``llm`` command of an environment of its own. The cached brief was made
before, against a loopback endpoint that is closed when the brief is timed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.endpoint import endpoint

ARTICLE: Final = """\
City council approves 40 million euro bridge

By Anna Holm

The city council on Tuesday approved a 40 million euro bridge over the river, officials said. "We \
will start building in May," Mayor Ida Lind told reporters.

About 1,200 people signed a petition against the project, according to the group Save the River. \
The ministry did not respond to a request for comment.
"""
TEXT: Final = """\
The council approved a bridge for 40 million euros. Mayor Ida Lind said building would start in \
May. About 1,200 people signed a petition.
"""
Command = Sequence[str]
_NOT_A_USERS: Final = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
"""Set where programs are built: nothing would be kept from one start to the next."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--llm")
    parser.add_argument("--turns", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), options)


def measure(folder: Path, options: argparse.Namespace) -> None:
    """Start each command in turns, in an empty folder."""
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    python = [options.python]
    ours = [*python, "-c", "from summarizer.__main__ import entry; entry()"]
    brief = [*ours, "brief", "article.txt", "--quiet", "--repairs", "0", "--model", "desk-1"]
    with endpoint() as (url, _):
        run([*brief, "--base-url", url], folder)
        commands = {
            "pass": [*python, "-c", "pass"],
            "--help": [*ours, "--help"],
            "check": [*ours, "check", "text.txt", "--source", "article.txt"],
            "cached brief": [*brief, "--base-url", url],
            "brief by rules": [*ours, "brief", "article.txt", "--quiet", "--engine", "rules"],
        }
    if options.llm:
        commands["llm"] = [options.llm, "--version"]
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(options.turns + 1):
        for name, command in commands.items():
            seconds = run(command, folder)
            if turn:  # the first fills the caches of the system
                times[name].append(seconds)
    report({name: statistics.median(each) for name, each in times.items()}, options.turns)


def run(command: Command, folder: Path) -> float:
    """Seconds that a command takes; it must not fail but for what it finds."""
    environment = {
        **{name: value for name, value in os.environ.items() if name not in _NOT_A_USERS},
        "PYTHONPATH": "" if command[0] != sys.executable else str(Path(__file__).parent.parent),
        "SUMMARIZER_CACHE": str(folder / "cache"),
        "OPENAI_API_KEY": "none",
    }
    begin = time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - begin
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{command}: {done.stderr}")
    return seconds


LIMITS: Final = {"--help": "<= 5", "check": "<= 8", "cached brief": "<= 20"}


def report(medians: dict[str, float], turns: int) -> None:
    """The figures."""
    bare = medians["pass"]
    print(f"python -c pass: {bare * 1000:.0f} ms, the median of {turns}")
    for name, seconds in medians.items():
        if name not in ("pass", "llm"):
            limit = LIMITS.get(name, "no limit set")
            print(f"{name:20}{seconds / bare:8.1f}   {limit}   ({seconds * 1000:.0f} ms)")
    if "llm" in medians:
        print(f"{'llm over --help':20}{medians['llm'] / medians['--help']:8.1f}   >= 12")


if __name__ == "__main__":
    main()
