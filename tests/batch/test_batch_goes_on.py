"""``summarizer batch``: stopped, cut or killed, it goes on where it was and asks nothing twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.loopback import rows

ROOT = Path(__file__).resolve().parents[2]


def test_a_batch_goes_on_where_its_output_ends(batch, endpoint, articles, tmp_path):
    """A cut output is made whole from the journal: no call is made again, the rows are the same."""
    source, out = articles(12), tmp_path / "out.jsonl"
    assert batch(source, "-o", out) == 0
    whole = rows(out)
    out.write_bytes(out.read_bytes()[:-700])
    assert batch(source, "-o", out) == 0
    assert rows(out) == whole
    assert len(endpoint.hits) == 12


def test_a_journal_with_a_torn_line_is_used_up_to_it(batch, endpoint, articles, tmp_path):
    """What a kill cut short is asked for again, and nothing else is."""
    source, out = articles(6), tmp_path / "out.jsonl"
    assert batch(source, "-o", out) == 0
    whole = rows(out)
    journal = tmp_path / "out.jsonl.journal"
    journal.write_bytes(journal.read_bytes()[:-30])
    out.unlink()
    assert batch(source, "-o", out) == 0
    assert rows(out) == whole
    assert len(endpoint.hits) == 7


def test_failed_articles_are_retried_only_when_asked(batch, endpoint, articles, tmp_path):
    """A refusal stays a failed row; ``--retry-failed`` asks for that article and no other."""

    def refuse(_hit, body):
        if "Report a2 " not in body["messages"][-1]["content"]:
            return None
        message = {"role": "assistant", "content": None, "refusal": "no"}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        return 200, json.dumps({"choices": [choice]}).encode()

    source, out = articles(5), tmp_path / "out.jsonl"
    endpoint.reply = refuse
    assert batch(source, "-o", out) == 5
    assert rows(out)[2]["error"]["type"] == "ModelRefused"
    endpoint.reply = lambda _hit, _body: None
    assert batch(source, "-o", out) == 5
    assert len(endpoint.hits) == 5
    assert batch(source, "-o", out, "--retry-failed") == 0
    assert endpoint.hits[5:] == ["a2"]
    assert [row["id"] for row in rows(out)] == [f"a{n}" for n in range(5)]


def _command(endpoint, source: Path, out: Path, concurrency: int = 4) -> list[str]:
    return [
        *(sys.executable, "-m", "summarizer", "batch", str(source), "-o", str(out), "--no-cache"),
        *("--model", "desk-1", "--base-url", endpoint.base_url, "--concurrency", str(concurrency)),
    ]


def _await_hits(endpoint, count: int, process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + 60
    while len(endpoint.hits) < count and process.poll() is None and time.monotonic() < until:
        time.sleep(0.002)


@pytest.mark.slow
def test_ctrl_c_finishes_what_is_under_way(endpoint, articles, tmp_path):
    """Exit code 130 and the command to go on; that command makes the output whole."""
    endpoint.latency = 0.1
    command = _command(endpoint, articles(16), tmp_path / "out.jsonl")
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    _await_hits(endpoint, 5, process)
    process.send_signal(signal.SIGINT)
    told = process.communicate(timeout=60)[1]
    assert process.returncode == 130, told
    assert "go on with: summarizer batch" in told
    assert "Traceback" not in told
    asked = len(endpoint.hits)
    assert asked < 16
    assert len(rows(tmp_path / "out.jsonl")) == asked
    endpoint.latency = 0
    assert subprocess.run(command, check=False, cwd=ROOT, capture_output=True).returncode == 0
    assert len(rows(tmp_path / "out.jsonl")) == 16
    assert len(endpoint.hits) == 16


@pytest.mark.slow
def test_ctrl_c_is_seen_when_all_rows_are_taken_already(endpoint, articles, tmp_path):
    """Rows read ahead but not begun are not done: exit code 130, and they come next time."""
    endpoint.latency = 0.2
    command = _command(endpoint, articles(3), tmp_path / "out.jsonl", concurrency=1)
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    _await_hits(endpoint, 1, process)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130
    assert len(rows(tmp_path / "out.jsonl")) == len(endpoint.hits) < 3


@pytest.mark.slow
def test_killed_at_any_moment_it_ends_the_same(endpoint, articles, batch, tmp_path):
    """Five kill -9 at hits of the server: the same rows, only calls in flight asked twice."""
    source = articles(60)
    assert batch(source, "-o", tmp_path / "calm.jsonl") == 0
    endpoint.hits.clear()
    endpoint.latency = 0.02
    out = tmp_path / "out.jsonl"
    command = _command(endpoint, source, out)
    for hits in (1, 8, 17, 31, 52):
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
        _await_hits(endpoint, hits, process)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert subprocess.run(command, check=False, cwd=ROOT, capture_output=True).returncode == 0
    assert rows(out) == rows(tmp_path / "calm.jsonl")
    assert len(endpoint.hits) <= 60 + 5 * 4
