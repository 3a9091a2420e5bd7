"""Which claim a denial or a dispute speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.attribution.claim_words import CLAIM_NOUNS, points_back
from summarizer.attribution.claims import Claims
from summarizer.attribution.descriptions import NOTHING, Descriptions, one
from summarizer.attribution.hedge_cues import HedgeCue
from summarizer.attribution.hedge_kinds import HedgeKind
from summarizer.attribution.model import Attribution
from summarizer.attribution.surroundings import Surroundings, cue_words
from summarizer.document.model import Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_OF_WHAT: Final = pattern(r"\s(?:of|that|on|about|for)\s")
_GENERIC: Final = pattern(
    r"(?:(?:any|all|the|both|two|three|four|five|\d+)\s)?(?:counts?|charges?|allegations?"
    r"|wrongdoing"
    r"|accusations?|offences|offenses|involvement|liability|responsibility)\b"
    r"|(?:saying|doing)\s(?:it|so|that|this)\b",
    re.IGNORECASE,
)
_ANY: Final = pattern(
    r"(?:that\s)?(?:(?:having\s)?(?:using|used|saying|said|making|made|giving|given|telling"
    r"|sending|sent|writing|written)\s(?:the|any|such"
    r"|that|those|these|it)\b|(?:there\s\w{2,4}\s(?:been\s)?)?(?:any\b|any(?:one|body|thing)\b"
    r"|ever\b|having\b))",
    re.IGNORECASE,
)
_NOTHING_WRONG: Final = pattern(
    r"nothing \w+\Z|such \w+\Z|not believe (?:it|that|this|them)\Z|innocen\w+\Z|guilty\Z|denials?\Z"
)
_DIFFER: Final = pattern(r"(?:differ|diverg|var|conflict)\w*\Z")
_DISSENT: Final = pattern(
    r"that (?:is|was) not|(?:is|are|was|were|remain\w*)(?: \w+)? (?:unconv|unpers|convin|persua"
    r"|scept|skept|doubtf|dubio|dismissive|unimpr)|disagree|beg\w* to|.*otherwise|(?:not"
    r"|n['’]t) (?:all|every)|.*different"
    r"|(?:the )?other way|.*(?:unconvinced|unpersuaded|sceptical|skeptical|doubtful|dubious"
    r"|dismissive|unimpressed|differently)|dissent|.*doubts|.*caution\Z"
    r"|.*not (?:convinced|persuaded)|.*not believe"
    r"|.*(?:disput|contest|reject|challeng)\w*\Z"
)
"""Cues that speak against what was said before, whatever follows them."""
_NOT_SEEN: Final = pattern(
    r"nothing\Z|\bno\s\w+(?:\s\w+)*\Z|recall|remember|recollection|memory|not see"
)
_AT_ODDS: Final = pattern(r"with\Z|counter to\Z|belie[sd]\Z")
_ASKING: Final = pattern(r"\b[Aa]sked\s(?:\w+\s)?(?:whether|if)\s[^,]*\Z")
_LEAST_UNSEEN: Final = -0.5
_LEAST_RIVAL: Final = 1.0
_PASSIVE: Final = pattern(r"(?:is|are|was|were|been|remains?) ")
_ITS: Final = pattern(r"(?:its|their|his|her)\s")
_CLAIM_OF: Final = pattern(rf"{CLAIM_NOUNS}\sof\s")
_WHOM: Final = pattern(r"(?:him|her|them|it|[A-Z][\w’-]+)(?=[.,;]|\s(?:on|over|about|and|by)\b)")
_OTHER_FIGURE: Final = pattern(
    r"\A(?:the (?:true|real|actual)|stand)|more like|closer|nearer|(?:third|quarter|fraction"
    r"|tenth|half|twice|double|triple)\b|(?:far|much|well) \w+\Z|too \w+\Z"
)
_VERSION: Final = pattern(
    rf"(?:that|this|those|these)\s(?:\w+\s)?{CLAIM_NOUNS}\s(?:of|about)\s\w+\Z", re.IGNORECASE
)
_ON_WHAT: Final = pattern(r"\s(?:of|about|over|for|on(?=\s(?:how|what|who|when|why|whether)))\s")
_OPEN_QUOTE: Final = pattern(r"\A[^\"“‘«]*[\"“‘«][^\"”’»]*\Z")
_TOO: Final = pattern(r",\s(?:too|also|however|moreover),\s(?=that\s)")
_BARE: Final = pattern(r"\b(?:it|this|that|them|these|those)\b(?!\s\w)", re.IGNORECASE)
_TO_BE: Final = ("is ", "was ", "are ", "were ")
_PAPERS: Final = frozenset(
    "post posts tweet video clip footage photo photograph image recording letter memo document"
    " paper dossier article email screenshot message leak".split()
)
_POINTERS: Final = frozenset("it that this they these those which".split())
_CLAIM_NOUN: Final = pattern(CLAIM_NOUNS)
_CLAIM_THAT: Final = pattern(
    rf"(?:[\w’'-]+\s){{0,5}}?{CLAIM_NOUNS}(?:[^.;:]{{0,60}}?)\sthat\s", re.IGNORECASE
)
_PUT_TO: Final = pattern(r"to (?:the )?(.+) that", re.IGNORECASE)
_OPPOSING_VERB: Final = pattern(r"(?:disput|contest|reject|challeng)")
_NEGATED_NOUN: Final = pattern(r"(?:our|his|her|its|their|the)\s(?:\w+\s)?\w+\Z")
_HAS_CLAUSE: Final = pattern(
    r"\b(?:that|is|are|was|were|has|have|had|having|being|been|did|would|could|will|there"
    r"|[a-z]+ing)\b"
)
_TURNED: Final = pattern(r"(?:But|However|Yet|Opponents|Critics)\b")
_QUOTES: Final = tuple('"“«‘')
_AHEAD: Final = 500
_TO_WHAT: Final = pattern(r"\A(?:(?:on\s)?[A-Z]\w+day\s)?to\s")
_CLOSE: Final = 400
_FAR: Final = 700
_CHARGED: Final = pattern(
    r"\b(?:accus(?:ed|ing)\s(?:[\w’'-]+\s){0,3}?of|charged\swith|on\strial\s(?:for|over"
    r"|accused\sof)"
    r"|suspected\sof|indicted\s(?:on|for)|alleg(?:ed|es|ing)(?:\sto\shave|\sthat))\s"
)
_SHORTEST: Final = 15
_LEAST_LINK: Final = 1.3


class Opposition:
    """Finds what cues of denial and dispute speak of; cues come in reading order."""

    def __init__(self, text: str, claims: Claims) -> None:
        self._text = text
        self._claims = claims
        self._around = Surroundings(text)
        self._descriptions = Descriptions(text, claims)
        self._speaker = ""

    def opposed(
        self, cue: HedgeCue, sentence: Sentence, near: Sequence[Attribution]
    ) -> tuple[Span, ...]:
        """What is denied or disputed; empty where the sentence alone tells."""
        told = self._after_too(cue, sentence) or self._descriptions.told(cue, sentence)
        if told is not None:
            return (told,)
        self._speaker = self._speaking(cue, sentence, near)
        if cue.kind is HedgeKind.DISPUTE:
            pointed = self._pointed_at(cue, sentence)
            if pointed is not None:
                return pointed
        words = cue_words(self._text, cue)
        whole = self._text[cue.end : sentence.end].lstrip()
        if words.startswith(_TO_BE) and not self._subject_points(cue, sentence):
            return self._called_false(cue, sentence)
        if cue.kind is HedgeKind.FALSE or points_back(whole) or _WHOM.match(whole):
            return self._rejected(cue, sentence)
        bare = _TO_WHAT.sub("", whole)
        if _GENERIC.match(bare) or (_NOTHING_WRONG.search(words) and bare == whole):
            return self._asked_of(cue, sentence)
        return self._object(cue, sentence, near)

    def is_asked(self, cue: HedgeCue, sentence: Sentence) -> bool:
        """As in "Asked whether the report was wrong": a question, and no answer."""
        return _ASKING.search(self._text, sentence.start, cue.start) is not None

    def _after_too(self, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """As in "disputes, too, that S"."""
        too = _TOO.match(self._text, cue.end, sentence.end)
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
        said = _CLAIM_THAT.match(subject)
        if said is None:
            return NOTHING
        return (self._around.trimmed(sentence.start + said.end(), cue.start),)

    def _pointed_at(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...] | None:
        """What cues that need no object dispute; None of other cues."""
        words = cue_words(self._text, cue)
        if words.startswith(("that is", "that was")):
            return tuple(self._claims.before(max(0, sentence.start - _AHEAD))[:1])
        if _NOT_SEEN.search(words):
            return self._not_seen(cue, sentence)
        if _DIFFER.search(words) and "different" not in words:
            return self._differing(cue, sentence)
        if _OTHER_FIGURE.search(words):
            return self._other_figure(cue, sentence)
        if _PASSIVE.match(words) and not _DISSENT.match(words):
            return self._subject(cue, sentence)
        name = _PUT_TO.search(self._text, cue.start, cue.end)
        of_them = self._claims.of(name[1]) if name else None
        return (of_them,) if of_them else self._dissented(cue, sentence)

    def _not_seen(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "had seen no evidence of it", "did not recall the remark": the claim before."""
        after = self._text[cue.end : self._around.part_end(cue.end, sentence.end)]
        words = cue_words(self._text, cue)
        best = self._claims.weighed(words + after, cue.start, self._speaker)
        if best is not None and best.worth >= _LEAST_UNSEEN:
            return (best.span,)
        return NOTHING

    def _differing(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...] | None:
        """As in "Accounts differ": what is said next, or else was said before."""
        inside = self._text[cue.end : sentence.end]
        after = self._claims.after(cue.end if "saying" in inside else sentence.end)[:2]
        of_what = _ON_WHAT.match(self._text, cue.end)
        if of_what and not after:
            return (
                self._around.trimmed(
                    of_what.end(), self._around.part_end(of_what.end(), sentence.end)
                ),
            )
        return tuple(after) or one(self._answered(cue_words(self._text, cue), sentence))

    def _dissented(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...] | None:
        """As in "Lund disagreed", "contested this.", "That does not square with the lease"."""
        words = cue_words(self._text, cue)
        whole = self._text[cue.end : sentence.end].lstrip()
        if _AT_ODDS.search(words) and self._subject_points(cue, sentence):
            return tuple(self._claims.before()[:1])
        if words.startswith("put it"):
            return one(self._claims.meant("", sentence.start, self._speaker))
        if words.startswith("question") and _ITS.match(whole):
            return one(self._claims.meant("", sentence.start, self._speaker))
        if not _DISSENT.match(words) or (
            "different" in words and _OF_WHAT.match(self._text, cue.end)
        ):
            return None
        has_object = _OPPOSING_VERB.match(words) and whole[:1].isalpha()
        if has_object:
            return None
        bare = not whole[:1].isalpha()
        return one(self._claims.meant(whole, cue.start, self._speaker, bare=bare, plain=True))

    def _subject(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "That claim was challenged", "Who fired first is disputed"."""
        subject = self._around.before(cue, sentence)
        if points_back(subject.exact + ".") or _VERSION.match(subject.exact):
            return one(self._claims.meant(subject.exact, sentence.start))
        return (subject,) if subject.exact else ()

    def _answered(self, words: str, sentence: Sentence) -> Span | None:
        """The claim before a sentence that its speaker answers."""
        return self._claims.meant(words, sentence.start, self._speaker, plain=True)

    def _subject_points(self, cue: HedgeCue, sentence: Sentence) -> bool:
        """Whether what is called false is a claim: "it is false", "the report was untrue"."""
        last = self._around.before(cue, sentence).exact.rpartition(" ")[2].lower()
        return last in _POINTERS or _CLAIM_NOUN.fullmatch(last) is not None or last in _PAPERS

    def _other_figure(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "but locals say the true number is higher": the figure before it."""
        inside = [each for each in self._claims.before(sentence.start) if each.end <= cue.start]
        link = self._around.last_link(sentence.start, cue.start)
        if inside and link is not None and inside[0].end <= link:
            return (inside[0],)
        if link is not None and link - sentence.start > _SHORTEST:
            return (self._around.trimmed(sentence.start, link),)
        found = self._claims.weighed("figure", sentence.start, self._speaker, bare=True, plain=True)
        if found is None or (found.worth < _LEAST_RIVAL and not self._turns(sentence, cue)):
            return NOTHING
        return (found.span,)

    def _turns(self, sentence: Sentence, cue: HedgeCue) -> bool:
        return _TURNED.match(self._text, sentence.start, cue.start) is not None

    def _rejected(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "denied it", "dismissed the report", "called the figure nonsense"."""
        words = cue_words(self._text, cue)
        after = self._around.after(cue, sentence)
        numbered = self._claims.with_numeral(words) if cue.kind is HedgeKind.FALSE else None
        if numbered is not None:
            return (numbered,)
        own = cue.kind is HedgeKind.FALSE and (
            _OF_WHAT.match(self._text, cue.end) is not None or _CLAIM_OF.search(words) is not None
        )
        own = own and not _OPEN_QUOTE.search(words)
        if own and " any " in words:
            return (self._around.trimmed(cue.start, after.end),)
        before = self._around.before(cue, sentence).exact
        bare = _BARE.match(after.exact) is not None or _BARE.search(words) is not None
        found = self._claims.weighed(
            f"{words} {before} {after.exact}", cue.start, self._speaker, bare=bare, plain=True
        )
        if found is None or (own and not found.shared):
            return (self._around.trimmed(cue.start, after.end),) if own else ()
        return (found.span,)

    def _asked_of(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """As in "denies all charges", "had done nothing wrong": what stood before the sentence."""
        charged = self._charged_with(sentence)
        found = self._answered("accusation " + self._around.after(cue, sentence).exact, sentence)
        if charged and (found is None or charged.end > found.end):
            found = charged
        if found is not None:
            return (found,)
        after = self._around.after(cue, sentence)
        return (after,) if after.exact else ()

    def _charged_with(self, sentence: Sentence) -> Span | None:
        """What somebody was accused of, charged with or on trial for, before a sentence."""
        start = max(0, sentence.start - _FAR)
        found = [*_CHARGED.finditer(self._text, start, sentence.start)]
        if not found:
            return None
        end = self._around.part_end(found[-1].end(), sentence.start)
        return self._around.trimmed(found[-1].end(), end)

    def _object(
        self, cue: HedgeCue, sentence: Sentence, near: Sequence[Attribution]
    ) -> tuple[Span, ...]:
        after = self._around.after(cue, sentence)
        if cue_words(self._text, cue).startswith(("insist", "maintain")):
            found = self._linked(after.exact, sentence, least=0.5)
            return one(found) or NOTHING
        answered = one(self._claim_for(after.exact, sentence))
        if _HAS_CLAUSE.search(after.exact) is None:
            charged = self._charged_with(sentence) if cue.kind is HedgeKind.DENIAL else None
            answered = answered or one(charged)
            if answered:
                return answered
        own = self._own_object(cue, after, near)
        if answered and answered[0].exact[:1] in _QUOTES:
            return own or answered
        return (*own, *answered)

    def _own_object(
        self, cue: HedgeCue, after: Span, near: Sequence[Attribution]
    ) -> tuple[Span, ...]:
        """The words denied: "denied that X", "pleaded not guilty to X"."""
        for attribution in near:
            if attribution.cue.overlaps(cue.start, cue.end):
                if cue.kind is HedgeKind.DISPUTE and after.exact.startswith("that "):
                    return one(self._claims.meant("", cue.start, self._speaker))
                return attribution.content
        what = _OF_WHAT.match(self._text, cue.end)
        if what is not None:
            return (self._around.trimmed(what.end(), after.end),)
        if after.exact.startswith("to "):
            after = self._around.trimmed(after.start + len("to "), after.end)
        return (after,) if after.exact else ()

    def _claim_for(self, words: str, sentence: Sentence) -> Span | None:
        """The earlier claim that a denied thing answers: "murder", "that any report ..."."""
        loose = _ANY.match(words) or (_NEGATED_NOUN.match(words) and not _HAS_CLAUSE.search(words))
        return self._linked(words, sentence, least=-1.0 if loose else _LEAST_LINK)

    def _linked(self, words: str, sentence: Sentence, *, least: float) -> Span | None:
        """The claim before a sentence that words like these answer, if that much speaks for it."""
        best = self._claims.weighed(words, sentence.start, self._speaker)
        return best.span if best and best.worth >= least else None
