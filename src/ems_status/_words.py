"""A text read by its words: terms, concepts, elements, and a frame that says what they mean.

``vocabulary/frames.txt`` explains the form.  Nothing is guessed: a word that no table has, a
direction without its noun, or an element too many leaves the text unknown.
"""

import re
from functools import cache, lru_cache
from itertools import chain, groupby
from typing import Final, NamedTuple
from unicodedata import name as name_of

from ems_status._frames import DIRECTIONS, KNOWN, SIDES, SILENT, Concepts, Language, frames, noun_of
from ems_status._normalize import compiled, normalize
from ems_status._places import countries, is_place, is_state, words_of_places
from ems_status._times import stamp_in
from ems_status._vocabulary import Sense


# No event that posts print is longer.
MAX_LENGTH: Final = 200

_OPENING: Final = "([「【"
_CLOSING: Final = ")]」】"
_TIME: Final = "\x00"
# What no language has to list.
_MARKS: Final = {
    **dict.fromkeys(f",.;:-/|!、。・{_OPENING}", "break"),
    **dict.fromkeys(_CLOSING, "closing"),
    _TIME: "time",
}
_STOPS: Final = frozenset({"break", "closing"})
_PLACES: Final = frozenset({"land", "city"})
_LONGEST_PLACE: Final = 6
# Elements that are no part of a frame.
_ELSEWHERE: Final = {"@time", "|time", "@city", "city", "|city", "|land"} | SIDES


class Reading(NamedTuple):
    """What a text says by its words."""

    sense: Sense | None
    # What it means in the country of origin and elsewhere, where it leaves its side unsaid.
    outward: Sense | None
    inward: Sense | None
    # Then no place turns it.
    says_side: bool
    # What was understood, for a person: "arrive · at exchange · inward".
    text: str
    # Where the scan was, as far as the text says it: "france".
    place: str | None


def read_words(key: str) -> Reading | None:
    """Read a folded text; None where words or frame are unknown, or two languages differ."""
    if len(key) > MAX_LENGTH:
        return None
    languages, words = _cut(key)
    # To see that a word is missing is much cheaper than to build a table.
    own = _own(words)
    found: Reading | None = None
    for language in languages:
        if language.words.issuperset(own if key.isascii() else map(language.spelled, own)):
            reading = _reading_in(language, key, words)
            if reading and found and reading[:4] != found[:4]:
                return None
            found = found or reading
    return found


def stopped_at(key: str) -> str | None:
    """Name the first word of a folded text that no table has; None where each is known."""
    languages, words = _cut(key) if len(key) <= MAX_LENGTH else ([], [])
    own = _own(words)
    ends = [_first_foreign(words, own, language) for language in languages]
    end = max(ends, default=len(words))
    if end == len(words):
        # A language has each word, and yet they make no terms.
        whole = (language for language, its in zip(languages, ends, strict=True) if its == end)
        end = max((_concepts(words, language)[1] for language in whole), default=end)
    return words[end] if end < len(words) else None


def _own(words: list[str]) -> set[str]:
    """The words that a language must have, to have written them all."""
    return {word for word in set(words) - _familiar() if not word.isdecimal()}


def _first_foreign(words: list[str], own: set[str], language: Language) -> int:
    foreign = {word for word in own if language.spelled(word) not in language.words}
    return next((n for n, word in enumerate(words) if word in foreign), len(words))


@cache
def _nouns() -> frozenset[str]:
    """What stands somewhere, and no verb."""
    elements = chain.from_iterable(frames().meanings)
    return frozenset(element[1:] for element in elements if element[0] in "@><*")


@cache
def _familiar() -> frozenset[str]:
    """Marks, and what names of places are made of, which no language has to list."""
    return words_of_places().union(_MARKS)


def _reading_in(language: Language, key: str, words: list[str]) -> Reading | None:
    if sum(map(key.count, _OPENING)) != sum(map(key.count, _CLOSING)):
        return None
    whole = language.terms.get(f'"{language.spelled(key)}"')
    if whole is not None:
        return _reading(list(whole[0]))
    concepts, end = _concepts(words, language)
    elements = _elements(concepts, behind=language.behind) if end == len(words) else None
    return _reading(elements) if elements else None


def _reading(elements: list[str]) -> Reading | None:
    """What elements mean by their frame; where they say nothing more, times and cities are none."""
    nouns = [kind for e in elements if (kind := e.partition(" ")[0]) not in _ELSEWHERE]
    sides = SIDES.intersection(elements)
    several = frozenset(nouns)
    frame = frames().meanings.get(several)
    if frame is None or len(several) < len(nouns) or len(sides) > 1:
        return None
    side = next(iter(sides), None)
    sense = frame.sense(side)
    if sense is None and (side or frame.outward is frame.inward):
        return None
    text = " · ".join(map(_spoken, [*nouns, *sides]))
    outward, inward = (None, None) if side else (frame.outward, frame.inward)
    return Reading(sense, outward, inward, side is not None, text, _place(elements))


def _place(elements: list[str]) -> str | None:
    """Where the scan was, as far as it is said; "to" a place is there only where one arrives."""
    elsewhere = "*+~" if "arrive" in elements else ">*+~"
    found = [e.partition(" ")[2] for e in elements if " " in e and e[0] not in elsewhere]
    return ", ".join(filter(str.isupper, found)) or ", ".join(found) or None


@cache
def _spoken(element: str) -> str:
    direction = DIRECTIONS.get(element[0])
    return (f"{direction} {element[1:]}" if direction else element).replace("_", " ")


