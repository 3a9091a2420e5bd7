"""What the checker accuses a text of, held against cited passages of an article or all of it."""

from summarizer.checker.check import check_claims
from summarizer.checker.model import Claim
from summarizer.checker.verdicts import Check, Verdict

_MISPLACED = (Verdict.NAME_SWAPPED, Verdict.NAME_NOT_IN_EVIDENCE, Verdict.SPEAKER_MOVED)


def misplaced_names(analysis, text, evidence=""):
    """The names, of speakers too, that a text has in the wrong place."""
    findings = _check(analysis, text, [evidence] if evidence else []).findings
    return [f.span.exact for f in findings if f.verdict in _MISPLACED]


def is_turned(analysis, text, evidence):
    """Whether a negation check accuses the text against the cited sentences."""
    return any(f.check is Check.NEGATION for f in _check(analysis, text, evidence).findings)


def _check(analysis, text, evidence):
    places = [(analysis.document.text.index(passage), len(passage)) for passage in evidence]
    cited = tuple(analysis.document.span(start, start + size) for start, size in places)
    return check_claims([Claim("text", text, cited)], analysis)
