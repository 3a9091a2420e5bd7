"""Constructions of silence and of doubt: not verified, not confirmed, not said, kept at a distance.

Each is a frame (a negated auxiliary, a verb of refusing, a determiner "no") over a class of words
(verbs of telling, of verifying, nouns of asking), so that what varies freely is not listed. After
the handbooks of AP and Reuters (on "alleged" and "reportedly"; on saying what could not be
verified and that comment was sought) and Hyland 1998, *Hedging in Scientific Research Articles*.
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.hedge_kinds import HedgeKind

NOT: Final = r"(?:\snot|n['’]t|\snever)"
MANNER: Final = r"(?:(?:[a-z]{3,14}ly|yet|also|either|so\sfar|itself|even|still|further)\s){0,2}"
HAVE: Final = r"(?:has|have|had)"
BE: Final = r"(?:is|are|was|were)"
DO: Final = r"(?:do|does|did)"
SOME: Final = r"[\w’'.-]{1,20},?\s"
"""A word of a phrase in between."""

_CANNOT: Final = rf"(?:(?:could|can|ca){NOT}|cannot)\s"
_WOULD_NOT: Final = rf"(?:would|will|wo|could|can|ca|{DO}|{HAVE}){NOT}\s{MANNER}|cannot\s{MANNER}"
_VERIFY: Final = (
    r"(?:verify|confirm|corroborate|authenticate|substantiate|vouch\sfor"
    r"|(?:establish|determine|ascertain|check|find\sout)"
    r"(?=\s(?:whether|if|how|what|who|why|when|where|which|that|it|this|these|those|its|their|the"
    r"|either|any)\b))"
)
_VERIFIED: Final = (
    r"(?:verified|confirmed|corroborated|authenticated|substantiated|established|checked"
    r"|determined|ascertained)"
)
_ASKING: Final = (
    r"(?:requests?|quer(?:y|ies)|questions?|calls?|messages?|e-?mails?|letters?|inquir(?:y|ies)"
    r"|enquir(?:y|ies)|texts?|invitations?|voicemails?)"
)
_ASKED_OF: Final = (
    rf"(?=\s*[.,;:—–]|\s(?:when|by|before|after|at|on|about|in\stime\sfor|as\sof|this|last)\b"
    rf"|\sto\s(?:us|me|(?:{SOME}){{0,6}}?{_ASKING})\b|\sto\s(?-i:[A-Z])|\s(?-i:[A-Z]))"
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
    r"|answer(?:ed)?(?=\s(?!the\sdoor)\w|[.,;])"
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
_REFUSE: Final = (
    r"(?:(?:declin|refus)(?:ed|es|ing|e)|(?:did|does|do)(?:\snot|n['’]t)\s(?:want|wish)"
    rf"|(?:chose|opted|decided|preferred)\snot|{BE}\s(?:unwilling|not\s(?:willing|prepared)))"
    r"\sto\s" + MANNER
)
_SEEN: Final = (
    r"(?:documents?|letters?|e-?mails?|reports?|labels?|files?|papers?|messages?|contracts?|footage"
    r"|recordings?|evidence|proof|videos?|images?|memos?|records?|transcripts?|invoices?)"
)
_PROOF: Final = r"(?:evidence|proof|support|substantiation|corroboration|documentation)"

THOUGHT: Final = (
    r"(?:believed|thought|understood|said|reported|assumed|suspected|presumed|alleged|rumou?red"
    r"|feared|claimed|reputed)"
)
_WIDELY: Final = r"(?:(?:widely|now|also|still|generally|commonly|all|both)\s)?"

PATTERNS: Final[dict[HedgeKind, tuple[str, ...]]] = {
    HedgeKind.NEITHER: (
        (
            rf"(?:{HAVE}|{DO}|would|will|could|wo){NOT}\s(?:yet\s)?(?:confirm(?:ed)?\s(?:n?or)"
            r"\sden(?:ied|y))"
        ),
        (
            rf"(?:(?:{HAVE}|{DO}|would|will|could)\s)?neither\s(?:confirm(?:ed|s)?\snor"
            r"\sden(?:ied|ies|y)|den(?:ied|ies|y)\snor\sconfirm(?:ed|s)?)"
        ),
        rf"{_REFUSE}(?:either\s)?confirm\sor\sdeny",
    ),
    HedgeKind.COULD_NOT_VERIFY: (
        (
            rf"(?:{HAVE}\sbeen\sunable|{HAVE}{NOT}\s(?:yet\s)?been\sable|{BE}\sunable"
            rf"|{BE}{NOT}\s(?:yet\s)?able|{HAVE}\sfailed|failed)\sto\s{MANNER}{_VERIFY}"
        ),
        rf"{_CANNOT}{MANNER}{_VERIFY}",
        rf"{_CANNOT}{MANNER}be\s{MANNER}{_VERIFIED}",
        (
            rf"(?:{HAVE}|{BE}|{DO}){NOT}\s(?:yet\s)?(?:been\s)?(?:independently\s(?:{_VERIFIED}"
            rf"|{_VERIFY}))"
        ),
        rf"{HAVE}{NOT}\s{MANNER}(?:verified|authenticated|corroborated)",
        rf"(?:neither|none|no)\s(?:{SOME}){{1,5}}could\s{MANNER}be\s{MANNER}{_VERIFIED}",
        rf"(?:no|without)\sindependent\s(?:confirmation|verification|corroboration|{_PROOF})",
        (
            rf"independent\s(?:confirmation|verification)\s{BE}\s(?:not\s(?:yet\s)?possible"
            rf"|impossible)"
        ),
        rf"{BE}\s(?:impossible|difficult|hard|no\sway|not\spossible)\sto\s{MANNER}{_VERIFY}",
        (
            r"no\sway\s(?:of\s(?:verifying|checking|confirming|knowing|establishing)|to\s(?:verify"
            r"|check))"
        ),
        (
            rf"(?:attempts?|efforts?)\sto\s(?:verify|confirm|corroborate)\s(?:{SOME}){{0,6}}?"
            r"(?:failed|(?:was|were|proved)\sunsuccessful)"
        ),
        (
            rf"(?:{HAVE}|{BE}|could|can){NOT}\s(?:been\sable\sto\s)?stand\s(?:that|it|this"
            rf"|the\s\w{{1,20}})\sup"
        ),
        rf"{HAVE}\sfound\sno\s(?:evidence|proof)(?=\s(?:for|of|that)\b)",
        rf"{HAVE}(?:{NOT}\sseen\s(?:{SOME}){{0,2}}?|\sseen\sno\s){_SEEN}",
        rf"(?<=we\s)(?:{HAVE}\s)?(?:found|seen|saw)\sno\s(?:evidence|proof|trace|record)",
        r"(?<=we\s)(?:could\snot|did\snot|couldn['’]t|were\sunable\sto)\sfind",
    ),
    HedgeKind.SILENCE: (
        rf"{_REFUSE}{_TELL}|(?:declin|refus)(?:ed|es|ing|e)\s(?:any\s)?(?:further\s)?comment",
        rf"(?:{_WOULD_NOT}){_TOLD}",
        (
            rf"{BE}{NOT}\s{MANNER}(?:commenting|saying(?=\s(?:yet\s)?(?:who|what|whether|how|when|where|why|which)\b)|(?:making|giving"
            rf"|offering)\s(?:an?y?\s)?(?:further\s)?"
            r"(?:comment|statement|interview)s?)|never\s(?:discuss|comment|talk|speak)(?:e?s)?"
        ),
        rf"{_CANNOT}(?:immediately\s)?(?:be\s)?(?:reach(?:ed)?|contact(?:ed)?)",
        rf"{BE}(?:{NOT}\s(?:immediately\s)?available|\sunavailable)\s(?:for|to)\s(?:comment|speak)",
        rf"(?:{BE}\sunable|{HAVE}{NOT}\s(?:yet\s)?been\sable)\sto\s(?:reach|contact|comment)",
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
        r"said\snothing(?=[.,;]|\sabout\b)|would\s(?:say\sonly|only\ssay)|said\sonly(?=\sthat\b)",
        (
            rf"(?:{HAVE}|{BE})\s(?:still\s)?yet\sto\s(?:respond|comment|reply|answer|hear\sback"
            rf"|explain"
            r"|say)"
        ),
        (
            rf"hung\sup(?=[.,;]|\son\b)|{DO}{NOT}\s(?:come\sto\sthe\sdoor|pick\sup)"
            r"|let\s(?:a|the|our)\s(?:\w{1,20}\s)?deadline|turned\sdown\san?\s(?:\w{1,20}\s)?interview"
            rf"|(?:would|could|to)\ssay\sno\smore|{_CANNOT}be\s(?:found|traced|located)"
            r"|(?:would|will)\snot\sgo\sinto\s(?:the|it|that|this)(?:\smatter)?"
            r"|brushed\spast\s(?:reporters|journalists|questions)"
        ),
        r"(?:hung\sup|walked\s(?:away|off)|shrugged)(?=\swhen\s(?:asked|approached|contacted)\b)",
    ),
    HedgeKind.UNCONFIRMED: (
        (
            rf"(?:{HAVE}|{DO}|{BE}){NOT}\s(?:(?:yet|been|immediately|officially|publicly)\s){{0,3}}"
            r"(?:confirmed|confirm|verified|verify|established)"
        ),
        (
            rf"(?:{HAVE}|{BE})\syet\sto\s(?:be\s)?(?:confirm|verif|establish"
            rf"|determin)\w*"
        ),
        r"no\s(?:immediate|official|public)\sconfirmation",
        (
            rf"(?:neither|none|no)\s(?:{SOME}){{1,5}}{HAVE}\s(?:yet\s|publicly\s"
            rf"|officially\s){{0,2}}confirmed"
        ),
        (
            rf"{BE}\s(?:still\s|as\syet\s)?(?:unconfirmed|unverified|uncorroborated|unsubstantiated"
            rf"|unproven)"
        ),
        r"there\s(?:is|was|has\sbeen)\sno\s(?:evidence|proof)(?=\sthat\b)",
    ),
    HedgeKind.UNKNOWN: (
        (
            r"(?:is|was|are|were|remain(?:s|ed)?)\s(?:still\s)?(?:unclear|unknown|uncertain(?=\s*[.,;]|\s(?:whether|how|who|what|when|if|why|where)\b)"
            r"|sketchy"
            r"|not\s(?:immediately\s|yet\s|entirely\s)?(?:clear|known|certain)|n['’]t\s(?:yet\s)?(?:clear|known))"
            r"|remain(?:s|ed)?\sa\smystery(?=[.,;])"
        ),
        r"(?:nobody|no\sone|no-one)\s(?:yet\s)?knows(?:\s(?:exactly|for\scertain|yet))?|an\sunknown\snumber",
        r"no\s(?:immediate\s)?(?:information|word)\s(?:on|about|as\sto|of(?=\s(?:how|what|who|any)))",
    ),
    HedgeKind.UNSUPPORTED: (
        (
            r"(?:baseless|unfounded|groundless|evidence-free|unsupported)\s(?:\w{1,14}\s)?(?:claim|rumou?r|report|allegation"
            r"|accusation|assertion|stor(?=y|ies)|conspiracy|theor(?=y|ies)|statement)"
            r"(?:s|y|ies)?(?:\stheor(?:y|ies))?"
            r"|conspiracy\stheor(?:y|ies)(?=\s(?:that|about|of)\b)"
        ),
        (
            rf"(?:offer|giv|gave|provid|produc|present|cit|show)(?:e|ed|en|es|s|ing)?\sno\s"
            rf"(?:\w{{1,14}}\s)?{_PROOF}"
        ),
        rf"without\s(?:offering|providing|giving|citing|presenting|producing)\s(?:any\s)?{_PROOF}",
        (
            rf"without\s(?:any\s)?{_PROOF}(?=[.,;])|no\s{_PROOF}\s(?:was|has\sbeen|were)\s(?:offered"
            rf"|given|provided|produced|shown)"
        ),
        rf"{DO}{NOT}\s(?:offer|give|provide|present|cite|produce)\s(?:any\s)?{_PROOF}",
    ),
    HedgeKind.DISTANCE: (
        r"rumou?rs?(?=\sthat\b)",
        rf"{BE}\s{_WIDELY}{THOUGHT}\sto(?=\s(?!the\b|an?\b|his\b|her\b|police\b)[a-z])",
        rf"it\s{BE}\s{_WIDELY}{THOUGHT}(?=\sthat\b|\s(?:the|he|she|they|it)\b)",
        rf"(?:{BE}|{HAVE}\sbeen|being)\s(?:\w{{3,14}}ly\s)?estimated\s(?:to|at)",
        r"(?<!he\s)(?<!who\s)(?<!it\s)understands(?=\sthat\b)",
        (
            r"(?:amid|despite|there\s(?:are|were|have\sbeen))\s(?:\w{1,12}\s){0,2}"
            r"(?:reports|rumou?rs|claims|allegations|suggestions|speculation)"
            r"(?=\s(?:even\s)?(?:that|of)\b)"
            r"|allegations?(?=\s(?:of|that|he|she|it|they)\b)"
            r"|rumou?rs\s(?:circulated|spread|swirled|persist(?:ed)?|abound(?:ed)?)(?=\sthat\b)"
            r"|(?:following|after|into|investigating|probing|checking|fuelled)\s"
            r"(?:\w{1,12}\s)?(?:reports|rumou?rs|claims|allegations|suggestions"
            r"|speculation)(?=\sthat\b)"
            r"|rumou?rs?(?=\s(?:of|about)\b)|speculation(?=\sthat\b)"
        ),
        rf"{BE}\s(?:feared|presumed)\s(?:dead|drowned|lost|trapped|missing|killed)",
    ),
    HedgeKind.WEAKNESS: (
        (
            rf"(?:{BE}|{HAVE}){NOT}\s(?:yet\s)?(?:been\s)?(?:formally\s)?(?:peer[-\s]reviewed"
            r"|reviewed\sby\s(?:other|independent|outside)\s\w{1,20})"
        ),
        rf"{HAVE}{NOT}\s(?:yet\s)?(?:been\s)?published\sin\san?\s(?:\w{{1,20}}\s){{0,2}}journal",
        rf"{HAVE}\syet\sto\sbe\s(?:peer[-\s]reviewed|published)",
        (
            r"\b(?:not|no\slonger)\s(?:statistically\s)?significant(?=[\s,;.)])(?!\s(?:to|for"
            r"|in)\b)"
            r"|statistically\sinsignificant"
        ),
        rf"{BE}\s(?:largely\s|still\s)?inconclusive",
        r"(?:could|may|might)\s(?:have\sbeen|be)\s(?:due\sto|down\sto|by|a\smatter\sof)\schance",
        (
            r"(?:is|are|was|were)\s(?:only\s|still\s)?(?:preliminary|provisional)(?=[.,;]|\s(?:and"
            r"|but)\b)"
        ),
    ),
    HedgeKind.GUESS: (
        (
            r"(?<!would\s)(?<!may\s)appear(?:s|ed)?\sto(?=\s(?:have|show)\b)|(?:(?<=what\s)|(?<=that\s)|(?<=which\s))appear(?:s|ed)?\sto"
            r"|(?<=in\s)an\sapparent(?=\s[a-z])|(?<=(?:of|by|an)\s)apparent(?=\s[a-z])"
        ),
        r"(?:(?<=\bhis\s)|(?<=\bher\s)|(?<=\bits\s)|(?<=\btheir\s)|(?<=\bthe\s))supposed(?=\s(?!to\b)[a-z])",
        (
            r"(?<=[a-z,]\s)(?<!he\s)(?<!she\s)(?<!they\s)(?<!who\s)(?:believed|thought|rumou?red"
            r"|suspected|understood)\sto(?=\s\w)(?!\s(?:him|her|it|them)sel)"
        ),
        (
            r"suspicions?\s(?:that|(?:has|have)\sfallen\son)"
            rf"|(?:{BE}|been)\ssuspected\sof|suspected(?=\s(?!of\b|that\b|by\b|to\b)[a-z]+\b)(?<!\bby\s)"
        ),
    ),
}

STEMS: Final[dict[HedgeKind, str]] = {
    HedgeKind.NEITHER: "confirm",
    HedgeKind.COULD_NOT_VERIFY: (
        "verif|confirm|corrobor|authentic|substanti|check|establish|determin|ascertain|evidence"
        "|proof|seen|stand|vouch|no way|find|found"
    ),
    HedgeKind.SILENCE: (
        "not |n't|n’t|never|neither|none|no one|nobody|nor |declin|refus|unwilling|cannot|unable"
        "|no comment|no further|no immediate|no response|no reply|no statement|no reaction"
        "|no detail|no explanation|no answer|no public|no official|no other|no reason|no more"
        "|no questions|no initial|unanswered|ignored|rebuffed|turned down|short of|without|evaded"
        "|dodged|sidestepped|deflected|attempt|silent|tight-lipped| mum|quiet|nothing"
        "|say only|only say|said only|release|saying"
        "|yet to|hung up|deadline|turned down|no more|brushed|walked|shrugged|unavailable"
    ),
    HedgeKind.UNCONFIRMED: (
        "confirm|verif|corrobor|substanti|establish|unproven|no evidence|no proof|yet to"
    ),
    HedgeKind.UNKNOWN: (
        "unclear|clear|known|knows|certain|mystery|sketchy|no immediate|no information|no word"
        "|no indication"
    ),
    HedgeKind.UNSUPPORTED: (
        "evidence|proof|support|substantia|corrobora|documentation|baseless|unfounded|groundless"
        "|unproven|unverified|unconfirmed|conspiracy"
    ),
    HedgeKind.DISTANCE: (
        "alleg|estimated|understands|claims|suggestions|speculation"
        "|rumour|rumor|believed|thought|understood|said to|is said|was said|assumed|suspected"
        "|presumed|feared|claimed|reputed|reported to|reported that|reported the|reported he"
        "|reported she|reported it|reports that|reports of|are said|were said"
    ),
    HedgeKind.WEAKNESS: (
        "inconclusive|peer|significant|journal|reviewed|published|chance|preliminary|provisional"
    ),
    HedgeKind.GUESS: (
        "appear|apparent|supposed|believed to|thought to|rumo|suspected|understood to|suspicion"
    ),
}
"""For every kind, stems of which each of its cues holds one; most sentences hold none."""
