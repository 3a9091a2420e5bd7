"""What a word is to the checks, and the words that tell nothing of who or what is meant."""

from __future__ import annotations

from typing import Final

from summarizer.patterns import pattern

WORD: Final = pattern(r"[^\W\d_](?:[\w&\u0300-\u036f]|['\u2019.-](?=\w))*+")
FUNCTION_WORDS: Final = frozenset(
    "a an the and but or nor so yet for of in on at by to from with as if when while after "
    "before since until although though because that this these those it its he she they we "
    "you his her their our my who what where why how which there here no not all some many "
    "most both each whether neither either nearly about under over during despite "
    "nobody none nothing everybody everyone everything somebody someone something anybody "
    "anyone anything".split()
)
EMPTY_WORDS: Final = frozenset(
    "a an the this that these those his her its their our my your some any one two three several "
    "many most other another all both each no of in from at for to by with on and or who which "
    "he she it they we i you him them us someone somebody people others".split()
)
"""Words of a description that tell nothing of who is meant."""
