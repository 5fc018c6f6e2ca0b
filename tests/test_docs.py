"""Every example in the README, the documentation and the docstrings gives what it shows."""

from __future__ import annotations

import doctest
import importlib
import os
import pkgutil
import re
import runpy
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sybil import Document, Example, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.myst import CodeBlockParser

import ems_status


ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs").glob("*.md"))]
TABLES = runpy.run_path(str(ROOT / "docs" / "tables.py"))
MODULES = [
    ems_status,
    *(
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(ems_status.__path__, "ems_status.")
    ),
]


def run_console(example: Example) -> str | None:
    """Type what stands after each `$` into a shell, and compare what comes."""
    env = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
    }
    for part in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        # A command may go on after a backslash, and its output follows.
        command, _, shown = re.sub(r"\\\n", "", part).partition("\n")
        ran = subprocess.run(  # noqa: S602  the commands are those of the project's own pages
            command,
            shell=True,
            env=env,
            check=False,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert shown.strip() == ran.stdout.strip(), command
    return None


def run_python(example: Example) -> None:
    """Run a block as a file is run, and keep what it prints."""
    with redirect_stdout(StringIO()) as printed:
        PythonEvaluator()(example)
    example.namespace["printed"] = example.namespace.get("printed", "") + printed.getvalue()


def compare(example: Example) -> None:
    """Compare what the code before has printed; a text that follows no code is an example."""
    if printed := example.namespace.pop("printed", ""):
        assert example.parsed.strip() == printed.strip()


EXAMPLES = Sybil(
    parsers=[
        CodeBlockParser(language="python", evaluator=run_python),
        CodeBlockParser(language="text", evaluator=compare),
        CodeBlockParser(language="console", evaluator=run_console),
    ]
)


def has_example(documented: object) -> bool:
    """Say whether a docstring, or that of a member, has an example."""
    docstring = getattr(documented, "__doc__", None) or ""
    return ">>> " in docstring


class TestPages:
    """The README and the pages of the documentation."""

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_examples(self, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The code runs from the top of the page to its end, and prints what stands there."""
        monkeypatch.chdir(tmp_path)
        document: Document = EXAMPLES.parse(page)
        for example in document.examples():
            example.evaluate()

        assert not document.namespace.get("printed")

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_links(self, page: Path) -> None:
        """A link to another file of the project leads to a file."""
        links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))

        assert [] == [link for link in links if not (page.parent / link).exists()]

    def test_languages(self) -> None:
        """No block has a language that nobody runs, but for those that are no code to run."""
        found = {
            language
            for page in PAGES
            for language in re.findall(r"^```(\S+)", page.read_text(encoding="utf-8"), re.MULTILINE)
            if not language.startswith("{")
        }

        assert found <= {"console", "json", "mermaid", "python", "sh", "text"}

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_tables(self, page: Path) -> None:
        """What a page takes from the code is what the code says; `docs/tables.py` writes it."""
        text = page.read_text(encoding="utf-8")

        assert TABLES["rewritten"](text) == text

    def test_definitions(self) -> None:
        """The published definitions are those of the code."""
        assert TABLES["defined"]() == TABLES["DEFINITIONS"].read_text(encoding="utf-8")

    def test_house(self) -> None:
        """The map of the house names every module."""
        page = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
        files = [f"{module.__name__.rpartition('.')[2]}.py" for module in MODULES[1:]]

        assert [] == [file for file in files if f"`{file}`" not in page]


class TestDocstrings:
    """The docstrings of the installed package."""

    @pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
    def test_examples(self, module: ModuleType) -> None:
        """Each example runs with the names of its own module."""
        results = doctest.testmod(module)

        assert results.failed == 0

    @pytest.mark.parametrize("name", ems_status.__all__)
    def test_every_public_name_has_an_example(self, name: str) -> None:
        """A class or function that is public shows its use; a constant is shown by others."""
        public: Any = getattr(ems_status, name)

        assert not callable(public) or has_example(public)
