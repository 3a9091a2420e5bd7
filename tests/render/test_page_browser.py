"""The page in a real browser: it links and filters, by mouse and keyboard, and runs no one else."""

from pathlib import Path

import pytest

from summarizer import check, read, summarize
from summarizer.render.page.render import brief_html, text_html
from summarizer.render.sources import Sources

pytestmark = pytest.mark.slow
CLICK_TO_PAINT = """selector => new Promise(done => {
  const marks = document.querySelectorAll(selector);
  const begun = performance.now();
  marks[marks.length - 1].click();
  const end = () => done(performance.now() - begun);
  requestAnimationFrame(() => requestAnimationFrame(end));
})"""
INTERACTIVE = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


@pytest.fixture(name="page")
def make_page(brief, ferry):
    """The page of the ferry brief, which has a wrong figure in its first fact."""
    return brief_html(brief, Sources.of(ferry.document))


def lit(tab, side):
    """What is lit on one side."""
    return tab.locator(f"#{side} .on").all_inner_texts()


def in_view(tab, selector):
    """Whether an element is inside its pane's visible part."""
    return tab.locator(selector).evaluate(
        """element => {
          const own = element.getBoundingClientRect();
          const pane = element.closest("#claims, #article").getBoundingClientRect();
          return own.top >= pane.top && own.bottom <= Math.min(pane.bottom, innerHeight);
        }"""
    )


def test_hovering_lights_both_sides_and_tells_the_reason(show, page):
    """The number, its passage, its verdict and why; and nothing stays when the mouse is gone."""
    tab = show(page)
    tab.locator("#fact-1 a.fail").hover()
    assert lit(tab, "article") == ["about 212"]
    told = tab.locator("#why").inner_text()
    assert "Contradicted" in told
    assert "The article says about 212" in told
    tab.mouse.move(2, 2)
    assert lit(tab, "article") == []


def test_clicking_a_number_shows_its_sentence_and_back(show):
    """In an article longer than the window the passage comes into view, in both directions."""
    filler = "\n\n".join(f"The weather was fair at pier {n}, he said." for n in range(2, 200))
    article = (
        f"Aurora afloat\n\nThe hull was 31 years old.\n\n{filler}\n\nThe tugs cost 9,400 euros.\n"
    )
    analysis = read(article)
    text = "\n\n".join(
        ["The tugs cost 9,500 euros.", *["It was fair."] * 80, "The hull was 31 years old."]
    )
    tab = show(text_html(text, "t", check(text, analysis), Sources.of(analysis.document)))
    tab.locator("#text a.fail").first.click()
    assert any("9,400" in words for words in lit(tab, "article"))
    target = tab.locator("#article a.fail").last.get_attribute("id")
    assert in_view(tab, f"#{target}")
    passage = tab.locator("#article a.pass", has_text="31 years").first
    passage.scroll_into_view_if_needed()
    passage.click()
    assert lit(tab, "text")[0].startswith("31")
    assert in_view(tab, "#text .on")
    assert tab.evaluate("document.scrollingElement.scrollTop") == 0
    assert tab.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_the_whole_path_by_keyboard(show, page):
    """Tab reaches a mark, arrows go on, Enter goes to the article, Escape comes back."""
    tab = show(page)
    focused = "document.activeElement.textContent"
    tab.keyboard.press("Tab")
    assert tab.evaluate(focused) == "Skip to the brief"
    tab.locator("#fact-1 a.fail").focus()
    assert "about 212" in tab.locator("#why").inner_text()
    tab.keyboard.press("Enter")
    assert tab.evaluate(focused) == "about 212"
    assert tab.evaluate("document.activeElement.closest('article') !== null")
    tab.keyboard.press("Escape")
    assert tab.evaluate(focused).startswith("221")
    assert lit(tab, "article") == []
    tab.keyboard.press("ArrowRight")
    after = tab.evaluate(focused)
    assert not after.startswith("221")
    tab.keyboard.press("ArrowLeft")
    assert tab.evaluate(focused).startswith("221")


def test_filters_show_problems_numbers_and_speakers(show, page, brief):
    """Cards without a problem, a number or the speaker's words go, and come back."""
    tab = show(page)
    cards = tab.locator(".card:visible")
    every = cards.count()
    tab.get_by_label("Problems").check()
    assert 0 < cards.count() < every
    assert tab.locator("#fact-1").is_visible()
    assert f"of {every} shown" in tab.locator("#shown").inner_text()
    tab.get_by_label("Numbers").check()
    assert 0 < cards.count() < every
    tab.get_by_label("All").check()
    tab.get_by_label("Speaker").select_option(label="coast guard spokesman Jonas Lie (1)")
    assert cards.all_inner_texts()[0].count("All passengers are safe") == 1
    assert cards.count() == 1
    tab.locator("#article a", has_text="31 years").first.click()
    assert cards.count() == every
    assert len(brief.key_facts) < every


def test_next_walks_through_the_problems(show, page):
    """With the filter on problems the arrows of the dock step from one to the next."""
    tab = show(page)
    tab.get_by_label("Problems").check()
    told = []
    for _ in range(3):
        tab.locator("#next").click()
        told.append(tab.locator("#why").inner_text())
    assert any("Contradicted" in each for each in told)
    assert not any("Supported" in each for each in told)
    tab.locator("#back").click()
    assert tab.locator("#why").inner_text() == told[1]


