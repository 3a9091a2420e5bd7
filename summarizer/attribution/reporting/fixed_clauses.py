"""Clauses of a fixed build: "as she put it", "as X said", "quoted Y as saying", "what X calls Y".

Quirk et al. 1985, 15.53-15.56 (comment clauses), 15.63 (gaps in reported clauses).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.language.noun_phrases import phrase_before, phrase_from
from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.language.verbs import Frame
from summarizer.attribution.reporting.boundaries import clause_end
from summarizer.attribution.reporting.contents import after_hearer, content_before, skip_adjuncts
from summarizer.attribution.reporting.events import Event, Site

_NAMING: Final = Frame.AS | Frame.FIGURE
_CITING: Final = frozenset(("cite", "quote"))
_BEFORE_GAP: Final = 2
_INDEFINITE: Final = frozenset("something anything nothing everything".split())
_REPORTS_WORDS: Final = Frame.QUOTE | Frame.CLAUSE


def special(site: Site, subject: Range | None) -> Event | None:
    """The attribution of a clause of a fixed build; None where it is not one."""
    return (
        _put(site, subject)
        or _quoting(site, subject)
        or _gapped(site)
        or _relative_gap(site, subject)
        or _as_said(site, subject)
        or _so_called(site, subject)
    )


def past_hearer(site: Site) -> int:
    """Index after the cue and whoever was told."""
    if site.cue.verb.frames & Frame.ADDRESSEE:
        return after_hearer(site.sentence, site.cue.last)
    return site.cue.last


def _so_called(site: Site, source: Range | None) -> Event | None:
    """As in "what X calls 'A'" and "a crowd which X put at 300"."""
    sentence, cue = site.sentence, site.cue
    names = cue.verb.frames & _NAMING or cue.verb.base == "estimate"
    if not names or source is None or source[0] == 0:
        return None
    link = sentence.tokens[source[0] - 1].lower
    start = cue.last
    if start < len(sentence.tokens) and sentence.tokens[start].lower == "as":
        start += 1
    end = start + 1 if sentence.tag(start) in "qQ" else phrase_from(sentence, start)
    if link == "what" and end > start:
        return site.event(source, [(start, end)])
    noun = phrase_before(sentence, source[0] - 1)
    is_figure = start < len(sentence.tokens) and sentence.tokens[start].lower == "at"
    if link in ("which", "that") and is_figure and noun < source[0] - 1:
        stop = phrase_from(sentence, start + 1)
        return (
            site.event(source, [(noun, source[0] - 1), (start, stop)]) if stop > start + 1 else None
        )
    return None


def _as_said(site: Site, source: Range | None) -> Event | None:
    """As in "As X pointed out, A" and "A, as X pointed out, B"."""
    sentence, cue = site.sentence, site.cue
    if source is None or source[0] == 0 or not cue.verb.frames & _REPORTS_WORDS:
        return None
    if sentence.tokens[source[0] - 1].lower != "as":
        return None
    opening, place = source[0] - 1, skip_adjuncts(sentence, past_hearer(site))
    if sentence.tag(place) not in ",.)" or (opening and sentence.tags[opening - 1] != ","):
        return None
    content = content_before(sentence, opening, site.floor) if opening else []
    if all(tag in "R,&" for tag in sentence.tags[:opening]):
        opening, content = 0, []  # "However, as X pointed out, A"
    goes_on = not opening or sentence.tag(place + 1) in "XVRtT"
    if sentence.tag(place) == "," and goes_on and place + 1 < len(sentence.tags):
        end = clause_end(sentence, cue, place + 1, site.later)
        content += [(place + 1, end)] if end > place + 1 else []
    return site.event(source, content)


def _put(site: Site, source: Range | None) -> Event | None:
    """As in "as she put it, '...'": the quotation beside it."""
    sentence, cue = site.sentence, site.cue
    if cue.verb.base != "put" or cue.last >= len(sentence.tokens):
        return None
    if sentence.tokens[cue.last].lower != "it" or source is None:
        return None
    place = cue.last + 1
    if sentence.tag(place) in ",:" and sentence.tag(place + 1) in "Qq":
        return site.event(source, [(place + 1, place + 2)])
    before = source[0] - 1
    while before > 0 and sentence.tags[before] in ",SR":
        before -= 1
    return site.event(source, [(before, before + 1)] if sentence.tags[before] in "Qq" else [])


def _quoting(site: Site, source: Range | None) -> Event | None:
    """As in "X quoted Y as saying A": X passes on what Y said."""
    sentence, cue = site.sentence, site.cue
    end = phrase_from(sentence, cue.last)
    if cue.verb.base not in _CITING or end == cue.last:
        return None
    is_as = end < len(sentence.tokens) and sentence.tokens[end].lower == "as"
    if not is_as or sentence.tag(end + 1) != "g":
        return None
    start = end + 2
    content = [(start, clause_end(sentence, cue, start, site.later))]
    if content[0][1] <= start:
        before = cue.first if source is None else source[0]
        content = content_before(sentence, before, site.floor)
    event = site.event(source, content)
    if event is not None:
        event.also = Event(sentence, (end + 1, end + 2), (cue.last, end), content, is_speech=True)
        event.also.passed_on_by = event
    return event


def _relative_gap(site: Site, source: Range | None) -> Event | None:
    """As in "rents, which X says have doubled" and "a house that X said had cracks"."""
    sentence, cue = site.sentence, site.cue
    tags = sentence.tags
    if not cue.verb.frames & Frame.CLAUSE or source is None or source[0] < _BEFORE_GAP:
        return None
    link = source[0] - 1
    if tags[link] not in "WT" or not _lacks_subject(sentence, cue.last) or source[1] != cue.first:
        return None
    pause = tags[link - 1] == ","
    noun = phrase_before(sentence, link - pause)
    if noun == link - pause:
        return None
    end = clause_end(sentence, cue, cue.last, site.later)
    comma = tags.find(",", cue.last, end)
    end = comma if pause and comma != -1 else end
    return site.event(source, [(noun, link - pause), (cue.last, end)])


def _lacks_subject(sentence: TaggedSentence, start: int) -> bool:
    """Whether a verb follows the cue: "says have doubled", "says costs 2m"."""
    if sentence.tag(start) != "N":
        return sentence.tag(start) in "XV"
    return sentence.tokens[start].lower.endswith("s") and sentence.tag(start + 1) in "D#"


def _gapped(site: Site) -> Event | None:
    """As in "money prosecutors say was spent", "a step they believe could help".

    The clause lacks the noun before it; its subject must be a bare noun, a pronoun, or follow an
    indefinite pronoun ("something union aides say is true").
    """
    sentence, cue = site.sentence, site.cue
    tags = sentence.tags
    is_plain = cue.verb.frames & Frame.CLAUSE and cue.first == cue.head and cue.first > 1
    if not is_plain or sentence.tag(cue.last) != "X":
        return None
    head = cue.first - 1
    if tags[head] != "O":
        while head > 1 and tags[head - 1] in "NC" and not _is_indefinite(sentence, head - 1):
            head -= 1
        if not (_is_indefinite(sentence, head - 1) and tags[cue.head] == "V"):
            head = cue.first - 1
            if tags[head] not in "NC" or cue.verb.base != "say":
                return None
    if tags[head - 1] not in "NC":
        return None
    noun = phrase_before(sentence, head)
    end = clause_end(sentence, cue, cue.last, site.later)
    return site.event((head, cue.first), [(noun, head), (cue.last, end)])


def _is_indefinite(sentence: TaggedSentence, index: int) -> bool:
    return sentence.tokens[index].lower in _INDEFINITE
