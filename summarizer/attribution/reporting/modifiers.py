"""Participles that describe a noun and report nothing: "troops backed by drones"."""

from __future__ import annotations

from typing import Final

from summarizer.attribution.language.inflection import Form
from summarizer.attribution.language.noun_phrases import phrase_from
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.language.verbs import ALL_FORMS
from summarizer.attribution.reporting.contents import skip_adjuncts
from summarizer.attribution.reporting.cues import Voice
from summarizer.attribution.reporting.events import Site

_WHOM_FIRST: Final = {
    "accuse": ("of",),
    "charge": ("with",),
    "suspect": ("of",),
    "blame": ("for", "by"),
    "criticise": ("for", "over", "by"),
    "criticize": ("for", "over", "by"),
    "praise": ("for", "by"),
    "condemn": ("for", "by"),
    "rebuke": ("for", "by", "over"),
}
"""Verbs that take whom they judge first, and the preposition of what for."""
_PARTICIPLES: Final = (Form.ED, Form.PAST, Form.PARTICIPLE)


def is_modifier(site: Site) -> bool:
    """As in "troops backed by drones": a participle that describes a noun."""
    sentence, cue = site.sentence, site.cue
    if cue.verb.base == "call" and _is_naming(site):
        return True
    if _is_reduced(site) or lacks_object(site):
        return True
    is_lone_participle = cue.first == cue.head and sentence.tags[cue.head] == "d"
    by_follows = cue.last < len(sentence.tokens) and sentence.tokens[cue.last].lower == "by"
    reduced = (
        cue.first > 0 and sentence.tags[cue.first - 1] == "," and sentence.tag(cue.last) == "P"
    )
    return is_lone_participle and (by_follows or (reduced and not _has_clause(site)))


def lacks_object(site: Site) -> bool:
    """As in "a landlord accused of fraud": an active verb would say whom."""
    sentence, cue = site.sentence, site.cue
    preposition = _WHOM_FIRST.get(cue.verb.base)
    if preposition is None or cue.voice is not Voice.ACTIVE or cue.last >= len(sentence.tokens):
        return False
    is_past = ALL_FORMS[sentence.tokens[cue.head].lower] in _PARTICIPLES
    return cue.first == cue.head and is_past and sentence.tokens[cue.last].lower in preposition


def _is_reduced(site: Site) -> bool:
    """As in "a person briefed on the talks said", "the note, found in his coat, said"."""
    sentence, cue = site.sentence, site.cue
    tags = sentence.tags
    bare = 1 < cue.first == cue.head and tags[cue.head] in "Vd" and sentence.tag(cue.last) == "P"
    if not bare or ALL_FORMS[sentence.tokens[cue.head].lower] not in _PARTICIPLES:
        return False
    end = phrase_from(sentence, cue.last + 1)
    if end == cue.last + 1 or tags[cue.first - 1] not in "N,":
        return False
    if tags[cue.first - 1] == ",":
        return sentence.tag(end) == "," and sentence.tag(end + 1) in "VX"
    noun = sentence.tokens[cue.first - 1].lower
    return kind_of_noun(noun) is not None and end in (other.first for other in site.later)


def _is_naming(site: Site) -> bool:
    """As in "a company called Lark", "a group calling itself Lark"."""
    sentence, cue = site.sentence, site.cue
    following = sentence.tokens[cue.last].lower if cue.last < len(sentence.tokens) else ""
    if following in ("itself", "himself", "herself", "themselves"):
        return True
    before = sentence.tags[cue.first - 1] if cue.first else ""
    return sentence.tags[cue.head] == "d" and before == "N" and sentence.tag(cue.last) == "C"


def _has_clause(site: Site) -> bool:
    """Whether "that" or a quotation follows the cue and what stands with it."""
    place = skip_adjuncts(site.sentence, site.cue.last)
    return site.sentence.tag(place) in "TQ:"
