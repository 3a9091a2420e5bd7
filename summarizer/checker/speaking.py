"""Who is said to say it: a claim stated as a fact, or moved to another speaker.

The article's attributions are found by rules that miss some and find some too many, so that a
finding needs more than one: the words must be nearly all in what the article attributes, to a
source, by a verb or phrase of saying; and a speaker counts as another only if no word, no
description and no apposition anywhere in the article makes the two one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.attribution.hedge_cues import hedge_cues
from summarizer.attribution.model import Attribution, SourceKind
from summarizer.checker.model import Claim, Finding
from summarizer.checker.same_speaker import Described, Speakers, described
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.span import Span

_LIKE: Final = 0.6
"""Share of a statement's words that must be among the attributed ones."""
_FOUND_LIKE: Final = 0.75
"""The same where no sentence is cited, for half of a statement may be from another one."""
_CLEARLY: Final = 0.2
"""By how much another speaker's words must be nearer to the statement than the named one's."""
_PARTLY: Final = 0.4
"""Share of a fact's words that its speaker must say at least."""
_SAYING: Final = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|according to|claim(?:ed|s|ing)?"
    r"|alleg(?:ed|es|ing)|assert(?:ed|s|ing)?|contend(?:ed|s|ing)?|insist(?:ed|s|ing)?"
    r"|maintain(?:ed|s|ing)?|argu(?:ed|es|ing)|estimat(?:ed|es|ing)|reckon(?:ed|s|ing)?"
    r"|believ(?:ed|es|ing)|warn(?:ed|s|ing)?|caution(?:ed|s|ing)?|suggest(?:ed|s|ing)?"
    r"|add(?:ed|s|ing)|explain(?:ed|s|ing)?|predict(?:ed|s|ing)?|accus(?:ed|es|ing)|testif\w++"
    r"|report(?:ed|s|ing)|acknowledg(?:ed|es|ing)|admit(?:ted|s|ting)?|stress(?:ed|es|ing)"
    r"|calculat(?:ed|es|ing)|wrote|writes|den(?:ied|ies|ying)|inform(?:ed|s|ing)|stat(?:ed|es|ing)|disclos(?:ed|es|ing)"
    r"|not(?:ed|es|ing)|count(?:ed|s)|record(?:ed|s)|call(?:ed|s)|credit(?:ed|s)|counter(?:ed|s)"
    r"|repl(?:ied|ies)|respond(?:ed|s)|reveal(?:ed|s)|conced(?:ed|es)|recall(?:ed|s)"
    r"|complain(?:ed|s)|object(?:ed|s)|remark(?:ed|s)|describ(?:ed|es))\b",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r",|\b(?:who|which|whose)\b")
_OWN_VOICE: Final = re.compile(r"(?:we|i|our \w++|this \w++)\b", re.IGNORECASE)
_REPORTED: Final = re.compile(
    r"\b(?:reports?|reported|claims?|claimed|accus\w++|alleg\w++|according|suspect\w*+|estimated"
    r"|inform(?:ed|s)|stat(?:ed|es)|shows?|showed|figures? from|testimony"
    r"|account|statement|warn\w*+|survey|study|poll|audit|says?|said|told"
    r"|(?-i:may)|might)\b",
    re.IGNORECASE,
)


def check_attribution_dropped(statement: Statement, source: Source) -> Iterator[Finding]:
    """A warning where the article gives only as somebody's claim what the text states as fact."""
    claim = statement.claim
    if claim.path == "headline" or claim.speaker is not None or claim.is_flag:
        return
    floor = _LIKE if statement.cited else _FOUND_LIKE
    held = [match for match in statement.matches if match.share >= floor]
    if not held:
        return
    best = max(held, key=lambda match: match.share)
    own = statement.words & set(source.words(best.number))
    said = [
        (source.share(own, source.content(each)), each)
        for each in source.attributions([best.number])
        if _is_claim(each)
    ]
    share, attribution = max(said, key=lambda pair: pair[0], default=(0.0, None))
    if attribution is None or share < _MOSTLY or _shares_source(statement, attribution):
        return
    if _shows_source(statement.span.exact):
        return
    if _is_attributed(statement, attribution, source):
        return
    if any(_stated_plainly(match.number, own, source) for match in statement.matches):
        return
    reason = f"The article gives this only as what {_shown(attribution)} says."
    yield Finding.make(
        Check.ATTRIBUTION,
        Verdict.ATTRIBUTION_DROPPED,
        statement.claim,
        statement.span,
        reason,
        source=attribution.cue,
    )


_MOSTLY: Final = 0.85
"""Share of the common words that must lie in what is attributed."""


def _shows_source(text: str) -> bool:
    return _REPORTED.search(text) is not None or any(hedge_cues(text, 0, len(text)))


