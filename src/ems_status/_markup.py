"""HTML as lines of text: a row of a table with tabs between its cells, or a block.

A text that a tag may take back stays behind such a tag, and so has no meaning: one that hides or
strikes it, that makes it a heading, or that may do more than lay out a page.  ``layouts.txt`` holds
the tags, and the classes and styles that lay out.
"""

import re
from html import unescape
from html.parser import HTMLParser
from itertools import chain
from typing import Final, TypeAlias

from ems_status._layouts import pattern_of, words_in


_KINDS: Final = ("cell", "row", "block", "inline", "empty", "doubtful")
_TAGS: Final = {kind: frozenset(words_in(f"{kind} tags")) for kind in _KINDS}
_CELLS, _ROWS, _BLOCKS, _, _EMPTY, _DOUBTFUL = _TAGS.values()
# The end of a mark that a class alone puts before a text.
_BY_CLASS: Final = " class=?>"

# Markup may be escaped itself ("&lt;td&gt;").
_ROUNDS: Final = 2
# An end tag ends what was opened so many tags before, and not more.
_DEEPEST: Final = 100

# Only what is certainly a tag goes to the parser, so that no version of it loses a letter.
_TAG: Final = (
    rf"/?(?:{'|'.join(chain.from_iterable(_TAGS.values()))})(?![\w-])"
    "(?:[^<>\"'=]++|=\\s*\"[^\"<>]*\"|=\\s*'[^'<>]*'|=(?!\\s*[\"']))*+>"
)
_ANY_TAG: Final = re.compile(f"<{_TAG}|<!(?:--|doctype)", re.IGNORECASE)
_NO_TAG: Final = re.compile(f"<(?!{_TAG})", re.IGNORECASE)
_PAGE: Final = re.compile(r"<(?:html|body|!doctype)\b", re.IGNORECASE)
# What holds no text, and its end, which may be missing.
_SILENT: Final = re.compile(
    r"<(?:(!--)|(script|style)\b|[!?]).*?(?P<end>(?(1)-->|(?(2)</\2\s*>|>))|\Z)",
    re.IGNORECASE | re.DOTALL,
)
# The parser refuses a number of thousands of digits.
_LONG_NUMBER: Final = re.compile("&(?=#x?[0-9a-f]{8})", re.IGNORECASE)

_Attributes: TypeAlias = list[tuple[str, str | None]]


def printed_lines(text: str) -> list[str]:
    """Give the lines of a text, with its entities resolved and its tables and blocks laid out."""
    for _ in range(_ROUNDS):
        if "<" in text and _ANY_TAG.search(text):
            return _parsed(text)
        if "&" not in text:
            break
        text = unescape(_LONG_NUMBER.sub("&amp;", text))
    return text.splitlines()


def _parsed(html: str) -> list[str]:
    parser = _Lines(is_page=_PAGE.search(html) is not None)
    heard = _NO_TAG.sub("&lt;", _SILENT.sub(_silenced, html))
    parser.feed(_LONG_NUMBER.sub("&amp;", heard))
    parser.close()
    parser.end_line()
    return parser.lines


def _silenced(found: re.Match[str]) -> str:
    """Nothing is left of what holds no text; without an end, all behind it is in doubt."""
    return "" if found["end"] else "<noscript>" + found[0].replace("<", "&lt;")


def _mark_of(tag: str, attrs: _Attributes) -> str:
    """The mark of a tag that may take its text back: it is no layout, hides, or has a class."""
    if tag in _DOUBTFUL:
        return f"<{tag}>"
    classes = ""
    for name, value in attrs:
        styles = (value or "").split(";") if name == "style" else ()
        lays_out = all(
            pattern_of("styles").fullmatch(style.strip()) for style in styles if style.strip()
        )
        if name == "hidden" or (name == "aria-hidden" and value != "false") or not lays_out:
            return f"<{tag} hidden>"
        classes += f" {value or ''}" if name == "class" else ""
    is_known = all(map(pattern_of("classes").fullmatch, classes.split()))
    return "" if is_known else f"<{tag}{_BY_CLASS}"


class _Lines(HTMLParser):
    """Collects the lines of a page."""

    def __init__(self, *, is_page: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._is_page = is_page
        # Each tag that is open, with the mark that stands before its text.
        self._open = [("", "")]
        self._cells: list[str] = []
        self._in_cell = False
        # Of the cell or block that is open: its text, and the last mark in it.
        self._text: list[str] = []
        self._mark = ""

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        self._begin(tag)
        if tag in _EMPTY:
            return
        mark, own = self._open[-1][1], _mark_of(tag, attrs)
        if tag == "table" and self._is_page and mark.endswith(_BY_CLASS):
            # A whole page has its own classes round a table; in a table each one counts.
            mark = ""
        self._open.append((tag, own if own and mark.endswith(_BY_CLASS) else mark or own))
        if own and self._text:
            self._put_mark()

    def handle_endtag(self, tag: str) -> None:
        if self._close(tag):
            if self._mark not in {"", self._open[-1][1]} and tag not in _BLOCKS | _ROWS | _CELLS:
                self._text.append(f"</{tag}>")
                self._mark = ""
            self._end(tag)
        elif tag in _DOUBTFUL and self._text:
            self._text.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if len(self._open) == 1 and "\n" in data.strip():
            # Lines of text before or behind a piece of a page.
            for line in data.splitlines():
                self.handle_data(line)
                self.end_line()
            return
        if data.strip():
            if self._cells and not self._in_cell:
                self.end_line()
            self._put_mark()
        if data.strip() or self._text:
            self._text.append(data)

    def end_line(self) -> None:
        """End a row of a table, or a block."""
        self._end_cell()
        if any(self._cells):
            self.lines.append("\t".join(self._cells))
        self._cells = []

    def _begin(self, tag: str) -> None:
        """Begin a cell, a row or a block, and end those that it ends unsaid."""
        top = self._open[-1][0]
        if (top == "p" and tag in _BLOCKS) or (top == tag and tag in {"li", "dd", "dt"}):
            self._close(top)
        if tag in _CELLS or tag in _ROWS - {"table"}:
            for ended in ("td", "th", "tr") if tag in _ROWS else ("td", "th"):
                self._close(ended)
        if self._text and not self._in_cell and tag in _CELLS:
            self.end_line()
        self._end(tag)
        self._in_cell = tag in _CELLS or (self._in_cell and tag not in _ROWS)

    def _end(self, tag: str) -> None:
        if tag in _ROWS or (tag in _BLOCKS and not (self._in_cell or self._cells)):
            self.end_line()
        elif tag in _CELLS:
            self._end_cell()
        elif tag in _BLOCKS and self._text:
            self._text.append(" ")

    def _end_cell(self) -> None:
        if self._in_cell or self._text:
            self._cells.append(" ".join("".join(self._text).split()))
        self._text = []
        self._in_cell = False
        self._mark = ""

    def _close(self, tag: str) -> bool:
        """Close what is open as far as a tag; an end tag in a table ends nothing outside."""
        for depth, (name, _) in enumerate(self._open[:-_DEEPEST:-1], 1):
            if name == tag:
                del self._open[-depth:]
                return True
            if name == "table":
                break
        return False

    def _put_mark(self) -> None:
        mark = self._open[-1][1]
        if mark and mark != self._mark:
            self._mark = mark
            self._text.append(mark)
