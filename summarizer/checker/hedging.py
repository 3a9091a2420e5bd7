"""Doubts and plans of the article that a statement has lost.

A hedge is dropped where the article keeps its distance from nearly all that the statement says and
neither the statement nor a flag of the brief does. A forecast is taken for a fact where the verb
that the article puts after "is expected to", "plans to" or "will" stands in the statement as done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from summarizer.attribution.forecasts import forecasts_in
from summarizer.attribution.hedge_cues import hedge_cues
from summarizer.attribution.inflection import index_of_forms
from summarizer.attribution.model import Hedge, VerificationStatus
from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.document.model import Sentence, SentenceRole
from summarizer.quantities.context import stem, tokenize
from summarizer.span import Span

_LIKE: Final = 0.6
"""Share of a statement's words that the doubted sentence or clause must hold."""
_AROUND: Final = 20
"""Characters before the words around a cue where another may stand."""
_DOUBTS: Final = frozenset(
    {
        VerificationStatus.HEDGED,
        VerificationStatus.OUTLET_COULD_NOT_VERIFY,
        VerificationStatus.DISPUTED,
        VerificationStatus.DENIED,
        VerificationStatus.RETRACTED_OR_CORRECTED,
    }
)
_DOUBTING: Final = re.compile(
    r"\b(?:report\w*+|apparent\w*+|purported\w*+|supposed\w*+|unconfirmed|unverified|said to"
    r"|claims?|claimed|accus\w++|alleg\w++|according|suspect\w*+"
    r"|rumou?r\w*+|believed|thought|understood|unclear|whether|if|says?|said|told"
    r"|question\w*+|doubt\w*+|corrected|revised|initially|first given|n[o']t|not|neither|nor|no)\b",
    re.IGNORECASE,
)
_MODAL: Final = re.compile(
    r"\b(?:may|might|could|possibl[ey]|likely|appears?|appeared|seems?|seemed)\b", re.IGNORECASE
)
"""These keep a distance of their own, but do not tell of a denial."""
_COMING: Final = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|can|must|to|for|expect\w*+|plan\w*+|forecast\w*+"
    r"|likely|due|set|scheduled|aim\w*+|hope\w*+|intend\w*+|propos\w*+|wants?|seek\w*+|pledg\w*+|vow\w*+"
    r"|promis\w*+|predict\w*+|project\w*+|target\w*+|outlook|guidance|if|ahead|future|next|wo)\b",
    re.IGNORECASE,
)
_NEXT_WORD: Final = re.compile(r"[^\W\d_]++(?:['\u2019-][^\W\d_]++)*+")
_SKIPPED: Final = frozenset("not also now still be have been soon then only further".split())
_SAME_PAST: Final = frozenset("cost cut hit put set shut let spread shed".split())
"""Verbs whose past is their base form."""
_BASE_OF: Final = index_of_forms(())[1]


def check_hedges(statement: Statement, source: Source) -> Iterator[Finding]:
    """A warning where a doubt of the article is gone from the statement."""
    if statement.claim.is_flag:
        return
    for match in statement.matches:
        if match.share < _LIKE:
            continue
        for hedge in source.hedges(match.number):
            if hedge.status not in _DOUBTS or _is_flagged(statement, hedge):
                continue
            own = statement.words & set(source.words(match.number))
            bears = _bears_on(hedge, match.number, own, source)
            whole = bears and not _keeps_distance(statement, hedge)
            if whole or _cut_out(statement, hedge, source.sentences[match.number], source):
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


def _cut_out(statement: Statement, hedge: Hedge, sentence: Sentence, source: Source) -> bool:
    """Whether the words on both sides of the cue stand in the statement with nothing like it.

    So that a doubt taken out is seen though the rest of the statement shows another.
    """
    cue = hedge.cue
    if hedge.status is not VerificationStatus.HEDGED or cue.start < sentence.start:
        return False
    before = tokenize(source.text, sentence.start, cue.start)[-1:]
    after = tokenize(source.text, cue.end, sentence.end)[:1]
    if not before or not after or cue.end > sentence.end:
        return False
    text, span = statement.claim.text, statement.span
    own = tokenize(text, span.start, span.end)
    for first, second in pairwise(own):
        if first.stem == before[0].stem and second.stem == after[0].stem:
            around = text[max(span.start, first.start - _AROUND) : second.start]
            return not _DOUBTING.search(around) and not _MODAL.search(around)
    return False


