"""What in a sentence tells which claim a denial or a dispute speaks of."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.flags.claim_words import CLAIM_NOUNS
from summarizer.patterns import pattern

OF_WHAT: Final = pattern(r"\s(?:of|that|on|about|for)\s")
GENERIC: Final = pattern(
    r"(?:(?:any|all|the|both|two|three|four|five|\d+)\s)?(?:counts?|charges?|allegations?"
    r"|wrongdoing"
    r"|accusations?|offences|offenses|involvement|liability|responsibility)\b"
    r"|(?:saying|doing)\s(?:it|so|that|this)\b",
    re.IGNORECASE,
)
ANY: Final = pattern(
    r"(?:that\s)?(?:(?:having\s)?(?:using|used|saying|said|making|made|giving|given|telling"
    r"|sending|sent|writing|written)\s(?:the|any|such"
    r"|that|those|these|it)\b|(?:there\s\w{2,4}\s(?:been\s)?)?(?:any\b|any(?:one|body|thing)\b"
    r"|ever\b|having\b))",
    re.IGNORECASE,
)
NOTHING_WRONG: Final = pattern(
    r"nothing \w+\Z|of the \w+\Z|such \w+\Z|not believe (?:it|that|this|them)\Z|innocen\w+\Z"
    r"|guilty\Z|denials?\Z"
)
DIFFER: Final = pattern(r"\A(?!.*different).*(?:differ|diverg|var|conflict)\w*\Z")
DISSENT: Final = pattern(
    r"that (?:is|was) not|(?:is|are|was|were|remain\w*)(?: \w+)? (?:unconv|unpers|convin|persua"
    r"|scept|skept|doubtf|dubio|dismissive|unimpr)|disagree|beg\w* to|.*otherwise|(?:not"
    r"|n['’]t) (?:all|every)|.*different"
    r"|(?:the )?other way|.*(?:unconvinced|unpersuaded|sceptical|skeptical|doubtful|dubious"
    r"|dismissive|unimpressed|differently)|dissent|.*doubts|.*caution\Z"
    r"|.*not (?:convinced|persuaded)|.*not believe"
    r"|.*(?:disput|contest|reject|challeng)\w*\Z|.*(?:repeat|replicate|reproduce)\Z"
)
"""Cues that speak against what was said before, whatever follows them."""
NOT_SEEN: Final = pattern(
    r"nothing\Z|\bno\s\w+(?:\s\w+)*\Z|recall|remember|recollection|memory|not see"
)
AT_ODDS: Final = pattern(r"with\Z|counter to\Z|belie[sd]\Z")
ASKING: Final = pattern(r"\b[Aa]sked\s(?:\w+\s)?(?:whether|if)\s[^,]*\Z")
JUST_BEFORE: Final = 40
LEAST_UNSEEN: Final = -0.5
LEAST_RIVAL: Final = 1.0
PASSIVE: Final = pattern(r"(?:is|are|was|were|been|remains?) ")
CLAIM_OF: Final = pattern(rf"{CLAIM_NOUNS}\sof\s")
WHOM: Final = pattern(r"(?:him|her|them|it|[A-Z][\w’-]+)(?=[.,;]|\s(?:on|over|about|and|by)\b)")
OTHER_FIGURE: Final = pattern(
    r"\A(?:the (?:true|real|actual)|stand)|more like|closer|nearer|(?:third|quarter|fraction"
    r"|tenth|half|twice|double|triple)\b|(?:far|much|well) \w+\Z|too \w+\Z"
)
VERSION: Final = pattern(
    rf"(?:that|this|those|these)\s(?:\w+\s)?{CLAIM_NOUNS}\s(?:of|about)\s\w+\Z", re.IGNORECASE
)
ON_WHAT: Final = pattern(r"\s(?:of|about|over|for|on(?=\s(?:how|what|who|when|why|whether)))\s")
ON_QUESTION: Final = pattern(
    r"\s(?:over|on|about|as\sto)\s(?:\w{1,14}\s)?(?=(?:how|whether|who|what|why|when|where|which)\s)"
)
"""As in "disagree on what happened"."""
TURNED_AGAINST: Final = pattern(
    r",?\s(?:but|though|although|yet)\s(?:(?:that|this|it|they|the\s\w{1,20})\s)?\Z"
)
"""As in "He implied that S, but that was not so"."""
ITS_TRUTH: Final = pattern(
    r"\s(?:[\w’'.-]{1,20}\s){1,3}(?:accuracy|authenticity|veracity|validity|truth|truthfulness|honesty"
    r"|sincerity|legitimacy|eligibility|credibility|reliability|impartiality)\b"
)
"""As in "questioned the study's validity": what it says is the object itself."""
ATTACKING: Final = pattern(
    r",\s(?:question|attack|accus|criticiz|criticis|mock|call|assail)\w*ing\b"
)
"""As in "is pushing back, questioning her judgment": an attack, and no denial."""
OUGHT: Final = pattern(r"\b(?:needs?\sto|should|must|ought\sto|has\sto|have\sto)\b")
OF_ONESELF: Final = pattern(r"(?:contend|protest|stress)")
CLAUSE_WORDS: Final = 3
CONFLICTING: Final = pattern(r"(?:conflict|contradict|differ|compet|diverg|contrast)\w*\s\w+\Z")
FOR_WHAT: Final = pattern(r"\s(?:for|of|on|about)\s")
"""As in "gave conflicting figures for the number of dead"."""
IT: Final = pattern(r"it", re.IGNORECASE)
THAT: Final = pattern(r"\sthat\s")
MAY_BE: Final = pattern(r"(?:may|might|could) (?:well )?be ")
INSISTING: Final = pattern(
    r"\A(?:insist|maintain|contend|protest|stress)|(?:insisted|maintained)\Z"
)
OPEN_QUOTE: Final = pattern(r"\A[^\"“‘«]*[\"“‘«][^\"”’»]*\Z")
TOO: Final = pattern(r",\s(?:too|also|however|moreover),\s(?=that\s)")
BARE: Final = pattern(r"\b(?:it|this|that|them|these|those)\b(?!\s\w)", re.IGNORECASE)
TO_BE: Final = ("is ", "was ", "are ", "were ")
PAPERS: Final = frozenset(
    "post posts tweet video clip footage photo photograph image recording letter memo document"
    " paper dossier article email screenshot message leak".split()
)
POINTERS: Final = frozenset("it that this they these those which".split())
CLAIM_NOUN: Final = pattern(CLAIM_NOUNS)
CLAIM_THAT: Final = pattern(
    rf"(?:[\w’'-]+\s){{0,5}}?{CLAIM_NOUNS}(?:(?:[^.;:]{{0,60}}?)\sthat\s"
    r"|\s(?=(?-i:[A-Z][\w’-]+\s){1,3}(?:is|was|had|has|were|are|did|would)\b|(?:he|she|it|they|there)\s))",
    re.IGNORECASE,
)
PUT_TO: Final = pattern(r"to (?:the )?(.+) that", re.IGNORECASE)
OPPOSING_VERB: Final = pattern(r"(?:disput|contest|reject|challeng)")
NEGATED_NOUN: Final = pattern(r"(?:our|his|her|its|their|the)\s(?:\w+\s)?\w+\Z")
HAS_CLAUSE: Final = pattern(
    r"\b(?:that|is|are|was|were|has|have|had|having|being|been|did|would|could|will|there"
    r"|[a-z]+ing)\b"
)
TURNED: Final = pattern(r"(?:But|However|Yet|Opponents|Critics)\b")
QUOTES: Final = tuple('"“«‘')
AHEAD: Final = 500
TO_WHAT: Final = pattern(r"\A(?:(?:on\s)?[A-Z]\w+day\s)?to\s")
FAR: Final = 700
CHARGED: Final = pattern(
    r"(?<!not\s)(?<!never\s)\b(?:accus(?:ed|ing)\s(?:[\w’'-]+\s){0,3}?of|charged\swith|on\strial\s(?:for|over"
    r"|accused\sof)"
    r"|suspected\sof|indicted\s(?:on|for)|alleg(?:ed|es|ing)(?:\sto\shave|\sthat))\s"
)
CHARGED_WHOM: Final = 250
"""As far before a charge as whom it is against is looked for."""
SOMEBODY: Final = pattern(r"\b(?:M(?:rs?|s)|Dr|[A-Z][\w’-]+)\.?\s[A-Z][\w’-]+")
"""A person's name, or a name of several words."""
SENTENCE_ENDS: Final = (". ", ".\n", "\n", "? ", "! ")
SPOKEN_OF: Final = 120
FRONTED: Final = pattern(r"(?:despite|contrary to|in spite of)\s", re.IGNORECASE)
CLAUSE_END: Final = pattern(r"\W*\Z|[.,;:—–]|(?:with|by|about|and|but)\b")
INSISTS: Final = pattern(r"(?:insist|maintain)\w*\s*\Z")
REPORTED: Final = 20
LEAST_INSISTED: Final = 0.2
VOTED_DOWN: Final = pattern(
    r"(?:is|are|was|were) (?:\w+ly )?(?:rejected|dismissed|challenged|questioned)\Z"
)
"""As in "the amendment was rejected by the council": no claim."""
NO_PART: Final = pattern(
    r"ha(?:[sd]|ve) (?:had )?no|played no|(?:is|are|was|were)(?: not|n['’]t| never) "
)
BACK: Final = pattern(r"\w+ back\Z")
BY: Final = pattern(r"\sby\s")
SHORTEST: Final = 15
LEAST_LINK: Final = 2.0
LEAST_SHARED: Final = 0.2
