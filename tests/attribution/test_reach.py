"""How far one speaker's words reach: quotations that go on, shared subjects, words passed on."""

import pytest


def test_a_question_put_to_the_speaker_is_not_what_he_says(parts):
    """As in "Asked whether A, X said B": A is asked by nobody named, B is said."""
    assert parts('Asked whether he would quit, the mayor said: "No."') == [
        (None, "Asked", "whether he would quit"),
        ("the mayor", "said", '"No."'),
    ]


def test_a_quotation_after_reported_words_is_the_same_speaker(parts):
    """Within a paragraph, a quotation without a cue follows the one who just spoke."""
    found = parts('Hale said the plant would close. "We have no orders left."')
    assert found == [("Hale", "said", "the plant would close", '"We have no orders left."')]


def test_commentary_behind_reported_words_is_the_writers(parts):
    """As in ", throwing ..." and ", which ...": the outlet goes on in its own voice."""
    for tail in ("throwing the talks into doubt", "which took the town by surprise"):
        found = parts(f"The mayor said the bridge was closed, {tail}.")
        assert found == [("The mayor", "said", "the bridge was closed")]


def test_a_participle_shares_the_subject_of_its_clause(parts):
    """As in "..., adding that" belongs to the speaker before it."""
    found = parts("Moor said the bridge was closed, adding that it would stay so.")
    assert found == [
        ("Moor", "said", "the bridge was closed"),
        ("Moor", "adding", "that it would stay so"),
    ]


def test_a_second_verb_shares_the_subject(parts):
    """As in "X said A and denied B" are two attributions of one source."""
    found = parts("The mayor said the talks were over and denied the claim.")
    assert [(source, cue) for source, cue, *_ in found] == [
        ("The mayor", "said"),
        ("The mayor", "denied"),
    ]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "The clerk said that the mayor had told her that nobody knew.",
            ("The clerk", "that the mayor had told her that nobody knew"),
            ("the mayor", "that nobody knew"),
        ),
        (
            "The bridge was closed, the Gazette reported, citing two aides.",
            ("the Gazette", "The bridge was closed"),
            ("two aides", "The bridge was closed"),
        ),
        (
            "The Gazette reported, citing two aides, that the bridge was closed.",
            ("The Gazette", "that the bridge was closed"),
            ("two aides", "that the bridge was closed"),
        ),
        (
            "The agency quoted a guard as saying that the bridge was closed.",
            ("The agency", "that the bridge was closed"),
            ("a guard", "that the bridge was closed"),
        ),
        (
            '"My boss told me the bridge was closed," Lena Moor said.',
            ("Lena Moor", '"My boss told me the bridge was closed,"'),
            ("My boss", "the bridge was closed"),
        ),
    ],
)
def test_what_is_passed_on_is_an_attribution_too(attributions, text, outer, inner):
    """The inner speaker's attribution names the one that passes it on."""
    first, second = attributions(text)
    assert (first.source.exact, first.content[0].exact) == outer
    assert (second.source.exact, second.content[0].exact) == inner
    assert (first.within, second.within) == (None, first.id)


def test_i_in_a_quotation_is_the_one_who_is_quoted(attributions):
    """Whoever says "I said" is described as the speaker of the quotation."""
    _, inner = attributions('"I told the board that the money was gone," Karl Ode said.')
    assert inner.source.exact == "I"
    assert inner.description.exact == "Karl Ode"


def test_a_quotation_in_the_next_paragraph_goes_on_with_the_speaker(attributions):
    """Consecutive quotations without a cue belong to the last speaker."""
    (found,) = attributions(
        '"We held the ridge in spring," the officer said.\n\n"Now we hold half of it."'
    )
    assert [content.exact for content in found.content] == [
        '"We held the ridge in spring,"',
        '"Now we hold half of it."',
    ]


def test_a_quotation_two_paragraphs_on_does_not_go_on(attributions):
    """Prose between two quotations ends the run."""
    (found,) = attributions(
        '"We held the ridge," the officer said.\n\nRain fell all week.\n\n"A poster on a wall."'
    )
    assert len(found.content) == 1


def test_a_quotation_may_hold_several_sentences(attributions):
    """Full stops inside a quotation do not cut it."""
    (found,) = attributions('"We won. They lost. It is over," the captain said.')
    assert found.content[0].exact == '"We won. They lost. It is over,"'


def test_a_speaker_may_be_announced_before_the_paragraph(parts):
    """As in "She added:" takes the quotation of the next paragraph."""
    found = parts('The judge added:\n\n"There will be no appeal in this case."')
    assert found == [("The judge", "added", '"There will be no appeal in this case."')]


def test_plans_to_raise_a_figure_stay_with_the_estimate(parts):
    """What a reported clause carries behind ", with" belongs to its source."""
    found = parts(
        "The General Staff estimates that the enemy has 5,000 men here, with plans to send 900."
    )
    assert found == [
        (
            "The General Staff",
            "estimates",
            "that the enemy has 5,000 men here, with plans to send 900",
        )
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Police said two men fled, but a third was held, the mayor told reporters.",
            ("Police", "said", "two men fled"),
            ("the mayor", "told", "but a third was held"),
        ),
        (
            "Moor said the bridge was safe; the piers were cracked, Hale said.",
            ("Moor", "said", "the bridge was safe"),
            ("Hale", "said", "the piers were cracked"),
        ),
    ],
)
def test_who_closes_a_sentence_says_only_what_nobody_said_before(parts, text, first, second):
    """What stands before "X said" is X's from where another's words end."""
    assert parts(text) == [first, second]
