"""Lines among the article's that are not on its subject: teasers, appeals, bars, bare links.

They are told by their shape and by how few words they share with the rest; a sentence only where it
also speaks to the reader as a page does that wants something.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from summarizer.document.blocks import Block, Mark
from summarizer.document.model import LineClass
from summarizer.document.page import SHORT, Page, is_bar
from summarizer.document.tables import is_tabular
from summarizer.document.words import content_words
from summarizer.patterns import pattern

_SPOKEN: Final = pattern(r"[“”\"]|\b(?:said|says|told|asked|according|added)\b")
_MARKS: Final = tuple(
    pattern(mark)
    for mark in (
        r"\b(?:[Yy]ou|[Yy]our|[Yy]ours|YOUR?)\b|\b[Pp]ut me on\b",
        r"\b(?:[Oo]ur|[Uu]s|OUR|US)\b",
        (
            r"[£$€₹] ?[0-9][0-9.,]{0,9}+"
            r"(?! ?(?:million|billion|trillion|thousand|crore|lakh|mn?|bn?|k)\b)"
        ),
        (
            r"!|\b(?:for|at|with) (?:nothing|free|no (?:charge|cost))\b"
            r"|[0-9] ?% off\b|[Hh]alf[- ]price"
        ),
        (
            r"(?:^|[.!?:–—-] )(?:[Ss]upport|SUPPORT|[Bb]ack|[Bb]ecome|[Jj]oin|[Ss]ubscribe"
            r"|[Ss]ign up|[Dd]onate|[Gg]et|[Rr]egister|[Gg]ive|[Hh]elp|[Dd]ownload|[Tt]ry|[Bb]uy"
            r"|[Ss]hop|[Bb]ook|[Cc]hip in|[Ee]njoy(?:ing|ed)?|[Cc]laim|[Dd]iscover|[Tt]rade"
            r"|[Ss]witch|[Ss]tart|[Ss]wipe|[Tt]ap|[Cc]lick|[Ww]rite to|[Cc]ontact|[Ff]ollow"
            r"|[Ss]hare|[Tt]ell) "
        ),
        (
            r"\b(?:newsletters?|inbox|readers|subscribers?|members?|journalism|reporters|app|alerts"
            r"|free trial|sign up|register|e-?mail)\b"
        ),
        r"^(?:[Ss]ponsored|[Pp]romoted|SPONSORED|PROMOTED|[Pp]aid|[Rr]eaders[’'])[^.:]{0,40}:",
    )
)
_ADDRESS: Final = (0, 4, 6)
"""The marks that speak to the reader; one of them there must be."""
_APPEAL_LIMIT: Final = 45
_RECURS: Final = 20
"""In one of so many paragraphs a word of the subject stands at least."""
_LABEL: Final = pattern(r"[A-Z][^:.“”\"]{3,30}: \S")
_HEADLINE: Final = 7
"""Words from which on a line on something else surely is no heading of the text."""
_LABEL_WORDS: Final = 10
"""Words of the heading above an appeal at most."""
_ALIEN: Final = 0.25
_ITEMS: Final = pattern(r" ?[|·•] ?|\t++| {2,}+")
_LINKS: Final = pattern(
    r"(?:[*_]{0,2}!?\[[^\[\]]{1,200}\]\([^()\s]{1,400}\)[*_]{0,2}(?:[ ·|•,/]{1,5}|$))++"
)
_LINK: Final = pattern(r"\]\([^()\s]{1,400}\)")


def clear_strangers(page: Page, top: int) -> None:
    """Class as debris what stands among ``blocks[top:page.stop]`` and is not the article's."""
    counts = _count(page, top)
    least = max(2, (page.stop - page.start) // _RECURS)
    for number, block in page.unclassed(top, len(page.blocks)):
        if _is_navigation(page, number, block):
            block.classify(LineClass.DEBRIS, "links")
        elif _is_appeal(block) and _share(block, counts, least) < _needed(block):
            block.classify(LineClass.DEBRIS, "appeal")
            _take_label(page, number, counts)
    for run in _runs(page):
        if _is_foreign(page, run, counts):
            for number in run:
                page.blocks[number].classify(LineClass.DEBRIS, "off the subject")


def _count(page: Page, top: int) -> Counter[str]:
    """In how many of the article's paragraphs each word stands."""
    counts: Counter[str] = Counter()
    for number, block in page.unclassed(top, page.stop):
        if block.is_prose or number < page.start:
            counts.update(content_words(block.shown))
    return counts


def _share(block: Block, counts: Counter[str], least: int) -> float:
    """Share of a line's words that ``least`` paragraphs have at least, its own included."""
    words = content_words(block.shown)
    return sum(1 for word in words if counts[word] >= least) / len(words) if words else 0.0


def _is_navigation(page: Page, number: int, block: Block) -> bool:
    """Whether a line is nothing but links, or several items of a menu on one line."""
    if number in page.tables:
        return False
    if block.text != block.shown and block.mark is not Mark.HEADING:
        return not block.terminal and (
            _LINKS.fullmatch(block.text) is not None
            or (len(_LINK.findall(block.text)) > 1 and is_bar(block))
        )
    if is_bar(block) and not any(c.isdigit() for c in block.text):
        return True
    return number < page.start and _is_tools(block)


def _is_tools(block: Block) -> bool:
    """Whether a line above the text holds several short items, as bars of buttons do."""
    items = _ITEMS.split(block.text)
    return len(items) > 2 and all(len(item.split()) <= SHORT for item in items)


def _is_appeal(block: Block) -> bool:
    """Whether a line speaks to the reader as somebody who wants something, and quotes nobody."""
    text = block.shown
    if block.words > _APPEAL_LIMIT or not any(_MARKS[n].search(text) for n in _ADDRESS):
        return False
    marks = sum(1 for mark in _MARKS if mark.search(text) is not None)
    return marks > 1 and _SPOKEN.search(text) is None


def speaks(text: str) -> bool:
    """Whether a line has any of the marks of an appeal to the reader, and quotes nobody."""
    return _SPOKEN.search(text) is None and any(mark.search(text) for mark in _MARKS)


def _needed(block: Block) -> float:
    """The share of words in common below which an appeal is not of the article."""
    marks = sum(1 for mark in _MARKS if mark.search(block.shown) is not None)
    return min(0.2 * marks, 0.6)


def _take_label(page: Page, number: int, counts: Counter[str]) -> None:
    """What stands right above an appeal as its heading is part of it."""
    above = page.blocks[number - 1]
    free = above.line_class is None and number - 1 not in page.tables
    free = free and above.words <= _LABEL_WORDS
    if free and _is_bare(page, number - 1) and _share(above, counts, 1) < _ALIEN:
        above.classify(LineClass.DEBRIS, "appeal")


def _is_bare(page: Page, number: int) -> bool:
    """Whether a line is no sentence, heading, row or item of a list, by its shape."""
    block = page.blocks[number]
    if block.line_class is not None or block.terminal or block.is_prose:
        return False
    if block.mark is not Mark.NONE or block.text.endswith((":", ",", ";", "—", "–", "”", '"')):
        return False
    return not (page.is_by_table(number) or page.is_listed(number) or is_tabular(block))


def _runs(page: Page) -> Iterator[list[int]]:
    """Bare lines of the core that stand together, furniture between them left out."""
    run: list[int] = []
    for number in range(page.start + 1, page.stop):
        if _is_bare(page, number):
            run.append(number)
        elif page.blocks[number].line_class is None or page.is_foreign(number):
            if run:
                yield run
            run = []


def _is_foreign(page: Page, run: list[int], counts: Counter[str]) -> bool:
    """Whether bare lines are headlines of other articles: long enough, and off the subject."""
    blocks = [page.blocks[number] for number in run]
    long = [block for block in blocks if block.words > SHORT]
    if any(_SPOKEN.search(block.shown) is not None for block in long):
        return False
    words = [word for block in long for word in content_words(block.shown)]
    alien = sum(1 for word in words if counts[word]) < _ALIEN * len(words)
    if len(run) > 1 or not long:
        return bool(long) and alien
    near = page.blocks[run[0] - 1], *page.blocks[run[0] + 1 : run[0] + 2]
    alone = all(block.is_prose or block.line_class is not None for block in near)
    labelled = _LABEL.match(blocks[0].shown) is not None
    return alone and alien and (blocks[0].words >= _HEADLINE or labelled)
