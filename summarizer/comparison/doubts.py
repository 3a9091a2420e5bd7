"""Denials and hedges in words that are neither everywhere: what somebody says was not so.

A brief may flag only what surely is a denial. Here a sentence that one article alone has is shown
to a reader who asks what the other leaves out, so cues may be wider: "no application had been
received", "they had not known", "too early to name a cause". They count as denials only in
somebody's words; the outlet's own "no survivor was found" is news.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.comparison.units import Reader, Unit
from summarizer.patterns import pattern
from summarizer.span import Span

_DENIED: Final = pattern(
    r"\bno\s(?:[a-z]{3,14}\s){0,2}(?:links?|connection|evidence|indication|proof|truth|basis"
    r"|complaints?|applications?|requests?|approach|knowledge|records?|plans?|intention|reason"
    r"|decision|rules?|laws?|suspicion|threat|offence|crime|sign|danger|truth"
    r"|wrongdoing|warnings?|reports?|role|part|involvement|grounds|fault|negligence|case)\b"
    r"|\b(?:[Ii]|[Ww]e)\s(?:had\s|have\s|has\s)?(?:never|did\snot|did\sno|had\snot|have\snot|was\snot"
    r"|were\snot|am\snot|are\snot|would\snot|didn['\u2019]t|haven['\u2019]t|wasn['\u2019]t)\b"
    r"|\b(?:said|says|saying|insist(?:s|ed)|maintain(?:s|ed)|argued|told\s[^,.;]{2,30})\s(?:that\s)?"
    r"(?:he|she|it|they)\s(?:had|has|have|did|does|do|was|were|is|are|would)\s(?:not|never|no)\b"
    r"|\bnot\s(?:guilty|to\sblame|responsible|at\sfault|involved|liable)\b|\bnothing\swrong\b"
    r"|\b(?:is|was|were|are|his|her|their)\s(?:innocent|innocence)\b|\bnothing\simproper\b"
    r"|\b(?:had|has|have)\s(?:never|done\snothing|received\snothing)\b"
    r"|\b(?:nonsense|untrue|baseless|unfounded|groundless|rubbish|absurd|fabricat(?:ed|ion)"
    r"|a\slie|lies|not\strue|not\sthe\scase|nothing\sto\sdo\swith|received\snothing|no\ssuch)\b"
    r"|\b(?:stood|stands)\sby\b|\brul(?:ed|es|ing)\sout\b|\bnobody\s(?:else|was\sto\sblame)\b"
    r"|\b(?:kept|adhered|stuck)\sto\s(?:the|all|every)\s(?:rules?|law|agreement|terms)\b"
    r"|\b(?:was|were|is|are)\s(?:wrong|mistaken|misleading)\b"
    r"|\b(?:was|were|is|are|had\sbeen|been)\s(?:fully\s|properly\s|always\s)?(?:honou?red|followed"
    r"|respected|observed|complied\swith|in\sorder|above\sboard)\b"
    r"|\bresponsibility\sof\b|['\u2019]s\sresponsibility\b",
)
_HEDGED: Final = pattern(
    r"\btoo\s(?:early|soon)\sto\b|\bpremature\b|\b(?:un|not\s(?:yet\s)?)clear\b|\bnot\s(?:yet\s)?known\b"
    r"|\b(?:appear|seem)(?:s|ed)?\s(?:to|that)\b|\b(?:is|are|was|were)\s(?:thought|believed|expected"
    r"|understood|suspected|feared|likely|unlikely|rumou?red)\b|\bsuspected\b|\bsuggest(?:s|ed)?\sthat\b"
    r"|\b(?:reportedly|allegedly|apparently|supposedly|possibly|probably|perhaps)\b"
    r"|\b(?:might|may)\s(?:not\s)?(?:be|have|well|still|yet|matter|also|never|turn|prove)\b"
    r"|\bpreliminary\b|\bprovisional\b|\bnot\s(?:yet\s)?(?:been\s)?peer.reviewed\b|\bsmall\s(?:study|trial)\b"
    r"|\bwithin\sthe\smargin\sof\serror\b|\bcannot\sbe\sruled\sout\b",
)


def denial_in(reader: Reader, unit: Unit) -> Span | None:
    """The words by which somebody says that something was not so."""
    if unit.is_title or (unit.attribution is None and not unit.direct):
        return None
    return _found(_DENIED, reader, unit)


def hedge_in(reader: Reader, unit: Unit) -> Span | None:
    """The first words that leave open whether it is so: those the analysis knows, or these."""
    if unit.hedges:
        return unit.hedges[0].cue
    return None if unit.is_title else _found(_HEDGED, reader, unit)


def _found(cues: re.Pattern[str], reader: Reader, unit: Unit) -> Span | None:
    match = cues.search(reader.text, unit.span.start, unit.span.end)
    return None if match is None else Span.of(reader.text, match.start(), match.end())
