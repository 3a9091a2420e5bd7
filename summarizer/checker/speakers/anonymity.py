"""An unnamed source told as a body or a person with a name, or a named one told as unnamed.

"A source in the ministry said" is not "the ministry said": who speaks for a body answers for it,
who will not be named answers for nothing. Style books keep the two apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.attribution.model import Attribution, Identification
from summarizer.checker.model import Finding
from summarizer.checker.names.same import Described, Speakers, described
from summarizer.checker.names.speaker_words import GROUPS
from summarizer.checker.speakers.other import description_of, said_most_nearly
from summarizer.checker.speakers.speaking import called, denies, own_content, without_capital
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.span import Span

_SECRET: Final = frozenset("source insider person people diplomat aide informant".split())
"""What somebody is called whose name is kept back, one or many."""
_PERSONS: Final = _SECRET | frozenset(
    "official officer banker employee worker adviser advisor executive member servant minister"
    " lawyer trader friend doctor nurse soldier commander engineer manager director"
    " colleague".split()
)
"""The same where it is one, or a few that are counted."""
_ONE: Final = pattern(
    r"(?:(?:one|two|three|four|five|some|several) of )?"
    r"(?:an?|one|two|three|four|five|another|the|several)\b ?",
    re.IGNORECASE,
)
_FEW_OF: Final = pattern(
    r"(?:one|two|three|four|some|several) of (?:the|its|his|her|their)? ?", re.IGNORECASE
)
_SOMEWHERE: Final = pattern(r" (?:in|at|from|near|of|inside|within|with|for|on|close to) ")
_UNNAMED: Final = pattern(
    r"\b(?:anonym\w++|unnamed|unidentified|not (?:be|being|to be)? ?(?:named|identified)"
    r"|withheld|whose name)\b"
)
_PRONOUN: Final = pattern(r"(?:he|she|they|it|we|i|this|that|who)\b", re.IGNORECASE)


def check_anonymity(statement: Statement, source: Source, speakers: Speakers) -> Iterator[Finding]:
    """A warning for every source of the statement that is named where the article names none.

    And for one that is not, where the article names it.
    """
    for attribution in statement.attributions:
        named = attribution.source
        if named is None or _PRONOUN.match(named.exact):
            continue
        own = described(without_capital(named, statement, source))
        words = own_content(attribution, statement, source)
        theirs = said_most_nearly(words, statement, source)
        if theirs and denies(attribution) and not denies(theirs[0]):
            continue
        if not theirs or any(_PRONOUN.fullmatch(description_of(each)) for each in theirs):
            continue
        hidden = is_unnamed(named.exact) or _UNNAMED.search(statement.span.exact) is not None
        if not hidden and _is_known(own) and all(_is_kept_back(each) for each in theirs):
            if not _says_so_too(own, theirs[0], source, speakers):
                yield _changed(statement, named, theirs[0], "an unnamed source")
        elif _is_secret(named.exact) and _are_named(statement, theirs, source):
            yield _changed(statement, named, theirs[0], "a source with a name")


def _are_named(statement: Statement, theirs: list[Attribution], source: Source) -> bool:
    """Whether all have a name, and the sentences meant let nobody else speak without one."""
    near = source.attributions([match.number for match in statement.matches])
    return all(_has_name(each) for each in theirs) and not any(
        _is_kept_back(each) for each in near if each.source is not None
    )


def is_unnamed(text: str) -> bool:
    """Whether a description is of one person or a few who are not named."""
    own = _first_phrase(text)
    return bool(own.heads & _PERSONS) and (not own.own or _ends_in(text, _PERSONS))


def _ends_in(text: str, persons: frozenset[str]) -> bool:
    """Whether its noun comes last: "a Coast Guard source", not "the officer Ann Bo"."""
    words = _SOMEWHERE.split(text.partition(",")[0], maxsplit=1)[0].split()
    return bool(words) and words[-1] in persons


def _first_phrase(text: str) -> Described:
    """Without the place or the body somebody belongs to."""
    return described(_SOMEWHERE.split(_FEW_OF.sub("", text), maxsplit=1)[0])


def _is_secret(text: str) -> bool:
    own = _first_phrase(text)
    return bool(own.heads & _SECRET) and (not own.own or _ends_in(text, _SECRET))


def _is_known(own: Described) -> bool:
    return bool(own.names) or bool(own.heads & GROUPS)


def _is_kept_back(each: Attribution) -> bool:
    text = description_of(each)
    if each.identification is not Identification.DESCRIBED_ANONYMOUS:
        return False
    if _UNNAMED.search(text):
        return True
    own = _first_phrase(text)
    if own.heads & _SECRET:
        return True
    return _ONE.match(text) is not None and bool(own.heads & _PERSONS)


def _has_name(each: Attribution) -> bool:
    text = description_of(each)
    if _ONE.match(text) and _SOMEWHERE.search(text.partition(",")[0]):
        return False  # "a diplomat in the capital, Lund"
    return each.identification is Identification.NAMED and bool(described(text).own)


def _says_so_too(own: Described, other: Attribution, source: Source, speakers: Speakers) -> bool:
    """Whether the article has the named one speak of the same beside the unnamed one."""
    near = source.around(source.numbers_over(other.content), 1)
    return any(
        own.words <= speakers.of(each).words
        and not _is_kept_back(each)
        and (not source.content(each) or bool(source.content(each) & source.content(other)))
        for each in source.attributions(near)
        if each.source is not None
    )


def _changed(statement: Statement, named: Span, other: Attribution, what: str) -> Finding:
    reason = f"In the article {what} says this: {called(description_of(other))}."
    return Finding.make(
        Check.ATTRIBUTION,
        Verdict.IDENTIFICATION_CHANGED,
        statement.claim,
        named,
        reason,
        source=other.source,
    )
