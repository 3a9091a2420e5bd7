"""Cues that make what they bring somebody's word."""

from __future__ import annotations

import re
from typing import Final

from summarizer.patterns import pattern

SAYING: Final = pattern(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|according to|claim(?:ed|s|ing)?"
    r"|alleg(?:ed|es|ing)|assert(?:ed|s|ing)?|contend(?:ed|s|ing)?|insist(?:ed|s|ing)?"
    r"|maintain(?:ed|s|ing)?|argu(?:ed|es|ing)|estimat(?:ed|es|ing)|reckon(?:ed|s|ing)?"
    r"|believ(?:ed|es|ing)|warn(?:ed|s|ing)?|caution(?:ed|s|ing)?|suggest(?:ed|s|ing)?"
    r"|add(?:ed|s|ing)|explain(?:ed|s|ing)?|predict(?:ed|s|ing)?|accus(?:ed|es|ing)|testif\w++"
    r"|report(?:ed|s|ing)|acknowledg(?:ed|es|ing)|admit(?:ted|s|ting)?|stress(?:ed|es|ing)"
    r"|calculat(?:ed|es|ing)|wrote|writes|den(?:ied|ies|ying)|inform(?:ed|s|ing)|stat(?:ed|es|ing)|disclos(?:ed|es|ing)"
    r"|not(?:ed|es|ing)|count(?:ed|s)|record(?:ed|s)|call(?:ed|s)|credit(?:ed|s)|counter(?:ed|s)"
    r"|repl(?:ied|ies)|respond(?:ed|s)|reveal(?:ed|s)|conced(?:ed|es)|recall(?:ed|s)"
    r"|complain(?:ed|s)|object(?:ed|s)|remark(?:ed|s)|describ(?:ed|es))\b",
    re.IGNORECASE,
)
