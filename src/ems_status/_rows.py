"""One printed row: the text in it that may have a status, and what stands beside that.

Where its cells do not say which is which, every piece beside the text must be positively known: a
time, a place, a postal code, an office.  A list of forbidden words would leak with each word that
it lacks ("Final delivery, CANCELLED").
"""

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Final, TypeAlias

from ems_status._layouts import layouts
from ems_status._normalize import compiled, is_japanese, is_too_much, lines_of, normalize, unhidden
from ems_status._tables import (
    NAMES,
    UNLISTED,
    HasMeaning,
    Piece,
    Row,
    cells_of,
    columns_by_cells,
    kind_of,
    lead_of,
    pieces_in,
    row_of,
)
from ems_status._times import begins_like_time, has_day, stamp_in


# Above these a text is no row of a tracking page.
_MOST_LETTERS: Final = 20_000
_MOST_TAGS: Final = 300
_MOST_PIECES: Final = 24
# A text with commas in it, or the name of a place, spans at most this many pieces, and a text that
# stands beside one has at most so many words.
_LONGEST_RUN: Final = 6
_MOST_WORDS: Final = 40

# No decoration: an arrow between pieces, and a box that nobody has ticked.
_NO_DECORATION: Final = r"[→⇒➔➜➡⟶☐□]|->|=>|\[\s*\]|\(\s*\)|【\s*】"
_MARKS: Final = r"|;,()\[\]【】「」"
_GAP: Final = rf"[\t\n{_MARKS}]|  | [-–—](?= )|(?<=[0-9日]):(?=[^0-9])"
_SEPARATOR: Final = rf"\s*(?:{_GAP})[\s{_MARKS}]*"
_GAP_OR_END: Final = rf"{_SEPARATOR}|\s*$"
_CLOSING: Final = {"(": ")", "[": "]", "【": "】", "\n": "\n", "": "\n"}

# What may not be what it looks like, without more beside it, and what it is then.
_MEANT: Final = {"unlisted": "office", "fraction": "time"}

_Span: TypeAlias = tuple[int, int]


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
    if columns and all(kind_of(line.strip()) in {"blank", "code"} for line in rest):
        row = row_of(pieces := pieces_in(cells, columns))
        return None if _ends_open(pieces) else row
    row = row_of(read_pieces(whole, has_meaning))
    return row if row.texts else None


def read_pieces(line: str, has_meaning: HasMeaning, *, days: bool = False) -> list[Piece]:
    """Read a text whose pieces must each be known, though none need have a meaning; else nothing.

    With ``days``, ``1/2`` is a day, since another one on the page can be nothing else.
    """
    begin = lead_of(line)[1]
    spans = list(islice(_spans(line, begin), _MOST_PIECES + 1))
    if len(spans) > _MOST_PIECES or compiled(_NO_DECORATION).search(line, begin):
        return []
    pieces: list[Piece] = []
    while spans:
        found = _next(line, spans, has_meaning)
        if not found:
            return []
        pieces += found
        spans = [span for span in spans if span[0] >= found[-1].end]
    kinds = {piece.kind for piece in pieces}
    is_alone = "unlisted" in kinds and not kinds & {"time", *NAMES}
    if is_alone or ("fraction" in kinds and not days) or _ends_open(pieces) or _is_window(pieces):
        return []
    return [piece._replace(kind=_MEANT.get(piece.kind, piece.kind)) for piece in pieces]


def _spans(line: str, begin: int) -> Iterator[_Span]:
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
            words = [n for n in range(begin, end) if line[n] == " "]
            # The day of "Delivered May 1, 2024" has a comma of its own.
            stamps = (stamp_in(line, n + 1) for n in words[-_LONGEST_RUN:])
            behind = (stamp for stamp in stamps if stamp and stamp.end() >= end)
            if words and any(map(is_japanese, line[begin:end])):
                # Japanese has no spaces between the words of one text.
                end = words[0]
            elif (time := next(behind, None)) and compiled(_GAP_OR_END).match(line, time.end()):
                head = line[begin : time.start() - 1]
                end = end if _is_open(head) else begin + len(head)
        yield begin, end
        begin = end


