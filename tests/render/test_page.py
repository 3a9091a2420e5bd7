"""The HTML page: one file, every finding linked, and no text of an article ever markup."""

import base64
import hashlib
import json
import re
from collections import Counter

import pytest
from lxml import html

from summarizer import check, read, summarize
from summarizer.render.page.render import brief_html, text_html
from summarizer.render.sources import Sources
from summarizer.render.visible import visible


def parsed(page):
    """The page as a tree."""
    return html.document_fromstring(page.encode())


def words(element):
    """The words an element shows."""
    return " ".join(element.text_content().split())


@pytest.fixture(name="page")
def make_page(brief, ferry):
    """The page of the ferry brief, as a tree."""
    return parsed(brief_html(brief, Sources.of(ferry.document)))


@pytest.fixture(name="hostile_pages")
def make_hostile_pages(hostile, hostile_report):
    """The two sorts of page on the hostile article."""
    sources = Sources.of(hostile.document)
    text = hostile.document.text.replace("300", "500")
    return [
        brief_html(summarize(hostile), sources),
        text_html(text, "</title><script>", hostile_report, sources),
    ]


def test_ids_are_unique_and_every_anchor_has_its_target(page):
    """Without the script the links still lead to the right place."""
    ids = Counter(page.xpath("//@id"))
    assert max(ids.values()) == 1
    anchors = page.xpath("//a/@href")
    assert len(anchors) > 20
    assert {anchor[1:] for anchor in anchors} <= set(ids)


def test_every_finding_is_marked_in_its_claim_and_leads_to_its_source(page, brief):
    """A number shows its verdict in the fact, and its anchor ends on the words of the source."""
    links = json.loads(page.get_element_by_id("links").text)
    assert len([link for link in links if link["id"]]) == len(brief.report.findings)
    for number, finding in enumerate(brief.report.findings):
        marked = page.xpath(f"//*[@data-l and contains(concat(' ', @data-l, ' '), ' {number} ')]")
        assert marked
        if finding.source is not None:
            target = page.get_element_by_id(links[number]["target"])
            assert " ".join(finding.source.exact.split()).startswith(words(target))


def test_a_wrong_number_is_told_by_sign_and_words_as_well(page):
    """Nothing rests on colour: a mark has words for a screen reader, and a reason in the list."""
    (wrong,) = page.xpath("//*[@id='fact-1']//a[contains(@class, 'fail') and @href]")[:1]
    assert words(wrong) == "221 (Contradicted)"
    listed = words(page.xpath("//section[@class='problems']")[0])
    assert "Contradicted" in listed
    assert "about 212" in listed


def test_the_article_is_there_in_full_and_debris_is_folded(page, ferry):
    """The article's words are all shown, in order; menus and strips sit in closed folds."""
    shown = words(page.xpath("//article")[0])
    body = [line for line in ferry.document.text.splitlines() if line.strip()]
    at = 0
    for line in body:
        at = shown.index(" ".join(line.split()), at)
    folds = page.xpath("//details[@class='debris']")
    assert [words(fold.find("summary")).split(":")[0] for fold in folds]
    assert any("Ten killed" in words(fold) for fold in folds)
    assert not any(fold.get("open") for fold in folds)


def test_a_wrapped_line_is_no_new_paragraph(page, ferry):
    """A statement keeps its lines together; a checked text its paragraphs, and its line breaks."""
    (summary,) = page.xpath("//*[@id='summary']/p[not(@class)]")
    assert "the coast guard said" in words(summary)
    text = "One line\r\nand another.\r\n \r\nA paragraph."
    checked = parsed(text_html(text, "t", check(text, ferry), Sources.of(ferry.document)))
    shown = [each.text_content() for each in checked.xpath("//*[@id='text']/p[not(@class)]")]
    assert [" ".join(each.split()) for each in shown][-1].startswith("A paragraph.")
    assert len(shown) == 2
    assert "\\x0d" not in "".join(shown)


def test_outlets_speakers_and_flags_are_shown(page):
    """The chain, the speakers one can filter by, and each flag with its cue."""
    assert "reported by Reuters" in words(page.xpath("//ol[@class='chain']")[0])
    speakers = [words(option) for option in page.xpath("//select[@name='speaker']/option")]
    assert any(speaker.startswith("coast guard spokesman Jonas Lie") for speaker in speakers)
    assert "could not independently verify" in words(page.xpath("//ul[@class='cards flags']")[0])


