"""``summarizer batch``: every article a row, in order, and nothing lost when it is stopped."""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from filelock import FileLock

from tests.batch.loopback import article, completion, error, rows

ROOT = Path(__file__).resolve().parents[2]


def test_every_article_is_a_row_in_the_order_of_the_input(batch, endpoint, articles, tmp_path):
    """Also where later articles are answered first; no more calls at once than allowed."""
    endpoint.latency = 0.02
    out = tmp_path / "out.jsonl"
    assert batch(articles(20), "-o", out, "--concurrency", 4) == 0
    assert [row["id"] for row in rows(out)] == [f"a{n}" for n in range(20)]
    assert sorted(endpoint.hits) == sorted(f"a{n}" for n in range(20))
    assert endpoint.most_at_once <= 4
    assert rows(out)[3]["brief"]["headline"] == "Report a3 of the harbour office"


def test_what_cannot_be_read_is_a_failed_row(batch, tmp_path, capsys):
    """Each with its typed error; the others are briefed; exit code 5."""
    lines = [
        json.dumps({"id": "good", "text": article("x", 5)}),
        "{not JSON",
        json.dumps({"id": "both", "text": "x", "path": "y"}),
        json.dumps({"id": "empty", "text": ""}),
        json.dumps({"id": "away", "path": "nowhere.txt"}),
        json.dumps({"id": "odd", "text": "x", "format": "pdf"}),
        json.dumps(["a list"]),
    ]
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(lines))
    assert batch(source, "-o", out, model=False) == 5
    found = rows(out)
    assert [row["id"] for row in found] == ["good", "2", "both", "empty", "away", "odd", "7"]
    assert [row["status"] for row in found] == ["ok"] + ["failed"] * 6
    assert {row["error"]["type"] for row in found[1:]} == {"InputError"}
    assert all("\n" not in row["error"]["message"] for row in found[1:])
    assert "7 articles" in capsys.readouterr().err


def test_folders_globs_and_files_are_read(batch, tmp_path):
    """Ids are paths, files come in order of their names, and what is no article is passed over."""
    folder = tmp_path / "wire"
    (folder / "deep").mkdir(parents=True)
    for name in ("b.txt", "a.md", "deep/c.txt", "photo.jpg"):
        (folder / name).write_text(article(name, 3))
    out = tmp_path / "out.jsonl"
    assert batch(folder, "-o", out, model=False) == 0
    assert [row["id"] for row in rows(out)] == ["a.md", "b.txt", "deep/c.txt"]
    assert batch(folder / "*.txt", "-o", tmp_path / "2.jsonl", model=False) == 0
    assert [Path(row["id"]).name for row in rows(tmp_path / "2.jsonl")] == ["b.txt"]


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


def test_what_is_no_unicode_is_no_reason_to_stop(batch, tmp_path):
    """A lone surrogate in a text is a failed row; in an id it is written as it was read."""
    lines = [json.dumps({"id": "x\ud800", "text": article("x", 3)})]
    lines += ['{"id": "y", "text": "Half \\ud800 a character."}']
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(lines))
    assert batch(source, "-o", out, model=False) == 5
    assert [(row["id"], row["status"]) for row in rows(out)] == [("x\ud800", "ok"), ("y", "failed")]
    assert batch(source, "-o", out, model=False) == 5


def test_the_exit_code_speaks_for_the_whole_output(batch, endpoint, articles, tmp_path):
    """Also for briefs that failed their check in a run before."""
    endpoint.reply = lambda _hit, _body: (
        200,
        completion("a0").replace(b"counted ships", b"counted 999 ships"),
    )
    source, out = articles(2), tmp_path / "out.jsonl"
    assert batch(source, "-o", out, "--repairs", 0) == 1
    assert batch(source, "-o", out, "--repairs", 0) == 1


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


def test_the_same_article_twice_is_asked_for_once(batch, endpoint, tmp_path):
    """Also while the first call is still under way."""
    endpoint.latency = 0.05
    source = tmp_path / "in.jsonl"
    lines = [json.dumps({"id": str(n), "text": article("same", 4)}) for n in range(8)]
    source.write_text("\n".join(lines))
    assert batch(source, "-o", tmp_path / "out.jsonl", "--concurrency", 8) == 0
    assert len(rows(tmp_path / "out.jsonl")) == 8
    assert endpoint.hits == ["same"]


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


def test_verbose_says_what_the_check_finds(batch, endpoint, articles, tmp_path, capsys):
    """By article, on stderr; what is supported is left out."""
    endpoint.reply = lambda _hit, _body: (
        200,
        completion("a0").replace(b"counted ships", b"counted 999 ships"),
    )
    given = [articles(1), "-o", tmp_path / "out.jsonl", "--repairs", 0, "--verbose"]
    logger = logging.getLogger("summarizer")
    before = logger.handlers[:], logger.level, logger.propagate
    try:
        assert batch(*given) == 1
    finally:
        logger.handlers[:], level, logger.propagate = before
        logger.setLevel(level)
    told = capsys.readouterr().err
    assert "summarizer.article.id=a0" in told
    assert "summarizer.finding.severity=fail" in told
    assert "severity=pass" not in told
    assert "gen_ai.usage.input_tokens=1000" in told


def test_shards_part_the_articles(batch, articles, tmp_path):
    """Every article falls on exactly one of three."""
    found = []
    for number in (1, 2, 3):
        out = tmp_path / f"{number}.jsonl"
        assert batch(articles(30), "-o", out, "--shard", f"{number}/3", model=False) == 0
        found += [row["id"] for row in rows(out)]
    assert sorted(found) == sorted(f"a{n}" for n in range(30))


def _command(endpoint, source: Path, out: Path, concurrency: int = 4) -> list[str]:
    return [
        *(sys.executable, "-m", "summarizer", "batch", str(source), "-o", str(out), "--no-cache"),
        *("--model", "desk-1", "--base-url", endpoint.base_url, "--concurrency", str(concurrency)),
    ]


def _await_hits(endpoint, count: int, process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + 60
    while len(endpoint.hits) < count and process.poll() is None and time.monotonic() < until:
        time.sleep(0.002)


def test_ctrl_c_finishes_what_is_under_way(endpoint, articles, tmp_path):
    """Exit code 130 and the command to go on; that command makes the output whole."""
    endpoint.latency = 0.1
    command = _command(endpoint, articles(40), tmp_path / "out.jsonl")
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    _await_hits(endpoint, 9, process)
    process.send_signal(signal.SIGINT)
    told = process.communicate(timeout=60)[1]
    assert process.returncode == 130, told
    assert "go on with: summarizer batch" in told
    assert "Traceback" not in told
    asked = len(endpoint.hits)
    assert len(rows(tmp_path / "out.jsonl")) == asked
    assert subprocess.run(command, check=False, cwd=ROOT, capture_output=True).returncode == 0
    assert len(rows(tmp_path / "out.jsonl")) == 40
    assert len(endpoint.hits) == 40


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
