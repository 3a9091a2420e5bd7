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
    FALSE = "false"
    """Called false, a lie, nonsense."""
    DISPUTE = "dispute"
    DISTANCE = "distance"
    WEAKNESS = "weakness"
    """A finding that has not been reviewed, or that may be chance."""
    GUESS = "guess"
    """Only as the outlet's own doubt: in the words of a source it is the source's."""


class HedgeCue(NamedTuple):
    """A cue at ``text[start:end]``."""

    kind: HedgeKind
    start: int
    end: int


_NOT: Final = r"(?:\snot|n['’]t|\snever)"
_HOW: Final = r"(?:(?:independently|immediately|fully|separately|officially|publicly|yet)\s){0,2}"
_VERIFY: Final = (
    rf"{_HOW}(?:verify|confirm|corroborate|authenticate|substantiate|establish|check|determine"
    r"|ascertain)"
)
_VERIFIED: Final = (
    rf"{_HOW}(?:verified|confirmed|corroborated|authenticated|substantiated|established|checked"
    r"|determined|ascertained)"
)
_HAVE: Final = r"(?:has|have|had)"
_BE: Final = r"(?:is|are|was|were)"
_DO: Final = r"(?:do|does|did)"
_REFUSE: Final = r"(?:declin|refus)(?:ed|es|ing|e)\s(?:to|any)\s"
_CLAIM_WORDS: Final = (
    r"(?:claim|report|allegation|accusation|suggestion|charge|assertion|account|rumou?r|figure"
    r"|number|estimate|finding|version)s?"
)
_FALSE: Final = (
    r"(?:false|untrue|baseless|fake|lies|a\slie|nonsense|propaganda|fabricat\w{1,5}|invention"
    r"|inventions|unfounded|groundless|fiction|fantasy|rubbish|absurd|a\shoax|misinformation"
    r"|disinformation|not\strue|without\s(?:foundation|merit|basis))"
)
_ACCUSATIONS: Final = r"(?:accusation|allegation|charge|claim|suggestion)s?"
_NOT_BARE: Final = r"\bnot"
_QUOTED: Final = r"[\"“‘'«]?"
_FIGURE: Final = (
    r"(?:figures?|numbers?|tolls?|estimates?|totals?|counts?|results?|reports?|claims?|statements?"
    r"|stor(?:y|ies)|articles?|stud(?:y|ies)|papers?|tables?|data|magnitudes?|tallies|tally|shares?)"
)
_THOUGHT: Final = (
    r"(?:believed|thought|understood|said|reported|assumed|suspected|presumed|alleged|rumou?red"
    r"|feared|claimed|reputed)"
)

