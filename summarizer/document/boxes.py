"""Boxes: what stands below an announcement, adverts, sign-ups, lists of links, readers' letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from summarizer.document.blocks import Mark
from summarizer.document.model import LineClass
from summarizer.document.page import SHORT, Page
from summarizer.document.rule import Scope
from summarizer.patterns import pattern

_REACH: Final = 4
"""Blocks that an advert or a list of links may have."""
_PITCH_WORDS: Final = 30
_ALIEN: Final = 0.2
"""Share of its words that an advert may have in common with the article."""
_SALE: Final = pattern(
    r"[0-9] ?% off\b|\b(?:half price|free (?:trial|delivery|shipping|quote|guide|gift)|t&cs|18\+)"
    r"|\bfrom (?:only |just )?[£$€₹][0-9]|\bwas [£$€₹]|[0-9](?:/| an? | per )(?:month|week|mo|wk)\b"
    r"|(?:^|[.!?:–—*-] )(?:call|order|buy|shop|book|apply|subscribe|join|register|try|visit|get"
    r"|enrol|save|win|discover|download|sign up)\b|\b(?:call|now on) [0-9]|\bterms apply\b"
    r"|\b(?:now|today|online)!?$",
    re.IGNORECASE,
)
_YOU: Final = pattern(r"\b(?:you|your)\b|[!?]$", re.IGNORECASE)
_SECOND: Final = pattern(r"\b[Yy]ours?\b|\b[Yy]ou\b")
_PRICE: Final = pattern(r"[£$€₹] ?[0-9]|[0-9] ?%|\b[Ff]ree\b")
_SLOGAN: Final = 14
"""Words of a slogan at most."""
_SPOKEN: Final = pattern(r"[“”\"‘]|\b(?:said|says|told|according)\b")
_LINK: Final = pattern(r"[>»→▶►‣]")
_LETTERS: Final = pattern(
    r"(?:an|some|more|your|readers[’'])? ?(?:e-?mails?|letters?|tweets?|messages?|comments?)"
    r"(?: from [^.]{1,40})?|from (?:the|our) (?:inbox|mailbag|readers)",
    re.IGNORECASE,
)
_WRITES: Final = pattern(r"[,!?][\"”’'] (?:writes|emails|e-mails|tweets|asks|messages) [A-Z]")


def empty_boxes(page: Page) -> None:
    """Class what stands in boxes as debris, wherever on the page they are."""
    for number, rule in page.rules.items():
        if rule.scope is Scope.PITCH:
            _empty(page, number, _is_pitch, "advert")
        elif rule.scope is Scope.LINKS:
            _empty(page, number, _is_link, "link")
    for number, block in page.unclassed(0, len(page.blocks)):
        if _LETTERS.fullmatch(block.text) is not None:
            _empty(page, number, _is_letter, "letter")


def _empty(
    page: Page, opening: int, belongs: Callable[[Page, int, int], bool], reason: str
) -> None:
    stop = min(opening + 1 + _REACH, len(page.blocks))
    for number in range(opening + 1, stop):
        block = page.blocks[number]
        if block.line_class is None:
            if number in page.tables or not belongs(page, number, opening):
                return
            block.classify(LineClass.DEBRIS, reason)


def _is_pitch(page: Page, number: int, _opening: int) -> bool:
    """Whether a line wants to sell something, or speaks to the reader about something else."""
    block = page.blocks[number]
    if block.words > _PITCH_WORDS or _SPOKEN.search(block.shown) is not None:
        return False
    if _SALE.search(block.shown) is not None or _is_offer(block.shown):
        return True
    if block.words <= _SLOGAN and not block.terminal and _SECOND.search(block.shown) is not None:
        return True
    return _YOU.search(block.shown) is not None and page.overlap(block)[0] < _ALIEN


def _is_offer(text: str) -> bool:
    """Whether a line names its product, a colon and a price ("The Wine Club: 12 reds for £79")."""
    label, mark, rest = text.partition(": ")
    return bool(mark) and len(label.split()) <= SHORT and _PRICE.search(rest) is not None


def _is_link(page: Page, number: int, opening: int) -> bool:
    """Whether a line is a headline: marked as a link, announced, or close below and set off."""
    block = page.blocks[number]
    if block.text.endswith(".") or block.mark is Mark.HEADING:
        return False
    if _LINK.match(block.text) is not None or block.mark is not Mark.NONE:
        return True
    if block.words <= SHORT:
        return False
    if page.blocks[opening].text.endswith(":"):
        return not block.is_prose
    above, below = page.blocks[number - 1], page.blocks[number + 1 : number + 2]
    gap = not below or below[0].first > block.last + 1 or number + 1 in page.rules
    return not block.is_prose and above.last + 1 == block.first and gap


def _is_letter(page: Page, number: int, _opening: int) -> bool:
    """Whether a paragraph is a reader's letter: it opens with what somebody "writes"."""
    text = page.blocks[number].shown
    return text.startswith(("“", '"', "‘", "'")) and _WRITES.search(text) is not None
