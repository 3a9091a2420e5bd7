"""What is ruled out, cleared of or called false, told as so; an amount told as its opposite."""

import pytest

from summarizer import check, read
from summarizer.checker.verdicts import Check, Severity, Verdict

ARTICLE = (
    "A jury found Kim Holt guilty of fraud but cleared her of forgery. She had been charged with"
    " forgery in May.\n\n"
    "The board of Lund Mills ruled out a sale of the mill at Osk.\n\n"
    "The town council decided against building a second pool.\n\n"
    "Lund Mills swung to an operating loss of 46 million crowns, compared with a profit of 88"
    " million.\n\n"
    "Claims on social media that the water itself made the pupils ill are false, the health office"
    " said.\n\n"
    "Forty people were hurt when the stand fell, nine of them badly. No arrests have been made.\n\n"
    "Minister Ada Bro denied that the fire at the port was out of control.\n"
)


@pytest.fixture(name="article", scope="module")
def analyse():
    """An article of ours."""
    return read(ARTICLE)


def turned(text, article):
    """The failing verdicts on what a text denies or does not."""
    found = check(text, article).with_severity(Severity.FAIL)
    return [each.verdict for each in found if each.check is Check.NEGATION]


@pytest.mark.parametrize(
    "text",
    [
        "Holt was found guilty of forgery.",
        "Lund Mills announced a sale of the mill at Osk.",
        "The town council decided to build a second pool.",
        "The town will build a second pool.",
        "The water made the pupils ill, the health office said.",
        "Lund Mills made an operating profit of 46 million crowns.",
        "A man was arrested after the stand fell.",
        "Minister Ada Bro said the fire at the port was out of control.",
    ],
)
def test_what_is_turned_down_is_not_so(article, text):
    """The article denies it in a verb, a predicate or the opposite noun."""
    assert turned(text, article) in ([Verdict.NEGATION_LOST], [Verdict.OPPOSITE])


@pytest.mark.parametrize(
    "text",
    [
        "Holt was found guilty of fraud.",
        "Holt was convicted of fraud but not of forgery.",
        "Holt had been charged with forgery.",
        "The mill at Osk will not be sold, the board said.",
        "A sale of the mill at Osk was discussed.",
        "No second pool will be built in the town.",
        "Some wanted the council to build a second pool.",
        "The water did not make the pupils ill, the health office said.",
        "The health office rejected claims that the water made the pupils ill.",
        "Lund Mills made an operating loss of 46 million crowns.",
        "Lund Mills did not make a profit of 46 million crowns.",
        "Nobody has been arrested.",
        "Minister Ada Bro said the fire at the port was under control.",
    ],
)
def test_the_same_in_other_words_stands(article, text):
    """A denial told as one, a charge, a wish, and the opposite of what is denied."""
    assert turned(text, article) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thirty-one of the hurt were not badly injured.",
        "The other 31 were not badly hurt.",
        "The rest were not hurt badly when the stand fell.",
    ],
)
def test_a_part_may_be_denied_what_another_is(article, text):
    """Of 40 hurt, nine badly, 31 were not: the arithmetic decides."""
    assert turned(text, article) == []


def test_the_same_part_may_not(article):
    """Nine were, so nine were not is a negation added."""
    assert turned("Nine people were not badly hurt when the stand fell.", article) == [
        Verdict.NEGATION_ADDED
    ]
