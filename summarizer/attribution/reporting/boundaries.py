"""Where the words of one source end inside a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.attribution.language.noun_phrases import phrase_from
from summarizer.attribution.language.sentences import TaggedSentence
from summarizer.attribution.reporting.cues import Cue, Voice
from summarizer.attribution.reporting.subjects import subject_before

_FINITE = frozenset("VXdQq")
_CHECKING = frozenset("verify corroborate authenticate confirm verified corroborated".split())
_UNABLE = frozenset("not unable never cannot".split())
_CHECK_REACH = 6
_CLAIM_NOUNS = frozenset(
    "claim charge accusation allegation suggestion assertion position view idea notion figure"
    " number statement assessment".split()
)
_PAST = frozenset("said told added claimed warned reported".split())
_WAS = frozenset("was were had did would could might".split())
_IS = frozenset("is are has have does do will".split())
_RELATIVE = 2
_WHOSE_REACH = 8
_BACKSHIFTED = frozenset("had would could might should hadn't wouldn't couldn't".split())
_MAIN_CLAUSE_OPENERS = "DNCO#A"
_ADVERBIAL = frozenset("while when although though as since because if once whereas unless".split())


def has_finite_verb(tags: str) -> bool:
    """Whether a stretch of word classes holds a finite verb or a quotation, so maybe a clause."""
    return any(tag in _FINITE for tag in tags)


def clause_end(sentence: TaggedSentence, cue: Cue, start: int, later: Sequence[Cue]) -> int:
    """Where content that starts at ``start`` gives way to another voice, or the sentence ends.

    ``later`` are the cues that follow ``cue``; those that begin an attribution of their own, and
    do not belong to what is reported, end the content.
    """
    end = _relative_end(sentence, cue, start, _before_mark(sentence.tags, start))
    end = _main_clause_after(sentence, cue, start, end)
    end = _commentary(sentence, start, end)
    end = _present_after(sentence, cue, start, end)
    end = _own_check(sentence, start, end)
    end = _writer_speaks(sentence, cue, start, end)
    for other in later:
        if other.first >= end:
            break
        closes = not sentence.tags[other.last :].strip(".")
        if other.first > start and (other.is_speech or closes):
            boundary = _boundary_before(sentence, other, start)
            if boundary is not None:
                return min(boundary, end)
    return end


def _before_mark(tags: str, start: int) -> int:
    """The sentence's end, or a semicolon or a bracket that closes around the cue before it."""
    end = len(tags.rstrip(".?"))
    for mark in ";)":
        place = tags.find(mark, start, end)
        if place != -1 and "(" not in tags[start:place]:
            end = place
    return end


def _relative_end(sentence: TaggedSentence, cue: Cue, start: int, end: int) -> int:
    """As in "X, who said it was over, left": the comma that closes the clause the cue stands in."""
    tags = sentence.tags
    if not _in_relative(sentence, cue):
        return end
    closing = (place for mark in "VXd" if (place := tags.find("," + mark, start, end)) != -1)
    return min(closing, default=end)


def _in_relative(sentence: TaggedSentence, cue: Cue) -> bool:
    """As in "X, who said" and "X, whose lawyer Y said"."""
    if sentence.tags[max(cue.first - _RELATIVE, 0) : cue.first] == ",W":
        return True
    for place in range(cue.first - 1, max(cue.first - _WHOSE_REACH, 0), -1):
        if sentence.tags[place] in "VX":
            return False
        if sentence.tokens[place].lower == "whose":
            return sentence.tags[place - 1] == ","
    return False


def _main_clause_after(sentence: TaggedSentence, cue: Cue, start: int, end: int) -> int:
    """As in "While he says A, B": the comma where the main clause follows a subordinate one."""
    tags = sentence.tags
    if sentence.tokens[cue.first].lower == "according" or not _in_fronted(sentence, cue.first):
        return end
    for pause in range(start, end):
        opens = tags[pause] in ",-" and sentence.tag(pause + 1) in _MAIN_CLAUSE_OPENERS
        begun = tags[start] != "T" or has_finite_verb(tags[start:pause])
        if opens and begun and has_finite_verb(tags[pause + 1 : end]):
            return pause
    return end


