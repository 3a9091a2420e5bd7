"""Names in a text that its source does not hold: brought in from outside.

A name is a capitalised word that is not merely capitalised for opening a sentence. It is at home in
the source if the source has it in any of its forms: the word itself, its adjective or noun
("Ukrainian" for "Ukraine"), its initials, or the usual other name of the same country or body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarizer.checker.model import Claim, Finding
from summarizer.checker.verdicts import Check, Verdict
from summarizer.document.model import Document, LineClass
from summarizer.patterns import pattern
from summarizer.span import Span

WORD: Final = pattern(r"[^\W\d_](?:[\w&]|['\u2019.-](?=\w))*+")
_POSSESSIVE: Final = pattern(r"['\u2019]s?\Z")
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
FUNCTION_WORDS: Final = frozenset(
    "a an the and but or nor so yet for of in on at by to from with as if when while after "
    "before since until although though because that this these those it its he she they we "
    "you his her their our my who what where why how which there here no not all some many "
    "most both each whether neither either nearly about under over during despite "
    "nobody none nothing everybody everyone everything somebody someone something anybody "
    "anyone anything".split()
)
EMPTY_WORDS: Final = frozenset(
    "a an the this that these those his her its their our my your some any one two three several "
    "many most other another all both each no of in from at for to by with on and or who which "
    "he she it they we i you him them us someone somebody people others".split()
)
"""Words of a description that tell nothing of who is meant."""
_NO_NAMES: Final = _CALENDAR | TITLES | FUNCTION_WORDS
_ALIASES: Final = (
    ("us", "usa", "united states", "america", "american", "americans", "washington"),
    ("uk", "britain", "british", "united kingdom", "london"),
    ("eu", "european union", "europe", "european", "brussels"),
    ("un", "united nations"),
    ("north korea", "north korean", "north koreans", "dprk", "pyongyang"),
    ("netherlands", "dutch", "holland"),
    ("germany", "german", "germans", "berlin"),
    ("france", "french", "paris"),
    ("spain", "spanish", "spaniards"),
    ("russia", "russian", "russians", "moscow", "kremlin"),
    ("ukraine", "ukrainian", "ukrainians", "kyiv", "kiev"),
    ("china", "chinese", "beijing"),
    ("switzerland", "swiss"),
    ("philippines", "philippine", "filipino", "filipinos"),
    ("denmark", "danish", "danes"),
    ("sweden", "swedish", "swedes"),
    ("poland", "polish", "poles"),
    ("turkey", "turkish", "turks", "turkiye"),
    ("ireland", "irish"),
    ("wales", "welsh"),
    ("scotland", "scottish", "scots"),
    ("greece", "greek", "greeks"),
    ("wwii", "world war ii", "second world war"),
)
_STEM = 4
"""Letters that a name and its adjective share at least ("Kore-a", "Kore-an")."""


@dataclass(frozen=True)
class NameIndex:
    """The words of a source, for asking whether a name is at home there.

    ``stems`` holds the opening letters of capitalised words, ``initials`` those of runs of them.
    """

    words: frozenset[str]
    stems: frozenset[str]
    initials: frozenset[str]
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
        found = [(match.group(), _bare(match.group())) for match in WORD.finditer(text)]
        words = frozenset(bare for _, bare in found)
        stems = {
            bare[:length]
            for word, bare in found
            if word[0].isupper()
            for length in (_STEM, _STEM + 1)
        }
        initials = {
            "".join(word[0] for word in re.split(r"[ -]", run.group()) if word[:1].isupper())
            for run in _CAPITALS.finditer(text)
        }
        folded = f" {' '.join(bare for _, bare in found)} "
        aliases = {
            form
            for group in _ALIASES
            if any(f" {name} " in folded for name in group)
            for name in group
            for form in (name, *name.split())
        }
        return cls(words, frozenset(stems), frozenset(initials), frozenset(aliases))

    def holds(self, name: str) -> bool:
        """Whether the source has the name, or every part of a hyphenated one, in some form."""
        bare = _bare(name)
        if bare in self.words or bare in self.aliases or name.replace(".", "") in self.initials:
            return True
        if bare[: max(_STEM, len(bare) - 3)] in self.stems:
            return True
        parts = [part for part in name.split("-") if part]
        return len(parts) > 1 and all(self.holds(part) for part in parts)

    @staticmethod
    def related(one: str, other: str) -> bool:
        """Whether two names are usual names of the same country or body."""
        group = _group(one)
        return bool(group) and group == _group(other)


_USUAL: Final = {name: group[0] for group in reversed(_ALIASES) for name in group}


def usual_name(name: str) -> str:
    """One name for all usual names of a country or body ("ukraine" for "Kyiv"); "" for others."""
    return _USUAL.get(_bare(name), "")


def _group(name: str) -> tuple[str, ...]:
    bare = _bare(name)
    return next((group for group in _ALIASES if bare in group), ())


def check_names(claim: Claim, index: NameIndex) -> Iterator[Finding]:
    """A warning for every name in the claim that the source does not hold."""
    for span in names_in(claim.text):
        unknown = [word for word in span.exact.split() if not index.holds(word)]
        if unknown:
            reason = f"The article does not mention {' '.join(unknown)}."
            yield Finding.make(Check.NAME, Verdict.NAME_NOT_IN_SOURCE, claim, span, reason)


def names_in(text: str) -> Iterator[Span]:
    """Runs of words that are names by their shape, in reading order.

    A single capitalised word that opens a sentence may be any word, and in a text in title case
    nothing can be told from capitals: there only acronyms
    count, and in one all in capitals nothing.
    """
    words = list(WORD.finditer(text))
    if text.isupper():
        return
    title_case = not _STOP.search(text) and _is_title_case([match.group() for match in words])
    for run in _runs(text, words):
        first = run[0].group()
        if _is_acronym(first) or not (
            title_case or (len(run) == 1 and _opens_sentence(text, run[0].start()))
        ):
            end = run[-1].start() + len(_unpossessed(run[-1].group()))
            yield Span.of(text, run[0].start(), end)


def _runs(text: str, words: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Capitalised words that stand together, without titles and the calendar."""
    run: list[re.Match[str]] = []
    for match in words:
        if run and text[run[-1].end() : match.start()] != " ":
            yield run
            run = []
        word = match.group()
        if word[0].isupper() and _bare(word).partition("'")[0] not in _NO_NAMES:
            run.append(match)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_acronym(word: str) -> bool:
    letters = _unpossessed(word).replace(".", "")
    return len(letters) > 1 and letters.isupper()


def _opens_sentence(text: str, start: int) -> bool:
    return _OPENS.search(text, max(0, start - 12), start) is not None


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.75 * len(long)


def _unpossessed(word: str) -> str:
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=1 << 14)
def _bare(word: str) -> str:
    return _unpossessed(word).replace(".", "").replace("\u2019", "'").casefold()
