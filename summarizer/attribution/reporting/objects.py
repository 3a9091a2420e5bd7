"""Where an object that is reported ("denied the charges") ends: clauses and times stay outside."""

from __future__ import annotations

from summarizer.attribution.language.sentences import TaggedSentence
from summarizer.attribution.language.words import TIME_WORDS
from summarizer.attribution.reporting.cues import Cue

_ADJUNCTS = frozenset("during after before amid following".split())
_PART_OF_OBJECT = frozenset(("as", "how", "what", "why"))
_OCCASIONS = frozenset(
    "interview appearance speech statement tweet letter email rally briefing conference memo"
    " address post debate broadcast message call meeting hearing remarks release video report"
    " op-ed".split()
)
_OCCASION_REACH = 3


def object_end(sentence: TaggedSentence, start: int, end: int, cue: Cue) -> int:
    """Index after the object that starts at ``start``, with what hangs on it; at most ``end``."""
    for index in range(start + 1, end):
        if _is_end(sentence, index, end, cue):
            return index
    return end


def _is_end(sentence: TaggedSentence, index: int, end: int, cue: Cue) -> bool:
    tags, lower = sentence.tags, sentence.tokens[index].lower
    tag = tags[index]
    if tag in ";-(" or lower in _ADJUNCTS:
        return True
    if tag == "&":
        return _second_predicate(sentence, index, cue)
    if tag == ",":
        return not _is_list(sentence, index, end)
    if lower == "as":
        taken = "as" in cue.verb.prepositions or "g" in (tags[index - 1], sentence.tag(index + 1))
        return not taken  # "for acting as a judge"
    if tag == "S":
        return lower not in _PART_OF_OBJECT and tags[index - 1] not in "PR"
    return tag == "P" and _tells_when_or_how(sentence, index, end)


def _second_predicate(sentence: TaggedSentence, index: int, cue: Cue) -> bool:
    """As in "denied the charge and left", "praising the crew and promising more"."""
    tags = sentence.tags
    place = index + 1
    while sentence.tag(place) == "R":
        place += 1
    if sentence.tag(place) == "g":
        return tags[cue.head] == "g"
    is_finite = sentence.tag(place) == "V" or (
        sentence.tag(place) == "d" and sentence.tag(place + 1) in "DOMCQTt"
    )
    return is_finite and tags[cue.head] in "Vd"


def _is_list(sentence: TaggedSentence, comma: int, end: int) -> bool:
    """Whether the comma separates members of a list: no verb before the "and" that closes it."""
    tags = sentence.tags
    closing = tags.find("&", comma, end)
    if closing == -1 or sentence.tag(comma + 1) not in "DNCA#qg&":
        return False
    stop = tags.find(",", closing + 1, end)
    return not any(tag in "VXW" for tag in tags[comma + 1 : stop if stop != -1 else end])


def _tells_when_or_how(sentence: TaggedSentence, index: int, end: int) -> bool:
    """As in "on Friday", "in an interview", "at a rally", "by citing"."""
    preposition = sentence.tokens[index].lower
    if index + 1 >= end:
        return False
    following = sentence.tokens[index + 1].lower
    if preposition == "on":
        return following in TIME_WORDS
    if preposition == "by":
        return sentence.tags[index + 1] == "g"
    if preposition not in ("in", "at") or following not in ("a", "an"):
        return False
    reach = sentence.tokens[index + 2 : index + 2 + _OCCASION_REACH]
    return any(token.lower in _OCCASIONS for token in reach)
