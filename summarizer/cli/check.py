"""``summarizer check``: a text or a brief against its article.

Needs no model, and for a text no pydantic either.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.api import check
from summarizer.cli.files import (
    announce,
    exit_code,
    read_article,
    stdout_style,
    write_answer,
)
from summarizer.document.read import decode, read_bytes, shown_name
from summarizer.errors import InputError, UsageError
from summarizer.render.report import report_text

if TYPE_CHECKING:
    from summarizer.analysis import Analysis
    from summarizer.brief.schema import Brief
    from summarizer.checker.model import CheckReport


def run(options: argparse.Namespace) -> int:
    """Print what the check finds; exit 1 if it failed."""
    if options.source == options.text == "-":
        raise UsageError("only one of the article and the text can come from stdin; name a file")
    analysis = read_article(options.source, options)
    announce(options.text)
    path = Path(options.text)
    text = decode(read_bytes(path), shown_name(path))
    brief = parse_brief(text, shown_name(path))
    report = check(text if brief is None else brief, analysis)
    texts = {"text": text} if brief is None else _texts_of(brief)
    write_answer(_rendered(report, texts, analysis, options), options)
    return exit_code(report.outcome, options)


def parse_brief(text: str, name: str) -> Brief | None:
    """The brief in ``text``, or None if it is no JSON object."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        loaded = json.loads(text)
    except ValueError:
        return None
    from pydantic import ValidationError  # slow; only briefs need it

    from summarizer.brief.schema import SCHEMA_VERSION, Brief

    version = loaded.get("schema_version")
    if version is None:
        raise InputError(f"{name}: JSON, but not a brief: it has no schema_version")
    if version != SCHEMA_VERSION:
        raise InputError(
            f"{name}: a brief of schema version {version!r}; this summarizer reads version "
            f"{SCHEMA_VERSION!r}: make the brief again"
        )
    try:
        return Brief.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the brief"
        raise InputError(f"{name}: not a valid brief: {where}: {first['msg']}") from None


def _texts_of(brief: Brief) -> dict[str, str]:
    from summarizer.brief.assemble import claims_of  # needs pydantic

    return {claim.path: claim.text for claim in claims_of(brief)}


def _rendered(
    report: CheckReport, texts: dict[str, str], analysis: Analysis, options: argparse.Namespace
) -> str:
    if options.format == "json":
        return json.dumps(asdict(report), indent=2, ensure_ascii=False) + "\n"
    if options.format == "markdown":
        from summarizer.render.markdown import report_markdown

        return report_markdown(report, texts, analysis.document)
    style = stdout_style(options)
    return report_text(report, texts, analysis.document, style, every=options.all)
