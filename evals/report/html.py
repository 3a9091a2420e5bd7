"""The run as one HTML page that needs nothing from outside.

Articles and answers are not to be trusted: all text goes through Jinja's escaping.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from evals.gate import Judgement
from evals.metrics.catalogue import BY_NAME, METRICS
from evals.report.page import HEADLINE, case_pages
from evals.report.table import fault_rows, number, show
from evals.run import Run

_TEMPLATE: Final = "report.html.j2"


def as_html(data: dict[str, Any], run: Run, judgement: Judgement) -> str:
    """The page: verdict, changes, figures, slices, and every case with its article and answers."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    systems = data["systems"]
    shown = [m for m in METRICS if any(s["metrics"][m.name]["n"] for s in systems.values())]
    return environment.get_template(_TEMPLATE).render(
        judgement=judgement,
        systems=systems,
        metrics=shown,
        faults=fault_rows(data)[1:],
        headline=[BY_NAME[name] for name in HEADLINE],
        slices=list(next(iter(systems.values()))["slices"]) if systems else [],
        pages=case_pages(run, judgement),
        show=show,
        number=number,
        titles={name: metric.title for name, metric in BY_NAME.items()},
    )
