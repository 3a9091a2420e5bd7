"""Which lines are the article: the densest stretch of running text, its title, what lies outside.

The core is found as a maximum-sum stretch of scored lines (Pasternack and Roth 2009, "Extracting
article text from the web with maximum subsequence segmentation"); running text counts for a
stretch, menus and bare headlines against it. The title is the line above the core whose words
recur in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from summarizer.document.blocks import Block, Mark
from summarizer.document.debris import Rule, Scope, ends_in_agency, match_rule
from summarizer.document.metadata import Facts, read_line
from summarizer.document.model import LineClass
from summarizer.document.words import content_words, vocabulary

_CORE_SAMPLE: Final = 200
_SHORT: Final = 4
_HEADER: Final = 4
"""How many blocks above the title may still belong to it: date, section, author."""
_SAID: Final = re.compile(r"[“\"]|\b(?:said|says|told|according)\b")
_CELLS: Final = re.compile(r"\t|[^\s] {2,}[^\s]|\|")
_SCORE: Final = re.compile(r"(?<![\w.-])[0-9]{1,3} ?[-–:] ?[0-9]{1,3}(?![\w-])")


@dataclass(slots=True)
class Layout:
    """The blocks of a text, classed, with the title's block and what the metadata lines say."""

    blocks: list[Block]
    title: Block | None = None
    facts: list[tuple[Block, Facts]] = field(default_factory=list)


def lay_out(blocks: list[Block], article: frozenset[int] = frozenset()) -> Layout:
    """Class every block; ``article`` are those known to be of the article, if that is known."""
    page = _Page(blocks, article)
    page.class_by_words()
    page.find_core()
    page.class_by_place()
    return Layout(blocks, page.title, page.facts)


def is_tabular(block: Block) -> bool:
    """Whether a line reads as a row of a table or a result ("Hill 48.2", "City 2-1 United")."""
    words = block.text.split()
    if len(words) > 14 or not any(c.isdigit() for c in block.text):  # noqa: PLR2004
        return False
    at_edge = any(any(c.isdigit() for c in word) for word in (words[0], words[-1]))
    return at_edge or bool(_CELLS.search(block.text)) or bool(_SCORE.search(block.text))


