"""One person's or place's name in two spellings: "Gregor Holm" here, "Greger Holm" there.

Full names are held against each other wherever they stand: whoever shares all of a name but two
letters of one word is the same. Neither spelling may stand in the other article, and what only two
countries spell differently ("Harbour Street", "Harbor Street") is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from summarizer.comparison.units import Reader, Unit
from summarizer.patterns import pattern
from summarizer.span import Span

NAME: Final = pattern(
    r"[A-Z][a-z\u00e0-\u00ff'\u2019-]{2,20}(?:\s[A-Z][a-z\u00e0-\u00ff'\u2019-]{2,20}){1,2}"
)
RANKS: Final = frozenset(
    "Mr Mrs Ms Dr Sir Dame Lord Lady Prime Minister President Chancellor Governor Mayor Judge"
    " Justice Professor General Colonel Captain Major Sergeant Inspector Detective Chief Officer"
    " The Senator Councillor Bishop King Queen Prince Princess Coach Manager Miss".split()
)
_ENDINGS: Final = frozenset(("s", "n", "an", "ian", "'s", "\u2019s", "ese", "ish"))
_TWO_LETTERS: Final = 6
"""Letters of a word of which two may differ; of a shorter one it is one."""
_SHORTEST: Final = 4
_REGIONAL: Final = pattern(r"our\b|re\b|ise\b|mme\b|ogue\b")


def names_in(text: str, unit: Unit) -> list[Span]:
    """Names of two or three words in a unit, without ranks before them."""
    found = []
    for match in NAME.finditer(text, unit.span.start, unit.span.end):
        words, start = match.group().split(), match.start()
        while words and words[0] in RANKS:
            start += len(words[0]) + 1
            words = words[1:]
        if len(words) > 1:
            found.append(Span.of(text, start, match.end()))
    return found


def differ(one: Sequence[str], other: Sequence[str]) -> tuple[str, str] | None:
    """The one word in which two names of one length differ; they share the rest."""
    if len(one) != len(other):
        return None
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return pairs[0] if len(pairs) == 1 else None


def spelled_alike(one: str, other: str) -> bool:
    """Whether two words may be one name in two spellings, and not two forms of one word."""
    one, other = (_plain(each) for each in (one, other))
    short, long = sorted((one, other), key=len)
    if one == other or len(short) < _SHORTEST or one[0] != other[0]:
        return False
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return False
    from rapidfuzz.distance import Levenshtein  # seldom needed

    return Levenshtein.distance(one, other) <= (2 if len(short) >= _TWO_LETTERS else 1)


def has_word(text: str, word: str) -> bool:
    """Whether a text has a word, written so."""
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def spelled_otherwise(readers: Sequence[Reader]) -> Iterator[tuple[Unit, Span, Unit, Span]]:
    """Names of two articles in two spellings, each pair of spellings where it first stands."""
    told = [_first_of_each(reader) for reader in readers]
    shared: defaultdict[tuple[int, int, str], list[tuple[int, str]]] = defaultdict(list)
    for number, names in enumerate(told):
        for name in names:
            words = name.split()
            for place in range(len(words)):
                rest = " ".join(words[:place] + words[place + 1 :])
                shared[len(words), place, rest].append((number, name))
    for (_, place, _), among in shared.items():
        for (first, mine), (second, theirs) in combinations(among, 2):
            if first == second or mine == theirs:
                continue
            one, other = mine.split()[place], theirs.split()[place]
            if not spelled_alike(one, other):
                continue
            if has_word(readers[second].text, one) or has_word(readers[first].text, other):
                continue
            yield (*told[first][mine], *told[second][theirs])


def _first_of_each(reader: Reader) -> dict[str, tuple[Unit, Span]]:
    found: dict[str, tuple[Unit, Span]] = {}
    for unit in reader.units:
        if not unit.is_title:
            for span in names_in(reader.text, unit):
                found.setdefault(span.exact, (unit, span))
    return found


def _plain(word: str) -> str:
    """Without accents, possessive and what British and American spelling part."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    bare = bare.removesuffix("'s").removesuffix("\u2019s")
    return _REGIONAL.sub(lambda found: _AMERICAN[found.group()], bare)


_AMERICAN: Final = {"our": "or", "re": "er", "ise": "ize", "mme": "m", "ogue": "og"}
