"""The frames and the words of each language, as they stand in their files.

``vocabulary/frames.txt`` explains the form and the notation, and holds what is the same for all
languages; ``vocabulary/words/`` holds the words of each.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

from ems_status._files import rows_in
from ems_status._normalize import compiled, normalize
from ems_status._vocabulary import Sense, expand, sense_of


# Each as it stands before its noun in a frame, and as it is said to a person.
DIRECTIONS: Final = {"@": "at", ">": "to", "<": "from", "*": "by", "+": "for", "~": "because of"}
SIDES: Final = frozenset({"outward", "inward"})
# What says nothing, what announces a noun, and what joins two words.
SILENT: Final = frozenset({"nothing", "before", "between"})
# Pieces that are known without a frame: a printed day or hour, a country, a city.
KNOWN: Final = frozenset({"time", "land", "city"})

_PIECE: Final = r"[^\W\d_]+'?|\d+|(?!(?<=[^\W\d_])-(?=[^\W\d_]))[^\w\s]|_"
# Terms are parted by "|", but for that in a slot.
_PART: Final = r"\|(?![^{}]*\})"

# Words lead to words; under "" stand the concepts of the words so far, and their line.
Node: TypeAlias = dict[str, Any]
Lists: TypeAlias = Mapping[str, str]


class Language(NamedTuple):
    """How a language is cut and read."""

    code: str
    by_letters: bool
    behind: bool
    scripts: frozenset[str]


class Frame(NamedTuple):
    """What a set of elements means: on each side, or the same wherever it can happen."""

    outward: Sense | None
    inward: Sense | None
    unsaid: Sense | None
    is_one: bool

    def sense(self, side: str | None) -> Sense | None:
        """What it means on a side, or where none is said."""
        if side is None:
            return self.unsaid
        if not self.is_one:
            return self.outward if side == "outward" else self.inward
        statuses = self.unsaid[0] if self.unsaid else ()
        return self.unsaid if all(status.side == side for status in statuses) else None


class Frames(NamedTuple):
    """The languages, and the meaning of each set of elements."""

    languages: list[Language]
    meanings: dict[frozenset[str], Frame]
    lines: dict[frozenset[str], int]


class Table(NamedTuple):
    """The terms of a language, those that count as a whole text only, and the words of both."""

    terms: Node
    whole: dict[str, Node]
    words: set[str]


@cache
def frames() -> Frames:
    """Read the frames.

    Raises:
        ValueError: If a row is written wrongly: the message says where, and what would be right.
    """
    found = Frames([], {}, {})

    def add(line: int, row: str, lists: Lists) -> None:
        if row.startswith("language "):
            found.languages.append(_language(row))
        else:
            _add_frame(found, line, row, lists)

    _load("frames.txt", add)
    return found


@cache
def _concepts() -> frozenset[str]:
    """What a row of words may say."""
    elements = frozenset().union(*frames().meanings)
    nouns = {element.lstrip("".join(DIRECTIONS)) for element in elements}
    return frozenset(nouns | SILENT | SIDES | KNOWN | {""})


@cache
def table_of(code: str) -> Table:
    """Read the words of a language.

    Raises:
        ValueError: If a row is written wrongly: the message says where, and what would be right.
    """
    table = Table({}, {}, set())
    language = next(language for language in frames().languages if language.code == code)

    def add(line: int, row: str, lists: Lists) -> None:
        left, colon, right = row.partition(":")
        if not (colon and left and right.strip()):
            msg = f'"{row}": no words; a row is "arrive: arrived | reached"'
            raise ValueError(msg)
        for concept in left.split():
            if concept.lstrip("".join(DIRECTIONS)) not in _concepts():
                msg = f'"{concept}": no concept; frames.txt has no row with it'
                raise ValueError(msg)
        for term in _alternatives(right, lists):
            _add_term(table, term, tuple(left.split()), line, language)

    _load(f"words/{code}.txt", add)
    return table


def cut_words(key: str, *, by_letters: bool) -> list[str]:
    """Cut a folded text: into letters where a language has no spaces, else into words.

    A word keeps its apostrophe, and a hyphen inside a word parts it; a mark is a word of its own.
    """
    letters = key.replace(" ", "")
    if by_letters:
        return list(letters)
    return key.split() if letters.isalpha() else compiled(_PIECE).findall(key)


def _load(file: str, add: Callable[[int, str, Lists], None]) -> None:
    """Hand over the rows of a file; a mistake is refused with its file and line."""
    lists: dict[str, str] = {}
    for line, row in rows_in(f"vocabulary/{file}"):
        try:
            if row.startswith("{") and "}" in row.partition(" ")[0]:
                head, _, rest = row.partition(" ")
                lists[head[1:-1]] = rest
            else:
                add(line, row, lists)
        except ValueError as error:
            msg = f"{file.rpartition('/')[2]}:{line}: {error}"
            raise ValueError(msg) from None


def _language(row: str) -> Language:
    _, *words = row.split()
    if (
        len(words) < 4
        or words[1] not in {"words", "letters"}
        or words[2] not in {"before", "behind"}
    ):
        msg = f'"{row}": no language; a row is "language en words before LATIN"'
        raise ValueError(msg)
    return Language(words[0], words[1] == "letters", words[2] == "behind", frozenset(words[3:]))


def _add_frame(frames: Frames, line: int, row: str, lists: Lists) -> None:
    columns, colon, patterns = row.partition(":")
    senses = [None if column == "-" else sense_of(column) for column in columns.split()]
    if not colon or len(senses) not in {1, 3}:
        msg = f'"{row}": no frame; a row is "2 4 2/4: arrive @exchange" or "9: deliver"'
        raise ValueError(msg)
    frame = Frame(senses[0], senses[len(senses) // 2], senses[-1], len(senses) == 1)
    for pattern in expand(patterns, lists):
        nouns = frozenset(pattern.split())
        if frames.meanings.setdefault(nouns, frame) != frame:
            msg = f'"{pattern.strip()}" has another meaning in line {frames.lines[nouns]}'
            raise ValueError(msg)
        frames.lines.setdefault(nouns, line)


def _alternatives(terms: str, lists: Lists) -> Iterable[str]:
    """The terms of a row."""
    for pattern in re.split(_PART, terms):
        yield from expand(pattern.strip(), lists)


def _add_term(
    table: Table, term: str, concepts: tuple[str, ...], line: int, language: Language
) -> None:
    key = normalize(term.strip('"'))
    if not key:
        msg = f'"{term}": no term; terms are parted by one "|"'
        raise ValueError(msg)
    words = cut_words(key, by_letters=language.by_letters)
    table.words.update(words)
    if term.startswith('"'):
        node = table.whole.setdefault(key, {})
    else:
        node = table.terms
        for word in words:
            node = node.setdefault(word, {})
    there, first = node.setdefault("", (concepts, line))
    if there != concepts:
        msg = f'"{key}" says "{" ".join(there)}" in line {first}'
        raise ValueError(msg)
