"""Where an article marks a claim as not established, and which claims it marks."""

from __future__ import annotations

import re
from bisect import bisect, insort
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from summarizer.attribution.flags.bearing import Bearing
from summarizer.attribution.flags.contrasts import find_contrasts, represented
from summarizer.attribution.flags.framing import Framing
from summarizer.attribution.flags.hedge_cues import HedgeCue, cues_by_part
from summarizer.attribution.flags.hedge_kinds import HedgeKind
from summarizer.attribution.flags.rival_records import find_rival_records
from summarizer.attribution.flags.voice import Voice
from summarizer.attribution.model import (
    Attribution,
    Hedge,
    VerificationStatus,
)
from summarizer.document.model import Document, Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_STATUS: Final[dict[HedgeKind, tuple[VerificationStatus, str]]] = {
    HedgeKind.CORRECTION: (
        VerificationStatus.RETRACTED_OR_CORRECTED,
        "The article says that it was corrected or withdrawn.",
    ),
    HedgeKind.NEITHER: (
        VerificationStatus.NO_COMMENT,
        "The other side neither confirmed nor denied it.",
    ),
    HedgeKind.COULD_NOT_VERIFY: (
        VerificationStatus.OUTLET_COULD_NOT_VERIFY,
        "The article says that it could not be verified.",
    ),
    HedgeKind.UNKNOWN: (
        VerificationStatus.OUTLET_COULD_NOT_VERIFY,
        "The article says that it is not known.",
    ),
    HedgeKind.SILENCE: (VerificationStatus.NO_COMMENT, "Asked about it, a party gave no comment."),
    HedgeKind.UNCONFIRMED: (
        VerificationStatus.HEDGED,
        "The article says that it is not confirmed.",
    ),
    HedgeKind.DENIAL: (VerificationStatus.DENIED, "The article reports that it is denied."),
    HedgeKind.DISPUTE: (VerificationStatus.DISPUTED, "The article reports that it is disputed."),
    HedgeKind.DISTANCE: (
        VerificationStatus.HEDGED,
        "The article keeps its distance from it.",
    ),
    HedgeKind.WEAKNESS: (
        VerificationStatus.HEDGED,
        "The article says how weak the evidence is.",
    ),
    HedgeKind.UNSUPPORTED: (
        VerificationStatus.HEDGED,
        "The article says that no evidence was given for it.",
    ),
    HedgeKind.GUESS: (VerificationStatus.HEDGED, "The article gives it as a guess."),
}
_INTRODUCING: Final = ("this ", "correction", "clarification", "an ", "the ")
_BODY: Final = pattern(
    r"(?:the|its)\s(?:\w+\s)?(?:company|firm|club|group|council|ministry|government|bank|airline|carmaker|operator|party"
    r"|university|hospital|trust|chain|retailer|developer|charity|federation|manufacturer|maker)\b",
    re.IGNORECASE,
)
_OPENING: Final = (' "', " “", " ‘", " «")
_SENTENCE_END: Final = pattern(r"[.!?]\s")
_NOUN_CUE: Final = pattern(
    r"rumou?rs?|claims?\Z|(?:\w+\s)?(?:reports|claims|rumou?rs|speculation|allegations?)\Z",
    re.IGNORECASE,
)
_GRAVER: Final = (
    VerificationStatus.HEDGED,
    VerificationStatus.DENIED,
    VerificationStatus.DISPUTED,
    VerificationStatus.RETRACTED_OR_CORRECTED,
)
_OPPOSED: Final = _GRAVER[1:]
"""As in "denied allegations that S": one flag, and not a hedge besides."""
_OF_THE_PAGE: Final = ("version", "error", "misstated", "misidentified", "misspel", "misattributed")
_ONE_REMARK: Final = 250
_ONE_SENTENCE: Final = 80
_SHORT: Final = 2
_LONGEST: Final = 1500


def find_hedges(document: Document, attributions: Sequence[Attribution]) -> tuple[Hedge, ...]:
    """Every place in the body that marks a claim as not established, in reading order.

    Words inside a quotation are the speaker's, not the article's, and mark nothing. "Could not
    verify the claims" and a missing comment bear on what was attributed before them.
    """
    bearing = Bearing(document, attributions)
    found: list[Hedge] = []
    for cue, sentence in _cues(document, attributions):
        claims = bearing.claims(cue, sentence)
        if not claims:
            continue
        status, why = _STATUS[bearing.parties.kind_in_context(cue, sentence, claims)]
        hedge = Hedge(status, document.span(cue.start, cue.end), claims, why)
        if found and _is_one_correction(found[-1], hedge, document):
            whole = document.span(found[-1].cue.start, cue.end)
            kept = claims if _is_opening(found[-1].cue.exact) else found[-1].claims
            found[-1] = Hedge(status, whole, kept, why)
        else:
            found.append(hedge)
    found += _contrasts(document, attributions, bearing, found)
    found.sort(key=lambda hedge: hedge.cue.start)
    return tuple(_without_echoes(document, found))


