"""The two ways through a batch that are held against each other: ours, and the bare client's."""

from __future__ import annotations

import asyncio
import itertools
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmarks.endpoint import ANSWER
from summarizer.analysis import Analysis
from summarizer.batch.briefer import Briefer
from summarizer.batch.journal import Journal, JournalStore
from summarizer.batch.output import Output
from summarizer.batch.rows import Row
from summarizer.batch.run import Tally, run_batch
from summarizer.brief.draft import Draft
from summarizer.brief.resolve import resolve
from summarizer.brief.schema import Brief, Provenance
from summarizer.model.conversation import converse, make_request
from summarizer.model.engine import ModelEngine
from summarizer.model.prompts import load_prompts
from summarizer.model.request import Answer, Request, Round, Shown
from summarizer.model.settings import ModelSettings

CASES: Final = Path(__file__).parent.parent / "evals" / "cases"
LATENCY: Final = 0.5
Work = Callable[[], Awaitable[object]]
Clock = Callable[[], float]


def rows(count: int) -> Iterator[Row]:
    """So many different articles: the eval articles, each with a last sentence of its own."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(CASES.glob("*.txt"))]
    for number, text in zip(range(count), itertools.cycle(texts), strict=False):
        yield Row(f"a{number}", text=f"{text}\n\nThe desk gave this report the number {number}.\n")


def short_rows(count: int) -> Iterator[Row]:
    """So many different articles of three sentences, where only their number is of interest."""
    for number in range(count):
        yield Row(
            f"a{number}",
            text=f"Office counts ships\n\nThe harbour office counted {number + 2} ships on Monday. "
            "The director said that the harbour would stay open.\n",
        )


class ReadRow:
    """A row whose analysis is made beforehand, so that it is not part of what is measured."""

    def __init__(self, row: Row) -> None:
        self.id = row.id
        self._analysis = row.analysis()
        _ = self._analysis.document.sentences, self._analysis.attributions

    def analysis(self) -> Analysis:
        """The analysis."""
        return self._analysis


class Unchecked(Briefer):
    """A briefer that takes one brief for all drafts: everything but analysis and check."""

    def __init__(self, engine: ModelEngine, brief: Brief) -> None:
        super().__init__(engine)
        self.engine = engine
        self._made = brief

    async def _brief(self, analysis: Analysis) -> Brief:
        def assess(_draft: Draft, _analysis: Analysis, provenance: Provenance) -> Brief:
            return self._made.model_copy(update={"provenance": provenance})

        return await self.engine.abrief(analysis, assess)


def settings(base_url: str, cache: Path | None = None) -> ModelSettings:
    """Settings for the endpoint; no repairs, so that every article is one call."""
    return ModelSettings(model="desk-1", base_url=base_url, repairs=0, cache=cache, backoff=0)


def request(analysis: Analysis, chosen: ModelSettings) -> Request:
    """The first request for an article."""
    prompts = load_prompts()
    return make_request(chosen, prompts.first(analysis), prompts.version, Shown.of(analysis))


def some_brief(row: ReadRow, chosen: ModelSettings) -> Brief:
    """A brief of the fixed answer."""
    talk = converse(row.analysis(), chosen, load_prompts(), resolve)
    next(talk)
    try:
        talk.send(Round(Draft.model_validate_json(ANSWER), [Answer(ANSWER, "stop")], 0))
    except StopIteration as end:
        brief: Brief = end.value
        return brief
    raise AssertionError("a talk without repairs ends with its first answer")


@contextmanager
def new_journal() -> Iterator[Journal]:
    """An empty journal."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Journal(Path(folder) / "journal", {})) as journal,
    ):
        yield journal


async def batch(articles: Iterable[Any], briefer: Briefer, journal: Journal, width: int) -> None:
    """``summarizer batch`` below its command line."""
    with tempfile.TemporaryDirectory() as folder, Output(Path(folder) / "out.jsonl") as output:
        async with briefer:
            await run_batch(
                iter(articles),
                output,
                journal,
                briefer,
                concurrency=width,
                stop=asyncio.Event(),
                tally=Tally(),
                advanced=lambda: None,
            )


def ours(
    articles: Sequence[ReadRow], base_url: str, width: int, clock: Clock = time.process_time
) -> float:
    """Seconds of a batch through our path, without analysis and check, with a journal."""
    chosen = settings(base_url)
    brief = some_brief(articles[0], chosen)
    with new_journal() as journal:
        engine = ModelEngine(chosen, around=partial(JournalStore, journal))
        return spent(lambda: batch(articles, Unchecked(engine, brief), journal, width), clock)


def bare(
    articles: Sequence[ReadRow], base_url: str, width: int, clock: Clock = time.process_time
) -> float:
    """Seconds of the same calls by AsyncOpenAI as it comes."""
    from openai import AsyncOpenAI

    chosen = settings(base_url)
    bodies = [_body(request(row.analysis(), chosen)) for row in articles]

    async def run() -> None:
        waiting = iter(bodies)
        async with AsyncOpenAI(api_key="none", base_url=base_url, max_retries=0) as client:

            async def worker() -> None:
                for body in waiting:
                    reply = await client.chat.completions.create(**body)
                    Draft.model_validate_json(reply.choices[0].message.content or "")

            await asyncio.gather(*(worker() for _ in range(width)))

    return spent(run, clock)


def _body(asked: Request) -> dict[str, Any]:
    schema = {"type": "json_schema", "json_schema": {"name": "Draft", "schema": asked.schema}}
    return {
        "model": asked.model,
        "messages": list(asked.messages),
        "response_format": schema,
        **asked.parameters,
    }


def spent(work: Work, clock: Clock = time.process_time) -> float:
    """Seconds by ``clock`` of ``work`` in a loop of its own."""

    async def timed() -> float:
        begin = clock()
        await work()
        return clock() - begin

    return asyncio.run(timed())


def in_turns(turns: int, *works: Callable[[], float]) -> list[float]:
    """The least seconds of each, measured in turns."""
    found = [[work() for work in works] for _ in range(turns)]
    return [min(times) for times in zip(*found, strict=True)]


def require(hits: Any, count: int) -> None:  # noqa: ANN401 - a ctypes value
    """Every article was asked about: none was taken for another and answered from the journal."""
    if hits.value != count:
        raise AssertionError(f"{hits.value} calls where {count} were due")


def many_rows(count: int) -> list[ReadRow]:
    """So many read rows; the texts behind them are few, because reading takes long."""
    articles = [ReadRow(row) for row in rows(16)]
    return [_named(articles[n % len(articles)], n) for n in range(count)]


def _named(row: ReadRow, number: int) -> ReadRow:
    """The row with a number in its last sentence, so that it is asked about again."""
    import copy
    import dataclasses

    again = copy.copy(row)
    again.id = f"a{number}"
    analysis = row.analysis()
    begin = analysis.document.sentences[-1].start
    text = analysis.document.text
    text = f"{text[:begin]}{number:05}{text[begin + 5 :]}"
    again._analysis = Analysis(dataclasses.replace(analysis.document, text=text))  # noqa: SLF001
    again._analysis.__dict__["attributions"] = analysis.attributions  # noqa: SLF001
    return again


def timed(work: Callable[[], object], count: int) -> float:
    """Seconds of ``count`` times ``work``."""
    begin = time.process_time()
    for _ in range(count):
        work()
    return time.process_time() - begin


def say(what: str, value: float, limit: str) -> None:
    """One figure and what it must be."""
    print(f"{what:52} {value:7.2f}   ({limit})", flush=True)
