"""Rows of cells: tabs, bars or the cells of a table cut them, and their columns say what each is.

``layouts.txt`` holds the orders of columns, and what heads one.  A cell need not be known where
its column is: nobody can list the offices of the world.
"""

from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from ems_status._files import rows_in
from ems_status._normalize import compiled, normalize
from ems_status._places import country_of, is_name, is_place
from ems_status._times import begins_like_time, is_count, is_time, stamp_in


HasMeaning: TypeAlias = Callable[[str], bool]
Columns: TypeAlias = tuple[str, ...]

# Bullets, numbers, signs of quotation and lines of a tree, before a row.  A dash that is glued to
# its text says that something was cut off, but for the layout "-Text (Country: US)".
_LEAD: Final = (
    r"[>│\s]*(?P<mark>[├└╰┗┣⇒→*•●■◆▶►・✱]+|-(?=\s|.*\(Country: [A-Z]{2}\)$)"
    r"|[0-9]{1,3}[.)](?=\s|[^\s0-9]))?\s*"
)
_TAG: Final = "<[^<>]*>"
_POSTCODE: Final = "〒? ?[0-9]{3}-[0-9]{4}|[0-9]{4,7}|[0-9]{5}-[0-9]{4}"
_ITEM: Final = "[0-9]{4}-?[0-9]{4}-?[0-9]{3,5}|[A-Za-z]{2} ?(?:[0-9] ?){9}[A-Za-z]{2}"
_ZONE: Final = "(?:GMT|UTC|JST)?[+-][0-9]{1,2}(?::?[0-9]{2})?|GMT|UTC|JST|[月火水木金土日]"
_TRAILING_CODE: Final = ",? ?〒? ?[0-9]{3}-[0-9]{4}$"
# What says nothing beside a status, besides the tags that are listed.
_IDLE: Final = f"{_ZONE}|(?i:country(?: code)?: [a-z]{{2}})"
# Most offices of Japan are not listed, and all are called so.
_UNLISTED: Final = r"(\S{1,16}?)(?:郵便局|支店)"

# A table of no more columns may be a list of anything, where not half of it is known.
_NARROW: Final = 3
# As many rows tell what the columns of a table are, and as many of them at most are looked at.
_ENOUGH: Final = 3
_FEW_DIGITS: Final = 4
_SAMPLE: Final = 20


class Row(NamedTuple):
    """The parts of one row, as printed: texts with a meaning, maybe none, and what is beside."""

    texts: tuple[str, ...]
    at: str | None = None
    details: str | None = None
    office: str | None = None
    place: str | None = None


def lead_of(line: str) -> tuple[str, int]:
    """Say which bullet a line begins with, 1 for any number, and where the row behind it begins."""
    begin = len(line) - len(line.lstrip())
    lead = None if stamp_in(line, begin) else compiled(_LEAD).match(line)
    if lead is None:
        return "", begin
    mark = lead["mark"] or ""
    return "1" if mark[:1].isdigit() else mark, lead.end()


def cells_of(line: str) -> list[str]:
    """Give the cells of a line that tabs or bars cut; none where they do not."""
    separator = "\t" if "\t" in line else "|"
    if separator not in line:
        return []
    if separator == "|":
        line = line[lead_of(line)[1] :].strip().removeprefix("|").removesuffix("|")
    first, *others = (cell.strip() for cell in line.split(separator))
    return [first[lead_of(first)[1] :], *others]


def columns_by_heading(cells: list[str]) -> Columns:
    """Say what the columns under a row of headings are; nothing where it is none."""
    heads = list(filter(None, cells))
    is_heading = len(heads) > 1 and all(map(heading_of, heads))
    return tuple(heading_of(cell) or "-" for cell in cells) if is_heading else ()


def heading_of(text: str) -> str:
    """Say which column a heading is of: "-" where it is of none that counts, else nothing."""
    folded = normalize(compiled(_TAG).sub("", text))
    return _headings().get(folded) or _headings().get(folded.partition("(")[0].rstrip(), "")


def columns_by_cells(cells: list[str], has_meaning: HasMeaning, *, sure: bool = True) -> Columns:
    """Say what the columns of a row are, by its cells themselves; nothing if in doubt.

    Where another row of the same table says the same, they need not be ``sure``: a time may be
    missing, and a place need not be known.
    """
    kinds = [_kind_of_cell(cell, has_meaning) for cell in cells]
    if cells[0].rstrip(".").isdecimal() and len(cells[0]) < _FEW_DIGITS:
        # The number of the row.
        kinds[0] = "item"
    kept = [
        n for n, kind in enumerate(kinds)
        if kind != "item" and not (kind == "time" and n and kinds[n - 1] == "time")
    ]  # fmt: skip
    if kinds.count("text") != 1:
        return ()
    for roles in _orders():
        if len(roles) == len(kept) and all(
            _fits(role, kinds[n], cells[n], sure=sure) for role, n in zip(roles, kept, strict=True)
        ):
            named = dict(zip(kept, roles, strict=True))
            return tuple(named.get(n, kind) for n, kind in enumerate(kinds))
    return ()


