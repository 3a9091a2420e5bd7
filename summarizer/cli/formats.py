"""What each command can write: a function for every format, and the table that names it.

The command line is made from the tables, so that ``--help`` must not wait for what they use: this
module imports nothing, and a format loads what it needs when it is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from summarizer.brief.schema import Brief
    from summarizer.cli.made import MadeBrief, MadeComparison, MadeReport


def _brief_text(made: MadeBrief) -> str:
    from summarizer.render.text import brief_text

    return brief_text(made.brief, made.sources, _texts_of(made.brief), made.style)


def _brief_json(made: MadeBrief) -> str:
    return made.brief.model_dump_json(indent=2) + "\n"


def _brief_markdown(made: MadeBrief) -> str:
    from summarizer.render.markdown import brief_markdown

    return brief_markdown(made.brief, made.sources, _texts_of(made.brief))


def _brief_html(made: MadeBrief) -> str:
    from summarizer.render.page.render import brief_html

    return brief_html(made.brief, made.sources)


def _brief_csv(made: MadeBrief) -> str:
    from summarizer.render.table import brief_csv

    return brief_csv(made.brief)


def _brief_jsonld(made: MadeBrief) -> str:
    from summarizer.render.jsonld import brief_jsonld

    return brief_jsonld(made.brief)


def _report_text(made: MadeReport) -> str:
    from summarizer.render.report import report_text

    return report_text(
        *(made.report, _texts(made), made.sources, made.style), name=made.name, every=made.every
    )


def _report_json(made: MadeReport) -> str:
    import json
    from dataclasses import asdict

    stale = [asdict(each) for each in made.stale]
    told = made.report.as_dict() | {"stale_acceptances": stale}
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _report_markdown(made: MadeReport) -> str:
    from summarizer.render.markdown import report_markdown

    return report_markdown(made.report, _texts(made), made.sources, name=made.name)


def _report_html(made: MadeReport) -> str:
    from pathlib import Path

    from summarizer.render.page.render import brief_html, text_html

    if made.brief is None:
        name = Path(made.name).name
        return text_html(made.text, name, made.report, made.sources)
    return brief_html(made.brief.model_copy(update={"report": made.report}), made.sources)


def _report_csv(made: MadeReport) -> str:
    from summarizer.render.table import report_csv

    return report_csv(made.report, made.sources)


def _comparison_text(made: MadeComparison) -> str:
    from summarizer.render.comparison.text import comparison_text

    return comparison_text(made.shown, made.style, every=made.every)


def _comparison_json(made: MadeComparison) -> str:
    from summarizer.render.comparison.as_json import comparison_json

    return comparison_json(made.comparison)


def _comparison_markdown(made: MadeComparison) -> str:
    from summarizer.render.comparison.markdown import comparison_markdown

    return comparison_markdown(made.shown)


def _comparison_html(made: MadeComparison) -> str:
    from summarizer.render.page.compared import comparison_html

    return comparison_html(made.shown)


def _texts(made: MadeReport) -> Mapping[str, str]:
    """The checked text, or the texts of the checked brief, by path."""
    return {"text": made.text} if made.brief is None else _texts_of(made.brief)


def _texts_of(brief: Brief) -> Mapping[str, str]:
    from summarizer.brief.assemble import claims_of  # needs pydantic

    return {claim.path: claim.text for claim in claims_of(brief)}


BRIEF: Final[Mapping[str, Callable[[MadeBrief], str]]] = {
    "text": _brief_text,
    "json": _brief_json,
    "markdown": _brief_markdown,
    "html": _brief_html,
    "csv": _brief_csv,
    "jsonld": _brief_jsonld,
}
REPORT: Final[Mapping[str, Callable[[MadeReport], str]]] = {
    "text": _report_text,
    "json": _report_json,
    "markdown": _report_markdown,
    "html": _report_html,
    "csv": _report_csv,
}
COMPARISON: Final[Mapping[str, Callable[[MadeComparison], str]]] = {
    "text": _comparison_text,
    "json": _comparison_json,
    "markdown": _comparison_markdown,
    "html": _comparison_html,
}
