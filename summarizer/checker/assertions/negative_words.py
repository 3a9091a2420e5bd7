"""Words that negate, those that say the opposite of each other, and what each counts as.

A plain negation is "not", "no", "failed to"; others are only implied ("declined", "ruled out";
Karttunen 1971 on implicative verbs).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.attribution.language.verbs import BASE_OF as VERB_OF
from summarizer.checker.assertions.opposite_words import BASE_OF
from summarizer.patterns import pattern
from summarizer.quantities.tokens import stem

_TOKEN: Final = pattern(
    r"(?:yet|still) to\b|[Nn]o one\b|[Aa]ll but\b|[Tt]urn(?:ed|s|ing)?+ down\b"
    r"|[Oo]ut of (?:control|danger|work|service|use|order)\b"
    r"|[Pp]ut(?:s|ting)?+ off\b|[Cc]all(?:ed|s|ing)?+ off\b"
    r"|[^\W\d_]++(?:['’][^\W\d_]++)?+"
    r"|[£€$]?[0-9]++(?:[.,:][0-9]++)*+|[;:.!?—–\n]"
)
_BREAK: Final = frozenset(";:.!?—–\n")
_RELATIVE: Final = frozenset("who whose whom which where".split())
"""Between commas these open a clause of its own: "a man, whose name was not given, said"."""
_CONTRAST: Final = frozenset("but whereas although though however".split())
_JOINS: Final = frozenset("and or but while when that which who".split())
_WHILE: Final = "while"
"""Of time, unless a comma stands before it: "while in office", "it rose, while sales fell"."""
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
NOT_YET: Final = frozenset(("yet to", "still to", "yet"))
"""What is not done so far: as much as to say that it is to come, or needed."""
TO_COME: Final = frozenset(
    "need needs needed require requires required await awaits awaiting pending subject must will"
    " would expect expects expected plan plans planned due if once until".split()
)
COORDINATED: Final = frozenset(("nor", "neither", "none"))
"""These stand before a noun phrase; what they negate is further on, or before."""
NOT_TO: Final = frozenset(
    "failed fails fail failing refused refuses refuse refusing declined declines decline declining"
    " unable unwilling".split()
)
"""Negations where "to" follows."""
NO_NEGATION: Final = frozenset("only just merely least doubt matter alone".split())
"""After "not" or "no" these make a phrase of its own; so does a comparison with "than"."""
_IMPLIED: Final = frozenset(
    "fail refuse decline deny denial reject rejection dismiss rule lack avoid prevent stop halt"
    " cancel abandon ban bar block forbid miss unlikely hardly barely scarcely rarely seldom little"
    " few false untrue wrong until unless instead rather only except beyond oppose"
    " opposition resist scrap doubt dispute disputed doubtful unclear neither"
    " unknown impossible unable unwilling zero absence absent empty against"
    " free away await pending refrain skip withhold shun exempt"
    " abstain postpone delay defer shelve suspend exclude omit remove withdraw spare escape short"
    " far contrary despite outside clear acquit exonerate unfounded baseless".split()
)
_IMPLYING: Final = _IMPLIED | {
    word.removesuffix("e") for word in _IMPLIED if stem(word) == word.removesuffix("e")
}
"""The same by their stems, without those that a stem shares with other words."""
_LIMITS: Final = frozenset(
    "only rather instead until except beyond short far despite against little few mis"
    " outside".split()
)
_ONLY_WITH: Final = {
    stem(word): frozenset(particles.split())
    for word, particles in (
        ("rule", "out"),
        ("free", "of from"),
        ("clear", "of"),
        ("far", "from"),
    )
}
"""What negates with a particle after it: "ruled it out", "free of", not "rules", "a free vote"."""
_PARTICLE: Final = 3
"""Words after such a word among which the particle stands."""
_SCANT: Final = frozenset("hardly barely scarcely few little".split())
"""Before a figure these only measure it: "barely half", "a little over 40"."""
_FIGURE: Final = pattern(
    r"[£€$]?\d|(?:half|a (?:third|quarter)|over|more than|under|less than|two|three|dozen)\b"
)
COMPARES: Final = frozenset("as so such more less like no none nothing nobody".split())
"""Words of a comparison that a superlative on the other side may stand for."""
_NEGATIVE_PREFIX: Final = pattern(
    r"(?:un(?!der|it|ion|iv|til|ique|anim|cle|veil|fold|cover|load|leash|lock|pack|earth|rest)"
    r"|in(?:eff|cap|suff|adeq|compl|val|elig|visi)|non|dis(?:ag|app|cont|cred|qual)|mis(?:s|un))"
    r"\w{3}"
)
WITH: Final = frozenset("with have has had including".split())
PLAIN: Final = "not"
DENIAL: Final = "deny"
"""Its object may stand in another sentence: "The minister denied it"."""
RULE: Final = stem("rule")
"""With "out" it denies what follows "that"."""
_DIRECTIONS: Final = frozenset(("up", "down"))
_BY_FIGURE: Final = {"higher": "rise", "lower": "fall", "fewer": "fall", "less": "fall"}
"""Right after a figure these say which way it went: "£2m lower", "12 per cent higher"."""
_AFTER_FIGURE: Final = pattern(r"\d[\d.,]*+[%\w]?+\w?+(?: [a-z]{1,12}){0,2}\s\Z")
_LONGEST_UNIT: Final = 32
_TO_FIGURE: Final = pattern(r"\s(?:from|by|[£€$]?\d)")
_TO: Final = pattern(r"\sto\b")
_IS: Final = pattern(r"\b(?:is|are|was|were|be|been|go|goes|went|gone)\s\Z")
_VERB: Final = 6
"""Characters before a direction among which such a verb stands."""


class Word(NamedTuple):
    """A word of a sentence. ``lemma`` is empty for those a negation does not stop at."""

    start: int
    end: int
    low: str
    lemma: str
    clause: int
    part: int
    """Of the sentence, between commas and conjunctions."""
    contrasts: bool
    """Whether it is set off from what comes before: "a loan, not a gift"."""
    negative: str
    """What it negates by: "not" for every plain negation, else its own lemma; empty if it does
    not."""

    @property
    def negates(self) -> bool:
        """Whether it turns what is said around it, not only limits it."""
        return bool(self.negative) and self.negative not in _LIMITS

    @property
    def is_prefixed(self) -> bool:
        """Whether it is negative by its prefix, and so turns its own part only: "unchanged"."""
        if self.negative in ("", PLAIN) or self.low in NOT_TO:
            return False
        return _NEGATIVE_PREFIX.match(self.low) is not None


def words_in(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of a sentence that ``text`` has at ``[start, end)``, in their order."""
    clause, part, inserted, reached = 0, 0, False, start
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        comma = text.find(",", reached, first) >= 0
        reached = last
        low, lemma, negative, special = _lexeme(match[0])
        if special or comma:
            contrast = low in _CONTRAST or (low == _WHILE and (comma or first == start))
            if low in _BREAK or contrast or (comma and (inserted or low in _RELATIVE)):
                clause += 1
                inserted = comma and low in _RELATIVE
            part += comma or low in _BREAK or low in _JOINS
            if low in _BREAK:
                continue
            lemma = _in_place(text, match, low, lemma, start)
        if negative not in ("", PLAIN) and _is_no_negation(text, match, negative, start):
            negative = ""
        contrasts = low == "not" and text[max(0, first - 2) : first] == ", "
        yield Word(first, last, low, lemma, clause, part, contrasts, negative)


