"""The pages in docs/integrations run against the real packages."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sybil import Document, Sybil
from sybil.parsers.myst import PythonCodeBlockParser


FOLDER = Path(__file__).parents[2] / "docs" / "integrations"
PAGES = sorted(FOLDER.glob("with-*.md"))

EXAMPLES = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    ]
)


@pytest.fixture(autouse=True)
def _surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in an empty directory, and let Spark use this Python and this machine alone."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")


def named(page: Path) -> str:
    """The name of a page's tool."""
    return page.stem.removeprefix("with-")


# PySpark 4.3 says so of itself at each call; what the page calls is tested with pandas 3 here.
@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
@pytest.mark.parametrize("page", PAGES, ids=named)
def test_examples(page: Path) -> None:
    """The code runs from the top of the page to its end, and prints what stands there."""
    document: Document = EXAMPLES.parse(page)
    for example in document.examples():
        example.evaluate()
    # Open connections are closed now, and not while Python ends.
    document.namespace.clear()


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_costs(page: Path) -> None:
    """The script beside the page measures the ways that the page's table lists, in its order."""
    source = page.read_text(encoding="utf-8")
    command = [sys.executable, FOLDER / "costs.py", named(page), "--rows=1000", "--rounds=1"]
    ran = subprocess.run(command, check=True, encoding="utf-8", stdout=subprocess.PIPE)  # noqa: S603  the project's own
    printed = ran.stdout
    row = re.compile(r"^\| (.+?) \| +[\d.]+ \| +[\d.]+ \|$", re.MULTILINE)

    assert row.findall(printed)
    assert row.findall(printed) == row.findall(source)
    assert f"\npython docs/integrations/costs.py {named(page)}" in source


@pytest.mark.parametrize("page", [FOLDER / "index.md", *PAGES], ids=named)
def test_links(page: Path) -> None:
    """A link to another file of the project leads to a file."""
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))

    assert [] == [link for link in links if not (page.parent / link).exists()]


def test_index() -> None:
    """The list of the pages has every page."""
    listed = re.findall(r"\]\((with-\w+\.md)\)", (FOLDER / "index.md").read_text(encoding="utf-8"))

    assert {page.name for page in PAGES} == set(listed)
