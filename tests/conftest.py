"""What tests of every part share."""

import itertools
import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("SUMMARIZER_SHARED") or ROOT.parent / "shared")
settings.register_profile("same", derandomize=True, max_examples=300, deadline=None)
settings.register_profile("quick", settings.get_profile("same"), max_examples=40)
settings.register_profile("search", max_examples=3000, deadline=None)
_OURS = (
    *("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_PROMPTS"),
    *("NO_COLOR", "TERM", "COLUMNS"),
)


def pytest_configure(config):
    """How many examples a property is tried on: fewer where slow tests are left out.

    The gate must say the same twice; ``HYPOTHESIS_PROFILE=search pytest`` looks for new examples.
    """
    usual = "quick" if "not slow" in config.option.markexpr else "same"
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", usual))


@pytest.fixture(name="caches", scope="session")
def number_caches(tmp_path_factory):
    """A new place for a cache each time; a folder is made only by a test that fills it."""
    folder = tmp_path_factory.mktemp("caches")
    return (str(folder / f"{number}") for number in itertools.count())


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch, caches):
    """No test sees the tester's own endpoint, key or cache."""
    for name in _OURS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SUMMARIZER_CACHE", next(caches))


@pytest.fixture
def real_pages():
    """The two real pages on one story, in name order; skips where they are not at hand."""
    folder = SHARED / "articles"
    if not folder.is_dir():
        pytest.skip(f"the real pages are not at hand ({folder}); set SUMMARIZER_SHARED")
    return {
        "first": folder / "000_e83ac6d7027f8205.txt",
        "second": folder / "003_daf184145568a337.txt",
    }
