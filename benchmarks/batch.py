"""What a batch costs: ``python -m benchmarks.batch [--full] [PART ...]``.

Every line is a ratio within this run, against a loopback endpoint in a process of its own. "Bare"
is AsyncOpenAI with the same bodies and the same pydantic validation, nothing kept. Processor time
is that of this process, threads included. ``--full`` takes the large sizes (ten thousand articles).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.batch_ways import (
    LATENCY,
    ReadRow,
    bare,
    batch,
    in_turns,
    many_rows,
    new_journal,
    ours,
    request,
    require,
    rows,
    say,
    settings,
    short_rows,
    some_brief,
    spent,
    timed,
)
from benchmarks.endpoint import ANSWER, endpoint
from summarizer.batch.briefer import Briefer
from summarizer.batch.journal import JournalStore
from summarizer.batch.rows import Row
from summarizer.brief.draft import Draft
from summarizer.brief.resolve import resolve
from summarizer.brief.schema import Provenance
from summarizer.model.cache import CacheStore
from summarizer.model.chain import Chain, replay
from summarizer.model.engine import ModelEngine
from summarizer.model.parse import parse_draft
from summarizer.model.request import Answer


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
    articles = many_rows(width * waves)
    with endpoint(LATENCY) as (url, hits):
        mine, theirs = in_turns(
            3,
            lambda: ours(articles, url, width, time.perf_counter),
            lambda: bare(articles, url, width, time.perf_counter),
        )
        require(hits, 6 * len(articles))
    # Until the first answer calls go one by one: one latency in every run, however long.
    rates = [(len(articles) - 1) / (mine - LATENCY), len(articles) / theirs, width / LATENCY]
    say(f"rate at {width} in flight after the first answer", rates[0] / rates[1], f">= {limit}")
    print("    ours {:.1f}/s, bare {:.1f}/s, ideal {:.0f}/s".format(*rates))


def wide(*, full: bool) -> None:
    """Our rate with 256 in flight over that with 64, and the bare client's with 256."""
    articles = many_rows(256 * (20 if full else 4))
    with endpoint(LATENCY) as (url, hits):
        *seconds, theirs = in_turns(
            2,
            lambda: ours(articles, url, 64, time.perf_counter),
            lambda: ours(articles, url, 256, time.perf_counter),
            lambda: bare(articles, url, 256, time.perf_counter),
        )
        require(hits, 6 * len(articles))
    say("rate at 256 in flight over that at 64", seconds[0] / seconds[1], ">= 1")
    rates = [len(articles) / second for second in (*seconds, theirs)]
    print("    ours {:.1f}/s and {:.1f}/s, bare at 256 {:.1f}/s".format(*rates))


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
