"""Negations that a statement has lost or gained against the article's sentence.

A negation counts by the word it bears on (its focus: Huddleston & Pullum 2002, ch. 9), which both
sides must have. To accuse, it must be a plain one ("not", "no", "failed to") without a counterpart
around that word on the other side; to acquit, anything negative there will do, be it only a verb
that implies a negation ("declined", "ruled out"; Karttunen 1971 on implicative verbs).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from summarizer.attribution.inflection import index_of_forms
from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.quantities.context import stem
from summarizer.span import Span

_LIKE: Final = 0.5
"""Weighted share of a statement's words that a sentence must hold to be held against it."""
_BEFORE: Final = 7
"""Words before a focus among which its negation stands."""
_AFTER: Final = 4
"""Words after it among which an implied one may stand."""
_NEAR: Final = 4
"""Words around a focus among which both sides must share one."""

_TOKEN: Final = re.compile(
    r"[^\W\d_]++(?:['’][^\W\d_]++)?+|[£€$]?[0-9]++(?:[.,:][0-9]++)*+|[;:.!?—–\n]"
)
_LIGHT: Final = frozenset(
    "a an the be been being is are was were am have has had having do does did to of in on at by"
    " with from for that this these those any it he she they we i you his her its their would will"
    " could can may might should shall must also still so very too as even yet both either"
    " immediately independently officially further all some there who which when if than or and"
    "".split()
)
"""Words that a negation does not stop at."""
_NOT: Final = frozenset("not never no without neither nor none nobody nothing cannot".split())
_NOT_TO: Final = frozenset(
    "failed fails fail failing refused refuses refuse refusing declined declines decline declining"
    " unable unwilling".split()
)
"""Negations where "to" follows."""
_NO_NEGATION: Final = frozenset(
    "only just merely least more less fewer later earlier sooner longer doubt matter alone".split()
)
"""After "not" or "no" these make a bound or a phrase of its own."""
_IMPLIED: Final = frozenset(
    "fail refuse decline deny denial reject rejection dismiss rule lack avoid prevent stop halt"
    " cancel abandon ban bar block forbid miss unlikely hardly barely scarcely rarely seldom little"
    " few false untrue wrong until unless instead rather only except beyond oppose"
    " opposition resist scrap doubt dispute disputed doubtful unclear neither"
    " unknown impossible unable unwilling zero absence absent empty against"
    " suspend exclude spare escape short far contrary despite".split()
)
_NEGATIVE_PREFIX: Final = re.compile(
    r"(?:un(?!der|it|ion|iv|til|ique)|in(?:eff|cap|suff|adeq|compl|val|elig|visi)|non|dis(?:ag|app"
    r"|cont|cred|qual)|mis(?:s|un))\w{3}"
)
_PLAIN: Final = "not"
_BREAK: Final = frozenset(";:.!?—–\n")
_CONTRAST: Final = frozenset("but while whereas although though however".split())
_OPPOSITES: Final = (
    ("deny", "confirm admit acknowledge concede"),
    ("reject", "accept approve back endorse welcome"),
    ("refuse", "agree"),
    ("fail", "succeed manage"),
    ("guilty", "innocent"),
    ("acquit", "convict"),
    ("oppose", "support back favour"),
    ("ban", "allow permit legalise"),
    ("without", "with"),
    ("lose", "win"),
    ("unlikely", "likely"),
    ("unable", "able"),
    ("unsafe", "safe"),
    ("unconfirmed", "confirm"),
    ("illegal", "legal"),
    ("worsen", "improve"),
    ("tighten", "loosen ease"),
)
_BASE_OF: Final = index_of_forms(
    [word for one, others in _OPPOSITES for word in (one, *others.split())]
)[1]
_OPPOSITE_OF: Final = {
    word: other
    for one, others in _OPPOSITES
    for second in others.split()
    for word, other in ((one, second), (second, one))
}
_OPPOSED: Final = {
    word: frozenset(
        {b for a, bs in _OPPOSITES for b in bs.split() if a == word}
        | {a for a, bs in _OPPOSITES if word in bs.split()}
    )
    for word in _OPPOSITE_OF
}


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a sentence. ``lemma`` is empty for those a negation does not stop at."""

    start: int
    end: int
    low: str
    lemma: str
    clause: int
    negative: str
    """What it negates by: "not" for every plain negation, else its own lemma; empty if it does
    not."""


class _Reading:
    """A sentence read for what it negates."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.words = list(_words(text, start, end))

    @cached_property
    def focuses(self) -> list[tuple[int, int]]:
        """Each plain negation with the first word of weight after it, by their places."""
        found = []
        for place, word in enumerate(self.words):
            if self._is_plain(place):
                after = range(place + 1, min(place + 1 + _BEFORE, len(self.words)))
                same = (at for at in after if self.words[at].clause == word.clause)
                focus = next((at for at in same if self.words[at].lemma), None)
                if focus is not None:
                    found.append((place, focus))
        return found

    def _is_plain(self, place: int) -> bool:
        word = self.words[place]
        after = self.words[place + 1].low if place + 1 < len(self.words) else ""
        if word.low in _NOT_TO:
            return after == "to"
        return word.negative == _PLAIN and after not in _NO_NEGATION

    def places(self, lemma: str) -> list[int]:
        """Where a word of weight stands."""
        return [place for place, word in enumerate(self.words) if word.lemma == lemma]

    def negatives(self, focus: int) -> Counter[str]:
        """What is negative around a word, in its clause."""
        clause = self.words[focus].clause
        near = self.words[max(0, focus - _BEFORE) : focus + _AFTER + 1]
        return Counter(word.negative for word in near if word.negative and word.clause == clause)

    def around(self, place: int) -> set[str]:
        """The words of weight close to this one, in its clause."""
        near = self.words[max(0, place - _NEAR) : place + _NEAR + 1]
        own = self.words[place]
        return {w.lemma for w in near if w is not own and w.clause == own.clause} - {""}

    def negated_before(self, place: int) -> bool:
        """Whether a plain negation stands shortly before this word."""
        near = self.words[max(0, place - _NEAR) : place]
        clause = self.words[place].clause
        return any(word.negative == _PLAIN and word.clause == clause for word in near)


