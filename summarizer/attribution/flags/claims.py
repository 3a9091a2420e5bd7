"""What has been claimed so far in an article, and which of it a later word points back to."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.attribution.flags import claim_weights as weights
from summarizer.attribution.flags.claim_marks import (
    accuses,
    asserts,
    is_claim,
    is_quoted,
    names,
    noun_in,
    owner_in,
    says,
    speaks,
)
from summarizer.attribution.flags.claim_words import stems
from summarizer.attribution.language.heads import head_of
from summarizer.attribution.model import Attribution
from summarizer.document.model import Document, SentenceRole
from summarizer.span import Span

_MARKS: Final = '"“«‘'
_PRONOUNS: Final = frozenset("he she it they who we i".split())
_NOBODY: Final = _PRONOUNS | {
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "official",
    "source",
    "people",
    "lawyer",
    "office",
    "",
}
_MEMORY: Final = 200
_RECENT: Final = 14
_NEAR: Final = 8
_CLOSE: Final = 3
_AHEAD: Final = 300
_SHORTEST: Final = 3
_HEADLINE: Final = 4
_WINDOW: Final = 8000


class Weighed(NamedTuple):
    """A claim, how much speaks for it, and how much of that are words it shares."""

    span: Span
    worth: float
    shared: float
    concerns: bool
    """Whether it is about who speaks against it, or keeps silent on it."""
    gap: int
    """How many sentences it stands before the words that mean it."""
    doubted: bool
    """Whether the article had already marked it as not established."""


class Claims:
    """The claims of an article up to a place in it, which only moves forward."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self._text = document.text
        self._lower = document.text.lower()
        self._rare: dict[str, float] = {}
        self._starts = [sentence.start for sentence in document.sentences]
        self._said = sorted(
            (
                (content, each)
                for each in attributions
                if (each.source is not None or accuses(each))
                and asserts(each)
                and each.within is None
                and weights.DENYING.search(each.cue.exact) is None
                for content in each.content
                if is_claim(content.exact)
            ),
            key=lambda item: item[0].end,
        )
        self._headings = {
            place
            for place, sentence in enumerate(document.sentences)
            if sentence.role is not SentenceRole.SENTENCE
            and document.text.count(" ", sentence.start, sentence.end) < _HEADLINE
        }
        self._spoken = {self._place(each.cue.start) for each in attributions}
        self._ends = [content.end for content, _ in self._said]
        self._doubted: list[Span] = []
        self._contested: set[Span] = set()
        self._count = 0

    def move_to(self, position: int) -> None:
        """Takes in what was said before ``position``."""
        self._count = max(self._count, bisect(self._ends, position))

    def doubt(self, claims: Iterable[Span], *, contested: bool) -> None:
        """Notes claims that the article has just marked as not established, or as contested."""
        claims = [claim for claim in claims if is_claim(claim.exact)]
        self._doubted += claims
        if contested:
            self._contested.update(claims)

    def before(self, floor: int = 0) -> list[Span]:
        """What was said from ``floor`` on, the nearest first; of much, the last part."""
        recent = self._said[max(0, self._count - _MEMORY) : self._count]
        return [content for content, _ in reversed(recent) if content.start >= floor]

    def last_asserted(self) -> Span | None:
        """The last claim; for a quotation, what its speaker was reported to say before it."""
        recent = self._said[max(0, self._count - _CLOSE) : self._count]
        if not recent:
            return None
        last, each = recent[-1]
        speaker = each.description or each.source
        if not is_quoted(each) or speaker is None:
            return last
        theirs = (s for s, by in reversed(recent) if not is_quoted(by) and says(by, speaker.exact))
        return next(theirs, last)

    def after(self, position: int) -> list[Span]:
        """What is said next, up to a few claims and one or two sentences on."""
        first = bisect(self._ends, position)
        following = (content for content, _ in self._said[first : first + _CLOSE])
        return [
            content
            for content in following
            if position <= content.start < position + _AHEAD
            and content.exact.count(" ") >= _SHORTEST
        ]

    def doubted_since(self, floor: int) -> list[Span]:
        """The doubted claims that stand behind ``floor``, the nearest first."""
        return [claim for claim in reversed(self._doubted[-_NEAR:]) if claim.start >= floor]

    def both(self, words: str) -> list[Span]:
        """As in "either figure": the last claims of two sources."""
        figures = weights.FIGURES.search(words) is not None
        found: list[Span] = []
        speakers: set[str] = set()
        for content, each in reversed(self._said[max(0, self._count - _MEMORY) : self._count]):
            described = each.description or each.source
            speaker = head_of(described.exact).lower() if described else ""
            wrong_sort = figures and (is_quoted(each) or not weights.DIGIT.search(content.exact))
            if speaker in speakers or wrong_sort:
                continue
            speakers.add(speaker)
            found.append(content)
            if len(found) > 1:
                break
        return found

    def meant(
        self, words: str, limit: int, speaker: str = "", *, bare: bool = False, plain: bool = False
    ) -> Span | None:
        """The claim before ``limit`` that a pointer most likely means, whoever uses it."""
        best = self.weighed(words, limit, speaker, bare=bare, plain=plain)
        return best and best.span

    def weighed(
        self,
        words: str,
        limit: int,
        speaker: str = "",
        *,
        bare: bool = False,
        plain: bool = False,
        own: float | None = None,
        about: bool = False,
    ) -> Weighed | None:
        """The claim before ``limit`` for which most speaks, if there is one.

        For a claim speak words it shares with ``words`` (rare ones more), that it names the
        speaker, that it was called in doubt, and that it gives a figure or accuses somebody where
        the words speak of one; against it, every sentence in between, and that it stands in a
        quotation. ``bare`` pointers ("this", "it") mean what is
        near. What the speaker said counts ``own`` more, and not at all if that is None. With
        ``plain``, the article's own sentences just before count too; with ``about``, only claims
        in whose sentence the speaker is named.
        """
        wanted = stems(words)
        here = self._place(limit - 1)
        accused = weights.ACCUSATIONS.search(words) is not None
        figures = weights.FIGURES.search(words) is not None
        concerned = names(speaker) | {head_of(speaker), owner_in(speaker)} - _NOBODY
        owner, noun = owner_in(words), noun_in(words)
        best: Weighed | None = None
        for span, each in self._candidates(limit, plain=plain):
            theirs = each is not None and speaker != "" and speaks(each, speaker)
            if theirs and own is None:
                continue
            shared = self._shared(wanted & stems(span.exact))
            place = self._place(span.start)
            gap = here - place
            quoted = span.exact[:1] in _MARKS or (each is not None and is_quoted(each))
            worth = weights.SHARED * shared - gap * (weights.NEXT if bare else weights.FAR_SENTENCE)
            worth += weights.FIGURE * (figures and weights.COUNT.search(span.exact) is not None)
            worth += weights.ACCUSED * (accused and each is not None and accuses(each))
            worth += weights.CONTESTED * (span in self._contested and not bare)
            worth -= weights.QUOTED * quoted
            worth += own * theirs if own else 0.0
            if each is None and span not in self._doubted:
                worth -= weights.PLAIN_NEAR if bare else weights.PLAIN
            if each is not None:
                worth += self._called(each, span, owner, noun)
            concerns = any(self._is_named(name, place, span) for name in concerned)
            if about and not concerns:
                continue
            worth += weights.CONCERNED * concerns
            if best is None or worth > best.worth:
                best = Weighed(span, worth, shared, concerns, gap, span in self._doubted)
        return best

    def _called(self, each: Attribution, span: Span, owner: str, noun: str) -> float:
        """What speaks for a claim that was called so before, or whose maker the words name."""
        worth = weights.OF_THEIRS if owner and says(each, owner) else 0.0
        if noun:
            start = self._starts[self._place(span.start)]
            worth += weights.SO_CALLED * (self._lower.find(noun, start, span.start) >= 0)
            worth += weights.SO_CALLED * (self._lower.find(noun, span.end, each.cue.end) >= 0)
        return worth

    def _is_named(self, name: str, place: int, span: Span) -> bool:
        """Whether a name, or what somebody is called, stands in the sentence of a claim."""
        end = self._starts[place + 1] if place + 1 < len(self._starts) else span.end
        text = self._text if name[0].isupper() else self._lower
        return text.find(name, self._starts[place], max(end, span.end)) >= 0

    def _shared(self, common: frozenset[str]) -> float:
        """What shared stems are worth: one each, less if the article is full of them."""
        if not common:
            return 0.0
        return min(weights.MOST_SHARED, sum(map(self._rarity, common)))

    def _rarity(self, stem: str) -> float:
        if stem not in self._rare:
            count = self._lower.count(stem, 0, _WINDOW)
            self._rare[stem] = min(1.0, weights.OFTEN / max(1, count))
        return self._rare[stem]

    def _place(self, position: int) -> int:
        return max(0, bisect(self._starts, position) - 1)

    def _candidates(self, limit: int, *, plain: bool) -> Iterator[tuple[Span, Attribution | None]]:
        """What was said and what was called in doubt before a place, the nearest first."""
        seen: set[Span] = set()
        for span, each in reversed(self._said[max(0, self._count - _RECENT) : self._count]):
            if span.end <= limit:
                seen.add(span)
                yield span, each
        for span in reversed(self._doubted[-_NEAR:]):
            if span.end <= limit and span not in seen:
                seen.add(span)
                yield span, None
        if plain:
            yield from ((span, None) for span in self._plain(limit, seen))

    def _plain(self, limit: int, seen: set[Span]) -> Iterator[Span]:
        """The sentences just before a place in which nobody is heard and nothing is doubted."""
        here = self._place(limit - 1)
        for place in range(here - 1, max(-1, here - 1 - _CLOSE), -1):
            start, end = self._starts[place], self._starts[place + 1]
            if (
                place in self._headings
                or weights.ANONYMITY.search(self._text, start, end) is not None
            ):
                continue
            if place not in self._spoken and not any(start <= span.start < end for span in seen):
                words = self._text[start:end].rstrip(" .\n")
                yield Span.of(self._text, start, start + len(words))

    def with_numeral(self, words: str) -> Span | None:
        """The last claim that gives a number of these words: "the 74 million figure"."""
        numerals = set(weights.NUMBER.findall(words))
        recent = self._said[max(0, self._count - _MEMORY) : self._count] if numerals else ()
        found = (
            span
            for span, _ in reversed(recent)
            if numerals & set(weights.NUMBER.findall(span.exact))
        )
        return next(found, None)

    def of(self, name: str) -> Span | None:
        """The last claim of the speaker whose name or description holds this name."""
        recent = reversed(self._said[max(0, self._count - _MEMORY) : self._count])
        theirs = [item for item in recent if says(item[1], name)]
        reported = (span for span, each in theirs if not is_quoted(each))
        return next(reported, theirs[0][0] if theirs else None)
