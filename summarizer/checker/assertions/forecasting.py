"""What the article gives as coming, or only as possible, and a statement as done.

A cue ("plans to", "will", "is to", "may have") puts the verb after it into the future or in doubt.
Told as done, that verb stands in a past form with nothing before it that makes it a plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer.attribution.flags.hedge_cues import hedge_cues
from summarizer.attribution.language.inflection import Form, index_of_forms, past_forms
from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.span import Span

_LIKE: Final = 0.5
"""Share of a clause's words that the sentence of a forecast must hold."""
_LITTLE: Final = 0.2
"""The same of the whole statement's words."""
_ELSEWHERE: Final = 0.4
"""The same for another sentence that tells of it as done."""
_BEFORE: Final = 3
"""Words before a verb among which stands what makes it a plan."""
_SHARED: Final = 2
"""Words that both must share at the least."""
_MORE_CUES: Final = pattern(
    r"\b(?:(?:is|are|was|were|has|have|had|needs?|ought)\sto|may|might|could|must|should"
    r"|considering\swhether\sto|whether\sto|would|(?:accused|suspected|suspicion)\sof"
    r"|charged\swith|alleged\sto)\b",
    re.IGNORECASE,
)
_WORD: Final = pattern(r"[^\W\d_]++(?:['’-][^\W\d_]++)*+|[£€$]?\d")
_SKIPPED: Final = frozenset("not also now still soon then only further have be been to".split())
_DOUBTED: Final = frozenset(
    ("may", "might", "could", "accused of", "suspected of", "suspicion of", "charged with",
     "alleged to")
)  # fmt: skip
_COMING: Final = pattern(
    r"\b(?:will|would|shall|should|could|may|might|can|must|to|expect\w*+|plan\w*+|forecast\w*+"
    r"|likely|due|set|scheduled|aim\w*+|hope\w*+|intend\w*+|propos\w*+|wants?|seek\w*+|pledg\w*+"
    r"|vow\w*+|promis\w*+|predict\w*+|project\w*+|if|unless|wo|n[o']t|never|before|being)\b",
    re.IGNORECASE,
)
_JOINT: Final = pattern(r"[;,:]|\b(?:and|but|while)\b")
_NOUN_BEFORE: Final = frozenset("a an the of no any this that its their his her".split())
_OBJECT: Final = pattern(
    r"(?:the|an?|its|their|his|her|by|from|all|more|less|up|about|around|nearly|almost|over|[£€$]?\d)\Z",
    re.IGNORECASE,
)
_ASPECT: Final = frozenset(
    "keep continue carry go start begin resume stop finish help be try manage".split()
)
"""Verbs after which another one says what is done."""


class _Coming(NamedTuple):
    """A verb that a cue puts into the future or in doubt: its place and how it reads when done."""

    cue: Span
    start: int
    done: frozenset[str]
    doubted: bool


def check_forecasts(statement: Statement, source: Source) -> Iterator[Finding]:
    """A finding where what is to come, or may be, is told as having come."""
    text = statement.claim.text
    own = _words(text, statement.span.start, statement.span.end)
    for match in statement.matches:
        if match.share < _LITTLE:
            continue
        for coming in _coming(match.number, source):
            for word in _told(own, coming.done):
                clause = statement.clause(_JOINT, *word.span())
                if _is_plan(word, clause) or not _says_so(clause, match.number, statement, source):
                    continue
                if coming.doubted and any(hedge_cues(clause.exact, 0, len(clause.exact))):
                    continue
                if not _is_done(coming, match.number, statement, source):
                    yield _finding(statement, Span.of(text, *word.span()), coming)
                    return


def _finding(statement: Statement, span: Span, coming: _Coming) -> Finding:
    cue = coming.cue
    verdict = Verdict.HEDGE_DROPPED if coming.doubted else Verdict.FORECAST_AS_FACT
    how = "only as possible" if coming.doubted else "as coming"
    reason = f"The article gives this {how} (\u201c{cue.exact}\u201d), not as done."
    return Finding.make(Check.HEDGE, verdict, statement.claim, span, reason, source=cue)


def _words(text: str, start: int, end: int) -> list[re.Match[str]]:
    return list(_WORD.finditer(text, start, end))


