"""From a cue of doubt to the claims it bears on, nearest first."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Sequence
from typing import Final

from summarizer.attribution.claims import CLAIM_NOUNS, Claims, is_question, points_back
from summarizer.attribution.hedge_cues import HedgeCue, HedgeKind
from summarizer.attribution.model import Attribution, QuoteType, SourceKind
from summarizer.attribution.opposition import CALLED_A_CLAIM, NOTHING, Opposition, one
from summarizer.attribution.source_nouns import kind_of_noun
from summarizer.attribution.speakers import head_of
from summarizer.attribution.surroundings import Surroundings, cue_words
from summarizer.document.model import Document, Sentence
from summarizer.span import Span

_REACH: Final = 300
_AROUND: Final = 4
_RECENT: Final = 2
_PLURAL_CLAIMS: Final = re.compile(
    r"(?:the|these|those|all|any|\w+)?\s?(?:\w+\s)?(?:claims|reports|accounts|statements"
    r"|allegations|assertions|details|information|remarks|accusations|comments|figures|numbers"
    r"|statistics|data)\Z",
    re.IGNORECASE,
)
_NEAREST_ONLY: Final = re.compile(r"(?:these|this|those|that|it|them|which)\b", re.IGNORECASE)
_PLURAL: Final = re.compile(
    r"\b(?:claims|reports|accounts|statements|allegations|assertions|details|accusations|figures"
    r"|numbers|rumours|rumors|findings)\b",
    re.IGNORECASE,
)
_BOTH: Final = re.compile(r"\b(?:either|neither|both|the\stwo)\b", re.IGNORECASE)
_THAT_IN_SUBJECT: Final = re.compile(r"\bthat\s")
_ACCUSING: Final = re.compile(r"\b(?:accusation|allegation|charge|suggestion)s?\b", re.IGNORECASE)
_NAME: Final = re.compile(r"\b[A-Z][\w’-]{2,}")
_NO_NAMES: Final = frozenset("The This That These Those His Her Their Its And But".split())
_FIGURES: Final = re.compile(r"\b(?:figures?|numbers?|estimates?|findings?)\b")
_UNSPECIFIC: Final = re.compile(
    r"(?<!comment)(?:\sto)?\s(?:an?\s|the\s|any\s|our\s|his\s|her\s|(?:several|repeated|emailed|written|many|two|three|four)\s)*"
    r"(?:\w{1,12}\s)?(?:requests?|emails?|e-mails?|questions?|calls?|messages?|phone\scalls?|letters?|inquiries"
    r"|enquiries)\b(?!\s(?:about|on|regarding|whether|for\scomment\s(?:on|about)|from\s\w+\s(?:regarding|about|on)))",
    re.IGNORECASE,
)
"""As in "did not reply to questions": what they were about is not said."""
_UNREACHED: Final = re.compile(r"(?:calls?|messages?|e?mails?|requests?|reach|contact|reached)\Z")
_ON_POINTER: Final = re.compile(
    rf"\s(?:(?:further|directly)\s)?(?:on|about|to)\s(?:it|that|this|them|(?:the|that|this|these|those)\s{CLAIM_NOUNS})"
    r"(?![\w-])",
    re.IGNORECASE,
)
_PREPOSITION: Final = re.compile(r"(?:for|of)\s")
_NOR: Final = re.compile(r",?\s(?:nor|or)\s")
_STUDY: Final = re.compile(
    r"(?:the|its|their|these|this)\s(?:\w{1,20}\s)?(?:study|findings?|paper|trial|results?|research"
    r"|figures|data|preprint|work|report)\b",
    re.IGNORECASE,
)
_LESS: Final = re.compile(r",\s(?:although|though|but|and|while|which|a\s\w{1,20}\sthat)\s")
_PARTIES: Final = (SourceKind.PERSON, SourceKind.OFFICIAL_BODY, SourceKind.WITNESS)


class Bearing:
    """Finds the claims of cues that come in reading order."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self._text = document.text
        self._around = Surroundings(document.text)
        self._sentences = document.sentences
        self._starts = [sentence.start for sentence in document.sentences]
        self._attributions = attributions
        self._cue_starts = [each.cue.start for each in attributions]
        self._claims = Claims(attributions)
        self._opposition = Opposition(document.text, self._claims)
        self._last_checked = 0
        self._rules: dict[HedgeKind, Callable[[HedgeCue, Sentence], tuple[Span, ...]]] = {
            HedgeKind.COULD_NOT_VERIFY: self._unverified,
            HedgeKind.SILENCE: self._unanswered,
            HedgeKind.NEITHER: self._unconfirmed,
            HedgeKind.UNCONFIRMED: self._unconfirmed,
            HedgeKind.CORRECTION: self._opposition.corrected,
            HedgeKind.WEAKNESS: self._weak,
        }

    def claims(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """The claims a cue bears on; its sentence where none is told; none if it is no cue."""
        self._claims.move_to(cue.start)
        if cue.kind in (HedgeKind.DENIAL, HedgeKind.FALSE, HedgeKind.DISPUTE):
            found = self._opposition.opposed(cue, sentence, self._near(cue))
        else:
            found = self._rules.get(cue.kind, self._marked)(cue, sentence)
        if found is NOTHING:
            return ()
        if cue.kind is not HedgeKind.SILENCE:
            self._claims.doubt(found)
        return found or (self._whole(sentence),)

    def kind_in_context(
        self, cue: HedgeCue, sentence: Sentence, claims: Sequence[Span]
    ) -> HedgeKind:
        """What a cue says once it is known of which claims, and who says it.

        The party concerned denies, another one disputes: who rejects an accusation or a claim that
        names them is the party. What a party could not confirm, the outlet has not tried to.
        """
        if cue.kind is HedgeKind.COULD_NOT_VERIFY:
            checked_by_party = self._is_of_a_party(cue, sentence)
            return HedgeKind.UNCONFIRMED if checked_by_party else cue.kind
        if cue.kind not in (HedgeKind.FALSE, HedgeKind.DISPUTE):
            return cue.kind
        before = self._text[sentence.start : cue.start]
        if cue.kind is HedgeKind.FALSE:
            words = before + self._text[cue.start : sentence.end]
            own = CALLED_A_CLAIM.search(before) is not None or _FIGURES.search(words[len(before) :])
            return HedgeKind.DISPUTE if own and not _ACCUSING.search(words) else HedgeKind.DENIAL
        names = set(_NAME.findall(before)) - _NO_NAMES
        elsewhere = claims[0].end <= sentence.start
        concerned = elsewhere and names & set(_NAME.findall(self._sentence_of(claims[0])))
        return HedgeKind.DENIAL if concerned else HedgeKind.DISPUTE

    def _sentence_of(self, claim: Span) -> str:
        sentence = self._sentences[bisect(self._starts, claim.start) - 1]
        return self._text[sentence.start : sentence.end]

    def _is_of_a_party(self, cue: HedgeCue, sentence: Sentence) -> bool:
        """Whether not the outlet but somebody in the story could not confirm a claim."""
        if cue_words(self._text, cue).endswith("ed"):
            return False
        subject = self._around.before(cue, sentence).exact
        return kind_of_noun(head_of(subject).lower()) in _PARTIES

    def _marked(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What the cue itself attributes, else the clause it stands in."""
        for attribution in self._near(cue) if cue.kind is not HedgeKind.GUESS else ():
            source, content = attribution.source, attribution.content
            if attribution.cue.overlaps(cue.start, cue.end):
                around = content[0].end <= attribution.cue.start < content[-1].start
                indirect = attribution.quote_type is QuoteType.INDIRECT
                return (self._joined(content),) if around and indirect else content
            if source is not None and source.overlaps(cue.start, cue.end):
                return content
        clause = self._around.clause(cue, sentence)
        for attribution in self._near(cue):
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
            said = self._claims.before()
        if said:
            return (said[0],)
        less = _LESS.search(self._text, sentence.start, cue.start)
        if less is not None:
            return (self._around.trimmed(sentence.start, less.start()),)
        return (self._around.clause(cue, sentence),)

    def _unconfirmed(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        asked = self._around.asked_after(cue, sentence)
        if asked is not None:
            return (asked,)
        after = self._around.after(cue, sentence)
        if points_back(after.exact) or not after.exact:
            return self._subject_or_earlier(cue, sentence)
        doubted = self._claims.doubted_since(sentence.start)
        return (doubted[0] if doubted else after,)

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
        return one(self._claims.meant(self._around.after(cue, sentence).exact))

    def _unverified(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        floor, self._last_checked = self._last_checked, cue.end
        asked = self._around.asked_after(cue, sentence)
        if asked is not None:
            return (asked,)
        named = self._what_was_checked(cue, sentence)
        words = _PREPOSITION.sub("", named.exact)
        if "stand" in cue_words(self._text, cue):
            words = "that"
        both = self._claims.both(words) if _BOTH.match(words) else []
        if len(both) > 1 and (
            points_back(_BOTH.sub("the", words)) or "could be" in cue_words(self._text, cue)
        ):
            return tuple(both)
        if _NEAREST_ONLY.match(words) or (points_back(words) and not _PLURAL.search(words)):
            return one(self._claims.meant(words))
        if _PLURAL_CLAIMS.match(words):
            return self._all_since(words, floor)
        return (named, *self._other_objects(named, sentence)) if words else ()

    def _other_objects(self, named: Span, sentence: Sentence) -> tuple[Span, ...]:
        """As in "either account, nor the figure": what else could not be verified."""
        link = _NOR.match(self._text, named.end, sentence.end)
        if link is None:
            return ()
        end = self._around.part_end(link.end(), sentence.end)
        return (self._around.trimmed(link.end(), end),)

    def _all_since(self, words: str, floor: int) -> tuple[Span, ...]:
        return tuple(self._claims.before(floor)) or one(self._claims.meant(words))

    def _unanswered(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What the question was about; nothing where the article does not say."""
        asked = self._around.asked_after(cue, sentence)
        if asked is not None:
            return (asked,)
        unspecific = _UNSPECIFIC.match(self._text, cue.end, sentence.end)
        if unspecific or _UNREACHED.search(cue_words(self._text, cue)):
            return ()
        pointed = _ON_POINTER.match(self._text, cue.end, sentence.end)
        if pointed is not None:
            return one(self._claims.meant(pointed[0], sentence.start))
        return self._asked_about(cue, sentence)

    def _asked_about(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What the topic names, else a doubted claim close by, else the sentence before."""
        paragraph = self._recent_start(sentence)
        about = self._claims.about(self._around.after(cue, sentence).exact, paragraph)
        if about is not None:
            return (about,)
        doubted = self._claims.doubted_since(paragraph)
        names = set(_NAME.findall(self._around.before(cue, sentence).exact))
        named = [claim for claim in doubted if names & set(_NAME.findall(claim.exact))]
        if doubted:
            return ((named or doubted)[0],)
        before = self._claims.before(self._previous_start(sentence))
        return tuple([span for span in before if span.end <= sentence.start][:1])

    def _near(self, cue: HedgeCue) -> Sequence[Attribution]:
        place = bisect(self._cue_starts, cue.start)
        return self._attributions[max(0, place - _AROUND) : place + _AROUND]

    def _joined(self, content: Sequence[Span]) -> Span:
        return Span.of(self._text, content[0].start, content[-1].end)

    def _what_was_checked(self, cue: HedgeCue, sentence: Sentence) -> Span:
        """The object of "verify", or the subject of "could not be verified"."""
        words = cue_words(self._text, cue)
        if words.startswith(("neither", "none", "no ")):
            return Span.of(self._text, cue.start, cue.end)
        if words.endswith("ed"):
            named = self._around.before(cue, sentence)
            return named if named.exact else Span.of(self._text, cue.start, cue.end)
        return self._around.after(cue, sentence)

    def _recent_start(self, sentence: Sentence) -> int:
        """Where the paragraph before the sentence's own starts."""
        place = bisect(self._starts, sentence.start) - 1
        while place > 0 and sentence.paragraph - self._sentences[place - 1].paragraph < _RECENT:
            place -= 1
        return self._sentences[place].start

    def _previous_start(self, sentence: Sentence) -> int:
        """Where the sentence before it in its paragraph starts, else itself."""
        place = bisect(self._starts, sentence.start) - 1
        previous = self._sentences[place - 1] if place else sentence
        return previous.start if previous.paragraph == sentence.paragraph else sentence.start

    def _whole(self, sentence: Sentence) -> Span:
        return Span.of(self._text, sentence.start, sentence.end)
