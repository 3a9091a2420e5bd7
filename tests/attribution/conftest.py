"""Fixtures for the attribution tests: from a text to what the rules find in it."""

from collections.abc import Callable
from typing import Any

import pytest

from summarizer.attribution.find import find_attributions
from summarizer.attribution.model import Attribution, Hedge
from summarizer.document.model import Document
from summarizer.document.read import plain_document


@pytest.fixture(scope="session")
def document() -> Callable[[str], Document]:
    """A document all of whose lines are body."""
    return plain_document


@pytest.fixture(scope="session")
def attributions() -> Callable[[str], tuple[Attribution, ...]]:
    """The attributions of a text."""
    return lambda text: find_attributions(plain_document(text))


@pytest.fixture(scope="session")
def parts() -> Callable[[str], list[tuple[Any, ...]]]:
    """The attributions of a text as (source, cue, contents), in words."""

    def words(text: str) -> list[tuple[Any, ...]]:
        return [
            (
                found.source and found.source.exact,
                found.cue.exact,
                *(content.exact for content in found.content),
            )
            for found in find_attributions(plain_document(text))
        ]

    return words


@pytest.fixture(scope="session")
def hedges() -> Callable[[str], list[tuple[Hedge, tuple[str, ...]]]]:
    """The hedges of a text, each with the words of its claims."""
    from summarizer.attribution.flags.hedges import find_hedges

    def found(text: str) -> list[tuple[Hedge, tuple[str, ...]]]:
        document = plain_document(text)
        hedges = find_hedges(document, find_attributions(document))
        return [(hedge, tuple(claim.exact for claim in hedge.claims)) for hedge in hedges]

    return found
