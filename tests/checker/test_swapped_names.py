"""Names in the wrong place: what stands around a name tells whose place it is."""

import pytest

from summarizer.analysis import Analysis
from summarizer.document.read import plain_document
from tests.accusing import misplaced_names

ARTICLE = """Velden shipyard wins ferry contract

The shipyard at Velden won a contract for three ferries on Monday, beating a bid from Ostrava.

Mirela Dost, the yard's owner, said the first hull would be laid in spring.

Inspectors closed the port of Karsund for two days after the collision with a tanker.

The harbour master of Karsund, Piet Rolin, was questioned by police for six hours.

The union Docksman called a strike for Friday, its secretary, Hanne Vold, announced.

Cranes were delivered by Brask Engineering, and the locks were repaired by Tolmin Works.
"""


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(plain_document(ARTICLE))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Inspectors closed the port of Velden for two days after the collision.", "Velden"),
        ("Inspectors closed Velden port for two days after the collision.", "Velden"),
        ("The union Ostrava called a strike for Friday.", "Ostrava"),
    ],
)
def test_a_name_in_anothers_place_is_found_without_evidence(analysis, text, name):
    """As in a headline or a summary, which cite nothing."""
    assert misplaced_names(analysis, text) == [name]


def test_a_name_of_the_same_sentence_in_anothers_place_is_found(analysis):
    """Both stand in the sentence, but this one on the other side of the deed."""
    evidence = "Cranes were delivered by Brask Engineering, and the locks were repaired by Tolmin"
    assert misplaced_names(analysis, "Cranes were delivered by Tolmin Works.", evidence) == [
        "Tolmin Works"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors closed Karsund port for two days after the collision with a tanker.",
        "Brask Engineering delivered the cranes and Tolmin Works repaired the locks.",
        "Dost said the first hull would be laid in spring.",
        "Docksman announced a strike for Friday.",
        "Velden's shipyard won a contract for three ferries; a bid from Ostrava lost.",
        "Rolin was questioned by police for six hours.",
    ],
)
def test_names_where_the_article_has_them_are_not_accused(analysis, text):
    """In other words, in another order, by their last name, by the body for its officer."""
    assert misplaced_names(analysis, text) == []


def test_a_place_within_a_place_may_go_without_it():
    """What happened at a store in a town happened in the town."""
    article = "Sixteen workers were hurt in the fire at the Polarfrys cold store in Aldersund."
    inside = Analysis(plain_document(article))
    assert misplaced_names(inside, "Sixteen workers were hurt in the fire in Aldersund.") == []
