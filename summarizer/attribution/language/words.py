"""Tokens of a sentence with one-letter word classes, so that patterns run over a short string.

Word classes are guessed from closed lists (Quirk, Greenbaum, Leech and Svartvik, *A Comprehensive
Grammar of the English Language*, chapters 3, 5-7, 9, 13), from word shapes and from the forms of
known verbs; no model and no training data. One letter per token:

    D determiner       N noun or unknown   C capitalised name   # number     A adjective
    O subject pronoun  M object pronoun    G genitive marker    W relative   T "that"
    P preposition      t "to"              S subordinator       & conjunction R adverb
    X auxiliary        B be/have non-finite  n "not"
    V finite verb      v base form         d -ed form           g -ing form
    Q quotation        q quoted words used as a noun
    , comma   ; semicolon   : colon   - dash   ( )   . end of sentence   ? other
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from summarizer.attribution.language.inflection import Form
from summarizer.attribution.language.verbs import ALL_FORMS
from summarizer.patterns import pattern


class Token(NamedTuple):
    """A word, a mark or a whole quotation; offsets index the article."""

    start: int
    end: int
    lower: str
    tag: str


_ABBREVIATIONS = (
    "Mr Mrs Ms Mx Dr Sen Gov Rep Gen Lt Col Sgt Jr Sr Prof Rev Adm Capt Cmdr Hon Maj Pres St vs"
    " Inc Corp Ltd Co Bros"
)
_PARTS = r"(?:[-&.](?=\w)\w++|['’](?!(?:s|re|ve|ll|d|m)\b)(?=\w)\w++)*+"
_TOKEN = pattern(
    rf"(?P<lower>(?!vs\.)[a-z]\w*+{_PARTS})"
    r"|(?P<abbreviation>(?=[A-Zv])(?:" + "|".join(_ABBREVIATIONS.split()) + r")\.)"
    r"|(?P<initials>(?:[A-Z]\.){1,6}(?:-\w++)*+(?!\w))"
    r"|(?P<number>[$€£₹¥#]?\d++(?:[.,:]\d++)*+(?:%|[A-Za-z]{1,3}+)?+(?:-\w++)*+(?!\w))"
    rf"|(?P<word>\w++{_PARTS})"
    r"|(?P<contraction>(?<=\w)['’](?:re|ve|ll|d|m)\b)"
    r"|(?P<genitive>(?<=\w)['’‘]s\b|(?<=s)['’](?=\s))"
    r"|(?P<mark>[^\w\s])"
)

_MARKS = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")"} | dict.fromkeys(
    "—–-―", "-"
)

_CLOSED_WORDS = {
    "#": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred hundreds thousand thousands million millions billion billions trillion dozen dozens",
    "D": "her the a an this these those some any no every each either neither both all several"
    " many few most more less such another other my your his its our their whose half"
    " numerous various much enough",
    "O": "i we you he she they it someone everyone anyone everybody somebody anybody nobody",
    "M": "me us him them himself herself itself themselves myself ourselves yourself",
    "W": "who whom which",
    "T": "that",
    "P": "of for from at in with on by about against among amid around before after behind below"
    " beneath beside between beyond despite down during except inside into like near off"
    " onto opposite out outside over past per since than through throughout till toward"
    " towards under underneath until up upon via within without regarding concerning"
    " including following versus along across above aboard alongside given",
    "t": "to",
    "S": "if whether because while when as although though unless whereas where how why what"
    " once whatever whenever wherever lest whoever",
    "&": "and or but nor &",
    "n": "not n't never",
    "R": "yet also now then later earlier already still again even just only too very so here"
    " there today yesterday tomorrow tonight soon twice ever always often sometimes"
    " perhaps maybe instead however meanwhile moreover furthermore nevertheless nonetheless"
    " rather quite almost nearly about-face further far away back together forward ahead"
    " anyway afterward afterwards thus therefore hence otherwise somewhat somehow indeed"
    " else",
    "X": "is are was were am has have had do does did will would shall should can could may"
    " might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't"
    " won't wouldn't shan't shouldn't can't couldn't mightn't mustn't cannot ain't",
    "B": "be been being having",
    "A": "new old recent former current senior top high low good bad great big small large"
    " public private local national foreign international american russian ukrainian british"
    " french german chinese european israeli iranian first second third last next same"
    " different important early late key major main own possible likely unlikely clear"
    " sure certain able unable ready willing familiar close false true repeated previous"
    " latest early strong weak political military official unnamed anonymous"
    " hard short daily weekly monthly quarterly yearly early friendly elderly deadly costly",
}
CLOSED: dict[str, str] = {
    word: tag for tag, words in _CLOSED_WORDS.items() for word in words.split()
}
TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight"
    " morning afternoon evening night day week month year earlier later last".split()
)
"""Words that tell when something was said."""
_NOUNS_IN_ING = frozenset("something anything nothing everything".split())
_NOUNS_IN_LY = frozenset(
    "family supply assembly monopoly anomaly homily melancholy butterfly belly bully jelly".split()
)
_ADJECTIVE = pattern(r"(?:[^aeiou]al|ive|ous|ful|ic|able|ible|ary|less|ish)\Z")
_FORM_TAG = {
    Form.BASE: "v",
    Form.THIRD: "V",
    Form.PAST: "V",
    Form.PARTICIPLE: "d",
    Form.ED: "d",
    Form.ING: "g",
}


def word_class(lower: str, *, capitalised: bool) -> str:
    """The class of a word out of context."""
    closed = CLOSED.get(lower)
    if closed is not None:
        return closed
    if capitalised:
        return "C"
    form = ALL_FORMS.get(lower)
    if form is not None:
        return _FORM_TAG[form]
    return _by_shape(lower)


def _by_shape(lower: str) -> str:
    if "-" in lower:
        return "A"
    if lower.endswith("ly") and len(lower) > 4 and lower not in _NOUNS_IN_LY:
        return "R"
    if lower.endswith("ed") and len(lower) > 4:
        return "d"
    if lower.endswith("ing") and len(lower) > 5 and lower not in _NOUNS_IN_ING:
        return "g"
    if _ADJECTIVE.search(lower):
        return "A"
    return "N"


_make = tuple.__new__
"""A quarter of the time of calling ``Token``, of which an article has a thousand."""


def tokens_between(text: str, start: int, end: int, *, title_case: bool) -> list[Token]:
    """The tokens of ``text[start:end]`` with their classes out of context."""
    return [
        _make(Token, (*match.span(), *_read(match[0], match.lastgroup, title_case)))
        for match in _TOKEN.finditer(text, start, end)
    ]


_FIXED_TAGS = {
    "abbreviation": "C",
    "initials": "C",
    "genitive": "G",
    "contraction": "X",
    "number": "#",
}


@lru_cache(maxsize=16384)
def _read(word: str, kind: str | None, title_case: bool) -> tuple[str, str]:
    """Lower-case form and class."""
    if word in ("&", "May"):
        return word.lower(), "C"
    if kind == "mark":
        return word, _MARKS.get(word, "." if word in ".!?…" else "?")
    lower = word.lower().replace("’", "'")
    fixed = _FIXED_TAGS.get(kind or "")
    if fixed is not None:
        return lower, fixed
    capitalised = word[0].isupper()
    if capitalised and len(word) > 1 and word.isupper() and not title_case:
        return lower, "C"
    found = word_class(lower, capitalised=capitalised and not title_case)
    return lower, "C" if capitalised and found == "N" else found
