"""Take the README's pictures: the page of a brief with two faults, of a comparison, a terminal.

    python3 scripts/run.py python scripts/screenshots.py

Needs Chromium and ``requirements-browser.lock``.
"""

from __future__ import annotations

import io
import os
import pty
import shutil
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright
from rich.console import Console
from rich.text import Text

from summarizer import Brief, check, compare, read, summarize
from summarizer.render.comparison.phrases import Shown
from summarizer.render.page.compared import comparison_html
from summarizer.render.page.render import brief_html
from summarizer.render.sources import Sources

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "evals" / "cases" / "ilva-bridge-wire.txt"
OTHER = ROOT / "evals" / "cases" / "ilva-bridge-blog.txt"
DRAFT = """\
At least nine guided bombs hit the rail bridge over the Ilva, cutting one of two supply routes.
Mirel shot down 61 of 38 drones, its air force said. Two railway workers were killed and
more than 11 people were wounded in Dolna, 7.5 miles from the bridge. A train carrying 40
armoured vehicles was destroyed. "We moved some 4,500 tonnes a day across that bridge," said Hosk.
"""
FAULTS = {"61 of 83": "61 of 38", "11 people": "more than 11 people"}


def main() -> int:
    """Make the page, choose the first fault in it, and write the picture."""
    browser_path = shutil.which("chromium")
    if browser_path is None:
        sys.stderr.write("no Chromium (on Debian: apt install chromium)\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        _take_page(browser_path, Path(folder))
        _take_comparison(browser_path, Path(folder))
        _take_terminal(browser_path, Path(folder))
    return 0


def _take_page(browser_path: str, folder: Path) -> None:
    analysis = read(ARTICLE)
    brief = _with_faults(summarize(analysis, engine="rules"))
    brief = brief.model_copy(update={"report": check(brief, analysis)})
    page = folder / "page.html"
    page.write_text(brief_html(brief, Sources.of(analysis.document)), encoding="utf-8")
    with _tab(browser_path, 1280, 860) as tab:
        tab.goto(page.as_uri())
        tab.locator(".card a.fail").first.click()
        tab.wait_for_timeout(1500)  # until the flash has gone
        tab.screenshot(path=ROOT / "docs" / "brief-page.png")


def _take_comparison(browser_path: str, folder: Path) -> None:
    """Two outlets on one story, a fact that both tell chosen."""
    analyses = [read(ARTICLE), read(OTHER)]
    shown = Shown.of(compare(*analyses), [each.document for each in analyses])
    page = folder / "compare.html"
    page.write_text(comparison_html(shown), encoding="utf-8")
    with _tab(browser_path, 1480, 860) as tab:
        tab.goto(page.as_uri())
        tab.locator("#omission-1 a.tag").first.click()
        tab.wait_for_timeout(1500)  # until it has scrolled
        tab.screenshot(path=ROOT / "docs" / "compare-page.png")


def _take_terminal(browser_path: str, folder: Path) -> None:
    """What ``summarizer check`` shows on a real terminal of 88 columns."""
    text = folder / "draft.txt"
    text.write_text(DRAFT, encoding="utf-8")
    shutil.copy(ARTICLE, folder / "article.txt")
    command = ["summarizer", "check", "--source", "article.txt", "draft.txt"]
    shown = _on_terminal([sys.executable, "-m", *command], folder, 88)
    console = Console(record=True, width=88, file=io.StringIO())
    console.print(Text(f"$ {' '.join(command)}", style="bold"))
    console.print(Text.from_ansi(shown))
    page = folder / "terminal.html"
    svg = console.export_svg(title="summarizer check", font_aspect_ratio=0.6)
    page.write_text(f'<body style="margin:0">{svg}</body>', encoding="utf-8")
    with _tab(browser_path, 1100, 860) as tab:
        tab.goto(page.as_uri())
        tab.locator("svg").first.screenshot(path=ROOT / "docs" / "terminal.png")


def _on_terminal(command: Sequence[str], folder: Path, columns: int) -> str:
    """What a command writes to a pseudo-terminal."""
    theirs, ours = pty.openpty()
    termios.tcsetwinsize(ours, (60, columns))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=ours, stderr=ours):
        os.close(ours)
        parts = []
        while part := _read(theirs):
            parts.append(part)
    os.close(theirs)
    return b"".join(parts).decode().replace("\r\n", "\n").rstrip("\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody writes to it any more
        return b""


@contextmanager
def _tab(browser_path: str, width: int, height: int) -> Iterator[Page]:
    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        viewport: ViewportSize = {"width": width, "height": height}
        yield browser.new_page(viewport=viewport, reduced_motion="no-preference")
        browser.close()


def _with_faults(brief: Brief) -> Brief:
    facts = []
    for fact in brief.key_facts:
        statement = fact.statement
        for right, wrong in FAULTS.items():
            statement = statement.replace(right, wrong)
        facts.append(fact.model_copy(update={"statement": statement}))
    return brief.model_copy(update={"key_facts": tuple(facts)})


if __name__ == "__main__":
    sys.exit(main())
