"""What the analysis of an article is worth against its gold: attributions, flags, outlets.

Attributions are paired one to one. Two may be paired where the words of their contents have a
Jaccard index of at least 0.5 (punctuation counts for nothing); pairs whose sources agree come
first, then the greater overlap, then those whose cues overlap. An attribution is right where its
content is paired and its source agrees: both absent, or the same head, or a Jaccard index of
words of at least 0.5. The head is the last word before the first comma, bracket, preposition or
relative pronoun; a pronoun must be the same occurrence.

A flag is right where its status is the gold's and both its cue and its claim overlap the gold's;
a hedge that bears on several claims is as many flags, as in the gold. The gold takes wishes, plans
and what was not said for no attributions, so those found are set aside before anything is paired,
and so is whatever is found in a line that the gold lists as no part of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Final

from evals.cases import Case, Gold, GoldAttribution, locate
from evals.scores import Share
from summarizer.analysis import Analysis
from summarizer.attribution.model import (
    Attribution,
    AttributionType,
    Identification,
    QuoteType,
    SourceKind,
    VerificationStatus,
)

_Range = tuple[int, int]
_WORD: Final = re.compile(r"\w+")
_LEAST_OVERLAP: Final = 0.5
_NONE: Final = Share(0, 0)
_PRONOUNS: Final = frozenset("i we you he she they it who that this these those one".split())
_AFTER_HEAD: Final = re.compile(
    r"[,(]|\s(?:of|for|from|at|in|with|to|on|by|near|behind|about|against|who|whom|whose|which"
    r"|that|familiar|close|briefed|seen|obtained)\b"
)


@dataclass(frozen=True, slots=True)
class Retrieved:
    """How many were right, of those found and of those the gold holds."""

    hits: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Retrieved) -> Retrieved:
        return Retrieved(self.hits + other.hits, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Hits of what was found; 1.0 where nothing was."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Hits of what the gold holds; 1.0 where it holds nothing."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1.0 where neither side has anything."""
        both = self.found + self.gold
        return 2 * self.hits / both if both else 1.0

    def __str__(self) -> str:
        rates = f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"
        return f"{rates}  ({self.hits} of {self.found} found, of {self.gold} in the gold)"


@dataclass(frozen=True, slots=True)
class AnalysisScore:
    """Counts for one article, or for several added up.

    ``attributions``: content and source right. ``contents``: content alone. The five shares are of
    the paired attributions. ``chain``: articles whose outlets are all right, each in its role.
    """

    attributions: Retrieved = Retrieved()
    contents: Retrieved = Retrieved()
    sources: Share = _NONE
    cues: Share = _NONE
    identification: Share = _NONE
    source_kind: Share = _NONE
    quote_type: Share = _NONE
    flags: Retrieved = Retrieved()
    flags_by_status: dict[VerificationStatus, Retrieved] = field(default_factory=dict)
    outlets: Retrieved = Retrieved()
    chain: Share = _NONE

    def __add__(self, other: AnalysisScore) -> AnalysisScore:
        names = [each.name for each in fields(self) if each.name != "flags_by_status"]
        sums = {name: getattr(self, name) + getattr(other, name) for name in names}
        by_status = dict(self.flags_by_status)
        for status, counts in other.flags_by_status.items():
            by_status[status] = by_status.get(status, Retrieved()) + counts
        return AnalysisScore(**sums, flags_by_status=by_status)


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution as the scorer sees it: offsets, and the starts of its content's words."""

    source: _Range | None
    cue: _Range
    words: frozenset[int]
    identification: Identification
    source_kind: SourceKind
    quote_type: QuoteType


@dataclass(frozen=True, slots=True)
class Flagged:
    """One flag: a status, its cue, and one claim it bears on."""

    status: VerificationStatus
    cue: _Range
    claim: _Range


