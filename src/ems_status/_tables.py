"""What the pieces of a row are, and rows of cells, which tabs, bars or the cells of a table cut.

Their columns say what cells are: a cell need not be known where its column is, since nobody can
list the offices of the world.  ``layouts.txt`` holds the orders of columns, and what heads one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import islice
from typing import Final, NamedTuple, TypeAlias

from ems_status._layouts import layouts, pattern_of
from ems_status._normalize import compiled, normalize
from ems_status._places import AMERICAN, country_of, is_name, is_place
from ems_status._times import is_time, stamp_in


# The kinds of pieces that name where a scan was made.
NAMES: Final = frozenset({"place", "office"})

HasMeaning: TypeAlias = Callable[[str], bool]
Columns: TypeAlias = tuple[str, ...]

# Bullets, numbers, signs of quotation and lines of a tree, before a row.  A dash that is glued to
# its text says that something was cut off, but for the layout "-Text (Country: US)".
_LEAD: Final = (
    r"[>│\s]*(?P<mark>[├└╰┗┣⇒→*•●■◆▶►・✱]+|-(?=\s|.*\(Country: [A-Z]{2}\)$)"
    r"|[0-9]{1,3}[.)](?=\s|[^\s0-9]))?\s*"
)
_CELLS: Final = frozenset("\t\n|")
_TAG: Final = "<[^<>]*>"
_TRAILING_CODE: Final = ",? ?〒? ?[0-9]{3}-[0-9]{4}$"
# Most offices of Japan and Korea are not listed, and all are called so.
UNLISTED: Final = r"(\S{1,16}?)(?:郵便局|支店)|([가-힣]{1,16}?)(?:우체국|우편집중국)"
# The kinds that may stand in a column, by their first letters: nothing need be known of details and
# an office, but of a time, and of the text, which a row has once.
_FREE: Final = "[^tsi]"
_UNSURE: Final = {"status": "s", "time": "t+|b"}
_SURE: Final = {
    "status": "s", "time": "t+", "place": "[pb]", "office!": "[oucb]", "details!": "[db]", "-": "b"
}  # fmt: skip

# A table of no more columns may be a list of anything, where not half of it is known.
_NARROW: Final = 3
# As many rows tell what the columns of a table are, and as many of them at most are looked at.
_ENOUGH: Final = 3
_SAMPLE: Final = 20
# A row of cells may begin with its number, of fewer digits.
_FEW_DIGITS: Final = 4


class Piece(NamedTuple):
    """A piece of a row: what it is, its text, and where it ends in a line.

    Its kind is a column, as in ``layouts.txt``; or a postal ``code``, an ``item`` number, a
    ``fraction`` that may be a day, an ``unlisted`` office, or ``nothing`` that counts.
    """

    kind: str
    text: str
    end: int = 0


class Row(NamedTuple):
    """The parts of one row, as printed: texts with a meaning, maybe none, and what is beside."""

    texts: tuple[str, ...]
    at: str | None = None
    details: str | None = None
    office: str | None = None
    place: str | None = None


def row_of(pieces: Iterable[Piece]) -> Row:
    """Make a row of its pieces: the last place is its place, and one before that an office."""
    parts: dict[str, list[str]] = defaultdict(list)
    place = None
    for kind, text, _ in pieces:
        if kind != "place":
            parts[kind].append(text)
        else:
            if place:
                parts["office"].append(place)
            place = text
    offices = parts["office"] or [code for code in parts["code"] if code.isdecimal()][:1]
    at, details, office = " ".join(parts["time"]), " ".join(parts["details"]), ", ".join(offices)
    return Row(tuple(parts["status"]), at or None, details or None, office or None, place)


@lru_cache(maxsize=512)
def kind_of(piece: str) -> str:
    """Say what a piece of a row certainly is by itself: nothing where that is not known."""
    if not piece:
        return "blank"
    if is_time(piece):
        return "fraction" if pattern_of("fraction").fullmatch(piece) else "time"
    for kind in ("code", "item", "nothing"):
        if pattern_of(kind).fullmatch(piece):
            return kind
    if is_place(normalize(piece)):
        return "place"
    is_run = piece[0].islower() or not _CELLS.isdisjoint(piece)
    if not is_run and (is_name(piece) or compiled(AMERICAN).fullmatch(piece)):
        return "place" if _is_place_name(piece) else "office"
    return "unlisted" if compiled(UNLISTED).fullmatch(piece) else ""


def lead_of(line: str) -> tuple[str, int]:
    """Say which bullet a line begins with, 1 for any number, and where the row behind it begins."""
    lead = next(compiled(_LEAD).finditer(line))
    mark = lead["mark"] or ""
    if not mark[:1].isdigit():
        return mark, lead.end()
    return ("", lead.start("mark")) if stamp_in(line, lead.start("mark")) else ("1", lead.end())


def cells_of(line: str) -> list[str]:
    """Give the cells of a line that tabs or bars cut; none where they do not."""
    separator = "\t" if "\t" in line else "|"
    if separator not in line:
        return []
    if separator == "|":
        line = line.strip().removeprefix("|").removesuffix("|")
    first, *others = map(str.strip, line.split(separator))
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


def columns_by_cells(cells: list[str], has_meaning: HasMeaning) -> Columns:
    """Say what the columns of a row are, by its cells themselves; nothing if in doubt."""
    return _columns(_kinds(cells, has_meaning), sure=True)


def columns_of_table(rows: list[list[str]], has_meaning: HasMeaning) -> Columns:
    """Say what the columns of a table are, by what most of their cells are; nothing if in doubt.

    Where two texts have a meaning, a time may be missing, and a place need not be known.
    """
    kinds = (_kinds(cells, has_meaning) for cells in rows[:_SAMPLE])
    told = list(islice((row for row in kinds if "s" in row), _ENOUGH))
    columns = list(zip(*told, strict=True))
    texts = [column.count("s") for column in columns]
    others = ([kind for kind in column if kind not in "bs"] for column in columns)
    merged = [max(column, key=column.count, default="b") for column in others]
    if told:
        merged[texts.index(max(texts))] = "s"
    for sure in (True, False) if len(told) > 1 else (True,):
        found = _columns("".join(merged), sure=sure)
        if len(set(found)) > _NARROW or (found and _is_half_known(rows, has_meaning)):
            return found
    first = tuple(layouts()["orders"][0].split())
    fits = len(rows) > 1 and all(len(row) == len(first) and is_time(row[0]) for row in rows)
    return first if fits else ()


def row_in_table(cells: list[str], columns: Columns, has_meaning: HasMeaning) -> list[Piece]:
    """Read a row of a table whose columns are known; nothing where it is no event.

    It has a time or, in a wide table, none; its status may be unknown, or blank beside a time.
    """
    pieces = pieces_in(cells, columns)
    times = [piece.text for piece in pieces if piece.kind == "time"]
    texts = [piece.text for piece in pieces if piece.kind == "status"]
    is_wide = len(cells) == len(columns) > _NARROW and bool(texts)
    if any(cells[len(columns) :]) or not all(map(is_time, times)):
        return []
    return pieces if times or is_wide or any(map(has_meaning, texts)) else []


def pieces_in(cells: list[str], columns: Columns) -> list[Piece]:
    """Give the pieces of a row of cells; behind a time may stand a zone or a place in brackets."""
    pieces: list[Piece] = []
    for cell, column in zip(cells, columns, strict=False):
        text, _, beside = cell.partition(" [") if column == "time" else (cell, "", "")
        if text:
            pieces.append(Piece(column.rstrip("!"), text))
        if beside and kind_of(beside.rstrip("]")) != "nothing":
            pieces.append(Piece("place", beside.rstrip("]")))
    return pieces


def _is_half_known(rows: list[list[str]], has_meaning: HasMeaning) -> bool:
    known = ["s" in _kinds(cells, has_meaning) for cells in rows[:_SAMPLE]]
    return 2 * sum(known) >= len(known)


def _kinds(cells: list[str], has_meaning: HasMeaning) -> str:
    """The kinds of the cells of a row, each by its first letter."""
    kinds = [_kind_of_cell(cell, has_meaning)[:1] or "?" for cell in cells]
    if cells[0].rstrip(".").isdecimal() and len(cells[0]) < _FEW_DIGITS:
        kinds[0] = "i"
    return "".join(kinds)


def _kind_of_cell(cell: str, has_meaning: HasMeaning) -> str:
    """The kind of a cell, which may be a text, a place that ends in one, or a detail."""
    kind = kind_of(cell.partition(" [")[0])
    if kind == "time":
        return kind
    kind = kind_of(cell)
    if kind in {"", "nothing", "unlisted"} and has_meaning(cell):
        return "status"
    if kind:
        return kind
    is_detail = normalize(cell.partition(":")[0]) in layouts()["labels"]
    return "details" if is_detail else "place" if _is_place_name(cell) else ""


@lru_cache(maxsize=64)
def _columns(kinds: str, *, sure: bool) -> Columns:
    """Name columns after the first order that their kinds fit, besides the number of an item."""
    fits = _SURE if sure else _UNSURE
    for order in map(str.split, layouts()["orders"]):
        form = "".join(f"i*({fits.get(column, _FREE)})" for column in order)
        if found := compiled(f"{form}i*").fullmatch(kinds):
            named = {n: c for group, c in enumerate(order, 1) for n in range(*found.span(group))}
            return tuple(named.get(n, "item") for n in range(len(kinds)))
    return ()


def _is_place_name(name: str) -> bool:
    """Say whether a name is one of a place, and not of an office there: "Los Angeles, CA"."""
    *others, last = compiled(_TRAILING_CODE).sub("", name).split(",")
    if others and len(last.strip()) == 2:
        return country_of(name) is not None
    return is_place(normalize(last)) or is_place(normalize(name))


@cache
def _headings() -> dict[str, str]:
    columns = ("time", "status", "details", "office", "place", "-")
    return {normalize(head): column for column in columns for head in layouts()[column]}
