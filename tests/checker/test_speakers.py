"""Who may stand for whom, doubts cut out of a sentence, and names the evidence does not have."""

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.check import check_claims
from summarizer.checker.model import Claim
from summarizer.checker.verdicts import SEVERITY, Check, Severity, Verdict
from summarizer.document.read import plain_document

KINDS = (Check.ATTRIBUTION, Check.HEDGE, Check.NAME, Check.NEGATION)


def found(article, text, *, cited="", speaker=""):
    """The verdicts on a text's meaning that fail or warn; a speaker is named as an attribution."""
    analysis = Analysis(plain_document(article))
    start = article.index(cited)
    evidence = (analysis.document.span(start, start + len(cited)),) if cited else ()
    over = next(
        (each for each in analysis.attributions if each.source and speaker in each.source.exact),
        None,
    )
    claim = Claim("text", text, evidence, speaker=over if speaker else None)
    return [
        finding.verdict
        for finding in check_claims([claim], analysis).findings
        if finding.check in KINDS and finding.severity in (Severity.FAIL, Severity.WARN)
    ]


LOCK = "The brakes of the northern lock had failed twice in a week"


@pytest.mark.parametrize(
    ("speaker", "moved"),
    [
        ("Ines Kolbe, the ferry captain", False),
        ("Olga Rem, a lawyer for Ines Kolbe", False),
        ("Olga Rem, a dentist", True),
    ],
)
def test_who_speaks_for_somebody_is_no_other_speaker(speaker, moved):
    """What a lawyer says for a client may be told as the client's word."""
    article = f"{LOCK}, said {speaker}. The lock was closed.\n\nInes Kolbe lives in Osby."
    verdicts = found(article, f"{LOCK}, Ines Kolbe said.")
    assert (Verdict.SPEAKER_MOVED in verdicts) is moved


def test_a_speaker_whom_the_cited_sentences_do_not_mention_warns():
    """The attribution that a fact names must have to do with its evidence."""
    trams = "Eight trams were painted green in spring."
    article = f"{LOCK}, said Ines Kolbe.\n\n{trams}\n"
    assert found(article, trams, cited=trams, speaker="Kolbe") == [Verdict.SPEAKER_NOT_IN_EVIDENCE]
    assert found(article, trams, cited=trams) == []


BARGES = "Brandt Shipping has reportedly sold three barges to a dealer in Osby and may sell one."


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("Brandt Shipping has sold three barges to a dealer in Osby and may sell one.", True),
        (
            "Brandt Shipping has allegedly sold three barges to a dealer in Osby and may sell one.",
            False,
        ),
        (
            "Brandt Shipping may have sold three barges to a dealer in Osby and may sell one.",
            False,
        ),
        (BARGES, False),
    ],
)
def test_a_doubt_cut_out_is_seen_beside_another(text, dropped):
    """That the rest of the sentence shows a doubt does not stand for the one taken out."""
    assert (Verdict.HEDGE_DROPPED in found(BARGES, text, cited=BARGES)) is dropped


@pytest.mark.parametrize(
    ("article", "text", "turned"),
    [
        ("The bridge will open no later than May.", "The bridge will open in May.", False),
        ("The bridge won’t open in May.", "The bridge will not open in May.", False),
        ("The bridge won’t open in May.", "The bridge will open in May.", True),
    ],
)
def test_negations_by_form(article, text, turned):
    """No "not ... than" is a negation, a curly apostrophe is one as a straight one is."""
    fails = [v for v in found(article, text, cited=article) if SEVERITY[v] is Severity.FAIL]
    assert bool(fails) is turned


def test_a_name_of_another_part_of_the_article_is_not_in_the_evidence():
    """The name stands in the article, but neither in the cited sentence nor near it."""
    cited = "The harbour was dredged in spring by two barges from the north."
    filler = "\n\n".join(f"Tram {n} was painted green and put on line {n}." for n in range(1, 9))
    article = f"Trams\n\n{filler}\n\n{cited}\n\n{filler}\n\nThe painter was Mirela Dost."
    text = "The harbour was dredged in spring by Mirela Dost."
    assert Verdict.NAME_NOT_IN_EVIDENCE in found(article, text, cited=cited)
    assert found(article, cited, cited=cited) == []
