"""``summarizer check`` with findings that an editor has accepted."""

import json
import re
import tomllib

import pytest

from summarizer.cli.main import main

ARTICLE = "The fire hurt 12 workers. Losses came to £18m. About 40 firefighters were sent.\n"
TEXT = "The fire hurt 15 workers. Losses came to £18m.\n"


@pytest.fixture(name="desk")
def make_desk(tmp_path, capsys):
    """A folder with an article and a text; gives a function that checks one by the other."""
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")

    def check(*options):
        source = str(tmp_path / "article.txt")
        code = main(["check", "--source", source, str(tmp_path / "draft.txt"), *options])
        return code, *capsys.readouterr()

    check.folder = tmp_path
    return check


@pytest.fixture(name="failure")
def find_failure(desk):
    """The id that the report shows for the wrong figure."""
    code, out, _ = desk()
    assert code == 1
    return re.search(r"\[(N-[0-9a-f]{8})\]", out)[1]


def test_accepting_writes_the_reason_beside_the_text_and_passes(desk, failure):
    """The file holds id, reason, words and finding; the next check passes and lists it."""
    assert desk("--accept", failure, "--reason", 'Told "15" at noon')[0] == 0
    (table,) = tomllib.loads((desk.folder / "draft.txt.accepted.toml").read_text("utf-8"))[
        "accepted"
    ]
    assert table["id"] == failure
    assert table["reason"] == 'Told "15" at noon'
    assert (table["text"], table["finding"]) == ("15", "The article says 12.")
    code, out, err = desk()
    assert (code, err) == (0, "")
    told = f'accepted (number): Accepted (Told "15" at noon): The article says 12. [{failure}]'
    assert told in " ".join(out.split())
    assert out.endswith("PASS: 1 accepted, 1 supported\n")


def test_what_no_longer_fits_is_reported(desk, failure):
    """A text rewritten fails anew, the old acceptance is named; under --strict it fails alone."""
    desk("--accept", failure, "--reason", "Seen")
    draft = desk.folder / "draft.txt"
    draft.write_text(TEXT.replace("15", "16"), encoding="utf-8")
    code, _, err = desk()
    assert code == 1
    assert f"{failure} on \u201c15\u201d no longer fits" in err
    draft.write_text(TEXT.replace("15", "12"), encoding="utf-8")
    assert desk()[0] == 0
    assert desk("--strict")[0] == 1
    report = json.loads(desk("--format", "json")[1])
    assert [each["id"] for each in report["stale_acceptances"]] == [failure]


def test_an_acceptance_that_fits_no_more_says_what_may_be_meant(desk, failure):
    """The words beside it changed: the id of the finding as it is now is given."""
    desk("--accept", failure, "--reason", "Seen")
    draft = desk.folder / "draft.txt"
    draft.write_text(TEXT.replace("hurt", "injured"), encoding="utf-8")
    code, out, err = desk()
    now = re.search(r"\[(N-[0-9a-f]{8})\]", out)[1]
    assert code == 1
    assert f"no finding has this id; the same is found as {now}: look again" in err


def test_what_an_editor_wrote_in_the_file_stays(desk, failure):
    """Acceptances are added at the end; comments and tables before them are kept."""
    path = desk.folder / "kept.toml"
    path.write_text('# by hand\n[[accepted]]\nid = "N-0"\nreason = "old"\n', encoding="utf-8")
    code, _, err = desk("--accepted", str(path), "--accept", failure, "--reason", "Seen")
    assert code == 0
    assert "N-0 no longer fits" in err
    text = path.read_text("utf-8")
    assert text.startswith("# by hand\n")
    assert [each["id"] for each in tomllib.loads(text)["accepted"]] == ["N-0", failure]


@pytest.mark.parametrize("form", ["markdown", "html", "csv"])
def test_every_format_tells_what_was_accepted(desk, failure, form):
    """No format hides an accepted finding or its reason."""
    desk("--accept", failure, "--reason", "Seen at the hospital")
    out = desk("--format", form)[1]
    assert "accepted" in out
    assert "Seen at the hospital" in out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--accept", "N-1"], "give --accept ID and --reason TEXT together"),
        (["--reason", "x"], "give --accept ID and --reason TEXT together"),
        (["--accept", "N-1", "--reason", "x"], "no failure or warning has the id N-1"),
        (["--accepted", "missing.toml"], "no file of accepted findings: missing.toml"),
    ],
)
def test_misuse_is_one_line_and_writes_nothing(desk, options, told):
    """Exit code 2, what to do on one line, and no file made."""
    code, out, err = desk(*options)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1
    assert not (desk.folder / "draft.txt.accepted.toml").exists()


def test_the_same_finding_is_not_accepted_twice(desk, failure):
    """A second reason is refused, the first stays."""
    desk("--accept", failure, "--reason", "Seen")
    before = (desk.folder / "draft.txt.accepted.toml").read_bytes()
    code, _, err = desk("--accept", failure, "--reason", "Heard")
    assert code == 2
    assert "is accepted already" in err
    assert (desk.folder / "draft.txt.accepted.toml").read_bytes() == before