def _in_fronted(sentence: TaggedSentence, first: int) -> bool:
    """Whether the cue stands in an adverbial clause or phrase that opens the sentence.

    As in "While X says", "Last month, when X said", "Asked whether", "After reports that".
    """
    tags = sentence.tags
    begin = next((place for place in range(first) if tags[place] not in "(&R"), first)
    opener = first
    while opener > begin and tags[opener - 1] not in ",;:-Q":
        opener -= 1
    if opener == begin and (tags[opener] in "Sdg" or (tags[opener] == "P" and opener < first)):
        return True
    clause = next((place for place in range(first) if _opens_clause(sentence, place)), None)
    if clause is None or has_finite_verb(tags[:clause].replace("d", "A")):
        return False
    between = tags[clause:first]
    return all(f",{mark}" not in between for mark in _MAIN_CLAUSE_OPENERS)


def _opens_clause(sentence: TaggedSentence, place: int) -> bool:
    return sentence.tags[place] == "S" and sentence.tokens[place].lower in _ADVERBIAL


def _commentary(sentence: TaggedSentence, start: int, end: int) -> int:
    """Where a relative clause, a participle or ", but they ..." goes on in the writer's voice."""
    tags = sentence.tags
    for index in range(start + 2, end - 2):
        if tags[index] not in ",-":
            continue
        has_new_subject = (
            sentence.tokens[index + 1].lower == "but" and tags[index + 2] in "DNCO"
        ) or _names_a_claim(sentence, index + 1, end)
        if has_new_subject or _writer_goes_on(tags, start, index, end):
            return index
        if _is_absolute(sentence, index + 1, end):
            return index
    return end


def _present_after(sentence: TaggedSentence, cue: Cue, start: int, end: int) -> int:
    """As in "said it was over, and the police are looking on": reported speech is in the past."""
    tags, tokens = sentence.tags, sentence.tokens
    if tokens[cue.head].lower not in _PAST or "Q" in tags[start:end]:
        return end
    for index in range(start + 3, end - 2):
        if tags[index] != "," or tags[index + 1] != "&" or tags[index + 2] not in "DNC":
            continue
        if not any(token.lower in _WAS for token in tokens[start:index]):
            return end
        verb = next((p for p in range(index + 3, end) if tags[p] in "XV,"), end)
        if verb < end and tokens[verb].lower in _IS:
            return index
    return end


def _writer_goes_on(tags: str, start: int, comma: int, end: int) -> bool:
    """Whether a participle, a second verb or a last relative clause follows the comma."""
    following, after = tags[comma + 1], tags[comma + 2]
    if following == "d":
        return after in "TQ"
    if following == "g":
        return not _is_inside(tags, start, comma, end)
    if following == "W":
        return after == "," or tags.find(tags[comma], comma + 1, end) == -1
    return following == "V" and has_finite_verb(tags[start:comma])


def _is_inside(tags: str, start: int, comma: int, end: int) -> bool:
    """As in "that a man, visiting Y, had seen it" and "names, billing histories and numbers"."""
    if tags[comma + 2] == ",":
        return True
    if has_finite_verb(tags[start:comma]):
        listed = tags[comma + 2] in "NC" and "," in tags[start:comma]
        stop = tags.find("&", comma, end)
        return listed and stop != -1 and not has_finite_verb(tags[comma:stop].replace("T", "X"))
    close = tags.find(",", comma + 1, end)
    return close != -1 and close + 1 < end and tags[close + 1] in "XV"


def _is_absolute(sentence: TaggedSentence, start: int, end: int) -> bool:
    """As in ", with his lawyer nodding beside him": an absolute with a subject of its own."""
    if sentence.tokens[start].lower != "with" or sentence.tag(start + 1) not in "CDN":
        return False
    place = phrase_from(sentence, start + 1)
    while sentence.tag(place) == "R":
        place += 1
    return place < end and sentence.tags[place] == "g"


