"""From a cue to the attribution it makes: verbs, and nouns, adjectives, "according to".

Quirk et al. 1985, 16.68-16.83 (adjectives), 17.26 (appositive clauses).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.language.noun_phrases import phrase_from, with_apposition
from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.language.verbs import Frame
from summarizer.attribution.reporting.boundaries import clause_end, has_finite_verb
from summarizer.attribution.reporting.contents import content_after, content_before, skip_adjuncts
from summarizer.attribution.reporting.cues import Voice
from summarizer.attribution.reporting.events import Event, Site
from summarizer.attribution.reporting.nouns import COPULAS, RECKONINGS
from summarizer.attribution.reporting.passives import passive
from summarizer.attribution.reporting.reporting_clauses import reported, source_before
from summarizer.attribution.reporting.subjects import possessor, subject_before

_EMPTY_SUBJECTS: Final = frozenset(("it", "there"))
_HEARINGS: Final = frozenset(
    "court jury jurors magistrates inquiry inquest tribunal hearing committee commission"
    " panel".split()
)
_SHORTEST_CLAUSE: Final = 3
_UNSAID: Final = frozenset(("evidence",))
"""Nouns that say nothing unless somebody gives it."""
_BY: Final = frozenset(("by", "from"))
_FIGURES: Final = frozenset(("figure",))
_FIGURE_REACH: Final = 3
_HELD_BY: Final = frozenset("among of from by".split())


def read(site: Site) -> Event | None:
    """The attribution a cue makes; None where it makes none."""
    event = _RULES.get(site.cue.voice, reported)(site)
    if event is None or event.source is None or not _is_hearing(site.sentence, event.source):
        return event
    is_told = site.cue.verb.base == "tell" and event.follows_content
    if site.cue.verb.base == "hear" or (is_told and not site.sentence.tags[site.cue.last :]):
        event.source = None
    return event


def _is_hearing(sentence: TaggedSentence, source: Range) -> bool:
    """As in "the court heard": who spoke there is not said."""
    return any(token.lower in _HEARINGS for token in sentence.tokens[slice(*source)])


def _adjective(site: Site) -> Event | None:
    """As in "X is confident that A"."""
    source = subject_before(site.sentence, site.cue) or source_before(site)
    if source is not None and site.sentence.tokens[source[0]].lower in _EMPTY_SUBJECTS:
        return None
    return site.event(source, content_after(site.sentence, site.cue, site.cue.last, site.later))


def _according(site: Site) -> Event | None:
    """As in "A, according to X" and "According to X, A"."""
    sentence, start = site.sentence, site.cue.last
    end = phrase_from(sentence, start)
    if end == start:
        return None
    while end < len(sentence.tags) and sentence.tags[end] not in ",.;-)Q":
        end += 1
    before = _before_according(site)
    if before and sentence.tags[before[0][0]] in "PS":
        around = _around_according(site, end)
        if around and has_finite_verb(sentence.tags[around[-1][0] : around[-1][1]]):
            return site.event((start, end), around)
    if before:
        speaks_on = sentence.tag(end + 1) == "W" and sentence.tag(end + 2) in "VX"
        return site.event((start, end if speaks_on else with_apposition(sentence, end)), before)
    around = _around_according(site, end)
    if around:
        return site.event((start, end), around)
    end = _past_apposition(sentence, end)
    place = end + 1 if sentence.tag(end) == "," else end
    stop = clause_end(sentence, site.cue, place, site.later)
    return site.event((start, end), [(place, stop)] if stop > place else [])


def _before_according(site: Site) -> list[Range]:
    """The clause that ", according to" closes, from a bracket or what is quoted before it on."""
    tags, first = site.sentence.tags, site.cue.first
    closed = (event.end for event in site.found if event.follows_content or event.goes_on)
    floor = max(max(closed, default=0), _open_bracket(tags, first))
    if first <= floor or tags[first - 1] == "&":
        return []
    content = content_before(site.sentence, first, floor)
    if not content:
        return []
    start, end = content[0]
    closes = "," not in tags[first:] and tags[first - 1] == ","
    is_clause = has_finite_verb(tags[start:end]) or (closes and end - start > _SHORTEST_CLAUSE)
    return content if is_clause else []


def _around_according(site: Site, end: int) -> list[Range]:
    """As in "The minutes, according to X, were cut" and "a price that, according to X, fell"."""
    sentence, first = site.sentence, site.cue.first
    place = end + 1
    is_fronted = sentence.tag(site.floor) in "PSt" and sentence.tag(place) in "DNCO#"
    goes_on = sentence.tag(end) == "," and (is_fronted or sentence.tag(place) in "XVdnR")
    if not goes_on or first < 2 or sentence.tags[first - 1] != ",":
        return []
    stop = clause_end(sentence, site.cue, place, site.later)
    if sentence.tags[first - 2] in "WT":
        pause = sentence.tags.find(",", place, stop)
        return [(place, stop if pause == -1 else pause)]
    return [*content_before(sentence, first, site.floor), (place, stop)]


def _reckoned(site: Site) -> Event | None:
    """As in "A, by X's count" and "By X's count, A"."""
    sentence, cue = site.sentence, site.cue
    source = possessor(sentence, cue.head)
    if source is None or source[0] == 0 or sentence.tags[source[0] - 1] not in "Pt":
        return None
    if cue.head < len(sentence.tokens) - 1 and sentence.tags[cue.last] in "P&":
        return None  # "in his view of the sea"
    opening = source[0] - 1
    if opening <= 1:
        place = cue.last + (sentence.tag(cue.last) == ",")
        stop = clause_end(sentence, cue, place, site.later)
        return site.event(source, [(place, stop)] if stop > place else [])
    return site.event(source, content_before(sentence, opening, site.floor))


def _open_bracket(tags: str, first: int) -> int:
    """The token after a bracket that is still open at ``first``; 0 if none is."""
    opening = tags.rfind("(", 0, first)
    return opening + 1 if opening > tags.rfind(")", 0, first) else 0


def _past_apposition(sentence: TaggedSentence, end: int) -> int:
    """Past ", a group that ...," where a further clause follows."""
    further = with_apposition(sentence, end)
    if further != end and has_finite_verb(sentence.tags[further:]):
        return further
    return end


def _nominal(site: Site) -> Event | None:
    """As in "Smith's claim that", "his promise to", "the charge by Smith that"."""
    sentence, cue = site.sentence, site.cue
    if _is_object_of_later(site):
        return None
    source = possessor(sentence, cue.head)
    end = cue.last
    if source is None and end < len(sentence.tags) and sentence.tokens[end].lower in _BY:
        stop = phrase_from(sentence, end + 1)
        if stop > end + 1:
            source, end = (end + 1, stop), stop
    equated = _equated(site, end)
    if equated is not None:
        return equated
    content = content_after(sentence, cue, end, site.later)
    if source is None and (cue.verb.base in _UNSAID or not _is_appositive(sentence, content)):
        return None
    return site.event(
        source, [(start, _predicate(sentence.tags, start, stop)) for start, stop in content]
    )


def _equated(site: Site, end: int) -> Event | None:
    """As in "X's point was that A", "the fear among X is that A", "X's estimate is 40 tonnes"."""
    sentence, cue = site.sentence, site.cue
    source = possessor(sentence, cue.head)
    if source is None and end < len(sentence.tokens) and sentence.tokens[end].lower in _HELD_BY:
        stop = phrase_from(sentence, end + 1)
        source, end = (end + 1, stop), stop
    place = skip_adjuncts(sentence, end)
    if source is None or source[1] <= source[0] or place >= len(sentence.tokens):
        return None
    if sentence.tags[place] != "X" or sentence.tokens[place].lower not in COPULAS:
        return None
    start = place + 1 + (sentence.tag(place + 1) == ":")
    reckons = sentence.tokens[cue.head].lower in RECKONINGS | _FIGURES
    if sentence.tag(start) in "TQ" or (reckons and _opens_figure(sentence, start)):
        return site.event(source, [(start, clause_end(sentence, cue, start, site.later))])
    return None


def _opens_figure(sentence: TaggedSentence, start: int) -> bool:
    """As in "is 40", "is at least 40", "is between 380 and 520"."""
    return "#" in sentence.tags[start : start + _FIGURE_REACH]


def _is_appositive(sentence: TaggedSentence, content: list[Range]) -> bool:
    """As in "the claim that A is B", but not "a claim that is false"."""
    if not content or sentence.tags[content[0][0]] != "T":
        return False
    return sentence.tag(content[0][0] + 1) not in "VXd"


def _is_object_of_later(site: Site) -> bool:
    """As in "a charge that Y dismissed as invention": Y speaks of the charge."""
    sentence, start = site.sentence, site.cue.last
    if sentence.tag(start) not in "TWDNC":
        return False
    for other in site.later[:1]:
        stance = other.verb.frames & (Frame.STANCE | Frame.AS)
        following = sentence.tokens[other.last].lower if other.last < len(sentence.tokens) else "."
        return bool(stance) and following in ("as", ".", ",")
    return False


def _predicate(tags: str, start: int, end: int) -> int:
    """Where content inside a subject ends: "the claim that A is B | is contested"."""
    predicates = 0 if tags[start] == "T" else 1
    for index in range(start + 1, end):
        if tags[index] in ",&SWT":
            return end
        is_finite = tags[index] == "X" or (tags[index] == "V" and tags[start] != "T")
        if is_finite and tags[index - 1] not in "XRnO":
            predicates += 1
            if predicates > 1:
                return index
    return end


_RULES: Final = {
    Voice.ACCORDING: _according,
    Voice.PASSIVE: passive,
    Voice.NOMINAL: _nominal,
    Voice.ADJECTIVE: _adjective,
    Voice.RECKONED: _reckoned,
}
