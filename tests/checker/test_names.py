"""A name that the article does not hold is noticed; its other forms are not."""

import pytest

from summarizer.checker.model import Claim
from summarizer.checker.names import NameIndex, check_names, names_in
from summarizer.document.read import plain_document

ARTICLE = """\
Norland ferry runs aground

The ferry Aurora, run by Baltic Lines, ran aground off Karsund on Tuesday, Captain Ida Holm said.
The Norwegian coast guard and the Maritime Safety Agency sent two ships from the United States.
"""


def unknown_names(text: str) -> list[str]:
    """The words that the check says are not in the article."""
    index = NameIndex.of(plain_document(ARTICLE))
    return [finding.span.exact for finding in check_names(Claim("text", text), index)]


@pytest.mark.parametrize(
    "text",
    [
        "The Aurora ran aground off Karsund.",
        "On Wednesday in March, Ms Holm spoke.",
        "The MSA sent ships.",
        "The US sent ships; so did America and the U.S. agency.",
        "Norway's coast guard helped.",
        "Ferry Runs Aground Near Karsund Harbour",
        "Passengers were safe. Nobody was hurt.",
        "FERRY DISASTER NEAR KARSUND HARBOUR",
    ],
)
def test_names_at_home_in_the_article_pass(text):
    """Short forms, initials, adjectives, aliases, titles and title case are no new names."""
    assert unknown_names(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The ferry belongs to Nordship.", ["Nordship"]),
        ("Police in Karsund asked Jonas Berg for help.", ["Jonas Berg"]),
        ("Jonas Berg was asked.", ["Jonas Berg"]),
        ("The NATO fleet came.", ["NATO"]),
    ],
)
def test_names_from_outside_are_found(text, names):
    """A person, company or body that the article does not mention is named in a finding."""
    assert unknown_names(text) == names


def test_a_possessive_belongs_to_no_name():
    """The span of a name stops before its possessive ending."""
    assert [span.exact for span in names_in("the crew of Olsen\u2019s boat")] == ["Olsen"]
