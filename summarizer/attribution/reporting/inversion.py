"""Verbs that report with their subject behind them: "...", said X; "A, says X, B".

Quirk et al. 1985, 14.29 (inversion of reporting verb and subject).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.language.sentences import Range
from summarizer.attribution.language.verbs import Frame
from summarizer.attribution.reporting.boundaries import clause_end, has_finite_verb
from summarizer.attribution.reporting.contents import content_before
from summarizer.attribution.reporting.events import Event, Site
from summarizer.attribution.reporting.subjects import subject_after

_LONGEST_SUBJECT: Final = 16
_TELLING: Final = frozenset("tell inform notify assure reassure remind persuade convince".split())
"""Verbs whose hearer follows: no subject stands there."""


def inverted(site: Site) -> Event | None:
    """As in "...", said X."""
    sentence, cue, floor = site.sentence, site.cue, site.floor
    tells = cue.verb.base in _TELLING
    if tells or not cue.verb.frames & Frame.QUOTE or cue.first <= floor:
        return None
    quoted = sentence.tags[: cue.first].rstrip(",")[-1:] in ("Q", "q")
    pause = sentence.tags.rfind(",", 0, max(cue.first - 1, 0))
    second = pause > 0 and sentence.tags[pause - 1] == "&"
    if second or not (quoted or sentence.tags[cue.first - 1] in ",-"):
        return None  # "X stood there, and, citing Y, denied Z": a second predicate
    source = subject_after(sentence, cue)
    if source is None or (quoted and _is_named(site, source)):
        return None
    if not quoted:
        going_on = _goes_on_after(site, source[0])
        if going_on:
            before = content_before(sentence, cue.first, floor)
            return site.event((source[0], going_on - 1), [*before, *_rest(site, going_on)])
    if not (quoted or _ends_clause(site, source)):
        return None
    content = content_before(sentence, cue.first, floor)
    place = source[1] + 1
    if content and sentence.tag(source[1]) in ",:" and sentence.tag(place) == "Q":
        content.append((place, clause_end(sentence, cue, place, site.later)))
    return site.event(source, content)


def _is_named(site: Site, source: Range) -> bool:
    """As in "The firm, known as 'the old lady,' said prices fell": a name between commas."""
    tags, first = site.sentence.tags, site.cue.first
    place = first - 1
    if (
        place <= 1
        or tags[place] not in "Qq"
        or not has_finite_verb(site.sentence.tags[source[1] :])
    ):
        return False
    link = site.sentence.tokens[place - 1].lower
    return link in ("or", "as") or tags[place - 1] == "d"


def _goes_on_after(site: Site, start: int) -> int:
    """As in "A is so worn, says X, that B": where B begins; 0 if the sentence ends with X."""
    tags = site.sentence.tags
    comma = tags.find(",", start)
    if not has_finite_verb(tags[site.floor : site.cue.first]):
        is_subject = site.floor < site.cue.first - 1 and tags[site.floor] in "TDNCO"
        return comma + 1 if is_subject and comma > 0 and tags[comma + 1] in "VX" else 0
    while start < comma < min(len(tags) - 1, start + _LONGEST_SUBJECT):
        if has_finite_verb(tags[start:comma]):
            return 0
        if tags[comma + 1] in "TX":
            return comma + 1
        comma = tags.find(",", comma + 1)
    return 0


def _rest(site: Site, place: int) -> list[Range]:
    return [(place, clause_end(site.sentence, site.cue, place, site.later))]


def _ends_clause(site: Site, source: Range) -> bool:
    """Whether only a subject follows the cue, and a clause stands before it."""
    rest = site.sentence.tags[source[1] :]
    reported = site.sentence.tags[site.floor : site.cue.first]
    is_clause = has_finite_verb(reported) or site.sentence.headline
    ends = rest[:1] in ("", ".", ",") and not has_finite_verb(rest)
    return is_clause and (ends or rest[:2] == ",W")
