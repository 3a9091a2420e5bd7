"""Numbers in words: "twenty-five", "two and a half million", "a dozen", "two-thirds", "twice".

The reader hands over the place of a number word; this module reads the longest number phrase
that holds it, from tokens looked up in tables: no pattern tries one alternative after another.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.quantities.model import Kind
from summarizer.quantities.units import UNIT_WORDS
from summarizer.quantities.words import (
    CARDINALS,
    DENOMINATORS,
    MULTIPLES,
    ORDINALS,
    SCALE_WORDS,
    VAGUE_PLURALS,
)

_NEXT: Final = re.compile(r"(?:[ \t\u00a0]|[-‐‑]|\r?\n(?!\s))([a-z]++)")


class Spelled(NamedTuple):
    """A number phrase: its place, its kind and its value, ``low`` to ``high``."""

    start: int
    end: int
    kind: Kind
    low: Decimal
    high: Decimal
    step: Decimal
    vague: bool = False
    unit: str | None = None


class _Token(NamedTuple):
    word: str
    start: int
    end: int
    hyphen: bool


def _tokens(lower: str, start: int, limit: int = 12) -> list[_Token]:
    """Words from ``start`` on, as long as they may belong to a number phrase."""
    end = start
    while end < len(lower) and "a" <= lower[end] <= "z":
        end += 1
    tokens = [_Token(lower[start:end], start, end, False)]
    while len(tokens) < limit:
        match = _NEXT.match(lower, end)
        if match is None or match.group(1) not in _PHRASE_WORDS:
            break
        hyphen = lower[match.start()] in "-‐‑"
        end = match.end()
        tokens.append(_Token(match.group(1), match.start(1), end, hyphen))
    return tokens


_GLUE: Final = frozenset({"and", "a", "an", "of"})
_PHRASE_WORDS: Final = (
    frozenset(CARDINALS)
    | frozenset(ORDINALS)
    | frozenset(DENOMINATORS)
    | frozenset(SCALE_WORDS)
    | frozenset(VAGUE_PLURALS)
    | frozenset({"dozen", "score"})
    | _GLUE
)
ANCHOR_WORDS: Final = (
    frozenset(CARDINALS)
    | frozenset(ORDINALS)
    | frozenset(DENOMINATORS)
    | frozenset(MULTIPLES)
    | frozenset(VAGUE_PLURALS)
    | frozenset({"hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen"})
)
"""Words at which a number phrase may begin (after "a", "half a", "several")."""

_HALF: Final = Decimal("0.5")
_THOUSAND: Final = 1000
_ONE: Final = Decimal(1)
_FIRST_WORDS: Final = {
    "a": (_ONE, _ONE),
    "an": (_ONE, _ONE),
    "one": (_ONE, _ONE),
    "half a": (_HALF, _HALF),
    "half": (_HALF, _HALF),
    "several": (Decimal(2), Decimal(9)),
    "many": (Decimal(2), Decimal(9)),
    "some": (_ONE, _ONE),
    "few": (Decimal(2), Decimal(9)),
    "couple": (Decimal(2), Decimal(2)),
    "couple of": (Decimal(2), Decimal(2)),
}


def read_spelled(lower: str, start: int) -> Spelled | None:
    """The number phrase whose first number word stands at ``lower[start]``; None if it is none."""
    tokens = _tokens(lower, start)
    word = tokens[0].word
    for words, read in _READERS:
        if word in words:
            return read(tokens)
    if word in SCALE_WORDS or word == "dozen":
        return _scaled_article(lower, tokens)
    if word in ("half", "halves"):
        return _half(lower, tokens)
    fraction = _article_fraction(lower, tokens) if word in DENOMINATORS else None
    return fraction or _ordinal(tokens)


def _exact(start: int, end: int, kind: Kind, value: Decimal, step: Decimal = _ONE) -> Spelled:
    return Spelled(start, end, kind, value, value, step)


def _vague(tokens: list[_Token]) -> Spelled:
    """Tens of thousands, dozens: from the word's value to ten times it (thousands: a thousand)."""
    base = Decimal(VAGUE_PLURALS[tokens[0].word])
    low, end, index = base, tokens[0].end, 1
    high = base * (10 if base < _THOUSAND else _THOUSAND)
    while index + 1 < len(tokens) and tokens[index].word == "of":
        word = tokens[index + 1].word
        scale = VAGUE_PLURALS.get(word) or SCALE_WORDS.get(word)
        if not scale:
            break
        low, high, end = low * scale, high * scale, tokens[index + 1].end
        index += 2
    return Spelled(tokens[0].start, end, Kind.NUMBER, low, high, base, True)


