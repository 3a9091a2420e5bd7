"""Attributions of one sentence as token ranges: cue by cue, left to right, never nested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.attribution.contents import (
    after_cue,
    before_cue,
    clause_end,
    has_finite_verb,
    skip_adjuncts,
)
from summarizer.attribution.cues import Cue, Voice, cues_in
from summarizer.attribution.noun_phrases import phrase_from, with_apposition
from summarizer.attribution.sentences import TaggedSentence
from summarizer.attribution.subjects import (
    Range,
    agent,
    is_bare,
    main_subject,
    subject_after,
    subject_before,
)
from summarizer.attribution.verbs import Frame


@dataclass(slots=True)
class Event:
    """An attribution inside one sentence; ranges are of tokens, half open."""

    sentence: TaggedSentence
    cue: Range
    source: Range | None
    content: list[Range]
    is_speech: bool
    verb: str
    continued: list[tuple[int, int]] = field(default_factory=list)
    """Later quotations of the same speaker, as offsets into the text."""
    paragraph: int = 0

    def __post_init__(self) -> None:
        self.paragraph = self.sentence.paragraph

    @property
    def holds_quotation(self) -> bool:
        """Whether a quotation that can stand alone is part of the content."""
        return any("Q" in self.sentence.tags[start:end] for start, end in self.content)


def events_in(sentence: TaggedSentence) -> list[Event]:
    """The attributions of a sentence, in order of their cues."""
    cues = list(cues_in(sentence))
    found: list[Event] = []
    covered = 0
    for index, cue in enumerate(cues):
        if cue.first < covered:
            continue
        event = _event(sentence, cue, cues[index + 1 :], found)
        if event is None:
            continue
        first = min(start for start, _ in event.content)
        found = [other for other in found if other.cue[0] < first or other.cue[0] > event.cue[0]]
        found.append(event)
        covered = max(end for _, end in event.content)
    return found


def _event(
    sentence: TaggedSentence, cue: Cue, later: Sequence[Cue], found: list[Event]
) -> Event | None:
    if cue.voice is Voice.ACCORDING:
        return _according(sentence, cue, later, found)
    if cue.voice is Voice.PASSIVE:
        return _passive(sentence, cue, later)
    floor = _floor(found)
    inverted = _inverted(sentence, cue, later, floor)
    if inverted is not None:
        return inverted
    if is_bare(cue):
        return _bare(sentence, cue, later, found)
    source = subject_before(sentence, cue)
    if source is not None and source[0] >= floor:
        before = _content_before(sentence, cue, source, floor)
        if before:
            return _make(sentence, cue, source, before + _resumed(sentence, cue, later))
    if source is None:
        source = _shared(sentence, cue, found)
    content = after_cue(sentence, cue, cue.last, later)
    return _make(sentence, cue, source, content) if content else None


def _make(
    sentence: TaggedSentence, cue: Cue, source: Range | None, content: list[Range]
) -> Event:
    return Event(
        sentence, (cue.first, cue.last), source, content, cue.is_speech, cue.verb.base
    )


def _floor(found: list[Event]) -> int:
    """First token that no earlier attribution of the sentence has taken."""
    if not found:
        return 0
    last = found[-1]
    ranges = [last.cue, *last.content] + ([last.source] if last.source else [])
    return max(end for _, end in ranges)


def _content_before(
    sentence: TaggedSentence, cue: Cue, source: Range, floor: int
) -> list[Range]:
    """Content that a following "X said" closes, else nothing."""
    if not cue.verb.frames & (Frame.QUOTE | Frame.CLAUSE) or source[0] <= floor:
        return []
    tags = sentence.tags
    previous = tags[source[0] - 1]
    if previous == "Q":
        return before_cue(sentence, source[0], floor)
    if previous not in ",-?":
        return []
    ahead = tags[floor : source[0] - 1]
    if not ahead or not (has_finite_verb(ahead) or ahead[-1] in "Qq" or "Q" in ahead):
        return []
    place = skip_adjuncts(sentence, _after_hearer(sentence, cue))
    if place < len(tags) and tags[place] not in ".,-)?;:Q":
        return []
    if ahead[0] in "SPgd" and ahead[-1] not in "Qq" and "," not in ahead and tags[place : place + 1] in "":
        return []
    return before_cue(sentence, source[0], floor)


def _after_hearer(sentence: TaggedSentence, cue: Cue) -> int:
    if cue.verb.frames & Frame.ADDRESSEE:
        return phrase_from(sentence, cue.last)
    return cue.last


def _resumed(sentence: TaggedSentence, cue: Cue, later: Sequence[Cue]) -> list[Range]:
    """ "A, X said, B": what follows a parenthetical cue."""
    tags = sentence.tags
    place = skip_adjuncts(sentence, _after_hearer(sentence, cue))
    if place + 1 < len(tags) and tags[place] in ",-:" :
        place += 1
        end = clause_end(sentence, place, later)
        if tags[place] == "Q":
            return [(place, end)]
        first = sentence.tokens[cue.first]
        quoted = "Q" in tags[: cue.first]
        if not quoted and tags[place] not in "gSdVP" and has_finite_verb(tags[place:end]) and first:
            return [(place, end)]
    return []


def _inverted(
    sentence: TaggedSentence, cue: Cue, later: Sequence[Cue], floor: int
) -> Event | None:
    """ "...", said X."""
    tags = sentence.tags
    if not cue.verb.frames & Frame.QUOTE or cue.first <= floor or cue.voice is not Voice.ACTIVE:
        return None
    before = tags[cue.first - 1]
    quoted = before in "Qq" or (before == "," and tags[cue.first - 2 : cue.first - 1] in ("Q", "q"))
    if not quoted and before not in ",-":
        return None
    source = subject_after(sentence, cue)
    if source is None:
        return None
    if not quoted:
        rest = tags[source[1] :]
        if rest[:1] not in ("", ".", ",") or has_finite_verb(rest) or not has_finite_verb(tags[floor : cue.first]):
            return None
    content = before_cue(sentence, cue.first, floor)
    if not content:
        return None
    place = source[1]
    if place + 1 < len(tags) and tags[place] in ",:" and tags[place + 1] == "Q":
        content = content + [(place + 1, clause_end(sentence, place + 1, later))]
    return _make(sentence, cue, source, content)


def _bare(
    sentence: TaggedSentence, cue: Cue, later: Sequence[Cue], found: list[Event]
) -> Event | None:
    """Participles and infinitives: "..., saying that ..."."""
    content = after_cue(sentence, cue, cue.last, later)
    if not content:
        return None
    return _make(sentence, cue, _shared(sentence, cue, found), content)


def _shared(sentence: TaggedSentence, cue: Cue, found: list[Event]) -> Range | None:
    """The subject of the attribution before it, else of the sentence."""
    for event in reversed(found):
        if event.source is not None and event.cue[0] < cue.first:
            return event.source
    return main_subject(sentence, cue)


def _according(
    sentence: TaggedSentence, cue: Cue, later: Sequence[Cue], found: list[Event]
) -> Event | None:
    tags = sentence.tags
    end = phrase_from(sentence, cue.last)
    if end == cue.last:
        return None
    while end < len(tags) and tags[end] not in ",.;-)Q":
        end += 1
    floor = _floor(found)
    content: list[Range] = []
    if cue.first > floor and tags[cue.first - 1] not in "&":
        content = before_cue(sentence, cue.first, floor)
    if not content or not has_finite_verb(tags[content[0][0] : content[0][1]]):
        end = _past_apposition(sentence, end)
        place = end + 1 if end < len(tags) and tags[end] == "," else end
        stop = clause_end(sentence, place, later)
        if stop > place:
            return _make(sentence, cue, (cue.last, end), [(place, stop)])
    else:
        end = with_apposition(sentence, end)
    return _make(sentence, cue, (cue.last, end), content) if content else None


def _past_apposition(sentence: TaggedSentence, end: int) -> int:
    """Past ", a group that ...," where a further clause follows."""
    further = with_apposition(sentence, end)
    if further != end and further < len(sentence.tags) and has_finite_verb(sentence.tags[further:]):
        return further
    return end


def _passive(sentence: TaggedSentence, cue: Cue, later: Sequence[Cue]) -> Event | None:
    """ "X was accused of Y by Z", "it is believed that Y", "X is expected to Y"."""
    end = clause_end(sentence, cue.last, later)
    source = agent(sentence, cue, end)
    subject = subject_before(sentence, cue)
    content: list[Range] = []
    if subject is not None and sentence.tokens[subject[0]].lower != "it":
        content.append(subject)
    rest_start = source[1] if source is not None and source[0] == cue.last + 1 else cue.last
    rest_end = source[0] - 1 if source is not None and source[0] > cue.last + 1 else end
    if rest_end > rest_start:
        content.append((rest_start, rest_end))
    return _make(sentence, cue, source, content) if content else None

