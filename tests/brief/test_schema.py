"""The JSON Schema of a brief tells of each field what its source tells."""

from __future__ import annotations

from pydantic.json_schema import GenerateJsonSchema

from summarizer.brief.described import Described
from summarizer.brief.draft import Draft
from summarizer.brief.schema import Brief, KeyFact


def described(schema, name):
    """The descriptions of the fields of one type in a schema, by field."""
    fields = schema["$defs"][name]["properties"]
    return {field: told["description"] for field, told in fields.items() if "description" in told}


def test_fields_of_models_and_of_dataclasses_are_described():
    """What stands under a field is its description; a break in the line stays."""
    schema = Brief.model_json_schema()
    assert described(schema, "KeyFact")["evidence"] == (
        "The article's sentences that were cited, whole."
    )
    assert "null where it\nstands in" in described(schema, "KeyFact")["attribution"]
    assert described(schema, "Attribution")["standing"].startswith("None where the article's")
    assert set(described(schema, "Span")) == set()
    assert "chain the story came through" in schema["properties"]["outlets"]["description"]


def test_descriptions_are_all_that_is_added():
    """Without them the schema is the one that pydantic makes."""
    plain = Brief.model_json_schema(schema_generator=GenerateJsonSchema)
    told = Brief.model_json_schema(mode="validation")
    for each in (told, *told["$defs"].values()):
        for field in each.get("properties", {}).values():
            field.pop("description", None)
    assert told == plain


def test_the_generator_may_be_given_by_place():
    """As pydantic allows: the place of each argument is the same."""
    by_place = KeyFact.model_json_schema(True, "#/{model}", Described)
    assert by_place == KeyFact.model_json_schema(ref_template="#/{model}")


def test_a_draft_describes_its_fields_to_the_model():
    """The schema a model is asked to follow says what each field is for."""
    schema = Draft.model_json_schema()
    assert set(described(schema, "DraftFact")) == {"statement", "evidence", "source"}
    assert schema["properties"]["summary"]["description"] == "Two or three sentences."
