"""From raw text to a status, or to an honest reason why there is none.

A text has the status that the vocabulary lists for it, or that all its words together say.
Nothing is answered by similarity, by a part of a text, or by default, and the order of the
vocabulary decides nothing.
"""

import functools
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final, Self

import attrs

from ems_status import _suggestions, _vocabulary
from ems_status._match import Match, Rule
from ems_status._normalize import normalize
from ems_status._places import origin_country
from ems_status._reader import (
    Read,
    Reader,
    meaning_of,
    phrase_of,
    reading_of,
    settle_by_place,
    settle_by_status,
    side_of,
)
from ems_status._statuses import EMSStatus, OutsideReason
from ems_status._values import check_text, wrong_type
from ems_status._vocabulary import POSTS, Phrase, key_of
from ems_status.exceptions import PhraseClashError, UnknownStatusError


# At most so many texts of so many letters each are remembered, so that memory stays near two
# megabytes whatever passes through.
_CACHE_TEXTS: Final = 2048
_CACHE_LETTERS: Final = 200


def _known_posts(posts: Iterable[str]) -> tuple[str, ...]:
    if isinstance(posts, str):
        msg = f"posts must be several names, as ('usps',), not {posts!r}"
        raise TypeError(msg)
    chosen = tuple(dict.fromkeys(posts))
    for post in chosen:
        _check_post(post)
    return chosen


