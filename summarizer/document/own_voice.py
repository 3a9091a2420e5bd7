"""The name by which a page speaks of what it did itself ("The Herald could not verify")."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from summarizer.document.credits import is_agency
from summarizer.patterns import pattern
from summarizer.span import Span

_FULLER: Final = "News|Media|Online|Magazine|Times|Today|TV|Radio"
TOLD: Final = (
    r"\b(?:told|tells|contacted by|(?:seen|obtained|reviewed|approached) by|interview with"
    r"|letter to|email to) (?:[Tt]he )?"
)
DID: Final = (
    r" (?:has|have|had|could|was|is|did|understands|contacted|asked|approached)"
    r"(?: not)?(?: been)?(?: (?:able|unable|independently|verif|confirm|contact|review|seen|asked"
    r"|approach|learned|calculat|spoke)| that)"
)
_NAME: Final = r"(?P<name>[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,3})"
_OWN_VOICE: Final = (
    (
        pattern(
            rf"\b(?:The )?{_NAME} (?:could not|couldn['’]t|was (?:not able|unable) to"
            r"|has (?:not )?been (?:able|unable) to) (?:independently |immediately )?"
            r"(?:verify|confirm|establish|authenticate)\b"
        ),
        2,
    ),
    (
        pattern(
            rf"\b(?:The )?{_NAME} (?:has (?:not )?seen (?:a|the|copies|evidence)|understands that"
            r"|(?:has )?(?:contacted|approached) .{1,60} for (?:a )?comment)"
        ),
        2,
    ),
    (pattern(rf"\b(?:told|tells|obtained by|seen by|shown to) (?:[Tt]he )?{_NAME}"), 1),
    (
        pattern(
            rf"^(?:Follow|Support|Read more (?:on|from)|More (?:stories )?from|Contact|About"
            rf"|Copyright|©(?: ?(?:Copyright )?[0-9]{{4}})?|Subscribe to)"
            rf" (?:[Tt]he )?{_NAME}(?=$| \|)",
            re.MULTILINE,
        ),
        1,
    ),
)
"""How a page speaks of itself, and what each counts for."""
_PROOF: Final = 2
_NO_OUTLETS: Final = frozenset(
    (
        *"us parliament congress authorities police he she they officials reuters".split(),
        "local democracy reporting service",
    )
)


def named_by_itself(text: str, footer: str) -> Span | None:
    """The name the page uses of itself, where it is used surely enough; no news agency's.

    "The Herald could not verify" is proof enough; that somebody "told the Herald", or a "Follow
    the Herald", counts half, and so does the name's place in the ``footer`` (in lower case).
    """
    counts: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for wording, worth in _OWN_VOICE:
        for match in wording.finditer(text):
            key = match["name"].lower()
            if not is_agency(key) and key not in _NO_OUTLETS:
                counts[key] += worth
                first.setdefault(key, _with_article(text, *match.span("name")))
    for name in counts:
        counts[name] += name in footer
    best = max(counts, key=lambda name: (counts[name], len(name)), default=None)
    return None if best is None or counts[best] < _PROOF else first[best]


def _with_article(text: str, start: int, end: int) -> Span:
    return Span.of(text, start - 4 if text[max(start - 4, 0) : start] == "The " else start, end)


def fuller_name(text: str, name: str) -> Span | None:
    """The name with the word that the page adds to it of itself: "BRT News" for "BRT"."""
    bare = re.escape(name)
    named = rf"(?P<name>{bare} (?:{_FULLER}))\b"
    match = re.search(rf"(?:{TOLD}(?={bare})|\b(?={bare} (?:{_FULLER}){DID})){named}", text)
    return None if match is None else Span.of(text, *match.span("name"))
