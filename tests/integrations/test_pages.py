"""The pages in docs/integrations run against the real packages."""

from __future__ import annotations

import doctest
import os
import re
import sys
from pathlib import Path

import pytest
from sybil import Document, Sybil
from sybil.parsers.myst import PythonCodeBlockParser


FOLDER = Path(__file__).parents[2] / "docs" / "integrations"
PAGES = sorted(FOLDER.glob("*.md"))

EXAMPLES = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    ]
)


@pytest.fixture(autouse=True)
def _surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in an empty directory, on this machine, from a virtual environment that is not activated."""
    path = os.environ["PATH"].split(os.pathsep)
    here = str(Path(sys.executable).parent)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join(entry for entry in path if entry != here))
    monkeypatch.delenv("PYSPARK_PYTHON", raising=False)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")


def blocks(page: Path, opening: str) -> list[str]:
    """The blocks of a page that begin so, but examples with a prompt."""
    source = page.read_text(encoding="utf-8")
    return re.findall(rf"^{opening}\n(?!>>>)(.*?)^```$", source, re.MULTILINE | re.DOTALL)


def run(page: Path) -> None:
    """Run the code from the top of a page to its end."""
    document: Document = EXAMPLES.parse(page)
    for example in document.examples():
        example.evaluate()
    # Open connections are closed now, and not while Python ends.
    document.namespace.clear()


# PySpark 4.3 says so of itself at each call; what the page calls is tested with pandas 3 here.
@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples(page: Path) -> None:
    """The code of a page prints what stands there, with the templates that it tells to save."""
    for template in blocks(page, r"Save the template as `parcel\.html`:\n\n```html"):
        Path("parcel.html").write_text(template, encoding="utf-8")
    run(page)


def test_parcel_page() -> None:
    """A stepper, texts in Japanese and news of a return take under 60 lines of the user's code."""
    page = FOLDER / "parcel-page.md"
    run(page)
    shown = Path("parcel.html").read_text(encoding="utf-8")

    assert 60 > len(blocks(page, "```python")[0].splitlines())
    assert "<h1>差出人に返送</h1>" in shown
    assert '<li class="done">引受</li>' in shown
    assert '<li class="current">保管</li>' in shown


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links(page: Path) -> None:
    """A link to another file of the project leads to a file."""
    source = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", source)

    assert [] == [link for link in links if not (page.parent / link).exists()]


def test_index() -> None:
    """The list of the pages has every page."""
    listed = re.findall(r"\]\(([\w-]+\.md)\)", (FOLDER / "index.md").read_text(encoding="utf-8"))

    assert {page.name for page in PAGES} - {"index.md"} == set(listed)