def score_analysis(analysis: Analysis, gold: Gold, text: str) -> AnalysisScore:
    """The score of one analysis; ``text`` is what the gold's passages are looked up in.

    Raises:
        InputError: a passage of the gold does not stand in the text.

    """
    outside = [locate(text, line) for line in gold.debris]
    said = [each for each in _said(analysis, text) if not _any_overlap(outside, each.cue)]
    flagged = [each for each in _flagged(analysis) if not _any_overlap(outside, each.cue)]
    wanted = gold_attributions(gold, text)
    pairs = pair_attributions(said, wanted, text)
    right = [(mine, theirs) for mine, theirs in pairs if same_source(mine, theirs, text)]
    outlets = _outlets(analysis, gold)
    wanted_flags = gold_flags(gold, text)
    return AnalysisScore(
        attributions=Retrieved(len(right), len(said), len(wanted)),
        contents=Retrieved(len(pairs), len(said), len(wanted)),
        sources=Share(len(right), len(pairs)),
        cues=_share(_overlap(mine.cue, theirs.cue) for mine, theirs in pairs),
        identification=_share(m.identification == t.identification for m, t in pairs),
        source_kind=_share(m.source_kind == t.source_kind for m, t in pairs),
        quote_type=_share(m.quote_type == t.quote_type for m, t in pairs),
        flags=_retrieved(flagged, wanted_flags),
        flags_by_status={
            status: _retrieved(
                [each for each in flagged if each.status is status],
                [each for each in wanted_flags if each.status is status],
            )
            for status in sorted({each.status for each in (*flagged, *wanted_flags)})
        },
        outlets=outlets,
        chain=Share(int(outlets.f1 == 1), 1),
    )


def pair_attributions(
    found: Sequence[Said], gold: Sequence[Said], text: str
) -> list[tuple[Said, Said]]:
    """The attributions of both sides that give the same content, one to one; best first."""
    candidates: list[tuple[tuple[float, ...], int, int]] = []
    for first, mine in enumerate(found):
        for second, theirs in enumerate(gold):
            overlap = _jaccard(mine.words, theirs.words)
            if overlap >= _LEAST_OVERLAP:
                rank = (same_source(mine, theirs, text), overlap, _overlap(mine.cue, theirs.cue))
                candidates.append((rank, first, second))
    candidates.sort(key=lambda each: each[0], reverse=True)
    return [(found[first], gold[second]) for first, second in _one_to_one(candidates)]


def pair_flags(found: Sequence[Flagged], gold: Sequence[Flagged]) -> list[tuple[Flagged, Flagged]]:
    """The flags of both sides with one status and overlapping cue and claim, one to one."""
    candidates: list[tuple[float, int, int]] = []
    for first, mine in enumerate(found):
        for second, theirs in enumerate(gold):
            touch = _overlap(mine.cue, theirs.cue) and _overlap(mine.claim, theirs.claim)
            if touch and mine.status is theirs.status:
                shared = _shared(mine.claim, theirs.claim) + _shared(mine.cue, theirs.cue)
                candidates.append((shared, first, second))
    candidates.sort(key=lambda each: each[0], reverse=True)
    return [(found[first], gold[second]) for first, second in _one_to_one(candidates)]


def same_source(mine: Said, theirs: Said, text: str) -> bool:
    """Whether two attributions name the same source, by the rule of this module."""
    if mine.source is None or theirs.source is None:
        return mine.source is theirs.source
    first, second = text[slice(*mine.source)], text[slice(*theirs.source)]
    if first.lower() in _PRONOUNS or second.lower() in _PRONOUNS:
        return mine.source == theirs.source
    if _head(first) == _head(second):
        return True
    return _jaccard(_words(text, [mine.source]), _words(text, [theirs.source])) >= _LEAST_OVERLAP


def found_attributions(attributions: Iterable[Attribution], text: str) -> list[Said]:
    """Attributions that were found, as the scorer sees them; wishes and plans are left out."""
    return [
        Said(
            None if each.source is None else (each.source.start, each.source.end),
            (each.cue.start, each.cue.end),
            _words(text, [(span.start, span.end) for span in each.content]),
            each.identification,
            each.source_kind,
            each.quote_type,
        )
        for each in attributions
        if each.type is AttributionType.ASSERTION
    ]


