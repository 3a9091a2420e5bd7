"""A batch killed again and again: ``python -m benchmarks.kills [--articles N] [--kills N]``.

Each run of ``summarizer batch`` is killed (SIGKILL) when the endpoint has been hit so many times,
the moments chosen by chance; then the same command runs to its end. The output must be that of a
run left alone, but for the facts of the run, and no call may be made twice but those under way at
a kill.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any, Final

from tests.batch.loopback import Endpoint, article, rows

ROOT: Final = Path(__file__).resolve().parents[1]
LATENCY: Final = 0.02


def main() -> int:
    """0 if the outputs are the same and every repeated call is accounted for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--concurrency", type=int, default=8)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    endpoint = Endpoint()
    try:
        with tempfile.TemporaryDirectory() as folder:
            return _run(endpoint, Path(folder), options)
    finally:
        endpoint.close()


def _run(endpoint: Endpoint, folder: Path, options: argparse.Namespace) -> int:
    source = folder / "articles.jsonl"
    names = [f"a{number}" for number in range(options.articles)]
    texts = [{"id": name, "text": article(name, n)} for n, name in enumerate(names)]
    source.write_text("".join(json.dumps(text) + "\n" for text in texts))
    command = _command(endpoint, source, options.concurrency)
    subprocess.run([*command, str(folder / "calm.jsonl")], cwd=ROOT, check=True)
    endpoint.hits.clear()
    endpoint.latency = LATENCY
    out = folder / "out.jsonl"
    chance = random.Random(options.seed)  # noqa: S311 - chooses moments, guards no secret
    moments = sorted(chance.sample(range(1, options.articles), options.kills))
    killed = sum(_killed_at(endpoint, moment, [*command, str(out)]) for moment in moments)
    subprocess.run([*command, str(out)], cwd=ROOT, check=True)
    again = sum(count - 1 for count in Counter(endpoint.hits).values())
    same = rows(out) == rows(folder / "calm.jsonl")
    bound = killed * options.concurrency
    print(f"{options.articles} articles, {killed} kills at hits of the endpoint")
    print(f"the output is {'the same' if same else 'NOT the same'}; {len(rows(out))} rows")
    print(f"{again} calls were made twice; under way at the kills: at most {bound}")
    return 0 if same and again <= bound and killed == options.kills else 1


def _command(endpoint: Any, source: Path, concurrency: int) -> list[str]:  # noqa: ANN401
    return [
        *(sys.executable, "-m", "summarizer", "batch", str(source), "--no-cache", "-q"),
        *("--model", "desk-1", "--base-url", endpoint.base_url),
        *("--concurrency", str(concurrency), "-o"),
    ]


def _killed_at(endpoint: Endpoint, moment: int, command: list[str]) -> bool:
    """Whether a run was killed at the hit that brings the articles asked about to ``moment``."""
    process = subprocess.Popen(command, cwd=ROOT)
    before = len(endpoint.hits)
    while process.poll() is None:
        if len(endpoint.hits) > before and len(set(endpoint.hits)) >= moment:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            return True
        time.sleep(0.001)
    return False


if __name__ == "__main__":
    sys.exit(main())
