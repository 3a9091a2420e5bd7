"""An attribution found in a sentence, as token ranges, and the place a cue has in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.model import AttributionType
from summarizer.attribution.reporting.cues import Cue
from summarizer.attribution.reporting.types import attribution_type


@dataclass(slots=True)
class Event:
    """An attribution inside one sentence; ranges are of tokens, half open."""

    sentence: TaggedSentence
    cue: Range
    source: Range | None
    content: list[Range]
    is_speech: bool
    type: AttributionType = AttributionType.ASSERTION
    continued: list[tuple[int, int]] = field(default_factory=list)
    """Quotations of the same speaker in other sentences, as offsets into the text."""
    passed_on_by: Event | None = None
    """The one that passes this one on, or in whose content it stands."""
    also: Event | None = None
    """One that the same words make, and that this one passes on."""
    cue_at: tuple[int, int] | None = None
    """Where the cue stands if not in the sentence: the dash before a name."""
    verbatim: bool = False
    """Whether the words are the source's own without quotation marks: a turn in a transcript."""
    in_quotation: bool = False
    """Whether it stands inside the quotation of the one that passes it on."""
    paragraph: int = 0
    """The last paragraph that holds content."""

    def __post_init__(self) -> None:
        self.paragraph = self.sentence.paragraph

    @property
    def goes_on(self) -> bool:
        """Whether a quotation that follows may be its speaker's: it holds one, or ends in ":"."""
        if self.continued or self.sentence.tags.endswith(":"):
            return True
        return any("Q" in self.sentence.tags[start:end] for start, end in self.content)

    @property
    def follows_content(self) -> bool:
        """Whether the cue stands behind its content: "A, he said"."""
        return bool(self.content) and self.content[0][0] < self.cue[0]

    @property
    def takes_first_token(self) -> bool:
        """Whether the content begins where the sentence does."""
        return any(start == 0 for start, _ in self.content)

    @property
    def end(self) -> int:
        """The token after all its parts."""
        parts = [self.cue, *self.content] + ([self.source] if self.source else [])
        return max(end for _, end in parts)

    def swallows(self, other: Event) -> bool:
        """Whether the cue of an earlier one lies in the content or source of this one."""
        taken = [*self.content, self.source] if self.source else self.content
        return any(start <= other.cue[0] < end for start, end in taken)


class Site(NamedTuple):
    """A cue in its sentence: ``later`` are the cues behind it, ``found`` the events before it."""

    sentence: TaggedSentence
    cue: Cue
    later: Sequence[Cue]
    found: Sequence[Event]

    @property
    def floor(self) -> int:
        """First token that "X said" may claim as content: after what others said."""
        return max((event.end for event in self.found if event.is_speech), default=0)

    def event(self, source: Range | None, content: list[Range]) -> Event | None:
        """The attribution by this cue; None without content."""
        if not content:
            return None
        return self.announcement(source, content)

    def announcement(self, source: Range | None, content: list[Range]) -> Event:
        """The same, with or without content ("She added:")."""
        cue = (self.cue.first, self.cue.last)
        kind = attribution_type(self.sentence, self.cue, source, content)
        return Event(self.sentence, cue, source, content, self.cue.is_speech, kind)
