"""One finding for each defect: what another check says of the same words is left out.

Several checks may stumble over one slip: a source that nobody has heard of is an unknown source, an
unknown name, and not the one the article quotes. Whoever reads a report counts its findings, so
that the most telling one stands, with what the other one adds to its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from summarizer.checker.model import FindingT
from summarizer.checker.verdicts import Check, Severity, Verdict
from summarizer.span import sentence_around

_NAMED_WRONG: Final = frozenset(
    {
        *(Verdict.NAME_NOT_IN_SOURCE, Verdict.NAME_SWAPPED, Verdict.NAME_NOT_IN_EVIDENCE),
        *(Verdict.IDENTIFICATION_CHANGED, Verdict.SPEAKER_NOT_IN_EVIDENCE),
    }
)
_SAME_WORDS: Final[Mapping[Verdict, frozenset[Verdict]]] = {
    Verdict.SOURCE_NOT_IN_SOURCE: _NAMED_WRONG | {Verdict.SPEAKER_MOVED},
    Verdict.SPEAKER_MOVED: _NAMED_WRONG,
    Verdict.NAME_SWAPPED: frozenset({Verdict.NAME_NOT_IN_EVIDENCE}),
    Verdict.NEGATION_LOST: frozenset(
        {Verdict.FORECAST_AS_FACT, Verdict.HEDGE_DROPPED, Verdict.EVENT_NOT_IN_SOURCE}
    ),
    Verdict.OPPOSITE: frozenset({Verdict.FORECAST_AS_FACT, Verdict.EVENT_NOT_IN_SOURCE}),
    Verdict.CONTRADICTED: frozenset({Verdict.EVENT_NOT_IN_SOURCE}),
    Verdict.NOT_IN_SOURCE: frozenset({Verdict.EVENT_NOT_IN_SOURCE}),
    Verdict.MISATTACHED: frozenset({Verdict.EVENT_NOT_IN_SOURCE}),
    Verdict.HEDGE_DROPPED: frozenset({Verdict.ATTRIBUTION_DROPPED}),
    Verdict.FORECAST_AS_FACT: frozenset({Verdict.ATTRIBUTION_DROPPED}),
}
"""What a verdict leaves out of those on words that overlap its own."""
_SAME_SENTENCE: Final[Mapping[Verdict, frozenset[Verdict]]] = dict.fromkeys(
    (Verdict.SOURCE_NOT_IN_SOURCE, Verdict.SPEAKER_MOVED, Verdict.NAME_SWAPPED),
    frozenset({Verdict.NEGATION_NOT_FOUND}),
)
"""And of those in its sentence: with a wrong name another passage is found for the rest."""
_ADDS: Final = frozenset({Verdict.SPEAKER_MOVED, Verdict.ATTRIBUTION_DROPPED})
"""Who says it is worth telling beside what is wrong with it."""
_OF_WORDS: Final = frozenset({Check.NAME, Check.NEGATION, Check.EVENT, Check.HEDGE, Check.SOURCE})
"""Checks with nothing to add on words that nobody said so. Not the numbers: each has a verdict."""
_REACH: Final = 16
"""Findings before and after one that are looked at: in reading order, those of its sentence."""
_BAD: Final = (Severity.FAIL, Severity.WARN)


def one_for_each_defect(findings: Iterable[FindingT], texts: Mapping[str, str]) -> list[FindingT]:
    """The findings, in their order, without those that repeat what is wrong with the same words.

    ``texts`` has the text of every path that the findings are on.
    """
    found = list(findings)
    bad = [place for place, each in enumerate(found) if each.severity in _BAD]
    idle: set[int] = set()
    for nth, at in enumerate(bad):
        for other in (*bad[max(0, nth - _REACH) : nth], *bad[nth + 1 : nth + 1 + _REACH]):
            if at in idle or other in idle or found[at].path != found[other].path:
                continue
            if _covers(found[at], found[other], texts[found[at].path]):
                idle.add(other)
                found[at] = _with(found[at], found[other])
    return [each for place, each in enumerate(found) if place not in idle]


def _covers(one: FindingT, other: FindingT, text: str) -> bool:
    """Whether ``one`` says already what is wrong with the words of ``other``."""
    overlaps = one.span.overlaps(other.span.start, other.span.end)
    if overlaps and one.verdict is Verdict.NOT_VERBATIM:
        within = one.span.start <= other.span.start and other.span.end <= one.span.end
        return within and other.check in _OF_WORDS
    if overlaps and other.verdict in _SAME_WORDS.get(one.verdict, ()):
        return other.verdict not in _NAMED_WRONG or not _is_whole(one, text)
    if other.verdict in _SAME_SENTENCE.get(one.verdict, ()):
        first, last = sentence_around(text, one.span)
        return first <= other.span.start < last
    return False


def _is_whole(finding: FindingT, text: str) -> bool:
    """Whether a finding is on a whole sentence, and so on none of its names in particular."""
    first, last = sentence_around(text, finding.span)
    return finding.span.exact.strip() == text[first:last].strip()


def _with(one: FindingT, other: FindingT) -> FindingT:
    """A finding with the reason of one that it stands for, and its passage if it has none."""
    if other.verdict not in _ADDS:
        return one
    return replace(one, reason=f"{one.reason} {other.reason}", source=one.source or other.source)
