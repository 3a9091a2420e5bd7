"""The ways a sentence attributes, each as a rule from a cue to an event.

Quirk et al. 1985, 14.28-14.35 (direct and indirect speech, inversion), 15.4 and 16.30-16.34
(that-clauses), 3.65-3.70 (passives), 17.26 (nouns with appositive clauses).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.boundaries import clause_end, has_finite_verb
from summarizer.attribution.contents import (
    after_hearer,
    content_after,
    content_before,
    skip_adjuncts,
)
from summarizer.attribution.cues import Voice
from summarizer.attribution.events import Event, Site
from summarizer.attribution.noun_phrases import phrase_from, with_apposition
from summarizer.attribution.sentences import Range, TaggedSentence
from summarizer.attribution.subjects import (
    agent,
    possessor,
    shared_subject,
    subject_after,
    subject_before,
    understood_subject,
)
from summarizer.attribution.verbs import Frame

_SHORTEST_CLAUSE: Final = 3
_REPORTS_WORDS: Final = Frame.QUOTE | Frame.CLAUSE
_HAS_HEARER: Final = Frame.ADDRESSEE | Frame.OBJECT_TO
_ANSWERING: Final = frozenset("respond reply answer comment react".split())
_REFUSING: Final = frozenset(("decline", "refuse"))
_ANSWERS: Final = frozenset("comment answer respond elaborate discuss say".split())
_BY: Final = frozenset(("by", "from"))


def read(site: Site) -> Event | None:
    """The attribution a cue makes; None where it makes none."""
    rule = _RULES.get(site.cue.voice)
    if rule is not None:
        return rule(site)
    if _is_silence(site):
        return None
    if site.cue.voice is not Voice.ACTIVE:
        return _bare(site)
    return _inverted(site) or _closing(site) or _opening(site)


def announced(site: Site) -> Event | None:
    """ "She added:" or "he asked." alone: the quotation stands in another sentence."""
    cue = site.cue
    if not cue.verb.frames & Frame.QUOTE or cue.voice is not Voice.ACTIVE:
        return None
    source = subject_before(site.sentence, cue)
    rest = skip_adjuncts(site.sentence, _past_hearer(site))
    if source is None or site.sentence.tags[rest:].strip(".:,"):
        return None
    return site.announcement(source, [])


def _is_silence(site: Site) -> bool:
    """ "did not respond to", "declined to comment": nothing was said."""
    sentence, cue = site.sentence, site.cue
    if cue.verb.base in _ANSWERING:
        return "n" in sentence.tags[cue.first : cue.head]
    following = sentence.tokens[cue.last : cue.last + 3]
    return cue.verb.base in _REFUSING and any(token.lower in _ANSWERS for token in following)


def _opening(site: Site) -> Event | None:
    """ "X said A"."""
    source = subject_before(site.sentence, site.cue) or _shared(site)
    return site.event(source, content_after(site.sentence, site.cue, site.cue.last, site.later))


def _closing(site: Site) -> Event | None:
    """ "A, X said" and "A, X said, B"."""
    source = subject_before(site.sentence, site.cue)
    if source is None or not _closes(site, source):
        return None
    before = content_before(site.sentence, source[0], site.floor)
    return site.event(source, before + _resumed(site)) if before else None


def _closes(site: Site, source: Range) -> bool:
    """Whether "X said" closes what stands before it, rather than opening what follows."""
    tags = site.sentence.tags
    if not site.cue.verb.frames & _REPORTS_WORDS or source[0] <= site.floor:
        return False
    ahead = tags[site.floor : source[0]]
    if ahead.rstrip(",").endswith("Q"):
        return True
    return tags[source[0] - 1] in ",-?" and _ends_report(site, ahead[:-1])


def _ends_report(site: Site, ahead: str) -> bool:
    """Whether ``ahead`` can be reported, and the cue has no complement behind it."""
    sentence = site.sentence
    is_clause = has_finite_verb(ahead)
    at_end = not sentence.tags[site.cue.last :].strip(".")
    if not is_clause and (len(ahead) < _SHORTEST_CLAUSE or not at_end):
        return False
    place = skip_adjuncts(sentence, _past_hearer(site))
    if sentence.tag(place) not in ".,-)?;:":
        return False
    opens_quotation = sentence.tag(place) in ",:" and sentence.tag(place + 1) == "Q"
    return not (opens_quotation and ahead[0] in "SPgdt")


def _past_hearer(site: Site) -> int:
    if site.cue.verb.frames & Frame.ADDRESSEE:
        return after_hearer(site.sentence, site.cue.last)
    return site.cue.last


def _resumed(site: Site) -> list[Range]:
    """What follows a parenthetical cue: B in "A, X said, B"."""
    sentence = site.sentence
    pause = skip_adjuncts(sentence, _past_hearer(site))
    place = pause + 1
    if sentence.tag(pause) not in ",-:" or place >= len(sentence.tags):
        return []
    end = clause_end(sentence, site.cue, place, site.later)
    if sentence.tags[place] == "Q":
        return [(place, end)]
    quoted = "Q" in sentence.tags[: site.cue.first]
    goes_on = sentence.tags[place] not in "gSdVP" and has_finite_verb(sentence.tags[place:end])
    return [(place, end)] if goes_on and not quoted else []


def _inverted(site: Site) -> Event | None:
    """ "...", said X."""
    sentence, cue, floor = site.sentence, site.cue, site.floor
    if not cue.verb.frames & Frame.QUOTE or cue.first <= floor:
        return None
    quoted = sentence.tags[: cue.first].rstrip(",")[-1:] in ("Q", "q")
    if not quoted and sentence.tags[cue.first - 1] not in ",-":
        return None
    source = subject_after(sentence, cue)
    if source is None or not (quoted or _ends_clause(site, source)):
        return None
    content = content_before(sentence, cue.first, floor)
    place = source[1] + 1
    if content and sentence.tag(source[1]) in ",:" and sentence.tag(place) == "Q":
        content.append((place, clause_end(sentence, cue, place, site.later)))
    return site.event(source, content)


def _ends_clause(site: Site, source: Range) -> bool:
    """Whether only a subject follows the cue, and a clause stands before it."""
    rest = site.sentence.tags[source[1] :]
    reported = site.sentence.tags[site.floor : site.cue.first]
    return rest[:1] in ("", ".", ",") and not has_finite_verb(rest) and has_finite_verb(reported)


def _shared(site: Site) -> Range | None:
    """The source of the attribution before it where nothing comes between, else the subject."""
    subject = shared_subject(site.sentence, site.cue)
    for event in reversed(site.found):
        if event.source is not None and event.cue[0] < site.cue.first:
            reach = max(end for _, end in event.content)
            if subject is None or subject[0] < reach:
                return event.source
            break
    return subject


def _bare(site: Site) -> Event | None:
    """Participles and infinitives: "..., saying that ..."."""
    content = content_after(site.sentence, site.cue, site.cue.last, site.later)
    if not content:
        return None
    return site.event(understood_subject(site.sentence, site.cue) or _shared(site), content)


def _adjective(site: Site) -> Event | None:
    """ "X is confident that A"."""
    source = subject_before(site.sentence, site.cue) or _shared(site)
    return site.event(source, content_after(site.sentence, site.cue, site.cue.last, site.later))


def _according(site: Site) -> Event | None:
    """ "A, according to X" and "According to X, A"."""
    sentence, start = site.sentence, site.cue.last
    end = phrase_from(sentence, start)
    if end == start:
        return None
    while end < len(sentence.tags) and sentence.tags[end] not in ",.;-)Q":
        end += 1
    before = _before_according(site)
    if before:
        return site.event((start, with_apposition(sentence, end)), before)
    end = _past_apposition(sentence, end)
    place = end + 1 if sentence.tag(end) == "," else end
    stop = clause_end(sentence, site.cue, place, site.later)
    return site.event((start, end), [(place, stop)] if stop > place else [])


def _before_according(site: Site) -> list[Range]:
    """The clause that ", according to" closes, from a bracket or what is quoted before it on."""
    tags, first = site.sentence.tags, site.cue.first
    closed = (event.end for event in site.found if event.follows_content or event.goes_on)
    floor = max(max(closed, default=0), tags.rfind("(", 0, first) + 1)
    if first <= floor or tags[first - 1] == "&":
        return []
    content = content_before(site.sentence, first, floor)
    is_clause = bool(content) and has_finite_verb(tags[slice(*content[0])])
    return content if is_clause else []


def _past_apposition(sentence: TaggedSentence, end: int) -> int:
    """Past ", a group that ...," where a further clause follows."""
    further = with_apposition(sentence, end)
    if further != end and has_finite_verb(sentence.tags[further:]):
        return further
    return end


def _nominal(site: Site) -> Event | None:
    """ "Smith's claim that", "his promise to", "the charge by Smith that"."""
    sentence, cue = site.sentence, site.cue
    source = possessor(sentence, cue.head)
    end = cue.last
    if source is None and end < len(sentence.tags) and sentence.tokens[end].lower in _BY:
        stop = phrase_from(sentence, end + 1)
        if stop > end + 1:
            source, end = (end + 1, stop), stop
    content = content_after(sentence, cue, end, site.later)
    if source is None and not (content and sentence.tags[content[0][0]] == "T"):
        return None
    return site.event(source, [(start, _predicate(sentence.tags, start, stop)) for start, stop in content])


def _predicate(tags: str, start: int, end: int) -> int:
    """Where a that-clause inside a subject ends: "the claim that A is B | is contested"."""
    if tags[start] != "T":
        return end
    finite = 0
    for index in range(start + 1, end):
        if tags[index] in ",&SWT":
            return end
        if tags[index] == "X" and tags[index - 1] not in "XRn":
            finite += 1
            if finite > 1:
                return index
    return end


def _passive(site: Site) -> Event | None:
    """ "X was accused of Y by Z", "it is believed that Y", "X is expected to Y"."""
    sentence, cue = site.sentence, site.cue
    end = clause_end(sentence, cue, cue.last, site.later)
    source = agent(sentence, cue, end)
    if source is None and not cue.is_speech and sentence.tag(cue.last) not in "tT":
        return None
    subject = subject_before(sentence, cue)
    is_hearer = cue.is_speech and bool(cue.verb.frames & _HAS_HEARER)
    parts: list[Range] = []
    if subject is not None and not is_hearer and sentence.tokens[subject[0]].lower != "it":
        parts.append(subject)
    if source is None:
        parts.append((cue.last, end))
    else:
        parts += [(cue.last, source[0] - 1), (source[1], end)]
    return site.event(source, [part for part in parts if part[1] > part[0]])


_RULES: Final = {
    Voice.ACCORDING: _according,
    Voice.PASSIVE: _passive,
    Voice.NOMINAL: _nominal,
    Voice.ADJECTIVE: _adjective,
}
