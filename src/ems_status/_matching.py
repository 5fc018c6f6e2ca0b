"""From raw text to a status, or to an honest reason why there is none.

A text has the status that the vocabulary lists for it.  Nothing is answered by similarity, by a
part of a text, or by default, and the order of the vocabulary decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Final, Self

import attrs

from ems_status._decorations import MAX_RUN, is_decoration, pieces
from ems_status._lexicon import (
    CODE,
    Index,
    Row,
    index_of,
    index_phrases,
    key_of,
    phrase_of,
    phrases_of,
    rows_of,
)
from ems_status._match import Match, Outcome, Rule
from ems_status._normalize import MAX_LENGTH, is_too_much, normalize, plain
from ems_status._phrases import Phrase
from ems_status._places import is_name
from ems_status._statuses import OutsideReason
from ems_status._statuses import EMSStatus
from ems_status.exceptions import PhraseClashError, UnknownStatusError
from ems_status.vocabulary import POSTS


# The cache holds answers, not work: at most this many texts of at most this many letters each,
# so that it stays near two megabytes however many texts pass through.
_CACHE_TEXTS: Final = 2048
_CACHE_LETTERS: Final = 200

# A program that asks for a text or two ends sooner without an index of the whole vocabulary.
_WITHOUT_INDEX: Final = 16

# Posts that print the standard names; with one post chosen, they still stand beside it.
_STANDARD_POSTS: Final = ("guide", "japan_post", "upu")

# Before Python 3.12 a member is slow to reach by its class.
_MATCHED, _AMBIGUOUS, _OUTSIDE, _UNKNOWN = Outcome
_PHRASE = Rule.PHRASE

# How alike two texts must be, by their pairs of letters, for one to be suggested for the other.
_LIKENESS: Final = 0.5


def _known_posts(posts: Iterable[str]) -> tuple[str, ...]:
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


class _Lookup:
    """What a matcher looks texts up in: made when first needed, and no part of its value."""

    __slots__ = ("_left", "_posts", "_vocabulary", "own")

    def __init__(self, posts: tuple[str, ...], phrases: tuple[Phrase, ...]) -> None:
        self.own = index_phrases(phrases)
        self._posts = posts
        self._vocabulary: Index | None = None
        self._left = _WITHOUT_INDEX

    @property
    def vocabulary(self) -> Index:
        if self._vocabulary is None:
            self._vocabulary = index_of(self._posts)
        return self._vocabulary

    def rows(self, key: str, post: str | None) -> tuple[Row, ...]:
        """The rows that decide for a folded text, or for a code in capitals."""
        own = self.own.get(key)
        if own:
            return own
        vocabulary = self._vocabulary
        rows = self._listed(key) if vocabulary is None else vocabulary.get(key, ())
        if post is not None:
            rows = _printed_by((post,), rows) or _printed_by(_STANDARD_POSTS, rows)
        # A label of the guide decides before what other posts mean by it.
        for row in rows:
            if row[1][2] == "guide":
                return (row,)
        return rows

    def _listed(self, key: str) -> tuple[Row, ...]:
        """The rows of the vocabulary for a text, while there may be no index yet."""
        if self._left:
            self._left -= 1
            return rows_of(self._posts, key)
        return self.vocabulary.get(key, ())


@attrs.frozen
class Matcher:
    """Reads raw texts with a vocabulary.  It never changes: a wider one is a new one.

    Attributes:
        posts: The posts whose texts it knows, by name; see `POSTS`.
        phrases: The caller's own phrases, which decide before the vocabulary; `with_phrases` adds
            them with care.

    Raises:
        ValueError: If a post is not known.
        TypeError: If ``phrases`` holds anything but phrases.
        PhraseClashError: If two of the phrases contradict each other.

    Example:
        >>> Matcher.from_posts(["japan_post"]).match("保管中").status.name
        'RETENTION'
    """

    posts: tuple[str, ...] = attrs.field(default=tuple(POSTS), converter=_known_posts)
    phrases: tuple[Phrase, ...] = attrs.field(default=(), converter=_own_phrases)
    _lookup: _Lookup = attrs.field(
        init=False,
        default=attrs.Factory(lambda self: _Lookup(self.posts, self.phrases), takes_self=True),
        eq=False,
        repr=False,
    )
    # Answers for raw texts, whatever their context; a cache is no part of the value.
    _seen: dict[str, Match] = attrs.field(init=False, factory=dict, eq=False, repr=False)

    @classmethod
    def from_posts(cls, posts: Iterable[str]) -> Self:
        """Make a matcher that knows the texts of some posts only.

        Args:
            posts: Names of posts, as in `POSTS`.

        Returns:
            The matcher.

        Raises:
            ValueError: If a post is not known.

        Example:
            >>> Matcher.from_posts(["guide"]).match("Held by import Customs").outcome.name
            'UNKNOWN'
        """
        return cls(_known_posts(posts))

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
        if not replace:
            for phrase in added:
                self._refuse_contradiction(phrase)
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
        """Read a raw text.

        Args:
            text: The text, as it came.
            place: Where the scan was made: a country or a prefecture.
            origin: The country that the item comes from.  Together with ``place`` it tells the
                outward side from the inward side.
            after: The status of the row directly before.
            post: The post whose page the text is from: the text means what that post means.

        Returns:
            The match; an unknown text is an answer too.

        Raises:
            TypeError: If ``text`` is not a string.
            ValueError: If ``post`` is not known.

        Example:
            >>> match("国際交換局に到着", place="東京都", origin="JP").status.name
            'ARRIVAL_AT_OUTWARD_OFFICE'
            >>> match("Final delivery, CANCELLED").outcome.name
            'UNKNOWN'
        """
        found = None
        try:
            # To hash a long text costs more than to refuse it.
            if post is None and len(text) <= _CACHE_LETTERS:
                found = self._seen.get(text)
                if found is not None and place is None and after is None:
                    return found
        except TypeError:
            found = None
        if found is None:
            found = self._read(text, post)
        if found.outcome is _AMBIGUOUS and (place or after is not None):
            # Most texts have one meaning, and need neither the transitions nor their import.
            from ems_status._context import settle  # noqa: PLC0415

            return settle(found, place, origin, after, directly=True)
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
            place: As for `match`.
            origin: As for `match`.
            after: As for `match`.
            post: As for `match`.

        Returns:
            The status.

        Raises:
            UnknownStatusError: If the text has no status, or more than one.
            TypeError: If ``text`` is not a string.
            ValueError: If ``post`` is not known.

        Example:
            >>> parse("お届け先にお届け済み").name
            'FINAL_DELIVERY'
        """
        found = self.match(text, place=place, origin=origin, after=after, post=post)
        if found.status is None:
            raise UnknownStatusError(text, found.outcome, found.candidates)
        return found.status

    def suggest(self, text: str, limit: int = 3) -> tuple[Phrase, ...]:
        """List phrases that look like a text, for a person to choose from.

        Looking alike is no evidence of meaning alike: "inward" is near to "outward".  Use the
        list in a message, never as an answer.  It costs as much as thousands of matches.

        Args:
            text: The text.
            limit: How many phrases at most.

        Returns:
            The nearest phrases, the nearest first, one for each meaning; none where nothing is
            near.

        Raises:
            TypeError: If ``text`` is not a string.

        Example:
            >>> [phrase.text for phrase in suggest("Retantion")]
            ['Retention']
        """
        pairs = _pairs(normalize(text[:MAX_LENGTH] if isinstance(text, str) else text))
        nearest: dict[object, tuple[float, str, Row]] = {}
        for key, rows in (self._lookup.vocabulary | self._lookup.own).items():
            near = (-_likeness(pairs, _pairs(key)), key, rows[0])
            if near[0] < -_LIKENESS and near[2][1][1] != CODE:
                meaning = _meaning(rows)[:2]
                nearest[meaning] = min(near, nearest.get(meaning, near), key=lambda near: near[:2])
        chosen = sorted(nearest.values(), key=lambda near: near[:2])[:limit]
        return tuple(phrase_of(row, key) for _, key, row in chosen)

    def all_phrases(self) -> Iterator[Phrase]:
        """List everything that this matcher knows: the caller's phrases, then post by post.

        Returns:
            Some thousands of phrases, since the slots of the vocabulary are expanded.

        Example:
            >>> len(list(Matcher.from_posts(["guide"]).all_phrases()))
            19
        """
        yield from self.phrases
        for post in self.posts:
            yield from phrases_of(post)

    def __reduce__(self) -> tuple[Callable[..., Matcher], tuple[object, ...]]:
        """Pickle what the matcher is made from, not its caches."""
        return type(self), (self.posts, self.phrases)

    def _read(self, text: str, post: str | None) -> Match:
        """Read a text without its context."""
        key = normalize(text)
        if post is not None:
            _check_post(post)
        if not key:
            return Match(text, _UNKNOWN, (), None, Rule.BLANK)
        if is_too_much(text) or len(key) > MAX_LENGTH:
            return Match(text, _UNKNOWN, (), None, Rule.TOO_LONG)
        rows = self._lookup.rows(key, post)
        if rows:
            found = _verdict(text, rows, _PHRASE, key)
        else:
            found = self._read_unfolded(text, plain(text), post)
        if post is None and len(text) <= _CACHE_LETTERS:
            if len(self._seen) >= _CACHE_TEXTS:
                self._seen.clear()
            self._seen[text] = found
        return found

    def _read_unfolded(self, text: str, whole: str, post: str | None) -> Match:
        """Read a code, or a row that holds one phrase among pieces that are known to be none."""
        code = whole.strip()
        rows = self._lookup.rows(code, post)
        if rows:
            return _verdict(text, rows, Rule.CODE, code)
        found: list[tuple[tuple[Row, ...], str]] = []
        spans = pieces(whole)
        begin = 0
        while begin < len(spans):
            rows, key, begin = self._read_piece(whole, spans, begin, post)
            if rows:
                found.append((rows, key))
            elif not begin:
                return Match(text, _UNKNOWN)
        if not found:
            return Match(text, _UNKNOWN)
        first, key = found[0]
        if all(_meaning(rows)[:2] == _meaning(first)[:2] for rows, _ in found):
            return _verdict(text, first, Rule.ROW, key)
        together = tuple(row for rows, _ in found for row in rows)
        return _verdict(text, together, Rule.ROW_OF_SEVERAL, key)

    def _read_piece(
        self, whole: str, spans: list[tuple[int, int]], begin: int, post: str | None
    ) -> tuple[tuple[Row, ...], str, int]:
        """Read the piece that begins a run: its rows, if any, and where the next run begins.

        The longest phrase counts, since a phrase may hold a separator; 0 says that nothing here
        is known.
        """
        piece = _run(whole, spans, begin, begin + 1)
        # Rows are full of dates, and no phrase begins with one.
        if piece[:1].isdigit() and is_decoration(piece):
            return (), "", begin + 1
        ends = range(begin + 1, min(len(spans), begin + MAX_RUN) + 1)
        for end in reversed(ends):
            run = _run(whole, spans, begin, end)
            for key in (normalize(run), run):
                rows = self._lookup.rows(key, post)
                if rows:
                    return rows, key, end
        if is_decoration(piece):
            return (), "", begin + 1
        known = (end for end in ends[1:] if is_name(_run(whole, spans, begin, end)))
        return (), "", next(known, 0)

    def _refuse_contradiction(self, phrase: Phrase) -> None:
        key = key_of(phrase)
        rows = self._lookup.rows(key, None)
        if not rows:
            return
        statuses, reason, _ = _meaning(rows)
        if (statuses, reason) == (phrase.statuses, phrase.reason):
            return
        # Of a relay nobody knows the side, so the caller who does may say it.
        settles = reason is OutsideReason.RELAY or len(statuses) > 1 >= len(phrase.statuses)
        if not settles or not (reason or set(phrase.statuses) <= set(statuses)):
            raise PhraseClashError(phrase_of(rows[0], key), phrase)