def _names_a_claim(sentence: TaggedSentence, start: int, end: int) -> bool:
    """As in ", a claim that X rejected": what follows is said about the content, not in it."""
    noun = start + 1
    if sentence.tags[start] != "D" or noun >= end:
        return False
    return sentence.tokens[noun].lower in _CLAIM_NOUNS and sentence.tag(noun + 1) in "TWDNCO"


def _writer_speaks(sentence: TaggedSentence, cue: Cue, start: int, end: int) -> int:
    """Where ", and I think" goes on: "I" outside quotation marks is the writer."""
    tokens, tags = sentence.tokens, sentence.tags
    if any(token.lower in ("i", "my", "me") for token in tokens[: cue.first]):
        return end
    for index in range(start + 2, end):
        if tokens[index].lower == "i" and tags[index] == "O" and tags[index - 2 : index] == ",&":
            return index - 2
    return end


def _own_check(sentence: TaggedSentence, start: int, end: int) -> int:
    """Where ", and the paper could not verify it" goes on: no source says so of the outlet."""
    tags, tokens = sentence.tags, sentence.tokens
    for index in range(start + 1, end):
        if tokens[index].lower not in _CHECKING:
            continue
        before = tokens[max(start, index - _CHECK_REACH) : index]
        if not any(token.lower in _UNABLE or token.lower.endswith("n't") for token in before):
            return end
        link = tags.rfind("&", start, index)
        if link > start and tags[link - 1] == ",":
            return link - 1
    return end


def _boundary_before(sentence: TaggedSentence, cue: Cue, start: int) -> int | None:
    """Where the part that belongs to a later cue begins; None if the cue is part of the content."""
    tags = sentence.tags
    before = cue.first - 1
    skipped = "RS" if cue.voice is Voice.PARTICIPLE else "R"
    while before > start and tags[before] in skipped:
        before -= 1
    if before <= start:
        return None
    if cue.voice in (Voice.ACCORDING, Voice.PARTICIPLE):
        return _before_participle(tags, before, cue)
    return _before_verb(sentence, cue, before, start) if cue.voice is Voice.ACTIVE else None


def _before_verb(sentence: TaggedSentence, cue: Cue, before: int, start: int) -> int | None:
    """As in "and said", ", Y said"; a tense of reported speech after a bare "and" goes on."""
    tags = sentence.tags
    goes_on = _is_backshifted(sentence, cue)
    if tags[before] == "&":
        if tags[before - 1] == ",":
            return before - 1
        return None if goes_on else before
    subject = subject_before(sentence, cue)
    if subject is None or subject[0] <= start:
        return None
    joined = tags[subject[0] - 1] == "&" and tags[subject[0] - 2] != ","
    return None if joined and goes_on else _before_subject(tags, subject[0] - 1, start)


def _is_backshifted(sentence: TaggedSentence, cue: Cue) -> bool:
    """As in "said it was late and would not comment": a tense of reported speech."""
    return sentence.tokens[cue.first].lower in _BACKSHIFTED


def _before_participle(tags: str, before: int, cue: Cue) -> int | None:
    """As in ", saying that", "and adding that", ", according to"."""
    if tags[before] == "," or (tags[before] == "&" and cue.voice is Voice.PARTICIPLE):
        return before
    return before + 1 if tags[before] == "Q" else None


def _before_subject(tags: str, before: int, start: int) -> int | None:
    """As in ", and Y said", ", Y said": the comma or conjunction in front of a new subject."""
    if tags[before] in ",&S" and before > start and tags[before - 1] == "," != tags[before]:
        return before - 1
    if tags[before] in ",&":
        return before
    if tags[before] == "Q":
        return before + 1
    return before if tags[before] == "S" and tags[before - 1] in "Qq" else None
