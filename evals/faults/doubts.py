"""Edits of a text that make sure what was doubtful, and done what was to come.

Each takes a text and the article's material and gives the texts it can become, one change each;
what would leave the meaning as it is, or no English, is left out. The tables below are for making
faults only; no check reads them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final

from evals.faults.material import Material, capitalised, sentences_of
from summarizer.attribution.language.inflection import Form, index_of_forms
from summarizer.checker.quotations.check import quotations_in

_A: Final = re.compile(r"\b([Aa])n(?= [^aeiouAEIOU\d])|\b([Aa])(?= [aeio])")
_DISTANCE: Final = "said|believed|thought|understood|reported|alleged|rumoured|claimed|presumed"
_NO_SENSE: Final = "see|hear|feel|smell|taste|remember|recall|tell|say|afford|imagine"
"""With these "could" tells of what somebody was able to do."""
_TO_COME: Final = re.compile(r" (?:tomorrow|next (?:week|month|year|season|spring|summer)|soon)\b")


def _verb(word: str, *wanted: Form) -> str:
    """A form of the verb that a word is the base of; nothing if it is none."""
    kinds, bases = _forms(word)
    return next((f for f, base in bases.items() if base == word and kinds[f] in wanted), "")


@cache
def _forms(word: str) -> tuple[dict[str, Form], dict[str, str]]:
    return index_of_forms([word])


def _third(match: re.Match[str]) -> str:
    """As in "shows" for "appears to show", "is" for "is said to be", "has" for "to have"."""
    verb = match.group("verb")
    plural = match.group("many") is not None
    known = {"be": ("is", "are"), "have": ("has", "have")}
    if verb in known:
        return known[verb][plural]
    return verb if plural else _verb(verb, Form.THIRD)


def _which(match: re.Match[str]) -> str:
    """As in ", which makes" for ", believed to make"."""
    verb = {"be": "is", "have": "has"}.get(match.group("verb")) or _verb(
        match.group("verb"), Form.THIRD
    )
    return f"which {verb}" if verb else ""


def _past_of_base(match: re.Match[str]) -> str:
    return _verb(match.group("verb"), Form.PAST, Form.ED)


def _past_of_participle(match: re.Match[str]) -> str:
    """As in "took" for "may have taken"."""
    word = match.group("verb")
    if word == "been":
        return "was"
    kinds, bases = index_of_forms(())
    if word in bases and kinds[word] in (Form.PARTICIPLE, Form.PAST, Form.ED):
        return _verb(bases[word], Form.PAST, Form.ED)
    return word if word.endswith("ed") else ""


def _past_of_ing(match: re.Match[str]) -> str:
    """As in "took" for "is accused of taking"; nothing for a verb whose past is not known."""
    word = match.group("verb")
    stem = word.removesuffix("ing")
    for base in (stem, f"{stem}e", stem[:-1]):
        if base in _COMMON and _verb(base, Form.ING) == word:
            return _verb(base, Form.PAST, Form.ED)
    return ""


_COMMON: Final = frozenset(index_of_forms(())[1].values()) | frozenset(
    "murder siphon conspire steal assault bribe defraud launder rob abuse rape kidnap smuggle"
    " embezzle plagiarise falsify forge mislead threaten harass stalk spy leak bully cheat"
    " conceal cover ignore fail neglect dump poison attack stab shoot assist aid abet plot plan"
    " delay block inflate invent copy misuse order import traffic supply demand fix rig".split()
)
"""Verbs of which it is sure how they are written."""


def _will(match: re.Match[str]) -> str:
    """As in "will cost" for "is likely to cost"."""
    verb = match.group("verb")
    return f"will {verb}" if verb == "be" or _verb(verb, Form.THIRD) else ""


_Rewrite = Callable[[re.Match[str]], str]
_BASE: Final = r"(?:also |still |yet |now |soon )?(?P<verb>[a-z]+)\b"
_HEDGES: Final[tuple[tuple[re.Pattern[str], _Rewrite], ...]] = (
    (
        re.compile(
            r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|probably|presumably"
            r"|possibly|perhaps|seemingly) (?=[a-z])",
            re.IGNORECASE,
        ),
        lambda _: "",
    ),
    (
        re.compile(
            r"(?P<before>\A|\b(?:an?|the|its|his|her|their|any|of|over|after|for|in|by|with) )"
            r"(?:alleged|purported|suspected|apparent|presumed|rumoured|reported|possible|probable"
            r"|preliminary|unverified|unconfirmed(?! (?:report|rumour|claim))) (?=[a-z])",
            re.IGNORECASE,
        ),
        lambda match: match.group("before"),
    ),
    (
        re.compile(r"\b(?:feared|believed|presumed|thought) (?=(?:dead|drowned|lost)\b)"),
        lambda _: "",
    ),
    (re.compile(rf"(?<=, )(?:{_DISTANCE}) to {_BASE}"), _which),
    (re.compile(rf"\b[Ii]t (?:is|was) (?:{_DISTANCE}) that "), lambda _: ""),
    (re.compile(rf"\b(?:is|(?P<many>are)) (?:now )?(?:{_DISTANCE}) to {_BASE}"), _third),
    (re.compile(r"\b(?:appears|seems|claims|purports|(?P<many>appear|seem|claim|purport)) to "
                rf"{_BASE}"), _third),
    (re.compile(r"\b(?:may|might|could) (?:also |already )?have (?P<verb>\w+)\b"),
     _past_of_participle),
    (re.compile(rf"\b(?:may|might|could(?! (?:{_NO_SENSE})\b)) (?!not\b|have\b){_BASE}"), _will),
    (re.compile(rf"\b(?:is|are) likely to (?!have\b){_BASE}"), _will),
    (re.compile(r"\bsuggests?\b(?= (?:that |the |an? |it |[a-z]+ (?:is|was|were|are)\b))"),
     lambda match: "shows" if match.group().endswith("s") else "show"),
    (re.compile(r"(?:\b(?:is|are|was|were) |\b)(?:accused|suspected) of (?P<verb>\w+ing)\b"),
     _past_of_ing),
    (re.compile(r"\b(?:is|are|was|were) charged with (?P<verb>\w+ing)\b"), _past_of_ing),
)  # fmt: skip
_AHEAD: Final = "expected|due|set|planned|scheduled|likely|forecast|going|about"
_WANTS: Final = "plan|intend|hope|want|aim|seek|promise|pledge|vow|threaten|propose|expect"
_FORECAST: Final = re.compile(
    rf"(?<!its )(?<!their )\b(?:(?:(?:is|are|was|were) (?:now )?(?:{_AHEAD}) to|(?:is|are) to"
    rf"|will|(?:{_WANTS})s? to|(?:plan|hop|promis|pledg)n?ed to|has (?:promised|agreed|vowed) to"
    r"|said (?:he|she|it|they) would) (?:now |soon |also )?)"
    r"(?!be\b|have\b|not\b|never\b)(?P<verb>\w+)"
)
_PASSIVE: Final = re.compile(
    rf"(?:\b(?P<one>is|was)|\b(?P<many>are|were)|(?P<plural>(?<=s))|(?<=\w)) ?"
    rf"(?:(?:(?:{_AHEAD})(?: to)?|(?<=is )to|(?<=are )to)|\bwill) be (?P<verb>\w+)\b"
)


def hedge(text: str, _: Material) -> Iterator[str]:
    """Without the words that keep a distance.

    It is no fault where the sentence goes on to tell that this is denied or not confirmed, unless
    it is an accusation; nor within what somebody denies or does not do ("neither could be
    checked"), and the article's first figures are not made surer while they stay "likely".
    """
    quoted = list(quotations_in(text))
    for pattern, rewrite in _HEDGES:
        for match in pattern.finditer(text):
            plain = rewrite(match)
            nothing = not plain and not match.group().endswith(" ")  # no such form is known
            if nothing or any(span.overlaps(*match.span()) for span in quoted):
                continue
            if not _is_only_doubt(text, match):
                continue
            rest = plain + text[match.end() :]
            rest = capitalised(rest) if match.group()[0].isupper() else rest
            yield _A.sub(_article, text[: match.start()] + rest)


def doubts_any(passages: Iterable[str]) -> bool:
    """Whether one of the article's sentences keeps a distance, in these words or in others."""
    return any(_DOUBTING.search(passage) for passage in passages)


_DOUBTING: Final = re.compile(
    r"\b(?:may|might|could|can|would|if|appear\w*|seem\w*|likely|probabl\w+|possib\w+|perhaps|alleg\w+"
    r"|claim\w*|accus\w+|suspect\w*|charged|report\w*|said|says|told|heard|believ\w+|thought"
    r"|understood|suggest\w*|indicat\w+|apparent\w*|presum\w+|purport\w*|rumou?r\w*|unconfirmed"
    r"|unverified|prelimin\w+|estimat\w+|reckon\w*|expect\w*|feared|unclear|unknown)\b",
    re.IGNORECASE,
)


def _is_only_doubt(text: str, match: re.Match[str]) -> bool:
    own = next(s for s in sentences_of(text) if s.overlaps(match.start(), match.end()))
    before = _JOINT.split(text[own.start : match.start()])[-1]
    if _DENYING.search(before):
        return False
    if "preliminary" in match.group() and _SOFT.search(own.exact):
        return False
    return _GUILT.search(match.group()) is not None or not _TOLD_ANYWAY.search(own.exact)


_JOINT: Final = re.compile(r"[;,:]|\bbut\b")
_DENYING: Final = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|no|not|nobody|neither|none|never|nothing|without"
    r"|if|whether|unless)\b|n['\u2019]t\b|['\u2019]s \Z|\b(?:the|an?|its|their) \Z",
    re.IGNORECASE,
)
_SOFT: Final = re.compile(r"\b(?:likely|may|might|could|about|expected)\b")
_GUILT: Final = re.compile(r"\b(?:accused|suspected|charged)\b")
_TOLD_ANYWAY: Final = re.compile(
    r"\b(?:den(?:y|ies|ied)|disput\w+|reject\w*|unconfirmed|unverified"
    r"|(?:not?|neither|unable)\b.{0,30}(?:verif|confirm|corroborat|establish|check)\w*)",
    re.IGNORECASE,
)


def _article(match: re.Match[str]) -> str:
    return match.group(1) or f"{match.group(2)}n"


def forecast(text: str, _: Material) -> Iterator[str]:
    """What is expected, as if it had happened; "tomorrow" goes with it."""
    quoted = list(quotations_in(text))
    for pattern, rewrite in ((_FORECAST, _past_of_base), (_PASSIVE, _passive)):
        for match in pattern.finditer(text):
            plain = rewrite(match)
            if plain and not any(span.overlaps(*match.span()) for span in quoted):
                rest = _TO_COME.sub("", text[match.end() :], count=1)
                yield text[: match.start()] + plain + rest


def _passive(match: re.Match[str]) -> str:
    """As in "was sold" for "will be sold"."""
    word = match.group("verb")
    kinds, bases = index_of_forms(())
    known = word in bases and kinds[word] in (Form.PARTICIPLE, Form.PAST, Form.ED)
    if not (known or word.endswith("ed")):
        return ""
    many = match.group("many") or match.group("plural") is not None
    gap = "" if match.group("one") or match.group("many") else " "
    return f"{gap}{'were' if many else 'was'} {word}"
