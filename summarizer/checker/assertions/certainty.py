"""What the article gives as possible or likely, and a statement as certain.

"Will" is told where the article has only "may", "could" or "is likely to", and "shows" where it has
only "suggests" (epistemic modality: Quirk et al. 1985, 4.49-4.56; FactBank's possible and probable
against certain). The verb may be another: "will cover" for "could grow to".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.span import Span

_LIKE: Final = 0.6
"""Share of a clause's words that a sentence of the article must hold."""
_NEARLY: Final = 0.2
"""Sentences that hold so much less than the best one say nothing of it."""
_SHARED: Final = 2
"""Words that both must share at the least."""
_AFTER: Final = 3
"""Words after "will" among which "not" or "probably" stands."""
_JOINT: Final = pattern(r"[;:]|, (?:and|but|while|which|who)\b|\b(?:and|but|while)\b")
_POSSIBLE: Final = (
    r"(?-i:may)|might|could(?! not)|likely|unlikely|probabl[ey]|possibl[ey]|possibility|perhaps"
    r"|potentially"
)
_HELD: Final = (
    r"not|never|n[o']t|no|neither|nor|whether|expect\w*+|forecast\w*+|predict\w*+|hop(?:e|es|ed|ing)"
    r"|fear\w*+|den(?:y|ies|ied)|risk\w*+|appear\w*+|seem\w*+"
)


class _Pair(NamedTuple):
    """How a statement makes certain, the article's softer words, and its own of that certainty."""

    sure: re.Pattern[str]
    soft: re.Pattern[str]
    backing: re.Pattern[str]


def _any(words: str) -> re.Pattern[str]:
    return pattern(rf"\b(?:{words})\b", re.IGNORECASE)


_PAIRS: Final = (
    _Pair(
        _any(r"will|(?:is|are) (?:going|certain|bound|sure) to"),
        _any(_POSSIBLE),
        _any(
            r"will|shall|would|going to|certain|bound to|sure|due|set to|scheduled|expect\w*+"
            r"|plan\w*+|agree\w*+|promis\w++|pledg\w++|vow\w*+|intend\w*+|aim\w*+"
            r"|(?:is|are|was|were|has|have) to"
        ),
    ),
    _Pair(
        _any(r"shows?|showed|shown|prov(?:e|es|ed|en)|demonstrat(?:e|es|ed)"),
        _any(
            r"(?:appear|seem)(?:s|ed)? to|suggest(?:s|ed|ing)?|indicat(?:e|es|ed|ing)"
            r"|hint(?:s|ed|ing)?|impl(?:y|ies|ied|ying)"
        ),
        _any(
            r"(?<!to )show\w*+|prov(?:e|es|ed|en)|proof|confirm\w*+|demonstrat\w++|establish\w*+"
            r"|f(?:ou|i)nds? that"
        ),
    ),
)
_UNDECIDED: Final = pattern(
    r"\b(?:decid\w++|decision|consider\w*+|weigh\w*+|discuss\w*+|debat\w++|examin\w++|vot\w++"
    r"|review\w*+|studying|unclear|question)\b[^.;:]{0,40}?\bwhether\b",
    re.IGNORECASE,
)
"""As in "is to decide in June whether the branch will close"."""
_SOFTENED: Final = _any(f"{_POSSIBLE}|{_HELD}")


def check_certainty(statement: Statement, source: Source) -> Iterator[Finding]:
    """A warning where what may be is told as what will be, or what is suggested as shown."""
    text, span = statement.claim.text, statement.span
    for pair in _PAIRS:
        for cue in pair.sure.finditer(text, span.start, span.end):
            clause = statement.clause(_JOINT, *cue.span())
            if _is_softened(clause, cue):
                continue
            soft = _softer(pair, clause, cue, statement, source)
            if soft is not None:
                yield _finding(statement, Span.of(text, *cue.span()), soft)
                return


def _is_softened(clause: Span, cue: re.Match[str]) -> bool:
    """Whether a word before the cue, or right after it, makes it less or takes it back."""
    before = clause.exact[: cue.end() - clause.start]
    after = clause.exact[len(before) :].split()[:_AFTER]
    return _SOFTENED.search(" ".join((before, *after))) is not None


def _softer(
    pair: _Pair, clause: Span, cue: re.Match[str], statement: Statement, source: Source
) -> Span | None:
    """The article's softer word, if all its sentences that say this have one and no surer word."""
    words = _predicate(cue, clause, statement)
    numbers = {match.number for match in (*statement.matches, *source.best(statement.words))}
    shared = {number: len(words & _plain(source.span(number).exact)) for number in numbers}
    best = max(shared.values(), default=0)
    if best < max(_SHARED, _LIKE * len(words)):
        return None
    found: Span | None = None
    for number in sorted(shared):
        if shared[number] < best - _NEARLY * len(words):
            continue
        sentence = source.sentences[number]
        open_ = _UNDECIDED.search(source.text, sentence.start, sentence.end)
        if open_ is not None and pair is _PAIRS[0]:
            found = found or Span.of(source.text, *open_.span())
            continue
        soft = pair.soft.search(source.text, sentence.start, sentence.end)
        if soft is None or pair.backing.search(source.text, sentence.start, sentence.end):
            return None
        found = found or Span.of(source.text, *soft.span())
    return found


def _predicate(cue: re.Match[str], clause: Span, statement: Statement) -> frozenset[str]:
    """What is said to be so: the words after the cue, without those who say it.

    Where these are too few, the whole clause.
    """
    text, start = statement.claim.text, cue.end()
    said = [
        span.start
        for each in statement.attributions
        for span in (each.source, each.cue)
        if span is not None and span.start >= start
    ]
    words = _plain(text[start : min([*said, max(clause.end, start)])])
    return words if len(words) >= _SHARED else _plain(clause.exact) - _plain(cue.group())


def _plain(text: str) -> frozenset[str]:
    """Its words and figures, singular: measures of time tell here what they do not elsewhere."""
    return frozenset(
        word.removesuffix("s") for word in _WORD.findall(text.casefold()) if word not in _EMPTY
    )


_WORD: Final = pattern(r"[^\W_]++(?:[.,][0-9]++)*+")
_EMPTY: Final = frozenset(
    "a an the of in on at to for and or but by from with as it its he she his her they their that"
    " this these those be is are was were has have had will would may might could can which who"
    " not also up more than about said says".split()
)


def _finding(statement: Statement, span: Span, soft: Span) -> Finding:
    reason = f"The article says \u201c{soft.exact}\u201d of this, not \u201c{span.exact}\u201d."
    return Finding.make(
        Check.HEDGE, Verdict.HEDGE_DROPPED, statement.claim, span, reason, source=soft
    )
