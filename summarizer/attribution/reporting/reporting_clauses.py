"""Verbs that report in the active voice: "X said A", "A, X said", "saying that A".

Quirk et al. 1985, 14.28-14.35 (direct and indirect speech), 15.4 and 16.30-16.34
(that-clauses).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.language.inflection import Form
from summarizer.attribution.language.noun_phrases import phrase_from
from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.language.verbs import ALL_FORMS, Frame
from summarizer.attribution.reporting.boundaries import clause_end, has_finite_verb
from summarizer.attribution.reporting.contents import (
    content_after,
    content_before,
    skip_adjuncts,
)
from summarizer.attribution.reporting.cues import Voice
from summarizer.attribution.reporting.events import Event, Site
from summarizer.attribution.reporting.fixed_clauses import past_hearer, special
from summarizer.attribution.reporting.inversion import inverted
from summarizer.attribution.reporting.modifiers import is_modifier, lacks_object
from summarizer.attribution.reporting.shared_subjects import shared_subject, understood_subject
from summarizer.attribution.reporting.subjects import subject_before
from summarizer.patterns import pattern

_CITING: Final = frozenset(("cite", "quote"))
_SHORTEST_CLAUSE: Final = 3
_WHOSE: Final = 4
_NOUNS_TOO: Final = pattern(
    r"(?:state|claim|report|note|term|signal|call|view|estimate|forecast|offer|demand|request"
    r"|question|doubt|fear|hope|promise|pledge|protest|charge|point|record|show|list|plan|reply"
    r"|plea|attack|brand|label|mention|comment|remark|post|tweet|vow|boast|joke|rule|hint|guess)s"
)
"""Plural nouns that are verbs too."""
_ORIGINS: Final = frozenset("from to of with for into".split())
_REPORTS_WORDS: Final = Frame.QUOTE | Frame.CLAUSE
_ANSWERING: Final = frozenset("respond reply answer comment react".split())
_REFUSING: Final = frozenset(("decline", "refuse"))
_ANSWERS: Final = frozenset("comment answer respond elaborate discuss say".split())


def reported(site: Site) -> Event | None:
    """The attribution by a verb in the active voice, a participle or an infinitive."""
    if lacks_object(site) and has_finite_verb(site.sentence.tags[: site.cue.first]):
        start = site.cue.last  # "appeared in court accused of fraud": by whom is not said
        return site.event(None, [(start, clause_end(site.sentence, site.cue, start, site.later))])
    if _is_silence(site) or is_modifier(site):
        return None
    if site.cue.voice is not Voice.ACTIVE:
        return _bare(site)
    subject = subject_before(site.sentence, site.cue)
    if subject is not None and _is_compound(site, subject):
        return None
    return (
        special(site, subject)
        or inverted(_of_whole(site, site.cue.first))
        or _closing(_of_whole(site, subject[0]) if subject else site, subject)
        or _opening(site, subject)
    )


def _is_compound(site: Site, subject: Range) -> bool:
    """As in "caucus states", "more diverse claims": a bare noun or adjective speaks in no prose."""
    sentence, cue = site.sentence, site.cue
    if sentence.headline or cue.first != cue.head or subject[1] != cue.first:
        return False
    if ALL_FORMS[sentence.tokens[cue.head].lower] is not Form.THIRD:
        return False
    head = sentence.tokens[subject[1] - 1].lower
    start = subject[0] + (sentence.tokens[subject[0]].lower in ("more", "most", "less"))
    bare = set(sentence.tags[start : subject[1]]) <= set("NAR")
    is_noun = bool(_NOUNS_TOO.fullmatch(sentence.tokens[cue.head].lower))
    return is_noun and bare and not head.endswith("s") and kind_of_noun(head) is None


def _of_whole(site: Site, stop: int) -> Site:
    """The site without the events before it, where it closes the sentence that they stand in.

    As in "The board has discussed a bid, said two members": between them and it is no clause.
    """
    if not site.found:
        return site
    between = site.sentence.tags[site.floor : stop]
    closes = not site.sentence.tags[past_hearer(site) :].strip(".,DNCA#GP&-")
    last_speaks = any(
        event.goes_on or (event.follows_content and event.source) for event in site.found
    )
    if site.found[0].cue[0] == 0 and between[:1] in ("X", "V") and closes:
        return Site(site.sentence, site.cue, site.later, ())  # "Reports that A are false, X said"
    if last_speaks or not closes or has_finite_verb(between):
        return site
    return Site(site.sentence, site.cue, site.later, ())


def announced(site: Site) -> Event | None:
    """As in "She added:" or "he asked." alone: the quotation stands in another sentence."""
    cue = site.cue
    if not cue.verb.frames & Frame.QUOTE or cue.voice is not Voice.ACTIVE:
        return None
    source = subject_before(site.sentence, cue)
    rest = skip_adjuncts(site.sentence, past_hearer(site))
    if source is None or site.sentence.tags[rest:].strip(".:,"):
        return None
    return site.announcement(source, [])


def _is_silence(site: Site) -> bool:
    """As in "did not respond to", "declined to comment": nothing was said."""
    sentence, cue = site.sentence, site.cue
    if cue.verb.base in _ANSWERING:
        group = sentence.tokens[cue.first : cue.head]
        not_yet = any(token.lower == "yet" for token in group)
        return not_yet or sentence.is_negated(cue.first, cue.head)
    following = sentence.tokens[cue.last : cue.last + 3]
    if cue.verb.base in _REFUSING and sentence.tag(cue.last) + sentence.tag(cue.last + 1) == "t#":
        return True  # "declined to $281 million"
    return cue.verb.base in _REFUSING and any(token.lower in _ANSWERS for token in following)


def _opening(site: Site, subject: Range | None) -> Event | None:
    """As in "X said A"."""
    source = subject or source_before(site)
    return site.event(source, content_after(site.sentence, site.cue, site.cue.last, site.later))


def _closing(site: Site, source: Range | None) -> Event | None:
    """As in "A, X said" and "A, X said, B"."""
    if source is None:
        return None
    if closes(site, source):
        before = content_before(site.sentence, source[0], site.floor)
        after = resumed(site)
        if before and after and site.sentence.tags[before[-1][1] - 1] == "W":
            before = []
        return site.event(source, before + after)
    if _wraps(site, source):
        return site.event(source, content_before(site.sentence, source[0], 0))
    return None


def _wraps(site: Site, source: Range) -> bool:
    """As in "The data show A, the authors write": the last speaker reports the one before."""
    sentence = site.sentence
    if source[0] <= 1 or sentence.tags[source[0] - 1] != "," or not site.found:
        return False
    if any(event.goes_on or event.follows_content for event in site.found):
        return False
    place = skip_adjuncts(sentence, past_hearer(site))
    reports = bool(site.cue.verb.frames & _REPORTS_WORDS)
    return reports and source[0] - 1 <= site.floor and not sentence.tags[place:].strip(".")


def closes(site: Site, source: Range) -> bool:
    """Whether "X said" closes what stands before it, rather than opening what follows."""
    tags = site.sentence.tags
    frames = site.cue.verb.frames
    if not frames & _REPORTS_WORDS or source[0] <= site.floor:
        return False
    if any(token.lower == "whose" for token in site.sentence.tokens[: source[0]][-_WHOSE:]):
        return False
    ahead = tags[site.floor : source[0]]
    if ahead.rstrip(",").endswith("Q"):
        return True
    if not frames & Frame.CLAUSE:
        return False  # "If it is approved, work could begin"
    return tags[source[0] - 1] in ",-?" and _ends_report(site, ahead[:-1])


def _ends_report(site: Site, ahead: str) -> bool:
    """Whether ``ahead`` can be reported, and the cue has no complement behind it."""
    sentence = site.sentence
    place = skip_adjuncts(sentence, past_hearer(site))
    if not has_finite_verb(ahead) and not _completes(sentence, place, ahead):
        return False
    is_relative = sentence.tag(place) == "T" and place > site.cue.last and ahead[0] not in "SPgdt"
    if sentence.tag(place) not in ".,-)?;:" and not is_relative:
        return False
    if sentence.tag(place) == ":" and sentence.tag(place + 1) == "Q":
        return False
    opens_quotation = sentence.tag(place) in ",:" and sentence.tag(place + 1) == "Q"
    return not (opens_quotation and ahead[0] in "SPgdt")


def _completes(sentence: TaggedSentence, place: int, ahead: str) -> bool:
    """Whether words without a verb we know are a headline, or get their verb behind the cue."""
    if sentence.tag(place) == ",":
        rest = sentence.tags[place + 1 :]
        remark = (
            len(ahead) >= _SHORTEST_CLAUSE and not has_finite_verb(rest) and "g" not in rest[:1]
        )
        parenthetical = (
            ahead[:1] in ("P", "R", "S", "g")
            and has_finite_verb(rest)
            and rest[:1] not in ("T", "Q")
        )
        fronted = rest[:1] in ("D", "N", "C", "O") and has_finite_verb(rest)
        parenthetical = parenthetical or fronted or (rest[:1] == "R" and ahead[0] in "DNC")
        return rest[:1] in ("X", "V") or parenthetical or (remark and ahead[0] in "DNC#")
    return len(ahead) >= _SHORTEST_CLAUSE and not sentence.tags[place:].strip(".")


def resumed(site: Site) -> list[Range]:
    """What follows a parenthetical cue: B in "A, X said, B"."""
    sentence = site.sentence
    pause = skip_adjuncts(sentence, past_hearer(site))
    place = pause + 1
    if sentence.tag(pause) not in ",-:" or place >= len(sentence.tags):
        return []
    end = clause_end(sentence, site.cue, place, site.later)
    if sentence.tags[place] == "Q":
        return [(place, end)]
    gap = sentence.tags[: site.cue.first].rpartition(",")[0][-1:]
    if gap and gap in "XnWT" and sentence.tags[place] in "VdvRBn":
        return [(place, end)]
    quoted = "Q" in sentence.tags[: site.cue.first]
    origin = sentence.tokens[place].lower in _ORIGINS
    to_amount = sentence.tags[place] == "t" and sentence.tag(place + 1) not in "vBn"
    goes_on = (
        to_amount
        or origin
        or sentence.tags[place] in "#AD"
        or (sentence.tags[place] not in "gSdVP" and has_finite_verb(sentence.tags[place:end]))
        or _is_predicate(site, place)
    )
    return [(place, end)] if goes_on and not quoted else []


def _is_predicate(site: Site, place: int) -> bool:
    """As in "Each bed, X says, costs £900": what stands before the cue has its verb behind it."""
    tags = site.sentence.tags
    before = tags[site.floor : tags.rfind(",", 0, site.cue.first)]
    if not before or tags[place] not in "VXR":
        return False
    what = site.sentence.tokens[site.floor].lower in ("what", "whatever")
    return what or (before[0] in "DCNPg" and not has_finite_verb(before))


def source_before(site: Site) -> Range | None:
    """The source of the attribution before it where nothing comes between, else the subject."""
    subject = shared_subject(site.sentence, site.cue)
    for event in reversed(site.found):
        if event.source is not None and event.cue[0] < site.cue.first:
            reach = max(end for _, end in event.content)
            if subject is None or subject[0] < reach:
                return event.source
            break
    return subject


def _citing(site: Site) -> Event | None:
    """As in "A, X reported, citing Y": Y said A too."""
    sentence, start = site.sentence, site.cue.last
    before = [event for event in site.found if event.is_speech]
    if site.cue.verb.base not in _CITING or sentence.tag(start) not in "DNCA#":
        return None
    end = phrase_from(sentence, start)
    while end < len(sentence.tags) and sentence.tags[end] not in ",.;-)QTW":
        end += 1
    if end == start or not before:
        return None
    event = site.announcement((start, end), list(before[-1].content))
    event.passed_on_by = before[-1]
    return event


def _is_inside_subject(site: Site) -> bool:
    """As in "One pastor supporting her, Ian Orr, said": a later cue's subject holds this one."""
    for later in site.later[:1]:
        subject = subject_before(site.sentence, later) if later.voice is Voice.ACTIVE else None
        if subject is not None and subject[0] < site.cue.first < subject[1]:
            return not site.cue.is_speech or bool(site.cue.verb.frames & Frame.STANCE)
    return False


def _bare(site: Site) -> Event | None:
    """Participles and infinitives: "..., saying that ..."."""
    cited = _citing(site)
    if cited is not None or _is_inside_subject(site):
        return cited
    content = content_after(site.sentence, site.cue, site.cue.last, site.later)
    if not content:
        return None
    return site.event(understood_subject(site.sentence, site.cue) or source_before(site), content)
