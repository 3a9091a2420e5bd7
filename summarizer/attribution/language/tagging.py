"""Second look at word classes: a verb form that stands where a noun must stand is a noun."""

from __future__ import annotations

from summarizer.attribution.language.inflection import Form
from summarizer.attribution.language.verbs import ALL_FORMS, BASE_OF, REPORTING, Frame
from summarizer.attribution.language.words import Token
from summarizer.patterns import pattern

_NOUN_BEFORE = frozenset("DGA#")
_NOUN_LIKE = frozenset("NCA#dgv")
_SINGULAR_S = ("ss", "us", "is", "news")
_PLURALS = frozenset(
    "people police men women children media many some others both few all percent majority".split()
)
_FIRST_WORD = {Form.ED: "d", Form.ING: "g", Form.PARTICIPLE: "d"}
_UNSETTLED = frozenset("VvCGdgRDS")
_SHORTEST_PLURAL_NAME = 5
_PLAIN_VERBS = frozenset(
    "say deny insist believe suggest argue think indicate conclude maintain contend allege predict"
    " acknowledge reveal".split()
)
"""Verbs that are never nouns."""
_AGENT_REACH = 5
_LONGEST_MODIFIER = 3
_PHRASE_REACH = 9
_OPENED = 2
_INSERTED = 3


def retag(tokens: list[Token]) -> str:
    """The classes of the tokens in context, one letter each."""
    tags: list[str] = []
    previous = "^"
    for index, token in enumerate(tokens):
        tag = token.tag
        if tag in _UNSETTLED:
            following = tokens[index + 1].tag if index + 1 < len(tokens) else "."
            tag = _in_context(token, tokens, index, previous, following)
        elif tag == "N" and previous == "O" and token.lower.endswith("s"):
            tag = "V"
        tags.append(tag)
        previous = tag
    return _with_closing_verb(tokens, "".join(tags))


_CLOSING = pattern(
    r"(?:[XV].*,|Q,?)(?:(?:D|C+G)A?[NC]+|C+|#N+|D[DA]?)(?P<verb>N)(?:R|[Pt][DANCG#]{1,8}+)*+[.,]*\Z"
)
_UNCHANGED = frozenset("forecast read".split())
"""Past forms that look like the base form."""


def _with_closing_verb(tokens: list[Token], tags: str) -> str:
    """As in "A is B, the team estimates in the paper.": the verb behind the last subject."""
    closing = _CLOSING.search(tags)
    if closing is None:
        return tags
    place = closing.start("verb")
    lower = tokens[place].lower
    if ALL_FORMS.get(lower) is not Form.THIRD and lower not in _UNCHANGED:
        return tags
    verb = REPORTING.get(BASE_OF[lower])
    reports = verb is not None and verb.frames & (Frame.CLAUSE | Frame.QUOTE)
    return f"{tags[:place]}V{tags[place + 1 :]}" if reports else tags


def _in_context(
    token: Token, tokens: list[Token], index: int, previous: str, following: str
) -> str:
    tag = token.tag
    if tag in "Vv":
        verb = _third_or_past if tag == "V" else _base
        return verb(token, tokens, index, previous, following)
    rule = _BY_WORD.get(token.lower) or _BY_CLASS.get(tag)
    return tag if rule is None else rule(token, previous, following)


def _there(token: Token, _previous: str, following: str) -> str:
    """The subject of "there is"."""
    return "O" if following in "XVG" else token.tag


def _once(token: Token, previous: str, following: str) -> str:
    """As in "she once told": an adverb between a subject and its verb."""
    return "R" if previous in "OCN" and following in "Vd" else token.tag


def _player(token: Token, previous: str, following: str) -> str:
    """As in "the forward said": who plays there."""
    return "N" if previous == "D" and following in "VdX," else token.tag


def _correlative(token: Token, _previous: str, following: str) -> str:
    """As in "neither confirmed nor denied"."""
    return "n" if following in "Vvd" else token.tag


def _earlier(token: Token, previous: str, _following: str) -> str:
    """As in "an earlier count"."""
    return "A" if previous in "DG" else token.tag


def _her(_token: Token, _previous: str, following: str) -> str:
    return "D" if following in _NOUN_LIKE else "M"


def _name(token: Token, previous: str, following: str) -> str:
    """A participle with a capital because it opens the sentence: "Asked whether"."""
    if previous in "^Q:" and token.lower not in ALL_FORMS and _is_participle(token, following):
        return "A"
    if (
        previous in "^Q:"
        and following in "D#"
        and token.lower.endswith("ing")
        and len(token.lower) > 5
    ):
        return "g"
    if previous not in "^Q:" or following in "CGVX":
        return "C"
    return _FIRST_WORD.get(ALL_FORMS.get(token.lower, Form.BASE), "C")


def _is_participle(token: Token, following: str) -> bool:
    """As in "Unconfirmed reports": no name, for no name ends so before a plain noun."""
    certain = following in "Nv" or token.lower.startswith("un")
    return token.lower.endswith("ed") and certain and following in "NvV"


def _genitive(_token: Token, previous: str, _following: str) -> str:
    """As in "she's": the verb, not the genitive."""
    return "X" if previous in "OWTRSD" else "G"


def _participle(_token: Token, previous: str, following: str) -> str:
    if previous == "D" and following in "v#":
        return "A"
    modifies = previous in "DG#PAVv" and following in "NCAG"
    return "A" if modifies or (previous == "P" and following == "V") else "d"


