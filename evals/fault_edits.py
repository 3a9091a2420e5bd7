"""Edits of one statement, each making one fault, or none: where, and what the text becomes.

Every edit is a function from a text and the article's material to the texts it can become. The
tables below are for making faults only; no check reads them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from summarizer.analysis import Analysis
from summarizer.attribution.find import attributions_in
from summarizer.attribution.inflection import Form, index_of_forms
from summarizer.attribution.model import Attribution, QuoteType
from summarizer.checker.names import names_in
from summarizer.checker.quotes import quotations_in
from summarizer.document.read import plain_document
from summarizer.quantities.model import Bound, Kind
from summarizer.quantities.read import read_quantities

_UNITS: Final = (
    ("km", "miles"), ("metres", "feet"), ("tonnes", "kilograms"), ("per cent", "percentage points"),
    ("%", " percentage points"), ("£", "$"), ("€", "$"), ("$", "€"), ("minutes", "hours"),
    ("hours", "minutes"), ("days", "weeks"), ("weeks", "months"), ("months", "years"),
    ("cm", "mm"), ("grams", "kilograms"), ("litres", "gallons"), ("kg", "tonnes"),
    ("basis points", "percentage points"), ("kilometres", "miles"), ("years", "months"),
)  # fmt: skip
_SCALES: Final = (
    ("mn", "bn"), ("bn", "mn"), ("million", "billion"), ("billion", "million"), ("m", "bn"),
    ("thousand", "million"),
)  # fmt: skip
_BOUNDS: Final = (
    ("at least", "at most"), ("more than", "less than"), ("less than", "more than"),
    ("as many as", "at least"), ("up to", "at least"), ("no more than", "at least"),
    ("at most", "at least"), ("over", "under"), ("fewer than", "more than"),
)  # fmt: skip
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_WORDS: Final = "zero one two three four five six seven eight nine ten eleven twelve".split()
_AUXILIARY: Final = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|could|can|may|might|should)\b(?! not)(?!n['’]t)"
)
_NEGATED: Final = re.compile(r" not\b(?! only)|n['’]t\b|\bnever (?=\w)")
_OPPOSITES: Final = (
    ("denied", "confirmed"), ("denies", "confirms"), ("rejected", "accepted"),
    ("failed to", "managed to"), ("refused to", "agreed to"), ("without", "with"),
    ("not guilty", "guilty"), ("no", "some"), ("confirmed", "denied"), ("accepted", "rejected"),
)  # fmt: skip
_HEDGES: Final = (
    (re.compile(r"\b(?:reportedly|allegedly|alleged|unconfirmed|purported|apparently) "), ""),
    (re.compile(r"\b(is|are) (?:said|believed|thought|understood) to be\b"), r"\1"),
    (re.compile(r"\bis (?:said|believed|thought|understood) to have\b"), "has"),
    (re.compile(r"\bare (?:said|believed|thought|understood) to have\b"), "have"),
)
_FORECAST: Final = re.compile(
    r"\b(?:(?:is|are|was|were) (?:expected|due|set|planned|scheduled|likely) to|will|plans to"
    r"|plan to|intends to|hopes to) (?!be\b|have\b)(\w+)"
)
_PASTS: Final = (
    "strike/struck hit/hit kill/killed say/said report/reported lift/lifted raise/raised rise/rose"
    " fall/fell win/won lose/lost begin/began end/ended open/opened close/closed sign/signed"
    " agree/agreed vote/voted approve/approved reject/rejected lead/led land/landed score/scored"
    " destroy/destroyed cut/cut move/moved widen/widened declare/declared release/released"
    " find/found cost/cost stand/stood drop/dropped climb/climbed come/came bring/brought"
    " take/took give/gave show/showed pay/paid start/started"
).split()
_PAST: Final = {past: base for base, _, past in (pair.partition("/") for pair in _PASTS)}
_PAST_VERB: Final = re.compile(
    rf"(?<=[a-z0-9]) (?<!was )(?<!were )(?<!been )(?<!be )(?<!had )(?<!has )({'|'.join(_PAST)})\b"
    r"(?= (?:the|a|an|to|by|from|in|at|more|about|\d|£|€|\$))"
)
_SAYS: Final = re.compile(
    r"\b(?:sa(?:id|ys|ying)|told|according to|wrote|warned|den(?:ied|ies)|claim(?:ed|s)|announced"
    r"|reported|added|estimated?|explained|believes|reckons|cautioned|stressed|argued)\b"
)
_PRONOUN: Final = re.compile(
    r"(?:he|she|it|they|we|i|you|those|one|her|his|its|their)\b", re.IGNORECASE
)
_FUNCTION: Final = frozenset("a an the of in on at to for and its his her their who which".split())


@dataclass(frozen=True)
class Material:
    """What an article offers for making faults."""

    names: tuple[str, ...]
    speakers: tuple[Attribution, ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> Material:
        """The names, speakers and words of the body, in reading order."""
        document = analysis.document
        texts = [document.sentence_text(sentence) for sentence in document.sentences]
        names = [span.exact for text in texts for span in names_in(text)]
        speakers = [
            each
            for each in analysis.attributions
            if _SAYS.search(each.cue.exact) and _tells_who(_described(each))
        ]
        words = re.findall(r"\b[a-z]{4,}\b", " ".join(texts))
        return cls(tuple(dict.fromkeys(names)), tuple(speakers), tuple(dict.fromkeys(words)))


Edit = Callable[[str, Material], Iterator[str]]


def content_words(text: str) -> set[str]:
    """The words of a name or a description that tell who is meant."""
    return {word for word in re.findall(r"\w+", text.casefold()) if word not in _FUNCTION}


def number(text: str, _: Material) -> Iterator[str]:
    """Another first digit."""
    for each in read_quantities(text):
        digit = re.compile("[1-9]").search(text, each.number_start, each.number_end)
        if each.kind in (Kind.DATE, Kind.YEAR, Kind.IDENTIFIER) or digit is None:
            continue
        other = str(int(digit.group()) % 9 + 1)
        yield text[: digit.start()] + other + text[digit.end() :]


def unit(text: str, _: Material) -> Iterator[str]:
    """Another unit or currency on the same digits."""
    for old, new in _UNITS:
        before = re.escape(old) + r"(?=\d)" if old in "£€$" else rf"(?<=\d)\s?{re.escape(old)}"
        for match in re.finditer(before + ("" if old in "£€$%" else r"\b"), text):
            shown = match.group().replace(old, new)
            yield text[: match.start()] + shown + text[match.end() :]


def scale(text: str, _: Material) -> Iterator[str]:
    """Million for billion, billion for million."""
    for old, new in _SCALES:
        for match in re.finditer(rf"(?<=[£€$]\d)[\d.,]*?(\s?){old}\b|(?<=\d) {old}\b", text):
            yield text[: match.end() - len(old)] + new + text[match.end() :]


def bound(text: str, _: Material) -> Iterator[str]:
    """A bound turned, and one put where there is none."""
    for old, new in _BOUNDS:
        for match in re.finditer(rf"\b(?<!no ){old}\b(?=\s[£€$\d])", text):
            yield text[: match.start()] + new + text[match.end() :]
    for each in read_quantities(text):
        plain = each.kind in (Kind.PERCENT, Kind.MONEY, Kind.MEASURE)
        if plain and each.bound is Bound.EXACT and not each.is_range:
            yield f"{text[: each.start]}more than {text[each.start :]}"


def date(text: str, _: Material) -> Iterator[str]:
    """Another weekday, month or year."""
    for names in (_DAYS, _MONTHS):
        for place, name in enumerate(names):
            for match in re.finditer(rf"\b{name}\b", text):
                other = names[(place + 3) % len(names)]
                yield text[: match.start()] + other + text[match.end() :]
    for match in re.finditer(r"\b(?:19|20)\d\d\b", text):
        yield f"{text[: match.start()]}{int(match.group()) - 1}{text[match.end() :]}"


def name(text: str, material: Material) -> Iterator[str]:
    """Another name of the article for each name of the statement."""
    here = content_words(text)
    for span in names_in(text):
        length = len(span.exact.split())
        others = [
            other
            for other in material.names
            if len(other.split()) == length and not content_words(other) & here
        ]
        if others:
            other = others[span.start % len(others)]
            yield text[: span.start] + other + text[span.end :]


def speaker(text: str, material: Material) -> Iterator[str]:
    """Another of the article's speakers where the statement names one."""
    for each in spoken_in(text):
        source = each.source
        if source is None or not _SAYS.search(each.cue.exact) or not _tells_who(source.exact):
            continue
        others = other_speakers(source.exact, text, material)
        if others:
            words = _described(others[source.start % len(others)])
            words = words[0].upper() + words[1:] if source.start == 0 else words
            yield text[: source.start] + words + text[source.end :]


