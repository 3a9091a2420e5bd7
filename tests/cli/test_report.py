"""What ``check`` prints: where, how bad, what kind, why; and the passage behind it."""

import json
import re

import pytest

ARTICLE = """\
Mill burns in Brask

A fire at the old mill in Brask hurt 12 workers on Monday, the county said.

The owner denied that the alarm had been switched off.
"""
TEXT = """\
The mill in Brask burnt on Monday.

The county said 15 workers were hurt. The alarm had been switched off.
"""
LONG = "https://brask.example/" + "mill-fire-" * 9


@pytest.fixture(name="files", autouse=True)
def make_files(tmp_path, monkeypatch):
    """An article and a draft with two faults, in the working folder."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("wire.txt", ARTICLE), ("draft.txt", TEXT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_finding_reads_as_a_compilers(summarizer):
    """File, line and column, severity, kind, reason, id; beneath it both passages, placed."""
    shown = summarizer("check", "--source", "wire.txt", "draft.txt").stdout
    assert re.match(
        r"draft\.txt:3:17: FAIL \(number\): The article says 12\. \[N-[0-9a-f]{8}\]\n", shown
    )
    assert (
        "\n    The county said \u203915\u203a workers were hurt.\n  article wire.txt:3:38:\n"
        in shown
    )
    assert re.search(
        r"^draft\.txt:3:\d+: FAIL \(negation\): .* \[D-[0-9a-f]{8}\]$", shown, re.MULTILINE
    )


def test_lines_are_counted_as_an_editor_counts_them(summarizer, files):
    """Also behind the line breaks of Windows."""
    (files / "draft.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    shown = summarizer("check", "--source", "wire.txt", "draft.txt").stdout
    assert shown.startswith("draft.txt:3:17: FAIL (number)")


def test_the_same_fault_twice_is_told_once_with_both_places(summarizer, files):
    """The second place is named with the id that accepts it; both count."""
    fault = "The county said 15 workers were hurt."
    (files / "draft.txt").write_text(f"{fault}\n\n{fault}\n", encoding="utf-8")
    shown = summarizer("check", "--source", "wire.txt", "draft.txt").stdout
    assert shown.count("FAIL (number)") == 1
    assert re.search(r"also: draft\.txt:3:17 \[N-[0-9a-f]{8}-2\]\n", shown)
    assert "FAIL: 2 failed" in shown


def test_a_fault_of_a_brief_names_its_field(summarizer, files):
    """A brief in JSON has facts, not lines."""
    made = json.loads(summarizer("brief", "wire.txt", "--format", "json").stdout)
    made["summary"] = made["summary"].replace("hurt 12", "hurt 15")
    fact = made["key_facts"][0]
    fact["statement"] = fact["statement"].replace("hurt 12", "hurt 15")
    (files / "brief.json").write_text(json.dumps(made), encoding="utf-8")
    shown = summarizer("check", "--source", "wire.txt", "brief.json").stdout
    assert shown.startswith("brief.json, summary: FAIL (number): The article says 12.")
    assert "also: brief.json, fact 1 [N-" in " ".join(shown.split())


def test_a_page_has_paragraphs_not_lines(summarizer, files):
    """A reader of a web page can count its paragraphs; nobody counts the lines of its HTML."""
    body = "".join(f"<p>{part}</p>" for part in ARTICLE.split("\n\n")[1:])
    page = f"<html><body><article><h1>Mill burns in Brask</h1>{body}</article></body></html>"
    (files / "wire.html").write_text(page, encoding="utf-8")
    shown = summarizer("check", "--source", "wire.html", "draft.txt").stdout
    assert "\n  article wire.html paragraph 2:\n" in shown


def test_a_pass_never_claims_what_was_not_looked_at(summarizer, files):
    """Nothing compared is said to be just that, and where to see it."""
    draft = files / "draft.txt"
    draft.write_text("The roof was a fine sight for visitors.\n", encoding="utf-8")
    shown = summarizer("check", "--source", "wire.txt", draft).stdout
    assert "nothing could be compared: 1 not checked\n" in shown or "to look at" in shown
    draft.write_text("Mill burns in Brask\n", encoding="utf-8")
    shown = summarizer("check", "--source", "wire.txt", draft).stdout
    assert shown == "PASS: no fault found; there is no number or quotation to compare\n"


@pytest.mark.parametrize(
    "command",
    [
        ("check", "--all", "--source", "wire.txt", "draft.txt"),
        ("check", "--source", "wire.txt", "--source", "paper.txt", "draft.txt"),
        ("brief", "wire.txt"),
        ("analyze", "wire.txt"),
        ("numbers", "wire.txt"),
        ("compare", "wire.txt", "paper.txt"),
        *((name, "--help") for name in ("brief", "batch", "check", "compare", "analyze")),
        ("--help",),
    ],
    ids=" ".join,
)
def test_no_line_runs_past_the_columns_asked_for(summarizer, files, command):
    """On a pipe COLUMNS is the width; a long address is broken, and all of it is there."""
    said = f"The county said 15 workers were hurt ({LONG}).\n"
    (files / "draft.txt").write_text(said, encoding="utf-8")
    (files / "wire.txt").write_text(f'{ARTICLE}\n"It is at {LONG} now," the county said.\n')
    (files / "paper.txt").write_text(ARTICLE.replace("12", "14") + f"\nNews is at {LONG} now.\n")
    shown = summarizer(*command, COLUMNS="40").stdout
    assert max(map(len, shown.splitlines())) <= 40
    if "--help" not in command and "numbers" not in command:
        assert LONG in re.sub(r"\s+", "", shown)
