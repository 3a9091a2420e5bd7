"""What holds for any articles: the same answer each time, in any order, at a bounded cost."""

import json
import os
import subprocess
import sys
from pathlib import Path

from summarizer import compare, read
from summarizer.comparison.likeness import Likeness
from summarizer.comparison.near import CANDIDATES, near_pairs
from summarizer.comparison.units import Reader
from summarizer.render.comparison.as_json import comparison_json
from tests.comparison.conftest import STORIES, story

ROOT = Path(__file__).parent.parent.parent


class Counting(Likeness):
    """A likeness that counts how often it holds two sentences against each other."""

    def __init__(self, sentences):
        super().__init__(sentences)
        self.held = 0

    def hold(self, one, other):
        """As ever, and count."""
        self.held += 1
        return super().hold(one, other)


def test_the_order_of_articles_changes_no_fact():
    """The same tellings stand together, whichever article comes first."""

    def together(comparison):
        sides = [article.sha256 for article in comparison.articles]
        return {
            frozenset((sides[t.article], t.span.start) for t in fact.tellings)
            for fact in comparison.facts
        }

    one, other = story("mill-1"), story("mill-2")
    assert together(compare(one, other)) == together(compare(other, one))


def test_the_answer_does_not_hang_on_the_seed_of_hashes():
    """Another process with another hash seed writes the very same JSON."""
    names = [str(STORIES / f"bank-{number}.txt") for number in (1, 2)]
    answers = {
        subprocess.run(
            [sys.executable, "-m", "summarizer", "compare", *names, "--format", "json"],
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "77")
    }
    assert len(answers) == 1


def test_matching_costs_a_bounded_number_of_pairs_for_each_sentence():
    """Twenty tellings of one story: no sentence is held against more than so many others."""
    article = read(STORIES / "mill-1.txt")
    readers = [Reader(number, article) for number in range(20)]
    sentences = [each for reader in readers for each in reader.passages]
    likeness = Counting(sentences)
    near_pairs(sentences, likeness)
    assert 0 < likeness.held <= CANDIDATES * len(sentences)


def test_json_is_versioned_and_whole(mill):
    """Every field of the comparison, with what its head says in words."""
    made = json.loads(comparison_json(mill))
    assert made["schema_version"] == "1"
    assert made["headlines"][0].startswith("2 articles, 1 origin: Associated Press")
    assert len(made["facts"]) == len(mill.facts)
    figures = [each for fact in made["facts"] for each in fact["figures"]]
    assert {"conflict", "same"} <= {each["relation"] for each in figures}
