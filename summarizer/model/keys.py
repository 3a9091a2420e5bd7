"""The key of a request: one function for the cache and the cassettes.

The first request of a round is keyed by its content. Those that follow in the same round (asked
again after an answer that was cut or is no valid draft) are keyed by the key before and the answer
to it, so that no library's wording of the second question is part of a key.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from summarizer.model.request import Request
from summarizer.model.schema import draft_schema

KEY_VERSION: Final = 1


def canonical_json(value: object) -> str:
    """JSON with sorted keys, no white space and only ASCII: one text for one value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def request_key(request: Request) -> str:
    """Lower-case hex sha256 over everything an answer may depend on."""
    parts = {
        "messages": canonical_json(request.messages),
        "model": canonical_json(request.model),
        "parameters": canonical_json(dict(request.parameters)),
        "sample": canonical_json(request.sample),
        "schema": _schema_json(request.schema),
        "version": canonical_json(KEY_VERSION),
    }
    # The canonical JSON of one object, put together so that the schema is written only once.
    return _digest("{" + ",".join(f'"{name}":{text}' for name, text in parts.items()) + "}")


def next_key(key: str, text: str) -> str:
    """The key of the request that follows the answer ``text`` to the request ``key``."""
    return content_hash([key, _digest(text)])


def _schema_json(schema: Mapping[str, Any]) -> str:
    return _draft_json() if schema is draft_schema() else canonical_json(schema)


@cache
def _draft_json() -> str:
    return canonical_json(draft_schema())


def content_hash(value: object) -> str:
    """Lower-case hex sha256 of a JSON value."""
    return _digest(canonical_json(value))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
