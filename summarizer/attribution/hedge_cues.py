"""The words that mark a claim as not established, by what they say about it.

After the handbooks of AP and Reuters (on "alleged", "reportedly" and "unconfirmed"; on saying what
could not be verified, that comment was sought, and on corrections) and the evidential hedges of
Hyland 1998, *Hedging in Scientific Research Articles*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple


class HedgeKind(StrEnum):
    """What a cue says about a claim."""

    CORRECTION = "correction"
    NEITHER = "neither"
    COULD_NOT_VERIFY = "could_not_verify"
    SILENCE = "silence"
    UNCONFIRMED = "unconfirmed"
    DENIAL = "denial"
    DISPUTE = "dispute"
    DISTANCE = "distance"


class HedgeCue(NamedTuple):
    """A cue at ``text[start:end]``."""

    kind: HedgeKind
    start: int
    end: int


_NOT: Final = r"(?:\snot|n['’]t|\snever)"
_HOW: Final = r"(?:(?:independently|immediately|fully|separately|officially|publicly|yet)\s){0,2}"
_VERIFY: Final = rf"{_HOW}(?:verify|confirm|corroborate|authenticate|substantiate)"
_VERIFIED: Final = rf"{_HOW}(?:verified|confirmed|corroborated|authenticated|substantiated)"
_HAVE: Final = r"(?:has|have|had)"
_BE: Final = r"(?:is|are|was|were)"
_DO: Final = r"(?:do|does|did)"
_REFUSE: Final = r"(?:declin|refus)(?:ed|es|ing|e)\s(?:to|any)\s"
_CLAIM_WORDS: Final = (
    r"(?:claim|report|allegation|accusation|suggestion|charge|assertion|account|rumou?r)s?"
)
_FALSE: Final = r"(?:false|untrue|baseless|fake|lies|a\slie|nonsense|propaganda|fabricat\w{1,5})"

_PATTERNS: Final[dict[HedgeKind, tuple[str, ...]]] = {
    HedgeKind.CORRECTION: (
        r"an?\s(?:earlier|previous)\sversion\sof\sthis",
        r"(?:correction|clarification)s?\s?:",
        (
            r"this\s(?:article|story|report|headline|post|page)\s(?:has\sbeen|was)\s"
            r"(?:corrected|updated|amended)"
        ),
        rf"(?:{_HAVE}\s(?:been\s|since\s|later\s){{0,2}}|{_BE}\s(?:later\s)?)(?:retracted|withdrawn)",
        (
            r"(?:retracted|retracts|withdrew)\s(?:\w{1,20}\s){0,2}(?:statement|report|claim|story"
            r"|article|study|paper)"
        ),
        r"regrets?\sthe\serror",
    ),
    HedgeKind.NEITHER: (
        (
            rf"(?:{_HAVE}|{_DO}|would|will|could){_NOT}\s(?:yet\s)?(?:confirmed\s(?:n?or)\sdenied"
            r"|confirm\s(?:n?or)\sdeny)"
        ),
        (
            rf"(?:(?:{_HAVE}|{_DO}|would|could)\s)?neither\s(?:confirm(?:ed|s)?\snor\sden(?:ied|ies|y)"
            r"|den(?:ied|ies|y)\snor\sconfirm(?:ed|s)?)"
        ),
        rf"{_REFUSE}(?:either\s)?confirm\sor\sdeny",
    ),
    HedgeKind.COULD_NOT_VERIFY: (
        (
            rf"(?:{_HAVE}\sbeen\sunable|{_HAVE}{_NOT}\s(?:yet\s)?been\sable|{_BE}\sunable"
            rf"|{_BE}{_NOT}\s(?:yet\s)?able)\sto\s{_VERIFY}"
        ),
        rf"(?:could|can|can(?=not)){_NOT}?(?:not)?\s(?<=t\s){_VERIFY}",
        rf"(?:could|can|can(?=not)){_NOT}?(?:not)?\s(?<=t\s)(?:immediately\s|yet\s)?be\s{_VERIFIED}",
        rf"(?:{_HAVE}|{_BE}){_NOT}\s(?:yet\s)?(?:been\s)?independently\s{_VERIFIED}",
        rf"(?:{_HAVE}|{_DO}){_NOT}\s(?:yet\s)?independently\s(?:{_VERIFIED}|{_VERIFY})",
        rf"(?:neither|none|no)\s(?:[\w’'-]{{1,20}}\s){{1,5}}could\s(?:immediately\s)?be\s{_VERIFIED}",
        r"no\sindependent\s(?:confirmation|verification|corroboration)",
        rf"{_BE}\s(?:impossible|no\sway|not\spossible)\sto\s{_VERIFY}",
    ),
    HedgeKind.SILENCE: (
        (
            rf"{_REFUSE}(?:(?:immediately|further|publicly)\s)?(?:comment|answer|respond|discuss"
            r"|be\sinterviewed|elaborate)"
        ),
        (
            rf"(?:{_HAVE}|{_DO}){_NOT}\s(?:(?:immediately|yet|publicly|so\sfar|directly)\s){{0,2}}"
            r"(?:respond(?:ed)?|repl(?:y|ied)|comment(?:ed)?|answer(?:ed)?(?=\s(?:questions|requests|calls|an?\s|the\s|any\s|repeated))"
            r"|return(?:ed)?\s(?:\w{1,20}\s){0,2}(?:calls?|messages?|emails?|requests?))"
        ),
        rf"(?:would|will){_NOT}\s(?:immediately\s)?comment|no\scomment",
        rf"could{_NOT}\s(?:immediately\s)?be\sreached",
        rf"{_BE}(?:{_NOT}\s(?:immediately\s)?available|\sunavailable)\s(?:for|to)\scomment",
        r"no\s(?:immediate\s)?(?:comment|response|reaction|reply)\sfrom",
    ),
    HedgeKind.UNCONFIRMED: (
        (
            rf"(?:{_HAVE}|{_DO}|{_BE}){_NOT}\s(?:(?:yet|been|immediately|officially|publicly)\s){{0,3}}"
            r"(?:confirmed|confirm|verified|verify)"
        ),
        rf"{_REFUSE}confirm",
        (
            r"(?:is|was|remain(?:s|ed)?)\s(?:still\s)?(?:unclear|unknown|not\s(?:immediately\s|yet\s)?"
            r"(?:clear|known))"
        ),
    ),
    HedgeKind.DENIAL: (
        (
            rf"(?:{_HAVE}\s)?(?:(?:\w{{3,12}}ly|also|again)\s)?(?:denied|denies|deny|denying)"
            r"(?!\s(?:\w{1,20}\s){0,2}(?:access|entry|bail|permission|visas?|asylum|parole|admission"
            r"|service|coverage)\b)"
        ),
        r"denials?|refut(?:ed|es|ing|e)",
        rf"(?:reject|dismiss)(?:ed|es|s|ing)?\s(?:\w{{1,20}}\s){{0,3}}(?:{_CLAIM_WORDS}|as\s{_FALSE})",
        rf"(?:call|label|brand)(?:l?ed|s|l?ing)\s(?:\w{{1,20}}\s){{1,3}}{_FALSE}",
    ),
    HedgeKind.DISPUTE: (
        (
            r"(?:disputed|disputes|disputing|contested|contests|contesting)"
            rf"(?=\s(?:the|that|this|those|these|his|her|their|its|any|by|{_CLAIM_WORDS})\b)"
        ),
        (
            r"contradict(?:ed|s|ing)|conflicting\s(?:reports|accounts|claims|figures|versions"
            r"|statements)"
        ),
    ),
    HedgeKind.DISTANCE: (
        (
            r"reportedly|allegedly|alleged|alleges|alleging|purported(?:ly)?|purports|supposedly"
            r"|apparently|unconfirmed|unverified|uncorroborated|unsubstantiated|rumou?red|rumou?rs?(?=\sthat\b)"
        ),
        (
            rf"{_BE}\s(?:widely\s)?(?:believed|thought|understood|said|reported|assumed|suspected"
            r"|presumed)\sto"
        ),
    ),
}


@cache
def _cue() -> re.Pattern[str]:
    """Compiled when a text first needs it: that takes as long as starting Python."""
    kinds = (f"(?P<{kind}>{'|'.join(patterns)})" for kind, patterns in _PATTERNS.items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(kinds)})(?![\w-])", re.IGNORECASE)


_WORTH_A_LOOK: Final = re.compile(
    r"version|orrect|larif|updated|amended|etract|ithdr|regret|erif|confirm|orrobor|uthentic"
    r"|ubstanti|comment|respon|repl|answer|return|reached|reaction|declin|refus|den(?:y|i)|refut"
    r"|reject|dismiss|call|label|brand|lear|nown|disput|contest|contradict|onflicting|lleg|urport|supposed"
    r"|pparently|eportedly|umou?r|(?:ieved|ought|stood|said|rted|umed|cted) to"
)
"""A cheap test that every cue passes; most sentences fail it."""


def hedge_cues(text: str, start: int, end: int) -> Iterator[HedgeCue]:
    """The cues in ``text[start:end]``, in reading order; where two begin, the graver one."""
    if _WORTH_A_LOOK.search(text, start, end) is None:
        return
    for match in _cue().finditer(text, start, end):
        yield HedgeCue(HedgeKind(match.lastgroup or ""), *match.span())
