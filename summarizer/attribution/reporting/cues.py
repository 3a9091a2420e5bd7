"""Where a sentence attributes: reporting verbs with their auxiliaries, and "according to"."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from summarizer.attribution.language.inflection import Form
from summarizer.attribution.language.sentences import TaggedSentence
from summarizer.attribution.language.verbs import ALL_FORMS, BASE_OF, REPORTING, Frame, Verb
from summarizer.attribution.reporting.nouns import (
    COPULAS,
    EYES,
    LIGHT_VERBS,
    POSSESSIVES,
    RECKONINGS,
    REPORTING_ADJECTIVES,
    REPORTING_NOUNS,
)

_BE = frozenset(
    "be been being is are was were isn't aren't wasn't weren't am 's 're 'm get gets got".split()
)
_PHRASAL = frozenset(f"{verb.partition('_')[0]}_" for verb in REPORTING if "_" in verb)
_CUE_BASES = frozenset((*REPORTING, *(verb.removesuffix("_") for verb in _PHRASAL)))
_CUE_CLASSES = frozenset("VvdgNARC")
_CUE_WORDS = frozenset(
    {"according", *RECKONINGS, *EYES, *REPORTING_ADJECTIVES, *REPORTING_NOUNS}
    | {form for form, base in BASE_OF.items() if base in _CUE_BASES}
)
_RECKONER = 7
_BY = ("by", "on")
_IN = ("in", "to")
_PARTICLES = frozenset("out up down back on at off upon in away over by".split())


class Voice(Enum):
    """How a cue's verb stands to its subject."""

    ACTIVE = auto()
    PASSIVE = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()
    ACCORDING = auto()
    NOMINAL = auto()
    """A noun: his claim that, made a promise to."""
    ADJECTIVE = auto()
    RECKONED = auto()
    """By whose count: "by the union's estimate"."""


