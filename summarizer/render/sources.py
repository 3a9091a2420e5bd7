"""The article or articles that a report's findings point into, and what to call each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from summarizer.checker.model import Finding
from summarizer.checker.verdicts import Severity
from summarizer.document.model import Document
from summarizer.render.places import Places
from summarizer.render.visible import one_line

_TOLD: Final = (Severity.FAIL, Severity.WARN, Severity.ACCEPTED)


class Sources(NamedTuple):
    """Articles in the order they were given, each with the name a reader knows it by.

    ``places`` tell where in an article's file a passage stands.
    """

    documents: tuple[Document, ...]
    names: tuple[str, ...]
    places: tuple[Places, ...]

    @classmethod
    def of(
        cls, *documents: Document, names: Sequence[str] = (), files: Sequence[str] = ()
    ) -> Sources:
        """The articles, named as told, else by outlet or title; ``files`` for their places."""
        known = tuple(map(one_line, names)) or tuple(map(_name, documents))
        called = tuple(map(one_line, files)) or known
        places = (Places(name, each) for name, each in zip(called, documents, strict=True))
        return cls(documents, known, tuple(places))

    @property
    def several(self) -> bool:
        """Whether there is more than one, so that a finding must say which."""
        return len(self.documents) > 1

    def number(self, finding: Finding) -> int:
        """Which article (from 0) a finding's source span indexes."""
        if not self.several:
            return 0
        from summarizer.checker.several import SourcedFinding  # few texts have several

        return finding.article if isinstance(finding, SourcedFinding) else 0

    def document(self, finding: Finding) -> Document:
        """The article that a finding's source span indexes."""
        return self.documents[self.number(finding)]

    def place(self, finding: Finding) -> str:
        """Where the passage begins that decided: ``wire.txt:6:116``; empty where there is none."""
        if finding.source is None:
            return ""
        return self.places[self.number(finding)].at(finding.source.start)

    def conflict(self, finding: Finding) -> str:
        """What another article says otherwise; empty where none does."""
        if not self.several:
            return ""
        from summarizer.checker.several import SourcedFinding

        if not isinstance(finding, SourcedFinding):
            return ""
        told = (
            f"{self.label(other).capitalize()} differs: {one_line(other.reason)}"
            for other in finding.others
        )
        return " ".join(told)

    def is_told(self, finding: Finding) -> bool:
        """Whether a report tells it in full: a failure, accepted or not, a warning, a conflict."""
        return finding.severity in _TOLD or bool(self.conflict(finding))

    def label(self, finding: Finding) -> str:
        """``source 2`` for a finding; empty where there is only one article."""
        return f"source {self.number(finding) + 1}" if self.several else ""

    def heading(self, number: int) -> str:
        """``Source 2: Reuters``; empty where there is only one article."""
        return f"Source {number + 1}: {self.names[number]}" if self.several else ""

    @property
    def headings(self) -> list[str]:
        """The heading of every article; none where there is only one."""
        return [self.heading(number) for number in range(len(self.names))] if self.several else []


def _name(document: Document) -> str:
    stated = document.outlet or document.title
    return one_line(stated.value) if stated is not None else "untitled"
