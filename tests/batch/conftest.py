"""Articles, an endpoint that answers each with a draft of its own, and the command to test."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from summarizer.cli.main import main
from tests.batch.loopback import Endpoint, article


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """The endpoint, closed afterwards."""
    server = Endpoint()
    yield server
    server.close()


@pytest.fixture
def articles(tmp_path: Path) -> Callable[[int], Path]:
    """Writes so many articles as JSONL."""

    def write(count: int) -> Path:
        path = tmp_path / "articles.jsonl"
        lines = [json.dumps({"id": f"a{n}", "text": article(f"a{n}", n)}) for n in range(count)]
        path.write_text("\n".join(lines) + "\n")
        return path

    return write


@pytest.fixture
def batch(
    endpoint: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., int]:
    """Runs ``summarizer batch`` with a model at the endpoint, no cache and short waits."""
    monkeypatch.setattr("summarizer.model.client.MAX_BACKOFF", 0.01)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-7")
    monkeypatch.setenv("SUMMARIZER_CACHE", str(tmp_path / "cache"))

    def run(*arguments: object, model: bool = True) -> int:
        given = [str(argument) for argument in arguments]
        if model:
            given += ["--model", "desk-1", "--base-url", endpoint.base_url, "--no-cache"]
        else:
            given += ["--engine", "rules"]
        monkeypatch.setattr("sys.argv", ["summarizer", "batch", *given])
        return main(["batch", *given])

    return run
