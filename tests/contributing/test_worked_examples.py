"""Every worked example of CONTRIBUTING.md, put into a copy of the project and run."""

import fnmatch
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
THINGS = (
    *("A unit", "A number word", "A speech verb", "A hedge", "A debris pattern", "An outlet"),
    *("A metric", "A seeded fault", "An output format", "A provider fault"),
)
CASE = "ilva-bridge-wire"
BLOCK = re.compile(r"^```(diff|console|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAMS = {"summarizer": ["-m", "summarizer"], "python": [], "pytest": ["-m", "pytest"]}


class Example(NamedTuple):
    """A change, the command that shows it, and the lines it then prints."""

    change: str
    command: str
    printed: list[str]


def section(heading):
    """What stands on the page under a heading."""
    _, _, after = PAGE.partition(f"\n## {heading}\n")
    return after.partition("\n## ")[0]


def examples(heading):
    """The worked examples of a section: each change with the command after it."""
    blocks = BLOCK.findall(section(heading))
    changes = [text for kind, text in blocks if kind == "diff"]
    shown = [text.splitlines() for kind, text in blocks if kind == "console"]
    return [
        Example(change, command.removeprefix("$ "), printed)
        for change, (command, *printed) in zip(changes, shown, strict=True)
    ]


@pytest.fixture(name="project")
def copy_project(tmp_path):
    """A copy of what the examples change and run, with one case of the suite."""
    for name in ("summarizer", "prompts", "evals", "tests/batch", "tests/model"):
        skipped = shutil.ignore_patterns(".kept", "cases", "cassettes", "pairs", "unseen")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=skipped)
    for name in ("pyproject.toml", "tests/conftest.py"):
        shutil.copy2(ROOT / name, tmp_path / name)
    for path in (*(ROOT / "evals/cases").glob(f"{CASE}.*"), *written()):
        target = tmp_path / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
    for kind, text in BLOCK.findall(section("A debris pattern")):
        if kind == "text":
            (tmp_path / "evals/cases/mill.txt").write_text(text, encoding="utf-8")
    return tmp_path


def written():
    """The cassettes of the case's reference brief."""
    from summarizer.document.read import read_document

    sha256 = read_document(ROOT / "evals/cases" / f"{CASE}.txt").sha256
    return (ROOT / "evals/cassettes/written").glob(f"{sha256[:8]}*")


def apply(change, project):
    """Make a change: after ``+++ FILE`` the lines as they are, those that go, those that come."""
    for hunk in change.split("+++ ")[1:]:
        name, _, lines = hunk.partition("\n")
        before, after = [], []
        for line in lines.splitlines():
            if line[:1] != "+":
                before.append(line[1:])
            if line[:1] != "-":
                after.append(line[1:])
        path = project / name
        text = path.read_text(encoding="utf-8")
        old, new = ("".join(f"{line}\n" for line in part) for part in (before, after))
        assert text.count(old) == 1, f"{name} does not hold these lines once:\n{old}"
        path.write_text(text.replace(old, new), encoding="utf-8")


def run(command, project):
    """The lines that a command prints; before a ``|`` there may be an ``echo``."""
    said, _, command = command.rpartition(" | ")
    program, *arguments = shlex.split(command)
    done = subprocess.run(
        [sys.executable, *PROGRAMS[program], *arguments],
        input=" ".join(shlex.split(said)[1:]) + "\n",
        cwd=project,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(project), "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    print(done.stderr)  # noqa: T201 - shown where the test fails
    return done.stdout.splitlines() if done.returncode in (0, 1) else []


def shows(lines, printed):
    """Whether this is what was to be printed, ``...`` in it being anything."""
    wanted = "\n".join(printed).replace("[", "[[]").replace("...", "*")
    return fnmatch.fnmatchcase("\n".join(lines), wanted)


@pytest.mark.slow
@pytest.mark.parametrize("thing", THINGS)
def test_a_worked_example_works(thing, project):
    """With its lines, and not without them, the command prints what the page says."""
    found = examples(thing)
    assert found
    for change, command, printed in found:
        assert not shows(run(command, project), printed), "it works without the change"
        apply(change, project)
        lines = run(command, project)
        assert shows(lines, printed), "\n".join(lines)


def test_the_page_has_every_example():
    """No section comes without being tried."""
    shown = set(re.findall(r"^## (.+)$", PAGE, re.MULTILINE))
    assert shown == {"Set up, change, check", *THINGS}
