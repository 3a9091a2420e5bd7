"""What is attributed: the token ranges before or after a cue that hold its content."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.attribution.cues import Cue, Voice
from summarizer.attribution.noun_phrases import phrase_from
from summarizer.attribution.sentences import TaggedSentence
from summarizer.attribution.subjects import Range, subject_before
from summarizer.attribution.verbs import Frame

_FINITE = frozenset("VXdQq")
TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight"
    " morning afternoon evening night week month year earlier later last".split()
)
_CLAUSE_OPENERS = frozenset("DNCAOS#qWgPQT")
_OBJECT_OPENERS = frozenset("DNCAOM#qQSg")
_ADJUNCT = frozenset("during after before amid following".split())
_CONTRAST = frozenset("though although while whereas but".split())


def skip_adjuncts(sentence: TaggedSentence, index: int) -> int:
    """Index after adverbs, days and prepositional phrases that stand between cue and content."""
    tags, tokens = sentence.tags, sentence.tokens
    while index < len(tags):
        if tags[index] == "R" or tokens[index].lower in TIME_WORDS:
            index += 1
        elif _opens_phrase(tags, index):
            end = phrase_from(sentence, index + 1)
            if end == index + 1:
                return index
            index = end
        else:
            return index
    return index


def _opens_phrase(tags: str, index: int) -> bool:
    if tags[index] == "t":
        return tags[index + 1 : index + 2] in tuple("DNCM")
    return tags[index] == "P"


def has_finite_verb(tags: str) -> bool:
    """Whether a stretch of word classes holds a finite verb or a quotation, so maybe a clause."""
    return any(tag in _FINITE for tag in tags)


def content_after(
    sentence: TaggedSentence, cue: Cue, start: int, later: Sequence[Cue]
) -> list[Range]:
    """Content that follows the cue; the search begins at ``start``."""
    tags, frames = sentence.tags, cue.verb.frames
    if frames & Frame.ADDRESSEE and tags[start : start + 1] not in tuple("TQ:,."):
        hearer = start
        start = after_hearer(sentence, start)
        if frames & Frame.OBJECT_TO and tags[start : start + 1] == "t":
            start = hearer
    place = _past_insertion(tags, _past_comma(tags, skip_adjuncts(sentence, start)))
    end = clause_end(sentence, cue, place if tags[place : place + 1] == "T" else start, later)
    if tags[place : place + 1] == ":":
        return _range(place + 1, len(tags))
    if frames & (Frame.QUOTE | Frame.CLAUSE | Frame.THAT) and tags[place : place + 1] in ("Q", "T"):
        return _range(place, end)
    infinitive = _infinitive(tags, frames, start, end)
    if infinitive:
        return infinitive
    clause = _past_time(sentence, start, end)
    if _is_clause(tags, frames, clause, end):
        return _range(clause, end)
    if _introduces_content(sentence, cue, start, end):
        return _range(start, object_end(sentence, start, end, cue))
    if frames & (Frame.OBJECT | Frame.AS) and clause < end and tags[clause] in _OBJECT_OPENERS:
        return _range(clause, object_end(sentence, clause, end, cue))
    return []


def _introduces_content(sentence: TaggedSentence, cue: Cue, start: int, end: int) -> bool:
    """Whether one of the verb's own prepositions follows, and not one of time: "on Sunday"."""
    tokens = sentence.tokens
    return (
        start + 1 < end
        and tokens[start].lower in cue.verb.prepositions
        and tokens[start + 1].lower not in TIME_WORDS
    )


def _past_comma(tags: str, place: int) -> int:
    if tags[place : place + 1] in (",", ":") and tags[place + 1 : place + 2] in ("Q", "q", "T"):
        return place + 1
    return place


def _past_insertion(tags: str, place: int) -> int:
    """Over ", citing officials," to the "that" behind it."""
    if tags[place : place + 1] != ",":
        return place
    close = tags.find(",T", place + 1)
    return close + 1 if close != -1 and "V" not in tags[place:close] else place


def _infinitive(tags: str, frames: Frame, start: int, end: int) -> list[Range]:
    if frames & (Frame.TO | Frame.OBJECT_TO) and tags[start : start + 1] == "t":
        return _range(start, end)
    opens_object = tags[start : start + 1] in tuple("DNCAOM#q")
    if frames & Frame.OBJECT_TO and opens_object and "t" in tags[start:end]:
        return _range(start, end)
    return []


def _is_clause(tags: str, frames: Frame, start: int, end: int) -> bool:
    if not frames & Frame.CLAUSE or start >= end or tags[start] not in _CLAUSE_OPENERS:
        return False
    if frames & Frame.OBJECT:
        pause = min((at for at in (tags.find(mark, start, end) for mark in ",-(") if at > 0), default=end)
        return has_finite_verb(tags[start:pause]) or "V" in tags[pause:end]
    return has_finite_verb(tags[start:end])


def after_hearer(sentence: TaggedSentence, index: int) -> int:
    """Index after the noun phrase that names the hearer, if one starts at ``index``."""
    if sentence.tags[index : index + 1] in tuple("DNCAM#OW"):
        return max(index, phrase_from(sentence, index))
    return index


def _past_time(sentence: TaggedSentence, index: int, end: int) -> int:
    tags, tokens = sentence.tags, sentence.tokens
    while index < end:
        day_ahead = index + 1 < end and tokens[index + 1].lower in TIME_WORDS
        if tags[index] == "R" or tokens[index].lower in TIME_WORDS:
            index += 1
        elif tokens[index].lower in ("on", "this", "late", "early") and day_ahead:
            index += 2
        else:
            break
    return index


def _range(start: int, end: int) -> list[Range]:
    return [(start, end)] if end > start else []


