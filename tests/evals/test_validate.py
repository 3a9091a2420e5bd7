"""The validator: every fault of a case in one line with its file and field."""

import json

import pytest

from evals.__main__ import main
from evals.cases import CASES
from evals.validate import validate

ARTICLE = """Ferry runs aground off Tarn Point

The ferry Osprey ran aground off Tarn Point on Monday with 140 people on board.

"Nobody was hurt," said harbour master Ines Vale. The owner could not be reached, Vale said.

The company reportedly knew of a fault in the rudder since 2019.

Most read
Osprey: ten things to know about 140 years of ferries
"""
GOLD = {
    "kind": "accident",
    "style": "wire",
    "annotator": "independent",
    "title": "Ferry runs aground off Tarn Point",
    "outlet": None,
    "published": "2025-08-04",
    "outlets": [],
    "key_facts": [
        {
            "statement": "The ferry Osprey ran aground with 140 people on board.",
            "figures": ["140 people"],
            "evidence": [
                "The ferry Osprey ran aground off Tarn Point on Monday with 140 people on board."
            ],
            "speaker": None,
            "status": "stated_by_outlet",
            "is_forecast": False,
        }
    ],
    "attributions": [
        {
            "source": "harbour master Ines Vale",
            "cue": {"text": "said", "occurrence": 1},
            "content": ["Nobody was hurt"],
            "identification": "named",
            "source_kind": "official_body",
            "quote_type": "direct",
        }
    ],
    "flags": [
        {
            "cue": "reportedly",
            "claim": "The company reportedly knew of a fault in the rudder since 2019.",
            "status": "hedged",
        }
    ],
    "debris": ["Osprey: ten things to know about 140 years of ferries"],
}
REFERENCE = {
    "headline": "Ferry aground off Tarn Point",
    "summary": "A ferry ran aground.",
    "key_facts": [
        {
            "statement": "The ferry had 140 people on board.",
            "evidence": ["with 140 people on board"],
            "source": None,
        }
    ],
    "unverified": [],
}


@pytest.fixture(name="folder")
def make_case(tmp_path):
    """A sound case named ferry."""
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "ferry.gold.json").write_text(json.dumps(GOLD))
    (tmp_path / "ferry.reference.json").write_text(json.dumps(REFERENCE))
    return tmp_path


def broken(value, path, new):
    """A copy of a JSON value with another value at a path."""
    copy = json.loads(json.dumps(value))
    at = copy
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = new
    return copy


def test_the_cases_that_ship_are_valid():
    """No fault in any of them, but for lines on which gold and the reader disagree."""
    assert [line for line in validate(CASES) if "the reader takes" not in line] == []


def test_a_sound_case_has_no_fault(folder, capsys):
    """Exit 0, and it says so."""
    home = folder / "home"
    home.mkdir()
    for path in list(folder.glob("ferry.*")):
        (home / "cases").mkdir(exist_ok=True)
        path.rename(home / "cases" / path.name)
    assert main(["--home", str(home), "validate"]) == 0
    assert capsys.readouterr().out == "valid\n"


FACT = ("key_facts", 0)
GOLD_FAULTS = [
    (("kind",), 3, "kind: Input should be a valid string"),
    (("extra",), 3, "extra: Extra inputs are not permitted"),
    (("published",), "August 2025", "published: 'August 2025' is no ISO date (2025-08-05)"),
    (("key_facts",), [], "key_facts: a case without a key fact measures nothing"),
    ((*FACT, "status"), "sure", "key_facts[0].status: Input should be"),
    ((*FACT, "evidence"), [], "key_facts[0].evidence: a fact without evidence"),
    (
        (*FACT, "evidence"),
        ["The ferry sank."],
        "key_facts[0].evidence[0]: 'The ferry sank.' does not stand in the article",
    ),
    (
        (*FACT, "evidence"),
        ["about 140 years of ferries"],
        "key_facts[0].evidence[0]: 'about 140 years of ferries' is not in the article's body",
    ),
    (
        (*FACT, "figures"),
        ["2019"],
        "key_facts[0].figures[0]: '2019' does not stand in the evidence",
    ),
    ((*FACT, "speaker"), "Captain", "key_facts[0].speaker: 'Captain' does not stand"),
    (
        ("attributions", 0, "cue"),
        "said",
        "attributions[0].cue: 'said' stands in the article more than once; say which",
    ),
    (
        ("attributions", 0, "cue"),
        {"text": "said", "occurrence": 3},
        "attributions[0].cue: 'said' does not stand in the article 3 times",
    ),
    (("attributions", 0, "content"), [], "attributions[0].content: an attribution of nothing"),
    (
        ("attributions", 0, "content"),
        ["ten things to know"],
        "attributions[0].content[0]: 'ten things to know' is not in the article's body",
    ),
    (("flags", 0, "cue"), " ", "flags[0].cue: empty"),
    (("debris",), ["Nowhere"], "debris[0]: 'Nowhere' does not stand in the article"),
]


