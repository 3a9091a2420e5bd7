"""Scoring comparisons against pairs marked by hand."""

import json

import pytest

from evals.pairs import run, score
from evals.pairs_gold import load_pairs
from summarizer.errors import InputError

A = (
    "Fire in Ness kills four\n\nA fire in a warehouse in Ness killed four people on Sunday, fire "
    "chief Ida Moe said.\n\nThe owner, Skerry Line, denied that the exits had been locked.\n\n"
    "About 90 firefighters from Ness and Lerum were called out.\n"
)
B = (
    "Six dead in Ness\n\nSix people were killed in a warehouse fire in Ness on Sunday, said fire "
    "chief Ida Moe.\n\nSome 90 firefighters from Lerum and Ness were at the scene.\n"
)
GOLD = {
    "articles": {"a": "fire.a.txt", "b": "fire.b.txt"},
    "story": "a fire",
    "styles": {"a": "wire", "b": "wire"},
    "related": True,
    "origins": {"count": 1, "groups": [{"originator": "x", "articles": ["a", "b"]}], "words": ""},
    "matches": [{"a": "About 90 firefighters", "b": "Some 90 firefighters from Lerum and Ness"}],
    "conflicts": [
        {
            "a": "killed four people on Sunday",
            "b": "Six people were killed",
            "what": "the toll",
            "kind": "contradiction",
        }
    ],
    "only_a": [{"text": "denied that the exits had been locked", "kind": "denial"}],
    "only_b": [],
    "requoted": [],
    "agreeing_figures": [{"a": "About 90", "b": "Some 90"}],
}


@pytest.fixture(name="folder")
def make_folder(tmp_path):
    """A folder with one pair."""
    (tmp_path / "fire.a.txt").write_text(A, encoding="utf-8")
    (tmp_path / "fire.b.txt").write_text(B, encoding="utf-8")
    (tmp_path / "fire.pair.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path


def test_what_is_found_and_what_is_right_are_counted(folder):
    """A fact, a conflict, a denial and a figure that both sides have."""
    (pair,) = load_pairs([], folder)
    counts = score(pair)
    assert (counts.related.hits, counts.found.hits, counts.found.of) == (1, 1, 1)
    assert (counts.right.hits, counts.right.of) == (2, 2)
    assert counts.f1 == 1.0
    assert (counts.conflicts.hits, counts.false_conflicts) == (1, 0)
    assert (counts.answers.hits, counts.answers_shown.hits) == (1, 1)
    assert counts.figures.hits == 1
    assert "100.0" in run([pair])


def test_a_conflict_that_the_gold_does_not_hold_is_false(folder):
    """What is claimed and not marked counts against the comparison."""
    gold = GOLD | {"conflicts": []}
    (folder / "fire.pair.json").write_text(json.dumps(gold), encoding="utf-8")
    (pair,) = load_pairs([], folder)
    assert score(pair).false_conflicts == 1


def test_a_pair_that_is_not_sound_is_named(folder):
    """An unknown pair, and a passage that the article does not hold."""
    with pytest.raises(InputError, match="no such pair: smoke"):
        list(load_pairs(["smoke"], folder))
    gold = GOLD | {"matches": [{"a": "never said", "b": "Some 90"}]}
    (folder / "fire.pair.json").write_text(json.dumps(gold), encoding="utf-8")
    (pair,) = load_pairs([], folder)
    with pytest.raises(InputError, match="fire, article a"):
        score(pair)
