"""What people paste of tracking pages, read into events.

A page prints its events in one form: rows of a table, rows with a time, fields one a line, or
marked lines.  What stands there in a lesser form is a comment, also where it is a listed text.
"""

import re
from collections import defaultdict
from functools import cache
from itertools import takewhile
from typing import Final

import attrs

from ems_status._events import TrackingEvent
from ems_status._match import Outcome, Rule
from ems_status._matching import DEFAULT, Matcher
from ems_status._normalize import compiled, is_too_much, lines_of, unhidden
from ems_status._places import origin_of
from ems_status._rows import read_pieces
from ems_status._tables import (
    NAMES,
    Columns,
    Piece,
    cells_of,
    columns_by_heading,
    columns_of_table,
    heading_of,
    kind_of,
    lead_of,
    row_in_table,
    row_of,
)
from ems_status._times import has_day, is_later
from ems_status._values import check_text
from ems_status.history import Order, TrackingHistory


_LONGEST: Final = 1_000_000
_QUOTE: Final = r"\A *>[ >]*"
_NUMBER: Final = "(?<![A-Za-z0-9])[A-Za-z]{2} ?(?:[0-9] ?){9}[A-Za-z]{2}(?![A-Za-z0-9])"
# A month and a day, as 1/2, that may be a count, and the bracket before it.
_SHORT_DAY: Final = r"(?<![0-9/])([(\[]?)([0-9]{1,2}/[0-9]{1,2})(?![0-9/])"
# At most so many lines name the place of an event.
_MOST_NAMES: Final = 5

# The fields of an event, one a line, as the kinds of lines: a time, a status, names; in between
# what is known to be none of these.  What stands before a place, or between a status and its time,
# and is not known may be an office.  The time is the first field or the last one.
_TIME: Final = "(?:ci*d|di*c|[cd])"
_FORMS: Final = (
    f"{_TIME}[ni]*(?P<text>s)(?:i*o(?=i*n))?[ni]*",
    f"(?P<text>s)(?:i*[ox](?=i*[ncd]))?[ni]*{_TIME}[ni]*",
)
# What stands between two blank lines, where these part events: no time, or more than names with it.
_WITH_MORE: Final = "[^cd]*$|(?!i*n[ni]*[cd][^cd]*$).*?[erosx]"
_OFFICE: Final = r"[^。、!?:<>]{1,40}(?<![.,])"


@attrs.frozen
class TrackingPage:
    r"""What a pasted page says.

    Attributes:
        events: The events, in the printed order.
        number: The item number, where the page prints exactly one that is valid.
        order: ``"oldest_first"`` or ``"newest_first"``.
        unread: The lines that are neither an event nor known to be none, as they came.

    Example:
        >>> page = read_page("2026/01/06 18:42\t引受\t\t\tCHINA\n2026/01/09 10:00\t保管")
        >>> [(event.at, event.text) for event in page.events]
        [('2026/01/06 18:42', '引受'), ('2026/01/09 10:00', '保管')]
    """

    events: tuple[TrackingEvent, ...]
    number: str | None
    order: Order
    unread: tuple[str, ...]

    @property
    def origin(self) -> str | None:
        """The country that the item number tells, by its alpha-2 code."""
        return None if self.number is None else origin_of(self.number)

    def history(
        self,
        *,
        origin: str | None = None,
        order: Order | None = None,
        matcher: Matcher | None = None,
    ) -> TrackingHistory:
        """Judge the events of the page as the history of one item.

        Args:
            origin: Where the item comes from; None takes what the page tells.
            order: The order of the events; None takes that of the page.
            matcher: What reads the texts; by default, the whole vocabulary.

        Returns:
            The history; ``step.index`` is the place in ``events``.

        Raises:
            ValueError: If ``order`` is neither of the two, or ``origin`` is no origin.
        """
        return TrackingHistory(
            self.events,
            origin=self.origin if origin is None else origin,
            order=self.order if order is None else order,
            matcher=matcher,
        )


def read_page(text: str) -> TrackingPage:
    r"""Read a tracking page that was pasted, as text or as HTML.

    Args:
        text: The page, or a part of it, with whatever stands round it.

    Returns:
        The page; an empty text has no events.

    Raises:
        TypeError: If ``text`` is not a string.
        ValueError: If ``text`` has more than a million characters.

    Example:
        >>> page = read_page("> 03/12 09:15 通関手続中 愛知県\n> thanks!")
        >>> page.events[0].place, page.unread
        ('愛知県', ('> thanks!',))
    """
    check_text(text)
    if len(text) > _LONGEST:
        msg = f"text must have at most {_LONGEST:,} characters, not {len(text):,}"
        raise ValueError(msg)
    lines = [_Line(raw) for raw in lines_of(text)]
    _read_tables(lines)
    _read_others(lines)
    rows = dict(sorted(_events(lines).items()))
    events = tuple(map(_event, rows.values()))
    number = _number(lines)
    others = (line for n, line in enumerate(lines) if n not in rows)
    unread = tuple(line.raw for line in others if line.kind in {"r", "s", "o", "x"})
    return TrackingPage(events, number, _order(events, number), unread)


