"""Words that say the opposite of each other, and the one that each of them counts as."""

from __future__ import annotations

from typing import Final

from summarizer.attribution.language.inflection import index_of_forms
from summarizer.quantities.tokens import stem

_OPPOSITES: Final = (
    ("deny", "confirm admit acknowledge concede"),
    ("reject", "accept approve back endorse welcome"),
    ("refuse", "agree"),
    ("fail", "succeed manage"),
    ("guilty", "innocent"),
    ("acquit", "convict"),
    ("oppose", "support back favour"),
    ("ban", "allow permit legalise"),
    ("without", "with"),
    ("lose", "win"),
    ("unlikely", "likely"),
    ("unsafe", "safe"),
    ("unconfirmed", "confirm"),
    ("illegal", "legal"),
    ("worsen", "improve"),
    ("tighten", "loosen ease"),
    ("fall", "rise"),
    ("lower", "raise"),
    ("less", "higher"),
    ("close", "open reopen"),
    ("weaken", "strengthen"),
    ("narrow", "widen"),
    ("shorten", "lengthen extend"),
)
_NEARLY_OPPOSITE: Final = (
    ("fail", "pass"),
    ("lose", "keep retain gain save earn"),
    ("change", "remain stay keep same"),
    ("leave", "stay remain"),
    ("stop", "continue"),
    ("end", "continue remain"),
    ("die", "survive live"),
    ("kill", "survive"),
    ("hurt", "safe survive escape"),
    ("injure", "safe survive escape"),
    ("attend", "absent miss"),
    ("hide", "publish disclose reveal"),
    ("know", "unaware"),
    ("respond", "ignore"),
    ("grant", "refuse reject"),
    ("accept", "decline"),
    ("damage", "intact"),
    ("profit", "loss"),
    ("surplus", "deficit"),
    ("accident", "purpose deliberate arson intentional"),
)
"""Of the one, one may deny what the other says: "no jobs will be lost", "all jobs are kept"."""
_OUT_OF: Final = "control danger work service use order"
"""What one is in, or under, or out of."""
_OUT: Final = tuple((f"out of {noun}", noun) for noun in _OUT_OF.split())
_SAME: Final = (
    ("rise", "up increase grow climb gain jump surge soar"),
    ("fall", "down drop decrease slip shrink plunge slump tumble"),
    ("raise", "lift boost"),
    ("lower", "reduce cut trim"),
    ("say", "tell"),
)
"""Verbs that count as the first one here."""
_FIRST: Final = {other: one for one, others in _SAME for other in others.split()}
BASE_OF: Final = {
    form: _FIRST.get(base, base)
    for form, base in index_of_forms(
        [word for one, others in (*_OPPOSITES, *_SAME) for word in (one, *others.split())]
    )[1].items()
}
_NEARLY: Final = [word for one, others in _NEARLY_OPPOSITE for word in (one, *others.split())]
BASE_OF.update(
    (form, stem(base))
    for form, base in index_of_forms(_NEARLY)[1].items()
    if form not in BASE_OF and not form.startswith(base[:-1])
)
BASE_OF["lower"] = "less"  # the adjective; the verb is seldom met in this form
BASE_OF.update(
    dict.fromkeys(
        ("put off", "puts off", "putting off", "call off", "called off", "calls off",
         "calling off"), "cancel",
    )
)  # fmt: skip
BASE_OF.update(dict.fromkeys(("injury", "injuries"), BASE_OF.get("injured", stem("injured"))))
BASE_OF.update(dict.fromkeys(("death", "deaths", "fatality", "fatalities"), BASE_OF["died"]))
BASE_OF.update((f"out of {noun}", f"out of {noun}") for noun in _OUT_OF.split())
BASE_OF.update(dict.fromkeys(("turn down", "turned down", "turns down", "turning down"), "reject"))


def _both_ways(pairs: tuple[tuple[str, str], ...]) -> dict[str, frozenset[str]]:
    """For every word of a table those that it stands against."""
    found: dict[str, set[str]] = {}
    for one, others in pairs:
        for other in others.split():
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return {word: frozenset(against) for word, against in found.items()}


OPPOSED: Final = _both_ways(_OPPOSITES)
"""What may be told instead of a word only by one who says the opposite."""
AGAINST: Final[dict[str, frozenset[str]]] = {}
for _word, _against in _both_ways((*_OPPOSITES, *_NEARLY_OPPOSITE, *_OUT)).items():
    _lemma = BASE_OF.get(_word) or stem(_word)  # one for "lose" and "loss"
    _theirs = frozenset(BASE_OF.get(no) or stem(no) for no in _against) - {""}
    AGAINST[_lemma] = AGAINST.get(_lemma, frozenset()) | _theirs
"""What may be told instead of the negation of a word."""