class Cue(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) of a sentence; ``head`` is the verb itself."""

    first: int
    head: int
    last: int
    voice: Voice
    verb: Verb

    @property
    def is_speech(self) -> bool:
        """Whether words were uttered, rather than thought, wished or found."""
        return bool(self.verb.frames & Frame.SPEECH)


_RECKONED = Verb("reckon", Frame.SPEECH | Frame.CLAUSE)
_ACCORDING = Verb("according", Frame.SPEECH | Frame.CLAUSE | Frame.QUOTE)


def cues_in(sentence: TaggedSentence) -> Iterator[Cue]:
    """The cues of a sentence, from left to right."""
    tokens, tags = sentence.tokens, sentence.tags
    for index, token in enumerate(tokens):
        if token.lower not in _CUE_WORDS or tags[index] not in _CUE_CLASSES:
            continue
        if token.lower == "according" and index + 1 < len(tokens) and tags[index + 1] == "t":
            yield Cue(index, index, index + 2, Voice.ACCORDING, _ACCORDING)
        elif tags[index] in "AdNR" and token.lower in REPORTING_ADJECTIVES:
            yield from _adjective_group(sentence, index)
        elif found := _reporting(sentence, index):
            yield _verb_group(sentence, index, *found)
        elif _is_reckoned_by(sentence, index):
            yield Cue(index, index, index + 1, Voice.RECKONED, _RECKONED)
        elif _is_noun(sentence, index) and token.lower in REPORTING_NOUNS:
            yield _noun_group(sentence, index)


def _is_noun(sentence: TaggedSentence, index: int) -> bool:
    """Whether the word may be a noun: also with the capital that opens a sentence."""
    opens = index == 0 and sentence.tags[0] == "C" and sentence.tag(1) == "T"
    return opens or sentence.tags[index] in "NvV"


def _reporting(sentence: TaggedSentence, index: int) -> tuple[Verb, int] | None:
    """The reporting verb at ``index``, with its particle, and the index after it."""
    base = BASE_OF.get(sentence.tokens[index].lower)
    if base is None or sentence.tags[index] not in "Vvdg":
        return None
    if index + 1 < len(sentence.tokens):
        particle = sentence.tokens[index + 1].lower
        if particle in _PARTICLES:
            phrasal = REPORTING.get(f"{base}_{particle}")
            if phrasal is not None:
                return phrasal, index + 2
    verb = REPORTING.get(base)
    return (verb, index + 1) if verb is not None else None


def _verb_group(sentence: TaggedSentence, head: int, verb: Verb, last: int) -> Cue:
    tags, tokens = sentence.tags, sentence.tokens
    first = head
    while first > 0 and tags[first - 1] in "XBnRt":
        first -= 1
    while first < head and tags[first] == "R":
        first += 1
    if first == head and _joins_verbs(sentence, first):
        return _verb_group_of_pair(sentence, first, verb, last)
    auxiliaries = [token.lower for token in tokens[first:head]]
    voice = _voice(tags[head], tokens[head].lower, auxiliaries)
    lone_participle = not auxiliaries and ALL_FORMS[tokens[head].lower] is Form.PARTICIPLE
    if sentence.headline and not auxiliaries and _is_headline_passive(sentence, head, verb):
        voice = Voice.PASSIVE
    if lone_participle or (voice is Voice.ACTIVE and _is_reduced(tags, first, head, verb)):
        voice = Voice.PASSIVE
    is_has = auxiliaries[-1:] == ["'s"] and sentence.tag(last) in "DCNOM"
    if voice is Voice.PASSIVE and is_has:
        voice = Voice.ACTIVE
    return Cue(first, head, last, voice, verb)


def _noun_group(sentence: TaggedSentence, head: int) -> Cue:
    """The noun with the light verb that governs it, if one does."""
    tags, tokens = sentence.tags, sentence.tokens
    first = head
    while first > 0 and tags[first - 1] in "NADRdC#":
        first -= 1
    governor = first - 1
    if governor >= 0 and BASE_OF.get(tokens[governor].lower) in LIGHT_VERBS:
        group = _verb_group(sentence, governor, REPORTING_NOUNS[tokens[head].lower], head + 1)
        return Cue(group.first, head, head + 1, group.voice, group.verb)
    return Cue(head, head, head + 1, Voice.NOMINAL, REPORTING_NOUNS[tokens[head].lower])


def _adjective_group(sentence: TaggedSentence, head: int) -> Iterator[Cue]:
    tags, tokens = sentence.tags, sentence.tokens
    first = head
    while first > 0 and tags[first - 1] in "RnA":
        first -= 1
    if first == 0 or tokens[first - 1].lower not in COPULAS:
        return
    first -= 1
    while first > 0 and tags[first - 1] in "XBnR":
        first -= 1
    yield Cue(first, head, head + 1, Voice.ADJECTIVE, REPORTING_ADJECTIVES[tokens[head].lower])


def _is_reduced(tags: str, first: int, head: int, verb: Verb) -> bool:
    """As in "Asked whether ...", "when told that ...": a passive without its auxiliary."""
    takes_hearer = verb.frames & (Frame.ADDRESSEE | Frame.OBJECT_TO)
    opens_clause = head == 0 or tags[head - 1] == "S"
    return bool(takes_hearer) and opens_clause and first == head and tags[head] == "d"


def _is_reckoned_by(sentence: TaggedSentence, index: int) -> bool:
    """Whether it is said by whose count or in whose eyes: "by its own count", "in her view"."""
    lower = sentence.tokens[index].lower
    openers = _BY if lower in RECKONINGS else _IN if lower in EYES else ()
    start = max(0, index - _RECKONER)
    near = sentence.tokens[start:index] if openers else ()
    by = next((start + at for at, token in enumerate(near) if token.lower in openers), None)
    if by is None or by + 1 >= index:
        return False
    if openers is _IN and by > 0 and sentence.tags[by - 1] not in ",-":
        return False
    owned = sentence.tokens[by + 1].lower in POSSESSIVES or "G" in sentence.tags[by + 1 : index]
    return owned and not any(tag in ",VX" for tag in sentence.tags[by + 1 : index])


def _is_headline_passive(sentence: TaggedSentence, head: int, verb: Verb) -> bool:
    """As in "Mayor accused of fraud", "Firms urged to wait": headlines leave the auxiliary out."""
    follows = sentence.tags[head + 1] if head + 1 < len(sentence.tags) else ""
    if not follows or ALL_FORMS[sentence.tokens[head].lower] not in (Form.ED, Form.PAST):
        return False
    if verb.frames & Frame.OBJECT_TO and not verb.frames & Frame.TO:
        return follows == "t"
    return verb.base == "accuse" and follows == "P"


def _joins_verbs(sentence: TaggedSentence, index: int) -> bool:
    """As in "confirmed or denied": whether "and/or" and another reporting verb stand before."""
    tags = sentence.tags
    if tags[max(index - 1, 0)] != "&" or tags[max(index - 2, 0)] not in "Vvd":
        return False
    return BASE_OF.get(sentence.tokens[index - 2].lower) in REPORTING


def _verb_group_of_pair(sentence: TaggedSentence, head: int, verb: Verb, last: int) -> Cue:
    pair = _verb_group(sentence, head - 2, verb, last)
    return Cue(pair.first, head, last, pair.voice, verb)


def _voice(tag: str, lower: str, auxiliaries: list[str]) -> Voice:
    form = ALL_FORMS[lower]
    with_be = any(word in _BE for word in auxiliaries[-2:])
    if tag == "g":
        return Voice.ACTIVE if with_be and "to" not in auxiliaries else Voice.PARTICIPLE
    if with_be and form in (Form.ED, Form.PAST, Form.PARTICIPLE):
        return Voice.PASSIVE
    if "to" in auxiliaries:
        return Voice.INFINITIVE
    return Voice.ACTIVE
