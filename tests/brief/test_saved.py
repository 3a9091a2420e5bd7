"""A brief that was written once can be read for as long as its schema has the same number."""

from pathlib import Path

from summarizer import Brief, check, read
from summarizer.brief.schema import SCHEMA_VERSION

SAVED = Path(__file__).parent / "saved"


def test_a_brief_saved_by_an_earlier_version_is_read():
    """Field names and types stay; what this version adds has a default."""
    brief = Brief.model_validate_json((SAVED / f"brief-{SCHEMA_VERSION}.json").read_bytes())
    assert brief.provenance.summarizer_version == "0.1.0"
    assert brief.headline == "Ferry runs aground off Port Amsel"
    assert {fact.status for fact in brief.key_facts} >= {"attributed_only", "denied"}


def test_it_can_be_checked_anew():
    """Its spans still stand where they stood, and what it says is still supported."""
    article = read(SAVED / f"brief-{SCHEMA_VERSION}.txt")
    brief = Brief.model_validate_json((SAVED / f"brief-{SCHEMA_VERSION}.json").read_bytes())
    text = article.document.text
    spans = [span for fact in brief.key_facts for span in fact.evidence]
    assert [text[span.start : span.end] for span in spans] == [span.exact for span in spans]
    assert check(brief, article).outcome == "pass"
