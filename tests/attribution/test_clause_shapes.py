"""Attributions in clauses of rarer builds: what is said, and by whom, and where it ends."""

import pytest

FOUND = {
    "in her view": (
        "In her view, the board acted too late.",
        ("her", "view", "the board acted too late"),
    ),
    "in X's words": (
        'In the minister\'s words, the plan is "dead and buried".',
        ("the minister", "words", 'the plan is "dead and buried"'),
    ),
    "X's point was that": (
        "Holm's point on Sunday was that the vote should be held again.",
        ("Holm", "point", "that the vote should be held again"),
    ),
    "the fear among X is that": (
        "The fear among tenants is that the yard will close by May.",
        ("tenants", "fear", "that the yard will close by May"),
    ),
    "X's estimate is 40": (
        "The union's estimate is between 380 and 520 tonnes.",
        ("The union", "estimate", "between 380 and 520 tonnes"),
    ),
    "X's reply was": (
        'Her reply was: "Noted. Let us talk after May."',
        ("Her", "reply", '"Noted. Let us talk after May."'),
    ),
    "a step they believe could": (
        "It is a step they believe could help the harbour.",
        ("they", "believe", "a step", "could help the harbour"),
    ),
    "something X say is": (
        "It is something union aides say is possible.",
        ("union aides", "say", "something", "is possible"),
    ),
    "which X says costs": (
        "The list, which the campaign says includes 2,700 donors, is secret.",
        ("the campaign", "says", "The list", "includes 2,700 donors"),
    ),
    "However, as X said, A": (
        "However, as the Herald has reported, cases of theft were rare.",
        ("the Herald", "has reported", "cases of theft were rare"),
    ),
    "called that report a lie": (
        'She called that report Friday a "fairy tale".',
        ("She", "called", 'that report Friday a "fairy tale"'),
    ),
    "X later Thursday told": (
        "Holm later Thursday told Radio Fen that the deal was off.",
        ("Holm", "told", "that the deal was off"),
    ),
    "X did, and, citing Y, endorsed": (
        "The deputy stood at his desk in Oster, Hale, and, citing the law, denied the charge.",
        ("The deputy", "denied", "the charge"),
    ),
    "with surveys showing": (
        "The harbour needs friends with recent surveys showing that trade fell.",
        ("recent surveys", "showing", "that trade fell"),
    ),
    "By the time A, according to X, B": (
        "By the time the plates were cleared, according to two guests, the chairman had left.",
        (
            "two guests",
            "according to",
            "By the time the plates were cleared",
            "the chairman had left",
        ),
    ),
}


@pytest.mark.parametrize(("text", "wanted"), FOUND.values(), ids=FOUND)
def test_a_rarer_build_is_read_whole(parts, text, wanted):
    """Source, cue and content stand among what is found."""
    assert wanted in parts(text)


ENDS = {
    "fronted while-clause": (
        "While the union vowed to reverse the cuts, the mayor has kept quiet.",
        "to reverse the cuts",
    ),
    "fronted when-clause behind a time": (
        "Last month, when I asked the mayor if he would stand again, he looked away.",
        "if he would stand again",
    ),
    "with-absolute": (
        "Holm said the two were tired, with Berg now asking for a break.",
        "the two were tired",
    ),
    "second predicate": (
        "The minister backs tougher rules but rejects a ban.",
        "tougher rules",
    ),
    "as inside a gerund": (
        'Holm criticised the judge for acting as "a clerk" in the case.',
        'the judge for acting as "a clerk" in the case',
    ),
    "fronted phrase inside that-clause": (
        "The agency reported a crash, saying that after the impact, the driver ran away.",
        "that after the impact, the driver ran away",
    ),
}


@pytest.mark.parametrize(("text", "content"), ENDS.values(), ids=ENDS)
def test_content_ends_where_the_writer_goes_on(parts, text, content):
    """A main clause, an absolute or a second predicate is not what was said."""
    assert content in [found[2] for found in parts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The house has the sea in its view.",
        "In his view of the sea a mast stood.",
        "The point is sharp.",
        "The figure in the painting is tall.",
    ],
)
def test_nouns_that_equate_nothing_said_attribute_nothing(parts, text):
    """The same nouns where nobody puts anything forward."""
    assert parts(text) == []
