"""What people paste of tracking pages, read into events.

A page prints its events in one form: rows of a table, rows with a time, fields one a line, or
marked lines.  What stands there in a lesser form is a comment, also where it is a listed text.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final

import attrs

from ems_status._events import TrackingEvent
from ems_status._match import Outcome, Rule
from ems_status._matching import DEFAULT, Matcher
from ems_status._normalize import compiled, is_too_much, lines_of, unhidden
from ems_status._places import origin_of
from ems_status._rows import read_pieces
from ems_status._tables import (
    Row,
    cells_of,
    columns_by_heading,
    columns_of_table,
    heading_of,
    lead_of,
    row_of_table,
)
from ems_status._times import has_day, is_count, is_later, is_time
from ems_status.history import Order, TrackingHistory


_LONGEST: Final = 1_000_000
_QUOTE: Final = r"\A *>[ >]*"
_NUMBER: Final = "(?<![A-Za-z0-9])[A-Za-z]{2} ?(?:[0-9] ?){9}[A-Za-z]{2}(?![A-Za-z0-9])"
_SHORT_DAY: Final = r"(?<![0-9/])([(\[]?)([0-9]{1,2}/[0-9]{1,2})(?![0-9/])"

# The fields of an event, one a line: a time of day or a day, a status, names; in between what is
# known to be none of these.  What stands before a place, or between a status and its time, and is
# not known may be an office.
_TIME: Final = "(?P<time>ci*d|di*c|[cd])"
_FORMS: Final = (
    f"{_TIME}(?P<before>[ni]*)(?P<text>s)(?P<names>(?:i*x(?=i*n))?[ni]*)",
    f"(?P<text>s)(?P<before>(?:i*x(?=i*[ncd]))?[ni]*){_TIME}(?P<names>[ni]*)",
)
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
    if not isinstance(text, str) or isinstance(text, Enum):
        msg = f"text must be a str, not {type(text).__name__}: {text!r}"
        raise TypeError(msg)
    if len(text) > _LONGEST:
        msg = f"text must have at most {_LONGEST:,} characters, not {len(text):,}"
        raise ValueError(msg)
    lines = [_Line(raw) for raw in lines_of(text)]
    _read_tables(lines)
    _read_others(lines)
    rows = dict(sorted(_events(lines), key=lambda found: found[0]))
    events = tuple(map(_event, rows.values()))
    number = _number(lines)
    unread = (line.raw for n, line in enumerate(lines) if n not in rows and not line.is_known)
    return TrackingPage(events, number, _order(events, number), tuple(unread))


class _Line:
    """One line, and what it is.

    Of the kinds, ``event`` is a row whose columns are known, ``row`` and ``text`` have a meaning,
    with a time and without, ``time`` and ``name`` are fields of an event, ``idle`` is known to be
    none of these, and ``other`` is not known.
    """

    __slots__ = ("cells", "kind", "raw", "row", "text")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.row: Row | None = None
        self.text = "" if is_too_much(raw) else compiled(_QUOTE).sub("", unhidden(raw).rstrip(" "))
        self.cells = cells_of(self.text)
        self.kind = "" if any(map(str.isalnum, self.text)) else "idle"
        if is_too_much(raw):
            self.kind = "other"

    @property
    def is_known(self) -> bool:
        """Whether it is certainly no event."""
        return self.kind in {"time", "name", "idle"}

    @property
    def mark(self) -> str:
        """The bullet that it begins with, or 1 for any number."""
        return lead_of(self.text)[0]


def _has_meaning(text: str) -> bool:
    """Say whether a text has a meaning by itself, and not as a row of several pieces."""
    return DEFAULT.match(text).rule in {Rule.PHRASE, Rule.CODE, Rule.WORDS}


def _says_something(cell: str) -> bool:
    """Say whether a cell has a meaning, also as a row: "Item Booked, Air"."""
    return DEFAULT.match(cell).outcome is not Outcome.UNKNOWN


def _read_tables(lines: list[_Line]) -> None:
    """Read the rows whose columns a heading names, or the cells of their table."""
    heading: tuple[str, ...] = ()
    bare: dict[int, list[int]] = {}
    for n, line in enumerate(lines):
        if line.kind or not line.cells:
            continue
        if found := columns_by_heading(line.cells):
            line.kind, heading = "idle", found
        elif "status" in heading:
            _read_cells(lines, n, heading)
        elif heading and compiled(_NUMBER).search(line.cells[0]):
            # The words of an item table are no events.
            line.kind = "idle"
        else:
            bare.setdefault(len(line.cells), []).append(n)
    for table in bare.values():
        columns = columns_of_table([lines[n].cells for n in table], _says_something)
        for n in table if columns else ():
            _read_cells(lines, n, columns)


def _read_cells(lines: list[_Line], n: int, columns: tuple[str, ...]) -> None:
    """Read a row whose columns are known; its time of day may stand in the line before."""
    line = lines[n]
    line.row = row = row_of_table(line.cells, columns, _says_something)
    if row is None:
        return
    line.kind = "event"
    clock = lines[n - 1].text.strip() if n else ""
    if row.at and ":" not in row.at and is_time(clock) and not has_day(clock):
        line.row = row._replace(at=f"{clock} {row.at}")


def _read_others(lines: list[_Line]) -> None:
    """Read the lines that are no rows of a table by their pieces."""
    printed = {place for line in lines for place, day in _short_days(line) if not is_count(day)}
    read: dict[str, Row | None] = {}
    for line in lines:
        if line.kind:
            continue
        if line.text not in read:
            days = any(place in printed for place, _ in _short_days(line))
            read[line.text] = read_pieces(line.text, _has_meaning, days=days)
            if read[line.text] is None and _says_something(line.text):
                read[line.text] = Row((line.text[lead_of(line.text)[1] :],))
        line.row = row = read[line.text]
        if row is None:
            bare = compiled(_NUMBER).sub("", line.text).strip(" :")
            is_heading = all(map(heading_of, re.split(" {2,}|[\t,|]", bare)))
            line.kind = "idle" if is_heading or not bare else "other"
        elif row.texts:
            line.kind = "row" if row.at else "text"
        else:
            line.kind = "time" if row.at else "name" if row.office or row.place else "idle"


def _short_days(line: _Line) -> Iterator[tuple[str, str]]:
    """A month and a day, as 1/2, that might be a count, and the bracket before it."""
    for found in compiled(_SHORT_DAY).finditer(line.text) if "/" in line.text else ():
        if is_time(found[2]):
            yield found[1], found[2]


def _events(lines: list[_Line]) -> list[tuple[int, Row]]:
    """Choose the events of a page: those in its form, and none that is printed in a lesser one."""
    tables = [(n, line.row) for n, line in enumerate(lines) if line.kind == "event" and line.row]
    says = [n for n, line in enumerate(lines) if line.kind in {"row", "text"}]
    if sum(lines[n].mark == "1" for n in says) > 1:
        # In a numbered list, what has no number is a comment.
        for n in says:
            lines[n].kind = lines[n].kind if lines[n].mark == "1" else "other"
    else:
        tables += _fields(lines, len(tables))
    rows = [_with_names(lines, n) for n in says if lines[n].kind == "row"]
    tables += rows if len(rows) > len(tables) or not tables else []
    marks = {lines[n].mark for n, _ in tables} - {""}
    texts = [n for n in says if lines[n].kind == "text"]
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
    return row._replace(office=", ".join(dict.fromkeys(offices)) or None, place=place)


def _fields(lines: list[_Line], others: int) -> list[tuple[int, Row]]:
    """Read events whose fields stand one a line, with the time first or behind the status.

    They are none where as many events are printed in rows.
    """
    kinds = "".join(map(_letter, lines))
    # A blank line parts two events, unless each line stands alone.
    ways = [
        [list(compiled(form).finditer(text)) for form in _FORMS]
        for text in (kinds, kinds.replace("b", "i"))
    ]
    blocks = max(ways[0] if any(ways[0]) else ways[1], key=len)
    found: list[tuple[int, Row]] = []
    for block in blocks if len(blocks) > others else ():
        text = lines[block.start("text")]
        named = [text]
        for n in (*range(*block.span("before")), *range(*block.span("names"))):
            if lines[n].kind == "other" and not compiled(_OFFICE).fullmatch(lines[n].text.strip()):
                break
            if lines[n].kind != "idle":
                lines[n].kind = "name"
                named.append(lines[n])
        times = (line.row for line in lines[slice(*block.span("time"))] if line.kind == "time")
        at = " ".join(row.at or "" for row in times if row)
        found.append((block.start("text"), _named((text.row or Row(()))._replace(at=at), named)))
        text.kind = "event"
    return found


def _letter(line: _Line) -> str:
    """The kind of a line as a letter, for the patterns of fields."""
    if line.kind == "time":
        return "d" if has_day(line.text.strip()) else "c"
    if not line.text.strip() and line.kind == "idle":
        return "b"
    return {"text": "s", "name": "n", "idle": "i", "other": "x"}.get(line.kind, "e")


def _event(row: Row) -> TrackingEvent:
    return TrackingEvent(
        " | ".join(row.texts), at=row.at, office=row.office, place=row.place, details=row.details
    )


def _number(lines: list[_Line]) -> str | None:
    """The item number that a page prints; None where it prints none, or two."""
    printed = (found for line in lines for found in compiled(_NUMBER).findall(line.text))
    numbers = {number for found in printed if origin_of(number := found.replace(" ", "").upper())}
    return numbers.pop() if len(numbers) == 1 else None


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
