"""The vocabulary made ready for lookups: slots expanded, texts folded, clashes refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from itertools import product
from typing import Final, TypeAlias

from ems_status._normalize import normalize
from ems_status._phrases import Phrase
from ems_status._statuses import OutsideReason
from ems_status._statuses import EMSStatus
from ems_status.exceptions import PhraseClashError
from ems_status.vocabulary import POSTS, SLOTS, Meaning


# ISO 639's code for no linguistic content: an event code, which counts in capitals only.
CODE: Final = "zxx"

# The fields of a Phrase after its text: statuses, language, post, reason.
Sense: TypeAlias = tuple[tuple[EMSStatus, ...], str, str, OutsideReason | None]

# Thousands of texts are indexed and few are ever asked for, so the texts of one pattern share
# their row, and a phrase is made when it is asked for.
Row: TypeAlias = tuple[str | Phrase, Sense]

# A row cut at its slots: the alternatives for each of its parts.
Parts: TypeAlias = list[tuple[str, ...]]

# A folded text leads to its rows, one a post.
Index: TypeAlias = dict[str, tuple[Row, ...]]


def phrase_of(row: Row, key: str) -> Phrase:
    """Make the phrase that a row stands for, where its folded text is ``key``."""
    pattern, sense = row
    if isinstance(pattern, Phrase):
        return pattern
    printed = next(text for text in expand(pattern) if key in {text, text.casefold()})
    return _phrase(printed, sense)


def phrases_of(post: str) -> Iterator[Phrase]:
    """All the phrases of one post, with their slots expanded."""
    for pattern, sense in patterns_of(post):
        for text in expand(pattern):
            yield _phrase(text, sense)


def patterns_of(post: str) -> Iterator[tuple[str, Sense]]:
    """All the rows of one post, as they are written."""
    module = import_module(f"ems_status.vocabulary.{POSTS[post][0]}")
    for language, meanings in module.POSTS[post].items():
        for meaning, patterns in meanings.items():
            sense = _sense(meaning, language, post)
            for pattern in patterns:
                yield pattern, sense


def expand(pattern: str, slots: Mapping[str, tuple[str, ...]] = SLOTS) -> list[str]:
    """List the texts that a row of the vocabulary stands for.

    Raises:
        KeyError: If a slot has a name that ``slots`` does not have.

    Example:
        >>> expand("Held {by|at} {the}customs")
        ['Held by the customs', 'Held by customs', 'Held at the customs', 'Held at customs']
    """
    return _texts(_parts(pattern, slots))


@cache
def index_of(posts: tuple[str, ...]) -> Index:
    """Map each folded text to what the posts mean by it, one row a post.

    Raises:
        PhraseClashError: If one post gives one text two meanings.
    """
    index: Index = {}
    for parts, row in _rows_of(posts):
        alone = (row,)
        for key in _texts(parts):
            there = index.setdefault(key, alone)
            if there is not alone:
                index[key] = _joined(there, row, key)
    return index


def rows_of(posts: tuple[str, ...], key: str) -> tuple[Row, ...]:
    """Look one text up without an index, which costs as much as some sixteen of these."""
    found: tuple[Row, ...] = ()
    for parts, row in _rows_of(posts):
        if key.startswith(parts[0]) and key.endswith(parts[-1]) and _is_among(parts, key):
            found = _joined(found, row, key)
    return found


def index_phrases(phrases: Iterable[Phrase]) -> Index:
    """Map each folded text to the one phrase that has it.

    Raises:
        PhraseClashError: If two phrases give one text two meanings.
    """
    index: Index = {}
    for phrase in phrases:
        key = key_of(phrase)
        row = (phrase, (phrase.statuses, phrase.language, phrase.post, phrase.reason))
        if key in index:
            _refuse_clash(index[key][0], row, key)
        index.setdefault(key, (row,))
    return index


def key_of(phrase: Phrase) -> str:
    """The form in which a phrase is looked up: a code as it is, all else folded."""
    return phrase.text if phrase.language == CODE else normalize(phrase.text)


def _parts(pattern: str, slots: Mapping[str, tuple[str, ...]]) -> Parts:
    first, *others = pattern.split("{")
    parts: Parts = [(first,)] if first or not others else []
    for other in others:
        slot, _, rest = other.partition("}")
        parts.append(tuple(slot.split("|")) if "|" in slot else slots[slot])
        if rest:
            parts.append((rest,))
    return parts


def _texts(parts: Parts) -> list[str]:
    return list(map("".join, product(*parts)))


def _is_among(parts: Parts, key: str) -> bool:
    """Say whether one alternative of each part, one after another, make up a text."""
    ends = {0}
    for alternatives in parts:
        ends = {
            end + len(part) for end in ends for part in alternatives if key.startswith(part, end)
        }
        if not ends:
            return False
    return len(key) in ends


@cache
def _rows_of(posts: tuple[str, ...]) -> list[tuple[Parts, Row]]:
    """All rows of some posts, with their parts folded.

    Rows are written folded but for case, as a test makes sure, so that a whole pattern is folded
    at once.
    """
    slots = {name: tuple(map(str.casefold, texts)) for name, texts in SLOTS.items()}
    return [
        (_parts(pattern if sense[1] == CODE else pattern.casefold(), slots), (pattern, sense))
        for post in posts
        for pattern, sense in patterns_of(post)
    ]


def _phrase(text: str, sense: Sense) -> Phrase:
    """A text whose first slot was empty begins as a sentence all the same."""
    return Phrase(text[:1].upper() + text[1:], *sense)


def _joined(there: tuple[Row, ...], row: Row, key: str) -> tuple[Row, ...]:
    """Add a row to those of the other posts."""
    for other in there:
        if other[1][2] == row[1][2]:
            _refuse_clash(other, row, key)
            return there
    return (*there, row)


def _refuse_clash(there: Row, row: Row, key: str) -> None:
    """Refuse a second meaning; a repetition is harmless."""
    (statuses, _, _, reason), (others, _, _, other) = there[1], row[1]
    if (statuses, reason) != (others, other):
        raise PhraseClashError(phrase_of(there, key), phrase_of(row, key))


def _sense(meaning: Meaning, language: str, post: str) -> Sense:
    if isinstance(meaning, OutsideReason):
        return (), language, post, meaning
    return meaning if isinstance(meaning, tuple) else (meaning,), language, post, None
