"""The data files of this package, read from wherever it was imported: a folder, or a zip."""

import os.path
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final


_LOADER: Final[Any] = __spec__.loader
_FOLDER: Final = os.path.dirname(__file__)  # noqa: PTH120  pathlib is a slow import


def read_file(file: str) -> str:
    """Give the text of a file, which is named as it lies below this package."""
    data: bytes = _LOADER.get_data(f"{_FOLDER}/{file}")
    return data.decode()


def rows_in(file: str) -> Iterator[tuple[int, str]]:
    """Give the rows of a file, each with the number of its line; a comment is none."""
    for number, line in enumerate(read_file(file).splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line


@cache
def sections_in(file: str) -> Mapping[str, tuple[str, ...]]:
    """Give the rows below each heading of a file: ``[states]``."""
    sections: dict[str, tuple[str, ...]] = {}
    section = ""
    for _, row in rows_in(file):
        if row.startswith("[") and row.endswith("]"):
            section = row[1:-1]
            sections[section] = ()
        else:
            sections[section] += (row,)
    return MappingProxyType(sections)