def test_debris_opens_and_dark_mode_darkens(show, page):
    """Folded lines show on demand; the colours follow the reader's setting."""
    tab = show(page, color_scheme="dark")
    fold = tab.locator("details.debris").last
    assert not fold.locator("p").first.is_visible()
    fold.locator("summary").click()
    assert fold.locator("p").first.is_visible()
    colour = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    assert max(tab.evaluate(colour)) < 60
    tab.emulate_media(color_scheme="light")
    assert min(tab.evaluate(colour)) > 200


def test_a_phone_shows_the_passage_where_one_is(show, page):
    """Nothing is wider than the screen; a tap quotes the passage and a button goes there."""
    tab = show(page, viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    tab.locator("#fact-1 a.fail").tap()
    assert "about 212" in tab.locator("#why .source b").inner_text()
    assert tab.locator("#fact-1 a.fail").is_visible()
    tab.get_by_text("Show in the article").tap()
    assert tab.locator("#article a.on").first.evaluate(
        "element => element.getBoundingClientRect().top < innerHeight"
    )
    tab.get_by_text("Show what rests on it").tap()
    assert tab.locator("#fact-1 a.fail").first.evaluate(
        "element => element.getBoundingClientRect().top < innerHeight"
    )
    tab.locator("#close").tap()
    assert not tab.locator("#dock").is_visible()


def test_print_has_both_texts_and_no_controls(show, page):
    """On paper: the brief, the problems with their reasons, the article; no filters, no debris."""
    tab = show(page)
    tab.emulate_media(media="print")
    for gone in ("#filters", "#dock", ".debris", ".every"):
        assert not tab.locator(gone).first.is_visible()
    for there in ("#fact-1", ".problems", "#article h3"):
        assert tab.locator(there).first.is_visible()
    assert tab.pdf()[:5] == b"%PDF-"


def test_print_hides_no_problem(show):
    """What is folded on the screen stands on paper."""
    told = "Pier {} took in {} tonnes, Jonas Lie said.\n\n"
    article = read("".join(told.format(n, n * 37) for n in range(9)))
    text = "".join(told.format(n, n * 53) for n in range(1, 9))
    tab = show(text_html(text, "t", check(text, article), Sources.of(article.document)))
    folded = tab.locator(".problems details li")
    assert folded.count() > 0
    assert not folded.last.is_visible()
    tab.emulate_media(media="print")
    assert folded.last.is_visible()


def test_a_short_mark_stays_with_its_word(show, page):
    """The sign behind a wrong figure does not begin a line."""
    tab = show(page)
    mark = tab.locator("#fact-1 a.fail").first
    assert mark.evaluate("element => element.getClientRects().length") == 1
    assert mark.evaluate("element => getComputedStyle(element).whiteSpace") == "nowrap"


def test_nothing_of_a_hostile_article_runs(show, hostile, hostile_report):
    """Scripts, handlers and ends of elements are words; the console and the network stay still."""
    sources = Sources.of(hostile.document)
    text = hostile.document.text.replace("300", "500")
    name = "</script><script>window.ran=6</script>"
    pages = (
        brief_html(summarize(hostile), sources),
        text_html(text, name, hostile_report, sources),
    )
    for page in pages:
        tab = show(page)
        for mark in tab.locator("#claims a[data-l]:visible").all():
            mark.hover()
            mark.click()
        assert tab.evaluate("window.ran") is None
        assert "<script>window.ran = 1</script>" in tab.locator("#article").inner_text()
        assert "\\x1b]0;owned\\x07" in tab.locator("#article").inner_text()
        assert "\\u202eship\\u202c" in tab.locator("#article").inner_text()


def test_the_policy_stops_a_script_even_if_it_were_markup(browser, page, tmp_path):
    """Were a script to come in some day, the page's own policy would not let it run."""
    target = tmp_path / "page.html"
    planted = "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'></body>"
    target.write_text(page.replace("</body>", planted), encoding="utf-8")
    tab = browser.new_page()
    tab.goto(target.as_uri())
    assert tab.evaluate("window.ran") is None
    assert tab.evaluate("document.documentElement.classList.contains('js')")
    tab.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(show, page, scheme):
    """Landmarks, names, headings and contrast as the checker of the field wants them."""
    axe = pytest.importorskip("axe_playwright_python", reason="needs axe-playwright-python")
    tab = show(page, color_scheme=scheme)
    tab.locator("#fact-1 a.fail").click()
    tab.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    tab.evaluate((Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    found = tab.evaluate("axe.run()")["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def test_a_long_article_stays_fluid(show):
    """50,000 words: ready and answering a click in at most a few times what 1,000 words need.

    A ratio in one browser, best of several, so that a slow machine does not decide. Work that grew
    with the article would show as a factor of 50.
    """
    ready, clicked = [], []
    for paragraphs in (23, 1150):
        body = "\n\n".join(
            f"The harbour at pier {n} took in {1000 + n * 7} tonnes of cargo, said Jonas Lie. The "
            "crane was repaired in the spring and paid for by the town, which had put it off for "
            "years; nobody knew why it had waited so long with the work on the old pier."
            for n in range(paragraphs)
        )
        analysis = read(f"Harbour busy\n\n{body}\n")
        page = brief_html(summarize(analysis), Sources.of(analysis.document))
        tabs = [show(page) for _ in range(3)]
        ready.append(min(tab.evaluate(INTERACTIVE) for tab in tabs))
        marks = "ol.cards a.number"
        clicked.append(min(tab.evaluate(CLICK_TO_PAINT, marks) for tab in tabs for _ in range(3)))
    assert ready[1] < 12 * ready[0]
    assert clicked[1] < 6 * clicked[0]
