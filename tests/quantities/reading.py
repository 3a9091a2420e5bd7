"""What tests of the reader share."""

from summarizer.quantities.model import Quantity
from summarizer.quantities.read import read_quantities


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    (quantity,) = read_quantities(text)
    return quantity