_PATTERNS: Final[dict[HedgeKind, tuple[str, ...]]] = {
    HedgeKind.CORRECTION: (
        (
            r"an?\s(?:earlier|previous|early|prior)\s(?:version|edition)(?=\sof\s(?:this|the|our)\b"
            r"|\s(?:\w{4,12}ly\s)?(?:said|gave|stated|misstated|reported|had)\b)"
            r"(?:\sof\s(?:this|the|our)(?:\s(?!said|gave)\w{1,20})?)?(?:\s(?:incorrectly|wrongly|mistakenly))?(?:\s(?:said|stated|gave|misstated"
            r"|reported|had))?"
        ),
        r"(?:correction|clarification)s?\s?:",
        (
            r"this\s(?:article|story|report|headline|post|page|piece|item)\s(?:has\sbeen|was)\s"
            r"(?:corrected|updated|amended|changed)"
        ),
        rf"(?:{_HAVE}\s(?:been\s|since\s|later\s){{0,3}}|{_BE}\s(?:later\s|since\s)?)(?:retracted|corrected)",
        rf"{_FIGURE}(?:\s[\w’-]{{1,20}}){{0,6}}\s(?:{_HAVE}\sbeen\s|{_BE}\s(?:later\s)?)withdrawn",
        rf"(?:{_HAVE}\sbeen\s|{_BE}\s)(?:later\s|since\s)?revised\s(?:up(?:wards?)?|down(?:wards?)?|from|to)",
        r"(?:lowered|raised|revised|corrected)\s(?:the|that|its|their)\s(?:\w{1,20}\s)?(?:figures?|numbers?|tolls?|total|tally|count)",
        rf"(?:withdrew|retracted|retracts|corrected)\s(?:the|that|its|their|his|her|an?)\s(?:\w{{1,20}}\s){{0,2}}{_FIGURE}",
        (
            rf"{_HAVE}\s(?:initially|first|originally|earlier|previously)\sbeen\s(?:given|put|reported"
            r"|stated)"
        ),
        r"(?:that|this|which|it)\swas\s(?:wrong|incorrect|inaccurate|an\serror|a\smistake)(?=[\s]*[.,;—–])",
        r"regrets?\sthe\serror|(?:an|the)\s(?:editing|production|reporting|typing|transcription)\serror",
        r"(?:we|it|article|story|report)\s(?:also\s)?misstated",
        r"(?:corrected|withdrew|retracted)\s(?:its|their|his|her)\s(?:evidence|account|testimony|story)",
        r"(?:that|this|which|it)\sthen\schanged\s(?:that|it)\sto|changed\sthat\sto",
        r"the\scorrect\s(?:figure|number|total|date|name|spelling|amount)",
        r"(?:he|she|they|it)\s(?:had\s)?got\s(?:it|that)\swrong",
        rf"{_BE}\sitself\s(?:later\s)?(?:retracted|corrected|withdrawn)|it\s{_BE}\s(?:later\s)?withdrawn",
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
        rf"(?:{_HAVE}|{_BE}|could|can){_NOT}\s(?:been\sable\sto\s)?stand\s(?:that|it|this|the\s\w{{1,20}})\sup",
        rf"{_HAVE}\sfound\sno\s(?:evidence|proof)(?=\s(?:for|of|that)\b)",
        rf"{_HAVE}(?:{_NOT}\sseen\s(?:any\s)?|\sseen\sno\s)(?:evidence|proof|documents?)",
    ),
    HedgeKind.SILENCE: (
        (
            rf"{_REFUSE}(?:(?:immediately|further|publicly)\s)?(?:comment|answer|respond|discuss"
            r"|be\sinterviewed|elaborate|say)"
        ),
        (
            rf"(?:{_HAVE}|{_DO}){_NOT}\s(?:(?:immediately|yet|publicly|so\sfar|directly)\s){{0,2}}"
            r"(?:respond(?:ed)?|repl(?:y|ied)|comment(?:ed)?|answer(?:ed)?(?=\s(?:questions|requests|calls|an?\s|the\s|any\s|repeated))"
            r"|(?:speak|spoken|talk|talked)\sto\s(?:reporters|journalists|the\spress|the\smedia)"
            r"|return(?:ed)?\s(?:\w{1,20}\s){0,2}(?:calls?|messages?|emails?|requests?))"
        ),
        rf"(?:would|will){_NOT}\s(?:immediately\s|be\s)?(?:comment(?:ing)?|discuss|elaborate|say)|no\scomment",
        rf"could{_NOT}\s(?:immediately\s)?be\sreached",
        rf"{_BE}(?:{_NOT}\s(?:immediately\s)?available|\sunavailable)\s(?:for|to)\scomment",
        r"no\s(?:immediate\s)?(?:comment|response|reaction|reply)\sfrom",
        rf"(?:could|can){_NOT}?(?:not)?\s(?<=t\s)comment",
        rf"(?:{_BE}\sunable|{_HAVE}{_NOT}\s(?:yet\s)?been\sable)\sto\s(?:reach|contact)",
        rf"{_REFUSE}(?:be\sdrawn|give\sevidence|give\san?\s\w{{1,20}}|take\squestions)",
        r"said\snothing(?=[.,;])|never\s(?:discusses|comments|discuss|comment)",
        rf"{_DO}{_NOT}\s(?:name|identify|elaborate|explain)(?=\s(?:them|it|him|her|who|why|how|which|the|any)\b)",
        rf"{_HAVE}\syet\sto\s(?:respond|comment|reply|answer)",
        rf"(?:went|{_HAVE}\sgone)\sunanswered|{_BE}{_NOT}\s(?:immediately\s)?(?:returned|answered)",
        r"attempts?\sto\s(?:reach|contact)(?=\s[^.]{1,60}\s(?:were|was|failed|proved))",
        r"(?<=nor\s)(?:[\w’'-]{1,20}\s){1,4}(?:has|have|had)\s(?:commented|responded|replied)",
        rf"{_HAVE}(?:\sremained|\skept)\ssilent",
    ),
    HedgeKind.UNCONFIRMED: (
        (
            rf"(?:{_HAVE}|{_DO}|{_BE}){_NOT}\s(?:(?:yet|been|immediately|officially|publicly)\s){{0,3}}"
            r"(?:confirmed|confirm|verified|verify|established)"
        ),
        rf"{_REFUSE}confirm|{_HAVE}\syet\sto\sconfirm",
        r"no\s(?:immediate|official|public)\sconfirmation",
        (
            r"(?:is|was|remain(?:s|ed)?)\s(?:still\s)?(?:unclear|unknown|unconfirmed|uncertain|a\smystery"
            r"|not\s(?:immediately\s|yet\s)?(?:clear|known|certain))"
        ),
        (
            r"(?:nobody|no\sone|no-one)\s(?:yet\s)?knows(?:\s(?:exactly|for\scertain|yet))?"
            r"|an\sunknown\snumber"
        ),
        (
            r"(?:neither|none|no)\s(?:[\w’'-]{1,20}\s){1,5}"
            rf"(?:{_HAVE}\s)(?:yet\s|publicly\s|officially\s){{0,2}}confirmed"
        ),
        rf"(?:{_BE}|are)\s(?:still\s|as\syet\s)?(?:unconfirmed|unverified|uncorroborated|unsubstantiated)",
    ),
    HedgeKind.DENIAL: (
        (
            r"(?<!\bnot\s)(?<!n['’]t\s)(?<!\bnever\s)(?<!\bnor\s)(?<!\bor\s)"
            rf"(?:{_HAVE}\s)?(?:(?:\w{{3,12}}ly|also|again)\s)?(?:denied|denies|deny|denying)"
            r"(?!\s(?:\w{1,20}\s){0,2}(?:access|entry|bail|permission|visas?|asylum|parole|admission"
            r"|service|coverage)\b)"
        ),
        r"denials?|refut(?:ed|es|ing|e)",
        r"(?:had\s|have\s|has\s)?(?:done|did|does)\snothing\s(?:wrong|criminal|illegal|improper|unlawful)",
        (
            r"(?:no|(?<=aware\sof\s)any|(?<=heard\sof\s)any)\ssuch\s(?:plans?|thing|offer|proposal|request|agreement|order|deal|meeting|conversation"
            r"|incident|attack|decision|report|claim|intention)"
        ),
        r"plead(?:ed|s|ing)?\snot\sguilty|pled\snot\sguilty|protest(?:ed|s|ing)?\s(?:his|her|their)\sinnocence",
    ),
    HedgeKind.FALSE: (
        (
            r"(?:reject|dismiss|rubbish|repudiat|rebuff)(?:e?d|es|s|ing)?"
            r"(?!\s(?:[\w’'-]{1,20}\s){0,3}(?:demand|offer|proposal|plan|call|appeal|deal|bid|request)s?\b)"
            rf"(?:\s(?:[\w’'-]{{1,20}}\s){{0,3}}{_CLAIM_WORDS}|(?=\s(?:[\w’'-]{{1,20}}\s){{0,5}}as\s"
            rf"(?:[\"“‘«]|(?:\w{{1,20}}\s)?{_FALSE}))|(?=\s(?:this|that)\s*[.,;]))"
        ),
        rf"(?:call|label|brand|term)(?:l?ed|s|l?ing)\s(?:[\w’]{{1,20}}\s){{1,3}}{_QUOTED}(?:\w{{1,20}}\s)?{_FALSE}",
        rf"(?:call|label|brand)(?:l?ed|s|l?ing)\s(?:the|these|those|such|his|her|their)\s(?:\w{{1,20}}\s)?{_ACCUSATIONS}",
        (
            rf"(?:call|describ|dismiss|brand|label)(?:e?d|l?ed|es|s|ing)\s(?:any|the|these|those|that|such|his|her"
            rf"|their)\s(?:\w{{1,20}}\s)?(?:(?:{_ACCUSATIONS}|reports?|accounts?|idea|story|theory))(?=\s(?:[\w’'-]{{1,20}}\s){{0,4}}(?:as\s)?[\"“‘])"
        ),
        r"dismiss(?:ed|es|ing)\s(?:it|this|that|them|(?:[\w’'-]{1,20}\s){1,3}[\w’'-]{1,20})(?=\sas\s)",
        rf"(?<=\s)(?:is|was|are|were)\s{_QUOTED}(?:\w{{1,20}}\s)?{_FALSE}",
    ),
    HedgeKind.DISPUTE: (
        (
            r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bthis\s)"
            r"(?:disputed|disputes|disputing|contested|contests|contesting)"
            rf"(?=\s(?:the|that|this|those|these|his|her|their|its|any|by|{_CLAIM_WORDS})\b)"
        ),
        r"(?:dispute|contest|reject)(?=[.,;])",
        r"(?<=s\s)dispute(?=\s(?:that|this|it|the|those|his|her|its|their)\b)",
        r"question(?:ed|s)?(?=\s(?:how|whether|its|his|her|their)\b)",
        (
            r"(?:accounts|figures|estimates|versions|reports)\s(?:differ|diverge|vary|conflict)\w{0,3}"
            r"|g(?:ive|ives|ave)\s(?:an?\s)?(?:very\s)?different\s(?:accounts?|figures?|numbers?|times?|versions?|tolls?"
            r"|totals?|dates?)"
        ),
        r"a\smatter\sof\s(?:argument|dispute|debate)",
        r"that\s(?:is|was)\snot\s(?:quite\s|entirely\s|strictly\s)?(?:right|true|correct|so|accurate)",
        rf"{_DO}{_NOT}\sbelieve\s(?:it|that|this|them)(?=[.,;])",
        r"put\sit\sto\s(?:[\w.’'-]{1,20}\s){1,3}that",
        r"the\s(?:true|real|actual)\s(?:\w{1,20}\s)?(?:number|figure|toll|cost|total|count)",
        r"cast(?:s|ing)?\s(?:\w{1,20}\s)?doubts?\son",
        (
            r"contradict(?:ed|s|ing)|(?:conflicting|contradictory|differing)\s(?:reports|accounts|claims|figures"
            r"|versions|statements|numbers|tolls)"
        ),
    ),
    HedgeKind.DISTANCE: (
        (
            r"reportedly|allegedly|alleged|alleges|alleging|purported(?:ly)?|purports|supposedly"
            r"|apparently|unconfirmed|unverified|uncorroborated|unsubstantiated|unproven"
            r"|rumou?red|rumou?rs?(?=\sthat\b)"
        ),
        rf"{_BE}\s(?:(?:widely|now|also|still|generally|commonly)\s)?{_THOUGHT}\sto",
        rf"it\s{_BE}\s(?:(?:widely|now|also|still|generally|commonly)\s)?{_THOUGHT}(?=\sthat\b|\s(?:the|he|she|they|it)\b)",
    ),
    HedgeKind.WEAKNESS: (
        rf"(?:{_BE}|{_HAVE}){_NOT}\s(?:yet\s)?(?:been\s)?(?:formally\s)?peer[-\s]reviewed",
        rf"{_HAVE}{_NOT}\s(?:yet\s)?(?:been\s)?published\sin\san?\s(?:\w{{1,20}}\s){{0,2}}journal",
        rf"{_NOT_BARE}\s(?:statistically\s)?significant(?=[\s,;.)])(?!\s(?:to|for|in)\b)|statistically\sinsignificant",
    ),
    HedgeKind.GUESS: (
        r"(?<!to\s)(?:appear|seem)(?:s|ed)?\sto",
        r"probably|presumably|seemingly|ostensibly|possibly",
        r"(?<=\s)(?:believed|thought|rumou?red|suspected|understood)\sto",
        r"suspicions?\s(?:of|that|(?:has|have)\sfallen\son)|suspected(?=\s[a-z]+\b)(?<!\bby\s)",
    ),
}
_STEMS: Final[dict[HedgeKind, str]] = {
    HedgeKind.CORRECTION: (
        "version|edition|correct|clarif|updated|amended|changed|retract|withdrawn|withdrew|revised"
        "|lowered|raised|been given|been put|been reported|been stated|was wrong|inaccurate|error"
        "|mistake|got it wrong|got that wrong|changed|misstated|the correct|withdrew"
    ),
    HedgeKind.NEITHER: "confirm",
    HedgeKind.COULD_NOT_VERIFY: (
        "verif|confirm|corrobor|authentic|substanti|check|establish|determin|ascertain|evidence"
        "|proof|seen|stand"
    ),
    HedgeKind.SILENCE: (
        "comment|drawn|evidence|reach|contact|nothing|never|not name|not identify|not explain"
        "|questions|respon|repl|answer|declin|refus|return|reached|silent|unanswered|attempt"
        "|not say|n't say|n’t say"
        "|discuss|elaborat|reporters|journalists|the press|the media|reaction"
    ),
    HedgeKind.UNCONFIRMED: (
        "confirm|verif|corrobor|substanti|unclear|clear|known|knows|certain|mystery|established"
    ),
    HedgeKind.DENIAL: "denied|denies|deny|denial|refut|guilty|innocence|nothing|such ",
    HedgeKind.FALSE: (
        "reject|dismiss|rubbish|repudiat|rebuff|false|untrue|baseless|fake| lie|nonsense|propaganda"
        "|fabricat|invention|unfounded|groundless|fiction|fantasy|absurd|hoax|information|not true"
        "|without|describ|called|calls|branded|labelled|labeled|idea|story|accusation|allegation"
        "|charge|claim|suggestion"
    ),
    HedgeKind.DISPUTE: (
        "disput|contest|doubt|contradict|conflict|differ|reject|question|matter of|not right"
        "|not true"
        "|not quite|not entirely|not strictly|not correct|not so|not accurate|believe|put it to"
        "|the true|the real|the actual|diverge|vary"
    ),
    HedgeKind.DISTANCE: (
        "reportedly|alleg|purport|supposedly|apparently|unconfirmed|unverified|uncorroborated"
        "|unsubstantiated|unproven|rumour|rumor|believed|thought|understood|said to|said that"
        "|is said|was said|reported|assumed|suspected|presumed|feared|claimed|reputed"
    ),
    HedgeKind.WEAKNESS: "peer|significant|journal",
    HedgeKind.GUESS: (
        "appear|seem|probably|presumably|ostensibly|possibly|believed to|thought to|rumo|suspected"
        "|understood to|suspicion"
    ),
}
_WORTH_A_LOOK: Final = [(kind, tuple(stems.split("|"))) for kind, stems in _STEMS.items()]
"""For every kind, stems of which each of its cues holds one; most sentences hold none."""


def hedge_cues(text: str, start: int, end: int) -> Iterator[HedgeCue]:
    """The cues in ``text[start:end]``, in reading order; where two begin, the graver one."""
    lower = text[start:end].lower()
    found: list[HedgeCue] = []
    for kind, stems in _WORTH_A_LOOK:
        for stem in stems:
            if stem in lower:
                matches = _pattern(kind).finditer(text, start, end)
                found += [HedgeCue(kind, *match.span()) for match in matches]
                break
    reached = start
    for cue in sorted(found, key=lambda cue: cue.start):
        if cue.start >= reached:
            yield cue
            reached = cue.end


@cache
def _pattern(kind: HedgeKind) -> re.Pattern[str]:
    """Compiled when a text first needs it: all of them take as long as starting Python."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_PATTERNS[kind])})(?![\w-])", re.IGNORECASE)