class _Page:
    """One text on its way to a layout."""

    def __init__(self, blocks: list[Block], article: frozenset[int]) -> None:
        self.blocks = blocks
        self.article = article
        self.facts: list[tuple[Block, Facts]] = []
        self.rules: dict[int, Rule] = {}
        self.title: Block | None = None
        self.start = 0
        self.stop = 0
        """The core is ``blocks[start:stop]``."""
        self.limit = len(blocks)
        """Where the article is over for sure (a comment form)."""
        self.words: frozenset[str] = frozenset()

    # by words

    def class_by_words(self) -> None:
        """Class what its words alone give away."""
        prose = 0
        for number, block in enumerate(self.blocks):
            if block.line_class is not None or (block.mark is Mark.HEADING and block.level == 1):
                continue
            if (facts := read_line(block.shown)) is not None:
                block.classify(LineClass.METADATA, facts.kind)
                self.facts.append((block, facts))
            elif (rule := match_rule(block.shown)) is not None:
                block.classify(LineClass.DEBRIS, rule.name)
                self.rules[number] = rule
                if self.limit == len(self.blocks) and _ends_article(rule, prose):
                    self.limit = number
            else:
                prose += block.is_prose

    # the core

    def find_core(self) -> None:
        """Find the densest stretch of running text, and its words."""
        if self.article:
            self._take_article()
        else:
            scores = [self._score(number) for number in range(self.limit)]
            self.start, self.stop = _best_stretch(scores)
            self._trim_head()
        core = self.blocks[self.start : self.stop]
        prose = [block.text for block in core if block.line_class is None and block.is_prose]
        self.words = vocabulary(prose[:_CORE_SAMPLE])

    def _take_article(self) -> None:
        """The core of a page whose article is known, from its first running text on."""
        numbers = sorted(self.article)
        prose = [n for n in numbers if self.blocks[n].is_prose]
        self.start = prose[0] if prose else numbers[0]
        self.stop = numbers[-1] + 1
        for number, block in self._open(self.start, self.stop):
            if number not in self.article:
                block.classify(LineClass.DEBRIS, "not of the article")

    def _trim_head(self) -> None:
        """Cut off a strip above the title that reads as running text.

        The first byline, source or date line marks a title above it. What stands before that is
        foreign if it shares few words with what follows.
        """
        signed = next(
            (n for n in range(self.start, self.stop) if self._is_signature(n)), self.start
        )
        head = [b for _, b in self._open(self.start, signed) if b.is_prose]
        rest = [b.shown for _, b in self._open(signed, self.stop) if b.is_prose]
        if not head or len(rest) < 2:  # noqa: PLR2004
            return
        self.words = vocabulary(rest[:_CORE_SAMPLE])
        if sum(self._overlap(block)[0] for block in head) / len(head) < 0.35:  # noqa: PLR2004
            self.start = next(n for n, block in self._open(signed, self.stop) if block.is_prose)

    def _is_signature(self, number: int) -> bool:
        block = self.blocks[number]
        return block.line_class is LineClass.METADATA and block.reason in (
            "byline",
            "source",
            "date",
        )

    def _score(self, number: int) -> int:
        block = self.blocks[number]
        if (rule := self.rules.get(number)) is not None:
            return -15 if rule.scope is Scope.HEADLINES else -4
        if block.line_class is LineClass.METADATA:
            return 0
        if block.is_prose:
            return 6 + min(block.words, 20)
        if block.terminal:
            return 2
        if is_tabular(block) or block.text.endswith(":"):
            return -1
        if block.mark is Mark.BULLET:
            return -8 if block.words <= _SHORT else -2
        if block.mark is Mark.HEADING:
            return -1
        return -6 if block.words <= _SHORT else -4

    # by place

    def class_by_place(self) -> None:
        """Class the rest by where it stands: above, in or below the core."""
        if self.start == self.stop:
            self._without_core()
            return
        title = self._find_title()
        if title is not None:
            self.title = self.blocks[title]
            self.title.classify(LineClass.BODY, "title")
            self._above(title)
            self._between(title + 1, self.start)
        else:
            self._above(self.start)
        self._captions()
        self._inside(self.start, self.stop)
        self._below()

    def _open(self, start: int, stop: int) -> Iterator[tuple[int, Block]]:
        """The blocks of a stretch that have no class yet."""
        for number in range(start, stop):
            if self.blocks[number].line_class is None:
                yield number, self.blocks[number]

    def _without_core(self) -> None:
        """No running text: a headline, a table, a note. Only menus and furniture are not body."""
        menus = self._menus(0, len(self.blocks))
        for number, block in self._open(0, len(self.blocks)):
            if number in menus:
                block.classify(LineClass.DEBRIS, "menu")
            else:
                block.classify(LineClass.BODY, "only text")

    def _menus(self, start: int, stop: int) -> set[int]:
        """Runs of three or more short items without figures: menus, tags, share bars."""
        found: set[int] = set()
        run: list[int] = []
        for number in range(start, stop + 1):
            block = self.blocks[number] if number < stop else None
            if block is not None and self._is_item(block):
                run.append(number)
                continue
            if block is not None and number in self.rules and run:
                continue
            if len(run) >= 3 and not self._is_introduced(run[0]):  # noqa: PLR2004
                found.update(run)
            run = []
        return found

    @staticmethod
    def _is_item(block: Block) -> bool:
        short = block.words <= _SHORT and not block.terminal and not block.text.endswith(":")
        return short and block.line_class is None and not any(c.isdigit() for c in block.text)

    def _is_introduced(self, number: int) -> bool:
        """Whether the line above announces a list ("These teams are through:")."""
        return number > 0 and self.blocks[number - 1].text.endswith(":")

    # the title

    def _find_title(self) -> int | None:
        marked = [
            n
            for n in range(self.start + 1)
            if self.blocks[n].mark is Mark.HEADING and self.blocks[n].level == 1
        ]
        if marked:
            return max(marked, key=lambda n: (self._overlap(self.blocks[n])[1], n))
        found = self._by_overlap()
        if found is None:
            return self._first_line()
        return self._higher(found)

    def _candidates(self) -> list[int]:
        first = self.blocks[self.start]
        reach = self.start + (1 if _is_headline(first) else 0)
        return [
            number
            for number, block in self._open(0, reach)
            if block.mark is not Mark.BULLET and 2 <= block.words <= 40  # noqa: PLR2004
        ]

    def _overlap(self, block: Block) -> tuple[float, float]:
        """Share of the block's content words that recur in the core; and that times their number."""
        words = content_words(block.shown)
        hits = len(words & self.words)
        share = hits / len(words) if words else 0.0
        return share, share * hits

    def _by_overlap(self) -> int | None:
        best, best_score = None, 0.6
        for number in self._candidates():
            if number == self.start:
                continue
            share, score = self._overlap(self.blocks[number])
            if share >= 0.3 and score >= best_score:  # noqa: PLR2004
                best, best_score = number, score
        return best

    def _higher(self, number: int) -> int:
        """The title where a standfirst below it shares more words with the article."""
        candidates = [n for n in self._candidates() if n < number]
        while candidates:
            above = candidates.pop()
            unlike = any(self.blocks[n].line_class is None for n in range(above + 1, number))
            block = self.blocks[above]
            share, _ = self._overlap(block)
            if unlike or block.packed or share < 0.5 or block.words > self.blocks[number].words:  # noqa: PLR2004
                break
            number = above
        return number

    def _first_line(self) -> int | None:
        """The first line, where hardly anything stands between it and the running text."""
        above = [number for number, _ in self._open(0, self.start)]
        candidates = [n for n in self._candidates() if n < self.start]
        if candidates and len(above) <= 3 and above[0] == candidates[0]:  # noqa: PLR2004
            return candidates[0]
        if not above and _is_headline(self.blocks[self.start]) and self.stop - self.start > 1:
            return self.start
        return None

    # above, between, inside, below

    def _above(self, title: int) -> None:
        evident = title > 0 and (self.title is not None)
        for block in self.blocks[: max(title - _HEADER, 0)]:
            if block.line_class is LineClass.METADATA:
                self._disown(block)
        menus = self._menus(0, title)
        kept = self._further(0, title) if not evident else set()
        for number, block in self._open(0, title):
            if number in kept:
                block.classify(LineClass.BODY, "paragraph")
            elif evident:
                block.classify(LineClass.DEBRIS, "above the title")
            elif number in menus:
                block.classify(LineClass.DEBRIS, "menu")
            else:
                block.classify(LineClass.BODY, "above the text")

    def _further(self, start: int, stop: int) -> set[int]:
        """Other dense stretches on the article's subject: it goes on after a long interruption."""
        if stop <= start:
            return set()
        scores = [self._score(number) for number in range(start, stop)]
        first, last = _best_stretch(scores)
        if sum(scores[first:last]) < 40:  # noqa: PLR2004
            return set()
        numbers = range(start + first, start + last)
        prose = [self.blocks[n] for n in numbers if self.blocks[n].is_prose]
        mean = sum(self._overlap(block)[0] for block in prose) / max(len(prose), 1)
        found = set(numbers) if len(prose) > 1 and mean >= 0.35 else set()  # noqa: PLR2004
        return found | self._further(start + last, stop)

    def _between(self, start: int, stop: int) -> None:
        """Standfirst, authors and labels between title and text."""
        menus = self._menus(start, stop)
        signed = any(block.line_class is not None for block in self.blocks[start:stop])
        for number, block in self._open(start, stop):
            if number in menus:
                block.classify(LineClass.DEBRIS, "menu")
            elif signed and block.words <= _SHORT and self._is_item(block):
                block.classify(LineClass.METADATA, "by the title")
            else:
                block.classify(LineClass.BODY, "standfirst")

    def _captions(self) -> None:
        """A picture's caption ends in an agency's name, and quotes nobody; so may the last line."""
        last = self._last_paragraph()
        above = self.title is None
        for number, block in enumerate(self.blocks[: self.stop]):
            above = above or block is self.title
            if block.line_class is not None and block.reason != "standfirst":
                continue
            if (
                above
                and number != last
                and ends_in_agency(block.shown)
                and not _SAID.search(block.shown)
            ):
                block.classify(LineClass.DEBRIS, "caption")

    def _last_paragraph(self) -> int:
        return max(
            (n for n in range(self.start, self.stop) if self.blocks[n].is_prose), default=self.start
        )

    def _inside(self, start: int, stop: int) -> None:
        foreign = False
        for number in range(start, stop):
            block = self.blocks[number]
            if (rule := self.rules.get(number)) is not None:
                foreign = foreign or rule.scope is Scope.HEADLINES
            if foreign and block.line_class is LineClass.METADATA:
                self._disown(block)
            if block.line_class is not None:
                continue
            foreign = foreign and not block.is_prose
            if foreign:
                block.classify(LineClass.DEBRIS, "other articles")
            else:
                block.classify(LineClass.BODY, "paragraph" if block.is_prose else "in the text")

    def _below(self) -> None:
        kept = self._further(self.stop, self.limit)
        menus = self._menus(self.stop, len(self.blocks))
        over = False
        rest = [number for number, _ in self._open(self.stop, len(self.blocks))]
        for number in range(self.stop, len(self.blocks)):
            block = self.blocks[number]
            rule = self.rules.get(number)
            over = over or number in menus or (rule is not None and rule.scope is not Scope.LINE)
            if over and block.line_class is LineClass.METADATA:
                self._disown(block)
            if block.line_class is not None:
                continue
            if number in kept:
                block.classify(LineClass.BODY, "paragraph")
            elif not over and self._belongs(block, alone=len(rest) == 1):
                block.classify(LineClass.BODY, "end of the text")
            else:
                over = True
                block.classify(LineClass.DEBRIS, "below the text")

    def _disown(self, block: Block) -> None:
        """Metadata of another article says nothing about this one."""
        block.classify(LineClass.DEBRIS, "of another article")
        self.facts = [fact for fact in self.facts if fact[0] is not block]

    @staticmethod
    def _belongs(block: Block, *, alone: bool) -> bool:
        """Whether a line just below the core is its end: a table, a list, a short last sentence."""
        if block.terminal or is_tabular(block) or block.text.endswith(":"):
            return True
        listed = block.mark is Mark.BULLET and block.words > _SHORT
        return listed or (alone and block.words > _SHORT)


def _ends_article(rule: Rule, prose: int) -> bool:
    """Whether nothing after this line can be the article, ``prose`` paragraphs into it."""
    if rule.scope is Scope.REST:
        return prose > 0
    return rule.scope is Scope.COMMENTS and prose > 1


def _is_headline(block: Block) -> bool:
    """Whether a line that ends as a sentence may be a headline all the same."""
    words = [word for word in block.text.split() if word[0].isalpha() and len(word) > 3]  # noqa: PLR2004
    capital = sum(1 for word in words if word[0].isupper())
    return 2 < block.words <= 20 and capital >= 0.7 * len(words) and len(words) > 1  # noqa: PLR2004


def _best_stretch(scores: Sequence[int]) -> tuple[int, int]:
    """Start and stop of the stretch with the largest sum (Kadane); empty where none is above 0."""
    best, best_at, total, start = 0, (0, 0), 0, 0
    for number, score in enumerate(scores):
        if total <= 0:
            total, start = 0, number
        total += score
        if total > best:
            best, best_at = total, (start, number + 1)
    return best_at
