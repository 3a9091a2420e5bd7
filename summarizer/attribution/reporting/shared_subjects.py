"""Subjects that no noun phrase right before the cue gives: shared, understood, the main one.

Quirk et al. 1985, 15.58-15.60 (subjects of non-finite clauses).
"""

from __future__ import annotations

from itertools import islice

from summarizer.attribution.language.heads import head_of
from summarizer.attribution.language.noun_phrases import phrase_from
from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.language.verbs import BASE_OF
from summarizer.attribution.model import SourceKind
from summarizer.attribution.reporting.cues import Cue, Voice
from summarizer.attribution.reporting.subjects import subject_before, subject_ending

_EACH = frozenset(("each", "both", "neither", "all"))
_LONGEST_ABSOLUTE = 8
_TRIES = 8
_SHOWN = frozenset("leave see hear show have find catch keep watch".split())


def understood_subject(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """The noun right before a participle ("a letter saying") or infinitive ("led X to say")."""
    tags = sentence.tags
    if cue.first > 1 and sentence.tokens[cue.first - 1].lower in _EACH:
        return cue.first - 1, cue.first
    if cue.voice is Voice.PARTICIPLE and (absolute := _after_with(sentence, cue.first)):
        return absolute
    beside = "NCM)," if cue.voice is Voice.INFINITIVE else "NCM)"
    if cue.first == 0 or tags[cue.first - 1] not in beside:
        return None
    found = subject_before(sentence, cue)
    return found if found is not None and _is_understood(sentence, cue, found) else None


def _is_understood(sentence: TaggedSentence, cue: Cue, found: Range) -> bool:
    """As in "led X to say" and "left X demanding"; not "took a moment to", "wrote to X saying"."""
    before = sentence.tags[found[0] - 1] if found[0] else "."
    is_object = before in "Vvd"
    if cue.voice is Voice.INFINITIVE:
        return is_object and _can_act(sentence, found)
    if is_object:
        shown = BASE_OF.get(sentence.tokens[found[0] - 1].lower) in _SHOWN
        return shown and _can_act(sentence, found)
    return not (before in "Pt" and _can_act(sentence, found))


def _can_act(sentence: TaggedSentence, part: Range) -> bool:
    """Whether the phrase may mean a person or a body."""
    words = " ".join(token.lower for token in sentence.tokens[slice(*part)])
    named = sentence.tags[part[1] - 1] in "CMOQ"
    return named or kind_of_noun(head_of(words)) not in (None, SourceKind.DOCUMENT)


def _after_with(sentence: TaggedSentence, end: int) -> Range | None:
    """As in "with two surveys showing a fall": the phrase between "with" and the participle."""
    while end > 0 and sentence.tags[end - 1] == "R":
        end -= 1
    for place in range(end - 1, max(end - _LONGEST_ABSOLUTE, 0) - 1, -1):
        if sentence.tokens[place].lower == "with":
            return (place + 1, end) if phrase_from(sentence, place + 1) == end else None
        if sentence.tags[place] not in "DNC#AGP":
            return None
    return None


def main_subject(sentence: TaggedSentence) -> Range | None:
    """The subject of the first finite verb outside a subordinate clause."""
    tags = sentence.tags
    verbs = (
        index
        for index in range(1, len(tags))
        if tags[index] in "VXd" and tags[index - 1] not in "XRntW&TB"
    )
    for index in islice(verbs, _TRIES):
        found = subject_ending(sentence, index)
        if found is not None and (found[0] == 0 or tags[found[0] - 1] in ",-:;&"):
            return found
    return None


def shared_subject(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """The subject a cue shares with the clause before or, failing that, after it."""
    return (
        _main_subject(sentence, cue)
        or _following_subject(sentence, cue)
        or _first_phrase(sentence, cue)
    )


def _first_phrase(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """The phrase a verbless headline opens with: "Mayor on defence, attacking critics"."""
    end = phrase_from(sentence, 0)
    return (0, end) if 0 < end <= cue.first else None


def _following_subject(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """As in "While saying A, X did B": the subject of the main clause that follows."""
    tags = sentence.tags
    comma = tags.find(",", cue.last)
    while comma != -1:
        if sentence.tag(comma + 1) in "DNCOA":
            end = phrase_from(sentence, comma + 1)
            if end > comma + 1 and sentence.tag(end) in "VXdR,":
                return comma + 1, end
        comma = tags.find(",", comma + 1)
    return None


def _main_subject(sentence: TaggedSentence, cue: Cue) -> Range | None:
    """The subject of the nearest finite verb before the cue that is not in a relative clause."""
    tags = sentence.tags
    backwards = (
        index
        for index in range(cue.first - 1, 0, -1)
        if tags[index] in "VX" and tags[index - 1] not in "XRntW&T"
    )
    for index in islice(backwards, _TRIES):
        found = subject_ending(sentence, index)
        if found is not None and (found[0] == 0 or tags[found[0] - 1] not in "TSW"):
            return found
    forwards = (index for index in range(1, cue.first) if tags[index] in "VXd")
    subjects = (subject_ending(sentence, index) for index in islice(forwards, _TRIES))
    return next((found for found in subjects if found is not None), None)