def _gerund(_token: Token, previous: str, following: str) -> str:
    if previous == "D" and following == "T":
        return "g"
    return "N" if previous in "DGA#" or (previous == "N" and following == ".") else "g"


_BY_WORD = {
    "there": _there,
    "once": _once,
    "forward": _player,
    "neither": _correlative,
    "either": _correlative,
    "both": _correlative,
    "her": _her,
    "earlier": _earlier,
    "later": _earlier,
}
_BY_CLASS = {"C": _name, "G": _genitive, "d": _participle, "g": _gerund}


def _third_or_past(
    token: Token, tokens: list[Token], index: int, previous: str, following: str
) -> str:
    if ALL_FORMS.get(token.lower) is not Form.THIRD:
        if following == "," and previous in "NA" and _which_follows(tokens, index):
            return "N"
        is_noun = (
            BASE_OF[token.lower] == token.lower and previous in "NDAG" and following in "PS.,VX"
        )
        return "N" if is_noun else "V"
    if previous == "A" and token.lower in _NEVER_NOUNS and following in ".,TQ":
        return "V"
    if previous in _NOUN_BEFORE or previous in "vPgtVX" or _hangs_on_opener(tokens, index):
        return "N"
    after_noun = previous == "d" or (previous == "N" and _plural(tokens[index - 1]))
    counted = previous in "NA" and _is_counted(tokens, index)
    compound = previous == "N" and following in "XVPB.,&v" and token.lower not in _NEVER_NOUNS
    before_verb = previous == "C" and following == "v"
    return "N" if after_noun or counted or compound or before_verb else "V"


def _hangs_on_opener(tokens: list[Token], index: int) -> bool:
    """As in "In court papers": what one noun behind an opening preposition makes is a noun."""
    if index != _OPENED or tokens[index].lower in _NEVER_NOUNS:
        return False
    return tokens[0].tag == "P" and tokens[1].tag == "N" and not _plural(tokens[1])


def _which_follows(tokens: list[Token], index: int) -> bool:
    """As in "a police report, which": a verb has no such clause."""
    return index + 2 < len(tokens) and tokens[index + 2].tag == "W"


def _is_counted(tokens: list[Token], index: int) -> bool:
    """As in "150 basis points": a plural noun with a number before it."""
    place = index - 1
    while place > 0 and tokens[place].tag in "NA" and index - place <= _LONGEST_MODIFIER:
        place -= 1
    return tokens[place].tag == "#"


_NEVER_NOUNS = frozenset(
    "says tells adds asks argues insists believes thinks knows writes finds suggests warns denies"
    " admits announces confirms reveals".split()
)


def _base(token: Token, tokens: list[Token], index: int, previous: str, following: str) -> str:
    if token.lower in _PLAIN_VERBS and (previous in "NC" or (previous in ",)" and index > 1)):
        return "V" if following in "DNCOT#QqRPS.,:X" else "v"
    if previous == "R" and index > 1:
        return "N" if tokens[index - 2].tag in "DP" else "v"
    if previous in "tXnM":
        by_whom = previous == "t" and index > 1 and tokens[index - 2].lower == "according"
        return "N" if by_whom else "v"
    resumes = previous == "," and following in "TO" and BASE_OF[token.lower] in REPORTING
    if previous in "OW" or resumes or _has_plural_subject(tokens, index, previous, following):
        return "V"
    if previous == "," and index > _INSERTED and _after_inserted_adverb(tokens, index):
        return "V" if following in "tTQDNC" else "N"
    return "v" if previous == "&" and following in "DOMtTCGP" else "N"


def _after_inserted_adverb(tokens: list[Token], index: int) -> bool:
    """As in "Developers, meanwhile, claim": a reporting verb behind an adverb between commas."""
    around = tokens[index - 3].tag + tokens[index - 2].tag
    return (
        around == ",R" and _plural(tokens[index - 4]) and BASE_OF[tokens[index].lower] in REPORTING
    )


def _has_plural_subject(tokens: list[Token], index: int, previous: str, following: str) -> bool:
    """As in "officials say", "copies seen by the paper show", "analysts at the bank expect"."""
    if index == 0 or previous not in "NCqd#":
        return False
    if previous in "NC" and following in "DNC#" and _is_seen_by(tokens, index):
        return True
    if previous != "#" and (following == "T" or _plural(tokens[index - 1])):
        return True
    return following in "DTOCN#" and _has_plural_head(tokens, index)


def _has_plural_head(tokens: list[Token], index: int) -> bool:
    """As in "analysts at the bank expect": a reporting verb after a plural and what hangs on it."""
    verb = REPORTING.get(BASE_OF[tokens[index].lower])
    if verb is None or not verb.frames & (Frame.CLAUSE | Frame.OBJECT_TO):
        return False
    head = 0
    for place in range(index - 1, max(0, index - _PHRASE_REACH), -1):
        if tokens[place].tag == "P":
            head = place - 1
        elif tokens[place].tag not in "NCDA#G":
            break
    return head >= 0 and tokens[head].tag in "NC" and _plural(tokens[head])


def _is_seen_by(tokens: list[Token], index: int) -> bool:
    """As in "copies seen by the paper show": the verb after a participle and its agent."""
    near = range(max(1, index - _AGENT_REACH), index)
    return any(tokens[place].lower == "by" and tokens[place - 1].tag == "d" for place in near)


def _plural(token: Token) -> bool:
    lower = token.lower
    if lower in _PLURALS:
        return True
    acronym = token.tag == "C" and len(lower) < _SHORTEST_PLURAL_NAME
    return lower.endswith("s") and not lower.endswith(_SINGULAR_S) and not acronym
