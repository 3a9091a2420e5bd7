"""The metrics: what each counts, on small things made by hand."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evals.cases import Gold, GoldFact
from evals.metrics.assignment import best_pairs
from evals.metrics.catalogue import BY_NAME, COUNTED, METRICS
from evals.metrics.facts import THRESHOLD, figures_held, pair_facts
from evals.metrics.intervals import difference, interval, wilson
from evals.metrics.measure import measure
from evals.metrics.support import claim_support, reference_words
from evals.metrics.words import bag_of, common, figures_of, negated, weight
from evals.outcome import Cost, Outcome
from evals.scores import NOTHING, Share, f1, total
from summarizer.attribution.model import VerificationStatus
from summarizer.brief.schema import KeyFact
from summarizer.span import Span

SENTENCE = "About 340 dockers at Port Maren stopped work on Tuesday over a pay cut of 12 per cent."


def gold_fact(statement, evidence=SENTENCE):
    """A gold fact on one sentence."""
    return GoldFact(
        statement=statement,
        figures=(),
        evidence=(evidence,),
        speaker=None,
        status=VerificationStatus.STATED_BY_OUTLET,
        is_forecast=False,
    )


def fact(statement, evidence=SENTENCE):
    """A fact of a brief on one sentence."""
    return KeyFact(
        id="F-1",
        statement=statement,
        evidence=(Span(0, len(evidence), evidence),),
        evidence_ids=("S1",),
        attribution=None,
        status=VerificationStatus.STATED_BY_OUTLET,
        status_cue=None,
        is_forecast=False,
    )


@given(st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4), max_size=4))
def test_pairing_is_the_best_there_is(weights):
    """No other one-to-one pairing weighs more; none uses a row or a column twice."""
    pairs = best_pairs(weights)
    rows, columns = {row for row, _ in pairs}, {column for _, column in pairs}
    assert len(rows) == len(columns) == len(pairs)
    found = sum(weights[row][column] for row, column in pairs)
    others = itertools.permutations(range(4), len(weights))
    assert found == max(sum(weights[n][c] for n, c in enumerate(order)) for order in others)


@pytest.mark.parametrize("weights", [[], [[]], [[], []], [[0, 0]]])
def test_nothing_pairs_with_nothing(weights):
    """No rows, no columns, no weight."""
    assert best_pairs(weights) == []


def test_greedy_pairing_would_be_worse():
    """The heaviest single pair is given up where the two others weigh more together."""
    assert best_pairs([[6, 5], [5, 0]]) == [(0, 1), (1, 0)]


@pytest.mark.parametrize(
    ("statement", "same"),
    [
        ("About 340 dockers at Port Maren stopped work over a 12 per cent pay cut.", True),
        (SENTENCE, True),
        ("About 430 dockers at Port Maren stopped work over a 12 per cent pay cut.", False),
        ("About 340 dockers at Port Maren stopped work over a 12 per cent pay cut in 2019.", False),
        ("About 340 dockers at Port Maren have not stopped work over a 12 per cent cut.", False),
        ("Dockers at Port Maren stopped work on Tuesday over a pay cut.", False),
        ("The mayor of Port Maren opened a library.", False),
    ],
)
def test_when_two_statements_are_the_same_fact(statement, same):
    """Figures and polarity must agree, and half of the words by weight."""
    gold = [gold_fact("Some 340 dockers in Port Maren stopped work over a pay cut of 12 per cent.")]
    pairs = pair_facts([fact(statement)], gold)
    assert bool(pairs) is same
    assert all(pair.likeness >= THRESHOLD for pair in pairs)


def test_one_fact_stands_for_one_gold_fact():
    """A fact given twice finds one partner."""
    gold = [gold_fact(SENTENCE)]
    assert len(pair_facts([fact(SENTENCE), fact(SENTENCE)], gold)) == 1
    assert len(pair_facts([fact(SENTENCE)], [*gold, *gold])) == 1


def test_a_negation_counts_by_the_word_it_bears_on():
    """One elsewhere in the sentence makes no other fact."""
    assert negated("The union has not accepted the offer.") == {"accept"}
    assert negated("He denied that pay was cut.") != frozenset()
    assert negated("Pay was cut.") == frozenset()
    said = "A docker who was not named said 340 dockers at Port Maren stopped work on Tuesday."
    assert pair_facts([fact(said)], [gold_fact("340 dockers at Port Maren stopped work Tuesday.")])


def test_words_weigh_by_what_they_say():
    """Names and numerals most, then other words, then empty ones; shared weight is symmetric."""
    assert weight(bag_of("in Maren")) > weight(bag_of("in harbour")) > weight(bag_of("in the"))
    one, other = bag_of("dockers in Port Maren struck"), bag_of("Port Maren dockers")
    assert common(one, other) == common(other, one) == weight(other)
    assert figures_of("£5mn") == figures_of("£5 million") != figures_of("$5mn")


@example("\u00c0:\u00c0", "")
@given(st.text(max_size=60), st.text(max_size=60))
def test_shared_weight_is_never_more_than_either(one, other):
    """And all of a text is shared with itself."""
    bags = bag_of(one), bag_of(other)
    assert common(*bags) <= min(map(weight, bags))
    assert common(bags[0], bags[0]) == weight(bags[0])


def test_undefined_is_not_zero():
    """Nothing of nothing has no value; F1 has one as soon as either side has."""
    assert NOTHING.value is None
    assert f1(NOTHING, NOTHING) is None
    assert f1(NOTHING, Share(0, 3)) == 0
    assert f1(Share(1, 1), Share(1, 2)) == Fraction(2, 3)
    assert total([]) == NOTHING
    assert interval(BY_NAME["fact_recall"], [{}]) is None


def test_failures_stay_in_every_denominator(made):
    """An outcome without a brief misses all of gold, and one thing of its own each time."""
    case, analysis = made.read[0]
    failed = measure(Outcome(None, "no draft", Cost(3, False, 0, 10, 5)), case, analysis).shares
    reference = made.system("reference").measures[case.name].shares
    assert failed["failed"] == Share(1, 1)
    for name in ("fact_recall", "attribution_recall", "flag_recall", "figures", "outlets"):
        assert failed[name] == Share(0, reference[name].of)
    for name in ("fact_precision", "flag_precision", "numbers_anywhere", "quotes_verbatim"):
        assert failed[name] == Share(0, 1)
    assert failed["calls"] == Share(3, 1)
    assert failed.keys() == reference.keys() == set(COUNTED)


def test_the_rules_quote_themselves(made):
    """A brief of the article's own sentences is verbatim, and every number is supported."""
    for measures in made.system("rules").measures.values():
        for name in ("numbers_in_evidence", "quotes_verbatim", "evidence_valid", "claim_support"):
            share = measures.shares[name]
            assert share.hits == share.of


