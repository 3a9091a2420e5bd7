"""Negations that a statement has lost or gained against the article's sentence.

A negation counts by the word it bears on (its focus: Huddleston & Pullum 2002, ch. 9), which both
sides must have. To accuse, it must be a plain one ("not", "no", "failed to") without a counterpart
around that word on the other side; to acquit, anything negative there will do, be it only a verb
that implies a negation ("declined", "ruled out"; Karttunen 1971 on implicative verbs).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summarizer.checker.assertions.answers import is_denied
from summarizer.checker.assertions.article_negations import Readings
from summarizer.checker.assertions.negations import Reading
from summarizer.checker.assertions.negative_words import DENIAL, NOT_TO, RULE, Word
from summarizer.checker.assertions.only_negated import FINDING_OUT, bare_where_cited, none_at_all
from summarizer.checker.assertions.opposites import opposite
from summarizer.checker.assertions.other_part import is_of_another_part
from summarizer.checker.model import Finding
from summarizer.checker.statements import Match, Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.quantities.tokens import stem
from summarizer.span import Span

_LIKE: Final = 0.4
"""Weighted share of a clause's words that a sentence must hold to be held against it."""
_CITED_LIKE: Final = 0.15
"""The same for a sentence that the statement itself cites."""
_CITED_ALIKE: Final = 0.3
_ALIKE: Final = 0.5
"""Share of the words about a negation that a sentence must hold to be where they are said."""
_PART_ALIKE: Final = 0.6
_FEW: Final = 3
_NEAR_BEST: Final = 0.75
_NONE: Final = frozenset(("nobody", "no one", "no", "none"))
_WIDE: Final = 6
"""The same where both sentences are much alike."""
_ADDED: Final = (Verdict.NEGATION_ADDED, Verdict.NEGATION_NOT_FOUND)
_DENIALS: Final = (DENIAL, *(stem(word) for word in "reject dismiss dispute refute".split()))
_JOINT: Final = pattern(r";|,\s(?=(?:but|while|whereas|although|though|and)\s)")


def check_polarity(statement: Statement, article: Readings) -> Iterator[Finding]:
    """A finding for every clause that has lost or gained a negation."""
    for clause, matches in _clauses(statement, article.source):
        for finding in _check_clause(statement, clause, matches, article):
            if finding.verdict in _ADDED and is_denied(
                statement, finding.span, [match.number for match in matches], article
            ):
                continue
            yield finding


def _clauses(statement: Statement, source: Source) -> Iterator[tuple[Span, list[Match]]]:
    """The clauses to be held against the article, each with the sentences like it."""
    if statement.cited:
        yield statement.span, [m for m in statement.matches if m.share >= _CITED_LIKE]
        return
    text, start = statement.claim.text, statement.span.start
    ends = [match.start() for match in _JOINT.finditer(text, start, statement.span.end)]
    for end in (*ends, statement.span.end):
        words = source.stems(text, start, end)
        matches = source.best(words) if ends else statement.matches
        yield Span.of(text, start, end), [m for m in matches if m.share >= _LIKE]
        start = end


def _check_clause(
    statement: Statement, clause: Span, matches: list[Match], article: Readings
) -> Iterator[Finding]:
    own = article.of_text(statement.claim.text, clause.start, clause.end)
    source = article.source
    others = [article.of(match.number) for match in matches]
    for other in others:
        rest = [reading for reading in others if reading is not other]
        flag, cited = statement.claim.is_flag, statement.cited
        fault = _fault(own, other, rest, is_flag=flag, cited=cited)
        if fault is not None:
            verdict, mine, theirs = fault
            yield _finding(statement, source, verdict, own.words[mine], other.words[theirs])
            return
    bare = None if statement.claim.is_flag else bare_where_cited(statement, own, article)
    if bare is not None:
        yield _finding(statement, source, Verdict.NEGATION_LOST, *bare)
        return
    none = None if statement.claim.is_flag else none_at_all(own, article)
    if none is not None:
        yield _finding(statement, source, Verdict.NEGATION_LOST, *none)
        return
    yield from _without_any(statement, own, matches, article)


def _without_any(
    statement: Statement, own: Reading, matches: list[Match], article: Readings
) -> Iterator[Finding]:
    """A negation to which nothing answers in the sentences that say the rest of its clause."""
    source = article.source
    negated = frozenset().union(*(own.compound(focus) for _, focus in own.focuses))
    for negation, focus in own.focuses:
        lemma = own.words[focus].lemma
        if own.words[negation].lemma == DENIAL or own.words[negation].low == "without":
            continue
        if own.words[negation].low in _NONE and _is_negated_somewhere(lemma, article):
            continue
        for near in _saying_the_rest(statement, own, focus, matches, source):
            if lemma in FINDING_OUT and _is_open(near, article):
                continue
            theirs = [article.of(match.number) for match in near]
            no = own.words[negation]
            if no.low in NOT_TO and any(reading.places(no.lemma) for reading in theirs):
                continue  # "failed in its bid" for "failed to win"
            mine = own.all_negatives()
            spent = negated - own.compound(focus)
            told = own.stems_about(focus)
            if any(
                r.has_more(mine, spent, told)
                or r.is_superlative_of(own, focus)
                or r.says_otherwise(own, negation, focus)
                for r in theirs
            ):
                continue
            if is_of_another_part(own, negation, theirs):
                continue
            around = source.around(match.number for match in matches or near)
            about = (article.of(number) for number in around)
            itself = not own.words[focus].negative
            if any(
                r.is_negative_near(place, itself=itself) for r in about for place in r.places(lemma)
            ):
                continue
            best = max(near, key=lambda match: match.share)
            yield _nothing_negated(statement, own.words[negation], source.span(best.number))
            return


