"""A speaker in the words of a statement who says nothing in the sentences it cites.

Only where that is sure: a body may be told by another word for it, and speaks through its people,
so that it is not missed where one of them speaks; a paper speaks wherever it reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.attribution.model import Attribution, SourceKind
from summarizer.checker.model import Finding
from summarizer.checker.names.same import Described, Speakers, described
from summarizer.checker.names.speaker_words import PERSONS
from summarizer.checker.saying import SAYING
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern

_PARTLY: Final = 0.3
"""Share of the words that one of those who are quoted must say."""
_PRONOUN: Final = pattern(
    r"(?:he|she|they|it|we|i|its|their|his|her|who|one|each|both|all|neither|some|others?)\b",
    re.IGNORECASE,
)


def check_silent(
    attribution: Attribution,
    own: Described,
    words: frozenset[str],
    statement: Statement,
    source: Source,
    speakers: Speakers,
) -> Iterator[Finding]:
    """A warning where the cited sentences quote only others, and do not mention the speaker.

    ``own`` is the speaker, ``words`` the stems of what the statement has him say.
    """
    named = attribution.source
    if named is None or SAYING.search(attribution.cue.exact) is None:
        return
    if not statement.cited or statement.claim.is_flag or _PRONOUN.match(named.exact):
        return
    numbers = [match.number for match in statement.matches]
    quoted = [each for each in source.attributions(numbers) if _speaks(each)]
    if not any(source.share(words, source.content(each)) >= _PARTLY for each in quoted):
        return
    if any(_may_be_anybody(each) for each in quoted) or not _is_told_apart(own, quoted, speakers):
        return
    if any(speakers.same(own, speakers.of(each)) for each in quoted):
        return
    if _is_mentioned(own, numbers, source):
        return
    reason = f"The cited sentences give nothing to {named.exact.strip(' ,')}."
    yield Finding.make(
        Check.ATTRIBUTION,
        Verdict.SPEAKER_NOT_IN_EVIDENCE,
        statement.claim,
        named,
        reason,
        source=quoted[0].source,
    )


def _speaks(each: Attribution) -> bool:
    return each.source is not None and SAYING.search(each.cue.exact) is not None


def _is_told_apart(own: Described, quoted: Sequence[Attribution], speakers: Speakers) -> bool:
    """Whether such a speaker is surely missed: a person, or a body where only bodies speak."""
    if own.words & PERSONS:
        return speakers.has_speaker(own.words & PERSONS)
    return bool(own.own) and (
        speakers.is_person(own) or all(_is_named_body(each, speakers) for each in quoted)
    )


def _is_mentioned(own: Described, numbers: Sequence[int], source: Source) -> bool:
    """Whether the cited sentences name the speaker, or those beside them, if there is a name."""
    if own.own and not own.own <= PERSONS:
        near = [described(source.span(number).exact) for number in source.around(numbers, 1)]
        return any(own.own & each.names for each in near)
    cited = [described(source.span(number).exact) for number in numbers]
    return any(own.words & PERSONS & each.words for each in cited)


def _may_be_anybody(each: Attribution) -> bool:
    """Whether it is a pronoun that nothing explains, or a paper that has an author."""
    called = (each.description or each.source or each.cue).exact
    return each.source_kind is SourceKind.DOCUMENT or _PRONOUN.fullmatch(called.strip()) is not None


def _is_named_body(each: Attribution, speakers: Speakers) -> bool:
    return each.source_kind is not SourceKind.PERSON and bool(speakers.of(each).own)
