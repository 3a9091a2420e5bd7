"""Scores and votes: the two sides in the right order.

"Voted 6-5" is six for and five against, so "voted 5-6" says the opposite. A match may be told from
either side ("lost 2-3", "a 3-2 win"), so there a turned score is no fault where the claim's words
are the loser's, or where it names the side that the article names after the score.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Final

from summarizer.checker.numbers.arithmetic.cues import words
from summarizer.checker.numbers.binding import likeness
from summarizer.checker.numbers.claimed import Claimed
from summarizer.checker.verdicts import Verdict
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind, Quantity

_VOTE: Final = words(
    "vot(?:e|es|ed|ing)|ballot|motion|bill|board|committee|council|jury|court|judges|justices|"
    "panel|chose|chosen|elect(?:s|ed)?|senate|house|members|ruled|ruling|split"
)
_LOSING: Final = words(
    "los[et]|loses|losing|loss|losers?|defeat(?:ed)?|beaten|behind|trail(?:ed|ing|s)?|down|"
    "reject(?:s|ed|ion)?|fail(?:s|ed)?|against|conced(?:ed|es)|away|fell|blocked|turned down"
)


def turned_score(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Located] | None:
    """The verdict on a score that the article has only the other way round; else None."""
    sides = _sides(claimed)
    if sides is None:
        return None
    line = _score_line(claimed, index) if claimed.quantity.is_range else None
    if line is not None:
        return line
    scores = index.of_dimension("score")
    same, turned = _told_sides(sides, index), _told_sides(sides[::-1], index)
    if not claimed.quantity.is_range:
        same += [each for each in scores if _ends(each.quantity) == sides]
    if same:
        return Verdict.SUPPORTED, max(same, key=lambda each: likeness(claimed, each, index))
    turned += [each for each in scores if _ends(each.quantity) == sides[::-1]]
    if any(_ends(each.quantity) == sides for each in scores):
        return None
    if not turned:
        other = _other_vote(claimed, index) if not scores else None
        return (Verdict.CONTRADICTED, other) if other is not None else None
    best = max(turned, key=lambda each: likeness(claimed, each, index))
    start, end = index.context.bounds[best.sentence]
    says, said = claimed.words, index.lower[start:end]
    losing = bool(_LOSING.search(says))
    if _VOTE.search(says) or _VOTE.search(said):
        is_same = losing and _LOSING.search(said) is not None
    else:
        is_same = losing or _named_after(claimed, best, index)
    return (Verdict.SUPPORTED if is_same else Verdict.CONTRADICTED), best


def _sides(claimed: Claimed) -> tuple[Decimal, Decimal] | None:
    """The two sides of a claimed score: "9-7", "voted 9 to 7"; None for another number."""
    claim = claimed.quantity
    if claim.kind not in (Kind.SCORE, Kind.NUMBER) or claim.unit:
        return None
    if claim.is_range:
        dash = claimed.text[claim.low_end : claim.high_start].strip() in _DASHES
        return (claim.low, claim.high) if dash else None
    for mate in claimed.mates:
        first, second = sorted((claim, mate), key=lambda each: each.start)
        if is_vote(claimed.lower, first, second):
            return first.low, second.low
    return None


def _other_vote(claimed: Claimed, index: QuantityIndex) -> Located | None:
    """The one vote that the article tells in figures, where the claim tells a vote."""
    if claimed.quantity.kind is not Kind.SCORE or not _VOTE.search(claimed.words):
        return None
    votes = [
        first
        for row in index.by_sentence.values()
        for first, second in pairwise(row)
        if is_vote(index.lower, first.quantity, second.quantity)
    ]
    return votes[0] if len(votes) == 1 else None


def _told_sides(sides: tuple[Decimal, Decimal], index: QuantityIndex) -> list[Located]:
    """Where the article tells a vote in two figures: "by 9 votes to 7"."""
    return [
        first
        for first in index.between("count", float(sides[0]), float(sides[0]))
        for second in index.by_sentence[first.sentence]
        if second.quantity.low == sides[1] and is_vote(index.lower, first.quantity, second.quantity)
    ]


def is_vote(lower: str, first: Quantity, second: Quantity) -> bool:
    """Whether two figures are the sides of a vote: "by 14 votes to 11", "voted nine to seven"."""
    for each in (first, second):
        if each.kind is not Kind.NUMBER or each.unit or each.is_range or each.vague:
            return False
    if second.start - first.end > _LONGEST_LINK or second.start < first.end:
        return False
    between = _TO.fullmatch(lower, first.end, second.start)
    if between is None:
        return False
    start = first.hedge_start if first.hedge_end else first.start
    start = min(start, first.start)
    voted = between[1] or _VOTED.search(lower, max(0, start - _LOOK_BACK), start)
    return bool(voted) and _NO_NOUN.match(lower, second.end) is not None


_TO: Final = pattern(r" to |( votes?| in favou?r)(?: to|,? against) ")
_VOTED: Final = pattern(
    r"(?<![a-z])(?:vot(?:e|ed|es|ing)(?: by| narrowly)?|(?:majority|vote|margin|split|decision|"
    r"verdict|ballot|ruling|ruled)(?: of| was| by)?|(?:vot(?:ed?|es|ing)|passed|carried|approved|"
    r"rejected|backed|defeated|ruled|decided|agreed|elected|won|lost|beaten)(?: [a-z]++){0,6} by) $"
)
_NO_NOUN: Final = pattern(
    r"[.,;:)–—-]|$| (?:to|in|for|against|on|that|with|after|late|last|at|not|and|but|when|"
    r"yesterday|votes?|of|by|as)(?![a-z])"
)
_LONGEST_LINK: Final = 24
_LOOK_BACK: Final = 64
_LINE: Final = pattern(
    r"(?:[^\W\d_][\w.'\u2019&-]*+ ){1,5}+(\d{1,3}),? (?:[^\W\d_][\w.'\u2019&-]*+ ){1,5}+(\d{1,3})\Z"
)
"""A line that is a result: "Brackley Town 3 Marlow 2"."""
_LONGEST_LINE: Final = 80


def _score_line(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Located] | None:
    """The verdict on a score that the article gives in a line of its own, side by side."""
    claim = claimed.quantity
    wanted = {claim.low, claim.high}
    for each in index.between("count", float(claim.low), float(claim.low)):
        start, end = index.context.bounds[each.sentence]
        figures = index.by_sentence[each.sentence]
        if end - start > _LONGEST_LINE or len(figures) != _TWO:
            continue
        first, second = (figure.quantity.low for figure in figures)
        if {first, second} == wanted and _LINE.match(index.document.text[start:end].strip()):
            turned = (claim.low, claim.high) != (first, second)
            lost = _LOSING.search(claimed.words) or _named_after(claimed, figures[0], index)
            is_same = not turned or lost
            return (Verdict.SUPPORTED if is_same else Verdict.CONTRADICTED), figures[0]
    return None


_TWO: Final = 2
_DASHES: Final = frozenset("-–—:")


def _ends(quantity: Quantity) -> tuple[object, object]:
    return quantity.low, quantity.high


def _named_after(claimed: Claimed, score: Located, index: QuantityIndex) -> bool:
    """Whether the first name of the claim is the last of the article's sentence."""
    start = claimed.sentence[0]
    names = [
        place
        for word in _NAME.findall(claimed.text[start : claimed.quantity.start])
        if (place := index.document.text.find(word, *index.context.bounds[score.sentence])) >= 0
    ]
    return bool(names) and names[0] > score.quantity.start


_NAME: Final = pattern(r"(?<![^\W\d_])[A-Z][^\W\d_]{2,}+")
