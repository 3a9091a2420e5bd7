"""What a finding on a number says of it, one line for each verdict."""

from __future__ import annotations

from summarizer.checker.verdicts import Verdict

NO_SOURCE = "The article does not say {number}."
REASONS = {
    Verdict.SUPPORTED: "The article says {said}.",
    Verdict.ROUNDED: "The article says {said}; this rounds it.",
    Verdict.CONVERTED: "The article says {said}; this is the same in another unit.",
    Verdict.DERIVED: "Follows from {said}.",
    Verdict.COUNTED: "The count agrees with what is named.",
    Verdict.FOUND_ELSEWHERE: "Not in the cited sentences; elsewhere the article says {said}.",
    Verdict.APPROXIMATION_DROPPED: "The article says {said}; the text drops the approximation.",
    Verdict.BOUND_DROPPED: "The article says {said}; the text drops the bound.",
    Verdict.BOUND_CHANGED: "The article says {said}; the text turns or adds a bound.",
    Verdict.UNIT_ADDED: "The article says {said}, without a unit; the text adds one.",
    Verdict.UNIT_CHANGED: "The article says {said}: another unit.",
    Verdict.SCALE_CHANGED: "The article says {said}: another power of ten.",
    Verdict.CURRENCY_CHANGED: "The article says {said}: another currency.",
    Verdict.CONTRADICTED: "The article says {said}.",
    Verdict.MISATTACHED: "The article gives {said} for something else.",
    Verdict.MISCOUNTED: "The text says {number} and then names more or fewer.",
    Verdict.COUNT_NOT_CHECKED: "The text counts; the article gives no such figure.",
    Verdict.ENUMERATOR: "The text orders its own points.",
    Verdict.NOT_IN_SOURCE: NO_SOURCE,
    Verdict.IDENTIFIER_NOT_IN_SOURCE: "The article does not mention {number}.",
}
SAYS_NOTHING = frozenset(
    {
        Verdict.COUNTED,
        Verdict.MISCOUNTED,
        Verdict.COUNT_NOT_CHECKED,
        Verdict.ENUMERATOR,
        Verdict.IDENTIFIER_NOT_IN_SOURCE,
    }
)