def _cardinal(tokens: list[_Token]) -> Spelled:
    """``two and a half million``, ``one hundred and five``, ``two-thirds``, ``twenty-first``."""
    total, group, used, last = Decimal(0), Decimal(CARDINALS[tokens[0].word]), 1, _ONE
    if group >= 20 and _word(tokens, 1) in CARDINALS and 0 < CARDINALS[_word(tokens, 1)] < 10:
        group += CARDINALS[_word(tokens, 1)]
        used = 2
    step, kind = _ONE, Kind.NUMBER
    while used < len(tokens):
        word = tokens[used].word
        if word == "dozen":
            group, used, last = group * 12, used + 1, _ONE
            step = Decimal(12)
            break
        if word in SCALE_WORDS:
            scale = Decimal(SCALE_WORDS[word])
            step = max(step, _ONE) * scale if step < 1 or last == 1 else scale
            if scale == 100:
                group *= scale
            else:
                total, group = total + group * scale, Decimal(0)
            last, used = scale, used + 1
            continue
        grown = _tail(tokens, used, group, last)
        if grown is None:
            break
        group, used, tail_step, kind = grown
        step = tail_step
        if kind is not Kind.NUMBER:
            break
    value = total + group
    return _exact(tokens[0].start, tokens[used - 1].end, kind, value, step)


def _word(tokens: list[_Token], index: int) -> str:
    return tokens[index].word if index < len(tokens) else ""


class _Tail(NamedTuple):
    """What a phrase has come to: its last group, how many tokens are used, step and kind."""

    group: Decimal
    used: int
    step: Decimal
    kind: Kind


def _tail(tokens: list[_Token], used: int, group: Decimal, last: Decimal) -> _Tail | None:
    """What may follow a cardinal: "and a half", "-thirds", "-first", "and five"."""
    return (
        _and_a_half(tokens, used, group)
        or _denominator(tokens, used, group)
        or _and_small(tokens, used, group, last)
    )


def _and_a_half(tokens: list[_Token], used: int, group: Decimal) -> _Tail | None:
    """Two and a half, three and three quarters."""
    over, under = _word(tokens, used + 1), _word(tokens, used + 2)
    if tokens[used].word != "and" or over not in _OVER or under not in DENOMINATORS:
        return None
    part = Decimal(_OVER[over]) / DENOMINATORS[under]
    return _Tail(group + part, used + 3, Decimal("0.1"), Kind.NUMBER)


_OVER: Final = {"a": 1, "one": 1, "two": 2, "three": 3}


def _denominator(tokens: list[_Token], used: int, group: Decimal) -> _Tail | None:
    """Two-thirds, one quarter; twenty-first."""
    word = tokens[used].word
    if ORDINALS.get(word, 10) < 10 and group >= 20 and not group % 10:
        return _Tail(group + ORDINALS[word], used + 1, _ONE, Kind.ORDINAL)
    under = DENOMINATORS.get(word, 0)
    marked = tokens[used].hyphen or word.endswith("s") or group == 1
    if not marked or not group < under or (word in ("half", "quarter") and group != 1):
        return None
    return _Tail(group / under, used + 1, Decimal("0.01"), Kind.FRACTION)


def _and_small(tokens: list[_Token], used: int, group: Decimal, last: Decimal) -> _Tail | None:
    """One hundred and five, two thousand twenty-one."""
    skip = used + 1 if tokens[used].word == "and" else used
    value = CARDINALS.get(_word(tokens, skip), 0)
    if last < 100 or not value:
        return None
    unit = CARDINALS.get(_word(tokens, skip + 1), 0)
    if value >= 20 and 0 < unit < 10:
        return _Tail(group + value + unit, skip + 2, _ONE, Kind.NUMBER)
    return _Tail(group + value, skip + 1, _ONE, Kind.NUMBER)


def _multiple(tokens: list[_Token]) -> Spelled:
    first = tokens[0]
    return _exact(first.start, first.end, Kind.MULTIPLE, Decimal(MULTIPLES[first.word]))


_READERS: Final = ((MULTIPLES, _multiple), (VAGUE_PLURALS, _vague), (CARDINALS, _cardinal))


