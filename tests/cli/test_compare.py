"""``summarizer compare`` as a user runs it."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
STORIES = ROOT / "tests" / "comparison" / "stories"
MILL = (STORIES / "mill-1.txt", STORIES / "mill-2.txt")


def test_a_comparison_goes_to_stdout_and_is_no_failure(process):
    """Conflicts and omissions are told; the exit code is 0 all the same."""
    done = process("compare", *MILL)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2 articles, 1 origin: Associated Press")
    assert "[1] " in done.stdout
    assert "\x1b" not in done.stdout


def test_unrelated_articles_are_no_failure(summarizer):
    """One plain line, exit code 0."""
    done = summarizer("compare", MILL[0], STORIES / "bridge.txt")
    assert done.returncode == 0
    assert done.stdout.startswith("2 articles, unrelated: they share no story\n")


@pytest.mark.parametrize("form", ["json", "markdown", "html"])
def test_the_other_formats_are_written_whole(summarizer, form, tmp_path):
    """To the file that is named, nothing to stdout."""
    target = tmp_path / f"compared.{form}"
    done = summarizer("compare", *MILL, "--format", form, "-o", target)
    assert (done.returncode, done.stdout) == (0, "")
    written = target.read_text(encoding="utf-8")
    if form == "json":
        assert len(json.loads(written)["articles"]) == 2
    else:
        assert "1 origin" in written


def test_one_article_can_come_from_stdin(summarizer):
    """A dash reads one of them from a pipe."""
    done = summarizer("compare", MILL[0], "-", stdin=MILL[1].read_text(encoding="utf-8"))
    assert done.returncode == 0
    assert done.stdout.startswith("2 articles, 1 origin")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((MILL[0],), "summarizer: give compare 2 to 50 articles, not 1\n"),
        ((MILL[0],) * 51, "summarizer: give compare 2 to 50 articles, not 51\n"),
        (("-", "-"), "summarizer: only one of the articles can come from stdin; name a file\n"),
    ],
)
def test_bad_usage_is_one_line_and_exit_code_2(summarizer, arguments, told):
    """It says what is wrong, without a traceback."""
    done = summarizer("compare", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


def test_a_missing_article_is_named(summarizer):
    """Exit code 2, and the file's name."""
    done = summarizer("compare", MILL[0], "nowhere.txt")
    assert done.returncode == 2
    assert done.stderr.startswith("summarizer: nowhere.txt")
    assert done.stderr.count("\n") == 1