def _in_place(text: str, match: re.Match[str], low: str, lemma: str, start: int) -> str:
    """What a word counts as where it stands: "up" and "higher" tell by what is beside them."""
    if low in _DIRECTIONS:
        return lemma if _is_direction(text, match) else ""
    if low in _BY_FIGURE:
        first = match.start()
        if _AFTER_FIGURE.search(text, max(start, first - _LONGEST_UNIT), first):
            return _BY_FIGURE[low]
    return lemma


def _is_no_negation(text: str, match: re.Match[str], negative: str, start: int) -> bool:
    """Whether a word that may imply a negation is a name here, or only measures something."""
    if match.group()[0].isupper() and match.start() > start:
        return True
    after = text[match.end() : match.end() + _LOOK_AHEAD].lower()
    particles = _ONLY_WITH.get(negative)
    if particles is not None:
        return particles.isdisjoint(after.split()[:_PARTICLE])
    return match.group().lower() in _SCANT and _FIGURE.match(after.lstrip()) is not None


_LOOK_AHEAD: Final = 40


def _is_direction(text: str, match: re.Match[str]) -> bool:
    """As in "is up 3%", "down from": not in "up to 5%", "made up of", "set down"."""
    if _TO_FIGURE.match(text, match.end()):
        return True
    is_so = _IS.search(text[max(0, match.start() - _VERB) : match.start()]) is not None
    return is_so and _TO.match(text, match.end()) is None


_SPECIAL: Final = _BREAK | _CONTRAST | {_WHILE} | _JOINS | _DIRECTIONS | _BY_FIGURE.keys()
"""What a clause or a part may begin with, and what counts by the words beside it."""


@lru_cache(maxsize=1 << 14)
def _lexeme(word: str) -> tuple[str, str, str, bool]:
    """A word in lower case, what it counts as, what it negates by, and if it is ``_SPECIAL``."""
    low = word.lower().replace("’", "'")
    lemma, negative = _counts_as(low)
    return low, lemma, negative, low in _SPECIAL


def _counts_as(low: str) -> tuple[str, str]:
    """What a word counts as, and what it negates by: see ``Word``."""
    base = VERB_OF.get(low, low)
    if low.startswith(base[:-1]):
        base = low  # stemmed like any word; "found" is not
    lemma = "" if low in _LIGHT else BASE_OF.get(low) or stem(base) or base
    if low == "all but":
        return "", "exclude"
    if low in _NOT or low.endswith("n't"):
        return lemma, PLAIN
    if lemma and (lemma in _IMPLYING or low in _IMPLYING or _NEGATIVE_PREFIX.match(low)):
        return lemma, lemma
    return lemma, ""
