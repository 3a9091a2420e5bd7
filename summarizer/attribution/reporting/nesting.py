"""Speakers inside what others say: "X said that Y had told her A", "X, citing Y, reported A"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.attribution.language.heads import head_of
from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.language.verbs import BASE_OF, Frame
from summarizer.attribution.model import AttributionType, SourceKind
from summarizer.attribution.reporting.boundaries import has_finite_verb
from summarizer.attribution.reporting.constructions import read
from summarizer.attribution.reporting.contents import content_after
from summarizer.attribution.reporting.cues import Cue, Voice
from summarizer.attribution.reporting.events import Event, Site
from summarizer.attribution.reporting.subjects import agent, subject_before

_CITING: Final = frozenset(("cite", "quote"))
_SHOWING: Final = frozenset("show find suggest indicate reveal record confirm say".split())
_AHEAD: Final = 12
"""How many later cues a rule may look at; keeps a page of nothing but verbs linear."""


def nested(sentence: TaggedSentence, cues: Sequence[Cue], found: Sequence[Event]) -> list[Event]:
    """The attributions inside the contents of ``found``, each passed on by the one around it."""
    inner: list[Event] = []
    for outer in found:
        if outer.passed_on_by is not None or outer.also is not None:
            continue
        inner += _cited(sentence, cues, outer)
        for part in outer.content:
            inner += _reported(sentence, cues, outer, part)
    return inner


def cited_between(event: Event) -> Event | None:
    """As in "Reuters, citing Y, put the dead at 12": Y said so too; the source is cut to its name.

    None where nothing is cited between the commas.
    """
    sentence = event.sentence
    if event.source is None:
        return None
    start, end = event.source
    for place in range(start + 2, min(end - 1, start + _AHEAD)):
        cites = BASE_OF.get(sentence.tokens[place].lower) in _CITING
        if cites and sentence.tags[place] in "gC" and sentence.tags[place - 1] == ",":
            stop = end - (sentence.tags[end - 1] == ",")
            event.source = (start, place - 1)
            cited = Event(sentence, (place, place + 1), (place + 1, stop), [], is_speech=True)
            cited.content, cited.type, cited.passed_on_by = list(event.content), event.type, event
            return cited
    return None


def _cited(sentence: TaggedSentence, cues: Sequence[Cue], outer: Event) -> Iterator[Event]:
    """As in "X said, citing Y, that A"."""
    start = outer.content[0][0] if outer.content else 0
    for index, cue in enumerate(cues):
        if outer.cue[1] <= cue.first < start and cue.verb.base in _CITING:
            event = read(Site(sentence, cue, cues[index + 1 : index + 1 + _AHEAD], [outer]))
            if event is not None and event.passed_on_by is outer:
                yield event


def _reported(
    sentence: TaggedSentence, cues: Sequence[Cue], outer: Event, part: Range
) -> Iterator[Event]:
    start, end = part
    for index, cue in enumerate(cues):
        if not start < cue.first < end:
            continue
        event = _inside(Site(sentence, cue, cues[index + 1 : index + 1 + _AHEAD], ()), part)
        if event is not None:
            event.passed_on_by = outer
            yield event
            return


def _inside(site: Site, part: Range) -> Event | None:
    """The attribution inside what is reported; only where it reports a clause or a figure."""
    sentence, cue = site.sentence, site.cue
    frames = cue.verb.frames
    if cue.voice is Voice.NOMINAL:
        return _clipped(read(site), part)
    if cue.voice is Voice.PASSIVE and agent(sentence, cue, part[1]) is None:
        return _clipped(read(site), part) if frames & Frame.ADDRESSEE else None
    if not (frames & Frame.CLAUSE or cue.verb.base == "put") or frames & Frame.STANCE:
        return None
    source = _speaker(site, part)
    content = content_after(sentence, cue, cue.last, site.later)
    if source is None or not content:
        return None
    return _clipped(site.announcement(source, content), part)


def _clipped(event: Event | None, part: Range) -> Event | None:
    """The same within ``part``; None where it then holds no clause, or is no assertion."""
    if event is None or event.type is not AttributionType.ASSERTION:
        return None
    if event.source is not None and not part[0] <= event.source[0] < part[1]:
        return None
    event.content = [
        (first, min(last, part[1])) for first, last in event.content if part[0] <= first < part[1]
    ]
    tags = "".join(event.sentence.tags[slice(*each)] for each in event.content)
    return event if has_finite_verb(tags) or "#" in tags else None


def _speaker(site: Site, part: Range) -> Range | None:
    """The subject of a verb of saying, a document that shows, or whoever told the subject."""
    sentence, cue = site.sentence, site.cue
    if cue.voice is Voice.PASSIVE and cue.verb.frames & Frame.ADDRESSEE:
        return agent(sentence, cue, part[1])
    if cue.voice is not Voice.ACTIVE:
        return None
    source = subject_before(sentence, cue)
    if source is None or source[0] < part[0]:
        return None
    if cue.is_speech:
        return source
    words = " ".join(token.lower for token in sentence.tokens[slice(*source)])
    is_document = kind_of_noun(head_of(words)) is SourceKind.DOCUMENT
    return source if is_document and cue.verb.base in _SHOWING else None
