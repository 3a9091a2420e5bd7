"""Settings from flags, the environment and one file, and the command that shows them."""

from __future__ import annotations

import json

import pytest

from summarizer.cli.brief import model_settings
from summarizer.cli.main import main
from summarizer.cli.parser import make_parser


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A working folder two levels down, and no variables."""
    for name in ("MODEL", "PROMPTS", "CACHE"):
        monkeypatch.delenv(f"SUMMARIZER_{name}", raising=False)
    for name in ("API_KEY", "BASE_URL"):
        monkeypatch.delenv(f"OPENAI_{name}", raising=False)
    below = tmp_path / "desk" / "wire"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    return tmp_path


def _shown(capsys):
    assert main(["settings", "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_flags_go_before_the_environment_before_the_file(folder, monkeypatch, capsys):
    """Each value says where it comes from; the file is found in a folder above."""
    file = folder / "summarizer.toml"
    file.write_text('model = "file-1"\nbase_url = "http://file"\nrepairs = 1\nprompts = "mine"\n')
    monkeypatch.setenv("OPENAI_BASE_URL", "http://environment")
    found = _shown(capsys)
    assert found["model"] == {"value": "file-1", "from": str(file)}
    assert found["base_url"] == {"value": "http://environment", "from": "OPENAI_BASE_URL"}
    assert found["prompts"]["value"] == str(folder / "mine")
    assert found["max_tokens"] == {"value": 2048, "from": "default"}
    settings = model_settings(make_parser().parse_args(["brief", "--model", "flag-1", "-"]))
    assert (settings.model, settings.base_url, settings.repairs) == (
        *("flag-1", "http://environment"),
        1,
    )
    assert settings.prompts == folder / "mine"


def test_the_table_in_pyproject_is_read_too(folder, capsys):
    """The nearest file that holds settings counts; one without is passed over."""
    (folder / "desk" / "pyproject.toml").write_text('[project]\nname = "x"\n')
    (folder / "pyproject.toml").write_text("[tool.summarizer]\nconcurrency = 3\n")
    assert _shown(capsys)["concurrency"]["value"] == 3
    (folder / "desk" / "summarizer.toml").write_text("concurrency = 5\n")
    assert _shown(capsys)["concurrency"]["value"] == 5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('modle = "x"', "no setting 'modle'; the nearest is 'model'"),
        ("requests-per-minute = 9", "the nearest is 'requests_per_minute'"),
        ('repairs = "two"', "'repairs' must be a whole number of 0 or more"),
        ("repairs = true", "must be a whole number"),
        ("tries = 0", "of 1 or more"),
        ("temperature = nan", "must be a number"),
        ("model = 7", "'model' must be a text"),
        ('api_key = "sk-1"', "set OPENAI_API_KEY in the environment"),
        ("model = ", "cannot read"),
    ],
)
def test_what_is_no_setting_is_an_error_that_helps(folder, capsys, text, said):
    """One line, exit code 2, and no key in it."""
    (folder / "summarizer.toml").write_text(text)
    assert main(["settings"]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert "sk-1" not in told


def test_no_key_and_no_password_is_shown(monkeypatch, capsys):
    """Neither as text nor as JSON."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-1")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://desk:pass@host/v1?token=secret")
    for form in ("text", "json"):
        main(["settings", "--format", form])
        told = capsys.readouterr().out
        assert "sk-secret" not in told
        assert "pass" not in told
        assert "token=" not in told
        assert "http://host/v1" in told
