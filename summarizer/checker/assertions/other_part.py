"""Whether a text denies of one part what the article says of another: "26 of the 30 were not hurt".

Where both sides count, and not the same, the negation is right if the arithmetic is, and that is
for the number check.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.checker.assertions.negations import Reading
from summarizer.patterns import pattern
from summarizer.quantities.model import Kind
from summarizer.quantities.read import read_quantities

_REST: Final = pattern(r"\b(?:others?|rest|remaining|remainder)\b", re.IGNORECASE)
_WHOLLY: Final = pattern(
    r"\b(?:unanimously|fully|entirely|completely|wholly|solely|alone|always|every|everyone|all)\b",
    re.IGNORECASE,
)
"""What a negation bears on, wherever it stands in the clause (Quirk et al. 1985, 10.64-10.65)."""
_COUNTS: Final = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.FRACTION})


def is_of_another_part(own: Reading, negation: int, others: Sequence[Reading]) -> bool:
    """Whether what stands before a negation of ``own`` counts, and ``others`` count otherwise.

    Or whether it bears on "all", "fully" or the like, which ``others`` do not say.
    """
    wholly = _WHOLLY.search(own.after(negation))
    texts = [other.exact for other in others]
    if wholly is not None and not any(wholly.group().lower() in text.lower() for text in texts):
        return True  # "did not approve it unanimously"
    subject = own.before(negation)
    counts = [each.low for each in read_quantities(subject) if each.kind in _COUNTS]
    rest = _REST.search(subject) is not None
    if not (counts or rest):
        return False
    theirs = {each.low for text in texts for each in read_quantities(text) if each.kind in _COUNTS}
    return bool(theirs) and (rest or counts[0] not in theirs)
