"""Negations and opposites: lost, gained, turned, and the same in other words."""

import pytest

from summarizer.analysis import Analysis
from summarizer.document.read import plain_document
from tests.accusing import is_turned

SENTENCES = {
    "profit": "Profit rose by 12 per cent to 40 million crowns in the quarter.",
    "stocks": "Stocks stood at 300 tonnes, down from 450 tonnes in May.",
    "hull": "The hull parachuted on to the salt flats at dawn with four boxes inside.",
    "review": "The study has yet to be reviewed by other engineers.",
    "goods": "He had paid himself for goods that never existed, the prosecutor said.",
    "figure": "An earlier post said 12,000 people had left their homes.",
    "answer": "Minister Dario Kest denied it.",
    "drummer": "The band played the song with its drummer in Orre.",
    "song": "The drummer left and the band played the song in Orre.",
}
ARTICLE = "\n\n".join(SENTENCES.values())


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(plain_document(ARTICLE))


def accused(analysis, text, *cited):
    """Whether a negation check fails the text against the cited sentences."""
    return is_turned(analysis, text, [SENTENCES[name] for name in cited])


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Profit fell by 12 per cent in the quarter.", "profit"),
        ("Quarterly profit decreased by 12 per cent.", "profit"),
        ("Stocks stood at 300 tonnes, up from 450 tonnes.", "stocks"),
        ("The hull did not land on the salt flats at dawn.", "hull"),
        ("The study has been reviewed by other engineers.", "review"),
        ("He paid himself for goods that existed.", "goods"),
        ("The band played the song without its drummer in Orre.", "drummer"),
        ("Minister Dario Kest confirmed that the dam had failed.", "answer"),
    ],
)
def test_a_turned_meaning_fails(analysis, text, cited):
    """Opposite verbs and directions, a negation put in or taken out, in words of the text's own."""
    assert accused(analysis, text, cited)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Profit increased by 12 per cent in the quarter.", "profit"),
        ("Stocks fell to 300 tonnes from 450 tonnes.", "stocks"),
        ("The study has not been reviewed by other engineers.", "review"),
        ("He paid himself for non-existent goods.", "goods"),
        ("The band played the song without its drummer in Orre.", "song"),
        ("The post spoke of 12,000 people, not 1,200.", "figure"),
        ("Minister Dario Kest rejected the claim.", "answer"),
    ],
)
def test_the_same_in_other_words_is_not_accused(analysis, text, cited):
    """Synonyms, "yet to" for "not", a figure set off from another."""
    assert not accused(analysis, text, cited)
