"""What a batch costs: ``python -m benchmarks.batch [--full] [PART ...]``.

Every line is a ratio within this run, against a loopback endpoint in a process of its own. "Bare"
is AsyncOpenAI with the same bodies and the same pydantic validation, nothing kept. Processor time
is that of this process, threads included. ``--full`` takes the large sizes (ten thousand articles).
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmarks.endpoint import ANSWER, endpoint
from summarizer.analysis import Analysis
from summarizer.batch.briefer import Briefer
from summarizer.batch.journal import Journal, JournalStore
from summarizer.batch.output import Output
from summarizer.batch.rows import Row
from summarizer.batch.run import Tally, run_batch
from summarizer.brief.draft import Draft
from summarizer.brief.resolve import resolve
from summarizer.brief.schema import Brief, Provenance
from summarizer.model.cache import CacheStore
from summarizer.model.chain import Chain, replay
from summarizer.model.conversation import converse, make_request
from summarizer.model.engine import ModelEngine
from summarizer.model.parse import parse_draft
from summarizer.model.prompts import load_prompts
from summarizer.model.request import Answer, Request, Shown
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
    from summarizer.model.conversation import Round

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


def path(*, full: bool) -> None:
    """Processor time of our path over that of the bare client."""
    count = 600 if full else 200
    articles = [ReadRow(row) for row in rows(count)]
    with endpoint() as (url, hits):
        ours(articles[:20], url, 16), bare(articles[:20], url, 16)
        mine, theirs = in_turns(5, lambda: ours(articles, url, 16), lambda: bare(articles, url, 16))
        require(hits, 2 * (20 + 5 * count))
    each = 1000 / count
    say("path without analysis and check, CPU", mine / theirs, "<= 2.0, aim 1.3")
    print(f"    ours {mine * each:.2f} ms an article, bare {theirs * each:.2f} ms")
    begin = time.process_time()
    for row in rows(50):
        resolve(Draft.model_validate_json(ANSWER), row.analysis(), _provenance(row))
    print(f"    analysis and check {(time.process_time() - begin) * 20:.2f} ms an article")


def _provenance(row: Row) -> Provenance:
    return some_brief(ReadRow(row), settings("http://x")).provenance


def rate16(*, full: bool) -> None:
    """Articles a second with 16 in flight, over the bare client's."""
    _rate(16, 60 if full else 14, 0.97)


def rate64(*, full: bool) -> None:
    """Articles a second with 64 in flight, over the bare client's."""
    _rate(64, 60 if full else 14, 0.9)


def _rate(width: int, waves: int, limit: float) -> None:
    many = _many(width * waves)
    with endpoint(LATENCY) as (url, hits):
        mine, theirs = in_turns(
            3,
            lambda: ours(many, url, width, time.perf_counter),
            lambda: bare(many, url, width, time.perf_counter),
        )
        require(hits, 6 * len(many))
    # Until the first answer calls go one by one: one latency in every run, however long.
    rates = [(len(many) - 1) / (mine - LATENCY), len(many) / theirs, width / LATENCY]
    say(f"rate at {width} in flight after the first answer", rates[0] / rates[1], f">= {limit}")
    print("    ours {:.1f}/s, bare {:.1f}/s, ideal {:.0f}/s".format(*rates))


def wide(*, full: bool) -> None:
    """Our rate with 256 in flight over that with 64, and the bare client's with 256."""
    many = _many(256 * (20 if full else 4))
    with endpoint(LATENCY) as (url, hits):
        *seconds, theirs = in_turns(
            2,
            lambda: ours(many, url, 64, time.perf_counter),
            lambda: ours(many, url, 256, time.perf_counter),
            lambda: bare(many, url, 256, time.perf_counter),
        )
        require(hits, 6 * len(many))
    say("rate at 256 in flight over that at 64", seconds[0] / seconds[1], ">= 1")
    rates = [len(many) / second for second in (*seconds, theirs)]
    print("    ours {:.1f}/s and {:.1f}/s, bare at 256 {:.1f}/s".format(*rates))


def require(hits: Any, count: int) -> None:  # noqa: ANN401 - a ctypes value
    """Every article was asked about: none was taken for another and answered from the journal."""
    if hits.value != count:
        raise AssertionError(f"{hits.value} calls where {count} were due")


def _many(count: int) -> list[ReadRow]:
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


