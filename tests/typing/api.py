"""Checked by mypy, never run: what the public API takes and gives, and what it must not take.

A wrong use stands with the error that it must be; mypy reports an ``ignore`` that nothing needs.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any, assert_type

import summarizer
from summarizer import (
    Acceptance,
    Analysis,
    Article,
    Attribution,
    BatchResult,
    Brief,
    CassetteError,
    CassetteMode,
    Check,
    CheckReport,
    Comparison,
    Document,
    Engine,
    Failure,
    Finding,
    InputError,
    KeyFact,
    Limits,
    ModelSettings,
    Prices,
    ProviderError,
    RunStopped,
    Severity,
    SourcedReport,
    Span,
    SummarizerError,
    UnverifiedFlag,
    UsageError,
    Verdict,
    VerificationStatus,
    __version__,
    accept,
    asummarize,
    asummarize_many,
    check,
    compare,
    parse_acceptances,
    read,
    summarize,
    summarize_many,
)
from summarizer.checker.several import SourcedFinding
from summarizer.quantities.model import Quantity
from summarizer.vocabulary import Vocabulary, extend

assert_type(__version__, str)
summarizer.no_such_name  # type: ignore[attr-defined]  # noqa: B018

# reading and briefs
assert_type(read(Path("article.txt")), Analysis)
assert_type(read("An article."), Analysis)
assert_type(read(read("x").document), Analysis)
assert_type(summarize(Path("article.txt")), Brief)
assert_type(summarize("An article.", engine="rules"), Brief)
assert_type(summarize(read("x"), settings=ModelSettings(model="m")), Brief)
read(b"bytes")  # type: ignore[arg-type]
summarize("x", engine="gpt")  # type: ignore[arg-type]
summarize("x", ModelSettings(model="m"))  # type: ignore[call-arg, arg-type]  # settings are named
ModelSettings("m")  # type: ignore[call-arg]
extend(Vocabulary(units={"crate": "25 kg"}, verbs=("grump",)))

# checks
assert_type(check("A text.", Path("article.txt")), CheckReport)
assert_type(check(text="A text.", source="An article."), CheckReport)
assert_type(check(summarize("x"), read("x")), CheckReport)
assert_type(check("A text.", "An article.", Path("another.txt")), SourcedReport)
check(summarize("x"), "An article.", "another")  # type: ignore[call-overload]  # a brief is of one
check("A text.")  # type: ignore[call-overload]


def of_an_article(article: Analysis) -> None:
    """What is read off an article."""
    assert_type(article.document, Document)
    assert_type(article.document.text, str)
    assert_type(article.attributions, tuple[Attribution, ...])
    assert_type(article.quantities.located[0].quantity, Quantity)
    assert_type(article.quantities.located[0].quantity.low, Decimal)


def in_a_function_of_mine(article: Article, engine: Engine) -> Brief:
    """The types of what the functions take have names."""
    settings = ModelSettings(model="m", cassette_mode=CassetteMode.RECORD)
    return summarize(article, engine=engine, settings=settings)


def of_a_brief(brief: Brief) -> None:
    """What a brief holds; it cannot be changed."""
    assert_type(brief.key_facts, tuple[KeyFact, ...])
    assert_type(brief.key_facts[0].evidence, tuple[Span, ...])
    assert_type(brief.key_facts[0].status, VerificationStatus)
    assert_type(brief.unverified, tuple[UnverifiedFlag, ...])
    assert_type(brief.report, CheckReport)
    brief.headline = "x"  # type: ignore[misc]


def of_a_report(report: CheckReport, several: SourcedReport) -> None:
    """What a report holds; one against several articles says which."""
    finding = report.findings[0]
    assert_type(finding, Finding)
    assert_type(finding.severity, Severity)
    assert_type(finding.check, Check)
    assert_type(report.as_dict(), dict[str, Any])
    assert_type(finding.verdict, Verdict)
    assert_type(finding.span, Span)
    assert_type(finding.source, Span | None)
    assert_type(report.outcome, Severity)
    assert_type(several.findings[0], SourcedFinding)
    assert_type(several.findings[0].article, int)
    assert_type(several.findings[0].others, tuple[SourcedFinding, ...])
    finding.article  # type: ignore[attr-defined]  # noqa: B018
    finding.source.exact  # type: ignore[union-attr]  # noqa: B018
    finding.reason = "x"  # type: ignore[misc]


def of_acceptances(report: CheckReport, several: SourcedReport) -> None:
    """Accepting gives back the kind of report that it was given."""
    known = parse_acceptances("", "draft.txt.accepted.toml")
    assert_type(known, tuple[Acceptance, ...])
    assert_type(accept(report, known), tuple[CheckReport, tuple[Acceptance, ...]])
    assert_type(accept(several, known), tuple[SourcedReport, tuple[Acceptance, ...]])


def of_a_comparison() -> None:
    """Any articles, read or not."""
    comparison = compare("one", Path("another.txt"), read("third"))
    assert_type(comparison, Comparison)
    assert_type(comparison.facts[0].tellings[0].speaker, str | None)
    assert_type(comparison.unrelated, bool)


def of_many() -> None:
    """Results, and what bounds a run."""
    limits = Limits(max_cost=20, prices=Prices(prompt=0.25, completion=2))
    for result in summarize_many({"a": Path("article.txt")}.items(), limits=limits):
        assert_type(result, BatchResult)
        assert_type(result.brief, Brief | None)
        assert_type(result.failure, Failure | None)


async def in_a_loop() -> None:
    """The asynchronous form."""
    assert_type(await asummarize("An article."), Brief)
    async for result in asummarize_many([("a", "An article.")], concurrency=4):
        assert_type(result, BatchResult)


def of_errors() -> None:
    """One tree, each with its exit code."""
    try:
        summarize("x")
    except (InputError, ProviderError) as error:
        assert_type(error.exit_code, int)
    except RunStopped as error:
        assert_type(error.cause, SummarizerError)
    except (UsageError, CassetteError) as error:
        assert_type(error.exit_code, int)
