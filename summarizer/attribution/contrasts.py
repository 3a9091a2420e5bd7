"""Disputes without a word for it: two sources that speak against each other on one thing.

Two signs count (after the contradiction types of de Marneffe, Rafferty and Manning 2008, *Finding
Contradictions in Text*): different figures for one thing, and a negated statement that takes up
the words of another speaker's claim just before it.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.attribution.claim_words import shared_stems
from summarizer.attribution.heads import head_of
from summarizer.attribution.model import Attribution, AttributionType, QuoteType, SourceKind
from summarizer.document.model import Document
from summarizer.patterns import pattern
from summarizer.span import Span


class Contrast(NamedTuple):
    """What a second source says (the cue), the claim it speaks against, and who says it."""

    cue: Span
    claim: Span
    speaker: str
    negated: bool


_BEFORE: Final = 4
_TWICE: Final = 2
_NEGATED: Final = pattern(
    r"(?:that\s)?(?:there\s\w{2,4}(?:\sbeen)?\s(?:no\b|nothing\b|never\b)|no(?!\s(?:more|less|fewer|longer|"
    r"doubt)\b)\b|none\b|nobody\b|nothing\b|(?:[\w’'-]{1,20}\s){1,5}?(?:(?:is|are|was|were|had|has|have|did"
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
    r"(?:it|the\s(?:\w{1,14}\s)?(?:number|figure|toll|total|crowd|turnout))\s(?!of\b|in\b|for\b)",
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
_STOCK_DENIAL: Final = pattern(
    r"(?:that\s)?(?:there\s(?:had\sbeen|has\sbeen|was|were|is)\sno\s\w|(?:[\w’'-]{1,20}\s){0,6}?no\s(?:\w{1,14}\s)?(?:decisions?|bids?|offers?|approach(?:es)?|talks|plans?"
    r"|deals?|agreements?|intention|evidence|proof|records?|sign|trace|indication|contact|meetings?|payments?|such"
    r"|request|proposals?|one\s(?:was|had|has)|wrongdoing|basis|link|connection|truth|question\sof|corners)\b)",
    re.IGNORECASE,
)
"""As in "no decision had been taken": what a party answers, whatever the words of the claim."""
_OWN_DENIAL: Final = pattern(
    r"[\"“‘«]?(?:(?:[\w’']+,?\s){0,3}?(?:I|we|he|she|they|it|there)\s(?:\w+ly\s)?(?:(?:did|do|does|have|has|had|was|were|am|are|is|would)"
    r"\s(?:not|never|no)\b|\w{2,6}n['’]t\b|never\b)|no\s(?!doubt\b|one\sknows)\w+\s(?:was|were|has|have|is)\b|nobody\b|none\b|not\s(?:true|one|a\s)|nothing\b)",
)
_DEFENCE: Final = pattern(
    r"\A(?:his|her|their)\s(?:\w+\s)?(?:lawyer|barrister|solicitor|attorney)s?\b|\b(?:defending|defendant|defen[cs]e(?!\s(?:minist|secretar|department|force|chief|staff|official|source|attach"
    r"|contractor|compan|industr|analyst|expert|spokes|committee)))",
    re.IGNORECASE,
)
_ACCUSES: Final = pattern(r"(?:accus|blam|alleg|charg)", re.IGNORECASE)
_DOUBTED: Final = pattern(r"(?:claim|alleg|accus)", re.IGNORECASE)
_CAUSE: Final = pattern(
    r"\b(?:to\sblame|responsible|caused|because|due\sto|result\sof|triggered|deliberate(?:ly)?|started\sby|faulty"
    r"|came\sfrom|cause\b|accident(?:al)?)\b"
)
_KINDS: Final = (
    pattern(r"[$€£₹¥]|\b(?:crowns|dollars|euros|pounds|kroner|rupees|crore|francs)\b"),
    pattern(r"%|\bper\s?cent\b"),
)
_SORTS: Final = tuple(
    pattern(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        (
            r"attend(?:ance|ed)|crowds?|turnout|marche(?:d|rs)|protest(?:ers|ed)|demonstrat(?:ors|ed)|joined|took\spart|taking\spart"
            r"|gathered|rallied|turned\sout|supporters"
        ),
        r"tolls?|dead|died|killed|deaths?|bodies|fatalities|lives|casualties|losses",
        r"wounded|injur(?:ed|ies)|hurt|hospitali[sz]ed",
        r"costs?|bill|price|damage|shortfall|gap|losses|lost|overrun|budget|worth",
        r"strikers?|on\sstrike|walked\sout|stayed\saway|workers|staff|jobs",
        r"missing|unaccounted|trapped|stranded",
    )
)
"""Words for one sort of thing that is counted: who came, who died, what it costs."""
_TURN: Final = pattern(
    r"[.!?][”\"’]?\s+(?:But|However|Yet)\b|[;,]\s(?:but|while|whereas|although|though)\s"
)
_NEXT: Final = 200


def find_contrasts(
    document: Document, attributions: Sequence[Attribution], doubted: Sequence[Span] = ()
) -> Iterator[Contrast]:
    """The places where one source is set against another, or against what is in doubt."""
    yield from _elliptic(document)
    said = [
        each
        for each in attributions
        if each.source is not None and each.content and each.type is AttributionType.ASSERTION
    ]
    for place, second in enumerate(said):
        answer = _Answer.of(second)
        if answer is None:
            continue
        for first in reversed(said[max(0, place - _BEFORE) : place]):
            if second.content[0].start - first.content[-1].end >= _NEXT:
                continue
            negated = answer.stands_against(document.text, first)
            if negated is not None:
                yield Contrast(second.content[0], first.content[0], _speaker(second), negated)
                break
        else:
            claim = answer.doubted_before(doubted) if answer.stock else None
            if claim is not None:
                yield Contrast(second.content[0], claim, _speaker(second), True)


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
    stock: bool
    figure: bool
    defends: bool
    cause: bool
    shows: bool

    @classmethod
    def of(cls, said: Attribution) -> _Answer | None:
        """A statement that bears a sign of speaking against something; None of others."""
        words = said.content[0].exact
        quoted = said.quote_type is QuoteType.DIRECT
        denies = (_OWN_DENIAL if quoted else _NEGATED).match(words) is not None
        answer = cls(
            said,
            denies,
            not quoted and _STOCK_DENIAL.match(words) is not None,
            _puts_a_figure(said),
            not quoted and _DEFENCE.search(_speaker(said)) is not None,
            not quoted and _CAUSE.search(words) is not None,
            said.source_kind is SourceKind.DOCUMENT,
        )
        return answer if any(answer[1:]) or not quoted else None

    def stands_against(self, text: str, first: Attribution) -> bool | None:
        """Whether it negates a claim before it; False if it only differs, None if it does not."""
        second = self.said
        after = second.content[0].start >= first.content[-1].end
        if not after or first.within == second.id or _same_speaker(first, second):
            return None
        shared = shared_stems(first.content[0].exact, second.content[0].exact)
        gap = text[first.content[-1].end : second.content[0].start]
        if self._negates(text, first, shared, gap):
            return True
        return False if self._differs(first, shared, gap) else None

    def _negates(self, text: str, first: Attribution, shared: int, gap: str) -> bool:
        """Whether it says no to a claim of the same words, or to one that accuses the speaker."""
        second = self.said
        if _ACCUSES.match(first.cue.exact) and _is_accused(first, second):
            return True
        if _NEGATED.match(first.content[0].exact):
            return False
        indirect = second.quote_type is not QuoteType.DIRECT
        turned = _TURN.search(text, first.content[-1].end, second.content[0].start) is not None
        same = self.denies and (shared > 1 or (turned and indirect))
        bare = indirect and _ELLIPTIC_DENIAL.match(second.content[0].exact) is not None
        return same or ((self.stock or bare) and gap.count(". ") < _TWICE)

    def _differs(self, first: Attribution, shared: int, gap: str) -> bool:
        """Whether it is another account: of the defence, of the cause, of a figure, on record."""
        one, other = first.content[0].exact, self.said.content[0].exact
        close = "\n" not in gap
        on_record = self.shows and close and _NEGATED.match(one) is not None
        indirect = self.said.quote_type is not QuoteType.DIRECT
        doubted = _DOUBTED.match(first.cue.exact) is not None
        answers = indirect and close and (shared > 0 or self.denies) and doubted
        cause = self.cause and shared < _TWICE and _CAUSE.search(one) is not None
        if on_record or answers or self.defends or cause:
            return True
        if not self.figure or not _differ(one, other):
            return False
        return shared > 1 or _THE_FIGURE.match(other) is not None or self._counts_the_same(one)

    def doubted_before(self, doubted: Sequence[Span]) -> Span | None:
        """The claim just before that the article keeps its distance from."""
        start = self.said.content[0].start
        place = bisect(doubted, start, key=lambda claim: claim.end) - 1
        near = place >= 0 and start - doubted[place].end < _NEXT
        return doubted[place] if near else None

    def _counts_the_same(self, one: str) -> bool:
        """As in "40,000 people came", "put attendance at 11,000"; not of money and of men."""
        other = self.said.content[0].exact
        of_one_kind = all(bool(kind.search(one)) == bool(kind.search(other)) for kind in _KINDS)
        return of_one_kind and any(sort.search(one) and sort.search(other) for sort in _SORTS)


def _is_accused(first: Attribution, second: Attribution) -> bool:
    """Whether the second speaker is whom the first accuses: named first in the accusation."""
    accused = " ".join(first.content[0].exact.split()[:4])
    head = head_of(_speaker(second))
    return len(head) > _TWICE and head in accused


def _puts_a_figure(attribution: Attribution) -> bool:
    """As in "put the crowd at 4,000", "the figure is closer to 40"."""
    words = attribution.content[0].exact
    return bool(_PUTTING.search(attribution.cue.exact) or _CLOSER.search(words))


def _differ(one: str, other: str) -> bool:
    """Whether two statements both give figures, and none the same."""
    before, after = set(_COUNTED.findall(one)), set(_COUNTED.findall(other))
    return bool(before and after) and not before & after


def _same_speaker(first: Attribution, second: Attribution) -> bool:
    return head_of(_speaker(first)).lower() == head_of(_speaker(second)).lower()


def _speaker(attribution: Attribution) -> str:
    described = attribution.description or attribution.source
    return described.exact if described else ""
