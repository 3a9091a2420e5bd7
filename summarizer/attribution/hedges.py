"""Where an article marks a claim as not established, and which claims it marks."""

from __future__ import annotations

import re
from bisect import bisect, insort
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.attribution.bearing import Bearing
from summarizer.attribution.contrasts import find_contrasts
from summarizer.attribution.framing import Framing
from summarizer.attribution.hedge_cues import HedgeCue, cues_by_part
from summarizer.attribution.hedge_kinds import HedgeKind
from summarizer.attribution.model import (
    Attribution,
    AttributionType,
    Hedge,
    QuoteType,
    VerificationStatus,
)
from summarizer.document.model import Document, Sentence
from summarizer.patterns import pattern

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
_SAYING_DOUBT: Final = {
    **dict.fromkeys(("claim", "claims", "claimed", "claiming"), HedgeKind.DISTANCE),
    **dict.fromkeys(("accuse", "accuses", "accused", "accusing"), HedgeKind.DISTANCE),
}
"""Reporting verbs that keep a distance (the handbooks of AP and Reuters)."""
_ACCUSING: Final = pattern(r"accus\w+\Z", re.IGNORECASE)
_DEED: Final = pattern(
    r"\s(?:[\w’'-]{1,20}\s){1,6}?of\s(?:having\s|deliberately\s|illegally\s|secretly\s)?"
    r"(?:(?:kill|murder|steal|tak|receiv|accept|attack|bomb|shell|shoot|carry|mastermind|plott|spy"
    r"|hack|launder|smuggl|block|poison|beat|rap|abus|assault|tortur|kidnapp|abduct|forg|falsif\w*"
    r"|rigg|misus|embezzl|brib|leak|invad|arm|fund|financ|supply|help|conspir|orchestrat|order"
    r"|stag|cover|destroy|delet|burn|defraud|extort|harass|grop|molest|stalk|plagiari[sz]|dop)ing\s"
    r"|(?:\w+\s)?(?:murder|theft|fraud|assault|rape|espionage|treason|bribery|corruption|arson"
    r"|manslaughter|embezzlement|war\scrimes|perjury|plagiarism|doping|spying)\b)"
)
_PASSIVE_DEED: Final = pattern(
    r"\sof\s(?!being\b|trying\b|failing\b|ducking\b|ignoring\b)(?:having\s|\w+ing\s|[\"“‘]\w+ing|(?:an?\s)?(?:\w+\s){0,2}?"
    r"(?:murder|theft|fraud|assault|rape|espionage|treason|bribery|corruption|arson|violence|breach"
    r"|abuse|manslaughter|embezzlement|crimes?|perjury|plagiarism|doping|spying|misconduct)\b)"
)
"""What can be found out to be so; "accused him of arrogance" is no claim of fact."""
_NO_CLAIM: Final = pattern(
    r"(?:credit|power|victory|responsibility|damages|benefits|compensation|asylum|expenses"
    r"|the\s(?:title|prize|throne|lead|crown)|(?:(?:more|less)\sthan\s|about\s|up\sto\s)?[$£€])"
)
"""As in "claimed victory": nothing is said to be so."""
_MODAL: Final = pattern(r"(?:would|could|will|might|may|should)\s")
_TURN: Final = pattern(r"\b(?:though|although|but|while)\b|[—–]")
_OWN_WORDS: Final = pattern(r"(?:we|our reporters?|journalists|reporters)\b", re.IGNORECASE)
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
_ONE_REMARK: Final = 250
_NEAR: Final = 4
_ONE_SENTENCE: Final = 80
_LONGEST: Final = 1500
_NEXT_WORD: Final = 1
_OPENING_WORDS: Final = 20
"""As in "That is not true," said ...: a denial in its speaker's own words."""


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
            if near and after.status in _GRAVER and _touch(hedge, after):
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
    for contrast in find_contrasts(document, attributions):
        place = bisect(cues, contrast.cue.end)
        if place and cues[place - 1] >= contrast.cue.start - _ONE_SENTENCE // 2:
            continue
        insort(cues, contrast.cue.start)
        party = bearing.parties.is_party(contrast.speaker, contrast.claim)
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
        return ("version" in words or "error" in words) and len(between) < _ONE_SENTENCE
    same_sentence = _SENTENCE_END.search(between) is None
    amended = words.startswith(("this ", "apolog", "regret")) and len(between) < 3 * _ONE_SENTENCE
    return "\n" not in between and (same_sentence or amended)


