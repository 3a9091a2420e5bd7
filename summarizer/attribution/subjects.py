"""Whose words they are: the subject of a cue, as a range of tokens."""

from __future__ import annotations

from summarizer.attribution.cues import Cue, Voice
from summarizer.attribution.noun_phrases import (
    phrase_before,
    phrase_from,
    starts_noun_phrase,
    with_apposition,
)
from summarizer.attribution.sentences import TaggedSentence

Range = tuple[int, int]


def subject_before(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """The noun phrase before the cue that is its subject; over insertions between commas."""
    tags = sentence.tags
    end = cue.first
    while end > 0 and tags[end - 1] == "R":
        end -= 1
    if end == 0:
        return None
    if tags[end - 1] == ",":
        return _over_insertion(sentence, end - 1)
    if tags[end - 1] == ")":
        opening = tags.rfind("(", 0, end)
        end = opening if opening > 0 else end
    return _phrase(sentence, end)


def _phrase(sentence: TaggedSentence, end: int) -> Range | None:
    start = phrase_before(sentence, end)
    if start == end:
        return None
    if sentence.tags[start] == "W" and start > 0:
        before = start - 1 if sentence.tags[start - 1] == "," else start
        antecedent = phrase_before(sentence, before)
        return (antecedent, before) if antecedent < before else None
    return start, end


def _over_insertion(sentence: TaggedSentence, comma: int) -> Range | None:
    """ "X, a spokesman for Y, said": the phrase before the matching comma, with the insertion."""
    tags = sentence.tags
    opening = tags.rfind(",", 0, comma)
    while opening > 0:
        start = phrase_before(sentence, opening)
        if start < opening and _is_insertion(tags[opening + 1 : comma]):
            if start > 1 and tags[start - 1] == "," and _short_apposition(tags[opening + 1 : comma]):
                earlier = phrase_before(sentence, start - 1)
                if earlier < start - 1 and tags[start] in "DN":
                    return earlier, comma + 1
            return start, comma + 1
        opening = tags.rfind(",", 0, opening)
        if comma - opening > 40:
            break
    return None


def _is_insertion(tags: str) -> bool:
    return bool(tags) and tags[0] in "DNC#AWPSgdRVt"


def _short_apposition(tags: str) -> bool:
    return len(tags) <= 3


def subject_after(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """ "said X, a spokesman for Y": the noun phrase after the cue, with its apposition."""
    start = cue.last
    if start >= len(sentence.tags) or not starts_noun_phrase(sentence.tags[start]):
        return None
    end = phrase_from(sentence, start)
    if end == start:
        return None
    return start, with_apposition(sentence, end)


def agent(sentence: TaggedSentence, cue: Cue, limit: int) -> Range | None:
    """ "was rebuked by X": the phrase after the first "by" behind the cue."""
    for index in range(cue.last, min(limit, len(sentence.tokens))):
        if sentence.tokens[index].lower == "by" and index + 1 < len(sentence.tokens):
            end = phrase_from(sentence, index + 1)
            return (index + 1, end) if end > index + 1 else None
    return None


def main_subject(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """The first noun phrase of the sentence that a finite verb follows, before the cue."""
    tags = sentence.tags
    for index in range(cue.first):
        if tags[index] in "VXd" and index:
            end = index
            while end > 0 and tags[end - 1] == "R":
                end -= 1
            if end and tags[end - 1] == ",":
                found = _over_insertion(sentence, end - 1)
            else:
                found = _phrase(sentence, end) if end else None
            if found is not None:
                return found
    return None


def is_bare(cue: Cue) -> bool:
    """Whether the cue has no subject of its own (participles and infinitives)."""
    return cue.voice in (Voice.PARTICIPLE, Voice.INFINITIVE)
