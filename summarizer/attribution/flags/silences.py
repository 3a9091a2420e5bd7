"""What a party kept silent about."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.flags.claim_words import CLAIM_NOUNS, points_back
from summarizer.attribution.flags.claims import Claims
from summarizer.attribution.flags.descriptions import one
from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.flags.surroundings import Surroundings, cue_words
from summarizer.document.model import Sentence
from summarizer.patterns import pattern
from summarizer.span import Span

_UNSPECIFIC: Final = pattern(
    r"(?<!comment)(?:\sto)?\s(?:(?!on\b|about\b|regarding\b)[\w’'-]{1,20}\s){0,6}?(?:requests?|e-?mails?|questions?"
    r"|quer(?:y|ies)|calls?|messages?|letters?|inquiries|enquiries|phones?|texts?)\b"
    r"(?!\s(?:about|on|regarding|whether|for\scomment\s(?:on|about)|from\s\w+\s(?:regarding|about|on)))",
    re.IGNORECASE,
)
"""As in "did not reply to questions": what they were about is not said."""
_UNREACHED: Final = pattern(r"(?:calls?|messages?|e?mails?|requests?|reach|contact|reached)\Z")
_POINTER: Final = pattern(
    r"(?:(?:further|directly|immediately|publicly)\s)?(?:(?:on|about|to|upon|regarding)\s)?"
    rf"(?:(?P<bare>it|that|this|them)|(?:the|that|this|these|those|any|its|his|her|their)\s(?:\w{{1,20}}\s)?"
    rf"(?:{CLAIM_NOUNS}|matter|issue|subject|case|affair|topic|leak|details|specifics|findings?))"
    r"(?=[^\w’'-]*+\Z|\s(?:yesterday|today|tonight|this|last|when|at|by|after|until|further|in|again|either|and)\b"
    r"|\s(?-i:[A-Z]))",
    re.IGNORECASE,
)
_UNANSWERED: Final = pattern(r"return|reach|contact|unanswered|found|locat")
"""A refusal answers a question on what was told; a call not returned need not be about it."""
_ASKED: Final = pattern(r"\basked\s(?:\w+\s){0,2}?(?:whether|if|about|how|why|what|who|when)\s")
_OWN_WORDS: Final = pattern(
    r"only|interview|want|wish|hear back|in touch|silent|comment(?:ing)\Z|speak|talk|evidence"
    r"|questions\Z"
)
_ABOUT: Final = pattern(
    r"(?:(?:\s[\w’'-]+){0,5}?,?\s(?:(?:about|on|as\sto|over|regarding|among\sthem)\s)?"
    r"(?=(?:whether|how|why|what)\s)"
    r"|(?:\s[\w’'-]+){0,2}?\s(?:(?:about|on|as\sto|over|regarding|among\sthem)\s)?(?=(?:who|whom|when|where|which)\s))"
)
_ENDS: Final = pattern(r"\Z|and\s")
_NO_MORE: Final = pattern(r"elaborate|details?\Z|expand|specif|say more|name\Z|questions\Z")
_TIME: Final = pattern(
    r"(?:further|when|yesterday|today|tonight|this|last|at|by|after|directly|immediately|in|until"
    r"|publicly|for|on(?=\s(?-i:[A-Z]))|(?-i:[A-Z])\w+|beyond)\b",
    re.IGNORECASE,
)
_EXCUSE: Final = pattern(r"(?:while|because|since|citing|pending|during)\b")
_POLICY: Final = pattern(
    r"(?:(?:on|about|upon)\s)?[\"“‘']?(?:individual|specific|particular|live|ongoing|pending|active|market|private"
    r"|personal|client|commercial|hypothetical|operational|internal|leaked|legal|such|other\s\w+[’']s?)"
    r"(?:\s\w+)?\s\w+s[\"”’']?(?![\w-])",
    re.IGNORECASE,
)
"""As in "does not comment on individual cases": a rule of the house, and no topic."""
_ABOUT_IT: Final = pattern(r"\A(?:about|on)\s|\s(?:outside|as|at|in|when|by)\s.*\Z")
_SAID_ONLY: Final = pattern(r"without |speculate|engage|rule ")
_OF_THEM: Final = pattern(r"(?:his|her|its|their)\s", re.IGNORECASE)
"""As in "His lawyer": of somebody of whom the sentence before speaks."""
_PREPOSITION: Final = pattern(r"(?:on|about|to|over|regarding|any)\s")
_MARKS: Final = '"“«‘'
_LONG: Final = 7
_OF_THEIRS: Final = 1.0
_LEAST_SHARED: Final = 0.4
_SUBJECT: Final = 120
_OWN: Final = -0.8
_NEAR: Final = -1.7
_FAR: Final = -0.5


class Silences:
    """Finds what cues of silence speak of."""

    def __init__(self, text: str, claims: Claims) -> None:
        self._text = text
        self._claims = claims
        self._around = Surroundings(text)

    def unanswered(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What the question was about; nothing where the article does not say."""
        asked = self._question(cue, sentence)
        if asked is not None and not points_back(_ABOUT_IT.sub("", asked.exact)):
            return (asked,)
        if _OWN_WORDS.search(cue_words(self._text, cue)):
            return ()
        return self._about(cue, sentence)

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

    def _named(self, cue: HedgeCue, sentence: Sentence) -> Span:
        """As in "would not comment on reports that S": the topic itself."""
        topic = self._around.after(cue, sentence)
        lead = _PREPOSITION.match(topic.exact)
        return self._around.trimmed(topic.start + lead.end(), topic.end) if lead else topic

    def _about(self, cue: HedgeCue, sentence: Sentence) -> tuple[Span, ...]:
        """What the topic names or points to, else what was said of the silent party, or last."""
        words = cue_words(self._text, cue)
        party = self._around.before(cue, sentence).exact
        party = party or self._text[max(sentence.start, cue.start - _SUBJECT) : cue.start]
        unspecific = _UNSPECIFIC.match(self._text, cue.end, sentence.end) is not None
        unspecific = unspecific or _UNREACHED.search(words) is not None
        if _SAID_ONLY.search(words):
            return one(self._claims.meant("", sentence.start, party, plain=True))
        topic = "" if unspecific else self._around.after(cue, sentence).exact
        if _POLICY.match(topic):
            topic = ""
        no_more = _NO_MORE.search(words) and (_ENDS.match(topic) or points_back(topic))
        if no_more or topic.startswith(("further", "beyond")):
            return tuple(self._claims.before()[:1])
        if "further" in words or "more" in words:
            found = self._claims.weighed(topic, sentence.start, party, plain=True, own=_OF_THEIRS)
            return (found.span,) if found else ()
        pointing = _POINTER.match(topic)
        if pointing is None and topic.count(" ") >= _LONG and not _TIME.match(topic):
            return (self._named(cue, sentence),)
        excused = _EXCUSE.match(topic) is not None
        untold = not topic or excused or _TIME.match(topic) is not None
        bare = pointing is not None and pointing["bare"] is not None
        unanswered = excused or unspecific or _UNANSWERED.search(words) is not None
        of_them = untold and unanswered and _OF_THEM.match(party) is not None
        about = untold and unanswered and not of_them
        best = self._claims.weighed(
            topic, cue.start, party, bare=bare, plain=not of_them, own=_OWN, about=about
        )
        if best is None:
            return ()
        told = pointing is not None or best.shared > _LEAST_SHARED
        just_before = best.concerns and best.gap == 1 and best.doubted
        near = just_before or (
            untold
            and best.span.exact[:1] not in _MARKS
            and best.worth >= _NEAR
            and (best.concerns or best.gap <= 1 or best.worth >= _FAR)
        )
        return (best.span,) if told or near else ()