class _Line:
    """One line, and what it is.

    Its kind is a letter: ``e`` is an event, a row whose columns are known; ``r`` and ``s`` have a
    meaning, with a time and without; a time of day ``c``, a day ``d`` and a name ``n`` are fields
    of an event; ``i`` is known to be none of these, and ``b`` blank; ``x`` is not known, nor ``o``,
    which may be an office.
    """

    __slots__ = ("cells", "kind", "pieces", "raw", "text")

    def __init__(self, raw: str) -> None:
        is_long = is_too_much(raw)
        self.raw = raw
        self.pieces: list[Piece] = []
        self.text = "" if is_long else compiled(_QUOTE).sub("", unhidden(raw).rstrip(" "))
        self.cells = cells_of(self.text)
        self.kind = ""
        if not any(map(str.isalnum, self.text)):
            self.kind = "x" if is_long else "i" if self.text.strip() else "b"

    @property
    def mark(self) -> str:
        """The bullet that it begins with, or 1 for any number."""
        return lead_of(self.text)[0]

    @property
    def printed(self) -> list[Piece]:
        """Its pieces with their letters as they came: a full-width one was folded to be read."""
        if self.text in self.raw:
            return self.pieces
        letters: list[str] = []
        came: list[str] = []
        for letter in self.raw:
            folded = unhidden(letter)
            letters += folded
            # What is folded into several letters came once.
            came += [letter, *[""] * len(folded)][: len(folded)]
        begins = ("".join(letters).find(piece.text) for piece in self.pieces)
        return [
            piece._replace(text="".join(came[n : n + len(piece.text)]) if n >= 0 else piece.text)
            for piece, n in zip(self.pieces, begins, strict=True)
        ]


def _has_meaning(text: str) -> bool:
    """Say whether a text has a meaning by itself, and not as a row of several pieces."""
    return DEFAULT.match(text).rule in {Rule.PHRASE, Rule.CODE, Rule.WORDS}


def _says_something(cell: str) -> bool:
    """Say whether a cell has a meaning, also as a row: "Item Booked, Air"."""
    return DEFAULT.match(cell).outcome is not Outcome.UNKNOWN


