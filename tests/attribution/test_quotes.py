"""Which stretches of a paragraph are quotations."""

import pytest

from summarizer.attribution.language.quotes import quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ("He said ``yes'' and left.", ["``yes''"]),
        ("He said ''yes'' and left.", ["''yes''"]),
        ("He said «yes» and left.", ["«yes»"]),
        ("He said ‘yes’ and left.", ["‘yes’"]),
        ("He said 'yes' and left.", ["'yes'"]),
        ("“He said ‘yes’ to us,” she said.", ["“He said ‘yes’ to us,”"]),
        ("“It runs on to the next paragraph.", ["“It runs on to the next paragraph."]),
        ("Don’t touch the dogs’ food, it's theirs.", []),
        ("Russia‘s army", []),
        ("nothing", []),
        ("”", []),
    ],
)
def test_quotation_marks_of_every_style(text, expected):
    """Double marks pair up, single ones where they are no apostrophes."""
    found = quotations(text, 0, len(text))
    assert [text[start:end] for start, end in found] == expected
