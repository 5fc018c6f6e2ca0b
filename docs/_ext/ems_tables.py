"""Directives that make the tables of the documentation from the tables of the code.

``{status-table}`` lists the ten statuses, ``{step-table}`` what may follow each one,
``{transition-table}`` all the pairs, and ``{vocabulary}`` the texts of every post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from importlib import import_module

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from ems_status import POSTS, EMSStatus, OutsideReason, TransitionKind, classify_transition
from ems_status._lexicon import CODE, expand
from ems_status.vocabulary import SLOTS, Meaning


SIGNS = {
    TransitionKind.NEXT: "**next**",
    TransitionKind.REPEAT: "same",
    TransitionKind.SKIP: "skip",
    TransitionKind.RETURN: "*back*",
    TransitionKind.BACKWARD: "",
    TransitionKind.AFTER_FINAL: "",
}
LANGUAGES = {
    CODE: "event codes",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "mk": "Macedonian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "th": "Thai",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
INITIALISMS = {"dhl", "ems", "ips", "lp", "nz", "upu", "usps"}
# Words of names of posts that are written neither with one capital nor in capitals.
SPELLINGS = {"postnl": "PostNL", "brasil": "do Brasil"}


class MarkdownTable(SphinxDirective):
    """A table that is written as Markdown and parsed by the page's own parser."""

    def lines(self) -> Iterator[str]:
        """Write the table, line by line."""
        raise NotImplementedError

    def run(self) -> list[nodes.Node]:
        """Parse the table."""
        parsed = self.parse_text_to_nodes("\n".join(self.lines()))
        for table in parsed:
            if isinstance(table, nodes.table):
                table["classes"].append(self.name)
        return parsed


class StatusTable(MarkdownTable):
    """The ten statuses."""

    def lines(self) -> Iterator[str]:
        """Give one row a status."""
        yield "| No. | Status | Japanese page | Meaning, and what to do |"
        yield "| --: | ------ | ------------- | ----------------------- |"
        for status in EMSStatus:
            yield (
                f"| {status.number} | **{status.label}**<br>{member(status)} | {status.label_ja}"
                f" | {status.description}<br>*{status.advice}* |"
            )


class StepTable(MarkdownTable):
    """What may come next, and what real items go back to."""

    def lines(self) -> Iterator[str]:
        """Give one row a status."""
        yield "| From | Next | Back to |"
        yield "| ---- | ---- | ------- |"
        for status in EMSStatus:
            cells = (
                "<br>".join(map(named, statuses)) or "–"
                for statuses in ((status,), status.next_statuses, status.return_statuses)
            )
            yield f"| {' | '.join(cells)} |"


class TransitionTable(MarkdownTable):
    """All the pairs of statuses."""

    def lines(self) -> Iterator[str]:
        """Give one row a source, and one column a target."""
        yield f"| From \\ to | {' | '.join(str(status.number) for status in EMSStatus)} |"
        yield "| --- " + "| :-: " * len(EMSStatus) + "|"
        for source in (None, *EMSStatus):
            signs = (SIGNS[classify_transition(source, target).kind] for target in EMSStatus)
            start = "the start" if source is None else named(source)
            yield f"| {start} | {' | '.join(signs)} |"


class Vocabulary(SphinxDirective):
    """The texts of every post, with a box that filters them."""

    def run(self) -> list[nodes.Node]:
        """Make the box, and a section for each post."""
        return [raw(FILTER), *(self.section(post) for post in POSTS)]

    def section(self, post: str) -> nodes.section:
        """List what one post prints."""
        title = " ".join(map(spelled, post.split("_")))
        section = nodes.section("", nodes.title("", title), ids=[post.replace("_", "-")])
        section["classes"].append("vocabulary-post")
        texts = import_module(f"ems_status.vocabulary.{POSTS[post][0]}").POSTS[post]
        for language, meanings in texts.items():
            rows = "".join(
                row(pattern, meaning)
                for meaning, patterns in meanings.items()
                for pattern in patterns
            )
            caption = LANGUAGES.get(language, language)
            mark = "data-codes" if language == CODE else f'lang="{language}"'
            section += raw(TABLE.format(caption=caption, mark=mark, rows=rows))
        return section


FILTER = """
<search class="vocabulary-filter">
<label for="vocabulary-text">Status text</label>
<input id="vocabulary-text" type="search" autocomplete="off" spellcheck="false"
 placeholder="Held by import Customs">
<p id="vocabulary-found" role="status"></p>
</search>
"""

TABLE = """
<table class="docutils vocabulary"><caption>{caption}</caption>
<thead><tr><th scope="col">Text</th><th scope="col">Meaning</th></tr></thead>
<tbody {mark}>{rows}</tbody></table>
"""


def row(pattern: str, meaning: Meaning) -> str:
    """Write one row: its first text, its other spellings behind a summary, and its meaning."""
    pattern = re.sub(r"\{(\w+)\}", lambda slot: "{" + "|".join(SLOTS[slot[1]]) + "}", pattern)
    first, *others = expand(pattern)
    spellings = ""
    if others:
        shown = re.sub(r"\{([^}]*)\}", slot, escape(pattern))
        spellings = (
            f"<details><summary>{len(others) + 1} spellings</summary><p>{shown}</p></details>"
        )
    first = escape(first[:1].upper() + first[1:])
    means = "<br>".join(map(escape, named_meanings(meaning)))
    return (
        f'<tr data-pattern="{escape(pattern)}"><th scope="row"><span>{first}</span>{spellings}</th>'
        f'<td lang="en">{means}</td></tr>\n'
    )


def spelled(word: str) -> str:
    """Write a word of a post's name as the post does."""
    return word.upper() if word in INITIALISMS else SPELLINGS.get(word, word.capitalize())


def slot(found: re.Match[str]) -> str:
    """Show the alternatives of a slot."""
    ends = [end.strip() or "<i>nothing</i>" for end in found[1].split("|")]
    space = " " if any(end.endswith(" ") for end in found[1].split("|")) else ""
    return f'<span class="slot">{" / ".join(ends)}</span>{space}'


def named_meanings(meaning: Meaning) -> list[str]:
    """Name what a text means, one line a status."""
    if isinstance(meaning, OutsideReason):
        return [f"none of the ten: {meaning.value.replace('_', '-')}"]
    statuses = (meaning,) if isinstance(meaning, EMSStatus) else meaning
    return [
        f"{'or ' if position else ''}{status.number} {status.label}"
        for position, status in enumerate(statuses)
    ]


def member(status: EMSStatus) -> str:
    """Link to the member of the enumeration."""
    return f"{{py:attr}}`~ems_status.EMSStatus.{status.name}`"


def named(status: EMSStatus) -> str:
    """Call a status by its number and label."""
    return f"{status.number} {status.label}"


def raw(html: str) -> nodes.raw:
    """Put HTML on the page as it is."""
    return nodes.raw("", html, format="html")


def add_filter(app: Sphinx, pagename: str, *_: object) -> None:
    """Load the script of the filter box on the one page that has the box."""
    if pagename == "vocabulary":
        app.add_js_file("vocabulary.js", loading_method="defer")


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
    """Register the directives."""
    app.add_directive("status-table", StatusTable)
    app.add_directive("step-table", StepTable)
    app.add_directive("transition-table", TransitionTable)
    app.add_directive("vocabulary", Vocabulary)
    app.connect("autodoc-process-docstring", keep_colons, priority=400)
    app.connect("missing-reference", resolve_public)
    app.connect("html-page-context", add_filter)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
