"""Second look at word classes: a verb form that stands where a noun must stand is a noun."""

from __future__ import annotations

from summarizer.attribution.verbs import ALL_FORMS, Form
from summarizer.attribution.words import Token

_NOUN_BEFORE = frozenset("DGA#")
_VERB_AFTER = frozenset("OWXnRt&,QqT)-")
_PRONOUN_LIKE = frozenset("OWT")
_NOUN_LIKE = frozenset("NCA#dgv")
_SINGULAR_S = ("ss", "us", "is", "news")
_PLURALS = frozenset("people police men women children media many some others both few all percent majority".split())
_CORRELATIVES = frozenset(("neither", "either", "both"))
_FIRST_WORD = {Form.ED: "d", Form.ING: "g", Form.PARTICIPLE: "d"}
_SHORTEST_PLURAL_NAME = 5


def retag(tokens: list[Token]) -> str:
    """The classes of the tokens in context, one letter each."""
    tags: list[str] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1].tag if index + 1 < len(tokens) else "."
        previous = tags[-1] if tags else "^"
        tags.append(_in_context(token, tokens, index, previous, following))
    return "".join(tags)


def _in_context(
    token: Token, tokens: list[Token], index: int, previous: str, following: str
) -> str:
    tag = token.tag
    if token.lower == "there" and following in "XV":
        return "O"
    if token.lower in _CORRELATIVES and following in "Vvd":
        return "n"
    if tag == "C" and previous in "^Q:" and following not in "CGVX":
        return _FIRST_WORD.get(ALL_FORMS.get(token.lower, Form.BASE), "C")
    if tag == "G" and (previous in _PRONOUN_LIKE or previous in "RSD"):
        return "X"
    if tag == "D" and token.lower == "her" and following not in _NOUN_LIKE:
        return "M"
    if tag == "V":
        return _third_or_past(token, tokens, index, previous, following)
    if tag == "v":
        return _base(tokens, index, previous, following)
    if tag == "d" and previous in "DG#PAVv" and following in "NCAG":
        return "A"
    if tag == "g" and previous in "DGA#":
        return "N"
    return tag


def _third_or_past(
    token: Token, tokens: list[Token], index: int, previous: str, following: str
) -> str:
    if ALL_FORMS.get(token.lower) is not Form.THIRD:
        return "V"
    if previous in _NOUN_BEFORE or previous in "vPgtVX":
        return "N"
    if previous in "Nd" and (_plural(tokens[index - 1]) or previous == "d"):
        return "N"
    if previous == "N" and following in "XVPB.,&" and token.lower not in _NEVER_NOUNS:
        return "N"
    return "V"


_NEVER_NOUNS = frozenset("says tells adds asks argues insists believes thinks knows writes".split())


def _base(tokens: list[Token], index: int, previous: str, following: str) -> str:
    if previous == "R" and index > 1:
        return "N" if tokens[index - 2].tag in "DP" else "v"
    if previous in "tXnM":
        return "v"
    if previous in "OW":
        return "V"
    if previous in "NCqd" and index and _plural(tokens[index - 1]):
        return "V"
    return "v" if previous == "&" and following in "DOMtTCGP" else "N"


def _plural(token: Token) -> bool:
    lower = token.lower
    if lower in _PLURALS:
        return True
    acronym = token.tag == "C" and len(lower) < _SHORTEST_PLURAL_NAME
    return lower.endswith("s") and not lower.endswith(_SINGULAR_S) and not acronym