def _coming(number: int, source: Source) -> Iterator[_Coming]:
    """What the cues of a sentence put into the future."""
    sentence = source.sentences[number]
    spans = [(cue.start, cue.end) for cue in source.forecasts(number)]
    for match in _MORE_CUES.finditer(source.text, sentence.start, sentence.end):
        reported = match.group().lower() != "would" or source.attributions([number])
        month = match.group() == "May" and match.start() > sentence.start
        if reported and not month and not any(start <= match.start() < end for start, end in spans):
            spans.append(match.span())
    for start, end in spans:
        skipped = set()
        for word in _WORD.finditer(source.text, end, sentence.end):
            low = word.group().lower()
            if low in _SKIPPED:
                skipped.add(low)
                continue
            cue = Span.of(source.text, start, end)
            doubted = cue.exact.lower() in _DOUBTED
            is_past = bool(skipped & {"be", "been"}) or (doubted and "have" in skipped)
            if is_past and not _is_participle(low):
                break
            if "have" not in skipped or is_past:
                done = frozenset({low}) if is_past else past_forms(_base(low))
                yield _Coming(cue, word.start(), done, doubted)
            if is_past or _base(low) not in _ASPECT:
                break


def _base(word: str) -> str:
    """The base of a verb in "-ing"; any other word as it is."""
    return _BASES.get(word) or (word.removesuffix("ing") if len(word) > _LONG else word)


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or _KINDS.get(word) in (Form.PAST, Form.PARTICIPLE)


def _told(own: list[re.Match[str]], done: frozenset[str]) -> Iterator[re.Match[str]]:
    """The words of a statement that are such forms, and no nouns that read alike: "a cut"."""
    for place, word in enumerate(own):
        low = word.group().lower()
        if low not in done:
            continue
        before = own[place - 1].group().lower() if place else ""
        after = own[place + 1].group() if place + 1 < len(own) else ""
        if low not in _UNCHANGED or (before not in _NOUN_BEFORE and _OBJECT.match(after)):
            yield word


_KINDS, _BASES = index_of_forms(())
_LONG: Final = 6
"""Letters from which on a word in "-ing" is taken for a form of a verb."""
_UNCHANGED: Final = frozenset("cost cut hit put set shut let spread shed hurt read cast".split())
"""Past forms that are the base form too."""


def _says_so(clause: Span, number: int, statement: Statement, source: Source) -> bool:
    """Whether a sentence of the article holds most of the words of a clause.

    A clause of hardly a word goes with the rest of its sentence.
    """
    words, held = source.stems(clause.exact, 0, len(clause.exact)), source.words(number)
    if len(words) < _SHARED:
        words = statement.words
    return sum(word in held for word in words) >= _SHARED and source.share(words, held) >= _LIKE


def _is_plan(word: re.Match[str], clause: Span) -> bool:
    """Whether what stands shortly before a verb makes it something to come, or undone."""
    before = clause.exact[: word.start() - clause.start]
    return _COMING.search(" ".join(before.split()[-_BEFORE:])) is not None


def _is_only_said(number: int, place: int, source: Source) -> bool:
    """Whether what stands there is somebody's claim: that bears out no accusation."""
    return any(
        span.start <= place < span.end
        for each in source.attributions([number])
        for span in each.content
    )


def _ends(number: int, source: Source) -> tuple[int, int]:
    return source.sentences[number].start, source.sentences[number].end


def _is_done(coming: _Coming, number: int, statement: Statement, source: Source) -> bool:
    """Whether the article tells of it as done, in this sentence or in one as near to the text."""
    numbers = {number, *(match.number for match in statement.matches)}
    numbers.update(match.number for match in source.best(statement.words))
    return any(
        any(
            word.start() != coming.start
            and not (coming.doubted and _is_only_said(near, word.start(), source))
            and not _COMING.search(
                source.text, max(sentence.start, word.start() - 16), word.start()
            )
            for word in _told(_words(source.text, sentence.start, sentence.end), coming.done)
        )
        for near in numbers
        if source.share(statement.words, source.words(near)) >= _ELSEWHERE
        for sentence in (source.sentences[near],)
    )