def columns_of_table(rows: list[list[str]], has_meaning: HasMeaning) -> Columns:
    """Say what the columns are that the rows of a table fit, all of the same width."""
    for sure in (True, False):
        counted: Counter[Columns] = Counter()
        for cells in rows[:_SAMPLE]:
            columns = columns_by_cells(cells, has_meaning, sure=sure)
            counted[columns] += 1
            if counted[columns] == _ENOUGH and len(columns) > _NARROW:
                break
        seen, counted[()] = counted.total(), 0
        columns, count = counted.most_common(1)[0]
        if count > (not sure) and (len(columns) > _NARROW or 2 * count >= seen):
            return columns
    first = _orders()[0]
    fits = len(rows) > 1 and all(len(row) == len(first) and is_time(row[0]) for row in rows)
    return first if fits else ()


def row_of_table(cells: list[str], columns: Columns, has_meaning: HasMeaning) -> Row | None:
    """Read a row of a table whose columns are known; None where it is no event.

    It has a time or, in a wide table, none; its status may be unknown, or blank beside a time.
    """
    row = row_in(cells, columns)
    times = [cell for cell, column in zip(cells, columns, strict=False) if column == "time"]
    if any(cells[len(columns) :]) or not all(is_time(_stamp(cell)) for cell in times if cell):
        return None
    is_wide = len(cells) == len(columns) > _NARROW and bool(row.texts)
    return row if row.at or is_wide or any(map(has_meaning, row.texts)) else None


def row_in(cells: list[str], columns: Columns) -> Row:
    """Read a row of cells whose columns are known."""
    parts: dict[str, list[str]] = {}
    for cell, column in zip(cells, columns, strict=False):
        part = "at" if column == "time" else column.rstrip("!")
        printed = _stamp(cell) if column == "time" else cell
        if printed:
            parts.setdefault(part, []).append(printed)
        beside = cell[len(printed) :].strip(" []")
        if beside and not compiled(_ZONE).fullmatch(beside):
            parts.setdefault("place", []).append(beside)
    others = (" ".join(parts.get(name, ())) or None for name in Row._fields[1:])
    return Row(tuple(parts.get("status", ())), *others)


def is_postcode(text: str) -> bool:
    """Say whether a text is a postal code, or only digits like some."""
    return compiled(_POSTCODE).fullmatch(text) is not None


def is_place_name(name: str) -> bool:
    """Say whether a name is one of a place, and not of an office there."""
    parts = compiled(_TRAILING_CODE).sub("", name).split(",")
    last = parts[-1].strip()
    if len(parts) > 1 and len(last) == 2:
        # A state, as in "Los Angeles, CA".
        return country_of(name) is not None
    return is_place(normalize(last)) or is_place(normalize(name))


def unlisted_office(text: str, has_meaning: HasMeaning) -> bool:
    """Say whether a text names a post office of Japan that may well exist."""
    office = compiled(_UNLISTED).fullmatch(text)
    return office is not None and not has_meaning(office[1])


def kind_of(piece: str) -> str:
    """Say what one piece of a row certainly is; nothing where that is not quickly known."""
    if begins_like_time(piece) and is_time(piece):
        return "time"
    if not piece[0].isalpha() or piece[-1].isdecimal() or piece[:2].isupper():
        if is_postcode(piece):
            return "postcode"
        if compiled(_ITEM).fullmatch(piece):
            return "item"
    folded = normalize(piece)
    if is_place(folded):
        return "name"
    return "tag" if folded in layouts()["tags"] or compiled(_IDLE).fullmatch(piece) else ""


@cache
def layouts() -> dict[str, dict[str, None]]:
    """Give the sections of the file, each with its lines in their order."""
    _, *parts = "\n".join(line for _, line in rows_in("layouts.txt")).split("[")
    sections = (part.splitlines() for part in parts)
    return {name.rstrip("]"): dict.fromkeys(lines) for name, *lines in sections}


def _stamp(cell: str) -> str:
    """The time in a cell, without the zone or the place in brackets behind it."""
    return cell.partition(" [")[0]


def _kind_of_cell(cell: str, has_meaning: HasMeaning) -> str:
    if not cell or is_count(cell):
        return ""
    if begins_like_time(cell) and is_time(_stamp(cell)):
        return "time"
    kind = kind_of(cell)
    return "text" if kind in {"", "tag"} and has_meaning(cell) else kind


def _fits(role: str, kind: str, cell: str, *, sure: bool) -> bool:
    """Say whether a cell may stand in a column."""
    if role == "status":
        return kind == "text"
    if role == "time":
        return kind == "time" or not (sure or cell)
    if kind in {"time", "text"} or not (sure and cell) or role in {"office", "details"}:
        return kind not in {"time", "text"}
    if role == "place":
        return kind == "name" or is_place_name(cell)
    if role == "office!":
        is_unlisted = compiled(_UNLISTED).fullmatch(cell) is not None
        return is_unlisted or kind in {"name", "postcode"} or is_name(cell)
    return role == "details!" and normalize(cell.partition(":")[0]) in layouts()["labels"]


@cache
def _orders() -> tuple[Columns, ...]:
    return tuple(tuple(order.split()) for order in layouts()["orders"])


@cache
def _headings() -> dict[str, str]:
    columns = ("time", "status", "details", "office", "place", "-")
    return {normalize(head): column for column in columns for head in layouts()[column]}
