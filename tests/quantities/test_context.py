"""The index of an article's words: shortcuts in a long text change no answer."""

from __future__ import annotations

import random

import pytest

from summarizer.analysis import Analysis
from summarizer.document.read import plain_document
from summarizer.quantities import context

WORDS = [f"w{chr(97 + n // 26)}{chr(97 + n % 26)}x" for n in range(120)]


def long_article():
    """Four hundred sentences of made-up words, some of which are far more common than others."""
    chance = random.Random(7)  # noqa: S311 - the same text each time
    odds = [1 / (n + 1) for n in range(len(WORDS))]
    lines = (" ".join(chance.choices(WORDS, odds, k=9)) for _ in range(400))
    return "\n\n".join(f"The {line} sold {n}." for n, line in enumerate(lines))


@pytest.mark.parametrize("limit", [1, 3])
def test_the_best_sentences_are_the_same_as_if_all_were_counted(limit, monkeypatch):
    """Sentences that cannot be among the best are left out, and no others."""
    index = Analysis(plain_document(long_article())).quantities.context
    chance = random.Random(11)  # noqa: S311 - the same words each time
    asked = [{word: chance.uniform(0.1, 1) for word in chance.sample(WORDS, 8)} for _ in range(40)]
    asked = [{word: value for word, value in each.items() if index.holds(word)} for each in asked]
    quick = [index.best_sentences(each, limit) for each in asked]
    monkeypatch.setattr(context, "_FEW", 10**9)
    assert quick == [index.best_sentences(each, limit) for each in asked]
    assert all(len(each) == limit for each in quick)


def test_too_common_words_are_not_looked_up(monkeypatch):
    """Where words stand in more places than are looked at, the rarest decide."""
    index = Analysis(plain_document(long_article())).quantities.context
    rare = min((word for word in WORDS if index.holds(word)), key=lambda w: -index.weight(w))
    best = index.best_sentences({rare: 1.0}, 50)
    monkeypatch.setattr(context, "_LOOKED_AT", len(best))
    assert index.best_sentences({rare: 1.0, WORDS[0]: 1.0, WORDS[1]: 1.0}, 50) == best
