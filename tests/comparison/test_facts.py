"""Facts: what tells the same is one fact, and what does not is told apart."""

import pytest

from summarizer import compare, read
from summarizer.comparison.second_look import SecondLook
from summarizer.comparison.units import Reader
from summarizer.comparison.words import key_of
from tests.comparison.conftest import STORIES, story


def fact_with(comparison, words):
    """The facts that have a telling with these words."""
    return [
        fact
        for fact in (*comparison.facts, *comparison.alone)
        if any(words in telling.span.exact for telling in fact.tellings)
    ]


def told_together(comparison, one, other):
    """Whether two passages are tellings of one fact."""
    return any(
        any(other in telling.span.exact for telling in fact.tellings)
        for fact in fact_with(comparison, one)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed 14 workers", "At least sixteen people died"),
        ("injured at least 30 others", "Thirty people were taken to hospital"),
        ("broke out in a drying hall", "started in a drying hall"),
        ("2,600 tonnes of pulp", "2,600 metric tons of pulp"),
        ('before the roof came down," Hellen said', "There was no chance of getting inside"),
        ("complained about blocked exits", "complained for months that exits were blocked"),
        ("employs about 420 people", "With 420 employees"),
    ],
)
def test_one_fact_in_two_wordings_is_found(mill, one, other):
    """Paraphrase, other word order, figures in words and digits: still one fact."""
    assert told_together(mill, one, other)


@pytest.mark.parametrize(
    "words",
    ["will visit Talvik on Saturday", "tested in March", "Schools in the town stay closed"],
)
def test_what_one_article_alone_tells_stays_alone(mill, words):
    """A fact that the other article lacks is matched with nothing there."""
    assert [fact.articles for fact in fact_with(mill, words)] in ([(0,)], [(1,)])


def test_a_title_and_its_article_tell_one_fact(bank):
    """The title, the lead and the other article's lead are tellings of one fact."""
    (fact,) = [f for f in bank.facts if "benchmark" in f.tellings[-2].span.exact]
    assert [telling.article for telling in fact.tellings] == [0, 0, 1, 1]
    assert fact.tellings[0].sentence_id != "S1"


def test_a_sentence_that_says_two_things_is_told_with_both():
    """Where one article needs two sentences for one of the other, neither is left over."""
    one = (
        "Dam at Ulvra overflows\n\nThe dam at Ulvra overflowed on Friday after 190 millimetres of "
        "rain, the Ulvra water board said.\n\nAbout 3,400 residents of Ulvra and Nesby were told "
        "to leave.\n\nEngineer Tor Lind said the wall would hold.\n"
    )
    other = (
        "Thousands leave Ulvra\n\nAfter 190 millimetres of rain the Ulvra dam overflowed on "
        "Friday; some 3,400 residents of Nesby and Ulvra were told to leave their homes.\n\n"
        "The wall would hold, said engineer Tor Lind.\n"
    )
    found = compare(one, other)
    assert told_together(found, "overflowed on Friday after 190", "After 190 millimetres")
    assert told_together(found, "About 3,400 residents", "some 3,400 residents")


def test_two_sentences_that_tell_two_parts_of_one_are_no_rivals():
    """Each shares other words with the long sentence, so both are told with it."""
    one = (
        "Yard to close\n\nNesby Yard will close its old dry dock in Ulvra in October and move "
        "the repair of trawlers to Karsund, director Tor Lind said.\n\nA museum wants the crane.\n"
    )
    other = (
        "Ulvra loses its dock\n\nThe old dry dock in Ulvra is to close in October.\n\n"
        "Trawlers will be repaired in Karsund from then on, said Tor Lind, director of Nesby Yard."
        "\n\nThe crane may go to a museum.\n"
    )
    found = compare(one, other)
    assert told_together(found, "will close its old dry dock", "is to close in October")
    assert told_together(found, "repair of trawlers", "Trawlers will be repaired")


