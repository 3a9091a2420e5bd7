"""Which claim a word of dissent speaks of: "disagreed", "accounts differ", "the true figure"."""

from __future__ import annotations

import re
from collections.abc import Callable

from summarizer.attribution.flags import opposition_marks as marks
from summarizer.attribution.flags.claim_words import points_back
from summarizer.attribution.flags.claims import Claims
from summarizer.attribution.flags.descriptions import NOTHING, one
from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.flags.surroundings import Surroundings, cue_words
from summarizer.document.model import Sentence
from summarizer.span import Span

_Rule = Callable[[HedgeCue, Sentence, str], tuple[Span, ...] | None]


class Disputes:
    """Finds what cues of dissent speak of; ``speaker`` is who dissents, in words."""

    def __init__(self, text: str, claims: Claims) -> None:
        self._text = text
        self._claims = claims
        self._around = Surroundings(text)
        self._rules: tuple[tuple[re.Pattern[str], _Rule], ...] = (
            (marks.NOT_SEEN, self._not_seen),
            (marks.DIFFER, self._differing),
            (marks.OTHER_FIGURE, self._other_figure),
        )

    def pointed_at(
        self, cue: HedgeCue, sentence: Sentence, speaker: str
    ) -> tuple[Span, ...] | None:
        """What cues that need no object dispute; None of other cues."""
        words = cue_words(self._text, cue)
        named = self._named(words, cue, sentence)
        if named is not None:
            return (named,)
        if words.startswith(("that is", "that was")):
            return tuple(self._claims.before(max(0, sentence.start - marks.AHEAD))[:1])
        for sign, rule in self._rules:
            if sign.search(words):
                return rule(cue, sentence, speaker)
        if marks.MAY_BE.match(words) or (
            marks.PASSIVE.match(words) and not marks.DISSENT.match(words)
        ):
            return self.subject(cue, sentence)
        return self._answered(words, cue, sentence, speaker)

    def _named(self, words: str, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """What is named behind a cue: "disagree on how X", "conflicting figures for X"."""
        start = None
        if words.startswith("disagree"):
            start = marks.ON_QUESTION.match(self._text, cue.end)
        elif marks.CONFLICTING.match(words):
            start = marks.FOR_WHAT.match(self._text, cue.end)
        elif words.startswith("question") and marks.ITS_TRUTH.match(self._text, cue.end):
            return self._object(cue.end, sentence)
        return self._object(start.end(), sentence) if start else None

    def _answered(
        self, words: str, cue: HedgeCue, sentence: Sentence, speaker: str
    ) -> tuple[Span, ...] | None:
        """As in "she countered that S", "little agreement with that": the claim before."""
        if words.endswith(("opposite is true", "opposite was true")):
            return one(self._claims.meant("", sentence.start, speaker, bare=True, plain=True))
        if words.startswith("counter") or words.endswith("agreement with"):
            after = self._object(cue.end, sentence).exact
            return one(self._claims.meant(after, sentence.start, speaker, plain=True))
        name = marks.PUT_TO.search(self._text, cue.start, cue.end)
        of_them = self._claims.of(name[1]) if name else None
        return (of_them,) if of_them else self._dissented(cue, sentence, speaker)

    def _object(self, start: int, sentence: Sentence) -> Span:
        return self._around.trimmed(start, self._around.part_end(start, sentence.end))

    def _not_seen(self, cue: HedgeCue, sentence: Sentence, speaker: str) -> tuple[Span, ...]:
        """As in "had seen no evidence of it", "did not recall the remark": the claim before."""
        after = self._text[cue.end : self._around.part_end(cue.end, sentence.end)]
        words = cue_words(self._text, cue)
        best = self._claims.weighed(words + after, cue.start, speaker)
        if words.startswith("there ") and (
            best is None or (not best.shared and cue.start - best.span.end > marks.JUST_BEFORE)
        ):
            return NOTHING
        if best is not None and best.worth >= marks.LEAST_UNSEEN:
            return (best.span,)
        return NOTHING

    def _differing(
        self, cue: HedgeCue, sentence: Sentence, speaker: str
    ) -> tuple[Span, ...] | None:
        """As in "Accounts differ": what is said next, or else was said before."""
        inside = self._text[cue.end : sentence.end]
        after = self._claims.after(cue.end if "saying" in inside else sentence.end)[:2]
        of_what = marks.ON_WHAT.match(self._text, cue.end)
        if of_what and not after:
            return (self._object(of_what.end(), sentence),)
        return tuple(after) or one(
            self._claims.meant(cue_words(self._text, cue), sentence.start, speaker, plain=True)
        )

    def _dissented(
        self, cue: HedgeCue, sentence: Sentence, speaker: str
    ) -> tuple[Span, ...] | None:
        """As in "Lund disagreed", "contested this.", "That does not square with the lease"."""
        words = cue_words(self._text, cue)
        whole = self._text[cue.end : sentence.end].lstrip()
        pointing = words.startswith(("that ", "this ")) or self.subject_points(cue, sentence)
        if marks.AT_ODDS.search(words) and pointing:
            return tuple(self._claims.before()[:1])
        if words.startswith("put it"):
            return one(self._claims.meant("", sentence.start, speaker))
        if not marks.DISSENT.match(words) or (
            ("different" in words and marks.OF_WHAT.match(self._text, cue.end))
            or (marks.OPPOSING_VERB.match(words) and whole[:1].isalpha())
        ):
            return None
        if words.startswith("not ") and not marks.CLAUSE_END.match(whole):
            return (self._around.after(cue, sentence),)
        bare = not whole[:1].isalpha()
        return one(self._claims.meant(whole, cue.start, speaker, bare=bare, plain=True))

    def _other_figure(self, cue: HedgeCue, sentence: Sentence, speaker: str) -> tuple[Span, ...]:
        """As in "but locals say the true number is higher": the figure before it."""
        inside = [each for each in self._claims.before(sentence.start) if each.end <= cue.start]
        if self._text[cue.start - 1 : cue.start] == "(":
            that = self._text.rfind(" that ", sentence.start, cue.start)
            start = that + len(" that ") if that >= 0 else sentence.start
            return (self._around.trimmed(start, cue.start - 1),)
        link = self._around.last_link(sentence.start, cue.start)
        if inside and link is not None and inside[0].end <= link:
            return (inside[0],)
        if link is not None and link - sentence.start > marks.SHORTEST:
            return (self._around.trimmed(sentence.start, link),)
        found = self._claims.weighed("figure", sentence.start, speaker, bare=True, plain=True)
        if found is None or (found.worth < marks.LEAST_RIVAL and not self._turns(sentence, cue)):
            return NOTHING
        return (found.span,)

    def _turns(self, sentence: Sentence, cue: HedgeCue) -> bool:
        return marks.TURNED.match(self._text, sentence.start, cue.start) is not None

    def subject(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "That claim was challenged", "Who fired first is disputed"."""
        subject = self._around.before(cue, sentence)
        said = marks.CLAIM_THAT.match(subject.exact)
        if said is not None:
            return (self._around.trimmed(subject.start + said.end(), subject.end),)
        if marks.VOTED_DOWN.match(cue_words(self._text, cue)) and not self.subject_points(
            cue, sentence
        ):
            return NOTHING
        if points_back(subject.exact + ".") or marks.VERSION.match(subject.exact):
            return one(self._claims.meant(subject.exact, sentence.start))
        return (subject,) if subject.exact else ()

    def subject_points(self, cue: HedgeCue, sentence: Sentence) -> bool:
        """Whether what is called false is a claim: "it is false", "the report was untrue"."""
        last = self._around.before(cue, sentence).exact.rpartition(" ")[2].lower()
        return (
            last in marks.POINTERS
            or marks.CLAIM_NOUN.fullmatch(last) is not None
            or last in marks.PAPERS
        )
