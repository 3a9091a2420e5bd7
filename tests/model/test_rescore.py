"""Recorded answers outlive the analysis they were recorded under."""

from __future__ import annotations

import dataclasses
import json

import pytest

from summarizer.errors import CassetteMiss
from summarizer.model.cassette import Cassette, load_cassette
from summarizer.model.engine import brief_with_model
from summarizer.model.rescore import current_draft, rescore
from summarizer.model.settings import CassetteMode


@pytest.fixture
def cassette(server, settings, analysis, assess, answer_text, tmp_path) -> Cassette:
    """An answer that cites S2, S3, S4, an id that was not offered, and the speaker A1."""
    fact = {"statement": "Some 340 stopped.", "evidence": ["S2", "S9"], "source": "A1"}
    server.then(server.answer(answer_text(key_facts=[fact])))
    settings = dataclasses.replace(
        settings, cassettes=tmp_path, cassette_mode=CassetteMode.RECORD, repairs=0
    )
    brief_with_model(analysis, settings, assess)
    (path,) = tmp_path.iterdir()
    return load_cassette(path)


@pytest.fixture
def renumbered(analysis):
    """The same text, whose title is no sentence today and whose speaker has another id."""
    document = analysis.document
    sentences = tuple(
        sentence._replace(id=f"S{number}")
        for number, sentence in enumerate(document.sentences[1:], 1)
    )
    later = dataclasses.replace(
        analysis, document=dataclasses.replace(document, sentences=sentences)
    )
    speaker = dataclasses.replace(analysis.attributions[0], id="A3")
    later.__dict__["attributions"] = (speaker,)
    return later


def test_ids_are_found_again_by_their_place(cassette, renumbered):
    """Sentence and speaker have other ids today; the draft cites the same words."""
    draft = current_draft(cassette, renumbered)
    assert draft.key_facts[0].evidence == ["S1", "S9"]
    assert draft.key_facts[0].source == "A3"
    assert draft.unverified[0].evidence == ["S3"]


def test_an_id_that_was_not_offered_stays_unknown(cassette, analysis):
    """Even where today's analysis has that id."""
    document = analysis.document
    extra = document.sentences[-1]._replace(id="S9")
    document = dataclasses.replace(document, sentences=(*document.sentences[:-1], extra))
    later = dataclasses.replace(analysis, document=document)
    later.__dict__["attributions"] = ()
    draft = current_draft(cassette, later)
    assert draft.key_facts[0].evidence == ["S2", "S9?"]
    assert draft.key_facts[0].source == "A1"
    assert draft.unverified[0].evidence == ["S9"]


def test_a_rescored_brief_says_what_made_it(cassette, renumbered, assess):
    """Model, prompt version and tokens are those of the recording."""
    brief = rescore(cassette, renumbered, assess)
    assert brief.provenance.model == "desk-1"
    assert brief.provenance.tokens.completion == 20
    assert brief.provenance.run.cached is True
    assert json.loads(brief.model_dump_json())["summary"] == "About 340 dockers stopped work."


def test_another_article_is_a_miss(cassette, analysis_of):
    """An answer is never scored against an article it was not about."""
    with pytest.raises(CassetteMiss, match="another article"):
        current_draft(cassette, analysis_of(("Title", "One.")))
