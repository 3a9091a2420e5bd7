"""Weekdays and months without a figure: "on Monday", "in March".

A day or month that the article neither names nor implies fails, and so does one that stands where
the article has another for the same thing. What holds needs no finding: it is no number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from summarizer.checker.model import Claim, Finding
from summarizer.checker.numbers.arithmetic.ending import tells_an_end
from summarizer.checker.numbers.arithmetic.weekdays import WEEKDAYS
from summarizer.checker.numbers.article_days import (
    AMBIGUOUS,
    MONTH_NAMES,
    SEEN,
    ArticleDays,
    DayPlace,
    article_days,
)
from summarizer.checker.numbers.claimed import is_in_figure, lower_of, sentence_bounds
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.quantities.context import Passage, nearness
from summarizer.quantities.tokens import tokenize
from summarizer.quantities.words import MONTHS
from summarizer.span import Span

if TYPE_CHECKING:
    from summarizer.analysis import Analysis

_WORD: Final = pattern(
    r"(?<![^\W_])(?:" + "|".join(day.title() for day in WEEKDAYS) + r")(?![^\W_])"
    r"|(?<=[a-z,] )(?:"
    + "|".join(name.title() for name in MONTH_NAMES)
    + r")(?![^\W_]| [A-Z]|['’]s)"
)
_BEFORE_MONTH: Final = pattern(
    r"(?<![a-z])(?:in|since|until|till|by|from|last|next|this|early|late|mid|of|during|before|"
    r"after|for|to|through|between) $"
)
_ARTICLE: Final = pattern(r"(?<![a-z])(?:an?|the|its|their) $")
_NOUN_AFTER: Final = pattern(r" (?!(?:on|of|to|for|and|or|in|at|by|was|is|will|has)\b)[a-z]{3}")
"""As in "a March election": "the March on the capital" is no month."""
_PART: Final = pattern(r"[;:\u2014]|, (?:and|but|while|whereas|although) ")
_Places: TypeAlias = list[DayPlace]
LIKENESS: Final = 0.3
SURELY: Final = 0.5
"""The same where the claimed day is not named by the article, but may follow from it."""
MARGIN: Final = 0.18


def check_named_days(claims: Iterable[Claim], analysis: Analysis) -> Iterator[Finding]:
    """A finding for every weekday or month of a claim that is not the article's."""
    named = [(claim, match) for claim in claims for match in _WORD.finditer(claim.text)]
    if not named:
        return
    article = analysis.kept(article_days)
    for claim, match in named:
        fault = _fault(claim, match, article)
        if fault is None:
            continue
        verdict, place = fault
        said = match.group() if place is None else place.name.title()
        reason = f"The article says {said}." if place else f"The article does not say {said}."
        yield Finding.make(
            Check.NUMBER,
            verdict,
            claim,
            Span.of(claim.text, match.start(), match.end()),
            reason,
            source=article.span(place) if place else None,
        )


def _fault(
    claim: Claim, match: re.Match[str], article: ArticleDays
) -> tuple[Verdict, DayPlace | None] | None:
    name = match.group().lower()
    is_day = name in WEEKDAYS
    if not is_day and not _is_month(claim.text, match):
        return None
    if is_in_figure(claim.text, match.start()):
        return None
    own = article.of_name.get(name, [])
    if _follows(claim, match, own, article):
        return None
    rival = _rival(claim, match, own, article) or _rival_where_told(claim, match, article)
    if rival is not None:
        return Verdict.CONTRADICTED, rival
    if own or name in article.implied or article.open:
        return None
    return Verdict.NOT_IN_SOURCE, None


def _follows(claim: Claim, match: re.Match[str], own: _Places, article: ArticleDays) -> bool:
    """Whether a month is the end of what the article tells, or stands in the article's phrase."""
    part = claim.text[slice(*_part_bounds(claim.text, match))]
    if match.group().lower() in article.ends and tells_an_end(part):
        return True
    return _same_phrase(claim.text, match, own, article)


def _same_phrase(text: str, match: re.Match[str], own: _Places, article: ArticleDays) -> bool:
    """Whether both say "since January", in sentences that have another word in common."""
    before = _PHRASED.search(lower_of(text), max(0, match.start() - 10), match.start())
    if before is None:
        return False
    words = {token.stem for token in tokenize(text, *_part_bounds(text, match))}
    words -= {token.stem for token in tokenize(text, match.start(), match.end())}
    lower, passages = article.index.lower, article.index.context.passages
    return any(
        lower.endswith(before.group(), 0, place.start)
        and not words.isdisjoint(passages[place.sentence].places)
        for place in own
    )


