"""Constructions of what was not verified, and of what was neither confirmed nor denied.

Frames as in ``silence_patterns``, over verbs of verifying. After the handbooks of AP and Reuters on
saying what could not be verified.
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.flags.frame_words import (
    BE,
    CANNOT,
    DO,
    HAVE,
    MANNER,
    NOT,
    PROOF,
    REFUSE,
    SOME,
)
from summarizer.attribution.flags.hedge_kinds import HedgeKind

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
_SEEN: Final = (
    r"(?:documents?|letters?|e-?mails?|reports?|labels?|files?|papers?|messages?|contracts?|footage"
    r"|recordings?|evidence|proof|videos?|images?|memos?|records?|transcripts?|invoices?)"
)

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
        rf"{REFUSE}(?:either\s)?confirm\sor\sdeny",
    ),
    HedgeKind.COULD_NOT_VERIFY: (
        (
            rf"(?:{HAVE}\sbeen\sunable|{HAVE}{NOT}\s(?:yet\s)?been\sable|{BE}\sunable"
            rf"|{BE}{NOT}\s(?:yet\s)?able|{HAVE}\sfailed|failed)\sto\s{MANNER}{_VERIFY}"
        ),
        rf"{CANNOT}{MANNER}{_VERIFY}",
        rf"{CANNOT}{MANNER}be\s{MANNER}{_VERIFIED}",
        (
            rf"(?:{HAVE}|{BE}|{DO}){NOT}\s(?:yet\s)?(?:been\s)?(?:independently\s(?:{_VERIFIED}"
            rf"|{_VERIFY}))"
        ),
        rf"{HAVE}{NOT}\s{MANNER}(?:verified|authenticated|corroborated)",
        rf"(?:neither|none|no)\s(?:{SOME}){{1,5}}could\s{MANNER}be\s{MANNER}{_VERIFIED}",
        rf"(?:no|without)\sindependent\s(?:confirmation|verification|corroboration|{PROOF})",
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
}

STEMS: Final[dict[HedgeKind, str]] = {
    HedgeKind.NEITHER: "confirm",
    HedgeKind.COULD_NOT_VERIFY: (
        "verif|confirm|corrobor|authentic|substanti|check|establish|determin|ascertain|evidence"
        "|proof|seen|stand|vouch|no way|find|found"
    ),
}
"""For every kind, stems of which each of its cues holds one; most sentences hold none."""
