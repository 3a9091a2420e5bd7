"""Pairs of articles on one story, as two outlets tell it; all of it is made up."""

from pathlib import Path

import pytest

from summarizer import compare, read

STORIES = Path(__file__).parent / "stories"


def story(name):
    """The analysis of an article of ``stories``."""
    return read(STORIES / f"{name}.txt")


def compared(*texts):
    """The comparison of articles given as text."""
    return compare(*texts)


@pytest.fixture(scope="session")
def mill():
    """A fire at a mill: two tolls, a denial and a failed check that only one article has."""
    return compare(story("mill-1"), story("mill-2"))


@pytest.fixture(scope="session")
def bank():
    """A rate rise: two figures of inflation, one nameless source."""
    return compare(story("bank-1"), story("bank-2"))


@pytest.fixture(scope="session")
def pardon():
    """A pardon: a quotation in two wordings, a dispute that only one article has."""
    return compare(story("pardon-1"), story("pardon-2"))
