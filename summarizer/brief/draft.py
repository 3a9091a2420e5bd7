"""The draft: the part of a brief that a model fills in.

It cites sentences and speakers by the ids its prompt lists; offsets, statuses and cues are added
by code. The schema is the same for every article, so that providers and we can cache it once.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class _Draft(BaseModel):
    model_config = ConfigDict(extra="forbid")


class DraftFact(_Draft):
    """One key fact."""

    statement: str = Field(
        description="One sentence, with the article's own figures, units and hedges."
    )
    evidence: list[str] = Field(description="Ids of the sentences it rests on, such as S4.")
    source: str | None = Field(
        description="Id of the speaker whose claim it is, such as A2; "
        "null if the outlet itself says it."
    )


class DraftFlag(_Draft):
    """Something the article does not vouch for."""

    what: str = Field(description="The claim that is unverified, disputed or denied.")
    evidence: list[str] = Field(description="Ids of the sentences that say so.")


class Draft(_Draft):
    """A brief of the article."""

    headline: str
    summary: str = Field(description="Two or three sentences.")
    key_facts: list[DraftFact]
    unverified: list[DraftFlag]
