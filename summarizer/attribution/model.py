"""Who said what, through whom, and what nobody has confirmed: the terms.

Span roles after PARC 3.0 (Pareti 2016); outlet roles after IPTC ninjs ``infoSources``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from summarizer.span import Span


class QuoteType(StrEnum):
    """How the words of the source are given."""

    DIRECT = "direct"
    """All of it in quotation marks."""
    INDIRECT = "indirect"
    """Told in the article's own words."""
    MIXED = "mixed"
    """Own words with some of the source's in quotation marks."""


class AttributionType(StrEnum):
    """Whether what is attributed is put forward as so (after Prasad et al. 2007, PDTB 2.0)."""

    ASSERTION = "assertion"
    """Said, written, thought, reckoned, found or shown to be so."""
    EVENTUALITY = "eventuality"
    """Wished, asked for, ordered, promised or planned: an act that may come, no claim."""
    ATTITUDE = "attitude"
    """Praised, backed, feared, discussed or rejected: a stance on a thing, no claim of its own."""
    WITHHELD = "withheld"
    """Not said: "has not confirmed", "would not say whether"."""


class Identification(StrEnum):
    """How far the reader can tell who the source is."""

    NAMED = "named"
    """By a proper name, or as a body that has one."""
    DESCRIBED_ANONYMOUS = "described_anonymous"
    """Described, not named: "a person familiar with the talks"."""
    UNATTRIBUTED = "unattributed"
    """Nobody: "it was reported"."""


class SourceKind(StrEnum):
    """What sort of source speaks."""

    PERSON = "person"
    ORGANIZATION = "organization"
    OFFICIAL_BODY = "official_body"
    DOCUMENT = "document"
    NEWS_OUTLET = "news_outlet"
    SOCIAL_MEDIA = "social_media"
    WITNESS = "witness"
    REPORTER_OBSERVATION = "reporter_observation"
    UNKNOWN = "unknown"


class Standing(StrEnum):
    """How a source stands to the matter, where the article's own words for it say so."""

    PARTY = "party"
    """One whom the matter is about: "the defendant", "a firm accused of fraud"."""
    VOICE_OF_PARTY = "voice_of_party"
    """One who speaks for a party, or is its kin: "the company's lawyer"."""
    OUTSIDE = "outside"
    """Said to be independent of the matter, or to have had no part in it."""


class OutletRole(StrEnum):
    """What an outlet did with the story."""

    ORIGINATOR = "originator"
    """Another outlet than the page's own, whose reporting the article passes on or credits."""
    RELAYED_BY = "relayed_by"
    """One that passed on what another outlet had ("X reported, citing Y")."""
    PUBLISHED_BY = "published_by"
    """The page's own, by the name it gives itself."""


@dataclass(frozen=True, slots=True)
class OutletLink:
    """One outlet in the chain a story came through.

    ``cue`` is where the article says so; None where only the page's hidden metadata does.
    """

    name: str
    role: OutletRole
    cue: Span | None


class VerificationStatus(StrEnum):
    """What the article itself says about how far a claim is confirmed."""

    STATED_BY_OUTLET = "stated_by_outlet"
    """In the outlet's own voice, with no source named and no hedge: the only one without a cue."""
    CONFIRMED_BY_OUTLET = "confirmed_by_outlet"
    """The outlet says that it has checked. Used in gold; no rule of ours gives it yet."""
    CORROBORATED_IN_TEXT = "corroborated_in_text"
    """Several sources bear it out. Used in gold; no rule of ours gives it yet."""
    ATTRIBUTED_ONLY = "attributed_only"
    """A source says so, and the outlet does not vouch for it."""
    HEDGED = "hedged"
    """The outlet marks its distance: "reportedly", "alleged"."""
    OUTLET_COULD_NOT_VERIFY = "outlet_could_not_verify"
    """The article says that it could not be verified."""
    DISPUTED = "disputed"
    """The article reports that somebody disputes it."""
    DENIED = "denied"
    """The article reports that somebody denies it."""
    RETRACTED_OR_CORRECTED = "retracted_or_corrected"
    """The article says that it was corrected or withdrawn."""
    NO_COMMENT = "no_comment"
    """The other side, asked about it, neither confirmed nor denied it, or did not answer."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source, the words that attribute, and what is attributed. All spans index the article.

    ``source`` is None where the cue names nobody ("it was reported"). ``description`` is the
    fullest earlier mention of the same source where rules can tell it surely, else ``source``.
    ``content`` has several spans where the quotation is broken (``"A," he said. "B."``).
    ``within`` is the id of the attribution that passes this one on: "Y said A" in "X reported A,
    citing Y", or in "X said Y had said A".
    """

    id: str
    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    description: Span | None
    identification: Identification
    source_kind: SourceKind
    quote_type: QuoteType
    outlets: tuple[OutletLink, ...] = ()
    type: AttributionType = AttributionType.ASSERTION
    within: str | None = None
    standing: Standing | None = None
    """None where the article's words for the source do not tell: most often."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A place where the article marks a claim as not (or not yet) established.

    ``claims`` are the sentences or clauses it bears on, nearest first.
    """

    status: VerificationStatus
    cue: Span
    claims: tuple[Span, ...]
    reason: str
