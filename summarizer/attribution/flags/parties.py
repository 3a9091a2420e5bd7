"""Who speaks against a claim: the party it is about, another one, or the outlet itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.attribution.flags.descriptions import CALLED_A_CLAIM
from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.flags.hedge_kinds import HedgeKind
from summarizer.attribution.flags.places import Places
from summarizer.attribution.flags.surroundings import Surroundings, cue_words
from summarizer.attribution.language.heads import head_of
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.model import SourceKind
from summarizer.document.model import Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_ACCUSING: Final = pattern(r"\b(?:accusation|allegation|charge|suggestion)s?\b", re.IGNORECASE)
NAME: Final = pattern(r"\b[A-Z][\w’-]{2,}")
_NO_NAMES: Final = frozenset("The This That These Those His Her Their Its And But".split())
_FIGURES: Final = pattern(r"\b(?:figures?|numbers?|estimates?|findings?)\b")
_NO_PROOF: Final = pattern(r"there .*no (?:proof|evidence)")
_SEEN_NONE: Final = pattern(r"\bno (?:evidence|proof|trace|record|sign)")
_SUBJECT: Final = 120
_BELIEVED: Final = pattern(r"\bbelieve[sd]?\s")
_THIRD_PARTY: Final = pattern(
    r"\b(?:judge|court|police|detective|constable|officers?|coroner|investigators?|auditors?|doctors?"
    r"|coastguard|experts?|analysts?|scientists?|researchers?|professor|economists?"
    r"|inspectors?|commission\w*|regulator|critics|observers?|officials?|people|residents"
    r"|department|agency"
    r"|schools?|pals?|friends?|fans|neighbou?rs|locals|witness(?:es)?|historians?|economist"
    r"|physicist|chemist|biologist"
    r"|federal|who\s(?:runs|leads|heads|studies|works|teaches)|institute|university)\b"
    r"|\A\W*\Z",
    re.IGNORECASE,
)
_OFFICIAL: Final = pattern(r"\b(?:minist\w+|officials?)\b", re.IGNORECASE)
_ACCUSED: Final = pattern(r"\b(?:defen[cs]e|defendant|accused|suspect)\b", re.IGNORECASE)
_ALWAYS_DISPUTED: Final = pattern(
    r"\A(?:the (?:true|real|actual)|stand)|more like|closer|nearer|\b(?:third|quarter|fraction"
    r"|tenth|half|twice|double|triple)\b|doubts|caution|contentious|controver|question|opposite|contrary|distanc"
    r"|\bno (?!such)\w+|dissent|differen|differ"
)
_ITSELF: Final = pattern(
    r"\b(?:he|she|it|they|his|her|its|their|him|them|company|firm|government|party|campaign)\b"
)
_INQUIRIES: Final = frozenset("inquiry investigation review audit probe committee".split())
_BEGINS_WITH_NAME: Final = pattern(
    r"(?:that\s)?(?!(?:The|That|This|These|Those|His|Her|Their|Its|He|She|It|They|There|A|An|In|On|At)\b)[A-Z]"
)
_PARTIES: Final = (SourceKind.PERSON, SourceKind.OFFICIAL_BODY, SourceKind.WITNESS)
ACTIVE: Final = pattern(r"(?:has|have|had)(?:\snot|n['’]t|\snever)\s(?!.*\bbeen\b)")


class Parties:
    """Tells the party concerned from others."""

    def __init__(self, text: str, places: Places) -> None:
        self._text = text
        self._places = places
        self._around = Surroundings(text)

    def kind_in_context(
        self, cue: HedgeCue, sentence: Sentence, claims: Sequence[Span]
    ) -> HedgeKind:
        """What a cue says once it is known of which claims, and who says it.

        The party concerned denies, another one disputes: who rejects an accusation or a claim that
        names them is the party. What a party could not confirm, the outlet has not tried to.
        """
        if cue.kind is HedgeKind.COULD_NOT_VERIFY:
            if self._is_of_a_document(cue, sentence):
                return HedgeKind.DISPUTE
            checked_by_party = self._is_of_a_party(cue, sentence)
            if checked_by_party and _SEEN_NONE.search(cue_words(self._text, cue)):
                return HedgeKind.DISPUTE
            return HedgeKind.UNCONFIRMED if checked_by_party else cue.kind
        if cue.kind is HedgeKind.UNCONFIRMED and _NO_PROOF.match(cue_words(self._text, cue)):
            near = self._places.near(cue)
            said = any(p.overlaps(cue.start, cue.end) for each in near for p in each.content)
            return HedgeKind.DISPUTE if said else cue.kind
        if cue.kind not in (HedgeKind.FALSE, HedgeKind.DISPUTE):
            return cue.kind
        of_figures = cue.kind is HedgeKind.FALSE and self._is_of_figures(cue, sentence)
        denied = cue_words(self._text, cue).endswith(" denied")
        concerned = not of_figures and self._is_concerned(cue, sentence, claims[0])
        return HedgeKind.DENIAL if denied or concerned else HedgeKind.DISPUTE

    def _is_of_figures(self, cue: HedgeCue, sentence: Sentence) -> bool:
        before = self._text[sentence.start : cue.start]
        words = self._text[cue.start : sentence.end]
        own = CALLED_A_CLAIM.search(before) is not None or _FIGURES.search(words) is not None
        return own and _ACCUSING.search(before + words) is None

    def _is_concerned(self, cue: HedgeCue, sentence: Sentence, claim: Span) -> bool:
        """Whether who rejects a claim is the party it is about: named in it, or on its side."""
        words = cue_words(self._text, cue)
        called = CALLED_A_CLAIM.search(self._text[sentence.start : cue.start])
        if called is not None and _ACCUSING.search(called[0]):
            return True
        if _ALWAYS_DISPUTED.search(words):
            return False
        foretold = claim.start > cue.start and self._text[sentence.start : cue.start] == "It "
        if (
            foretold
            or words.startswith("put it")
            or _BELIEVED.search(self._text, sentence.start, cue.start)
        ):
            return False
        speaker = self._speaking(cue, sentence)
        if claim.start < sentence.start and self.is_party(
            speaker, claim, strictly=cue.kind is HedgeKind.DISPUTE
        ):
            return True
        if cue.kind is HedgeKind.FALSE:
            before = sentence.start <= claim.start < cue.start
            of_another = before and _OFFICIAL.search(speaker) is not None
            of_another = of_another or self._is_of_another(speaker, claim)
            return not of_another and _THIRD_PARTY.search(speaker) is None
        return _ACCUSED.search(speaker) is not None

    def _is_of_another(self, speaker: str, claim: Span) -> bool:
        """Whether a claim names others than who speaks, and does not point at the speaker."""
        names = set(NAME.findall(speaker)) - _NO_NAMES
        others = set(NAME.findall(claim.exact)) - _NO_NAMES
        if names & others or not others:
            return False
        if _BEGINS_WITH_NAME.match(claim.exact):
            person = kind_of_noun(head_of(speaker.partition(",")[0]).lower()) is SourceKind.PERSON
            return bool(names) or person
        return bool(names) and _ITSELF.search(claim.exact) is None

    def is_party(self, speaker: str, claim: Span, *, strictly: bool = False) -> bool:
        """Whether a speaker is named where a claim stands; ``strictly``, in the claim itself."""
        names = set(NAME.findall(speaker)) - _NO_NAMES
        context = claim.exact if strictly else self._places.context_of(claim)
        return bool(names & set(NAME.findall(context)))

    def _speaking(self, cue: HedgeCue, sentence: Sentence) -> str:
        """Who says what a cue says, in words."""
        for each in self._places.near(cue):
            described = each.description or each.source
            if described is None:
                continue
            said = any(content.overlaps(cue.start, cue.end) for content in each.content)
            if said or each.cue.overlaps(cue.start, cue.end):
                return f"{each.source.exact if each.source else ''}, {described.exact}"
        return self._text[max(sentence.start, cue.start - _SUBJECT) : cue.start]

    def _is_of_a_document(self, cue: HedgeCue, sentence: Sentence) -> bool:
        """Whether a report, a review or an inquiry found no proof of a claim."""
        if cue_words(self._text, cue).endswith("ed"):
            return False
        head = self._around.before(cue, sentence).exact.rpartition(" ")[2]
        return kind_of_noun(head) is SourceKind.DOCUMENT or head in _INQUIRIES

    def _is_of_a_party(self, cue: HedgeCue, sentence: Sentence) -> bool:
        """Whether not the outlet but somebody in the story could not confirm a claim."""
        words = cue_words(self._text, cue)
        if words.endswith("ed") and not ACTIVE.match(words):
            return False
        subject = self._around.before(cue, sentence).exact
        head = head_of(subject)
        if head.lower() in ("he", "she"):
            return True
        if head.lower() in ("it", "they"):
            return any(
                part.overlaps(cue.start, cue.end)
                for each in self._places.near(cue)
                if each.source_kind is not SourceKind.NEWS_OUTLET
                for part in each.content
            )
        kind = kind_of_noun(head.lower())
        return kind in _PARTIES and (head.islower() or kind is SourceKind.OFFICIAL_BODY)
