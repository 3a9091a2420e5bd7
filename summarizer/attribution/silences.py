"""What a party kept silent about."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.claims import CLAIM_NOUNS, Claims, points_back
from summarizer.attribution.descriptions import one
from summarizer.attribution.hedge_cues import HedgeCue
from summarizer.attribution.parties import NAME
from summarizer.attribution.places import Places
from summarizer.attribution.surroundings import Surroundings, cue_words
from summarizer.document.model import Sentence
from summarizer.span import Span

_UNSPECIFIC: Final = re.compile(
    r"(?<!comment)(?:\sto)?\s(?:an?\s|the\s|any\s|our\s|his\s|her\s|(?:several|repeated|emailed|written|many|two|three|four)\s)*"
    r"(?:\w{1,12}\s)?(?:requests?|emails?|e-mails?|questions?|calls?|messages?|phone\scalls?|letters?|inquiries"
    r"|enquiries)\b(?!\s(?:about|on|regarding|whether|for\scomment\s(?:on|about)|from\s\w+\s(?:regarding|about|on)))",
    re.IGNORECASE,
)
"""As in "did not reply to questions": what they were about is not said."""
_UNREACHED: Final = re.compile(r"(?:calls?|messages?|e?mails?|requests?|reach|contact|reached)\Z")
_ON_POINTER: Final = re.compile(
    rf"\s(?:(?:further|directly)\s)?(?:on|about|to)\s(?:it|that|this|them|(?:the|that|this|these|those)\s{CLAIM_NOUNS})"
    r"(?![\w-])",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(r"\basked\s(?:\w+\s){0,2}?(?:whether|if|about|how|why|what|who|when)\s")
_OWN_WORDS: Final = re.compile(
    r"interview|want|wish|hear back|in touch|silent|drawn|comment(?:ing)\Z"
)
_ABOUT: Final = re.compile(
    r"(?:\s[\w’'-]+){0,5}?,?\s(?:(?:about|on|as\sto|over|regarding|among\sthem)\s)?(?=(?:whether|how|why|what"
    r"|who|whom|when|where|which)\s)"
)
_ENDS: Final = re.compile(r"\Z|and\s")
_NO_MORE: Final = re.compile(r"elaborate|details?\Z|expand|specif|say more|name\Z|questions\Z")
_TOPIC: Final = re.compile(
    r"(?:further|on|about|to|when|yesterday|today|this|last|at|by|after|directly|immediately|in|until"
    r"|any|individual)\b|(?-i:[A-Z])"
)
_FAR: Final = 900


class Silences:
    """Finds what cues of silence speak of."""

    def __init__(self, text: str, claims: Claims, places: Places) -> None:
        self._text = text
        self._claims = claims
        self._places = places
        self._around = Surroundings(text)

    def unanswered(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What the question was about; nothing where the article does not say."""
        asked = self._question(cue, sentence)
        if asked is not None:
            return (asked,)
        words = cue_words(self._text, cue)
        unspecific = _UNSPECIFIC.match(self._text, cue.end, sentence.end)
        if unspecific or _UNREACHED.search(words) or _OWN_WORDS.search(words):
            return ()
        pointed = _ON_POINTER.match(self._text, cue.end, sentence.end)
        if pointed is not None:
            return one(self._claims.meant(pointed[0], sentence.start))
        after = self._around.after(cue, sentence).exact
        if points_back(after) or (_NO_MORE.search(words) and _ENDS.match(after)):
            return tuple(self._claims.before()[:1])
        return self._asked_about(cue, sentence)

    def _question(self, cue: HedgeCue, sentence: Sentence) -> Span | None:
        """As in "would not say whether X", "asked whether X, said nothing"."""
        about = _ABOUT.match(self._text, cue.end, sentence.end)
        if about is not None:
            return self._around.trimmed(
                about.end(), self._around.part_end(about.end(), sentence.end)
            )
        asked = _ASKED.search(self._text[sentence.start : cue.start].lower())
        if asked is None:
            return None
        start = sentence.start + asked.start()
        return self._around.trimmed(start, self._around.part_end(start, cue.start))

    def _asked_about(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What the topic names, else a doubted claim close by, else the sentence before."""
        paragraph = self._places.recent_start(sentence)
        after = self._around.after(cue, sentence).exact
        about = self._claims.about(after, max(0, sentence.start - _FAR))
        if about is not None:
            return (about,)
        if after and not _TOPIC.match(after):
            return ()
        doubted = self._claims.doubted_since(paragraph)
        names = set(NAME.findall(self._around.before(cue, sentence).exact))
        named = [claim for claim in doubted if names & set(NAME.findall(claim.exact))]
        if doubted:
            return ((named or doubted)[0],)
        before = self._claims.before(self._places.previous_start(sentence))
        return tuple([span for span in before if span.end <= sentence.start][:1])
