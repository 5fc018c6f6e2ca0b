"""One printed row: the text in it that may have a status, and what stands beside that.

Where its cells do not say which is which, every piece beside the text must be positively known: a
time, a place, a postal code, an office.  A list of forbidden words would leak with each word that
it lacks ("Final delivery, CANCELLED").
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from ems_status._normalize import compiled, is_japanese, is_too_much, lines_of, normalize, unhidden
from ems_status._places import AMERICAN, is_name
from ems_status._tables import (
    HasMeaning,
    Row,
    cells_of,
    columns_by_cells,
    is_place_name,
    is_postcode,
    kind_of,
    layouts,
    lead_of,
    row_in,
    unlisted_office,
)
from ems_status._times import begins_like_time, has_day, is_count, is_time, stamp_in


# Above these a text is no row of a tracking page.
_MOST_LETTERS: Final = 20_000
_MOST_TAGS: Final = 300
_MOST_PIECES: Final = 24
# A text with commas in it, or the name of a place, spans at most this many pieces.
_LONGEST_RUN: Final = 6

# No decoration: an arrow between pieces, and a box that nobody has ticked.
_NO_DECORATION: Final = r"[→⇒➔➜➡⟶☐□]|->|=>|\[\s*\]|\(\s*\)|【\s*】"
_CELLS: Final = frozenset("\t\n|")
_MARKS: Final = r"|;,()\[\]【】「」"
_GAP: Final = rf"[\t\n{_MARKS}]|  | [-–—](?= )"
_SEPARATOR: Final = rf"\s*(?:{_GAP})[\s{_MARKS}]*"
_OPENING: Final = {"(": ")", "[": "]", "【": "】", "\n": "\n", "": "\n"}


class _Piece(NamedTuple):
    kind: str
    text: str
    begin: int
    end: int


def read_row(text: str, has_meaning: HasMeaning) -> Row | None:
    """Read a row; None where a piece of it is not positively known, or none has a meaning."""
    if "<" in text or "&" in text:
        if len(text) > _MOST_LETTERS or text.count("<") > _MOST_TAGS:
            return None
        text = "\n".join(lines_of(text))
    if is_too_much(text) or not _may_be_row(whole := unhidden(text).strip(" \n")):
        return None
    first, *rest = whole.split("\n")
    cells = cells_of(first)
    columns = columns_by_cells(cells, has_meaning) if cells else ()
    if columns and all(is_postcode(line.strip()) or not line.strip() for line in rest):
        row = row_in(cells, columns)
        is_open = bool(row.office or row.place) and any(map(_ends_open, row.texts))
        return None if is_open else row
    found = read_pieces(whole, has_meaning)
    return found if found is not None and found.texts else None


def read_pieces(line: str, has_meaning: HasMeaning, *, days: bool = False) -> Row | None:
    """Read a text whose pieces must each be known; the row may be without a text.

    With ``days``, ``1/2`` is a day, since another one on the page can be nothing else.
    """
    begin = lead_of(line)[1]
    spans = list(islice(_spans(line, begin), _MOST_PIECES + 1))
    if len(spans) > _MOST_PIECES or compiled(_NO_DECORATION).search(line, begin):
        return None
    pieces: list[_Piece] = []
    while spans:
        found = _next(line, spans, pieces, has_meaning)
        if not found:
            return None
        pieces += found
        spans = [span for span in spans if span[0] >= found[-1].end]
    counts = any(piece.kind == "time" and is_count(piece.text) for piece in pieces)
    is_open = any(piece.kind == "text" and _ends_open(piece.text) for piece in pieces[:-1])
    return None if (counts and not days) or is_open else _row_of(pieces)


def _spans(line: str, begin: int) -> Iterator[tuple[int, int]]:
    """Cut a text where it may hold several things; a time is one thing."""
    while begin < len(line):
        if (gap := compiled(_SEPARATOR).match(line, begin)) or line[begin] == " ":
            begin = gap.end() if gap else begin + 1
            continue
        if stamp := stamp_in(line, begin):
            end = stamp.end()
        else:
            separator = compiled(_SEPARATOR).search(line, begin)
            end = separator.start() if separator else len(line.rstrip())
            # Japanese has no spaces between the words of one text.
            if " " in line[begin:end] and any(map(is_japanese, line[begin:end])):
                end = line.index(" ", begin)
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
    if kind := kind_of(line[begin:end]):
        return [_piece(kind, line, begin, end)]
    run = spans[:_LONGEST_RUN]
    known = next((n for n, span in enumerate(run) if kind_of(line[slice(*span)])), len(run))
    for _, stop in reversed(run[:known]):
        if has_meaning(text := _closed(line, begin, stop)):
            return [_Piece("text", text, begin, stop)]
    return _name(line, run, before, has_meaning) or _split(line, run, has_meaning)


def _name(
    line: str, run: list[tuple[int, int]], before: list[_Piece], has_meaning: HasMeaning
) -> list[_Piece]:
    """Read the name of a place or an office, of as many pieces as it takes."""
    begin, end = run[0]
    if before and before[-1].kind == "name" and (name := _named(line, before[-1].begin, end)):
        # "PA 19104" behind a city.
        return [_Piece("name", name, before.pop().begin, end)]
    for _, stop in run:
        if name := _named(line, begin, stop):
            return [_Piece("name", name, begin, stop)]
    is_office = unlisted_office(line[begin:end], has_meaning)
    return [_piece("unlisted", line, begin, end)] if is_office else []


def _split(line: str, run: list[tuple[int, int]], has_meaning: HasMeaning) -> list[_Piece]:
    """Read a text with a time, or with the name of a place in capitals, right beside it."""
    begin, end = run[0]
    spaces = [space.end() for space in re.finditer(" ", line[begin:end])]
    for tail in (begin + space for space in spaces[:_LONGEST_RUN] + spaces[-_LONGEST_RUN:]):
        head, rest = line[begin:tail].rstrip(), line[tail:end]
        text = _Piece("text", head, begin, tail)
        if is_time(rest):
            before = [text] if has_meaning(head) else _split(line, [(begin, tail - 1)], has_meaning)
            return [*before, _piece("time", line, tail, end)] if before else []
        if rest.isupper() and has_meaning(head):
            for _, stop in reversed(run):
                if name := _named(line, tail, stop):
                    return [text, _Piece("name", name, tail, stop)]
        elif head.isupper() and has_meaning(rest) and (name := _named(line, begin, tail - 1)):
            return [_Piece("name", name, begin, tail), _piece("text", line, tail, end)]
    return []


def _piece(kind: str, line: str, begin: int, end: int) -> _Piece:
    return _Piece(kind, line[begin:end].strip(), begin, end)


def _named(line: str, begin: int, end: int) -> str:
    """The name of a place or an office that a run of pieces is; none begins in lower case."""
    run = _closed(line, begin, end)
    if run[:1].islower() or not _CELLS.isdisjoint(run):
        return ""
    return run.strip() if is_name(run) or compiled(AMERICAN).fullmatch(run) else ""


def _unit(line: str, begin: int) -> int:
    """Where the line or the bracket ends that a piece begins; 0 where it begins none."""
    before = line[:begin].rstrip(" ")[-1:]
    if before not in _OPENING:
        return 0
    end = line.find(_OPENING[before], begin)
    return len(line) if end < 0 else end


def _closed(line: str, begin: int, end: int) -> str:
    """A run of pieces, with the brackets that it would cut in two."""
    run = line[begin:end]
    for opening, closing in ("()", "[]", "【】"):
        unclosed = run.count(opening) - run.count(closing)
        if unclosed > 0 and line.startswith(closing, end):
            return run + closing
        if unclosed < 0 and line[max(begin - 1, 0) : begin] == opening:
            return opening + run
    return run


def _row_of(pieces: list[_Piece]) -> Row | None:
    """The parts of a row, from its pieces; None where they do not make one."""
    texts, times, names, offices, codes = (
        [piece.text for piece in pieces if piece.kind in kinds]
        for kinds in (["text"], ["time"], ["name"], ["name", "unlisted"], ["postcode"])
    )
    # An office that is not listed, and a window of hours, need more beside them to be believed.
    is_window = len(times) > 1 and len(set(map(has_day, times))) == 1 and len(texts) == 1
    if is_window or (len(offices) > len(names) and not (times or names)):
        return None
    place = next(filter(is_place_name, reversed(names)), None)
    offices = [name for name in offices if name != place]
    if not offices:
        offices = [code for code in codes if code.isdecimal()][:1]
    return Row(tuple(texts), " ".join(times) or None, None, ", ".join(offices) or None, place)


def _ends_open(text: str) -> bool:
    """Say whether a text ends in a word behind which the place that follows belongs."""
    return normalize(text).rpartition(" ")[2] in layouts()["prepositions"]


def _may_be_row(text: str) -> bool:
    """Say quickly that nothing stands beside a text, as in most that nobody lists."""
    if compiled(_GAP).search(text) or not text[:1].isalpha() or begins_like_time(text):
        return True
    _, space, last = text.rpartition(" ")
    is_other = not text.isascii() and any(map(is_japanese, text))
    return bool(space) and (last.isupper() or last[-1:].isdecimal() or is_other)
