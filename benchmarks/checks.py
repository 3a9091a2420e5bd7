"""How fast a text is checked and the suite replayed: ``python -m benchmarks.checks``.

Every line is a ratio of processor times within this run, the shortest of several turns where a turn
is short. The articles are the project's own eval articles, one after the other. A text is checked
against the article that it repeats, which is the most there can be to compare; "all checks" are
those of a brief: numbers, quotations, names, speakers, negations, hedges.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import process_time
from typing import Final

from benchmarks.numbers import articles, say, scan, shortest
from evals.cases import HOME, articles_of
from evals.run import run
from summarizer.analysis import Analysis
from summarizer.api import read
from summarizer.checker.check import check_claims
from summarizer.checker.model import Claim
from summarizer.document.read import plain_document
from summarizer.rules.engine import brief_by_rules

WORDS: Final = 1_000
TIMES: Final = 8
_TURNS: Final = 3


def analysed(text: str) -> Analysis:
    """A text read, with everything found in it that checks ask for."""
    analysis = Analysis(plain_document(text))
    _ = analysis.quantities.context.passages, analysis.attributions, analysis.hedges
    return analysis


def check(text: str) -> None:
    """A text against itself, analysis and all."""
    check_claims([Claim("text", text)], analysed(text))


def checking(words: list[str]) -> None:
    """The check over the analysis of the article, and over that of eight times as much."""
    short, long = " ".join(words[:WORDS]), " ".join(words[: WORDS * TIMES])
    alone, one, many = shortest(
        _TURNS, partial(analysed, short), partial(check, short), partial(check, long)
    )
    say("all checks of a text / analysis of the article", (one - alone) / alone, "<= 2")
    say(f"{TIMES} times the words / once", many / one, f"<= {TIMES} if linear")


def growing(words: list[str]) -> None:
    """What one long text costs over its parts alone, which are of the same density of figures."""
    parts = [" ".join(words[at : at + WORDS]) for at in range(0, WORDS * TIMES, WORDS)]
    whole = " ".join(words[: WORDS * TIMES])
    parts_read, whole_read, parts_checked, whole_checked = shortest(
        _TURNS,
        partial(_each, analysed, parts),
        partial(analysed, whole),
        partial(_each, check, parts),
        partial(check, whole),
    )
    letters = sum(map(len, parts))
    (bare,) = shortest(_TURNS * _TURNS, partial(scan, whole))
    say("analysis, ms for 5 kB", parts_read * 5e6 / letters, "<= 10")
    say("analysis / bare scan of the same text", whole_read / bare, "")
    say(f"analysis of a text / of its {TIMES} parts", whole_read / parts_read, "<= 1.2 if linear")
    say(f"check of a text / of its {TIMES} parts", whole_checked / parts_checked, "<= 1.2")


def _each(work: Callable[[str], object], texts: list[str]) -> None:
    for text in texts:
        work(text)


def briefs(words: list[str]) -> None:
    """A brief by rules with its checks over the analysis alone."""
    text = " ".join(words[:WORDS])
    alone, whole = shortest(
        _TURNS, partial(analysed, text), lambda: brief_by_rules(Analysis(plain_document(text)))
    )
    say("checked brief by rules / analysis of the article", whole / alone, "<= 3")


def _files() -> Iterator[Path]:
    yield from sorted(HOME.glob("cases/*.json"))
    yield from sorted(HOME.glob("cassettes/*/*.json*"))


def parsed() -> None:
    """Every file of the suite read and parsed, every article analysed, and nothing judged."""
    for path in _files():
        text = path.read_text(encoding="utf-8")
        for line in text.splitlines() if path.suffix == ".jsonl" else [text]:
            json.loads(line)
    for gold in sorted(HOME.glob("cases/*.gold.json")):
        name = gold.name.removesuffix(".gold.json")
        for article in articles_of(name, HOME / "cases"):
            _ = read(article).attributions


def suite() -> None:
    """Replaying and judging over reading and parsing the same files; the cores are summed."""
    children = _children()
    begin = process_time()
    done = run()
    spent = process_time() - begin + _children() - children
    (alone,) = shortest(1, parsed)
    say("suite / reading its files and analysing its articles", spent / alone, "")
    faults = sum(map(len, done.checker.values()))
    say(
        f"suite: processor seconds per 100 cases ({faults} faults)",
        spent / len(done.cases) * 100,
        "",
    )


def _children() -> float:
    used = os.times()
    return used.children_user + used.children_system


def main() -> None:
    """Print every line."""
    words = articles().split(" ")
    checking(words)
    growing(words)
    briefs(words)
    suite()


if __name__ == "__main__":
    main()
