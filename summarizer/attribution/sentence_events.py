"""All attributions of a sentence: cue by cue, left to right, then those inside others."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.attribution.boundaries import has_finite_verb
from summarizer.attribution.constructions import read
from summarizer.attribution.contents import content_after
from summarizer.attribution.cues import Cue, Voice, cues_in
from summarizer.attribution.events import Event, Site
from summarizer.attribution.labels import label
from summarizer.attribution.model import AttributionType
from summarizer.attribution.reporting_clauses import announced
from summarizer.attribution.sentences import TaggedSentence
from summarizer.attribution.subjects import subject_before
from summarizer.attribution.verbs import Frame

_CITING = frozenset(("cite", "quote"))
_AHEAD = 12
"""How many later cues a rule may look at; keeps a page of nothing but verbs linear."""


def events_in(sentence: TaggedSentence) -> list[Event]:
    """The attributions of a sentence; those passed on by others come last.

    A cue inside the content of another belongs to what is reported: what it attributes is passed
    on by the other. A sentence without any may announce a quotation, or label one ("Smith: ...").
    """
    cues = list(cues_in(sentence))
    found = _from_cues(sentence, cues)
    if found:
        return found + _nested(sentence, cues, found)
    return _announced(sentence, cues) or _labelled(sentence)


def _from_cues(sentence: TaggedSentence, cues: Sequence[Cue]) -> list[Event]:
    found: list[Event] = []
    covered = 0
    for index, cue in enumerate(cues):
        if cue.first < covered:
            continue
        event = read(Site(sentence, cue, cues[index + 1 : index + 1 + _AHEAD], found))
        if event is not None:
            found = [*(other for other in found if not event.swallows(other)), event]
            if event.also is not None:
                found.append(event.also)
            covered = max(end for _, end in event.content)
            if event.source is not None and event.source[0] > event.cue[0]:
                covered = max(covered, event.source[1])
    return found


def _nested(sentence: TaggedSentence, cues: Sequence[Cue], found: Sequence[Event]) -> list[Event]:
    """As in "X said that Y had told her A": what Y said is passed on by X."""
    inner: list[Event] = []
    for outer in found:
        start, end = outer.content[0] if outer.content else (0, 0)
        if outer.cue[0] > start or outer.passed_on_by is not None or outer.also is not None:
            continue
        for index, cue in enumerate(cues):
            if outer.cue[1] <= cue.first < start and cue.verb.base in _CITING:
                site = Site(sentence, cue, cues[index + 1 : index + 1 + _AHEAD], [outer])
                cited = read(site)
                if cited is not None and cited.passed_on_by is outer:
                    inner.append(cited)
            if start < cue.first < end and cue.is_speech and cue.voice is Voice.ACTIVE:
                event = _inside(
                    Site(sentence, cue, cues[index + 1 : index + 1 + _AHEAD], ()), start
                )
                if event is not None:
                    event.passed_on_by = outer
                    inner.append(event)
                    break
    return inner


def _inside(site: Site, start: int) -> Event | None:
    """The attribution of a clause inside what is reported; only where it reports a clause."""
    frames = site.cue.verb.frames
    if not frames & Frame.CLAUSE or frames & Frame.STANCE:
        return None
    source = subject_before(site.sentence, site.cue)
    content = content_after(site.sentence, site.cue, site.cue.last, site.later)
    if source is None or source[0] < start or not content:
        return None
    event = site.announcement(source, content)
    holds_clause = has_finite_verb(site.sentence.tags[slice(*content[0])])
    return event if holds_clause and event.type is AttributionType.ASSERTION else None


def _announced(sentence: TaggedSentence, cues: Sequence[Cue]) -> list[Event]:
    for cue in reversed(cues):
        event = announced(Site(sentence, cue, (), ()))
        if event is not None:
            return [event]
    return []


def _labelled(sentence: TaggedSentence) -> list[Event]:
    found = label(sentence)
    if found is None:
        return []
    source, colon, content = found
    return [Event(sentence, (colon, colon + 1), source, [content], is_speech=True)]
