"""One printed row: its cells, what each of them is, and which of them may have a status.

Where tabs, bars or the cells of a table cut a row, its columns say what the cells are.  Else every
piece beside the status must be positively known: a time, a place, a postal code, an office.  A
list of forbidden words would leak with each word that it lacks ("Final delivery, CANCELLED").
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pkgutil import get_data
from typing import Final, NamedTuple, TypeAlias

from ems_status._normalize import is_japanese, is_too_much, normalize, plain
from ems_status._places import country_of, is_country_code, is_name, is_place
from ems_status._times import begins_like_time, is_count, is_time, stamp_in


HasMeaning: TypeAlias = Callable[[str], bool]

# Above these a text is no row of a tracking page.
_MOST_LETTERS: Final = 20_000
_MOST_TAGS: Final = 300
_MOST_PIECES: Final = 24
# A text with commas in it, or the name of a place, spans at most this many pieces.
_LONGEST_RUN: Final = 6

# Bullets, numbers, signs of quotation and lines of a tree, before a row.
_BULLETS: Final = "├└╰┗┣⇒→*•●■◆▶►・✱"
LEAD: Final = re.compile(
    rf"[>│\s]*(?P<mark>[{_BULLETS}]+|-(?=\s)|[0-9]{{1,3}}[.)](?=\s|[^\s0-9]))?\s*"
)
# No decoration: an arrow between pieces, and a box that nobody has ticked.
_NO_DECORATION: Final = re.compile(r"[→⇒➔➜➡⟶☐□]|->|=>|\[\s*\]|\(\s*\)|【\s*】")
_MARKS: Final = r"|;,()\[\]【】「」"
_SEPARATOR: Final = re.compile(rf"\s*(?:[\t\n{_MARKS}]|  )[\s{_MARKS}]*")
_OPENING: Final = {"(": ")", "[": "]", "【": "】", "\n": "\n", "": "\n"}
_POSTCODE: Final = re.compile(r"〒? ?[0-9]{3}-[0-9]{4}|[0-9]{4,7}|[0-9]{5}-[0-9]{4}")
_ZONE: Final = re.compile(
    r"(?:GMT|UTC|JST)?[+-][0-9]{1,2}(?::?[0-9]{2})?|GMT|UTC|JST|[月火水木金土日]"
)
_AMERICAN: Final = re.compile(r"[A-Za-z][A-Za-z .'-]*, ?[A-Z]{2} [0-9]{5}(?:-[0-9]{4})?")
_UNLISTED: Final = re.compile(r"(\S{1,16}?)(?:郵便局|支店)")
_TRAILING_CODE: Final = re.compile(r",? ?(?:〒? ?[0-9]{3}-[0-9]{4})$")
_ITEM: Final = re.compile(r"[0-9]{4}-?[0-9]{4}-?[0-9]{3,5}|[A-Z]{2}(?: ?[0-9]{3}){3} ?[A-Z]{2}")


class Row(NamedTuple):
    """The parts of one row, as printed.

    Attributes:
        texts: The pieces that have a meaning; none in a line of other parts only.
        at: The time.
        details: What the column of details says.
        office: The office.
        place: The place.
    """

    texts: tuple[str, ...]
    at: str | None = None
    details: str | None = None
    office: str | None = None
    place: str | None = None


def read_row(text: str, has_meaning: HasMeaning) -> Row | None:
    """Read a text that holds more than a status.

    Args:
        text: The text, as it came.
        has_meaning: Whether a piece has a meaning by itself.

    Returns:
        The row, or None where no piece has a meaning, or one is not positively known.
    """
    if len(text) > _MOST_LETTERS or text.count("<") > _MOST_TAGS:
        return None
    whole = plain(text).strip(" \n")
    if is_too_much(whole) or not _may_be_row(whole):
        return None
    first, _, rest = whole.partition("\n")
    cells = cells_of(first)
    columns = columns_by_cells(cells, has_meaning) if cells else ()
    if columns and all(
        _POSTCODE.fullmatch(line.strip()) for line in rest.split("\n") if line.strip()
    ):
        return row_in(cells, columns)
    row = read_pieces(whole, has_meaning)
    return row if row is not None and row.texts else None


def cells_of(line: str) -> list[str]:
    """Give the cells of a line that tabs or bars cut; none where they do not."""
    if "\t" in line:
        return [cell.strip() for cell in line.split("\t")]
    if "|" not in line:
        return []
    line = LEAD.sub("", line, count=1).strip()
    return [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]


def columns_by_heading(cells: list[str]) -> tuple[str, ...]:
    """Say what the columns under a row of headings are; nothing where it is none."""
    columns = tuple(heading_of(cell) if cell else "-" for cell in cells)
    return columns if all(columns) and set(columns) != {"-"} else ()


def heading_of(text: str) -> str:
    """Say which column a heading is of: "-" where it is of none that counts, else nothing."""
    folded = normalize(re.sub("<[^<>]*>", "", text))
    return _headings().get(folded) or _headings().get(folded.partition("(")[0].rstrip(), "")


def columns_by_cells(
    cells: list[str], has_meaning: HasMeaning, *, sure: bool = True
) -> tuple[str, ...]:
    """Say what the columns of a row of cells are, by the cells themselves; nothing if in doubt.

    Where another row of the same table says the same, they need not be ``sure``: a time may be
    missing, and a place need not be known.
    """
    kinds = [_kind_of_cell(cell, has_meaning) for cell in cells]
    kept = [
        n for n, kind in enumerate(kinds)
        if kind != "item" and not (kind == "time" and n and kinds[n - 1] == "time")
    ]  # fmt: skip
    if kinds.count("text") != 1:
        return ()
    for roles in orders():
        if len(roles) == len(kept) and all(
            _fits(role, kinds[n], cells[n], sure=sure) for role, n in zip(roles, kept, strict=True)
        ):
            named = dict(zip(kept, roles, strict=True))
            return tuple(named.get(n, kind) for n, kind in enumerate(kinds))
    return ()


def row_in(cells: list[str], columns: tuple[str, ...]) -> Row:
    """Read a row of cells whose columns are known."""
    parts: dict[str, list[str]] = {}
    for cell, column in zip(cells, columns, strict=False):
        stamp, _, beside = cell.partition(" [") if column == "time" else (cell, "", "")
        if stamp:
            parts.setdefault(column.rstrip("!"), []).append(stamp)
        if beside and not _ZONE.fullmatch(beside.rstrip("]")):
            parts.setdefault("place", []).append(beside.rstrip("]"))
    at, details, office, place = (
        " ".join(parts[name]) if name in parts else None
        for name in ("time", "details", "office", "place")
    )
    return Row(tuple(parts.get("status", ())), at, details, office, place)


def read_pieces(line: str, has_meaning: HasMeaning, *, days: bool = False) -> Row | None:
    """Read a text whose pieces must each be known: commas, brackets and spaces cut it.

    Args:
        line: The text.
        has_meaning: Whether a piece has a meaning by itself.
        days: Whether ``1/2`` is a day here, since another one can be nothing else.

    Returns:
        The row, maybe without a text; None where a piece is not known.
    """
    lead = LEAD.match(line)
    begin = lead.end() if lead else 0
    spans = list(islice(_spans(line, begin), _MOST_PIECES + 1))
    if len(spans) > _MOST_PIECES or _NO_DECORATION.search(line, begin):
        return None
    pieces: list[_Piece] = []
    while spans:
        found = _next(line, spans, pieces, has_meaning)
        if not found:
            return None
        pieces += found
        spans = [span for span in spans if span[0] >= found[-1].end]
    if not days and any(piece.kind == "time" and is_count(piece.text) for piece in pieces):
        return None
    return _row_of(pieces)


class _Piece(NamedTuple):
    kind: str
    text: str
    begin: int
    end: int


def _spans(line: str, begin: int) -> Iterator[tuple[int, int]]:
    """Cut a text where it may hold several things; a time is one thing."""
    while begin < len(line):
        if (gap := _SEPARATOR.match(line, begin)) or line[begin] == " ":
            begin = gap.end() if gap else begin + 1
            continue
        if (stamp := stamp_in(line, begin)) is not None:
            yield begin, stamp.end()
            begin = stamp.end()
            continue
        separator = _SEPARATOR.search(line, begin)
        end = separator.start() if separator else len(line.rstrip())
        space = line.find(" ", begin, end)
        if space > 0 and any(map(is_japanese, line[begin:end])):
            # Japanese has no spaces between the words of one text.
            end = space
        yield begin, end
        begin = end


def _next(
    line: str, spans: list[tuple[int, int]], before: list[_Piece], has_meaning: HasMeaning
) -> list[_Piece]:
    """Read the piece that comes next: one thing, or a text and a time or a place behind it."""
    begin, end = spans[0]
    unit = _unit(line, begin)
    if unit > end and is_name(line[begin:unit]):
        return [_piece("name", line, begin, unit)]
    if kind := _kind(line[begin:end]):
        return [_piece(kind, line, begin, end)]
    stops = [stop for _, stop in spans[:_LONGEST_RUN]]
    known = (n for n, (start, stop) in enumerate(spans[:_LONGEST_RUN]) if _kind(line[start:stop]))
    for stop in reversed(stops[: next(known, len(stops))]):
        if has_meaning(run := _run(line, begin, stop)):
            return [_Piece("text", run, begin, stop)]
    if before and before[-1].kind == "name" and is_name(line[before[-1].begin : end]):
        return [_piece("name", line, before.pop().begin, end + (line[end : end + 1] == ")"))]
    for stop in stops:
        if is_name(line[begin:stop]) or _AMERICAN.fullmatch(line, begin, stop):
            return [_piece("name", line, begin, stop)]
    unlisted = _UNLISTED.fullmatch(line, begin, end)
    if unlisted and not has_meaning(unlisted[1]):
        return [_piece("unlisted", line, begin, end)]
    return _split(line, begin, end, stops, has_meaning)


def _split(
    line: str, begin: int, end: int, stops: list[int], has_meaning: HasMeaning
) -> list[_Piece]:
    """Read a text with a time, or with the name of a place in capitals, right behind it."""
    spaces = [space.start() for space in re.finditer(" ", line[begin:end])][-_LONGEST_RUN:]
    for space in spaces:
        head, tail = line[begin : begin + space], begin + space + 1
        if not has_meaning(head) or _ends_open(head):
            continue
        text = _piece("text", line, begin, begin + space)
        if is_time(line[tail:end]):
            return [text, _piece("time", line, tail, end)]
        for stop in reversed(stops if line[tail:end].isupper() else []):
            if is_name(line[tail:stop]):
                return [text, _piece("name", line, tail, stop)]
    return []


def _piece(kind: str, line: str, begin: int, end: int) -> _Piece:
    return _Piece(kind, line[begin:end].strip(), begin, end)


def _unit(line: str, begin: int) -> int:
    """Where the line or the bracket ends that a piece begins; 0 where it begins none."""
    before = line[:begin].rstrip(" ")[-1:]
    if before and before not in _OPENING:
        return 0
    end = line.find(_OPENING.get(before, "\n"), begin)
    return len(line) if end < 0 else end


def _run(line: str, begin: int, end: int) -> str:
    """A run of pieces, with the brackets that it would cut in two."""
    run = line[begin:end]
    for opening, closing in ("()", "[]", "【】"):
        unclosed = run.count(opening) - run.count(closing)
        if unclosed > 0 and line[end : end + 1] == closing:
            return run + closing
        if unclosed < 0 and line[max(begin - 1, 0) : begin] == opening:
            return opening + run
    return run


def _kind(piece: str) -> str:
    """What one piece certainly is, by itself: nothing where that is not quickly known."""
    if is_time(piece):
        return "time"
    if _POSTCODE.fullmatch(piece):
        return "postcode"
    folded = normalize(piece)
    if is_place(folded):
        return "name"
    if _ITEM.fullmatch(piece):
        return "item"
    label, colon, code = folded.partition("country code: ")
    if (
        folded in _section("tags")
        or _ZONE.fullmatch(piece)
        or (colon and not label and is_country_code(code))
    ):
        return "tag"
    return ""


def _kind_of_cell(cell: str, has_meaning: HasMeaning) -> str:
    stamp = cell.partition(" [")[0]
    if not cell or is_time(stamp):
        return "time" if cell and not is_count(stamp) else ""
    kind = _kind(cell)
    if kind and kind != "tag":
        return kind
    return "text" if has_meaning(cell) else "tag" if kind else "other"


def _fits(role: str, kind: str, cell: str, *, sure: bool) -> bool:
    if role in {"time", "status"}:
        return kind == ("time" if role == "time" else "text") or (
            role == "time" and not (sure or cell)
        )
    if role == "place":
        return not sure or kind in {"", "name"} or is_name(cell)
    if kind in {"time", "text"} or (sure and role == "-" and cell):
        return False
    if not (sure and role.endswith("!")):
        return True
    if role == "details!":
        return not cell or _is_labelled(cell)
    return kind in {"", "name", "postcode"} or is_name(cell) or bool(_UNLISTED.fullmatch(cell))


def _is_labelled(cell: str) -> bool:
    label, colon, _ = cell.partition(":")
    return bool(colon) and normalize(label) in _section("labels")


def _ends_open(text: str) -> bool:
    """Say whether a text ends in a word behind which a place must follow."""
    return normalize(text).rpartition(" ")[2] in _section("prepositions")


def _row_of(pieces: list[_Piece]) -> Row | None:
    """The parts of a row, from its pieces; None where they do not make one."""
    by_kind = {
        kind: [piece.text for piece in pieces if piece.kind == kind]
        for kind in ("text", "time", "name", "unlisted", "postcode")
    }
    texts, times, names, unlisted, postcodes = by_kind.values()
    if unlisted and not (times or names):
        return None
    places = names[-1:] if names and _is_place(names[-1]) else []
    offices = [piece.text for piece in pieces if piece.kind in {"name", "unlisted"}]
    offices = [name for name in offices if name not in places]
    if not offices:
        offices = [code for code in postcodes if code.isdecimal()][:1]
    if (places or offices) and any(map(_ends_open, texts)):
        return None
    return Row(
        tuple(texts),
        " ".join(times) or None,
        None,
        ", ".join(offices) or None,
        places[0] if places else None,
    )


def _is_place(name: str) -> bool:
    """Say whether a name is one of a place, and not of an office there."""
    parts = [part.strip() for part in _TRAILING_CODE.sub("", name).split(",")]
    return is_place(normalize(parts[-1])) or (
        len(parts) > 1 and len(parts[-1]) == 2 and country_of(name) is not None
    )


def _may_be_row(text: str) -> bool:
    """Say quickly that nothing stands beside a text, as in most that nobody lists."""
    if _SEPARATOR.search(text) or not text[:1].isalpha():
        return True
    last = text.rpartition(" ")[2]
    if len(last) == len(text):
        return False
    return (
        last.isupper()
        or last[-1:].isdigit()
        or begins_like_time(text)
        or any(map(is_japanese, text))
    )


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (get_data("ems_status", "layouts.txt") or b"").decode().splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("# "):
            lines.append(line)
    return {name: tuple(lines) for name, lines in sections.items()}


def _section(name: str) -> tuple[str, ...]:
    return _sections()[name]


@cache
def orders() -> tuple[tuple[str, ...], ...]:
    """The orders of columns, the widest spread first."""
    return tuple(tuple(order.split()) for order in _section("orders"))


@cache
def _headings() -> dict[str, str]:
    return {
        normalize(head): "-" if column in {"number", "other"} else column
        for column in ("time", "status", "details", "office", "place", "number", "other")
        for head in _section(column)
    }
