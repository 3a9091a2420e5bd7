"""Classes of words that the constructions of doubt, denial and correction are built over."""

from __future__ import annotations

from typing import Final

NOT: Final = r"(?:\snot|n['’]t|\snever)"
MANNER: Final = r"(?:(?:[a-z]{3,14}ly|yet|also|either|so\sfar|itself|even|still|further)\s){0,2}"
HAVE: Final = r"(?:has|have|had)"
BE: Final = r"(?:is|are|was|were)"
DO: Final = r"(?:do|does|did)"
SOME: Final = r"[\w’'.-]{1,20},?\s"
"""A word of a phrase in between."""
CANNOT: Final = rf"(?:(?:could|can|ca){NOT}|cannot)\s"
REFUSE: Final = (
    r"(?:(?:declin|refus)(?:ed|es|ing|e)|(?:did|does|do)(?:\snot|n['’]t)\s(?:want|wish)"
    rf"|(?:chose|opted|decided|preferred)\snot|{BE}\s(?:unwilling|not\s(?:willing|prepared)))"
    r"\sto\s" + MANNER
)
PROOF: Final = r"(?:evidence|proof|support|substantiation|corroboration|documentation)"
CLAIM: Final = (
    r"(?:claim|report|allegation|accusation|suggestion|charge|assertion|account|rumou?r|figure"
    r"|number|estimate|finding|version|argument|theory|stor(?=y|ies)|criticism|notion|idea"
    r"|insinuation|interpretation|reading|assessment|conclusion|toll|characteri[sz]ation|timeline"
    r"|narrative|description|explanation|verdict|contention|portrayal|depiction|speculation|talk"
    r"|gossip"
    r"|smear|tale|myth|premise|comparison|link|testimon(?=y|ies)|calculation|analys[ie]s)(?:s|y"
    r"|ies)?"
)
QUOTE: Final = r"[\"“‘«]"
NAMED_CLAIM: Final = rf"(?:{SOME}){{0,3}}?{CLAIM}"
THAT_CLAIM: Final = (
    rf"(?:(?:that|this|it|they|those|these)|(?:the|that|this|those|these|such|his|her|its|their"
    rf"|both"
    rf"|any)\s(?:{SOME}){{0,2}}?{CLAIM})"
)
