"""A small suite to break: two cases with what is recorded of them, and its baseline."""

import shutil
import socket

import pytest

from evals.baseline import baseline_of, write_baseline
from evals.cases import HOME
from evals.run import run

NAMES = ("choir-funds-trial", "port-strike-relay")
"""The shortest that a model has been recorded on: a run is mostly their checks."""
FAULTS = 12
"""Seeded faults of each case that are kept, so that a run is quick."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Any connection is an error."""

    def refuse(*_args, **_kwargs):
        raise AssertionError("an eval opened a socket")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(name="whole", scope="session")
def make_small_suite(tmp_path_factory):
    """The suite that no test writes to."""
    home = tmp_path_factory.mktemp("suite")
    for name in NAMES:
        for path in (HOME / "cases").glob(f"{name}.*"):
            (home / "cases").mkdir(exist_ok=True)
            shutil.copy(path, home / "cases" / path.name)
    made = run(home)
    articles = {analysis.document.sha256[:8] for _, analysis in made.read}
    for kind in ("recorded", "written"):
        (home / "cassettes" / kind).mkdir(parents=True)
        for path in (HOME / "cassettes" / kind).iterdir():
            if path.name[:8] in articles:
                shutil.copy(path, home / "cassettes" / kind / path.name)
    (home / "cassettes" / "mutated").mkdir()
    for name in NAMES:
        lines = (HOME / "cassettes" / "mutated" / f"{name}.jsonl").read_text().splitlines()
        kept = "\n".join([lines[0], *lines[1 :: len(lines) // FAULTS]]) + "\n"
        (home / "cassettes" / "mutated" / f"{name}.jsonl").write_text(kept)
    write_baseline(baseline_of(run(home)), home)
    return home


@pytest.fixture(name="made", scope="session")
def run_small_suite(whole):
    """The one run of it that every report and figure may be made from."""
    return run(whole)


@pytest.fixture
def suite(whole, tmp_path):
    """A copy of the small suite that a test may break."""
    return shutil.copytree(whole, tmp_path / "suite")


@pytest.fixture
def ran(suite, made, monkeypatch):
    """A copy of the small suite whose run is at hand: for what its baseline and reports say."""
    monkeypatch.setattr("evals.run.run", lambda _home, **_: made)
    return suite
