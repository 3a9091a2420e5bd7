"""Constructions of correction: a figure that is revised, a statement that is withdrawn.

After the handbooks of AP and Reuters on corrections and on what an article says it got wrong.
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.flags.frame_words import BE, HAVE, SOME
from summarizer.attribution.flags.hedge_kinds import HedgeKind

_FIGURE: Final = (
    r"(?:figures?|numbers?|tolls?|estimates?|totals?|counts?|results?|reports?|claims?|statements?"
    r"|stor(?:y|ies)|articles?|stud(?:y|ies)|papers?|tables?|data|magnitudes?|tallies|tally|shares?"
    r"|announcements?|allegations?|accusations?|confessions?|remarks?|posts?|tweets?"
    r"|evidence|account|testimony|assertions?|press\sreleases?|forecasts?)"
)
_WRONGLY: Final = r"(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately)"

PATTERNS: Final[dict[HedgeKind, tuple[str, ...]]] = {
    HedgeKind.CORRECTION: (
        (
            r"(?:an?|the)\s(?:earlier|previous|early|prior|original|first)\s(?:version|edition)(?=\sof\s(?:this|our|the\s(?:article|story|report|post|piece|page|item|text))\b"
            r"|\s(?:\w{4,12}ly\s)?(?:said|gave|stated|misstated|reported|had)\b)"
            r"(?:\sof\s(?:this|the|our)(?:\s(?!said|gave)\w{1,20})?)?"
            rf"(?:\s{_WRONGLY})?(?:\s(?:said|stated|gave|misstated|reported|had))?"
        ),
        r"(?-i:Correction|Clarification|Corrigend(?:um|a)|Errat(?:um|a)|CORRECTION|CLARIFICATION)[sS]?(?=\s*:|\s*\n|\Z|\sto\b|,\s\d)\s?:?",
        r"(?-i:Amended|Corrected|Updated)\son\s\d{1,2}\s\w{3,9}(?=:)",
        r"(?:issued|published|ran|printed|posted|added|appended|made)\san?\s(?:correction|clarification)",
        (
            r"this\s(?:(?:article|story|report|headline|post|page|piece|item|sentence)\s)?(?:has\s(?:since\s)?been"
            r"|was)\s(?:corrected|updated(?!\swith)|amended|changed)"
        ),
        rf"(?:{HAVE}\s(?:been\s|since\s|later\s){{0,3}}|(?<!he\s){BE}\s(?:later\s|since\s)?)(?:retracted|corrected(?!\sby))",
        rf"{HAVE}\s(?:since\s)?been\samended",
        (
            rf"{_FIGURE}(?:\s(?!that\b|which\b|they\b|ha[sd]\b|have\b|w(?:as|ere)\b|found\b|said\b)"
            rf"[\w’-]{{1,20}}){{0,6}}\s(?:{HAVE}\s(?:since\s)?been\s|{BE}\s(?:later\s|since\s)?)withdrawn"
        ),
        (
            rf"(?:{HAVE}\s(?:since\s)?been\s|{BE}\s)(?:later\s|since\s|subsequently\s)?(?:revised\s(?:up(?:wards?)?"
            r"|down(?:wards?)?|from|to))"
        ),
        (
            r"(?:lowered|raised|revised|corrected|reduced|amended|(?:later|since|then)\scut)\s(?:the|that|its|their|his|her)\s"
            r"(?:\w{1,20}\s)?(?:figures?|numbers?(?!\sof\b)|tolls?|total|tally|count|estimates?)"
        ),
        (
            rf"(?:withdrew|retract(?:ed|s)|corrected|rescinded|recanted|deleted|took\sdown|disowned"
            r"|(?:walked|rowed|rolled)\sback(?:\son)?|back(?:track|pedal)(?:ed|s)\son|apologi[sz]ed\sfor)\s"
            rf"(?:the|that|its|their|his|her|an?|those)\s(?:\w{{1,20}}\s){{0,2}}{_FIGURE}"
        ),
        r"(?<=\s)(?:it|he|she|they|who|which|since|later)\s(?:withdrew|retracted)(?=[.,;]|\s(?:within|the\snext|on|a|an|last|this)\b)",
        (
            rf"{HAVE}\s(?:initially|first|originally|earlier|previously)\sbeen\s(?:given|put|reported"
            r"|stated)"
        ),
        (
            rf"(?:{HAVE}\s)?(?:earlier|initially|originally|first|previously|at\sfirst)\s(?:put|given|gave|estimated)"
            r"\s(?:it|the|that|its)(?=[^.]{1,60}\bat\b)"
        ),
        (
            rf"{HAVE}\s(?:earlier|initially|originally|first|previously|at\sfirst)\s(?:put|given|reported"
            r"|announced)(?=\s[^.\d]{0,30}\d)"
            rf"|{HAVE}\sgiven\sthe\s(?:figure|number|toll|total|count)(?=\sas\s)"
        ),
        (
            r"(?:later|since|now|then)\s(?:gave|given|puts?|set|revised|lowered|raised|cut|reduced|changed)"
            r"\s(?:it|this|that|(?:the|its|that|their)\s\w{1,20})(?=\s(?:as|at|to)\s[^.\d]{0,20}\d)"
            r"|(?:figure|number|toll|total|count|tally|estimate)s?\s(?:was|were|has\sbeen|have\sbeen)"
            r"\s(?:(?:later|since|then|subsequently)\s)?"
            r"(?:lowered|raised|cut|reduced|brought\sdown|scaled\s(?:back|down))\sto"
            r"|(?:later|since|now|then)\ssa(?:id|ys)\s(?:that\s)?the\s(?:figure|number|toll|total|count)\s(?:was|is)"
        ),
        (
            r"(?:said|admitted|acknowledged|conceded|accepted)\s(?:that\s)?(?:he|she|it|they)\s(?:had|have|has)"
            r"\s(?:been\s(?:mistaken|misinformed|in\serror)|mis(?:read|spoken|counted|calculated|stated|heard"
            r"|understood)|made\sa\s(?:mistake|miscalculation)|made\san\serror)"
        ),
        (
            r"took\s(?:back\s(?:the|that|his|her|its|their)\s\w{1,20}"
            r"|(?:the|that|his|her|its|their)\s\w{1,20}\sback(?=[.,;]))"
            r"|(?:dropped|abandoned)\s(?:the|that|its|his|her|their)\s"
            r"(?:claim|allegation|accusation|assertion|figure)s?"
            r"|(?:issued|published|gave|released)\san?\s(?:corrected|revised|amended)\s"
            r"(?:figure|statement|version|number|toll|total|table)"
            r"|changed\s(?:his|her|its|their)\s(?:account|story|version|statement|evidence|testimony)"
            rf"|{HAVE}\s(?:(?:since|now|also)\s)?(?:withdrawn|retracted|revised|deleted|rescinded)\s"
            rf"(?:the|that|its|their|his|her|an?|those)\s(?:\w{{1,20}}\s){{0,2}}{_FIGURE}"
        ),
        r"(?<=and\s)not\s[^\s.,;]{1,20}(?:\s[^\s.,;]{1,20}){0,4}(?=,?\sas\s(?:(?:he|she|it|they|we)\s|(?:was\s|had\s)?(?:first|earlier|previously|initially|originally)\s))",
        r"(?:that|this|which|it)\swas\s(?:wrong|incorrect|inaccurate|an\serror|a\smistake)(?=[\s]*[.,;—–]|\sand\b)",
        rf"(?:revising|correcting|lowering|raising|withdrawing|retracting|amending|reducing)\s(?:an?|the|its|that|his|her|their)\s(?:\w{{1,20}}\s){{0,2}}{_FIGURE}",
        rf"(?:figure|number|toll|total|date|name|spelling|amount|time|age)s?\s(?:{SOME}){{0,5}}?{BE}\s(?:given\s|printed\s|reported\s|stated\s)?(?:in\serror|wrong|incorrect|misstated|{_WRONGLY}\s\w+)",
        rf"(?<!\bagain\s)(?<!\bhe\s)(?<!\bshe\s)(?<!\bthey\s){_WRONGLY}\s(?:said|stated|gave|reported|attributed|described|identified|named|put|called|spelled|printed)",
        (
            r"(?:regrets?|apologi[sz]e[ds]?\sfor)\s(?:the|this|that)\s(?:error|mistake)s?(?=[.,;]|\Z)"
            r"|(?:an|the)\s(?:editing|production|reporting|typing|transcription|typographical)\serror"
        ),
        r"(?:we|it|article|story|report|headline|caption)\s(?:also\s)?misstated",
        (
            r"(?<=[a-z,]\s)(?:misidentified|misstated|misspel(?:led|t)|misattributed)"
            r"(?:(?=\s(?:the|his|her|its|their|a|an|how|when|where|who)\b)|,\sin\s[^,.]{1,40},)"
        ),
        r"(?:that|this|which|it)\sthen\schanged\s(?:that|it)\sto|changed\sthat\sto",
        r"the\scorrect\s(?:figure|number|total|date|name|spelling|amount)",
        (
            r"this\s(?:article|story|report|version)\scorrects|an?\s(?:correction|clarification|erratum|corrigendum)"
            r"\s(?:was|has\sbeen|were)\s(?:later\s|since\s)?(?:added|issued|published|appended|made|printed|run)"
        ),
        (
            rf"{BE}\s(?:later\s|since\s|then\s)?(?:misquoted|misreported|misidentified|misspelled|misspelt|misattributed"
            r"|miscalculated|miscounted|counted\stwice|double[\s-]counted|given\sin\serror|published\sin\serror"
            r"|stated\sin\serror)|(?:he|she|they|it)\s(?:had\s)?(?:misspoken?|went\stoo\sfar|had\sgone\stoo\sfar)"
        ),
        (
            r"(?:figures?|numbers?|tolls?|totals?|sentences?|claims?|passages?|statements?|tables?)"
            rf"\s{BE}\s(?:later\s|since\s|then\s|quietly\s)?(?:replaced|removed|deleted|taken\sout|withdrawn|struck\sout)"
            rf"|{HAVE}\s(?:since\s)?been\s(?:taken\sdown|struck\sout)"
        ),
        r"stands?\scorrected|no\slonger\sstands\sby|climb(?:ed|s)\sdown|on\ssecond\sthoughts",
        r"(?:he|she|they|it)\s(?:had\s)?got\s(?:it|that)\swrong|corrected\s(?:him|her|it)self|corrected\sthemselves",
        rf"{BE}\s(?:later\s|since\s)?(?:withdrawn|rescinded|disowned)(?=[.,;]|\s(?:by|on|in|within|after|last|the)\b)",
        rf"{BE}\sitself\s(?:later\s)?(?:retracted|corrected|withdrawn)|it\s{BE}\s(?:later\s)?withdrawn",
    ),
}

STEMS: Final[dict[HedgeKind, str]] = {
    HedgeKind.CORRECTION: (
        "later gave|later put|later set|now put|since put|then put|later said|since said|now say"
        "|brought down|scaled|been cut|were cut|was cut|later changed|misread|mishe|misunder"
        "|misinf|misst|took |dropped|abandoned|changed h|changed i|changed t|given the|, as "
        "|revising|lowering|raising|withdrawing|amending|reducing|misquot|misrep"
        "|misident|misspel|misattr|miscalc|miscount|misspoke|too far|replaced|removed|taken out"
        "|struck out|second thoughts|trimmed|halved|doubled|adjusted|upgraded|downgraded"
        "|version|edition|correct|clarif|corrigend|errat|updated|amended|retract|withdrawn"
        "|withdrew|revised|lowered|reduced|cut from|deleted|took down|taken down|rescind"
        "|recant|disown|ed back|backtrack|backpedal|apologi|been given|been put|been reported"
        "|been stated|wrong|inaccurate|error|mistake|misstated|earlier|initially|originally"
        "|previously|first been|first put|first gave|first given|first estimated|at first"
        "|counted twice|double-count|double count|later cut|since cut|then cut|raised from"
        "|raised the|raised its|raised that|raised his|raised her|longer stands|climbed down"
        "|climbs down|changed that|then changed|been changed|was changed"
    ),
}
"""Stems of which each cue holds one."""
