"""``summarizer check``: a text or a brief against its article.

Needs no model, and for a text no pydantic either.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.api import check
from summarizer.checker.verdicts import Severity
from summarizer.cli.accepted import accepted_report
from summarizer.cli.files import (
    announce,
    deliver,
    exit_code,
    note,
    read_article,
    settle_format,
    stdout_style,
)
from summarizer.cli.formats import REPORT
from summarizer.cli.made import MadeReport
from summarizer.document.read import decode, read_bytes, shown_name
from summarizer.errors import InputError, UsageError
from summarizer.render.sources import Sources

if TYPE_CHECKING:
    from summarizer.brief.schema import Brief

_OTHER_ARTICLE = (
    "summarizer: the brief was made of another article, or of this one before it changed; "
    "what it cites will not be found: give its own article, or make the brief again"
)


def run(options: argparse.Namespace) -> int:
    """Print what the check finds; exit 1 if it failed."""
    settle_format(options)
    if [*options.source, options.text].count("-") > 1:
        raise UsageError("only one of the articles and the text can come from stdin; name a file")
    analyses = [read_article(name, options) for name in options.source]
    announce(options.text)
    path = Path(options.text)
    text = decode(read_bytes(path), shown_name(path))
    brief = parse_brief(text, shown_name(path))
    if brief is not None and brief.source.sha256 != analyses[0].document.sha256:
        note(_OTHER_ARTICLE, options)
    report, stale = accepted_report(check(text if brief is None else brief, *analyses), options)
    files = [shown_name(Path(name)) for name in options.source]
    names = [Path(name).name for name in files]
    documents = [analysis.document for analysis in analyses]
    sources = Sources.of(*documents, names=names, files=files)
    file, style = shown_name(path), stdout_style(options)
    made = MadeReport(text, file, brief, report, stale, sources, style, options.all)
    deliver(REPORT[options.format](made), options)
    passed = Severity.WARN if stale and report.outcome is Severity.PASS else report.outcome
    return exit_code(passed, options)


def parse_brief(text: str, name: str) -> Brief | None:
    """The brief in ``text``, or None if it is no JSON object."""
    if not text.lstrip().startswith("{"):
        return None
    import json  # only to read a brief

    try:
        loaded = json.loads(text)
    except ValueError:
        return None
    from pydantic import ValidationError  # slow; only briefs need it

    from summarizer.brief.schema import SCHEMA_VERSION, Brief

    version = loaded.get("schema_version")
    if version is None:
        raise InputError(
            f"{name}: JSON without schema_version, so no brief; give a brief or plain text"
        )
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
        raise InputError(
            f"{name}: not a valid brief: {where}: {first['msg']}; make it again"
        ) from None