def _verdict(text: str, rows: tuple[Row, ...], rule: Rule, key: str) -> Match:
    statuses, reason, row = _meaning(rows)
    if reason is not None:
        return Match(text, _OUTSIDE, (), reason, rule, row, key)
    outcome = _MATCHED if len(statuses) == 1 else _AMBIGUOUS
    return Match(text, outcome, statuses, None, rule, row, key)


def _meaning(
    rows: tuple[Row, ...],
) -> tuple[tuple[EMSStatus, ...], OutsideReason | None, Row | None]:
    """What rows mean together: outside where one of them says so, else all their statuses.

    With it comes the first row, where all mean the same; nearly all do.
    """
    first = rows[0]
    statuses, _, _, reason = first[1]
    for _, (others, _, _, other) in rows[1:]:
        if others != statuses or other is not reason:
            break
    else:
        return statuses, reason, first
    reasons = {row[1][3] for row in rows} - {None}
    if reasons:
        return (), reasons.pop() if len(reasons) == 1 else OutsideReason.OTHER, None
    among = {status for row in rows for status in row[1][0]}
    return tuple(status for status in EMSStatus if status in among), None, None


def _printed_by(posts: tuple[str, ...], rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row[1][2] in posts)


def _run(whole: str, spans: list[tuple[int, int]], first: int, end: int) -> str:
    """The text of some pieces in a row, with the brackets that it would cut in two."""
    begin, stop = spans[first][0], spans[end - 1][1]
    run = whole[begin:stop]
    for opening, closing in ("()", "[]", "【】"):
        if opening in run or closing in run:
            unclosed = run.count(opening) - run.count(closing)
            if unclosed > 0 and whole[stop : stop + 1] == closing:
                return run + closing
            if unclosed < 0 and whole[max(begin - 1, 0) : begin] == opening:
                return opening + run
    return run


def _check_post(post: str) -> None:
    if not isinstance(post, str) or post not in POSTS:
        msg = f"Unknown post: {post!r}; known: {', '.join(POSTS)}"
        raise ValueError(msg)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(text)))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)


DEFAULT: Final = Matcher()

match = DEFAULT.match
parse = DEFAULT.parse
suggest = DEFAULT.suggest
