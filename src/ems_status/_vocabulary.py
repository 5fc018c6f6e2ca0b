"""The listed texts: what each post prints, and what it means by it.

They stand in ``vocabulary/posts/``, one file a post; ``vocabulary/posts.txt`` names the posts and
explains the notation.  Texts are written as they are printed, and folded here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import Final, NamedTuple, NoReturn, TypeAlias

import attrs

from ems_status._files import rows_in
from ems_status._normalize import compiled, normalize
from ems_status._statuses import EMSStatus, OutsideReason
from ems_status._values import of_type
from ems_status.exceptions import PhraseClashError


# ISO 639's code for no linguistic content: an event code, which counts in capitals only.
CODE: Final = "zxx"

# What a text means: its statuses, or why it is none of the ten.
Sense: TypeAlias = tuple[tuple[EMSStatus, ...], OutsideReason | None]
# The word lists of a file, by the names that its slots have for them.
Lists: TypeAlias = Mapping[str, str]

_STATUSES: Final = {str(status.number): status for status in EMSStatus}
_REASONS: Final = {reason.value: reason for reason in OutsideReason}


def read_rows(file: str, take: Callable[[int, str, Lists], None]) -> None:
    """Hand over the rows of a file with their lines; a mistake is refused with its place."""
    lists: dict[str, str] = {}
    for line, row in rows_in(f"vocabulary/{file}"):
        head, _, rest = row.partition(" ")
        try:
            if head.startswith("{") and head.endswith("}") and "|" not in head:
                lists[head[1:-1]] = rest
            else:
                take(line, row, lists)
        except ValueError as error:
            msg = f"{file.rpartition('/')[2]}:{line}: {error}"
            raise ValueError(msg) from None


def refuse(what: str, why: str) -> NoReturn:
    """Raise the error of a mistake in a file."""
    msg = f'"{what}": {why}'
    raise ValueError(msg)


_POSTS: Final[list[list[str]]] = []
read_rows("posts.txt", lambda _line, row, _lists: _POSTS.append(row.split()))
POSTS: Final[Mapping[str, str | None]] = MappingProxyType({
    name: None if country == "-" else country for name, country, *_ in _POSTS
})
# They print the standard names, which still stand beside the texts of one post that is chosen.
STANDARD: Final = tuple(name for name, _, *standard in _POSTS if standard)


def _members(statuses: Iterable[EMSStatus]) -> tuple[EMSStatus, ...]:
    several = isinstance(statuses, Iterable) and not isinstance(statuses, str)
    members = tuple(statuses) if several else ()
    if not several or not all(isinstance(status, EMSStatus) for status in members):
        msg = f"statuses must be members of EMSStatus, as (EMSStatus.RETENTION,), not {statuses!r}"
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

    text: str = attrs.field(validator=of_type(str))
    statuses: tuple[EMSStatus, ...] = attrs.field(converter=_members)
    language: str = attrs.field(validator=of_type(str))
    post: str = attrs.field(validator=of_type(str))
    reason: OutsideReason | None = attrs.field(default=None, validator=of_type(OutsideReason, None))

    def __attrs_post_init__(self) -> None:
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


def key_of(phrase: Phrase | Entry) -> str:
    """The form in which a phrase is looked up: a code as it is, all else folded."""
    return phrase.text if phrase.language == CODE else normalize(phrase.text)


@cache
def index() -> Mapping[str, tuple[Entry, ...]]:
    """Map each folded text, and each code, to what the posts mean by it: one entry a post."""
    found: dict[str, tuple[Entry, ...]] = {}
    for post in POSTS:
        for _, entry in entries_of(post):
            key = key_of(entry)
            there = found.get(key, ())
            if not there or there[-1].post != post:
                found[key] = (*there, entry)
            elif there[-1]._replace(text=entry.text, language=entry.language) != entry:
                existing, clashing = Phrase(*there[-1][:5]), Phrase(*entry[:5])
                rows = [f"{post}.txt:{line}" for line, e in entries_of(post) if key_of(e) == key]
                raise PhraseClashError(existing, clashing, tuple(rows))
    return MappingProxyType(found)


def phrases(posts: Iterable[str] = tuple(POSTS)) -> Iterator[Phrase]:
    """List all the texts of some posts, post by post."""
    return (Phrase(*entry[:5]) for post in posts for _, entry in entries_of(post))


def entries_of(post: str) -> list[tuple[int, Entry]]:
    """Read the texts of a post, with slots expanded, and the line where each stands."""
    found: list[tuple[int, Entry]] = []
    language = ""

    def take(line: int, row: str, lists: Lists) -> None:
        nonlocal language
        head, _, text = row.partition(" ")
        if head.startswith("[") and head.endswith("]") and not text:
            language = head[1:-1]
        elif language and text:
            statuses, reason = sense_of(head.removesuffix("!"))
            rest = language, post, reason, head.endswith("!")
            found.extend((line, Entry(text, statuses, *rest)) for text in expand(text, lists))
        else:
            refuse(row, "no language, as [en], nor, below one, a meaning and a text")

    read_rows(f"posts/{post}.txt", take)
    return found


@cache
def sense_of(notation: str) -> Sense:
    """Read what a row says that a text means: ``3/6``, or ``return``."""
    if notation in _REASONS:
        return (), _REASONS[notation]
    numbers = notation.split("/")
    if not _STATUSES.keys() >= set(numbers) or len(set(numbers)) < len(numbers):
        reasons = ", ".join(_REASONS)
        refuse(notation, f"no meaning; one is a number, as 5 or 2/4, or one of {reasons}")
    return _members(_STATUSES[number] for number in numbers), None


def expand(pattern: str, lists: Lists = MappingProxyType({})) -> tuple[str, ...]:
    """List the texts that a row stands for: ``Held {by|at} customs`` for two."""
    if "{" not in pattern:
        return (pattern,)
    # Every second part stands in braces.
    parts = compiled(r"\{([^{}]*)\}").split(pattern)
    for slot in parts[1::2]:
        if "|" not in slot and slot not in lists:
            refuse(pattern, f'no word list "{slot}"')
    parts[1::2] = [lists.get(slot, slot) for slot in parts[1::2]]
    if any("{" in part for part in parts):
        refuse(pattern, "a slot has no end")
    return tuple(map("".join, product(*(part.split("|") for part in parts))))
