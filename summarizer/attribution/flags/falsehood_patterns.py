"""Constructions that call a claim false, or throw it out.

Frames over a verb of rejecting with a noun for a claim, and a pointer or such a noun that "is"
false (or a quoted verdict). After VerbNet 29.5 and 33 (reject, dismiss, rebut).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.flags.frame_words import BE, CLAIM, NAMED_CLAIM, QUOTE, SOME, THAT_CLAIM
from summarizer.attribution.flags.hedge_kinds import HedgeKind

_PAPER: Final = (
    r"(?:posts?|tweets?|videos?|clips?|footage|photos?|photographs?|images?|recordings?|letters?"
    r"|memos?"
    r"|documents?|papers?|dossiers?|articles?|e-?mails?|screenshots?|messages?|leaks?)"
)
_ACCUSATION: Final = (
    r"(?:accusation|allegation|charge|claim|suggestion|rumou?r|insinuation|figure|notion|idea"
    r"|theory|criticism|stor(?=y|ies))(?:s|y|ies)?"
)
_FALSE: Final = (
    r"(?:false|untrue|baseless|fake|lies|a\slie|nonsense|propaganda|fabricat\w{1,5}|inventions?"
    r"|unfounded|groundless|fiction|fantasy|rubbish|absurd|ridiculous|ludicrous|preposterous"
    r"|a\shoax|misinformation|disinformation|inaccurate|incorrect|gossip|garbage|slander|defamatory"
    r"|not\s(?:true|correct|accurate|right(?!\sto\b)|the\scase)|wrong(?=\s*[\"”’.,;:—–]|\sand\b)"
    r"|without\s(?:a\sshred\sof\s|any\s)?(?:foundation|merit|basis|substance|truth)|no\sbasis\s\w+"
    r"|mistaken|misleading|misguided|invented|erroneous|unjustified|unwarranted|unsupported"
    r"|implausible"
    r"|forge(?:d|ry|ries)|doctored|staged|made\sup(?!\sof\b)|fictitious|bogus|phon(?:e?y|ies)|spurious"
    r"|specious"
    r"|scurrilous|malicious|libell?ous|slanderous|far-fetched|fanciful|outlandish|laughable|risible"
    r"|fairy[\s-](?:tales?|stor(?:y|ies))|myths?|falsehoods?|untruths?|smears?|hot\sair|hearsay"
    r"|tosh|bunk"
    r"|bunkum|baloney|hogwash|twaddle|drivel|claptrap|poppycock|balderdash|hokum|cobblers"
    r"|codswallop"
    r"|garbage|tripe|speculati(?:on|ve)|conjecture|exaggerat(?:ed|ions?)|overblown|overstated"
    r"|inflated"
    r"|distort(?:ed|ions?)|misrepresentations?|scaremongering|(?:taken\s)?out\sof\scontext"
    r"|half-truths?"
    r"|wide\sof\sthe\smark|conspiracy\stheor(?:y|ies)|politically\smotivated|whitewash"
    r"|witch[\s-]hunts?|hatchet\sjobs?|a\sstunt|flawed|simplistic)"
)
_HOW_FALSE: Final = (
    r"(?:(?:\w{3,14}ly|an?|all|just|so\smuch|complete|utter|pure|total|sheer|quite|cruel"
    r"|absolute|mere|simply|plain"
    r"|old|cheap|wild|vicious|entirely|deliberate|crude|obvious|outright)\s){0,3}"
)
_MEASURE: Final = (
    r"(?:bans?|plans?|decisions?|proposals?|moves?|laws?|bills?|tax(?:es)?|polic(?:y|ies)|rulings?|deals?"
    r"|offers?|rules?|cuts?|budgets?|projects?|schemes?|measures?|sanctions?|sentences?|fees?|behaviou?r)"
)
"""What can be called ridiculous without anything being denied."""
_PREDICATE: Final = (
    rf"(?=\s*[\"”’.,;:—–!)]|\s*\n|\Z|\s(?:and|but|because|by|to|in|on|at|as|for|or|they|he|she|it|said"
    rf"|from|since|that|when|though|although|while|with|last|this)\b|\s{CLAIM}(?![\w-]))"
)
"""What may follow an adjective that is said of a claim: no noun of another sort."""

PATTERNS: Final[dict[HedgeKind, tuple[str, ...]]] = {
    HedgeKind.FALSE: (
        (
            r"(?:(?<=was\s)|(?<=is\s)|(?<=are\s)|(?<=were\s)"
            r"|(?<=been\s))(?:not\saware\sof\s)?(?:no|any(?<=aware\sof\sany))\ssuch\s\w{3,20}"
            r"|(?:(?<=aware\sof\s)|(?<=heard\sof\s))any\ssuch\s\w{3,20}"
            r"|no\ssuch\s(?!luck\b|thing\b(?!\s(?:happened|occurred)))[a-z]{3,20}"
        ),
        (
            r"(?:reject|dismiss|rubbish|repudiat|rebuff|ridicul|disput(?=es?\sas))(?:e?d|es|s|ing)?"
            r"(?!\s(?:[\w’'-]{1,20}\s){0,3}(?:demand|offer|proposal|plan|call|appeal|deal|bid"
            r"|request)s?\b)"
            rf"(?:\s{NAMED_CLAIM}(?![\w-])|\s(?:concerns|fears|worries|suspicions)(?=\s(?:that\b|about\b|he\b"
            r"|she\b|they\b|it\b))"
            rf"|(?=\s(?:[\w’'-]{{1,20}}\s){{0,5}}as\s"
            rf"(?:{QUOTE}|{_HOW_FALSE}{_FALSE}))|(?=\s(?:this|that|it|them)\s*[.,;])"
            rf"|(?=\sas\s{QUOTE}))"
        ),
        (
            r"(?:brush|wav|shrugg|laugh|bat|swat|slap|sho)(?:e?d|ted|t)\s(?:aside|off|away|down)"
            rf"\s{NAMED_CLAIM}(?![\w-])"
        ),
        (
            r"(?:hit\sback\sat|pour(?:ed|s|ing)\s(?:scorn|cold\swater)\son|play(?:ed|s|ing)\sdown"
            rf"|scoff(?:ed|s)\sat|push(?:ed|es|ing)\sback\s(?:against|on"
            rf"|at))\s{NAMED_CLAIM}(?![\w-])"
        ),
        (
            r"(?<!stopped\s)(?:call|label|brand|term|describ|dismiss|denounc|characteri[sz])(?:l?ed|e[ds]|es|s"
            r"|l?ing)\s"
            rf"(?!(?:the|this|that|his|her|its|their)\s(?:[\w-]{{1,20}}\s)?{_MEASURE}\b)"
            rf"(?:(?!on\b|out\b|for\b|to\b)[\w’]{{1,20}}\s){{1,4}}(?:as\s)?{QUOTE}?{_HOW_FALSE}{_FALSE}"
            r"(?!\s\w{1,20}[\"”’»])"
        ),
        (
            r"(?:call|describ|dismiss|brand|label|term|denounc|ridicul)(?:e?d|l?ed|es|s|ing)\s"
            rf"(?:it|this|that|them|(?:(?:the|this"
            rf"|that)\s(?:{SOME}){{0,2}}?{_PAPER}))\s(?:as\s)?{QUOTE}"
            rf"(?=[^\"”»\n]{{0,50}}?{_FALSE})[^\"”»\n]{{1,80}}[\"”’»]"
        ),
        (
            rf"(?:call|label|brand)(?:l?ed|s|l?ing)\s(?:the|these|those|such|his|her"
            rf"|their)\s(?:\w{{1,20}}\s)?{_ACCUSATION}(?![\w-])"
        ),
        (
            r"(?:call|describ|dismiss|brand|label|term)(?:e?d|l?ed|es|s|ing)\s(?:any|the|these"
            r"|those"
            rf"|that|such|his|her|their)\s(?:{SOME}){{0,3}}?{CLAIM}"
            rf"\s(?:[\w’'-]{{1,20}}\s){{0,4}}?(?:as\s)?{QUOTE}[^\"”»\n]{{1,80}}[\"”’»]"
        ),
        (
            r"dismiss(?:ed|es|ing)\s(?:it|this|that|them"
            r"|(?:[\w’'-]{1,20}\s){1,3}[\w’'-]{1,20})"
            rf"(?=\sas\s(?:{QUOTE}|{_HOW_FALSE}{_FALSE}))"
        ),
        (
            rf"(?:is|was|are|were)\s(?:{QUOTE}\s?)?(?!speculat|just\sspeculat){_HOW_FALSE}{_FALSE}{_PREDICATE}"
            rf"|(?<=that)['’]s\s{_HOW_FALSE}{_FALSE}{_PREDICATE}"
        ),
        (
            rf"(?:{_ACCUSATION}|estimate|account"
            rf"|assertion)\s{BE}\s{QUOTE}[^\"”»\n]{{1,80}}[\"”’»]"
        ),
        (
            r"(?:reject|dismiss|rebuff|repudiat|discount)(?:e?d|es|s|ing)"
            r"(?=\s(?:the\s(?:rumou?rs?|reports?|claims?|speculation)\b|(?:that|this|these|those|such)\s"
            r"(?!demand|offer|proposal|plan|call|appeal|deal|bid|request)[\w-]{3,20}(?:[.,;]"
            r"|\s(?:and|as|saying"
            r"|but|on)\b)))"
        ),
        (
            r"(?:push(?:ed|es|ing)|f(?:ought|ights)|hit|hits|fir(?:ed|es))\sback"
            r"(?=[.,;:]|\s(?:on(?=\s(?-i:[A-Z]))|at|against|by|and|in|after|with|saying)\b)"
        ),
        r"(?<=which\s)(?:is|was)\s(?:not|never)\s(?:my|his|her|our|their|the)\s(?:intent(?:ion)?|aim|goal|purpose)",
        rf"no\s(?:truth|basis|substance)\s(?:in|to|for)\s{THAT_CLAIM}(?![\w-])",
        (
            rf"(?:(?<=[.:,!?]\s[\"“‘«])|(?<=\n[\"“‘«]))(?:(?:that|it|this)(?:['’]s|\sis"
            rf"|\swas)\s)?{_HOW_FALSE}{_FALSE}(?=[,.!][\"”’»])"
            r"|not\sso(?=,)|not\sat\sall\strue"
        ),
        (
            r"(?<=(?:that|this)\s)(?:is|was)\snot\s(?:so|what\shappened|how\sit\s(?:was|happened))"
            r"|(?:it|this|that|none\sof\s(?:it|this|that))\s"
            r"(?:had\snever|never)\shappened"
            r"|call(?:ed|s)\s(?:[\w’'.-]{1,20}\s){1,3}an?\sliar"
            r"|accus(?:ed|es|ing)\s(?:[\w’'.-]{1,20}\s){1,4}of\s(?:lying|making\s(?:it|this|that|things)\sup|inventing)"
            r"|ma(?:de|king)\s(?:it|this|that)\sup(?=[.,;])"
            r"|wav(?:ed|es)\s(?:it|this|that|the\s\w{1,20})\s(?:away|aside)"
        ),
        (
            r"has\sno\sbasis\sin\sfact|contrary\sto\s(?:what|(?:[\w’'-]{1,20}\s){0,3}(?:reports?"
            r"|claims?|speculation|rumou?rs?))|(?:is|was|are|were)\swrong\sto\s(?:suggest|say|claim|argue|assert|imply)"
        ),
    ),
}

STEMS: Final[dict[HedgeKind, str]] = {
    HedgeKind.FALSE: (
        "not so|not what|not how|happened|liar|lying|it up|this up|that up|making|inventing|away"
        "|aside"
        "|misguided|erroneous|unjust|unwarr|unsupp|implaus|forge|doctored|staged"
        "|made up|fictitious|bogus|spurious|specious|scurril|malicious|libel|slander"
        "|far-fetched|fanciful|outlandish|laughable|risible|fairy|myth|hood|untruth|smear"
        "|hot air|hearsay|tosh|bunk|baloney|hogwash|twaddle|drivel|claptrap|poppycock"
        "|balderdash|hokum|cobblers|codswallop|tripe|speculati|conjecture|exaggerat|overblown"
        "|overstated|inflated|distort|misrepresent|scaremonger|out of context|half-truth"
        "|of the mark|whitewash|hatchet|conspiracy|motivated|a stunt|flawed|simplistic"
        "|discount|reject|dismiss|rubbish|repudiat|rebuff|ridicul|brush|shrug|batted"
        "|swat|slapped|hit back|pour|scoff|push|label|describ|denounc|characteri|false|untrue"
        "|baseless|fake| lie|nonsense|propaganda|fabricat|invention|invented|unfounded"
        "|groundless|fiction|fantasy|absurd|ludicrous|preposterous|hoax|inaccurate|incorrect"
        "|gossip|garbage|defamatory|not true|not correct|not accurate|not right|wrong"
        "|no basis|mistaken|misleading|no truth|no substance|contrary|phony|phoney|waved"
        "|laughed|shot aside|down|termed|terms |branded|brands|branding|misinformation"
        "|disinformation|without foundation|without merit|without basis|without substance"
        "|without truth|without a shred|without any|no such|any such|witch-|witch hunt|called"
        "|calls|calling|call |pushed b|pushes b|pushing b|fought b|fights b|fired b|fires b"
        "|hit back|hits back|intent|concerns|fears|worries|suspicions|which is not|which was n"
        "|which was never|which is never"
        '|not the case|of truth|is \'|is "|was "|are "|were "|is “|is ‘|is «'
        "|was '|was “|was ‘"
        "|was «|are '|are “|are ‘|are «|were '|were “|were ‘|were «"
    ),
}
"""For every kind, stems of which each of its cues holds one; most sentences hold none."""