def _cues(
    document: Document, attributions: Sequence[Attribution]
) -> Iterator[tuple[HedgeCue, Sentence]]:
    """The cues in the article's own words, in reading order; of two that overlap, the first."""
    words = _Words(document.text, attributions)
    framing = Framing(document.text)
    parts = [(sentence.start, sentence.end) for sentence in document.sentences]
    cues = cues_by_part(document.text, parts)
    for place, sentence in enumerate(document.sentences):
        end = 0
        found = [*cues.get(place, ()), *words.saying_doubt(sentence)]
        for cue in sorted(found, key=lambda cue: (cue.start, -cue.end)):
            if cue.start < end or words.are_of_a_source(cue):
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


class _Words:
    """Tells the article's own words from those of its sources."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self._text = text
        self._attributions = attributions
        self._cue_starts = [each.cue.start for each in attributions]
        self._contents = sorted(
            ((content, each) for each in attributions for content in each.content),
            key=lambda item: item[0].start,
        )
        self._starts = [content.start for content, _ in self._contents]

    def saying_doubt(self, sentence: Sentence) -> Iterator[HedgeCue]:
        """The reporting verbs of a sentence that doubt what they report."""
        first = bisect(self._cue_starts, sentence.start - 1)
        last = bisect(self._cue_starts, sentence.end - 1)
        for each in self._attributions[first:last]:
            kind = _SAYING_DOUBT.get(each.cue.exact.rpartition(" ")[2].lower())
            so_said = each.type is AttributionType.ASSERTION
            so_said = so_said and each.quote_type is not QuoteType.DIRECT
            if _ACCUSING.search(each.cue.exact) and not self._of_an_act(each):
                continue
            if each.content and _NO_CLAIM.match(each.content[0].exact):
                continue
            if kind is not None and so_said and not _is_own(each):
                yield HedgeCue(kind, each.cue.start, each.cue.end)

    def _of_an_act(self, accusation: Attribution) -> bool:
        """Whether somebody is accused of what can be found out: a deed, and not a failing."""
        if accusation.source is None:
            return _PASSIVE_DEED.match(self._text, accusation.cue.end) is not None
        words = self._text[accusation.cue.end : accusation.cue.end + _ONE_SENTENCE * 2]
        return _DEED.match(words) is not None

    def are_of_a_source(self, cue: HedgeCue) -> bool:
        """Whether a cue stands in a quotation, or a guess in what a source says."""
        place = bisect(self._starts, cue.start)
        for content, each in self._contents[max(0, place - _NEAR) : place + 1]:
            if not content.overlaps(cue.start, cue.end) or each.cue.overlaps(cue.start, cue.end):
                continue
            if each.quote_type is QuoteType.DIRECT:
                opens = cue.start - content.start < _OPENING_WORDS
                answers = opens or " my " in self._text[cue.start : cue.end]
                return cue.kind not in (HedgeKind.FALSE, HedgeKind.SILENCE) or not answers
            leads = 0 <= each.cue.start - cue.end <= _NEXT_WORD
            own = leads or each.source is None or _is_own(each)
            guess = cue.kind is HedgeKind.GUESS or (
                cue.kind is HedgeKind.UNKNOWN
                and _MODAL.match(each.cue.exact) is None
                and _TURN.search(self._text, content.start, cue.start) is None
            )
            if guess and not own and each.type is AttributionType.ASSERTION:
                return True
        return False


def _is_own(attribution: Attribution) -> bool:
    """Whether the outlet speaks of itself: "we have seen a message"."""
    source = attribution.source
    return source is not None and _OWN_WORDS.match(source.exact) is not None
