"""Names put where the article speaks of somebody else altogether."""

import pytest

from summarizer.analysis import Analysis
from summarizer.document.read import plain_document
from tests.accusing import misplaced_names

ARTICLE = """Sluice at Marren to be rebuilt

The sluice at Marren, which failed in January, will be rebuilt by 2027, the water board said.

The board's engineer, Hanne Oldt, told the council that the gates had rusted through.

Farmers in the lowland lost 300 hectares of barley and want 4 million crowns.

Dr Tove Brask, of the Aker Institute, said salt would stay in the soil for ten years.

A bakery in Sund gave bread to the crews, who worked three nights in the frost.

The insurer Polaris has paid 1.2 million crowns so far, most of it to mill owners.

On Friday the school in Tolmin opened again after repairs to its heating.
"""


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(plain_document(ARTICLE))


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Farmers at Tolmin lost 300 hectares of barley and ask for 4 million crowns.", ""),
        ("Repairs to the heating let the school in Sund open again on Friday.", ""),
        ("The insurer Aker has paid 1.2 million crowns, mostly to mill owners.", ""),
        ("Dr Hanne Oldt said salt would stay in the soil.", "Dr Tove Brask, of the Aker"),
        ("Polaris said salt would stay in the soil for a decade.", "Dr Tove Brask, of the Aker"),
    ],
)
def test_a_name_from_elsewhere_is_found(analysis, text, evidence):
    """A name that the article has only where it speaks of other things."""
    assert misplaced_names(analysis, text, evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Engineer Hanne Oldt blamed rust for the failure of the gates.", ""),
        ("Tove Brask expects salt in the ground for a decade.", "Dr Tove Brask, of the Aker"),
        ("People in Sund brought bread to the crews.", ""),
        ("Mill owners got most of what Polaris paid.", "The insurer Polaris has paid"),
        ("In Tolmin the school is open again.", ""),
        ("Marren's gates had rusted through.", "engineer, Hanne Oldt, told the council"),
        ("Brask's institute, Aker, warns of salt in the soil.", ""),
    ],
)
def test_a_name_in_its_own_place_passes(analysis, text, evidence):
    """Names told in other words, or known from the article's beginning."""
    assert not misplaced_names(analysis, text, evidence)