def _next(line: str, spans: list[_Span], has_meaning: HasMeaning) -> list[Piece]:
    """Read the piece that comes next: one thing, or a text and a time or a place behind it."""
    begin, end = spans[0]
    first = kind_of(line[begin:end])
    is_unknown = first in {"", "unlisted"}
    # What begins a line or a bracket may be one name as far as that goes.
    closing = _CLOSING.get(line[:begin].rstrip(" ")[-1:])
    whole = (line + closing).index(closing, begin) if closing else end
    name = line[begin:whole].strip() if whole > end else ""
    if kind_of(name) in NAMES and not (is_unknown and has_meaning(line[begin:end])):
        return [Piece(kind_of(name), name, whole)]
    if is_unknown or first == "office":
        for text, stop in _runs(line, spans, {""}):
            if has_meaning(text):
                return [Piece("status", text, stop)]
    for name, stop in _runs(line, spans, {""} if first in NAMES else {"", "code"}):
        if (kind := kind_of(name)) in NAMES:
            return [Piece(kind, name, stop)]
    if first == "unlisted" and has_meaning(compiled(UNLISTED).sub(r"\1\2", line[begin:end])):
        return []
    return [Piece(first, line[begin:end], end)] if first else _split(line, spans, has_meaning)


def _runs(line: str, spans: list[_Span], kinds: set[str]) -> Iterator[tuple[str, int]]:
    """What comes next, with all behind it that is of some kinds, or less; and where that ends."""
    others = takewhile(lambda span: kind_of(line[slice(*span)]) in kinds, spans[1:_LONGEST_RUN])
    for _, stop in reversed([spans[0], *others]):
        yield _closed(line, spans[0][0], stop), stop


def _split(line: str, spans: list[_Span], has_meaning: HasMeaning) -> list[Piece]:
    """Read a text with the name of a place in capitals right beside it."""
    begin, end = spans[0]
    spaces = (n for n in range(begin, end) if line[n] == " ")
    for tail in (space + 1 for space in islice(spaces, _MOST_WORDS)):
        head, rest = line[begin:tail].rstrip(), line[tail:end]
        if rest.isupper() and has_meaning(head):
            for _, stop in reversed(spans[:_LONGEST_RUN]):
                if (kind := kind_of(name := _closed(line, tail, stop))) in NAMES:
                    return [Piece("status", head, tail), Piece(kind, name, stop)]
        elif head.isupper() and has_meaning(rest) and (kind := kind_of(head)) in NAMES:
            return [Piece(kind, head, tail), Piece("status", rest, end)]
    return []


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


def _is_window(pieces: list[Piece]) -> bool:
    """Say whether the times beside a text are a window of hours, or several days."""
    days = [has_day(piece.text) for piece in pieces if piece.kind == "time"]
    is_one = [piece.kind for piece in pieces].count("status") == 1
    return is_one and len(days) > 1 and len(set(days)) == 1


def _ends_open(pieces: list[Piece]) -> bool:
    """Say whether a text ends in a word behind which what follows belongs."""
    return any(piece.kind == "status" and _is_open(piece.text) for piece in pieces[:-1])


def _is_open(text: str) -> bool:
    return normalize(text).rpartition(" ")[2] in layouts()["prepositions"]


def _may_be_row(text: str) -> bool:
    """Say quickly that nothing stands beside a text, as in most that nobody lists."""
    if compiled(_GAP).search(text) or not text[:1].isalpha() or begins_like_time(text):
        return True
    _, space, last = text.rpartition(" ")
    is_other = not text.isascii() and any(map(is_japanese, text))
    return bool(space) and (last.isupper() or last[-1:].isdecimal() or is_other)
