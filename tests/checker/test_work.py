"""Reading and checking take work in proportion to the text, whatever is repeated in it."""

from __future__ import annotations

from collections.abc import Callable
from cProfile import Profile
from itertools import pairwise, product

import pytest

from summarizer.analysis import Analysis
from summarizer.api import check, summarize
from summarizer.document.read import plain_document
from summarizer.quantities.stretches import MOST_FIGURES, stretches

SENTENCES = (
    "“The Mill at {0}” was sold to Mr. {0} of {0}burg. ",
    "On Monday it rained in {0}, and in March it did not. ",
    "The mayor of {0}, Ida {0}, said {1} people had left and {1},000 had stayed. ",
    "The {0} firm denied that it knew of the leak at {0}burg. ",
)
REPEATED = (
    *('"a" ', "said ", "not ", "(", "a. ", "http://a "),
    *(pytest.param(each, marks=pytest.mark.slow) for each in ("a1,", "1/", "£1-", "1st of 2 ")),
)
TOLD_AGAIN = (
    "The council of Brask said on Monday that 40 people were hurt. ",
    "Ida Lind denied on Monday that the dam at Brask had failed since January, and 40 men left. ",
)
_MOST_WORK = 2.6
"""Twice the text may take so many times the calls; the square of it would take four times."""


_MOST_PER_FIGURE = 80_000
"""Calls that a figure takes which stands among forty, in each of the brief's three claims."""


def _calls(work: Callable[[], object]) -> int:
    """How many functions are called, builtin ones included."""
    profile = Profile(builtins=True)
    profile.enable()
    work()
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("token", REPEATED)
def test_a_text_held_against_itself_takes_linear_work(token: str) -> None:
    """A line twice as long takes twice the work, though all its figures look at each other."""
    work = []
    for times in (50, 100):
        text = f"It was seen in town. {token * times}\n"
        document = plain_document(text)
        check(text, document)  # what is compiled and kept once
        work.append(_calls(lambda text=text, document=document: check(text, Analysis(document))))  # type: ignore[misc]
    assert work[1] < work[0] * _MOST_WORK


@pytest.mark.parametrize("sentence", TOLD_AGAIN)
def test_a_sentence_told_again_and_again_takes_linear_work(sentence: str) -> None:
    """A text and an article of one sentence, twice as often: twice the calls of a check."""
    work = []
    for times in (80, 160):
        text = sentence * times
        document = plain_document(f"It was seen in town.\n\n{text}\n")
        check(text[:500], document)
        work.append(_calls(lambda text=text, document=document: check(text, Analysis(document))))  # type: ignore[misc]
    assert work[1] < work[0] * _MOST_WORK


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_analysis_takes_linear_work(sentence: str) -> None:
    """Twice the sentences take twice the calls in every part of the analysis."""
    texts = [_told_often(sentence, times) for times in (60, 120)]
    _analyse(texts[0])
    one, two = (_calls(lambda each=each: _analyse(each)) for each in texts)  # type: ignore[misc]
    assert two < one * _MOST_WORK


def _told_often(sentence: str, times: int) -> str:
    """A text of so many sentences, each with a name and a figure of its own."""
    names = ("".join(letters).title() for letters in product("bdfklmnprstvz", "aeiou", "lnrst"))
    told = (sentence.format(name, each) for each, name in zip(range(times), names, strict=False))
    return "It was seen in town.\n\n" + "".join(told)


def _analyse(text: str) -> None:
    analysis = Analysis(plain_document(text))
    _ = analysis.quantities.context.passages, analysis.attributions, analysis.hedges
    _ = analysis.forecasts, analysis.outlets


@pytest.mark.slow
def test_a_row_of_figures_costs_each_of_them_little() -> None:
    """A figure in a row of them takes a bounded number of calls, whatever its neighbours are."""
    document = plain_document(f"It was seen in town. {'he said 5 said 6, ' * 20}\n")
    summarize(document, engine="rules")
    assert _calls(lambda: summarize(document, engine="rules")) < 40 * _MOST_PER_FIGURE


@pytest.mark.parametrize("token", [pytest.param("a1,", marks=pytest.mark.slow), "not ", "said "])
def test_a_brief_of_one_long_line_takes_linear_work(token: str) -> None:
    """The rules brief of a line twice as long takes twice the work."""
    documents = [plain_document(f"It was seen in town. {token * times}\n") for times in (40, 80)]
    summarize(documents[0], engine="rules")
    one, two = (_calls(lambda each=each: summarize(each, engine="rules")) for each in documents)  # type: ignore[misc]
    assert two < one * _MOST_WORK


def test_a_sentence_is_cut_where_it_holds_too_many_figures() -> None:
    """The stretches of a row of figures follow on each other, and none holds too many."""
    figures = list(range(5, 505, 5))
    cut = list(stretches([(0, 3), (3, 600), (600, 700)], figures))
    assert cut[0] == (0, 3)
    assert cut[-1] == (600, 700)
    assert all(end == start for (_, end), (start, _) in pairwise(cut))
    assert all(sum(start <= each < end for each in figures) <= MOST_FIGURES for start, end in cut)