def _without_echoes(document: Document, found: Sequence[Hedge]) -> Iterator[Hedge]:
    """Leaves out what the next flag says better: "A rumour that S is unfounded" is one flag.

    So is a claim that is corrected twice over: "said 31 per cent. The correct figure is 3.1".
    """
    last: Hedge | None = None
    for place, hedge in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        if after is not None and _NOUN_CUE.match(hedge.cue.exact):
            between = document.text[hedge.cue.end : after.cue.start]
            near = len(between) < _ONE_REMARK and not _SENTENCE_END.search(between)
            within = any(claim.overlaps(*_ends(after.cue)) for claim in hedge.claims)
            if near and after.status in _GRAVER and (within or _touch(hedge, after)):
                continue
        if last is not None and _NOUN_CUE.match(hedge.cue.exact) and last.status in _OPPOSED:
            between = document.text[last.cue.end : hedge.cue.start]
            if len(between) < _ONE_SENTENCE and not _SENTENCE_END.search(between):
                continue
        if last is not None and _says_again(document, last, hedge):
            continue
        if (
            last is not None
            and last.status is hedge.status is VerificationStatus.RETRACTED_OR_CORRECTED
            and hedge.cue.start - last.cue.end < _ONE_REMARK
            and last.claims == hedge.claims
        ):
            continue
        last = hedge
        yield hedge


def _says_again(document: Document, last: Hedge, hedge: Hedge) -> bool:
    """As in "The line denies that. "No such request reached us," it said": one denial."""
    between = document.text[last.cue.end : hedge.cue.start]
    quoted = len(between) < _ONE_SENTENCE and any(mark in between for mark in _OPENING)
    return quoted and last.status is hedge.status is VerificationStatus.DENIED


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _touch(one: Hedge, other: Hedge) -> bool:
    return any(
        claim.overlaps(each.start, each.end) for claim in one.claims for each in other.claims
    )


def _contrasts(
    document: Document,
    attributions: Sequence[Attribution],
    bearing: Bearing,
    found: Sequence[Hedge],
) -> Iterator[Hedge]:
    """The accounts set against each other where no cue says so."""
    cues = sorted(hedge.cue.start for hedge in found)
    contrasts = chain(
        find_contrasts(document, attributions), find_rival_records(document, attributions)
    )
    for contrast in contrasts:
        place = bisect(cues, contrast.cue.end)
        if place and cues[place - 1] >= contrast.cue.start - _ONE_SENTENCE // 2:
            continue
        insort(cues, contrast.cue.start)
        party = bearing.parties.is_party(contrast.speaker, contrast.claim)
        behind = represented(contrast.speaker)
        party = (
            party or contrast.concerned or (len(behind) > _SHORT and behind in contrast.claim.exact)
        )
        denied = contrast.negated and (party or _BODY.match(contrast.speaker) is not None)
        status, why = _STATUS[HedgeKind.DENIAL if denied else HedgeKind.DISPUTE]
        yield Hedge(status, contrast.cue, (contrast.claim,), why)


def _is_opening(words: str) -> bool:
    """Whether a correction is only announced: "This article was amended", "Correction:"."""
    return words.lower().startswith(_INTRODUCING) and "version" not in words


def _is_one_correction(first: Hedge, second: Hedge, document: Document) -> bool:
    """As in "This article was amended. An earlier version said", "put it at 9, then withdrew"."""
    corrected = VerificationStatus.RETRACTED_OR_CORRECTED
    if not first.status is second.status is corrected:
        return False
    between = document.text[first.cue.end : second.cue.start]
    words = second.cue.exact.lower()
    if _is_opening(first.cue.exact):
        return any(word in words for word in _OF_THE_PAGE) and len(between) < _ONE_REMARK
    same_sentence = _SENTENCE_END.search(between) is None
    amended = words.startswith(("this ", "apolog", "regret")) and len(between) < 3 * _ONE_SENTENCE
    return "\n" not in between and (same_sentence or amended)


def _cues(
    document: Document, attributions: Sequence[Attribution]
) -> Iterator[tuple[HedgeCue, Sentence]]:
    """The cues in the article's own words, in reading order; of two that overlap, the first."""
    voice = Voice(document.text, attributions)
    framing = Framing(document.text)
    parts = [(sentence.start, sentence.end) for sentence in document.sentences]
    cues = cues_by_part(document.text, parts)
    for place, sentence in enumerate(document.sentences):
        end = 0
        found = [*cues.get(place, ()), *voice.saying_doubt(sentence)]
        for cue in sorted(found, key=lambda cue: (cue.start, -cue.end)):
            if cue.start < end or voice.is_of_a_source(cue):
                continue
            if framing.is_quoted(cue) and cue.kind is not HedgeKind.FALSE:
                continue
            if framing.asserts(cue, sentence):
                yield cue, _clipped(sentence, cue)
                end = cue.end


def _clipped(sentence: Sentence, cue: HedgeCue) -> Sentence:
    """The sentence as far as rules look; what runs on for longer is no sentence."""
    start, end = max(sentence.start, cue.start - _LONGEST), min(sentence.end, cue.end + _LONGEST)
    if (start, end) == (sentence.start, sentence.end):
        return sentence
    return sentence._replace(start=start, end=end)
