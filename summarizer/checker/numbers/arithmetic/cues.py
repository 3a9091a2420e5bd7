"""The words that call for an operation, per operation; "<>" stands for the claimed number.

A cue right at the number ("14 fewer", "<> in all") says more than one elsewhere in the sentence.
All patterns are for lower case text and whole words.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.patterns import pattern


def words(alternatives: str) -> re.Pattern[str]:
    """A pattern for any of some whole words, lower case."""
    return pattern(rf"(?<![a-z])(?:{alternatives})(?![a-z])")


UP: Final = words(
    "rose|rise|rises|risen|rising|(?<!made )(?<!make )(?<!makes )up|grew|grow|grows|grown|growth|"
    "increas(?:e|ed|es|ing)|higher|more|gain(?:ed|s)?|climb(?:ed|s)?|jump(?:ed|s)?|above|extra|"
    "additional|added|surg(?:e|ed)|larger|bigger|longer|greater|further|older|dearer|faster|"
    "extend(?:ed|s)?|enlarged?|expand(?:ed|s)?|lengthened"
)
DOWN: Final = words(
    "fell|fall|falls|fallen|falling|down|drop(?:ped|s|ping)?|declin(?:e|ed|es|ing)|"
    "decreas(?:e|ed|es|ing)|lower|lowered|less|fewer|los[est]|losing|cut|cuts|"
    "reduc(?:e|ed|tion)|shrank|shrunk|below|short|shortfall|slipped|plunged|shed|smaller|cheaper|"
    "shorter|slump(?:ed)?|lopped|younger|slower|sav(?:e|es|ed|ing|ings)"
)

APART: Final = words(
    "differ(?:ed|s|ence)?|gap|remaining|remain(?:s|ed)?|rest|other|others|outside|not|still|"
    "left|without|margin|between|apart|change[ds]?|by|all but|except|through|spared|behind|ahead|"
    "lead|leads|led|outnumber(?:ed|s)?|to go|net|unhurt|uninjured|unharmed|unsold|survived|"
    "survivors|escaped|safe|minor|under|itself|themselves|alone|own|(?<=<> )of (?:the|its|their)|"
    "rang(?:e|ed|es)|var(?:y|ied|ies)|deficit|surplus|nobody|no one|none|beat(?:en|ing|s)?|"
    "yet|exceed(?:ed|s)?|revis(?:ed|ion)|clear|unused|spare|lacks?|missing|needs?"
)
APART_AT: Final = pattern(
    r"(?<![a-z])(?:by|all but|difference of|gap of|margin of|lead of|rise of|fall of|drop of|"
    r"deficit of|surplus of|increase of|saves? [a-z ]{0,20}|saving(?: of)?|remaining|other|last|"
    r"left with|leav(?:e|es|ing)(?: it with)?|"
    r"(?:is|are|was|were) (?:up|down)) (?:just |only )?<>"
    r"|<>(?: [a-z-]++){0,3}? (?:more|fewer|less|higher|lower|above|below|apart|short(?:er)?|"
    r"ahead|behind|under|over|older|younger|longer|faster|slower|later|earlier|cheaper|dearer|"
    r"remain(?:ing|s)?|left|[a-z]{2,12}er than|difference|gap|lead|swing|rise|increase|fall|drop|"
    r"off|outside|inside|adrift|others|too (?:many|few)|to go|clear)"
    r"(?![a-z])"
)

TOGETHER: Final = words(
    "total|totals|totalled|totaled|totalling|combined|together|altogether|overall|in all|sum|"
    "both|plus|came to|comes to|all|all told|between them|adding|"
    "(?:two|three|four) (?:years|months|weeks|seasons)|"
    "the (?:two|three|four|five) (?:largest|biggest|top)|the (?:first|top) (?:two|three|four|five)"
)
TOGETHER_AT: Final = pattern(
    r"(?<![a-z])(?:total(?:s|led|ed|ling)?(?: of)?|in all|altogether|combined|together|sum of|"
    r"com(?:e|es|ing) to) (?:[a-z]++ ){0,2}?<>"
    r"|<>(?: [a-z-]++){0,4}? (?:in all|in total|altogether|combined|together|between them|all told|"
    r"overall|on board|aboard|involved)(?![a-z])"
)
WITH_EXTRA: Final = words(
    "with|including|plus|incl|extra|add(?:s|ed|ing)?|on top|bonus|for his|for her"
)
"""What a price or a payment may include: "with parking, 535 dollars"."""

EACH: Final = words("each|per|average|averaged|averages|apiece|every|a head|mean|an?|typical")
EACH_AT: Final = pattern(
    r"(?<![a-z])(?:(?:average|averages|averaged|mean|typical)(?: [a-z-]++){0,4}?|"
    r"each(?: [a-z-]++){1,7}?) <>"
    r"|<>(?: [a-z-]++){0,4}? (?:each|per|apiece|a|an|every|on average)(?![a-z])|<>/"
)
WHOLE: Final = words(
    "total|totals|totalled|altogether|in all|combined|come to|comes to|came to|works out|whole|"
    "full|annual|annually|entire|add(?:s|ed)? up|over (?:the|an?)|per (?:day|week|month|year)|"
    "a (?:week|month|year)|mean(?:s|t)?|makes?"
)
MEAN: Final = words("average|averaged|averages|averaging|mean|midpoint|mid-point|middle|halfway")

PAST: Final = words(
    "before|earlier|previous|previously|prior|last year|ago|then|had been|was|were|original|"
    "originally|now|rival|forecast|expected|planned|due|budget|at present|currently|present|"
    "until now|so far|stood|(?:in|last) (?:january|february|march|april|may|june|july|august|"
    "september|october|november|december)"
)
FROM_AT: Final = pattern(r"(?<![a-z])(?:from|against|than|versus|compared (?:with|to)) (?:the )?<>")
BEFORE: Final = words(
    "before|earlier|previous|previously|prior|last year|ago|then|peak|had been|was|were|original|"
    "originally|normal|full|list|usual"
)
BEFORE_AT: Final = pattern(
    r"(?<![a-z])(?:had been|used to be|was|were|from) <>"
    r"|<> (?:(?:an?|the|one) (?:[a-z]++ )?)?(?:before|earlier|ago|previously|last)(?![a-z])"
)
AFTER: Final = words("will|would|new|now|become[s]?|reach(?:es|ed)?|to|after|next|expect(?:s|ed)?")

REST: Final = words(
    "rest|other|others|remaining|remainder|balance|outside|without|neither|minority|majority|not|"
    "non|never|no|nor|un[a-z]++|lack(?:s|ed|ing)?|except"
)

PART: Final = words(
    "of|in|share|proportion|portion|amount(?:s|ed)? to|made up|makes? up|account(?:s|ed)? for"
)
PART_AT: Final = pattern(r"<>,? (?:of|share|in)(?![a-z])")
PART_GIVEN: Final = pattern(r"<>[^.;<>]{0,40}?(?:, or | \()\d")
"""The part in figures beside its share: "5% of the flats, or 12 of them"."""

SPAN: Final = words(
    "before|after|later|earlier|since|ago|over|between|for|old|age|aged|when|span|lasted|until|more|"
    "first|from|within|in|at|by|to"
)
SPAN_AT: Final = pattern(
    r"(?<![a-z])(?:for|after|within|over|aged|lasted|took|spent|at|in|every) (?:[a-z]++ )?<>"
    r"|<> (?:[a-z]++ )?(?:before|after|later|earlier|ago|old|on|apart|long|between|from)(?![a-z])"
)
AGED: Final = pattern(
    r"(?<![a-z])(?:aged|at|at the age of|was|turned) (?:\d++ or )?<>"
    r"(?: (?:or|when|as|at the time|and)(?![a-z])|[,.;)]|$)"
)

MARGIN: Final = words(
    "up|ahead|behind|down|lead|led|leads|leading|margin|majority|won|lost|beat|beaten|trail(?:ed|ing|s)?"
)
GAMES: Final = words("games?|matches|match|fights?|bouts?|races?")
