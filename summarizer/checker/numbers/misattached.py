"""A date of the article on another event of the article.

Two cases that can be told surely without understanding: the dates of a person's life given as
those of something else, and the date of one event given to another that the article tells apart.
"""

from __future__ import annotations

from typing import Final

from summarizer.checker.numbers.claimed import Claimed
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind
from summarizer.quantities.tokens import stem

_LIFE_WORDS: Final = pattern(
    r"(?<![a-z])(?:born|birth|died|death|dies|dead|live[ds]?|life|lifespan|lifetime|b\.|d\.|aged?)(?![a-z])"
)
_EVENTS: Final = (
    "break broke breakup split disband dissolve",
    "die dead death kill pass",
    "born birth",
    "found form establish create launch",
    "marry wed marriag wedding",
    "divorc",
    "elect election",
    "resign retir quit resignation retirement step",
    "convict sentenc jail",
    "arrest detain",
    "open", "close complet completion conclud finalis", "publish releas issu",
)  # fmt: skip
_EVENT: Final = {
    stem(word): number for number, group in enumerate(_EVENTS) for word in group.split()
}
_OF_LIFE: Final = frozenset({_EVENT[stem("died")], _EVENT[stem("born")]})
_VERB_BEFORE: Final = pattern(
    r"([^\W\d_]++)(?: (?:up|apart|off|down))?+,? (?:back )?+(?:in|on|since|around)"
    r"(?: early| late| mid)?[ -]$"
)


def is_misattached(claimed: Claimed, matched: list[Located], index: QuantityIndex) -> bool:
    """Whether every place that holds the claimed date is about something else than the claim."""
    if claimed.quantity.kind not in (Kind.YEAR, Kind.DATE) or not matched:
        return False
    return _gives_life_as_term(claimed, matched, index) or _on_other_event(claimed, matched, index)


def _gives_life_as_term(claimed: Claimed, matched: list[Located], index: QuantityIndex) -> bool:
    """As in "Ann Lee (8 May 1708 - 18 May 1765)" says when she lived, not when she ruled."""
    text, quantity = index.document.text, claimed.quantity
    if not all(_is_life(text, each) for each in matched):
        return False
    before = claimed.text[max(0, quantity.start - _BRACKET) : quantity.start].rstrip()
    births = {int(each.quantity.low) // _YEAR for each in matched}
    begins = {int(mate.low) for mate in claimed.mates if 0 < quantity.start - mate.end <= _TO}
    if not births & {int(quantity.low), *begins}:
        return False  # a reign may well end with a life
    if before.endswith("(") or _LIFE_WORDS.search(claimed.words):
        return False
    return _TERM.search(claimed.lower, max(0, quantity.start - 20), quantity.start) is not None


_TERM: Final = pattern(
    r"(?<![a-z])(?:from|reigned|ruled|served|between|until|through|to|reigning|in office)"
    r"(?: \d{4})?(?: (?:from|to))?[ (]++$"
)


def _is_life(text: str, located: Located) -> bool:
    """A span of two full dates in brackets."""
    quantity = located.quantity
    if quantity.kind is not Kind.DATE or not quantity.is_range or quantity.low < _FULL_DATE:
        return False
    opened = text.rfind("(", max(0, quantity.start - 60), quantity.start)
    return opened >= 0 and ")" in text[quantity.end : quantity.end + 20]


_TO: Final = 6
"""Room for " to ", " until "."""
_BRACKET: Final = 8
"""Room for a bracket and white space before a date."""
_FULL_DATE: Final = 10000000
_YEAR: Final = 10000


def _on_other_event(claimed: Claimed, matched: list[Located], index: QuantityIndex) -> bool:
    """As in "broke up in 2000", where break-up and 2000 stand in sentences that do not touch."""
    start = claimed.quantity.start
    verb = _VERB_BEFORE.search(claimed.lower, max(0, start - 40), start)
    event = _EVENT.get(stem(verb.group(1))) if verb else None
    if event is None:
        return False
    told = {
        number
        for number, passage in enumerate(index.context.passages)
        if any(_EVENT.get(word) == event for word in passage.places)
    }
    if event in _OF_LIFE:
        told.update(each.sentence for each in matched if _is_life(index.document.text, each))
    return bool(told) and not any(
        number in told for each in matched for number in range(each.sentence - 1, each.sentence + 2)
    )