def gold_attributions(gold: Gold, text: str) -> list[Said]:
    """The gold's attributions, looked up in the text."""
    return [_gold_said(each, text) for each in gold.attributions]


def gold_flags(gold: Gold, text: str) -> list[Flagged]:
    """The gold's flags, looked up in the text."""
    return [Flagged(f.status, locate(text, f.cue), locate(text, f.claim)) for f in gold.flags]


def run(cases: Iterable[Case]) -> str:
    """The scores of each case in a line, and of all of them in full."""
    lines: list[str] = []
    total = AnalysisScore()
    for case in cases:
        analysis = case.analysis()
        score = score_analysis(analysis, case.gold, analysis.document.text)
        lines.append(_line(case.name, score))
        total += score
    return "\n".join([*lines, *_full(total)])


def _said(analysis: Analysis, text: str) -> list[Said]:
    return found_attributions(analysis.attributions, text)


def _flagged(analysis: Analysis) -> list[Flagged]:
    return [
        Flagged(hedge.status, (hedge.cue.start, hedge.cue.end), (claim.start, claim.end))
        for hedge in analysis.hedges
        for claim in hedge.claims
    ]


def _gold_said(each: GoldAttribution, text: str) -> Said:
    return Said(
        None if each.source is None else locate(text, each.source),
        locate(text, each.cue),
        _words(text, [locate(text, part) for part in each.content]),
        each.identification,
        each.source_kind,
        each.quote_type,
    )


def _outlets(analysis: Analysis, gold: Gold) -> Retrieved:
    found = {(_bare(link.name), link.role) for link in analysis.outlets}
    wanted = {(_bare(link.name), link.role) for link in gold.outlets}
    return Retrieved(len(found & wanted), len(found), len(wanted))


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ")


def _retrieved(found: Sequence[Flagged], gold: Sequence[Flagged]) -> Retrieved:
    return Retrieved(len(pair_flags(found, gold)), len(found), len(gold))


def _one_to_one(candidates: Iterable[tuple[object, int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs that can be kept, from the first on, when none may share a side."""
    firsts: set[int] = set()
    seconds: set[int] = set()
    for _, first, second in candidates:
        if first not in firsts and second not in seconds:
            firsts.add(first)
            seconds.add(second)
            yield first, second


def _words(text: str, parts: Iterable[_Range]) -> frozenset[int]:
    return frozenset(word.start() for part in parts for word in _WORD.finditer(text, *part))


def _head(phrase: str) -> str:
    words = _WORD.findall(_AFTER_HEAD.split(phrase, maxsplit=1)[0])
    return words[-1].lower() if words else ""


def _jaccard(first: frozenset[int], second: frozenset[int]) -> float:
    return len(first & second) / max(len(first | second), 1)


def _overlap(first: _Range, second: _Range) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def _any_overlap(ranges: Iterable[_Range], one: _Range) -> bool:
    return any(_overlap(each, one) for each in ranges)


def _shared(first: _Range, second: _Range) -> float:
    """The part of both that they share."""
    return (min(first[1], second[1]) - max(first[0], second[0])) / (
        max(first[1], second[1]) - min(first[0], second[0])
    )


def _share(right: Iterable[bool]) -> Share:
    judged = list(right)
    return Share(sum(judged), len(judged))


def _line(name: str, score: AnalysisScore) -> str:
    attributions, flags = score.attributions, score.flags
    return (
        f"{name:24}  attributions {attributions.f1:.3f} ({attributions.hits} of"
        f" {attributions.found}, {attributions.gold})  flags {flags.f1:.3f} ({flags.hits} of"
        f" {flags.found}, {flags.gold})  outlets {'right' if score.chain.hits else 'wrong'}"
    )


def _full(total: AnalysisScore) -> Iterator[str]:
    yield ""
    for each in fields(total):
        if each.name != "flags_by_status":
            yield f"{each.name:24}  {getattr(total, each.name)}"
    for status, counts in sorted(total.flags_by_status.items()):
        yield f"  {status.value:22}  {counts}"
