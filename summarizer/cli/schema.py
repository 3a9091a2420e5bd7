"""``summarizer schema``: what a brief looks like, for machines."""

from __future__ import annotations

import argparse
import json
import sys

from summarizer.brief.draft import Draft
from summarizer.brief.schema import Brief
from summarizer.cli.exits import EXIT_OK


def run(options: argparse.Namespace) -> int:
    """Print the JSON Schema of a brief or of a draft."""
    model = Draft if options.draft else Brief
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema |= model.model_json_schema(mode="serialization")
    sys.stdout.write(json.dumps(schema, indent=2, ensure_ascii=False) + "\n")
    return EXIT_OK
