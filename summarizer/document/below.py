"""What stands below the core: the article's last lines, then furniture to the end."""

from __future__ import annotations

import re
from typing import Final

from summarizer.document.blocks import Mark
from summarizer.document.core import find_further
from summarizer.document.model import LineClass
from summarizer.document.page import SHORT, Page, disown, is_bar
from summarizer.document.rule import Scope
from summarizer.document.strangers import speaks
from summarizer.document.tables import is_tabular

COUNT: Final = re.compile(r"\W{0,3}[0-9][0-9.,]{0,9}[kKmM]?")
_RESUME: Final = 0.6
"""Share of its words that a line below the text has from it where it sums it up."""
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
    return block.is_prose and page.overlap(block)[1] > 0


def _belongs(page: Page, number: int, *, alone: bool) -> bool:
    """Whether a line just below the core is its end: a table, a list, a short last sentence."""
    block = page.blocks[number]
    if number in page.tables or page.is_listed(number):
        return True
    if COUNT.fullmatch(block.text) or is_bar(block):
        return False
    share, score = page.overlap(block)
    if is_tabular(block) and not block.terminal:
        return score > 0 or block.words <= SHORT or block.text[0] in "([" or page.is_by_table(number)
    if block.terminal or block.text.endswith(":"):
        return score > 0 or not speaks(block.shown)
    if block.mark is Mark.BULLET or alone or (share >= _RESUME and score >= 2):
        return block.words > SHORT
    following = page.blocks[number + 1 : number + 2]
    if any(b.line_class is None and is_tabular(b) for b in following):
        return True
    return page.is_by_table(number) and (number + 1 in page.tables or score > 0)