def check_polarity(statement: Statement, source: Source) -> Iterator[Finding]:
    """A finding for the first negation that the statement has lost or gained, if it has one."""
    matches = [match for match in statement.matches if match.share >= _LIKE]
    if not matches:
        return
    own = _Reading(statement.claim.text, statement.span.start, statement.span.end)
    others = [_Reading(source.text, *_bounds(source, match.number)) for match in matches]
    for other in others if statement.cited else others[:1]:
        rest = [reading for reading in others if reading is not other]
        fault = _fault(own, other, rest)
        if fault is not None:
            verdict, mine, theirs = fault
            yield _finding(statement, source, verdict, own.words[mine], other.words[theirs])
            return


def _fault(
    own: _Reading, other: _Reading, rest: list[_Reading]
) -> tuple[Verdict, int, int] | None:
    added = _without_counterpart(own, other, rest)
    if added is not None:
        return Verdict.NEGATION_ADDED, *added
    lost = _without_counterpart(other, own, rest)
    if lost is not None:
        return Verdict.NEGATION_LOST, lost[1], lost[0]
    return _opposite(own, other, rest)


def _without_counterpart(
    one: _Reading, other: _Reading, rest: list[_Reading]
) -> tuple[int, int] | None:
    """A plain negation of ``one`` and the word in ``other`` that nothing there negates."""
    for negation, focus in one.focuses:
        lemma = one.words[focus].lemma
        mine = one.negatives(focus)
        places = other.places(lemma)
        if not places or any(_answers(other.negatives(place), mine) for place in places):
            continue
        if any(_answers(r.negatives(place), mine) for r in rest for place in r.places(lemma)):
            continue
        if any(one.around(focus) & other.around(place) for place in places):
            return negation, places[0]
    return None


def _answers(theirs: Counter[str], mine: Counter[str]) -> bool:
    """Whether one side has as many negations as the other, or one that the other has not."""
    return bool(theirs - mine) or theirs == mine


def _opposite(
    own: _Reading, other: _Reading, rest: list[_Reading]
) -> tuple[Verdict, int, int] | None:
    for place, word in enumerate(own.words):
        opposites = _OPPOSED.get(word.lemma, frozenset())
        said = any(reading.places(word.lemma) for reading in (other, *rest)) if opposites else True
        if said or own.negated_before(place) or any(own.places(each) for each in opposites):
            continue
        for opposite in sorted(opposites):
            for at in other.places(opposite):
                if not other.negated_before(at) and own.around(place) & other.around(at):
                    return Verdict.OPPOSITE, place, at
    return None


def _finding(
    statement: Statement, source: Source, verdict: Verdict, mine: _Word, theirs: _Word
) -> Finding:
    span = Span.of(statement.claim.text, mine.start, mine.end)
    place = Span.of(source.text, theirs.start, theirs.end)
    reason = {
        Verdict.NEGATION_ADDED: f"The article does not negate \u201c{place.exact}\u201d here.",
        Verdict.NEGATION_LOST: f"The article negates this: \u201c{place.exact}\u201d.",
        Verdict.OPPOSITE: f"The article says the opposite: \u201c{place.exact}\u201d.",
    }[verdict]
    return Finding.make(Check.NEGATION, verdict, statement.claim, span, reason, source=place)


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    clause = 0
    for match in _TOKEN.finditer(text, start, end):
        low = match.group().lower().replace("’", "'")
        if low in _BREAK or low in _CONTRAST:
            clause += 1
        if low not in _BREAK:
            lemma = "" if low in _LIGHT else _BASE_OF.get(low) or stem(low) or low
            yield _Word(*match.span(), low, lemma, clause, _negative(low, lemma))


def _negative(low: str, lemma: str) -> str:
    if low in _NOT or low.endswith("n't"):
        return _PLAIN
    if lemma in _IMPLIED or low in _IMPLIED or _NEGATIVE_PREFIX.match(low):
        return lemma
    return ""


def _bounds(source: Source, number: int) -> tuple[int, int]:
    sentence = source.sentences[number]
    return sentence.start, sentence.end
