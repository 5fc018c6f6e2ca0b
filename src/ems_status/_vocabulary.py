"""The listed texts: what each post prints, and what it means by it.

They stand in text files, one a post, whose notation `vocabulary/posts.txt` explains.  Texts are
written as they are printed, and folded here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from itertools import product
from pkgutil import get_data
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

import attrs

from ems_status._normalize import normalize
from ems_status._statuses import OutsideReason
from ems_status._statuses import EMSStatus
from ems_status.exceptions import PhraseClashError


# ISO 639's code for no linguistic content: an event code, which counts in capitals only.
CODE: Final = "zxx"

# What a text means: its statuses, or why it is none of the ten.
Sense: TypeAlias = tuple[tuple[EMSStatus, ...], OutsideReason | None]

# The alternatives of a slot, by its name; one list a file.
Lists: TypeAlias = Mapping[str, str]

_NUMBERS: Final = {str(status.number): status for status in EMSStatus}
_REASONS: Final = {reason.value: reason for reason in OutsideReason}


def rows_in(file: str) -> Iterator[tuple[int, str]]:
    """Give the rows of a file of the vocabulary, each with the number of its line."""
    data = get_data("ems_status", f"vocabulary/{file}") or b""
    for number, line in enumerate(data.decode().splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line


def _posts() -> Iterator[tuple[str, str | None, bool]]:
    for _, row in rows_in("posts.txt"):
        name, country, *standard = row.split()
        yield name, None if country == "-" else country, bool(standard)


#: The posts whose texts are listed, and the country where each delivers.
POSTS: Final[Mapping[str, str | None]] = MappingProxyType({
    name: country for name, country, _ in _posts()
})

# They print the standard names, which still stand beside the texts of one post that is chosen.
STANDARD: Final = tuple(name for name, _, standard in _posts() if standard)


def _members(statuses: Iterable[EMSStatus]) -> tuple[EMSStatus, ...]:
    if isinstance(statuses, str | Enum):
        msg = f"statuses must be several, as (EMSStatus.RETENTION,), not {statuses!r}"
        raise TypeError(msg)
    members = tuple(statuses)
    for status in members:
        if not isinstance(status, EMSStatus):
            msg = f"statuses must hold members of EMSStatus, not {status!r}"
            raise TypeError(msg)
    if len(set(members)) < len(members):
        msg = f"statuses must be distinct, not {', '.join(status.name for status in members)}"
        raise ValueError(msg)
    return tuple(status for status in EMSStatus if status in members)


@attrs.frozen
class Phrase:
    """One text and what it means.

    Attributes:
        text: The text as it is printed; it is compared by `normalize`, so case and spacing of
            the row do not matter.
        statuses: One status; several, in the guide's order, for a text that is printed for each
            of them; ``()`` for a real event outside the ten.
        language: The language of the text, as an ISO 639-1 code.
        post: Who prints it: a name of `POSTS`, or a name of the caller's own.
        reason: For a text outside the ten, which kind of event it is.

    Raises:
        ValueError: If the row has both a status and a reason, or neither, or a status twice.
        TypeError: If a field holds anything but what it is for.

    Example:
        >>> Phrase("Zugestellt", (EMSStatus.FINAL_DELIVERY,), "de", "my shop").statuses[0].number
        9
    """

    text: str
    statuses: tuple[EMSStatus, ...] = attrs.field(converter=_members)
    language: str
    post: str
    reason: OutsideReason | None = None

    def __attrs_post_init__(self) -> None:
        for name in ("text", "language", "post"):
            value = getattr(self, name)
            if not isinstance(value, str) or isinstance(value, Enum):
                msg = f"{name} must be a str, not {type(value).__name__}: {value!r}"
                raise TypeError(msg)
        if not isinstance(self.reason, OutsideReason | None):
            msg = f"reason must be a member of OutsideReason or None, not {self.reason!r}"
            raise TypeError(msg)
        if bool(self.statuses) is (self.reason is not None):
            msg = (
                f"A phrase has statuses or, without any, a reason; {self.text!r} has"
                f" {self.statuses!r} and {self.reason!r}"
            )
            raise ValueError(msg)


class Entry(NamedTuple):
    """A listed text: the fields of a `Phrase`, and whether it counts with ``post=`` only."""

    text: str
    statuses: tuple[EMSStatus, ...]
    language: str
    post: str
    reason: OutsideReason | None
    alone: bool


class Row(NamedTuple):
    """A row of a post's file, as it is written: the texts that it stands for share the rest."""

    line: int
    language: str
    sense: Sense
    alone: bool
    texts: tuple[str, ...]


