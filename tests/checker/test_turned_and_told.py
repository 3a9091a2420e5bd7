"""What is told of another, the other way round, or of something else; and what only sounds so."""

import pytest

from summarizer import check
from summarizer.analysis import Analysis
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.document.read import plain_document

ARTICLE = """The dairy in Ormond put off its vote on a new silo on Monday, chair Hedda Quill said.

The wage deal keeps all shifts as they are. No routes would be lost, manager Tor Lunde said.

The milk tank was found undamaged. The fee remains unchanged at 30 euros.

The members voted for the merger. Two gates are closed; the third, at Vale, stays open to carts.

Lunde ruled out that the pump was to blame. Neither report could be checked independently.

The fine was 900 euros. Greta Holm paid it at once. Her cousin Bo Lind stayed at home.

The blaze hurt 12 workers and drove 40 families from their homes.

Police arrested a packer on suspicion of stealing a cheese press.

"We have heard such promises before," said its spokesman Ivo Brand. Nobody has been dismissed.

The inspector may travel to Ormond in June. The town failed in its bid to host the fair.

A court in Dale fined the haulier Corvex on Friday. "Not for £60m," said owner Ann Sorel of it.
"""


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(plain_document(ARTICLE))


def bad(analysis, text):
    """The verdicts on a text that fail or warn."""
    findings = check(text, analysis).findings
    return [f.verdict for f in findings if f.severity in (Severity.FAIL, Severity.WARN)]


@pytest.mark.parametrize(
    "text",
    [
        "The dairy did not hold its vote on a new silo on Monday, Hedda Quill said.",
        "Tor Lunde said that all routes would be kept.",
        "The milk tank was not damaged.",
        "The fee has not changed.",
        "The reports could not be checked independently.",
        "Tor Lunde said the pump was not to blame.",
        "The town failed to win its bid to host the fair.",
    ],
)
def test_what_is_said_in_other_words_is_no_negation_gained_or_lost(analysis, text):
    """A word for the opposite, "put off" and "ruled out" answer a negation."""
    assert not bad(analysis, text)


@pytest.mark.parametrize(
    "text",
    [
        "The milk tank was found damaged.",
        "The fee has changed.",
        "The members voted against the merger.",
        "The gate at Vale is closed to carts.",
    ],
)
def test_a_word_turned_into_its_opposite_fails(analysis, text):
    """Without "un-", a vote against, and a word that the article has of another thing."""
    assert Verdict.OPPOSITE in bad(analysis, text)


@pytest.mark.parametrize(
    "text",
    [
        "Tor Lunde said the pump was to blame.",
        "Both reports were checked independently.",
        "Two men have been dismissed.",
    ],
)
def test_a_negation_of_any_kind_that_is_gone_fails(analysis, text):
    """The text states what "ruled out that", "neither" and "nobody" negate."""
    assert Verdict.NEGATION_LOST in bad(analysis, text)


@pytest.mark.parametrize(
    ("text", "swapped"),
    [
        ("Bo Lind paid the fine of 900 euros.", True),
        ("Greta Holm paid the fine of 900 euros.", False),
        ("Holm paid it at once.", False),
        ("Bo Lind stayed at home.", False),
        ("Corvex was fined on Friday.", False),
    ],
)
def test_a_deed_is_told_of_whoever_did_it(analysis, text, swapped):
    """Another name before the verb fails, be the deed told by a pronoun in the article."""
    assert (Verdict.NAME_SWAPPED in bad(analysis, text)) is swapped


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The blaze hurt 12 horses.", True),
        ("The blaze hurt 12 people.", False),
        ("The blaze hurt 12 employees.", False),
        ("The blaze drove 40 households from their homes.", False),
    ],
)
def test_a_count_of_another_sort_of_thing_fails(analysis, text, other):
    """Horses are no workers, employees may be."""
    assert (Verdict.MISATTACHED in bad(analysis, text)) is other


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Families left their homes because of heavy snow.", True),
        ("Families left their homes because of the blaze.", False),
        ("The inspector is due to travel to Ormond in June.", False),
    ],
)
def test_a_cause_nobody_speaks_of_is_worth_a_look(analysis, text, unknown):
    """Only where the article has none of its words; "due to travel" is no cause."""
    assert (Verdict.NOT_BORNE_OUT in bad(analysis, text)) is unknown


def test_a_suspicion_is_no_deed(analysis):
    """Who is arrested on suspicion of a theft is not told to have stolen, unless with a hedge."""
    assert Verdict.HEDGE_DROPPED in bad(analysis, "A packer stole a cheese press.")
    assert not bad(analysis, "A packer allegedly stole a cheese press.")


def test_a_quotation_belongs_to_who_said_it(analysis):
    """A body's spokesman is named: nobody else may be meant."""
    text = 'Tor Lunde said: "We have heard such promises before."'
    assert Verdict.SPEAKER_MOVED in bad(analysis, text)


def test_a_modal_is_no_month(analysis):
    """Who "may travel" does not travel in May."""
    assert Verdict.CONTRADICTED not in bad(analysis, "The inspector could travel in June.")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ('Ann Sorel said: "Not for £60 million."', Verdict.VERBATIM_NORMALIZED),
        ('Ann Sorel said: "Not for £60bn."', Verdict.NOT_VERBATIM),
    ],
)
def test_a_unit_may_be_spelt_out_in_a_quotation(analysis, text, verdict):
    """The words spoken are the same; another power of ten is not."""
    assert verdict in [finding.verdict for finding in check(text, analysis).findings]
