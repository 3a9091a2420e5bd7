"""What a report must not get wrong: verdicts, charges, deaths, resignations, votes, deals.

Each kind of event has the words that tell of it as having happened and the wider ones by which an
article may bear it out. What is only a step before it is not among these: a charge is no
conviction, talks are no deal, jobs at risk are not jobs cut. Crime and courts after the AP
Stylebook's entries on arrest, charge, allege and verdict; the rest is our own reading.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.patterns import pattern


class Event(NamedTuple):
    """A kind of event. ``told`` finds it in a text, ``borne`` what bears it out in an article."""

    name: str
    told: str
    borne: re.Pattern[str]


def _event(name: str, told: str, borne: str) -> Event:
    return Event(name, told, pattern(rf"\b(?:{borne})", re.IGNORECASE))


EVENTS: Final = (
    # crime and courts
    _event("guilty_plea", r"pleaded guilty|pled guilty", r"guilty|admit|confess"),
    _event("conviction", r"convicted|found guilty", r"convict|guilty|conviction"),
    _event(
        "acquittal",
        r"acquitted|exonerated|found not guilty|cleared (?:of|by|on)",
        r"acquit|exonerat|not guilty|clear(?:ed|s|ing)|dropped|quash|innocent"
        r"|no (?:case|wrongdoing)"
        r"|dismiss(?:ed|es)? (?:\w++ ){0,2}(?:cases?|charges?|claims?|complaints?|allegations?)",
    ),
    _event(
        "charge",
        r"charged (?:with|over|in)\b|(?:been|was|were|is"
        r"|are) (?:also )?(?:charged|indicted|prosecuted)"
        r"|being (?:also )?prosecuted|indicted",
        r"charg|indict|prosecut(?!or)|arraign|accus|trial|court|plead|convict|count",
    ),
    _event(
        "arrest",
        r"arrested",
        r"arrest|detain|detention|custody|held|apprehend|led away|seiz|captur|caught"
        r"|picked up|taken in",
    ),
    _event(
        "sentence",
        r"sentenced|jailed|imprisoned|sent to (?:prison|jail)",
        r"sentenc|jail|prison|behind bars|locked up|term of|years (?:for|in)|serv(?:e|ing|ed)",
    ),
    _event(
        "suit",
        r"sued|is suing|are suing|has sued|filed (?:a |an? \w++ )?(?:suit|lawsuit)",
        r"su(?:e|es|ed|ing)\b|suit|lawsuit|legal action|court|claim|action against|litigat",
    ),
    _event("appeal", r"appealed(?! (?:to|for)\b)", r"appeal|challeng|contest"),
    _event(
        "settlement",
        r"settled (?:with|out of court|(?:the|a|its|his|her"
        r"|their) (?:\w++ )?(?:case|claim|lawsuit|suit))",
        r"settl|out of court|agree|compensat|pa(?:y|id)\b|deal",
    ),
    _event(
        "fine",
        r"(?:was|were|been) fined",
        r"fin(?:e|es|ed|ing)\b|penalt|sanction|order(?:ed|s)? to pay",
    ),
    _event("rape", r"raped", r"rap(?:e|es|ed|ist|ing)\b|sexual"),
    _event("murder", r"murdered", r"murder|homicide|assassinat|kill"),
    # life and limb
    _event(
        "death",
        r"died|(?:was|were|been|people) killed|killed (?:\d|one|two|three|four|five|six|at least)"
        r"|dead",
        r"die[sd]?\b|dying|death|dead|kill|fatal|perish|toll|murder|lost (?:his|her|their|its) li"
        r"|los(?:s|t|ing) of life|li(?:fe|ves)\b|bod(?:y|ies)\b|manslaughter|casualt|drown|funeral"
        r"|claimed (?:\w++ ){0,3}lives|slain|slay|massacre|victim|shot|burned to|suicide|widow"
        r"|execut(?:ed|ion)|starv|mortal|succumb|passed away|homicide|corpse",
    ),
    _event(
        "injury",
        r"(?:was|were|been|people) (?:injured|hurt|wounded)",
        r"injur|hurt|wound|hospital|burn|harm|broke|bruis|treat|casualt|maim|shot|fractur|stab"
        r"|concuss|condition|struck|bitten|sprain|torn|poison",
    ),
    # offices
    _event(
        "resignation",
        r"resigned|stepped down|stood down",
        r"resign|quit|st(?:ep|epped|epping|eps|ood|and|ands|anding) (?:down|aside)|depart|left"
        r"|leav|gave up|g(?:o|oing|one)\b|went|outgoing|former|retire|handed|oust",
    ),
    _event(
        "dismissal",
        r"sacked|(?:was|were|been) (?:fired|laid off|made redundant"
        r"|dismissed (?:by|from|as|after))",
        r"sack|fir(?:ed|es|e|ing)\b|dismiss|redundan|la(?:id|ying|y) off|lay-?off|let go|axe|oust"
        r"|remov|terminat|lost (?:his|her|their) (?:job|post|seat)|struck off|suspend|purge|cut",
    ),
    _event(
        "job_cuts",
        r"(?:jobs|posts|staff|workers) (?:have been |has been |were "
        r"|had been )(?:cut|lost|axed|shed)"
        r"|(?:has|have) (?:cut|axed|shed) (?:\S++ ){0,3}(?:jobs|posts|staff|workers)",
        r"cut(?!\w)|cuts|cutting|lost|loss(?:es)?\b|axe[sd]?\b|shed|redundan|la(?:id|y) off"
        r"|lay-?off"
        r"|reduc|slash|eliminat|sack|dismiss|let go|fire[sd]?\b",
    ),
    _event(
        "appointment",
        r"(?:has|have|was|were|been) (?:appointed|elected)",
        r"appoint|elect|nam(?:ed|es|ing)\b|took (?:over|office|up)|tak(?:es|en"
        r"|ing) (?:over|office|up)"
        r"|becam|become|succeed|hir(?:e|ed|es|ing)\b|join|chos|pick|select|tak(?:es|en|ing) charge"
        r"|took charge|in charge|take on|took on|role|given|made|replac|promot|w(?:o|i)n|new\b"
        r"|install|sworn|recruit|voted",
    ),
    # decisions
    _event(
        "approval",
        r"approved|gave (?:the |its |their )?(?:green light|go-ahead|approval)",
        r"approv|back(?:ed|s|ing)\b|pass(?:ed|es|ing|age)?\b|voted (?:for"
        r"|in favou?r|to|\d|by|\w++ to)"
        r"|green light|go-ahead|signed (?:off|into|the|it|an?)\b|agree|adopt|endors|grant"
        r"|permi(?:t|ssion)|ratif|clear(?:ed|ance)"
        r"|consent|accept|authori[sz]|licen[cs]|sanction|in favou?r|support|yes|nod|allow|enact"
        r"|decid"
        r"|confirm|waved through|won|carried|unanim",
    ),
    _event(
        "rejection",
        r"rejected|voted down|turned down|vetoed|threw out",
        r"reject|false|untrue|baseless|vot(?:e|ed|es|ing) (?:it |this |them )?(?:down|against|no)"
        r"|turn(?:ed|s|ing)? (?:\w++ )?(?:down|away)"
        r"|block|veto|refus|thr(?:ew|own|ow) out|dismiss|defeat|den(?:y|ied|ies)|said no|no\b"
        r"|declin"
        r"|rebuff|against|overrul|quash|strik|struck|fail|oppos|disagree|not accept|scorn|spurn"
        r"|lost"
        r"|without merit|refut|ruled out|ignored|nonsense|deni(?:al|es)|rul(?:e|ed|ing)|disput",
    ),
    _event("abstention", r"abstained", r"abst(?:ain|en)|not vot|no vote|did not take part"),
    _event(
        "ban",
        r"(?:has|have|was|were|been) (?:banned|outlawed)",
        r"ban(?!k)|outlaw|prohibit|forb|no longer allow|bar(?:s|red|ring)?\b|illegal|block|suspend"
        r"|not (?:be )?(?:allow|permit)|stop|exclu|disqualif|clamp|end(?:ed|s)?\b",
    ),
    _event(
        "cancellation",
        r"(?:has|have|was|were|been) (?:cancell?ed|called off|scrapped)",
        r"cancel|scrap|call(?:ed|s|ing)? (?:\w++ )?off|axe|drop|abandon|withdr|no longer|shelv"
        r"|ditch|end"
        r"|not (?:go|take place)|pull|postpon|halt|revok|rescind|repeal|ground|abolish",
    ),
    # dealings
    _event(
        "deal",
        r"(?:signed|struck|reached|sealed) an? (?:\w++ )?(?:deal|agreement|truce"
        r"|contract|accord|pact|treaty|settlement)",
        r"sign|deal|agree|accord(?!ing)|treaty|pact|contract|settle|truce|ceasefire|struck|terms"
        r"|partner",
    ),
    _event(
        "purchase",
        r"(?:has|have|had|was|were|been) (?:bought|acquired|purchased|taken over)",
        r"b(?:uy|ought|uys|uying|uyer)\b|acqui|purchas|tak(?:e|en|es|ing) ?over|took over"
        r"|s(?:old|ale|ell|ells)\b"
        r"|sign(?:s|ed|ing)?\b|join|merg|stake|deal|paid|snap|own(?:ed|er|s)\b|invest|spent",
    ),
    _event(
        "insolvency",
        r"(?:filed|files|filing) for bankruptcy|(?:gone|went) (?:bankrupt"
        r"|into administration|bust)",
        r"bankrupt|insolven|administrat|receiver|liquidat|collaps|creditor|chapter 11|bust|wound up"
        r"|went under",
    ),
    _event(
        "inquiry",
        r"(?:launched|opened|begun|began|started) an? (?:\w++ )?(?:investigation|inquiry)",
        r"investigat|inquir|enquir|prob(?:e|es|ing)|review|look(?:s|ed|ing)? into|examin",
    ),
    _event(
        "recall",
        r"(?:has|have|was|were|been) recalled",
        r"recall|withdr|pull|remov|return|call(?:ed|ing|s)? (?:\w++ )?back"
        r"|tak(?:e|en) off|took off",
    ),
    # what befell people and places
    _event(
        "abduction",
        r"kidnapped|abducted",
        r"kidnap|abduct|hostage|tak(?:e|en|ing)|took|seiz|captur|held|snatch|captiv|ransom",
    ),
    _event(
        "shooting",
        r"shot dead|(?:was|were|been) shot (?:by|in the|several|twice|and|while)",
        r"sh(?:ot|oot|ooting)|gun|bullet|fir(?:e|ed|ing)\b|sniper|pistol|rifle",
    ),
    _event("stabbing", r"stabbed", r"stab|knif|knives|blade|slash"),
    _event(
        "seizure",
        r"(?:has|have|had) (?:captured|seized)|seized control|took control",
        r"captur|seiz|t(?:ook|ake|aken|aking)\b|control|occup|f(?:ell|all|allen)\b|overr[au]n"
        r"|conquer"
        r"|h(?:eld|old)|grab|confiscat|storm",
    ),
    _event(
        "surrender",
        r"surrendered",
        r"surrender|g(?:ave|ive|iven|iving) (?:\w++ )?up|capitulat|lay down|laid down|hand",
    ),
    _event(
        "delay",
        r"(?:has|have|was|were|been) postponed",
        r"postpon|delay|put(?:s|ting)? (?:\w++ ){0,3}(?:off|back)|push|defer|reschedul|later"
        r"|adjourn|suspend|mov(?:e|ed|ing)|hold|wait|late",
    ),
    _event(
        "beginning",
        r"(?:construction|building|work|talks|negotiations)(?: \w++){0,4} (?:has"
        r"|have) (?:begun|started)",
        r"beg[aiu]n|start|launch|under ?way|open|kick|commenc|broke|ongoing|in talks|negotiat"
        r"|is (?:being )?buil|are (?:being )?buil",
    ),
    _event(
        "marriage",
        r"(?:got|was|were|has|have) married",
        r"marri|w(?:e|o)d|wife|husband|spouse|bride|groom",
    ),
    _event(
        "divorce",
        r"divorced",
        r"divorc|separat|split|ex-|former (?:wife|husband)|first (?:wife|husband)",
    ),
    # what was answered
    _event(
        "admission",
        r"admitted(?! to (?:hospital|the hospital|an? ))",
        r"admit|admission|conced|acknowledg|accept|confess|own(?:ed|s) up|recogni"
        r"|agree|said (?:it|he|she|they) (?:had|was|were)|guilty|mistake|fault|wrong|blame|told"
        r"|honest|not deny|grant|confirm",
    ),
    _event(
        "acceptance",
        r"accepted",
        r"accept|agree|acknowledg|admit|conced|t(?:ook|ake|aken)\b|welcom|embrac|receiv|approv"
        r"|recogni"
        r"|sett?l|yes|grant|acquiesc|consent|giv(?:e|en)|gave|adopt|honou?r|swallow|bow",
    ),
    _event(
        "apology",
        r"apologi[sz]ed",
        r"apolog|sorry|regret|contrit|forgive",
    ),
)
"""The kinds, the most telling first. All of ``borne`` begins at a word's beginning."""

