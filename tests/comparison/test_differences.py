"""Figures, answers, hedges and wordings: what the articles say differently."""

import pytest

from summarizer import compare
from summarizer.comparison.model import Edit, OmissionKind, Relation
from summarizer.quantities.model import Bound

TEMPLATE = (
    "Ferry sinks off Karsund\n\nThe ferry Aurora sank off Karsund early on Tuesday, the coast "
    "guard said.\n\n{}\n\nThe ship belonged to Baltic Lines, and its captain was Jonas Lie.\n"
)


def pair(one, other):
    """The comparison of two articles that differ in one sentence."""
    return compare(TEMPLATE.format(one), TEMPLATE.format(other))


def relations(comparison, words):
    """How the figures stand to each other in the fact that has these words."""
    return [
        figures.relation
        for fact in comparison.facts
        if any(words in telling.span.exact for telling in fact.tellings)
        for figures in fact.figures
    ]


def left_out(comparison, kind):
    """The words of what is left out, with who has it and who does not."""
    return [
        (each.words.exact, each.held_by, each.left_out_by)
        for each in comparison.omissions
        if each.kind is kind
    ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Harbour police said they had received no warning.", OmissionKind.DENIAL),
        ('"We did nothing wrong, and we never hid the report," Lie said.', OmissionKind.DENIAL),
        ("The line said it had not known of the leak.", OmissionKind.DENIAL),
        ("Lie called talk of a second leak nonsense.", OmissionKind.DENIAL),
        ("Experts said it was too early to name a cause.", OmissionKind.HEDGE),
        ("The Aurora appeared to have struck a reef off Karsund.", OmissionKind.HEDGE),
        ("The same fog held up 14 trawlers.", OmissionKind.NUMBER),
    ],
)
def test_what_one_article_alone_denies_or_doubts_is_left_out(sentence, kind):
    """Denials, hedges and numbers in plain words, each with its sentence."""
    told = "The Aurora was off Karsund in fog."
    found = pair(f"{told} {sentence}", "In fog the Aurora was off Karsund.")
    kinds = [each.kind for each in found.omissions if each.sentence.exact in sentence]
    assert kind in kinds


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (
            "The Aurora lay 12 miles from the shore.",
            "The Aurora lay 19 km from the shore.",
            "converted",
        ),
        ("It carried 1,376 tonnes of grain.", "It carried about 1,400 tonnes of grain.", "rounded"),
        ("It carried 2.5 million litres.", "It carried 2,500,000 litres.", "same"),
        ("At least 12 passengers drowned.", "Fifteen passengers drowned.", "compatible"),
        ("At least 12 passengers drowned.", "Nine passengers drowned.", "conflict"),
        ("The repair cost 3.1 million euros.", "The repair cost 4.2 million euros.", "conflict"),
    ],
)
def test_figures_agree_or_conflict_after_units_rounding_and_hedges(one, other, relation):
    """The checker's own rules tell whether two figures of one thing can both be true."""
    words = one.split()[-2]
    assert relations(pair(one, other), words) == [Relation(relation)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Twelve passengers drowned and 30 were hurt.", "Thirty were hurt; 12 passengers drowned."),
        ("Nine passengers drowned.", "Fuel worth 14 million euros was lost."),
        ("Prices rose 7.2 percent in April.", "Prices rose 7.9 percent in May."),
        (
            "The toll rose from 9 to 14 passengers drowned.",
            "Nine passengers drowned, officials said.",
        ),
        ("The company has 48 ships.", "The company has 3,100 employees."),
        ("A crew of 14 passed through 3 ports.", "A crew of 14 stopped at the last port."),
    ],
)
def test_figures_of_two_things_do_not_conflict(one, other):
    """Other things, other times, a value told elsewhere: no conflict is claimed."""
    assert Relation.CONFLICT not in [
        figures.relation for fact in pair(one, other).facts for figures in fact.figures
    ]


def test_the_two_tolls_conflict_and_nothing_else_does(mill):
    """One conflict, with the figures in both sentences."""
    (figures,) = [each for fact in mill.facts for each in fact.conflicts]
    first = {mill.facts[0].tellings[each.telling].article: each for each in reversed(figures.told)}
    assert [each.figure.span.exact for each in first.values()] == ["At least sixteen", "14"]


