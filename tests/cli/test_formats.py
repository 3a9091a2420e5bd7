"""The formats beyond text: what is written, where, and what does not go together."""

import csv
import io
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ARTICLE = """\
Ferry with 212 aboard runs aground off Karsund

The ferry Aurora ran aground off Karsund with about 212 people aboard, the coast guard said.

"All passengers are safe and nobody is in the water," said coast guard spokesman Jonas Lie.
"""
OTHER = "Aurora aground\n\nThe ferry Aurora ran aground off Karsund with 198 people aboard.\n"
TEXT = "The ferry Aurora ran aground off Karsund with 198 people aboard.\n"


@pytest.fixture(name="files")
def make_files(tmp_path):
    """Two articles and a text that one of them bears out."""
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "t.txt")]
    for path, content in zip(paths, (ARTICLE, OTHER, TEXT), strict=True):
        path.write_text(content, encoding="utf-8")
    return paths


def test_a_brief_is_written_as_a_page(summarizer, files, tmp_path):
    """One file, whole, with the brief and its article."""
    target = tmp_path / "brief.html"
    done = summarizer("brief", files[0], "--format", "html", "-o", target, "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    page = target.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")
    assert "Jonas Lie" in page


def test_open_shows_the_page_in_the_browser(process, files, tmp_path):
    """``--open`` means HTML; without -o the page goes to a file that stays for the browser."""
    browser = tmp_path / "browser.sh"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path / "opened"}\n', encoding="utf-8")
    browser.chmod(0o755)
    done = process(
        *("brief", files[0], "--open", "-q"), BROWSER=f"{browser} %s", TMPDIR=str(tmp_path)
    )
    assert (done.returncode, done.stdout) == (0, "")
    opened = (tmp_path / "opened").read_text(encoding="utf-8").strip()
    assert opened.startswith("file://")
    assert Path(opened.removeprefix("file://")).read_text(encoding="utf-8").startswith("<!doctype")


def test_open_goes_with_the_page_alone(summarizer, files):
    """Another format asked for is a mistake that is told, not overruled."""
    done = summarizer("brief", files[0], "--open", "--format", "csv")
    assert done.returncode == 2
    assert "--open" in done.stderr


def test_a_checked_text_and_a_checked_brief_are_pages(summarizer, files, tmp_path):
    """``check --format html`` shows either; a brief keeps its facts, with the new report."""
    done = summarizer("check", "--source", files[0], files[2], "--format", "html")
    assert done.returncode == 1
    assert "Checked text" in done.stdout
    brief = tmp_path / "brief.json"
    brief.write_text(summarizer("brief", files[0], "--format", "json").stdout, encoding="utf-8")
    done = summarizer("check", "--source", files[0], brief, "--format", "html")
    assert done.returncode == 0
    assert 'id="fact-1"' in done.stdout


def test_several_sources_vouch_for_one_text(summarizer, files):
    """The text fails by the first article and passes by both, which differ and are told apart."""
    first, second, text = files
    assert summarizer("check", "--source", first, text).returncode == 1
    done = summarizer("check", "--source", first, "--source", second, text, COLUMNS="400")
    assert done.returncode == 0
    assert done.stdout.startswith("Source 1: a.txt\nSource 2: b.txt\n")
    assert f"  source 2 {second}:3:" in " ".join(done.stdout.split("\n"))
    assert "Source 1 differs: The article says about 212." in done.stdout
    assert "the sources differ" in done.stdout


def test_json_of_several_sources_only_adds(summarizer, files):
    """Every field of a report on one source is there; each finding adds its article's number."""
    first, second, text = files
    one = json.loads(summarizer("check", "--source", first, text, "--format", "json").stdout)
    two = json.loads(
        summarizer(
            *("check", "--source", first, "--source", second, text, "--format", "json")
        ).stdout
    )
    assert set(two) - set(one) == {"sources"}
    assert set(two["findings"][0]) - set(one["findings"][0]) == {"article", "others"}
    assert set(one["findings"][0]) <= set(two["findings"][0])


def test_a_brief_is_of_one_article(summarizer, files, tmp_path):
    """Two sources for a brief are refused with a line that says why."""
    brief = tmp_path / "brief.json"
    brief.write_text(summarizer("brief", files[0], "--format", "json").stdout, encoding="utf-8")
    done = summarizer("check", "--source", files[0], "--source", files[1], brief)
    assert done.returncode == 2
    assert "a brief is of one article" in done.stderr


def test_stdin_can_be_one_of_them_only(summarizer, files):
    """The articles and the text cannot all be read from one pipe."""
    done = summarizer("check", "--source", "-", "--source", "-", files[2])
    assert done.returncode == 2


def test_csv_and_jsonld_are_what_they_say(summarizer, files):
    """Both parse, and hold the brief's facts; a check has CSV as well."""
    rows = list(csv.DictReader(io.StringIO(summarizer("brief", files[0], "--format=csv").stdout)))
    graph = json.loads(summarizer("brief", files[0], "--format=jsonld").stdout)["@graph"]
    assert [row["statement"] for row in rows] == [claim["text"] for claim in graph[1:]]
    done = summarizer("check", "--source", files[0], files[2], "--format=csv")
    assert "contradicted" in {row["verdict"] for row in csv.DictReader(io.StringIO(done.stdout))}