def _own_phrases(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    own = tuple(phrases)
    for phrase in own:
        if not isinstance(phrase, Phrase):
            msg = f"phrases must be of Phrase, not {type(phrase).__name__}: {phrase!r}"
            raise TypeError(msg)
    return own


@attrs.frozen
class Matcher:
    """Reads raw texts with a vocabulary.  It never changes: a wider one is a new one.

    Attributes:
        posts: The posts whose texts it knows, by name; see `POSTS`.
        phrases: The caller's own phrases, which decide first; `with_phrases` adds them with care.
        words: Whether a text that nobody lists is read by its words.

    Raises:
        ValueError: If a post is not known.
        TypeError: If ``phrases`` holds anything but phrases.
        PhraseClashError: If two of the phrases contradict each other.

    Example:
        >>> Matcher(words=False).match("Your parcel was held by customs").outcome.name
        'UNKNOWN'
        >>> Matcher(posts=()).match("Your parcel was held by customs").status.name
        'CUSTOMS_CLEARANCE'
    """

    posts: tuple[str, ...] = attrs.field(default=tuple(POSTS), converter=_known_posts)
    phrases: tuple[Phrase, ...] = attrs.field(default=(), converter=_own_phrases)
    words: bool = attrs.field(default=True, kw_only=True)
    _reader: Reader = attrs.field(
        init=False,
        default=attrs.Factory(
            lambda self: Reader(self.posts, self.phrases, words=self.words), takes_self=True
        ),
        eq=False,
        repr=False,
    )
    # Texts that were read, whatever their context; a cache is no part of the value.
    _seen: dict[str, Read] = attrs.field(init=False, factory=dict, eq=False, repr=False)

    @classmethod
    def from_posts(cls, posts: Iterable[str], *, words: bool = True) -> Self:
        """Make a matcher that knows the texts of some posts only.

        Args:
            posts: Names of posts, as in `POSTS`.
            words: Whether a text that none of them lists is read by its words.

        Returns:
            The matcher.

        Raises:
            ValueError: If a post is not known.

        Example:
            >>> Matcher.from_posts(["japan_post"]).match("保管中").status.name
            'RETENTION'
        """
        return cls(_known_posts(posts), words=words)

    def with_phrases(self, phrases: Iterable[Phrase], *, replace: bool = False) -> Self:
        """Make a matcher that knows the caller's own phrases too.

        Args:
            phrases: The phrases; they may give a status to a text that the vocabulary does not
                know, and settle one that it knows as ambiguous or as a relay.
            replace: Let them contradict the vocabulary and earlier phrases of the caller's.

        Returns:
            The new matcher; this one stays as it is.

        Raises:
            PhraseClashError: If a phrase contradicts another row, and ``replace`` is false.
            TypeError: If ``phrases`` holds anything but phrases.

        Example:
            >>> row = Phrase("Bei der Post", (EMSStatus.RETENTION,), "de", "my shop")
            >>> Matcher().with_phrases([row]).match("BEI DER POST").status.name
            'RETENTION'
        """
        added = _own_phrases(phrases)
        for phrase in () if replace else added:
            for key in {key_of(phrase), phrase.text.strip()}:
                entries = self._reader.entries(key, None)
                if entries and not _may_settle(phrase, *meaning_of(entries)[0]):
                    raise PhraseClashError(phrase_of(entries[0]), phrase)
        fresh = set(map(key_of, added))
        kept = (phrase for phrase in self.phrases if key_of(phrase) not in fresh)
        return attrs.evolve(self, phrases=(*kept, *added))

    def match(
        self,
        text: str,
        *,
        place: str | None = None,
        origin: str | None = None,
        after: EMSStatus | None = None,
        post: str | None = None,
    ) -> Match:
        """Read a raw text, or a printed row with everything in it.

        Args:
            text: The text, as it came.
            place: Where the scan was made, as printed; else the place in the row counts.
            origin: Where the item comes from: a country, its ISO code, or the item number.
                Together with the place it tells the outward side from the inward side.
            after: The status of the row directly before.
            post: The post whose page the text is from: the text means what that post means.

        Returns:
            The match; an unknown text is an answer too.

        Raises:
            TypeError: If an argument is of another type; a member of `EMSStatus` is no text.
            ValueError: If ``post`` is not known, or ``origin`` is no origin.

        Example:
            >>> match("国際交換局に到着", place="東京都", origin="JP").status.name
            'ARRIVAL_AT_OUTWARD_OFFICE'
            >>> match("Final delivery, CANCELLED").outcome.name
            'UNKNOWN'
        """
        if (
            type(text) is str
            and place is None
            and origin is None
            and after is None
            and post is None
        ):
            return (self._seen.get(text) or self._read(text)).match
        _check(text, place, after, post)
        home = None if origin is None else origin_country(origin)
        read = self._read(text) if post is None else self._reader.read(text, post)
        found, where = read.match, place or read.place
        if home is not None and found.rule is not Rule.ROW_OF_SEVERAL:
            reading = reading_of(normalize(read.piece)) if found.reading or where else None
            where = where or (reading.place if reading else None)
            side = side_of(where, home, found.post) if where else None
            if side is not None and (found.phrase or found.reading or found.candidates):
                found = settle_by_place(found, side, reading)
        # Posts that disagree are not united by what comes before.
        if after is not None and (found.phrase or found.reading) and len(found.candidates) > 1:
            found = settle_by_status(found, after)
        return found

    def parse(
        self,
        text: str,
        *,
        place: str | None = None,
        origin: str | None = None,
        after: EMSStatus | None = None,
        post: str | None = None,
    ) -> EMSStatus:
        """Read a raw text that must have a status.

        Args:
            text: The text, as it came.
            place: As for `match`, like the other arguments and errors.
            origin: As for `match`.
            after: As for `match`.
            post: As for `match`.

        Returns:
            The status.

        Raises:
            UnknownStatusError: If the text has no status, or more than one.

        Example:
            >>> parse("お届け先にお届け済み").name
            'FINAL_DELIVERY'
        """
        found = self.match(text, place=place, origin=origin, after=after, post=post)
        if found.status is None:
            raise UnknownStatusError(text, found.outcome, found.candidates)
        return found.status

    def suggest(self, text: str, limit: int = 3) -> tuple[Phrase, ...]:
        """List phrases that stand in a text word for word or look like it, for a person to see.

        Neither is evidence of what the text means: "inward" is near to "outward", and a mail
        quotes what it asks about.  Use the list in a message, never as an answer.  It costs as
        much as thousands of matches.

        Args:
            text: The text.
            limit: How many phrases at most.

        Returns:
            Those that stand in it first, then the nearest, one for each meaning.

        Raises:
            TypeError: If ``text`` is not a string.

        Example:
            >>> [phrase.text for phrase in suggest("Retantion")]
            ['Retention']
        """
        _check(text, None, None, None)
        known = {
            key: tuple(entry for entry in entries if entry.post in self.posts)
            for key, entries in _vocabulary.index().items()
        }
        listed = {key: entries for key, entries in (known | self._reader.own).items() if entries}
        return tuple(map(phrase_of, _suggestions.near(text, listed, limit)))

    def all_phrases(self) -> Iterator[Phrase]:
        """List everything that this matcher knows: the caller's phrases, then post by post.

        Example:
            >>> next(Matcher().all_phrases()).text
            'Posting/Collection'
        """
        return chain(self.phrases, _vocabulary.phrases(self.posts))

    def __reduce__(self) -> tuple[Callable[..., "Matcher"], tuple[object, ...]]:
        """Pickle what the matcher is made from, not its caches."""
        return functools.partial(type(self), words=self.words), (self.posts, self.phrases)

    def _read(self, text: str) -> Read:
        """Read a text of no post without its context, once."""
        read = self._seen.get(text)
        if read is None:
            read = self._reader.read(text)
            if len(text) <= _CACHE_LETTERS:
                if len(self._seen) >= _CACHE_TEXTS:
                    self._seen.clear()
                self._seen[text] = read
        return read


def _may_settle(
    phrase: Phrase, statuses: tuple[EMSStatus, ...], reason: OutsideReason | None
) -> bool:
    """Say whether a phrase agrees with a meaning, or chooses from an open one.

    Of a relay nobody knows the side, so the caller who does may say it.
    """
    if (statuses, reason) == (phrase.statuses, phrase.reason):
        return True
    if reason is not None:
        return reason is OutsideReason.RELAY
    return len(statuses) > 1 >= len(phrase.statuses) and set(phrase.statuses) <= set(statuses)


def _check(text: object, place: object, after: object, post: str | None) -> None:
    """Refuse wrong types whatever the text is; a member of an enum is no text."""
    check_text(text)
    if not (place is None or isinstance(place, str)):
        wrong_type("place", "a str or None", place)
    if not (after is None or isinstance(after, EMSStatus)):
        wrong_type("after", "an EMSStatus or None", after)
    if post is not None:
        _check_post(post)


def _check_post(post: str) -> None:
    if not isinstance(post, str) or post not in POSTS:
        msg = f"Unknown post: {post!r}; known: {', '.join(POSTS)}"
        raise ValueError(msg)


DEFAULT: Final = Matcher()

match: Final = DEFAULT.match
parse: Final = DEFAULT.parse
suggest: Final = DEFAULT.suggest
