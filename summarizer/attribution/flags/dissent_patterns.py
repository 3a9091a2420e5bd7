"""Constructions of dispute: another party says no, accounts differ, nobody saw evidence.

Frames over the classes of ``falsehood_patterns``; after the handbooks of AP and Reuters and
VerbNet 33 and 36.4 (disagree).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.flags.frame_words import (
    BE,
    CLAIM,
    DO,
    NAMED_CLAIM,
    NOT,
    QUOTE,
    SOME,
    THAT_CLAIM,
)
from summarizer.attribution.flags.hedge_kinds import HedgeKind

PATTERNS: Final[dict[HedgeKind, tuple[str, ...]]] = {
    HedgeKind.DISPUTE: (
        (
            r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bthis\s)(?<!\bthe\smuch-)(?:"
            r"(?:disputed|disputes|disputing)(?=\sby\b|,\stoo,|\s(?:his|her|their|its|our)\b)|"
            r"(?:disputed|disputes|disputing|contested|contests|contesting|challenged|challenges)"
            rf"(?=\s(?:that|this|those|these|it\b|any)\b|\s{NAMED_CLAIM}(?![\w-])|\s(?:how|whether)\b))"
        ),
        r"(?<!\bthe\s)(?:disputed|disputes)(?=\sthe\b)",
        (
            rf"{DO}{NOT}\s(?:recogni[sz]e|accept)(?=\s{THAT_CLAIM}(?![\w-]))"
            r"|kn[eo]ws?\sof\sno(?=\s(?!one\b|such\b))|(?:saw|seen|heard)\snothing(?=[.,;])"
        ),
        (
            rf"{BE}\s(?:\w{{3,12}}ly\s)?(?:rejected|dismissed|denied|refuted|rebutted|contradicted"
            r"|challenged|questioned)(?=\s(?:by|as)\b)"
        ),
        (
            r"(?:saw|sees?|remember(?:s|ed)?|recall(?:s|ed)?|tells?|told)\s(?:it"
            r"|things|the\s\w{1,20})\s(?:\w{1,12}\s)?differently"
        ),
        (
            r"(?:found|finds?|detected|uncovered|saw|sees?)\sno\s"
            r"(?:such\s\w{1,20}|evidence|proof|breach(?:es)?|faults?"
            r"|wrongdoing|irregularit(?:y|ies)|fraud|case\sto\sanswer)(?![\w-])"
            r"|(?:record|show|contain)(?:ed|s)?\sno\s(?:such\s\w{1,20}|faults?|mention|record)(?![\w-])"
            rf"|{QUOTE}no\s(?:case\sto\sanswer|evidence|proof|basis|truth)"
        ),
        (
            rf"(?:{DO}|could|can){NOT}\s(?:recall|remember)|(?:no|none"
            rf"|nobody)\s(?:{SOME}){{0,6}}?(?:recalled|remembered|remembers|recalls)"
            r"|(?:have|has|had|having|with)\sno\s(?:recollection|memory|recall)(?=\sof\b)"
        ),
        (
            r"(?:dispute[sd]|contest(?:s|ed)|reject(?:s|ed))(?=\s*[.,;](?!\d))"
            r"|(?:(?<=s\s)|(?<=they\s)|(?<=you\s))(?:dispute|contest)(?=\s*[.,;])"
        ),
        (
            r"(?<=s\s)contest(?=\s(?:that|this|those|these)\s)|(?<=s\s)dispute(?=\s(?:that|this|it|the|those|his|her|its|their)\b)"
            r"|(?<!\ba\s)(?<!\bthe\s)(?<!\bthis\s)dispute(?=\sthat\s(?:he|she|it|they|the|there|any)\b)"
        ),
        rf"{BE}\s(?:\w{{3,12}}ly\s)?(?:disputed|in\sdispute)(?!\s)|remains?\s(?:disputed|in\sdispute)",
        (
            rf"questioned(?=\s{NAMED_CLAIM}(?![\w-]))"
            r"|question(?:ed|ing|s)(?=\s(?:the|his|her|its|their|[\w’'.-]{1,20}[’']s?)\s(?:[\w’'-]{1,20}\s)?"
            r"(?:accuracy|authenticity|veracity|validity|truth|truthfulness|honesty|sincerity"
            r"|legitimacy|eligibility|credibility|reliability|impartiality)\b)"
            r"|question(?:ed|ing|s)(?=\s[\w’'.-]{1,20}\s[\w’'.-]{1,20}[’']s?\s(?:accuracy|eligibility|honesty"
            r"|legitimacy|credibility|sincerity)\b)"
        ),
        (
            r"(?:may|might|could)\s(?:well\s)?be\s(?:overstated|exaggerated|inflated|overblown"
            r"|misleading|premature|wrong)(?=[.,;]|\s(?:and|but|because|as|by|given)\b)"
            r"|(?:premature|wrong|a\smistake|misleading)\sto\s(?:assume|conclude|declare|claim|suggest"
            r"|believe|think)(?=\s(?:(?:that|the|he|she|it|they|there)\b|(?-i:[A-Z])))"
        ),
        r"(?:canard|myth|falsehood|fallacy|hoax|fiction|delusion|the\slie)(?=\sthat\b)",
        (
            r"the\s(?:very\s|exact\s)?opposite\s(?:is|was)\strue|(?:that|this|which)\s(?:is|was)\snot"
            r"\swhat\s(?:[\w’'-]{1,20}\s){1,5}?(?:sa(?:ys?|id)|shows?|showed|suggest(?:s|ed)?|saw|heard"
            r"|remember(?:s|ed)?)"
        ),
        r"counter(?:ed|s)(?=\sthat\b|,|\sby\s(?:saying|pointing|noting)\b)",
        r"there\s(?:is|was|are|were)\sno\s(?:public\s|official\s|written\s)?(?:record|mention)(?=\s(?:of|that)\b)",
        rf"contrary\sto(?=\s{NAMED_CLAIM}\sthat\b)",
        (
            r"(?:accounts|figures|estimates|versions|reports|tolls?"
            r"|numbers)\s(?:of\s(?:[\w’'-]{1,20}\s){1,4})?"
            r"(?:are\s|is\s)?(?:differ|diverg|var(?=y|ied|ies)|conflict)(?:s|ed|ing|y|ied|ies|e)?"
            r"|g(?:ive|ives|ave)\s(?:an?\s)?(?:very\s)?different\s(?:accounts?|figures?|numbers?"
            r"|times?|versions?|tolls?"
            r"|totals?|dates?)"
        ),
        (
            r"(?:disagree[sd]?|beg(?:s|ged)?\sto\sdiffer)(?=[.,;:—–]|\s(?:that|and|but|strongly)\b"
            r"|\s(?:over|on|about|as\sto)\s(?:\w{1,14}\s)?(?:how|whether|who|what|why|when|where|which)\b"
            rf"|\swith\s(?:(?:him|her|it|that|them|this|me|us)\b|(?-i:[A-Z])|{NAMED_CLAIM}(?![\w-])))"
        ),
        (
            r"(?:suggest|show|indicate|say|tell|think|argue|believe|claim|insist)(?:s"
            r"|ed)?\sotherwise|said\sotherwise"
        ),
        (
            r"(?:tell|told|tells|paint|give|gave|says?|said)(?:s|ed)?\s(?:an?\s)?(?:very\s"
            r"|quite\s|rather\s)?"
            r"(?:something\s)?(?:different|another)(?:\s(?:story|picture|tale|account|thing))?(?=[.,;:—–]"
            r"|\s(?:of|about)\b)"
        ),
        (
            r"(?:not|n['’]t)\s(?:all|every(?:one|body)?)(?:\s\w{1,20}){0,2}\s(?:agree|(?:is|are|were"
            r"|was)\s(?:convinced|persuaded|so\ssure))\w*"
        ),
        (
            rf"(?:took|take|takes)\sissue\swith(?=\s{NAMED_CLAIM}(?![\w-]))"
            rf"|(?:dispels?|dispelled|debunk(?:s|ed)?|disprove[sd]?)(?=\s{NAMED_CLAIM}(?![\w-]))"
        ),
        rf"(?<!no\s)doubt(?:s|ed)(?=\s{NAMED_CLAIM}(?![\w-]))",
        (r"(?:put|puts)\s(?:it|them|this|that|the\s\w{1,20})\s(?:at\s)?(?:closer|nearer)(?=\s)"),
        r"(?:voiced|expressed|raised)\s(?:\w{1,14}\s){0,2}doubts(?=[.,;]|\s(?:about|that|over)\b)",
        r"a\smatter\sof\s(?:argument|dispute|debate)|(?:the\s)?other\sway\s(?:round|around)",
        (
            r"that\s(?:is|was)\snot\s(?:quite\s|entirely\s|strictly\s)(?:right|true|correct|so"
            r"|accurate)"
        ),
        (
            rf"(?:fail(?:ed|s)?\sto|could{NOT}|{BE}\sunable\sto|(?:has|have)\sbeen\sunable\sto)\s"
            r"(?:repeat|replicate|reproduce)(?=\s(?:the|its|their|his|her|that|these|those|it)\b)"
        ),
        rf"{BE}\s(?:\w{{3,12}}ly\s)?(?:un(?:convinced|persuaded))(?=[.,;:—–]|\s(?:by|that|and|but)\b)",
        rf"{DO}{NOT}\sbelieve\s(?:(?:it|that|this|them)(?=[.,;])|{NAMED_CLAIM}(?![\w-]))",
        (
            rf"{THAT_CLAIM}\s(?:(?:could|can|can)(?:not|\snot|n['’]t)\s(?:be|have\sbeen)\s(?:right|true|correct"
            rf"|accurate)|{BE}\s(?:far\s|much\s)?too\s(?:low|high|small|large|generous|optimistic))"
            rf"|(?:count|figure|number|toll|total|estimate|tally)s?\s"
            rf"(?:leaves?\sout|left\sout|omit(?:s|ted)|{DO}{NOT}\sinclude)"
        ),
        (
            r"the\s(?:true|real|actual)\s(?:\w{1,20}\s)?(?:number|figure|toll|cost|total|count|price"
            r"|sum|rate|share)(?=\s(?:is|was|were|may\sbe|might\sbe|could\sbe|fell|rose|had)\b)"
        ),
        (r"(?<=it\s)(?:is|was|were)\s(?:more\slike|closer\sto|nearer(?:\sto)?)(?=\s)"),
        rf"belie[sd](?=\s(?:that|what|any)\b|\s{NAMED_CLAIM}(?![\w-]))|(?:no|little)\sagreement\s(?:on|with|that)",
        (
            rf"cast(?:s|ing)?\s(?:\w{{1,20}}\s)?doubts?\son(?=\s(?:that|it|this|whether|how)\b|\s{NAMED_CLAIM}(?![\w-]))"
            rf"|{CLAIM}\s(?:{BE}\s(?:at\sodds|inconsistent)|(?:conflict|clash)(?:s|ed|es)?)\swith"
            rf"|(?:{CLAIM}|that|this)\s{DO}{NOT}\s(?:square|tally|fit|match)(?:\swith)?"
        ),
        (
            rf"contradict(?:ed|s|ing)?(?=\s(?:him|her|them|it|what|by)\b|\s{NAMED_CLAIM}(?![\w-]))"
            r"|(?:conflicting|contradictory|differing|competing"
            r"|divergent|irreconcilable"
            r"|sharply\sdifferent|very\sdifferent|wildly\sdifferent|contrasting)\s(?:reports"
            r"|accounts|claims|figures"
            r"|versions|statements|numbers|tolls|death\stolls)|(?:toll|figures"
            r"|reports)\sconflicting"
        ),
        (
            r"stand(?:s|ing)?\sby(?=\s(?:its|their|his|her|the)?\s?(?:\w{1,14}\s)?(?:\d|figure"
            r"|number|toll|count|estimate))"
        ),
        (
            r"(?:common|popular|widespread|persistent)\s(?:misconception|myth|fallacy|misperception)s?"
            r"|(?:contrary\sto|despite|in\sspite\sof)\s(?:popular\sbelief"
            r"|(?:ample|clear|strong|all|overwhelming|much)?\s?evidence\sto\sthe\scontrary)"
        ),
        (
            r"falsely\s(?:claim|sa(?:y|id)|assert|alleg|accus|suggest|stat|tell|told|insist)\w{0,3}"
            r"|(?:false|debunked|discredited|bogus|untrue|fake|fabricated|disproved)\s(?:\w{1,14}\s)?"
            r"(?:claim|rumou?r|report|allegation|accusation|assertion|stor(?=y|ies)|statement|news\sstor(?=y|ies))"
            r"(?:s|y|ies)?(?=\s(?:that|of|about|claiming)\b)"
        ),
    ),
}

STEMS: Final[dict[HedgeKind, str]] = {
    HedgeKind.DISPUTE: (
        "to repeat|replicate|reproduce|not repeat|n't repeat|n’t repeat"
        "|may be|might be|could be|may well|might well|could well|premature to|wrong to|mistake to"
        "|misleading to|canard|myth that|falsehood|fiction that|delusion|the lie|opposite|not what"
        "|countered|counters|no record|no public|no official|no written|no mention|contrary to"
        "|saw nothing|seen nothing|heard nothing|not recogni|n't recogni|n’t recogni|not accept"
        "|n't accept|n’t accept|never accept"
        "|never recogni|of no |not believe|n't believe|n’t believe|never believe"
        "|not be right|not be true|not be correct|not be accurate|not have been|n't be right"
        "|n't be true|n’t be right|n’t be true|cannot be|cannot have|too low|too high|too small"
        "|too large|too generous|too optimistic|left out|leave out|leaves out|omits|omitted"
        "|not include|n't include|n’t include|another story|another pict|another tale|another acc"
        "|more like|closer to|closer |nearer|found no|finds no|find no|see no|sees no|saw no"
        "|detected no|recorded no|record no|records no|shows no|show no|showed no|contains no"
        "|contain no|contained no|uncovered|case to|no evidence|no proof|no basis|no truth"
        "|remember|recollection"
        "|memory|belie|competing|contrasting|disput|contest|challenge|reject|question|doubt"
        "|contradict|conflict|differ|diverg|agree|otherwise|convinced|persuaded|issue with"
        "|matter of|way round|way around|not quite|not entirely|not strictly|the true|the real"
        "|the actual|denied by|denied as|not all|not every|n't all|n’t all|n't every|n’t every"
        "|at odds|inconsistent|square|tally|not fit|not match|n't fit|n't match|n’t fit"
        "|n’t match|clash"
        "|not recall|n't recall|n’t recall|never recall|recall|stands by|stand by|standing by"
        "|vary|varies|varied|dismissed by|dismissed as|refuted by|rebutted by|refuted as"
        "|rebutted as|misconception|myth|fallacy|misperception|popular belief|to the contrary"
        "|false|debunk|discredited|bogus|untrue|fake|fabricated|disprove|dispel"
    ),
}
"""For every kind, stems of which each of its cues holds one; most sentences hold none."""
