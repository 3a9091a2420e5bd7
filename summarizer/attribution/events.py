"""Attributions of one sentence as token ranges: cue by cue, left to right, never nested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.attribution.contents import (
    after_hearer,
    clause_end,
    content_after,
    content_before,
    has_finite_verb,
    skip_adjuncts,
)
from summarizer.attribution.cues import Cue, Voice, cues_in
from summarizer.attribution.labels import label
from summarizer.attribution.noun_phrases import phrase_from, with_apposition
from summarizer.attribution.sentences import TaggedSentence
from summarizer.attribution.subjects import (
    Range,
    agent,
    main_subject,
    possessor,
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
    continued: list[tuple[int, int]] = field(default_factory=list)
    """Later quotations of the same speaker, as offsets into the text."""
    paragraph: int = 0
    """The last paragraph that holds content."""

    def __post_init__(self) -> None:
        self.paragraph = self.sentence.paragraph

    @property
    def goes_on(self) -> bool:
        """Whether a quotation that follows may be its speaker's: it holds one, or ends in ":"."""
        tags = self.sentence.tags
        return tags.endswith(":") or any("Q" in tags[start:end] for start, end in self.content)

    @property
    def closes(self) -> bool:
        """Whether the cue follows its content."""
        return bool(self.content) and self.content[0][0] < self.cue[0]

    def swallows(self, other: Event) -> bool:
        """Whether the cue of an earlier one lies in the content or source of this one."""
        taken = [*self.content, self.source] if self.source else self.content
        return any(start <= other.cue[0] < end for start, end in taken)

    @property
    def takes_first_quotation(self) -> bool:
        """Whether the quotation that opens the sentence is in the content."""
        return any(start == 0 for start, _ in self.content)


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
        found = [other for other in found if not event.swallows(other)]
        found.append(event)
        covered = max(end for _, end in event.content)
    return found or _announced(sentence, cues) or _labelled(sentence)


def _announced(sentence: TaggedSentence, cues: Sequence[Cue]) -> list[Event]:
    """ "She added:" or "he asked." alone: the quotation stands in another sentence."""
    for cue in reversed(cues):
        if cue.verb.frames & Frame.QUOTE and cue.voice is Voice.ACTIVE:
            source = subject_before(sentence, cue)
            rest = skip_adjuncts(sentence, _past_hearer(sentence, cue))
            if source is not None and not sentence.tags[rest:].strip(".:,"):
                return [_make(sentence, cue, source, [])]
    return []


def _labelled(sentence: TaggedSentence) -> list[Event]:
    found = label(sentence)
    if found is None:
        return []
    source, colon, content = found
    return [Event(sentence, (colon, colon + 1), source, [content], is_speech=True)]


def _event(
    sentence: TaggedSentence, cue: Cue, later: Sequence[Cue], found: list[Event]
) -> Event | None:
    if cue.voice is Voice.ACCORDING:
        return _according(sentence, cue, later, found)
    if cue.voice is Voice.PASSIVE:
        return _passive(sentence, cue, later)
    if cue.voice is Voice.NOMINAL:
        return _nominal(sentence, cue, later)
    if cue.voice is Voice.ADJECTIVE:
        content = content_after(sentence, cue, cue.last, later)
        source = subject_before(sentence, cue) or _shared(sentence, cue, found)
        return _made_if(sentence, cue, source, content)
    if _is_silence(sentence, cue):
        return None
    floor = _floor(found)
    inverted = _inverted(sentence, cue, later, floor)
    if inverted is not None:
        return inverted
    if cue.voice is not Voice.ACTIVE:
        return _bare(sentence, cue, later, found)
    source = subject_before(sentence, cue)
    if source is not None and source[0] >= floor and _closes(sentence, cue, source, floor):
        before = content_before(sentence, source[0], floor)
        if before:
            return _make(sentence, cue, source, before + _resumed(sentence, cue, later))
    if source is None:
        source = _shared(sentence, cue, found)
    return _made_if(sentence, cue, source, content_after(sentence, cue, cue.last, later))


def _make(
    sentence: TaggedSentence, cue: Cue, source: Range | None, content: list[Range]
) -> Event:
    return Event(sentence, (cue.first, cue.last), source, content, cue.is_speech)


def _made_if(
    sentence: TaggedSentence, cue: Cue, source: Range | None, content: list[Range]
) -> Event | None:
    return _make(sentence, cue, source, content) if content else None


def _floor(found: list[Event]) -> int:
    """First token that a later "X said" may claim: after what is quoted or already closed."""
    spoken = [event for event in found if event.is_speech]
    if not spoken:
        return 0
    last = spoken[-1]
    ranges = [last.cue, *last.content] + ([last.source] if last.source else [])
    return max(end for _, end in ranges)


