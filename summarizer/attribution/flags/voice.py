"""Whose words a cue of doubt is: the article's own, or those of a source."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.flags.hedge_kinds import HedgeKind
from summarizer.attribution.model import Attribution, AttributionType, QuoteType
from summarizer.document.model import Sentence
from summarizer.patterns import pattern

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
_WON: Final = pattern(
    r"(?:[\w’'.%$£€,-]{1,20}\s){0,5}?(?:spots?|places?|positions?|wins?|victor(?:y|ies)|titles?|crowns?"
    r"|gold|silver|bronze|medals?|points?|sets?|breaks?|wickets?|goals?|scalps?|lead|prizes?|awards?"
    r"|troph(?:y|ies)|votes?|seats?|lives|life|share|stake|mantle|nomination|honou?rs|credit"
    r"|territory|ground|percent|per\scent)(?=[\s,.;]|\Z)",
    re.IGNORECASE,
)
"""As in "claimed the top spot": won or taken."""
_THING: Final = pattern(r"(?:the|an?|his|her|its|their)\s(?:[\w’-]{1,20}\s){0,2}[\w’-]{1,20}")
_PREDICATE: Final = pattern(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|could|can|may|might|must"
    r"|should|[a-z]{2,14}ed|to\s[a-z]+|that|he|she|it|they|who|which)\b|n['’]t\b"
)
"""A word without which little is said of anything."""
_MODAL: Final = pattern(r"(?:would|could|will|might|may|should)\s")
_TURN: Final = pattern(r"\b(?:though|although|but|while)\b|[—–]")
_OWN_WORDS: Final = pattern(r"(?:we|our reporters?|journalists|reporters)\b", re.IGNORECASE)
_NEAR: Final = 4
_NEXT_WORD: Final = 1
_OPENING_WORDS: Final = 20
"""As in "That is not true," said ...: a denial in its speaker's own words."""
_ACCUSATION: Final = 160


class Voice:
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
            if each.content and _is_won(each.content[0].exact):
                continue
            if kind is not None and so_said and not _is_own(each):
                yield HedgeCue(kind, each.cue.start, each.cue.end)

    def _of_an_act(self, accusation: Attribution) -> bool:
        """Whether somebody is accused of what can be found out: a deed, and not a failing."""
        if accusation.source is None:
            return _PASSIVE_DEED.match(self._text, accusation.cue.end) is not None
        words = self._text[accusation.cue.end : accusation.cue.end + _ACCUSATION]
        return _DEED.match(words) is not None

    def is_of_a_source(self, cue: HedgeCue) -> bool:
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


def _is_won(content: str) -> bool:
    """Whether what is claimed is a thing that is won or demanded, and no statement."""
    if _NO_CLAIM.match(content):
        return True
    thing = _WON.match(content) or _THING.fullmatch(content)
    return thing is not None and _PREDICATE.search(content) is None


def _is_own(attribution: Attribution) -> bool:
    """Whether the outlet speaks of itself: "we have seen a message"."""
    source = attribution.source
    return source is not None and _OWN_WORDS.match(source.exact) is not None
