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
_NOT_WITH_THIRD = frozenset(("be", "have"))


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
    if tag == "G" and (previous in _PRONOUN_LIKE or previous in "RSD"):
        return "X"
    if tag == "D" and token.lower == "her" and following not in _NOUN_LIKE:
        return "M"
    if tag == "V":
        return _third_or_past(token, tokens, index, previous, following)
    if tag == "v":
        return _base(tokens, index, previous)
    if tag == "d" and previous in "DG#" and following in "NCAG":
        return "A"
    if tag == "g" and previous in "DGA#":
        return "N"
    return tag


def _third_or_past(
    token: Token, tokens: list[Token], index: int, previous: str, following: str
) -> str:
    if ALL_FORMS.get(token.lower) is not Form.THIRD:
        return "V"
    if previous in _NOUN_BEFORE or previous in "vPg":
        return "N"
    if previous in "Nd" and (_plural(tokens[index - 1].lower) or previous == "d"):
        return "N"
    if previous in "NC" and following in "XVPB" and tokens[index + 1].lower in _NOUN_FOLLOWERS:
        return "N"
    return "V"


_NOUN_FOLLOWERS = frozenset("is are was were has have had of will would can could".split())


def _base(tokens: list[Token], index: int, previous: str) -> str:
    if previous == "t":
        return "v"
    if previous in "OXnW" or (previous == "R" and index > 1):
        return "V" if previous in "OW" else "v"
    if previous in "NCqd" and index and _plural(tokens[index - 1].lower):
        return "V"
    if previous == "M" or previous == "&":
        return "v"
    return "N"


def _plural(lower: str) -> bool:
    return lower in _PLURALS or (lower.endswith("s") and not lower.endswith(_SINGULAR_S))
