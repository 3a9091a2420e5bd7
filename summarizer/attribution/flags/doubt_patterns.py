"""Constructions of doubt: not confirmed, not known, kept at a distance.

Frames as in ``silence_patterns``, over verbs of thinking and nouns of proof. After the handbooks of
AP and Reuters (on "alleged" and "reportedly") and Hyland 1998, *Hedging in Scientific Research
Articles*.
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.flags.frame_words import BE, DO, HAVE, NOT, PROOF, SOME
from summarizer.attribution.flags.hedge_kinds import HedgeKind

THOUGHT: Final = (
    r"(?:believed|thought|understood|said|reported|assumed|suspected|presumed|alleged|rumou?red"
    r"|feared|claimed|reputed)"
)
_TALK: Final = r"(?:reports|rumou?rs|claims|allegations|suggestions|speculation)"
_SAYING: Final = (
    r"\s(?:question|raise|cast|suggest|show|say|claim|indicate|contradict|challenge|have|had|were"
    r"|are|could|would|may|did|make|made|appear|came|come)(?:d|ed)?\b"
)
"""As in "reports that question his account": the verb of a relative clause."""
_THIN: Final = (
    r"(?:anecdotal|limited|scant|circumstantial|thin|tentative|patchy|preliminary|weak|sketchy"
    r"|scanty)"
)
_WIDELY: Final = r"(?:(?:widely|now|also|still|generally|commonly|all|both)\s)?"

PATTERNS: Final[dict[HedgeKind, tuple[str, ...]]] = {
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
            r"|(?:not\s(?:immediately\s|yet\s|entirely\s)?|n['’]t\s(?:yet\s)?)(?:clear|certain|known(?!\s(?:as|for)\b)))"
            r"|remain(?:s|ed)?\sa\smystery(?=[.,;])"
            r"|(?:it|that)['’]s\s(?:still\s)?(?:unclear|unknown|not\s(?:yet\s)?(?:clear|known(?!\s(?:as|for)\b)))"
        ),
        r"(?:nobody|no\sone|no-one)\s(?:yet\s)?knows(?:\s(?:exactly|for\scertain|yet))?|an\sunknown\snumber",
        r"no\s(?:immediate\s)?(?:information|word)\s(?:on|about|as\sto|of(?=\s(?:how|what|who|any)))",
    ),
    HedgeKind.UNSUPPORTED: (
        (
            r"(?:baseless|unfounded|groundless|evidence-free|unsupported)\s(?:\w{1,14}\s)?(?:claim|rumou?r|report|allegation"
            r"|accusation|assertion|stor(?=y|ies)|conspiracy|theor(?=y|ies)|statement)"
            r"(?:s|y|ies)?(?:\stheor(?:y|ies))?"
            r"|conspiracy\stheor(?:y|ies)(?=,?\s(?:such\sas\s|including\s(?:one\s|the\sclaim\s)?)?(?:that|about|of)\b)"
        ),
        (
            rf"(?:offer|giv|gave|provid|produc|present|cit|show)(?:e|ed|en|es|s|ing)?\sno\s"
            rf"(?:\w{{1,14}}\s)?{PROOF}"
        ),
        rf"without\s(?:offering|providing|giving|citing|presenting|producing)\s(?:any\s)?{PROOF}",
        (
            rf"without\s(?:any\s)?{PROOF}(?=[.,;])|no\s{PROOF}\s(?:was|has\sbeen|were)\s(?:offered"
            rf"|given|provided|produced|shown)"
        ),
        rf"{DO}{NOT}\s(?:offer|give|provide|present|cite|produce)\s(?:any\s)?{PROOF}",
    ),
    HedgeKind.DISTANCE: (
        r"rumou?rs?(?=\sthat\b)",
        rf"{BE}\s{_WIDELY}{THOUGHT}\sto(?=\s(?!the\b|an?\b|his\b|her\b|police\b)[a-z])",
        rf"it\s{BE}\s{_WIDELY}{THOUGHT}(?=\sthat\b|\s(?:the|he|she|they|it)\b)",
        rf"(?:{BE}|{HAVE}\sbeen|being)\s(?:\w{{3,14}}ly\s)?estimated\s(?:to|at)",
        r"(?<!he\s)(?<!who\s)(?<!it\s)understands(?=\sthat\b)",
        (
            r"(?:amid|despite|there\s(?:are|were|have\sbeen))\s(?:\w{1,12}\s){0,2}"
            rf"{_TALK}(?=\s(?:even\s)?(?:that(?!{_SAYING})|of)\b)"
            rf"|there\s(?:are|were|have\sbeen)\s(?:\w{{1,12}}\s){{0,2}}{_TALK}"
            r"(?=\s(?:the|he|she|they|it|an?|its|his|her|their)\s)"
            r"|(?<![a-z])(?<!\bis\s)(?<!\bwas\s)(?<!\bare\s)(?<!\bwere\s)(?<!been\s)(?<!being\s)"
            r"(?<!\bnot\s)(?<!stands\s)(?<!\bwho\s)(?<!\bthose\s)accuse[sd]\sof(?=\s(?!wrong)\w{3,20}ing\b)"
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
        (
            rf"{_THIN}\sevidence(?=\s(?:that|of|for|suggest\w{{0,3}}|indicat\w{{0,3}})\b)"
            rf"|there\s{BE}\s(?:only\s)?some\sevidence(?=\s(?:that|to\ssuggest)\b)"
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
        "accuse|reports|alleg|estimated|understands|claims|suggestions|speculation"
        "|rumour|rumor|believed|thought|understood|said to|is said|was said|assumed|suspected"
        "|presumed|feared|claimed|reputed|reported to|reported that|reported the|reported he"
        "|reported she|reported it|reports that|reports of|are said|were said"
    ),
    HedgeKind.WEAKNESS: (
        "inconclusive|peer|significant|journal|reviewed|published|chance|preliminary|provisional"
    ),
    HedgeKind.GUESS: (
        "evidence|appear|apparent|supposed|believed to|thought to|rumo|suspected|understood to"
        "|suspicion"
    ),
}
"""For every kind, stems of which each of its cues holds one; most sentences hold none."""
