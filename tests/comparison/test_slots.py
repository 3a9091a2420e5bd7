"""Slots that two articles fill otherwise: where, with what, who, which, why, how it came out."""

import json

import pytest

from summarizer import compare
from summarizer.comparison.exclusive import values_in
from summarizer.comparison.model import Relation
from tests.comparison.conftest import STORIES

TOLD = json.loads((STORIES / "slots.json").read_text(encoding="utf-8"))
"""Two articles each, and the kind of their conflict; null where both may be right."""


def conflicts(one, other):
    """The kinds of the conflicts between two articles, figures among them."""
    facts = compare(one, other).facts
    kinds = {each.kind for fact in facts for each in fact.contradictions}
    return kinds | {s.relation for f in facts for s in f.figures if s.relation is Relation.CONFLICT}


@pytest.mark.parametrize("told", [each for each in TOLD if each["kind"]])
def test_what_excludes_each_other_is_a_conflict(told):
    """Two tellings of one event that cannot both be right are told, by what they differ in."""
    assert told["kind"] in conflicts(told["one"], told["other"])
    assert told["kind"] in conflicts(told["other"], told["one"])


@pytest.mark.parametrize("told", [each for each in TOLD if not each["kind"]])
def test_what_both_may_be_right_about_is_none(told):
    """Another thing, another time, a value that both have, or one left open: no conflict."""
    assert conflicts(told["one"], told["other"]) == set()


def test_the_words_of_a_conflict_stand_in_their_articles():
    """The words shown are those that fill the slot, at their places."""
    texts = (
        "The violin was found in the cellar of a farm near Orle on Tuesday, police said.",
        "On Tuesday police found the violin in the attic of a farm near Orle.",
    )
    (found,) = [each for fact in compare(*texts).facts for each in fact.contradictions]
    assert [told.words.exact for told in found.told] == ["cellar", "attic"]
    for text, told in zip(texts, found.told, strict=True):
        assert text[told.words.start : told.words.end] == told.words.exact


def test_the_longest_word_of_the_table_counts():
    """A chief inspector is no inspector, and a plural is its noun."""
    text = "chief inspectors"
    found = [(each.name, text[each.start : each.end]) for each in values_in(text, 0, len(text))]
    assert found == [("police", text)]


def test_many_articles_with_one_slot_each_are_compared_at_a_bounded_cost(monkeypatch):
    """Beyond some slots of a class only those in sentences that tell one fact are compared."""
    from summarizer.comparison.slot_conflicts import SlotConflicts

    asked = []
    real = SlotConflicts._clash
    monkeypatch.setattr(
        SlotConflicts, "_clash", lambda self, one, other: asked.append(1) or real(self, one, other)
    )
    texts = [
        f"A man in a red coat left the bank in Orle{n} at noon. He had a blue bag."
        for n in range(40)
    ]
    compare(*texts)
    assert len(asked) <= 60 * 59
