"""What stands below the core: the article's last lines, then furniture to the end."""

from __future__ import annotations

from typing import Final

from summarizer.document.blocks import Block, Mark
from summarizer.document.core import find_further
from summarizer.document.model import LineClass
from summarizer.document.page import SHORT, Page, disown, is_bar
from summarizer.document.rule import Scope
from summarizer.document.strangers import speaks
from summarizer.document.tables import is_tabular
from summarizer.patterns import pattern

COUNT: Final = pattern(r"\W{0,3}[0-9][0-9.,]{0,9}[kKmM]?")
_NUMBERED: Final = pattern(r"[0-9]{1,2}[.)]? [^\W\d][^\d|\t]{8,200}")
"""An item of a numbered list, as the headlines that are most read stand in."""
_VOICE: Final = pattern(r"[\w.’'-]{2,20}(?:,? [\w.’'-]{1,20}){0,3}: ")
"""How a reader's message begins that stands below a call for messages."""
_RESUME: Final = 0.6
"""Share of its words that a line below the text has from it where it sums it up."""
_OWN: Final = 0.34
"""The same where a last sentence speaks to the reader."""
_SPOKEN_WORDS: Final = 20
"""Words of such a sentence at most."""
_RELATED: Final = 0.15
"""The same where the article goes on after a line that is not its own."""
_ROW_WORDS: Final = 6
_OVER: Final = frozenset((Scope.HEADLINES, Scope.REST, Scope.COMMENTS))


def sort_below(page: Page) -> None:
    """Class what stands below the core.

    A text that shows no furniture anywhere was not copied off a page: a list of tags apart, all of
    it is body. Else the article is over where a rule says so or after its credit; a line that does
    not belong only interrupts it until the next running text on its subject.
    """
    kept = find_further(page, page.stop, page.limit)
    menus = page.menus(page.stop, len(page.blocks))
    if not page.rules and not _is_page(page):
        menus = {number for number in menus if page.blocks[number].mark is Mark.BULLET}
        kept = set(range(page.stop, len(page.blocks))) - menus
    alone = [number for number, _ in page.unclassed(page.stop, len(page.blocks))] == [page.stop]
    over = broken = False
    for number in range(page.stop, len(page.blocks)):
        block = page.blocks[number]
        over = (over or _ends(page, number)) and number not in kept
        broken = (broken or number in menus) and not _goes_on(page, number)
        if over and block.line_class is LineClass.METADATA:
            disown(block)
        if block.line_class is not None:
            over = over or block.reason == "credit"
            continue
        inside = not over and not broken and _belongs(page, number, alone=alone)
        if number in kept or inside:
            block.classify(LineClass.BODY, "end of the text")
        else:
            broken = True
            block.classify(LineClass.DEBRIS, "below the text")


def _is_page(page: Page) -> bool:
    """Whether a page's furniture shows elsewhere: above the title, or within the article."""
    return any(block.line_class is LineClass.DEBRIS for block in page.blocks[: page.stop])


def _ends(page: Page, number: int) -> bool:
    """Whether the article is over here: other articles, a form or comments follow."""
    rule = page.rules.get(number)
    return rule is not None and rule.scope in _OVER


def _goes_on(page: Page, number: int) -> bool:
    """Whether the article goes on here after a line that did not seem to belong."""
    block = page.blocks[number]
    if block.line_class is not None or not block.text.endswith((".", "”", '"')):
        return False
    share, score = page.overlap(block)
    long = score > 0 and block.words > _SPOKEN_WORDS
    return block.is_prose and (long or share >= _RELATED)


def _is_row(page: Page, block: Block) -> bool:
    """Whether a line is a result or a row, not a numbered headline of another article."""
    if _NUMBERED.fullmatch(block.text) is not None:
        return False
    return is_tabular(block) and (block.words <= _ROW_WORDS or page.overlap(block)[1] > 0)


def _belongs(page: Page, number: int, *, alone: bool) -> bool:
    """Whether a line just below the core is its end: a table, a list, a short last sentence."""
    block = page.blocks[number]
    if number in page.tables or page.is_listed(number):
        return True
    voice = number - 1 in page.rules and _VOICE.match(block.shown) is not None
    if voice or COUNT.fullmatch(block.text) or is_bar(block):
        return False
    share, score = page.overlap(block)
    if block.terminal or block.text.endswith(":"):
        return share >= _OWN or block.words > _SPOKEN_WORDS or not speaks(block.shown)
    if is_tabular(block) and _NUMBERED.fullmatch(block.text) is None:
        short = block.words <= SHORT or block.text[0] in "(["
        return short or score > 0 or page.is_by_table(number)
    if block.mark is Mark.BULLET or alone or (share >= _RESUME and score >= 2):
        return block.words > SHORT
    following = page.blocks[number + 1 : number + 2]
    heads = any(b.line_class is None and _is_row(page, b) for b in following)
    return heads or (page.is_by_table(number) and (number + 1 in page.tables or score > 0))
