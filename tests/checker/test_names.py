"""A name that the article does not hold is noticed; its other forms are not."""

import pytest

from summarizer.checker.model import Claim
from summarizer.checker.names.check import NameIndex, check_names, names_in
from summarizer.checker.names.forms import are_usual_names, bare, roots
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


OTHER = """\
Costs at Reyk\u00f3n rise

Earnings per share at Reyk\u00f3n fell, its chief, Zo\u00eb Brandt, told the WTA on Monday.
The Anglo-Velian maker sells to Cuba and Korea. Prosecutors have looked at its books.
"""


def unknown_in_other(text: str) -> list[str]:
    """The words that the check says are not in the second article."""
    index = NameIndex.of(plain_document(OTHER))
    return [finding.span.exact for finding in check_names(Claim("text", text), index)]


@pytest.mark.parametrize(
    "text",
    [
        "At Reykon, the chief is Zoe Brandt.",
        "At Reyko\u0301n, the chief is Zo\u00eb Brandt.",
        "The Velian maker has Cuban and Korean buyers.",
        "Sales to Cuba-based shops fell, as did the EPS.",
        "She told the World Trade Assembly so.",
        "However Brandt spoke at 9 PM. Additionally Reyk\u00f3n fell.",
        "Lawyers of Prosecutor Brandt spoke; the Company did not.",
        "It fell in Q3, as the CEO and the DNA test said.",
        "Key Findings: earnings fell.\n\n## Outlook for Savers\n\n**Market Reaction**\n\nIt fell.",
    ],
)
def test_other_forms_labels_and_common_words_are_no_names_from_outside(text):
    """Accents, adjectives, initials either way, headings, offices and abbreviations all pass."""
    assert unknown_in_other(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The chief is Zoe Brandtner.", ["Zoe Brandtner"]),
        ("It sells to Corsica.", ["Corsica"]),
        ("She told the OECD so.", ["OECD"]),
        ("However Holm spoke.", ["Holm"]),
        ("It is run with Nordvik Bank.", ["Nordvik Bank"]),
    ],
)
def test_names_that_only_look_like_the_articles_are_from_outside(text, names):
    """Letters in common make no two names one, and an opening adverb hides no name."""
    assert unknown_in_other(text) == names


def test_an_article_without_capitals_still_has_names():
    """Where the source writes everything small, every word of it may be a name's."""
    index = NameIndex.of(
        plain_document("the barge left the norlandic port for velia on monday .\n")
    )
    text = "The barge left Norlandia for the Velian coast, not for Osk."
    assert [f.span.exact for f in check_names(Claim("text", text), index)] == ["Osk"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Cuban", "Cuba", True), ("Velia", "Velian", True), ("Johnson", "John", False)],
)
def test_roots_tell_another_form_from_another_name(one, other, same):
    """A name and its adjective share a root; two names that begin alike do not."""
    assert bool(roots(bare(one)) & roots(bare(other))) is same


def test_usual_names_of_one_country_are_one():
    """A capital or an adjective may stand for its country, no other may."""
    assert are_usual_names("Oslo", "Oslo") is False
    assert are_usual_names("Norwegian", "Norway")
    assert not are_usual_names("Norwegian", "Sweden")
