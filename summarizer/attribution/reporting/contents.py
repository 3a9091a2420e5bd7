"""What is attributed: the token ranges before or after a cue that hold its content."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.attribution.language.noun_phrases import phrase_from
from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.language.verbs import Frame
from summarizer.attribution.language.words import TIME_WORDS
from summarizer.attribution.reporting.boundaries import clause_end, has_finite_verb
from summarizer.attribution.reporting.cues import Cue
from summarizer.attribution.reporting.nouns import REPORTING_NOUNS
from summarizer.attribution.reporting.objects import object_end

_CLAUSE_OPENERS = "DNCAOS#qWgPQT"
_OBJECT_OPENERS = "DNCAOM#qQSgB"
_HEARER_OPENERS = "DNCAM#OW"
_NO_QUESTIONS = frozenset("because although though while unless since as once lest".split())
_AMOUNTS = frozenset("at more less fewer up as between about nearly some over under around".split())
_AMOUNT_REACH = 4
_IDIOMS = frozenset("way birth rise up off fire pressure".split())
_TAKEN = frozenset(
    "life lives victim victims title titles medal medals prize victory win trophy crown wicket"
    " wickets credit seat seats vote votes benefits refund refunds asylum".split()
)
_CLAUSAL = Frame.QUOTE | Frame.CLAUSE | Frame.THAT
_FIGURE_REACH = 18
_ADDING = frozenset("including with up down from compared of against".split())
_BEFORE_TIME = frozenset("on this late early".split())


def content_after(
    sentence: TaggedSentence, cue: Cue, start: int, later: Sequence[Cue]
) -> list[Range]:
    """Content that follows the cue; the search begins at ``start``. Empty if there is none."""
    frames = cue.verb.frames
    start = _past_hearer(sentence, frames, start)
    place = _past_adjuncts(sentence, start)
    opening = sentence.tag(place)
    if opening == ":":
        return _range(place + 1, len(sentence.tags))
    end = clause_end(sentence, cue, place if opening == "T" else start, later)
    if frames & _CLAUSAL and opening in "QT" and not _belongs_to_noun(sentence, place, cue):
        return _range(place, end)
    if opening == "q" and cue.verb.base == "read":
        return _range(place, place + 1)
    if _is_infinitive(sentence, frames, start, end):
        return _range(start, end)
    return _clause_or_object(sentence, cue, start, end)


def _belongs_to_noun(sentence: TaggedSentence, place: int, cue: Cue) -> bool:
    """As in "believed in the claim that": the clause is the noun's."""
    if cue.is_speech or place - 1 <= cue.head or sentence.tags[place] != "T":
        return False
    return sentence.tokens[place - 1].lower in REPORTING_NOUNS


def _clause_or_object(sentence: TaggedSentence, cue: Cue, start: int, end: int) -> list[Range]:
    frames = cue.verb.frames
    clause = _past_time(sentence, start, end)
    if _is_clause(sentence, frames, clause, end):
        return _range(clause, end)
    if _introduces_content(sentence, cue, start, end):
        return _range(start, object_end(sentence, start, end, cue))
    idiom = start < end and sentence.tokens[start].lower in _IDIOMS
    if frames & Frame.FIGURE and not idiom:
        return _figure(sentence, start, end)
    takes_object = bool(frames & (Frame.OBJECT | Frame.AS))
    opens = clause < end and (
        sentence.tags[clause] in _OBJECT_OPENERS
        or _is_amount(sentence, clause)
        or (sentence.tags[clause] == "T" and sentence.tag(clause + 1) in "NA#")
    )
    if cue.verb.base == "claim" and _is_taken(sentence, clause, end):
        return []
    if takes_object and opens:
        stop = object_end(sentence, clause, end, cue)
        if sentence.tags[clause] in "OMT" and _is_as(sentence, clause + 1, stop):
            clause += 2
        return _range(clause, stop)
    return []


def _is_as(sentence: TaggedSentence, index: int, end: int) -> bool:
    """As in "dismissed it as gossip": only what it is called is said."""
    return index + 1 < end and sentence.tokens[index].lower == "as"


def _is_taken(sentence: TaggedSentence, start: int, end: int) -> bool:
    """As in "claimed 40 lives", "claimed the title": no words were said."""
    return any(token.lower in _TAKEN for token in sentence.tokens[start : min(end, start + 4)])


def _is_amount(sentence: TaggedSentence, start: int) -> bool:
    """As in "count at least 391", "described between 20 and 30 seconds"."""
    opens = sentence.tokens[start].lower in _AMOUNTS
    return opens and "#" in sentence.tags[start + 1 : start + _AMOUNT_REACH]


def _past_hearer(sentence: TaggedSentence, frames: int, start: int) -> int:
    """Index after the hearer ("told reporters"), who stays where told to do something."""
    if not frames & Frame.ADDRESSEE or sentence.tag(start) in "TQ:,.":
        return start
    end = after_hearer(sentence, start)
    if frames & Frame.OBJECT and sentence.tag(end) in ".,;&":
        return start  # "promised a full review"
    is_told_to = sentence.tag(end) == "t" or sentence.tag(end) + sentence.tag(end + 1) == "nt"
    return start if frames & Frame.OBJECT_TO and is_told_to else end


def after_hearer(sentence: TaggedSentence, index: int) -> int:
    """Index after the noun phrase that names the hearer, if one starts at ``index``."""
    if sentence.tag(index) in _HEARER_OPENERS:
        return max(index, phrase_from(sentence, index))
    return index