def test_a_name_alone_matches_no_two_sentences():
    """Two sentences that share nothing but the minister tell two things."""
    one = (
        "Ferry fund agreed\n\nParliament in Ness agreed on a fund for ferries on Monday.\n\n"
        "Transport Minister Ida Holm laid flowers at the quay.\n"
    )
    other = (
        "Ness agrees on ferry fund\n\nA fund for ferries was agreed on by parliament in Ness on "
        "Monday.\n\nTransport Minister Ida Holm was booed by students.\n"
    )
    assert not told_together(compare(one, other), "laid flowers", "was booed")


def test_unrelated_articles_share_nothing():
    """Two stories have no fact in common, and nothing of one is left out by the other."""
    found = compare(story("bridge"), story("mill-1"))
    assert found.unrelated
    assert found.facts == ()
    assert found.omissions == ()
    assert [story.articles for story in found.stories] == [(0,), (1,)]


def test_two_stories_of_one_sort_are_unrelated():
    """Two rate decisions at two central banks read alike; the names tell them apart."""
    other = (
        (STORIES / "bank-2.txt")
        .read_text(encoding="utf-8")
        .replace("Orland", "Quellia")
        .replace("Helena Sarr", "Josef Bly")
        .replace("Forum", "Tally")
    )
    assert compare(story("bank-1"), other).unrelated


def test_related_articles_are_told_from_one_that_is_not():
    """In a set of three the third is a story of its own, in whatever order they come."""
    names = ("mill-1", "bridge", "mill-2")
    found = compare(*map(story, names))
    assert sorted(story.articles for story in found.stories) == [(0, 2), (1,)]
    assert all(1 not in fact.articles for fact in found.facts)


def test_spans_hold_in_their_article(mill, bank, pardon):
    """Every span of a comparison is the words of its article at its offsets."""
    for name, comparison in (("mill", mill), ("bank", bank), ("pardon", pardon)):
        texts = [story(f"{name}-{number}").document.text for number in (1, 2)]
        for fact in (*comparison.facts, *comparison.alone):
            for telling in fact.tellings:
                figures = [figure.span for figure in telling.figures]
                for span in (telling.span, telling.sentence, *figures):
                    assert texts[telling.article][span.start : span.end] == span.exact
        for omission in comparison.omissions:
            for span in (omission.words, omission.sentence):
                assert texts[omission.article][span.start : span.end] == span.exact


def test_an_article_compared_with_itself_differs_in_nothing():
    """The same text twice: every fact is shared, nothing is left out, nothing conflicts."""
    article = read(STORIES / "mill-1.txt")
    found = compare(article, article)
    assert found.omissions == ()
    assert found.alone == ()
    assert all(not fact.conflicts and not fact.rewordings for fact in found.facts)


def test_a_sure_neighbour_lifts_a_likely_pair():
    """A pair beside a sure one is told as one fact where, alone, it would not be."""
    first, second = (
        Reader(number, read(text))
        for number, text in enumerate(
            (
                "Wardens shot the bear at dawn. It had broken into eleven cabins near Lake Ostrel.",
                "The bear was killed at dawn. Near Lake Ostrel it had raided 11 cabins.",
            )
        )
    )
    mine, theirs = first.passages, second.passages
    alone = {(mine[0], theirs[0]): 0.3}
    beside = alone | {(mine[1], theirs[1]): 0.9}
    assert SecondLook(beside).of(mine[0], theirs[0]) > SecondLook(alone).of(mine[0], theirs[0])


def test_a_rival_makes_a_pair_less_likely():
    """A sentence with a surer counterpart is less likely to have a second one."""
    first, second = (
        Reader(number, read("The bear was shot. A cabin was empty. Nobody was hurt there."))
        for number in (0, 1)
    )
    mine, theirs = first.passages, second.passages
    alone = {(mine[0], theirs[0]): 0.4}
    rival = alone | {(mine[0], theirs[2]): 0.9}
    assert SecondLook(rival).of(mine[0], theirs[0]) < SecondLook(alone).of(mine[0], theirs[0])


def test_past_forms_share_the_key_of_their_verb():
    """An irregular past form is the word that its verb is."""
    assert {key_of(word) for word in ("steal", "stole", "stolen")} == {key_of("steal")}
