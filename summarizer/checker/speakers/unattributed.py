"""A source's claim that a text states as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.attribution.flags.hedge_cues import hedge_cues
from summarizer.attribution.model import Attribution, SourceKind, VerificationStatus
from summarizer.checker.model import Finding
from summarizer.checker.names.same import described
from summarizer.checker.saying import SAYING
from summarizer.checker.speakers.other import description_of
from summarizer.checker.speakers.speaking import called, is_quoted_by
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.span import Span

_LIKE: Final = 0.6
"""Share of a statement's words that must be among the attributed ones."""
_FOUND_LIKE: Final = 0.75
"""The same where no sentence is cited, for half of a statement may be from another one."""
_CLAUSE: Final = pattern(r",|\b(?:who|which|whose)\b")
_FEAT: Final = pattern(r"\b(?:claim|boast|profess)(?:s|ed|ing)?+ (?:on \w++ )?+to have ")
_WILL: Final = pattern(r"\b(?:will|would|is to|are to|plans?)\b")
_OWN_VOICE: Final = pattern(r"(?:we|i|our \w++|this \w++)\b", re.IGNORECASE)
_REPORTED: Final = pattern(
    r"\b(?:reports?|reported|claims?|claimed|accus\w++|alleg\w++|according|suspect\w*+|estimated"
    r"|inform(?:ed|s)|stat(?:ed|es)|shows?|showed|figures? from|testimony"
    r"|account|statement|warn\w*+|survey|study|poll|audit|reject\w*+|says?|said|told)\b",
    re.IGNORECASE,
)


def check_attribution_dropped(statement: Statement, source: Source) -> Iterator[Finding]:
    """A warning where the article gives only as somebody's claim what the text states as fact."""
    claim = statement.claim
    if claim.speaker is not None or claim.is_flag:
        return
    if claim.path == "headline" and not _is_contested(statement, source):
        return
    floor = _LIKE if statement.cited else _FOUND_LIKE
    held = [match for match in statement.matches if match.share >= floor]
    if not held:
        yield from _dropped_over_several(statement, source)
        return
    best = max(held, key=lambda match: match.share)
    own = statement.words & set(source.words(best.number))
    said = [
        (source.share(own - _stems_of_source(each), _all_said(each, best.number, source)), each)
        for each in source.attributions([best.number])
        if _is_claim(each)
    ]
    feat = _claimed_feat(best.number, own, source)
    if feat is not None and not _shows_source(statement.span.exact, None):
        yield _dropped(statement, feat, "somebody's claim")
        return
    share, attribution = max(said, key=lambda pair: pair[0], default=(0.0, None))
    if attribution is None or share < _MOSTLY or _is_told(statement, attribution, own, source):
        return
    by = called(description_of(attribution))
    yield _dropped(statement, attribution.cue, f"what {by} says")


def _dropped_over_several(statement: Statement, source: Source) -> Iterator[Finding]:
    """The same where it takes more than one cited sentence, all of them one speaker's words."""
    numbers = [match.number for match in statement.matches]
    if not statement.cited or len(numbers) < _SEVERAL:
        return
    claims = [each for each in source.attributions(numbers) if _is_claim(each)]
    speakers = {description_of(each) for each in claims}
    if len(speakers) != 1 or len(claims) < _SEVERAL:
        return
    said = frozenset().union(*(source.content(each) for each in claims))
    own = statement.words - _stems_of_source(claims[0])
    if source.share(own, said) < _LIKE or any(
        _is_told(statement, each, own, source) for each in claims
    ):
        return
    yield _dropped(statement, claims[0].cue, f"what {called(speakers.pop())} says")


_SEVERAL: Final = 2


def _is_contested(statement: Statement, source: Source) -> bool:
    """Whether the article doubts, beyond a hedge, the sentence that says most of a headline.

    What nobody contests a headline may leave to the text below it.
    """
    best = max(statement.matches, key=lambda match: match.share, default=None)
    return best is not None and any(
        hedge.status is not VerificationStatus.HEDGED for hedge in source.hedges(best.number)
    )


def _all_said(attribution: Attribution, number: int, source: Source) -> frozenset[str]:
    """The stems of what is attributed, with what follows an inserted "the office says"."""
    held = source.content(attribution)
    said, cue = attribution.source, attribution.cue
    end = max(cue.end, said.end if said is not None else 0)
    inserted = attribution.content[0].end <= min(cue.start, said.start if said else cue.start)
    if not inserted or not _GOES_ON.match(source.text, end):
        return held
    return held | source.stems(source.text, end, source.sentences[number].end)


