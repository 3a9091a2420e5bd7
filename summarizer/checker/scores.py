"""Scores and votes: the two sides in the right order.

"Voted 6-5" is six for and five against, so "voted 5-6" says the opposite. A match may be told from
either side ("lost 2-3", "a 3-2 win"), so there a turned score is no fault where the claim's words
are the loser's, or where it names the side that the article names after the score.
"""

from __future__ import annotations

from typing import Final

from summarizer.checker.binding import likeness
from summarizer.checker.claimed import Claimed
from summarizer.checker.cues import words
from summarizer.checker.verdicts import Verdict
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind, Quantity

_VOTE: Final = words(
    "vot(?:e|es|ed|ing)|ballot|motion|bill|board|committee|council|jury|court|judges|justices|"
    "panel|senate|house|members|ruled|ruling|split"
)
_LOSING: Final = words(
    "los[et]|loses|losing|loss|losers?|defeat(?:ed)?|beaten|behind|trail(?:ed|ing|s)?|down|"
    "reject(?:s|ed|ion)?|fail(?:s|ed)?|against|conced(?:ed|es)|away|fell|blocked|turned down"
)


def turned_score(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Located] | None:
    """The verdict on a score that the article has only the other way round; else None."""
    claim = claimed.quantity
    if not claim.is_range or claim.kind not in (Kind.SCORE, Kind.NUMBER) or claim.unit:
        return None
    if claimed.text[claim.low_end : claim.high_start].strip() not in _DASHES:
        return None
    line = _score_line(claimed, index)
    if line is not None:
        return line
    scores = index.of_dimension("score")
    turned = [each for each in scores if _ends(each.quantity) == (claim.high, claim.low)]
    if not turned or any(_ends(each.quantity) == (claim.low, claim.high) for each in scores):
        return None
    best = max(turned, key=lambda each: likeness(claimed, each, index))
    start, end = index.context.bounds[best.sentence]
    says, said = claimed.words, index.lower[start:end]
    losing = bool(_LOSING.search(says))
    if _VOTE.search(says) or _VOTE.search(said):
        is_same = losing and _LOSING.search(said) is not None
    else:
        is_same = losing or _named_after(claimed, best, index)
    return (Verdict.SUPPORTED if is_same else Verdict.CONTRADICTED), best


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
