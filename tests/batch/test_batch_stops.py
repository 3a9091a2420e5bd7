"""``summarizer batch``: what ends it early, before more is paid for what cannot be kept."""

from __future__ import annotations

import json
import os
import shutil
from types import SimpleNamespace

import pytest
from filelock import FileLock

from tests.batch.loopback import article, completion, error, rows


@pytest.mark.parametrize(
    ("given", "said"),
    [(["nowhere/"], "nothing to read"), (["."], "no article in")],
)
def test_inputs_that_are_not_there_end_the_batch(batch, tmp_path, monkeypatch, capsys, given, said):
    """One line, exit code 2."""
    monkeypatch.chdir(tmp_path)
    assert batch(*given, "-o", tmp_path / "out.jsonl", model=False) == 2
    assert said in capsys.readouterr().err


def test_an_id_that_stands_twice_ends_the_batch(batch, tmp_path, capsys):
    """Ids name rows for good; two of one name could never be told apart again."""
    source = tmp_path / "in.jsonl"
    source.write_text((json.dumps({"id": "x", "text": article("x", 1)}) + "\n") * 2)
    assert batch(source, "-o", tmp_path / "out.jsonl", model=False) == 2
    assert "twice" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("status", "code"), [(401, None), (429, "insufficient_quota")], ids=["wrong key", "no quota"]
)
def test_a_refused_account_is_met_once(batch, endpoint, articles, tmp_path, capsys, status, code):
    """One hit however many articles wait; no row is marked failed; the way on is said."""
    endpoint.reply = lambda _hit, _body: error(status, code)
    out = tmp_path / "out.jsonl"
    assert batch(articles(30), "-o", out, "--concurrency", 16) == 3
    assert len(endpoint.hits) == 1
    told = capsys.readouterr().err
    assert "go on with: summarizer batch" in told
    assert "sk-secret-7" not in told
    endpoint.reply = lambda _hit, _body: None
    assert batch(articles(30), "-o", out, "--concurrency", 16) == 0
    assert len(rows(out)) == 30


def test_an_endpoint_that_is_down_stops_the_batch(batch, endpoint, articles, tmp_path):
    """After a few articles, not after all of them."""
    endpoint.reply = lambda _hit, _body: error(503)
    out = tmp_path / "out.jsonl"
    assert batch(articles(60), "-o", out, "--concurrency", 1) == 3
    assert len(endpoint.hits) == 5 * 3
    assert [row["status"] for row in rows(out)] == ["failed"] * 4


def test_an_endpoint_that_never_answered_stops_the_batch(batch, endpoint, articles, tmp_path):
    """A wrong base URL or model is met a few times, one by one, not once for every article."""
    endpoint.reply = lambda _hit, _body: error(404, "model_not_found")
    assert batch(articles(60), "-o", tmp_path / "out.jsonl", "--concurrency", 16) == 3
    assert len(endpoint.hits) == 5
    assert endpoint.most_at_once == 1


def test_a_batch_stops_at_its_cost(batch, endpoint, articles, tmp_path, capsys):
    """No call is begun once the limit is reached, also in the next run; exit code 5."""
    given = [articles(10), "-o", tmp_path / "out.jsonl", "--concurrency", 1, "--max-cost", 0.005]
    given += ["--price-prompt", 1, "--price-completion", 10]  # 0.002 USD a call
    assert batch(*given) == 5
    assert len(endpoint.hits) == 3
    assert batch(*given) == 5
    assert len(endpoint.hits) == 3
    assert "0.01 USD" in capsys.readouterr().err


def test_a_cost_that_is_not_reported_stops_the_batch(batch, endpoint, articles, tmp_path, capsys):
    """An endpoint that reports no tokens cannot be held to a cost: one answer, then the end."""

    def silent(_hit, body):
        value = json.loads(
            completion(body["messages"][-1]["content"].split("Report ")[1].split()[0])
        )
        del value["usage"]
        return 200, json.dumps(value).encode()

    endpoint.reply = silent
    given = ["--max-cost", 1, "--price-prompt", 1, "--price-completion", 1]
    assert batch(articles(9), "-o", tmp_path / "out.jsonl", *given) == 2
    assert len(endpoint.hits) == 1
    assert "reports no tokens" in capsys.readouterr().err


def test_a_cost_without_prices_is_refused(batch, articles, tmp_path, capsys):
    """What cannot be counted cannot be limited."""
    assert batch(articles(1), "-o", tmp_path / "out.jsonl", "--max-cost", 1) == 2
    assert "price" in capsys.readouterr().err


def test_two_runs_on_one_output_refuse_each_other(batch, articles, tmp_path, capsys):
    """The second ends at once, before any call."""
    out = tmp_path / "out.jsonl"
    with FileLock(f"{out}.lock"):
        assert batch(articles(2), "-o", out) == 2
    assert "another run" in capsys.readouterr().err


def test_an_output_of_another_input_or_model_is_refused(batch, articles, tmp_path, capsys):
    """Rows of two batches never stand in one file."""
    source, out = articles(3), tmp_path / "out.jsonl"
    assert batch(source, "-o", out) == 0
    before = out.read_bytes()
    assert batch(source, "-o", out, "--temperature", 0.5) == 2
    assert "temperature" in capsys.readouterr().err
    source.write_text(json.dumps({"id": "z", "text": article("z", 1)}))
    assert batch(source, "-o", out) == 2
    assert "another input" in capsys.readouterr().err
    assert out.read_bytes() == before


def test_a_full_disk_stops_before_the_next_paid_call(
    batch, endpoint, articles, tmp_path, monkeypatch, capsys
):
    """No answer is paid for that could not be kept."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1000))
    assert batch(articles(3), "-o", tmp_path / "out.jsonl") == 2
    assert endpoint.hits == []
    assert "full" in capsys.readouterr().err


def test_a_disk_that_fills_up_stops_the_batch(
    batch, endpoint, articles, tmp_path, monkeypatch, capsys
):
    """An answer that cannot be written ends the run at once; what was written goes on later."""
    write, source, out = os.write, articles(20), tmp_path / "out.jsonl"

    def full(file, data):
        if data.startswith(b'{"key"') and len(endpoint.hits) >= 5:
            return write(file, data[:20])
        return write(file, data)

    monkeypatch.setattr(os, "write", full)
    assert batch(source, "-o", out, "--concurrency", 1) == 2
    assert "the disk is full" in capsys.readouterr().err
    assert len(endpoint.hits) == 5
    monkeypatch.setattr(os, "write", write)
    assert batch(source, "-o", out) == 0
    assert len(rows(out)) == 20
    assert len(endpoint.hits) == 21
