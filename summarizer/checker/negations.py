"""What a sentence negates, and by which word.

A negation counts by the word it bears on (its focus: Huddleston & Pullum 2002, ch. 9). A plain one
is "not", "no", "failed to"; others are only implied ("declined", "ruled out"; Karttunen 1971 on
implicative verbs).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from summarizer.attribution.inflection import index_of_forms
from summarizer.attribution.verbs import BASE_OF as VERB_OF
from summarizer.checker.statements import Source
from summarizer.patterns import pattern
from summarizer.quantities.context import stem

_BEFORE: Final = 8
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

_TOKEN: Final = pattern(
    r"(?:yet|still) to\b|[Nn]o one\b|[Aa]ll but\b|[^\W\d_]++(?:['’][^\W\d_]++)?+"
    r"|[£€$]?[0-9]++(?:[.,:][0-9]++)*+|[;:.!?—–\n]"
)
_LIGHT: Final = frozenset(
    "a an the be been being is are was were am have has had having do does did to of in on at by"
    " with from for that this these those any it he she they we i you his her its their would will"
    " able could can may might should shall must also still so very too as even yet both either"
    " immediately independently officially further all some there who which when if than or"
    " and m bn k mn tn".split()
)
"""Words that a negation does not stop at; the letters of "£5m" are no words of any weight."""
_NOT: Final = frozenset(
    (
        "yet to",
        "still to",
        "no one",
        *"not never no without neither nor none nobody nothing cannot".split(),
    )
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
    " free away await pending refrain skip withhold shun exempt"
    " suspend exclude omit remove withdraw spare escape short far contrary despite".split()
)
_IMPLYING: Final = _IMPLIED | {
    word.removesuffix("e") for word in _IMPLIED if stem(word) == word.removesuffix("e")
}
"""The same by their stems, without those that a stem shares with other words."""
_LIMITS: Final = frozenset(
    "only rather instead until except beyond short far despite against little few mis".split()
)
_SINCE: Final = frozenset("since ever".split())
_ENDS: Final = frozenset("first last latest most least only best worst record final".split())
"""What one side has as the first or last of its sort, the other may have as none since."""
_NEGATIVE_PREFIX: Final = pattern(
    r"(?:un(?!der|it|ion|iv|til|ique)|in(?:eff|cap|suff|adeq|compl|val|elig|visi)|non|dis(?:ag|app"
    r"|cont|cred|qual)|mis(?:s|un))\w{3}"
)
_WITH: Final = frozenset("with have has had including".split())
PLAIN: Final = "not"
DENIAL: Final = "deny"
"""Its object may stand in another sentence: "The minister denied it"."""
_BREAK: Final = frozenset(";:.!?—–\n")
_RELATIVE: Final = frozenset("who whose whom which where".split())
"""Between commas these open a clause of its own: "a man, whose name was not given, said"."""
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
    ("lower", "raise"),
    ("less", "higher"),
    ("close", "open reopen"),
    ("weaken", "strengthen"),
    ("narrow", "widen"),
    ("shorten", "lengthen extend"),
)
_DIRECTIONS: Final = frozenset(("up", "down"))
_TO_FIGURE: Final = pattern(r"\s(?:from|by|[£€$]?\d)")
_TO: Final = pattern(r"\sto\b")
_IS: Final = pattern(r"\b(?:is|are|was|were|be|been|go|goes|went|gone)\s\Z")
_VERB: Final = 6
"""Characters before a direction among which such a verb stands."""
_SAME: Final = (
    ("rise", "up increase grow climb gain jump surge soar"),
    ("fall", "down drop decrease slip shrink plunge slump tumble"),
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
        self._text = text
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
                focus = next((at for at in same if self._weighs(at)), None)
                if focus is not None and not self._is_contrast(place, focus):
                    found.append((place, focus))
        return found[:_MOST]

    def _weighs(self, place: int) -> bool:
        """Whether a word can be what a negation bears on: "since" and "four" say nothing."""
        word = self.words[place]
        return bool(word.lemma) and (bool(word.negative or stem(word.low) or word.low in _BASE_OF))

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
        if self._text[word.end : word.end + 1] in (",", ";", "."):
            return False  # its verb is not repeated: "he said it was not, she said it was"
        return plain and after not in _NO_NEGATION and then != "than"

    def places(self, lemma: str) -> list[int]:
        """Where a word of weight stands."""
        return self._places.get(lemma, [])[:_MOST]

    def negatives(self, focus: int, without: Container[int] = ()) -> Counter[str]:
        """What is negative around a word, in its clause; all plain negations count as one.

        Those at the places ``without`` bear on something else.
        """
        clause, first = self.words[focus].clause, max(0, focus - _BEFORE)
        near = enumerate(self.words[first : focus + _AFTER + 1], first)
        found = Counter(
            word.negative
            for place, word in near
            if word.negative and word.clause == clause and place not in without
        )
        if PLAIN in found:
            found[PLAIN] = 1
        return found

    def bearing_on(self, lemmas: Container[str]) -> frozenset[int]:
        """The places of the plain negations that bear on one of these words."""
        return frozenset(place for place, at in self.focuses if self.words[at].lemma in lemmas)

    def all_negatives(self, focus: int) -> Counter[str]:
        """What negates in the clause of a word."""
        clause = self.words[focus].clause
        return Counter(w.negative for w in self.words if w.negates and w.clause == clause)

    def has_more(self, than: Counter[str], lemmas: Container[str]) -> bool:
        """Whether anything negates here that does not there, or any negation is plain.

        The plain ones that bear on ``lemmas`` do not count.
        """
        spent = self.bearing_on(lemmas)
        mine = Counter(
            w.negative for at, w in enumerate(self.words) if w.negates and at not in spent
        )
        return PLAIN in mine or bool(mine - than)

    def stems_about(self, focus: int) -> frozenset[str]:
        """The stems of weight about a word in its clause, with its own."""
        clause = self.words[focus].clause
        near = self.words[max(0, focus - _REACH) : focus + _REACH + 1]
        stems = (stem(w.low) for w in near if w.clause == clause and w.negative != PLAIN)
        return frozenset(stems) - {""}

    def is_superlative_of(self, other: Reading, focus: int) -> bool:
        """Whether this has as "the deadliest since" what the other has as "none deadlier since"."""
        own = {word.low for word in self.words}
        clause = other.words[focus].clause
        compared = {word.low for word in other.words if word.clause == clause}
        if compared & _SINCE and own & _ENDS and not compared & _ENDS:
            return True
        return any(low.endswith("er") and f"{low[:-1]}st" in own for low in compared)

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

    def has_with(self, places: list[int]) -> bool:
        """Whether "with" stands shortly before one of these words."""
        return any(
            word.low in _WITH
            for place in places
            for word in self.words[max(0, place - _NEAR) : place]
        )

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
        self.answers: list[tuple[int, int]] = []
        """Where in the article somebody answers a claim; filled when first asked for."""

    def of(self, number: int) -> Reading:
        """One of them, by its number."""
        if number not in self._read:
            sentence = self.source.sentences[number]
            self._read[number] = Reading(self.source.text, sentence.start, sentence.end)
        return self._read[number]


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    clause, inserted, reached = 0, False, start
    for match in _TOKEN.finditer(text, start, end):
        low = match.group().lower().replace("’", "'")
        comma = "," in text[reached : match.start()]
        reached = match.end()
        if low in _BREAK or low in _CONTRAST or (comma and (inserted or low in _RELATIVE)):
            clause += 1
            inserted = comma and low in _RELATIVE
        if low not in _BREAK:
            lemma, negative = _lexeme(low)
            if low in _DIRECTIONS and not _is_direction(text, match):
                lemma = ""
            if negative != PLAIN and match.group()[0].isupper() and match.start() > start:
                negative = ""  # a name
            contrasts = low == "not" and text[max(0, match.start() - 2) : match.start()] == ", "
            yield Word(*match.span(), low, lemma, clause, contrasts, negative)


def _is_direction(text: str, match: re.Match[str]) -> bool:
    """As in "is up 3%", "down from": not in "up to 5%", "made up of", "set down"."""
    if _TO_FIGURE.match(text, match.end()):
        return True
    is_so = _IS.search(text[max(0, match.start() - _VERB) : match.start()]) is not None
    return is_so and _TO.match(text, match.end()) is None


@lru_cache(maxsize=1 << 14)
def _lexeme(low: str) -> tuple[str, str]:
    """What a word counts as, and what it negates by: see ``Word``."""
    base = VERB_OF.get(low, low)
    if low.startswith(base[:-1]):
        base = low  # stemmed like any word; "found" is not
    lemma = "" if low in _LIGHT else _BASE_OF.get(low) or stem(base) or base
    if low == "all but":
        return "", "exclude"
    if low in _NOT or low.endswith("n't"):
        return lemma, PLAIN
    if lemma and (lemma in _IMPLYING or low in _IMPLYING or _NEGATIVE_PREFIX.match(low)):
        return lemma, lemma
    return lemma, ""
