"""How an analysis is scored against gold: pairs one to one, and what counts as right."""

import pytest

from evals.analysis_pairs import (
    Flagged,
    Said,
    found_attributions,
    gold_attributions,
    gold_flags,
    pair_attributions,
    pair_flags,
    same_source,
)
from evals.analysis_scores import AnalysisScore, Retrieved, run, score_analysis
from evals.cases import Gold, load_cases
from evals.scores import Share
from summarizer.analysis import Analysis
from summarizer.attribution.model import (
    Identification,
    QuoteType,
    SourceKind,
    VerificationStatus,
)
from summarizer.document.read import plain_document

TEXT = (
    "The mayor said the bridge was shut. An aide told Reuters it reportedly leaked. "
    "The builder denied the leak."
)
SAYS = {
    "source": "The mayor",
    "cue": "said",
    "content": ["the bridge was shut"],
    "identification": "described_anonymous",
    "source_kind": "person",
    "quote_type": "indirect",
}
FLAG = {"cue": "reportedly", "claim": "it reportedly leaked", "status": "hedged"}


def gold_of(**parts) -> Gold:
    """A gold with these parts, and nothing else in it."""
    empty = {"kind": "", "style": "", "annotator": "", "title": "", "outlet": None}
    lists = ("outlets", "key_facts", "attributions", "flags", "debris")
    return Gold.model_validate(
        {**empty, "published": None, **{name: [] for name in lists}, **parts}
    )


def said(source, cue, words) -> Said:
    """An attribution by offsets; of its content the words' starts."""
    return Said(
        source,
        cue,
        frozenset(words),
        Identification.NAMED,
        SourceKind.PERSON,
        QuoteType.INDIRECT,
    )


def score(text: str, **parts) -> AnalysisScore:
    """The score of a text all of whose lines are body."""
    return score_analysis(Analysis(plain_document(text)), gold_of(**parts), text)


def test_what_is_right_on_both_sides_is_a_hit():
    """One gold attribution, found with its source, counts for recall and for precision."""
    found = score("The mayor said the bridge was shut.", attributions=[SAYS])
    assert found.attributions == found.contents == Retrieved(1, 1, 1)
    assert found.quote_type == found.cues == found.sources == Share(1, 1)
    assert found.flags == Retrieved()


def test_a_wrong_speaker_leaves_the_content_right():
    """Content found under another source is a pair, and no hit."""
    wrong = {**SAYS, "source": "the bridge"}
    found = score("The mayor said the bridge was shut.", attributions=[wrong])
    assert found.contents == Retrieved(1, 1, 1)
    assert found.attributions == Retrieved(0, 1, 1)
    assert found.sources == Share(0, 1)


def test_two_sources_of_one_content_are_paired_by_source():
    """A claim passed on is two attributions; each finds its own however they are listed."""
    text = "Ada Smith and Bo Jones"
    ada, bo = said((0, 9), (0, 1), [30, 34]), said((14, 22), (14, 15), [30, 34])
    pairs = pair_attributions([ada, bo], [bo, ada], text)
    assert sorted(mine.source for mine, theirs in pairs if mine is theirs) == [(0, 9), (14, 22)]


def test_half_of_the_words_must_be_shared():
    """Below a Jaccard index of one half nothing is paired."""
    half, less = said(None, (0, 1), [1, 2]), said(None, (0, 1), [1])
    assert len(pair_attributions([half], [less], "")) == 1
    assert pair_attributions([said(None, (0, 1), [1, 2, 3])], [less], "") == []


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Ada Smith, the mayor", "Smith", True),
        ("a spokesman for the port", "the spokesman", True),
        ("Ada Smith", "Ada Jones", False),
        ("the port", "a spokesman for the port", False),
        ("she", "She", False),
    ],
)
def test_sources_agree_by_head_or_by_words(first, second, same):
    """The head before a comma or preposition decides; a pronoun must be the same occurrence."""
    text = f"{first} | {second}"
    mine = said((0, len(first)), (0, 1), [1])
    theirs = said((len(first) + 3, len(text)), (0, 1), [1])
    assert same_source(mine, theirs, text) is same


