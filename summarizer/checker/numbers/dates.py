"""Dates the article gives in other words: "last year", the page's date, the year just named."""

from __future__ import annotations

from datetime import date
from typing import Final

from summarizer.checker.numbers.claimed import Claimed
from summarizer.checker.verdicts import Verdict
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind, Quantity


def judge_date(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Located | None] | None:
    """The verdict on a date that the article words otherwise; None if it does not."""
    claim = claimed.quantity
    if claim.kind not in (Kind.DATE, Kind.YEAR) or claim.is_range:
        return None
    told = _page_date(claim, index) or _relative_year(claim, index) or _weekday(claimed, index)
    return told or _year_just_named(claim, index)


def _year_just_named(claim: Quantity, index: QuantityIndex) -> tuple[Verdict, Located] | None:
    """As in "In 1964 she joined the party ... she reached the top on 28 May".

    The year that was named last, in the sentence or the one before it, is the day's.
    """
    year, day = divmod(int(claim.low), _YEAR)
    if claim.kind is not Kind.DATE or not year or not day % 100:
        return None
    for located in index.of_dimension("date"):
        if int(located.quantity.low) != day:
            continue
        start = index.context.bounds[max(located.sentence - 1, 0)][0]
        years = [_year_of(each) for each in index.within(start, located.quantity.start)]
        named = [each for each in years if each]
        if named and named[-1] == year:
            return Verdict.SUPPORTED, located
    return None


def _year_of(located: Located) -> int:
    """The year a quantity is or names; 0 for none."""
    quantity = located.quantity
    if quantity.kind is Kind.YEAR:
        return int(quantity.low)
    return int(quantity.low) // _YEAR if quantity.kind is Kind.DATE else 0


_YEAR: Final = 10000


def _page_date(claim: Quantity, index: QuantityIndex) -> tuple[Verdict, None] | None:
    """The page's own date vouches for itself, and for the year it was published in."""
    published = index.document.published
    if published is None:
        return None
    stated = published.value.replace("-", "")[:8]
    if claim.kind is Kind.YEAR:
        return (Verdict.SUPPORTED, None) if int(claim.low) == int(stated[:4]) else None
    claimed = f"{int(claim.low):08d}"
    parts = ((claimed[:4], stated[:4]), (claimed[4:6], stated[4:6]), (claimed[6:], stated[6:]))
    if all(int(mine) in (0, int(theirs)) for mine, theirs in parts):
        return Verdict.SUPPORTED, None
    return None


_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _weekday(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, None] | None:
    """As in "On Thursday" on a page of 23 November 2024 is 21 November."""
    published, claim = index.document.published, claimed.quantity
    if published is None or claim.kind is not Kind.DATE or not int(claim.low) % 100:
        return None
    number = int(claim.low)
    page = date.fromisoformat(published.value[:10])
    try:
        day = date(number // 10000 or page.year, number // 100 % 100, number % 100)
    except ValueError:
        return None
    before = (page - day).days
    if not 0 <= before < _WEEK:
        return None
    names = [_DAYS[day.weekday()], *_NEAR_DAYS.get(before, ())]
    for name in names:
        for sentence, (start, end) in enumerate(index.context.bounds):
            place = index.lower.find(name, start, end)
            if (
                place >= 0
                and index.context.likeness(claimed.around, sentence, place, place + len(name)) > 0
            ):
                return Verdict.SUPPORTED, None
    return None


_WEEK: Final = 7
_NEAR_DAYS: Final = {0: ("today",), 1: ("yesterday",)}
_THIS_YEAR: Final = pattern(r",? (?:of )?(last|this|next) year(?![a-z])")
_SHIFT: Final = {"last": -1, "this": 0, "next": 1}


def _relative_year(claim: Quantity, index: QuantityIndex) -> tuple[Verdict, Located] | None:
    """As in "17 August last year" holds for August 2022 where the article's year is known.

    It is known from the page's date; else any year the article names will do, since one of them
    is what "last year" goes by.
    """
    year = int(claim.low) // 10000
    month, day = int(claim.low) // 100 % 100, int(claim.low) % 100
    if claim.kind is Kind.YEAR or not year:
        return None
    published = index.document.published
    for located in index.of_dimension("date"):
        stated = int(located.quantity.low)
        if stated // 10000 or stated // 100 % 100 != month or (day and stated % 100 != day):
            continue
        match = _THIS_YEAR.match(index.document.text, located.quantity.end)
        if published is not None:
            base = int(published.value[:4]) + (_SHIFT[match.group(1)] if match else 0)
            if year == base and (match or _is_recent(stated, published.value)):
                return Verdict.SUPPORTED, located
        elif match and _names_year(index, year):
            return Verdict.SUPPORTED, located
    return None


def _is_recent(stated: int, published: str) -> bool:
    """A day without a year, before the page's own day, is of the page's year."""
    return stated <= int(published[5:7]) * 100 + int(published[8:10])


def _names_year(index: QuantityIndex, year: int) -> bool:
    if index.between("year", year, year):
        return True
    return any(int(each.quantity.low) // 10000 == year for each in index.of_dimension("date"))
