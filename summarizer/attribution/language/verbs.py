"""Verbs: their forms, and for reporting verbs the complements that hold what is reported.

Classes follow VerbNet (Kipper-Schuler 2005, after Levin 1993): 37.1-37.9 communication, 33
judgment, 29-30 and 62 propositional attitude, 58 urging, 78 indicating; and the factual, suasive
and attitude verbs of Quirk et al. 1985, 16.31-16.33. Members were chosen by reading those lists.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.attribution.language.inflection import Form, index_of_forms
from summarizer.vocabulary import added


class Frame:
    """Which complements of a verb can be what its subject conveys, as bits of a plain int."""

    QUOTE: Final = 1 << 0
    """May introduce or follow a quotation: "...", she said."""
    CLAUSE: Final = 1 << 1
    """A that-clause, with or without "that", or a wh-clause."""
    ADDRESSEE: Final = 1 << 2
    """Takes the hearer first: told reporters that."""
    OBJECT: Final = 1 << 3
    """A noun phrase: denied the charge."""
    TO: Final = 1 << 4
    """An infinitive: vowed to leave."""
    OBJECT_TO: Final = 1 << 5
    """A noun phrase and an infinitive: urged voters to wait."""
    FIGURE: Final = 1 << 6
    """A noun phrase and the figure given for it: put the toll at 40."""
    AS: Final = 1 << 7
    """A noun phrase and what it is called: called it a lie, described her as tired."""
    THAT: Final = 1 << 8
    """Only a clause that "that" opens: the claim that."""
    STANCE: Final = 1 << 9
    """With a mere noun phrase it praises, blames or discusses, and claims nothing."""
    SPEECH: Final = 1 << 10
    """Words were uttered or written; the others report attitudes and findings."""


class Verb(NamedTuple):
    """A reporting verb: its base form, its frames, the prepositions that may introduce content."""

    base: str
    frames: int
    prepositions: frozenset[str] = frozenset()


_SAY = Frame.QUOTE | Frame.CLAUSE | Frame.SPEECH
_TELL = _SAY | Frame.ADDRESSEE
_SPEECH_CLASSES: Final[tuple[tuple[int, str], ...]] = (
    # 37.7 say, 37.3 manner of speaking: clause or quotation
    (
        _SAY,
        (
            "say add argue assert confide grumble gripe grouse holler growl groan moan scream"
            " snarl whine bellow roar bark wail recap marvel hit_back fire_back shoot_back"
            " conjecture surmise hypothesize allege insist reply respond retort quip joke"
            " boast brag shout yell whisper mutter murmur exclaim conclude remark comment observe"
            " reason theorize theorise tweet retweet post write blog testify swear elaborate scoff"
            " muse sigh laugh cry chime_in interject opine posit intone snap fume gush vent rant"
            " answer concede rule reflect lament complain counter reckon sum_up hint caution warn"
            " speculate chant text cable grin chuckle beam storm rage roar crow enthuse bemoan"
            " shrug smile sob splutter mumble stammer drawl sneer chirp"
        ),
    ),
    # 37.7 with noun phrases too
    (
        _SAY | Frame.OBJECT,
        (
            "announce acknowledge admit profess narrate guarantee confirm claim declare"
            " disclose emphasize emphasise explain highlight mention note predict proclaim"
            " pronounce recall recount reiterate repeat report reveal state stress suggest"
            " underline underscore propose recommend forecast contend maintain stipulate point_out"
            " reaffirm divulge confess clarify relate signal imply insinuate intimate specify"
            " detail echo affirm attest certify lay_out spell_out estimate project foresee avow"
            " aver deny dispute express convey communicate broadcast recite tout assess determine"
            " articulate voice utter outline spout urge counsel"
        ),
    ),
    # 37.2 tell, 37.9 advise: the hearer comes first
    (
        _TELL,
        "tell inform notify assure reassure remind brief alert promise convince persuade",
    ),
    (
        _TELL | Frame.OBJECT_TO,
        "tell remind persuade convince",
    ),
    # 37.1 transfer of message, 37.9, 58 urge: hearer, then infinitive
    (
        _TELL | Frame.OBJECT_TO | Frame.TO,
        "ask beg advise urge warn instruct order command implore beseech counsel request",
    ),
    (
        Frame.SPEECH | Frame.OBJECT_TO,
        (
            "encourage exhort pressure press challenge direct invite admonish lobby petition dare"
            " push call_on call_upon"
        ),
    ),
    # 13.3 future having, 37.13 promise: infinitive or clause
    (
        _SAY | Frame.TO | Frame.OBJECT,
        "vow pledge threaten promise swear offer demand propose agree",
    ),
    (Frame.SPEECH | Frame.TO, "decline refuse volunteer plead claim profess"),
    # 37.11 lecture, 37.6 chitchat, 37.8 complain, 37.5 talk: prepositional objects
    (Frame.SPEECH | Frame.QUOTE, "speak talk speak_out type scrawl scribble"),
    (Frame.SPEECH | Frame.OBJECT | Frame.STANCE, "discuss debate"),
    (Frame.SPEECH | Frame.THAT, "hold"),
    (Frame.SPEECH | Frame.QUOTE, "continue begin go_on read"),
    # 33 judgment, 37.13 criticism and praise
    (
        Frame.SPEECH | Frame.OBJECT | Frame.STANCE,
        (
            "criticize criticise condemn acclaim compliment extol eulogize forgive reproach"
            " reprove revile scorn upbraid deprecate defame denounce deplore decry"
            " attack assail blast slam bash rip mock ridicule deride belittle disparage praise"
            " applaud laud commend hail congratulate thank salute welcome reject dismiss rebuff"
            " rebuke rebut refute repudiate disavow disown renounce question doubt challenge"
            " protest oppose condone endorse back support defend champion tout trumpet reference"
            " invoke reprimand chastise chide scold lambaste castigate excoriate berate"
            " skewer censure fault insult slight denigrate vilify malign smear call_out"
            " lash_out_at weigh_in_on bemoan bewail contradict contest justify rationalize"
            " apologize_for credit savage pan trash hammer knock ding needle taunt tease troll"
            " pillory lampoon lash warn_against take_on single_out play_down downplay minimize"
            " stand_by push_back unveil preview promote advocate float mention dispute"
        ),
    ),
    (Frame.SPEECH | Frame.OBJECT, "blame accuse cite quote"),
    # 29.1 appoint, 29.2 characterize, 29.3 dub: named or described as
    (
        Frame.SPEECH | Frame.AS | Frame.OBJECT,
        (
            "call describe label brand dub term characterize characterise portray depict paint"
            " cast denounce condemn deride dismiss hail praise blast slam mock decry tout define"
            " identify frame compare liken"
        ),
    ),
    # 37.7 and 54.1 register: a value for a measure
    (Frame.SPEECH | Frame.FIGURE, "put give set"),
    # 37.5 talk, 37.8 complain, 33: with a preposition only
    (
        Frame.SPEECH | Frame.STANCE,
        (
            "appeal apologize apologise vouch inquire enquire expound rail inveigh object refer"
            " allude point react weigh_in lash_out push_back"
        ),
    ),
    (Frame.SPEECH | Frame.THAT, "charge"),
)
_ATTITUDE_CLASSES: Final[tuple[tuple[int, str], ...]] = (
    # 29.4, 29.5, 30, 62, 77: think, know, see
    (
        Frame.CLAUSE | Frame.OBJECT,
        (
            "believe know realize suppose realise recognize recognise understand remember forget"
            " doubt fear worry regret suspect assume presume guess imagine dream feel"
            " conclude count"
            " calculate"
            " learn discover notice sense anticipate appreciate accept care wonder perceive"
            " conceive figure find_out decide mind judge deem question trust"
        ),
    ),
    (Frame.CLAUSE | Frame.QUOTE, "think wonder"),
    (Frame.CLAUSE | Frame.TO, "hope agree disagree decide resolve"),
    (
        Frame.OBJECT | Frame.TO | Frame.OBJECT_TO,
        "want wish expect intend prefer desire like love hate",
    ),
    # 29.2, 30: see something as something
    (Frame.OBJECT | Frame.AS, "view regard perceive"),
    (Frame.AS, "treat"),
    (Frame.AS, "see"),
    # 30.1 see: what reporters and witnesses perceive
    (Frame.CLAUSE, "see hear witness"),
    (Frame.TO, "plan aim seek aspire long yearn mean choose hesitate opt vie"),
    (
        Frame.CLAUSE | Frame.OBJECT,
        "consider favor favour oppose support back approve disapprove",
    ),
    (
        Frame.OBJECT,
        (
            "admire respect dislike adore abhor detest dread cherish idolize revere envy crave"
            " covet despise loathe resent mistrust distrust tolerate embrace envision envisage"
            " contemplate ponder disregard"
        ),
    ),
    # 78 indicate, 37.7: documents and studies
    (
        Frame.CLAUSE | Frame.OBJECT,
        "show find indicate demonstrate prove illustrate reflect suggest establish document",
    ),
    # 25.4 transcribe, 47.8 contain: what documents hold
    (Frame.CLAUSE | Frame.OBJECT, "record list contain register catalogue itemise itemize"),
)
_PREPOSITIONS: Final[dict[str, str]] = {
    "for": "call push press argue plead appeal apologize apologise advocate lobby ask blame"
    " thank praise criticize criticise condemn denounce mock attack rebuke assail blast"
    " slam congratulate applaud commend fault hope wish plan chide scold berate chastise"
    " ridicule deride hammer knock vouch credit",
    "about": "talk speak complain ask wonder worry brag boast joke warn write tweet think know"
    " inquire care lament muse rant testify elaborate comment tell gush",
    "of": "speak accuse complain warn boast talk approve disapprove conceive dream tell think"
    " inform remind convince assure suspect",
    "on": "comment insist elaborate remark speak weigh_in report expound reflect agree press"
    " challenge",
    "against": "argue warn speak speak_out rail protest caution advise push_back inveigh rant"
    " lash_out",
    "with": "agree disagree charge threaten",
    "to": "object respond refer allude point admit agree react reply confess swear attest testify",
    "at": "hint scoff lash_out laugh",
    "over": "worry criticize criticise blast attack slam",
    "as": "describe characterize characterise portray depict label brand denounce condemn"
    " dismiss hail regard see view cast deride reject define identify frame",
}


def _collect() -> dict[str, Verb]:
    known: dict[str, int] = {}
    prepositions: dict[str, set[str]] = {}
    for preposition, bases in _PREPOSITIONS.items():
        for base in bases.split():
            prepositions.setdefault(base, set()).add(preposition)
    own = " ".join(verb.replace(" ", "_") for verb in added().verbs)
    for frames, bases in (*_SPEECH_CLASSES, *_ATTITUDE_CLASSES, (_SAY, own)):
        for base in bases.split():
            known[base] = known.get(base, 0) | frames
    return {
        base: Verb(base, frames, frozenset(prepositions.get(base, ())))
        for base, frames in known.items()
    }


REPORTING: Final[dict[str, Verb]] = _collect()
"""Reporting verbs by base form; a particle is joined with an underscore (``point_out``)."""

_FORMS, _BASES = index_of_forms(name.partition("_")[0] for name in REPORTING)

ALL_FORMS: Final[dict[str, Form]] = _FORMS
"""The form of every known single-word verb form."""

BASE_OF: Final[dict[str, str]] = _BASES
"""The base form of every known verb form."""