def hit(*, full: bool) -> None:
    """A cache hit over a bare get from diskcache and validation."""
    from diskcache import Cache

    row = ReadRow(next(rows(1)))
    count = 4000 if full else 1000
    with tempfile.TemporaryDirectory() as folder:
        store = CacheStore(Path(folder) / "ours")
        asked = request(row.analysis(), settings("http://x"))
        store.put(Chain(asked).link, Answer(ANSWER, "stop"))
        plain = Cache(str(Path(folder) / "bare"))
        plain.set("key", ANSWER)

        link = Chain(asked).link
        works = [
            lambda: parse_draft(_text(store.get(link))),
            lambda: Draft.model_validate_json(plain.get("key")),
            lambda: Chain(asked),
            lambda: replay(Chain(asked), store, 2),
        ]
        least = in_turns(5, *(partial(timed, work, count) for work in works))
        plain.close()
        store.close()
    ours_us, bare_us, key_us, all_us = (seconds / count * 1e6 for seconds in least)
    say("cache hit by its key, CPU", ours_us / bare_us, "<= 2")
    print(f"    ours {ours_us:.0f} us, bare {bare_us:.0f}; the key {key_us:.0f}, all {all_us:.0f}")


def _text(answer: Answer | None) -> str:
    assert answer is not None  # noqa: S101 - it was put there
    return answer.text


def timed(work: Callable[[], object], count: int) -> float:
    """Seconds of ``count`` times ``work``."""
    begin = time.process_time()
    for _ in range(count):
        work()
    return time.process_time() - begin


def same(*, full: bool) -> None:  # noqa: ARG001 - one size
    """Calls made for the same article many times at once."""
    row = ReadRow(next(rows(1)))
    with endpoint(0.1) as (url, hits):
        engine = ModelEngine(settings(url))

        async def run() -> None:
            async with engine:
                await asyncio.gather(*(engine.abrief(row.analysis(), resolve) for _ in range(50)))

        asyncio.run(run())
        say("calls for 50 identical requests at once", hits.value, "1")


def warm(*, full: bool) -> None:
    """A batch from a warm cache over the analysis and check of the same rows."""
    count = 10_000 if full else 150
    with tempfile.TemporaryDirectory() as folder, endpoint() as (url, hits):
        chosen = settings(url, Path(folder) / "cache")

        def run() -> float:
            with new_journal() as journal:
                engine = ModelEngine(chosen, around=partial(JournalStore, journal))
                return spent(lambda: batch(rows(count), Briefer(engine), journal, 16))

        def alone() -> float:
            provenance = _provenance(next(rows(1)))
            begin = time.process_time()
            for row in rows(count):
                resolve(Draft.model_validate_json(ANSWER), row.analysis(), provenance)
            return time.process_time() - begin

        run()
        before = hits.value
        mine, theirs = in_turns(1 if full else 3, run, alone)
        require(hits, before)  # or it was no warm cache
    say(f"{count} articles from a warm cache, CPU", mine / theirs, "<= 1.3")
    print(f"    ours {mine * 1000 / count:.2f} ms, alone {theirs * 1000 / count:.2f} ms an article")


def memory(*, full: bool) -> None:
    """Peak memory and processor time of runs that differ in length only."""
    sizes = (100, 1000, 10_000) if full else (100, 300, 900)
    for engine in ("rules", "model"):
        found = [_child(engine, size) for size in sizes]
        grown = (found[2]["kilobytes"] - found[1]["kilobytes"]) / 1024
        say(f"{engine}: MB at {sizes[2]} above {sizes[1]}", grown, "<= 64")
        costs = [run["seconds"] / size for run, size in zip(found, sizes, strict=True)]
        say(f"{engine}: CPU an article, {sizes[2]} over {sizes[1]}", costs[2] / costs[1], "flat")
        print("    peak " + ", ".join(f"{run['kilobytes'] / 1024:.0f} MB" for run in found))


def _child(engine: str, count: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.batch", "--child", engine, str(count)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(told)
    return found


def child(engine: str, count: int) -> None:
    """One run; its peak memory and processor time as JSON."""
    with endpoint() as (url, _), new_journal() as journal:
        model = None
        if engine == "model":
            model = ModelEngine(settings(url), around=partial(JournalStore, journal))
        seconds = spent(lambda: batch(short_rows(count), Briefer(model), journal, 16))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"kilobytes": peak, "seconds": seconds}))


def say(what: str, value: float, limit: str) -> None:
    """One figure and what it must be."""
    print(f"{what:52} {value:7.2f}   ({limit})", flush=True)


PARTS: Final = {
    "path": path,
    "hit": hit,
    "same": same,
    "warm": warm,
    "memory": memory,
    "rate16": rate16,
    "rate64": rate64,
    "wide": wide,
}


def main() -> None:
    """Measure the parts that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", choices=[*PARTS, []])
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--child", nargs=2)
    options = parser.parse_args()
    if options.child:
        child(options.child[0], int(options.child[1]))
        return
    for name in options.parts or PARTS:
        PARTS[name](full=options.full)


if __name__ == "__main__":
    main()
