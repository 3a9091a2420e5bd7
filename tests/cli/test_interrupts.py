"""Ctrl-C at any moment of a start: exit code 130 and one line, never a traceback."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
WHEN_IMPORTED = """
import os, runpy, signal, sys
moment = sys.argv.pop(1)

class CtrlC:
    def find_spec(self, name, path=None, target=None):
        if name == moment:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, CtrlC())
for name in [each for each in sys.modules if each == moment]:
    del sys.modules[name]
runpy.run_module("summarizer", run_name="__main__", alter_sys=True)
"""
MOMENTS = (
    *("summarizer.cli.main", "argparse", "summarizer.cli.parser", "summarizer.vocabulary"),
    *("summarizer.cli.check", "summarizer.checker.check", "summarizer.attribution.language.verbs"),
    *("sentencex", "summarizer.render.report"),
)


def interrupted(moment: str, article: Path, **options) -> subprocess.Popen:
    """A check that is sent the signal when it begins to import a module."""
    command = [sys.executable, "-c", WHEN_IMPORTED, moment, "check", article, "--source", article]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options
    )


@pytest.fixture(name="article")
def make_article(tmp_path):
    """A small article in a file."""
    path = tmp_path / "ferry.txt"
    path.write_text(
        "Ferry runs aground\n\nThe ferry ran aground on Tuesday with about 40 people aboard, "
        "the coast guard said, and nobody was reportedly hurt in the accident near the harbour.\n"
    )
    return path


def test_ctrl_c_while_it_starts(article):
    """Whatever is being loaded: exit code 130, one line, and nothing on stdout."""
    started = {moment: interrupted(moment, article) for moment in MOMENTS}
    ended = {
        moment: (*each.communicate(timeout=60), each.returncode) for moment, each in started.items()
    }
    assert ended == dict.fromkeys(MOMENTS, ("", "summarizer: interrupted\n", 130))


def test_ctrl_c_that_is_ignored_stays_so(article):
    """A command in the background of a shell that ignores Ctrl-C goes on."""
    ignoring = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)}
    process = interrupted("summarizer.cli.check", article, **ignoring)
    told, problems = process.communicate(timeout=60)
    assert (process.returncode, problems) == (0, "")
    assert told.startswith("PASS")
