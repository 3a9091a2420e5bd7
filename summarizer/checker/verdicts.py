"""Every verdict a check can give, what it means, and how severe it is.

The mapping to a severity is fixed: the same for the CLI, the library and the benchmarks.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Check(StrEnum):
    """Which check made a finding."""

    NUMBER = "number"
    QUOTE = "quote"
    NAME = "name"
    SOURCE = "source"
    EVIDENCE = "evidence"
    NEGATION = "negation"
    ATTRIBUTION = "attribution"
    HEDGE = "hedge"
    EVENT = "event"
    FLAG = "flag"
    REPETITION = "repetition"


LETTER: Final = {
    Check.NUMBER: "N",
    Check.QUOTE: "Q",
    Check.NAME: "P",
    Check.SOURCE: "S",
    Check.EVIDENCE: "E",
    Check.NEGATION: "D",
    Check.ATTRIBUTION: "A",
    Check.HEDGE: "C",
    Check.EVENT: "V",
    Check.FLAG: "F",
    Check.REPETITION: "R",
}
"""What the ids of a check's findings begin with: P for proper names, D for denials, C for how
certain the article is, V for events, the others by their first letter."""


class Severity(StrEnum):
    """What a finding means for the text: only ``fail`` fails it, ``warn`` does under --strict.

    ``accepted`` is a failure or a warning that an editor took on, with a reason; no verdict maps
    to it.
    """

    FAIL = "fail"
    WARN = "warn"
    ACCEPTED = "accepted"
    PASS = "pass"  # noqa: S105  # no password
    NOT_CHECKED = "not_checked"


class Verdict(StrEnum):
    """One value a check can end in."""

    # numbers: the source holds it
    SUPPORTED = "supported"
    """Same value, unit, scale and bound."""
    ROUNDED = "rounded"
    """The source's value at the precision the text shows."""
    CONVERTED = "converted"
    """The source's value in another unit, within the rounding shown."""
    DERIVED = "derived"
    """Arithmetic over figures that stand together in the evidence; the reason shows it."""
    COUNTED = "counted"
    """A count that the text or the article bears out: two friends, and two names follow."""
    # numbers: worth a second look
    FOUND_ELSEWHERE = "found_elsewhere"
    """Not in the cited evidence, but elsewhere in the article's body."""
    APPROXIMATION_DROPPED = "approximation_dropped"
    """The source says "about"; the text does not."""
    BOUND_DROPPED = "bound_dropped"
    """The source gives a bound ("more than", "up to"); the text gives the bare value."""
    UNIT_ADDED = "unit_added"
    """The source gives the figure without a unit, and names no such unit anywhere."""
    IDENTIFIER_NOT_IN_SOURCE = "identifier_not_in_source"
    """A name that holds digits (F-16, G7) which the article does not mention."""
    # numbers: wrong
    NOT_IN_SOURCE = "not_in_source"
    """The article's body holds no such value."""
    CONTRADICTED = "contradicted"
    """The article gives another value for the same thing."""
    MISATTACHED = "misattached"
    """The article holds the value, but only on another thing."""
    MISCOUNTED = "miscounted"
    """The text counts things and then names more or fewer: "three friends, Ann and Bob"."""
    UNIT_CHANGED = "unit_changed"
    SCALE_CHANGED = "scale_changed"
    """The digits are the source's, the power of ten is not (million for billion)."""
    CURRENCY_CHANGED = "currency_changed"
    BOUND_CHANGED = "bound_changed"
    """A bound ("more than", "up to") was turned or added."""
    # numbers: no verdict
    COUNT_NOT_CHECKED = "count_not_checked"
    """The text counts things ("four members"); the article gives no such figure."""
    ENUMERATOR = "enumerator"
    """The text orders its own points ("first", "second")."""
    # quotations
    VERBATIM = "verbatim"
    VERBATIM_NORMALIZED = "verbatim_normalized"
    """Verbatim but for quotation marks, white space, dashes or a marked ellipsis."""
    NOT_A_QUOTATION = "not_a_quotation"
    """The words stand in the article, but there nobody is quoted as saying them."""
    NOT_VERBATIM = "not_verbatim"
    """Words in quotation marks that the article does not hold."""
    # names and sources
    NAME_NOT_IN_SOURCE = "name_not_in_source"
    SOURCE_NOT_IN_SOURCE = "source_not_in_source"
    """The text attributes something to somebody the article does not mention."""
    SOURCE_REWORDED = "source_reworded"
    """The text describes its source in words of which the article has none; whom it means is not
    checked."""
    NAME_SWAPPED = "name_swapped"
    """Where the article's sentence has another name."""
    NAME_NOT_IN_EVIDENCE = "name_not_in_evidence"
    """The article has the name, but not in the cited sentences or near them."""
    # what is said against the article's sentence
    NEGATION_ADDED = "negation_added"
    """The text denies what the article says."""
    NEGATION_NOT_FOUND = "negation_not_found"
    """The text denies something, and nothing is denied where the article speaks of it."""
    NEGATION_LOST = "negation_lost"
    """The text says what the article denies."""
    OPPOSITE = "opposite"
    """The text has a word that says the opposite of the article's: confirmed for denied."""
    ATTRIBUTION_DROPPED = "attribution_dropped"
    """The article gives it only as somebody's claim, the text as a fact."""
    SPEAKER_MOVED = "speaker_moved"
    """The text gives to one speaker what the article gives to another."""
    IDENTIFICATION_CHANGED = "identification_changed"
    """The text names a source that the article keeps unnamed, or the other way round."""
    SPEAKER_NOT_IN_EVIDENCE = "speaker_not_in_evidence"
    """The speaker of a fact, or one it names, has nothing to do with the sentences it cites."""
    HEDGE_DROPPED = "hedge_dropped"
    """The article marks it as not established, or only as possible; the text does not."""
    FORECAST_AS_FACT = "forecast_as_fact"
    """The article expects or plans what the text reports as done."""
    EVENT_NOT_IN_SOURCE = "event_not_in_source"
    """The text reports a conviction, a death, a vote or the like that the article does not."""
    FLAG_MISSING = "flag_missing"
    """The brief tells what the article marks as not established, and no flag of it says so."""
    OTHER_SENTENCES_BEAR = "other_sentences_bear"
    """Other sentences hold much more of the statement's words than the cited ones."""
    NOT_BORNE_OUT = "not_borne_out"
    """The cited sentences, or any of the article, hold hardly one of the statement's words."""
    WORDS_NOT_CHECKED = "words_not_checked"
    """A sentence of a text without any number, name, quotation or the like, and not verbatim."""
    # evidence ids and speaker ids a model cited
    UNKNOWN_ID = "unknown_id"
    """An id the prompt did not offer."""
    NO_EVIDENCE = "no_evidence"
    """A key fact that cites nothing."""
    EVIDENCE_NOT_IN_SOURCE = "evidence_not_in_source"
    """A cited passage that is not the article's text at its offsets, or is page debris."""
    REPEATED = "repeated"
    """A fact or a flag in the words of one before it."""
    HEDGE_NOT_FOUND = "hedge_not_found"
    """A flag whose cited sentences hold no cue that would make it one, nor two sources at odds."""


