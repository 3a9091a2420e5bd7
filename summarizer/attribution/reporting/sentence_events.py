"""All attributions of a sentence: cue by cue, left to right, then those inside others."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.attribution.language.sentences import TaggedSentence
from summarizer.attribution.reporting.constructions import read
from summarizer.attribution.reporting.cues import Cue, cues_in
from summarizer.attribution.reporting.events import Event, Site
from summarizer.attribution.reporting.labels import label
from summarizer.attribution.reporting.nesting import cited_between, nested
from summarizer.attribution.reporting.reporting_clauses import announced

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
        cited = [event for each in found if (event := cited_between(each)) is not None]
        return found + cited + nested(sentence, cues, found)
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
