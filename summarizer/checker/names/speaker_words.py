"""Words by which a text calls those who speak: which tell who is meant, and which may be one."""

from __future__ import annotations

from typing import Final

from summarizer.checker.words import EMPTY_WORDS

EMPTY: Final = EMPTY_WORDS | frozenset(
    "whose was were is are be been had has have not but as said say says told mr mrs ms dr sir"
    " neither either same yesterday today new former unnamed anonymous unidentified".split()
)
FOR_OTHERS: Final = frozenset("spokesman spokeswoman spokesperson spokespeople".split())
"""What these say, those they speak for may be said to say."""
ANONYMOUS: Final = frozenset("person people source officer official diplomat woman man".split())
"""The article keeps these from being known by name."""
GENERIC: Final = frozenset(
    "company firm group agency organisation organization body institution bank business operator"
    " employer man woman official officer minister leader chief boss head director manager analyst"
    " expert researcher scientist author source lawyer team party club government ministry"
    " authority department office spokesman spokeswoman spokesperson person people witness"
    " resident".split()
)
"""Alone these may stand for anybody of their sort, named or not."""
BODIES: Final = frozenset(
    "airline carrier bank union council hospital court university college museum school charity"
    " regulator utility operator retailer manufacturer maker developer inquiry commission"
    " committee board navy army federation association newspaper paper magazine broadcaster"
    " report study laboratory lab institute clinic".split()
)
"""Alone these may stand for a body of their sort that the article names."""
BYSTANDERS: Final = frozenset(
    "neighbour neighbor resident witness bystander onlooker survivor passenger patient parent"
    " villager customer visitor motorist".split()
)
"""People who speak for nobody else."""
FOLK: Final = frozenset({"people", "person"})
GROUPS: Final = BODIES | frozenset(
    "office ministry team group company firm department agency authority government party force"
    " police service".split()
)
"""A body, whatever it is called: not one of its people without a word that says so."""
SORTS: Final = tuple(
    frozenset(words.split())
    for words in (
        "prosecution prosecutor prosecuting attorney",
        "defence defense defending lawyer solicitor barrister counsel attorney",
        "opposition opponent opposing critic",
        "newspaper paper daily weekly magazine newsletter journal tabloid",
        "study preprint paper research researcher scientist author team colleague",
        "airline carrier",
        "company firm group maker manufacturer producer developer business owner",
        "doctor physician medic surgeon",
        "judge justice court tribunal",
        "witness bystander neighbour neighbor resident onlooker survivor",
        "head chief boss director leader chair chairman chairwoman president",
        "mission observer monitor",
    )
)
"""Words of which one may be told as another: "prosecutors said" what an attorney told the jury."""
PERSONS: Final = (
    ANONYMOUS
    | FOR_OTHERS
    | BYSTANDERS
    | frozenset(
        "minister mayor governor president commissioner ambassador officer doctor judge lawyer"
        " prosecutor analyst economist historian engineer nurse farmer teacher manager dean bishop"
        " sheriff controller detective inspector scientist researcher aide adviser worker".split()
    )
)
"""Heads that are said of persons only."""
ENDS_PHRASE: Final = frozenset(
    "to in on at by from with after over and or but that which who whose as is are was were has"
    " have had will would said says say told tells if when while than into against between".split()
)
AFTER_HEAD: Final = ENDS_PHRASE | frozenset(
    "of for about near inside outside familiar close whose speaking briefed involved not".split()
)
ROLES: Final = GROUPS | GENERIC | ANONYMOUS | FOR_OTHERS | BYSTANDERS | frozenset().union(*SORTS)
"""Words that are no names, also at the beginning of a sentence."""
