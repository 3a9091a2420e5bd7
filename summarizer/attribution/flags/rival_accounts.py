"""How a second account speaks against a first where no word says so.

The accused answers with facts; "never tested" meets "tested every spring"; one party counts 300,
the other 80; one blames a fault, the other a lack of crew. After the contradiction types of de
Marneffe, Rafferty and Manning (2008): numeric, negation, and structure.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.flags.claim_words import stems
from summarizer.attribution.model import Attribution, QuoteType
from summarizer.patterns import pattern

_FACT: Final = pattern(
    r"(?:that\s)?(?!(?:he|she|it|they)\s(?:was|were|is|are)\s(?:sorry|disappoint|surpris|aware|confiden|sadden"
    r"|shock|delight|grateful|cooperat|co-operat|review|look|consider|tak|work|commit))"
    r"(?:(?!would\b|will\b|could\b|should\b|must\b|may\b|might\b|hoped?\b|regret|if\b|wants?\b|wanted\b"
    r"|needs?\b|accept|admit|acknowledg|apolog|respect|welcom|understo|investigat|plan)[\w’'-]{1,20}\s){1,6}?"
    r"(?:had|has|have|was|were|did|is|are)\s"
    r"(?!sorry\b|to\b|accept|admit|acknowledg|apolog|tak|consider|investigat|review|look|disappoint"
    r"|never\s(?:mind|easy)|no\s(?:doubt|plans?|comment))"
)
"""A statement of what is or was so, and no regret, plan or wish."""
_REPLIES: Final = pattern(
    r"(?:said|says|told|replied|responded|insist(?:s|ed)|maintain(?:s|ed)|countered|testified|argue[ds])\Z"
)
_CONCEDES: Final = pattern(
    r"\b(?:regret|sorry|apolog|accept|admit|acknowledg|mistake|conced|true\b|right\sto|rightly)",
    re.IGNORECASE,
)
_CLIENT: Final = pattern(
    r"(?:that\s)?(?:his|her|their|my)\sclients?\s(?:had|has|was|were|did|is|never)\s"
    r"(?!to\b|sorry\b|taking|considering|cooperating|co-operating|disappointed|pleased|relieved)"
)
_NAME: Final = pattern(r"\b[A-Z][\w’-]{2,}")
_NOUNS: Final = pattern(r"\b[\w’-]{4,}")
_COMMON: Final = frozenset(
    "that this with from their they them have been were said police former chief local senior"
    " deputy other people some national party team group government state city county".split()
)
_VOICES: Final = frozenset("spokesman spokeswoman spokesperson lawyer official source head".split())
_WHOM: Final = 7
_NEGATION: Final = pattern(
    r"(?:[\w’-]{1,20}\s){1,5}?(?:\w{2,6}n['’]t|never|not|no)\s(?:been\s|be\s|ever\s|once\s|any\s|have\s|had\s)?([\w’-]{4,20})",
    re.IGNORECASE,
)
_NEGATED: Final = pattern(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|would|should|must|will|could"
    r"|might|may|if|only|few|hardly)\b|n['’]t\b",
    re.IGNORECASE,
)
_NO_SUCH: Final = pattern(
    r"(?:that\s)?(?:no(?!\s(?:more|less|longer|doubt|one\sknows|plans?|decision))|none|nobody|nothing"
    r"|[\"“‘]?not\s(?:one|a\ssingle|a\spenny))\b",
    re.IGNORECASE,
)
_COUNTING: Final = pattern(r"(?:counted|tallied|recorded|logged|reckoned)\Z", re.IGNORECASE)
_NUMBER: Final = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b"
)
_COUNT: Final = pattern(
    rf"(?:(?:only|just|about|around|some|at\smost|no\smore\sthan|fewer\sthan)\s){{0,2}}({_NUMBER})"
    r"(?=\s*\Z|\s(?:people|of\sthem|strikers|marchers|protesters|workers)\b)",
    re.IGNORECASE,
)
_PUT: Final = pattern(
    rf"(?:the\s(?:number|figure|total|toll|count|cost|crowd|turnout)|it)\sat\s[^.;]{{0,20}}?({_NUMBER})",
    re.IGNORECASE,
)
_A_NUMBER: Final = pattern(rf"(?<![\w.,-]){_NUMBER}", re.IGNORECASE)
_CAUSED: Final = pattern(
    r"\b(?:caused\sby|due\sto|because\sof|down\sto|the\sresult\sof|stemmed\sfrom|triggered\sby"
    r"|blame\w*)\b"
)
_BLAMING: Final = pattern(r"blam(?:e|es|ed|ing)\Z", re.IGNORECASE)
_ON: Final = pattern(r"(?:it|this|that|them|the\s[\w’-]+(?:\s[\w’-]+)?)\son\s")


def answers_as_accused(first: Attribution, second: Attribution, *, near: bool) -> bool:
    """Whether whom the first accuses answers, in the next sentence, with what was so."""
    words = second.content[0].exact
    return (
        near
        and second.quote_type is not QuoteType.DIRECT
        and _REPLIES.search(second.cue.exact) is not None
        and is_whom(first, second)
        and _FACT.match(words) is not None
        and _CONCEDES.search(words) is None
    )


def answers_for_client(first: Attribution, second: Attribution) -> bool:
    """As in "Orr's lawyer said her client had been at home", after a claim that names Orr."""
    words = second.content[0].exact
    told = _CLIENT.match(words) is not None and _CONCEDES.search(words) is None
    return told and is_whom(first, second)


def is_whom(first: Attribution, second: Attribution) -> bool:
    """Whether the second speaker, by name or by office, is whom the first speaks of."""
    opening = " ".join(first.content[0].exact.split()[:_WHOM])
    described = second.description or second.source
    speaker = (
        f"{described.exact if described else ''} {second.source.exact if second.source else ''}"
    )
    called = set(_NOUNS.findall(speaker.lower())) | set(map(str.lower, _NAME.findall(speaker)))
    called -= _COMMON | _VOICES
    return bool(called & set(_NOUNS.findall(opening.lower())))


def takes_up_no(first: Attribution, second: Attribution, shared: int) -> bool:
    """As in "said that no money had come from the party", by whom the first speaks of."""
    denies = _NO_SUCH.match(second.content[0].exact) is not None
    return denies and shared > 0 and is_whom(first, second)


def turns_negation(first: Attribution, second: Attribution) -> bool:
    """As in "The gates had never been tested," after which another says that tests were done."""
    words = second.content[0].exact
    if QuoteType.DIRECT in (first.quote_type, second.quote_type) or _NEGATED.search(words):
        return False
    negated = _NEGATION.match(first.content[0].exact)
    return negated is not None and bool(stems(negated[1]) & stems(words))


def counts_otherwise(first: Attribution, second: Attribution) -> bool:
    """As in "Managers counted 80", "the rival put the number at 11", after another number."""
    words = second.content[0].exact
    counted = _COUNT.match(words) if _COUNTING.search(second.cue.exact) else _PUT.match(words)
    if counted is None:
        return False
    before = {number.lower() for number in _A_NUMBER.findall(first.content[0].exact)}
    return bool(before) and counted[1].rstrip(".,").lower() not in before


def blames_otherwise(first: Attribution, second: Attribution) -> bool:
    """As in "blamed them on a lack of crew", after another cause."""
    return (
        _BLAMING.search(second.cue.exact) is not None
        and _ON.match(second.content[0].exact) is not None
        and _CAUSED.search(first.content[0].exact) is not None
    )
