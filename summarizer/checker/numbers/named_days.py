"""Weekdays and months without a figure: "on Monday", "in March".

A day or month that the article neither names nor implies fails, and so does one that stands where
the article has another for the same thing. What holds needs no finding: it is no number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.checker.model import Claim, Finding
from summarizer.checker.numbers.arithmetic.ending import ending_months, tells_an_end
from summarizer.checker.numbers.arithmetic.weekdays import WEEKDAYS, as_date
from summarizer.checker.numbers.claimed import is_in_figure, lower_of, sentence_bounds
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.quantities.context import Passage, nearness, tokenize
from summarizer.quantities.index import QuantityIndex
from summarizer.quantities.model import Kind
from summarizer.quantities.words import MONTHS
from summarizer.span import Span

if TYPE_CHECKING:
    from summarizer.analysis import Analysis

_NAMES: Final = tuple(name for name in MONTHS if len(name) > 3 or name == "may")
_WORD: Final = pattern(
    r"(?<![^\W_])(?:" + "|".join(day.title() for day in WEEKDAYS) + r")(?![^\W_])"
    r"|(?<=[a-z,] )(?:" + "|".join(name.title() for name in _NAMES) + r")(?![^\W_]| [A-Z]|['’]s)"
)
_BEFORE_MONTH: Final = pattern(
    r"(?<![a-z])(?:in|since|until|till|by|from|last|next|this|early|late|mid|of|during|before|"
    r"after|for|to|through|between) $"
)
_AMBIGUOUS: Final = frozenset("march april may june august".split())
_ARTICLE: Final = pattern(r"(?<![a-z])(?:an?|the|its|their) $")
_NOUN_AFTER: Final = pattern(r" (?!(?:on|of|to|for|and|or|in|at|by|was|is|will|has)\b)[a-z]{3}")
"""As in "a March election": "the March on the capital" is no month."""
_PART: Final = pattern(r"[;:\u2014]|, (?:and|but|while|whereas|although) ")
_SEEN: Final = pattern(
    r"(?<![a-z])(?:(?P<day>" + "|".join(WEEKDAYS) + r")s?|(?P<month>" + "|".join(_NAMES) + r")"
    r"|(?P<short>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun))(?![a-z])"
)
_RELATIVE: Final = pattern(
    r"(?<![a-z])(?:(?P<today>today|tonight|this (?:morning|afternoon|evening))"
    r"|(?P<back>yesterday|last night|overnight|the (?:previous day|day before|eve)|a day earlier)"
    r"|(?P<on>tomorrow|the (?:next|following) (?:day|morning)|the day after|a day later)"
    r"|(?P<far>(?:\w++) (?:days?|weeks?|months?) (?:ago|later|earlier|after|before|on)"
    r"|(?:last|next|this) (?:week|month)|weekend))(?![a-z])"
)
LIKENESS: Final = 0.3
SURELY: Final = 0.5
"""The same where the claimed day is not named by the article, but may follow from it."""
MARGIN: Final = 0.18


class _Place(NamedTuple):
    """A weekday or month of the article: its name, sentence and offsets."""

    name: str
    sentence: int
    start: int
    end: int


def _is_month_or_day(match: re.Match[str], text: str) -> bool:
    """Not so "it may travel", nor "a march"."""
    return match["month"] not in _AMBIGUOUS or text[match.start()].isupper()


def check_named_days(claims: Iterable[Claim], analysis: Analysis) -> Iterator[Finding]:
    """A finding for every weekday or month of a claim that is not the article's."""
    named = [(claim, match) for claim in claims for match in _WORD.finditer(claim.text)]
    if not named:
        return
    article = analysis.kept(_days)
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


