"""Constructions of denial: verbs of denying, pleas, "had no part in", "insists that it did not".

After the handbooks of AP and Reuters on denials and VerbNet 29.5 (deny).
"""

from __future__ import annotations

from typing import Final

from summarizer.attribution.flags.frame_words import BE, HAVE, NAMED_CLAIM, NOT
from summarizer.attribution.flags.hedge_kinds import HedgeKind

PATTERNS: Final[dict[HedgeKind, tuple[str, ...]]] = {
    HedgeKind.DENIAL: (
        (
            r"(?<!\bnot\s)(?<!n['’]t\s)(?<!\bnever\s)(?<!\bnor\s)(?<!\bor\s)(?<!nobody\s)(?<!no\sone\s)"
            rf"(?:{HAVE}\s)?(?:(?:\w{{3,12}}ly|also|again|always)\s)?(?:denied|denies|deny|denying)"
            r"(?!\s(?:(?!that\b|any\b)[\w’'-]{1,20}\s){0,3}(?:access|entry|bail|permission|visas?|asylum|parole"
            r"|admission|sanctuary|treatment|(?:medical|health)\scare|rights?|opportunit(?:y|ies)|chances?"
            r"|service|coverage|benefits|requests?|applications?|motions?|petitions?|appeals?|loans?"
            r"|permits?|licen[cs]es?|process|counsel|justice|victory)\b)"
            r"(?!\s(?-i:[A-Z][\w’-]+)(?:\s(?-i:[A-Z][\w’-]+)){0,2}(?:[,.]\s|\s(?:from|with|twice|again|and|an?|the"
            r"|his|her)\s))"
            r"(?!\s(?:him|them|us|me|you|(?:him|her|them|my|your)sel\w+)\s|\sher\s(?:an?|the|any)\s)"
        ),
        r"(?:(?<=his\s)|(?<=her\s)|(?<=its\s)|(?<=their\s)|(?<=[’']s\s)|(?<=s[’']\s))denials?",
        r"denials?(?=\s(?:of(?!\sservice)|that|from|by)\b)",
        (
            r"(?:insist|maintain)(?:s|ed)?(?=\s(?:[\w’'-]{1,20}\s){0,6}?(?:not|no|nothing|never"
            r"|none|nobody|innocent)\b|\s(?:[\w’'-]{1,20}\s){0,5}?\w{2,8}n['’]t\b)"
        ),
        (
            r"ha(?:s|d|ve)\s(?:always|consistently|repeatedly|steadfastly|long)\s(?:maintained|insisted)"
            r"(?=\s(?:that\s)?(?:he|she|it|they|there|nothing|no)\b)"
        ),
        (
            r"(?:contend|protest|stress)(?:s|ed|es)?(?=\s(?:that\s)?(?:he|she|it|they)\s"
            r"(?:(?:ha[sd]|have|did|was|were|is|are|would)\s(?:not|never)\b|never\b|\w{2,6}n['’]t\b))"
        ),
        r"refus(?:ed|es|ing)\sto\s(?:admit|acknowledge|concede)(?=\sthat\b)",
        (
            r"(?:ha[sd]|have)\s(?:had\s)?(?:no\s(?:role|part|involvement|knowledge|connections?|hand|links?|ties)\s(?:in|of|to|with)"
            r"|nothing\sto\sdo\swith)|played\sno\s(?:part|role)\sin"
            rf"|{BE}{NOT}\s(?:involved\sin|responsible\sfor|to\sblame)"
        ),
        rf"refut(?:ed|es|ing)|disavow(?:ed|s|ing)(?=\s(?:it|this|that|any)\b|\s{NAMED_CLAIM}(?![\w-]))|rebut(?:ted|s)(?=\s)",
        r"(?:ha[sd]\s|have\s)?(?:done|did|said|seen|heard|made|promised)\snothing\sof\sthe\s(?:kind|sort)",
        (
            r"(?:had\s|have\s|has\s)?(?:done|did|does|do)\snothing\s(?:wrong|criminal|illegal"
            r"|improper"
            r"|unlawful)"
        ),
        (
            r"plead(?:ed|s|ing)?\snot\sguilty|pled\snot\sguilty|(?:protest|maintain|insist\son"
            r"|assert)"
            rf"(?:ed|s|ing)?\s(?:his|her|their|its)\s(?:own\s|\w{{1,12}}\s)?innocence"
            rf"|{BE}\sinnocent(?=[.,;]|\sof\b)"
        ),
    ),
}

STEMS: Final[dict[HedgeKind, str]] = {
    HedgeKind.DENIAL: (
        "contend|protest|stress|to admit|to acknowledge|to concede"
        "|denied|denies|deny|denial|no role|no part|no involvement|no knowledge|no connection"
        "|no link|no ties|of the kind|of the sort"
        "|no hand|not involved|n't involved|n’t involved|not responsible|n't responsible"
        "|n’t responsible|not to blame|n't to blame|n’t to blame|insist|maintain|refut|disavow"
        "|rebut|guilty|innocen|nothing|such "
    ),
}
"""For every kind, stems of which each of its cues holds one; most sentences hold none."""
