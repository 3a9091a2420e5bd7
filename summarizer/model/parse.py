"""The one strict reader of a model's answer."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from summarizer.brief.draft import Draft, DraftFact, DraftFlag
from summarizer.patterns import pattern

_FENCED: Final = pattern(r"\A```(?:json)?[ \t]*\n(.*)\n```\Z", re.DOTALL)
_SPACED: Final = pattern(r'"\s+:')
_KEYS: Final = len(Draft.model_fields)
_FACT_KEYS: Final = len(DraftFact.model_fields)
_FLAG_KEYS: Final = len(DraftFlag.model_fields)


def parse_draft(text: str) -> Draft:
    """The draft that an answer holds.

    One code fence around the whole answer is taken off and NUL characters are dropped; anything
    else that is not exactly one JSON object of the schema is refused: a key given twice, an extra
    field, text before or after. Raises ``pydantic.ValidationError``.
    """
    bare = text.strip()
    if (draft := _plain(bare)) is not None:
        return draft
    fenced = _FENCED.match(bare)
    bare = (fenced[1] if fenced else bare).replace("\0", "")
    try:
        value = json.loads(bare, object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        raise _invalid(str(error), text) from None
    return Draft.model_validate(value, strict=True)


def _plain(text: str) -> Draft | None:
    """The draft of an answer without any of what is mended or refused here, else None.

    An answer of the schema in which as many quotes are followed by a colon as a draft has keys
    gives none of them twice: a quote within a string is escaped, and could only make it more.
    """
    if "\\u0000" in text or _SPACED.search(text):
        return None
    try:
        draft = Draft.model_validate_json(text, strict=True)
    except ValidationError:
        return None
    keys = _KEYS + _FACT_KEYS * len(draft.key_facts) + _FLAG_KEYS * len(draft.unverified)
    return draft if text.count('":') == keys else None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"the key {name[:40]!r} stands twice in one object")
        found[name] = _clean(value)
    return found


def _clean(value: object) -> object:
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return value


def _invalid(reason: str, text: str) -> ValidationError:
    problem = PydanticCustomError("draft_json", "Not one JSON object: {reason}", {"reason": reason})
    details: InitErrorDetails = {"type": problem, "loc": (), "input": text[:200]}
    return ValidationError.from_exception_data("Draft", [details])
