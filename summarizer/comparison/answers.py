"""Denials, disputes, silences and failed checks: which articles have them, which leave them out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.attribution.flags.hedge_cues import hedge_cues
from summarizer.attribution.model import VerificationStatus
from summarizer.comparison.doubts import denial_in
from summarizer.comparison.likeness import Likeness
from summarizer.comparison.model import Omission, OmissionKind
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import is_plain, key_of, words_in
from summarizer.patterns import pattern
from summarizer.span import Span

_KIND: Final = {
    VerificationStatus.DENIED: OmissionKind.DENIAL,
    VerificationStatus.DISPUTED: OmissionKind.DISPUTE,
    VerificationStatus.OUTLET_COULD_NOT_VERIFY: OmissionKind.COULD_NOT_VERIFY,
    VerificationStatus.NO_COMMENT: OmissionKind.NO_COMMENT,
    VerificationStatus.RETRACTED_OR_CORRECTED: OmissionKind.CORRECTION,
}
_SAME: Final = 0.2
"""How alike two answers of one kind must be to be the same."""
_SILENT: Final = 0.15
"""The same for two silences: there are few words for them, and all are in the cue."""
_ANY_CLAIM: Final = frozenset(
    map(
        key_of,
        "claim report account statement information footage video image detail allegation assertion"
        " authenticity independently immediately content material either side".split(),
    )
)
"""What a failed check is of that names nothing in particular."""
_LIKE: Final = 0.3
"""How alike a sentence must be in which the same answer may stand in other words."""
_NEGATIVE: Final = pattern(
    r"\b(?:not|no|never|neither|nor|without|den(?:y|ie[sd]|ying|ial)|reject\w*+|dismiss\w*+"
    r"|disput\w*+|declin\w*+|refus\w*+|contradict\w*+|unavailable|silent)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_AGAINST: Final = frozenset({OmissionKind.DENIAL, OmissionKind.DISPUTE})


@dataclass(frozen=True)
class _Answer:
    kind: OmissionKind
    unit: Unit
    words: Span


def answers_left_out(
    story: Sequence[int],
    readers: Sequence[Reader],
    likeness: Likeness,
    facts: Sequence[Sequence[Unit]],
) -> Iterator[Omission]:
    """Each answer that some articles of a story have and others lack, where it first stands."""
    answered = _Answered(readers, facts)
    told: list[list[_Answer]] = []
    for answer in (each for number in story for each in _answers(readers[number])):
        same = next((group for group in told if _is_same(answer, group[0], likeness)), None)
        if same is None:
            told.append([answer])
        else:
            same.append(answer)
    for group in told:
        first = group[0]
        held = {each.unit.article for each in group}
        lacking = [
            number
            for number in story
            if number not in held
            and number not in answered.by(first.unit)
            and not _in_other_words(first.unit, readers[number], likeness)
        ]
        if lacking:
            yield _omission(first, held, lacking, readers)


def _answers(reader: Reader) -> Iterator[_Answer]:
    """The answers of an article, one of a kind for each sentence."""
    seen: set[tuple[OmissionKind, int]] = set()
    for unit in reader.units:
        if unit.answer is not None:
            found = _Answer(_KIND[unit.answer.status], unit, unit.answer.cue)
        elif (words := denial_in(reader, unit)) is not None:
            found = _Answer(OmissionKind.DENIAL, unit, words)
        else:
            continue
        if (found.kind, unit.sentence.start) not in seen:
            seen.add((found.kind, unit.sentence.start))
            yield found


class _Answered:
    """The articles that tell what a unit tells, and negate it in some way as well."""

    def __init__(self, readers: Sequence[Reader], facts: Sequence[Sequence[Unit]]) -> None:
        self._readers = readers
        self._facts: defaultdict[Unit, list[Sequence[Unit]]] = defaultdict(list)
        for fact in facts:
            for unit in fact:
                self._facts[unit].append(fact)

    def by(self, unit: Unit) -> set[int]:
        """By their numbers."""
        return {
            each.article
            for fact in self._facts[unit]
            for each in fact
            if each.article != unit.article
            and _NEGATIVE.search(self._readers[each.article].sentence_span(each).exact)
        }


def _is_same(answer: _Answer, first: _Answer, likeness: Likeness) -> bool:
    """Whether an answer stands in another article already; one article may give it twice."""
    if first.unit.article == answer.unit.article:
        return False
    kinds = {answer.kind, first.kind}
    if len(kinds) > 1 and not kinds <= _AGAINST:
        return False
    alike = likeness.of(answer.unit, first.unit)
    if kinds == {OmissionKind.COULD_NOT_VERIFY}:
        return alike >= _SAME / 2 or not (_says(answer) and _says(first))
    return alike >= (_SILENT if kinds == {OmissionKind.NO_COMMENT} else _SAME)


def _says(answer: _Answer) -> int:
    """How many telling words say what it is about; "could not verify the claims" has none."""
    cue = {word.key for word in words_in(answer.words.exact, 0, len(answer.words.exact))}
    telling = answer.unit.words - cue - answer.unit.names - _ANY_CLAIM
    return sum(not is_plain(key) for key in telling)


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
    answer: _Answer, held: set[int], lacking: Sequence[int], readers: Sequence[Reader]
) -> Omission:
    article = answer.unit.article
    return Omission(
        kind=answer.kind,
        article=article,
        words=answer.words,
        sentence=readers[article].sentence_span(answer.unit),
        held_by=tuple(sorted(held)),
        left_out_by=tuple(lacking),
    )
