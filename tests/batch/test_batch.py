"""``summarizer batch``: every article in is a row out, in order."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from tests.batch.loopback import article, completion, rows


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


def test_the_same_article_twice_is_asked_for_once(batch, endpoint, tmp_path):
    """Also while the first call is still under way."""
    endpoint.latency = 0.05
    source = tmp_path / "in.jsonl"
    lines = [json.dumps({"id": str(n), "text": article("same", 4)}) for n in range(8)]
    source.write_text("\n".join(lines))
    assert batch(source, "-o", tmp_path / "out.jsonl", "--concurrency", 8) == 0
    assert len(rows(tmp_path / "out.jsonl")) == 8
    assert endpoint.hits == ["same"]


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
