"""Run what the guides show, and write what comes out into them.

    python3 scripts/run.py python scripts/guide_outputs.py

A block after a line that ends in a file's name and a colon is that file. A ``console``
block holds commands and what they print. A ``python`` block is run with those before it (``python
new``: in a process of its own), and a ``text`` block right after it is what it prints. Models are
asked at an endpoint of this script's own, which always gives the same answer.
"""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from summarizer.cli.main import main

ROOT: Final = Path(__file__).resolve().parent.parent
GUIDES: Final = (ROOT / "docs" / "desk.md", ROOT / "docs" / "library.md")
_BLOCK: Final = re.compile(
    r"(?:(?P<before>[^\n]+)\n)?\n```(?P<kind>[a-z]+)(?P<how> new)?\n(?P<body>.*?)```\n"
    r"(?:\n```text\n(?P<printed>.*?)```\n)?",
    re.DOTALL,
)
_NAMED: Final = re.compile(r"`([\w.-]+)`:$")
_COMMAND: Final = re.compile(
    r"^\$ (?P<line>[^\n]*)\n(?P<printed>(?:(?!\$ )[^\n]*\n)*)", re.MULTILINE
)
_DRAFT: Final = {
    "headline": "Cold store fire in Aldersund hurts 14",
    "summary": "A fire at a cold store in the port of Aldersund hurt 14 workers on Monday, the fire"
    " service said.",
    "key_facts": [
        {
            "statement": "The fire hurt 14 workers and destroyed about 3,200 tonnes of fish.",
            "evidence": ["S2"],
            "source": "A1",
        }
    ],
    "unverified": [],
}


def filled(page: str) -> str:
    """The page with the output of everything that it shows, run from its top in an empty folder."""
    with _workplace():
        return _BLOCK.sub(_Session().run, page)


class _Session:
    """What the blocks of one page share."""

    def __init__(self) -> None:
        self._names: dict[str, Any] = {"__name__": "guide"}
        self._code = 0

    def run(self, block: re.Match[str]) -> str:
        """The block, its output as it is today."""
        named = _NAMED.search(block["before"] or "")
        whole, body = block[0], block["body"]
        if named is not None:
            Path(named[1]).write_text(body, encoding="utf-8")
        elif block["kind"] == "console":
            return whole.replace(body, _COMMAND.sub(self._command, body))
        elif block["kind"] == "python":
            printed = _alone(body) if block["how"] else self._python(body)
            if printed != (block["printed"] or ""):
                return f"{whole.partition(body)[0]}{body}```\n\n```text\n{printed}```\n"
        return whole

    def _python(self, body: str) -> str:
        out = io.StringIO()
        with redirect_stdout(out):
            exec(compile(body, "guide", "exec"), self._names)  # noqa: S102 - our own page
        return out.getvalue()

    def _command(self, command: re.Match[str]) -> str:
        program, *arguments = shlex.split(command["line"])
        out = io.StringIO()
        if program == "summarizer":
            with redirect_stdout(out), redirect_stderr(out):
                self._code = main(arguments)
        elif program == "cat":
            out.write(Path(arguments[0]).read_text(encoding="utf-8"))
        elif command["line"] == "echo $?":
            out.write(f"{self._code}\n")
        else:
            raise ValueError(f"a guide shows only commands that can be run here: {program}")
        return f"$ {command['line']}\n{out.getvalue()}"


def _alone(body: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", body],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return done.stdout


@contextmanager
def _workplace() -> Iterator[None]:
    """An empty folder to work in, an endpoint, and nothing of the user's own settings."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    kept, home = dict(os.environ), Path.cwd()
    try:
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            for name in ("SUMMARIZER_MODEL", "SUMMARIZER_PROMPTS", "TERM", "COLUMNS"):
                os.environ.pop(name, None)
            os.environ["OPENAI_BASE_URL"] = f"http://127.0.0.1:{server.server_port}/v1"
            os.environ |= {"OPENAI_API_KEY": "sk-none", "SUMMARIZER_CACHE": f"{folder}/cache"}
            try:
                yield
            finally:
                os.chdir(home)
    finally:
        os.environ.clear()
        os.environ |= kept
        server.shutdown()
        server.server_close()


class _Answers(BaseHTTPRequestHandler):
    """Answers every request with the same draft."""

    def do_POST(self) -> None:
        """One chat completion."""
        self.rfile.read(int(self.headers["content-length"]))
        message = {"role": "assistant", "content": json.dumps(_DRAFT)}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        usage = {"prompt_tokens": 1450, "completion_tokens": 120, "total_tokens": 1570}
        body = json.dumps({"id": "x", "object": "c", "choices": [choice], "usage": usage}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    for guide in GUIDES:
        guide.write_text(filled(guide.read_text(encoding="utf-8")), encoding="utf-8")
        sys.stderr.write(f"wrote {guide.relative_to(ROOT)}\n")
