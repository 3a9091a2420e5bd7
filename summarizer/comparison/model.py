"""What a comparison of articles says. Articles go by their number from 0, in the order given.

All spans index the text of the article they are said of.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from summarizer.attribution.model import (
    Identification,
    OutletLink,
    SourceKind,
    VerificationStatus,
)
from summarizer.quantities.model import Bound, Kind
from summarizer.span import Span

SCHEMA_VERSION: Final = "1"
"""Of the comparison in JSON; it goes up when a field changes its meaning or goes away."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One of the articles, as it describes itself. ``published`` is an ISO date."""

    sha256: str
    title: str | None
    outlet: str | None
    published: str | None
    outlets: tuple[OutletLink, ...]


@dataclass(frozen=True, slots=True)
class SharedSource:
    """One speaker on whom several articles rest.

    ``name`` is a proper name, or what a nameless one is called ("General Staff official").
    ``facts`` counts the facts that at least two of the articles have from it.
    """

    name: str
    identification: Identification
    kind: SourceKind
    articles: tuple[int, ...]
    facts: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that go back to one report: the same originator, or the same unnamed source.

    ``outlets`` are the originators they name; empty where none is named. An article that shares
    its origin with no other is an origin of its own.
    """

    articles: tuple[int, ...]
    outlets: tuple[str, ...]
    sources: tuple[SharedSource, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Related articles, the origins they go back to, and the sources that go across origins."""

    articles: tuple[int, ...]
    origins: tuple[Origin, ...]
    sources: tuple[SharedSource, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a telling, as the checker reads it; ``span`` takes its hedge in.

    ``low`` and ``high`` are as in ``Quantity``: in ``unit``, and equal but for ranges.
    """

    span: Span
    kind: Kind
    low: Decimal
    high: Decimal
    unit: str | None
    bound: Bound


@dataclass(frozen=True, slots=True)
class Telling:
    """How one article tells a fact: a sentence or clause of it.

    ``speaker`` is whom the article gives it as the words of, as fully as it says; None for its own
    voice. ``direct`` says that it stands in quotation marks. ``cue`` holds the words of ``status``.
    """

    article: int
    span: Span
    sentence: Span
    sentence_id: str
    attribution: str | None
    speaker: str | None
    identification: Identification | None
    speaker_kind: SourceKind | None
    direct: bool
    status: VerificationStatus
    cue: Span | None
    figures: tuple[Figure, ...]


class Relation(StrEnum):
    """How figures that several articles give for one thing stand to each other."""

    SAME = "same"
    CONVERTED = "converted"
    ROUNDED = "rounded"
    """The same to the precision shown, or within what a hedge allows."""
    COMPATIBLE = "compatible"
    """Other values that a bound reconciles: "at least 12" and 15."""
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """A figure and the telling of a fact (its place in ``Fact.tellings``) that holds it."""

    telling: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class FigureSet:
    """What several articles give for one thing; ``hedges_differ`` as in "around" 690,000."""

    relation: Relation
    told: tuple[ToldFigure, ...]
    hedges_differ: bool


class Edit(StrEnum):
    """What becomes of a stretch of words from one wording to the other."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class WordEdit:
    """A stretch of one wording over against one of the other; empty where it has no counterpart."""

    edit: Edit
    one: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Rewording:
    """One quotation in two wordings, word by word; tellings by their place in the fact."""

    one: int
    other: int
    edits: tuple[WordEdit, ...]


class ConflictKind(StrEnum):
    """What two tellings have otherwise, figures aside."""

    DAY = "day"
    """The weekday on which it was."""
    NAME = "name"
    """Who or where it was: a name spelled otherwise, another name in one office or of one place."""
    SPEAKER = "speaker"
    """Who said the quoted words."""
    POLARITY = "polarity"
    """Whether it was so: one negates what the other does not."""
    PLACE = "place"
    """Where it was: "in the car park", "in the lobby"."""
    ATTRIBUTE = "attribute"
    """What something was like: its colour, side or material; the oldest or the newest."""
    MEANS = "means"
    """With what it was done: a weapon, what somebody fled in."""
    OFFICE = "office"
    """What a named person is: chief executive or finance director, brother or son."""
    DOER = "doer"
    """Who did it: "a jogger found her", "found by a farmer"."""
    CAUSE = "cause"
    """What brought it about."""
    OUTCOME = "outcome"
    """How it came out: approved or rejected, unhurt or dead."""
    ORDER = "order"
    """Which of two things came first."""


@dataclass(frozen=True, slots=True)
class ToldWords:
    """Some words and the telling of a fact (its place in ``Fact.tellings``) that has them."""

    telling: int
    words: Span


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What two articles have otherwise; for ``POLARITY`` the negation and what it bears on."""

    kind: ConflictKind
    told: tuple[ToldWords, ToldWords]


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact and how each article tells it, article by article; the first is the fullest."""

    id: str
    tellings: tuple[Telling, ...]
    figures: tuple[FigureSet, ...] = ()
    rewordings: tuple[Rewording, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that tell it, in order."""
        return tuple(sorted({telling.article for telling in self.tellings}))

    @property
    def conflicts(self) -> tuple[FigureSet, ...]:
        """The figures on which its tellings contradict each other."""
        return tuple(each for each in self.figures if each.relation is Relation.CONFLICT)


class OmissionKind(StrEnum):
    """What is left out."""

    DENIAL = "denial"
    DISPUTE = "dispute"
    COULD_NOT_VERIFY = "could_not_verify"
    NO_COMMENT = "no_comment"
    CORRECTION = "correction"
    HEDGE = "hedge"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Omission:
    """What some articles have and others on the same story leave out.

    ``words`` are the cue or the figure in the first article that has it, ``sentence`` the sentence
    around it. A hedge or a number is left out where the fact it belongs to (``fact``) is told.
    """

    kind: OmissionKind
    article: int
    words: Span
    sentence: Span
    held_by: tuple[int, ...]
    left_out_by: tuple[int, ...]
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several articles held against each other.

    ``stories`` parts the articles into groups that share facts; an article related to no other is
    a story of its own. ``facts`` are told by two articles or more, ``alone`` by one.
    """

    articles: tuple[Compared, ...]
    stories: tuple[Story, ...]
    facts: tuple[Fact, ...]
    alone: tuple[Fact, ...]
    omissions: tuple[Omission, ...]
    schema_version: str = SCHEMA_VERSION

    @property
    def unrelated(self) -> bool:
        """Whether no article shares a story with another."""
        return all(len(story.articles) == 1 for story in self.stories)
