"""``summarizer numbers``: what the checker understood of an article's numbers."""

from __future__ import annotations

import argparse
import json
from decimal import Decimal

from summarizer.cli.exits import EXIT_OK
from summarizer.cli.files import read_article, stdout_style, write_answer
from summarizer.quantities.model import Bound, Kind, Quantity
from summarizer.render.lines import wrapped
from summarizer.render.places import Places
from summarizer.render.visible import one_line


def run(options: argparse.Namespace) -> int:
    """Print one line, or one JSON object, for each number in the body."""
    analysis = read_article(options.article, options)
    text = analysis.document.text
    quantities = [located.quantity for located in analysis.quantities.located]
    if options.format == "json":
        rows = [_as_json(quantity, text) for quantity in quantities]
        write_answer(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", options)
    else:
        places = Places("", analysis.document)
        style = stdout_style(options)
        lines = [
            line
            for each in quantities
            for line in wrapped(_told(each, text), style, f"{places.within(each.start):>8}  ")
        ]
        write_answer("".join(f"{line}\n" for line in lines), options)
    return EXIT_OK


def _told(quantity: Quantity, text: str) -> str:
    """``about 1,376 km2 (measure) "1,376 km²"``."""
    bound = "" if quantity.bound is Bound.EXACT else f"{quantity.bound.value.replace('_', ' ')} "
    show = _SHOWN.get(quantity.kind, _number)
    value = show(quantity.low)
    if quantity.high != quantity.low:
        value = f"{value} to {show(quantity.high)}"
    unit = f" {quantity.unit}" if quantity.unit else ""
    words = one_line(text[quantity.start : quantity.end])
    return f"{bound}{value}{unit} ({quantity.kind.value}) \u201c{words}\u201d"


def _as_json(quantity: Quantity, text: str) -> dict[str, object]:
    return {
        "start": quantity.start,
        "end": quantity.end,
        "exact": text[quantity.start : quantity.end],
        "kind": quantity.kind.value,
        "low": str(quantity.low),
        "high": str(quantity.high),
        "unit": quantity.unit,
        "bound": quantity.bound.value,
    }


def _date(value: Decimal) -> str:
    """``2024-11-23``, with question marks for what the text leaves open."""
    year, rest = divmod(int(value), 10_000)
    month, day = divmod(rest, 100)
    parts = (f"{year:04}" if year else "????", f"{month:02}" if month else "??")
    return "-".join((*parts, f"{day:02}" if day else "??"))


def _time(value: Decimal) -> str:
    hours, minutes = divmod(int(value), 60)
    return f"{hours:02}:{minutes:02}"


def _number(value: Decimal) -> str:
    return f"{value:,f}" if abs(value) >= 10_000 else f"{value:f}"


_SHOWN = {Kind.DATE: _date, Kind.TIME: _time}