def shows_doubt(text: str) -> bool:
    """Whether a text keeps its distance from something: a hedge, a denial, somebody's word."""
    return _DOUBTING.search(text) is not None or any(hedge_cues(text, 0, len(text)))


def _is_flagged(statement: Statement, hedge: Hedge) -> bool:
    places = (hedge.cue, *hedge.claims)
    return any(
        place.overlaps(span.start, span.end) for span in statement.claim.flagged for place in places
    )


def _bears_on(hedge: Hedge, number: int, words: frozenset[str], source: Source) -> bool:
    """Whether the doubt is about these words of a sentence: in the claims that stand there."""
    sentence = source.sentences[number]
    held: set[str] = set()
    for claim in hedge.claims:
        start, end = max(claim.start, sentence.start), min(claim.end, sentence.end)
        if start < end:
            held |= source.stems(source.text, start, end)
    return source.share(words, held) >= _LIKE


def check_forecasts(statement: Statement, source: Source) -> Iterator[Finding]:
    """A finding where what is to come is told as having come."""
    held = [match for match in statement.matches if match.share >= _LIKE]
    if not any(source.forecasts(match.number) for match in held):
        return
    text = statement.claim.text
    own: dict[str, re.Match[str]] = {}
    for word in _NEXT_WORD.finditer(text, statement.span.start, statement.span.end):
        own.setdefault(_lemma(word.group()), word)
    for match in held:
        for cue in source.forecasts(match.number):
            planned = _planned(cue, source.sentences[match.number], source)
            stated = own.get(planned)
            if stated is None or not _as_done(stated, planned, statement):
                continue
            if not _done_elsewhere(planned, cue, source):
                yield _as_fact(statement, Span.of(text, *stated.span()), cue)
                return


def _planned(cue: Span, sentence: Sentence, source: Source) -> str:
    """The verb that the cue puts into the future."""
    for word in _NEXT_WORD.finditer(source.text, cue.end, sentence.end):
        low = word.group().lower()
        if low not in _SKIPPED:
            return _lemma(low)
    return ""


def _as_done(stated: re.Match[str], planned: str, statement: Statement) -> bool:
    """Whether the verb is a finite past form and nothing before it makes it a plan."""
    word = stated.group().lower()
    text = statement.claim.text
    before = text[statement.span.start : stated.start()]
    is_past = word in _SAME_PAST if word == planned else not word.endswith(("ing", "s"))
    in_clause = re.split(r"[;,]", before)[-1]
    return (
        is_past
        and _COMING.search(in_clause) is None
        and not any(forecasts_in(text, [_sentence(statement)]))
    )


def _sentence(statement: Statement) -> Sentence:
    span = statement.span
    return Sentence("S1", span.start, span.end, SentenceRole.SENTENCE, 0)


def _done_elsewhere(planned: str, cue: Span, source: Source) -> bool:
    """Whether another sentence of the article has the verb without such a cue."""
    word = stem(planned)
    return any(
        not source.forecasts(number)
        for number in source.index.best_sentences({word: 1.0}, 6)
        if word in source.words(number) and not source.span(number).overlaps(cue.start, cue.end)
    )


def _as_fact(statement: Statement, span: Span, cue: Span) -> Finding:
    reason = f"The article gives this as coming (\u201c{cue.exact}\u201d), not as done."
    return Finding.make(
        Check.HEDGE, Verdict.FORECAST_AS_FACT, statement.claim, span, reason, source=cue
    )


def _lemma(word: str) -> str:
    low = word.lower()
    return _BASE_OF.get(low) or stem(low) or low