def attribution(text: str, _: Material) -> Iterator[str]:
    """Only what was said, not that somebody said it."""
    for each in spoken_in(text):
        indirect = each.quote_type is not QuoteType.DIRECT and _SAYS.search(each.cue.exact)
        if each.source is not None and len(each.content) == 1 and indirect:
            content = each.content[0].exact.removeprefix("that ").strip('"“”, .')
            covered = len(content) + len(each.cue.exact) + len(each.source.exact)
            if covered > 0.8 * len(text):
                yield f"{content[0].upper()}{content[1:]}."


def hedge(text: str, _: Material) -> Iterator[str]:
    """Without the word that keeps a distance."""
    for pattern, shown in _HEDGES:
        for match in pattern.finditer(text):
            yield text[: match.start()] + match.expand(shown) + text[match.end() :]


def forecast(text: str, _: Material) -> Iterator[str]:
    """What is expected, as if it had happened."""
    for match in _FORECAST.finditer(text):
        kinds, bases = index_of_forms([match.group(1)])
        pasts = [
            form
            for form, base in bases.items()
            if base == match.group(1) and kinds[form] in (Form.PAST, Form.ED)
        ]
        if pasts:
            yield text[: match.start()] + pasts[0] + text[match.end() :]


def negation(text: str, _: Material) -> Iterator[str]:
    """A negation put in or left out; the opposite verb."""
    for match in _AUXILIARY.finditer(text):
        yield f"{text[: match.end()]} not{text[match.end() :]}"
    for match in _PAST_VERB.finditer(text):
        yield f"{text[: match.start()]} did not {_PAST[match.group(1)]}{text[match.end() :]}"
    for match in _NEGATED.finditer(text):
        yield text[: match.start()] + text[match.end() :]
    for old, new in _OPPOSITES:
        for match in re.finditer(rf"\b{old}\b(?! (?:more|less|fewer))", text):
            yield text[: match.start()] + new + text[match.end() :]


