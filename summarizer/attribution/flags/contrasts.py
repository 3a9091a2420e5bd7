"""Disputes without a word for it: two sources that speak against each other on one thing.

Two signs count (after the contradiction types of de Marneffe, Rafferty and Manning 2008, *Finding
Contradictions in Text*): different figures for one thing, and a negated statement that takes up
the words of another speaker's claim just before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.attribution.flags.claim_words import shared_stems
from summarizer.attribution.flags.rival_accounts import (
    answers_as_accused,
    answers_for_client,
    blames_otherwise,
    counts_otherwise,
    is_whom,
    takes_up_no,
    turns_negation,
)
from summarizer.attribution.language.heads import head_of
from summarizer.attribution.model import Attribution, AttributionType, QuoteType
from summarizer.document.model import Document
from summarizer.patterns import pattern
from summarizer.span import Span


class Contrast(NamedTuple):
    """What a second source says (the cue), the claim it speaks against, and who says it."""

    cue: Span
    claim: Span
    speaker: str
    negated: bool
    concerned: bool = False
    """Whether it is told by whom the claim is about."""


_BEFORE: Final = 4
_TWICE: Final = 2
_NEGATED: Final = pattern(
    r"(?:that\s)?(?:there\s\w{2,4}(?:\sbeen)?\s(?:no\b|nothing\b|never\b)|no(?!\s(?:more|less|fewer|longer|"
    r"doubt)\b)\b|none\b|nobody\b|nothing\b|[\"“‘]?not\s(?:one|a\ssingle|a\spenny)\b|(?:[\w’'-]{1,20}\s){1,5}?(?:(?:is|are|was|were|had|has|have|did"
    r"|does|do|would|could)(?:\snot|n['’]t|\snever)\b|(?:had|has|have)\s(?:had\s)?no\b))",
    re.IGNORECASE,
)
_FIGURE: Final = (
    r"(?:[$€£₹#]?\d(?:[\d,.]*\d)?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?"
    r"|hundreds?|thousands?|half|twice|double)\b)"
)
_COUNTED: Final = pattern(rf"(?<![\w.-]){_FIGURE}")
_PUTTING: Final = pattern(
    r"(?:\bput(?:s|ting)?|\bestimate[sd]?|\bg[ai]ven?|\bgives|\bcounted)\Z", re.IGNORECASE
)
_CLOSER: Final = pattern(
    r"\b(?:figure|number|toll|total|count|cost)\s(?:is|was)\s(?:\w+\s)?(?:closer\sto|at\sleast|more|higher|lower)",
)
_THE_FIGURE: Final = pattern(
    r"(?:it|the\s(?:number|figure|crowd|turnout))\s(?!of\b|in\b|for\b)",
    re.IGNORECASE,
)
_ELLIPTIC: Final = pattern(
    rf"\b(?:put|puts|estimated|estimates?|gave|counted)\s(?P<claim>[^.;,]{{1,60}}?\s(?:at|as)\s[^.;,]{{0,25}}?{_FIGURE}[^.;,]{{0,20}}?)"
    rf",?\s(?:and\s|while\s|but\s|with\s)?(?P<cue>(?:the\s)?[\w’'-]{{3,20}}(?:\s[\w’'-]{{2,20}}){{0,3}}?\sat\s[^.;,]{{0,25}}?{_FIGURE})"
)
_ELLIPTIC_DENIAL: Final = pattern(
    r"(?:that\s)?[\w’']+(?:\s\w+)?\s(?:is|are|was|were|has|have|had|did|does|do|would|could|will)"
    r"(?:\s(?:not|never)|n['’]t)\Z",
    re.IGNORECASE,
)
"""As in "B said they were not": no more than a no to what was said just before."""
_OWN_DENIAL: Final = pattern(
    r"[\"“‘«]?(?:(?:[\w’']+,?\s){0,3}?(?:I|we|he|she|they|it|there)\s(?:\w+ly\s)?(?:(?:did|do|does|have|has|had|was|were|am|are|is|would)"
    r"\s(?:not|never|no)\b|\w{2,6}n['’]t\b|never\b)|no\s(?!doubt\b|one\sknows)\w+\s(?:was|were|has|have|is)\b|nobody\b|none\b|not\s(?:true|one|a\s)|nothing\b)",
)
_ACCUSES: Final = pattern(r"(?:accus|blam|alleg|charg)", re.IGNORECASE)
_TAKES_UP: Final = pattern(
    r"[\"“‘«]?(?:that\s)?(?:I|we|he|she|they|it)\s(?:had\s|has\s|have\s|did\s|does\s|do\s|was\s|were\s|is\s|are\s|am\s)?(?:not|never)\s"
    r"(?!know|decid|sure|certain|want|think|believ|expect|remember|plan|yet|going|surpris|afraid|worr|hear|see|mind|care"
    r"|able|ready|satisf|happy|rule|underst|interest)",
    re.IGNORECASE,
)
"""As in "Ms Orr never met him," after "Ms Orr met him in May"."""
_NONE_OF: Final = pattern(
    r"(?:that\s)?there\s(?:had\sbeen|has\sbeen|have\sbeen|was|were|is|are)\sno\s([\w’'-]+)",
    re.IGNORECASE,
)
"""As in "there had been no fire", after "a fire had broken out"."""
_CAME: Final = pattern(
    r"\b(?:attend(?:ance|ed)|crowds?|turnout|marched|marchers|protesters|demonstrators|joined|took\spart"
    r"|gathered|rallied|turned\sout|(?:the\s)?march|rally)\b",
    re.IGNORECASE,
)
"""Words for how many came: what police and organisers count apart."""
_SAYS: Final = pattern(
    r"\b(?:sa(?:id|ys?)|told|insist\w*|argue[ds]?|add(?:s|ed)|stress\w*|maintain\w*|assert\w*|repl\w+|respond\w+|countered)\Z"
)
_BLAMES: Final = pattern(
    r"\b(?:responsible|behind|to\sblame|caused|fault|l(?:ied|ying|ies?)|false|fabricat\w+|untrue|invented)\b"
)
_DOUBTED: Final = pattern(r"(?:claim|alleg|accus)", re.IGNORECASE)
_TURN: Final = pattern(
    r"[.!?][”\"’]?\s+(?:But|However|Yet)\b|[;,]\s(?:but|while|whereas|although|though)\s"
)
_VOICE: Final = r"(?:spokes\w{3,6}|lawyers?|attorneys?|representatives?|officials?)"
_SPEAKS_FOR: Final = pattern(
    rf"{_VOICE}\s(?:for|of)\s(?:the\s)?(?P<whom>[\w’-]+)|(?P<owner>[\w-]{{3,20}})(?:[’']s|(?<=s)[’'])\s"
    rf"(?:\w{{1,20}}\s)?{_VOICE}\b"
)
_NEXT: Final = 200
_SENTENCE_END: Final = pattern(r"[.!?][”\"’]?\s")


def find_contrasts(document: Document, attributions: Sequence[Attribution]) -> Iterator[Contrast]:
    """The places where one source is set against another."""
    yield from _elliptic(document)
    said = [
        each
        for each in attributions
        if each.source is not None and each.content and each.type is AttributionType.ASSERTION
    ]
    for place, second in enumerate(said):
        answer = _Answer.of(second)
        for first in reversed(said[max(0, place - _BEFORE) : place]):
            if second.content[0].start - first.content[-1].end >= _NEXT:
                continue
            negated = answer.stands_against(document.text, first)
            if negated is not None:
                told_by = speaker_of(second), negated, is_whom(first, second)
                yield Contrast(second.content[0], first.content[0], *told_by)
                break


def _elliptic(document: Document) -> Iterator[Contrast]:
    """As in "Police put the crowd at 300, the organisers at 4,000"."""
    for sentence in document.sentences:
        if document.text.count(" at ", sentence.start, sentence.end) < _TWICE:
            continue
        found = _ELLIPTIC.search(document.text, sentence.start, sentence.end)
        if found is not None:
            yield Contrast(
                document.span(*found.span("cue")), document.span(*found.span("claim")), "", False
            )


class _Answer(NamedTuple):
    """What may speak against an earlier claim, and by which signs."""

    said: Attribution
    denies: bool
    figure: bool

    @classmethod
    def of(cls, said: Attribution) -> _Answer:
        """A statement, with the signs it bears of speaking against something."""
        words = said.content[0].exact
        quoted = said.quote_type is QuoteType.DIRECT
        return cls(
            said,
            (_OWN_DENIAL if quoted else _NEGATED).match(words) is not None,
            _puts_a_figure(said),
        )

    def stands_against(self, text: str, first: Attribution) -> bool | None:
        """Whether it negates a claim before it; False if it only differs, None if it does not."""
        second = self.said
        after = second.content[0].start >= first.content[-1].end
        if not after or first.within == second.id or _samespeaker_of(first, second):
            return None
        shared = shared_stems(first.content[0].exact, second.content[0].exact)
        between = text[first.content[-1].end : second.content[0].start]
        near = len(_SENTENCE_END.findall(between)) <= 1
        accused = _ACCUSES.match(first.cue.exact) is not None
        replies = accused and answers_as_accused(first, second, near=near)
        replies = replies or answers_for_client(first, second)
        if replies or takes_up_no(first, second, shared) or self._negates(text, first, shared):
            return True
        if (
            near
            and not accused
            and (
                turns_negation(first, second)
                or counts_otherwise(first, second)
                or blames_otherwise(first, second)
            )
        ):
            return False
        return False if self._differs(first, close="\n" not in between) else None

    def _negates(self, text: str, first: Attribution, shared: int) -> bool:
        """Whether it says no to a claim of the same words, or to one that accuses the speaker."""
        second = self.said
        answers = self.denies or _BLAMES.search(second.content[0].exact) is not None
        if answers and _ACCUSES.match(first.cue.exact) and _is_accused(first, second):
            return True
        if _is_accused(first, second) and _TAKES_UP.match(second.content[0].exact):
            return True
        if _NEGATED.match(first.content[0].exact) or second.quote_type is QuoteType.DIRECT:
            return False
        turned = _TURN.search(text, first.content[-1].end, second.content[0].start) is not None
        accused = _ACCUSES.match(first.cue.exact) is not None
        if _SAYS.search(second.cue.exact) is None:
            return False
        bare = _ELLIPTIC_DENIAL.match(second.content[0].exact) is not None
        none = _NONE_OF.match(second.content[0].exact)
        if none is not None and none[1].lower() in first.content[0].exact.lower().split():
            return True
        return bare or (self.denies and turned and (shared > 1 or accused))

    def _differs(self, first: Attribution, *, close: bool) -> bool:
        """Whether it is another account: of what was only claimed, or of a figure."""
        one, other = first.content[0].exact, self.said.content[0].exact
        indirect = self.said.quote_type is not QuoteType.DIRECT
        if indirect and close and self.denies and _DOUBTED.match(first.cue.exact) is not None:
            return True
        counted = _THE_FIGURE.match(other) is not None
        counted = counted or bool(_CAME.search(one) and _CAME.search(other))
        return self.figure and counted and differ(one, other)


def _is_accused(first: Attribution, second: Attribution) -> bool:
    """Whether the second speaker is whom the first accuses, or speaks for them."""
    accused = " ".join(first.content[0].exact.split()[:4])
    speaker = speaker_of(second)
    heads = (head_of(speaker), represented(speaker))
    return any(len(head) > _TWICE and head in accused for head in heads)


def represented(speaker: str) -> str:
    """For whom somebody speaks: "a spokesman for the diocese", "the bank's lawyer"."""
    of = _SPEAKS_FOR.search(speaker)
    return of["whom"] or of["owner"] if of else ""


def _puts_a_figure(attribution: Attribution) -> bool:
    """As in "put the crowd at 4,000", "the figure is closer to 40"."""
    words = attribution.content[0].exact
    return bool(_PUTTING.search(attribution.cue.exact) or _CLOSER.search(words))


def differ(one: str, other: str) -> bool:
    """Whether two statements both give figures, and none the same."""
    before, after = set(_COUNTED.findall(one)), set(_COUNTED.findall(other))
    return bool(before and after) and not before & after


def _samespeaker_of(first: Attribution, second: Attribution) -> bool:
    return head_of(speaker_of(first)).lower() == head_of(speaker_of(second)).lower()


def speaker_of(attribution: Attribution) -> str:
    """Who says it, in the fullest words; empty where nobody is named."""
    described = attribution.description or attribution.source
    return described.exact if described else ""
