"""The cache: text only, for its owner only, and never a reason to lose a brief."""

from __future__ import annotations

import dataclasses
import pickle
import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from summarizer.errors import ModelRefused
from summarizer.model.cache import CacheStore, CacheWarning
from summarizer.model.engine import brief_with_model
from summarizer.model.settings import default_cache_folder


@pytest.fixture
def cached(settings, tmp_path):
    """Settings with a cache."""
    return dataclasses.replace(settings, cache=tmp_path / "cache")


@pytest.fixture
def filled(server, cached, analysis, assess, answer_text) -> Path:
    """The database of a cache that holds one answer."""
    server.then(server.answer(answer_text()))
    brief_with_model(analysis, cached, assess)
    return cached.cache / "answers" / "cache.db"


def test_the_second_time_no_call_is_made(server, filled, cached, analysis, assess):
    """The brief says that it came from the cache, with the tokens it once took."""
    brief = brief_with_model(analysis, cached, assess)
    assert len(server.hits) == 1
    assert filled.exists()
    assert brief.provenance.run.cached is True
    assert brief.provenance.tokens.prompt == 100


def test_a_refusal_is_asked_again(server, cached, analysis, assess, answer_text):
    """What a model declined once is not declined for ever."""
    server.then(server.answer("", refusal="No."), server.answer(answer_text()))
    with pytest.raises(ModelRefused):
        brief_with_model(analysis, cached, assess)
    assert brief_with_model(analysis, cached, assess).provenance.run.cached is False


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_the_folder_is_for_its_owner_only(filled):
    """Answers are articles retold: nobody else on the machine reads them."""
    assert stat.S_IMODE(filled.parent.stat().st_mode) == 0o700


class Planted:
    """Makes a file when unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return (Path.touch, (self.path,))


def plant(database: Path, **columns: object) -> None:
    """Overwrite the one row of a cache."""
    with sqlite3.connect(database) as connection:
        names = ", ".join(f"{name} = ?" for name in columns)
        connection.execute(f"UPDATE Cache SET {names}", tuple(columns.values()))  # noqa: S608
    connection.close()


@pytest.mark.parametrize("kind", ["pickle in the row", "pickle in a file", "a text file"])
def test_a_planted_row_is_neither_run_nor_read_nor_removed(
    server, filled, cached, analysis, assess, answer_text, tmp_path, kind
):
    """CVE-2025-69872: the row is refused with a warning and the model is asked instead."""
    trap = Planted(tmp_path / "planted-row-was-run")
    outside = tmp_path / "outside.txt"
    outside.write_bytes(pickle.dumps(trap))
    name = "../../outside.txt"
    rows = {
        "pickle in the row": {"mode": 4, "filename": None, "value": pickle.dumps(trap)},
        "pickle in a file": {"mode": 4, "filename": name, "value": None},
        "a text file": {"mode": 3, "filename": name, "value": None},
    }
    plant(filled, **rows[kind])
    server.then(server.answer(answer_text()))
    with pytest.warns(CacheWarning, match="not text"):
        brief = brief_with_model(analysis, cached, assess)
    assert brief.provenance.run.cached is False
    assert not trap.path.exists()
    assert outside.exists()


@pytest.mark.parametrize("value", ["{", "[9, 1]", '[1, 2, "stop", 3, 4]', "[]", "null"])
def test_a_row_of_another_format_is_a_warning(
    server, filled, cached, analysis, assess, answer_text, value
):
    """The model is asked again and the row replaced."""
    plant(filled, value=value)
    server.then(server.answer(answer_text()))
    with pytest.warns(CacheWarning, match="cannot read"):
        brief_with_model(analysis, cached, assess)
    assert brief_with_model(analysis, cached, assess).provenance.run.cached is True


def test_a_cache_that_cannot_be_opened_is_a_warning(
    server, settings, analysis, assess, answer_text, tmp_path
):
    """A file in its place: the brief is made all the same."""
    (tmp_path / "cache").write_text("")
    server.then(server.answer(answer_text()))
    with pytest.warns(CacheWarning, match="cannot open the cache"):
        brief = brief_with_model(
            analysis, dataclasses.replace(settings, cache=tmp_path / "cache"), assess
        )
    assert brief.headline


def test_a_damaged_database_is_a_warning(server, filled, cached, analysis, assess, answer_text):
    """The brief is made all the same."""
    for extra in filled.parent.glob("cache.db-*"):
        extra.unlink()
    filled.write_bytes(b"no database" * 1000)
    server.then(server.answer(answer_text()))
    with pytest.warns(CacheWarning, match="cache"):
        assert brief_with_model(analysis, cached, assess).headline


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_a_folder_others_may_write_to_is_not_used(tmp_path):
    """Others could plant answers in it."""
    shared = tmp_path / "answers"
    shared.mkdir()
    shared.chmod(0o777)
    with pytest.warns(CacheWarning, match="other users"):
        CacheStore(tmp_path).close()


def test_the_cache_folder_can_be_named(tmp_path):
    """SUMMARIZER_CACHE goes first; without it, it is the system's place for caches."""
    assert default_cache_folder({"SUMMARIZER_CACHE": str(tmp_path)}) == tmp_path
    assert default_cache_folder({}).name == "summarizer"