def object_end(sentence: TaggedSentence, start: int, end: int, cue: Cue) -> int:
    """Where a noun phrase object with what hangs on it ends: clauses and times stay outside."""
    tags, tokens = sentence.tags, sentence.tokens
    for index in range(start + 1, end):
        tag = tags[index]
        if tag in ";-(":
            return index
        if tag == "," and not _goes_on(tags, index, end):
            return index
        lower = tokens[index].lower
        if tag == "S" and lower not in ("as", "how", "what", "why") and tags[index - 1] not in "PR":
            return index
        if lower == "as" and "as" not in cue.verb.prepositions and tags[index + 1 : index + 2] != "g":
            return index
        if lower in _ADJUNCT:
            return index
        if lower == "on" and index + 1 < end and tokens[index + 1].lower in TIME_WORDS:
            return index
        if lower in ("in", "at", "by") and _names_occasion(sentence, index, end):
            return index
    return end


_OCCASIONS = frozenset(
    "interview appearance speech statement tweet letter email rally briefing conference memo address"
    " post debate broadcast message call meeting hearing remarks release video report op-ed".split()
)


def _names_occasion(sentence: TaggedSentence, index: int, end: int) -> bool:
    """ "in an interview", "at a rally", "by citing": how the words were said, not what."""
    tags, tokens = sentence.tags, sentence.tokens
    if tokens[index].lower == "by":
        return tags[index + 1 : index + 2] == "g"
    if index + 2 >= end or tokens[index + 1].lower not in ("a", "an"):
        return False
    return any(token.lower in _OCCASIONS for token in tokens[index + 2 : index + 5])


def _goes_on(tags: str, comma: int, end: int) -> bool:
    """Whether the comma separates members of a list: no verb before the "and" that closes it."""
    closing = tags.find("&", comma, end)
    if closing == -1 or tags[comma + 1 : comma + 2] not in tuple("DNCA#qg&"):
        return False
    stop = tags.find(",", closing + 1, end)
    return not any(tag in "VXW" for tag in tags[comma + 1 : stop if stop != -1 else end])


def clause_end(
    sentence: TaggedSentence, cue: Cue, start: int, later: Sequence[Cue]
) -> int:
    """Where content that starts at ``start`` gives way to the next attribution or the end."""
    tags = sentence.tags
    end = len(tags.rstrip(".?"))
    for mark in ";)":
        place = tags.find(mark, start, end)
        if place != -1 and "(" not in tags[start:place]:
            end = place
    end = _main_clause_after(sentence, cue, start, end)
    end = _commentary(sentence, start, end)
    for other in later:
        if other.first >= end:
            break
        if other.first > start and other.is_speech:
            boundary = _boundary_before(sentence, other, start)
            if boundary is not None:
                return min(boundary, end)
    return end


def _commentary(sentence: TaggedSentence, start: int, end: int) -> int:
    """Where a relative clause, a participle or ", but they ..." goes on in the writer's voice."""
    tags = sentence.tags
    for index in range(start + 2, end - 2):
        if tags[index] not in ",-":
            continue
        following = tags[index + 1]
        if following == "g" or (following == "V" and has_finite_verb(tags[start:index])):
            return index
        if following == "W" and tags.find(tags[index], index + 1, end) == -1:
            return index
        if sentence.tokens[index + 1].lower == "but" and tags[index + 2] in "DNCO":
            return index
    return end


def _main_clause_after(sentence: TaggedSentence, cue: Cue, start: int, end: int) -> int:
    """ "While he says A, B": the comma where the main clause follows a subordinate one."""
    tags = sentence.tags
    opener = cue.first
    while opener > 0 and tags[opener - 1] not in ",;:-Q":
        opener -= 1
    if opener > 1 or tags[opener] not in "SPdg" or (tags[opener] == "P" and opener == cue.first):
        return end
    if sentence.tokens[opener].lower == "according":
        return end
    comma = tags.find(",", start, end)
    while comma != -1:
        if tags[comma + 1 : comma + 2] in tuple("DNCO#A") and has_finite_verb(tags[comma + 1 : end]):
            return comma
        comma = tags.find(",", comma + 1, end)
    return end


def _boundary_before(sentence: TaggedSentence, cue: Cue, start: int) -> int | None:
    """Where the part of the sentence that belongs to a later cue begins, if it is no inner one."""
    tags = sentence.tags
    before = cue.first - 1
    while before > start and (tags[before] == "R" or tags[before] == "S" and cue.voice is Voice.PARTICIPLE):
        before -= 1
    if before <= start:
        return None
    if cue.voice in (Voice.ACCORDING, Voice.PARTICIPLE):
        if tags[before] == "&" and cue.voice is Voice.PARTICIPLE:
            return before
        return before if tags[before] == "," else before + 1 if tags[before] in "Q" else None
    if cue.voice is not Voice.ACTIVE:
        return None
    if tags[before] == "&":
        return before - 1 if tags[before - 1] == "," else before
    subject = subject_before(sentence, cue)
    if subject is None or subject[0] <= start:
        return None
    return _before_subject(tags, subject[0] - 1, start)


def _before_subject(tags: str, first: int, start: int) -> int | None:
    if tags[first] in ",Q":
        return first if tags[first] == "," else first + 1
    if tags[first] in "&S" and first > start and tags[first - 1] in ",Qq":
        return first - 1 if tags[first - 1] == "," else first
    if tags[first] == "&":
        return first
    return None


def content_before(sentence: TaggedSentence, source_start: int, floor: int) -> list[Range]:
    """Content that stands before "X said": from ``floor`` to the comma before the source."""
    end = source_start
    tags = sentence.tags
    while end > floor and tags[end - 1] in ",-?:":
        end -= 1
    start = floor
    while start < end and tags[start] in ",;":
        start += 1
    return _range(start, end)
