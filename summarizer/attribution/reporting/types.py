"""Whether an attribution puts its content forward as so, or as an act that is wished or planned.

The types of attribution of the Penn Discourse Treebank (Prasad et al. 2007): verbs of control
("persuade", "want", "promise to") attribute eventualities; the suasive verbs of Quirk et al. 1985,
16.32, do so with an object or a clause as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarizer.attribution.language.heads import head_of
from summarizer.attribution.language.sentences import Range, TaggedSentence
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.language.verbs import Frame
from summarizer.attribution.model import AttributionType, SourceKind
from summarizer.attribution.reporting.boundaries import has_finite_verb
from summarizer.attribution.reporting.cues import Cue, Voice
from summarizer.patterns import pattern

_SUASIVE: Final = frozenset(
    "want wish desire like love hate prefer plan aim seek aspire long yearn choose opt vie intend"
    " demand request propose order command instruct urge beg beseech implore plead offer push press"
    " pressure lobby petition encourage exhort invite dare call_on call_upon refuse decline"
    " volunteer hesitate crave covet advocate"
    " recommend proposal plea appeal refusal threat vow pledge willingness reluctance eagerness"
    " ambition"
    " readiness intention dream".split()
)
_UNABLE: Final = frozenset("able unable declined refused failed declines refuses fails".split())
_NOBODY: Final = frozenset("neither nobody none".split())
_POINTERS: Final = frozenset("it this that these those them so".split())
_DEFINITE: Final = frozenset("the this that these those his her their its any".split())
_POINTED_AT: Final = frozenset(
    "claim claims report reports account accounts allegation allegations accusation accusations"
    " charge charges suggestion assertion rumour rumours rumor rumors figure figures number numbers"
    " version finding findings criticism idea notion".split()
)
_CALLING: Final = frozenset(
    "call describe label brand dub term characterize characterise portray depict define".split()
)
_FORESEEING: Final = frozenset("expect anticipate show find indicate demonstrate".split())
_SHORT: Final = 3
_SHOWING: Final = frozenset("show find indicate demonstrate".split())
_REGISTERING: Final = frozenset("record list contain register catalogue itemise itemize".split())
"""What a document does to what it holds; people who do so say nothing."""
_HANDLING: Final = frozenset("compare assess review examine".split())
_WATCHING: Final = frozenset("see hear watch read notice".split())
_WHOM: Final = frozenset("him her me us them it this that".split())
_SEEING: Final = frozenset("find see hear foresee discover".split())
_MAIN_VERB: Final = pattern(",[XV]")
_SEEMING: Final = frozenset(
    "appear appears appeared seem seems seemed continue continues continued on claims"
    " claimed".split()
)
_ASKING: Final = frozenset("ask wonder inquire enquire question".split())
_DECREEING: Final = frozenset(("declare", "agree"))
"""Said with a noun phrase they do what they say: "declared a state of emergency"."""
_FOR: Final = frozenset("call push press plead appeal lobby ask hope wish plan plea demand".split())
_BELIEFS: Final = frozenset("claim profess expect admit deny allege".split())
"""Verbs whose infinitive says what is so: "claims to have won"."""
_HELD: Final = frozenset("think believe understand expect know consider".split())
"""Not said of anybody, but held: "is not thought to be at risk" says that it is not."""
_TOLD_TO: Final = Frame.OBJECT_TO | Frame.TO
_QUESTIONS: Final = frozenset("whether how who what why when where if".split())
_INFINITIVE: Final = "vB"
_REACH: Final = 9


def attribution_type(
    sentence: TaggedSentence, cue: Cue, source: Range | None, content: Sequence[Range]
) -> AttributionType:
    """The type of the attribution that a cue makes of this content."""
    tags = "".join(sentence.tags[start:end] for start, end in content)
    if "Q" in tags or not content:
        return AttributionType.ASSERTION
    if _is_wished(sentence, cue):
        return AttributionType.EVENTUALITY
    if _is_withheld(sentence, cue, content[0][0]) and not _is_unreal(sentence, cue):
        return AttributionType.WITHHELD
    only_phrase = not has_finite_verb(tags) or _is_only_phrase(tags)
    shows = cue.verb.base in _SHOWING and "#" not in tags and only_phrase
    is_stance = (
        _is_able(sentence, cue, tags)
        or _is_unreal(sentence, cue)
        or _is_stance(sentence, cue, content, tags)
    )
    if cue.verb.base in _REGISTERING or (shows and not is_stance):
        return _of_what_is_shown(sentence, source)
    return AttributionType.ATTITUDE if is_stance else AttributionType.ASSERTION


def _is_only_phrase(tags: str) -> bool:
    """As in "a text in which he asks": the first verb is that of a clause about a noun."""
    first = next((place for place, tag in enumerate(tags) if tag in "VX"), 0)
    has_relative = any(mark in tags[1:first] for mark in "WT")
    return tags[0] in "DNCA#MP" and has_relative and _MAIN_VERB.search(tags, first) is None


def _of_what_is_shown(sentence: TaggedSentence, source: Range | None) -> AttributionType:
    """A study shows an effect; a person shows or finds a thing."""
    if source is None:
        return AttributionType.ASSERTION
    words = " ".join(token.lower for token in sentence.tokens[slice(*source)])
    is_document = kind_of_noun(head_of(words)) is SourceKind.DOCUMENT
    return AttributionType.ASSERTION if is_document else AttributionType.ATTITUDE


def _is_unreal(sentence: TaggedSentence, cue: Cue) -> bool:
    """As in "could have foreseen", "would have said", "could not find": it was not said or seen."""
    group = [token.lower for token in sentence.tokens[cue.first : cue.head]]
    if group[:1] and group[0] in ("could", "would", "might", "should"):
        return "have" in group or (
            cue.verb.base in _SEEING and sentence.is_negated(cue.first, cue.head)
        )
    return False


def _is_able(sentence: TaggedSentence, cue: Cue, tags: str) -> bool:
    """As in "could write their names": what somebody may say has not been said."""
    may = any(token.lower in ("can", "could") for token in sentence.tokens[cue.first : cue.head])
    return may and not has_finite_verb(tags) and "#" not in tags


def _is_withheld(sentence: TaggedSentence, cue: Cue, start: int) -> bool:
    """As in "has not confirmed", "neither club confirmed", "is not accused", "unable to say"."""
    tokens = sentence.tokens
    before = tokens[cue.first - 1].lower if cue.first else ""
    if cue.voice is Voice.INFINITIVE:
        return before in _UNABLE
    if cue.voice is Voice.PASSIVE and sentence.is_negated(cue.first, cue.head):
        return cue.verb.base not in _HELD
    if not sentence.is_negated(cue.first, cue.head):
        return any(token.lower in _NOBODY for token in tokens[max(0, cue.first - 3) : cue.first])
    return cue.is_speech or tokens[start].lower in _QUESTIONS


def _is_stance(sentence: TaggedSentence, cue: Cue, content: Sequence[Range], tags: str) -> bool:
    """As in "praised the crew", "fears delays", "denied it": no clause, figure or quotation."""
    words = [token.lower for start, end in content for token in sentence.tokens[start:end]]
    base = cue.verb.base
    perceives = not cue.is_speech and cue.voice is Voice.ACTIVE and base not in _SHOWING
    if _only_points(words) or (perceives and _is_only_phrase(tags)):
        return True
    if _is_handled(base, words, tags):
        return True
    if has_finite_verb(tags) or "tv" in tags or "tB" in tags or "tX" in tags:
        return False
    if tags[0] in "TS" or "as" in words or base in _CALLING:
        return False
    praises = bool(cue.verb.frames & Frame.STANCE)
    return praises or (not cue.is_speech and "#" not in tags and base not in _FORESEEING)


def _is_handled(base: str, words: Sequence[str], tags: str) -> bool:
    """As in "compared two groups", "saw 40 letters", "agreed with her": nothing is put forward."""
    if base in _HANDLING:
        return tags[0] in "DNCA#M" and not has_finite_verb(tags[:2])
    if base in _WATCHING:
        return tags[0] in "DNCA#" and not has_finite_verb(tags) and "g" not in tags
    if base == "speak":
        return words[:2] == ["on", "condition"] or words[:3] == ["on", "the", "condition"]
    return tags in ("PO", "PM", "PN") and words[-1] in _WHOM


def _only_points(words: Sequence[str]) -> bool:
    """As in "denied it", "rejected the claim"."""
    if words[-1] in _POINTERS and len(words) == 1:
        return True
    return words[-1] in _POINTED_AT and len(words) <= _SHORT and words[0] in _DEFINITE


def _is_wished(sentence: TaggedSentence, cue: Cue) -> bool:
    base, frames = cue.verb.base, cue.verb.frames
    if cue.voice is Voice.INFINITIVE and _before(sentence, cue) not in _SEEMING:
        return _before(sentence, cue) not in _UNABLE
    if base in _ASKING or (base in _DECREEING and sentence.tag(cue.last) in "DNM#"):
        return True
    if cue.voice is Voice.PASSIVE and (frames & Frame.CLAUSE or base in _BELIEFS):
        return bool(frames & Frame.ADDRESSEE) and _infinitive_follows(sentence, cue)
    if base in _SUASIVE:
        return True
    if cue.last < len(sentence.tokens) and sentence.tokens[cue.last].lower == "for":
        return base in _FOR
    return base not in _BELIEFS and _infinitive_follows(sentence, cue)


def _before(sentence: TaggedSentence, cue: Cue) -> str:
    return sentence.tokens[cue.first - 1].lower if cue.first else ""


def _infinitive_follows(sentence: TaggedSentence, cue: Cue) -> bool:
    """As in "vowed to leave", "told voters to wait"; an object may stand between."""
    tags = sentence.tags
    if cue.verb.frames & Frame.TO and sentence.tag(cue.last) == "t":
        return sentence.tag(cue.last + 1) not in "DCO#"
    reach = cue.last + 1
    if cue.verb.frames & _TOLD_TO:
        reach = min(cue.last + _REACH, len(tags))
    for index in range(cue.last, reach):
        if sentence.tag(index) == "t":
            is_told = cue.voice is Voice.PASSIVE and index == cue.last
            return sentence.tag(index + 1) in (_INFINITIVE + "N" if is_told else _INFINITIVE)
        if sentence.tag(index) not in "DNCAMO#GqPRn":
            return False
    return False