def _is_negated_somewhere(lemma: str, article: Readings) -> bool:
    """Whether any sentence of the article negates a word: "no deaths were reported"."""
    return any(
        any(
            article.of(number).words[focus].lemma == lemma
            for _, focus in article.of(number).focuses
        )
        for number, _ in article.having(lemma)
    )


def _is_open(near: list[Match], article: Readings) -> bool:
    """Whether the article doubts these sentences, or says of anything that nobody found it out.

    "Neither claim could be verified" may stand far from the claims.
    """
    if any(article.source.hedges(match.number) for match in near):
        return True
    return any(
        reading.is_negated_about(at)
        for word in FINDING_OUT
        for number in article.source.sentences_with(word)
        for reading in (article.of(number),)
        for at in reading.places(word)
    )


def _saying_the_rest(
    statement: Statement, own: Reading, focus: int, matches: list[Match], source: Source
) -> Iterator[list[Match]]:
    """The sentences that say what stands about a negated word: all that are cited, and the best."""
    if statement.cited and matches:
        yield list(statement.matches)
    words = own.stems_about(focus)
    numbers = [match.number for match in statement.matches]
    near = source.matches(words, numbers) if statement.cited else source.best(words)
    most = max((match.share for match in near), default=0.0)
    if most >= (_CITED_ALIKE if statement.cited else _ALIKE):
        yield [match for match in near if match.share >= most * _NEAR_BEST]
        return
    part = own.stems_of_part(focus)
    if statement.cited or len(part) < _FEW:
        return
    near = source.best(part)
    most = max((match.share for match in near), default=0.0)
    if most >= _PART_ALIKE:
        yield [match for match in near if match.share >= most * _NEAR_BEST]


def _nothing_negated(statement: Statement, word: Word, place: Span) -> Finding:
    return Finding.make(
        Check.NEGATION,
        Verdict.NEGATION_NOT_FOUND,
        statement.claim,
        Span.of(statement.claim.text, word.start, word.end),
        "Nothing is negated where the article says this.",
        source=place,
    )


def _fault(
    own: Reading, other: Reading, rest: list[Reading], *, is_flag: bool, cited: bool
) -> tuple[Verdict, int, int] | None:
    """What is wrong, and where. A flag may give the claim alone that the article denies."""
    added = _without_counterpart(own, other, rest, [other, *rest])
    if added is not None and not is_of_another_part(own, added[0], [other, *rest]):
        return Verdict.NEGATION_ADDED, *added
    lost = None if is_flag else _lost(own, other, rest)
    if lost is not None:
        return Verdict.NEGATION_LOST, lost[1], lost[0]
    return opposite(own, other, rest, cited=cited)


def _lost(own: Reading, other: Reading, rest: list[Reading]) -> tuple[int, int] | None:
    return _without_counterpart(other, own, rest, [own]) or _bare(other, own, rest)


def _bare(other: Reading, own: Reading, rest: list[Reading]) -> tuple[int, int] | None:
    """A word that the article negates each time, and that stands here without any negation."""
    for negation, focus in other.focuses:
        if other.words[negation].lemma == DENIAL or own.says_otherwise(other, negation, focus):
            continue
        lemma = other.words[focus].lemma
        article = [r.is_negative_near(at) for r in (other, *rest) for at in r.places(lemma)]
        around = other.around(focus, _WIDE)
        places = own.places(lemma)
        if all(article) and not any(own.is_negated_about(at) for at in places):
            for place in places:
                if around & own.around(place, _WIDE):
                    return negation, place
    return None


def _without_counterpart(
    one: Reading, other: Reading, rest: list[Reading], otherwise: list[Reading]
) -> tuple[int, int] | None:
    """A plain negation of ``one`` and the word in ``other`` that nothing there negates.

    None of ``otherwise``, all that the other side says, may say it in other words.
    A negation there that bears on another word which ``one`` negates too is that one's counterpart.
    """
    negated = {one.words[focus].lemma for _, focus in one.focuses}
    for negation, focus in one.focuses:
        lemma, sort = one.words[focus].lemma, one.words[negation].negative
        mine = one.negatives(focus)
        places = other.places(lemma)
        theirs = [
            reading.negatives(place, reading.bearing_on(negated - {lemma}))
            for reading in (other, *rest)
            for place in reading.places(lemma)
        ]
        if not places or any(each - mine or sort not in mine - each for each in theirs):
            continue
        if one.words[negation].low == "without" and not other.has_with(places):
            continue
        if other.is_superlative_of(one, focus):
            continue
        if any(reading.says_otherwise(one, negation, focus) for reading in otherwise):
            continue
        if sort in (DENIAL, RULE) and any(r.places(no) for r in (other, *rest) for no in _DENIALS):
            continue
        if any(one.around(focus) & other.around(place) for place in places):
            return negation, places[0]
    return None


def _finding(
    statement: Statement, source: Source, verdict: Verdict, mine: Word, theirs: Word
) -> Finding:
    span = Span.of(statement.claim.text, mine.start, mine.end)
    place = Span.of(source.text, theirs.start, theirs.end)
    reason = {
        Verdict.NEGATION_ADDED: f"The article does not negate \u201c{place.exact}\u201d here.",
        Verdict.NEGATION_LOST: f"The article negates this: \u201c{place.exact}\u201d.",
        Verdict.OPPOSITE: f"The article says the opposite: \u201c{place.exact}\u201d.",
    }[verdict]
    return Finding.make(Check.NEGATION, verdict, statement.claim, span, reason, source=place)
