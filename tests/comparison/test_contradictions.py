"""Conflicts that no figure holds: a name, a weekday, a speaker, and what was or was not so."""

import pytest

from summarizer.comparison.model import ConflictKind
from tests.comparison.test_differences import pair


def contradictions(comparison):
    """The kind and the words of each."""
    return [
        (each.kind, {told.words.exact for told in each.told})
        for fact in comparison.facts
        for each in fact.contradictions
    ]


@pytest.mark.parametrize(
    ("one", "other", "kind", "words"),
    [
        (
            "The wreck was towed to the yard at Ness on Tuesday afternoon.",
            "Tugs towed the wreck to the Ness yard on Wednesday afternoon.",
            ConflictKind.DAY,
            {"Tuesday", "Wednesday"},
        ),
        (
            "A memorial service for the crew will be held in Ness church on Sunday.",
            "The church in Ness will hold a memorial service for the crew on Saturday.",
            ConflictKind.DAY,
            {"Sunday", "Saturday"},
        ),
        (
            "The ferry was bought from the shipbuilder Torvald Lindqvist in spring.",
            "The line bought the ferry from shipbuilder Torvald Lundqvist in spring.",
            ConflictKind.NAME,
            {"Torvald Lindqvist", "Torvald Lundqvist"},
        ),
        (
            "The lifeboat station stands in Harbour Street beside the fish market.",
            "Beside the fish market in Harbour Road stands the lifeboat station.",
            ConflictKind.NAME,
            {"Harbour Street", "Harbour Road"},
        ),
        (
            "Chief engineer Mikkel Bryde was treated for burns at the clinic.",
            "Burns were treated at the clinic, where chief engineer Anders Bryde was taken.",
            ConflictKind.NAME,
            {"Mikkel Bryde", "Anders Bryde"},
        ),
        (
            '"We heard the hull tear like cloth and ran for the stairs," said Signe Dahl.',
            '"We heard the hull tear like cloth and ran for the stairs," said Karin Moe.',
            ConflictKind.SPEAKER,
            {"Signe Dahl", "Karin Moe"},
        ),
        (
            "The sprinklers on the car deck did not work during the fire.",
            "During the fire the sprinklers on the car deck worked, the line said.",
            ConflictKind.POLARITY,
            None,
        ),
        (
            "The captain had not been warned of the reef by the harbour pilot.",
            "The harbour pilot had warned the captain of the reef.",
            ConflictKind.POLARITY,
            None,
        ),
        (
            "Inspectors never examined the rudder before the ferry sailed.",
            "The rudder was examined by inspectors before the ferry sailed.",
            ConflictKind.POLARITY,
            None,
        ),
    ],
)
def test_what_two_articles_have_otherwise_is_told(one, other, kind, words):
    """Aligned sentences that cannot both be right, with the words that differ."""
    found = contradictions(pair(one, other))
    assert any(each == kind and (words is None or words == told) for each, told in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The line said on Tuesday that the wreck would be scrapped.",
            "The wreck will be scrapped, the line said on Wednesday.",
        ),
        (
            "Divers went down to the wreck on Tuesday.",
            "Divers went down to the wreck on Tuesday and again on Wednesday.",
        ),
        (
            "Divers searched the cabins on Monday.",
            "Divers searched the car deck on Thursday.",
        ),
        (
            "The inquiry is led by judge Helle Krogh.",
            "Krogh leads the inquiry, the ministry said.",
        ),
        (
            "Marit and Olav Brekke were in the raft.",
            "In the raft were Olav Brekke and his wife.",
        ),
        (
            "The Baltic Lines office in Ness was closed.",
            "Baltic Line staff in Ness found the office closed.",
        ),
        (
            "The alarm did not sound on the car deck.",
            "No alarm sounded on the car deck.",
        ),
        (
            "The captain could not say whether the alarm sounded.",
            "The alarm sounded, a passenger said.",
        ),
        (
            "The ferry had not sailed on Thursday because of the storm.",
            "The ferry sailed on Friday, when the storm was over.",
        ),
        (
            "Not only the captain but also the mate was arrested.",
            "The captain and the mate were arrested.",
        ),
        (
            "The line denied that the rudder had failed.",
            "The rudder had failed, a diver said.",
        ),
        (
            '"We heard the hull tear like cloth and ran," said passenger Signe Dahl.',
            '"We heard the hull tear like cloth and ran," Mrs Dahl said.',
        ),
        (
            "The ferry did not leave until the fog had lifted.",
            "The ferry left when the fog had lifted.",
        ),
    ],
)
def test_what_may_both_be_right_is_no_contradiction(one, other):
    """Days of saying, shorter names, two negations, other times, a bare denial."""
    assert contradictions(pair(one, other)) == []
