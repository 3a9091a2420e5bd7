"""Forecasts and intentions: what a text gives as coming, planned or expected, not as happened.

Cues: modal and semi-modal future (Quirk et al. 1985, 4.41-4.48) and verbs and nouns of planning
and expecting (VerbNet 62 wish, 31.4, 37.13; FactBank's future-oriented predicates).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarizer.document.model import Document, Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_ADVERB = r"(?:also\s|now\s|still\s|not\s|currently\s|widely\s)?"
_CUE = pattern(
    r"(?<![\w-])(?:"
    r"will(?!\sof\b)|won['’]t|shall"
    rf"|(?:is|are|was|were|am|be)\s{_ADVERB}(?:"
    r"(?:going|set|due|expected|scheduled|likely|unlikely|planned|poised|about|slated|projected"
    r"|forecast|predicted|intended|aiming|planning|hoping|preparing|seeking)\sto"
    r"|(?:planned|expected|scheduled|forecast|planning))"
    r"|(?:plan|intend|aim|hope|expect|want|propose|prepare|seek|threaten|vow|pledge|promise)s?\sto"
    r"|(?:planned|intended|aimed|hoped|expected|wanted|proposed|preparing|sought|threatened|vowed"
    r"|pledged|promised|agreed)\sto"
    r"|(?:expect|forecast|predict|project|anticipate)(?:s|ed)?\s(?:that|an?|the)"
    r"|plans\sfor|preparing\sfor|forecasts?\s(?:for|of)"
    r")(?![\w-])",
    re.IGNORECASE,
)
_WORTH_A_LOOK = pattern(
    r"ill|on['’]t|hall|going|set|due|expect|schedul|likely|plan|poised|about|slated|project|orecast"
    r"|redict|intend|aim|hop|repar|seek|want|ropos|threat|vow|ledg|romis|sought|agree|anticip"
)
"""A cheap test that every cue passes."""
_REPORTED = (
    r"(?:said|says|told|adds|added|announced|warned|confirmed|estimate[sd]?|calculate[sd]?"
    r"|promised|predicts?|predicted|expects?|expected|believes?|insist(?:s|ed)|according\sto)"
)
_TIME = (
    r"(?:(?:(?:by|until|before|in)\s(?:the\s(?:end|weekend|summer|winter|autumn|spring)|next|mid\w+|noon|early"
    r"|late|20\d\d|(?-i:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)))|within|tomorrow|tonight"
    r"|next\s\w+|over\sthe\s(?:next|coming)|as\s(?:early|soon|late)\sas)\b"
)
_MORE_CUES = pattern(
    r"(?<![\w-])(?:"
    r"(?:is|are)\sto(?=\s(?!be\s(?:seen|found|had|believed)\b|(?:blame|do|say|date)\b)[a-z]{2,14}\b)"
    r"|(?:expects?|projects|predicts?)(?=\s(?:(?!an?\b|the\b|that\b|it\b|him\b|her\b|them\b|to\b)"
    r"[\w’'%.$€£“\"-]{1,24}\s){1,4}(?:to\s[a-z]|of\b|at\b|in\b|by\b|between\b))"
    rf"|would(?!\s(?:have|like|say|comment|discuss|confirm|not\s(?:say|comment|discuss|be|confirm)|neither)\b)"
    rf"|(?:could|may|might)(?=\s(?!have\b)(?:[^.;,\n]|[.,](?=\d)){{1,70}}?\b{_TIME})"
    r")(?![\w-])"
)
"""Cues that count only in some sentences: "said it would", "could ... by May", "is to"."""
_MORE_WORTH = pattern(r"ould|may|might|\sto\s|xpect|orecast|roject|redict")
_SAYING = pattern(rf"(?<![\w-]){_REPORTED}(?![\w-])|\b(?:if|once|unless)\s", re.IGNORECASE)
_LOOK_BACK = 160
_LOOK_AHEAD = 120
_HAD = pattern(
    r"(?:\bhad\s(?:\w{2,12}ly\s|never\s|once\s)?(?:been\s(?:\w+ly\s)?)?|\b(?:than|as|once|originally|initially|previously"
    r"|would\shave)\s|n['’]t\s|\bnot\s)\Z",
    re.IGNORECASE,
)
"""As in "had been expected to", "earlier than planned", "did not want to be named"."""
_RELATIVE = pattern(
    r"(?:\b(?:that|which|who|what|whom\s\w+)|\b(?:whether|denied)\s(?:[\w’'-]{1,20}\s){0,4}?\w+)\s\Z"
)
_PAST = pattern(
    r"(?:was|were)\s(?!likely|unlikely|going|about)|(?:wanted|sought|hoped|aimed|expected|planned|intended|prepar|propos)"
)
_AFTER_ALL = pattern(
    r"[^.;]{0,90}?(?:,\s(?:but|until|only|before)\b|\s(?:but|until)\s)|\sto\shave\s", re.IGNORECASE
)
_SET_AGAINST = pattern(
    r"(?:\b(?:down|against|over|about|oppos\w+|critici\w+|condemn\w+|reject\w*|scrap\w*|shelv\w+|abandon\w*"
    r"|drop\w*|cancel\w*|block\w*|halt\w*|debat\w+|protest\w*|despite|ditch\w*|axed|anger|fury|row|uproar)"
    r"\s(?:[\w’'.,£$€-]{1,20}\s){0,4})\Z",
    re.IGNORECASE,
)
"""As in "shouted down plans to": what is told is the protest, which has happened."""
_COMPARED = pattern(
    r"\b(?:ahead|above|below|beat\w*|miss\w*|exceed\w*|against|compared|topp\w+|short|line|better|worse"
    r"|higher|lower|than|before)\b[^.;]{0,50}\Z",
    re.IGNORECASE,
)
_CAUSE = pattern(
    r"\s(?:the|an?|its|his|her|their|this|that|lack|poor|bad|high|low|heavy|rising|falling)\b"
)


def find_forecasts(document: Document) -> tuple[Span, ...]:
    """The cue of every forecast, plan or intention in the body, in reading order.

    Only what is still to come when the article is written: not what had been expected, nor a plan
    that people protest against, nor the forecast that a figure is measured by.
    """
    return tuple(_still_to_come(document.text, document.sentences))


def _still_to_come(text: str, sentences: Iterable[Sentence]) -> Iterator[Span]:
    for sentence in sentences:
        cues = [cue for cue in forecasts_in(text, [sentence]) if _is_to_come(text, cue, sentence)]
        if _MORE_WORTH.search(text, sentence.start, sentence.end) is not None:
            cues += _others(text, sentence, cues)
        yield from sorted(cues, key=lambda cue: cue.start)


def _others(text: str, sentence: Sentence, known: list[Span]) -> Iterator[Span]:
    """The cues that look ahead only where somebody says so, or with a time to come."""
    for match in _MORE_CUES.finditer(text, sentence.start, sentence.end):
        cue = Span.of(text, *match.span())
        if any(each.overlaps(cue.start, cue.end) for each in known):
            continue
        start = max(sentence.start, cue.start - _LOOK_BACK)
        before = text[start : cue.start]
        if _HAD.search(before) or _RELATIVE.search(before):
            continue
        if cue.exact != "would" or _SAYING.search(before) is not None:
            yield cue


def _is_to_come(text: str, cue: Span, sentence: Sentence) -> bool:
    """Whether what a cue announces had not happened, nor been given up, when this was written."""
    words = cue.exact.lower()
    before = text[max(sentence.start, cue.start - _LOOK_BACK) : cue.start]
    if words.endswith("due to") and _CAUSE.match(text, cue.end):
        return False
    if words.startswith(("will", "won", "shall", "is ", "are ", "am ")):
        return True
    if _HAD.search(before) is not None:
        return False
    if words.startswith("plan") and words.endswith(("plans to", "plan to")):
        return _SET_AGAINST.search(before) is None
    if words.startswith("forecast"):
        return _COMPARED.search(before) is None
    return _PAST.match(words) is None or _lasts(text, cue, sentence, before)


def _lasts(text: str, cue: Span, sentence: Sentence, before: str) -> bool:
    """Whether what was expected is still: told by somebody, and not overtaken by what came."""
    overtaken = _AFTER_ALL.match(text, cue.end, min(sentence.end, cue.end + _LOOK_AHEAD))
    told = cue.exact.startswith(("was ", "were ")) or _SAYING.search(before) is not None
    return overtaken is None and told


def forecasts_in(text: str, sentences: Iterable[Sentence]) -> Iterator[Span]:
    """The cues in these sentences of a text, what was once expected among them."""
    for sentence in sentences:
        if _WORTH_A_LOOK.search(text, sentence.start, sentence.end) is None:
            continue
        for match in _CUE.finditer(text, sentence.start, sentence.end):
            yield Span.of(text, *match.span())