def _closes(sentence: TaggedSentence, cue: Cue, source: Range, floor: int) -> bool:
    """Whether "X said" closes what stands before it, rather than opening what follows."""
    if not cue.verb.frames & (Frame.QUOTE | Frame.CLAUSE) or source[0] <= floor:
        return False
    tags = sentence.tags
    ahead = tags[floor : source[0]]
    if ahead.rstrip(",").endswith("Q"):
        return True
    ahead = ahead[:-1]
    if tags[source[0] - 1] not in ",-?" or not ahead:
        return False
    if not has_finite_verb(ahead) and (len(ahead) < _SHORTEST_CLAUSE or tags[cue.last :].strip(".")):
        return False
    place = skip_adjuncts(sentence, _past_hearer(sentence, cue))
    if tags[place : place + 1] not in ("", *".,-)?;:"):
        return False
    opens_quotation = tags[place : place + 1] in (",", ":") and tags[place + 1 : place + 2] == "Q"
    return not (opens_quotation and ahead[0] in "SPgdt")


def _past_hearer(sentence: TaggedSentence, cue: Cue) -> int:
    if cue.verb.frames & Frame.ADDRESSEE:
        return after_hearer(sentence, cue.last)
    return cue.last


def _resumed(sentence: TaggedSentence, cue: Cue, later: Sequence[Cue]) -> list[Range]:
    """ "A, X said, B": what follows a parenthetical cue."""
    tags = sentence.tags
    place = skip_adjuncts(sentence, _past_hearer(sentence, cue))
    if place + 1 >= len(tags) or tags[place] not in ",-:":
        return []
    place += 1
    end = clause_end(sentence, cue, place, later)
    if tags[place] == "Q":
        return [(place, end)]
    quoted = "Q" in tags[: cue.first]
    if not quoted and tags[place] not in "gSdVP" and has_finite_verb(tags[place:end]):
        return [(place, end)]
    return []


def _inverted(
    sentence: TaggedSentence, cue: Cue, later: Sequence[Cue], floor: int
) -> Event | None:
    """ "...", said X."""
    tags = sentence.tags
    if not cue.verb.frames & Frame.QUOTE or cue.first <= floor or cue.voice is not Voice.ACTIVE:
        return None
    quoted = tags[: cue.first].rstrip(",")[-1:] in ("Q", "q")
    if not quoted and tags[cue.first - 1] not in ",-":
        return None
    source = subject_after(sentence, cue)
    if source is None or not (quoted or _ends_clause(tags, source, cue, floor)):
        return None
    content = content_before(sentence, cue.first, floor)
    if not content:
        return None
    place = source[1]
    if tags[place : place + 1] in (",", ":") and tags[place + 1 : place + 2] == "Q":
        content = [*content, (place + 1, clause_end(sentence, cue, place + 1, later))]
    return _make(sentence, cue, source, content)


def _ends_clause(tags: str, source: Range, cue: Cue, floor: int) -> bool:
    rest = tags[source[1] :]
    return (
        rest[:1] in ("", ".", ",")
        and not has_finite_verb(rest)
        and has_finite_verb(tags[floor : cue.first])
    )


def _bare(
    sentence: TaggedSentence, cue: Cue, later: Sequence[Cue], found: list[Event]
) -> Event | None:
    """Participles and infinitives: "..., saying that ..."."""
    content = content_after(sentence, cue, cue.last, later)
    return _made_if(sentence, cue, _understood(sentence, cue, found), content) if content else None


def _understood(sentence: TaggedSentence, cue: Cue, found: list[Event]) -> Range | None:
    """The understood subject: the noun right before it ("a letter saying"), else a shared one."""
    tags = sentence.tags
    before = tags[cue.first - 1 : cue.first] if cue.first else ""
    if before in ("N", "C", "M", ")") or (cue.voice is Voice.INFINITIVE and before == ","):
        found_subject = subject_before(sentence, cue)
        if found_subject is not None:
            is_object = tags[found_subject[0] - 1 : found_subject[0]] in ("V", "v", "d")
            if is_object == (cue.voice is Voice.INFINITIVE):
                return found_subject
    return _shared(sentence, cue, found)


def _shared(sentence: TaggedSentence, cue: Cue, found: list[Event]) -> Range | None:
    """The source of the attribution before it where nothing else comes between, else the subject."""
    subject = main_subject(sentence, cue)
    for event in reversed(found):
        if event.source is not None and event.cue[0] < cue.first:
            end = max(stop for _, stop in event.content)
            if subject is None or subject[0] < end:
                return event.source
            break
    return subject or _following_subject(sentence, cue) or _first_phrase(sentence, cue)


