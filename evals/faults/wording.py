"""Edits of a text that change who does or says it, or whether at all.

Each takes a text and the article's material and gives the texts it can become, one change each;
what would leave the meaning as it is, or no English, is left out. The tables below are for making
faults only; no check reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evals.faults.material import (
    SAYS,
    Material,
    capitalised,
    content_words,
    sentences_of,
    spoken_in,
)
from summarizer.attribution.model import QuoteType
from summarizer.checker.names.check import names_in
from summarizer.span import Span

_PARTICIPLE: Final = (
    r"(?:\w+ed|be|been|\w+en|won|lost|led|held|left|made|met|had|cut|hit|come|gone)"
)
_AUXILIARY: Final = re.compile(
    r"\b(?:(?:was|were|is|are|will|would|could|can|should)"
    rf"|(?:has|have|had)(?= {_PARTICIPLE}\b))\b(?! not)(?!n['’]t)"
)
_NEGATED: Final = re.compile(r"(?<!,) not\b(?! only)|n['’]t\b|\bnever (?=\w)")
"""Not "may" and "might": what may be may as well not be, so either says much the same."""
_BROUGHT_UP: Final = (
    r"(?:(?:the|an?|some|more|new|serious|fresh|his|her|their|its) )*"
    r"(?:alarms?|questions?|concerns?|doubts?|fears?|hopes?|issues?|matters?|objections?|it with)"
)
"""What is raised by being brought up cannot be lowered."""
_OPPOSITES: Final = (
    ("denied", "confirmed"), ("denies", "confirms"), ("rejected", "accepted"),
    ("failed to", "managed to"), ("refused to", "agreed to"), ("without", "with"),
    ("not guilty", "guilty"), ("no", "some"), ("confirmed", "denied"), ("accepted", "rejected"),
    ("increased", "decreased"), (f"raised(?! {_BROUGHT_UP})", "lowered"), ("lowered", "raised"),
    ("up from", "down from"), ("down from", "up from"), ("approved", "rejected"),
    ("banned", "allowed"), ("higher", "lower"), ("lower", "higher"), ("won", "lost"),
    ("unlikely", "likely"), ("ruled out", "allowed for"), ("reopened", "closed"),
    ("rose(?=.{1,12}\\d)", "fell"), ("fell(?=.{1,12}\\d)", "rose"),
)  # fmt: skip
_DETERMINED: Final = re.compile(r"\b(?:an?|the|its|their|no)(?: \w+)?\Z", re.IGNORECASE)
"""Before a word these make it a noun or an adjective: "a cut in pay", "a rejected approach"."""
_NO_FLIP: Final = re.compile(
    r"\b(?:neither|nor|whether|if|nobody|nothing|no one|(?<!\A)no \w+|none)\b", re.IGNORECASE
)
"""Beside these a negation more or less says nearly the same."""
_SOME_OF: Final = re.compile(
    r"\b(?:more than|at least|over|some|many|few|about|nearly|around) [\w%]+ (?:\w+ )??"
    r"(?:in|of|out of) [\w%]+(?: [\w']+)?\Z"
)
"""That one ballot in ten was blank, and that one in ten was not, may both be true."""
_FEWEST: Final = 4
"""Words of weight that a text needs for its meaning to be told."""
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
    rf"(?<=[a-z0-9]) ({'|'.join(_PAST)})\b"
    r"(?= (?:the|a|an|to(?! have| be)|by|from|in|at|more|about|\d|£|€|\$))"
)
_VERBAL: Final = re.compile(
    r"\b(?:was|were|is|are|be|been|being|had|has|have|to|would|will|who|which|that|did|and|,)"
    r"(?: \w+){0,1}\Z"
)
"""Before a verb these make it no plain past of its own subject."""


def name(text: str, material: Material) -> Iterator[str]:
    """Another name of the article for each name of the text."""
    for span in names_in(text):
        if not material.is_name(span.exact):
            continue
        others = material.other_names(span.exact, text)
        if others:
            other = others[span.start % len(others)]
            yield text[: span.start] + other + text[span.end :]


def speaker(text: str, material: Material) -> Iterator[str]:
    """Another of the article's speakers where the text names one, right at the verb of saying.

    Further off it is the subject of more than that.
    """
    for each in spoken_in(text):
        source = each.source
        own = material.speaker_called(source.exact) if source is not None else None
        if source is None or own is None or not SAYS.search(each.cue.exact):
            continue
        if max(each.cue.start - source.end, source.start - each.cue.end) > _APART:
            continue
        others = material.other_speakers(own, text)
        if others and not re.match(r",? (?:who|whose|which)\b", text[source.end :]):
            words = others[source.start % len(others)].shown
            words = capitalised(words) if opens(text, source) else words
            yield text[: source.start] + words + text[source.end :]


_APART: Final = 25
"""Characters between a speaker and the verb: "the mayor, who was in Lund, said"."""


def opens(text: str, span: Span) -> bool:
    """Whether a stretch begins a sentence."""
    return not text[: span.start].strip() or text[: span.start].rstrip()[-1] in ".!?"


def attribution(text: str, _: Material) -> Iterator[str]:
    """Only what was said, not that somebody said it: for each sentence that is all a claim.

    It is no fault to tell without its speaker what he says he is going to do, for nobody else can
    say it; and no sentence is left where the speaker goes on: "said A but accepted B".
    """
    for each in spoken_in(text):
        indirect = each.quote_type is QuoteType.INDIRECT and SAYS.search(each.cue.exact)
        if each.source is None or len(each.content) != 1 or not indirect:
            continue
        sentence = next(s for s in sentences_of(text) if s.overlaps(each.cue.start, each.cue.end))
        content = each.content[0].exact.removeprefix("that ").strip(", .")
        covered = len(content) + len(each.cue.exact) + len(each.source.exact)
        denied = _DENIAL.search(each.cue.exact)  # without it, the opposite is said
        if denied or _GOES_ON.search(content) or _is_own_plan(content, each.source.exact):
            continue
        if covered > 0.8 * len(sentence.exact) and len(content_words(content)) >= _FEWEST:
            stop = "." if sentence.exact.endswith(".") else ""
            plain = capitalised(content.replace(" and that ", " and "))
            yield f"{text[: sentence.start]}{plain}{stop}{text[sentence.end :]}"


_GOES_ON: Final = re.compile(
    r"\b(?:and|but) (?:\w+ly |then |also |later )?(?:sa(?:id|ys)|told|add|admit|accept|conced"
    r"|acknowledg|den[iy]|warn|claim|call|argu|insist|promis|refus|declin|plan|expect|intend|hope)\w*\b"
)
_DENIAL: Final = re.compile(r"\bden(?:y|ies|ied|ying)\b")
_PLAN: Final = re.compile(r"\b(?:will|would|plans?|intends?|hopes?|wants?|aims?|(?:is|are) going) ")
_HIMSELF: Final = re.compile(r"(?:he|she|it|they)\b", re.IGNORECASE)


def _is_own_plan(content: str, source: str) -> bool:
    """Whether somebody tells of what he himself will do."""
    if not _PLAN.search(content):
        return False
    if _HIMSELF.match(source) or _HIMSELF.match(content):
        return True
    opening = content_words(content[: len(source)])
    return bool(opening & content_words(source))


def negation(text: str, _: Material) -> Iterator[str]:
    """A negation put in or left out; the opposite verb or comparison."""
    for sentence in sentences_of(text):
        own = sentence.exact
        if _NO_FLIP.search(own) or len(content_words(own)) < _FEWEST:
            continue
        for changed in _flipped(own):
            yield text[: sentence.start] + changed + text[sentence.end :]


def _flipped(text: str) -> Iterator[str]:
    for match in _AUXILIARY.finditer(text):
        if _SOME_OF.search(text[: match.start()]):
            continue
        yield f"{text[: match.end()]} not{text[match.end() :]}"
    for match in _PAST_VERB.finditer(text):
        if not _DETERMINED.search(text[: match.start()]) and not _VERBAL.search(
            text[: match.start()]
        ):
            yield f"{text[: match.start()]} did not {_PAST[match.group(1)]}{text[match.end() :]}"
    for match in _NEGATED.finditer(text):
        yield text[: match.start()] + text[match.end() :]
    for old, new in _OPPOSITES:
        for match in re.finditer(
            rf"(?<!not be )(?<!not )\b{old}\b(?! (?:more|less|fewer|than half))", text
        ):
            before = text[: match.start()]
            if new[0] in "aeiou" and before.endswith(" a "):
                before = f"{before[:-1]}n "
            yield before + new + text[match.end() :]
