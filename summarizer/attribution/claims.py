"""What has been claimed so far in an article, and which of it a later word points back to."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from typing import Final

from summarizer.attribution.heads import head_of
from summarizer.attribution.model import Attribution, AttributionType, QuoteType
from summarizer.span import Span

CLAIM_NOUNS: Final = (
    r"(?:claims?|reports?|accounts?|statements?|allegations?|accusations?|charges?|suggestions?"
    r"|assertions?|rumou?rs?|figures?|numbers?|version|criticism|theory|tolls?|stor(?:y|ies)"
    r"|notions?|ideas?|findings?|positions?|views?|complaints?|testimony|arguments?|denials?"
    r"|assessments?|conclusions?|estimates?|interpretations?|insinuations?|characteri[sz]ations?)"
)
_POINTER: Final = re.compile(
    r"(?:it|them|these|those|this|that|(?:the|these|those|this|that|such|any|his|her|their|its)\s"
    rf"(?:[\w-]{{1,20}}\s)?{CLAIM_NOUNS})(?=\s*+(?:\Z|[.,;:—–\"“)]|as\b|and\b|but\b|in\b|on\b|because\b"
    r"|when\b|after\b|at\b|overnight\b))",
    re.IGNORECASE,
)
_MARKS: Final = '"“«‘'
_FIGURES: Final = re.compile(
    r"\b(?:figures?|numbers?|statistics|data|tolls?|totals?|counts?|estimates?|sums?)\b"
)
_DIGIT: Final = re.compile(
    "[0-9]|\\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?"
    "|half|twice|double)\\b"
)
_NUMBER: Final = re.compile(r"\d[\d,.]*\d|\d")
_NUMERAL: Final = re.compile("[0-9]")
_WH_CLAUSE: Final = re.compile(r"(?:whether|how|who|what|why|where|when|if)\s", re.IGNORECASE)
_ACCUSATIONS: Final = re.compile(r"\b(?:accusation|allegation|charge)s?\b")
_ACCUSING: Final = re.compile(r"(?:accus|alleg|charg|blam|claim)\w*\Z", re.IGNORECASE)
_DENYING: Final = re.compile(r"(?:den(?:y|ied|ies|ying)|reject\w*|dismiss\w*|disput\w*)\Z")
_NO_COMMENT: Final = re.compile(r"\bnot (?:be able to )?comment|\bno comment|declined to")
_WORD: Final = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d")
_ENDING: Final = re.compile(r"(?:ing|ed|es|s|e)\Z")
_COMMON: Final = frozenset(
    "that this with from were have been their they them would could about which when what said says"
    " into more than such only also other some there where after before claim claims allegation"
    " allegations accusation accusations suggestion report reports account figure figures denied"
    " denies deny rejected dismissed called described disputed disputes number story had".split()
)
_STEM: Final = 6
_MEMORY: Final = 200
_NEAR: Final = 8
_CLOSE: Final = 3
_AHEAD: Final = 300
_SHORTEST: Final = 3
_FAR: Final = 900
_SHARED: Final = 1.5
_ACCUSED: Final = 3.0
_DOUBTED: Final = 1.5
_QUOTED: Final = 2.0


def points_back(words: str) -> bool:
    """Whether an object only points to what was said before: "it", "the accusation"."""
    return _POINTER.match(words) is not None


def is_question(words: str) -> bool:
    """Whether words are a question rather than a claim: "how long it lasted"."""
    return _WH_CLAUSE.match(words) is not None


def shared_stems(first: str, second: str) -> int:
    """How many stems of longer words two texts share."""
    return len(_stems(first) & _stems(second))


class Claims:
    """The claims of an article up to a place in it, which only moves forward."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._said = sorted(
            (
                (content, each)
                for each in attributions
                if (each.source is not None or _accuses(each))
                and each.type is AttributionType.ASSERTION
                and each.within is None
                and _DENYING.search(each.cue.exact) is None
                for content in each.content
                if _is_claim(content.exact)
            ),
            key=lambda item: item[0].end,
        )
        self._ends = [content.end for content, _ in self._said]
        self._doubted: list[Span] = []
        self._contested: set[Span] = set()
        self._count = 0

    def move_to(self, position: int) -> None:
        """Takes in what was said before ``position``."""
        self._count = max(self._count, bisect(self._ends, position))

    def doubt(self, claims: Iterable[Span], *, contested: bool) -> None:
        """Notes claims that the article has just marked as not established, or as contested."""
        claims = [claim for claim in claims if not is_question(claim.exact)]
        self._doubted += claims
        if contested:
            self._contested.update(claims)

    def before(self, floor: int = 0) -> list[Span]:
        """What was said from ``floor`` on, the nearest first; of much, the last part."""
        recent = self._said[max(0, self._count - _MEMORY) : self._count]
        return [content for content, _ in reversed(recent) if content.start >= floor]

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

    def meant(self, words: str, limit: int | None = None) -> Span | None:
        """The claim that a pointer ("that", "the second figure") most likely means.

        An accusation was one that somebody was accused of; a figure has digits. What is said in
        the article's words rather than in a quotation is more often pointed to. With a limit,
        the claim stands before it.
        """
        recent = list(reversed(self._said[max(0, self._count - _MEMORY) : self._count]))
        if limit is not None:
            recent = [item for item in recent[:_NEAR] if item[0].end <= limit]
        if _FIGURES.search(words):
            exact = [item for item in recent[:_NEAR] if _NUMERAL.search(item[0].exact)]
            if exact:
                return exact[0][0]
            recent = [item for item in recent if _DIGIT.search(item[0].exact)] or recent
        if _ACCUSATIONS.search(words):
            recent = [item for item in recent[:_NEAR] if _accuses(item[1])] or recent
        reported = (span for span, each in recent[:_CLOSE] if not _is_quoted(each))
        return next(reported, recent[0][0] if recent else None)

    def both(self, words: str) -> list[Span]:
        """As in "either figure": the last claims of two sources."""
        figures = _FIGURES.search(words) is not None
        found: list[Span] = []
        speakers: set[str] = set()
        for content, each in reversed(self._said[max(0, self._count - _MEMORY) : self._count]):
            described = each.description or each.source
            speaker = head_of(described.exact).lower() if described else ""
            wrong_sort = figures and (_is_quoted(each) or not _DIGIT.search(content.exact))
            if speaker in speakers or wrong_sort:
                continue
            speakers.add(speaker)
            found.append(content)
            if len(found) > 1:
                break
        return found

    def about(self, words: str, floor: int) -> Span | None:
        """The nearest claim from ``floor`` on that shares the stem of a longer word."""
        stems = _stems(words)
        candidates = [*self.doubted_since(floor), *self.before(floor)[:_NEAR]]
        return next((span for span in candidates if stems & _stems(span.exact)), None)

    def answered(
        self, words: str, limit: int, speaker: str = "", *, sharing: bool = False, far: int = _FAR
    ) -> Span | None:
        """The claim before ``limit`` that another speaker answers with these words.

        It shares words with the answer, or stands near; it was called in doubt, or accused
        somebody if the answer speaks of an accusation. With ``sharing``, only one that shares.
        One further back than ``far`` characters is out of sight.
        """
        stems = _stems(words)
        accused = _ACCUSATIONS.search(words) is not None
        figures = _FIGURES.search(words) is not None
        pointing = not sharing and far == _FAR
        best: tuple[float, Span] | None = None
        for place, (span, each) in enumerate(self._candidates(limit, far)):
            shared = len(stems & _stems(span.exact))
            if (sharing and not shared) or (each is not None and speaker and _says(each, speaker)):
                continue
            quoted = span.exact[:1] in _MARKS or (each is not None and _is_quoted(each))
            if quoted and not pointing:
                continue
            worth = min(shared, 2) * _SHARED - place - (limit - span.end) / _FAR
            worth += figures and _NUMERAL.search(span.exact) is not None
            worth += _ACCUSED * (accused and each is not None and _accuses(each))
            worth += _DOUBTED * (pointing and span in self._contested) - _QUOTED * quoted
            if best is None or worth > best[0]:
                best = worth, span
        return best and best[1]

    def _candidates(self, limit: int, far: int) -> list[tuple[Span, Attribution | None]]:
        """What was called in doubt, and said, close before a place; the nearest first."""
        recent = self._said[max(0, self._count - 2 * _NEAR) : self._count]
        doubted = [(span, None) for span in self._doubted[-_NEAR:]]
        near = {
            item[0]: item
            for item in (*doubted, *recent)
            if item[0].end <= limit and limit - item[0].end < far
        }
        return sorted(near.values(), key=lambda item: -item[0].end)[:_NEAR]

    def with_numeral(self, words: str) -> Span | None:
        """The last claim that gives a number of these words: "the 74 million figure"."""
        numerals = set(_NUMBER.findall(words))
        recent = self._said[max(0, self._count - _MEMORY) : self._count] if numerals else ()
        found = (
            span for span, _ in reversed(recent) if numerals & set(_NUMBER.findall(span.exact))
        )
        return next(found, None)

    def of(self, name: str) -> Span | None:
        """The last claim of the speaker whose name or description holds this name."""
        recent = reversed(self._said[max(0, self._count - _MEMORY) : self._count])
        theirs = [item for item in recent if _says(item[1], name)]
        reported = (span for span, each in theirs if not _is_quoted(each))
        return next(reported, theirs[0][0] if theirs else None)


def _is_claim(words: str) -> bool:
    """Whether a content can be true or false: more than a word or two, and no question."""
    return (
        not is_question(words)
        and _NO_COMMENT.search(words) is None
        and (words.count(" ") >= _SHORTEST - 1 or words[:1] in _MARKS)
    )


def _is_quoted(attribution: Attribution) -> bool:
    return attribution.quote_type is QuoteType.DIRECT


def _accuses(attribution: Attribution) -> bool:
    return _ACCUSING.search(attribution.cue.exact) is not None


def _says(attribution: Attribution, speaker: str) -> bool:
    """Whether a description of somebody holds the head or a name of a speaker."""
    described = attribution.description or attribution.source
    if described is None:
        return False
    head = head_of(speaker)
    return head[:1].isalpha() and head.lower() == head_of(described.exact).lower()


def _stems(words: str) -> set[str]:
    return {
        _ENDING.sub("", word)[:_STEM]
        for word in map(str.lower, _WORD.findall(words))
        if word not in _COMMON
    }
