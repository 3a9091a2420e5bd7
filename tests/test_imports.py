"""Start-up: what a command does not need, it does not load."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ARTICLE = (
    "Ferry runs aground\n\nThe ferry ran aground on Tuesday, the coast guard said. "
    "About 40 people were on board, and none of them was hurt in the accident.\n"
)
HEAVY = {
    *("openai", "instructor", "pydantic", "jinja2", "rich", "tenacity", "diskcache"),
    *("trafilatura", "rapidfuzz", "shtab", "httpx2", "lxml"),
}
UNUSED = {"_hashlib", "asyncio", "json", "tempfile"}
"""Of the standard library: what takes milliseconds to load and a check of a text needs not."""
PROBE = """
import sys
from summarizer.cli.main import main
try:
    code = main(sys.argv[1:])
except SystemExit as stop:
    code = stop.code
loaded = {name.partition(".")[0] for name in sys.modules}
print("LOADED", code, *sorted(loaded), file=sys.stderr)
"""


def loaded_by(*arguments: str, **environment: str) -> tuple[int, set[str]]:
    """Exit code of a command, and the top-level modules it left loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={"PATH": "", "PYTHONPATH": str(ROOT), **environment},
    )
    code, *names = done.stderr.rpartition("LOADED")[2].split()
    return int(code), set(names)


@pytest.fixture(name="article")
def make_article(tmp_path):
    """A small article in a file."""
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("arguments", [["--help"], ["brief", "--help"], ["check", "--help"]])
def test_help_loads_nothing_heavy(arguments):
    """Help is argparse and our own option list, nothing else."""
    code, loaded = loaded_by(*arguments)
    assert code == 0
    assert loaded & HEAVY == set()


def test_checking_a_text_needs_neither_model_side_nor_pydantic(article, tmp_path):
    """A plain text is checked by the standard library, our code and the sentence splitter."""
    text = tmp_path / "text.txt"
    text.write_text("About 40 people were on board.", encoding="utf-8")
    code, loaded = loaded_by("check", "--source", article, str(text))
    assert code == 0
    assert loaded & (HEAVY | UNUSED) == set()


def test_comparing_articles_needs_neither_model_side_nor_pydantic(article):
    """The same holds for a comparison."""
    code, loaded = loaded_by("compare", article, article)
    assert code == 0
    assert loaded & HEAVY == set()


def test_a_brief_by_rules_needs_no_model_side(article):
    """Without a model nothing that talks to one is loaded, and a stray key changes nothing."""
    code, loaded = loaded_by("brief", article, OPENAI_API_KEY="stray")
    assert code == 0
    assert loaded & (HEAVY - {"pydantic"}) == set()


def test_importing_the_package_loads_nothing_heavy():
    """``import summarizer`` is free until a name is used."""
    code = "import sys, summarizer; print(*{n.partition('.')[0] for n in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert set(done.stdout.split()) & HEAVY == set()
