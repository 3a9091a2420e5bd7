"""Which lines are the article: the core, its title, and what stands above, in and below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from summarizer.document.below import COUNT, sort_below
from summarizer.document.blocks import Block, Mark
from summarizer.document.boxes import empty_boxes
from summarizer.document.core import find_core, set_core, take_words
from summarizer.document.debris import AGENCY, ends_in_agency
from summarizer.document.exchanges import read_exchange
from summarizer.document.line_facts import Facts
from summarizer.document.model import LineClass
from summarizer.document.page import SHORT, Page, disown, is_item, read_words
from summarizer.document.rule import Scope
from summarizer.document.strangers import clear_strangers
from summarizer.document.title import find_title
from summarizer.patterns import pattern

_HEADER: Final = 4
"""How many blocks above the title may still belong to it: date, section, author."""
_SAID: Final = pattern(r"[“\"]|\b(?:said|says|told|according)\b")
_HEADLINE: Final = 14
"""Words of a headline at most."""
_AGENCY_END: Final = pattern(rf"[.!?”\"] (?:Photo: )?{AGENCY}\.?$", re.IGNORECASE)
_ENLARGE: Final = pattern(
    r"(?:view|open) image in (?:fullscreen|gallery)|enlarge(?: this)? image|toggle caption",
    re.IGNORECASE,
)
_SIGNED: Final = pattern(r"[.”\"] (?:REUTERS|AFP|AP|BLOOMBERG|DPA|XINHUA|ANSA|EFE)$")
"""An agency that signs its report, where the text ends."""
_CREDIT_END: Final = pattern(r"[.!?”\"] [(\[][A-Z][^()\[\]\d]{3,60}[)\]]$")
_OF_AUTHORS: Final = r"(?:is|was|covers|writes|reports|has (?:covered|reported|been)|joined)\b"
_OPENING: Final = 2
"""Paragraphs after which a date on its own line is the article's, not that of its publication."""
_TIME: Final = pattern(r"[0-2]?[0-9][.:][0-5][0-9]")
_HIM: Final = pattern(r"[.!] (?:Contact|Reach|Email|Follow) [ht]")
_REACH_HIM: Final = pattern(
    r"^[^“”\"]{10,200}[.!] (?:Contact|Reach|Email|Follow) (?:him|her|them) (?:at|on|by|via) "
)


@dataclass(slots=True)
class Layout:
    """The blocks of a text, classed, with the title's block and what the metadata lines say."""

    blocks: list[Block]
    title: Block | None = None
    facts: list[tuple[Block, Facts]] = field(default_factory=list)


def lay_out(blocks: list[Block], article: frozenset[int] = frozenset()) -> Layout:
    """Class every block; ``article`` are those known to be of the article, if that is known."""
    exchange = None if article else read_exchange(blocks)
    if exchange is not None:
        return Layout(blocks, exchange.title, exchange.facts)
    page = read_words(blocks)
    if article:
        set_core(page, article)
    else:
        find_core(page)
    if page.start == page.stop:
        _without_core(page)
        return Layout(blocks, None, page.own_facts())
    empty_boxes(page)
    number = find_title(page)
    clear_strangers(page, page.start if number is None else number + 1)
    if number is None:
        _above(page, page.start, titled=False)
    else:
        blocks[number].classify(LineClass.BODY, "title")
        _above(page, min(number, page.start), titled=True)
        _between(page, number + 1)
    _authors(page)
    _inside(page)
    sort_below(page)
    return Layout(blocks, None if number is None else blocks[number], page.own_facts())


def _without_core(page: Page) -> None:
    """No running text: a headline, a table, a note. Only menus and furniture are not body."""
    menus = page.menus(0, len(page.blocks))
    for number, block in page.unclassed(0, len(page.blocks)):
        if number in menus:
            block.classify(LineClass.DEBRIS, "menu")
        else:
            block.classify(LineClass.BODY, "only text")


def _above(page: Page, stop: int, *, titled: bool) -> None:
    """Above the title nothing is the article's; without a title only menus surely are not."""
    for block in page.blocks[: max(stop - _HEADER, 0)]:
        if block.line_class is LineClass.METADATA:
            disown(block)
    menus = page.menus(0, stop)
    for number, block in page.unclassed(0, stop):
        if titled:
            block.classify(LineClass.DEBRIS, "above the title")
        elif number in menus:
            block.classify(LineClass.DEBRIS, "menu")
        else:
            block.classify(LineClass.BODY, "above the text")


def _between(page: Page, start: int) -> None:
    """Standfirst, authors, captions and labels between title and text."""
    menus = page.menus(start, page.start)
    begun = foreign = False
    for number in range(start, page.start):
        block = page.blocks[number]
        foreign = begun and (foreign or page.is_foreign(number)) and not _resumes(page, number)
        if block.line_class is not None:
            continue
        begun = begun or block.is_prose
        if number in menus:
            block.classify(LineClass.DEBRIS, "menu")
        elif foreign:
            block.classify(LineClass.DEBRIS, "other articles")
        elif COUNT.fullmatch(block.text) and not _TIME.fullmatch(block.text):
            block.classify(LineClass.DEBRIS, "count")
        elif _is_caption(block) or _is_by_picture(page, number):
            block.classify(LineClass.DEBRIS, "caption")
        elif is_item(block) and _is_label(page, number, start):
            block.classify(LineClass.METADATA, "by the title")
        else:
            block.classify(LineClass.BODY, "standfirst")
    take_words(page, start - 1)


