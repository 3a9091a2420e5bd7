"""Whose words they are: the subject of a cue, as a range of tokens."""

from __future__ import annotations

from summarizer.attribution.language.noun_phrases import (
    phrase_before,
    phrase_from,
    starts_noun_phrase,
    with_apposition,
)
from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.language.source_nouns import is_plural, kind_of_noun
from summarizer.attribution.language.words import TIME_WORDS
from summarizer.attribution.model import SourceKind
from summarizer.attribution.reporting.cues import Cue
from summarizer.patterns import pattern

_POSSESSIVES = frozenset("his her their its our my your".split())
_LONGEST_INSERTION = 40
_LONGEST_MODIFIER = 4
_SHORT_INSERTION = 3
_TWO = 2
_OPEN_CLAUSE = pattern(",[Wg]")


def subject_before(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """The noun phrase before the cue that is its subject; over insertions between commas."""
    return subject_ending(sentence, cue.first)


def subject_ending(sentence: TaggedSentence, end: int) -> Range | None:
    """The subject of a verb group that starts at ``end``."""
    found = _subject_ending(sentence, end)
    if found is None:
        return None
    if sentence.tokens[found[0]].lower == "whose":
        return _past_whose(sentence, *found)
    return _past_time(sentence, *found), found[1]


def _past_time(sentence: TaggedSentence, start: int, end: int) -> int:
    """As in "Sunday night Deputy Minister Ivo Brandt": where what is no time begins."""
    place = last = start
    while place < end - 1 and (
        sentence.tokens[place].lower in TIME_WORDS or sentence.tags[place] in "PRA"
    ):
        place += 1
        if sentence.tokens[place - 1].lower in TIME_WORDS:
            last = place
    times = sum(token.lower in TIME_WORDS for token in sentence.tokens[start:last])
    return last if times >= _TWO and sentence.tags[last] in "CN" else start


def _past_whose(sentence: TaggedSentence, start: int, end: int) -> Range:
    """As in "whose director, Ann Orr, said": the name, else the noun."""
    pause = sentence.tags.find(",", start, end)
    named = pause != -1 and sentence.tags[pause + 1 : end].strip(",")
    return (pause + 1, end) if named and set(named) == {"C"} else (start + 1, end)


def _subject_ending(sentence: TaggedSentence, end: int) -> Range | None:
    tags = sentence.tags
    end = _past_reflexive(sentence, _past_adverbials(sentence, end))
    if end == 0:
        return None
    if tags[end - 1] == ",":
        return _over_insertion(sentence, end - 1)
    if tags[end - 1] in "Qq" and _closes_insertion(sentence, end - 1):
        found = _over_insertion(sentence, end)
        return found and (found[0], end)
    if tags[end - 1] == ")":
        opening = tags.rfind("(", 0, end)
        end = opening if opening > 0 else end
    return _phrase(sentence, end)


def _past_adverbials(sentence: TaggedSentence, end: int) -> int:
    """Over adverbs and times that stand between subject and verb: "X on Thursday evening said"."""
    tags, tokens = sentence.tags, sentence.tokens
    while end > 0 and tags[end - 1] == "R":
        end -= 1
    place = end
    while place > 0 and (tokens[place - 1].lower in TIME_WORDS or tags[place - 1] in "R#"):
        place -= 1
    if 0 < place < end:
        while place > 1 and tags[place - 1] in "PDA" and tags[place - 2] in "NCR)PDA":
            place -= 1
        while place > 1 and tags[place - 1] == "R":
            place -= 1
        if tags[place - 1] in "NCOW)#":
            return place
    return end


def _past_reflexive(sentence: TaggedSentence, end: int) -> int:
    """As in "the mayor himself said"."""
    while end > 1 and sentence.tags[end - 1] == "M" and sentence.tags[end - 2] in "NC":
        end -= 1
    return end


def _closes_insertion(sentence: TaggedSentence, index: int) -> bool:
    token = sentence.tokens[index].lower
    return "," in token[-2:] and "," in sentence.tags[:index]


def _phrase(sentence: TaggedSentence, end: int) -> Range | None:
    start = phrase_before(sentence, end)
    if start == end:
        return None
    if sentence.tags[start] == "W" and start > 0:
        before = start - 1 if sentence.tags[start - 1] == "," else start
        antecedent = phrase_before(sentence, before)
        if sentence.tokens[start].lower == "who":
            antecedent = max(antecedent, _after_receiver(sentence, antecedent, before))
            antecedent = _named_before(sentence, antecedent)
        return (antecedent, before) if antecedent < before else None
    return start, end


def _named_before(sentence: TaggedSentence, start: int) -> int:
    """As in "Ann Orr, an analyst at X, who": the name that the antecedent is in apposition to."""
    tags = sentence.tags
    if start < 2 or tags[start] != "D" or tags[start - 2 : start] != "C,":
        return start
    return phrase_before(sentence, start - 1)


def _after_receiver(sentence: TaggedSentence, start: int, end: int) -> int:
    """As in "awarded £2m to a widow who": the noun behind the last "to" is meant, if a person.

    A person before it may be meant as well ("an adviser to the minister who").
    """
    for place in range(end - 1, start, -1):
        if sentence.tags[place] == "t":
            head = kind_of_noun(sentence.tokens[place - 1].lower)
            return start if head is SourceKind.PERSON else place + 1
    return start


def _over_insertion(sentence: TaggedSentence, comma: int) -> Range | None:
    """As in "X, a spokesman for Y, said": the phrase with its insertion."""
    tags = sentence.tags
    opening = tags.rfind(",", 0, comma)
    while opening > 0 and comma - opening <= _LONGEST_INSERTION:
        if tags[opening - 1] == "&":
            return None  # "X stood there, and, citing Y, said": a second predicate
        end = opening
        if tags[end - 1] == ")":
            end = max(tags.rfind("(", 0, end), 1)
        start = phrase_before(sentence, end)
        if 0 < start < end and tags[start - 1] in "PV" and _OPEN_CLAUSE.search(tags, 0, start):
            opening = tags.rfind(",", 0, start)  # ", which is based in San Jose, California,"
            continue
        if start > 1 and tags[start - 2 : start] == ",P":
            opening = start - 2  # an address goes on behind its comma: ", 61, of Abbey Row, Oster,"
            continue
        inserted = tags[opening + 1 : comma]
        is_clause = inserted[-1:] == "V" and inserted[0] in "DNCA" and "W" not in inserted
        if is_clause:
            return None  # "The results, analysts expect, will"
        if start < end and inserted and set(inserted) == {"R"}:
            return start, opening  # "Developers, meanwhile, claim"
        if (
            start < end
            and inserted
            and (inserted[0] in "DNC#AWPSgdRVt" or inserted in ("&Q", "&q"))
        ):
            return _outermost(sentence, start, opening, len(inserted)), min(comma + 1, len(tags))
        opening = tags.rfind(",", 0, opening)
    return None


def _outermost(sentence: TaggedSentence, start: int, end: int, inserted: int) -> int:
    """As in "X, mayor of Y, Z, said": a short last insertion may belong to one before it."""
    tags = sentence.tags
    if set(tags[end + 1 : end + 1 + inserted]) == {"#"} and tags[start - 1 : start] == ",":
        earlier = phrase_before(sentence, start - 1)
        described = tags[earlier] == "D" or is_plural(sentence.tokens[earlier].lower)
        return earlier if earlier < start - 1 and described else start
    if set(tags[end + 1 : end + 1 + inserted]) == {"C"}:
        return start
    if tags[start] == "C" and tags[start - 1 : start] == ",":
        office = phrase_before(sentence, start - 1)
        is_office = tags[office] == "D" or kind_of_noun(sentence.tokens[office].lower)
        opens = office == 0 or tags[office - 1] in ",S&QT"
        return office if office < start - 1 and is_office and opens else start
    is_short = tags[start] == "#" or (inserted <= _SHORT_INSERTION and tags[start] in "DN")
    if is_short and start > 1 and tags[start - 1] == ",":
        earlier = phrase_before(sentence, start - 1)
        if earlier < start - 1:
            return earlier
    return start


def subject_after(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """As in "said X, a spokesman for Y": the noun phrase after the cue, with its apposition."""
    start = cue.last
    if start >= len(sentence.tags) or not starts_noun_phrase(sentence.tags[start]):
        return None
    end = phrase_from(sentence, start)
    if end == start:
        return None
    return start, with_apposition(sentence, end)


def agent(sentence: TaggedSentence, cue: Cue, limit: int) -> Range | None:
    """As in "was rebuked by X": the phrase after "by", before any comma or clause."""
    for index in range(cue.last, min(limit, len(sentence.tokens))):
        if sentence.tags[index] in ",;:-TVX":
            return None
        if sentence.tokens[index].lower == "by" and sentence.tag(index + 1) != "g":
            end = phrase_from(sentence, index + 1)
            return (index + 1, end) if end > index + 1 else None
    return None


def possessor(sentence: TaggedSentence, head: int) -> Range | None:
    """Whose noun it is: "his claim", "the ministry's latest claim"."""
    tags, tokens = sentence.tags, sentence.tokens
    index = head - 1
    while index > 0 and tags[index] in "A#Nd" and head - index < _LONGEST_MODIFIER:
        index -= 1
    if index >= 0 and tokens[index].lower in _POSSESSIVES:
        return index, index + 1
    if index > 0 and tags[index] == "G":
        start = phrase_before(sentence, index)
        return (start, index) if start < index else None
    return None
