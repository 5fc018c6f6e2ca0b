"""The vocabulary made ready for lookups: slots expanded, texts folded, clashes refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import repeat
from typing import Final, TypeAlias

from ems_status._normalize import normalize
from ems_status._phrases import OutsideReason, Phrase
from ems_status._statuses import EMSStatus
from ems_status.exceptions import PhraseClashError
from ems_status.vocabulary import POSTS, SLOTS, Meaning


# ISO 639's code for no linguistic content: an event code, which counts in capitals only.
CODE: Final = "zxx"

# The fields of a Phrase after its text: statuses, language, post, reason.
Sense: TypeAlias = tuple[tuple[EMSStatus, ...], str, str, OutsideReason | None]

# Thousands of texts are indexed and few are ever asked for, so a row becomes a Phrase when it is
# found.  A folded text has one row a post.
Row: TypeAlias = tuple[str, Sense]
Index: TypeAlias = dict[str, tuple[Row, ...]]


def phrase_of(row: Row) -> Phrase:
    """Make the phrase that a row stands for."""
    return Phrase(row[0], *row[1])


def phrases_of(post: str) -> Iterator[Phrase]:
    """All the phrases of one post, with their slots expanded."""
    for rows in _post_index(post).values():
        yield phrase_of(rows[0])


def expand(pattern: str) -> list[str]:
    """List the texts that a row of the vocabulary stands for.

    Raises:
        KeyError: If a slot has a name that `SLOTS` does not have.

    Example:
        >>> expand("Held {by|at} {the}customs")
        ['Held by the customs', 'Held by customs', 'Held at the customs', 'Held at customs']
    """
    fixed, *slots = pattern.split("{")
    texts = [fixed]
    for part in slots:
        slot, _, rest = part.partition("}")
        ends = slot.split("|") if "|" in slot else SLOTS[slot]
        texts = [text + end + rest for text in texts for end in ends]
    # A text whose first slot is empty begins as a sentence all the same.
    return texts if fixed else [text[:1].upper() + text[1:] for text in texts]


@cache
def index_of(posts: tuple[str, ...]) -> Index:
    """Map each folded text to what the posts mean by it, one row a post.

    Raises:
        PhraseClashError: If one post gives one text two meanings.
    """
    index: Index = {}
    for post in posts:
        printed = _post_index(post)
        shared = {key: index[key] + printed[key] for key in index.keys() & printed.keys()}
        index = index | printed | shared
    return index


def index_phrases(phrases: Iterable[Phrase]) -> Index:
    """Map each folded text to the one phrase that has it.

    Raises:
        PhraseClashError: If two phrases give one text two meanings.
    """
    index: Index = {}
    for phrase in phrases:
        sense = (phrase.statuses, phrase.language, phrase.post, phrase.reason)
        _add(index, key_of(phrase), ((phrase.text, sense),))
    return index


def key_of(phrase: Phrase) -> str:
    """The form in which a phrase is looked up: a code as it is, all else folded."""
    return phrase.text if phrase.language == CODE else normalize(phrase.text)


@cache
def _post_index(post: str) -> Index:
    """The texts of one post.  They are written folded but for case, as a test makes sure."""
    keys: list[str] = []
    rows: list[tuple[Row, ...]] = []
    for patterns, sense in _patterns_of(post):
        for pattern in patterns:
            texts = expand(pattern)
            rows += zip(zip(texts, repeat(sense)))
            keys += texts if sense[1] == CODE else map(str.casefold, texts)
    index = dict(zip(keys, rows, strict=True))
    if len(index) < len(rows):
        index.clear()
        for key, row in zip(keys, rows, strict=True):
            _add(index, key, row)
    return index


def _patterns_of(post: str) -> Iterator[tuple[tuple[str, ...], Sense]]:
    module = import_module(f"ems_status.vocabulary.{POSTS[post][0]}")
    for language, meanings in module.POSTS[post].items():
        for meaning, patterns in meanings.items():
            yield patterns, _sense(meaning, language, post)


def _sense(meaning: Meaning, language: str, post: str) -> Sense:
    if isinstance(meaning, OutsideReason):
        return (), language, post, meaning
    return meaning if isinstance(meaning, tuple) else (meaning,), language, post, None


def _add(index: Index, key: str, rows: tuple[Row, ...]) -> None:
    """Add a row; a repetition is harmless, another meaning is not."""
    (there,) = index.setdefault(key, rows)
    (row,) = rows
    if there[1] != row[1]:
        raise PhraseClashError(phrase_of(there), phrase_of(row))
