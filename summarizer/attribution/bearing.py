"""From a cue of doubt to the claims it bears on, nearest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from summarizer.attribution.claim_words import is_question, points_back
from summarizer.attribution.claims import Claims
from summarizer.attribution.corrections import Corrections
from summarizer.attribution.descriptions import NOTHING, one
from summarizer.attribution.hedge_cues import HedgeCue
from summarizer.attribution.hedge_kinds import HedgeKind
from summarizer.attribution.model import Attribution, QuoteType
from summarizer.attribution.opposition import Opposition
from summarizer.attribution.parties import ACTIVE, Parties
from summarizer.attribution.places import Places
from summarizer.attribution.silences import Silences
from summarizer.attribution.surroundings import Surroundings, cue_words
from summarizer.document.model import Document, Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_AROUND: Final = 4
_PLURAL_CLAIMS: Final = pattern(
    r"(?:the|these|those|all|any|\w+)?\s?(?:\w+\s)?(?:claims|reports|accounts|statements"
    r"|allegations|assertions|details|information|remarks|accusations|comments|figures|numbers"
    r"|statistics|data)\Z",
    re.IGNORECASE,
)
_NEAREST_ONLY: Final = pattern(r"(?:these|this|those|that|it|them|which)\b", re.IGNORECASE)
_PLURAL: Final = pattern(
    r"\b(?:claims|reports|accounts|statements|allegations|assertions|details|accusations|figures"
    r"|numbers|rumours|rumors|findings)\b",
    re.IGNORECASE,
)
_BOTH: Final = pattern(r"\b(?:either|neither|both|the\stwo)\b", re.IGNORECASE)
_THAT_IN_SUBJECT: Final = pattern(r"\bthat\s")
_FIGURES: Final = pattern(r"\b(?:figures?|numbers?|estimates?|findings?)\b")
_PREPOSITION: Final = pattern(r"(?:for|of)\s")
_HOW_CHECKED: Final = pattern(r"\s(?:(?:independently|directly|separately|yet)\Z|with\s.*\Z)")
_ORIGIN: Final = pattern(
    r"(?:The|That|This)\s(?:figure|number|claim|report|account|information|estimate)\s(?:come|came|was\s"
    r"|is\s)"
)
"""As in "The figure comes from an engineer": of the claim before it."""
_WHOSE_NAME: Final = pattern(r"(?:his|her|their)\s(?:names?|identit(?:y|ies)|deaths?|ages?)\Z")
_NOR: Final = pattern(r",?\s(?:nor|or)\s")
_STUDY: Final = pattern(
    r"(?:the|its|their|these|this)\s(?:\w{1,20}\s)?(?:study|findings?|paper|trial|results?|research"
    r"|figures|data|preprint|work|report|gap|difference|effect|increase|rise|fall|drop|reduction)\b",
    re.IGNORECASE,
)
_LESS: Final = pattern(r",\s(?:although|though|but|and|while|which|a\s\w{1,20}\sthat)\s")
_THING: Final = pattern(r"(?:(?:an?|the|any|such|this|that)\s)?(?:[\w’-]+\s){0,2}[\w’-]+")
_DEFINITE: Final = pattern(r"(?:the|this|that|these|those)\s[\w’-]+")
_ITS_TRUTH: Final = pattern(
    r"(?:its|their)\s(?:authenticity|veracity|accuracy|provenance|truth|source|origins?)\Z",
    re.IGNORECASE,
)
_OF_IT: Final = pattern(r"(?:of|for)\s(?:it|this|that|them|(?:the|any|such)\s\w+)\Z", re.IGNORECASE)
_MODIFIER: Final = pattern(r"(?:alleged|suspected|purported|supposed|apparent)\Z")
_LATER_CLAUSE: Final = pattern(
    r"(?!\s(?:to|for)\s(?:me|us|him|her|them|many|some)\b)[^.;:]{0,120}?\s(?=(?:whether|if|who|what|how|why|when|where|which)\s)"
)
_ADJUNCT: Final = pattern(
    r"(?:amid|after|as|because|despite|following|since|until|at|in|on|for|by)\s", re.IGNORECASE
)
_OR_WHAT: Final = pattern(r"\s(?:or|and)\s(?=(?:what|who|how|why|when|where|whether)\s)")
_NOT_TO_ALL: Final = pattern(r"\sto\s(?:me|us|him|her|them|many|some)\b")
_OBJECT: Final = 12
_LEAST_SHARED: Final = 0.4


class Bearing:
    """Finds the claims of cues that come in reading order."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self._text = document.text
        self._around = Surroundings(document.text)
        self._places = Places(document, attributions)
        self._claims = Claims(document, attributions)
        self.parties = Parties(document.text, self._places)
        self._opposition = Opposition(document.text, self._claims)
        self._last_checked = 0
        self._silences = Silences(document.text, self._claims)
        self._rules: dict[HedgeKind, Callable[[HedgeCue, Sentence], tuple[Span, ...]]] = {
            HedgeKind.COULD_NOT_VERIFY: self._unverified,
            HedgeKind.SILENCE: self._silences.unanswered,
            HedgeKind.NEITHER: self._neither,
            HedgeKind.UNCONFIRMED: self._unconfirmed,
            HedgeKind.UNKNOWN: self._unknown,
            HedgeKind.CORRECTION: Corrections(document.text, self._claims).corrected,
            HedgeKind.WEAKNESS: self._weak,
            HedgeKind.UNSUPPORTED: self._unsupported,
        }

    def claims(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """The claims a cue bears on; its sentence where none is told; none if it is no cue."""
        self._claims.move_to(cue.start)
        if cue.kind is HedgeKind.FALSE and self._opposition.is_asked(cue, sentence):
            return ()
        if cue.kind in (HedgeKind.DENIAL, HedgeKind.FALSE, HedgeKind.DISPUTE):
            found = self._opposition.opposed(cue, sentence, self._places.near(cue))
        else:
            found = self._rules.get(cue.kind, self._marked)(cue, sentence)
        if found is NOTHING:
            return ()
        if cue.kind in (HedgeKind.DENIAL, HedgeKind.FALSE, HedgeKind.DISPUTE):
            self._claims.answered_in(sentence.start)
        if cue.kind is not HedgeKind.SILENCE:
            self._claims.doubt(
                (
                    span
                    for span in found
                    if (cue.kind is not HedgeKind.DENIAL or _is_other(span, cue))
                    and (span.start, span.end) != (cue.start, cue.end)
                ),
                contested=cue.kind not in (HedgeKind.DISTANCE, HedgeKind.GUESS),
            )
        return found or (self._whole(sentence),)

    def _marked(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What the cue itself attributes, else the clause it stands in."""
        for attribution in self._places.near(cue) if cue.kind is not HedgeKind.GUESS else ():
            source, content = attribution.source, attribution.content
            if attribution.cue.overlaps(cue.start, cue.end):
                around = content[0].end <= attribution.cue.start < content[-1].start
                indirect = attribution.quote_type is QuoteType.INDIRECT
                if around and indirect:
                    return (self._joined(content),)
                return content
            if source is not None and source.overlaps(cue.start, cue.end):
                if _MODIFIER.match(cue_words(self._text, cue)):
                    return (self._around.trimmed(cue.start, source.end),)
                return content
        clause = self._around.clause(cue, sentence)
        for attribution in self._places.near(cue):
            for part in attribution.content:
                if part.overlaps(cue.start, cue.end):
                    start, end = max(clause.start, part.start), min(clause.end, part.end)
                    return (Span.of(self._text, start, end),)
        return (clause,)

    def _weak(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "A, although the difference was not significant": the finding before it."""
        said = self._claims.before(sentence.start)
        subject = self._text[sentence.start : cue.start]
        if not said and _STUDY.match(subject):
            previous = self._places.previous_start(sentence)
            said = self._claims.before(previous)
            if not said and previous < sentence.start:
                return (self._around.trimmed(previous, sentence.start),)
            said = said or self._claims.before()
        if said:
            return (said[0],)
        less = _LESS.search(self._text, sentence.start, cue.start)
        if less is not None:
            return (self._around.trimmed(sentence.start, less.start()),)
        return (self._around.clause(cue, sentence),)

    def _unsupported(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "Hale claimed, without evidence, that X", "X, he said. He offered no proof"."""
        for attribution in self._places.near(cue):
            inside = sentence.start <= attribution.cue.start < sentence.end
            content = attribution.content
            if inside and content and not content[0].overlaps(cue.start, cue.end):
                return content
        return one(self._claims.last_asserted())

    def _unconfirmed(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        asked = self._around.asked_after(cue, sentence)
        if asked is not None:
            return (asked,)
        after = self._around.after(cue, sentence)
        if _WHOSE_NAME.match(after.exact):
            return tuple(self._claims.before()[:1]) or (after,)
        if points_back(after.exact) or not after.exact:
            return self._subject_or_earlier(cue, sentence)
        if cue.kind is HedgeKind.NEITHER and _THING.fullmatch(after.exact):
            answered = self._claims.meant(after.exact, sentence.start)
            return (answered or after,)
        doubted = self._claims.doubted_since(sentence.start)
        return (doubted[0] if doubted else after,)

    def _unknown(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "It is unclear whether X", "is not clear from it who X", "X is unclear"."""
        if _NOT_TO_ALL.match(self._text, cue.end):
            return NOTHING
        if cue_words(self._text, cue).endswith((" on", " about", " to", " of")):
            return self._all_of(self._around.after(cue, sentence))
        asked = self._around.asked_after(cue, sentence)
        later = _LATER_CLAUSE.match(self._text, cue.end, sentence.end)
        if asked is None and later is not None:
            asked = self._around.asked_after(cue._replace(end=later.end()), sentence)
        if asked is not None:
            return (asked,)
        if asked is None and _ADJUNCT.match(self._around.after(cue, sentence).exact):
            return self._subject_or_earlier(cue, sentence)
        return self._unconfirmed(cue, sentence)

    def _all_of(self, named: Span) -> tuple[Span, ...]:
        """As in "no word on the cause or who was hurt": each of the two."""
        second = _OR_WHAT.search(named.exact)
        if second is None:
            return (named,)
        first = self._around.trimmed(named.start, named.start + second.start())
        return (first, self._around.trimmed(named.start + second.end(), named.end))

    def _neither(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "would neither confirm nor deny that X", "confirmed nor denied the story"."""
        asked = self._around.asked_after(cue, sentence)
        start = self._text[sentence.start : cue.start]
        if asked is not None:
            return (asked,)
        doubted = [
            each for each in self._claims.doubted_since(sentence.start) if each.end <= cue.start
        ]
        if doubted:
            return (doubted[0],)
        if start.lower().startswith("asked ") and "," in start:
            return (self._around.trimmed(sentence.start, sentence.start + start.index(",")),)
        inside = [each for each in self._claims.before(sentence.start) if each.end <= cue.start]
        after = self._around.after(cue, sentence)
        if inside:
            return (inside[0],)
        found = self._silences.unanswered(cue, sentence)
        return found or ((after,) if after.exact and not points_back(after.exact) else ())

    def _subject_or_earlier(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "Whether X was unclear", "Claims that X are unconfirmed", "did not confirm it"."""
        subject = self._around.before(cue, sentence)
        if is_question(subject.exact):
            return (subject,)
        said = _THAT_IN_SUBJECT.search(subject.exact)
        if said is not None:
            return (self._around.trimmed(subject.start + said.end(), subject.end),)
        words = subject.exact
        if words[:1].isupper() and words.count(" ") > 1 and not points_back(words):
            return (subject,)
        return self._earlier(cue, sentence)

    def _earlier(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "Asked whether X, they did not confirm it", "X, though nobody confirmed it"."""
        start = self._text[sentence.start : cue.start]
        if start.lower().startswith("asked ") and "," in start:
            return (self._around.trimmed(sentence.start, sentence.start + start.index(",")),)
        doubted = self._claims.doubted_since(sentence.start)
        if doubted:
            return (doubted[0],)
        clause = start.rfind(",")
        if clause > _AROUND and not self._claims.before(sentence.start):
            return (self._around.trimmed(sentence.start, sentence.start + clause),)
        return one(
            self._claims.meant(self._around.after(cue, sentence).exact, cue.start, bare=True)
        )

    def _unverified(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        floor, self._last_checked = self._last_checked, cue.end
        asked = self._around.asked_after(cue, sentence)
        if asked is not None:
            return (asked,)
        named = self._what_was_checked(cue, sentence)
        if (
            not named.exact
            or _OF_IT.match(named.exact)
            or (named.start, named.end) == (cue.start, cue.end)
        ):
            found = self._not_seen(cue)
            if found is not None:
                return (found,)
        words = _HOW_CHECKED.sub("", _PREPOSITION.sub("", named.exact))
        if "stand" in cue_words(self._text, cue):
            words = "that"
        both = self._claims.both(words) if _BOTH.match(words) else []
        either = points_back(_BOTH.sub("the", words)) or "could be" in cue_words(self._text, cue)
        if len(both) > 1 and either:
            return tuple(both)
        near = both or _NEAREST_ONLY.match(words) or _ITS_TRUTH.match(words)
        if near or (points_back(words) and not _PLURAL.search(words)):
            return self._pointed_at(words, cue, sentence)
        return self._checked(words, named, floor, cue, sentence)

    def _pointed_at(self, words: str, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "could not verify that", "the report", "its authenticity": the claim before."""
        figures = _FIGURES.search(words) or _ITS_TRUTH.match(words)
        answered = None if figures else self._pointed(words, sentence)
        return one(answered or self._claims.meant(words, cue.start, bare=True, plain=True))

    def _checked(
        self, words: str, named: Span, floor: int, cue: HedgeCue, sentence: Sentence
    ) -> tuple[Span, ...]:
        """As in "could not verify the claims", "the age of the video": all before, or the thing."""
        if _PLURAL_CLAIMS.match(words):
            return self._all_since(words, floor, cue.start)
        about = self._about(words, sentence) if _DEFINITE.fullmatch(words) else None
        named = about or named
        return (named, *self._other_objects(named, sentence)) if words else ()

    def _not_seen(self, cue: HedgeCue) -> Span | None:
        """As in "There was no independent confirmation", "We have not seen the letter"."""
        words = cue_words(self._text, cue)
        if words.startswith(("neither", "none")):
            return None
        return self._claims.meant(words, cue.start, bare=" the " not in words, plain=True)

    def _pointed(self, words: str, sentence: Sentence) -> Span | None:
        """What "that" or "the report" means: the sentence before it, or a claim near."""
        inside = self._claims.before(sentence.start)
        if inside:
            return inside[0]
        previous = self._places.previous_start(sentence)
        found = self._claims.meant(words, sentence.start, bare=True)
        bare = _NEAREST_ONLY.match(words) is not None
        if _ORIGIN.match(self._text, previous) is not None:
            return found
        if bare and previous < sentence.start and (found is None or found.end < previous):
            return self._around.trimmed(previous, sentence.start)
        return found

    def _about(self, words: str, sentence: Sentence) -> Span | None:
        """The claim near that shares words with what was checked."""
        best = self._claims.weighed(words, sentence.start)
        return best.span if best and best.shared > _LEAST_SHARED else None

    def _other_objects(self, named: Span, sentence: Sentence) -> tuple[Span, ...]:
        """As in "either account, nor the figure": what else could not be verified."""
        link = _NOR.match(self._text, named.end, sentence.end)
        if link is None:
            return ()
        end = self._around.part_end(link.end(), sentence.end)
        return (self._around.trimmed(link.end(), end),)

    def _all_since(self, words: str, floor: int, limit: int) -> tuple[Span, ...]:
        return tuple(self._claims.before(floor)) or one(self._claims.meant(words, limit))

    def _joined(self, content: Sequence[Span]) -> Span:
        return Span.of(self._text, content[0].start, content[-1].end)

    def _what_was_checked(self, cue: HedgeCue, sentence: Sentence) -> Span:
        """The object of "verify", or the subject of "could not be verified"."""
        words = cue_words(self._text, cue)
        if words.startswith(("neither", "none", "no ")):
            return Span.of(self._text, cue.start, cue.end)
        if words.endswith("ed") and not ACTIVE.match(words):
            named = self._around.before(cue, sentence)
            return named if named.exact else Span.of(self._text, cue.start, cue.end)
        return self._around.after(cue, sentence)

    def _whole(self, sentence: Sentence) -> Span:
        return Span.of(self._text, sentence.start, sentence.end)


def _is_other(claim: Span, cue: HedgeCue) -> bool:
    """Whether a claim is another's, and not the very words of a denial: "denied that X"."""
    return claim.end <= cue.start or claim.start > cue.end + _OBJECT
