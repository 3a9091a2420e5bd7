"""Numbers in words: "twenty-five", "two and a half million", "a dozen", "two-thirds", "twice".

The reader hands over the place of a number word; this module reads the longest number phrase
that holds it, from tokens looked up in tables: no pattern tries one alternative after another.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.patterns import pattern
from summarizer.quantities.halves import read_article_fraction, read_half
from summarizer.quantities.model import Kind
from summarizer.quantities.phrase import Spelled, Token, read_tokens
from summarizer.quantities.words import (
    CARDINALS,
    DENOMINATORS,
    GROUPS,
    MULTIPLES,
    ORDINALS,
    SCALE_NAMES,
    SCALE_WORDS,
    VAGUE_PLURALS,
)

ANCHOR_WORDS: Final = (
    frozenset(CARDINALS)
    | frozenset(ORDINALS)
    | frozenset(DENOMINATORS)
    | frozenset(MULTIPLES)
    | frozenset(VAGUE_PLURALS)
    | frozenset(SCALE_NAMES)
    | frozenset(GROUPS)
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


def read_spelled(lower: str, start: int, end: int) -> Spelled | None:
    """The number phrase whose first number word is ``lower[start:end]``; None if it is none."""
    tokens = read_tokens(lower, start, end)
    word = tokens[0].word
    for words, read in _READERS:
        if word in words:
            return read(tokens)
    if word in SCALE_WORDS or word in GROUPS:
        return _scaled_article(lower, tokens)
    if word in ("half", "halves"):
        return read_half(lower, tokens)
    fraction = read_article_fraction(lower, tokens) if word in DENOMINATORS else None
    return fraction or _ordinal(tokens)


def _exact(start: int, end: int, kind: Kind, value: Decimal, step: Decimal = _ONE) -> Spelled:
    return Spelled(start, end, kind, value, value, step)


def _vague(tokens: list[Token]) -> Spelled:
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


def _cardinal(tokens: list[Token]) -> Spelled:
    """``two and a half million``, ``one hundred and five``, ``two-thirds``, ``twenty-first``."""
    total, group, used, last = Decimal(0), Decimal(CARDINALS[tokens[0].word]), 1, _ONE
    if group >= 20 and _word(tokens, 1) in CARDINALS and 0 < CARDINALS[_word(tokens, 1)] < 10:
        group += CARDINALS[_word(tokens, 1)]
        used = 2
    step, kind = _ONE, Kind.NUMBER
    while used < len(tokens):
        word = tokens[used].word
        if word in GROUPS:
            step = Decimal(GROUPS[word])
            group, used, last = group * step, used + 1, _ONE
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


def _word(tokens: list[Token], index: int) -> str:
    return tokens[index].word if index < len(tokens) else ""


class _Tail(NamedTuple):
    """What a phrase has come to: its last group, how many tokens are used, step and kind."""

    group: Decimal
    used: int
    step: Decimal
    kind: Kind


def _tail(tokens: list[Token], used: int, group: Decimal, last: Decimal) -> _Tail | None:
    """What may follow a cardinal: "and a half", "-thirds", "-first", "and five"."""
    return (
        _and_a_half(tokens, used, group)
        or _denominator(tokens, used, group)
        or _and_small(tokens, used, group, last)
    )


def _and_a_half(tokens: list[Token], used: int, group: Decimal) -> _Tail | None:
    """Two and a half, three and three quarters."""
    over, under = _word(tokens, used + 1), _word(tokens, used + 2)
    if tokens[used].word != "and" or over not in _OVER or under not in DENOMINATORS:
        return None
    part = Decimal(_OVER[over]) / DENOMINATORS[under]
    return _Tail(group + part, used + 3, Decimal("0.1"), Kind.NUMBER)


_OVER: Final = {"a": 1, "one": 1, "two": 2, "three": 3}


def _denominator(tokens: list[Token], used: int, group: Decimal) -> _Tail | None:
    """Two-thirds, one quarter; twenty-first."""
    word = tokens[used].word
    if ORDINALS.get(word, 10) < 10 and group >= 20 and not group % 10:
        return _Tail(group + ORDINALS[word], used + 1, _ONE, Kind.ORDINAL)
    under = DENOMINATORS.get(word, 0)
    marked = tokens[used].hyphen or word.endswith("s") or group == 1
    if not marked or not group < under or (word in ("half", "quarter") and group != 1):
        return None
    return _Tail(group / under, used + 1, Decimal("0.01"), Kind.FRACTION)


def _and_small(tokens: list[Token], used: int, group: Decimal, last: Decimal) -> _Tail | None:
    """One hundred and five, two thousand twenty-one."""
    skip = used + 1 if tokens[used].word == "and" else used
    value = CARDINALS.get(_word(tokens, skip), 0)
    if last < 100 or not value:
        return None
    unit = CARDINALS.get(_word(tokens, skip + 1), 0)
    if value >= 20 and 0 < unit < 10:
        return _Tail(group + value + unit, skip + 2, _ONE, Kind.NUMBER)
    return _Tail(group + value, skip + 1, _ONE, Kind.NUMBER)


def _multiple(tokens: list[Token]) -> Spelled:
    first = tokens[0]
    return _exact(first.start, first.end, Kind.MULTIPLE, Decimal(MULTIPLES[first.word]))


_READERS: Final = ((MULTIPLES, _multiple), (VAGUE_PLURALS, _vague), (CARDINALS, _cardinal))


def _scaled_article(lower: str, tokens: list[Token]) -> Spelled | None:
    """``a million``, ``half a million``, ``a dozen``, ``several hundred``; else None."""
    start = tokens[0].start
    window = lower[max(0, start - 20) : start]
    match = _PRECEDING.search(window)
    if match is None:
        return None
    first = _FIRST_WORDS[match.group(1).replace("-", " ")]
    word = tokens[0].word
    scale = Decimal(GROUPS.get(word) or SCALE_WORDS[word])
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


_PRECEDING: Final = pattern(
    r"(?<![a-z])(half[ -]a|half|a|an|several|many|few|couple of|couple)[ -]$"
)


def _ordinal(tokens: list[Token]) -> Spelled | None:
    """``third``, ``second``; "seconds", "quarters" and a bare "quarter" are not."""
    word = tokens[0].word
    if word not in ORDINALS:
        return None
    return _exact(tokens[0].start, tokens[0].end, Kind.ORDINAL, Decimal(ORDINALS[word]))