def test_the_reference_is_like_itself(made):
    """Nearly all of its words, and more of them than the rules have."""
    name = BY_NAME["reference_words"]
    reference, rules = (name.value(made.system(s).totals()) for s in ("reference", "rules"))
    assert reference is not None
    assert rules is not None
    assert rules < Fraction(9, 10) < reference
    assert reference_words(None, None) == NOTHING


def test_a_figure_is_held_by_value(made):
    """However it is written."""
    case, _ = made.read[0]
    gold: Gold = case.gold
    brief = made.system("reference").system.outcomes[case.name].brief
    assert figures_held(brief, gold).hits > 0
    assert figures_held(None, gold).hits == 0
    assert claim_support(None) == Share(0, 1)


def test_cost_is_known_only_with_a_price(made):
    """Tokens times the price of a million; undefined without tokens or a price."""

    def shares(cost, price=None):
        return measure(Outcome(None, "x", cost), *made.read[0], price).shares

    price = (150_000, 600_000)
    known, silent = Cost(2, True, 1, 1000, 500), Cost(2, True, 1, None, None)
    assert shares(known)["cost"] == NOTHING
    assert shares(known, price)["cost"] == Share(450, 1)
    assert shares(silent, price)["cost"] == NOTHING
    assert shares(silent)["prompt_tokens"] == NOTHING
    assert shares(None)["calls"] == NOTHING
    assert shares(known)["repaired"] == Share(1, 1)


def test_wilson_is_the_published_interval():
    """8 of 10: 49.0% to 94.3% (Newcombe 1998, table I's method 3)."""
    low, high = wilson(Share(8, 10)) or (0, 0)
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert wilson(Share(0, 5))[0] == 0
    assert wilson(NOTHING) is None


def test_a_bootstrap_draws_whole_articles_and_repeats_itself():
    """The same interval each time, around the value, wider for cases that differ more."""
    metric = BY_NAME["fact_f1"]
    even = [counts(5, 10)] * 8
    odd = [counts(n, 10) for n in (0, 10, 1, 9, 2, 8, 3, 7)]
    assert interval(metric, odd) == interval(metric, odd)
    low, high = interval(metric, odd)
    assert low < 0.5 < high
    assert interval(metric, even) == (0.5, 0.5)
    assert interval(metric, even[:1]) is None


def counts(hits, of):
    """The counts of one case for key-fact F1."""
    return {"fact_precision": Share(hits, of), "fact_recall": Share(hits, of)}


def test_a_paired_difference_sees_what_two_intervals_hide():
    """Cases that differ much among themselves, and one system always a little better."""
    metric = BY_NAME["fact_f1"]
    one = [counts(n, 20) for n in (1, 16, 4, 12, 8, 2, 15, 6)]
    other = [counts(share["fact_recall"].hits + 1, 20) for share in one]
    low, high = difference(metric, one, other)
    assert 0 < low <= 0.05 <= high
    assert interval(metric, one)[1] > interval(metric, other)[0]


def test_every_metric_has_a_name_of_its_own():
    """And every part of an F1 is a metric."""
    names = [metric.name for metric in METRICS]
    assert len(names) == len(set(names))
    assert {part for metric in METRICS for part in metric.of or ()} <= set(names)
