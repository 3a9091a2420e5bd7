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
    r"|not\s(?:true|correct|accurate|right|the\scase)|wrong(?=\s*[\"”’.,;:—–]|\sand\b)"
    r"|without\s(?:a\sshred\sof\s|any\s)?(?:foundation|merit|basis|substance|truth)|no\sbasis\s\w+"
    r"|mistaken|misleading|misguided|invented|erroneous|unjustified|unwarranted|unsupported"
    r"|implausible"
    r"|forge(?:d|ry|ries)|doctored|staged|made\sup|fictitious|bogus|phon(?:e?y|ies)|spurious"
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
            r"(?!\s(?:\w{1,20}\s){0,2}(?:access|entry|bail|permission|visas?|asylum|parole"
            r"|admission"
            r"|service|coverage)\b)"
        ),
        r"(?:(?<=his\s)|(?<=her\s)|(?<=its\s)|(?<=their\s)|(?<=[’']s\s)|(?<=s[’']\s))denials?",
        r"denials?(?=\s(?:of|that|from|by)\b)",
        (
            r"(?:insist|maintain)(?:s|ed)?(?=\s(?:[\w’'-]{1,20}\s){0,6}?(?:not|no|nothing|never"
            r"|none|nobody"
            r"|innocent)\b|\s(?:[\w’'-]{1,20}\s){0,5}?\w{2,8}n['’]t\b|\s(?:that|there|he|she|it"
            r"|they|every"
            r"|everything|all|both)\s)"
        ),
        r"refut(?:ed|es|ing|e)|disavow(?:ed|s|ing)?|rebut(?:ted|s|ting)?(?=\s)",
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
            r"|no\ssuch\s(?!luck\b)[a-z]{3,20}"
        ),
        (
            r"(?:reject|dismiss|rubbish|repudiat|rebuff|ridicul|disput(?=es?\sas))(?:e?d|es|s|ing)?"
            r"(?!\s(?:[\w’'-]{1,20}\s){0,3}(?:demand|offer|proposal|plan|call|appeal|deal|bid"
            r"|request)s?\b)"
            rf"(?:\s{_NAMED_CLAIM}(?![\w-])|(?=\s(?:[\w’'-]{{1,20}}\s){{0,5}}as\s"
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
            rf"(?:[\w’]{{1,20}}\s){{1,4}}(?:as\s)?{_QUOTE}?{_HOW_FALSE}{_FALSE}"
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
            r"|(?:[\w’'-]{1,20}\s){1,3}[\w’'-]{1,20})(?=\sas\s)"
        ),
        (
            rf"(?:is|was|are|were)\s(?:{_QUOTE}\s?)?{_HOW_FALSE}{_FALSE}"
            rf"|(?<=that)['’]s\s{_HOW_FALSE}{_FALSE}"
        ),
        (
            rf"(?:{_ACCUSATION}|estimate|account|report"
            rf"|assertion)\s{BE}\s{_QUOTE}[^\"”»\n]{{1,80}}[\"”’»]"
        ),
        (
            r"(?:reject|dismiss|rebuff|repudiat|discount)(?:e?d|es|s|ing)(?=\s(?:that|this"
            r"|these|those|such)\s"
            r"(?!demand|offer|proposal|plan|call|appeal|deal|bid|request)[\w-]{3,20}(?:[.,;]"
            r"|\s(?:and|as|saying"
            r"|but|on)\b))"
        ),
        r"distanc(?:ed|es|ing)\s(?:itself|himself|herself|themselves)\sfrom",
        rf"no\s(?:truth|basis|substance)\s(?:in|to|for)\s{_THAT_CLAIM}(?![\w-])",
        (
            rf"(?<=[\"“‘«])(?:(?:that|it|this)(?:['’]s|\sis"
            rf"|\swas)\s)?{_HOW_FALSE}{_FALSE}(?=[,.!;]?[\"”’»])"
            r"|not\sso(?=,)|not\sat\sall\strue"
        ),
        (
            r"(?<=(?:that|this)\s)(?:is|was)\snot\s(?:so|what\shappened|how\sit\s(?:was|happened))"
            r"|(?:it|this|that|none\sof\s(?:it|this|that))\s"
            r"(?:had\snever|has\snever|never)\shappened"
            r"|call(?:ed|s)\s(?:[\w’'.-]{1,20}\s){1,3}an?\sliar"
            r"|accus(?:ed|es|ing)\s(?:[\w’'.-]{1,20}\s){1,4}of\s(?:lying|making\s(?:it|this|that|things)\sup|inventing)"
            r"|ma(?:de|king)\s(?:it|this|that)\sup(?=[.,;])"
            r"|wav(?:ed|es)\s(?:it|this|that|the\s\w{1,20})\s(?:away|aside)"
        ),
        (
            r"has\sno\sbasis\sin\sfact|contrary\sto\s(?:what|(?:[\w’'-]{1,20}\s){1,3}(?:report"
            r"|claim)s?)"
        ),
    ),
    HedgeKind.DISPUTE: (
        (
            r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bthis\s)(?<!\bthe\smuch-)"
            r"(?:disputed|disputes|disputing|contested|contests|contesting|challenged|challenges)"
            r"(?=\s(?:that|this|those|these|it\b|any)\b"
            rf"|\s{_NAMED_CLAIM}(?![\w-])|\sby\b|,\stoo,|\s(?:his|her|their|its|our|how|whether)\b)"
        ),
        r"(?<!\bthe\s)(?:disputed|disputes)(?=\sthe\b)",
        (
            rf"{DO}{NOT}\s(?:recogni[sz]e|accept)(?=\s{_THAT_CLAIM}(?![\w-]))"
            r"|(?:saw|seen|heard|noticed|felt|smelt|smelled|kn[eo]ws?)\s(?:nothing|of\sno(?=\s(?!one\b|such\b)))"
        ),
        (
            rf"{BE}\s(?:\w{{3,12}}ly\s)?(?:rejected|dismissed|denied|refuted|rebutted|contradicted"
            rf"|challenged)\s(?=by\b|as\b)"
        ),
        (
            r"dissent(?:ed|s|ing)?(?=[.,;]|\s(?:from|in|on|over)\b)"
            r"|(?:saw|sees?|remember(?:s|ed)?|recall(?:s|ed)?|tells?|told|view(?:s|ed)?)\s(?:it"
            r"|things|the\s\w{1,20})\s(?:\w{1,12}\s)?differently"
            r"|(?:took|takes?|hold|holds|held|has|have|had)\s(?:an?\s)?(?:(?:very|quite|rather"
            r"|sharply|somewhat)\s)?"
            r"(?:different|opposite|dimmer?|contrary)\s(?:view|line|opinion)s?"
        ),
        (
            r"(?:recorded|show(?:ed|s)?|contain(?:ed|s)?|found|f(?:ind|ound)s?|see|saw|seen"
            r"|detected|reveal(?:ed|s)?|uncovered)\sno\s"
            r"(?:such\s\w{1,20}|evidence|sign|signs|trace|proof|indication|faults?|breach(?:es)?"
            r"|wrongdoing|irregularit(?:y|ies)"
            r"|case\sto\sanswer|problems?|link|connection|fraud|records?|reason)(?![\w-])"
            rf"|{_QUOTE}no\s(?:case\sto\sanswer|evidence|proof|basis|truth)"
        ),
        (
            rf"(?:{DO}|could|can){NOT}\s(?:recall|remember)|(?:no|none"
            rf"|nobody)\s(?:{SOME}){{0,6}}?(?:recalled|remembered|remembers|recalls)"
            r"|(?:have|has|had|having|with)\sno\s(?:recollection|memory|recall)(?=\sof\b)"
        ),
        (
            r"(?:disput|contest|reject|challeng)e?[sd](?=\s*[.,;](?!\d))(?<!the\sdisputes)"
            r"|(?:(?<=s\s)|(?<=they\s)|(?<=you\s))(?:dispute|contest|reject)(?=\s*[.,;])"
        ),
        r"(?<=s\s)(?:dispute|contest)(?=\s(?:that|this|it|the|those|his|her|its|their)\b)",
        (
            rf"{BE}\s(?:\w{{3,12}}ly\s)?(?:disputed|contested|in\sdispute)|remains?\s(?:disputed"
            rf"|in\sdispute)"
        ),
        (
            rf"question(?:ed|s)?(?=\s(?:(?:how|whether|its|his|her|their)\b"
            rf"|{_NAMED_CLAIM}(?![\w-])))"
            r"|(?:was|were|been)\s(?:called\sinto\squestion|challenged|questioned|contradicted)"
        ),
        (
            r"(?:accounts|figures|estimates|versions|reports|tolls?"
            r"|numbers)\s(?:of\s(?:[\w’'-]{1,20}\s){1,4})?"
            r"(?:are\s|is\s)?(?:differ|diverg|var(?=y|ied|ies)|conflict)(?:s|ed|ing|y|ied|ies|e)?"
            r"|g(?:ive|ives|ave)\s(?:an?\s)?(?:very\s)?different\s(?:accounts?|figures?|numbers?"
            r"|times?|versions?|tolls?"
            r"|totals?|dates?)"
        ),
        (
            r"(?<!to\s)(?<!nobody\s)(?<!no\sone\s)(?:disagree[sd]?|beg(?:s"
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
            r"(?:took|take|takes)\sissue\swith|(?:is|are|was|were|remain\w*)\s(?:(?:\w{3,12}ly"
            r"|more|less|also|still|very|not)\s)?"
            r"(?:unconvinced|unpersuaded|convinced(?<=not\sconvinced)"
            r"|persuaded(?<=not\spersuaded)|(?:sceptical|skeptical"
            r"|doubtful|dubious|dismissive|unimpressed)(?=[.,;]|\s(?:of|about|that)\b))"
            r"|(?:at\sodds|inconsistent|incompatible)\swith|(?:does|do|did)(?:\snot"
            r"|n['’]t)\s(?:square|tally|fit|match)\swith"
        ),
        rf"(?<!no\s)doubt(?:s|ed)?(?=\s(?:that|whether|if)\b|\s{_THAT_CLAIM}(?![\w-]))",
        (
            rf"{BE}(?:\snot|n['’]t)\s(?:so\s|as\s|at\sall\s|yet\s)?(?:sure|certain|convinced"
            rf"|persuaded|buying\sit)(?=[.,;])"
        ),
        (
            r"(?:put|puts)\s(?:it|them|this|that|the\s\w{1,20})\s(?:at\s)?(?:closer|nearer)(?=\s)"
            r"|on\sthe\scontrary"
        ),
        (
            r"(?:ha(?:s|ve|d)|voiced|expressed|raised"
            r"|harbou?rs?)\s(?:\w{1,14}\s){0,2}doubts(?=[.,;]|\s(?:about|that|over)\b)"
            r"|(?:urged|advised|counsell?ed|call(?:ed|s)\sfor)\scaution|(?:cautioned"
            r"|warned)\sagainst\s(?:reading|drawing|taking|treating)"
            rf"|(?:{BE}|remains?)\s(?:\w{{3,12}}ly\s)?(?:contentious|controversial"
            rf"|open\sto\s(?:question|doubt|dispute|debate)|in\sdoubt|in\squestion)"
        ),
        (
            r"(?:is|was|are|were|at)\s(?:(?:only|about|roughly|barely|nearly"
            r"|some)\s)?(?:(?:a\s(?:third|quarter|fraction|tenth)|half)\s(?:of\s)?|twice\s|double\s"
            r"|triple\s)(?:that|it)(?=[.,;]|\s(?:number|figure|rate|sum|many|much)\b)"
        ),
        r"a\smatter\sof\s(?:argument|dispute|debate)|(?:the\s)?other\sway\s(?:round|around)",
        (
            r"that\s(?:is|was)\snot\s(?:quite\s|entirely\s|strictly\s)(?:right|true|correct|so"
            r"|accurate)"
        ),
        rf"{DO}{NOT}\sbelieve\s(?:(?:it|that|this|them)(?=[.,;])|{_THAT_CLAIM}(?![\w-]))",
        (
            rf"{_THAT_CLAIM}\s(?:(?:could|can|can)(?:not|\snot|n['’]t)\s(?:be|have\sbeen)\s(?:right|true|correct"
            rf"|accurate)|{BE}\s(?:far\s|much\s)?too\s(?:low|high|small|large|generous|optimistic))"
            rf"|(?:count|figure|number|toll|total|estimate|tally)s?\s"
            rf"(?:leaves?\sout|left\sout|omit(?:s|ted)|{DO}{NOT}\sinclude)"
            rf"|(?:(?<=it\s)|(?<=that\s)|(?<=this\s)){DO}{NOT}\s(?:match|fit)"
        ),
        r"put\sit\sto\s(?:[\w.’'-]{1,20}\s){1,3}that",
        (
            r"the\s(?:true|real|actual)\s(?:\w{1,20}\s)?(?:number|figure|toll|cost|total|count|price"
            r"|sum|rate|share)"
        ),
        (
            r"(?<=it\s)(?:is|was|were)\s(?:more\slike|closer\sto|nearer(?:\sto)?|(?:far|much"
            r"|well)\s(?:above|below|higher"
            r"|lower|more|less|fewer))(?=\s)"
        ),
        (
            r"(?:runs?|ran)\scounter\sto|belie[sd](?=\s)|(?:no\sagreement|little\sagreement)\son"
            r"|(?:does|do|did)(?:\snot|n['’]t)\sadd\sup"
        ),
        r"cast(?:s|ing)?\s(?:\w{1,20}\s)?doubts?\son",
        (
            r"contradict(?:ed|s|ing)?(?=\s)|(?:conflicting|contradictory|differing|competing"
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
    ),
}

