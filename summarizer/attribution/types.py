"""Whether an attribution puts its content forward as so, or as an act that is wished or planned.

The types of attribution of the Penn Discourse Treebank (Prasad et al. 2007): verbs of control
("persuade", "want", "promise to") attribute eventualities; the suasive verbs of Quirk et al. 1985,
16.32, do so with an object or a clause as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarizer.attribution.cues import Cue, Voice
from summarizer.attribution.model import AttributionType
from summarizer.attribution.sentences import Range, TaggedSentence
from summarizer.attribution.verbs import Frame

_SUASIVE: Final = frozenset(
    "want wish desire like love hate prefer plan aim seek aspire long yearn choose opt vie intend"
    " demand request propose order command instruct urge beg beseech implore plead offer push press"
    " pressure lobby petition encourage exhort invite dare call_on call_upon refuse decline"
    " volunteer hesitate crave covet advocate"
    " proposal plea appeal refusal threat vow pledge willingness reluctance eagerness ambition"
    " readiness intention".split()
)
_FOR: Final = frozenset("call push press plead appeal lobby ask hope wish plan plea demand".split())
_BELIEFS: Final = frozenset("claim profess expect admit deny allege".split())
"""Verbs whose infinitive says what is so: "claims to have won"."""
_TOLD_TO: Final = Frame.OBJECT_TO | Frame.TO
_QUESTIONS: Final = frozenset("whether how who what why when where if".split())
_INFINITIVE: Final = "vB"
_REACH: Final = 9


def attribution_type(
    sentence: TaggedSentence, cue: Cue, content: Sequence[Range]
) -> AttributionType:
    """The type of the attribution that a cue makes of this content."""
    holds_speech = any("Q" in sentence.tags[start:end] for start, end in content)
    if not holds_speech and _is_wished(sentence, cue):
        return AttributionType.EVENTUALITY
    is_negated = sentence.is_negated(cue.first, cue.head) and not holds_speech
    asks = bool(content) and sentence.tokens[content[0][0]].lower in _QUESTIONS
    if is_negated and (cue.is_speech or asks) and cue.voice is not Voice.PASSIVE:
        return AttributionType.WITHHELD
    return AttributionType.ASSERTION


def _is_wished(sentence: TaggedSentence, cue: Cue) -> bool:
    base, frames = cue.verb.base, cue.verb.frames
    if cue.voice is Voice.PASSIVE and (frames & Frame.CLAUSE or base in _BELIEFS):
        return bool(frames & Frame.ADDRESSEE) and _infinitive_follows(sentence, cue)
    if base in _SUASIVE:
        return True
    if cue.last < len(sentence.tokens) and sentence.tokens[cue.last].lower == "for":
        return base in _FOR
    return base not in _BELIEFS and _infinitive_follows(sentence, cue)


def _infinitive_follows(sentence: TaggedSentence, cue: Cue) -> bool:
    """As in "vowed to leave", "told voters to wait"; an object may stand between."""
    tags = sentence.tags
    reach = cue.last + 1
    if cue.verb.frames & _TOLD_TO:
        reach = min(cue.last + _REACH, len(tags))
    for index in range(cue.last, reach):
        if sentence.tag(index) == "t":
            return sentence.tag(index + 1) in _INFINITIVE
        if sentence.tag(index) not in "DNCAMO#GqPR":
            return False
    return False
