"""Passives that report: "X was accused of Y by Z", "it is believed that", "the jury was told".

Quirk et al. 1985, 3.65-3.70 (passives), 16.35 ("is said to").
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.language.heads import head_of
from summarizer.attribution.language.noun_phrases import phrase_from, with_apposition
from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.language.verbs import Frame
from summarizer.attribution.model import SourceKind
from summarizer.attribution.reporting.boundaries import clause_end, has_finite_verb
from summarizer.attribution.reporting.contents import content_before, skip_adjuncts
from summarizer.attribution.reporting.events import Event, Site
from summarizer.attribution.reporting.modifiers import is_modifier
from summarizer.attribution.reporting.reporting_clauses import closes, resumed
from summarizer.attribution.reporting.subjects import agent, subject_before

_HAS_HEARER: Final = Frame.ADDRESSEE | Frame.OBJECT_TO
_QUOTING: Final = frozenset(("cite", "quote"))
_FOUND_OUT: Final = frozenset("find know discover notice".split())
"""What is so, in the writer's own voice: "was found to have been cut"."""
_HOLDING: Final = frozenset("in on".split())
_SPEAKERS: Final = (SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.OFFICIAL_BODY)
_HOLD_REACH: Final = 8


def passive(site: Site) -> Event | None:
    """The attribution by a verb in the passive; None where it makes none."""
    sentence, cue = site.sentence, site.cue
    if cue.verb.base in _QUOTING:
        return _quoted(site)
    if cue.verb.base in ("see", "read"):
        return None
    if cue.verb.base in _FOUND_OUT and agent(sentence, cue, len(sentence.tokens)) is None:
        return None
    if sentence.tag(cue.first - 1) in "NC," and (is_modifier(site) or _is_reduced(site)):
        return None
    return _closing(site) or _as_expected(site) or _opening(site)


def _is_reduced(site: Site) -> bool:
    """As in "texts shown to the court suggest": a participle that only describes its noun."""
    tags, cue = site.sentence.tags, site.cue
    to_somebody = site.sentence.tag(cue.last) == "t" and site.sentence.tag(cue.last + 1) in "DNCM"
    return cue.first == cue.head and tags[cue.head] == "d" and to_somebody


def _opening(site: Site) -> Event | None:
    """As in "X was called Y by Z", "X is thought to Y": what follows, and most subjects."""
    sentence, cue = site.sentence, site.cue
    end = clause_end(sentence, cue, cue.last, site.later)
    source = _agent(site, end) or _holder(site, end)
    if source is None and not _has_complement(site):
        return None
    subject = subject_before(sentence, cue)
    is_hearer = cue.is_speech and bool(cue.verb.frames & _HAS_HEARER)
    parts: list[Range] = []
    if subject is not None and not is_hearer and sentence.tokens[subject[0]].lower != "it":
        parts.append(_without_relative(sentence, subject))
    if source is None:
        parts.append((cue.last, end))
    else:
        parts.append((cue.last, source[0] - 1))
        if sentence.tag(source[1] + 1) != "W":
            source = source[0], with_apposition(sentence, source[1])
        parts.append((source[1], end))
    return site.event(source, [part for part in parts if part[1] > part[0]])


def _without_relative(sentence: TaggedSentence, subject: Range) -> Range:
    """As in "X, who wore a suit," of whom something else is said."""
    relative = sentence.tags.find(",W", *subject)
    return subject if relative == -1 else (subject[0], relative)


def _closing(site: Site) -> Event | None:
    """As in "A, the jury was told": who told it is not said."""
    if not site.cue.verb.frames & Frame.ADDRESSEE:
        return None
    hearer = subject_before(site.sentence, site.cue)
    if hearer is None or not closes(site, hearer):
        return None
    return site.event(None, content_before(site.sentence, hearer[0], site.floor) + resumed(site))


def _as_expected(site: Site) -> Event | None:
    """As in "A, as expected by X": A is what X expected."""
    sentence, cue = site.sentence, site.cue
    before = cue.first - 1
    if before < 1 or sentence.tokens[before].lower != "as" or sentence.tags[before - 1] != ",":
        return None
    source = agent(sentence, cue, len(sentence.tokens))
    content = content_before(sentence, before, site.floor)
    return site.event(source, content) if source is not None else None