def test_a_hedge_on_a_figure_is_told(mill):
    """With and without "about", 420 is the same figure, hedged otherwise."""
    (figures,) = [
        each
        for fact in mill.facts
        for each in fact.figures
        if any("420" in told.figure.span.exact for told in each.told)
    ]
    assert figures.relation is Relation.SAME
    assert figures.hedges_differ
    assert [each.figure.bound for each in figures.told] == [Bound.ABOUT, Bound.EXACT]


def test_inflation_in_two_figures_is_a_conflict(bank):
    """Two values for one month."""
    (figures,) = [each for fact in bank.facts for each in fact.conflicts]
    assert [each.figure.span.exact for each in figures.told] == ["7.2 percent", "7.4%"]


def test_a_denial_and_a_failed_check_are_left_out(mill):
    """What only one article has of the other side, with its own words."""
    assert left_out(mill, OmissionKind.DENIAL) == [("denied", (0,), (1,))]
    assert left_out(mill, OmissionKind.COULD_NOT_VERIFY) == [
        ("could not independently verify", (0,), (1,))
    ]


def test_a_dispute_a_silence_and_a_hedge_are_left_out(pardon):
    """The lawyer's dispute, the ministry's silence, and a "reportedly" that only one has."""
    assert left_out(pardon, OmissionKind.DISPUTE) == [("disputed", (0,), (1,))]
    assert left_out(pardon, OmissionKind.NO_COMMENT) == [("did not respond", (0,), (1,))]
    assert left_out(pardon, OmissionKind.HEDGE) == [("reportedly", (1,), (0,))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Baltic Lines denied that the hull was old.",
            "Baltic Lines rejected claims of an old hull.",
        ),
        (
            "Baltic Lines declined to comment on the hull.",
            "Baltic Lines did not respond to questions about the hull.",
        ),
        (
            "Reuters could not independently verify the claim.",
            "The claim could not be independently verified.",
        ),
        (
            "It was not possible to verify the footage independently.",
            "AFP could not confirm the reports of a second boat.",
        ),
    ],
)
def test_the_same_answer_in_other_words_is_not_left_out(one, other):
    """Each article has it, each in its way."""
    kinds = {OmissionKind.DENIAL, OmissionKind.NO_COMMENT, OmissionKind.COULD_NOT_VERIFY}
    assert not [each for each in pair(one, other).omissions if each.kind in kinds]


def test_a_number_is_left_out_where_the_fact_is_told():
    """The other article tells the fact, and the figure nowhere."""
    found = pair(
        "The Aurora had loaded 212 containers of salted fish in Ness.",
        "The Aurora had loaded salted fish in containers at Ness.",
    )
    assert left_out(found, OmissionKind.NUMBER) == [("212", (0,), (1,))]


def test_a_number_told_in_another_sentence_is_not_left_out():
    """It is enough that the article has it."""
    found = pair(
        "The Aurora had loaded 212 containers of salted fish in Ness.",
        "The Aurora had loaded salted fish at Ness. There were 212 containers in all.",
    )
    assert left_out(found, OmissionKind.NUMBER) == []


def test_a_quotation_in_two_wordings_is_aligned_word_by_word(mill):
    """What is equal stands opposite, what is not is named as deleted, inserted or replaced."""
    (rewording,) = [each for fact in mill.facts for each in fact.rewordings]
    replaced = [
        (each.one.exact, each.other.exact) for each in rewording.edits if each.edit is Edit.REPLACED
    ]
    assert replaced == [("We had", "There was"), ("to get", "of getting")]


def test_units_in_a_quotation_are_no_other_wording():
    """A figure is one word, in whatever unit it is written; the rest is held word by word."""
    found = pair(
        '"At first we held about 900 square kilometres of sea," said Jonas Lie.',
        '"Initially we held around 900 km² of sea," said Jonas Lie.',
    )
    (rewording,) = [each for fact in found.facts for each in fact.rewordings]
    changed = [
        (each.one.exact, each.other.exact)
        for each in rewording.edits
        if each.edit is not Edit.EQUAL
    ]
    assert changed == [("At first", "Initially"), ("about", "around")]