def _scaled_article(lower: str, tokens: list[_Token]) -> Spelled | None:
    """``a million``, ``half a million``, ``a dozen``, ``several hundred``; else None."""
    start = tokens[0].start
    window = lower[max(0, start - 20) : start]
    match = _PRECEDING.search(window)
    if match is None:
        return None
    first = _FIRST_WORDS[match.group(1).replace("-", " ")]
    scale = Decimal(12 if tokens[0].word == "dozen" else SCALE_WORDS[tokens[0].word])
    begin = start - (len(window) - match.start(1))
    low, high = first[0] * scale, first[1] * scale
    end, used = tokens[0].end, 1
    if _word(tokens, 1) in SCALE_WORDS:
        more = SCALE_WORDS[tokens[1].word]
        low, high, scale, end, used = low * more, high * more, scale * more, tokens[1].end, 2
    if _word(tokens, used) == "and" and _word(tokens, used + 1) == "a":
        if _word(tokens, used + 2) in ("half", "quarter"):
            part = scale / DENOMINATORS[tokens[used + 2].word]
            low, high, end = low + part, high + part, tokens[used + 2].end
    elif scale >= 100 and _word(tokens, used) == "and" and _word(tokens, used + 1) in CARDINALS:
        part = Decimal(CARDINALS[tokens[used + 1].word])
        low, high, end = low + part, high + part, tokens[used + 1].end
    return Spelled(begin, end, Kind.NUMBER, low, high, scale, low != high)


_PRECEDING: Final = re.compile(
    r"(?<![a-z])(half[ -]a|half|a|an|several|many|few|couple of|couple)[ -]$"
)
_ARTICLE: Final = re.compile(r"(?<![a-z])(an?)[ -]$")
_HALF_TERM: Final = re.compile(r"[ -]?(time|year)(?![a-z])")
_UNIT_AND_A: Final = re.compile(
    r"(?<![a-z])(?:an?|one) (second|minute|hour|day|week|month|year) and a $"
)
_HALF_A_MILLION: Final = re.compile(
    r"[ -](?:a )?+(?:dozen|hundred|thousand|million|billion|trillion)(?![a-z])"
)
_NOT_A_HALF: Final = re.compile(
    r"[- ]?(?:back|hour(?!s)|hearted|way|term|finals?|marathon|brother|sister|century|dozen)"
    r"(?![a-z])"
)


def _half(lower: str, tokens: list[_Token]) -> Spelled | None:
    """``half of``, ``half the``, ``a half``, ``by half``; not ``half-time`` or ``second half``."""
    start, end = tokens[0].start, tokens[0].end
    part = _HALF_TERM.match(lower, end)
    if part:
        unit = "half-" + part.group(1)
        return Spelled(start, part.end(), Kind.PERIOD, _HALF, _HALF, _HALF, unit=unit)
    if _NOT_A_HALF.match(lower, end) or _HALF_A_MILLION.match(lower, end):
        return None
    unit_and = _UNIT_AND_A.search(lower, max(0, start - 20), start)
    if unit_and:
        unit = UNIT_WORDS[unit_and.group(1)]
        value = Decimal("1.5")
        return Spelled(
            unit_and.start(), end, Kind.DURATION, value, value, Decimal("0.1"), unit=unit
        )
    window = lower[max(0, start - 12) : start]
    if _PERIOD.search(window):
        return None
    article = _ARTICLE.search(window)
    if article:
        start -= len(window) - article.start(1)
    return Spelled(start, end, Kind.FRACTION, _HALF, _HALF, Decimal("0.01"))


_PERIOD: Final = re.compile(
    r"(?:first|second|1st|2nd|third|fourth|last|latter|opening|the|this|each|next|every|half|other|per|"
    r"and a|better)[ -]$"
)
_FRACTION_AFTER: Final = re.compile(
    r"(?= of(?![a-z])| (?:less|more|fewer|lower|higher)|[.,;:)!?]|\s*+$| in (?:the|a) | and "
    r"| since| to | from)"
)


def _article_fraction(lower: str, tokens: list[_Token]) -> Spelled | None:
    """``a third of``, ``a quarter of``, ``a tenth``; "a quarter ago" and "a third man" are not."""
    start, end = tokens[0].start, tokens[0].end
    window = lower[max(0, start - 4) : start]
    article = _ARTICLE.search(window)
    word = tokens[0].word
    if article is None:
        if word == "quarter" and lower.startswith(" of a ", end):
            return Spelled(
                start, end, Kind.FRACTION, Decimal("0.25"), Decimal("0.25"), Decimal("0.01")
            )
        return None
    if not _FRACTION_AFTER.match(lower, end):
        return None
    start -= len(window) - article.start(1)
    value = _ONE / DENOMINATORS[word]
    return Spelled(start, end, Kind.FRACTION, value, value, Decimal("0.01"))


def _ordinal(tokens: list[_Token]) -> Spelled | None:
    """``third``, ``second``; "seconds", "quarters" and a bare "quarter" are not."""
    word = tokens[0].word
    if word not in ORDINALS:
        return None
    return _exact(tokens[0].start, tokens[0].end, Kind.ORDINAL, Decimal(ORDINALS[word]))
