"""A cause that the article does not speak of: "because of strong wind".

Whether the article gives something as a cause is not read here; only that of all the words of
weight in what the text gives as one, the article has none in any form.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.quantities.tokens import tokenize
from summarizer.span import Span

_CAUSE: Final = pattern(
    r"\b(?:because of|because|due to|owing to|caused by|as a result of|thanks to|on account of"
    r"|brought on by|triggered by|sparked by|prompted by) (?:(?:an?|the|its|his|her|their) )?"
)
_END: Final = pattern(r"[,;:.()\u2014]|\b(?:and|but|while|which|who|when|after|before|said|says)\b")
_TIME: Final = pattern(r" (?:be|open|end|start|begin|return|arrive|close|finish)\b")
"""After "due to" these make it a plan."""
_OPENING: Final = 5
"""Letters that two forms of a word share: "rainfall" and "rainy" are one matter with "rain"."""
_SHORTEST: Final = 3
_FEWEST: Final = 1
_MOST: Final = 5
"""Words of weight after the cue that are looked at."""


def check_causes(statement: Statement, source: Source) -> Iterator[Finding]:
    """A warning for every cause of whose words the article has none."""
    text, span = statement.claim.text, statement.span
    for cue in _CAUSE.finditer(text, span.start, span.end):
        end = _END.search(text, cue.end(), span.end)
        cause = Span.of(text, cue.end(), end.start() if end is not None else span.end)
        if cue.group().startswith("due to") and _TIME.match(text, cue.end() - 1):
            continue
        stems = [token.stem for token in tokenize(text, cause.start, cause.end)][:_MOST]
        if len(stems) < _FEWEST or any(char.isdigit() for char in cause.exact):
            continue
        if not any(_is_known(stem, source) for stem in stems):
            what = Span.of(text, cue.start(), cause.start + len(cause.exact.rstrip()))
            reason = f"The article does not speak of \u201c{cause.exact.strip()}\u201d."
            yield Finding.make(Check.EVIDENCE, Verdict.NOT_BORNE_OUT, statement.claim, what, reason)


def _is_known(stem: str, source: Source) -> bool:
    """Whether the article has a word, or one that begins like it."""
    if stem[:_OPENING] in source.openings:
        return True
    return any(stem[:length] in source.vocabulary for length in range(_SHORTEST, len(stem)))
