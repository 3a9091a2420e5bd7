"""Constructions of silence: asked, and not answered, not confirmed, not said.

Each is a frame (a negated auxiliary, a verb of refusing, a determiner "no") over a class of words
(verbs of telling, nouns of asking), so that what varies freely is not listed. After the handbooks
of AP and Reuters on saying that comment was sought.
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.flags.frame_words import BE, CANNOT, DO, HAVE, MANNER, NOT, REFUSE, SOME
from summarizer.attribution.flags.hedge_kinds import HedgeKind

_WOULD_NOT: Final = rf"(?:would|will|wo|could|can|ca|{DO}|{HAVE}){NOT}\s{MANNER}|cannot\s{MANNER}"
_ASKING: Final = (
    r"(?:requests?|quer(?:y|ies)|questions?|calls?|messages?|e-?mails?|letters?|inquir(?:y|ies)"
    r"|enquir(?:y|ies)|texts?|invitations?|voicemails?)"
)
_ASKED_OF: Final = (
    rf"(?=\s*[.,;:—–]|\s(?:when|by|before|after|at|on|about|in\stime\sfor|as\sof|this|last)\b"
    rf"|\sto\s(?:us|me|(?:{SOME}){{0,6}}?{_ASKING})\b|\sto\s(?-i:[A-Z])|\s(?-i:[A-Z]))"
)
_TO_ASK: Final = (
    r"(?=\s(?:him|her|them|anyone|the\s(?:company|family|firm|office)|(?-i:M(?:rs?|s)|Dr))\b"
    r"|\s[^.;\n]{1,80}?\sfor\s(?:comment|an?\sresponse|reaction))"
)
_WHAT: Final = (
    r"(?=\s(?:whether|if|who|whom|whose|how|what|why|when|where|which|more\babout|anything)\b)"
)
_TELL: Final = (
    r"(?:confirm(?!\sor\b)|comment|answer|respond|reply|discuss|elaborate|expand|testify|disclose|reveal|specify"
    r"|identify|explain|say|speak|talk|name\b|tell\s|clarify|be\s(?:interviewed|drawn)"
    rf"|take\squestions|go\s(?:into|further|beyond)|give\sevidence|make\s(?:{SOME}){{1,6}}?available"
    r"|make\s(?:an?y?\s)?(?:further\s"
    r"|public\s)?(?:statement"
    r"|comment)|(?:give|provide|offer|share|release)\s(?:any|an?|further|more|details"
    r"|(?:his|her|its|their)(?!\s(?:\w+\s)?names?\b)|the\s(?:name|reason|figure|number|detail))s?\b)"
)
_TOLD: Final = (
    r"(?:comment(?:ed)?|(?<!could\snot\s)confirm(?=\s(?:however\s)?(?:whether|if|who|what|how|when|the|any|its|his|her|their|that)\b)|elaborate[ds]?|expand(?:ed)?\son|discuss(?:ed)?|disclosed?|reveal(?:ed)?"
    r"|specif(?:y|ied)"
    rf"|(?:respond(?:ed)?|repl(?:y|ied)){_ASKED_OF}"
    r"|(?<!could\snot\s)(?<!couldn['’]t\s)(?<!cannot\s)answer(?:ed)?(?=\s(?!the\sdoor)\w|[.,;])"
    rf"|(?:sa(?:y|id)|explain(?:ed)?){_WHAT}"
    r"|(?:name|identif)(?:y|ied|d)?(?=\s(?:the|them|it|him|her|any|its|his|their|those|either"
    r"|who)\b)"
    r"|(?:go|gone)\sinto\s(?:any\s)?detail|be\sdrawn|be\sinterviewed|(?:say|said|be\ssaying)\s(?:more|anything)"
    r"|(?:ma[dk]e|be\smaking)\s(?:an?y?\s)?(?:further\s)?comment|release\s(?:any\s)?(?:further\s|more\s|other\s)?details"
    rf"|(?:give|given|provided?|offer(?:ed)?)\s(?:{SOME}){{0,3}}?(?:details?|reasons?|explanations?"
    r"|comments?|statements?|responses?|answers?|names|figures?|numbers?|estimates?|timelines?"
    r"|breakdown|dates?)"
    r"|(?:speak|spoken|talk|talked)\s(?:to|with)\s(?:reporters|journalists|the\spress|the\smedia"
    r"|us)"
    rf"|return(?:ed)?\s(?:{SOME}){{0,4}}?{_ASKING}"
    rf"|(?:want|wish|agree[d]?)(?:ed)?\sto\s{_TELL})"
)

PATTERNS: Final[dict[HedgeKind, tuple[str, ...]]] = {
    HedgeKind.SILENCE: (
        rf"{REFUSE}{_TELL}|(?:declin|refus)(?:ed|es|ing|e)\s(?:any\s)?(?:further\s)?comment",
        rf"(?:{_WOULD_NOT}){_TOLD}",
        (
            rf"{BE}{NOT}\s{MANNER}(?:commenting|saying(?=\s(?:yet\s)?(?:who|what|whether|how|when|where|why|which)\b)|(?:making|giving"
            rf"|offering)\s(?:an?y?\s)?(?:further\s)?"
            r"(?:comment|statement|interview)s?)|never\s(?:discuss|comment|talk|speak)(?:e?s)?"
        ),
        rf"{CANNOT}(?:immediately\s)?be\s(?:immediately\s)?(?:reached|contacted)",
        rf"{CANNOT}immediately\sbe\s(?:found|located|identified|traced)",
        rf"{CANNOT}(?:immediately\s)?(?:reach|contact){_TO_ASK}",
        rf"{BE}(?:{NOT}\s(?:immediately\s)?available|\sunavailable)\s(?:for|to)\s(?:comment|speak)",
        rf"(?:{BE}\sunable|{HAVE}{NOT}\s(?:yet\s)?been\sable)\sto\s(?:comment|(?:reach|contact){_TO_ASK})",
        (
            rf"(?:(?<!\bor\s)neither|none|no\sone|nobody)\s(?:{SOME}){{0,8}}?(?:(?:would|could"
            rf"|will|{HAVE}|had)"
            r"\s(?:comment|respond|repl|discuss|disclos|sa[yi]|answer|elaborat|confirm(?=\s)|reveal"
            rf"|be\sreached)\w{{0,3}}|(?:responded|replied){_ASKED_OF}|commented"
            rf"|agreed\sto\s{_TELL})"
        ),
        rf"(?<=nor\s)(?:{SOME}){{1,4}}{HAVE}\s(?:commented|responded|replied)",
        (
            r"(?:ha[sd]|have|made|ma[kd]e|offer(?:ed|s)|g[ai]ven?|gives|issued|provided|received"
            r"|ther?e\s(?:was|were|has\sbeen))\sno\s(?:immediate\s|further\s|public\s|other\s"
            r"|official\s|more\s|initial\s)?(?:comment|statement|details|response|reply|explanation"
            r"|reaction|answers?)(?![\w-])"
        ),
        r"(?:gave|given|offered|provided)\sno\sreasons?|took\sno\squestions",
        r"no\s(?:immediate\s)?(?:comment|response|reaction|reply)\sfrom|no\scomment",
        (
            rf"{_ASKING}\s(?:{SOME}){{0,8}}?(?:(?:went|{HAVE}\sgone)\sunanswered|(?:was|were|{HAVE}"
            r"(?:\snot)?\sbeen)\s(?:not\s(?:immediately\s)?(?:returned|answered|acknowledged)"
            r"|ignored"
            r"|rebuffed)|(?:interview|comment)\s(?:was|were)\s(?:declined|turned\sdown|refused))"
        ),
        rf"went\sunanswered|{BE}{NOT}\s(?:immediately\s)?(?:returned|answered)",
        (
            rf"(?:ignored|rebuffed|turned\sdown|declined|evaded|dodged|sidestepped|deflected)\s"
            rf"(?:{SOME}){{0,4}}?(?:requests|questions|quer(?:y|ies)|messages|(?:requests?|calls)"
            r"\sfor\s(?:comment|an?\sinterview)|(?:an?|our|the)\srequests?(?!\sfrom|\sby|\sto))(?![\w-])"
        ),
        r"attempts?\sto\s(?:reach|contact)(?=\s[^.]{1,60}\s(?:were|was|failed|proved))",
        (
            r"(?:remain(?:s|ed|ing)?|stayed|kept|keeps|fell)\s(?:\w{1,14}\s)?(?:silent"
            r"|tight-lipped|mum|quiet(?=\s(?:on|about|over)\b))"
        ),
        (
            r"(?:ha[sd]|have|with)\s[\"“‘']?nothing\s(?:further\s|more\s|else\s)?to\s(?:add|say)"
            r"|(?:would|will|did|could)(?:\snot|n['’]t)\s(?:rule\s\w{1,20}\sin\sor\sout"
            r"|speculate|engage|address\s(?:the|that|those|this))"
            r"|(?:declin|refus)(?:ed|es|ing)\sto\s(?:rule|be\sdrawn|speculate|engage|address"
            r"|say\s(?:more|whether))"
            r"|stop(?:s|ped)\sshort\sof\s(?:an?\s)?(?:\w{1,12}\s)?(?:denial|denying|confirming"
            r"|confirmation)"
            r"|(?:walked\s(?:away|off|out|on|past)\s)?without\s(?:answering|replying|responding|comment"
            r"|commenting|elaborating)"
            rf"|{HAVE}(?:\snot|n['’]t)\s(?:yet\s)?(?:published|released|made\spublic)(?=\s(?:its"
            rf"|their|his|her|any|the|an?)\s(?:\w{{1,20}}\s)?(?:numbers?|figures?|toll|count|tally"
            rf"|estimate|total|list|details|findings|results|casualties|losses)\b)"
            rf"|{HAVE}\syet\sto\s(?:publish|release|provide|(?:give|put)\s(?:an?y?|its|their)\s(?:figure|number|toll|estimate|reason|date))"
        ),
        r"(?<!might\shave\s)(?<!would\shave\s)(?<!could\shave\s)said\snothing(?=[.,;]|\sabout\b)|would\s(?:say\sonly|only\ssay)|said\sonly(?=\sthat\b)",
        (
            rf"(?:{HAVE}|{BE})\s(?:still\s)?yet\sto\s(?:respond|comment|reply|answer|hear\sback"
            rf"|explain"
            r"|say)"
        ),
        (
            rf"hung\sup(?=[.,;]|\son\b)|{DO}{NOT}\s(?:come\sto\sthe\sdoor|pick\sup)"
            r"|let\s(?:a|the|our)\s(?:\w{1,20}\s)?deadline|turned\sdown\san?\s(?:\w{1,20}\s)?interview"
            rf"|(?:would|could|to)\ssay\sno\smore|{CANNOT}be\s(?:found|traced|located)(?=\sfor\b)"
            r"|(?:would|will)\snot\sgo\sinto\s(?:the|it|that|this)(?:\smatter)?"
            r"|brushed\spast\s(?:reporters|journalists|questions)"
        ),
        r"(?:hung\sup|walked\s(?:away|off)|shrugged)(?=\swhen\s(?:asked|approached|contacted)\b)",
    ),
}

STEMS: Final[dict[HedgeKind, str]] = {
    HedgeKind.SILENCE: (
        "not |n't|n’t|never|neither|none|no one|nobody|nor |declin|refus|unwilling|cannot|unable"
        "|no comment|no further|no immediate|no response|no reply|no statement|no reaction"
        "|no detail|no explanation|no answer|no public|no official|no other|no reason|no more"
        "|no questions|no initial|unanswered|ignored|rebuffed|turned down|short of|without|evaded"
        "|dodged|sidestepped|deflected|attempt|silent|tight-lipped| mum|quiet|nothing"
        "|say only|only say|said only|release|saying"
        "|yet to|hung up|deadline|turned down|no more|brushed|walked|shrugged|unavailable"
    ),
}
"""For every kind, stems of which each of its cues holds one; most sentences hold none."""
