"""A report in the form that is asked for."""

from __future__ import annotations

from evals.gate import Judgement
from evals.report.data import as_data, to_json
from evals.run import Run


def make_report(form: str, run: Run, judgement: Judgement) -> str:
    """The report as text; ``form`` is table, json, markdown, html or junit."""
    if form == "junit":
        from evals.report.junit import as_junit

        return as_junit(run, judgement)
    data = as_data(run, judgement)
    if form == "json":
        return to_json(data)
    if form == "markdown":
        from evals.report.markdown import as_markdown

        return as_markdown(data, judgement)
    if form == "html":
        from evals.report.html import as_html

        return as_html(data, run, judgement)
    from evals.report.table import as_table

    return as_table(data, judgement)