def test_nobody_agrees_only_with_nobody():
    """An attribution without a source is right only where the gold names none."""
    nobody, somebody = said(None, (0, 1), [1]), said((0, 3), (0, 1), [1])
    assert same_source(nobody, nobody, "Ada")
    assert not same_source(nobody, somebody, "Ada")


def test_a_flag_wants_status_cue_and_claim():
    """Each of the three can spoil it."""
    right = Flagged(VerificationStatus.DENIED, (0, 6), (10, 20))
    assert len(pair_flags([right], [right])) == 1
    for spoiled in (
        Flagged(VerificationStatus.DISPUTED, (0, 6), (10, 20)),
        Flagged(VerificationStatus.DENIED, (6, 8), (10, 20)),
        Flagged(VerificationStatus.DENIED, (0, 6), (20, 22)),
    ):
        assert pair_flags([spoiled], [right]) == []


def test_each_claim_of_a_hedge_is_a_flag():
    """Two claims under one cue want two flags in the gold; one of them is left over."""
    first = Flagged(VerificationStatus.DENIED, (0, 6), (10, 20))
    second = Flagged(VerificationStatus.DENIED, (0, 6), (30, 40))
    assert pair_flags([first, second], [second]) == [(second, second)]
    assert score(TEXT, flags=[FLAG]).flags_by_status[VerificationStatus.HEDGED] == Retrieved(
        1, 1, 1
    )


def test_what_the_gold_calls_debris_is_not_judged():
    """Neither flags nor attributions found there count against the analysis."""
    judged, outside = score(TEXT), score(TEXT, debris=[TEXT])
    assert judged.attributions.found > 0
    assert judged.flags.found > 0
    assert outside.attributions == outside.flags == Retrieved()


def test_wishes_are_set_aside():
    """What somebody wants is found, and is no attribution to the gold."""
    document = plain_document("The mayor wants the bridge to stay shut.")
    analysis = Analysis(document)
    assert len(analysis.attributions) == 1
    assert found_attributions(analysis.attributions, document.text) == []


def test_a_chain_is_right_as_a_whole():
    """One outlet in the wrong role spoils the chain; the article "the" does not."""
    right = {"name": "The Reuters", "role": "originator"}
    wrong = {"name": "Reuters", "role": "relayed_by"}
    assert score(TEXT, outlets=[right]).chain == Share(1, 1)
    assert score(TEXT, outlets=[wrong]).chain == Share(0, 1)


def test_scores_add_up():
    """Counts add field by field and status by status."""
    one = score(TEXT, attributions=[SAYS], flags=[FLAG])
    both = one + one
    assert both.attributions.gold == 2
    assert both.chain == Share(0, 2)
    assert both.flags.found == 2 * one.flags.found
    assert sum(counts.found for counts in both.flags_by_status.values()) == both.flags.found
    assert one + AnalysisScore() == one


def test_rates_of_nothing_are_perfect():
    """Nothing to find and nothing found is right; else the usual rates."""
    assert Retrieved().f1 == Retrieved().precision == Retrieved().recall == 1
    counts = Retrieved(1, 2, 4)
    assert (counts.precision, counts.recall, counts.f1) == (0.5, 0.25, pytest.approx(1 / 3))


def test_gold_agrees_with_itself():
    """Every case's gold, scored against itself, is right throughout."""
    for case in load_cases():
        text = case.analysis().document.text
        attributions, flags = gold_attributions(case.gold, text), gold_flags(case.gold, text)
        pairs = pair_attributions(attributions, attributions, text)
        assert len(pairs) == len(attributions)
        assert all(same_source(mine, theirs, text) for mine, theirs in pairs)
        assert len(pair_flags(flags, flags)) == len(flags)


def test_the_report_names_every_case_and_every_count():
    """One line a case, then the totals with their n."""
    cases = load_cases(["derby-record", "vessen-vote"])
    report = run(cases)
    assert report.startswith("derby-record ")
    assert "\nvessen-vote " in report
    gold = sum(len(case.gold.flags) for case in cases)
    assert f"of {gold} in the gold" in report