def test_the_policy_names_our_style_and_script_and_nothing_else(hostile_pages):
    """Only what has the right hash may run or style, and nothing may be fetched."""
    for page in hostile_pages:
        (policy,) = parsed(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        for tag, name in (("style", "style-src"), ("script", "script-src")):
            (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
            assert f"{name} 'sha256-{digest}'" in policy


def test_hostile_words_are_text(hostile_pages):
    """Tags, handlers and template marks of an article are words on the page, never elements."""
    for page in hostile_pages:
        tree = parsed(page)
        assert len(tree.xpath("//script")) == 2
        assert not tree.xpath(
            "//img | //svg | //iframe | //link | //object | //@onclick | //@style"
        )
        assert not tree.xpath("//@src")
        assert all(href.startswith("#") for href in tree.xpath("//@href"))
        assert "window.ran = 1" in words(tree.xpath("//article")[0])
        assert "{{ 7*7 }}" in words(tree.xpath("//article")[0])


def test_what_cannot_be_seen_is_written_out(hostile_pages, hostile):
    """Escapes, bidi overrides, tag and zero-width characters vanish nowhere on the page."""
    for page in hostile_pages:
        assert visible(page) == page
        shown = words(parsed(page).xpath("//article")[0])
        for line in visible(hostile.document.text).splitlines():
            assert " ".join(line.split()) in shown


def test_a_checked_text_names_which_source(ferry):
    """With two sources each finding says whose passage it points at, and where they differ."""
    other = "Aurora aground\n\nThe ferry Aurora ran aground off Karsund with 198 people aboard.\n"
    text = "The ferry Aurora ran aground off Karsund with 198 people aboard."
    sources = Sources.of(ferry.document, read(other).document, names=("a.txt", "b.txt"))
    page = parsed(text_html(text, "t.txt", check(text, ferry, other), sources))
    assert [words(each) for each in page.xpath("//article/h2")] == [
        "Source 1: a.txt",
        "Source 2: b.txt",
    ]
    listed = words(page.xpath("//section[@class='problems']")[0])
    assert "Sources differ" in listed
    assert "source 2" in listed
    links = json.loads(page.get_element_by_id("links").text)
    (number,) = [link for link in links if link["title"] == "198"]
    assert number["target"].startswith("s1-")
    assert "Source 1 differs: The article says about 212" in number["conflict"]


def test_a_checked_text_keeps_every_word(ferry):
    """Windows line ends, blank lines and trailing blanks leave all words on the page."""
    text = "One line with 12 tonnes.\r\n\r\n  Another, \u2028with 40 tonnes. \r\nThe end."
    page = parsed(text_html(text, "t", check(text, ferry), Sources.of(ferry.document)))
    for spoken in page.xpath("//*[@id='text']//span[@class='spoken']"):
        spoken.text = ""
    shown = words(page.get_element_by_id("text"))
    for line in ("One line with 12 tonnes.", "Another,", "with 40 tonnes.", "The end."):
        assert line in shown


def test_markup_grows_with_the_article_alone():
    """Six times the article is about six times the markup, not thirty-six."""
    sizes = []
    for paragraphs in (20, 120):
        body = "\n\n".join(
            f"Pier {n} took in {1000 + n} tonnes of cargo on Monday, said Jonas Lie, a clerk."
            for n in range(paragraphs)
        )
        analysis = read(f"Harbour busy\n\n{body}\n")
        text = body.replace("cargo", "goods")
        page = text_html(text, "t", check(text, analysis), Sources.of(analysis.document))
        sizes.append(len(page) / len(body))
    assert sizes[1] < 1.2 * sizes[0]


def test_a_text_wrapped_by_hand_is_marked_and_its_lines_are_the_files(ferry):
    """A fault over a line break is marked like any other, and told with the line it begins in."""
    said = "\u201cAll passengers are\nlost and nobody is in the water,\u201d said Jonas Lie.\n"
    text = f"Karsund -\nThe ferry ran aground on Tuesday. {said}"
    page = parsed(text_html(text, "t", check(text, ferry), Sources.of(ferry.document)))
    (mark,) = page.xpath("//*[@id='text']//a[contains(@class, 'quote')]")
    assert words(mark).startswith("All passengers are lost")
    (row,) = page.xpath("//table//tr[contains(@class, 'quote')]")
    assert words(row[3]) == "line 2"
