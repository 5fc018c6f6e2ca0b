"""What people paste of tracking pages, read into events.

A page prints its events in one form: rows of a table, rows with a time, fields one a line, or
marked lines.  What stands there in a lesser form is a comment, also where it is a listed text.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from ems_status._events import TrackingEvent
from ems_status._markup import lines_of
from ems_status._match import Outcome, Rule
from ems_status._matching import DEFAULT, Matcher
from ems_status._normalize import is_too_much, unhidden
from ems_status._places import origin_of
from ems_status._rows import (
    LEAD,
    Row,
    cells_of,
    columns_by_cells,
    columns_by_heading,
    heading_of,
    orders,
    read_pieces,
    row_in,
)
from ems_status._times import has_day, is_count, is_later, is_time
from ems_status.history import Order, TrackingHistory


_LONGEST: Final = 1_000_000
_QUOTE: Final = re.compile(r"\A *>[ >]*")
_NUMBER: Final = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]{2} ?(?:[0-9] ?){9}[A-Za-z]{2}(?![A-Za-z0-9])"
)
# The fields of an event, one a line: a time of day or a day, a status, names; in between what is
# known to be none of these.  What stands before a place and is not known may be an office.
_TIME: Final = "(?P<time>ci*d|di*c|[cd])"
_UNKNOWN_OFFICE: Final = "(?:i*x(?=i*n))?[ni]*"
_FORMS: Final = (
    f"{_TIME}(?P<before>[ni]*)(?P<text>s)(?P<names>{_UNKNOWN_OFFICE})",
    f"(?P<text>s)(?P<before>{_UNKNOWN_OFFICE}){_TIME}(?P<names>[ni]*)",
)
_OFFICE: Final = re.compile(r"[^。!?:<>]{2,40}")
# As many rows tell what the columns of a table are.
_SAMPLE: Final = 20
# A table of no more columns may be a list of anything.
_NARROW: Final = 3
_SHORT_DAY: Final = re.compile(r"(?<![0-9/])(?:(?<=([(\[])))?([0-9]{1,2}/[0-9]{1,2})(?![0-9/])")


@attrs.frozen
class TrackingPage:
    """What a pasted page says.

    Attributes:
        events: The events, in the printed order.
        number: The item number, where the page prints exactly one that is valid.
        order: ``"oldest_first"`` or ``"newest_first"``.
        unread: The lines that are neither an event nor known to be none, as they came.

    Example:
        >>> page = read_page("2026/01/06 18:42\\t引受\\t\\t\\tCHINA\\n2026/01/09 10:00\\t保管")
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
            The history; ``step.index`` is the place in `events`.

        Raises:
            ValueError: If ``order`` is neither of the two, or ``origin`` is no origin.
        """
        return TrackingHistory(
            self.events, origin=origin or self.origin, order=order or self.order, matcher=matcher
        )


def read_page(text: str) -> TrackingPage:
    """Read a tracking page that was pasted, as text or as HTML.

    Args:
        text: The page, or a part of it, with whatever stands round it.

    Returns:
        The page; an empty text has no events.

    Raises:
        TypeError: If ``text`` is not a string.
        ValueError: If ``text`` has more than a million characters.

    Example:
        >>> page = read_page("> 03/12 09:15 通関手続中 愛知県\\n> thanks!")
        >>> page.events[0].place, page.unread
        ('愛知県', ('> thanks!',))
    """
    if not isinstance(text, str):
        msg = f"text must be a str, not {type(text).__name__}: {text!r}"
        raise TypeError(msg)
    if len(text) > _LONGEST:
        msg = f"A page has at most {_LONGEST:,} characters, not {len(text):,}"
        raise ValueError(msg)
    lines = [_Line(raw) for raw in lines_of(text)]
    _read_tables(lines)
    _read_others(lines)
    rows = sorted(_events(lines), key=lambda found: found[0])
    events = tuple(_event(row) for _, row in rows)
    used = {n for n, _ in rows}
    unread = [
        line.raw for n, line in enumerate(lines)
        if n not in used and line.kind in {"row", "text", "other"}
    ]  # fmt: skip
    number = _number(lines)
    return TrackingPage(events, number, _order(events, number), tuple(unread))


class _Line:
    """One line, and what it is.

    Of the kinds, ``event`` is a row whose columns are known, ``row`` and ``text`` have a meaning,
    with a time and without, ``time`` and ``name`` are fields, ``idle`` is known to be none of
    these, and ``other`` is not known.
    """

    __slots__ = ("cells", "kind", "mark", "raw", "row", "text")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.text = "" if is_too_much(raw) else _QUOTE.sub("", unhidden(raw).rstrip(" "))
        self.cells = cells_of(self.text)
        self.row: Row | None = None
        self.kind = "other" if is_too_much(raw) else ""
        if not any(map(str.isalnum, self.text)) and not self.kind:
            self.kind = "idle"
        lead = LEAD.match(self.text)
        mark = (lead and lead["mark"]) or ""
        self.mark = "1" if mark[:1].isdigit() else mark


def _has_meaning(text: str) -> bool:
    """Say whether a text has a meaning by itself, and not as a row of several pieces."""
    return DEFAULT.match(text).rule in {Rule.PHRASE, Rule.CODE, Rule.WORDS}


def _says_something(cell: str) -> bool:
    """Say whether a cell has a meaning, also as a row: "Item Booked, Air"."""
    return DEFAULT.match(cell).outcome is not Outcome.UNKNOWN


def _read_tables(lines: list[_Line]) -> None:
    """Read the rows whose columns a heading names, or the cells of their table."""
    heads: dict[int, tuple[str, ...]] = {}
    heading: tuple[str, ...] = ()
    for n, line in enumerate(lines):
        if line.cells and (found := columns_by_heading(line.cells)):
            line.kind = "idle"
            heading = found
        elif line.cells and heading:
            heads[n] = heading
        elif "status" not in heading:
            # The words of an item table are no events; they end where another line stands.
            heading = ()
    bare = [line for n, line in enumerate(lines) if line.cells and "status" not in heads.get(n, ())]
    widths = _columns_by_width(bare)
    for n, line in enumerate(lines):
        if not line.cells or line.kind:
            continue
        columns = heads.get(n, ())
        if "status" not in columns:
            columns = widths.get(len(line.cells), ())
        row = row_in(line.cells, columns)
        if columns and _is_event(row, line.cells, columns):
            line.kind, line.row = "event", _with_clock(row, lines[n - 1] if n else None)
        elif n in heads and "status" not in heads[n] and row.at is None:
            line.kind = "idle"


def _columns_by_width(lines: list[_Line]) -> dict[int, tuple[str, ...]]:
    """The columns of the tables without a heading, by how many they have."""
    tables: dict[int, list[list[str]]] = {}
    for line in lines:
        tables.setdefault(len(line.cells), []).append(line.cells)
    return {width: _columns_of(rows[:_SAMPLE]) for width, rows in tables.items()}


def _columns_of(rows: list[list[str]]) -> tuple[str, ...]:
    """The columns that most rows of a table fit; where none does, two may say it less surely."""
    for sure in (True, False):
        fitting = (columns_by_cells(row, _says_something, sure=sure) for row in rows)
        for columns, count in Counter(filter(None, fitting)).most_common(1):
            if sure or count > 1:
                return columns
    first = orders()[0]
    is_first = len(rows) > 1 and all(len(r) == len(first) and is_time(r[0]) and r[1] for r in rows)
    return first if is_first else ()


def _is_event(row: Row, cells: list[str], columns: tuple[str, ...]) -> bool:
    """Say whether a row of cells is one of its table: its time is one, and it says something."""
    times = [
        cell.partition(" [")[0]
        for cell, column in zip(cells, columns, strict=False)
        if column == "time"
    ]
    if any(cells[len(columns) :]) or not all(map(is_time, filter(None, times))):
        return False
    # In a wide table the width alone tells that a row is one of it.
    wide = len(cells) == len(columns) > _NARROW and row.texts
    return row.at is not None or bool(wide) or any(map(_says_something, row.texts))


def _with_clock(row: Row, before: _Line | None) -> Row:
    """A row whose time of day stands in the line before."""
    clock = before.text.strip() if before else ""
    if row.at and is_time(row.at) and ":" not in row.at and is_time(clock) and not has_day(clock):
        return row._replace(at=f"{clock} {row.at}")
    return row


def _read_others(lines: list[_Line]) -> None:
    """Read the lines that are no rows of a table by their pieces."""
    days = {
        place for line in lines for place, day in _days(line.text)
        if is_time(day) and not is_count(day)
    }  # fmt: skip
    for line in lines:
        if line.kind:
            continue
        is_day = any(place in days for place, _ in _days(line.text))
        row = line.row = read_pieces(line.text, _has_meaning, days=is_day)
        if row is None:
            bare = _NUMBER.sub("", line.text).strip(" :")
            line.kind = (
                "idle" if not bare or all(map(heading_of, re.split(" {2,}|\t", bare))) else "other"
            )
        elif row.texts:
            line.kind = "row" if row.at else "text"
        else:
            line.kind = "time" if row.at else "name" if row.office or row.place else "idle"


def _days(text: str) -> Iterator[tuple[str, str]]:
    """Where a line prints a month and a day, as ``1/2``, which might be a count."""
    for found in _SHORT_DAY.finditer(text):
        yield found[1] or "", found[2]


def _events(lines: list[_Line]) -> list[tuple[int, Row]]:
    """Choose the events of a page: those in its form, and none that is printed in a lesser one."""
    tables = [(n, line.row) for n, line in enumerate(lines) if line.kind == "event" and line.row]
    numbered = sum(line.mark == "1" and line.kind in {"row", "text"} for line in lines) > 1
    if numbered:
        for line in lines:
            if line.kind in {"row", "text"} and line.mark != "1":
                line.kind = "other"
    rows = [] if numbered else _fields(lines)
    rows += [_with_names(lines, n) for n, line in enumerate(lines) if line.kind == "row"]
    if len(rows) > 1 or not tables:
        tables += rows
    marks = {lines[n].mark for n, _ in tables} - {""}
    texts = [n for n, line in enumerate(lines) if line.kind == "text"]
    if not tables:
        marked = [n for n in texts if lines[n].mark]
        return [_with_names(lines, n) for n in (marked if len(marked) > 1 else texts)]
    return tables + [_with_names(lines, n) for n in texts if lines[n].mark in marks]


def _with_names(lines: list[_Line], n: int) -> tuple[int, Row]:
    """The row of a line, with the place and the office that stand in the lines behind it."""
    row = lines[n].row or Row(())
    end = n + 1
    while end < len(lines) and lines[end].kind == "name" and not (row.office or row.place):
        end += 1
    return n, _named(row, lines[n:end])


def _named(row: Row, lines: Iterable[_Line]) -> Row:
    """A row with what lines name: the last place, and before it an office, or a place as one."""
    offices: list[str] = []
    place: str | None = None
    for line in lines:
        offices += filter(None, [line.row.office if line.row else line.text.strip()])
        if line.row and line.row.place:
            offices += filter(None, [place])
            place = line.row.place
    return row._replace(office=", ".join(offices) or None, place=place)


def _fields(lines: list[_Line]) -> list[tuple[int, Row]]:
    """Read events whose fields stand one a line, with the time first or behind the status."""
    kinds = "".join(map(_letter, lines))
    blocks = max((list(re.finditer(form, kinds)) for form in _FORMS), key=len)
    found: list[tuple[int, Row]] = []
    for block in blocks:
        text = lines[block.start("text")]
        named = [text]
        for n in (*range(*block.span("before")), *range(*block.span("names"))):
            if lines[n].kind == "other" and not _OFFICE.fullmatch(lines[n].text.strip()):
                break
            if lines[n].kind != "idle":
                lines[n].kind = "name"
                named.append(lines[n])
        times = (line for line in lines[slice(*block.span("time"))] if line.kind == "time")
        at = " ".join(line.row.at or "" for line in times if line.row)
        found.append((block.start("text"), _named((text.row or Row(()))._replace(at=at), named)))
        text.kind = "event"
    return found


def _letter(line: _Line) -> str:
    if line.kind == "time":
        return "d" if has_day(line.text.strip()) else "c"
    return {"text": "s", "name": "n", "idle": "i", "other": "x"}.get(line.kind, "e")


def _event(row: Row) -> TrackingEvent:
    return TrackingEvent(
        " | ".join(row.texts), at=row.at, office=row.office, place=row.place, details=row.details
    )


def _number(lines: list[_Line]) -> str | None:
    """The item number that a page prints; None where it prints none, or two."""
    printed = {
        found.replace(" ", "").upper() for line in lines for found in _NUMBER.findall(line.text)
    }
    numbers = list(filter(origin_of, printed))
    return numbers[0] if len(numbers) == 1 else None


def _order(events: tuple[TrackingEvent, ...], number: str | None) -> Order:
    """The order that the days tell, else the one that leaves fewer flags."""
    dated = [event.at for event in events if isinstance(event.at, str) and has_day(event.at)]
    later = is_later(dated[0], dated[-1]) if dated else None
    if later is None and len(events) > 1:
        flags = {
            order: len(TrackingHistory(events, origin=number, order=order).problems)
            for order in ("oldest_first", "newest_first")
        }
        later = flags["oldest_first"] <= flags["newest_first"]
    return "newest_first" if later is False else "oldest_first"
