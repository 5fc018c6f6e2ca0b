"""The built documentation, looked at on a desktop and on a phone."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from unicodedata import normalize as unicode_form

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from ems_status import LANGUAGES, EMSStatus, Matcher, normalize, updates_lag
from ems_status._vocabulary import phrases
from tests.browser.conftest import DESKTOP, PHONE, Browser


NAMES = {f"{status.number} {status.label}" for status in EMSStatus}
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
PAGES = {
    "index", "tutorial", "how-to", "command-line", "support", "vocabulary", "diagrams", "reference", "why",
}  # fmt: skip

# Elements that stick out of the window, and are in no box that scrolls but that of the whole page.
STICKING_OUT = """
const scrolls = (element) => !element.matches(".content")
  && (/auto|scroll/.test(getComputedStyle(element).overflowX)
    && element.scrollWidth > element.clientWidth || scrolls(element.parentElement));
const content = document.querySelector("article");
return [...content.querySelectorAll("p, li, dt, dd, td, th, h1, h2, h3, pre, svg, input, caption")]
  .filter((element) => element.getClientRects().length > 0)
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .filter((element) => !scrolls(element.parentElement))
  .map((element) => element.outerHTML.slice(0, 120));
"""


class TestEveryPage:
    """What holds for all pages."""

    @SIZES
    def test_a_page_fits_the_window_without_a_complaint(self, browser, site, size):
        """Nothing scrolls sideways but code and wide tables, and the console stays empty."""
        pages = sorted(site.rglob("*.html"))
        assert {page.stem for page in pages} >= PAGES
        for page in pages:
            browser.open(page, size)

            assert [] == browser.complaints, page.name
            assert [] == browser.run(STICKING_OUT), page.name
            assert size[0] >= browser.run("return document.documentElement.scrollWidth"), page.name

    def test_the_contents_are_behind_a_button_on_a_phone(self, browser, site):
        """The button opens them, and a link leads to its page."""
        browser.open(site / "index.html", PHONE)
        link = browser.driver.find_element(By.CSS_SELECTOR, ".sidebar-tree a[href='why.html']")
        assert link.location["x"] < 0

        browser.driver.find_element(By.CSS_SELECTOR, ".mobile-header .nav-overlay-icon").click()
        browser.run("arguments[0].scrollIntoView()", link)
        browser.run("return Promise.all(document.getAnimations().map((one) => one.finished))")
        link.click()

        assert browser.driver.current_url.endswith("why.html")


class TestPicture:
    """The picture that Graphviz has drawn."""

    @SIZES
    @pytest.mark.parametrize(("page", "count"), [("index", 1), ("diagrams", 2)])
    def test_it_is_there_and_fits(self, browser, site, page, count, size):
        """All ten states are on it, in letters that can be read, and it has words for the blind."""
        browser.open(site / f"{page}.html", size)
        pictures = browser.driver.find_elements(By.CSS_SELECTOR, ".state-picture")

        assert len(pictures) == count
        for picture in pictures:
            drawing = picture.find_element(By.TAG_NAME, "svg")
            assert names(browser, drawing) >= NAMES
            assert 250 < drawing.size["width"] <= size[0]
            assert browser.run(LETTERS, drawing) > 8
            assert picture.get_attribute("aria-label")

    def test_it_follows_a_dark_page(self, browser, site):
        """What was drawn in black has the colour of the text around it."""
        colours = {}
        for scheme in ("light", "dark"):
            browser.open(site / "diagrams.html", DESKTOP, scheme)
            colours[scheme] = browser.run(COLOURS)

        assert [len(set(found)) for found in colours.values()] == [1, 1]
        assert colours["light"] != colours["dark"]


# The names of the nodes; a broken one stands in two texts.
NODES = """
return [...arguments[0].querySelectorAll(".node")].map((node) =>
  [...node.querySelectorAll("text")].map((text) => text.textContent).join(" "));