SEVERITY: Final[dict[Verdict, Severity]] = {
    Verdict.SUPPORTED: Severity.PASS,
    Verdict.ROUNDED: Severity.PASS,
    Verdict.CONVERTED: Severity.PASS,
    Verdict.DERIVED: Severity.PASS,
    Verdict.COUNTED: Severity.PASS,
    Verdict.FOUND_ELSEWHERE: Severity.WARN,
    Verdict.APPROXIMATION_DROPPED: Severity.WARN,
    Verdict.BOUND_DROPPED: Severity.WARN,
    Verdict.UNIT_ADDED: Severity.WARN,
    Verdict.IDENTIFIER_NOT_IN_SOURCE: Severity.WARN,
    Verdict.NOT_IN_SOURCE: Severity.FAIL,
    Verdict.CONTRADICTED: Severity.FAIL,
    Verdict.MISATTACHED: Severity.FAIL,
    Verdict.MISCOUNTED: Severity.FAIL,
    Verdict.UNIT_CHANGED: Severity.FAIL,
    Verdict.SCALE_CHANGED: Severity.FAIL,
    Verdict.CURRENCY_CHANGED: Severity.FAIL,
    Verdict.BOUND_CHANGED: Severity.FAIL,
    Verdict.COUNT_NOT_CHECKED: Severity.NOT_CHECKED,
    Verdict.ENUMERATOR: Severity.NOT_CHECKED,
    Verdict.VERBATIM: Severity.PASS,
    Verdict.VERBATIM_NORMALIZED: Severity.PASS,
    Verdict.NOT_A_QUOTATION: Severity.WARN,
    Verdict.NOT_VERBATIM: Severity.FAIL,
    Verdict.NAME_NOT_IN_SOURCE: Severity.WARN,
    Verdict.SOURCE_NOT_IN_SOURCE: Severity.FAIL,
    Verdict.SOURCE_REWORDED: Severity.NOT_CHECKED,
    Verdict.NAME_SWAPPED: Severity.FAIL,
    Verdict.NAME_NOT_IN_EVIDENCE: Severity.WARN,
    Verdict.NEGATION_ADDED: Severity.FAIL,
    Verdict.NEGATION_NOT_FOUND: Severity.WARN,
    Verdict.NEGATION_LOST: Severity.FAIL,
    Verdict.OPPOSITE: Severity.FAIL,
    Verdict.ATTRIBUTION_DROPPED: Severity.WARN,
    Verdict.SPEAKER_MOVED: Severity.FAIL,
    Verdict.IDENTIFICATION_CHANGED: Severity.WARN,
    Verdict.SPEAKER_NOT_IN_EVIDENCE: Severity.WARN,
    Verdict.HEDGE_DROPPED: Severity.WARN,
    Verdict.FORECAST_AS_FACT: Severity.FAIL,
    Verdict.EVENT_NOT_IN_SOURCE: Severity.WARN,
    Verdict.FLAG_MISSING: Severity.WARN,
    Verdict.OTHER_SENTENCES_BEAR: Severity.WARN,
    Verdict.NOT_BORNE_OUT: Severity.WARN,
    Verdict.WORDS_NOT_CHECKED: Severity.NOT_CHECKED,
    Verdict.UNKNOWN_ID: Severity.FAIL,
    Verdict.NO_EVIDENCE: Severity.FAIL,
    Verdict.EVIDENCE_NOT_IN_SOURCE: Severity.FAIL,
    Verdict.REPEATED: Severity.WARN,
    Verdict.HEDGE_NOT_FOUND: Severity.WARN,
}
