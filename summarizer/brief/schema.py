"""The brief: what a reader gets. Published as JSON Schema by ``summarizer schema``.

All spans index the article's text (``source.sha256`` names it), except those of findings, which
index the field of the brief that ``path`` names. Terms follow PARC 3.0 (attribution), IPTC ninjs
(outlets) and the W3C Web Annotation model (spans).
"""

from __future__ import annotations

from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict

from summarizer.attribution.model import Attribution, OutletLink, VerificationStatus
from summarizer.checker.model import CheckReport
from summarizer.span import Span

SCHEMA_VERSION: Final = "1"


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401
        """As pydantic's, with what stands under each field here as its description."""
        from summarizer.brief.described import GENERATOR_PLACE, Described  # it reads the source

        if len(args) <= GENERATOR_PLACE:
            kwargs.setdefault("schema_generator", Described)
        return super().model_json_schema(*args, **kwargs)


class KeyFact(_Model):
    """One statement a reader can act on, with the sentences it rests on."""

    id: str
    """Stable: the same statement on the same evidence has the same id in every run."""
    statement: str
    evidence: tuple[Span, ...]
    """The article's sentences that were cited, whole."""
    evidence_ids: tuple[str, ...]
    attribution: str | None
    """Id of the attribution (in ``attributions``) that says whose claim it is; null where it
    stands in the outlet's own voice."""
    status: VerificationStatus
    """What the article itself says about how far it is confirmed, never a model's belief."""
    status_cue: Span | None
    """The words of the article that make the status; null for ``stated_by_outlet``."""
    is_forecast: bool
    """Whether the article gives it as a plan, an intention or an expectation."""


class UnverifiedFlag(_Model):
    """Something the article marks as not established."""

    what: str
    why: str
    status: VerificationStatus
    cue: Span | None
    """The words of the article that mark it; null where a model's flag has none in the sentences
    it cites (which is a finding)."""
    evidence: tuple[Span, ...]
    evidence_ids: tuple[str, ...]


class Tokens(_Model):
    """Tokens over all attempts, as the endpoint reported them; null where it reported none."""

    prompt: int | None
    completion: int | None


class RunFacts(_Model):
    """How this run came by the answers: all of a brief that may differ from run to run."""

    cached: bool
    """Whether every answer came from the cache or a cassette."""
    sends: int
    """Requests sent over the network. More than the answers that were not stored: some were sent
    again after a fault, and may be billed twice."""
    waited: float
    """Seconds waited for the endpoint's rate limits, between tries and in a queue."""


class Provenance(_Model):
    """Which engine made the brief, from what, and at what cost."""

    engine: Literal["rules", "model"]
    model: str | None
    prompt_version: str | None
    tokens: Tokens
    attempts: int
    """Answers asked of the model for this brief, repairs included, cached ones too; 0 without."""
    run: RunFacts
    source_sha256: str
    summarizer_version: str


class SourceInfo(_Model):
    """The article, as far as it names itself."""

    sha256: str
    characters: int
    format: Literal["text", "markdown", "html"]
    title: str | None
    outlet: str | None
    published: str | None
    """ISO date."""


class Brief(_Model):
    """A structured brief of one article, checked against it."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    source: SourceInfo
    headline: str
    summary: str
    key_facts: tuple[KeyFact, ...]
    attributions: tuple[Attribution, ...]
    unverified: tuple[UnverifiedFlag, ...]
    outlets: tuple[OutletLink, ...]
    """The chain the story came through: originator, relays, publisher."""
    report: CheckReport
    provenance: Provenance
