"""What the built pages have and their sources have not.

``{vocabulary}`` lists every text, ``{words}`` every word, and ``{support}`` is the box that reads a
text.  Graphviz draws each ``mermaid`` block; without its program ``dot``, the block stays a text.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import defaultdict
from hashlib import sha256
from html import escape
from itertools import groupby
from pathlib import Path

import tables
from babel import Locale
from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

import ems_status
from ems_status import LANGUAGES, POSTS, definitions
from ems_status._places import _names
from ems_status._vocabulary import CODE, Entry, entries_of
from ems_status.diagrams import to_dot, to_mermaid
from ems_status.languages import entries


NAMES = Locale("en").languages
PICTURES = {
    to_mermaid(history).rstrip(): (caption, to_dot(history))
    for history, caption in (
        (None, "The ten statuses with the main line, the branches and the returns between them."),
        (
            tables.PATH,
            "The path of a history: two skips, a second round of delivery, and a late scan.",
        ),
    )
}
PICTURE = '<div class="state-picture" role="img" aria-label="{}">{}</div>'
POST = """
<details class="vocabulary" id="{id}"><summary><strong>{name}</strong> {texts} texts</summary>
{tables}</details>
"""
TABLE = """
<table class="docutils vocabulary"><caption>{caption}</caption>
<thead><tr><th scope="col">Text</th><th scope="col">Meaning</th></tr></thead>
<tbody {mark}>{rows}</tbody></table>
"""
FILE = """
<details class="vocabulary"><summary><strong>{}</strong></summary><pre>{}</pre></details>
"""
ROW = '<tr><th scope="row">{}</th><td lang="en">{}{}</td></tr>\n'
SPELLINGS = "<details><summary>{} spellings</summary>{}</details>"
# What the box says around the texts of the statuses: phrases of the command line.
SAID = (
    *("code", "looks_like", "no_answer", "none_of_the_ten", "phrase", "recognised", "row"),
    *("several_meanings", "unknown", "unlisted"),
)
SUPPORT = """
<div class="support">
<label for="support-text">Status text, or a row of Japan Post's page</label>
<textarea id="support-text" rows="3" autocomplete="off" spellcheck="false"
 placeholder="Held by import Customs"></textarea>
