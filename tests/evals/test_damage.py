"""Every file that scores come from: missing, emptied, cut off or altered, it is said which."""

import json
import shutil

import pytest

from evals.cases import CASES, HOME
from evals.faults.mutated import load_mutations
from evals.gate import changed_inputs
from evals.run import gather, inputs_of
from summarizer.errors import CassetteDamaged

NAMES = sorted(path.name.removesuffix(".gold.json") for path in CASES.glob("*.gold.json"))


def remove(path):
    """Gone."""
    path.unlink()


def empty(path):
    """Nothing in it."""
    path.write_text("", encoding="utf-8")


def cut(path):
    """The second half is missing, as after a broken copy."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: len(text) // 2], encoding="utf-8")


def alter(path):
    """One value is another: the last letter that is no part of a name or a number."""
    text = path.read_text(encoding="utf-8")
    place = text.rindex(" the ")
    path.write_text(f"{text[:place]} a{text[place + 4 :]}", encoding="utf-8")


SAID_OF_JSON = {
    remove: ("deleted since",),
    empty: ("is empty",),
    cut: ("not JSON", "cannot be read as a cassette"),
    alter: ("altered since",),
}


def small_home(name, folder):
    """A suite of one case, with all that is kept of it."""
    (folder / "cases").mkdir(parents=True)
    for path in CASES.glob(f"{name}.*"):
        shutil.copy(path, folder / "cases" / path.name)
    (work,) = gather(folder).work
    for kind in ("recorded", "written", "mutated"):
        (folder / "cassettes" / kind).mkdir(parents=True)
    for kind in ("recorded", "written"):
        for path in (HOME / "cassettes" / kind).glob(f"{work.document.sha256[:8]}-*.json"):
            shutil.copy(path, folder / "cassettes" / kind / path.name)
    shutil.copy(HOME / "cassettes" / "mutated" / f"{name}.jsonl", folder / "cassettes" / "mutated")
    return folder


def said(home, path, known):
    """What is said of one file."""
    gathered = gather(home)
    lines = [
        str(problem) for problem in (*gathered.problems, *changed_inputs(known, inputs_of(home)))
    ]
    for work in gathered.work:
        if work.answers.reference is not None:
            try:
                load_mutations(work.faults, work.answers.reference)
            except CassetteDamaged as error:
                lines.append(f"mutated/{work.faults.name}: {error}")
    own = (path.name, f"cases/{path.name.partition('.')[0]}:")
    return [line for line in lines if any(name in line for name in own)]


def check_case(name, folder):
    """Do all four to every file of a case, one at a time."""
    home = small_home(name, folder)
    known = inputs_of(home)
    assert gather(home).problems == []
    for place in known:
        path = home / place
        before = path.read_bytes()
        for damage, words in SAID_OF_JSON.items():
            damage(path)
            lines = said(home, path, known)
            event = "deleted since" if damage is remove else "altered since"
            assert any(event in line for line in lines), (place, damage.__doc__, lines)
            if ".json" in path.name:
                own = [line for line in lines if any(each in line for each in words)]
                assert own, (place, damage.__doc__, lines)
            elif damage is empty:
                assert any("is empty" in line for line in lines), (place, lines)
            path.write_bytes(before)


def test_every_file_of_a_case_is_watched(tmp_path):
    """Article, gold, reference, flawed brief, recordings and faults: whatever is done to them."""
    check_case("halden-results", tmp_path / "suite")


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_file_of_every_case_is_watched(name, tmp_path):
    """The same for all cases that ship."""
    check_case(name, tmp_path / "suite")


def test_every_file_belongs_to_a_case():
    """So that the test above leaves none out."""
    articles = {work.document.sha256[:8] for work in gather(HOME).work}
    for place in inputs_of(HOME):
        folder, _, name = place.rpartition("/")
        if folder in ("cassettes/recorded", "cassettes/written"):
            assert name[:8] in articles, place
        elif folder:
            assert name.partition(".")[0] in NAMES, place


def test_an_altered_request_is_no_recording(tmp_path):
    """A cassette whose question was edited is refused by itself, also where no baseline is."""
    home = small_home("halden-results", tmp_path / "suite")
    for path in (home / "cassettes" / "recorded").glob("*.json"):
        value = json.loads(path.read_text(encoding="utf-8"))
        value["request"]["messages"][0]["lines"][0] += " "
        path.write_text(json.dumps(value), encoding="utf-8")
        problems = [str(problem) for problem in gather(home).problems]
        assert any(path.name in line and "altered" in line for line in problems)
