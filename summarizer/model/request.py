"""What is asked of a model and what comes back, as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypedDict

from summarizer.analysis import Analysis
from summarizer.span import Span

if TYPE_CHECKING:
    from summarizer.brief.draft import Draft
    from summarizer.errors import ProviderError

CONTEXT_TOO_LONG: Final = "context_too_long"
"""Our own finish reason: the endpoint refused the request as longer than the model's context."""


class Message(TypedDict):
    """One message of a chat."""

    role: str
    content: str


Place = tuple[int, int]
"""Half-open code-point offsets into the article's text."""


class ShownSpeaker(NamedTuple):
    """Where a speaker that a prompt offered stands: its description (if any) and its cue."""

    described: Place | None
    cue: Place


class Shown(NamedTuple):
    """The article a request is about, and what the ids in its prompt stood for."""

    sha256: str
    sentences: Mapping[str, Place]
    speakers: Mapping[str, ShownSpeaker]

    @classmethod
    def of(cls, analysis: Analysis) -> Shown:
        """The ids an analysis offers."""
        document = analysis.document
        return cls(
            document.sha256,
            {sentence.id: (sentence.start, sentence.end) for sentence in document.sentences},
            {
                a.id: ShownSpeaker(_place(a.description or a.source), (a.cue.start, a.cue.end))
                for a in analysis.attributions
            },
        )


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a model: all that its answer may depend on.

    ``parameters`` holds only what is sent (``temperature``, ``max_tokens``). ``prompt_version``
    and ``shown`` explain the request to a reader of its recording; they are not part of its key.
    """

    model: str
    messages: tuple[Message, ...]
    schema: Mapping[str, Any]
    parameters: Mapping[str, float | int]
    sample: int
    prompt_version: str
    shown: Shown = field(repr=False)


class Answer(NamedTuple):
    """One completed answer, as the endpoint gave it. Tokens are None where it reported none."""

    text: str
    finish_reason: str
    refusal: str | None = None
    prompt_tokens: int | None = None
    completion_tokens: int | None = None

    @property
    def declined(self) -> bool:
        """Whether the model or a filter declined, or could not take the request."""
        reasons = ("content_filter", CONTEXT_TOO_LONG)
        return self.refusal is not None or self.finish_reason in reasons


class Round(NamedTuple):
    """How one request ended.

    ``draft`` is None where the model gave no usable one; ``problem`` then says why. ``stored``
    counts the answers that came from a cache or a cassette, ``sends`` the requests over the
    network and ``waited`` the seconds between them.
    """

    draft: Draft | None
    answers: Sequence[Answer]
    stored: int
    problem: ProviderError | None = None
    sends: int = 0
    waited: float = 0.0


def _place(span: Span | None) -> Place | None:
    return (span.start, span.end) if span else None
