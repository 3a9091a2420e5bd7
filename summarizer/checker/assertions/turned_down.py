"""What the article has somebody rule out, be cleared of or call false, and a statement tells as so.

These negations stand in a verb or a predicate ("decided against building", "cleared of forgery":
Huddleston & Pullum 2002, ch. 9, section 1, on lexical negation), and bear on all that follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from summarizer.checker.assertions.article_negations import Readings
from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.span import Span

_COURT: Final = pattern(
    r"\b(?:(?:cleared|acquitted)(?: \w++){0,3}? of|(?:not guilty|innocent) of)\s", re.IGNORECASE
)
_DECIDED: Final = pattern(
    r"\b(?:rul(?:ed|es|ing) out|(?:decid|advis|argu)(?:ed|es|ing) against|no plans? (?:to|for)"
    r"|stopp(?:ed|ing) short of"
    r"|reject(?:ed|s|ing) (?:calls?|demands?|proposals?|plans?|a (?:call|demand|proposal|plan))"
    r" (?:for|to))\s",
    re.IGNORECASE,
)
_FALSE: Final = pattern(
    r"\b(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|stories)"
    r"(?:,? [\w'\u2019-]++){0,8}?,? that ((?:[\w'\u2019-]++,? ){2,16}?)"
    r"(?:is|are|was|were) (?:all |simply |completely |entirely )?"
    r"(?:false|untrue|baseless|unfounded|wrong|fabricated|nonsense|made up)\b",
    re.IGNORECASE,
)
_OBJECT: Final = pattern(r"(?:[\w'\u2019-]++ ?){1,7}+")
_END: Final = pattern(
    r"\b(?:and|but|while|because|after|before|when|though|although|or|in|on|as)\b"
)
_CONVICTED: Final = pattern(r"\b(?:guilty of|convicted\b.{0,40} of|conviction)\b", re.IGNORECASE)
_OPEN: Final = pattern(
    r"\b(?:whether|if|could|may|might|would|call\w*+|urg\w++|demand\w*+|ask\w*+|request\w*+"
    r"|consider\w*+|discuss\w*+|debat\w++|propos\w++|possib\w++|rumou?r\w*+|report\w*+|fear\w*+|accus\w++"
    r"|charge\w*+|alleg\w++|trial|den(?:y|ie[sd]|ying|ial)|suspect\w*+|claim\w*+|wants?|wanted"
    r"|hop(?:ed|es?|ing)|question\w*+|doubt\w*+|mislead\w*+|misinformation|wrong\w*+|online|social)\b",
    re.IGNORECASE,
)
_MOST: Final = 0.8
"""Weighted share of what is called false that a statement must hold."""
_FEWEST: Final = 2
"""Words of weight that it must have at least."""
_EMPHASIS: Final = frozenset("itself himself herself themselv themselves really actually".split())
_KEPT: Final = 4
"""As many as are kept for one word."""
_MANY: Final = 32
"""Sentences that are looked at for another that tells of it."""
_HEAD: Final = 2
"""Words of weight that tell what is ruled out."""


class _Refused(NamedTuple):
    """What the article turns down: its cue, where it stands, the stems, all words beside it."""

    cue: Span
    number: int
    stems: frozenset[str]
    beside: frozenset[str]
    kind: str


class TurnedDown:
    """Everything that an article turns down, read once."""

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def _by_stem(self) -> dict[str, list[_Refused]]:
        """By the rarest of their words, so that a statement meets few of them."""
        found: dict[str, list[_Refused]] = {}
        for number in range(len(self.source.sentences)):
            for each in self._in(number):
                for stem in self.rarest(each):
                    known = found.setdefault(stem, [])
                    if len(known) < _KEPT:
                        known.append(each)
        return found

    def rarest(self, each: _Refused) -> list[str]:
        """The words of what is turned down that tell most, the rarest first."""
        return sorted(each.stems, key=lambda s: (len(self.source.sentences_with(s)), s))[:_HEAD]

    def about(self, words: frozenset[str]) -> list[_Refused]:
        """What may be told in these words, in reading order."""
        found = {each for word in words for each in self._by_stem.get(word, ())}
        return sorted(found, key=lambda each: each.cue.start)

    def _in(self, number: int) -> Iterator[_Refused]:
        sentence, text = self.source.sentences[number], self.source.text
        for kind, cues in (("court", _COURT), ("decided", _DECIDED)):
            for cue in cues.finditer(text, sentence.start, sentence.end):
                found = _OBJECT.match(text, cue.end(), sentence.end)
                if found is None:
                    continue
                end = _END.search(text, found.start(), found.end())
                stop = found.end() if end is None else end.start()
                yield from self._refused(cue.span(), (found.start(), stop), number, kind)
        for cue in _FALSE.finditer(text, sentence.start, sentence.end):
            yield from self._refused((cue.end(1), cue.end()), cue.span(1), number, "false")

    def _refused(
        self, cue: tuple[int, int], what: tuple[int, int], number: int, kind: str
    ) -> Iterator[_Refused]:
        text, sentence = self.source.text, self.source.sentences[number]
        stems = self.source.stems(text, *what) - _EMPHASIS
        if stems:
            beside = self.source.stems(text, sentence.start, cue[0])
            span = Span.of(text, cue[0], cue[0] + len(text[cue[0] : cue[1]].rstrip()))
            yield _Refused(span, number, stems, beside - stems, kind)


def check_turned_down(
    statement: Statement, refused: TurnedDown, article: Readings
) -> Iterator[Finding]:
    """A finding where a statement tells as so what the article turns down."""
    if statement.claim.is_flag:
        return
    own = article.of_text(statement.claim.text, statement.span.start, statement.span.end)
    if any(word.negative for word in own.words):
        return
    for each in refused.about(statement.words):
        if _is_told(each, statement, refused):
            yield Finding.make(
                Check.NEGATION,
                Verdict.NEGATION_LOST,
                statement.claim,
                statement.span,
                f"The article negates this: \u201c{each.cue.exact}\u201d.",
                source=each.cue,
            )
            return


def _is_told(each: _Refused, statement: Statement, refused: TurnedDown) -> bool:
    text, source = statement.span.exact, refused.source
    if each.kind == "court":
        told = _CONVICTED.search(text)
        return (
            told is not None
            and each.stems <= source.stems(text, told.end(), len(text))
            and not _has_other(each, refused, _CONVICTED)
        )
    if _OPEN.search(text):
        return False
    if each.kind == "false":
        enough = len(each.stems) >= _FEWEST
        return enough and source.share(each.stems, statement.words) >= _MOST
    enough = len(each.stems) >= _HEAD or bool(each.beside & statement.words)
    return enough and each.stems <= statement.words and not _has_other(each, refused, None)


def _has_other(each: _Refused, refused: TurnedDown, told: re.Pattern[str] | None) -> bool:
    """Whether another sentence tells of the same, or one that ``told`` finds has it behind that."""
    source = refused.source
    for number in source.sentences_with(refused.rarest(each)[0])[:_MANY]:
        if told is None:
            if number != each.number and each.stems <= set(source.words(number)):
                return True
            continue
        sentence = source.sentences[number]
        for found in told.finditer(source.text, sentence.start, sentence.end):
            end = _COURT.search(source.text, found.end(), sentence.end)
            stop = sentence.end if end is None else end.start()
            if each.stems <= source.stems(source.text, found.end(), stop):
                return True
    return False