STEMS: Final[dict[HedgeKind, str]] = {
    HedgeKind.DENIAL: (
        "denied|denies|deny|denial|insist|maintain|refut|disavow|rebut|guilty|innocen|nothing|such "
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
        "|distanc|discount|reject|dismiss|rubbish|repudiat|rebuff|ridicul|brush|shrug|batted"
        "|swat|slapped|hit back|pour|scoff|push|label|describ|denounc|characteri|false|untrue"
        "|baseless|fake| lie|nonsense|propaganda|fabricat|invention|invented|unfounded"
        "|groundless|fiction|fantasy|absurd|ludicrous|preposterous|hoax|inaccurate|incorrect"
        "|gossip|garbage|defamatory|not true|not correct|not accurate|not right|wrong"
        "|no basis|mistaken|misleading|no truth|no substance|contrary|phony|phoney|waved"
        "|laughed|shot aside|down|termed|terms |branded|brands|branding|misinformation"
        "|disinformation|without foundation|without merit|without basis|without substance"
        "|without truth|without a shred|without any|no such|any such|witch-|witch hunt|called"
        '|calls|calling|call |not the case|of truth|is \'|is "|was "|are "|were "|is “|is ‘|is «'
        "|was '|was “|was ‘"
        "|was «|are '|are “|are ‘|are «|were '|were “|were ‘|were «"
    ),
    HedgeKind.DISPUTE: (
        "not recogni|n't recogni|n’t recogni|not accept|n't accept|n’t accept|saw nothing"
        "|seen nothing|heard nothing|noticed nothing|felt nothing|smelt nothing|smelled nothing"
        "|knew nothing|know nothing|knows nothing|of no |not believe|n't believe|n’t believe"
        "|not be right|not be true|not be correct|not be accurate|not have been|n't be right"
        "|n't be true|n’t be right|n’t be true"
        "|too low|too high|too small|too large|too generous"
        "|too optimistic|left out|leave out|leaves out|omits|omitted|not include|n't include"
        "|n’t include|not match|not fit|another story|another pict|another tale|another acc"
        "|caution|contentious|controversial"
        "|fraction|tenth|sure|certain|buying|contrary"
        "|more like|closer to|nearer|dissent|dimmer|dim view|opposite|shows no|show no"
        "|showed no|found no|finds no|find no|see no|saw no|seen no|detected no|reveal"
        "|uncovered|case to|no evidence|no proof|no basis|no truth|remember|recollection"
        "|memory|dubious|unimpressed|counter to|belie|add up|competing|contrasting|disput"
        "|contest|challenge|reject|question|doubt|contradict|conflict|differ|diverg|agree"
        "|otherwise|convinced|persuaded|issue with|sceptical|skeptical|odds with|inconsistent"
        "|incompatible|matter of|way round|way around|not quite|not entirely|not strictly"
        "|put it to|the true|the real|the actual|third of|quarter of|half that|half of"
        "|half it|third that|third it|quarter that|twice that|twice it|double that"
        "|triple that|denied by|not all|not every|n't all|n’t all|n't every|n’t every"
        "|warned against|recorded no|not recall|n't recall|n’t recall|never recall|recalled"
        "|recalls|contains no|contain no|contained no|stands by|stand by|standing by"
        "|square with|tally with|match with|vary|varies|varied|dismissed by|dismissed as"
        "|refuted by|rebutted by|dismissive"
    ),
}
"""For every kind, stems of which each of its cues holds one."""