def _is_attributed(statement: Statement, claimed: Attribution, source: Source) -> bool:
    """Whether the statement names a source of its own, not one that the article's source names."""
    return any(
        _SAYING.search(each.cue.exact) is not None
        or (each.source is not None and not _is_quoted_by(each.source, claimed, source))
        for each in statement.attributions
    )


def _is_claim(attribution: Attribution) -> bool:
    return (
        attribution.source is not None
        and attribution.source_kind is not SourceKind.REPORTER_OBSERVATION
        and (_SAYING.search(attribution.cue.exact) is not None or _announced(attribution))
        and _OWN_VOICE.match(attribution.source.exact) is None
    )


def _announced(attribution: Attribution) -> bool:
    """Whether a clause is announced: "It has failed, the agency announced", not "a tax"."""
    before = attribution.content[0].start < attribution.cue.start
    return before and attribution.cue.exact == "announced"


def _shares_source(statement: Statement, attribution: Attribution) -> bool:
    """By name, or by half of the words that describe it: one may well be about the matter."""
    theirs = described(_CLAUSE.split(_described(attribution), maxsplit=1)[0])
    words = described(statement.span.exact).words
    return bool(words & theirs.own) or len(words & theirs.roles) * 2 > len(theirs.roles)


def _stated_plainly(number: int, words: frozenset[str], source: Source) -> bool:
    """Whether a sentence holds the words without attributing anything."""
    if source.attributions([number]):
        return False
    return source.share(words, source.words(number)) >= _LIKE


def check_speakers(statement: Statement, source: Source, speakers: Speakers) -> Iterator[Finding]:
    """A finding for every speaker in the statement who is not the article's for these words."""
    for attribution in statement.attributions:
        named = attribution.source
        if named is None:
            continue
        if any(_ACCORDING.search(span.exact) for span in attribution.content):
            continue  # "a beating according to the union, a stroke according to the firm"
        words = _own_content(attribution, statement, source)
        own = described(_without_capital(named, statement, source))
        other = _other_speaker(words, own, statement, source, speakers)
        if other is None or _is_quoted_by(named, other, source):
            continue
        if _denies(attribution) and not _denies(other):
            continue  # a denial repeats the words of another
        yield _moved(statement.claim, named, other)


def _without_capital(named: Span, statement: Statement, source: Source) -> str:
    """A source as it stands within a sentence: "analysts", but "Reuters"."""
    first, gap, rest = named.exact.partition(" ")
    common = named.start == statement.span.start and (
        source.has_common(first.lower()) or first not in source.text
    )
    return first.lower() + gap + rest if common else named.exact


_ACCORDING: Final = re.compile(r"\baccording to\b")
_DENIES: Final = re.compile(r"\b(?:den(?:y|ie[sd]|ying)|reject|disput|dismiss)", re.IGNORECASE)


def _denies(attribution: Attribution) -> bool:
    return _DENIES.search(attribution.cue.exact) is not None


def _is_quoted_by(named: Span, other: Attribution, source: Source) -> bool:
    """Whether the article has one speaker tell of the other: "he said directors had agreed"."""
    words = Source.stems(named.exact, 0, len(named.exact))
    return words <= source.content(other)


def check_fact_speaker(
    statement: Statement, source: Source, speakers: Speakers
) -> Iterator[Finding]:
    """A finding where the speaker of a fact is not the one its sentences quote."""
    speaker = statement.claim.speaker
    if speaker is None or not statement.cited:
        return
    numbers = [match.number for match in statement.matches]
    quoted = [each for each in source.attributions(numbers) if each.source is not None]
    own = speakers.of(speaker)
    words = statement.words - _named_sources(statement)
    mine = [each for each in quoted if speakers.same(own, speakers.of(each))]
    if any(_likeness(words, each, source) >= _PARTLY for each in mine):
        return  # the rest may be from others
    if mine and _names_itself(statement, own):
        return
    if mine:
        other = _other_speaker(words, own, statement, source, speakers)
    else:
        other = max(quoted, key=lambda e: _likeness(words, e, source), default=None)
        if other is not None and _likeness(words, other, source) < _LIKE:
            other = None
    if other is not None and _tells_of(other, speaker, own):
        return
    if other is not None:
        yield _moved(statement.claim, statement.span, other, _described(speaker))
    elif not any(speakers.same(own, speakers.of(each)) for each in quoted):
        yield from _unrelated(statement, source, own, speakers, speaker)


def _named_sources(statement: Statement) -> frozenset[str]:
    """The words by which the statement calls who says it: no part of what is said."""
    spans = [each.source for each in statement.attributions if each.source is not None]
    text = statement.claim.text
    return frozenset().union(*(Source.stems(text, span.start, span.end) for span in spans))


def _names_itself(statement: Statement, own: Described) -> bool:
    """Whether the statement says in its words whose they are."""
    told = described(statement.span.exact)
    return own.own <= told.names if own.own else bool(own.heads) and own.heads <= told.roles


