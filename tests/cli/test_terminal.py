"""In a real terminal: colour, width, a spinner while a model is awaited, and Ctrl-C."""

import os
import re
import socket
import sys
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect", reason="a pseudo-terminal needs pexpect")

ROOT = Path(__file__).parent.parent.parent
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@pytest.fixture(name="article")
def make_article(tmp_path):
    """A small article in a file."""
    path = tmp_path / "ferry.txt"
    path.write_text(
        "Ferry runs aground\n\nThe ferry ran aground on Tuesday with about 40 people aboard, "
        "the coast guard said, and nobody was reportedly hurt in the accident near the harbour.\n"
    )
    return path


def spawn(*arguments, columns=80, **environment):
    """The command in a pseudo-terminal of its own."""
    return pexpect.spawn(
        sys.executable,
        ["-m", "summarizer", *map(str, arguments)],
        env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **environment},
        cwd=ROOT,
        encoding="utf-8",
        dimensions=(40, columns),
        timeout=30,
    )


def shown(child) -> str:
    """All that the command wrote until it ended."""
    text = child.read()
    child.close()
    return text


def test_colour_on_a_terminal_and_none_with_no_color(article):
    """A person gets colour; NO_COLOR and TERM=dumb take it away."""
    given = ({}, {"NO_COLOR": "1"}, {"TERM": "dumb"})
    at_once = [spawn("brief", article, **environment) for environment in given]
    assert [bool(ESCAPE.search(shown(each))) for each in at_once] == [True, False, False]


def test_lines_fit_a_narrow_terminal(article):
    """Text is wrapped to the terminal's width."""
    text = ESCAPE.sub("", shown(spawn("brief", article, "--quiet", columns=40)))
    lines = text.splitlines()
    assert len(lines) > 10
    assert max(len(line) for line in lines) <= 40


def test_a_report_fits_a_narrow_terminal_and_has_its_severity_painted(article, tmp_path):
    """Also with the place and the severity on lines of their own."""
    draft = tmp_path / "draft.txt"
    draft.write_text("The ferry ran aground on Tuesday with 90 people aboard.\n")
    text = shown(spawn("check", "--source", article, draft, columns=40))
    assert "\x1b[31;1mFAIL\x1b[0m (number):" in text
    assert max(len(line) for line in ESCAPE.sub("", text).splitlines()) <= 40


@pytest.fixture(name="silent_endpoint")
def serve_nothing():
    """An endpoint that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(30)
        yield server


@pytest.mark.slow
def test_a_spinner_counts_the_time_and_ctrl_c_ends_it(article, silent_endpoint):
    """While the model is asked the person sees for how long; Ctrl-C exits 130, no traceback."""
    url = f"http://127.0.0.1:{silent_endpoint.getsockname()[1]}/v1"
    child = spawn("brief", article, "--model", "slow-one", "--base-url", url)
    child.expect("asking slow-one")
    with silent_endpoint.accept()[0]:  # the call is under way
        child.expect(r"0:00:[0-9]*[1-9]")
        child.sendintr()
        child.expect("interrupted")
    assert "Traceback" not in shown(child)
    assert child.exitstatus == 130
