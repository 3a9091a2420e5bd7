"""A name of the article that stands where the article's own sentence has another, or none.

A name is swapped if a word beside it stands in the article's sentence beside another name, and the
sentence does not have the first. A name that the cited sentences and those around them lack, and
that the article does not bring up at its beginning, is worth a second look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from summarizer.checker.model import Finding
from summarizer.checker.names import FUNCTION_WORDS, NameIndex, names_in
from summarizer.checker.same_speaker import Speakers, described
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.quantities.context import Token, tokenize
from summarizer.span import Span

_LIKE: Final = 0.4
"""Share of a statement's words that a sentence must hold to be held against it."""
_AROUND: Final = 2
"""Sentences before and after the cited ones that may name whom they mean."""
_TOPIC: Final = 3
"""Sentences at the beginning of an article, its title among them, that say whom it is about."""
_CLOSE: Final = 24
"""Characters between a name and the word beside it."""
_OPENER: Final = re.compile(r"[^\W\d_][\w'\u2019-]*+")


@dataclass(frozen=True)
class NamesOf:
    """The names in each sentence of the article."""

    source: Source
    index: NameIndex
    speakers: Speakers

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that is part of a name somewhere and nowhere a common word."""
        texts = [self.source.span(n).exact for n in range(len(self.source.sentences))]
        named = {word for text in texts for span in names_in(text) for word in _folded(span.exact)}
        return frozenset(named - {w for text in texts for w in re.findall(r"\b[a-z]\w+", text)})

    def in_text(self, text: str, start: int, end: int) -> list[Span]:
        """The names in a stretch, also one that opens it if it is a name elsewhere."""
        found = [
            Span.of(text, start + span.start, start + span.end)
            for span in names_in(text[start:end])
        ]
        opener = _OPENER.match(text, start, end)
        if opener and (not found or found[0].start > opener.end()):
            words = _folded(opener.group())
            if words and words <= self.known:
                found.insert(0, Span.of(text, *opener.span()))
        return found

    def holds(self, numbers: Sequence[int], name: Span) -> bool:
        """Whether one of the sentences has a word of the name in some form."""
        words = _folded(name.exact)
        stems = tuple(word[:4] for word in words if len(word) > 3)
        for number in numbers:
            text = self.source.span(number).exact
            held = _folded(text)
            if words & held or any(word.startswith(stems) for word in held if stems):
                return True
            if name.exact in _initials(text):
                return True
        return False


def check_swapped_names(statement: Statement, names: NamesOf) -> Iterator[Finding]:
    """A finding for every name of the article that stands in the wrong place."""
    text = statement.claim.text
    for name in names.in_text(text, statement.span.start, statement.span.end):
        if not _folded(name.exact) or not names.index.holds(name.exact.split()[-1]):
            continue
        numbers = _held_against(name, statement, names.source)
        if not numbers or names.holds(numbers, name):
            continue
        others = {
            other.exact: other
            for number in numbers
            for other in _in_its_place(name, statement, number, names)
            if not names.index.related(name.exact, other.exact)
        }
        if len(others) == 1:
            yield _swapped(statement, name, next(iter(others.values())))
        elif statement.cited and not _is_near(name, numbers, names):
            reason = f"The cited sentences do not mention {name.exact}."
            yield Finding.make(
                Check.NAME,
                Verdict.NAME_NOT_IN_EVIDENCE,
                statement.claim,
                name,
                reason,
                source=names.source.span(numbers[0]),
            )


def _held_against(name: Span, statement: Statement, source: Source) -> list[int]:
    """The cited sentences, else those that are like the statement but for the name."""
    if statement.cited:
        return [match.number for match in statement.matches]
    words = statement.words - source.stems(name.exact, 0, len(name.exact))
    return [match.number for match in source.best(words) if match.share >= _LIKE]


def _in_its_place(name: Span, statement: Statement, number: int, names: NamesOf) -> Iterator[Span]:
    """Names of a sentence that have a word beside them that ``name`` has on the same side."""
    text, sentence = names.source.text, names.source.sentences[number]
    own = _neighbours(name, statement.claim.text, statement.span.start, statement.span.end)
    stated = _folded(statement.span.exact)
    for other in names.in_text(text, sentence.start, sentence.end):
        if _folded(other.exact) & stated:
            continue
        theirs = _neighbours(other, text, sentence.start, sentence.end)
        alike = any(mine and mine == its for mine, its in zip(own, theirs, strict=True))
        if alike and not names.speakers.same(described(name.exact), described(other.exact)):
            yield other


def _neighbours(name: Span, text: str, start: int, end: int) -> tuple[str, str]:
    """The stems of the words of weight before and after a name, empty if not close."""
    before: list[Token] = tokenize(text, max(start, name.start - 2 * _CLOSE), name.start)
    after = tokenize(text, name.end, min(end, name.end + 2 * _CLOSE))
    left = before[-1] if before and name.start - before[-1].start <= _CLOSE else None
    right = after[0] if after and after[0].start - name.end <= _CLOSE else None
    return (left.stem if left else "", right.stem if right else "")


def _is_near(name: Span, numbers: Sequence[int], names: NamesOf) -> bool:
    last = len(names.source.sentences)
    near = {at for n in numbers for at in range(max(0, n - _AROUND), min(last, n + _AROUND + 1))}
    return names.holds(sorted(near | set(range(min(_TOPIC, last)))), name)


def _swapped(statement: Statement, name: Span, other: Span) -> Finding:
    reason = f"The article has {other.exact} here, not {name.exact}."
    return Finding.make(
        Check.NAME, Verdict.NAME_SWAPPED, statement.claim, name, reason, source=other
    )


def _folded(text: str) -> frozenset[str]:
    words = (word.casefold() for word in re.findall(r"[^\W\d_][\w-]*", text))
    return frozenset(word for word in words if len(word) > 1) - FUNCTION_WORDS


def _initials(text: str) -> set[str]:
    runs = re.findall(r"(?:[A-Z]\w+(?: of| for| the)* )+[A-Z]\w+", text)
    return {"".join(word[0] for word in run.split() if word[0].isupper()) for run in runs}
