"""Constructions of news prose: hearings, comment clauses, cited sources, reports inside reports."""

import pytest

from summarizer.attribution.model import AttributionType, Identification, SourceKind

SENTENCES = {
    "a hearing told, closing": (
        "The driver had been awake for 20 hours, the jury was told.",
        (None, "was told", "The driver had been awake for 20 hours"),
    ),
    "headline of a hearing": (
        "Two dead in ferry fire, court told",
        (None, "told", "Two dead in ferry fire"),
    ),
    "it is thought": (
        "It is thought the gun was thrown into the river.",
        (None, "is thought", "the gun was thrown into the river"),
    ),
    "is not thought to": (
        "Payment cards are not thought to be at risk.",
        (None, "are not thought", "Payment cards", "to be at risk"),
    ),
    "passive of a person described by a clause": (
        "The man, who wore a grey suit, is alleged to have telephoned a friend.",
        (None, "is alleged", "The man", "to have telephoned a friend"),
    ),
    "expected by": (
        "The cut was expected by 12 of 20 analysts.",
        ("12 of 20 analysts", "was expected", "The cut"),
    ),
    "as expected by": (
        "The rate was cut, as expected by most analysts.",
        ("most analysts", "expected", "The rate was cut"),
    ),
    "as X said, in front": (
        "As Moss pointed out, the fee is small.",
        ("Moss", "pointed out", "the fee is small"),
    ),
    "as X said, in between": (
        "The fee, as Moss pointed out, is small.",
        ("Moss", "pointed out", "The fee", "is small"),
    ),
    "a subordinate clause in front": (
        "If the talks fail, she said, the matter could go to court.",
        ("she", "said", "If the talks fail", "the matter could go to court"),
    ),
    "between verb and object": (
        "The pit held, laboratory tests suggest, a mixture of sand and oil.",
        ("laboratory tests", "suggest", "The pit held", "a mixture of sand and oil"),
    ),
    "in a relative clause": (
        "She gave it to a salesman, who, she says, photographed it.",
        ("she", "says", "photographed it"),
    ),
    "inverted, in between": (
        "The wing is so worn, says the surveyor, Ada Finch, that it may not last.",
        ("the surveyor, Ada Finch", "says", "The wing is so worn", "that it may not last"),
    ),
    "according to, in between": (
        "The minutes, according to three people in the room, were changed.",
        ("three people in the room", "according to", "The minutes", "were changed"),
    ),
    "was quoted as saying": (
        'The sea was "calm", the pilot was quoted as saying.',
        ("the pilot", "was quoted as saying", 'The sea was "calm"'),
    ),
    "by its own count": (
        "By the union's own count, 40 people were held.",
        ("the union", "count", "40 people were held"),
    ),
    "by our tally": (
        "It was the third strike in a year, by our tally.",
        ("our", "tally", "It was the third strike in a year"),
    ),
    "what X calls": (
        'The fault is what the firm calls "user error", and it paid nothing.',
        ("the firm", "calls", '"user error"'),
    ),
    "reports in a place that": (
        "There were reports in Lisbon that the club had offered 40m euros.",
        (None, "reports", "that the club had offered 40m euros"),
    ),
    "a verb far from its plural subject": (
        "Analysts at Hobart Bank expect a fall of 3 per cent.",
        ("Analysts at Hobart Bank", "expect", "a fall of 3 per cent"),
    ),
    "a closing verb before an adjunct": (
        "The mice lived longer and were calm, the team reports in the journal.",
        ("the team", "reports", "The mice lived longer and were calm"),
    ),
    "a reported tense goes on after and": (
        "The ministry said it was studying the finding and would not comment.",
        ("The ministry", "said", "it was studying the finding and would not comment"),
    ),
    "a document that records": (
        "The minutes of the harbour board record a discussion of 48 minutes.",
        (
            "The minutes of the harbour board",
            "record",
            "a discussion of 48 minutes",
        ),
    ),
    "a passive in a document": (
        "He is described in the directory as a consultant.",
        ("the directory", "is described", "He", "as a consultant"),
    ),
    "a name that ends like a participle": (
        "Reed says the log was lost.",
        ("Reed", "says", "the log was lost"),
    ),
    "somebody himself": (
        "Moss himself said the log was lost.",
        ("Moss", "said", "the log was lost"),
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_a_construction_gives_source_cue_and_content(parts, sentence, expected):
    """Each gives one attribution with these parts."""
    assert parts(sentence) == [expected]


def test_a_source_cited_between_commas_said_so_too(attributions):
    """The outlet keeps its own name, and passes on what the other said."""
    outer, inner = attributions("Reuters, quoting a harbour source, put the dead at 12.")
    assert (outer.source.exact, inner.source.exact) == ("Reuters", "a harbour source")
    assert inner.content == outer.content
    assert inner.within == outer.id


def test_who_is_quoted_by_an_outlet_speaks_inside_it(attributions):
    """Y reports what X said in "was quoted by Y as saying", also with nothing behind it."""
    outer, inner = attributions("The pilot was quoted by state television as saying it was calm.")
    assert (outer.source.exact, inner.source.exact) == ("state television", "The pilot")
    closing = attributions("The ship had sunk, the agency quoted the governor as saying.")
    assert [each.source.exact for each in closing] == ["the agency", "the governor"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("She said the families had been told by union men that they would pay.", "union men"),
        ("A friend says a scan on Sunday showed the knee was damaged.", "a scan on Sunday"),
        ("Lowe said in June that Dale had told him the brakes were fine.", "Dale"),
    ],
)
def test_a_further_speaker_inside_a_report_is_passed_on(attributions, sentence, speaker):
    """The outer speaker passes on what the inner one said."""
    outer, inner = attributions(sentence)
    assert speaker.startswith(inner.source.exact)
    assert inner.within == outer.id


@pytest.mark.parametrize(
    "sentence",
    [
        "A duty officer could have foreseen serious flooding.",
        "We could not find a test report among the papers.",
        "We have seen a text in which an officer asks for a delay.",
        "The two clubs have agreed a fee for the striker.",
        "A hundred people were told to leave.",
    ],
)
def test_what_was_not_said_is_no_assertion(attributions, sentence):
    """Unreal, unseen, agreed or ordered: nobody puts it forward as so."""
    assert all(each.type is not AttributionType.ASSERTION for each in attributions(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The pipes were found to have been cut.",
        "Texts shown to the court were not read out.",
    ],
)
def test_the_writers_own_voice_attributes_nothing(attributions, sentence):
    """No speaker, no attribution."""
    assert not attributions(sentence)


def test_single_marks_around_double_ones_are_one_quotation(parts):
    """As the British custom has it, a quotation inside a quotation belongs to it."""
    found = parts("""Mr Cole replied: 'Once. He shook my hand and said, "I hear you bake."'""")
    assert found[0][0] == "Mr Cole"
    assert found[0][2].startswith("'Once.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The insurer Aurel Dunmore paid. Aurel said it was sorry.", SourceKind.ORGANIZATION),
        (
            "Aurel Systems paid late. Aurel had grown. Aurel said it was late.",
            SourceKind.ORGANIZATION,
        ),
        ("Tomas Wick, 43, ran a shop. Wick said it was shut.", SourceKind.PERSON),
        ("Ann Orr KC rose to speak. Orr said it was over.", SourceKind.PERSON),
        (
            "The Orre Medicines Agency (OMA) met in the old town hall. OMA said it was safe.",
            SourceKind.OFFICIAL_BODY,
        ),
    ],
)
def test_what_the_article_calls_a_name_tells_its_kind(attributions, text, kind):
    """A body named in full or a person with an age is so wherever the name comes back."""
    assert attributions(text)[-1].source_kind is kind


@pytest.mark.parametrize(
    ("sentence", "kind", "known"),
    [
        ("He said it was over.", SourceKind.PERSON, Identification.NAMED),
        ("They said it was over.", SourceKind.PERSON, Identification.DESCRIBED_ANONYMOUS),
        ("Two former keepers said it was over.", SourceKind.PERSON, None),
        ("The wall chart in the hall shows it was over.", SourceKind.DOCUMENT, None),
        ("Superintendent of Police Ann Orr said it was over.", None, Identification.NAMED),
    ],
)
def test_pronouns_and_unknown_nouns_have_a_likely_kind(attributions, sentence, kind, known):
    """A pronoun nobody resolves stands for what such pronouns mostly stand for."""
    [found] = attributions(sentence)
    assert kind is None or found.source_kind is kind
    assert known is None or found.identification is known
