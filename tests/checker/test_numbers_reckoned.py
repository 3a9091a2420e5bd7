"""Arithmetic, operation by operation: the right result passes, the next one to it fails."""

from __future__ import annotations

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.verdicts import SEVERITY, Severity, Verdict
from summarizer.document.read import plain_document


def verdicts(article, text):
    """The verdicts on the numbers of a text, in order."""
    found = check_numbers([Claim("text", text)], Analysis(plain_document(article)))
    return [each.verdict for each in found]


def fails(article, text):
    """Whether a number of the text fails against the article."""
    found = verdicts(article, text)
    assert found, "the text holds no number"
    return Severity.FAIL in {SEVERITY[verdict] for verdict in found}


@pytest.mark.parametrize(
    ("article", "text", "right", "wrong"),
    [
        ("The descent took 3 h 45 min.", "The descent took {} hours.", "3.75", "3.5"),
        ("The gates are open from 9:30 to 17:15.", "They are open for {}.",
         "7 hours 45 minutes", "8 hours 45 minutes"),
        ("The quake came at 05:40. The first boat left 3 hours 20 minutes later.",
         "The first boat left at {}.", "9:00", "10:00"),
        ("The regatta opens on 6 June and closes on 20 June.", "The regatta takes {} days.",
         "14", "17"),
        ("The regatta opens on 6 June and closes on 20 June.", "The regatta takes {}.",
         "two weeks", "three weeks"),
        ("The train left Osby at 13.55 and reached Ebbe at 15.10.", "The trip took {} minutes.",
         "75", "85"),
        ("Ida Holm, 52, runs the yard with her son, Lars Holm, 24.",
         "Ida Holm is {} years older than Lars Holm.", "28", "26"),
        ("The show hangs from 12 March to 12 August.", "The show hangs for {} months.",
         "five", "six"),
        ("The fair is held on 6-9 June.", "The fair takes {} days.", "four", "six"),
        ("Lund signed on 4 March 2023. The permit holds for 90 days.",
         "The permit ends on {} 2023.", "2 June", "12 June"),
        ("Lund signed on 15 October 2022. The lease runs for six months.",
         "The lease ends on 15 {} 2023.", "April", "May"),
        ("Counting began on Friday 7 March. The result is due on Monday.",
         "The result is due on {} March.", "10", "12"),
        ("The vote was held on 7 March. The result came the next day.",
         "The result came on {} March.", "8", "9"),
        ("Anna Holt (1902-1977) ran the mill.", "Anna Holt died at the age of {}.", "75", "72"),
        ("She was born on 3 May 1931. She died on 1 April 2001.", "She died aged {}.", "69", "71"),
        ("The club was founded in 1921 and has had its centenary.",
         "The club had its centenary in {}.", "2021", "2022"),
    ],
)  # fmt: skip
def test_calendar_and_clock(article, text, right, wrong):
    """Lengths between two dates, years and times, and a date or time moved by a length."""
    assert not fails(article, text.format(right))
    assert fails(article, text.format(wrong))


@pytest.mark.parametrize(
    ("article", "text", "right", "wrong"),
    [
        ("The yard sold 480 boats last year and 120 the year before.",
         "The yard sold {} times as many boats as the year before.", "four", "six"),
        ("Flights were late by 48 minutes, twice as long as in May.",
         "In May flights were late by {} minutes.", "24", "16"),
        ("The union has 4,200 members, and a third of them voted.", "{} of the members voted.",
         "1,400", "1,260"),
        ("Output rose 25% to 350,000 barrels.", "Output had been {} barrels a year earlier.",
         "280,000", "262,500"),
        ("Output fell 20% to 360,000 barrels.", "Output had been {} barrels a year earlier.",
         "450,000", "432,000"),
        ("The two lots went for 340 euros and 380 euros.",
         "The lots went for {} euros on average.", "360", "370"),
        ("The crews caught 1,200 kilos, 1,450 kilos and 950 kilos of perch.",
         "The crews caught {} kilos of perch in all.", "3,600", "3,500"),
        ("Tickets cost 24 euros each.", "Five tickets cost {} euros in all.", "120", "130"),
        ("The barn measures 21 by 9 metres.", "The barn covers {} square metres.", "189", "199"),
        ("The lorry brought 12 x 35 litres of milk.", "The lorry brought {} litres of milk.",
         "420", "450"),
        ("It was 21C at noon and 9C at midnight.", "By midnight it was {}C colder.", "12", "14"),
        ("Prices grew from 120 to 492 crowns.", "Prices {} quadrupled.", "more than", "nearly"),
        ("Prices grew from 120 to 470 crowns.", "Prices {} quadrupled.", "nearly", "more than"),
        ("The path runs for 30-36 km.", "The path runs for {} km on average.", "33", "34"),
        ("Bids of 30-42 million euros came in.",
         "The gap between the bids is {} million euros.", "12", "14"),
        ("The fund earned $18m in three days, $5m of it on Friday.",
         "The fund earned ${}m before Friday.", "13", "12"),
    ],
)  # fmt: skip
def test_ratios_products_and_sums(article, text, right, wrong):
    """Shares, multiples, means, levels before a change, lists, prices for each, areas."""
    assert not fails(article, text.format(right))
    assert fails(article, text.format(wrong))


