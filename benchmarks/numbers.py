"""How fast numbers are read and checked: ``python -m benchmarks.numbers [--quick]``.

Every line is a ratio of times measured in turns within this run: the shortest processor time of
each, since other work on the machine only ever adds. The texts are the project's own eval articles,
repeated with other digits each time. They hold about twice the numbers of everyday news; "everyday"
leaves out an even share of the sentences with numbers, so that the kinds of numbers stay in
proportion, until there are seven hundred in 100 kB. The bare scan depends on how Python stores
the text (one, two or four bytes a character), so that a text of ASCII alone is measured as well.
quantulum3 and text2num are compared where they are installed, and the sources of the shared
benchmark are read where it is there. A bare scan is so little work that its time varies by half
from one process to the next (with where its loop lies in memory): the milliseconds are printed too.
"""

from __future__ import annotations

import json
import math
import os
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any, Final

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.check import check_numbers
from summarizer.document.read import plain_document
from summarizer.quantities.read import read_quantities

CASES: Final = Path(__file__).parent.parent / "evals" / "cases"
SHARED: Final = Path(os.environ.get("SUMMARIZER_SHARED", Path(__file__).parents[2] / "shared"))
SOURCES: Final = SHARED / "bench" / "numbers" / "dev.jsonl"
BARE: Final = re.compile(r"\d[\d,.]*")
_DIGIT: Final = re.compile(r"(?<=\d)\d(?=\D)")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s")
NORMAL: Final = 100_000
EVERYDAY: Final = 700
"""Numbers, in digits and in words, in 100 kB of everyday news."""
BRIEF: Final = 3_000
REPEATED: Final = "5,. ea-'"


def articles() -> str:
    """The plain-text eval articles, one after the other."""
    return "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(CASES.glob("*.txt")))


def sources() -> str:
    """The source texts of the shared benchmark, each once, in its order."""
    rows = map(json.loads, SOURCES.read_text(encoding="utf-8").splitlines())
    return "\n\n".join(dict.fromkeys(row["source"] for row in rows))


def news(size: int, base: str) -> str:
    """``size`` characters of ``base``, over and over, with other last digits each time."""
    return "\n\n".join(_varied(base, turn) for turn in range(size // len(base) + 1))[:size]


def _varied(base: str, turn: int) -> str:
    return _DIGIT.sub(lambda match: str((int(match[0]) + turn) % 10), base)


def thinned(base: str) -> str:
    """``base`` without an even share of its sentences with numbers: as dense as everyday news."""
    sentences = [(each, len(read_quantities(each))) for each in _SENTENCE.split(base)]
    text = base
    for percent in range(100, 0, -5):
        kept, numbers, turn = [], 0, 0
        for sentence, held in sentences:
            turn += percent if held else 0
            if not held or turn >= _WHOLE:
                kept.append(sentence)
                numbers += held
            turn -= _WHOLE if turn >= _WHOLE else 0
        text = " ".join(kept)
        if numbers * NORMAL <= EVERYDAY * len(text):
            break
    return text


_WHOLE: Final = 100


def shortest(turns: int, *works: Callable[[], object]) -> list[float]:
    """The shortest processor time of each piece of work in seconds, done in turns."""
    times = [math.inf] * len(works)
    for _ in range(turns):
        for place, work in enumerate(works):
            begin = process_time()
            work()
            times[place] = min(times[place], process_time() - begin)
    return times


def scan(text: str) -> None:
    """The bare scan: every run of digits is found, and nothing made of it."""
    for _ in BARE.finditer(text):
        pass


def check(text: str, claim: Claim) -> None:
    """Read a text, index it and check a claim's numbers against it."""
    check_numbers([claim], Analysis(plain_document(text)))


def say(name: str, figure: float, wanted: str) -> None:
    """One line of the report."""
    print(f"{name:<58}{figure:>10.1f}   {wanted}")


def extraction(base: str) -> None:
    """Reading over the bare scan, and over what one repeated character costs."""
    everyday = news(NORMAL, thinned(base))
    texts = [
        ("everyday", everyday),
        ("everyday, ASCII", everyday.encode("ascii", "replace").decode()),
        ("eval articles", news(NORMAL, base)),
    ]
    if SOURCES.exists():
        texts.append(("benchmark's sources", news(NORMAL, sources())))
    for name, text in texts:
        bare, ours = shortest(25, partial(scan, text), partial(read_quantities, text))
        say(f"extraction / bare scan ({name})", ours / bare, "<= 6 in everyday text")
        numbers = len(read_quantities(text))
        print(f"{'':<4}{bare * 1e3:.2f} and {ours * 1e3:.2f} ms for {numbers} numbers in 100 kB")
    text = news(NORMAL, base)
    works = [partial(read_quantities, char * NORMAL) for char in REPEATED]
    normal, *repeated = shortest(5, partial(read_quantities, text), *works)
    say("100 kB of one character / normal text (worst)", max(repeated) / normal, "<= 2")


def others(base: str) -> None:
    """Other readers of numbers over ours, where they are installed."""
    text = news(BRIEF, base)
    for name, other in (("quantulum3", _quantulum3()), ("text2num", _text2num())):
        if other is None:
            print(f"{name} is not installed: left out")
            continue
        theirs, ours = shortest(5, partial(other, text), partial(read_quantities, text))
        say(f"{name} / extraction", theirs / ours, ">= 300" if name == "quantulum3" else "")


def _quantulum3() -> Callable[[str], Any] | None:
    try:
        from quantulum3 import parser
    except ImportError:
        return None
    parse: Callable[[str], Any] = parser.parse
    return parse


def _text2num() -> Callable[[str], Any] | None:
    try:
        from text_to_num import alpha2digit
    except ImportError:
        return None
    return partial(alpha2digit, lang="en")


def checking(base: str) -> None:
    """Checking a brief, against an article and against ever longer texts."""
    article = base[: 2 * BRIEF]
    claim = Claim("summary", news(BRIEF, base))
    analysis = Analysis(plain_document(article))
    check_numbers([claim], analysis)
    read, cold, warm = shortest(
        5,
        lambda: (read_quantities(article), read_quantities(claim.text)),
        lambda: check(article, claim),
        lambda: check_numbers([claim], analysis),
    )
    say("check of a 3 kB brief, 6 kB article / extraction of both", cold / read, "")
    say("the same, article indexed / extraction of both", warm / read, "")


def growth(base: str, sizes: tuple[int, ...]) -> None:
    """A claim of one paragraph against texts each ten times as long."""
    claim = Claim("summary", next(part for part in base.split("\n") if len(BARE.findall(part)) > 2))
    before = 0.0
    for size in sizes:
        text = news(size, base)
        analysis = Analysis(plain_document(text))
        check_numbers([claim], analysis)
        (warm,) = shortest(3, partial(check_numbers, [claim], analysis))
        del analysis
        (cold,) = shortest(3 if size <= 10 * NORMAL else 1, partial(check, text, claim))
        print(f"{size // 1000:>6} kB: {cold * 1e3:9.1f} ms to read, index and check a paragraph,")
        print(f"           {warm * 1e3:9.2f} ms to check another")
        if before:
            say(f"check, {size // 1000} kB / {size // 10_000} kB", cold / before, "<= 12")
        before = cold


def main(arguments: list[str]) -> int:
    """Print every figure; ``--quick`` stops at 1 MB."""
    base = articles()
    extraction(base)
    others(base)
    checking(base)
    sizes = (10_000, 100_000, 1_000_000, 10_000_000)
    growth(base, sizes[:3] if "--quick" in arguments else sizes)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
