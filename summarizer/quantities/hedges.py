"""Hedges and bounds: the words before or after a number that say how exact it is."""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.patterns import pattern
from summarizer.quantities.model import Bound

_BEFORE: Final[dict[Bound, str]] = {
    Bound.ABOUT: (
        "about|around|roughly|approximately|approx|approx.|some|circa|ca.|c.|~|≈|estimated|"
        "an estimated|in the region of|in the order of|on the order of|or so|more or less|"
        "something like|nearer|close on|just about|thereabouts|in the vicinity of|at about|"
        "a total of about|give or take|loosely"
    ),
    Bound.NEARLY: (
        "nearly|almost|close to|just under|just below|just shy of|shy of|not quite|approaching|"
        "a little under|a little less than|slightly less than|slightly under|slightly below|"
        "just less than|virtually|practically|little short of|just short of|narrowly under|near"
    ),
    Bound.MORE_THAN: (
        "more than|over|above|exceeding|exceeds|exceeded|exceed|upwards of|upward of|"
        "in excess of|greater than|north of|topping|topped|surpassing|surpassed|higher than|"
        "bigger than|larger than|longer than|older than|beyond|just over|just above|"
        "a little over|slightly more than|slightly over|well over|well above|far more than|"
        "at over|>|a little more than|just more than|heavier than|taller than|faster than|"
        "not less than or more than"
    ),
    Bound.AT_LEAST: (
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|"
        "minimum of|minimum|not under|not below|no lower than|starting at|starting from|>=|≥|"
        "at a minimum|at the least|at the very least"
    ),
    Bound.AT_MOST: (
        "at most|up to|no more than|not more than|a maximum of|maximum of|maximum|as many as|"
        "as much as|as high as|at the most|no longer than|no higher than|no greater than|"
        "not exceeding|capped at|not over|not above|<=|≤|at the very most|a ceiling of|"
        "as long as|as far as|as few as or more than"
    ),
    Bound.LESS_THAN: (
        "less than|fewer than|under|below|lower than|smaller than|south of|<|well under|"
        "well below|far less than|far fewer than|shorter than|younger than|short of|"
        "slower than|lighter than|cheaper than"
    ),
}

_PHRASES: Final[dict[str, Bound]] = {
    phrase: bound for bound, phrases in _BEFORE.items() for phrase in phrases.split("|")
}
LAST_WORDS: Final = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in _PHRASES)
_LAST_LETTERS: Final = frozenset(word[-1] for word in LAST_WORDS | {"a", "an"})
_NEGATIVE: Final = frozenset(("not", "no", "n't", "never"))
_LENGTHS: Final[dict[str, list[int]]] = {word: [] for word in LAST_WORDS}
for _length in sorted({phrase.count(" ") + 1 for phrase in _PHRASES}, reverse=True):
    for _last in {
        phrase.rsplit(" ", 1)[-1] for phrase in _PHRASES if phrase.count(" ") + 1 == _length
    }:
        _LENGTHS[_last].append(_length)
"""How many words the phrases have that end with a word, the longest first."""
_PAIRS: Final = frozenset(
    (words[-2], words[-1]) for phrase in _PHRASES if len(words := phrase.split(" ")) > 1
)
"""How the phrases of several words end."""
SECOND_LAST: Final[dict[str, frozenset[str]]] = {
    **{
        last: frozenset(first for first, second in _PAIRS if second == last) | _NEGATIVE
        for last in LAST_WORDS
    },
    **dict.fromkeys(("a", "an"), LAST_WORDS),
}
"""What stands before a word that ends a hedge and makes another of it: "up" of "to"."""
LONE_HEDGES: Final = {word: bound for word, bound in _PHRASES.items() if " " not in word}
"""What a word hedges by itself, where none of those stands before it."""