@pytest.mark.parametrize(
    ("article", "text", "right", "wrong"),
    [
        ("The storm cut off tens of thousands of homes.", "The storm cut off {} homes.",
         "tens of thousands of", "14,000"),
        ("The bridge opened in 1984.", "The bridge opened in the {}.", "1980s", "1990s"),
        ("The train left Osby at 13.55 on Friday.", "The train left Osby at {} pm.",
         "1:55", "2:55"),
        ("We meet at 7, said Lund.", "They were to meet at {} pm.", "7", "8"),
        ("The strike took 52 weeks.", "The strike took about {} months.", "12", "15"),
        ("The park covers 1,376 square kilometres.", "The park covers {} square miles.",
         "531", "533"),
        ("The park covers 1,376 square kilometres.", "The park covers more than {} square miles.",
         "530", "540"),
        ("The lake froze at -4C.", "The lake froze at {}F.", "25", "28"),
        ("The choir is in its 46th year.", "The choir has sung for {} years.", "46", "48"),
        ("Fewer than 142 people came.", "{} people came.", "Fewer than 142", "More than 140"),
        ("More than 142 people came.", "{} people came.", "More than 140", "Fewer than 145"),
        ("Sales rose in the third quarter of 2020. In the second quarter of 2021 they fell.",
         "Sales rose in the third quarter of {}.", "2020", "2021"),
        ("The two sides met at half-time.", "They met {}.", "in the first half",
         "in the third quarter"),
        ("It lost 40 boats or more.", "It lost {} 40 boats.", "at least", "up to"),
        ("It takes 40 boats maximum.", "It takes {} 40 boats.", "up to", "at least"),
        ("It cost 40 to 60 euros. A ferry takes 90 minutes.", "It cost {} euros.",
         "40 to 60", "40 to 90"),
    ],
)  # fmt: skip
def test_other_forms_of_a_value(article, text, right, wrong):
    """Orders of magnitude, decades, clock times in figures, months in weeks, years of quarters."""
    assert not fails(article, text.format(right))
    assert fails(article, text.format(wrong))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The storm cut off thousands of homes.", Verdict.ROUNDED),
        ("The storm cut off hundreds of homes.", Verdict.COUNT_NOT_CHECKED),
    ],
)
def test_an_order_of_magnitude_holds_for_a_figure_of_it(text, verdict):
    """One of another order is no support, but "hundreds" is too loose a word to be called false."""
    assert verdicts("The storm cut off 1,240 homes.", text) == [verdict]


@pytest.mark.parametrize(
    ("article", "text", "formula"),
    [
        ("Output fell 20% to 360,000 barrels.", "Output had been 450,000 barrels a year earlier.",
         "360,000 barrels before a change of 20%"),
        ("Prices grew from 120 to 150 crowns.", "Prices rose 25%.",
         "from 120 to 150"),
        ("Prices fell from 150 to 120 crowns.", "Prices fell 20%.",
         "from 150 to 120"),
        ("The two lots went for 340 euros and 380 euros.",
         "The lots went for 360 euros on average.",
         "the mean of 380 euros and 340 euros"),
        ("Tickets cost 24 euros each.", "Five tickets cost 120 euros in all.",
         "5 times 24 euros"),
        ("The club was formed in 1921. It closed in 1996.", "The club closed after 75 years.",
         "from 1921 to 1996"),
        ("The crews caught 1,200 kilos, 1,450 kilos and 950 kilos of perch.",
         "The crews caught 3,600 kilos of perch in all.",
         "1,200 kilos plus 1,450 kilos plus 950 kilos"),
    ],
)  # fmt: skip
def test_the_reason_shows_the_arithmetic(article, text, formula):
    """In the article's own words, in the order in which it is reckoned."""
    found = check_numbers([Claim("text", text)], Analysis(plain_document(article)))
    derived = [each for each in found if each.verdict is Verdict.DERIVED]
    assert [each.reason for each in derived] == [f"Follows from the article: {formula}."]


@pytest.mark.parametrize(
    ("said", "told", "holds"),
    [
        ("58,700", "59,000", True),
        ("58,700", "58,000", False),
        ("59,700", "60,000", False),
        ("185", "190", False),
        ("4.86 million", "4.9 million", True),
        ("4.86 million", "4.8 million", False),
        ("422", "over 400", True),
        ("530", "over 400", False),
        ("149", "over 145", True),
        ("160", "over 145", False),
        ("149", "fewer than 155", True),
        ("140", "fewer than 155", False),
        ("149", "nearly 155", True),
        ("140", "nearly 155", False),
        ("1,240", "about 1,200", True),
        ("1,270", "about 1,200", False),
    ],
)
def test_rounding_and_hedges_by_the_digits_shown(said, told, holds):
    """Two other digits for a silent rounding; a hedge reaches its last digit or one in twenty."""
    assert fails(f"The port lost {said} crates.", f"The port lost {told} crates.") is not holds


def test_a_total_is_no_price_for_each():
    """Nothing says that each of the boats brought so much."""
    article = "Five boats came to Osby. The catch was 24 tonnes."
    assert fails(article, "The catch was 120 tonnes in all.")
    assert not fails(article.replace("tonnes", "tonnes each"), "The catch was 120 tonnes in all.")


def test_of_a_long_article_only_what_is_like_the_claim_is_reckoned_with():
    """Two figures of sentences on other matters, far from each other, make no sum."""
    weeks = [f"In week {n} the shop at Osby sold {n * 37 + 1400} lamps." for n in range(1, 61)]
    weeks[50] = "The ferry carried 3,817 cars and 5,406 people on Friday."
    article = " ".join(weeks)
    assert not fails(article, "The ferry carried 1,589 more people than cars.")
    assert fails(article, "The mayor counted 2,220 more geese.")
