"""The guides show what the tool does today, and lead only where something is."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.guide_outputs import GUIDES, filled

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")
PAGE = """\
A file, `note.txt`:

```text
The mill hurt 12 workers on Monday.
```

```console
$ summarizer check --source note.txt draft.txt
stale
$ echo $?
```

```python
print(1 + 1)
```
"""


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_what_a_guide_shows_is_what_comes_out(guide):
    """Every command and recipe is run; ``python scripts/guide_outputs.py`` writes it anew."""
    page = guide.read_text(encoding="utf-8")
    assert filled(page) == page


def test_what_the_desk_is_told_of_the_examples_holds():
    """Written anew, the outputs must still be what the prose around them says."""
    page = GUIDES[0].read_text(encoding="utf-8")
    assert "\nsummarizer: " not in page  # no command fails, the accepted id is still one
    checked, accepted = page.split("## Accepting a finding")
    assert "\nFAIL: 5 failed, 2 to look at, 1 supported, 1 not checked\n" in checked
    assert "\n$ echo $?\n1\n" in checked
    assert checked.count("ok, but sources differ (") == 2
    assert "\nFAIL: 4 failed, 2 to look at, 1 accepted, 1 supported, 1 not checked\n" in accepted
    unseen = page.split("## What it cannot see")[1]
    assert re.findall(r"^(?:PASS|WARN|FAIL)\b", unseen, re.MULTILINE) == ["PASS"]


def test_what_is_stale_is_written_anew():
    """A command's output and exit code, and what a recipe prints."""
    made = filled(PAGE)
    assert "stale" not in made
    assert "draft.txt does not exist; give the path of an article's file.\n$ echo $?\n2\n" in made
    assert made.endswith("print(1 + 1)\n```\n\n```text\n2\n```\n")
    assert filled(made) == made


def test_a_guide_shows_only_what_can_be_run():
    """A command of another program is refused, not passed over."""
    with pytest.raises(ValueError, match="only commands that can be run here: rm"):
        filled("A line.\n\n```console\n$ rm note.txt\n```\n")


@pytest.mark.slow
def test_the_recipes_are_typed(tmp_path):
    """Copied into a strictly typed project, they pass ``mypy --strict`` as they stand."""
    code = "\n".join(re.findall(r"```python\n(.*?)```", GUIDES[1].read_text("utf-8"), re.DOTALL))
    (tmp_path / "recipes.py").write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", tmp_path / "recipes.py"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert "recipes.py" not in done.stdout, done.stdout
    assert done.returncode == 0, done.stdout


def test_the_recipe_in_the_readme_runs(tmp_path, monkeypatch, capsys):
    """As it stands there, on an article of the suite."""
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    article = (ROOT / "evals" / "cases" / "ilva-bridge-wire.txt").read_bytes()
    (tmp_path / "article.txt").write_bytes(article)
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own page
    told = capsys.readouterr().out.splitlines()
    assert "attributed_only [" in told[0]
    assert told[-1].startswith("fail [")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(page):
    """Files are there, and so are the headings that a link names."""
    for name, place in LINK.findall(page.read_text(encoding="utf-8")):
        target = page.parent / name if name else page
        assert target.exists(), name
        if place:
            assert place in anchors(target), f"{name}#{place}"


def anchors(page):
    """The names that headings can be linked by."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
