"""HTML as lines of text: a row of a table with tabs between its cells, or a block.

A text that a tag may take back stays behind that tag, and so has no meaning: a tag that hides or
strikes it, that makes it a heading, or that may do more than lay out a page.

Sources: saved pages of the posts and aggregators whose texts are listed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import Final


# Tags that hold the cells of a row, that hold rows, and that end a line.
_CELLS: Final = frozenset({"td", "th"})
_ROWS: Final = frozenset({"table", "tbody", "tfoot", "thead", "tr"})
_BLOCKS: Final = frozenset(
    "article aside blockquote body br caption center dd div dl dt fieldset footer form h1 h2 h3 h4"
    " h5 h6 head header hr html li main nav ol p pre section title ul".split()
)
_VOID: Final = frozenset("br col hr img input link meta wbr".split())
# Tags that say how their text looks and no more, and tags that may take it back.
_PLAIN: Final = frozenset(
    "a abbr b big cite code colgroup em font i kbd label nobr small span strong sub sup time"
    " tt".split()
)
_DOUBTFUL: Final = frozenset(
    "button caption del details dialog figure h1 h2 h3 h4 h5 h6 ins noscript option path s select"
    " strike summary svg template textarea th title u".split()
)

# Classes and styles that lay out; any other may take a text back.
_CLASSES: Final = re.compile(
    r"w_\d+|bg\w*|txt_\w+|m_\w+|tabletype\w*|table_col|leftalg|number_search_data|font_pt|clearfix"
    r"|indent|odd|even|w(?:idth)?-?\d+|(?:text-?|align-?)?(?:left|right|center|middle|top)|nowrap"
)
_STYLES: Final = re.compile(
    r"(?:\s*(?:(?:min-|max-)?(?:width|height)\s*:\s*(?:[1-9][\w.%]*|auto)"
    r"|(?:text-align|vertical-align|white-space|font-family|font-weight)\s*:[^;:()]*"
    r"|(?:padding|border)[a-z-]*\s*:[^;:()-]*)\s*(?:;|$))*\s*"
)

# Entities may be escaped twice ("&amp;nbsp;"); what has not settled by then is left as it is.
_ROUNDS: Final = 2
# A tag that is longer is shortened where it stands before a text.
_LONGEST_MARK: Final = 80

# Only what is certainly a tag goes to the parser, so that no version of it loses a letter.
_NAMES: Final = "|".join(_CELLS | _ROWS | _BLOCKS | _VOID | _PLAIN | _DOUBTFUL)
_TAG: Final = (
    f"/?(?:{_NAMES})(?![\\w-])(?:[^<>\"'=]++|=\\s*\"[^\"<>]*\"|=\\s*'[^'<>]*'|=(?!\\s*[\"']))*+>"
)
_ANY_TAG: Final = re.compile(f"<{_TAG}|<!(?:--|doctype)", re.IGNORECASE)
_NO_TAG: Final = re.compile(f"<(?!{_TAG})", re.IGNORECASE)
_DECLARATION: Final = re.compile("<[!?][^<>]*>")
_SILENT: Final = re.compile(r"<(?:!--|script\b|style\b)", re.IGNORECASE)
_ENDS: Final = {
    "<!--": re.compile("-->"),
    "<script": re.compile(r"</script\s*>", re.IGNORECASE),
    "<style": re.compile(r"</style\s*>", re.IGNORECASE),
}
_PAGE: Final = re.compile(r"<(?:html|body|!doctype)\b", re.IGNORECASE)
# The parser refuses a number of thousands of digits.
_LONG_NUMBER: Final = re.compile("&(?=#x?[0-9a-f]{8})", re.IGNORECASE)


def lines_of(text: str) -> list[str]:
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
    heard = _DECLARATION.sub("", "".join(_without_silent(html)))
    parser.feed(_LONG_NUMBER.sub("&amp;", _NO_TAG.sub("&lt;", heard)))
    parser.close()
    parser.end_line()
    return parser.lines


def _without_silent(html: str) -> Iterator[str]:
    """What comments, scripts and styles leave; behind one without an end all is in doubt."""
    begin = 0
    while (start := _SILENT.search(html, begin)) is not None:
        yield html[begin : start.start()]
        end = _ENDS[start[0].lower()].search(html, start.end())
        if end is None:
            yield "<noscript>" + html[start.start() :].replace("<", "&lt;")
            return
        begin = end.end()
    yield html[begin:]


def _may_hide(tag: str, attrs: list[tuple[str, str | None]]) -> bool:
    """Say whether a tag hides what it holds, or may, by more than a class."""
    return tag in _DOUBTFUL or any(
        name == "hidden"
        or (name == "aria-hidden" and value != "false")
        or (name == "style" and not _STYLES.fullmatch((value or "").lower()))
        for name, value in attrs
    )


def _has_odd_class(attrs: list[tuple[str, str | None]]) -> bool:
    classes = " ".join(value or "" for name, value in attrs if name == "class")
    return not all(map(_CLASSES.fullmatch, classes.lower().split()))


class _Scope:
    """What is open in one table; an end tag in it ends nothing outside."""

    __slots__ = ("doubts", "tags")

    def __init__(self, doubts: int) -> None:
        self.doubts = doubts
        self.tags: Counter[str] = Counter()


class _Lines(HTMLParser):
    """Collects the lines of a page."""

    def __init__(self, *, is_page: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._is_page = is_page
        self._cells: list[str] = []
        self._text: list[str] = []
        self._has_text = False
        self._in_cell = False
        self._open: list[tuple[str, str, bool]] = []
        self._scopes = [_Scope(0)]
        # The tags that put what stands here in doubt, and how many do so by more than a class.
        self._doubts: list[str] = []
        self._hidden = 0
        self._mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin(tag)
        if tag in _VOID:
            return
        if tag == "table":
            # A whole page has its own classes round a table; in a table each one counts.
            outside = self._is_page and not self._hidden
            self._scopes.append(_Scope(len(self._doubts) if outside else self._scopes[-1].doubts))
        hides = _may_hide(tag, attrs)
        mark = (self.get_starttag_text() or "") if hides or _has_odd_class(attrs) else ""
        if mark:
            mark = mark if len(mark) <= _LONGEST_MARK else f"<{tag} hidden>"
            self._doubts.append(mark)
            self._hidden += hides
        self._open.append((tag, mark, hides))
        self._scopes[-1].tags[tag] += 1
        if mark and self._has_text:
            self._put_mark()

    def handle_endtag(self, tag: str) -> None:
        if self._scopes[-1].tags[tag]:
            self._close(tag)
            self._end(tag)
        elif tag in _DOUBTFUL and self._has_text:
            self._text.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if data.strip():
            if self._cells and not self._in_cell:
                self.end_line()
            self._put_mark()
            self._has_text = True
        self._text.append(data)

    def end_line(self) -> None:
        """End a row of a table, or a block."""
        self._end_cell()
        if any(self._cells):
            self.lines.append("\t".join(self._cells))
        self._cells = []

    def _begin(self, tag: str) -> None:
        """Begin a cell, a row or a block, and end those that it ends unsaid."""
        top = self._open[-1][0] if self._open else ""
        if (top == "p" and tag in _BLOCKS) or (top == tag and tag in {"li", "dd", "dt"}):
            self._close(top)
        tags = self._scopes[-1].tags
        if tag in _CELLS or tag in _ROWS - {"table"}:
            for ended in ("td", "th", *(("tr",) if tag in _ROWS else ())):
                if tags[ended]:
                    self._close(ended)
        self._end(tag)
        self._in_cell = tag in _CELLS or (self._in_cell and tag not in _ROWS)

    def _end(self, tag: str) -> None:
        if tag in _ROWS or (tag in _BLOCKS and not (self._in_cell or self._cells)):
            self.end_line()
        elif tag in _CELLS:
            self._end_cell()
        elif tag in _BLOCKS:
            self._text.append(" ")

    def _end_cell(self) -> None:
        if self._in_cell or self._has_text:
            self._cells.append(" ".join("".join(self._text).split()))
        self._text = []
        self._has_text = self._in_cell = False
        self._mark = ""

    def _close(self, tag: str) -> None:
        """Close what is open in this table as far as a tag."""
        name = ""
        while name != tag:
            name, mark, hides = self._open.pop()
            self._scopes[-1].tags[name] -= 1
            if mark:
                self._doubts.pop()
                self._hidden -= hides
            if mark and mark == self._mark and name not in _BLOCKS | _ROWS | _CELLS:
                self._text.append(f"</{name}>")
                self._mark = ""
            if name == "table":
                self._scopes.pop()

    def _put_mark(self) -> None:
        if len(self._doubts) > self._scopes[-1].doubts and self._doubts[-1] != self._mark:
            self._mark = self._doubts[-1]
            self._text.append(self._mark)
