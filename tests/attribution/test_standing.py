"""How a source stands to the matter: a party, its voice, one outside; else nothing is said."""

import pytest

from summarizer.attribution.model import Standing
from summarizer.attribution.sources.standing import standing


@pytest.mark.parametrize(
    "description",
    [
        "the defendant",
        "one of the accused",
        "defendant Carl Moe",
        "Ada Poe, the lead plaintiff",
        "a man charged with arson",
        "Hargrove Oil, which is accused of dumping waste",
    ],
)
def test_a_party_is_told_by_its_name(description):
    """Nouns of the law, and what somebody is accused of."""
    assert standing(description) is Standing.PARTY


@pytest.mark.parametrize(
    "description",
    [
        "the company's lawyer",
        "the defendant's father",
        "the accused man's mother",
        "his solicitor, Tom Orr",
        "Counsel for the family, Ann Lee KC",
        "a spokesman for the ministry accused of hiding it",
    ],
)
def test_a_lawyer_and_the_kin_of_a_party_are_its_voice(description):
    """Whose lawyer it is must be said; of spokesmen and kin, that it is a party's."""
    assert standing(description) is Standing.VOICE_OF_PARTY


@pytest.mark.parametrize(
    "description",
    ["Tessa Bloom, a chemist who was not involved in the study", "an independent expert"],
)
def test_who_had_no_part_stands_outside(description):
    """As the article says, for readers to know that nothing is at stake for the source."""
    assert standing(description) is Standing.OUTSIDE


@pytest.mark.parametrize(
    "description",
    [
        "the ministry",
        "a spokesman for the ministry",
        "a lawyer",
        "prosecutors",
        "the suspect's car",
        "three respondents to the survey",
        "his wife",
        "the Independent Office for Conduct",
    ],
)
def test_nothing_is_guessed(description):
    """Most descriptions do not say."""
    assert standing(description) is None


def test_an_attribution_carries_it(attributions):
    """Also where the source is a pronoun whose description is known."""
    found = attributions('His solicitor, Tom Orr, said he would appeal. "Soon," Orr said.')
    assert [each.standing for each in found] == [Standing.VOICE_OF_PARTY, None]