HEDGE_AFTER: Final = pattern(
    r"(?:\+(?![\w+])|[ -]plus(?![a-z]| (?:an?|the|another|up|[a-z]{2,12}ing|[£€$]?\d))"
    r"|,? or (?:more|so|less|fewer|higher|above|lower|under|over|"
    r"older|younger|longer|thereabouts)(?![a-z])|[ -]odd(?![a-z])|-ish(?![a-z])"
    r"| at (?:the )?(?:most|least)(?![a-z])|"
    r" (?:maximum|minimum|max|tops)(?=[.,;:)]|\s*+$)| and (?:over|up|above|upwards)(?![a-z]))"
)
AFTER_WORDS: Final = frozenset("plus or odd at maximum minimum max tops and".split())
"""How the words begin that hedge the number before them."""
_BEGINS: Final = frozenset(word[:2] for word in AFTER_WORDS)
_AFTER_BEGINS: Final = frozenset(" -,+")
_AFTER_BOUND: Final[dict[str, Bound]] = {
    "+": Bound.AT_LEAST,
    "plus": Bound.AT_LEAST,
    "more": Bound.AT_LEAST,
    "higher": Bound.AT_LEAST,
    "above": Bound.AT_LEAST,
    "over": Bound.AT_LEAST,
    "longer": Bound.AT_LEAST,
    "older": Bound.AT_LEAST,
    "least": Bound.AT_LEAST,
    "minimum": Bound.AT_LEAST,
    "up": Bound.AT_LEAST,
    "upwards": Bound.AT_LEAST,
    "less": Bound.AT_MOST,
    "fewer": Bound.AT_MOST,
    "lower": Bound.AT_MOST,
    "younger": Bound.AT_MOST,
    "under": Bound.AT_MOST,
    "most": Bound.AT_MOST,
    "maximum": Bound.AT_MOST,
    "max": Bound.AT_MOST,
    "tops": Bound.AT_MOST,
    "so": Bound.ABOUT,
    "thereabouts": Bound.ABOUT,
    "odd": Bound.ABOUT,
    "ish": Bound.ABOUT,
}


class Hedged(NamedTuple):
    """A bound and the place of its words; ``EXACT`` with an empty place where there are none."""

    bound: Bound
    start: int
    end: int


_OPENERS: Final = " \t\n\u00a0\u2007\u2009\u202f\"“‘'("
NO_HEDGE: Final = Hedged(Bound.EXACT, 0, 0)


def hedge_before(lower: str, start: int) -> Hedged:
    """The bound that ends right before ``start``."""
    window_start = start - 40 if start > 40 else 0
    window = lower[window_start:start].rstrip(_OPENERS)
    sign = window[-1:]
    if sign not in _LAST_LETTERS:
        return NO_HEDGE
    end = window_start + len(window)
    if sign in _SIGNS:
        return Hedged(_PHRASES[sign], end - 1, end)
    near = _without_marks(window[-32:])
    *_, before, last = ("", "", *near.rsplit(None, 2))
    if last in _ARTICLES:  # "more than a 40% share"
        if before not in LAST_WORDS:
            return NO_HEDGE
    elif last not in _PHRASES and (before, last) not in _PAIRS:
        return NO_HEDGE
    words = near.split()
    if len(words) > 1 and words[-1] in _ARTICLES:
        end = window_start + len(window[: -len(words.pop())].rstrip())
    return _phrase_before(words, end)


def _without_marks(words: str) -> str:
    """The same length, blank where a quotation or an aside opens: cost "north of 20m"."""
    return words.translate(_BLANKS)


_BLANKS: Final = dict.fromkeys(map(ord, "\"“‘'("), " ")
_SIGNS: Final = frozenset("~≈<>≤≥")
_ARTICLES: Final = ("a", "an")


def _phrase_before(words: list[str], end: int) -> Hedged:
    """The longest hedge that the last of ``words`` make; they stop at ``end``."""
    for count in _LENGTHS.get(words[-1], ()) if words else ():
        phrase = " ".join(words[-count:])
        bound = _PHRASES.get(phrase)
        if bound is not None:
            before = words[:-count]
            if phrase == "up to" and before and before[-1] in _MOVES:
                break  # "went up to 40"
            return Hedged(_negated(before, bound), max(end - len(phrase), 0), end)
    return NO_HEDGE


_MOVES: Final = frozenset(
    "went go goes going gone rose rise rises risen climbed moved moves jumped brought brings shot "
    "pushed put came comes".split()
)
_NEGATION: Final[dict[Bound, Bound]] = {
    Bound.MORE_THAN: Bound.AT_MOST,
    Bound.LESS_THAN: Bound.AT_LEAST,
    Bound.AT_LEAST: Bound.LESS_THAN,
    Bound.AT_MOST: Bound.MORE_THAN,
}


def _negated(before: list[str], bound: Bound) -> Bound:
    """As in "Not more than" is at most."""
    if before and before[-1] in _NEGATIVE:
        return _NEGATION.get(bound, bound)
    return bound


def hedge_after(lower: str, end: int) -> Hedged:
    """The bound that begins right after ``end``: "or more", "+", "at most"."""
    after = lower[end : end + 1]
    if after not in _AFTER_BEGINS or (after == " " and lower[end + 1 : end + 3] not in _BEGINS):
        return NO_HEDGE
    match = HEDGE_AFTER.match(lower, end)
    if match is None:
        return NO_HEDGE
    word = match.group().strip(" -,").rsplit(" ", 1)[-1].strip("-")
    return Hedged(_AFTER_BOUND[word], match.start(), match.end())
