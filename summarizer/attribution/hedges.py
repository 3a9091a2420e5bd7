"""Where an article marks a claim as not established, and which claim it marks.

Cues follow the handbooks of AP and Reuters (on "alleged", "reportedly", "unconfirmed", on saying
what could not be verified and that comment was sought) and the evidential hedges of Hyland 1998.
Claims carried back: "unable to verify the claims" bears on what was attributed before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.attribution.model import Attribution, Hedge, VerificationStatus
from summarizer.document.model import Document, Sentence
from summarizer.span import Span

_NEGATION: Final = r"(?:not|n['’]t|never)"
_VERIFYING: Final = (
    r"(?:(?:independently|immediately|fully|separately)\s){0,2}"
    r"(?:verify|confirm|corroborate|authenticate|substantiate)\b"
)
_VERIFIED: Final = (
    r"(?:(?:independently|immediately|fully|yet|separately)\s){0,2}"
    r"(?:verified|confirmed|corroborated|authenticated|substantiated)\b"
)
_COULD_NOT: Final = (
    rf"(?:(?:has|have|had)\s(?:not\s)?been|was|were|is|are)\s(?:un|not\s)able\sto\s{_VERIFYING}"
    rf"|(?:could|can)\s?{_NEGATION}\s{_VERIFYING}|cannot\s{_VERIFYING}"
    rf"|(?:could|can)\s?{_NEGATION}\s(?:immediately\s|yet\s)?be\s{_VERIFIED}|cannot\sbe\s{_VERIFIED}"
    rf"|(?:has|have|had|was|were|is|are)\s?{_NEGATION}\s(?:yet\s)?(?:been\s)?independently\s{_VERIFIED}"
    rf"|(?:has|have|did|does|do)\s?{_NEGATION}\s(?:yet\s)?independently\s(?:{_VERIFYING}|{_VERIFIED})"
    r"|no\sindependent\s(?:confirmation|verification)\b"
    r"|(?:was|were|is|are)\s(?:impossible|no\sway|not\spossible)\sto\s" + _VERIFYING
)
_SILENCE: Final = (
    r"(?:declin|refus)(?:ed|es|ing|e)\s(?:(?:immediately|further|publicly)\s)?(?:to\s)?"
    r"(?:comment|answer|respond|discuss|be\sinterviewed|elaborate)\b"
    rf"|(?:did|do|does|has|have|had)\s?{_NEGATION}\s(?:(?:immediately|yet|publicly|so\sfar|directly)\s){{0,2}}"
    r"(?:respond|responded|reply|replied|comment|commented|answer(?:ed)?\squestions|return(?:ed)?\s"
    r"(?:\w+\s){0,2}(?:calls?|messages?|emails?|requests?))\b"
    rf"|(?:would|will)\s?{_NEGATION}\s(?:immediately\s)?comment\b|no\scomment\b"
    rf"|could\s?{_NEGATION}\s(?:immediately\s)?be\sreached\b"
    rf"|(?:was|were|is|are)\s?(?:{_NEGATION}\s(?:immediately\s)?available|unavailable)\s(?:for|to)\scomment\b"
    r"|(?:there\swas\s)?no\s(?:immediate\s)?(?:comment|response|reaction)\sfrom\b"
)
_NEITHER: Final = (
    rf"(?:has|have|had|did|does|do|would|will|could)?\s?(?:{_NEGATION}\s(?:yet\s)?confirm(?:ed)?\s"
    r"(?:or|nor)\s(?:denied|deny)|neither\sconfirm(?:ed|s)?\s(?:n?or)\s(?:denied|denies|deny))\b"
    r"|(?:declin|refus)(?:ed|es|ing)\sto\s(?:either\s)?confirm\sor\sdeny\b"
)
_UNCONFIRMED: Final = (
    rf"(?:has|have|had|did|does|do|was|were|is|are)\s?{_NEGATION}\s(?:(?:yet|been|immediately|"
    rf"officially|publicly)\s){{0,3}}(?:confirmed|confirm|verified|verify)\b"
    r"|(?:declin|refus)(?:ed|es|ing)\sto\sconfirm\b"
)
_DENIAL: Final = (
    r"(?:(?:has|have|had)\s)?(?:(?:\w+ly|also|repeatedly|again)\s)?(?:denied|denies|deny|denying)"
    r"(?!\s(?:\w+\s){0,2}(?:access|entry|bail|permission|visas?|asylum|parole|admission|service)\b)\b"
    r"|\bdenials?\b|\brefut(?:ed|es|ing|e)\b"
    r"|(?:reject|dismiss)(?:ed|es|s|ing)\s(?:\w+\s){0,3}(?:claims?|allegations?|accusations?|reports?"
    r"|suggestions?|charges?|assertions?|as\s(?:false|untrue|baseless|fake|lies|nonsense"
    r"|propaganda|fabricat\w+))\b"
    r"|(?:call|label|brand)(?:ed|s|ing)\s(?:\w+\s){1,3}(?:false|untrue|baseless|fake|lies|a\slie)\b"
)
_DISPUTE: Final = (
    r"(?:disputed|disputes|disputing|contested|contests|contradicted|contradicts|contradicting)\b"
    r"|conflicting\s(?:reports|accounts|claims|figures|versions|statements)\b"
)
_HEDGE: Final = (
    r"reportedly|allegedly|alleged(?:\sto)?|alleges|alleging|purported(?:ly)?|purports|supposed(?:ly)"
    r"|apparently|unconfirmed|unverified|uncorroborated|unsubstantiated|rumou?red|rumou?rs"
    r"|(?:is|are|was|were)\s(?:widely\s)?(?:believed|thought|understood|said|reported|rumou?red"
    r"|assumed|suspected|presumed|alleged)\sto|self-described|so-called"
)
_CORRECTION: Final = (
    r"an\searlier\sversion\sof\sthis|a\sprevious\sversion\sof\sthis|corrections?\s?:"
    r"|this\s(?:article|story|report|headline|post|page)\s(?:has\sbeen|was)\s(?:corrected|updated|amended)"
    r"|(?:has|have|had|was|were)\s(?:been\s|since\s|later\s){0,2}(?:retracted|withdrawn)\b"
    r"|(?:retracted|retracts|withdrew)\s(?:\w+\s){0,2}(?:statement|report|claim|story|article|study)"
    r"|(?:we|editors?)\sregret\sthe\serror|clarification\s?:"
)
_STATUS: Final[dict[str, VerificationStatus]] = {
    "correction": VerificationStatus.RETRACTED_OR_CORRECTED,
    "neither": VerificationStatus.NO_COMMENT,
    "could_not": VerificationStatus.OUTLET_COULD_NOT_VERIFY,
    "silence": VerificationStatus.NO_COMMENT,
    "unconfirmed": VerificationStatus.HEDGED,
    "denial": VerificationStatus.DENIED,
    "dispute": VerificationStatus.DISPUTED,
    "hedge": VerificationStatus.HEDGED,
}
_REASON: Final[dict[str, str]] = {
    "correction": "the article corrects or withdraws it",
    "neither": "asked, and neither confirmed nor denied",
    "could_not": "the outlet says that it could not verify it",
    "silence": "the other side gave no comment",
    "unconfirmed": "the article says that it is not confirmed",
    "denial": "the article reports a denial",
    "dispute": "the article reports that it is disputed",
    "hedge": "the article's own words keep a distance",
}
_PATTERNS: Final = {
    "correction": _CORRECTION,
    "neither": _NEITHER,
    "could_not": _COULD_NOT,
    "silence": _SILENCE,
    "unconfirmed": _UNCONFIRMED,
    "denial": _DENIAL,
    "dispute": _DISPUTE,
    "hedge": _HEDGE,
}
_CUE = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items())
    + r")(?![\w-])",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"figures?|numbers?|statistics?|data|tolls?|totals?|counts?", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9]")
_POINTING_BACK = re.compile(
    r"\s(?:(?:these|this|those|that|it|them)\b|(?:either|both)\b)", re.IGNORECASE
)
_ALL_CLAIMS = re.compile(
    r"\s(?:(?:all|any|either|many|most)\s(?:of\s)?)?(?:the\s|his\s|her\s|their\s)?"
    r"(?:\w+\s(?:or|and)\s|\w+\s)?"
    r"(?:claims?|reports?|accounts?|statements?|allegations?|assertions?|details?|information"
    r"|figures?|numbers?|statistics|data|tolls?|comments)\b",
    re.IGNORECASE,
)
_CARRIED_BACK = frozenset(("could_not", "silence"))
_WITH_OBJECT = frozenset(("neither", "unconfirmed", "denial", "dispute"))


class _Cue(NamedTuple):
    kind: str
    span: Span
    sentence: int


def find_hedges(document: Document, attributions: Sequence[Attribution]) -> tuple[Hedge, ...]:
    """Every hedge, denial, missing comment and failed verification in the body, in order."""
    carry = _Carry(document, attributions)
    return tuple(
        Hedge(_STATUS[cue.kind], cue.span, carry.claims(cue), _REASON[cue.kind])
        for cue in _cues(document)
    )


def _cues(document: Document) -> Iterator[_Cue]:
    for index, sentence in enumerate(document.sentences):
        for match in _CUE.finditer(document.text, sentence.start, sentence.end):
            kind = match.lastgroup or "hedge"
            start, end = match.span()
            yield _Cue(kind, Span.of(document.text, start, end), index)


class _Carry:
    """Finds the claims a cue bears on, nearest first."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self._document = document
        self._attributions = attributions
        self._floor = 0

    def claims(self, cue: _Cue) -> tuple[Span, ...]:
        sentence = self._document.sentences[cue.sentence]
        if cue.kind in _CARRIED_BACK:
            found = self._before(cue, sentence)
            if cue.kind == "could_not":
                self._floor = cue.span.end
            return found
        if cue.kind in _WITH_OBJECT:
            found = self._object(cue, sentence)
            if found:
                return found
        return (self._own_clause(cue, sentence),)

    def _before(self, cue: _Cue, sentence: Sentence) -> tuple[Span, ...]:
        """What was attributed before the cue: all since the last such cue, or only the nearest."""
        text = self._document.text
        rest = text[cue.span.end : sentence.end]
        contents = [
            content
            for attribution in self._attributions
            if attribution.cue.start < cue.span.start
            for content in attribution.content
            if content.end <= cue.span.start
        ]
        contents.sort(key=lambda content: -content.start)
        if cue.kind == "could_not" and _FIGURES.match(rest.split(" or ")[0].strip()):
            contents = [content for content in contents if _DIGIT.search(content.exact)]
        everything = (
            cue.kind == "could_not"
            and _POINTING_BACK.match(rest) is None
            and _ALL_CLAIMS.match(rest) is not None
        )
        if everything:
            return tuple(content for content in contents if content.start >= self._floor)
        if contents:
            return (contents[0],)
        return (self._own_clause(cue, sentence),)

    def _object(self, cue: _Cue, sentence: Sentence) -> tuple[Span, ...]:
        """The content of the attribution whose cue this is."""
        for attribution in self._attributions:
            if attribution.cue.overlaps(cue.span.start, cue.span.end):
                return attribution.content
        return ()

    def _own_clause(self, cue: _Cue, sentence: Sentence) -> Span:
        """The attributed content the cue stands in or introduces, else its sentence."""
        for attribution in self._attributions:
            for content in attribution.content:
                if content.start <= cue.span.start < content.end:
                    return content
            if attribution.cue.overlaps(cue.span.start, cue.span.end):
                return attribution.content[0]
        return Span.of(self._document.text, sentence.start, sentence.end)
