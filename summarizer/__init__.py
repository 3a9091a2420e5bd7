"""Turn a news article into a structured brief, and check a text about it against the article.

    from pathlib import Path
    from summarizer import check, summarize

    article = Path("article.txt")
    brief = summarize(article)
    report = check("Officials said 40 people were hurt.", article)

Names are imported when first used, so that a check never loads what only a model needs.
"""

from __future__ import annotations

from summarizer._version import __version__

TYPE_CHECKING = False  # typing takes longer to load than all that is here
if TYPE_CHECKING:
    from summarizer.analysis import Analysis
    from summarizer.api import (
        Article,
        Engine,
        asummarize,
        asummarize_many,
        check,
        compare,
        read,
        summarize,
        summarize_many,
    )
    from summarizer.attribution.model import Attribution, VerificationStatus
    from summarizer.batch.briefer import BatchResult
    from summarizer.batch.journal import Failure
    from summarizer.brief.schema import Brief, KeyFact, UnverifiedFlag
    from summarizer.checker.accepted import Acceptance, accept, parse_acceptances
    from summarizer.checker.model import CheckReport, Finding
    from summarizer.checker.several import SourcedReport
    from summarizer.checker.verdicts import Check, Severity, Verdict
    from summarizer.comparison.model import Comparison
    from summarizer.document.model import Document
    from summarizer.errors import (
        CassetteError,
        InputError,
        ProviderError,
        RunStopped,
        SummarizerError,
        UsageError,
    )
    from summarizer.model.limits import Limits, Prices
    from summarizer.model.settings import CassetteMode, ModelSettings
    from summarizer.span import Span

__all__ = [
    "Acceptance",
    "Analysis",
    "Article",
    "Attribution",
    "BatchResult",
    "Brief",
    "CassetteError",
    "CassetteMode",
    "Check",
    "CheckReport",
    "Comparison",
    "Document",
    "Engine",
    "Failure",
    "Finding",
    "InputError",
    "KeyFact",
    "Limits",
    "ModelSettings",
    "Prices",
    "ProviderError",
    "RunStopped",
    "Severity",
    "SourcedReport",
    "Span",
    "SummarizerError",
    "UnverifiedFlag",
    "UsageError",
    "Verdict",
    "VerificationStatus",
    "__version__",
    "accept",
    "asummarize",
    "asummarize_many",
    "check",
    "compare",
    "parse_acceptances",
    "read",
    "summarize",
    "summarize_many",
]

_HOME = {
    "Acceptance": "checker.accepted",
    "Analysis": "analysis",
    "Article": "api",
    "Attribution": "attribution.model",
    "BatchResult": "batch.briefer",
    "Brief": "brief.schema",
    "CassetteError": "errors",
    "CassetteMode": "model.settings",
    "Check": "checker.verdicts",
    "CheckReport": "checker.model",
    "Comparison": "comparison.model",
    "Document": "document.model",
    "Engine": "api",
    "Failure": "batch.journal",
    "Finding": "checker.model",
    "InputError": "errors",
    "KeyFact": "brief.schema",
    "Limits": "model.limits",
    "ModelSettings": "model.settings",
    "Prices": "model.limits",
    "ProviderError": "errors",
    "RunStopped": "errors",
    "Severity": "checker.verdicts",
    "SourcedReport": "checker.several",
    "Span": "span",
    "SummarizerError": "errors",
    "UnverifiedFlag": "brief.schema",
    "UsageError": "errors",
    "Verdict": "checker.verdicts",
    "VerificationStatus": "attribution.model",
    "accept": "checker.accepted",
    "asummarize": "api",
    "asummarize_many": "api",
    "check": "api",
    "compare": "api",
    "parse_acceptances": "checker.accepted",
    "read": "api",
    "summarize": "api",
    "summarize_many": "api",
}


if not TYPE_CHECKING:  # a type checker that saw it would take any name for one of ours

    def __getattr__(name: str) -> object:
        """Import a public name on first use (PEP 562)."""
        if name not in _HOME:
            raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
        from importlib import import_module

        value: object = getattr(import_module(f"summarizer.{_HOME[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