class _Days:
    """The weekdays and months that the article names, and those that follow from its dates."""

    def __init__(self, index: QuantityIndex) -> None:
        self.index = index
        self.places = [
            _Place(_name(match), number, match.start(), match.end())
            for number, (start, end) in enumerate(index.context.bounds)
            for match in _SEEN.finditer(index.lower, start, end)
            if _is_month_or_day(match, index.document.text)
        ]
        self.named = {place.name for place in self.places}
        self._in: dict[tuple[int, bool], list[_Place]] = {}
        self.of_name: dict[str, list[_Place]] = {}
        for place in self.places:
            self.of_name.setdefault(place.name, []).append(place)
            key = (place.sentence, place.name in WEEKDAYS)
            self._in.setdefault(key, []).append(place)
        self.open = False
        """Whether the article counts days in a way that may lead to any of them."""
        self.implied = set(self._implied())
        self.ends = frozenset(ending_months(index))
        """Months in which something that the article says begins in a month ends."""

    def of_kind(self, numbers: Iterable[int], *, days: bool) -> list[_Place]:
        """The weekdays, or the months, of some sentences, in reading order."""
        return [each for number in sorted(numbers) for each in self._in.get((number, days), ())]

    def span(self, place: _Place) -> Span:
        """Where the article has it."""
        return Span.of(self.index.document.text, place.start, place.end)

    def is_reckoned(self, number: int) -> bool:
        """Whether a sentence tells its day by another one ("the day before") or by a date."""
        start, end = self.index.context.bounds[number]
        dated = any(
            each.quantity.kind is Kind.DATE for each in self.index.by_sentence.get(number, ())
        )
        return dated or _RELATIVE.search(self.index.lower, start, end) is not None

    def _implied(self) -> Iterator[str]:
        page = self._page()
        if page is not None:
            yield from _names_of(page)
        for located in self.index.of_dimension("date"):
            for value in (located.quantity.low, located.quantity.high):
                month = int(value) // 100 % 100
                if month:
                    yield _NAMES_OF_MONTHS[month]
                day = as_date(value, page.year if page else 0)
                if day is not None and (page is not None or value >= _FULL_DATE):
                    yield WEEKDAYS[day.weekday()]
        yield from self._relative(page)

    def _page(self) -> date | None:
        published = self.index.document.published
        return date.fromisoformat(published.value[:10]) if published else None

    def _relative(self, page: date | None) -> Iterator[str]:
        for start, end in self.index.context.bounds:
            for match in _RELATIVE.finditer(self.index.lower, start, end):
                step = 1 if match["on"] else -1 if match["back"] else 0
                self.open = self.open or match["far"] is not None
                if page is not None:
                    yield from _names_of(page + timedelta(days=step))
                for name in self.named & set(WEEKDAYS):
                    yield WEEKDAYS[(WEEKDAYS.index(name) + step) % len(WEEKDAYS)]


def _days(analysis: Analysis) -> _Days:
    return _Days(analysis.quantities)


def _name(match: re.Match[str]) -> str:
    if match["short"] is None:
        return match["day"] or match["month"]
    return next(day for day in WEEKDAYS if day.startswith(match["short"]))


_FULL_DATE: Final = 10000000
_NAMES_OF_MONTHS: Final = {MONTHS[name]: name for name in _NAMES if name != "sept"}


def _names_of(day: date) -> tuple[str, str]:
    return WEEKDAYS[day.weekday()], _NAMES_OF_MONTHS[day.month]


def _fault(
    claim: Claim, match: re.Match[str], article: _Days
) -> tuple[Verdict, _Place | None] | None:
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


def _follows(claim: Claim, match: re.Match[str], own: list[_Place], article: _Days) -> bool:
    """Whether a month is the end of what the article tells, or stands in the article's phrase."""
    part = claim.text[slice(*_part_bounds(claim.text, match))]
    if match.group().lower() in article.ends and tells_an_end(part):
        return True
    return _same_phrase(claim.text, match, own, article)


def _same_phrase(text: str, match: re.Match[str], own: list[_Place], article: _Days) -> bool:
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
    if match.group().lower() not in _AMBIGUOUS:
        return True
    lower = lower_of(text)
    if _BEFORE_MONTH.search(lower, max(0, match.start() - 10), match.start()):
        return True
    article = _ARTICLE.search(lower, max(0, match.start() - 5), match.start())
    return article is not None and _NOUN_AFTER.match(text, match.end()) is not None


def _rival_where_told(claim: Claim, match: re.Match[str], article: _Days) -> _Place | None:
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


def _where_told(claim: Claim, start: int, end: int, article: _Days) -> list[int]:
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


def _rival(claim: Claim, match: re.Match[str], own: list[_Place], article: _Days) -> _Place | None:
    """Another day (or month) that the article has for the same thing."""
    start, end = _part_bounds(claim.text, match)
    words = [
        token
        for token in tokenize(claim.text, start, end)
        if _SEEN.match(token.stem + "y") is None and token.start != match.start()
    ]
    passage = Passage([*words])
    around = {
        word: nearness(abs(gap)) if gap > 0 else -nearness(abs(gap))
        for word, gap in passage.distances(match.start(), match.end())
    }
    said = claim.text[start:end].lower()
    same = match.group().lower() in WEEKDAYS

    def alike(place: _Place) -> float:
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
