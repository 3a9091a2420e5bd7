"""The measurement of fabricated numbers: deterministic, and every change is one."""

import json

from evals.outside.fabricated import fabrications, report

ROW = {
    "id": "a",
    "set": "own",
    "source": "The mill sold 4,812 sacks in May and 3,950 in June. It has 31 workers.",
    "summary": "The mill sold 4,812 sacks in May; 31 people work there.",
    "numbers": [
        {"start": 14, "end": 19, "text": "4,812", "label": "supported", "type": "number"},
        {"start": 34, "end": 36, "text": "31", "label": "supported", "type": "number"},
    ],
}


def test_every_fabrication_is_a_number_that_the_source_does_not_hold():
    """The form stays, the value does not, and the place is where the new number stands."""
    made = list(fabrications(ROW))
    assert made
    for claim, start, end in made:
        assert claim.text[start:end] not in ROW["source"]
        assert claim.text[:start] == ROW["summary"][:start]


def test_the_report_counts_them_the_same_way_every_time(tmp_path):
    """One row per set and one for all; nothing is left to chance."""
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(ROW) + "\n")
    first = report([path])
    assert first == report([path])
    assert [line.split()[0] for line in first.splitlines()[:3]] == ["set", "own", "all"]
