"""What the command reads: files and standard input, pages, and events in JSON.

What there is to tell of an input that can be read goes to ``tell``, since nothing is printed here.
"""

import re
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final, NoReturn, TypeAlias

from ems_status._events import TrackingEvent
from ems_status._values import quoted
from ems_status.exceptions import ConversionError
from ems_status.history import Order, TrackingHistory
from ems_status.pages import TrackingPage, read_page


_Tell: TypeAlias = Callable[[str], None]

# A page has at most a million letters, and no letter takes more than four bytes.
_TOO_MUCH: Final = 4_000_004
# What Python makes of bytes to which Windows' Japanese gives no letter.
_NO_LETTERS: Final = frozenset("\x80\uf8f0\uf8f1\uf8f2\uf8f3")


def text_of(source: str, tell: _Tell) -> str:
    """Read a file or, where the source is a dash, standard input.

    Raises:
        ValueError: If it cannot be read, is too long, or is in no encoding that is known here.
    """
    with _reading(source) as stream:
        # A program that calls the command may have put a stream of text in place of the usual one.
        data: bytes | str = getattr(stream, "buffer", stream).read(_TOO_MUCH)
        if len(data) >= _TOO_MUCH:
            _refuse("it is too long")
        return data if isinstance(data, str) else _decoded(data, tell)


def lines_of() -> Iterator[str]:
    """The lines of standard input that are not blank; bytes that are no text cost their line."""
    with _reading("-") as stream:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8-sig", errors="surrogateescape")
        yield from (line.rstrip("\n") for line in stream if line.strip())


def page_of(text: str, tell: _Tell) -> tuple[TrackingPage, bool]:
    """Read a page, or events in JSON; and say whether each of these could be read.

    Raises:
        ValueError: If it is too long, or begins as an array in JSON and is none.
    """
    if text.lstrip().startswith("{"):
        return _events(text.split("\n"), tell)
    if re.match(r"\s*\[\s*(\{|\]\s*$)", text):
        import json  # noqa: PLC0415  needed for JSON only

        try:
            return _events(list(map(json.dumps, json.loads(text))), tell)
        except (ValueError, RecursionError) as error:
            _refuse(f"the input is no JSON: {error}")
    return read_page(text), True


def _events(rows: Iterable[str], tell: _Tell) -> tuple[TrackingPage, bool]:
    from ems_status.conversion import make_converter  # noqa: PLC0415  cattrs is a slow import

    read = make_converter().loads
    events: list[TrackingEvent] = []
    whole = True
    for number, row in enumerate(rows, 1):
        try:
            events += [read(row, TrackingEvent)] if row.strip() else []
        except ConversionError as error:
            whole = False
            tell(f"error: row {number}: {error}: {quoted(row.strip()[:80])}")
    newest = TrackingHistory(events).reads_better_reversed
    order: Order = "newest_first" if newest else "oldest_first"
    return TrackingPage(tuple(events), None, order, ()), whole


@contextmanager
def _reading(source: str) -> Generator[Any]:
    """Open a file or standard input, and say so where it cannot be read."""
    name = "standard input" if source == "-" else quoted(source)
    try:
        if source != "-":
            with open(source, "rb") as file:  # noqa: PTH123  pathlib is a slow import
                yield file
        elif sys.stdin is None:
            _refuse("it is closed")
        else:
            yield sys.stdin
    except (OSError, ValueError) as error:
        _refuse(f"cannot read {name}: {getattr(error, 'strerror', None) or error}")


def _decoded(data: bytes, tell: _Tell) -> str:
    """Read bytes as UTF-8, or say what else they are."""
    with suppress(UnicodeError):
        return data.decode("utf-8-sig")
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "cp932"
    with suppress(UnicodeError):
        text = data.decode(encoding)
        if encoding == "utf-16" or _NO_LETTERS.isdisjoint(text):
            tell(f"note: the input is read as {encoding}, since it is not UTF-8")
            return text
    return _refuse("it is neither UTF-8, nor UTF-16 with its mark, nor cp932")


def _refuse(why: str) -> NoReturn:
    raise ValueError(why) from None
