"""A comparison as JSON: every field of ``comparison.model``, values of figures as strings."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from summarizer.comparison.model import Comparison
from summarizer.render.comparison.phrases import headlines


def comparison_json(comparison: Comparison) -> str:
    """One object; ``headlines`` repeats in words what ``stories`` says."""
    fields: dict[str, Any] = asdict(comparison)
    version = fields.pop("schema_version")
    made = {"schema_version": version, "headlines": headlines(comparison), **fields}
    return json.dumps(made, indent=2, ensure_ascii=False, default=str) + "\n"
