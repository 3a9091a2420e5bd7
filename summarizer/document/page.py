"""A page on its way to a layout: its blocks, and what their words alone give away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from summarizer.document.bars import match_bar
from summarizer.document.blocks import Block, Mark
from summarizer.document.bylines import is_placed_byline
from summarizer.document.debris import match_rule
from summarizer.document.line_facts import Facts
from summarizer.document.metadata import read_line
from summarizer.document.model import LineClass
from summarizer.document.rule import Rule, Scope
from summarizer.document.tables import find_tables
from summarizer.document.words import content_words
from summarizer.patterns import pattern

SHORT: Final = 4
"""Words a menu item, a tag or a label may have."""
_LIST: Final = 12
"""Lines that an announced list may have."""
_BAR: Final = pattern(r" [|·•/>] | {2,}+|\t")


@dataclass(slots=True)
class Page:
    """The blocks of one text. The core is ``blocks[start:stop]``, once it is found."""

    blocks: list[Block]
    rules: dict[int, Rule] = field(default_factory=dict)
    """The furniture rules that matched, by block."""
    facts: list[tuple[Block, Facts]] = field(default_factory=list)
    limit: int = 0
    """Where the article is over for sure (a comment form)."""
    start: int = 0
    stop: int = 0
    tables: frozenset[int] = frozenset()
    """The blocks that stand in tables."""
    words: frozenset[str] = frozenset()
    """The content words of the core."""

    def unclassed(self, start: int, stop: int) -> Iterator[tuple[int, Block]]:
        """The blocks of a stretch that have no class yet, by number."""
        for number in range(start, stop):
            if self.blocks[number].line_class is None:
                yield number, self.blocks[number]

    def overlap(self, block: Block) -> tuple[float, float]:
        """Share of a block's content words that the core has; and that times their number."""
        words = content_words(block.shown)
        hits = len(words & self.words)
        share = hits / len(words) if words else 0.0
        return share, share * hits

    def is_signature(self, number: int) -> bool:
        """Whether a block is a byline, a source or a date: what stands below a title."""
        if number >= len(self.blocks):
            return False
        block = self.blocks[number]
        return block.line_class is LineClass.METADATA and block.reason in SIGNATURES

    def is_dated_below(self, number: int) -> bool:
        """Whether one of the next two blocks is a date."""
        return any(
            block.line_class is LineClass.METADATA and block.reason == "date"
            for block in self.blocks[number + 1 : number + 3]
        )

    def is_foreign(self, number: int) -> bool:
        """Whether a block announces headlines of other articles."""
        rule = self.rules.get(number)
        return rule is not None and rule.scope is Scope.HEADLINES

    def is_by_table(self, number: int) -> bool:
        """Whether a block stands beside a table, where its heading and its notes do."""
        return any(near in self.tables for near in (number - 2, number - 1, number + 1, number + 2))

    def is_listed(self, number: int) -> bool:
        """Whether a line stands in a list that a line above announces ("He will miss:")."""
        for above in range(number, max(number - _LIST, -1), -1):
            block = self.blocks[above]
            if block.text.endswith(":"):
                return above < number and block.line_class in (None, LineClass.BODY)
            if block.is_prose or block.line_class not in (None, LineClass.BODY):
                break
        return False

    def own_facts(self) -> list[tuple[Block, Facts]]:
        """What metadata lines say, those taken back (see ``disown``) left out."""
        return [fact for fact in self.facts if fact[0].line_class is LineClass.METADATA]

    def menus(self, start: int, stop: int) -> set[int]:
        """Runs of three or more short items without figures, in no table: menus, tags."""
        found: set[int] = set()
        run: list[int] = []
        for number in range(start, stop + 1):
            if number < stop and number not in self.tables and is_item(self.blocks[number]):
                run.append(number)
            elif not (run and number < stop and number in self.rules):
                if len(run) >= 3 and not self._is_announced(run[0]):
                    found.update(run)
                run = []
        return found

    def _is_announced(self, number: int) -> bool:
        """Whether the line above announces a list ("These teams are through:")."""
        return number > 0 and self.blocks[number - 1].text.endswith(":")


def disown(block: Block) -> None:
    """Take back a metadata line: it belongs to another article."""
    block.classify(LineClass.DEBRIS, "of another article")


SIGNATURES: Final = frozenset(("byline", "source", "date"))


def read_words(blocks: list[Block]) -> Page:
    """The page of these blocks, with the class of every block whose words give it away."""
    page = Page(blocks, limit=len(blocks), tables=find_tables(blocks))
    paragraphs = 0
    for number, block in enumerate(blocks):
        if block.line_class is not None or (block.mark is Mark.HEADING and block.level == 1):
            continue
        if (facts := read_line(block.shown)) is not None:
            block.classify(LineClass.METADATA, facts.kind)
            page.facts.append((block, facts))
        elif (rule := _rule(page, number)) is not None:
            block.classify(LineClass.DEBRIS, rule.name)
            page.rules[number] = rule
            if page.limit == len(blocks) and _ends_article(rule, paragraphs):
                page.limit = number
        else:
            paragraphs += block.is_prose
    for number, block in page.unclassed(0, page.limit):
        if not block.terminal and page.is_dated_below(number) and is_placed_byline(block.shown):
            block.classify(LineClass.METADATA, "byline")
    return page


def _rule(page: Page, number: int) -> Rule | None:
    """The rule that matches a block, unless it is a row of a table or a subheading."""
    text = page.blocks[number].shown
    rule = match_rule(text) or (None if number in page.tables else match_bar(text))
    return None if rule is None or _is_subheading(page.blocks, number, rule) else rule


def _is_subheading(blocks: list[Block], number: int, rule: Rule) -> bool:
    """Whether what could be a menu item ("Markets") is a heading between two paragraphs."""
    if rule.name != "navigation" or not blocks[number].text[0].isalpha():
        return False
    return (
        0 < number < len(blocks) - 1 and blocks[number - 1].is_prose and blocks[number + 1].is_prose
    )


def _ends_article(rule: Rule, paragraphs: int) -> bool:
    """Whether nothing after this line can be the article, so many paragraphs into it."""
    if rule.scope is Scope.REST:
        return paragraphs > 0
    return rule.scope is Scope.COMMENTS and paragraphs > 1


def is_item(block: Block) -> bool:
    """Whether a block of no class yet could be an item of a menu."""
    if block.line_class is not None or block.words > SHORT or block.terminal:
        return False
    return not block.text.endswith((":", ",", "—", "–")) and not any(
        c.isdigit() for c in block.text
    )


def is_bar(block: Block) -> bool:
    """Whether a line is a menu on one line ("News | Sport | Weather")."""
    parts = _BAR.split(block.text)
    return len(parts) > 2 and not block.terminal and all(len(p.split()) <= SHORT for p in parts)
