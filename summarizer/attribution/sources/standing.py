"""How a source stands to the matter, where the words that describe it say so.

A party is one whom the matter is about by its very name ("the defendant", "a firm accused of
fraud"); its voice is its lawyer, spokesman or kin. Who is said to be independent of the matter, or
to have had no part in it, stands outside. Nothing else is guessed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from summarizer.attribution.language.heads import head_of
from summarizer.attribution.model import Standing
from summarizer.patterns import pattern

_PARTIES: Final = (
    r"(?:(?:co-?)?defendant|plaintiff|suspect|claimant|complainant|appellant|respondent|petitioner"
    r"|litigant|accuser)s?|accused"
)
_LAWYERS: Final = r"(?:lawyer|attorney|solicitor|barrister)s?|counsel|(?:defen[cs]e|legal) team"
_VOICES: Final = (
    rf"(?:{_LAWYERS}|spokes(?:man|men|woman|women|person|people)|famil(?:y|ies)|relatives?|parents?"
    r"|father|mother|brother|sister|son|daughter|wife|husband|widow|widower)"
)
_ACCUSED: Final = r"(?:accused|suspected|convicted) of|charged with|being sued|suing"
_PARTY: Final = pattern(rf"(?:{_PARTIES})")
_NAMED_PARTY: Final = pattern(rf"(?:the )?(?:{_PARTIES}) [A-Z]")
_IS_ACCUSED: Final = pattern(
    rf"\w (?:(?:who|which|that)(?: is| are| was| were)? )?(?:{_ACCUSED})\b"
)
_COUNTED: Final = pattern(
    r"(?:the|a|an|one|another|both|each|two|three|four|five|some|his|her|their) ", re.IGNORECASE
)
_SURVEY: Final = pattern(r"\b(?:survey|poll|questionnaire|consultation)\b")
_VOICE: Final = pattern(
    r"(?:(?i:\b(?:his|her|their|its|whose))|\w['’]s|s['’])(?: [\w-]{1,20}){0,2}?"
    rf" (?:{_LAWYERS})\b"
    rf"|\b(?i:{_LAWYERS}) (?:for|acting for|representing|who represents?) "
    rf"|\b(?:{_PARTIES})(?: [a-z]{{2,12}})?(?:['’]s|['’]) (?:[\w-]{{1,20}} )?{_VOICES}\b"
    rf"|\b{_VOICES} (?:for|of) (?:[\w’'-]{{1,20}} ){{0,4}}?(?:{_PARTIES}|{_ACCUSED})\b"
    r"|\bfor the defen[cs]e\b"
)
_OUTSIDE: Final = pattern(
    r"\b(?:(?:was|were|is|are|has|have|had) not|(?:was|were|is|are|has|have|had)n['’]t|not)"
    r" (?:been )?(?:directly )?(?:involved|connected|(?:a )?part of)\b"
    r"|\b(?:had|has|have|played|took) no (?:part|role|involvement|connection)\b"
    r"|\bunconnected (?:to|with)\b"
    r"|\A(?:[Aa]n )?(?:[Ii]ndependent|[Oo]utside) (?!of\b)[a-z]"
)


@lru_cache(maxsize=4096)
def standing(description: str) -> Standing | None:
    """A party, the voice of one, or one outside the matter; None where the words do not say."""
    if _OUTSIDE.search(description) is not None:
        return Standing.OUTSIDE
    if _VOICE.search(description) is not None:
        return Standing.VOICE_OF_PARTY
    parts = description.split(", ")
    is_party = _IS_ACCUSED.search(description) or any(_is_party(part) for part in parts)
    return Standing.PARTY if is_party else None


def _is_party(part: str) -> bool:
    """As in "the defendant", "one of the accused", "defendant Ann Orr"."""
    if _NAMED_PARTY.match(part) is not None:
        return True
    head = head_of(part).lower()
    counted = _COUNTED.match(part) is not None and _SURVEY.search(part) is None
    return counted and _PARTY.fullmatch(head) is not None