_GOES_ON: Final = pattern(r"(?: (?:on|in|last|this) \w++(?: \w++)?)?, ")


def _is_told(
    statement: Statement, claimed: Attribution, words: frozenset[str], source: Source
) -> bool:
    """Whether the statement shows a source of its own, or the article says it without one too."""
    return (
        _shares_source(statement, claimed)
        or _shows_source(statement.span.exact, claimed)
        or _is_attributed(statement, claimed, source)
        or any(_stated_plainly(match.number, words, source) for match in statement.matches)
    )


def _dropped(statement: Statement, cue: Span, what: str) -> Finding:
    reason = f"The article gives this only as {what}."
    return Finding.make(
        Check.ATTRIBUTION,
        Verdict.ATTRIBUTION_DROPPED,
        statement.claim,
        statement.span,
        reason,
        source=cue,
    )


def _claimed_feat(number: int, words: frozenset[str], source: Source) -> Span | None:
    """The cue in "rebels claimed to have shot it down", if all that was done is in the words."""
    sentence = source.sentences[number]
    cue = _FEAT.search(source.text, sentence.start, sentence.end)
    if cue is None:
        return None
    feat = _CLAUSE.split(source.text[cue.end() : sentence.end], maxsplit=1)[0]
    done = source.stems(feat, 0, len(feat))
    return (
        Span.of(source.text, *cue.span()) if done and source.share(done, words) >= _LIKE else None
    )


_RUMOUR: Final = pattern(r"(?:report|claim|rumou?r|allegation)s?\b", re.IGNORECASE)
"""What somebody may speak of: "reports of a fourth death are false, the ministry said"."""
_MOSTLY: Final = 0.85
"""Share of the common words that must lie in what is attributed."""


def _shows_source(text: str, claimed: Attribution | None) -> bool:
    """Whether a hedge stands in a text, or a word of reporting that is not part of the claim."""
    parts = claimed.content if claimed is not None else ()
    content = " ".join(span.exact for span in parts).casefold()
    hedges = [text[cue.start : cue.end] for cue in hedge_cues(text, 0, len(text))]
    if any(not (_RUMOUR.match(words) and words.casefold() in content) for words in hedges):
        return True
    return any(
        match.group().casefold()[:_ROOT] not in content for match in _REPORTED.finditer(text)
    )


_ROOT: Final = 4
"""Letters by which a word of reporting is known in another form: "show", "showed"."""


def _is_attributed(statement: Statement, claimed: Attribution, source: Source) -> bool:
    """Whether the statement names a source of its own, not one that the article's source names."""
    content = " ".join(span.exact for span in claimed.content)
    return any(
        (SAYING.search(each.cue.exact) is not None and each.cue.exact not in content)
        or (each.source is not None and not is_quoted_by(each.source, claimed, source))
        for each in statement.attributions
    )


def _is_claim(attribution: Attribution) -> bool:
    return (
        attribution.source is not None
        and attribution.source_kind is not SourceKind.REPORTER_OBSERVATION
        and (SAYING.search(attribution.cue.exact) is not None or _announced(attribution))
        and _OWN_VOICE.match(attribution.source.exact) is None
    )


def _announced(attribution: Attribution) -> bool:
    """Whether a clause is announced: "It has failed, the agency announced", not "a tax".

    What will be is the announcer's own plan.
    """
    before = attribution.content[0].start < attribution.cue.start
    if _WILL.search(attribution.content[0].exact):
        return False
    return before and attribution.cue.exact == "announced"


def _stems_of_source(attribution: Attribution) -> frozenset[str]:
    words = description_of(attribution)
    return Source.stems(words, 0, len(words))


def _shares_source(statement: Statement, attribution: Attribution) -> bool:
    """By name, or by half of the words that describe it: one may well be about the matter.

    What is said has the name of a place too: "a man died in Lund, the Lund health board said".
    """
    theirs = described(_CLAUSE.split(description_of(attribution), maxsplit=1)[0])
    said = frozenset().union(*(described(span.exact).words for span in attribution.content))
    words = described(statement.span.exact).words - said
    return bool(words & theirs.own) or len(words & theirs.roles) * 2 > len(theirs.roles)


def _stated_plainly(number: int, words: frozenset[str], source: Source) -> bool:
    """Whether a sentence holds the words without attributing anything."""
    if source.attributions([number]):
        return False
    return source.share(words, source.words(number)) >= _LIKE
