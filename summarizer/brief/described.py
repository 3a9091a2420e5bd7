"""The JSON Schema of a model, with what stands under each field in the source as its description.

pydantic does this too (``use_attribute_docstrings``), but when a class is made: to read all sources
took a fifth of the time of a stored brief, which needs no schema.
"""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from textwrap import dedent
from typing import TYPE_CHECKING, Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

if TYPE_CHECKING:
    from pydantic_core import core_schema

GENERATOR_PLACE: Final = 2
"""Of ``schema_generator`` among the arguments of ``model_json_schema``."""


class Described(GenerateJsonSchema):
    """Makes such a schema, of pydantic models and of dataclasses in them."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """The schema of a pydantic model."""
        return _with_descriptions(super().model_schema(schema), schema["cls"])

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        """The schema of a dataclass."""
        return _with_descriptions(super().dataclass_schema(schema), schema["cls"])


def _with_descriptions(schema: JsonSchemaValue, cls: type[Any]) -> JsonSchemaValue:
    properties = schema.get("properties", {})
    for name, text in _docstrings(cls).items():
        if name in properties:
            properties[name]["description"] = text
    return schema


def _docstrings(cls: type[Any]) -> dict[str, str]:
    """What stands under each annotated attribute of a class."""
    (body,) = ast.parse(dedent(inspect.getsource(cls))).body
    return {
        field.target.id: inspect.cleandoc(text.value.value)
        for field, text in pairwise(body.body if isinstance(body, ast.ClassDef) else [])
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
