"""Figures as reporters put them: dates reckoned, votes, nets, ages, rests, rounded ranges."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.ages import other_age
from summarizer.checker.numbers.arithmetic.opposed import are_opposed
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.numbers.claimed import read_claimed
from summarizer.checker.verdicts import SEVERITY, Severity, Verdict
from summarizer.document.read import plain_document, read_document


def findings(article, text):
    """The findings on the numbers, weekdays and months of a text."""
    return check_numbers([Claim("text", text)], Analysis(plain_document(article)))


def fails(article, text):
    """Whether any of them fails."""
    return Severity.FAIL in {SEVERITY[each.verdict] for each in findings(article, text)}


PAIRS = [
    ("Work on the weir starts in March and takes five months.",
     "Work on the weir should be finished by {}.", "August", "November"),
    ("The orchard lost 5% of its trees. Prices are up a tenth since May. The fair is in July.",
     "Prices have been rising since {}.", "May", "April"),
    ("The ship will be in dock for six weeks.",
     "The ship will be in dock for {}.", "a month and a half", "two and a half months"),
    ("The inlet clinic saw 2.6 in every 100 patients twice, against 3.4 in every 100 at Osby.",
     "The inlet clinic saw {} patients twice.", "26 per 1,000", "2.6 per 1,000"),
    ("The mill has 64 looms. It will scrap nine of them and buy four.",
     "The mill will be left with {} looms.", "59", "73"),
    ("The parish voted by 12 to 9 to sell the barn.",
     "The parish voted {} to sell the barn.", "12-9", "9-12"),
    ("The jury chose the bridge by seven votes to two.",
     "The jury chose the bridge {}.", "7-2", "6-3"),
    ("The jury chose the bridge 7-2.",
     "The jury chose the bridge by {}.", "seven votes to two", "two votes to seven"),
    ("The rescue cost £5.2m, of which £3.1m came from the county.",
     "The remaining {} must be raised by Easter.", "£2.1m", "£3.1m"),
    ("Ola Berg, 71, sold the boat to Siv Dahl, 38.",
     "Siv Dahl, {}, bought the boat.", "38", "71"),
    ("Of the 84 wells tested, 13 held arsenic.",
     "Arsenic was found in {} wells.", "13", "84"),
    ("Of the 84 wells tested, 13 held arsenic.", "{} wells were tested.", "84", "13"),
    ("A fleet of 36 trucks left on Monday. Eleven of the trucks carried tents.",
     "{} of the trucks carried tents.", "Eleven", "36"),
    ("The scan overlooked 6% of fractures.",
     "The scan spotted {} of fractures.", "94%", "84%"),
    ("Nils Aas picked 1,470 baskets of plums over seven weeks.",
     "Nils Aas picked {} baskets of plums a day.", "30", "45"),
    ("The panel followed 48,200 nurses. 1,640 of them quit the service.",
     "About {} nurses quit the service.", "3.4% of", "6.4% of"),
    ("The war has killed some 8,600 people, the panel says.",
     "The war has killed between {} people, the panel says.", "8,000 and 9,000",
     "9,000 and 10,000"),
]  # fmt: skip


@pytest.mark.parametrize(("article", "text", "right"), [pair[:3] for pair in PAIRS])
def test_the_right_figure_passes(article, text, right):
    """What follows by a plain step, or is the same in other words, does not fail."""
    assert not fails(article, text.format(right))


@pytest.mark.parametrize(("article", "text", "wrong"), [(*p[:2], p[3]) for p in PAIRS])
def test_the_wrong_figure_fails(article, text, wrong):
    """A figure of another holder, or that no step reaches, does."""
    assert fails(article, text.format(wrong))


DATED = "Thursday 6 March 2025\n\nThe strike began on 20 February. The talks open on 17 March.\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The talks open in 11 days.", False),
        ("The talks open in 17 days.", True),
        ("The talks open in three weeks.", True),
        ("The strike began two weeks ago.", False),
        ("The strike began four weeks ago.", True),
    ],
)
def test_days_count_from_the_page_date(text, wrong, tmp_path: Path):
    """A length of time up to a date, or back to one, is counted from the page's own."""
    page = tmp_path / "page.txt"
    page.write_text(DATED)
    found = check_numbers([Claim("text", text)], Analysis(read_document(page)))
    assert (Severity.FAIL in {SEVERITY[each.verdict] for each in found}) is wrong


def test_a_bound_below_a_range_is_a_warning():
    """How far above "more than 8,000" it lies the article does not say."""
    article = "More than 8,000 people have been killed, the panel says."
    found = findings(article, "Between 8,000 and 9,000 people have been killed.")
    assert [each.verdict for each in found] == [Verdict.BOUND_DROPPED]


def test_a_range_given_by_the_article_is_not_widened():
    """An end of one's own is as wrong as ever where the article gives both."""
    assert fails("It will cost 410 to 425 crowns.", "It will cost between 410 and 450 crowns.")


def test_told_as_an_estimate_it_needs_no_about():
    """The approximation is kept by the noun."""
    article = "The flood took about 3.6 million tonnes of soil."
    kept = findings(article, "The estimate of the soil taken is 3.6 million tonnes.")
    dropped = findings(article, "The flood took 3.6 million tonnes of soil.")
    assert [each.verdict for each in kept] == [Verdict.SUPPORTED]
    assert [each.verdict for each in dropped] == [Verdict.APPROXIMATION_DROPPED]


def test_the_nearest_figure_shown_is_near():
    """Nobody wrote 10,000 lives for nine children: the reason shows no figure."""
    article = "The war has cost lives, among them those of nine children."
    (finding,) = findings(article, "The war has cost 10,000 lives.")
    assert finding.reason == "The article does not say 10,000."


def test_an_age_beside_another_name_is_nobodys():
    """Only a person whom the article names with an age can have another one."""
    index = Analysis(plain_document("Ola Berg, 71, sold it. Siv Dahl bought it.")).quantities
    (claimed,) = read_claimed(Claim("text", "Siv Dahl, 71, bought it."))
    assert other_age(claimed, index) is None


def test_twice_is_no_count_of_other_things():
    """That a sitting was adjourned twice does not make two members of one."""
    article = "The mayor adjourned it twice. There was one abstention."
    (finding,) = findings(article, "Two members abstained.")
    assert finding.verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        ("missed 5%", "it found 95%", True),
        ("missed 5%", "it missed 95%", False),
        ("five died", "95 survived", True),
        ("missed and found 5%", "it found 95%", False),
    ],
)
def test_opposed_words(one, other, opposed):
    """One text has a word, the other the word for the rest, and neither has both."""
    assert are_opposed(one, other) is opposed
