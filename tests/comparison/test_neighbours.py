"""What is told beside a fact that both tell: a second look, and what is left out there."""

import pytest

from summarizer import compare
from summarizer.comparison.model import OmissionKind
from tests.comparison.test_differences import left_out
from tests.comparison.test_facts import told_together

FIRST = """\
Tram derails in Ulvra

A tram left the rails in Storgata in Ulvra on Friday morning, the transport office said.

The driver had braked hard because a delivery van stood on the crossing. About 2,300 passengers \
had to walk to work.

The van's owner, Nordby Bakery, was fined 9,000 crowns in March for parking on tram rails.

The brakes of the tram reportedly failed on the wet rails.

Ulvra Mixed Choir sings in the old theatre with 140 guests from abroad.
"""
SECOND = """\
Ulvra tram off the rails

In Storgata in Ulvra, a tram jumped the rails on Friday morning, according to the transport office.

A van was in the way on a crossing when the tram came. Trams in Ulvra will run again on Monday.
"""


@pytest.fixture(scope="module")
def trams():
    """Two reports of one accident, the second much shorter."""
    return compare(FIRST, SECOND)


def test_what_stands_beside_a_shared_fact_is_matched_by_less(trams):
    """Two words of two sentences are enough next to sentences that tell one thing."""
    assert told_together(trams, "a delivery van stood on the crossing", "A van was in the way")


def test_a_number_of_a_fact_told_alone_is_left_out_where_its_topic_is_told(trams):
    """The fine is about the van on the rails; the choir's guests are another matter."""
    words = [each[0] for each in left_out(trams, OmissionKind.NUMBER)]
    assert "9,000" in words
    assert "140" not in words


def test_a_hedge_of_a_fact_told_alone_is_left_out_where_its_topic_is_told(trams):
    """What is only reported of the brakes is a doubt that the second article lacks."""
    assert [each[1:] for each in left_out(trams, OmissionKind.HEDGE)] == [((0,), (1,))]


def test_a_line_without_its_full_stop_is_no_fact():
    """A list of scores among sentences tells nothing by itself."""
    label = "Ulvra trams 4 Karsund buses 2"
    found = compare(f"{FIRST}\n{label}\n", f"{SECOND}\n{label}\n")
    assert not told_together(found, label, label)
