"""The key of a request: one function for the cache and the cassettes.

The first request of a round is keyed by its content. Those that follow in the same round (asked
again after an answer that was cut or is no valid draft) are keyed by the key before and the answer
to it, so that no library's wording of the second question is part of a key.
"""

from __future__ import annotations

import hashlib
import json
from typing import Final

from summarizer.model.request import Request

KEY_VERSION: Final = 1


def canonical_json(value: object) -> str:
    """JSON with sorted keys, no white space and only ASCII: one text for one value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def request_key(request: Request) -> str:
    """Lower-case hex sha256 over everything an answer may depend on."""
    parts = {
        "version": KEY_VERSION,
        "model": request.model,
        "messages": request.messages,
        "schema": request.schema,
        "parameters": dict(request.parameters),
        "sample": request.sample,
    }
    return content_hash(parts)


def next_key(key: str, text: str) -> str:
    """The key of the request that follows the answer ``text`` to the request ``key``."""
    return content_hash([key, _digest(text)])


def content_hash(value: object) -> str:
    """Lower-case hex sha256 of a JSON value."""
    return _digest(canonical_json(value))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
