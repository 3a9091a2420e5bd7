"""English verbs and their forms: regular inflection, irregular verbs, common verbs.

Irregular verbs and consonant doubling after Quirk et al. 1985, 3.5-3.20.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, auto
from functools import cache
from typing import Final


class Form(IntEnum):
    """Which inflected form a word is; regular past and participle are one form, ED."""

    BASE = auto()
    THIRD = auto()
    PAST = auto()
    PARTICIPLE = auto()
    ED = auto()
    ING = auto()


_IRREGULAR: Final[dict[str, tuple[str, str]]] = {
    base: (past, participle)
    for base, past, participle in (
        entry.split("/")
        for entry in (
            "say/said/said tell/told/told think/thought/thought know/knew/known feel/felt/felt"
            " find/found/found show/showed/shown write/wrote/written swear/swore/sworn"
            " speak/spoke/spoken begin/began/begun go/went/gone see/saw/seen hear/heard/heard"
            " mean/meant/meant understand/understood/understood forget/forgot/forgotten"
            " seek/sought/sought choose/chose/chosen read/read/read lead/led/led make/made/made"
            " take/took/taken give/gave/given get/got/gotten come/came/come become/became/become"
            " keep/kept/kept leave/left/left hold/held/held bring/brought/brought"
            " buy/bought/bought win/won/won lose/lost/lost meet/met/met run/ran/run"
            " rise/rose/risen fall/fell/fallen stand/stood/stood sit/sat/sat send/sent/sent"
            " spend/spent/spent build/built/built grow/grew/grown draw/drew/drawn"
            " break/broke/broken drive/drove/driven eat/ate/eaten fight/fought/fought"
            " fly/flew/flown hit/hit/hit put/put/put cut/cut/cut set/set/set let/let/let"
            " cost/cost/cost hurt/hurt/hurt shut/shut/shut quit/quit/quit lay/laid/laid"
            " lie/lay/lain pay/paid/paid sell/sold/sold teach/taught/taught catch/caught/caught"
            " throw/threw/thrown wear/wore/worn strike/struck/struck shoot/shot/shot"
            " sing/sang/sung sink/sank/sunk steal/stole/stolen cast/cast/cast"
            " forecast/forecast/forecast broadcast/broadcast/broadcast foresee/foresaw/foreseen"
            " beseech/besought/besought bet/bet/bet deal/dealt/dealt do/did/done flee/fled/fled"
            " feed/fed/fed breed/bred/bred bleed/bled/bled speed/sped/sped shake/shook/shaken"
            " wake/woke/woken bite/bit/bitten hide/hid/hidden ride/rode/ridden slide/slid/slid"
            " swim/swam/swum tear/tore/torn bear/bore/borne swing/swung/swung stick/stuck/stuck"
            " sweep/swept/swept weep/wept/wept sleep/slept/slept creep/crept/crept dig/dug/dug"
            " spin/spun/spun split/split/split spread/spread/spread bind/bound/bound"
            " wind/wound/wound grind/ground/ground bend/bent/bent lend/lent/lent light/lit/lit"
            " arise/arose/arisen awake/awoke/awoken forbid/forbade/forbidden"
            " forgive/forgave/forgiven withdraw/withdrew/withdrawn withhold/withheld/withheld"
            " uphold/upheld/upheld undergo/underwent/undergone undertake/undertook/undertaken"
            " overtake/overtook/overtaken overcome/overcame/overcome"
            " overthrow/overthrew/overthrown mislead/misled/misled rebuild/rebuilt/rebuilt"
            " retake/retook/retaken freeze/froze/frozen blow/blew/blown shed/shed/shed"
            " burst/burst/burst thrust/thrust/thrust upset/upset/upset cling/clung/clung"
            " fling/flung/flung sting/stung/stung kneel/knelt/knelt leap/leapt/leapt"
            " shine/shone/shone shrink/shrank/shrunk slay/slew/slain spit/spat/spat"
            " spring/sprang/sprung stride/strode/stridden strive/strove/striven tread/trod/trodden"
            " weave/wove/woven drink/drank/drunk ring/rang/rung swell/swelled/swollen"
            " prove/proved/proven hang/hung/hung draw/drew/drawn withstand/withstood/withstood"
            " resend/resent/resent outrun/outran/outrun"
        ).split()
    )
}
_DOUBLING: Final = frozenset(
    "slam brag quip beg rip admit plan pan snap chat knit refer rebut spot stop drop ban plot cut"
    " hit let put set quit shut win run sit get pin trim grab step skip ship shop jam nod rap"
    " chip whip dub pen vet grin troll-".split()
)
_COMMON: Final = (
    "go see hear read lead make take give get come become keep leave hold bring buy win lose meet"
    " run rise fall stand sit send spend build grow draw break drive eat fight fly hit put cut set"
    " let cost hurt shut quit lay lie pay sell teach catch throw wear strike shoot sing sink steal"
    " use try need work play move live happen provide include continue follow stop create allow"
    " appear seem serve die remain turn start help bet deal look raise pass require carry pull"
    " kill reach cause join receive attend visit launch open close reopen arrive travel enter walk"
    " drop ban hire sign earn vote elect campaign nominate defeat beat face gain hit increase"
    " decrease decline drop slip climb jump surge spark trigger prompt force push place"
)


def _with_s(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ies"
    return base + "s"


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLING else "") + "ed"


def _with_ing(base: str) -> str:
    if base == "lie":
        return "lying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if base in _DOUBLING else "") + "ing"


@cache
def _forms(base: str) -> dict[str, Form]:
    """Every form of a verb; where forms fall together, the finite one."""
    if base in _IRREGULAR:
        past, participle = _IRREGULAR[base]
        inflected = {participle: Form.PARTICIPLE, past: Form.PAST}
    else:
        inflected = {_with_ed(base): Form.ED}
    return {_with_ing(base): Form.ING, _with_s(base): Form.THIRD, base: Form.BASE} | inflected


def index_of_forms(bases: Iterable[str]) -> tuple[dict[str, Form], dict[str, str]]:
    """For every form of these verbs and of the common ones: which form it is, and of what."""
    kinds: dict[str, Form] = {}
    base_of: dict[str, str] = {}
    for base in (*_COMMON.split(), *bases, *_IRREGULAR):
        for form, kind in _forms(base).items():
            kinds[form] = kind
            base_of[form] = base
    return kinds, base_of


def past_forms(base: str) -> frozenset[str]:
    """The past and the participle of a verb, as any word but a known one is inflected."""
    ended = (Form.PAST, Form.PARTICIPLE, Form.ED)
    return frozenset(form for form, kind in _forms(base).items() if kind in ended)
