"""The provider's batch service: the same requests, keys and checks as a live batch."""

from __future__ import annotations

import json

from tests.batch.loopback import completion, rows


def _results(requests, target, answer):
    """The provider's output file for a file of requests."""
    lines = []
    for line in requests.read_text().splitlines():
        asked = json.loads(line)
        body = json.loads(answer(asked["body"]))
        response = {"status_code": 200, "request_id": "r", "body": body}
        lines.append({"custom_id": asked["custom_id"], "response": response, "error": None})
    target.write_text("".join(json.dumps(line) + "\n" for line in lines))


def _named(body):
    return completion(body["messages"][-1]["content"].split("Report ")[1].split()[0])


def test_a_batch_by_files_ends_as_a_live_one(batch, endpoint, articles, tmp_path):
    """The same bodies are written that a live run sends, and the same rows come out."""
    sent = []
    endpoint.reply = lambda _hit, body: sent.append(body)
    source, live, out = articles(6), tmp_path / "live.jsonl", tmp_path / "out.jsonl"
    assert batch(source, "-o", live) == 0
    requests, results = tmp_path / "requests.jsonl", tmp_path / "results.jsonl"
    assert batch(source, "-o", out, "--export-openai", requests) == 0
    asked = [json.loads(line) for line in requests.read_text().splitlines()]
    assert len(endpoint.hits) == 6
    assert sorted(json.dumps(a["body"], sort_keys=True) for a in asked) == sorted(
        json.dumps(body, sort_keys=True) for body in sent
    )
    assert {(a["method"], a["url"]) for a in asked} == {("POST", "/v1/chat/completions")}
    _results(requests, results, _named)
    assert batch(source, "-o", out, "--import-openai", results) == 0
    assert batch(source, "-o", out) == 0
    assert len(endpoint.hits) == 6
    assert rows(out) == rows(live)


def test_repairs_and_what_has_no_answer_are_a_second_file(batch, endpoint, articles, tmp_path):
    """An answer that is no draft, or fails its check, is asked about again in the next pass."""
    source, out = articles(3), tmp_path / "out.jsonl"
    requests, results = tmp_path / "requests.jsonl", tmp_path / "results.jsonl"
    batch(source, "-o", out, "--export-openai", requests)
    wrong = {
        "a0": lambda name: completion(name).replace(b"counted ships", b"counted 999 ships"),
        "a1": lambda name: completion(name).replace(b"key_facts", b"facts"),
    }

    def flawed(body):
        name = body["messages"][-1]["content"].split("Report ")[1].split()[0]
        return wrong.get(name, completion)(name)

    _results(requests, results, flawed)
    lines = results.read_text().splitlines()
    lost = json.loads(lines[2])
    lost["response"] = {"status_code": 500, "body": {}}
    results.write_text("\n".join([*lines[:2], json.dumps(lost)]))
    assert batch(source, "-o", out, "--import-openai", results) == 0
    assert batch(source, "-o", out, "--export-openai", requests) == 0
    second = [json.loads(line)["body"]["messages"] for line in requests.read_text().splitlines()]
    assert [len(messages) for messages in second] == [4, 4, 2]
    assert "999" in second[0][-1]["content"]
    assert endpoint.hits == []


def test_a_file_that_is_no_result_is_refused(batch, articles, tmp_path, capsys):
    """One line that says what to give instead; exit code 2."""
    source, wrong = articles(1), tmp_path / "wrong.jsonl"
    wrong.write_text('{"some": "thing"}\n')
    assert batch(source, "-o", tmp_path / "out.jsonl", "--import-openai", wrong) == 2
    assert "line 1 of" in capsys.readouterr().err
