"""Where a sentence attributes: reporting verbs with their auxiliaries, and "according to"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from summarizer.attribution.sentences import TaggedSentence
from summarizer.attribution.verbs import ALL_FORMS, BASE_OF, REPORTING, Form, Frame, Verb

_BE = frozenset(
    "be been being is are was were isn't aren't wasn't weren't am 's 're 'm get gets got".split()
)
_PARTICLES = frozenset(
    "out up down back on at off upon in away over by".split()
)


class Voice(Enum):
    """How a cue's verb stands to its subject."""

    ACTIVE = auto()
    PASSIVE = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()
    ACCORDING = auto()


@dataclass(frozen=True, slots=True)
class Cue:
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


_ACCORDING = Verb("according", Frame.SPEECH | Frame.CLAUSE | Frame.QUOTE)


def cues_in(sentence: TaggedSentence) -> Iterator[Cue]:
    """The cues of a sentence, from left to right."""
    tokens, tags = sentence.tokens, sentence.tags
    for index, token in enumerate(tokens):
        if token.lower == "according" and index + 1 < len(tokens) and tags[index + 1] == "t":
            yield Cue(index, index, index + 2, Voice.ACCORDING, _ACCORDING)
        elif tags[index] in "Vvdg" and token.lower in BASE_OF:
            found = _reporting(sentence, index)
            if found is not None:
                yield _verb_group(sentence, index, *found)


def _reporting(sentence: TaggedSentence, index: int) -> tuple[Verb, int] | None:
    """The reporting verb at ``index``, with its particle, and the index after it."""
    base = BASE_OF[sentence.tokens[index].lower]
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
    auxiliaries = [token.lower for token in tokens[first:head]]
    return Cue(first, head, last, _voice(tags[head], tokens[head].lower, auxiliaries), verb)


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
