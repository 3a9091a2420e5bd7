"""Data from outside: rows in, figures and predictions out; a row that does not fit is named."""

import json

import pytest

from evals.__main__ import main

SOURCE = "About 340 dockers at Port Maren stopped work. The firm made a profit of £12mn in 2024."


def number(text, summary, label, **more):
    """A labelled number of a summary."""
    start = summary.index(text)
    return {"text": text, "start": start, "end": start + len(text), "label": label, **more}


RIGHT = "Some 340 dockers stopped work at a firm with a profit of £12mn."
WRONG = "Some 430 dockers stopped work at a firm with a profit of £12bn."
NUMBERS = [
    {
        "id": "a",
        "set": "made",
        "source": SOURCE,
        "summary": RIGHT,
        "numbers": [number("340", RIGHT, "supported"), number("12", RIGHT, "supported")],
    },
    {
        "id": "b",
        "set": "made",
        "source": SOURCE,
        "summary": WRONG,
        "numbers": [
            number("430", WRONG, "unsupported"),
            number("12", WRONG, "unsupported", tag="unit"),
        ],
    },
    {
        "id": "c",
        "set": "aimed",
        "source": SOURCE,
        "summary": WRONG,
        "numbers": [
            number("430", WRONG, "unsupported", target=True),
            number("12", WRONG, "supported"),
        ],
    },
    {
        "id": "d",
        "set": "left out",
        "source": SOURCE,
        "summary": WRONG,
        "numbers": [
            number("430", WRONG, "unknown"),
            number("12", WRONG, "unsupported", tag="binding"),
        ],
    },
]
TEXT = (
    "The port will close on Friday.\n\n“We have no choice,” said harbour master Ines Vale. "
    "The union said that it would go to court."
)


def place(text):
    """Where words stand in the article."""
    return [TEXT.index(text), TEXT.index(text) + len(text)]


ATTRIBUTIONS = [
    {
        "id": "a",
        "text": TEXT,
        "attributions": [
            {
                "source": [place("harbour master Ines Vale")],
                "cue": [place("said")],
                "content": [place("We have no choice")],
            },
            {
                "source": [place("Friday")],
                "cue": [place("said that")],
                "content": [place("it would go to court")],
            },
            {"source": [], "cue": [place("will")], "content": [place("The port will close")]},
        ],
    }
]


def lines(path, rows):
    """Rows as JSONL."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_numbers_are_scored_by_set(tmp_path, capsys):
    """Targets only where a row has them; unknown labels and other subjects left out."""
    file = lines(tmp_path / "numbers.jsonl", NUMBERS)
    assert main(["numbers", str(file)]) == 0
    head, aimed, made, last = capsys.readouterr().out.splitlines()
    assert head.split()[:3] == ["set", "numbers", "wrong"]
    assert aimed.split()[:3] == ["aimed", "1", "1"]
    assert made.split()[:3] == ["made", "4", "2"]
    assert (
        made.count("100.0% [") == 3
    )  # precision, recall, verdicts; F1 of one source has no interval
    assert "0.0% [0.0, 65.8]" in made
    assert "Wilson" in last


def test_predictions_are_written_where_asked(tmp_path, capsys):
    """A line a row, in the benchmark's form, also without labels."""
    rows = [{name: row[name] for name in ("id", "source", "summary")} for row in NUMBERS]
    file, out = lines(tmp_path / "numbers.jsonl", rows), tmp_path / "out.jsonl"
    assert main(["numbers", str(file), "--predictions", str(out)]) == 0
    assert capsys.readouterr().out == ""
    written = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in written] == ["a", "b", "c", "d"]
    assert {n["verdict"] for n in written[0]["numbers"]} == {"supported"}
    assert {n["verdict"] for n in written[1]["numbers"]} == {"unsupported"}


def test_attributions_are_scored(tmp_path, capsys):
    """Two of three found, one of the two with its source."""
    file, out = lines(tmp_path / "a.jsonl", ATTRIBUTIONS), tmp_path / "out.jsonl"
    assert main(["attributions", str(file), "--predictions", str(out)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "1 articles"
    assert printed[2].split()[0:2] == ["content", "100.0%"]
    assert "66.7%" in printed[2]
    assert printed[3].split()[0:2] == ["full", "50.0%"]
    assert "source right where the content is: 50.0%" in printed[4]
    assert json.loads(out.read_text())["id"] == "a"


def test_whole_summaries_are_scored_as_people_judged_them(tmp_path, capsys):
    """Balanced accuracy by set and severity, each verdict's worth; other labels are left out."""
    texts = [
        ("made", "consistent", "About 340 dockers at Port Maren stopped work."),
        ("made", "consistent", "Some 340 dockers stopped work in Velden."),
        ("made", "inconsistent", "Some 430 dockers at Port Maren stopped work."),
        ("made", "hallucinated", "The dockers at Port Maren stopped work."),
        ("made", "questionable", "Some 500 dockers went home."),
    ]
    rows = [
        {"set": group, "summary_label": label, "source": SOURCE, "summary": text}
        for group, label, text in texts
    ]
    assert main(["summaries", str(lines(tmp_path / "rows.jsonl", rows))]) == 0
    printed = capsys.readouterr().out.splitlines()
    fails, both = printed[1:3]
    assert fails.split()[:5] == ["made", "4", "2", "fail", "75.0%"]
    assert both.split()[:7] == ["made", "4", "2", "fail", "or", "warn", "50.0%"]
    told = {line.split()[0]: line.split()[1:5] for line in printed if line}
    assert told["contradicted"] == ["fail", "1", "0", "100.0%"]
    assert told["name_not_in_source"] == ["warn", "0", "1", "0.0%"]
    assert told["of"][:4] == ["all", "summaries", "50.0%", "[15.0,"]


def test_summaries_without_a_verdict_print_nothing(tmp_path, capsys):
    """A file in which nobody judged anything is no mistake."""
    rows = [{"summary_label": "unknown", "source": SOURCE, "summary": RIGHT}]
    assert main(["summaries", str(lines(tmp_path / "rows.jsonl", rows))]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "rows.jsonl:1: not JSON"),
        ('{"id": 1}', "rows.jsonl:1: lacks source, summary"),
        ("[]", "rows.jsonl:1: an object is wanted"),
    ],
)
def test_a_row_that_does_not_fit_is_named(tmp_path, capsys, text, said):
    """With its line; exit 2."""
    file = tmp_path / "rows.jsonl"
    file.write_text(text)
    assert main(["numbers", str(file)]) == 2
    assert said in capsys.readouterr().err


def test_a_missing_file_is_a_usage_error(tmp_path, capsys):
    """Exit code 2, and one line says that it cannot be read."""
    assert main(["attributions", str(tmp_path / "none.jsonl")]) == 2
    assert "cannot read" in capsys.readouterr().err
