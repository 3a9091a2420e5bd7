"""What is attributed: the token ranges before or after a cue that hold its content."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.attribution.cues import Cue, Voice
from summarizer.attribution.noun_phrases import phrase_from
from summarizer.attribution.sentences import TaggedSentence
from summarizer.attribution.verbs import Frame

Range = tuple[int, int]
_FINITE = frozenset("VXd")
_TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight"
    " morning afternoon evening night week month year earlier later last".split()
)
_SUBORDINATE_STOP = frozenset("while as after when because although though before whereas".split())


def skip_adjuncts(sentence: TaggedSentence, index: int) -> int:
    """Index after adverbs, days and prepositional phrases that stand between cue and content."""
    tags, tokens = sentence.tags, sentence.tokens
    while index < len(tags):
        if tags[index] == "R" or tokens[index].lower in _TIME:
            index += 1
        elif tags[index] == "P" or (tags[index] == "t" and index + 1 < len(tags) and tags[index + 1] in "DNCM"):
            end = phrase_from(sentence, index + 1)
            if end == index + 1:
                return index
            index = end
        else:
            return index
    return index


def has_finite_verb(tags: str) -> bool:
    """Whether a stretch of word classes holds a finite verb, and so perhaps a clause."""
    return any(tag in _FINITE for tag in tags)


def after_cue(sentence: TaggedSentence, cue: Cue, start: int, later: Sequence[Cue]) -> list[Range]:
    """Content that follows the cue; ``start`` is where the search begins, after any subject."""
    tags = sentence.tags
    frames = cue.verb.frames
    index = start
    end = clause_end(sentence, start, later)
    if frames & Frame.ADDRESSEE and not _begins_content(tags, index):
        index = _after_addressee(sentence, index)
    place = skip_adjuncts(sentence, index)
    if place < len(tags) and tags[place] in ",:" and place + 1 < len(tags) and tags[place + 1] in "Qq":
        place += 1
    if place < len(tags) and tags[place] == ":":
        return _range(place + 1, len(tags))
    if place < len(tags) and tags[place] in "QT" and frames & (Frame.QUOTE | Frame.CLAUSE):
        return _range(place, end)
    opener = tags.find("T", index, end)
    if frames & Frame.CLAUSE and opener != -1 and not has_finite_verb(tags[index:opener]) and "," not in tags[index:opener]:
        return _range(opener, end)
    if frames & (Frame.TO | Frame.OBJECT_TO) and index < end:
        if tags[index] == "t":
            return _range(index, end)
        if frames & Frame.OBJECT_TO and "t" in tags[index:end] and tags[index] in "DNCAOM#q":
            return _range(index, end)
    clause = index
    while clause < end and (tags[clause] == "R" or sentence.tokens[clause].lower in _TIME):
        clause += 1
    if clause < end and tags[clause] == "P" and sentence.tokens[clause].lower == "on" and clause + 1 < end and sentence.tokens[clause + 1].lower in _TIME:
        clause += 2
    if clause < end and frames & Frame.CLAUSE and tags[clause] in "DNCAOS#qWgPQ" and has_finite_verb(tags[clause:end]):
        return _range(clause, end)
    if index < end and tags[index] in "Pt" and sentence.tokens[index].lower in cue.verb.prepositions:
        return _range(index, _object_end(tags, index, end))
    if frames & (Frame.OBJECT | Frame.AS) and clause < end and tags[clause] in "DNCAOM#qQSg":
        return _range(clause, _object_end(tags, clause, end))
    return []


def _begins_content(tags: str, index: int) -> bool:
    return index < len(tags) and tags[index] in "TQ:,."


def _after_addressee(sentence: TaggedSentence, index: int) -> int:
    if index < len(sentence.tags) and sentence.tags[index] in "DNCAM#OW":
        return max(index, phrase_from(sentence, index))
    return index


def _range(start: int, end: int) -> list[Range]:
    return [(start, end)] if end > start else []


def _object_end(tags: str, start: int, end: int) -> int:
    for index in range(start + 1, end):
        if tags[index] in ",;-(" or (tags[index] == "S" and tags[index - 1] not in "PR"):
            return index
    return end


def clause_end(sentence: TaggedSentence, start: int, later: Sequence[Cue]) -> int:
    """Where content that starts at ``start`` gives way to the next attribution or the end."""
    tags = sentence.tags
    end = len(tags.rstrip(".?"))
    semicolon = tags.find(";", start)
    if semicolon != -1:
        end = min(end, semicolon)
    for cue in later:
        if cue.first >= end:
            break
        if cue.first <= start or not cue.is_speech:
            continue
        boundary = _boundary_before(sentence, cue, start)
        if boundary is not None:
            return min(boundary, end)
    return end


def _boundary_before(sentence: TaggedSentence, cue: Cue, start: int) -> int | None:
    tags = sentence.tags
    before = cue.first - 1
    while before > start and tags[before] == "R":
        before -= 1
    if before <= start:
        return None
    if cue.voice is Voice.ACCORDING or cue.voice is Voice.PARTICIPLE:
        return before if tags[before] == "," else None
    if cue.voice is not Voice.ACTIVE:
        return None
    if tags[before] == "&":
        return before - 1 if tags[before - 1] == "," else before
    from summarizer.attribution.subjects import subject_before

    subject = subject_before(sentence, cue)
    if subject is None or subject[0] <= start:
        return None
    first = subject[0] - 1
    if tags[first] == ",":
        return first
    if tags[first] in "&S" and first > start and tags[first - 1] == ",":
        return first - 1
    return None


def before_cue(sentence: TaggedSentence, source_start: int, floor: int) -> list[Range]:
    """Content that stands before "X said": from ``floor`` to the comma before the source."""
    end = source_start
    tags = sentence.tags
    while end > floor and tags[end - 1] in ",-?:":
        end -= 1
    start = floor
    while start < end and tags[start] in ",;":
        start += 1
    return _range(start, end)
