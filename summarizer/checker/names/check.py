"""Names in a text that its source does not hold: brought in from outside.

A name is a capitalised word that is not merely capitalised for opening a sentence. It is at home in
the source if the source has it in any of its forms: the word itself, its adjective or noun
("Ukrainian" for "Ukraine"), its initials or what they stand for, or the usual other name of the
same country or body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.model import SourceKind
from summarizer.checker.model import Claim, Finding
from summarizer.checker.names.forms import (
    are_usual_names,
    bare,
    roots,
    unpossessed,
    usual_names,
)
from summarizer.checker.verdicts import Check, Verdict
from summarizer.checker.words import FUNCTION_WORDS, WORD
from summarizer.document.model import Document, LineClass
from summarizer.patterns import pattern
from summarizer.span import Span

_CAPITALS = pattern(
    r"(?:[A-Z][\w'\u2019-]*+[ -](?:(?:of|the|and|for|de|la|al)[ -])*+)+[A-Z][\w'\u2019-]*+"
)
_OPENS = pattern(
    r"(?:\A|[.!?:\u2022\n]|[\u201c\"(\u2018'\u2013\u2014])[\s\u201c\"\u2018'(*#>-]*+\Z"
)

_STOP = pattern(r"[a-z][.!?][\"\u201d\u2019']?\s*\Z")
"""What a title lacks."""

_CALENDAR: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december".split()
)
TITLES: Final = frozenset(
    "mr mrs ms dr sir dame lord lady president minister prime chief chairman chairwoman "
    "professor senator governor mayor king queen prince princess judge justice general "
    "colonel captain minister secretary chancellor ambassador director i ceo cfo".split()
)
"""Words of office and courtesy that are capitalised before a name."""
_NO_NAMES: Final = _CALENDAR | TITLES | FUNCTION_WORDS
_OPENERS: Final = frozenset(
    "according additionally afterwards also another based below earlier finally first following "
    "formerly former fourth furthermore given however including instead key last later latest "
    "like meanwhile moreover nevertheless next nonetheless notable now once one only other others "
    "otherwise overall per regarding second several similarly since still such then these third "
    "thus today together tomorrow two unlike yesterday yet".split()
)
"""Words that often open a sentence right before a name, beside those in -ly."""
_ABBREVIATIONS: Final = frozenset(
    "am pm ad bc ai it tv dna rna gdp hr pr id ipo faq vip cctv dvd gps coo cto cio vp usb pdf "
    "gmt utc est edt pst pdt cet bst usd eur gbp".split()
)
"""Capitals that abbreviate common words, hours and currencies, and name nobody."""
_SPELLED: Final = (3, 4, 5)
"""Letters of an abbreviation whose words may stand in the source without capitals."""
_CAPITALISED: Final = 0.02
"""Share of words with a capital below which a text is written without capitals."""


_COMMON: Final = frozenset({SourceKind.ORGANIZATION, SourceKind.PERSON, SourceKind.DOCUMENT})
"""What common nouns name that a text may capitalise: "the Company", "the Agreement"."""


class NameIndex(NamedTuple):
    """The words of a source, for asking whether a name is at home there.

    ``roots`` holds what other forms of its names share with them, ``initials`` those of runs of
    words, ``acronyms`` what stands there in capitals.
    """

    words: frozenset[str]
    roots: frozenset[str]
    initials: frozenset[str]
    acronyms: frozenset[str]
    aliases: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> NameIndex:
        """Body and metadata count: an outlet may be named though only the byline has it."""
        text = "\n".join(
            document.text[line.start : line.end]
            for line in document.lines
            if line.line_class in (LineClass.BODY, LineClass.METADATA)
        )
        stated = (document.title, document.outlet, document.byline, *document.credits)
        text = "\n".join([text, *(item.value for item in stated if item is not None)])
        found = [(match.group(), bare(match.group())) for match in WORD.finditer(text)]
        capitalised = [(word, form) for word, form in found if word[0].isupper()]
        if len(capitalised) < _CAPITALISED * len(found):
            capitalised = found
        parts = {part for _, form in found if "-" in form for part in form.split("-")}
        return cls(
            words=frozenset(form for _, form in found) | parts,
            roots=frozenset(
                root for _, form in capitalised for part in form.split("-") for root in roots(part)
            ),
            initials=frozenset(_initials_of_names(text) | _initials_of([f for _, f in found])),
            acronyms=frozenset(
                form for word, form in capitalised if _is_acronym(word) or capitalised is found
            ),
            aliases=frozenset(usual_names(f" {' '.join(form for _, form in found)} ")),
        )

    def holds(self, name: str) -> bool:
        """Whether the source has the name, or the names in a hyphenated word, in some form."""
        form = bare(name)
        if form in self.words or form in self.aliases:
            return True
        if _is_acronym(name) and form in self.initials:
            return True
        parts = [part for part in name.split("-") if part]
        if len(parts) > 1:
            named = [part for part in parts if part[0].isupper()]
            return bool(named) and all(self.holds(part) for part in named)
        return not self.roots.isdisjoint(roots(form))

    def abbreviates(self, name: str) -> bool:
        """Whether the source has the initials of a name of two words or more: "WHO"."""
        initials = "".join(word[0] for word in _PARTS.split(name) if word[:1].isupper())
        return len(initials) > 1 and initials.casefold() in self.acronyms

    @staticmethod
    def related(one: str, other: str) -> bool:
        """Whether two names are usual names of the same country or body."""
        return are_usual_names(one, other)


_PARTS: Final = pattern(r"[ -]")


def _initials_of_names(text: str) -> set[str]:
    return {
        "".join(word[0] for word in _PARTS.split(run.group()) if word[:1].isupper()).casefold()
        for run in _CAPITALS.finditer(text)
    }


def _initials_of(forms: list[str]) -> set[str]:
    """The initials of words that follow one another, function words left out: "eps"."""
    letters = "".join(form[0] for form in forms if form not in FUNCTION_WORDS)
    return {
        letters[start : start + length]
        for length in _SPELLED
        for start in range(len(letters) - length + 1)
    }


def check_names(claim: Claim, index: NameIndex) -> Iterator[Finding]:
    """A warning for every name in the claim that the source does not hold."""
    for span in names_in(claim.text):
        words = span.exact.split()
        unknown = [word for word in words if not (index.holds(word) or _is_no_name(word, words))]
        if unknown and not index.abbreviates(span.exact):
            reason = f"The article does not mention {' '.join(unknown)}."
            yield Finding.make(Check.NAME, Verdict.NAME_NOT_IN_SOURCE, claim, span, reason)


def _is_no_name(word: str, run: list[str]) -> bool:
    """Whether a word has a figure, or says what somebody or a thing is.

    What holds digits is for the checks of numbers; "Prosecutor" stands before a name, and "the
    Company" is no name at all.
    """
    form = bare(word)
    kind = kind_of_noun(form)
    role = kind in _COMMON if len(run) == 1 else kind is SourceKind.PERSON and word != run[-1]
    return role or any(char.isdigit() for char in word)


def names_in(text: str) -> Iterator[Span]:
    """Runs of words that are names by their shape, in reading order.

    A single capitalised word that opens a sentence may be any word, and so may the words of a
    label ("Key Findings:"). In a line in title case nothing can be told from capitals: there only
    acronyms count, and in a text all in capitals nothing.
    """
    if text.isupper():
        return
    for line in _LINE.finditer(text):
        words = list(WORD.finditer(text, *line.span()))
        heading = _is_heading(line.group(), [match.group() for match in words])
        for whole in _runs(text, words):
            run = _unopened(whole)
            if _is_acronym(run[0].group()) or not (heading or _may_be_any(text, whole)):
                end = run[-1].start() + len(unpossessed(run[-1].group()))
                yield Span.of(text, run[0].start(), end)


_LINE: Final = pattern(r"[^\n]++")
_MARKED: Final = pattern(r"\s*+(?:#++|\*\*|__)[^.!?\n]{1,80}+\Z")
"""A heading by its marks: "## Outlook for Savers", "**Background**"."""
_LABEL_START: Final = pattern(r"(?:\A|\n)[\s#*\u2022>-]*+\Z")


def _unopened(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """A run without the adverb, or the like, that opens the sentence: "However Holm"."""
    first = run[0].group().casefold()
    opens = len(run) > 1 and _opens_sentence(run[0].string, run[0].start())
    return run[1:] if opens and (first in _OPENERS or first.endswith("ly")) else run


def _may_be_any(text: str, run: list[re.Match[str]]) -> bool:
    """Whether words are capitalised for where they stand: first, or in a label."""
    start, end = run[0].start(), run[-1].end()
    if len(run) == 1 and _opens_sentence(text, start):
        return True
    return (
        text[end : end + 1] == ":"
        and _LABEL_START.search(text, max(0, start - _MARKS), start) is not None
    )


_MARKS: Final = 12


def _runs(text: str, words: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Capitalised words that stand together, without titles, the calendar and common words."""
    run: list[re.Match[str]] = []
    for match in words:
        if run and text[run[-1].end() : match.start()] != " ":
            yield run
            run = []
        if _may_name(match.group()):
            run.append(match)
        elif run:
            yield run
            run = []
    if run:
        yield run


@lru_cache(maxsize=1 << 14)
def _may_name(word: str) -> bool:
    """Whether a word has a capital and is none of the calendar, no title and no abbreviation."""
    if not word[0].isupper() or (_is_acronym(word) and bare(word) in _ABBREVIATIONS):
        return False
    return bare(word).partition("'")[0] not in _NO_NAMES


@lru_cache(maxsize=1 << 14)
def _is_acronym(word: str) -> bool:
    letters = unpossessed(word).replace(".", "")
    return len(letters) > 1 and letters.isupper()


def _opens_sentence(text: str, start: int) -> bool:
    return _OPENS.search(text, max(0, start - _MARKS), start) is not None


def _is_heading(line: str, words: list[str]) -> bool:
    """Whether a line is capitalised as a heading is, or marked as one."""
    return not _STOP.search(line) and (_is_title_case(words) or _MARKED.match(line) is not None)


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.75 * len(long)
