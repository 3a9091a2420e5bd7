"""Which lines are page furniture by their words alone."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from summarizer.document.furniture import FURNITURE
from summarizer.document.index import Index
from summarizer.document.rule import Rule
from summarizer.document.sections import SECTIONS
from summarizer.document.site import SITE
from summarizer.patterns import pattern

RULES: Final = (*FURNITURE, *SECTIONS, *SITE)

MAX_LENGTH: Final = 300
"""Longer lines are not looked at: furniture is short."""

AGENCY: Final = (
    r"(?:ap|afp|reuters|epa(?:-efe)?|upi|pti|ani|dpa|tass|xinhua|anadolu(?: agency)?|shutterstock"
    r"|getty(?: images)?|alamy(?: stock photo)?|bloomberg|zuma(?: press)?|pa(?: media| wire)?"
    r"|agence france-presse|(?:the )?associated press|nurphoto|sipa(?: usa)?|imago|istock|unsplash)"
)
TAILS: Final = (
    rf"\w ?/ ?{AGENCY}[)\]]?\.?$",
    rf"[ /(\[|]{AGENCY} ?/ ?[A-Z][^.]{{0,60}}$",
    rf"\bvia {AGENCY}[)\]]?\.?$",
    r"(?:^|[.\w”\"] )(?:photograph|photo|image|picture|credit)s?(?: by)?: ?[A-Z][^.]{1,80}$",
    r"[.”\"] [\w.’' -]{3,40}+/ ?[^./]{2,40}$",
    r"[\[(](?:file|handout|screengrab|image|photo|picture|courtesy|credit)s?\b[^()\[\]]{0,80}[)\]]$",
    r"[\[(](?:ap|afp|reuters|getty|epa) (?:photo|image|file|archive)s?\b[^()\[\]]{0,60}[)\]]$",
    r"[\[(][^()\[\]]{0,60}\b(?:media|photo|images|courtesy|handout|archive)[)\]]$",
)
"""Photo credits at the end of a caption."""
NOTICES: Final = (
    r"\ball rights reserved\b.{0,150}$|© ?(?:19|20)[0-9]{2}.{0,60}$",
    r"\bcookie (?:policy|settings|preferences|notice|consent)\b.{0,80}$",
)
"""Notices that may begin in any way."""
CALLS: Final = (
    (
        r"(?:^|[.!?:–—-] )(?:get|join|download|try|play|bet|win|subscribe|discover|shop|unlock"
        r"|receive|stay|never miss) (?:the|our|your|all|an?|more|free|in|up|them|us|[£$€₹]"
        r"|[\w’' ]{1,30}[’']s)\b[^.!?]{0,100}(?:[£$€₹][0-9]|\b(?:inbox|phone|e-?mails?|newsletters?"
        r"|alerts?|whatsapp|app|free|community|membership|offers?|access|trial|quiz|crossword"
        r"|puzzles?|briefing|notifications|breaking news|latest news)\b)[^.]{0,60}[.!]?$"
    ),
    r"(?:^|[.!?:–—-] )(?:sign up|subscribe) (?:to|for) (?:our|the|free|your)\b[^.]{0,80}[.!]?$",
)
"""Calls upon the reader to take what the site offers, at the end of a line or all of it."""


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return pattern("|".join(patterns), re.IGNORECASE)


@cache
def _index() -> Index:
    return Index([rule.patterns for rule in RULES])


_NOTICE_HINTS: Final = ("/", "©", "ights", "RIGHTS", "ookie")
_CREDIT_HINT: Final = pattern(r"[/:\[(]|\bvia ", re.IGNORECASE)
"""One of these is in every one of ``TAILS``."""
_CREDITS: Final = _any(TAILS)
_NOTICE_ENDS: Final = _any(NOTICES)
_AGENCY_END: Final = pattern(rf"[\[(](?:{AGENCY}|al jazeera|cnn|bbc)[\])]\.?", re.IGNORECASE)
_SPEAKING: Final = frozenset(("follow", "newsletter", "promotion", "share", "rights"))
"""Rules whose patterns begin as sentences of the article may ("Signing up for the scheme ...")."""
_REPORT: Final = pattern(r"\b(?:said|says|told|according to)\b.{0,200}[.”\"]$")
_CALLED: Final = (
    r"(?:[Gg]et|[Jj]oin|[Dd]ownload|[Tt]ry|[Pp]lay|[Bb]et|[Ww]in|[Ss]ubscribe|[Dd]iscover"
    r"|[Ss]hop|[Uu]nlock|[Rr]eceive|[Ss]tay|[Nn]ever miss|[Ss]ign up) "
)
_CALL_FIRST: Final = pattern(_CALLED)
_CALL_LATER: Final = pattern(rf"[.!?:–—-] {_CALLED}")
_POLL: Final = pattern(r"\b(?:[Vv]ote|[Hh]ave your say|[Tt]ake part) in (?:our|the|today’s)\b")
_POLLS: Final = ("poll", "poll.", "poll!", "poll below", "survey")
_CALLS: Final = _any(CALLS)
_ICONS: Final = ("-stroke", "-icon", "-logo")
_QUOTED: Final = pattern(r"[“”\"]")
_BY_NAME: Final = {rule.name: rule for rule in RULES}


def match_rule(text: str) -> Rule | None:
    """The first rule that matches a line, or None."""
    if len(text) > MAX_LENGTH:
        return None
    if text[:1] in "([" and text[-1:] in ")]":
        text = text[1:-1]
    if (number := _index().match(text)) is not None:
        rule = RULES[number]
        return None if rule.name in _SPEAKING and _REPORT.search(text) is not None else rule
    return _match_end(text)


def _match_end(text: str) -> Rule | None:
    """The rule that a line is told by from how it ends."""
    if _is_call(text):
        return _BY_NAME["newsletter"]
    if text.endswith(_POLLS) and _POLL.search(text) is not None:
        return _BY_NAME["poll"]
    if text.endswith(_ICONS) and " " not in text:
        return _BY_NAME["share"]
    if text.endswith((".", "”", '"')) and not any(h in text for h in _NOTICE_HINTS):
        return None
    if _CREDIT_HINT.search(text) is not None and _CREDITS.search(text) is not None:
        return _BY_NAME["photo-credit"]
    return _BY_NAME["rights"] if _NOTICE_ENDS.search(text) is not None else None


def _is_call(text: str) -> bool:
    if _CALL_FIRST.match(text) is None and _CALL_LATER.search(text) is None:
        return False
    if _QUOTED.search(text) is not None:
        return False
    return _CALLS.search(text) is not None and _REPORT.search(text) is None


def ends_in_agency(text: str) -> bool:
    """Whether a line ends in "(AP)" or the like: a caption's credit, or a report's."""
    at = max(text.rfind("("), text.rfind("["))
    return at >= 0 and _AGENCY_END.fullmatch(text, at) is not None
