"""CSV, JSON-LD and Markdown: what other programs and documents take in."""

import csv
import io
import json

from summarizer import check, read, summarize
from summarizer.brief.assemble import claims_of
from summarizer.render.jsonld import brief_jsonld
from summarizer.render.markdown import brief_markdown, report_markdown
from summarizer.render.phrases import told_in_summary
from summarizer.render.sources import Sources
from summarizer.render.style import Style
from summarizer.render.table import FACT_COLUMNS, brief_csv, report_csv
from summarizer.render.text import brief_text


def rows(text):
    """The rows of a CSV text by column name."""
    return list(csv.DictReader(io.StringIO(text)))


def test_csv_has_a_row_for_each_fact(brief):
    """Each with its speaker, its evidence and what the check found."""
    made = rows(brief_csv(brief))
    assert [row["statement"] for row in made] == [
        " ".join(fact.statement.split()) for fact in brief.key_facts
    ]
    assert tuple(made[0]) == FACT_COLUMNS
    assert made[0]["check"] == "fail"
    assert "about 212" in made[0]["problems"]
    assert any(row["speaker"] == "coast guard spokesman Jonas Lie" for row in made)


def test_csv_of_a_check_has_a_row_for_each_finding(ferry):
    """With offsets on both sides and the number of the article."""
    text = "The ship took on more than 40 tonnes of water."
    report = check(text, ferry)
    (row,) = [
        row for row in rows(report_csv(report, Sources.of(ferry.document))) if row["text"] == "40"
    ]
    assert text[int(row["start"]) : int(row["end"])] == "40"
    assert ferry.document.text[int(row["source_start"]) : int(row["source_end"])] == row["source"]
    assert row["article"] == "1"


def test_no_cell_is_a_formula(brief):
    """A spreadsheet runs nothing that an article says; negative numbers stay numbers."""
    statements = ("=HYPERLINK(1)", "+cmd", "@SUM(A1)", "-2+3", "\t=1", "-12.5")
    facts = [
        fact.model_copy(update={"statement": words})
        for fact, words in zip(brief.key_facts, statements, strict=False)
    ]
    made = rows(brief_csv(brief.model_copy(update={"key_facts": tuple(facts)})))
    shown = [row["statement"] for row in made]
    assert shown == ["'=HYPERLINK(1)", "'+cmd", "'@SUM(A1)", "'-2+3", "'=1", "-12.5"][: len(shown)]
    assert len(shown) >= 5


def test_jsonld_is_claims_that_appear_in_the_article(brief):
    """Each fact is a Claim in the NewsArticle, with its speaker and the sentences it rests on."""
    article, *claims = json.loads(brief_jsonld(brief))["@graph"]
    assert article["@type"] == "NewsArticle"
    assert [claim["text"] for claim in claims] == [
        " ".join(fact.statement.split()) for fact in brief.key_facts
    ]
    for claim in claims:
        assert claim["@type"] == "Claim"
        assert claim["appearance"] == {"@id": article["@id"]}
        assert claim["isBasedOn"][0]["@type"] == "Quotation"


def test_jsonld_never_names_who_is_not_named(brief):
    """A source that the article describes has a description; only a named one has a name."""
    authors = [claim.get("author", {}) for claim in json.loads(brief_jsonld(brief))["@graph"][1:]]
    assert {"@type": "Person", "name": "coast guard spokesman Jonas Lie"} in authors
    (official,) = [each for each in authors if "senior official" in each.get("description", "")]
    assert "name" not in official


def test_jsonld_is_safe_inside_a_page(hostile):
    """No ``</script>`` can end the element it is pasted into."""
    text = brief_jsonld(summarize(hostile))
    assert "<" not in text
    assert "<script>" in json.loads(text)["@graph"][0]["headline"]


def test_markdown_shows_no_markup_of_the_article(hostile):
    """No tag, link, table or heading of the article's becomes one in the document."""
    brief = summarize(hostile)
    texts = {claim.path: claim.text for claim in claims_of(brief)}
    shown = brief_markdown(brief, Sources.of(hostile.document), texts)
    assert "<script" not in shown.replace("\\<script", "")
    assert "\\& \\{\\{ 7\\*7" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_what_is_not_established_is_told_with_its_cue_once():
    """Text and Markdown list every flag; two on one cue share one note."""
    analysis = read(
        "Mill loses its wheel\n\nThe wheel of the Orre mill broke on Monday, the miller said. Her "
        "son said the axle had cost 4,000 crowns. The paper could not verify either claim.\n"
    )
    brief = summarize(analysis)
    flag = brief.unverified[0]
    other = flag.model_copy(update={"what": "The axle cost 4,000 crowns."})
    brief = brief.model_copy(update={"unverified": (flag, other)})
    texts = {claim.path: claim.text for claim in claims_of(brief)}
    sources = Sources.of(analysis.document)
    wide = Style(width=500)
    for shown in (brief_text(brief, sources, texts, wide), brief_markdown(brief, sources, texts)):
        _, _, told = shown.partition("Not established")
        assert told.count(other.what) == 1
        assert told.count(flag.why) == 1


def test_markdown_names_which_source(ferry):
    """Each passage says whose it is where there are several, and what the other says."""
    other = read("Aurora aground\n\nThe ferry ran aground off Karsund with 198 people aboard.\n")
    text = "The ferry ran aground off Karsund with 198 people aboard."
    sources = Sources.of(ferry.document, other.document)
    shown = report_markdown(check(text, ferry, other), {"text": text}, sources)
    assert "  - source 2 Aurora aground:3:40: " in shown
    assert "Source 1 differs" in shown


def test_a_summary_made_of_facts_is_told_once(ferry):
    """Its facts stand under it, with their sources, and not again among the others."""
    brief = summarize(ferry, engine="rules")
    texts = {claim.path: claim.text for claim in claims_of(brief)}
    sources = Sources.of(ferry.document)
    for shown in (
        brief_text(brief, sources, texts, Style(width=500)),
        brief_markdown(brief, sources, texts),
    ):
        told, _, others = shown.partition("More key facts")
        words = " ".join(brief.key_facts[1].statement.split())
        assert told.count(words) == 1
        assert words not in others
        assert told.index("Summary") < told.index(words)


def test_a_summary_of_its_own_words_is_told_beside_the_facts(brief):
    """A model's summary is no list of facts; one fact in it does not make it one."""
    assert told_in_summary(brief) == []
    own = brief.model_copy(update={"summary": f"In short. {brief.key_facts[0].statement}"})
    assert told_in_summary(own) == []
