"""``summarizer schema``: what a brief looks like, for machines."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from summarizer.brief.draft import Draft
from summarizer.brief.schema import Brief
from summarizer.cli.exits import EXIT_OK


def run(options: argparse.Namespace) -> int:
    """Print the JSON Schema of a brief, of a draft or of a report."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    if options.report:
        schema |= _report_schema()
    else:
        schema |= (Draft if options.draft else Brief).model_json_schema(mode="serialization")
    sys.stdout.write(json.dumps(schema, indent=2, ensure_ascii=False) + "\n")
    return EXIT_OK


def _report_schema() -> dict[str, Any]:
    """Of a report in JSON: against one article, or against several."""
    from pydantic import TypeAdapter

    from summarizer.checker.accepted import Acceptance
    from summarizer.checker.model import SCHEMA_VERSION
    from summarizer.checker.several import SourcedReport

    schema = TypeAdapter(SourcedReport).json_schema()
    acceptance = TypeAdapter(Acceptance).json_schema()
    version = {"const": SCHEMA_VERSION, "type": "string"}
    stale = {"items": acceptance, "type": "array"}
    schema["properties"] = {
        "schema_version": version,
        **schema["properties"],
        "stale_acceptances": stale,
    }
    schema["required"] = ["schema_version", *schema["required"]]
    return schema