_PHRASED: Final = pattern(r"(?<![a-z])(?:since|until|till|before|after|from|by) $")


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Months that are words or names too need a word around them that goes with a month."""
    if match.group().lower() not in AMBIGUOUS:
        return True
    lower = lower_of(text)
    if _BEFORE_MONTH.search(lower, max(0, match.start() - 10), match.start()):
        return True
    article = _ARTICLE.search(lower, max(0, match.start() - 5), match.start())
    return article is not None and _NOUN_AFTER.match(text, match.end()) is not None


def _rival_where_told(claim: Claim, match: re.Match[str], article: ArticleDays) -> DayPlace | None:
    """Another day (or month) in the sentences that the claim cites, or is most like."""
    start, end = _part_bounds(claim.text, match)
    told = _where_told(claim, start, end, article)
    if not told:
        return None
    name, said = match.group().lower(), claim.text[start:end].lower()
    is_day = name in WEEKDAYS
    about = {near for number in told for near in (number - 1, number, number + 1)}
    there = sum(place.name == name for place in article.of_kind(about, days=is_day))
    if there >= max(1, _times_named(claim.text)[name]):
        return None
    if not there and any(article.is_reckoned(number) for number in told):
        return None
    alike = article.of_kind(told, days=is_day)
    return next((place for place in alike if place.name not in said), None)


@lru_cache(maxsize=4)
def _times_named(text: str) -> Counter[str]:
    """How often a text names each weekday and month."""
    words = _LETTERS.findall(lower_of(text))
    return Counter(word for word in words if word in MONTHS or word in WEEKDAYS)


_LETTERS: Final = pattern(r"[a-z]++")


def _part_bounds(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The part of the sentence that a day stands in, if it is long enough to say what of."""
    start, end = sentence_bounds(text, match.start())
    first, last = start, end
    for mark in _PART.finditer(text, start, end):
        if mark.end() <= match.start():
            first = mark.end()
        elif mark.start() >= match.end():
            last = mark.start()
            break
    return (first, last) if len(tokenize(text, first, last)) >= _FEWEST else (start, end)


_FEWEST: Final = 4


def _where_told(claim: Claim, start: int, end: int, article: ArticleDays) -> list[int]:
    """The numbers of the sentences that a claim cites, or else of the one it is most like."""
    context = article.index.context
    if claim.evidence:
        bounds = enumerate(context.bounds)
        return [n for n, ends in bounds if any(span.overlaps(*ends) for span in claim.evidence)]
    words = {token.stem for token in tokenize(claim.text, start, end)}
    best = context.best_sentences(dict.fromkeys(sorted(words), 1.0), 1)
    return [
        n for n in best if len(words & context.passages[n].places.keys()) >= _ALIKE * len(words)
    ]


_ALIKE: Final = 0.5
"""Share of the words of a sentence that the one it is told after must hold."""


_LOOKED_AT: Final = 64
"""Days of the article that are weighed against one of the claim; in more, those of as many
sentences."""


def _rival(
    claim: Claim, match: re.Match[str], own: _Places, article: ArticleDays
) -> DayPlace | None:
    """Another day (or month) that the article has for the same thing."""
    start, end = _part_bounds(claim.text, match)
    words = [
        token
        for token in tokenize(claim.text, start, end)
        if SEEN.match(token.stem + "y") is None and token.start != match.start()
    ]
    passage = Passage([*words])
    around = {
        word: nearness(abs(gap)) if gap > 0 else -nearness(abs(gap))
        for word, gap in passage.distances(match.start(), match.end())
    }
    said = claim.text[start:end].lower()
    same = match.group().lower() in WEEKDAYS

    def alike(place: DayPlace) -> float:
        return article.index.context.likeness(around, place.sentence, place.start, place.end)

    looked_at = article.places
    if len(looked_at) > _LOOKED_AT:  # what shares most words with the claim, however near they are
        most_like = {word: abs(weight) for word, weight in around.items()}
        best = article.index.context.best_sentences(most_like, _LOOKED_AT)
        looked_at = [*article.of_kind(best, days=same)]
        own = [place for place in looked_at if place.name == match.group().lower()]
    others = [
        place for place in looked_at if (place.name in WEEKDAYS) is same and place.name not in said
    ]
    likenesses = list(map(alike, others))
    most = max(likenesses, default=0.0)
    if most < (LIKENESS if own else SURELY):
        return None
    if most - max(map(alike, own), default=0.0) < MARGIN:
        return None
    return others[likenesses.index(most)]
