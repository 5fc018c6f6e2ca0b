"""HTML as lines of text: a row of a table with tabs between its cells, or a block.

A text that a tag may take back stays behind such a tag, and so has no meaning: one that hides or
strikes it, that makes it a heading, or that may do more than lay out a page.

Sources: saved pages of the posts and aggregators whose texts are listed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import Final


# Tags of cells, of rows, of blocks, which end a line, and those that only say how a text looks.
_TAGS: Final = (
    "td|th",
    "table|tbody|tfoot|thead|tr",
    (
        "article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|fieldset|footer|form|h1|h2|h3|h4"
        "|h5|h6|head|header|hr|html|li|main|nav|ol|p|pre|section|title|ul"
    ),
    "a|abbr|b|big|cite|code|colgroup|em|font|i|kbd|label|nobr|small|span|strong|sub|sup|time|tt",
    "br|col|hr|img|input|link|meta|wbr",
    # Headings, and what may take its text back.
    (
        "button|caption|del|details|dialog|figure|h1|h2|h3|h4|h5|h6|ins|noscript|option|path|s|select"
        "|strike|summary|svg|template|textarea|th|title|u"
    ),
)
_CELLS, _ROWS, _BLOCKS, _, _VOID, _DOUBTFUL = (frozenset(names.split("|")) for names in _TAGS)

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

# Markup may be escaped itself ("&lt;td&gt;").
_ROUNDS: Final = 2

# Only what is certainly a tag goes to the parser, so that no version of it loses a letter.
_TAG: Final = (
    rf"/?(?:{'|'.join(_TAGS)})(?![\w-])"
    "(?:[^<>\"'=]++|=\\s*\"[^\"<>]*\"|=\\s*'[^'<>]*'|=(?!\\s*[\"']))*+>"
)
_ANY_TAG: Final = re.compile(f"<{_TAG}|<!(?:--|doctype)", re.IGNORECASE)
_NO_TAG: Final = re.compile(f"<(?!{_TAG})", re.IGNORECASE)
_PAGE: Final = re.compile(r"<(?:html|body|!doctype)\b", re.IGNORECASE)
# What holds no text, by how it begins, and how it ends.
_SILENT: Final = re.compile(r"<(?:!--|script\b|style\b|!|\?)", re.IGNORECASE)
_ENDS: Final = {"<!--": "-->", "<script": r"</script\s*>", "<style": r"</style\s*>"}
# The parser refuses a number of thousands of digits.
_LONG_NUMBER: Final = re.compile("&(?=#x?[0-9a-f]{8})", re.IGNORECASE)


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
    heard = _NO_TAG.sub("&lt;", "".join(_without_silent(html)))
    parser.feed(_LONG_NUMBER.sub("&amp;", heard))
    parser.close()
    parser.end_line()
    return parser.lines


def _without_silent(html: str) -> Iterator[str]:
    """What comments, scripts and styles leave; behind one without an end all is in doubt."""
    begin = 0
    while (start := _SILENT.search(html, begin)) is not None:
        yield html[begin : start.start()]
        close = re.compile(_ENDS.get(start[0].lower(), ">"), re.IGNORECASE)
        end = close.search(html, start.end())
        if end is None:
            yield "<noscript>" + html[start.start() :].replace("<", "&lt;")
            return
        begin = end.end()
    yield html[begin:]


def _may_hide(tag: str, attrs: list[tuple[str, str | None]]) -> bool:
    """Say whether a tag may hide what it holds, by more than a class."""
    return tag in _DOUBTFUL or any(
        name == "hidden"
        or (name == "aria-hidden" and value != "false")
        or (name == "style" and not _STYLES.fullmatch((value or "").lower()))
        for name, value in attrs
    )


def _lays_out(attrs: list[tuple[str, str | None]]) -> bool:
    classes = " ".join(value or "" for name, value in attrs if name == "class")
    return all(map(_CLASSES.fullmatch, classes.lower().split()))


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
        # What is open, with the mark that it puts before its text, and whether anything hides that.
        self._open: list[tuple[str, str, bool]] = [("", "", False)]
        self._marks: list[str] = []
        self._mark = ""
        # What is open in each table, since an end tag in it ends nothing outside, and how many
        # marks stand outside and do not count.
        self._tables: list[tuple[Counter[str], int]] = [(Counter(), 0)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin(tag)
        if tag in _VOID:
            return
        if tag == "table":
            # A whole page has its own classes round a table; in a table each one counts.
            outside = self._is_page and not self._open[-1][2]
            known = len(self._marks) if outside else self._tables[-1][1]
            self._tables.append((Counter(), known))
        hides = _may_hide(tag, attrs)
        mark = ""
        if hides or not _lays_out(attrs):
            mark = f"<{tag}>" if tag in _DOUBTFUL else f"<{tag} hidden>"
            self._marks.append(mark)
        self._open.append((tag, mark, hides or self._open[-1][2]))
        self._tables[-1][0][tag] += 1
        if mark and self._has_text:
            self._put_mark()

    def handle_endtag(self, tag: str) -> None:
        if self._tables[-1][0][tag]:
            self._close(tag)
            self._end(tag)
        elif tag in _DOUBTFUL and self._has_text:
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
        top = self._open[-1][0]
        if (top == "p" and tag in _BLOCKS) or (top == tag and tag in {"li", "dd", "dt"}):
            self._close(top)
        if tag in _CELLS or tag in _ROWS - {"table"}:
            for ended in ("td", "th", "tr") if tag in _ROWS else ("td", "th"):
                if self._tables[-1][0][ended]:
                    self._close(ended)
        if self._has_text and not self._in_cell and tag in _CELLS:
            self.end_line()
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
            name, mark, _ = self._open.pop()
            self._tables[-1][0][name] -= 1
            if mark:
                self._marks.pop()
            if mark and mark == self._mark and name not in _BLOCKS | _ROWS | _CELLS:
                self._text.append(f"</{name}>")
                self._mark = ""
            if name == "table":
                self._tables.pop()

    def _put_mark(self) -> None:
        if len(self._marks) > self._tables[-1][1] and self._marks[-1] != self._mark:
            self._mark = self._marks[-1]
            self._text.append(self._mark)
