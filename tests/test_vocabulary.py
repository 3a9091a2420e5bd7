"""A house's own units, verbs, hedges and outlets."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer import vocabulary
from summarizer.errors import UsageError
from summarizer.vocabulary import Vocabulary, extend, parse

ROOT = Path(__file__).parent.parent
FILE = """\
[vocabulary]
verbs = ["grump"]
hedges = ["so the rumour goes"]
outlets = ["Brask Boatman"]
[vocabulary.units]
bushel = "35.239 l"
"reed boat" = "1 reed boat"
"""
ARTICLE = """\
Mill sells its barley

The farm sold 400 bushels of barley on Monday, the Brask Boatman reported. The trader, Una Holt,
grumps that prices fell. The mill, so the rumour goes, closed. Two reed boats took it away.
"""


def _run(folder, *arguments):
    """A command in ``folder``: the words hold for a process, so each test takes its own."""
    return subprocess.run(
        [sys.executable, "-m", "summarizer", *arguments],
        cwd=folder,
        env={"PATH": "", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        text=True,
    )


@pytest.fixture(name="house")
def make_house(tmp_path):
    """A folder with words of its own and an article."""
    (tmp_path / "summarizer.toml").write_text(FILE, encoding="utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_an_added_unit_is_read_and_converted(house):
    """400 bushels are about 14,096 litres; a unit of its own converts to nothing but is one."""
    read = json.loads(_run(house, "numbers", "--format", "json", "article.txt").stdout)
    assert [each["unit"] for each in read] == ["bushel", "reed boat"]
    (house / "claim.txt").write_text("The farm sold about 14,100 litres of barley.")
    done = _run(house, "check", "--format", "json", "--source", "article.txt", "claim.txt")
    verdicts = [f["verdict"] for f in json.loads(done.stdout)["findings"] if f["check"] == "number"]
    assert verdicts == ["converted"]


def test_added_cues_and_outlets_are_found(house):
    """The verb makes an attribution, the hedge a flag, the outlet a link of the chain."""
    found = json.loads(_run(house, "analyze", "--format", "json", "article.txt").stdout)
    assert "grumps" in [each["cue"]["exact"] for each in found["attributions"]]
    assert [each["cue"]["exact"] for each in found["hedges"]] == ["so the rumour goes"]
    assert [each["name"] for each in found["outlets"]] == ["Brask Boatman"]


def test_without_the_file_none_of_it_is_known(house):
    """The words are the house's own, not ours."""
    (house / "summarizer.toml").unlink()
    found = json.loads(_run(house, "analyze", "--format", "json", "article.txt").stdout)
    assert "grumps" not in [each["cue"]["exact"] for each in found["attributions"]]
    assert (found["hedges"], found["outlets"]) == ([], [])


def test_settings_show_the_words_and_their_file(house):
    """What is in force can be seen."""
    shown = json.loads(_run(house, "settings", "--format", "json").stdout)
    assert shown["vocabulary.verbs"] == {
        "value": "grump",
        "from": str(house / "summarizer.toml"),
    }
    assert shown["vocabulary.units"]["value"] == "bushel = 35.239 l, reed boat = 1 reed boat"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('words = ["x"]', "no table 'words'"),
        ('verbs = "grump"', "verbs must be a list of words"),
        ('verbs = ["Grump!"]', "'Grump!' is not a base form"),
        ('hedges = ["(?:x+)+"]', "is not one to six words"),
        ('outlets = ["boatman"]', "must be a name that begins with a capital"),
        ('units = ["bushel"]', "units must be a table"),
        ('units = { bushel = "many" }', "'bushel' = 'many' is not a name"),
        ('units = { bushel = "2 quux" }', "no unit 'quux' is known"),
    ],
)
def test_words_that_cannot_be_used_are_told_in_one_line(house, line, told):
    """Exit code 2, and what is wrong with which word."""
    (house / "summarizer.toml").write_text(f"[vocabulary]\n{line}\n", encoding="utf-8")
    done = _run(house, "numbers", "article.txt")
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_words_come_before_the_first_article(monkeypatch):
    """Once the tables are made other words are refused, the same ones are not."""
    monkeypatch.setattr(vocabulary._State, "used", True)
    monkeypatch.setattr(vocabulary._State, "added", Vocabulary(verbs=("grump",)))
    extend(parse({"verbs": ["grump"]}))
    with pytest.raises(UsageError, match="before anything else"):
        extend(Vocabulary())
