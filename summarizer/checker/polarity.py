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
from summarizer.checker.statements import Match, Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.quantities.context import stem
from summarizer.span import Span

_LIKE: Final = 0.5
"""Weighted share of a clause's words that a sentence must hold to be held against it."""
_CITED_LIKE: Final = 0.15
"""The same for a sentence that the statement itself cites."""
_BEFORE: Final = 7
"""Words before a focus among which its negation stands."""
_AFTER: Final = 4
"""Words after it among which an implied one may stand."""
_NEAR: Final = 4
"""Words before a word among which its negation stands at the latest."""
_JUST_AFTER: Final = 2
"""Words after a word among which what negates it may stand: "he told nobody"."""
_WIDE: Final = 6
"""The same where both sentences are much alike."""
_REACH: Final = 14
"""Words on each side of a focus that are looked at at all."""
_BESIDE: Final = 4
"""Words of weight on each side of a focus among which both sides must share one."""

_TOKEN: Final = re.compile(
    r"yet to\b|[Nn]o one\b|[^\W\d_]++(?:['’][^\W\d_]++)?+|[£€$]?[0-9]++(?:[.,:][0-9]++)*+|[;:.!?—–\n]"
)
_LIGHT: Final = frozenset(
    "a an the be been being is are was were am have has had having do does did to of in on at by"
    " with from for that this these those any it he she they we i you his her its their would will"
    " able could can may might should shall must also still so very too as even yet both either"
    " immediately independently officially further all some there who which when if than or"
    " and".split()
)
"""Words that a negation does not stop at."""
_NOT: Final = frozenset(
    ("yet to", "no one", *"not never no without neither nor none nobody nothing cannot".split())
)
_COORDINATED: Final = frozenset(("nor", "neither", "none"))
"""These stand before a noun phrase; what they negate is further on, or before."""
_NOT_TO: Final = frozenset(
    "failed fails fail failing refused refuses refuse refusing declined declines decline declining"
    " unable unwilling".split()
)
"""Negations where "to" follows."""
_NO_NEGATION: Final = frozenset("only just merely least doubt matter alone".split())
"""After "not" or "no" these make a phrase of its own; so does a comparison with "than"."""
_IMPLIED: Final = frozenset(
    "fail refuse decline deny denial reject rejection dismiss rule lack avoid prevent stop halt"
    " cancel abandon ban bar block forbid miss unlikely hardly barely scarcely rarely seldom little"
    " few false untrue wrong until unless instead rather only except beyond oppose"
    " opposition resist scrap doubt dispute disputed doubtful unclear neither"
    " unknown impossible unable unwilling zero absence absent empty against"
    " suspend exclude spare escape short far contrary despite".split()
)
_LIMITS: Final = frozenset(
    "only rather instead until except beyond short far despite against little few mis".split()
)
_NEGATIVE_PREFIX: Final = re.compile(
    r"(?:un(?!der|it|ion|iv|til|ique)|in(?:eff|cap|suff|adeq|compl|val|elig|visi)|non|dis(?:ag|app"
    r"|cont|cred|qual)|mis(?:s|un))\w{3}"
)
_PLAIN: Final = "not"
_ANSWERS: Final = frozenset("deny confirm admit acknowledge reject accept".split())
"""What somebody says to a claim that may stand in another sentence: "She denied it"."""
_FINDING_OUT: Final = frozenset(
    stem(word) for word in "confirm verify establish prove corroborate know certain clear".split()
)
"""Not to have done these is what a hedge says in other words."""
_DENIAL: Final = "deny"
"""Its object may stand in another sentence: "The minister denied it"."""
_BREAK: Final = frozenset(";:.!?—–\n")
_CONTRAST: Final = frozenset("but while whereas although though however".split())
_JOINT: Final = re.compile(r";|,\s(?=(?:but|while|whereas|although|though|and)\s)")
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
    ("unsafe", "safe"),
    ("unconfirmed", "confirm"),
    ("illegal", "legal"),
    ("worsen", "improve"),
    ("tighten", "loosen ease"),
    ("fall", "rise"),
    ("down", "up"),
    ("lower", "raise"),
    ("less", "higher"),
    ("close", "open reopen"),
    ("weaken", "strengthen"),
    ("narrow", "widen"),
    ("shorten", "lengthen extend"),
)
_SAME: Final = (
    ("rise", "increase grow climb gain jump surge soar"),
    ("fall", "drop decrease slip shrink plunge slump tumble"),
    ("raise", "lift boost"),
    ("lower", "reduce cut trim"),
    ("say", "tell"),
)
"""Verbs that count as the first one here."""
_BASE_OF: Final = {
    form: next((one for one, others in _SAME if base in others.split()), base)
    for form, base in index_of_forms(
        [word for one, others in (*_OPPOSITES, *_SAME) for word in (one, *others.split())]
    )[1].items()
}
_BASE_OF["lower"] = "less"  # the adjective; the verb is seldom met in this form
_OPPOSED: Final = {
    word: frozenset(
        {b for a, bs in _OPPOSITES for b in bs.split() if a == word}
        | {a for a, bs in _OPPOSITES if word in bs.split()}
    )
    for one, others in _OPPOSITES
    for word in (one, *others.split())
}


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a sentence. ``lemma`` is empty for those a negation does not stop at."""

    start: int
    end: int
    low: str
    lemma: str
    clause: int
    contrasts: bool
    """Whether it is set off from what comes before: "a loan, not a gift"."""
    negative: str
    """What it negates by: "not" for every plain negation, else its own lemma; empty if it does
    not."""

    @property
    def negates(self) -> bool:
        """Whether it turns what is said around it, not only limits it."""
        return bool(self.negative) and self.negative not in _LIMITS


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
                if focus is not None and not self._is_contrast(place, focus):
                    found.append((place, focus))
        return found

    def _is_contrast(self, place: int, focus: int) -> bool:
        """As in "1,200 people, not 12,000", whose figures are for another check."""
        return self.words[place].contrasts and any(c.isdigit() for c in self.words[focus].low)

    def _is_plain(self, place: int) -> bool:
        word = self.words[place]
        after, then = [*(w.low for w in self.words[place + 1 : place + 3]), "", ""][:2]
        if word.low in _NOT_TO:
            return after == "to"
        if word.lemma == _DENIAL:
            return after == "that" and not self.negated_before(place)
        plain = word.negative == _PLAIN and word.low not in _COORDINATED
        return plain and after not in _NO_NEGATION and then != "than"

    def places(self, lemma: str) -> list[int]:
        """Where a word of weight stands."""
        return [place for place, word in enumerate(self.words) if word.lemma == lemma]

    def negatives(self, focus: int) -> Counter[str]:
        """What is negative around a word, in its clause."""
        clause = self.words[focus].clause
        near = self.words[max(0, focus - _BEFORE) : focus + _AFTER + 1]
        return Counter(word.negative for word in near if word.negative and word.clause == clause)

    def around(self, place: int, reach: int = _BESIDE) -> set[str]:
        """The words of weight close to this one, in its clause."""
        clause = self.words[place].clause
        near = self.words[max(0, place - _REACH) : place + _REACH + 1]
        heavy = [w for w in near if w.lemma and w.clause == clause and w.negative != _PLAIN]
        here = self.words[place].start
        before = [w.lemma for w in heavy if w.start < here]
        after = [w.lemma for w in heavy if w.start > here]
        return {*before[-reach:], *after[:reach]}

    def is_negative_near(self, place: int) -> bool:
        """Whether anything negative stands close to this word, or it is so itself."""
        near = self.words[max(0, place - _NEAR) : place + _JUST_AFTER + 1]
        return any(word.negative for word in near)

    def is_negated_about(self, place: int) -> bool:
        """The same, or a plain negation anywhere in its clause."""
        clause = self.words[place].clause
        plain = (word.clause == clause and word.negative == _PLAIN for word in self.words)
        return any(plain) or self.is_negative_near(place)

    def negated_before(self, place: int) -> bool:
        """Whether a plain negation stands shortly before this word."""
        near = self.words[max(0, place - _NEAR) : place]
        clause = self.words[place].clause
        return any(word.negative == _PLAIN and word.clause == clause for word in near)


def check_polarity(statement: Statement, source: Source) -> Iterator[Finding]:
    """A finding for every clause that has lost or gained a negation."""
    for clause, matches in _clauses(statement, source):
        yield from _check_clause(statement, clause, matches, source)


def _clauses(statement: Statement, source: Source) -> Iterator[tuple[Span, list[Match]]]:
    """The clauses to be held against the article, each with the sentences like it."""
    if statement.cited:
        yield statement.span, [m for m in statement.matches if m.share >= _CITED_LIKE]
        return
    text, start = statement.claim.text, statement.span.start
    ends = [match.start() for match in _JOINT.finditer(text, start, statement.span.end)]
    for end in (*ends, statement.span.end):
        words = source.stems(text, start, end)
        matches = source.best(words) if ends else statement.matches
        yield Span.of(text, start, end), [m for m in matches if m.share >= _LIKE]
        start = end


def _check_clause(
    statement: Statement, clause: Span, matches: list[Match], source: Source
) -> Iterator[Finding]:
    own = _Reading(statement.claim.text, clause.start, clause.end)
    others = [_Reading(source.text, *_bounds(source, match.number)) for match in matches]
    for other in others if statement.cited else others[:1]:
        rest = [reading for reading in others if reading is not other]
        flag, cited = statement.claim.is_flag, statement.cited
        fault = _fault(own, other, rest, is_flag=flag, cited=cited)
        if fault is not None:
            verdict, mine, theirs = fault
            yield _finding(statement, source, verdict, own.words[mine], other.words[theirs])
            return
    if statement.cited:
        yield from _only_negation(statement, own, matches, source)


def _only_negation(
    statement: Statement, own: _Reading, matches: list[Match], source: Source
) -> Iterator[Finding]:
    """A negation of a text whose sentences, and those around them, hold nothing like it."""
    if not own.focuses or not matches:
        return
    negation, focus = own.focuses[0]
    cited = [_Reading(source.text, *_bounds(source, match.number)) for match in matches]
    if any(word.negates for reading in cited for word in reading.words):
        return
    lemma = own.words[focus].lemma
    if lemma in _FINDING_OUT and any(source.hedges(match.number) for match in matches):
        return
    for near in source.around(match.number for match in matches):
        reading = _Reading(source.text, *_bounds(source, near))
        if any(reading.is_negative_near(place) for place in reading.places(lemma)):
            return
    best = max(matches, key=lambda match: match.share)
    word = own.words[negation]
    yield Finding.make(
        Check.NEGATION,
        Verdict.NEGATION_ADDED,
        statement.claim,
        Span.of(statement.claim.text, word.start, word.end),
        "Nothing is negated in the cited sentences.",
        source=source.span(best.number),
    )


def _fault(
    own: _Reading, other: _Reading, rest: list[_Reading], *, is_flag: bool, cited: bool
) -> tuple[Verdict, int, int] | None:
    """What is wrong, and where. A flag may give the claim alone that the article denies."""
    added = _without_counterpart(own, other, rest)
    if added is not None:
        return Verdict.NEGATION_ADDED, *added
    lost = None if is_flag else _without_counterpart(other, own, rest) or _bare(other, own, rest)
    if lost is not None:
        return Verdict.NEGATION_LOST, lost[1], lost[0]
    return _opposite(own, other, rest, cited=cited)


def _bare(other: _Reading, own: _Reading, rest: list[_Reading]) -> tuple[int, int] | None:
    """A word that the article negates each time, and that stands here without any negation."""
    for negation, focus in other.focuses:
        lemma = other.words[focus].lemma
        article = [r.is_negative_near(at) for r in (other, *rest) for at in r.places(lemma)]
        around = other.around(focus, _WIDE)
        places = own.places(lemma)
        if all(article) and not any(own.is_negated_about(at) for at in places):
            for place in places:
                if around & own.around(place, _WIDE):
                    return negation, place
    return None


def _without_counterpart(
    one: _Reading, other: _Reading, rest: list[_Reading]
) -> tuple[int, int] | None:
    """A plain negation of ``one`` and the word in ``other`` that nothing there negates."""
    for negation, focus in one.focuses:
        lemma, sort = one.words[focus].lemma, one.words[negation].negative
        mine = one.negatives(focus)
        places = other.places(lemma)
        theirs = [r.negatives(place) for r in (other, *rest) for place in r.places(lemma)]
        if not places or any(each - mine or sort not in mine - each for each in theirs):
            continue
        if sort == _DENIAL and any(reading.places(_DENIAL) for reading in (other, *rest)):
            continue
        if any(one.around(focus) & other.around(place) for place in places):
            return negation, places[0]
    return None


def _opposite(
    own: _Reading, other: _Reading, rest: list[_Reading], *, cited: bool
) -> tuple[Verdict, int, int] | None:
    for place, word in enumerate(own.words):
        opposites = _OPPOSED.get(word.lemma, frozenset())
        said = any(reading.places(word.lemma) for reading in (other, *rest)) if opposites else True
        if said or any(own.places(each) for each in opposites):
            continue
        for opposite in sorted(opposites):
            for at in other.places(opposite):
                alike = own.negated_before(place) is other.negated_before(at)
                answer = cited and opposite in _ANSWERS and word.lemma in _ANSWERS
                if alike and (answer or own.around(place) & other.around(at)):
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
            named = match.group()[0].isupper() and match.start() > start
            contrasts = low == "not" and text[max(0, match.start() - 2) : match.start()] == ", "
            negative = _negative(low, "" if named else lemma)
            yield _Word(*match.span(), low, lemma, clause, contrasts, negative)


def _negative(low: str, lemma: str) -> str:
    if low in _NOT or low.endswith("n't"):
        return _PLAIN
    if lemma and (lemma in _IMPLIED or low in _IMPLIED or _NEGATIVE_PREFIX.match(low)):
        return lemma
    return ""


def _bounds(source: Source, number: int) -> tuple[int, int]:
    sentence = source.sentences[number]
    return sentence.start, sentence.end