def skip_adjuncts(sentence: TaggedSentence, index: int) -> int:
    """Index after adverbs, days and prepositional phrases that stand between cue and content."""
    while index < len(sentence.tags):
        if _is_adverbial(sentence, index):
            index += 1
        elif sentence.tags[index] == "D" and _is_time(sentence, index + 1):
            index += 2
        elif _opens_phrase(sentence, index):
            place = index + 1
            while sentence.tag(place) == "R":
                place += 1
            end = phrase_from(sentence, place)
            if end == place:
                return index
            index = end
        else:
            return index
    return index


def _is_time(sentence: TaggedSentence, index: int) -> bool:
    return index < len(sentence.tokens) and sentence.tokens[index].lower in TIME_WORDS


def _is_adverbial(sentence: TaggedSentence, index: int) -> bool:
    return sentence.tags[index] == "R" or sentence.tokens[index].lower in TIME_WORDS


def _opens_phrase(sentence: TaggedSentence, index: int) -> bool:
    tag = sentence.tags[index]
    return tag == "P" or (tag == "t" and sentence.tag(index + 1) in "DNCM")


def _past_adjuncts(sentence: TaggedSentence, start: int) -> int:
    """Past adjuncts, and a comma or ", citing officials," in front of a quotation or "that"."""
    place = skip_adjuncts(sentence, start)
    if sentence.tag(place) in ",:" and sentence.tag(place + 1) in "QqT":
        return place + 1
    if sentence.tag(place) == ",":
        close = sentence.tags.find(",T", place + 1)
        if close != -1 and "V" not in sentence.tags[place:close]:
            return close + 1
    return place


def _past_time(sentence: TaggedSentence, index: int, end: int) -> int:
    tokens = sentence.tokens
    while index < end:
        if _is_adverbial(sentence, index):
            index += 1
        elif (
            tokens[index].lower in _BEFORE_TIME
            and index + 1 < end
            and tokens[index + 1].lower in TIME_WORDS
        ):
            index += 2
        else:
            break
    return index


def _is_infinitive(sentence: TaggedSentence, frames: int, start: int, end: int) -> bool:
    """As in "vowed to leave", "urged voters to wait"."""
    if frames & (Frame.TO | Frame.OBJECT_TO) and sentence.tag(start) == "t":
        return True
    opens_object = sentence.tag(start) in "DNCAOM#q"
    return bool(frames & Frame.OBJECT_TO) and opens_object and "t" in sentence.tags[start:end]


def _is_clause(sentence: TaggedSentence, frames: int, start: int, end: int) -> bool:
    """Whether a clause without "that" begins; a verb of objects wants its verb before a pause."""
    tags = sentence.tags
    if not frames & Frame.CLAUSE or start >= end or tags[start] not in _CLAUSE_OPENERS:
        return False
    if tags[start] == "S" and sentence.tokens[start].lower in _NO_QUESTIONS:
        return False
    if frames & Frame.AS and _is_modified(tags[start:end]):
        return False
    if not frames & Frame.OBJECT:
        without_verb = sentence.headline and end - start > 1 and frames & Frame.SPEECH
        return bool(without_verb) or has_finite_verb(tags[start:end])
    pauses = [place for mark in (",", "-", "(", "&V") if (place := tags.find(mark, start, end)) > 0]
    pause = min(pauses, default=end)
    return has_finite_verb(tags[start:pause]) or "V" in tags[pause:end]


def _is_modified(tags: str) -> bool:
    """As in "saw a log that records it": the first verb is a relative clause's."""
    first = min((place for mark in "VX" if (place := tags.find(mark)) > 0), default=0)
    return any(mark in tags[:first] for mark in "WT")


def _figure(sentence: TaggedSentence, start: int, end: int) -> list[Range]:
    """As in "put the toll at 40", "gave the magnitude as 6.7"."""
    for index in range(start + 1, min(end, start + _FIGURE_REACH)):
        if sentence.tokens[index].lower in ("at", "as", "on"):
            following = sentence.tags[index + 1 : index + 5]
            pause = sentence.tags.find(",", index, end)
            stop = end if pause == -1 or _adds(sentence, pause + 1) else pause
            if set("#qQ") & set(following):
                return _range(start, stop)
    return []


def _adds(sentence: TaggedSentence, index: int) -> bool:
    """As in "at 37, including two children", "at 52%, with an interval of"."""
    return index < len(sentence.tokens) and sentence.tokens[index].lower in _ADDING


def _introduces_content(sentence: TaggedSentence, cue: Cue, start: int, end: int) -> bool:
    """Whether one of the verb's own prepositions follows, and not one of time ("on Sunday")."""
    tokens = sentence.tokens
    return (
        start + 1 < end
        and tokens[start].lower in cue.verb.prepositions
        and tokens[start + 1].lower not in TIME_WORDS
    )


def content_before(sentence: TaggedSentence, source_start: int, floor: int) -> list[Range]:
    """Content that stands before "X said": from ``floor`` to the comma before the source."""
    end = source_start
    while end > floor and sentence.tags[end - 1] in ",-?:":
        end -= 1
    start = floor
    while start < end and sentence.tags[start] in ",;":
        start += 1
    return _range(start, end)


def _range(start: int, end: int) -> list[Range]:
    return [(start, end)] if end > start else []
