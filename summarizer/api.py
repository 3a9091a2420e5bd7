"""What the library offers: summarize an article, check a text against one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, overload

from summarizer.analysis import Analysis
from summarizer.checker.check import check_claims
from summarizer.checker.model import CheckReport, Claim, on_text
from summarizer.document.model import Document
from summarizer.document.read import parse_document, read_document
from summarizer.document.unwrap import unwrapped
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator

    from summarizer.batch.briefer import BatchResult, Briefer
    from summarizer.brief.schema import Brief
    from summarizer.checker.several import SourcedReport
    from summarizer.comparison.model import Comparison
    from summarizer.model.limits import Limits
    from summarizer.model.settings import ModelSettings

Article: TypeAlias = str | Path | Document | Analysis
"""An article: its text, the path of its file, or what has been read from it already."""
MOST_COMPARED: Final = 50
"""Articles in one comparison."""
Engine: TypeAlias = Literal["auto", "rules", "model"]


def read(article: Article) -> Analysis:
    """The analysis of an article, to be used for any number of briefs and checks.

    Raises:
        InputError: the article is missing, empty, binary, too large, not UTF-8, not English, or
            holds no sentence.

    """
    if isinstance(article, Analysis):
        return article
    if isinstance(article, Path):
        return Analysis(read_document(article))
    if isinstance(article, str):
        return Analysis(parse_document(article))
    return Analysis(article)


def summarize(
    article: Article, *, engine: Engine = "auto", settings: ModelSettings | None = None
) -> Brief:
    """A checked brief of one article.

    ``auto`` uses a model only where one is named, in ``settings`` or by ``SUMMARIZER_MODEL``; else
    the rules engine, which needs no model. A brief that fails its check is returned all the same:
    look at ``brief.report.outcome``. Answers are kept between runs only where ``settings.cache``
    names a folder.

    Raises:
        InputError: the article cannot be used.
        UsageError: a model is named without an endpoint, or none is named for ``model``.
        ProviderError: the endpoint failed, after the retries that ``settings`` allow.
        CassetteError: a recorded answer is asked for that is not there.

    """
    analysis = read(article)
    chosen = _model_settings(engine, settings)
    if chosen is None:
        return _by_rules(analysis)
    from summarizer.brief.resolve import resolve  # pydantic is slow to import
    from summarizer.model.engine import brief_with_model

    return brief_with_model(analysis, chosen, resolve)


async def asummarize(
    article: Article, *, engine: Engine = "auto", settings: ModelSettings | None = None
) -> Brief:
    """``summarize`` for use in an event loop; same arguments, result and errors."""
    analysis = read(article)
    chosen = _model_settings(engine, settings)
    if chosen is None:
        return _by_rules(analysis)
    from summarizer.brief.resolve import resolve  # pydantic is slow to import
    from summarizer.model.engine import abrief_with_model

    return await abrief_with_model(analysis, chosen, resolve)


def summarize_many(
    articles: Iterable[tuple[str, Article]],
    *,
    engine: Engine = "auto",
    settings: ModelSettings | None = None,
    concurrency: int = 8,
    limits: Limits | None = None,
) -> Iterator[BatchResult]:
    """The result of each ``(id, article)``, in order: a brief, or how the article failed.

    At most ``concurrency`` calls are under way, and four times as many articles are read ahead, so
    that memory stays flat however many there are. Works where an event loop runs as well. Ends the
    calls under way when it is closed before its end.

    Raises:
        UsageError: as ``summarize``, or ``concurrency`` is less than 1.
        RunStopped: no further article can succeed: the account is refused, the endpoint is down
            for all, or the cost that ``limits`` allow is reached. ``cause`` is the error.

    """
    from summarizer.batch.many import stream  # an event loop is slow to import

    briefer = _briefer(engine, settings, limits, concurrency)
    return stream((_Given(*pair) for pair in articles), briefer, concurrency)


def asummarize_many(
    articles: Iterable[tuple[str, Article]],
    *,
    engine: Engine = "auto",
    settings: ModelSettings | None = None,
    concurrency: int = 8,
    limits: Limits | None = None,
) -> AsyncIterator[BatchResult]:
    """``summarize_many`` for use in an event loop, with ``async for``; same results and errors.

    Calls under way are finished, not ended, when it is closed before its end.
    """
    from summarizer.batch.many import astream

    briefer = _briefer(engine, settings, limits, concurrency)
    return astream((_Given(*pair) for pair in articles), briefer, concurrency)


@overload
def check(text: str | Brief, source: Article) -> CheckReport: ...
@overload
def check(text: str, source: Article, another: Article, /, *more: Article) -> SourcedReport: ...
def check(text: str | Brief, source: Article, *more: Article) -> CheckReport:
    """Every number, quotation, name and source in ``text`` held against ``source``.

    ``text`` is any text, or a brief (whose facts are first held against the sentences they cite).
    Several articles may vouch for one text: the report is then a ``SourcedReport``, in which the
    best verdict of all articles counts and each finding says which gave it and which differ.

    Raises:
        InputError: an article cannot be used.
        UsageError: a brief and several articles; a brief is of one.

    """
    analysis = read(source)
    if isinstance(text, str):
        return _check_text(text, analysis, more)
    if more:
        raise UsageError(
            "a brief is of one article: give that one alone, or check the brief's text"
        )
    from summarizer.brief.recheck import recheck  # pydantic is slow to import

    return recheck(text, analysis)


def _check_text(text: str, analysis: Analysis, more: tuple[Article, ...]) -> CheckReport:
    """The findings on the text with its sentences whole, their words as they were given."""
    plain = unwrapped(text)
    if more:
        from summarizer.checker.several import check_several  # rarely needed

        report: CheckReport = check_several(plain, [analysis, *map(read, more)])
    else:
        report = check_claims([Claim("text", plain)], analysis)
    return report if plain == text else on_text(report, text)


def compare(*articles: Article) -> Comparison:
    """What several articles on one story share, where they differ, and whose word it all is.

    No model is asked. Analysis is linear in the text, and so is matching: each sentence is held
    against a bounded number of others, found by the words and figures they share. Articles that
    are on another story are told apart (``Comparison.stories``).

    Raises:
        InputError: an article cannot be used.
        UsageError: fewer than 2 articles, or more than 50.

    """
    check_count(len(articles))
    from summarizer.comparison.compare import compare_articles  # rarely needed

    return compare_articles([read(article) for article in articles])


def check_count(articles: int) -> None:
    """Raise UsageError for more or fewer articles than ``compare`` takes."""
    if not 2 <= articles <= MOST_COMPARED:
        raise UsageError(f"give compare 2 to {MOST_COMPARED} articles, not {articles}")


class _Given(NamedTuple):
    """An article of many, read when its turn comes."""

    id: str
    article: Article

    def analysis(self) -> Analysis:
        """The article, read."""
        return read(self.article)


def _briefer(
    engine: Engine, settings: ModelSettings | None, limits: Limits | None, concurrency: int
) -> Briefer:
    from summarizer.batch.briefer import Briefer

    if concurrency < 1:
        raise UsageError("concurrency must be at least 1")
    chosen = _model_settings(engine, settings)
    if chosen is None:
        return Briefer(None)
    from summarizer.model.engine import ModelEngine

    return Briefer(ModelEngine(chosen, limits=limits))


def _by_rules(analysis: Analysis) -> Brief:
    from summarizer.rules.engine import brief_by_rules

    return brief_by_rules(analysis)


def _model_settings(engine: Engine, settings: ModelSettings | None) -> ModelSettings | None:
    """The settings to call a model with, or None for the rules engine."""
    if engine == "rules":
        return None
    if settings is None:
        from summarizer.model.settings import ModelSettings as Settings

        settings = Settings.from_environment()
    if settings is None and engine == "model":
        raise UsageError(
            "no model is named: give ModelSettings (or --model NAME), or set SUMMARIZER_MODEL"
        )
    return settings
