"""Who says it and who does it: names exchanged, offices given away, sources named or hidden."""

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.check import check_claims
from summarizer.checker.model import Claim
from summarizer.checker.names.same import described
from summarizer.checker.verdicts import SEVERITY, Severity, Verdict
from summarizer.document.read import plain_document

ARTICLE = """Tarn Foods will buy its smaller rival Melby Mills next year.

Ann Corder beat Lise Bohm in the final.

The finance minister, Petra Voll, said the levy would end in June.

Deputy mayor Jonas Reik welcomed the plan.

Sir Hugh Dolan, who owns the quarry, has offered to pay for the road.

A source in the Coast Guard said the cutter had struck a mine off Harl.

Captain Ida Moen said the convoy had left the harbour at dawn.

Rebels claimed to have sunk a patrol boat near Osk.

Residents said they had smelled gas for weeks.

Inspectors, the union said, had told managers of the cracks.

Olga and Stefan Lund fell ill after eating at the canteen.

Prosecutors count 41 payments, according to the indictment.
"""
WHO = {
    *(Verdict.SPEAKER_MOVED, Verdict.NAME_SWAPPED, Verdict.ATTRIBUTION_DROPPED),
    *(Verdict.IDENTIFICATION_CHANGED, Verdict.SPEAKER_NOT_IN_EVIDENCE),
    Verdict.HEDGE_DROPPED,
}


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(plain_document(ARTICLE))


def found(analysis, text, speaker=None, evidence=""):
    """The verdicts on who says or does what in a text."""
    start = ARTICLE.index(evidence)
    cited = (analysis.document.span(start, start + len(evidence)),) if evidence else ()
    claim = Claim("text", text, cited, speaker=speaker)
    findings = check_claims([claim], analysis).findings
    return [finding.verdict for finding in findings if finding.verdict in WHO]


@pytest.mark.parametrize(
    "text",
    [
        "Melby Mills will buy its rival Tarn Foods.",
        "Lise Bohm beat Ann Corder in the final.",
        "Ann Corder was beaten by Lise Bohm in the final.",
        "The finance minister, Jonas Reik, has a plan for the levy.",
        "Jonas Reik has offered to pay for the road.",
    ],
)
def test_a_name_in_anothers_place_fails(analysis, text):
    """Two names exchanged around a verb, and what one holds or does given to another, fail."""
    assert {Verdict.NAME_SWAPPED, Verdict.SPEAKER_MOVED} & set(found(analysis, text))


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Foods will buy its rival Melby Mills.",
        "Lise Bohm was beaten by Ann Corder in the final.",
        "Petra Voll, the finance minister, said the levy would end in June.",
        "Hugh Dolan has offered to pay for the road.",
        "The Lunds fell ill after eating at the canteen.",
    ],
)
def test_a_name_in_its_place_stays_clean(analysis, text):
    """The same told in another order, in the passive or by the family's name is no swap."""
    assert found(analysis, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Coast Guard said the cutter had struck a mine.", [Verdict.IDENTIFICATION_CHANGED]),
        ("The Coast Guard confirmed that the cutter had struck a mine.",
         [Verdict.IDENTIFICATION_CHANGED]),
        ("A Coast Guard source said the cutter had struck a mine.", []),
        ("A source said the convoy had left the harbour at dawn.",
         [Verdict.IDENTIFICATION_CHANGED]),
        ("Ida Moen, a captain, said the convoy had left the harbour at dawn.", []),
    ],
)  # fmt: skip
def test_an_unnamed_source_stays_unnamed(analysis, text, expected):
    """A source told as the body it comes from is a warning, a named one told as a source too."""
    assert found(analysis, text) == expected
    assert SEVERITY[Verdict.IDENTIFICATION_CHANGED] is Severity.WARN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels sank a patrol boat near Osk.", [Verdict.HEDGE_DROPPED]),
        ("Rebels say they sank a patrol boat near Osk.", []),
        ("Tarn Foods said it had smelled gas for weeks.", [Verdict.SPEAKER_MOVED]),
        ("Inspectors had told managers of the cracks.", [Verdict.ATTRIBUTION_DROPPED]),
    ],
)
def test_a_claim_keeps_its_speaker(analysis, text, expected):
    """A deed only claimed is no fact, a bystander no company, and "told" in a claim no source."""
    assert found(analysis, text) == expected


def test_who_counts_and_where_it_is_written_are_both_the_source(analysis):
    """Prosecutors who count, according to an indictment, are not another than the indictment."""
    sentence = "Prosecutors count 41 payments, according to the indictment."
    indictment = next(a for a in analysis.attributions if a.cue.exact == "according to")
    assert found(analysis, "Prosecutors count 41 payments.", indictment, sentence) == []


@pytest.mark.parametrize(
    ("text", "names", "heads"),
    [
        ("Sources in the Coast Guard", {"coast", "guard"}, {"source"}),
        ("two people familiar with the airline's operations", set(), {"people"}),
        ("Ada Lind, the choir's director of music", {"ada", "lind"}, {"director"}),
    ],
)
def test_a_description_tells_what_somebody_is(text, names, heads):
    """The head of a description is its own noun, not one that belongs to it or follows it."""
    assert described(text).names == names
    assert described(text).heads == heads


STRIKE = """The old dam at Tarn has failed its safety test, the water agency announced on Monday.

The agency announced a tax on wells.

Union leader Mara Quill said that the crane drivers would stay out until the port paid them.

Mayor Una Holt called for talks on Monday.
"""


@pytest.fixture(name="strike", scope="module")
def analyse_strike():
    """The analysis of an article with what is announced, and one who only calls for something."""
    return Analysis(plain_document(STRIKE))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The old dam at Tarn has failed its safety test.", [Verdict.ATTRIBUTION_DROPPED]),
        ("The agency put a tax on wells.", []),
    ],
)
def test_what_is_announced_to_be_so_keeps_its_source(strike, text, expected):
    """A clause that somebody announced is a claim; what somebody announced to do is a deed."""
    told = found(strike, text)
    assert [each for each in told if each is Verdict.ATTRIBUTION_DROPPED] == expected


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Una Holt said that the crane drivers would stay out until they were paid.", True),
        ("Una Holt said that she had been paid too little for the nights she worked.", False),
    ],
)
def test_only_what_is_nearly_another_s_words_is_moved(strike, text, moved):
    """A word in common with what somebody else says does not make it that person's."""
    assert (Verdict.SPEAKER_MOVED in found(strike, text)) is moved