def _quoted(site: Site) -> Event | None:
    """As in "X was quoted by Y as saying A" and "A, X was quoted as saying": Y passes it on."""
    sentence, cue = site.sentence, site.cue
    said_by = subject_before(sentence, cue)
    relay = agent(sentence, cue, _as_in(sentence, cue.last))
    place = skip_adjuncts(sentence, relay[1] if relay is not None else cue.last)
    is_as = place < len(sentence.tokens) and sentence.tokens[place].lower == "as"
    if said_by is None or not is_as or sentence.tag(place + 1) != "g":
        return None
    start = place + 2
    closing = None if relay is not None else _relay_behind(sentence, start)
    if closing is not None:
        relay, content = closing, content_before(sentence, said_by[0], site.floor)
    elif sentence.tags[start:].strip(".,"):
        content = [(start, clause_end(sentence, cue, start, site.later))]
    else:
        content = content_before(sentence, said_by[0], site.floor)
    if not content:
        return None
    words = (cue.first if relay is None or closing is not None else place + 1, start)
    quoted = Event(sentence, words, said_by, content, is_speech=True)
    if relay is None:
        return quoted
    words = (relay[0] - 1, relay[0]) if closing is not None else (cue.first, cue.last)
    passing = Event(sentence, words, relay, list(content), is_speech=True)
    passing.also, quoted.passed_on_by = quoted, passing
    return passing


def _as_in(sentence: TaggedSentence, start: int) -> int:
    """Where "as" stands next, else the end."""
    places = range(start, len(sentence.tokens))
    return next((p for p in places if sentence.tokens[p].lower == "as"), len(sentence.tokens))


def _relay_behind(sentence: TaggedSentence, start: int) -> Range | None:
    """As in "..., Y was quoted as saying by X": X, where the sentence ends with it."""
    if start >= len(sentence.tokens) or sentence.tokens[start].lower not in ("by", "in"):
        return None
    end = phrase_from(sentence, start + 1)
    ends = end > start + 1 and not sentence.tags[skip_adjuncts(sentence, end) :].strip(".")
    return (start + 1, end) if ends else None


def _agent(site: Site, end: int) -> Range | None:
    """The phrase after "by"; with "expected" it must name somebody, and no date."""
    source = agent(site.sentence, site.cue, end)
    if source is None or site.cue.verb.base != "expect":
        return source
    return source if _kind(site.sentence, source) in _SPEAKERS else None


def _holder(site: Site, end: int) -> Range | None:
    """As in "X is listed in a staff directory as": the document that says so."""
    sentence, cue = site.sentence, site.cue
    if cue.verb.frames & (_HAS_HEARER | Frame.TO):
        return None
    for place in range(cue.last, min(end, cue.last + _HOLD_REACH)):
        if sentence.tags[place] in ",;:-TVX":
            return None
        if sentence.tokens[place].lower in _HOLDING:
            stop = phrase_from(sentence, place + 1)
            held = (place + 1, stop)
            if stop > place + 1 and _kind(sentence, held) is SourceKind.DOCUMENT:
                return held
    return None


def _kind(sentence: TaggedSentence, part: Range) -> SourceKind | None:
    words = " ".join(token.lower for token in sentence.tokens[slice(*part)])
    return kind_of_noun(head_of(words))


def _has_complement(site: Site) -> bool:
    """Whether a passive without an agent says what was said: "is expected to", "is accused of"."""
    sentence, cue = site.sentence, site.cue
    tag = sentence.tag(cue.last)
    if cue.last >= len(sentence.tokens) or tag in "tT":
        is_infinitive = tag == "T" or sentence.tag(cue.last + 1) not in "DC#M"
        return cue.last < len(sentence.tokens) and (
            is_infinitive or "to" in cue.verb.prepositions or not cue.verb.frames & Frame.OBJECT_TO
        )
    if cue.verb.base == "expect":
        return tag in "PRC"
    if _is_it(site) and cue.verb.frames & Frame.CLAUSE:
        return has_finite_verb(sentence.tags[cue.last :])
    following = sentence.tokens[cue.last].lower
    if cue.verb.frames & Frame.FIGURE:
        return following in ("at", "as") and "#" in sentence.tags[cue.last : cue.last + 3]
    return tag not in "#R" and cue.verb.base != "charge" and _is_told(site, following)


def _is_told(site: Site, following: str) -> bool:
    """As in "was told the road was shut", "was described as", "was accused of"."""
    cue, rest = site.cue, site.sentence.tags[site.cue.last :]
    if not cue.is_speech:
        return following == "as" and "as" in cue.verb.prepositions
    if cue.verb.frames & _HAS_HEARER and rest[0] != "&":
        return has_finite_verb(rest) or "t" in rest[:2] or rest[0] == "P"
    return following in cue.verb.prepositions | {"as"}


def _is_it(site: Site) -> bool:
    return site.cue.first > 0 and site.sentence.tokens[site.cue.first - 1].lower == "it"