def _elements(concepts: list[str], *, behind: bool) -> list[str] | None:
    """Give each noun its direction, clause by clause; None for half a sentence."""
    if not concepts or concepts[0] in _STOPS or concepts[-1] == "break":
        return None
    clauses = [concepts]
    if not _STOPS.isdisjoint(concepts):
        parts = groupby(concepts, _STOPS.__contains__)
        clauses = [[*clause] for is_stop, clause in parts if not is_stop]
    elements: list[str] = []
    for clause in clauses:
        is_half = clause[0] == "between" or clause[-1] in {"between", "before"}
        found = None if is_half else _directed(clause, behind=behind)
        if found is None:
            return None
        apart = {element.partition(" ")[0] for element in found} <= KNOWN
        elements += [f"|{element}" for element in found] if apart else found
    return elements


def _directed(concepts: list[str], *, behind: bool) -> list[str] | None:
    """The elements of a clause; one with directions behind their nouns is read from its end."""
    step = -1 if behind else 1
    concepts = concepts[::step]
    elements: list[str] = []
    pending = ""
    for number, concept in enumerate(concepts, 1):
        if concept in SILENT:
            if pending and concept == "between":
                return None
        elif concept in SIDES:
            elements.append(concept)
        elif concept in DIRECTIONS:
            if pending or (behind and not elements):
                return None
            pending = concept
        elif pending and " " in concept and _is_noun(concepts[number:]):
            # "by Canada customs": the direction is the other noun's.
            elements.append(concept)
        elif pending and concept[0] not in DIRECTIONS:
            elements.append(pending + concept)
            pending = ""
        elif pending in {"", concept[0]}:
            elements.append(concept)
            pending = ""
        else:
            return None
    return None if pending else elements[::step]


def _is_noun(concepts: list[str]) -> bool:
    """Say whether the next of some concepts stands somewhere, and is no verb."""
    following = (noun_of(concept) for concept in concepts if concept not in SILENT | SIDES)
    return next(following, "") in _nouns()


def _concepts(words: list[str], language: Language) -> tuple[list[str], int]:
    """What the words say by their longest terms, and how many of them were understood."""
    spelled = list(map(language.spelled, words)) if language.alike else words
    concepts: list[str] = []
    begin = 0
    while begin < len(words):
        found, end = _longest(spelled, begin, language)
        if not found:
            found, end = _known(words, begin, language)
        if not found:
            break
        if found[0] in _PLACES:
            found = (f"{found[0]} {language.gap.join(words[begin:end])}",)
        concepts += found
        begin = end
    return concepts, begin


def _longest(words: list[str], begin: int, language: Language) -> tuple[Concepts, int]:
    """The concepts of the longest term that begins at a word, and where it ends."""
    terms, gap = language.terms, language.gap
    for length in language.lengths.get(words[begin], ()):
        end = begin + length
        if end <= len(words) and (term := terms.get(gap.join(words[begin:end]))):
            return term[0], end
    return (), begin


def _known(words: list[str], begin: int, language: Language) -> tuple[Concepts, int]:
    """A break, a time or a place, which no language has to list."""
    if words[begin] in _MARKS:
        return (_MARKS[words[begin]],), begin + 1
    if words[begin] not in _familiar():
        return (), begin
    for end in range(min(begin + _LONGEST_PLACE, len(words)), begin, -1):
        place = language.gap.join(words[begin:end])
        if is_place(place):
            return ("land" if place in _lands() else "city",), _behind_city(words, end)
    return (), begin


def _behind_city(words: list[str], begin: int) -> int:
    """Where the state and the postal code end that stand behind a city: "CHICAGO, IL 60610"."""
    rest = " ".join(words[begin : begin + 5]).upper()
    found = re.match(r"(?:, )?([A-Z]{2})(?: [0-9]{5}(?: - [0-9]{4})?)(?= |$)", rest)
    return begin + len(found[0].split()) if found and is_state(found[1]) else begin


def _cut(key: str) -> tuple[list[Language], list[str]]:
    """Say which languages may have written a text, and cut it as all of them do."""
    if compiled("[0-9]").search(key):
        key = _without_times(key)
    scripts = _scripts(key)
    languages = [language for language in frames().languages if scripts <= language.scripts]
    return languages, languages[0].cut(key) if languages else []


def _without_times(key: str) -> str:
    """Put a mark for each day and one hour that are printed in full.

    "2/3" may be a count, and two hours are the window of a delivery to come.
    """
    kept: list[str] = []
    end = hours = 0
    for word in re.finditer(r"(?<![0-9a-z:/.-])\w", key):
        begin = word.start()
        found = stamp_in(key, begin) if begin >= end else None
        hours += bool(found and ":" in found[0])
        if found and hours < 2 and re.search("[:年月년월]|[0-9]{4}|[a-z]{3}", found[0]):
            kept += key[end:begin], _TIME
            end = found.end()
    return "".join(kept) + key[end:]


def _scripts(key: str) -> set[str]:
    """The scripts of a text; Latin letters count where it has no others."""
    if key.isascii():
        return {"LATIN"}
    return set(map(_script_of, key)) - {"", "LATIN"} or {"LATIN"}


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    return name_of(letter, "").partition(" ")[0] if letter.isalpha() else ""


@cache
def _lands() -> frozenset[str]:
    return frozenset(normalize(name) for row in countries() for name in row[2:])
