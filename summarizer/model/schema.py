"""The schema a model is asked to follow: that of a draft, with bounds that keep it on track.

The bounds steer decoders that obey schemas: ids look like ids and lists end. A reader of answers
does not insist on them: an id that does not exist is a finding, not a reason to ask again. No
bound is set on text: a length limit cuts numbers in half.
"""

from __future__ import annotations

import copy
from functools import cache
from typing import Any, Final

from summarizer.brief.draft import Draft

MAX_FACTS: Final = 10
MAX_FLAGS: Final = 10
MAX_EVIDENCE: Final = 4

_SENTENCES: Final = {
    "minItems": 1,
    "maxItems": MAX_EVIDENCE,
    "items": {"type": "string", "pattern": "^S[1-9][0-9]{0,3}$"},
}
_SPEAKER: Final = {"anyOf": [{"type": "string", "pattern": "^A[1-9][0-9]{0,3}$"}, {"type": "null"}]}


@cache
def draft_schema() -> dict[str, Any]:
    """JSON Schema of a draft: one and the same for every article. Callers must not change it."""
    schema = copy.deepcopy(Draft.model_json_schema())
    fact = schema["$defs"]["DraftFact"]["properties"]
    flag = schema["$defs"]["DraftFlag"]["properties"]
    fact["evidence"] |= _SENTENCES
    flag["evidence"] |= _SENTENCES
    fact["source"] |= _SPEAKER
    schema["properties"]["key_facts"]["maxItems"] = MAX_FACTS
    schema["properties"]["unverified"]["maxItems"] = MAX_FLAGS
    return schema
