"""Constructions of denial and dispute.

Frames over classes of words: a verb of rejecting with a noun for a claim, a pointer or such a noun
that "is" false (or a quoted verdict), evidence that nobody saw. After the handbooks of AP and
Reuters on denials, VerbNet 29.5 and 33 (deny, reject, dismiss, rebut).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.doubt_patterns import BE, DO, HAVE, NOT, SOME
from summarizer.attribution.hedge_kinds import HedgeKind

_CLAIM: Final = (
    r"(?:claim|report|allegation|accusation|suggestion|charge|assertion|account|rumou?r|figure"
    r"|number|estimate|finding|version|argument|theory|stor(?=y|ies)|criticism|notion|idea"
    r"|insinuation|interpretation|reading|assessment|conclusion|toll|characteri[sz]ation|timeline"
    r"|narrative|description|explanation|verdict|contention|portrayal|depiction|speculation|talk"
    r"|gossip"
    r"|smear|tale|myth|premise|comparison|link|testimon(?=y|ies)|calculation|analys[ie]s)(?:s|y"
    r"|ies)?"
)
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
_PREDICATE: Final = (
    rf"(?=\s*[\"”’.,;:—–!)]|\s*\n|\Z|\s(?:and|but|because|by|to|in|on|at|as|for|or|they|he|she|it|said"
    rf"|from|since|that|when|though|although|while|with|last|this)\b|\s{_CLAIM}(?![\w-]))"
)
"""What may follow an adjective that is said of a claim: no noun of another sort."""
_QUOTE: Final = r"[\"“‘«]"
_NAMED_CLAIM: Final = rf"(?:{SOME}){{0,3}}?{_CLAIM}"
_THAT_CLAIM: Final = (
    rf"(?:(?:that|this|it|they|those|these)|(?:the|that|this|those|these|such|his|her|its|their"
    rf"|both"
    rf"|any)\s(?:{SOME}){{0,2}}?{_CLAIM})"
)
PATTERNS: Final[dict[HedgeKind, tuple[str, ...]]] = {
    HedgeKind.DENIAL: (
        (
            r"(?<!\bnot\s)(?<!n['’]t\s)(?<!\bnever\s)(?<!\bnor\s)(?<!\bor\s)(?<!nobody\s)(?<!no\sone\s)"
            rf"(?:{HAVE}\s)?(?:(?:\w{{3,12}}ly|also|again|always)\s)?(?:denied|denies|deny|denying)"
            r"(?!\s(?:(?!that\b|any\b)[\w’'-]{1,20}\s){0,3}(?:access|entry|bail|permission|visas?|asylum|parole"
            r"|admission|sanctuary|treatment|(?:medical|health)\scare|rights?|opportunit(?:y|ies)|chances?"
            r"|service|coverage|benefits|requests?|applications?|motions?|petitions?|appeals?|loans?"
            r"|permits?|licen[cs]es?|process|counsel|justice|victory)\b)"
            r"(?!\s(?:him|them|us|me|you|(?:him|her|them|my|your)sel\w+)\s|\sher\s(?:an?|the|any)\s)"
        ),
        r"(?:(?<=his\s)|(?<=her\s)|(?<=its\s)|(?<=their\s)|(?<=[’']s\s)|(?<=s[’']\s))denials?",
        r"denials?(?=\s(?:of(?!\sservice)|that|from|by)\b)",
        (
            r"(?:insist|maintain)(?:s|ed)?(?=\s(?:[\w’'-]{1,20}\s){0,6}?(?:not|no|nothing|never"
            r"|none|nobody|innocent)\b|\s(?:[\w’'-]{1,20}\s){0,5}?\w{2,8}n['’]t\b)"
        ),
        (
            r"(?:ha[sd]|have)\s(?:had\s)?(?:no\s(?:role|part|involvement|knowledge|connection|hand)\s(?:in|of|to|with)"
            r"|nothing\sto\sdo\swith)|played\sno\s(?:part|role)\sin"
            rf"|{BE}{NOT}\s(?:involved\sin|responsible\sfor|to\sblame)"
        ),
        r"refut(?:ed|es|ing)|disavow(?:ed|s|ing)|rebut(?:ted|s)(?=\s)",
        (
            r"(?:had\s|have\s|has\s)?(?:done|did|does|do)\snothing\s(?:wrong|criminal|illegal"
            r"|improper"
            r"|unlawful)"
        ),
        (
            r"plead(?:ed|s|ing)?\snot\sguilty|pled\snot\sguilty|(?:protest|maintain|insist\son"
            r"|assert)"
            rf"(?:ed|s|ing)?\s(?:his|her|their|its)\s(?:own\s|\w{{1,12}}\s)?innocence"
            rf"|{BE}\sinnocent(?=[.,;]|\sof\b)"
        ),
    ),
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
            rf"(?:\s{_NAMED_CLAIM}(?![\w-])|\s(?:concerns|fears|worries|suspicions)(?=\s(?:that\b|about\b|he\b"
            r"|she\b|they\b|it\b))"
            rf"|(?=\s(?:[\w’'-]{{1,20}}\s){{0,5}}as\s"
            rf"(?:{_QUOTE}|{_HOW_FALSE}{_FALSE}))|(?=\s(?:this|that|it|them)\s*[.,;])"
            rf"|(?=\sas\s{_QUOTE}))"
        ),
        (
            r"(?:brush|wav|shrugg|laugh|bat|swat|slap|sho)(?:e?d|ted|t)\s(?:aside|off|away|down)"
            rf"\s{_NAMED_CLAIM}(?![\w-])"
        ),
        (
            r"(?:hit\sback\sat|pour(?:ed|s|ing)\s(?:scorn|cold\swater)\son|play(?:ed|s|ing)\sdown"
            rf"|scoff(?:ed|s)\sat|push(?:ed|es|ing)\sback\s(?:against|on"
            rf"|at))\s{_NAMED_CLAIM}(?![\w-])"
        ),
        (
            r"(?<!stopped\s)(?:call|label|brand|term|describ|dismiss|denounc|characteri[sz])(?:l?ed|e[ds]|es|s"
            r"|l?ing)\s"
            rf"(?:(?!on\b|out\b|for\b|to\b)[\w’]{{1,20}}\s){{1,4}}(?:as\s)?{_QUOTE}?{_HOW_FALSE}{_FALSE}"
            r"(?!\s\w{1,20}[\"”’»])"
        ),
        (
            r"(?:call|describ|dismiss|brand|label|term|denounc|ridicul)(?:e?d|l?ed|es|s|ing)\s"
            rf"(?:it|this|that|them|(?:(?:the|this"
            rf"|that)\s(?:{SOME}){{0,2}}?{_PAPER}))\s(?:as\s)?{_QUOTE}"
            rf"(?=[^\"”»\n]{{0,50}}?{_FALSE})[^\"”»\n]{{1,80}}[\"”’»]"
        ),
        (
            rf"(?:call|label|brand)(?:l?ed|s|l?ing)\s(?:the|these|those|such|his|her"
            rf"|their)\s(?:\w{{1,20}}\s)?{_ACCUSATION}(?![\w-])"
        ),
        (
            r"(?:call|describ|dismiss|brand|label|term)(?:e?d|l?ed|es|s|ing)\s(?:any|the|these"
            r"|those"
            rf"|that|such|his|her|their)\s(?:{SOME}){{0,3}}?{_CLAIM}"
            rf"\s(?:[\w’'-]{{1,20}}\s){{0,4}}?(?:as\s)?{_QUOTE}[^\"”»\n]{{1,80}}[\"”’»]"
        ),
        (
            r"dismiss(?:ed|es|ing)\s(?:it|this|that|them"
            r"|(?:[\w’'-]{1,20}\s){1,3}[\w’'-]{1,20})"
            rf"(?=\sas\s(?:{_QUOTE}|{_HOW_FALSE}{_FALSE}))"
        ),
        (
            rf"(?:is|was|are|were)\s(?:{_QUOTE}\s?)?(?!speculat|just\sspeculat){_HOW_FALSE}{_FALSE}{_PREDICATE}"
            rf"|(?<=that)['’]s\s{_HOW_FALSE}{_FALSE}{_PREDICATE}"
        ),
        (
            rf"(?:{_ACCUSATION}|estimate|account"
            rf"|assertion)\s{BE}\s{_QUOTE}[^\"”»\n]{{1,80}}[\"”’»]"
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
        rf"no\s(?:truth|basis|substance)\s(?:in|to|for)\s{_THAT_CLAIM}(?![\w-])",
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
    HedgeKind.DISPUTE: (
        (
            r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bthis\s)(?<!\bthe\smuch-)(?:"
            r"(?:disputed|disputes|disputing)(?=\sby\b|,\stoo,|\s(?:his|her|their|its|our)\b)|"
            r"(?:disputed|disputes|disputing|contested|contests|contesting|challenged|challenges)"
            rf"(?=\s(?:that|this|those|these|it\b|any)\b|\s{_NAMED_CLAIM}(?![\w-])|\s(?:how|whether)\b))"
        ),
        r"(?<!\bthe\s)(?:disputed|disputes)(?=\sthe\b)",
        (
            rf"{DO}{NOT}\s(?:recogni[sz]e|accept)(?=\s{_THAT_CLAIM}(?![\w-]))"
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
            rf"|{_QUOTE}no\s(?:case\sto\sanswer|evidence|proof|basis|truth)"
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
        rf"questioned(?=\s{_NAMED_CLAIM}(?![\w-]))",
        (
            r"(?:accounts|figures|estimates|versions|reports|tolls?"
            r"|numbers)\s(?:of\s(?:[\w’'-]{1,20}\s){1,4})?"
            r"(?:are\s|is\s)?(?:differ|diverg|var(?=y|ied|ies)|conflict)(?:s|ed|ing|y|ied|ies|e)?"
            r"|g(?:ive|ives|ave)\s(?:an?\s)?(?:very\s)?different\s(?:accounts?|figures?|numbers?"
            r"|times?|versions?|tolls?"
            r"|totals?|dates?)"
        ),
        (
            r"(?:disagree[sd]?|beg(?:s"
            r"|ged)?\sto\sdiffer)(?=[.,;:—–]|\s(?:with|that)\b|\sand\b|\sover\b)"
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
            r"|was)\s(?:convinced|persuaded|so\ssure|ready))\w*"
        ),
        (
            rf"(?:took|take|takes)\sissue\swith(?=\s{_NAMED_CLAIM}(?![\w-]))"
            rf"|(?:dispels?|dispelled|debunk(?:s|ed)?|disprove[sd]?)(?=\s{_NAMED_CLAIM}(?![\w-]))"
        ),
        rf"(?<!no\s)doubt(?:s|ed)(?=\s{_NAMED_CLAIM}(?![\w-]))",
        (r"(?:put|puts)\s(?:it|them|this|that|the\s\w{1,20})\s(?:at\s)?(?:closer|nearer)(?=\s)"),
        r"(?:voiced|expressed|raised)\s(?:\w{1,14}\s){0,2}doubts(?=[.,;]|\s(?:about|that|over)\b)",
        r"a\smatter\sof\s(?:argument|dispute|debate)|(?:the\s)?other\sway\s(?:round|around)",
        (
            r"that\s(?:is|was)\snot\s(?:quite\s|entirely\s|strictly\s)(?:right|true|correct|so"
            r"|accurate)"
        ),
        rf"{DO}{NOT}\sbelieve\s(?:(?:it|that|this|them)(?=[.,;])|{_NAMED_CLAIM}(?![\w-]))",
        (
            rf"{_THAT_CLAIM}\s(?:(?:could|can|can)(?:not|\snot|n['’]t)\s(?:be|have\sbeen)\s(?:right|true|correct"
            rf"|accurate)|{BE}\s(?:far\s|much\s)?too\s(?:low|high|small|large|generous|optimistic))"
            rf"|(?:count|figure|number|toll|total|estimate|tally)s?\s"
            rf"(?:leaves?\sout|left\sout|omit(?:s|ted)|{DO}{NOT}\sinclude)"
        ),
        (
            r"the\s(?:true|real|actual)\s(?:\w{1,20}\s)?(?:number|figure|toll|cost|total|count|price"
            r"|sum|rate|share)(?=\s(?:is|was|were|may\sbe|might\sbe|could\sbe|fell|rose|had)\b)"
        ),
        (r"(?<=it\s)(?:is|was|were)\s(?:more\slike|closer\sto|nearer(?:\sto)?)(?=\s)"),
        r"belie[sd](?=\s)|(?:no|little)\sagreement\s(?:on|with|that)",
        (
            rf"cast(?:s|ing)?\s(?:\w{{1,20}}\s)?doubts?\son(?=\s(?:that|it|this|whether|how)\b|\s{_NAMED_CLAIM}(?![\w-]))"
            rf"|{_CLAIM}\s(?:{BE}\s(?:at\sodds|inconsistent)|(?:conflict|clash)(?:s|ed|es)?)\swith"
            rf"|(?:{_CLAIM}|that|this)\s{DO}{NOT}\s(?:square|tally|fit|match)(?:\swith)?"
        ),
        (
            rf"contradict(?:ed|s|ing)?(?=\s(?:him|her|them|it|what|by)\b|\s{_NAMED_CLAIM}(?![\w-]))"
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
    HedgeKind.DENIAL: (
        "denied|denies|deny|denial|no role|no part|no involvement|no knowledge|no connection"
        "|no hand|not involved|n't involved|n’t involved|not responsible|n't responsible"
        "|n’t responsible|not to blame|n't to blame|n’t to blame|insist|maintain|refut|disavow"
        "|rebut|guilty|innocen|nothing|such "
    ),
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
    HedgeKind.DISPUTE: (
        "saw nothing|seen nothing|heard nothing|not recogni|n't recogni|n’t recogni|not accept"
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
"""For every kind, stems of which each of its cues holds one."""
