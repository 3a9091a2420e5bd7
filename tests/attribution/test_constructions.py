"""The ways a sentence can attribute: source, cue and content of each."""

import pytest

CLAUSE = "the bridge was closed"
SENTENCES = {
    "X said that A": (
        "The harbour master said that the bridge was closed.",
        ("The harbour master", "said", "that the bridge was closed"),
    ),
    "X said A": (
        "Lena Moor said the bridge was closed.",
        ("Lena Moor", "said", CLAUSE),
    ),
    "A, X said": (
        "The bridge was closed, Lena Moor said on Friday.",
        ("Lena Moor", "said", "The bridge was closed"),
    ),
    "A, said X": (
        "The bridge was closed, said Lena Moor, the harbour master.",
        ("Lena Moor, the harbour master", "said", "The bridge was closed"),
    ),
    "A, X said, B": (
        "The bridge, officials said, was closed at noon.",
        ("officials", "said", "The bridge", "was closed at noon"),
    ),
    "X, a Y, said A": (
        "Lena Moor, the harbour master of Dunmore, said the bridge was closed.",
        ("Lena Moor, the harbour master of Dunmore,", "said", CLAUSE),
    ),
    "X, who ..., said A": (
        "Lena Moor, who runs the harbour, said the bridge was closed.",
        ("Lena Moor, who runs the harbour,", "said", CLAUSE),
    ),
    "X told Y that A": (
        "An aide told the Dunmore Gazette that the bridge was closed.",
        ("An aide", "told", "that the bridge was closed"),
    ),
    "according to X, A": (
        "According to a police report, the bridge was closed.",
        ("a police report", "According to", CLAUSE),
    ),
    "A, according to X": (
        "The bridge was closed, according to the harbour authority.",
        ("the harbour authority", "according to", "The bridge was closed"),
    ),
    "X denied B": (
        "The ministry has denied the allegations.",
        ("The ministry", "has denied", "the allegations"),
    ),
    "X has not confirmed or denied B": (
        "The ministry has not confirmed or denied the loss of the ship.",
        ("The ministry", "has not confirmed or denied", "the loss of the ship"),
    ),
    "X urged Y to B": (
        "Doctors urged parents to keep children indoors.",
        ("Doctors", "urged", "parents to keep children indoors"),
    ),
    "X vowed to B": (
        "The union vowed to strike.",
        ("The union", "vowed", "to strike"),
    ),
    "X's claim that A": (
        "Nobody tested Moor's claim that the bridge was safe.",
        ("Moor", "claim", "that the bridge was safe"),
    ),
    "it was reported that A": (
        "It was reported that the bridge was closed.",
        (None, "was reported", "that the bridge was closed"),
    ),
    "X was accused of B by Y": (
        "The firm was accused of fraud by its auditors.",
        ("its auditors", "was accused", "The firm", "of fraud"),
    ),
    "X is confident that A": (
        "The coach is confident that her team will win.",
        ("The coach", "is confident", "that her team will win"),
    ),
    "X put B at 40": (
        "The governor put the toll at 40 dead.",
        ("The governor", "put", "the toll at 40 dead"),
    ),
    "contracted subject": (
        "We've said that the bridge was closed.",
        ("We", "'ve said", "that the bridge was closed"),
    ),
    "a report within a report": (
        "The data show that sleep matters, the authors write.",
        ("the authors", "write", "The data show that sleep matters"),
    ),
    "an occasion before that": (
        "Observers said in a statement that the vote was calm.",
        ("Observers", "said", "that the vote was calm"),
    ),
    "an insertion before that": (
        "The Gazette reported on Sunday, for the first time, that the bridge was closed.",
        ("The Gazette", "reported", "that the bridge was closed"),
    ),
    "an age and a relative clause": (
        "Karl Ode, 61, who leads the party, promised to cut taxes.",
        ("Karl Ode, 61, who leads the party,", "promised", "to cut taxes"),
    ),
    "a relative clause without commas": (
        "A woman who gave her name as Teresa said the bridge was closed.",
        ("A woman who gave her name as Teresa", "said", CLAUSE),
    ),
    "direct": (
        '"We closed the bridge," Moor said.',
        ("Moor", "said", '"We closed the bridge,"'),
    ),
    "direct, inverted": (
        "“We closed the bridge,” said Lena Moor.",
        ("Lena Moor", "said", "“We closed the bridge,”"),
    ),
    "direct, introduced": (
        'Moor said: "We closed the bridge."',
        ("Moor", "said", '"We closed the bridge."'),
    ),
    "direct, broken": (
        '"We closed the bridge," Moor said, "because it shook."',
        ("Moor", "said", '"We closed the bridge,"', '"because it shook."'),
    ),
    "direct, two sentences": (
        '"We closed it," Moor said. "Nobody was hurt."',
        ("Moor", "said", '"We closed it,"', '"Nobody was hurt."'),
    ),
    "question": (
        '"Who closed the bridge?" asked Moor.',
        ("Moor", "asked", '"Who closed the bridge?"'),
    ),
    "mixed": (
        'Moor said the bridge was "closed for good".',
        ("Moor", "said", 'the bridge was "closed for good"'),
    ),
    "headline with a colon": (
        "Northern Bridge Closed For Good: Harbour Official",
        ("Harbour Official", ":", "Northern Bridge Closed For Good"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_each_way_to_attribute_gives_its_source_cue_and_content(parts, text, expected):
    """Each construction yields one attribution with exactly these words."""
    assert parts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'She was, as she put it, "let off early".',
            ("she", "put", '"let off early"'),
        ),
        (
            "He stole money prosecutors say was spent on cars.",
            ("prosecutors", "say", "money", "was spent on cars"),
        ),
        (
            "Ship data seen by Capital News show that it sailed.",
            ("Ship data seen by Capital News", "show", "that it sailed"),
        ),
        (
            "It would cost 3 million crowns, her team estimates.",
            ("her team", "estimates", "It would cost 3 million crowns"),
        ),
        (
            "Witnesses described between 20 and 30 seconds of shaking.",
            ("Witnesses", "described", "between 20 and 30 seconds of shaking"),
        ),
        (
            "Prices rose in May, her daughter, Imogen, said.",
            ("her daughter, Imogen,", "said", "Prices rose in May"),
        ),
        ("The court heard that he had lied.", (None, "heard", "that he had lied")),
        (
            "With a warning at noon, the study found, all would have lived.",
            ("the study", "found", "With a warning at noon", "all would have lived"),
        ),
    ],
)
def test_rarer_ways_to_attribute(parts, text, expected):
    """Parentheses, gaps, closing verbs and hearings."""
    assert parts(text) == [expected]


def test_silence_is_no_attribution(parts):
    """Nobody said anything when comment was declined."""
    assert parts("The firm declined to comment. The bank did not respond to a request.") == []


def test_nouns_that_look_like_verbs_are_no_cues(parts):
    """As in "states", "reports" and "claims" as nouns attribute nothing."""
    assert parts("The three states published two reports and paid all claims.") == []


def test_ids_count_in_reading_order(attributions):
    """Ids are A1, A2, ... from top to bottom."""
    found = attributions("Moor said it rained. Hale said it snowed. Ode denied the report.")
    assert [each.id for each in found] == ["A1", "A2", "A3"]