def key_of(phrase: Phrase | Entry) -> str:
    """The form in which a phrase is looked up: a code as it is, all else folded."""
    return phrase.text if phrase.language == CODE else normalize(phrase.text)


@cache
def index() -> Mapping[str, tuple[Entry, ...]]:
    """Map each folded text, and each code, to what the posts mean by it: one entry a post.

    Raises:
        ValueError: If a row of a file is written wrongly.
        PhraseClashError: If one post gives one text two meanings.
    """
    found: dict[str, tuple[Entry, ...]] = {}
    for post in POSTS:
        for entry in entries_of(post):
            key = key_of(entry)
            there = found.get(key, ())
            if not there or there[-1].post != post:
                found[key] = (*there, entry)
            elif _meaning(there[-1]) != _meaning(entry):
                _refuse_clash(key, there[-1], entry)
    return MappingProxyType(found)


def phrases(posts: Iterable[str] = tuple(POSTS)) -> Iterator[Phrase]:
    """List all the texts of some posts, post by post."""
    for post in posts:
        for entry in entries_of(post):
            yield Phrase(*entry[:5])


def entries_of(post: str) -> Iterator[Entry]:
    """List all the texts of a post, with their slots expanded."""
    for _, language, (statuses, reason), alone, texts in rows_of(post):
        for text in texts:
            yield Entry(text, statuses, language, post, reason, alone)


def rows_of(post: str) -> Iterator[Row]:
    """Read the file of a post.

    Raises:
        ValueError: If a row is written wrongly: the message says where, and what would be right.
    """
    file = f"posts/{post}.txt"
    language = ""
    lists: dict[str, str] = {}
    for number, row in rows_in(file):
        head, _, rest = row.partition(" ")
        try:
            if not rest:
                language = _language(head)
            elif row.startswith("{"):
                lists[head[1:-1]] = rest
            else:
                alone = head.endswith("!")
                sense = sense_of(head.removesuffix("!"))
                yield Row(number, language, sense, alone, expand(rest, lists))
        except ValueError as error:
            msg = f"{post}.txt:{number}: {error}"
            raise ValueError(msg) from None


@cache
def sense_of(notation: str) -> Sense:
    """Read what a row says that a text means.

    Raises:
        ValueError: If it is no meaning.

    Example:
        >>> sense_of("return")
        ((), <OutsideReason.RETURN: 'return'>)
    """
    if notation in _REASONS:
        return (), _REASONS[notation]
    numbers = notation.split("/")
    if all(number in _NUMBERS for number in numbers) and len(set(numbers)) == len(numbers):
        return _members(_NUMBERS[number] for number in numbers), None
    msg = (
        f'"{notation}": no meaning; one is the number of a status, several are "2/4", and outside'
        f" the ten stands one of {', '.join(_REASONS)}"
    )
    raise ValueError(msg)


def expand(pattern: str, lists: Lists = MappingProxyType({})) -> tuple[str, ...]:
    """List the texts that a row stands for.

    Raises:
        ValueError: If a slot has a name that ``lists`` does not have.

    Example:
        >>> expand("Held {by|at} customs")
        ('Held by customs', 'Held at customs')
    """
    if "{" not in pattern:
        return (pattern,)
    first, *others = pattern.split("{")
    parts = [(first,)]
    for other in others:
        slot, closed, rest = other.partition("}")
        if not closed:
            msg = f'"{pattern}": a slot has no end'
            raise ValueError(msg)
        if "|" not in slot and slot not in lists:
            msg = f'"{pattern}": no word list "{slot}"'
            raise ValueError(msg)
        parts += [tuple(lists.get(slot, slot).split("|")), (rest,)]
    return tuple(map("".join, product(*parts)))


def _language(head: str) -> str:
    if not (head.startswith("[") and head.endswith("]") and head[1:-1].isalpha()):
        msg = f'"{head}": no text; a row is a meaning and a text, or a language as [en]'
        raise ValueError(msg)
    return head[1:-1]


def _meaning(entry: Entry) -> tuple[Sense, bool]:
    return (entry.statuses, entry.reason), entry.alone


def _refuse_clash(key: str, existing: Entry, clashing: Entry) -> None:
    """Refuse a second meaning; where the two stand is looked up only now."""
    post = clashing.post
    places = tuple(
        f"{post}.txt:{row.line}"
        for row in rows_of(post)
        for text in row.texts
        if key in {text, normalize(text)}
    )
    raise PhraseClashError(Phrase(*existing[:5]), Phrase(*clashing[:5]), places)
