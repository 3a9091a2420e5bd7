"""What a sentence negates, and by which word.

A negation counts by the word it bears on (its focus: Huddleston & Pullum 2002, ch. 9). A plain one
is "not", "no", "failed to"; others are only implied ("declined", "ruled out"; Karttunen 1971 on
implicative verbs).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from summarizer.attribution.inflection import index_of_forms
from summarizer.checker.statements import Source
from summarizer.quantities.context import stem

_BEFORE: Final = 7
"""Words before a focus among which its negation stands."""
_AFTER: Final = 4
"""Words after it among which an implied one may stand."""
_NEAR: Final = 4
"""Words before a word among which its negation stands at the latest."""
_JUST_AFTER: Final = 2
"""Words after a word among which what negates it may stand: "he told nobody"."""
_REACH: Final = 14
"""Words on each side of a focus that are looked at at all."""
_BESIDE: Final = 4
"""Words of weight on each side of a focus among which both sides must share one."""

_TOKEN: Final = re.compile(
    r"yet to\b|[Nn]o one\b|[^\W\d_]++(?:['’][^\W\d_]++)?+"
    r"|[£€$]?[0-9]++(?:[.,:][0-9]++)*+|[;:.!?—–\n]"
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
PLAIN: Final = "not"
DENIAL: Final = "deny"
"""Its object may stand in another sentence: "The minister denied it"."""
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
OPPOSED: Final = {
    word: frozenset(
        {b for a, bs in _OPPOSITES for b in bs.split() if a == word}
        | {a for a, bs in _OPPOSITES if word in bs.split()}
    )
    for one, others in _OPPOSITES
    for word in (one, *others.split())
}


class Word(NamedTuple):
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


_MOST: Final = 32
"""No sentence has more negations, or one word more often: so much of what is none is looked at."""


class Reading:
    """A sentence read for what it negates."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.words = list(_words(text, start, end))
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            self._places.setdefault(word.lemma, []).append(place)

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
        return found[:_MOST]

    def _is_contrast(self, place: int, focus: int) -> bool:
        """As in "1,200 people, not 12,000", whose figures are for another check."""
        return self.words[place].contrasts and any(c.isdigit() for c in self.words[focus].low)

    def _is_plain(self, place: int) -> bool:
        word = self.words[place]
        after, then = [*(w.low for w in self.words[place + 1 : place + 3]), "", ""][:2]
        if word.low in _NOT_TO:
            return after == "to"
        if word.lemma == DENIAL:
            return after == "that" and not self.negated_before(place)
        plain = word.negative == PLAIN and word.low not in _COORDINATED
        return plain and after not in _NO_NEGATION and then != "than"

    def places(self, lemma: str) -> list[int]:
        """Where a word of weight stands."""
        return self._places.get(lemma, [])[:_MOST]

    def negatives(self, focus: int) -> Counter[str]:
        """What is negative around a word, in its clause."""
        clause = self.words[focus].clause
        near = self.words[max(0, focus - _BEFORE) : focus + _AFTER + 1]
        return Counter(word.negative for word in near if word.negative and word.clause == clause)

    def around(self, place: int, reach: int = _BESIDE) -> set[str]:
        """The words of weight close to this one, in its clause."""
        clause = self.words[place].clause
        near = self.words[max(0, place - _REACH) : place + _REACH + 1]
        heavy = [w for w in near if w.lemma and w.clause == clause and w.negative != PLAIN]
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
        plain = (word.clause == clause and word.negative == PLAIN for word in self.words)
        return any(plain) or self.is_negative_near(place)

    def negated_before(self, place: int) -> bool:
        """Whether a plain negation stands shortly before this word."""
        near = self.words[max(0, place - _NEAR) : place]
        clause = self.words[place].clause
        return any(word.negative == PLAIN and word.clause == clause for word in near)


class Readings:
    """The article's sentences, each read once for what it negates."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._read: dict[int, Reading] = {}

    def of(self, number: int) -> Reading:
        """One of them, by its number."""
        if number not in self._read:
            sentence = self.source.sentences[number]
            self._read[number] = Reading(self.source.text, sentence.start, sentence.end)
        return self._read[number]


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    clause = 0
    for match in _TOKEN.finditer(text, start, end):
        low = match.group().lower().replace("’", "'")
        if low in _BREAK or low in _CONTRAST:
            clause += 1
        if low not in _BREAK:
            lemma, negative = _lexeme(low)
            if negative != PLAIN and match.group()[0].isupper() and match.start() > start:
                negative = ""  # a name
            contrasts = low == "not" and text[max(0, match.start() - 2) : match.start()] == ", "
            yield Word(*match.span(), low, lemma, clause, contrasts, negative)


@lru_cache(maxsize=1 << 14)
def _lexeme(low: str) -> tuple[str, str]:
    """What a word counts as, and what it negates by: see ``Word``."""
    lemma = "" if low in _LIGHT else _BASE_OF.get(low) or stem(low) or low
    if low in _NOT or low.endswith("n't"):
        return lemma, PLAIN
    if lemma and (lemma in _IMPLIED or low in _IMPLIED or _NEGATIVE_PREFIX.match(low)):
        return lemma, lemma
    return lemma, ""
