"""The kinds of seeded faults: what each is called, and the edit of a text that makes it."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from evals.faults import doubts, literals, same, wording
from evals.faults.material import Edit


class FaultKind(StrEnum):
    """What is wrong with a brief, and the edit of its texts that makes it so, if one does.

    The last ones keep its meaning.
    """

    edit: Edit | None

    NUMBER = "number", literals.number
    UNIT = "unit", literals.unit
    SCALE = "scale", literals.scale
    BOUND = "bound", literals.bound
    DATE = "date", literals.date
    NAME = "name", wording.name
    SPEAKER = "speaker", wording.speaker
    SPEAKER_ID = "speaker id"
    ATTRIBUTION_DROPPED = "attribution dropped"
    HEDGE_DROPPED = "hedge dropped"
    FORECAST_AS_FACT = "forecast as fact", doubts.forecast
    NEGATION = "negation", wording.negation
    QUOTE = "quote", literals.quote
    EVIDENCE_MOVED = "evidence moved"
    EVIDENCE_UNKNOWN = "evidence unknown"
    DEBRIS_CITED = "debris cited"
    FLAG_DROPPED = "flag dropped"
    INVENTED = "invented fact"
    CURLY = "same: quotation marks", same.curly
    SPELLED = "same: number in words", same.spelled
    SPACING = "same: unit otherwise written", same.spacing
    REORDERED = "same: attribution reordered", same.reordered
    SPEECH_VERB = "same: verb of saying", same.speech_verb
    NEGATIVE = "same: negation in other words", same.negative
    SHORT_NAME = "same: last name only", same.short_name
    UNTITLED = "same: office left out", same.untitled
    ACTIVE = "same: passive made active", same.active
    SENTENCE_ORDER = "same: sentences reordered", same.sentence_order
    HALVES_SWAPPED = "same: halves reordered", same.halves_swapped
    MORE_EVIDENCE = "same: one more sentence cited"

    def __new__(cls, value: str, edit: Edit | None = None) -> Self:
        """A kind as it is called in reports and files."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.edit = edit
        return member

    @property
    def keeps_meaning(self) -> bool:
        """Whether the edit must stay clean."""
        return self.value.startswith("same")