TOLD: Final = pattern(
    r"\b(?:" + "|".join(f"(?P<{event.name}>{event.told})" for event in EVENTS) + r")\b",
    re.IGNORECASE,
)

_TAKEN_BACK: Final = (
    "not never no nobody none without neither nor cannot hardly yet unless if whether"
    r" will would could may might should shall must can due set\sto likely in\stalks tried"
    r" den(?:y|ies|ied) accus\w*+ alleg\w*+ suspect\w*+ suspicion supposed\w*+ reportedly"
    r" claim(?:ed|ing) promis(?:e|es|ed|ing) pledg(?:e|es|ed|ing) vow(?:s|ed|ing)? reject(?:s|ed)"
    r" turn(?:s|ed)\sdown declin(?:e|es|ed|ing) attempt(?:s|ed|ing)?\sto attempted threaten\w*+"
    r" fear(?:s|ed)?\sof feared risk(?:s|ed|ing)?\sof call(?:s|ed|ing)?\sfor demand(?:ed|ing)"
    r" urg(?:e|es|ed|ing) refus\w*+ consider\w*+ plan(?:s|ned|ning)?\sto planned"
    r" propos(?:es|ed|ing) expect\w*+ possib\w*+ potential\w*+ hop(?:e|es|ed|ing) want\w*+ seek\w*+"
    r" fac(?:e|es|ed|ing) avoid\w*+ rul(?:e|ed)\sout"
)
_DONE_SO: Final = "voted decided chose chosen agreed continued".split()
UNREAL: Final = pattern(
    rf"(?:\b(?:{_TAKEN_BACK.replace(' ', '|')})\b|n[o'’]t)(?:\W++\w++){{0,3}}\W*+\Z"
    "|" + "".join(rf"(?<!{word} )" for word in _DONE_SO) + r"\bto (?:be |have )?(?:been )?\Z",
    re.IGNORECASE,
)
"""At the end of what stands before a word: it did not happen, or not as far as anybody knows."""
UNDECIDED: Final = pattern(r"\W++(?:\w++\W++){0,2}(?:at risk|in doubt|under threat)\b")
"""The same right after it: jobs "at risk"."""