<label for="support-language">Answer in</label> <select id="support-language"></select>
<div id="support-answer" role="status"></div>
</div>
<script defer src="_static/support-data.js?v={}"></script>
"""


class Vocabulary(SphinxDirective):
    """The texts of every post, folded."""

    def run(self) -> list[nodes.Node]:
        """Fold the texts of each post, under its name."""
        return [raw("".join(map(folded, POSTS)))]


class Words(SphinxDirective):
    """The files of words, as they are, folded."""

    def run(self) -> list[nodes.Node]:
        """Fold each file under its name."""
        folder = Path(ems_status.__file__).parent / "vocabulary"
        files = (folder / "frames.txt", *sorted(folder.glob("words/*.txt")))
        return [
            raw(FILE.format(file.name, escape(file.read_text(encoding="utf-8")))) for file in files
        ]


def folded(post: str) -> str:
    """List what one post prints, by language: a row of its file is a row here."""
    found: dict[str, str] = {}
    entries = list(entries_of(post))
    for _, those in groupby(entries, lambda entry: entry[0]):
        row = [entry for _, entry in those]
        found[row[0].language] = found.get(row[0].language, "") + written(row)
    made = "".join(
        TABLE.format(
            caption="event codes" if language == CODE else NAMES.get(language, language),
            mark="" if language == CODE else f'lang="{language}"',
            rows=rows,
        )
        for language, rows in found.items()
    )
    return POST.format(id=post, name=tables.spelled(post), texts=len(entries), tables=made)


def written(row: list[Entry]) -> str:
    """Write a row: its first text, its other spellings folded, and its meaning."""
    first, *others = (escape(entry.text) for entry in row)
    if others:
        first += SPELLINGS.format(len(row), "<br>".join(others))
    alone = "<br>for this post only" if row[0].alone else ""
    return ROW.format(first, meaning(row[0]), alone)


def meaning(entry: Entry) -> str:
    """Name what a text means."""
    return " or ".join(map(tables.named, entry.statuses)) or f"none of the ten: {entry.reason}"


class Support(SphinxDirective):
    """The box that reads a text, with all that it knows in a script beside it."""

    def run(self) -> list[nodes.Node]:
        """Make the box; its data bear their digest, so that no browser keeps old ones."""
        data = support_data()
        static = Path(self.env.app.outdir, "_static")
        static.mkdir(parents=True, exist_ok=True)
        (static / "support-data.js").write_text(data, encoding="utf-8")
        return [raw(SUPPORT.format(sha256(data.encode()).hexdigest()[:8]))]


def support_data() -> str:
    """Write the definitions and the listed texts by post, language and meaning, as a script."""
    texts: dict[str, dict[str, dict[str, list[str]]]] = {}
    for post in POSTS:
        languages = texts[post] = defaultdict(lambda: defaultdict(list))
        for _, entry in entries_of(post):
            sense = entry.reason or "/".join(str(status.number) for status in entry.statuses)
            languages[entry.language][f"{sense}{'!' * entry.alone}"].append(entry.text)
    names = {post: tables.spelled(post) for post in POSTS}
    data = {
        "definitions": definitions(),
        "phrases": {
            language: {name: entries(f"screens/{language}")[name] for name in SAID}
            for language in LANGUAGES
        },
        "places": sorted(_names()),
        "posts": names,
        "texts": texts,
    }
    return f"window.emsStatusData = {json.dumps(data, ensure_ascii=False)};\n"


class Pictures(SphinxTransform):
    """The blocks of Mermaid as pictures."""

    default_priority = 200

    def apply(self, **_: object) -> None:
        """Draw those that are the library's own."""
        program = shutil.which("dot")
        for block in list(self.document.findall(nodes.literal_block)):
            if block.get("language") != "mermaid":
                continue
            block["language"] = "text"
            caption, dot = PICTURES.get(block.rawsource.rstrip(), ("", ""))
            if program and caption:
                block.replace_self(raw(PICTURE.format(escape(caption), svg(program, dot))))


def svg(program: str, dot: str) -> str:
    """Draw a graph as an element of a page, which styles it."""
    drawn = subprocess.run(  # noqa: S603  the graph is the library's own
        [program, "-Tsvg"], input=dot, check=True, encoding="utf-8", stdout=subprocess.PIPE
    ).stdout
    element = drawn[drawn.index("<svg") :]
    # Two pictures on one page would share their ids, and the titles show up below the pointer.
    element = re.sub(r' id="[^"]*"|<title>.*?</title>|<!--.*?-->', "", element)
    # In points, the letters would be larger than those of the page.
    return re.sub(r'((?:width|height)="\d+)pt"', r'\1"', element)


def raw(html: str) -> nodes.raw:
    """Put HTML on the page as it is."""
    return nodes.raw("", html, format="html")


def add_support(app: Sphinx, pagename: str, *_: object) -> None:
    """Load the script of the box on the one page that has the box."""
    if pagename == "support":
        app.add_js_file("support.js", loading_method="defer")


def resolve_public(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.Element
) -> nodes.Element | None:
    """Find a name that a docstring or a signature gives without its package, or with its module."""
    name = f"ems_status.{node.get('reftarget', '').rpartition('.')[2]}"
    domain = env.domains.python_domain
    return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", name, node, content)


def keep_colons(
    app: Sphinx,
    what: str,
    name: str,
    obj: object,
    options: object,
    lines: list[str],
) -> None:
    """Hide a property's first line from Napoleon, which takes words before a colon for a type."""
    if what == "property":
        lines[:0] = ["..", ""]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives, the pictures and the handlers."""
    app.add_directive("vocabulary", Vocabulary)
    app.add_directive("words", Words)
    app.add_directive("support", Support)
    app.add_transform(Pictures)
    app.connect("autodoc-process-docstring", keep_colons, priority=400)
    app.connect("missing-reference", resolve_public)
    app.connect("html-page-context", add_support)
    return {"version": "2", "parallel_read_safe": True, "parallel_write_safe": True}
