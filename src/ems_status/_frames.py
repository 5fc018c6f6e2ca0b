"""The frames and the words of each language, as they stand in their files.

``vocabulary/frames.txt`` explains the form and the notation, and holds what is the same for all
languages; ``vocabulary/words/`` holds the words of each.
"""

import re
from functools import cache, cached_property
from typing import Final, NamedTuple, TypeAlias

from ems_status._files import rows_in
from ems_status._normalize import compiled
from ems_status._vocabulary import Lists, Sense, expand, read_rows, refuse, sense_of


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

Concepts: TypeAlias = tuple[str, ...]


def cut_words(key: str) -> list[str]:
    """A word keeps its apostrophe, and a hyphen inside a word parts it."""
    is_plain = key.replace(" ", "").isalpha()
    return key.split() if is_plain else compiled(_PIECE).findall(key)


class Language:
    """How a language is cut and read, and its words."""

    def __init__(self, code: str, gap: str, scripts: str, *, behind: bool) -> None:
        """Keep them; between two words stands nothing, where each letter is one."""
        self.code = code
        self.gap = gap
        self.behind = behind
        self.scripts = frozenset(scripts.split())
        self.alike: dict[int, str] = {}

    @cached_property
    def terms(self) -> dict[str, tuple[Concepts, int]]:
        """What each of its terms says, and in which line; a whole text stands in its quotes."""
        terms: dict[str, tuple[Concepts, int]] = {}

        def take(line: int, row: str, lists: Lists) -> None:
            left, colon, right = row.partition(":")
            concepts = tuple(left.split())
            if not (colon and left and right.strip()):
                refuse(row, 'no words; a row is "arrive: arrived | reached"')
            for concept in concepts:
                if noun_of(concept) not in _concepts():
                    refuse(concept, "no concept; frames.txt has no row with it")
            for pattern in re.split(_PART, right):
                for written in expand(pattern.strip(), lists):
                    said, term = _named(concepts, written)
                    there, first = terms.setdefault(self._key(term), (said, line))
                    if there != said:
                        refuse(term.strip('"'), f'says "{" ".join(there)}" in line {first}')

        read_rows(f"words/{self.code}.txt", take)
        return terms

    def _key(self, term: str) -> str:
        words = [term] if term.startswith('"') else self.cut(term)
        if not words:
            refuse(term, 'no term; terms are parted by one "|"')
        return self.spelled(self.gap.join(words))

    @cached_property
    def lengths(self) -> dict[str, list[int]]:
        """How many words the terms have that begin with a word, the longest first."""
        found: dict[str, set[int]] = {}
        for term in self.terms:
            words = term.split(self.gap) if self.gap else term
            found.setdefault(words[0], set()).add(len(words))
        return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of its terms, and some others, at a tenth of the price of its table."""
        rows = rows_in(f"vocabulary/words/{self.code}.txt")
        terms = (row.split(":", 1)[-1] for _, row in rows)
        return frozenset(self.cut(self.spelled(" ".join(terms))))

    def spelled(self, word: str) -> str:
        """Put one letter for those that the language reads alike; none of them is of ASCII."""
        return word if word.isascii() else word.translate(self.alike)

    def cut(self, key: str) -> list[str]:
        """Cut a folded text: into words and marks, or where it has no spaces, into letters."""
        return cut_words(key) if self.gap else list(key.replace(" ", ""))


class Frame(NamedTuple):
    """What a set of elements means: on each side, or the same wherever it can happen."""

    outward: Sense | None
    inward: Sense | None
    unsaid: Sense | None
    is_one: bool
    line: int

    def sense(self, side: str | None) -> Sense | None:
        """What it means on a side, or where none is said."""
        if side is None:
            return self.unsaid
        if not self.is_one:
            return self.outward if side == "outward" else self.inward
        statuses = self.unsaid[0] if self.unsaid else ()
        return self.unsaid if all(status.side == side for status in statuses) else None


def _named(concepts: Concepts, term: str) -> tuple[Concepts, str]:
    """Put the code that stands before the name of a country behind its concept."""
    code = compiled("[A-Z]{2} ").search(term)
    if code is None:
        return concepts, term
    named = f"{concepts[-1]} {code[0].rstrip()}"
    return (*concepts[:-1], named), term.replace(code[0], "")


def noun_of(element: str) -> str:
    """An element without its direction."""
    return element.lstrip("".join(DIRECTIONS))


class Frames(NamedTuple):
    """The languages, and the meaning of each set of elements."""

    languages: list[Language]
    meanings: dict[frozenset[str], Frame]


@cache
def frames() -> Frames:
    """Read the frames."""
    found = Frames([], {})

    def take(line: int, row: str, lists: Lists) -> None:
        if row.startswith("language "):
            found.languages.append(_language(row))
        elif row.startswith("alike "):
            if not re.fullmatch(r"alike( \S\S)+", row):
                refuse(row, 'no letters in pairs; a row is "alike áa ée"')
            found.languages[-1].alike.update((ord(pair[0]), pair[1]) for pair in row.split()[1:])
        else:
            _add_frame(found, line, row, lists)

    read_rows("frames.txt", take)
    return found


@cache
def _concepts() -> frozenset[str]:
    """What a row of words may say."""
    elements = SILENT | SIDES | KNOWN | {""}
    return frozenset(map(noun_of, elements.union(*frames().meanings)))


def _language(row: str) -> Language:
    found = re.fullmatch(r"language (\w+) (?:(words)|letters) (?:before|(behind)) (\S.*)", row)
    if found is None:
        refuse(row, 'no language; a row is "language en words before LATIN"')
    code, words, behind, scripts = found.groups()
    return Language(code, " " if words else "", scripts, behind=behind is not None)


def _add_frame(frames: Frames, line: int, row: str, lists: Lists) -> None:
    columns, colon, patterns = row.partition(":")
    senses = [None if column == "-" else sense_of(column) for column in columns.split()]
    if not colon or len(senses) not in {1, 3}:
        refuse(row, 'no frame; a row is "2 4 2/4: arrive @exchange" or "9: deliver"')
    outward, inward, unsaid = senses if len(senses) == 3 else senses * 3
    frame = Frame(outward, inward, unsaid, len(senses) == 1, line)
    for pattern in expand(patterns, lists):
        there = frames.meanings.setdefault(frozenset(pattern.split()), frame)
        if there[:-1] != frame[:-1]:
            refuse(pattern.strip(), f"has another meaning in line {there.line}")
