"""What speaks for and against a claim being the one that is meant, and the words that tell.

The weights were set by hand: a shared rare word is worth about three sentences of distance.
"""

from __future__ import annotations

from typing import Final

from summarizer.patterns import pattern

SHARED: Final = 1.5
FAR_SENTENCE: Final = 0.35
NEXT: Final = 0.8
FIGURE: Final = 2.5
ACCUSED: Final = 2.5
CONTESTED: Final = 0.7
QUOTED: Final = 0.7
CONCERNED: Final = 0.8
PLAIN: Final = 1.0
PLAIN_NEAR: Final = 0.6
SO_CALLED: Final = 1.0
OF_THEIRS: Final = 2.0
OFTEN: Final = 2.5
MOST_SHARED: Final = 2.5
ANONYMITY: Final = pattern(
    r"\banonym|not (?:to )?be (?:named|identified|quoted)|\bgive (?:his|her|their) names?"
)
"""As in "They asked not to be named": about the sources, and no claim."""
FIGURES: Final = pattern(
    r"\b(?:figures?|numbers?|statistics|data|tolls?|totals?|counts?|estimates?|sums?)\b"
)
DIGIT: Final = pattern(
    "[0-9]|\\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?"
    "|half|twice|double)\\b"
)
NUMBER: Final = pattern(r"\d[\d,.]*\d|\d")
_NO_COUNT: Final = (
    r"(?:19|20)\d\d\b|\d{1,2}[:.]\d\d ?[ap]\.?m"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
COUNT: Final = pattern(rf"(?<![\d.,:])(?!{_NO_COUNT})\d")
"""A figure that counts or measures: no year, day of a month or time of day."""
ACCUSATIONS: Final = pattern(r"\b(?:accusation|allegation|charge)s?\b")
DENYING: Final = pattern(
    r"(?:den(?:y|ied|ies|ying)|reject\w*|dismiss\w*|disput\w*|describ\w*|call(?:ed|s|ing)?"
    r"|brand\w*|label\w*|term(?:ed|s))\Z"
)
