"""A brief with faults and a hostile article, for every test of what people see."""

import os
import shutil

import pytest

from summarizer import check, read, summarize
from summarizer.brief.recheck import recheck

NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER = os.environ.get("SUMMARIZER_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
WIDE = {"width": 1360, "height": 850}
FERRY = """\
Home | News | Sport | Weather | Sign in

Ferry with 212 aboard runs aground off Karsund

By Ida Holm
4 March 2026

The ferry Aurora ran aground off Karsund early on Tuesday with about 212 people aboard, the coast
guard said.

"All passengers are safe and nobody is in the water," said coast guard spokesman Jonas Lie.

The ship had taken on more than 40 tonnes of water by noon, Baltic Lines, its owner, told Reuters.

A senior official at the transport ministry, who asked not to be named, said the hull was 31 years
old. Reuters could not independently verify the claim.

The minister denied that the inspection had been put off.

Two tugs are expected to pull the ship free on Thursday, according to the harbour master, Eva
Strand.

Most read
Ten killed in bus crash
Best beaches of 2026
Leave a comment
"""
HOSTILE = """\
<script>window.ran = 1</script> Ferry "aground" </script><img src=x onerror=window.ran=2>

Mayor <b onclick='window.ran=3'>Eva Strand</b> said 40 people were aboard \x1b]0;owned\x07 the ship.

"Nobody <svg/onload=window.ran=4> was hurt & {{ 7*7 }} javascript:window.ran=5," said Jonas Lie.

The \u202eship\u202c sank 12 metres, the coast guard told "><script src=//evil.example/></script>.

--> <!-- </style></textarea></title> ]]> 300 tonnes of oil leaked, said \U000e0041the\u200b owner.
"""


@pytest.fixture
def ferry():
    """The analysis of the ferry article."""
    return read(FERRY)


@pytest.fixture
def brief(ferry):
    """Its brief by the rules engine, with a wrong figure put into a fact, checked again."""
    made = summarize(ferry)
    wrong = tuple(
        fact.model_copy(update={"statement": fact.statement.replace("212", "221")})
        for fact in made.key_facts
    )
    made = made.model_copy(update={"key_facts": wrong})
    return made.model_copy(update={"report": recheck(made, ferry)})


@pytest.fixture
def hostile():
    """The analysis of an article that attacks the page."""
    return read(HOSTILE)


@pytest.fixture
def hostile_report(hostile):
    """A check of the hostile text against itself, with a figure changed."""
    return check(HOSTILE.replace("300", "500"), hostile)


@pytest.fixture(scope="module")
def browser():
    """One browser for the module; gone after it, since its event loop is in the way of others."""
    playwright = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright")
    if BROWSER is None:
        pytest.skip("no Chromium (on Debian: apt install chromium)")
    with playwright.sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def show(browser, tmp_path):
    """Opens a page; at the end it must have asked for nothing and complained of nothing."""
    heard: list[str] = []
    contexts = []

    def open_page(page, **options):
        target = tmp_path / "page.html"
        target.write_text(page, encoding="utf-8")
        context = browser.new_context(**{"viewport": WIDE, **options})
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda message: heard.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: heard.append(f"error: {error}"))
        tab.on("dialog", lambda dialog: heard.append(f"dialog: {dialog.message}"))
        tab.on("request", lambda request: heard.append(f"request: {request.url}"))
        tab.goto(target.as_uri())
        assert heard.pop(0) == f"request: {target.as_uri()}"
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert heard == []
