"""What the analysis of an article is worth against its gold: attributions, flags, outlets.

An attribution is right where its content is paired and its source agrees (``analysis_pairs`` says
when).

A flag is right where its status is the gold's and both its cue and its claim overlap the gold's;
a hedge that bears on several claims is as many flags, as in the gold. The gold takes wishes, plans
and what was not said for no attributions, so those found are set aside before anything is paired,
and so is whatever is found in a line that the gold lists as no part of the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Final

from evals.analysis_pairs import (
    Flagged,
    Said,
    any_overlap,
    found_attributions,
    gold_attributions,
    gold_flags,
    overlaps,
    pair_attributions,
    pair_flags,
    same_source,
)
from evals.cases import Case, Gold, locate
from evals.scores import Share
from summarizer.analysis import Analysis
from summarizer.attribution.model import (
    VerificationStatus,
)

_NONE: Final = Share(0, 0)


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


def score_analysis(analysis: Analysis, gold: Gold, text: str) -> AnalysisScore:
    """The score of one analysis; ``text`` is what the gold's passages are looked up in.

    Raises:
        InputError: a passage of the gold does not stand in the text.

    """
    outside = [locate(text, line) for line in gold.debris]
    said = [each for each in _said(analysis, text) if not any_overlap(outside, each.cue)]
    flagged = [each for each in _flagged(analysis) if not any_overlap(outside, each.cue)]
    wanted = gold_attributions(gold, text)
    pairs = pair_attributions(said, wanted, text)
    right = [(mine, theirs) for mine, theirs in pairs if same_source(mine, theirs, text)]
    outlets = _outlets(analysis, gold)
    wanted_flags = gold_flags(gold, text)
    return AnalysisScore(
        attributions=Retrieved(len(right), len(said), len(wanted)),
        contents=Retrieved(len(pairs), len(said), len(wanted)),
        sources=Share(len(right), len(pairs)),
        cues=_share(overlaps(mine.cue, theirs.cue) for mine, theirs in pairs),
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


def _outlets(analysis: Analysis, gold: Gold) -> Retrieved:
    found = {(_bare(link.name), link.role) for link in analysis.outlets}
    wanted = {(_bare(link.name), link.role) for link in gold.outlets}
    return Retrieved(len(found & wanted), len(found), len(wanted))


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ")


def _retrieved(found: Sequence[Flagged], gold: Sequence[Flagged]) -> Retrieved:
    return Retrieved(len(pair_flags(found, gold)), len(found), len(gold))


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
