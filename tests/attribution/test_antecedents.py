"""Whom "he", "she" and "it" mean; where two fit, nothing is said."""

import pytest

from summarizer.attribution.sources.given_names import has_given_name, may_be

MEANT = {
    "the subject since, who is a woman": (
        (
            "Mayor Alan Price shut the hall. Police said all was calm.\n\n"
            "Cllr Susan Oduya (Labour) abstained. She said the papers came late."
        ),
        "Cllr Susan Oduya",
    ),
    "the subject of the new paragraph": (
        (
            "Council leader Gareth Pym said it would bring jobs.\n\n"
            "Trader Olive Betts, 66, whose stall is on the quay, cheered. She said it was wrong."
        ),
        "Trader Olive Betts, 66, whose stall is on the quay,",
    ),
    "the speaker, not the man spoken of": (
        (
            "Ms Stroud told the jury that Mr Kett had owned the flats since 2011. "
            "He had paid nothing, she said."
        ),
        "Ms Stroud",
    ),
    "the pilot, not the woman who praised him": (
        (
            "Rescue chief Anna Dvorak said the wind was strong. Pilot Karel Novy has flown for "
            "years. He said it was hard."
        ),
        "Pilot Karel Novy",
    ),
    "a body that is the subject since": (
        (
            "The union said demand had fallen. The chamber of commerce welcomed the vote. "
            "It said visitors would double."
        ),
        "The chamber of commerce",
    ),
    "not a speaker inside what another says": (
        "Hugh Allard said the clerk had replied that it was lost. He said he was shaken.",
        "Hugh Allard",
    ),
}


@pytest.mark.parametrize(("text", "description"), MEANT.values(), ids=MEANT)
def test_a_pronoun_means_the_nearest_who_fits(attributions, text, description):
    """The last speaker, or the subject of a sentence since, by sex where the text tells it."""
    assert attributions(text)[-1].description.exact == description


@pytest.mark.parametrize(
    "text",
    [
        (
            "Lee Marsh said it was over. Kim Orne had paid the bill. Kim Orne, 40, is a clerk. "
            "He said nothing was owed."
        ),
        (
            "Dr Voss told the panel so. Her aide Peter Sand and her lawyer, Imran Aziz, sat by. "
            "Peter Sand left early. Imran Aziz stayed. He said it was late."
        ),
        (
            "The study was paid for by the state. Two of its authors took fees from Somna, which "
            "makes clocks; it said it had no part in it."
        ),
    ],
)
def test_where_two_fit_the_pronoun_stands_as_it_is(attributions, text):
    """No name is better than a wrong one."""
    last = attributions(text)[-1]
    assert last.description.exact == last.source.exact


@pytest.mark.parametrize(
    ("pronoun", "phrase", "expected"),
    [
        ("she", "Mayor Alan Price", False),
        ("he", "Mayor Alan Price", True),
        ("she", "Mrs Alan Price", True),
        ("he", "his sister Jane", False),
        ("she", "Reyes", True),
        ("he", "Reyes", True),
    ],
)
def test_titles_kinship_and_given_names_tell_the_sex(pronoun, phrase, expected):
    """What tells nothing fits both."""
    assert may_be(pronoun, phrase) is expected


def test_a_given_name_opens_a_persons_name():
    """Streets and greens have none."""
    assert has_given_name("Susan Oduya")
    assert not has_given_name("Jubilee Green")


def test_whom_he_meant_before_she_cannot_mean(attributions):
    """A pronoun that is sure tells the sex of whom it means."""
    found = attributions(
        "Ms Tan told the court so.\n\nSolicitor Shah Amari spoke for him. He said bail was fair. "
        "Ms Tan opposed it; she feared, she said, that he would flee."
    )
    assert found[0].description.exact == "Solicitor Shah Amari"
    assert "Shah" not in found[-1].description.exact


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Aid went on after Sir Tom Hale lifted his objections to the convoy.", "Sir Tom Hale"),
        ("Ann Orr has renewed her claim that the bridge is safe.", "Ann Orr"),
        ("Leo Brandt rejected his claim that the bridge is safe.", "his"),
        ("Ann Orr dropped his claim that the bridge is safe.", "his"),
    ],
)
def test_a_possessive_means_who_takes_up_or_drops_their_own_word(attributions, text, whose):
    """Who drops "his objection" drops their own; who rejects "his claim" may reject another's."""
    said = next(each for each in attributions(text) if each.source.exact in ("his", "her"))
    assert said.description.exact == whose
