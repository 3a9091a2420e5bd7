"""Which claim a denial or a dispute speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.attribution.flags import opposition_marks as marks
from summarizer.attribution.flags.claim_marks import accused, names
from summarizer.attribution.flags.claim_words import points_back
from summarizer.attribution.flags.claims import Claims
from summarizer.attribution.flags.descriptions import NOTHING, Descriptions, one
from summarizer.attribution.flags.disputes import Disputes
from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.flags.hedge_kinds import HedgeKind
from summarizer.attribution.flags.surroundings import Surroundings, cue_words
from summarizer.attribution.model import Attribution
from summarizer.document.model import Sentence
from summarizer.span import Span


class Opposition:
    """Finds what cues of denial and dispute speak of; cues come in reading order."""

    def __init__(self, text: str, claims: Claims) -> None:
        self._text = text
        self._claims = claims
        self._around = Surroundings(text)
        self._descriptions = Descriptions(text, claims)
        self._disputes = Disputes(text, claims)
        self._speaker = ""

    def opposed(
        self, cue: HedgeCue, sentence: Sentence, near: Sequence[Attribution]
    ) -> tuple[Span, ...]:
        """What is denied or disputed; empty where the sentence alone tells."""
        words = cue_words(self._text, cue)
        if fronted := self._fronted(cue, sentence, near):
            return fronted
        if marks.VOTED_DOWN.match(words) or (
            words.endswith("denied") and marks.BY.match(self._text, cue.end)
        ):
            return self._disputes.subject(cue, sentence)
        told = self._after_too(cue, sentence) or self._descriptions.told(cue, sentence)
        if told is not None:
            return (told,)
        self._speaker = self._speaking(cue, sentence, near)
        if cue.kind is HedgeKind.DISPUTE:
            pointed = self._disputes.pointed_at(cue, sentence, self._speaker)
            if pointed is not None:
                return pointed
        if marks.BACK.fullmatch(words):
            return self._answered_back(cue, sentence)
        return self._said_no(cue, sentence, near)

    def _said_no(
        self, cue: HedgeCue, sentence: Sentence, near: Sequence[Attribution]
    ) -> tuple[Span, ...]:
        """What a verb of denying, or a verdict, speaks of."""
        words = cue_words(self._text, cue)
        whole = self._text[cue.end : sentence.end].lstrip()
        foretold = self._said_of_it(cue, sentence)
        if foretold is not None:
            return (foretold,)
        if words.startswith(marks.TO_BE) and not self._disputes.subject_points(cue, sentence):
            return self._called_false(cue, sentence)
        turned = self._turned_against(cue, sentence)
        if turned is not None:
            return (turned,)
        if cue.kind is HedgeKind.FALSE or points_back(whole) or marks.WHOM.match(whole):
            return self._rejected(cue, sentence)
        bare = marks.TO_WHAT.sub("", whole)
        if marks.GENERIC.match(bare) or (marks.NOTHING_WRONG.search(words) and bare == whole):
            return self._asked_of(cue, sentence)
        return self._object(cue, sentence, near)

    def _turned_against(self, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """As in "He implied that S, but that was not so": what stands before in the sentence."""
        if cue.kind is not HedgeKind.FALSE:
            return None
        turn = marks.TURNED_AGAINST.search(self._text, sentence.start, cue.start)
        if turn is None:
            return None
        that = self._text.rfind(" that ", sentence.start, turn.start())
        start = that + len(" that ") if that >= 0 else sentence.start
        return self._around.trimmed(start, turn.start())

    def _said_of_it(self, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """As in "It is untrue that S"."""
        is_it = cue_words(self._text, cue).startswith(marks.TO_BE) and marks.IT.fullmatch(
            self._around.before(cue, sentence).exact
        )
        if not is_it or marks.THAT.match(self._text, cue.end) is None:
            return None
        return self._around.asked_after(cue, sentence)

    def is_asked(self, cue: HedgeCue, sentence: Sentence) -> bool:
        """As in "Asked whether the report was wrong": a question, and no answer."""
        return marks.ASKING.search(self._text, sentence.start, cue.start) is not None

    def _fronted(
        self, cue: HedgeCue, sentence: Sentence, near: Sequence[Attribution]
    ) -> tuple[Span, ...]:
        """As in "Despite evidence to the contrary, he says that S"."""
        if marks.FRONTED.match(self._text, cue.start) is None:
            return ()
        for attribution in near:
            inside = cue.end <= attribution.cue.start < sentence.end
            if inside and attribution.content and _is_clause(attribution.content[0]):
                return attribution.content[:1]
        return one(self._claims.meant("", sentence.start, bare=True, plain=True))

    def _after_too(self, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """As in "disputes, too, that S"."""
        too = marks.TOO.match(self._text, cue.end, sentence.end)
        if too is None:
            return None
        return self._around.trimmed(too.end(), self._around.part_end(too.end(), sentence.end))

    def _speaking(self, cue: HedgeCue, sentence: Sentence, near: Sequence[Attribution]) -> str:
        """Who speaks against a claim, in words."""
        for attribution in near:
            described = attribution.description or attribution.source
            if described is not None and (
                attribution.cue.overlaps(cue.start, cue.end)
                or any(part.overlaps(cue.start, cue.end) for part in attribution.content)
            ):
                return described.exact
        return self._around.before(cue, sentence).exact

    def _called_false(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "A claim by B that S was false", "Reports that S were without foundation"."""
        subject = self._text[sentence.start : cue.start]
        said = marks.CLAIM_THAT.match(subject)
        if said is None:
            return NOTHING
        return (self._around.trimmed(sentence.start + said.end(), cue.start),)

    def _answered_back(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "Ms Orr hit back": what somebody else said of who answers; else it is no denial."""
        told = self._descriptions.told(cue, sentence)
        if told is not None:
            return (told,)
        if marks.ATTACKING.match(self._text, cue.end):
            return NOTHING
        after = self._around.after(cue, sentence).exact
        found = self._claims.weighed(after, sentence.start, self._speaker, about=True)
        if found is None or marks.OUGHT.search(found.span.exact):
            return NOTHING
        return (found.span,)

    def _rejected(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "denied it", "dismissed the report", "called the figure nonsense"."""
        words = cue_words(self._text, cue)
        after = self._around.after(cue, sentence)
        numbered = self._claims.with_numeral(words) if cue.kind is HedgeKind.FALSE else None
        if numbered is not None:
            return (numbered,)
        own = cue.kind is HedgeKind.FALSE and (
            marks.OF_WHAT.match(self._text, cue.end) is not None
            or (marks.CLAIM_NOUN.search(words) and self._text.startswith(" to ", cue.end))
            or marks.CLAIM_OF.search(words) is not None
        )
        own = own and not marks.OPEN_QUOTE.search(words)
        if own and " any " in words:
            return (self._around.trimmed(cue.start, after.end),)
        before = self._around.before(cue, sentence).exact
        bare = marks.BARE.match(after.exact) is not None or marks.BARE.search(words) is not None
        found = self._claims.weighed(
            f"{words} {before} {after.exact}", cue.start, self._speaker, bare=bare, plain=True
        )
        to_do = own and self._text.startswith(" to ", cue.end)
        if found is None or to_do or (own and not found.shared):
            return (self._around.trimmed(cue.start, after.end),) if own else ()
        return (found.span,)

    def _asked_of(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "denies all charges", "had done nothing wrong": what this speaker is accused of.

        Where nothing is said to accuse them, the words of the denial alone: to put a denial on
        what is said of another would be worse than to leave it bare.
        """
        inside = [
            each for each in self._claims.doubted_since(sentence.start) if each.end <= cue.start
        ]
        if inside:
            return (inside[0],)
        after = self._around.after(cue, sentence)
        wanted = f"accusation {after.exact}"
        found = self._claims.meant(wanted, sentence.start, self._speaker, plain=True)
        if found and not self._is_about_speaker(found, sentence):
            best = self._claims.weighed(wanted, sentence.start, self._speaker, about=True)
            found = best.span if best and accused(best.span.exact) & names(self._speaker) else None
        charged = self._charged_with(sentence)
        if charged and (found is None or not names(self._speaker) & names(found.exact)):
            found = charged
        return one(found) or ((after,) if after.exact else ())

    def _is_about_speaker(self, claim: Span, sentence: Sentence) -> bool:
        """Whether nobody else is its subject, and a named speaker is spoken of since then."""
        ours = names(self._speaker)
        others = accused(claim.exact)
        if not ours or ours & others:
            return True
        start = max(0, claim.start - marks.SPOKEN_OF)
        if ours & names(self._text[start : sentence.start]):
            return not others
        told = self._text[start : claim.end]
        just_before = sentence.start - claim.end < marks.JUST_BEFORE
        return just_before and marks.SOMEBODY.search(told[_last_sentence(told) :]) is None

    def _charged_with(self, sentence: Sentence) -> Span | None:
        """What somebody was accused of, charged with or on trial for, before a sentence."""
        start = max(0, sentence.start - marks.FAR)
        ours = names(self._speaker)
        for charge in reversed([*marks.CHARGED.finditer(self._text, start, sentence.start)]):
            begin = charge.end()
            line_end = self._text.find("\n", begin, sentence.start)
            end = self._around.part_end(begin, sentence.start if line_end < 0 else line_end)
            told = self._text[max(0, charge.start() - marks.CHARGED_WHOM) : end]
            if not ours or ours & names(told[_last_sentence(told) :]):
                return self._around.trimmed(begin, end)
        return None

    def _object(
        self, cue: HedgeCue, sentence: Sentence, near: Sequence[Attribution]
    ) -> tuple[Span, ...]:
        after = self._around.after(cue, sentence)
        words = cue_words(self._text, cue)
        if marks.NO_PART.match(words) or marks.INSISTING.search(words):
            return self._insisted(after.exact, cue, sentence)
        answered = one(self._claim_for(after.exact, sentence))
        if marks.HAS_CLAUSE.search(after.exact) is None:
            charged = self._charged_with(sentence) if cue.kind is HedgeKind.DENIAL else None
            answered = answered or one(charged)
            if answered:
                return answered
        if marks.ANY.match(after.exact):
            best = self._claims.weighed(after.exact, sentence.start, self._speaker)
            if best and best.worth >= marks.LEAST_LINK:
                return (best.span,)
            return (*self._own_object(cue, after, near), *answered)
        own = self._own_object(cue, after, near)
        if answered and answered[0].exact[:1] in marks.QUOTES:
            return own or answered
        return (*own, *answered)

    def _insisted(self, words: str, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "Orr insists she never met him": no denial unless something is said of Orr."""
        best = self._claims.weighed(words, sentence.start, self._speaker, about=True)
        if best is None or best.worth < marks.LEAST_INSISTED:
            own = self._around.asked_after(cue, sentence)
            return (own,) if own and marks.OF_ONESELF.match(cue_words(self._text, cue)) else NOTHING
        before = self._text[max(0, best.span.start - marks.REPORTED) : best.span.start]
        return NOTHING if marks.INSISTS.search(before) else (best.span,)

    def _own_object(
        self, cue: HedgeCue, after: Span, near: Sequence[Attribution]
    ) -> tuple[Span, ...]:
        """The words denied: "denied that X", "pleaded not guilty to X"."""
        for attribution in near:
            if attribution.cue.overlaps(cue.start, cue.end):
                if cue.kind is HedgeKind.DISPUTE and after.exact.startswith("that "):
                    best = self._claims.weighed(after.exact, cue.start, self._speaker)
                    linked = best is not None and best.shared >= marks.LEAST_SHARED
                    return (best.span,) if best and linked else attribution.content
                return attribution.content
        what = marks.OF_WHAT.match(self._text, cue.end)
        if what is not None:
            return (self._around.trimmed(what.end(), after.end),)
        if after.exact.startswith("to "):
            after = self._around.trimmed(after.start + len("to "), after.end)
        return (after,) if after.exact else ()

    def _claim_for(self, words: str, sentence: Sentence) -> Span | None:
        """The earlier claim that a denied thing answers: "murder", "that any report ..."."""
        pointed = marks.NEGATED_NOUN.match(words) and not marks.HAS_CLAUSE.search(words)
        loose = pointed or marks.ANY.match(words)
        best = self._claims.weighed(words, sentence.start, self._speaker)
        if best is None or best.worth < (-1.0 if loose else marks.LEAST_LINK):
            return None
        surely = best.shared >= marks.LEAST_SHARED or (
            best.gap <= 1
            and best.span.exact[:1] not in marks.QUOTES
            and (best.concerns or bool(names(self._speaker)))
            and self._is_about_speaker(best.span, sentence)
        )
        return best.span if pointed or surely else None


def _is_clause(content: Span) -> bool:
    return content.exact.count(" ") >= marks.CLAUSE_WORDS


def _last_sentence(text: str) -> int:
    """Where the last sentence of a stretch begins."""
    return max(0, *(text.rfind(end) + 1 for end in marks.SENTENCE_ENDS))
