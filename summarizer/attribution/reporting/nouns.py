"""Nouns and adjectives that attribute: "the claim that", "a promise to", "is confident that".

Nouns that take an appositive clause, an infinitive or the preposition of their verb (Quirk et al.
1985, 17.26-17.36), chiefly nominalisations of the verbs of VerbNet 37, 33, 29 and 62; adjectives of
certainty, emotion and volition with the same complements (16.68-16.83; Biber et al. 1999, 9.4).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.language.verbs import Frame, Verb

_THAT_OR_TO = Frame.THAT | Frame.TO
_NOUNS: Final[tuple[tuple[int, str, str], ...]] = (
    (
        Frame.SPEECH | _THAT_OR_TO,
        "",
        (
            "claim assertion allegation statement announcement argument remark warning admission"
            " acknowledgment confession confirmation declaration prediction insistence contention"
            " charge rumor rumour revelation disclosure assurance testimony promise pledge vow"
            " threat demand offer proposal request recommendation refusal suggestion accusation"
            " complaint reminder notion message report speculation evidence"
        ),
    ),
    (Frame.SPEECH | _THAT_OR_TO, "for", "call plea appeal demand request argument praise"),
    (
        Frame.SPEECH | Frame.THAT,
        "of",
        (
            "criticism condemnation denunciation endorsement denial rejection description"
            " portrayal accusation mention mockery defense defence critique characterization"
            " characterisation assessment disavowal repudiation"
        ),
    ),
    (Frame.SPEECH, "on", "attack comment assault remark"),
    (Frame.SPEECH, "about", "question remark comment complaint statement joke claim warning"),
    (Frame.SPEECH, "to", "response reply answer reaction objection"),
    (
        Frame.THAT | Frame.TO,
        "",
        (
            "belief hope fear expectation desire wish doubt suspicion conviction intention plan"
            " view opinion conclusion decision determination feeling sense impression willingness"
            " reluctance eagerness ambition readiness commitment preference worry confidence"
        ),
    ),
    (
        Frame.THAT,
        "about",
        (
            "concern worry doubt fear skepticism scepticism misgivings reservations optimism"
            " pessimism view opinion feelings thoughts uncertainty anxiety"
        ),
    ),
    (Frame.THAT, "for", "support respect preference sympathy admiration contempt disdain hope"),
    (Frame.THAT, "in", "interest confidence faith trust belief"),
    (Frame.THAT, "with", "frustration satisfaction dissatisfaction displeasure agreement"),
    (Frame.THAT, "to", "opposition objection commitment"),
    (Frame.THAT, "of", "fear disapproval approval support view opinion hope"),
    (Frame.THAT, "over", "concern anger outrage frustration alarm"),
    (
        Frame.SPEECH,
        "",
        (
            "point line theory explanation position stance case verdict advice ruling argument"
            " answer reply response view message complaint excuse thesis estimate figure count"
            " tally"
        ),
    ),
)
_ADJECTIVES: Final[tuple[tuple[int, str, str], ...]] = (
    (
        Frame.CLAUSE,
        "of about",
        (
            "sure certain confident aware unaware convinced persuaded afraid hopeful proud"
            " optimistic pessimistic doubtful suspicious ashamed sceptical skeptical"
        ),
    ),
    (
        Frame.CLAUSE,
        "about at with over by",
        (
            "worried concerned glad happy pleased surprised disappointed angry sorry grateful"
            " upset sad frustrated alarmed thrilled delighted relieved shocked troubled excited"
            " nervous furious unhappy enthusiastic adamant clear uneasy wary"
        ),
    ),
    (Frame.TO, "for", "eager keen willing unwilling reluctant determined anxious hesitant ready"),
    (
        0,
        "of to",
        "critical supportive opposed dismissive tolerant fond sympathetic hostile open committed",
    ),
    (0, "of", "wary tired scornful contemptuous"),
    (0, "in", "interested uninterested"),
)
RECKONINGS: Final = frozenset(
    "count tally estimate estimates reckoning calculation calculations account admission figures"
    " estimation assessment telling".split()
)
"""Nouns for what is so in the eyes of their possessor: "by the union's count"."""
POSSESSIVES: Final = frozenset("his her their its our my your".split())
EYES: Final = frozenset(
    "opinion view words judgment judgement estimation telling eyes mind reading".split()
)
"""The same after "in" or "to": "in the judge's view", "to her mind"."""
LIGHT_VERBS: Final = frozenset(
    "make issue express voice offer give have raise reiterate repeat launch deliver send share"
    " renew show take hold find level lodge file register state release stand put pose".split()
)
"""Verbs that add little to the noun they govern (Jespersen's light verbs; Quirk et al. 10.30)."""
COPULAS: Final = frozenset(
    "be is are was were been being am 's 're 'm isn't aren't wasn't weren't feel feels felt"
    " feeling seem seems seemed remain remains remained remaining become becomes became sound"
    " sounds"
    " sounded appear appears appeared grow grew stay".split()
)


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


def _collect(table: tuple[tuple[int, str, str], ...], *, plurals: bool) -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for frames, prepositions, words in table:
        for word in words.split():
            known = found.get(word)
            merged = Verb(
                word,
                frames | (known.frames if known else 0),
                frozenset(prepositions.split()) | (known.prepositions if known else frozenset()),
            )
            found[word] = merged
            if plurals and not word.endswith("s"):
                found[_plural(word)] = merged
    return found


REPORTING_NOUNS: Final[dict[str, Verb]] = _collect(_NOUNS, plurals=True)
"""Nouns by form, with the frames of their complements."""

REPORTING_ADJECTIVES: Final[dict[str, Verb]] = _collect(_ADJECTIVES, plurals=False)
"""Predicative adjectives, with the frames of their complements."""
