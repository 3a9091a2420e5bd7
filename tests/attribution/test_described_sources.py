"""Sources with participles, appositions and relative clauses, and speakers around a clause."""

import pytest


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "A letter sent to parents on Friday said the school would shut.",
            "A letter sent to parents",
        ),
        ("Tax records reviewed by Reuters show the firm paid no tax.", "Tax records reviewed"),
        (
            "A leaflet pushed through doors in Marl claims that the mast is safe.",
            "A leaflet pushed",
        ),
        ("A person briefed on the talks cautioned that nothing was signed.", "A person briefed"),
        ("Relatives of one victim, Jan Moe, 31, said they had not been told.", "Relatives of one"),
        ("The council awarded £2m to a widow who said the flats were damp.", "a widow"),
        (
            "The charity, whose director, Lena Brandt, said the money had gone, closed.",
            "Lena Brandt",
        ),
        ("The two sides gave different accounts, each saying that it had won.", "each"),
    ],
)
def test_the_source_is_the_noun_described(attributions, text, source):
    """What stands nearest to the verb may only describe who speaks."""
    (found,) = attributions(text)
    assert found.source.exact.startswith(source)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The group has discussed a bid of 40p, said two of the people.", "The group has"),
        ("Each bed, the trust says, costs £900 a night.", "Each bed costs £900 a night"),
        ("Rents, which the council says have doubled, are high.", "Rents have doubled"),
        ("That, said Ferreira, was the moment she knew.", "That was the moment she knew"),
        ('"It was over," he told me. "I never saw the car."', '"It was over," "I never saw'),
    ],
)
def test_content_stands_on_both_sides(attributions, text, content):
    """A speaker in the middle or at the end speaks all of it."""
    found = attributions(text)[-1]
    assert " ".join(span.exact for span in found.content).startswith(content)


def test_the_writer_goes_on_in_the_present(attributions):
    """Reported speech is in the past tense: what follows in the present is not said by anybody."""
    (found,) = attributions("Police said two men were held, and the coroner is looking into it.")
    assert found.content[0].exact == "two men were held"