def _is_label(page: Page, number: int, start: int) -> bool:
    """Whether a short line by the title is an author or section, not a heading of the text."""
    block, following = page.blocks[number], page.blocks[number + 1]
    if following.mark is Mark.BULLET:
        return False
    if page.is_signature(number - 1) or _is_shared(page, number - 1):
        return page.overlap(block)[1] == 0 and not any(c.isdigit() for c in block.text)
    if following.line_class is None and following.is_prose:
        capital = all(word[0].isupper() for word in block.text.split())
        return capital and block.words > 1 and page.overlap(block)[1] == 0
    return any(page.blocks[n].line_class is not None for n in range(start, page.start))


def _is_shared(page: Page, number: int) -> bool:
    """Whether a block is of the bars that stand below a byline."""
    rule = page.rules.get(number)
    return rule is not None and rule.scope is Scope.LINE


def _is_caption(block: Block) -> bool:
    """Whether a line ends in a credit and quotes nobody, as the captions of pictures do."""
    ends = (_CREDIT_END, _AGENCY_END)
    credited = ends_in_agency(block.shown) or any(p.search(block.shown[-90:]) for p in ends)
    return credited and _SAID.search(block.shown) is None


def _is_by_picture(page: Page, number: int) -> bool:
    """Whether a line is a picture's description, by the button below it."""
    block = page.blocks[number]
    if block.terminal or block.mark is not Mark.NONE or _SAID.search(block.shown) is not None:
        return False
    following = page.blocks[number + 1].shown if number + 1 < len(page.blocks) else ""
    return _ENLARGE.fullmatch(following) is not None


def _authors(page: Page) -> None:
    """What a page says of its author below the text ("Jane Doe covers the courts for ...")."""
    for _, block in page.unclassed(page.start, len(page.blocks)):
        if _HIM.search(block.shown) is not None and _REACH_HIM.search(block.shown) is not None:
            block.classify(LineClass.METADATA, "author")
    names = [
        " ".join(block.shown[facts.byline.start : facts.byline.end].split()[:2])
        for block, facts in page.facts
        if facts.byline is not None
    ]
    for _, block in page.unclassed(page.start, len(page.blocks)):
        if any(
            re.match(
                rf"(?:About )?{re.escape(name)}(?: {_OF_AUTHORS}|$)", block.shown, re.IGNORECASE
            )
            for name in names
        ):
            block.classify(LineClass.METADATA, "author")


def _is_author(page: Page, number: int) -> bool:
    """Whether a line is a name above a date or a role ("Ann Lee", "Reporter")."""
    block = page.blocks[number]
    if not is_item(block) or block.words < 2 or not page.is_signature(number + 1):
        return False
    return all(word[0].isupper() for word in block.text.split()) and page.overlap(block)[1] == 0


def _is_shouted(page: Page, block: Block) -> bool:
    """Whether a line in capitals between paragraphs is a link to another article."""
    shouted = block.words > SHORT and block.text.isupper() and not block.is_prose
    return shouted and page.overlap(block)[0] < 0.5


def _inside(page: Page) -> None:
    """In the core all is body but furniture, captions and the headlines of other articles."""
    own = page.unclassed(page.start, page.stop)
    prose = (n for n, block in own if block.is_prose or _SIGNED.search(block.shown[-20:]))
    last = max(prose, default=page.start)
    foreign, paragraphs = False, 0
    for number in range(page.start, page.stop):
        block = page.blocks[number]
        foreign = (foreign or page.is_foreign(number)) and not _resumes(page, number)
        if foreign and block.line_class is LineClass.METADATA:
            disown(block)
        if block.reason == "date" and paragraphs > _OPENING and number < last:
            block.classify(LineClass.BODY, "in the text")
        if block.line_class is not None:
            continue
        paragraphs += block.is_prose
        if foreign or (_is_shouted(page, block) and not page.is_by_table(number)):
            block.classify(LineClass.DEBRIS, "other articles")
        elif (
            number != last and not page.is_by_table(number) and _is_caption(block)
        ) or _is_by_picture(page, number):
            block.classify(LineClass.DEBRIS, "caption")
        elif _is_author(page, number):
            block.classify(LineClass.METADATA, "by the title")
        else:
            block.classify(LineClass.BODY, "paragraph" if block.is_prose else "in the text")


def _resumes(page: Page, number: int) -> bool:
    """Whether the article goes on here after headlines of other articles.

    A question does only before running text: headlines and polls are questions too.
    """
    block = page.blocks[number]
    if block.line_class is not None:
        return False
    if number in page.tables or block.mark is Mark.HEADING or block.text.endswith("."):
        return page.overlap(block)[1] > 0 or block.is_prose or block.mark is Mark.HEADING
    before = any(b.is_prose for b in page.blocks[number + 1 : number + 2])
    if not block.is_prose:
        return before and block.text.endswith(":")
    short = block.words <= _HEADLINE and _SAID.search(block.shown) is None
    return before or not (short and block.text.endswith(("?", "!")))