def _read_tables(lines: list[_Line]) -> None:
    """Read the rows whose columns a heading names, or the cells of their table."""
    heading: Columns = ()
    columns: dict[int, Columns] = {}
    tables: dict[int, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        if line.kind or not line.cells:
            continue
        if found := columns_by_heading(line.cells):
            line.kind, heading = "i", found
        elif "status" in heading:
            columns[n] = heading
        elif heading and compiled(_NUMBER).search(line.cells[0]):
            # The words of an item table are no events.
            line.kind = "i"
        else:
            tables[len(line.cells)].append(n)
    for table in tables.values():
        found = columns_of_table([lines[n].cells for n in table], _says_something)
        columns |= dict.fromkeys(table if found else (), found)
    for n, found in columns.items():
        lines[n].pieces = row_in_table(lines[n].cells, found, _says_something)
        lines[n].kind = "e" if lines[n].pieces else ""


def _read_others(lines: list[_Line]) -> None:
    """Read the lines that are no rows of a table by their pieces."""
    short_days = compiled(_SHORT_DAY).findall
    days = [found for line in lines for found in short_days(line.text)]
    printed = {bracket for bracket, day in days if kind_of(day) == "time"}

    @cache
    def read(text: str) -> list[Piece]:
        days = any(bracket in printed for bracket, _ in short_days(text))
        pieces = read_pieces(text, _has_meaning, days=days)
        is_text = not pieces and _says_something(text)
        return [Piece("status", text[lead_of(text)[1] :])] if is_text else pieces

    for line in (line for line in lines if not line.kind):
        line.pieces = read(line.text)
        line.kind = _kind_of_line(line)


def _kind_of_line(line: _Line) -> str:
    kinds = {piece.kind for piece in line.pieces}
    if "status" in kinds:
        return "r" if "time" in kinds else "s"
    if "time" in kinds:
        return "d" if any(has_day(piece.text) for piece in line.pieces) else "c"
    if kinds:
        return "n" if kinds & NAMES else "i"
    bare = compiled(_NUMBER).sub("", line.text).strip(" :")
    if not bare or all(map(heading_of, re.split(" {2,}|[\t,|]", bare))):
        return "i"
    return "o" if compiled(_OFFICE).fullmatch(line.text.strip()) else "x"


def _events(lines: list[_Line]) -> dict[int, list[Piece]]:
    """Choose the events of a page: those in its form, and none that is printed in a lesser one."""
    found = {n: _with_others(lines, n) for n, line in enumerate(lines) if line.kind == "e"}
    says = [n for n, line in enumerate(lines) if line.kind in {"r", "s"}]
    numbered = [n for n in says if lines[n].mark == "1"]
    if len(numbered) > 1:
        # In a numbered list, what has no number is a comment.
        says = numbered
    else:
        found |= _fields(lines, len(found))
    rows = [n for n in says if lines[n].kind == "r" and n not in found]
    if len(rows) > len(found):
        found |= {n: _with_others(lines, n) for n in rows}
    texts = [n for n in says if lines[n].kind == "s" and n not in found]
    marks = {lines[n].mark for n in found or texts} - {""}
    marked = [n for n in texts if lines[n].mark in marks]
    if found or len(marked) > 1:
        texts = marked
    return found | {n: _with_others(lines, n) for n in texts}


def _with_others(lines: list[_Line], n: int) -> list[Piece]:
    """The pieces of a line, with a time of day before it, and the place that stands behind it."""
    pieces = list(lines[n].printed)
    times = [piece.text for piece in pieces if piece.kind == "time"]
    if n and lines[n - 1].kind == "c" and times and ":" not in times[0]:
        pieces = lines[n - 1].printed + pieces
    if lines[n].kind != "e" and not any(piece.kind in {"code", *NAMES} for piece in pieces):
        for line in takewhile(lambda line: line.kind == "n", lines[n + 1 : n + _MOST_NAMES]):
            pieces += line.printed
    return pieces


def _fields(lines: list[_Line], others: int) -> dict[int, list[Piece]]:
    """Read events whose fields stand one a line; none where as many stand in rows."""
    kinds = "".join(line.kind for line in lines)
    parts = kinds.split("b")
    if all(_edges(parts)) or not all(map(compiled(_WITH_MORE).match, parts)):
        # A blank line parts two events, unless their forms differ or a time would stand alone.
        parts = [kinds.replace("b", "i")]
    ways = (list(compiled(form).finditer("b".join(parts))) for form in _FORMS)
    ranked = zip(_edges(parts), ways, strict=True)
    _, blocks = max(ranked, key=lambda way: (way[0], len(way[1])))
    found: dict[int, list[Piece]] = {}
    for block in blocks if len(blocks) > others else ():
        pieces = found[block.start("text")] = []
        for line in lines[slice(*block.span())]:
            if line.kind == "o":
                line.kind, line.pieces = "n", [Piece("office", line.text.strip())]
            pieces += line.printed
    return found


def _edges(parts: list[str]) -> tuple[int, int]:
    """Count where a time is the first of the fields that stand together, and where the last.

    At the other end may stand a heading or a comment, which has no place behind it.
    """
    first = last = 0
    for part in parts:
        head, *others = compiled("[cd]").split(part.replace("i", ""))
        tail = others[-1].lstrip("n") if others else ""
        before, behind = (compiled("[sox]").search(edge) is not None for edge in (head, tail))
        first += behind and (not before or tail[1:2] in {"n", "o"})
        last += before and bool(others) and (not behind or head[1:][-1:] in {"n", "o"})
    return first, last


def _event(pieces: list[Piece]) -> TrackingEvent:
    texts, at, details, office, place = row_of(pieces)
    return TrackingEvent(" | ".join(texts), at=at, office=office, place=place, details=details)


def _number(lines: list[_Line]) -> str | None:
    """The item number that a page prints; None where it prints none, or two."""
    printed = compiled(_NUMBER).findall("\n".join(line.text for line in lines))
    numbers = {number for found in printed if origin_of(number := found.replace(" ", "").upper())}
    return numbers.pop() if len(numbers) == 1 else None


def _order(events: tuple[TrackingEvent, ...], number: str | None) -> Order:
    """The order that the days tell, else the one that leaves fewer flags."""
    times = [unhidden(event.at) for event in events if isinstance(event.at, str)]
    first, last = (next(filter(has_day, way), "") for way in (times, reversed(times)))
    later = is_later(first, last)
    if later is None and len(events) > 1:
        ways: tuple[Order, ...] = ("oldest_first", "newest_first")
        histories = (TrackingHistory(events, origin=number, order=order) for order in ways)
        forward, backward = (len(history.problems) for history in histories)
        later = forward <= backward
    return "newest_first" if later is False else "oldest_first"
