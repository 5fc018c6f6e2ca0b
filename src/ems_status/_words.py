"""A text read by its words: terms, concepts, elements, and a frame that says what they mean.

`vocabulary/frames.txt` explains the notation; it holds the frames, the same for all languages, and
``vocabulary/words/`` holds the words of each.  Nothing is guessed: one word that no table has, one
direction without its noun, or one element too many leaves the text unknown.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, Literal, NamedTuple, TypeAlias
from unicodedata import name

import attrs

from ems_status._normalize import normalize
from ems_status._places import is_place
from ems_status._vocabulary import Sense, expand, rows_in, sense_of


# No event that posts print is longer.
MAX_LENGTH: Final = 200

# A direction stands before its noun in a frame, and is said like that to a person.
_DIRECTIONS: Final = {"@": "at", ">": "to", "<": "from", "*": "by", "+": "for", "~": "because of"}
_SIDES: Final = frozenset({"outward", "inward"})
# Words that say nothing, words that announce another, and words that join two.
_SILENT: Final = frozenset({"nothing", "before", "between"})
_CLOSING: Final = frozenset(")]」】")
_BREAKS: Final = frozenset(",.;:-/([|!、。・「【") | _CLOSING
# A break, and one that may end a text.
_BREAK: Final = ",)"
_TIME_MARK: Final = "\x00"
_MOST_WORDS: Final = 6

Side: TypeAlias = Literal["outward", "inward"]


@attrs.frozen
class Reading:
    """What a text says by its words.

    Attributes:
        sense: What the text means; where it leaves the side unsaid, what it means like that.
        text: What was understood, for a person: ``arrive · at exchange · inward``.
        outward: What it means in the country of origin, where the text leaves the side unsaid;
            None for no meaning, and where the text says its side.
        inward: The same, elsewhere.
        says_side: Whether the text names its side, so that no place turns it.
        place: The place that the text names as where the scan was: ``france``.
    """

    sense: Sense
    text: str
    outward: Sense | None
    inward: Sense | None
    says_side: bool
    place: str | None


class Node:
    """The words so far: what they say, and the words that may follow."""

    __slots__ = ("after", "concepts", "line")

    def __init__(self) -> None:
        self.after: dict[str, Node] = {}
        self.concepts: tuple[str, ...] = ()
        self.line = 0


class Table(NamedTuple):
    """The words of a language: the terms, and those that count as a whole text only."""

    words: Node
    whole: Mapping[str, tuple[str, ...]]


class Language(NamedTuple):
    """How a language is cut and read: a row of ``frames.txt``."""

    code: str
    by_letters: bool
    behind: bool
    scripts: frozenset[str]


class Frame(NamedTuple):
    """What a set of elements means: a row of ``frames.txt``."""

    line: int
    outward: Sense | None
    inward: Sense | None
    unsaid: Sense | None
    is_one: bool


class Frames(NamedTuple):
    """The file of frames."""

    languages: tuple[Language, ...]
    concepts: frozenset[str]
    meanings: Mapping[frozenset[str], Frame]


def read_words(key: str) -> Reading | None:
    """Read a folded text by its words.

    Returns:
        What it says; None where a word is in no table, where the words reach no frame, and where
        two languages read it differently.

    Example:
        >>> reading = read_words("arrival at inward office of exchange")
        >>> reading.text, reading.sense[0][0].number
        ('arrive · at exchange · inward', 4)
        >>> read_words("expected arrival at inward office of exchange") is None
        True
    """
    if len(key) > MAX_LENGTH or not _is_whole(key):
        return None
    found = [reading for language in _languages_of(key) if (reading := _read(key, language))]
    alike = {(r.sense, r.outward, r.inward, r.says_side) for r in found}
    return found[0] if len(alike) == 1 else None


def stopped_at(key: str) -> str | None:
    """Name the first word that no table has; None where each is known."""
    furthest, word = -1, None
    for language in _languages_of(key) if len(key) <= MAX_LENGTH else ():
        words = _cut(key, language)
        _, end = _concepts(words, language)
        if end == len(words):
            return None
        if end > furthest:
            furthest, word = end, words[end]
    return word


def _read(key: str, language: Language) -> Reading | None:
    whole = _table(language.code).whole.get(key)
    if whole is not None:
        return _reading(list(whole))
    words = _cut(key, language)
    concepts, end = _concepts(words, language)
    if end < len(words):
        return None
    elements = _elements(concepts, behind=language.behind)
    return elements and _reading(elements)


def _reading(elements: list[str]) -> Reading | None:
    """What the elements mean by their frame."""
    elements, places = _without_known(elements)
    sides = {element for element in elements if element in _SIDES}
    nouns = [element.partition(" ")[0] for element in elements if element not in _SIDES]
    frame = _frames().meanings.get(frozenset(nouns))
    if frame is None or len(set(nouns)) < len(nouns) or len(sides) > 1:
        return None
    side = next(iter(sides), None)
    sense = _sense(frame, side)
    if sense is None:
        return None
    free = side is None
    return Reading(
        sense,
        " · ".join(map(_spoken, [*nouns, *sides])),
        frame.outward if free else None,
        frame.inward if free else None,
        says_side=not free,
        place=", ".join(places) or None,
    )


def _sense(frame: Frame, side: str | None) -> Sense | None:
    if side is None:
        return frame.unsaid
    if not frame.is_one:
        return frame.outward if side == "outward" else frame.inward
    statuses = frame.unsaid[0] if frame.unsaid else ()
    return frame.unsaid if all(status.side == side for status in statuses) else None


def _spoken(element: str) -> str:
    direction = _DIRECTIONS.get(element[0])
    return (f"{direction} {element[1:]}" if direction else element).replace("_", " ")


def _without_known(elements: list[str]) -> tuple[list[str], list[str]]:
    """Take off days, times and cities that stand where they say nothing; name the places."""
    rest: list[str] = []
    places: list[str] = []
    for element in elements:
        kind, _, place = element.partition(" ")
        if place and kind[0] in "@|":
            places.append(place)
        if kind not in {"@time", "|time", "@city", "|city", "|land"}:
            rest.append(element)
    return rest, places


def _elements(concepts: list[str], *, behind: bool) -> list[str] | None:
    """Give each noun its direction, clause by clause; None for half a sentence."""
    if not concepts or concepts[0] in _BREAK or concepts[-1] == _BREAK[0]:
        return None
    elements: list[str] = []
    clause: list[str] = []
    for concept in [*concepts, _BREAK]:
        if concept not in _BREAK:
            clause.append(concept)
        elif clause:
            found = _clause(clause, behind=behind)
            if found is None:
                return None
            elements += _apart(found) if elements else found
            clause = []
    return elements


def _clause(concepts: list[str], *, behind: bool) -> list[str] | None:
    if concepts[0] == "between" or concepts[-1] in {"between", "before"}:
        return None
    return _nouns_first(concepts) if behind else _directions_first(concepts)


def _directions_first(concepts: list[str]) -> list[str] | None:
    elements: list[str] = []
    pending = ""
    for concept in concepts:
        if concept in _SIDES:
            elements.append(concept)
        elif concept not in _SILENT:
            if pending and (concept[0] in _DIRECTIONS):
                return None
            if concept in _DIRECTIONS:
                pending = concept
            else:
                elements.append(pending + concept)
                pending = ""
        elif pending and concept == "between":
            return None
    return None if pending else elements


def _nouns_first(concepts: list[str]) -> list[str] | None:
    elements: list[str] = []
    for concept in concepts:
        if concept not in _DIRECTIONS:
            if concept not in _SILENT:
                elements.append(concept)
        elif not elements or elements[-1] in _SIDES or elements[-1][0] in _DIRECTIONS:
            return None
        else:
            elements[-1] = concept + elements[-1]
    return elements


def _apart(elements: list[str]) -> list[str]:
    """Mark the days, times and places of a clause that holds nothing else."""
    kinds = {element.partition(" ")[0] for element in elements}
    return [f"|{e}" for e in elements] if kinds <= {"time", "land", "city"} else elements


def _concepts(words: list[str], language: Language) -> tuple[list[str], int]:
    """What the words say, and how many of them were understood."""
    table = _table(language.code).words
    concepts: list[str] = []
    begin = 0
    while begin < len(words):
        found, end = _longest(words, begin, table)
        if not found:
            found, end = _known(words, begin, "" if language.by_letters else " ")
            if not found:
                break
        concepts += found
        begin = end
    return concepts, begin


def _longest(words: list[str], begin: int, node: Node) -> tuple[tuple[str, ...], int]:
    """The concepts of the longest term that begins at a word, and where it ends."""
    found: tuple[str, ...] = ()
    end = begin
    for here in range(begin, len(words)):
        after = node.after.get(words[here])
        if after is None:
            break
        node = after
        if node.concepts:
            found, end = node.concepts, here + 1
    return found, end


def _known(words: list[str], begin: int, gap: str) -> tuple[tuple[str, ...], int]:
    """A break, a time, or a place, which no language has to list."""
    word = words[begin]
    if word in _BREAKS:
        return (_BREAK[word in _CLOSING],), begin + 1
    if word == _TIME_MARK:
        return ("time",), begin + 1
    for end in range(min(begin + _MOST_WORDS, len(words)), begin, -1):
        place = gap.join(words[begin:end])
        if is_place(place):
            return (f"{'land' if place in _lands() else 'city'} {place}",), end
    return (), begin


def _cut(key: str, language: Language) -> list[str]:
    if any(map(str.isdigit, key)):
        key = _times().sub(_TIME_MARK, key)
    return list(key.replace(" ", "")) if language.by_letters else _pieces().findall(key)


def _is_whole(key: str) -> bool:
    """Say whether each bracket that is opened is closed."""
    return all(key.count(pair[0]) == key.count(pair[1]) for pair in ("()", "[]", "「」", "【】"))


def _languages_of(key: str) -> Iterable[Language]:
    scripts = _scripts(key)
    return (language for language in _frames().languages if scripts <= language.scripts)


def _scripts(key: str) -> set[str]:
    """The writings of a text; Latin letters count where it has no others."""
    if key.isascii():
        return {"LATIN"}
    found = {name(letter, "").partition(" ")[0] for letter in key if letter.isalpha()}
    return found - {"LATIN"} or {"LATIN"}


@cache
def _pieces() -> re.Pattern[str]:
    """A word, with its apostrophe; a number; a mark, but for a hyphen inside a word."""
    return re.compile(r"[^\W\d_]+'?|\d+|(?!(?<=[^\W\d_])-(?=[^\W\d_]))[^\w\s]|_")


@cache
def _times() -> re.Pattern[str]:
    # A stop-gap until `_times` is merged: a whole day, a time of day, or both.
    month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
    day = (
        r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?:\d{4}年)?\d{1,2}月\d{1,2}日"
        rf"|{month} \d{{1,2}},? \d{{4}}|\d{{1,2}}[- ]{month}[- ,]{{1,2}}\d{{4}})"
    )
    time = r"(?:\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?)"
    return re.compile(rf"(?<![\w:/.-])(?:{day}(?:,? {time})?|{time}(?:,? {day})?)(?![\w:/-])")


@cache
def _lands() -> frozenset[str]:
    from ems_status._countries import COUNTRIES  # noqa: PLC0415  large, seldom needed

    return frozenset(normalize(name) for row in COUNTRIES for name in row[2:])


@cache
def _frames() -> Frames:
    """Read the frames; a row that is written wrongly is refused with its line."""
    lists: dict[str, str] = {}
    languages: list[Language] = []
    meanings: dict[frozenset[str], Frame] = {}
    for line, row in rows_in("frames.txt"):
        head, _, rest = row.partition(" ")
        try:
            if row.startswith("{"):
                lists[head[1:-1]] = rest
            elif head == "language":
                languages.append(_language(rest))
            else:
                _add_frame(line, row, lists, meanings)
        except ValueError as error:
            msg = f"frames.txt:{line}: {error}"
            raise ValueError(msg) from None
    concepts = frozenset(element.lstrip("@><*+~") for elements in meanings for element in elements)
    return Frames(tuple(languages), concepts, meanings)


def _language(row: str) -> Language:
    words = row.split()
    if len(words) < 4 or words[1] not in {"words", "letters"} or words[2] not in {"before", "behind"}:
        msg = f'"{row}": no language; one is "en words before LATIN"'
        raise ValueError(msg)
    return Language(words[0], words[1] == "letters", words[2] == "behind", frozenset(words[3:]))


def _add_frame(
    line: int, row: str, lists: Mapping[str, str], meanings: dict[frozenset[str], Frame]
) -> None:
    columns, colon, patterns = row.partition(":")
    senses = [None if column == "-" else sense_of(column) for column in columns.split()]
    if not colon or len(senses) not in {1, 3}:
        msg = f'"{row}": no frame; one is "2 4 2/4: arrive @exchange", or "9: deliver"'
        raise ValueError(msg)
    frame = Frame(line, senses[0], senses[len(senses) // 2], senses[-1], len(senses) == 1)
    for pattern in expand(patterns, lists):
        elements = frozenset(pattern.split())
        known = meanings.setdefault(elements, frame)
        if known[1:] != frame[1:]:
            msg = f'"{" ".join(sorted(elements))}" has a meaning in line {known.line}'
            raise ValueError(msg)


@cache
def _table(code: str) -> Table:
    """Read the words of a language; a row that is written wrongly is refused with its line."""
    file = f"words/{code}.txt"
    language = next(language for language in _frames().languages if language.code == code)
    table = Table(Node(), {})
    lists: dict[str, str] = {}
    for line, row in rows_in(file):
        head, _, rest = row.partition(" ")
        try:
            if row.startswith("{"):
                lists[head[1:-1]] = rest
            else:
                _add_words(line, row, lists, language, table)
        except ValueError as error:
            msg = f"{code}.txt:{line}: {error}"
            raise ValueError(msg) from None
    return table


def _add_words(line, row, lists, language, table) -> None:
    left, colon, right = row.partition(":")
    concepts = tuple(left.split())
    for concept in concepts:
        if concept.lstrip("@><*+~") not in _frames().concepts | _SILENT | _SIDES | {"", "time", "city"}:
            msg = f'"{concept}": no concept of frames.txt'
            raise ValueError(msg)
    if not (colon and concepts):
        msg = f'"{row}": no words; a row is "arrive: arrived | reached"'
        raise ValueError(msg)
    for pattern in _TERMS.split(right):
        for term in expand(pattern.strip(), lists):
            _add_term(line, term, concepts, language, table)


_TERMS: Final = re.compile(r"\|(?![^{}]*\})")


def _add_term(line, term, concepts, language, table) -> None:
    key = normalize(term.strip('"'))
    if term.startswith('"'):
        table.whole[key] = concepts
        return
    node = table.words
    for word in _cut(key, language):
        node = node.after.setdefault(word, Node())
    if node is table.words or node.concepts not in {(), concepts}:
        msg = f'"{term}" is {" ".join(node.concepts)} in line {node.line}'
        raise ValueError(msg)
    node.concepts, node.line = concepts, line