"""
LETTERS = "return arguments[0].querySelector('.node text').getBoundingClientRect().height;"
COLOURS = """
const style = (selector) => getComputedStyle(document.querySelector(selector));
return [
  style("article p").color,
  style(".state-picture text:not([fill])").fill,
  style(".state-picture .edge path").stroke,
];
"""


def names(browser: Browser, drawing: object) -> set[str]:
    """The names of the nodes of a drawing."""
    return set(browser.run(NODES, drawing))


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def support(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Support:
    """The support page in English, on a desktop and on a phone."""
    browser.open(site / "support.html", request.param)
    page = Support(browser)
    page.choose("en")
    return page


class Support:
    """The support page, as a person uses it."""

    def __init__(self, browser: Browser) -> None:
        """Find its parts."""
        self.browser = browser
        self.box = browser.driver.find_element(By.ID, "support-text")
        self.answer = browser.driver.find_element(By.ID, "support-answer")

    def ask(self, text: str) -> str:
        """Paste a text into the emptied box, and return the answer that shows."""
        paste = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))"
        self.browser.run(paste, self.box, text)
        return self.answer.text

    def choose(self, language: str) -> None:
        """Choose the language of the answer."""
        menu = self.browser.driver.find_element(By.ID, "support-language")
        Select(menu).select_by_value(language)

    @property
    def titles(self) -> list[str]:
        """The titles of the cards."""
        return [card.text for card in self.answer.find_elements(By.TAG_NAME, "summary")]


class TestSupport:
    """The box of the support page."""

    def test_the_ten_statuses_show_at_first(self, support):
        """Each is folded, and says what it means when it is opened."""
        assert support.titles == [f"{s.number} {s.label}" for s in EMSStatus]
        support.browser.run("arguments[0].querySelectorAll('summary')[9].click()", support.answer)

        assert EMSStatus.RETENTION.advice in support.answer.text

    @pytest.mark.parametrize(
        ("text", "titles"),
        [
            ("Held by import customs", ["5 Customs clearance"]),
            ("  HELD  by import Customs. ", ["5 Customs clearance"]),
            ("お届け済み", ["9 Final delivery"]),
            ("2026/01/12 10:05\tお届け済み\t\t千代田郵便局\t東京都\n100-8994", ["9 Final delivery"]),
            ("EMH", ["8 Attempted Delivery"]),
            ("Returned to sender", ["Return to sender"]),
            ("国際交換局に到着", ["2 Arrival at outward office of exchange", "4 Arrival at inward office of exchange"]),
        ],
    )  # fmt: skip
    def test_a_listed_text_has_its_meaning_shown(self, support, text, titles):
        """Two meanings are two cards."""
        answer = support.ask(text)

        assert support.titles == titles
        assert "Recognised: " in answer

    @pytest.mark.parametrize(
        "text",
        [
            "Liegt beim Hausmeister!",
            "<b>",
            "emh",
            "Final delivery, CANCELLED",
            "Final delivery | CANCELLED",
            "2026/01/12\tFinal delivery\tCANCELLED",
            "2026/01/12\tFinal delivery\t\tRetention\tCHINA",
            "2026/01/12\tFinal delivery\t\t\tCHINA\n2026/01/12\tRetention\t\t\tCHINA",
        ],
    )
    def test_nothing_is_guessed(self, support, text):
        """A text that nobody lists, and a row of no known layout, are unknown."""
        assert support.ask(text).startswith("Unknown")
        assert support.titles == []

    def test_near_phrases_are_to_look_at(self, support):
        """Those that stand in the text come first, and none is the answer."""
        answer = support.ask("My page says: Held by import Customs, what now")

        assert answer.startswith("Unknown")
        assert "Held by import Customs (Japan Post): 5 Customs clearance" in answer
        assert ": 10 Retention" in support.ask("Retantion")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_answer_is_in_each_language(self, support, language):
        """Label, description, advice and the note that updates come late."""
        support.choose(language)
        answer = support.ask("Held by import Customs")
        text = EMSStatus.CUSTOMS_CLEARANCE.text(language)

        assert support.titles == [f"5 {text.label}"]
        assert all(
            said in answer for said in (text.description, text.advice, updates_lag(language))
        )

    def test_the_address_brings_the_answer_back(self, support):
        """It can be sent to somebody else."""
        support.choose("ja")
        support.ask("保管")
        address = support.browser.driver.current_url
        support.browser.driver.get("about:blank")
        support.browser.driver.get(address)

        assert Support(support.browser).titles == [f"10 {EMSStatus.RETENTION.text('ja').label}"]

    def test_it_folds_and_reads_as_the_library_does(self, support):
        """Every listed text, as it is printed, in capitals, in full width and decomposed."""
        forms = (str, str.upper, lambda text: text.translate(WIDE), partial(unicode_form, "NFD"))
        texts = sorted({form(phrase.text) for phrase in phrases() for form in forms})
        expected = [[normalize(text), means(text)] for text in texts]

        assert expected == support.browser.run(READ, texts)

    @pytest.mark.parametrize(
        "rest", ["\t\t千代田郵便局\t東京都", "\tto customs\t\tCHINA\n", "\t\t\t"]
    )
    def test_it_reads_no_row_in_another_way(self, support, rest):
        """A row of Japan Post's page with any listed text in it."""
        rows = sorted({f"2026/01/12 10:05\t{phrase.text}{rest}" for phrase in phrases()})
        read = [found for _, found in support.browser.run(READ, rows)]

        assert read == [found and means(row) for found, row in zip(read, rows, strict=True)]
        assert len(list(filter(None, read))) > len(rows) / 2


READ = """
return arguments[0].map((text) => {
  const found = emsStatus.read(text);
  return [emsStatus.fold(text), found ? found.means : []];
});
"""
MATCHER = Matcher(words=False)

# Full-width letters, with the wide space.
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}


def means(text: str) -> list[str]:
    """What a listed text means, as the page says it."""
    found = MATCHER.match(text)
    numbers = [str(status.number) for status in found.candidates]
    return numbers or [str(reason) for reason in (found.reason,) if reason]
