"""The built documentation, looked at on a desktop and on a phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from ems_status import EMSStatus
from tests.browser.conftest import DESKTOP, PHONE, Browser


NAMES = {f"{status.number} {status.label}" for status in EMSStatus}
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
PAGES = {
    "index",
    "tutorial",
    "how-to",
    "command-line",
    "vocabulary",
    "diagrams",
    "reference",
    "why",
}

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
    def test_a_page_fits_the_window_without_a_complaint(
        self, browser: Browser, site: Path, size: tuple[int, int]
    ) -> None:
        """Nothing scrolls sideways but code and wide tables, and the console stays empty."""
        pages = sorted(site.rglob("*.html"))
        assert {page.stem for page in pages} >= PAGES
        for page in pages:
            browser.open(page, size)
            width = browser.run("return document.documentElement.scrollWidth")

            assert (page.name, [], []) == (
                page.name,
                browser.complaints,
                browser.run(STICKING_OUT),
            )
            assert width <= size[0], page.name

    def test_the_contents_are_behind_a_button_on_a_phone(
        self, browser: Browser, site: Path
    ) -> None:
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
    def test_it_is_there_and_fits(
        self, browser: Browser, site: Path, page: str, count: int, size: tuple[int, int]
    ) -> None:
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

    def test_it_follows_a_dark_page(self, browser: Browser, site: Path) -> None:
        """What was drawn in black has the colour of the text around it."""
        colours = {}
        for scheme in ("light", "dark"):
            browser.open(site / "index.html", DESKTOP, scheme)
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
  style(".state-picture text").fill,
  style(".state-picture .node path").stroke,
  style(".state-picture .edge path").stroke,
];
"""


def names(browser: Browser, drawing: object) -> set[str]:
    """The names of the nodes of a drawing."""
    return set(browser.run(NODES, drawing))


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def vocabulary(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Vocabulary:
    """The vocabulary page, on a desktop and on a phone."""
    browser.open(site / "vocabulary.html", request.param)
    return Vocabulary(browser)


class Vocabulary:
    """The vocabulary page, as a person uses it."""

    def __init__(self, browser: Browser) -> None:
        """Find the filter box."""
        self.browser = browser
        self.box = browser.driver.find_element(By.ID, "vocabulary-text")

    def type(self, text: str) -> str:
        """Type into the emptied box, and return what is said below it."""
        self.box.send_keys(Keys.CONTROL, "a")
        self.box.send_keys(Keys.DELETE, text)
        return self.browser.driver.find_element(By.ID, "vocabulary-found").text

    @property
    def rows(self) -> list[str]:
        """The rows that show, each with its text and its meaning."""
        return self.browser.run(
            """
            return [...document.querySelectorAll(".vocabulary tr[data-pattern]")]
              .filter((row) => row.getClientRects().length > 0)
              .map((row) => row.querySelector("th > span").textContent
                + ": " + row.cells[1].innerText.replace("\\n", " "));
            """
        )

    @property
    def headings(self) -> list[str]:
        """The posts that show."""
        found = self.browser.driver.find_elements(By.CSS_SELECTOR, ".vocabulary-post h2")
        return [heading.text for heading in found if heading.is_displayed()]


class TestFilter:
    """The filter box of the vocabulary page."""

    def test_all_rows_show_at_first(self, vocabulary: Vocabulary) -> None:
        """The number of the rows is said."""
        said = vocabulary.browser.driver.find_element(By.ID, "vocabulary-found").text

        assert said == f"{len(vocabulary.rows)} rows."
        assert len(vocabulary.rows) > 500

    @pytest.mark.parametrize(
        ("text", "meaning"),
        [
            ("Held by import customs", "5 Customs clearance"),
            ("  HELD  by import Customs. ", "5 Customs clearance"),
            ("お届け済み", "9 Final delivery"),
            ("Final delivery", "9 Final delivery"),
            ("Returned to sender", "none of the ten: return"),
            ("国際交換局に到着", "2 Arrival at outward office of exchange or 4 Arrival at inward"),
            ("EMH", "8 Attempted Delivery"),
        ],
    )
    def test_a_whole_text_has_its_meaning_said(
        self, vocabulary: Vocabulary, text: str, meaning: str
    ) -> None:
        """Its row is among the few that show, and is marked."""
        assert vocabulary.type(text).startswith(f"Exactly this text: {meaning}")
        assert 0 < len(vocabulary.rows) < 50
        assert any(meaning in row for row in vocabulary.rows)
        assert vocabulary.browser.run(
            "return document.querySelector('tr.exact').getClientRects().length > 0"
        )

    def test_a_part_of_a_text_says_that_it_is_one(self, vocabulary: Vocabulary) -> None:
        """Every row that shows holds it, and so does every heading that shows have a row."""
        said = vocabulary.type("import customs")

        assert re.fullmatch(r"Not in the vocabulary as a whole text; part of \d+ rows?\.", said)
        assert f"part of {len(vocabulary.rows)} row" in said
        assert all("import customs" in row.casefold() for row in vocabulary.rows)
        assert "Japan Post" in vocabulary.headings
        assert len(vocabulary.headings) < 10

    @pytest.mark.parametrize("text", ["Zollbeschau!", "<b>", "emh!"])
    def test_an_unknown_text_shows_nothing(self, vocabulary: Vocabulary, text: str) -> None:
        """Nothing is guessed."""
        assert vocabulary.type(text) == "Not in the vocabulary."
        assert vocabulary.rows == []
        assert vocabulary.headings == []

    def test_a_code_in_small_letters_is_no_code(self, vocabulary: Vocabulary) -> None:
        """The library reads it so, too."""
        assert "Exactly" not in vocabulary.type("emh")

    def test_an_emptied_box_shows_all_rows_again(self, vocabulary: Vocabulary) -> None:
        """As at first."""
        before = vocabulary.rows
        vocabulary.type("Zollbeschau!")
        vocabulary.type("")

        assert vocabulary.rows == before

    def test_the_box_stays_in_sight(self, vocabulary: Vocabulary) -> None:
        """However far down the rows are."""
        vocabulary.browser.run("scrollTo({ top: 20000, behavior: 'instant' })")
        top, bottom, covering = vocabulary.browser.run(
            """
            const { top, bottom, left } = arguments[0].getBoundingClientRect();
            return [top, bottom, document.elementFromPoint(left + 20, (top + bottom) / 2).id];
            """,
            vocabulary.box,
        )

        assert 0 <= top < bottom < 200
        assert covering == "vocabulary-text"
