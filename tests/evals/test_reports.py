"""The reports: what is in them; hostile text stays text; nothing comes from outside."""

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from evals.__main__ import main
from evals.baseline import baseline_of, read_baseline
from evals.compare import compare
from evals.gate import judge
from evals.metrics.catalogue import METRICS
from evals.report.data import as_data
from evals.report.make import make_report
from evals.run import run
from summarizer.errors import InputError, UsageError

HOSTILE = '<script>alert(1)</script> & "quoted" <img src=x onerror=alert(1)> {{ 7 * 7 }} | *a*'


@pytest.fixture(name="judged", scope="module")
def judge_small_suite(made, whole):
    """The run of the small suite with its judgement."""
    return made, judge(made, read_baseline(whole))


@pytest.fixture(name="hostile", scope="module")
def run_hostile_suite(whole, tmp_path_factory):
    """An article and gold that hold markup."""
    home = tmp_path_factory.mktemp("hostile")
    (home / "cases").mkdir()
    article = f"Markup in the news\n\nThe page said {HOSTILE} on Monday.\n\nAbout 12 people saw it."
    (home / "cases" / "markup.txt").write_text(article)
    gold = json.loads((whole / "cases" / "choir-funds-trial.gold.json").read_text())
    gold |= {"kind": HOSTILE, "style": HOSTILE, "attributions": [], "flags": [], "debris": []}
    gold["key_facts"] = gold["key_facts"][:1]
    fact = gold["key_facts"][0]
    fact |= {"statement": HOSTILE, "figures": [], "speaker": None}
    fact["evidence"] = [f"The page said {HOSTILE} on Monday."]
    (home / "cases" / "markup.gold.json").write_text(json.dumps(gold))
    found = run(home)
    assert found.problems == ()
    return found, judge(found, baseline_of(found))


class Page(HTMLParser):
    """Collects elements, ids, links and the nesting."""

    void = frozenset(("meta", "br", "link", "img", "input", "hr"))

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.open, self.text = [], [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        """An element begins."""
        values = dict(attrs)
        self.tags.append(tag)
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if "href" in values else []
        assert not {"src", "srcset", "onerror", "onclick"} & values.keys()
        if tag not in self.void:
            self.open.append(tag)

    def handle_endtag(self, tag):
        """It ends what began last."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Text."""
        self.text.append(data)


def test_the_page_is_whole_and_alone(judged):
    """Well nested; every link leads to an id of the page, ids are unique, nothing from outside."""
    text = make_report("html", *judged)
    page = Page(text)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert "url(" not in text
    assert "@import" not in text


def test_the_page_shows_article_brief_and_findings(judged):
    """Every case opens to its article, every system's brief, and what the check found."""
    found, _ = judged
    text = make_report("html", *judged)
    for case, analysis in found.read:
        assert f'id="{case.name}-article"' in text
        assert text.count(f'id="{case.name}-S') == len(analysis.document.sentences)
    shown = " ".join("".join(Page(text).text).split())
    for measured in found.systems:
        for outcome in measured.system.outcomes.values():
            assert " ".join(outcome.brief.summary.split()) in shown
            for finding in outcome.brief.report.findings:
                if finding.severity in ("fail", "warn"):
                    assert " ".join(finding.reason.split()) in shown
    assert '<mark class="fail">' in text
    assert 'class="gold"' in text


@pytest.mark.parametrize("form", ["html", "markdown", "junit", "json", "table"])
def test_hostile_text_stays_text(hostile, form):
    """No element, no template and no cell is made of an article's words."""
    text = make_report(form, *hostile)
    assert "49" not in re.findall(r"said.{0,90}", text)
    if form == "html":
        page = Page(text)
        assert "script" not in page.tags
        assert "img" not in page.tags
        assert "<script>alert(1)</script>" in "".join(page.text)
    if form == "markdown":
        assert "<script" not in text.replace("\\<", "")
    if form == "junit":
        ET.fromstring(text)  # noqa: S314  # our own


def test_the_json_report_is_plain_and_repeats_itself(judged, whole):
    """Sorted, rounded, without a path; another run gives the same bytes."""
    text = make_report("json", *judged)
    again = run(whole)
    assert make_report("json", again, judge(again, read_baseline(whole))) == text
    assert str(whole) not in text
    value = json.loads(text)
    assert text == json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    assert set(value["systems"]["rules"]["metrics"]) == {metric.name for metric in METRICS}
    figure = value["systems"]["rules"]["metrics"]["fact_f1"]
    assert figure["low"] <= figure["value"] <= figure["high"]
    assert value["systems"]["rules"]["metrics"]["calls"]["value"] is None


def test_slices_keep_the_independent_half_apart(judged):
    """By kind, style and annotator, each with how many answers it has."""
    data = as_data(*judged)
    slices = data["systems"]["rules"]["slices"]
    assert slices["annotator: independent"]["answers"] == 2
    assert {name.partition(":")[0] for name in slices} == {"kind", "style", "annotator"}


def test_junit_has_a_test_for_each_case(judged):
    """A suite for each system; a case without an answer is skipped."""
    root = ET.fromstring(make_report("junit", *judged))  # noqa: S314  # our own
    suites = {suite.get("name"): suite for suite in root}
    assert {"gate", "rules", "reference"} <= set(suites)
    assert len(suites["rules"]) == len(judged[0].cases)
    assert root.findall(".//failure") == root.findall(".//error") == []


def test_a_worse_case_is_a_junit_failure(made):
    """It names the metric."""
    found = made
    baseline = baseline_of(found)
    case = found.cases[0].name
    recall = baseline.systems["rules"][case]["fact_recall"]
    baseline.systems["rules"][case]["fact_recall"] = recall + recall + type(recall)(1, 0)
    root = ET.fromstring(  # noqa: S314  # our own
        make_report("junit", found, judge(found, baseline))
    )
    (failure,) = root.findall(".//failure")
    assert "key-fact recall" in failure.text


def test_a_report_goes_to_a_file(ran, tmp_path, capsys):
    """The verdict is still printed."""
    target = tmp_path / "report.md"
    code = main(["--home", str(ran), "--format", "markdown", "-o", str(target)])
    assert code == 0
    assert target.read_text(encoding="utf-8").startswith("# Evals\n")
    assert capsys.readouterr().out.startswith("gate: ok")


def test_two_systems_are_compared_on_what_both_have(judged):
    """Values, the paired difference, and where they differ."""
    found, _ = judged
    text = compare(found.system("rules"), found.system("reference"))
    assert text.startswith("2 cases in common\n")
    assert "key-fact F1" in text
    assert "where they differ most:" in text
    assert re.search(r"flag recall +\S+% +\S+% +[+-][0-9.]+ \[[+-][0-9.]+, [+-][0-9.]+\]", text)
    same = compare(found.system("rules"), found.system("rules"))
    assert same.endswith("nowhere\n")


def test_systems_that_share_nothing_are_not_compared(judged):
    """And one that is not there is named."""
    found, _ = judged
    other = found.system("reference")
    with pytest.raises(InputError, match="no case in common"):
        compare(found.system("rules"), type(other)(other.system, {}))
    with pytest.raises(UsageError, match="no system 'gpt'; there are rules"):
        found.system("gpt")


def test_compare_is_a_command(ran, capsys):
    """It prints what the function gives."""
    assert main(["--home", str(ran), "compare", "rules", "reference"]) == 0
    assert "2 cases in common" in capsys.readouterr().out
    assert main(["--home", str(ran), "compare", "rules", "nobody"]) == 2
