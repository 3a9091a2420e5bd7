"""Denials, disputes, silences and failed checks: which articles have them, which leave them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.attribution.hedge_cues import hedge_cues
from summarizer.attribution.model import VerificationStatus
from summarizer.comparison.likeness import Likeness
from summarizer.comparison.model import Omission, OmissionKind
from summarizer.comparison.units import Reader, Unit
from summarizer.patterns import pattern

_KIND: Final = {
    VerificationStatus.DENIED: OmissionKind.DENIAL,
    VerificationStatus.DISPUTED: OmissionKind.DISPUTE,
    VerificationStatus.OUTLET_COULD_NOT_VERIFY: OmissionKind.COULD_NOT_VERIFY,
    VerificationStatus.NO_COMMENT: OmissionKind.NO_COMMENT,
    VerificationStatus.RETRACTED_OR_CORRECTED: OmissionKind.CORRECTION,
}
_SAME: Final = 0.2
"""How alike two answers of one kind must be to be the same."""
_LIKE: Final = 0.3
"""How alike a sentence must be in which the same answer may stand in other words."""
_NEGATIVE: Final = pattern(
    r"\b(?:not|no|never|neither|nor|without|den(?:y|ie[sd]|ying|ial)|reject\w*+|dismiss\w*+"
    r"|disput\w*+|declin\w*+|refus\w*+|contradict\w*+|unavailable|silent)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_AGAINST: Final = frozenset({OmissionKind.DENIAL, OmissionKind.DISPUTE})


def answers_left_out(
    story: Sequence[int], readers: Sequence[Reader], likeness: Likeness
) -> Iterator[Omission]:
    """Each answer that some articles of a story have and others lack, where it first stands."""
    answers = [
        unit for number in story for unit in readers[number].units if unit.answer is not None
    ]
    told: list[list[Unit]] = []
    for unit in answers:
        same = next((group for group in told if _is_same(unit, group, likeness)), None)
        if same is None:
            told.append([unit])
        else:
            same.append(unit)
    for group in told:
        held = {unit.article for unit in group}
        lacking = [
            number
            for number in story
            if number not in held and not _in_other_words(group[0], readers[number], likeness)
        ]
        if lacking:
            yield _omission(group[0], held, lacking, readers)


def kind_of(unit: Unit) -> OmissionKind | None:
    """What sort of answer a unit gives."""
    return None if unit.answer is None else _KIND[unit.answer.status]


def _is_same(unit: Unit, group: Sequence[Unit], likeness: Likeness) -> bool:
    """Whether an answer stands in another article already; one article may give it twice."""
    first = group[0]
    if first.article == unit.article:
        return False
    kinds = {kind_of(unit), kind_of(first)}
    if len(kinds) > 1 and not kinds <= _AGAINST:
        return False
    if kinds == {OmissionKind.COULD_NOT_VERIFY}:
        return True
    return likeness.of(unit, first) >= _SAME


def _in_other_words(unit: Unit, reader: Reader, likeness: Likeness) -> bool:
    for other in reader.units:
        if likeness.of(unit, other) < _LIKE:
            continue
        sentence = reader.sentence_span(other)
        if _NEGATIVE.search(sentence.exact) or any(
            hedge_cues(reader.text, sentence.start, sentence.end)
        ):
            return True
    return False


def _omission(
    unit: Unit, held: set[int], lacking: Sequence[int], readers: Sequence[Reader]
) -> Omission:
    assert unit.answer is not None  # noqa: S101
    return Omission(
        kind=_KIND[unit.answer.status],
        article=unit.article,
        words=unit.answer.cue,
        sentence=readers[unit.article].sentence_span(unit),
        held_by=tuple(sorted(held)),
        left_out_by=tuple(lacking),
    )
