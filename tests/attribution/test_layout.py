"""Speakers that the layout of a page shows."""

import pytest

from summarizer.attribution.model import QuoteType


@pytest.mark.parametrize("quoted", ['"{}"', "{}"])
def test_a_name_after_a_dash_owns_the_block_above(attributions, quoted):
    """The whole paragraph above is the quotation, marks or none; the dash is the cue."""
    words = quoted.format("We have forty boats out. None has come back.")
    (found,) = attributions(f"The storm hit at noon.\n\n{words}\n\n— Ines Bram, harbour master")
    assert found.source.exact == "Ines Bram, harbour master"
    assert found.cue.exact == "—"
    assert found.quote_type is QuoteType.DIRECT
    assert " ".join(span.exact for span in found.content) == words


@pytest.mark.parametrize(
    "text",
    [
        "— Ines Bram, harbour master",
        "A storm is near.\n\n— Boats stay in the harbour, and the ferry does not run today",
        "Boats:\n\n- Aurora\n\n- Borealis",
    ],
)
def test_other_dashes_credit_nobody(attributions, text):
    """Nothing above, a clause, or a list."""
    assert attributions(text) == ()


def test_turns_of_a_transcript_belong_to_their_labels(parts):
    """Each answer is its speaker's to the end of the paragraph; a question is no claim."""
    found = parts(
        "Q: Is the bridge safe?\n\nA: It is. We checked it.\n\nQ: When?\n\nA: On Monday at noon."
    )
    assert found == [("A", ":", "It is.", "We checked it."), ("A", ":", "On Monday at noon.")]


def test_names_that_come_back_are_labels(parts):
    """A label in capitals counts once another one has come back."""
    found = parts("MR BRAM: I left.\n\nMS ORR: He did.\n\nMR BRAM: By boat it took an hour.")
    assert [source for source, *_ in found] == ["MR BRAM", "MS ORR", "MR BRAM"]


def test_a_list_of_particulars_is_no_transcript(parts):
    """Labels that never come back describe a thing."""
    assert parts("Venue: Town Hall\n\nPrice: 12 crowns\n\nDoors: 7pm sharp") == []


def test_a_time_may_stand_before_a_label(parts):
    """As in the headings of a live blog."""
    ((source, cue, content),) = parts("14:20 – Coastguard: 'worst night since 1987'")
    assert (source, cue, content) == ("Coastguard", ":", "'worst night since 1987'")


def test_a_chat_has_times_and_names_in_lower_case(parts):
    """The time is no part of the name; what others said is passed on by the turn."""
    found = parts(
        "[09:14] mara: the rent goes up in May\n\n[09:15] Tom H: who says so\n\n"
        "[09:17] mara: Jo told me that it does"
    )
    assert [(source, cue) for source, cue, *_ in found if cue == ":"] == [
        ("mara", ":"),
        ("Tom H", ":"),
        ("mara", ":"),
    ]
    assert ("Jo", "told", "that it does") in found


def test_a_guest_who_speaks_once_has_a_turn(parts):
    """Where most paragraphs are turns, a label need not come back; brackets say whose it is."""
    found = parts(
        "Operator: Welcome.\n\nInes Bram: Sales rose.\n\nLars Voss (Bank Hale): What of the debt?"
        "\n\nInes Bram: It fell."
    )
    assert ("Lars Voss (Bank Hale)", ":", "What of the debt?") in found


def test_fields_of_a_form_are_no_speakers(parts):
    """Labels such as "Subject:" name nobody, however often they come."""
    fields = "Subject: Berths\n\nPhone: none\n\nSubject: Rates\n\nPhone: none\n\nNote: draft"
    assert parts(fields) == []