@pytest.mark.parametrize(("path", "new", "said"), GOLD_FAULTS)
def test_a_fault_in_gold_is_named(folder, path, new, said):
    """The file, the field and what is wrong."""
    (folder / "ferry.gold.json").write_text(json.dumps(broken(GOLD, path, new)))
    found = validate(folder)
    assert any(line.startswith(f"ferry.gold.json: {said}") for line in found), found


@pytest.mark.parametrize(
    ("path", "new", "said"),
    [
        (
            ("key_facts", 0, "evidence"),
            ["ten things to know about"],
            "key_facts[0].evidence[0]: 'ten things to know about' is not in the article's body",
        ),
        (("key_facts", 0, "source"), "Ann", "key_facts[0].source: 'Ann' does not stand"),
        (("headline",), None, "headline: Input should be a valid string"),
    ],
)
def test_a_fault_in_a_reference_is_named(folder, path, new, said):
    """The same for the brief that an editor wrote."""
    (folder / "ferry.reference.json").write_text(json.dumps(broken(REFERENCE, path, new)))
    found = validate(folder)
    assert any(line.startswith(f"ferry.reference.json: {said}") for line in found), found


def test_evidence_in_a_line_that_gold_calls_debris_is_named(folder):
    """Body to the rules, debris to the annotator: one of them is wrong."""
    line = "The company reportedly knew of a fault in the rudder since 2019."
    gold = broken(broken(GOLD, ("debris",), [line]), ("flags",), [])
    gold = broken(gold, ("key_facts", 0, "evidence"), [line, *GOLD["key_facts"][0]["evidence"]])
    (folder / "ferry.gold.json").write_text(json.dumps(gold))
    (found,) = validate(folder)
    assert "key_facts[0].evidence[0]" in found
    assert found.endswith("lies in a line that is debris")


def test_all_faults_are_named_not_only_the_first(folder, capsys):
    """Two fields of gold and one of the reference: three lines, exit 2."""
    gold = broken(broken(GOLD, ("debris",), ["Nowhere"]), ("flags", 0, "cue"), "allegedly")
    (folder / "ferry.gold.json").write_text(json.dumps(gold))
    reference = broken(REFERENCE, ("key_facts", 0, "evidence"), ["never written"])
    (folder / "ferry.reference.json").write_text(json.dumps(reference))
    assert len(validate(folder)) == 3
    (folder / "cases").mkdir()
    for path in list(folder.glob("ferry.*")):
        path.rename(folder / "cases" / path.name)
    assert main(["--home", str(folder), "validate", "ferry"]) == 2
    assert len(capsys.readouterr().out.splitlines()) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file is empty"),
        ("{", "not JSON"),
        ('{"kind": "a", "kind": "b"}', "the field 'kind' stands twice in one object"),
        ("[]", "the file: Input should be a valid dictionary"),
        ('{"kind": "a"}', "style: Field required"),
    ],
)
def test_a_file_that_is_no_gold_is_named(folder, text, said):
    """Empty, not JSON, a field twice, not an object, fields missing."""
    (folder / "ferry.gold.json").write_text(text)
    assert any(said in line and line.startswith("ferry.gold.json: ") for line in validate(folder))


def test_missing_and_double_files_are_named(folder):
    """No gold, no article, two articles, the same article under two names."""
    (folder / "ferry.gold.json").unlink()
    assert "ferry.gold.json: the file is missing" in validate(folder)
    (folder / "ferry.gold.json").write_text(json.dumps(GOLD))
    (folder / "ferry.md").write_text(ARTICLE)
    assert "ferry: several articles under one name: ferry.txt, ferry.md" in validate(folder)
    (folder / "ferry.md").rename(folder / "osprey.txt")
    (folder / "osprey.gold.json").write_text(json.dumps(GOLD))
    assert validate(folder) == ["osprey.txt: the same article as ferry.txt"]
    (folder / "osprey.txt").unlink()
    assert validate(folder) == ["osprey.txt: the article is missing (.txt, .md or .html)"]


def test_an_article_that_cannot_be_read_is_named(folder):
    """The reader's own reason."""
    (folder / "ferry.txt").write_bytes(b"\xff\xfe\x00")
    assert any(line.startswith("ferry.txt: ") for line in validate(folder))


def test_a_folder_without_cases_is_not_valid(tmp_path):
    """Nothing is not nothing wrong."""
    assert validate(tmp_path) == [f"{tmp_path}: there are no cases"]


def test_an_unknown_case_is_a_usage_error(capsys):
    """Exit code 2, and the line names the case: a slip of the pen is no sound case."""
    assert main(["validate", "no-such-case"]) == 2
    assert "no-such-case" in capsys.readouterr().err
