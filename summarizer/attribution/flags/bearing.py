"""From a cue of doubt to the claims it bears on, nearest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from summarizer.attribution.flags.claim_words import is_question, points_back
from summarizer.attribution.flags.claims import Claims
from summarizer.attribution.flags.corrections import Corrections
from summarizer.attribution.flags.descriptions import NOTHING, one
from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.flags.hedge_kinds import HedgeKind
from summarizer.attribution.flags.opposition import Opposition
from summarizer.attribution.flags.parties import Parties
from summarizer.attribution.flags.places import Places
from summarizer.attribution.flags.silences import Silences
from summarizer.attribution.flags.surroundings import Surroundings, cue_words
from summarizer.attribution.flags.unverified import Unverified
from summarizer.attribution.model import Attribution, QuoteType
from summarizer.document.model import Document, Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_AROUND: Final = 4
_THAT_IN_SUBJECT: Final = pattern(r"\bthat\s")
_WHOSE_NAME: Final = pattern(r"(?:his|her|their)\s(?:names?|identit(?:y|ies)|deaths?|ages?)\Z")
_STUDY: Final = pattern(
    r"(?:the|its|their|these|this)\s(?:\w{1,20}\s)?(?:study|findings?|paper|trial|results?|research"
    r"|figures|data|preprint|work|report|gap|difference|effect|increase|rise|fall|drop|reduction)\b",
    re.IGNORECASE,
)
_IN_SOME: Final = pattern(
    r"\s(?:in|among|for|on)\s(?!(?:the|this|that|its|their)\s(?:study|trial|paper|sample)\b)\w"
)
"""As in "The effect in women was": it says itself which finding is meant."""
_LESS: Final = pattern(r",\s(?:although|though|but|and|while|which|a\s\w{1,20}\sthat)\s")
_THING: Final = pattern(r"(?:(?:an?|the|any|such|this|that)\s)?(?:[\w’-]+\s){0,2}[\w’-]+")
_MODIFIER: Final = pattern(r"(?:alleged|suspected|purported|supposed|apparent)\Z")
_LATER_CLAUSE: Final = pattern(
    r"(?!\s(?:to|for)\s(?:me|us|him|her|them|many|some)\b)[^.;:(]{0,120}?\s(?=(?:whether|if|who|what|how|why|when|where|which)\s)"
)
_ADJUNCT: Final = pattern(
    r"(?:amid|after|as|because|despite|following|since|until|at|in|on|for|by)\s", re.IGNORECASE
)
_OR_WHAT: Final = pattern(r"\s(?:or|and)\s(?=(?:what|who|how|why|when|where|whether)\s)")
_NOT_TO_ALL: Final = pattern(r"\sto\s(?:me|us|him|her|them|many|some)\b")
_BARE_UNKNOWN: Final = pattern(
    r"(?:It|That)(?:\s(?:is|was|remains)|['’]s)\s(?:[a-z]{3,9}\s)?(?:unclear|unknown|(?:not\s)(?:clear|known))"
    r"(?:\sat\sthis\s\w{1,8}|\syet)?[.)]"
)
_SUCH_AS: Final = pattern(r",?\s(?:such\sas|including)(?=\sthat\s)")
_SECOND: Final = 160
_OBJECT: Final = 12


class Bearing:
    """Finds the claims of cues that come in reading order."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self._text = document.text
        self._around = Surroundings(document.text)
        self._places = Places(document, attributions)
        self._claims = Claims(document, attributions)
        self.parties = Parties(document.text, self._places)
        self._opposition = Opposition(document.text, self._claims)
        self._silences = Silences(document.text, self._claims)
        self._rules: dict[HedgeKind, Callable[[HedgeCue, Sentence], tuple[Span, ...]]] = {
            HedgeKind.COULD_NOT_VERIFY: Unverified(
                document.text, self._claims, self._places
            ).checked,
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
        if not said and _STUDY.match(subject) and _IN_SOME.search(subject) is None:
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
        told = self._around.asked_after(cue._replace(end=self._example_end(cue)), sentence)
        if told is not None:
            return (told,)
        for attribution in self._places.near(cue):
            inside = sentence.start <= attribution.cue.start < sentence.end
            content = attribution.content
            if inside and content and content[0].start < cue.start < content[0].end:
                return (self._around.trimmed(content[0].start, cue.start),)
            if inside and content and not content[0].overlaps(cue.start, cue.end):
                return content
        return one(self._claims.last_asserted())

    def _example_end(self, cue: HedgeCue) -> int:
        """Behind "such as" in "conspiracy theories, such as that S"."""
        example = _SUCH_AS.match(self._text, cue.end)
        return example.end() if example else cue.end

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
        questions = self._questions_before(sentence)
        if questions:
            return questions
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

    def _questions_before(self, sentence: Sentence) -> tuple[Span, ...]:
        """As in "Did she know? It is not clear.": what is asked just before, the nearest first."""
        if not _BARE_UNKNOWN.match(self._text, sentence.start, sentence.end):
            return ()
        found: list[Span] = []
        start = sentence.start
        while len(found) < _AROUND:
            end = start
            start = self._places.previous_start(sentence._replace(start=start))
            asked = self._text[start:end].strip()
            if start == end or not asked.endswith("?"):
                break
            found.append(self._around.trimmed(start, end))
        return tuple(found)

    def _all_of(self, named: Span) -> tuple[Span, ...]:
        """As in "no word on the cause or who was hurt": each of the two."""
        second = _OR_WHAT.match(self._text, named.end) or _OR_WHAT.search(
            self._text, named.start, named.end
        )
        if second is None:
            return (named,)
        first = self._around.trimmed(named.start, min(second.start(), named.end))
        end = self._around.part_end(second.end(), max(named.end, second.end() + _SECOND))
        return (first, self._around.trimmed(second.end(), end))

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
        whole = words[:1].isupper() or cue.kind is HedgeKind.UNKNOWN
        if whole and words.count(" ") > 1 and not points_back(words):
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

    def _joined(self, content: Sequence[Span]) -> Span:
        return Span.of(self._text, content[0].start, content[-1].end)

    def _whole(self, sentence: Sentence) -> Span:
        return Span.of(self._text, sentence.start, sentence.end)


def _is_other(claim: Span, cue: HedgeCue) -> bool:
    """Whether a claim is another's, and not the very words of a denial: "denied that X"."""
    return claim.end <= cue.start or claim.start > cue.end + _OBJECT
