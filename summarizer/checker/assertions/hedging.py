"""Doubts of the article that a statement has lost.

A hedge is dropped where the article keeps its distance from nearly all that the statement says and
neither the statement nor a flag of the brief does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from summarizer.attribution.flags.hedge_cues import hedge_cues
from summarizer.attribution.model import Hedge, VerificationStatus
from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.document.model import Sentence
from summarizer.patterns import pattern
from summarizer.quantities.tokens import tokenize
from summarizer.span import Span

_LIKE: Final = 0.6
"""Share of a statement's words that the doubted sentence or clause must hold."""
_PARTLY: Final = 0.25
"""The same of a cited sentence, where the words right behind the cue stand in the statement."""
_AROUND: Final = 50
"""Characters before the doubted words where another doubt may stand."""
_DOUBTED: Final = 2
"""Words of weight after a cue by which what it doubts is known."""
_DOUBTS: Final = frozenset(
    {
        VerificationStatus.HEDGED,
        VerificationStatus.OUTLET_COULD_NOT_VERIFY,
        VerificationStatus.DISPUTED,
        VerificationStatus.DENIED,
        VerificationStatus.RETRACTED_OR_CORRECTED,
    }
)
_DOUBTING: Final = pattern(
    r"\b(?:report\w*+|apparent\w*+|purported\w*+|supposed\w*+|unconfirmed|unverified|said to"
    r"|claims?|claimed|accus\w++|alleg\w++|according|suspect\w*+"
    r"|statements? (?:from|by)|talk (?:of|that)"
    r"|rumou?r\w*+|believed|thought|understood|unclear|whether|if|says?|said|told"
    r"|question\w*+|doubt\w*+|corrected|revised|initially|first given"
    r"|(?:is|are|was|were|do|does|did|has|have|had|ca|could|would|wo)n['\u2019]t|yet to|reject\w*+"
    r"|not|neither|nor|no|none|nobody|unknown)\b",
    re.IGNORECASE,
)
_MODAL: Final = pattern(
    r"\b(?:may|might|could|possibl[ey]|potential(?:ly)?|probabl[ey]|perhaps|likely"
    r"|appears?|appeared|seems?|seemed)\b",
    re.IGNORECASE,
)
"""These keep a distance of their own, but do not tell of a denial."""


def check_hedges(statement: Statement, source: Source) -> Iterator[Finding]:
    """A warning where a doubt of the article is gone from the statement."""
    if statement.claim.is_flag:
        return
    for match in statement.matches:
        if match.share < (_PARTLY if statement.cited else _LIKE):
            continue
        for hedge in source.hedges(match.number):
            if hedge.status not in _DOUBTS or flags_on([hedge], statement.claim.flagged):
                continue
            if _tells_itself(statement, hedge, source) or _leaves_out(
                statement, hedge, source.sentences[match.number], source
            ):
                continue
            own = statement.words & set(source.words(match.number))
            bears = _bears_on(hedge, match.number, own, source)
            alike = match.share >= _LIKE
            whole = alike and bears and not _keeps_distance(statement, hedge)
            sentence = source.sentences[match.number]
            if whole or _cut_out(statement, hedge, sentence, source, alike=alike):
                yield _dropped(statement, hedge)
                return


def _keeps_distance(statement: Statement, hedge: Hedge) -> bool:
    text = statement.span.exact
    return (
        statement.claim.speaker is not None
        or bool(statement.attributions)
        or (hedge.status is VerificationStatus.HEDGED and _MODAL.search(text) is not None)
        or shows_doubt(text)
    )


def _dropped(statement: Statement, hedge: Hedge) -> Finding:
    reason = f"The article says \u201c{hedge.cue.exact}\u201d of this; the text does not."
    return Finding.make(
        Check.HEDGE,
        Verdict.HEDGE_DROPPED,
        statement.claim,
        statement.span,
        reason,
        source=hedge.cue,
    )


def _cut_out(
    statement: Statement, hedge: Hedge, sentence: Sentence, source: Source, *, alike: bool
) -> bool:
    """Whether the words after the cue stand in the statement with no doubt close before them.

    So that a doubt taken out is seen though the rest of the statement shows another. Where one word
    is all that comes after it, the rest must be ``alike``.
    """
    cue = hedge.cue
    if hedge.status is not VerificationStatus.HEDGED or cue.start < sentence.start:
        return False
    doubted = tokenize(source.text, cue.end, sentence.end)[:_DOUBTED]
    if cue.end > sentence.end or not doubted or (len(doubted) < _DOUBTED and not alike):
        return False
    text, span = statement.claim.text, statement.span
    own = tokenize(text, span.start, span.end)
    wanted = {word.stem for word in doubted}
    for place, first in enumerate(own):
        near = own[place : place + _DOUBTED + 1]
        if first.stem in wanted and wanted <= {word.stem for word in near}:
            end = text.find(" ", near[-1].start)
            around = text[max(span.start, first.start - _AROUND) : end if end > 0 else span.end]
            kept = hedge.cue.exact.lower() in around.lower()
            return not (kept or _shows_more(around, wanted))
    return False


def _shows_more(text: str, doubted: set[str]) -> bool:
    """Whether a text shows a doubt by another word than those that are doubted."""
    found = [*_DOUBTING.finditer(text), *_MODAL.finditer(text)]
    return any(not Source.stems(m.group(), 0, len(m.group())) & doubted for m in found)


def shows_doubt(text: str) -> bool:
    """Whether a text keeps its distance from something: a hedge, a denial, somebody's word."""
    return _DOUBTING.search(text) is not None or any(hedge_cues(text, 0, len(text)))


def flags_on(hedges: Iterable[Hedge], flagged: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that flags cite which stand on the words of a doubt, or on what it is about."""
    places = [place for hedge in hedges for place in (hedge.cue, *hedge.claims)]
    return tuple(
        span for span in flagged if any(place.overlaps(span.start, span.end) for place in places)
    )


def _tells_itself(statement: Statement, hedge: Hedge, source: Source) -> bool:
    """Whether the cue is something that the statement tells: a toll lowered, a claim withdrawn."""
    cue = source.stems(source.text, hedge.cue.start, hedge.cue.end)
    return hedge.status is not VerificationStatus.HEDGED and len(cue) > 1 and cue <= statement.words


def _leaves_out(statement: Statement, hedge: Hedge, sentence: Sentence, source: Source) -> bool:
    """Whether what an adverb doubts is gone as well: "and possibly a fine", or its cue is kept.

    An adverb amid a sentence bears on what follows it.
    """
    cue = hedge.cue
    if hedge.status is not VerificationStatus.HEDGED:
        return False
    if source.stems(source.text, cue.start, cue.end) & statement.words:
        return True  # "feared dead" for "was feared to be dead"
    if not cue.exact.endswith("ly") or not sentence.start <= cue.end <= sentence.end:
        return False
    doubted = {token.stem for token in tokenize(source.text, cue.end, sentence.end)[:_DOUBTED]}
    return len(doubted) == _DOUBTED and not doubted & statement.words


def _bears_on(hedge: Hedge, number: int, words: frozenset[str], source: Source) -> bool:
    """Whether the doubt is about these words of a sentence: in the claims that stand there."""
    sentence = source.sentences[number]
    held: set[str] = set()
    for claim in hedge.claims:
        start, end = max(claim.start, sentence.start), min(claim.end, sentence.end)
        if start < end:
            held |= source.stems(source.text, start, end)
    return source.share(words, held) >= _LIKE
