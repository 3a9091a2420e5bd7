"""Take the README's picture of the page, of a brief into which two faults were put.

    python3 scripts/run.py python scripts/screenshots.py

Needs Chromium and ``requirements-browser.lock``.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from summarizer import Brief, check, read, summarize
from summarizer.render.page.render import brief_html
from summarizer.render.sources import Sources

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "evals" / "cases" / "ilva-bridge-wire.txt"
FAULTS = {"61 of 83": "61 of 38", "11 people": "more than 11 people"}


def main() -> int:
    """Make the page, choose the first fault in it, and write the picture."""
    browser_path = shutil.which("chromium")
    if browser_path is None:
        sys.stderr.write("no Chromium (on Debian: apt install chromium)\n")
        return 2
    analysis = read(ARTICLE)
    brief = _with_faults(summarize(analysis, engine="rules"))
    brief = brief.model_copy(update={"report": check(brief, analysis)})
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as tool:
        page = Path(folder) / "page.html"
        page.write_text(brief_html(brief, Sources.of(analysis.document)), encoding="utf-8")
        browser = tool.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        tab = browser.new_page(
            viewport={"width": 1280, "height": 860}, reduced_motion="no-preference"
        )
        tab.goto(page.as_uri())
        tab.locator(".card a.fail").first.click()
        tab.wait_for_timeout(1500)  # until the flash has gone
        tab.screenshot(path=ROOT / "docs" / "brief-page.png")
        browser.close()
    return 0


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