def _first_phrase(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """The phrase a verbless headline opens with: "Mayor on defence, attacking critics"."""
    end = phrase_from(sentence, 0)
    return (0, end) if 0 < end <= cue.first else None


def _following_subject(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """ "While saying A, X did B": the subject of the main clause that follows."""
    tags = sentence.tags
    comma = tags.find(",", cue.last)
    while comma != -1:
        if tags[comma + 1 : comma + 2] in tuple("DNCOA"):
            end = phrase_from(sentence, comma + 1)
            if end > comma + 1 and tags[end : end + 1] in tuple("VXdR,"):
                return comma + 1, end
        comma = tags.find(",", comma + 1)
    return None


def _according(
    sentence: TaggedSentence, cue: Cue, later: Sequence[Cue], found: list[Event]
) -> Event | None:
    tags = sentence.tags
    end = phrase_from(sentence, cue.last)
    if end == cue.last:
        return None
    while end < len(tags) and tags[end] not in ",.;-)Q":
        end += 1
    floor = max(_floor([event for event in found if event.closes or event.goes_on]), tags.rfind("(", 0, cue.first) + 1)
    content: list[Range] = []
    if cue.first > floor and tags[cue.first - 1] != "&":
        content = content_before(sentence, cue.first, floor)
    if content and has_finite_verb(tags[content[0][0] : content[0][1]]):
        return _make(sentence, cue, (cue.last, with_apposition(sentence, end)), content)
    end = _past_apposition(sentence, end)
    place = end + 1 if tags[end : end + 1] == "," else end
    stop = clause_end(sentence, cue, place, later)
    return _make(sentence, cue, (cue.last, end), [(place, stop)]) if stop > place else None


def _past_apposition(sentence: TaggedSentence, end: int) -> int:
    """Past ", a group that ...," where a further clause follows."""
    further = with_apposition(sentence, end)
    if further != end and has_finite_verb(sentence.tags[further:]):
        return further
    return end


def _nominal(sentence: TaggedSentence, cue: Cue, later: Sequence[Cue]) -> Event | None:
    """ "Smith's claim that", "his promise to", "the charge by Smith that"."""
    source = possessor(sentence, cue.head)
    end = cue.last
    if source is None and sentence.tokens[end : end + 1] and sentence.tokens[end].lower in _BY:
        stop = phrase_from(sentence, end + 1)
        if stop > end + 1:
            source, end = (end + 1, stop), stop
    content = [
        (start, _predicate(sentence.tags, start, stop))
        for start, stop in content_after(sentence, cue, end, later)
    ]
    if not content or (source is None and sentence.tags[content[0][0]] != "T"):
        return None
    return _make(sentence, cue, source, content)


def _predicate(tags: str, start: int, end: int) -> int:
    """Where a that-clause inside a subject ends: "the claim that A is B | is contested"."""
    if tags[start] != "T":
        return end
    finite = 0
    for index in range(start, end):
        if tags[index] in ",&SWT" and index > start:
            return end
        if tags[index] == "X" and tags[index - 1] not in "XRnOW":
            finite += 1
            if finite == _SECOND:
                return index
    return end


_SECOND = 2
_BY = frozenset(("by", "from"))
def _is_silence(sentence: TaggedSentence, cue: Cue) -> bool:
    """ "did not respond to", "declined to comment": nothing was said."""
    if cue.verb.base in _ANSWERING:
        return "n" in sentence.tags[cue.first : cue.head]
    following = [token.lower for token in sentence.tokens[cue.last : cue.last + 3]]
    return cue.verb.base in _REFUSING and any(word in _ANSWERS for word in following)


_REFUSING = frozenset(("decline", "refuse"))
_ANSWERS = frozenset("comment answer respond elaborate discuss say".split())
_SHORTEST_CLAUSE = 3
_ANSWERING = frozenset("respond reply answer comment react".split())
_HEARD = Frame.ADDRESSEE | Frame.OBJECT_TO


def _passive(sentence: TaggedSentence, cue: Cue, later: Sequence[Cue]) -> Event | None:
    """ "X was accused of Y by Z", "it is believed that Y", "X is expected to Y"."""
    end = clause_end(sentence, cue, cue.last, later)
    source = agent(sentence, cue, end)
    if source is None and not cue.is_speech and sentence.tags[cue.last : cue.last + 1] not in tuple("tT"):
        return None
    subject = subject_before(sentence, cue)
    content: list[Range] = []
    hearer = cue.is_speech and bool(cue.verb.frames & _HEARD)
    if subject is not None and sentence.tokens[subject[0]].lower != "it" and not hearer:
        content.append(subject)
    if source is None:
        content.append((cue.last, end))
    else:
        content += [(cue.last, source[0] - 1), (source[1], end)]
    content = [part for part in content if part[1] > part[0]]
    return _make(sentence, cue, source, content) if content else None