def quote(text: str, material: Material) -> Iterator[str]:
    """One word of a quotation changed."""
    for span in quotations_in(text):
        words = list(re.finditer(r"\b[a-z]{3,}\b", span.exact))
        if len(words) > 1:
            longest = max(words, key=lambda match: len(match.group()))
            other = next(word for word in material.words if word not in span.exact)
            start, end = span.start + longest.start(), span.start + longest.end()
            yield text[:start] + other + text[end:]


def curly(text: str, _: Material) -> Iterator[str]:
    """The other sort of quotation marks and apostrophes."""
    straight = re.sub("[“”]", '"', text).replace("’", "'")
    if straight != text:
        yield straight
    curled = re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’")
    if curled != text:
        yield curled


def spelled(text: str, _: Material) -> Iterator[str]:
    """A small count in words."""
    for each in read_quantities(text):
        shown = text[each.number_start : each.number_end]
        if each.kind is Kind.NUMBER and re.fullmatch("1?[0-9]", shown) and int(shown) < len(_WORDS):
            yield text[: each.number_start] + _WORDS[int(shown)] + text[each.number_end :]


def spacing(text: str, _: Material) -> Iterator[str]:
    """The same unit, otherwise written."""
    for pattern, shown in (
        (r"(\d)(km|cm|kg)\b", r"\1 \2"), (r"(\d)(mn|m)\b", r"\1 million"),
        (r"(\d)%", r"\1 per cent"), (r"(\d) ?bn\b", r"\1 billion"),
        (r"(\d) per cent", r"\1%"), (r"(\d) million", r"\1m"),
    ):  # fmt: skip
        changed = re.sub(rf"(?<=[£€$\d.]){pattern}|(?<=\b){pattern}", _keep(shown), text)
        if changed != text:
            yield changed


def reordered(text: str, _: Material) -> Iterator[str]:
    """The same source after, before and with other words of attribution."""
    for each in spoken_in(text):
        if each.source is None or len(each.content) != 1 or each.cue.exact != "said":
            continue
        content = each.content[0].exact.removeprefix("that ").strip(" .,")
        source = each.source.exact.strip(" ,")
        if "," in content or len(content) + len(source) + 6 < 0.8 * len(text):
            continue
        yield f"{content[0].upper()}{content[1:]}, {source} said."
        yield f"According to {source}, {content}."


def spoken_in(text: str) -> tuple[Attribution, ...]:
    """The attributions of a text of ours."""
    return attributions_in(text, plain_document(text).sentences)


def other_speakers(source: str, text: str, material: Material) -> list[Attribution]:
    """The speakers whom neither the source nor the text mentions."""
    here = content_words(source) | content_words(text)
    return [
        each
        for each in material.speakers
        if content_words(_described(each)) and not content_words(_described(each)) & here
    ]


def _tells_who(words: str) -> bool:
    """Whether it is a name or a description, not a pronoun or a bare noun."""
    return _PRONOUN.match(words) is None and (
        len(content_words(words)) > 1 or words[:1].isupper() != words[1:].islower()
    )


def _described(each: Attribution) -> str:
    return each.description.exact.partition(",")[0] if each.description else ""


def _keep(shown: str) -> Callable[[re.Match[str]], str]:
    def put(match: re.Match[str]) -> str:
        groups = [group for group in match.groups() if group is not None]
        return shown.replace(r"\1", groups[0]).replace(r"\2", groups[-1])

    return put
