"""What a correction puts right."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.flags.claim_words import CLAIM_NOUNS
from summarizer.attribution.flags.claims import Claims
from summarizer.attribution.flags.descriptions import NOTHING, Descriptions, one
from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.flags.surroundings import Surroundings, cue_words
from summarizer.document.model import Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_CLAIM_NOUN: Final = pattern(CLAIM_NOUNS)
_POINTS: Final = pattern(
    r"(?:it|this|that|the\s(?:figure|number|toll|total|claim|report))\s\Z", re.IGNORECASE
)
_POINTING: Final = ("that ", "this ", "which ", "it ")
_CORRECTING: Final = (
    "the correct ",
    "changed ",
    "corrected its",
    "corrected his",
    "corrected her",
)
_FIGURE_CHANGED: Final = pattern(
    r"(?:lowered|raised|revised|corrected|withdrew|retract|(?:(?:later|since|then) )?cut"
    r"|reduced|(?:later|since|now|then) |(?:figure|number|toll|total|count|tally|estimate)s?"
    r" (?:was|were|ha(?:s|ve) been) )|.*replaced"
)
_HEADER: Final = pattern(
    r"(?:correction|clarification|corrigend|errat|(?:amended|corrected|updated) on )"
)
_TOLD_WRONG: Final = pattern(
    r"(?:said|reported|stated|wrote|claimed|(?:originally|previously|initially|first|earlier"
    r"|wrongly|incorrectly"
    r"|mistakenly|erroneously)\s(?:gave|put|described|named|identified|said"
    r"|stated))\s(?:that\s)?(?P<what>)\w"
    r"|(?:misidentified|misstated|misspel(?:led|t)|misreported|misquoted|misattributed)"
    r"(?:,\sin\s[^,.]{1,40},)?\s(?P<what3>)\w"
    r"|(?P<what2>)(?:was|were)\s(?:wrongly\s|incorrectly\s)?given\s(?:in\serror\s)?as\s"
)
_GIVEN: Final = pattern(
    r"(?:figure|number|toll|total|count|estimate)\s(?:of|at|to|was|as)\s[^\s\d]{0,6}\d"
)
_STATED: Final = pattern(
    rf"(?:[\w’'-]+\s){{0,4}}?{CLAIM_NOUNS}\s(?:[^.;]{{0,60}}?\s)?that\s", re.IGNORECASE
)
_ISSUED: Final = pattern(r"(?:issued|publish|ran|print|post|added|append|made)\w*\san?\s")
_CORRECTION_MADE: Final = pattern(
    r"\Aan?\s(?:correction|clarification|erratum|corrigendum)|too far|misspoke"
)
_TAKEN: Final = pattern(
    r"(?:said|admitted|acknowledged|conceded|accepted|took|dropped|abandoned|changed (?:h|it|the))"
)
"""As in "admitted that she had misread the table", "took the statement back"."""
_MISTOLD: Final = pattern(
    r"twice|double|misc|misq|misrep|replaced|removed|deleted|struck|taken out"
)
_AHEAD: Final = 500
_OWN: Final = 1.5


class Corrections:
    """Finds what was wrong and has been put right; cues come in reading order."""

    def __init__(self, text: str, claims: Claims) -> None:
        self._text = text
        self._claims = claims
        self._around = Surroundings(text)
        self._descriptions = Descriptions(text, claims)

    def corrected(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What was wrong and has been put right."""
        words = cue_words(self._text, cue)
        described = self._descriptions.told(cue, sentence)
        if described is not None:
            return (described,)
        if "version" in words or "edition" in words:
            told = sentence.end - cue.end > len("it.")
            return (self._around.trimmed(cue.end, sentence.end),) if told else ()
        return self._wrong(cue, sentence, words) or self._replaced(cue, sentence)

    def _wrong(self, cue: HedgeCue, sentence: Sentence, words: str) -> tuple[Span, ...]:
        """What the words around a cue say was wrong; empty where they point elsewhere."""
        after = self._around.after(cue, sentence)
        if words.endswith("corrects"):
            return (after,)
        if words.endswith("misstated") or "error" in words:
            return (after,) if after.exact else ()
        if words.endswith("withdrawn") and _CLAIM_NOUN.match(words):
            return (self._around.trimmed(cue.start, cue.end),)
        if after.exact and "retracted" in words and "itself" not in words:
            return (after,)
        return ()

    def _replaced(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What a pointer or "the figure" means, else the clause."""
        words = cue_words(self._text, cue)
        subject = self._around.before(cue, sentence).exact
        if _HEADER.match(words):
            return self._announced(sentence)
        announced = self._announced(sentence) if words.startswith("this ") else ()
        if announced:
            return announced
        told = words.startswith((*_POINTING, *_CORRECTING)) or words.endswith("wrong")
        if not _TAKEN.match(words) and (told or _POINTS.match(subject + " ")):
            return self._put_right(cue, sentence, words + subject)
        return self._taken_back(cue, sentence, words)

    def _taken_back(self, cue: HedgeCue, sentence: Sentence, words: str) -> tuple[Span, ...]:
        """As in "a statement that S was withdrawn", "was counted twice", "lowered the figure"."""
        if words.endswith(("withdrawn", "rescinded", "disowned")):
            said = _STATED.match(self._text, sentence.start, cue.start)
            return (self._around.trimmed(said.end(), cue.start),) if said else NOTHING
        if _CORRECTION_MADE.search(words):
            return one(self._claims.meant(words, sentence.start, bare=True, plain=True))
        if _MISTOLD.search(words):
            return one(self._meant(words + " figure", cue, sentence))
        if _TAKEN.match(words) or _ISSUED.match(words):
            return one(self._meant(words, cue, sentence))
        if _FIGURE_CHANGED.match(words):
            return one(self._figure_before(sentence) or self._meant(words, cue, sentence))
        return (self._around.clause(cue, sentence),)

    def _meant(self, words: str, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """The claim that is withdrawn: as a rule by who made it."""
        speaker = self._around.before(cue, sentence).exact
        after = self._around.after(cue, sentence).exact
        best = self._claims.weighed(f"{words} {after}", cue.start, speaker, own=_OWN, bare=True)
        return best and best.span

    def _announced(self, sentence: Sentence) -> tuple[Span, ...]:
        """What stood wrong, as told under "Correction": "we said that S", "S was given as"."""
        told = _TOLD_WRONG.search(self._text, sentence.start, sentence.end + _AHEAD)
        if told is None:
            return ()
        stop = self._around.part_end(told.end(), min(len(self._text), told.end() + _AHEAD))
        return (
            self._around.trimmed(
                told.start() if told.lastgroup == "what2" else told.end() - 1, stop
            ),
        )

    def _figure_before(self, sentence: Sentence) -> Span | None:
        """The clause before a sentence that gives "the figure", if it is nearer than any claim."""
        start = max(0, sentence.start - _AHEAD)
        found = [*_GIVEN.finditer(self._text, start, sentence.start)]
        if not found:
            return None
        stop = self._around.part_end(found[-1].end(), sentence.start)
        return self._around.trimmed(found[-1].start(), stop)

    def _put_right(self, cue: HedgeCue, sentence: Sentence, words: str) -> tuple[Span, ...]:
        """As in "A had been said; it was withdrawn" and "A. That was wrong"."""
        before = self._text[sentence.start : cue.start].rstrip()
        if before.endswith(";") or words.startswith("changed "):
            return (self._around.trimmed(sentence.start, cue.start),)
        return one(self._meant(words, cue, sentence))
