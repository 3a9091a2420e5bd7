"""The model path against a real model: only when asked for, with SUMMARIZER_LIVE=1."""

from __future__ import annotations

import dataclasses
import os
import runpy
from pathlib import Path

import pytest

from summarizer.model.cassette import load_cassette
from summarizer.model.engine import brief_with_model
from summarizer.model.settings import CassetteMode, ModelSettings

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "local_model.py"


@pytest.mark.live
@pytest.mark.slow
@pytest.mark.skipif(not os.environ.get("SUMMARIZER_LIVE"), reason="SUMMARIZER_LIVE is not set")
def test_a_real_model_gives_the_same_answer_from_two_servers(analysis, assess, tmp_path):
    """Its answer follows the schema, is a draft, and is the same to the byte on this machine."""
    script = runpy.run_path(str(SCRIPT))
    script["make_environment"]()
    texts = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        with script["running_server"]() as (base_url, key):
            settings = ModelSettings(
                model=script["MODEL"],
                base_url=base_url,
                api_key=key,
                repairs=0,
                cassettes=folder,
                cassette_mode=CassetteMode.RECORD,
            )
            brief = brief_with_model(analysis, settings, assess)
        texts.append([load_cassette(path).answer.text for path in sorted(folder.iterdir())])
    assert texts[0] == texts[1]
    replaying = dataclasses.replace(settings, cassette_mode=CassetteMode.REPLAY)
    assert brief_with_model(analysis, replaying, assess).headline == brief.headline