def _tells_of(other: Attribution, speaker: Attribution, own: Described) -> bool:
    """As in "prosecutors count 391 transfers, according to the indictment"."""
    if speaker.source is not None and any(
        span.overlaps(speaker.source.start, speaker.source.end) for span in other.content
    ):
        return True
    texts = [span.exact for span in other.content]
    if own.own and own.own <= described(" ".join(texts)).names:
        return True
    called = Source.stems(_described(speaker), 0, 999)
    return any(called and called <= _opening(text, len(called) + 1) for text in texts)


def _opening(text: str, count: int) -> frozenset[str]:
    """The stems of the first words."""
    opening = " ".join(text.split()[:count])
    return Source.stems(opening, 0, len(opening))


def _unrelated(
    statement: Statement,
    source: Source,
    own: Described,
    speakers: Speakers,
    speaker: Attribution,
) -> Iterator[Finding]:
    """A warning where the cited sentences do not so much as mention the speaker."""
    spans = [source.span(match.number).exact for match in statement.matches]
    if any(speakers.same(own, described(text)) for text in spans):
        return
    reason = f"The cited sentences give nothing to {_called(_described(speaker))}."
    yield Finding.make(
        Check.ATTRIBUTION,
        Verdict.SPEAKER_NOT_IN_EVIDENCE,
        statement.claim,
        statement.span,
        reason,
        source=speaker.source,
    )


def _own_content(attribution: Attribution, statement: Statement, source: Source) -> frozenset[str]:
    text = statement.claim.text
    parts = [source.stems(text, span.start, span.end) for span in attribution.content]
    return frozenset().union(*parts)


def _other_speaker(
    words: frozenset[str],
    own: Described,
    statement: Statement,
    source: Source,
    speakers: Speakers,
) -> Attribution | None:
    """Who the article says it was, if that is surely somebody else."""
    if not own.words or len(words) < _FEWEST:
        return None
    numbers = [match.number for match in statement.matches]
    if not statement.cited:
        numbers = [match.number for match in source.best(words)]
    rated = [
        (_likeness(words, each, source), each)
        for each in source.attributions(numbers)
        if each.source is not None
    ]
    best, other = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    replies = [(r, each) for r, each in rated if speakers.same(own, speakers.of(each))]
    if any(not source.content(each) for _, each in replies):
        return None  # "The minister denied it": the words are another's, the answer is not
    mine = max((r for r, _ in replies), default=0.0)
    enough = _LIKE if len(words) >= _FEW and statement.cited else _FEW_LIKE
    if other is None or best < enough or best - mine < _CLEARLY:
        return None
    if _may_stand_for(own, other, source, speakers):
        return None
    return other if speakers.differ(own, speakers.of(other)) else None


def _may_stand_for(own: Described, other: Attribution, source: Source, speakers: Speakers) -> bool:
    """Whether the article's speaker is called so that the text's may be meant.

    A pronoun may have been taken for the wrong one, and what a person says for a body is the
    body's word: both if the article names the text's speaker just before.
    """
    if other.source is None:
        return False
    loosely = _PRONOUN.match(other.source.exact) is not None
    for_body = other.source_kind is SourceKind.PERSON and not speakers.is_person(own)
    if not (loosely or for_body):
        return False
    near = source.around(source.numbers_over([other.source]), 2)
    before = [n for n in near if source.sentences[n].start <= other.source.start]
    names = own.own or own.names
    return any(names & described(source.span(n).exact).names for n in before)


_FEWEST: Final = 2
"""One word tells nothing."""
_PRONOUN: Final = re.compile(r"(?:he|she|they|it|we|i|its|their|his|her)\b", re.IGNORECASE)
_FEW: Final = 3
"""With fewer words of weight, or without cited sentences, nearly all must be shared."""
_FEW_LIKE: Final = 0.85


def _likeness(words: frozenset[str], attribution: Attribution, source: Source) -> float:
    return source.share(words, source.content(attribution))


def _moved(claim: Claim, span: Span, other: Attribution, named: str = "") -> Finding:
    shown = f", not {_called(named)}" if named else ""
    reason = f"In the article {_shown(other)} says this{shown}."
    return Finding.make(
        Check.ATTRIBUTION, Verdict.SPEAKER_MOVED, claim, span, reason, source=other.source
    )


def _shown(attribution: Attribution) -> str:
    return _called(_described(attribution))


def _called(described: str) -> str:
    words = " ".join(described.split()).strip(" ,")
    first = words.partition(" ")[0]
    return words[0].lower() + words[1:] if first in ("A", "An", "The", "Its", "His") else words


def _described(attribution: Attribution) -> str:
    span = attribution.description or attribution.source
    return span.exact if span is not None else ""
