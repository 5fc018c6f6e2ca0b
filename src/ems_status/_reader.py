"""A text without its context: listed, a code, a row with one of these in it, or its words."""

import functools
from collections.abc import Iterable
from itertools import chain
from typing import Final, NamedTuple

import attrs

from ems_status import _vocabulary
from ems_status._context import outcome_of, said_at
from ems_status._match import Match, Outcome, Rule
from ems_status._normalize import MAX_LENGTH, is_too_much, lines_of, normalize, unhidden
from ems_status._places import known_place
from ems_status._rows import read_row
from ems_status._statuses import EMSStatus, OutsideReason
from ems_status._tables import Row
from ems_status._vocabulary import STANDARD, Entry, Phrase, Sense, key_of
from ems_status._words import MAX_LENGTH as MAX_WORDS
from ems_status._words import Reading, read_words
from ems_status.exceptions import PhraseClashError


# A code, in the cell of a table, is no longer.
_LONGEST_CODE: Final = 60
_PIECES: Final = 512
# Between cells there are no sentences, so words are read of a text without any of these.
_BETWEEN_CELLS: Final = frozenset("\t\n\r|<>")


@functools.lru_cache(maxsize=2048)
def _reading_of(key: str) -> Reading | None:
    return read_words(key)


def reading_of(key: str) -> Reading | None:
    """Read by words, from the cache: rows repeat their texts, and a place asks again."""
    return _reading_of(key) if len(key) <= MAX_WORDS else None


class Read(NamedTuple):
    """A text that was read without its context: its match, the piece that says it, its place."""

    match: Match
    piece: str
    place: str | None = None


class Reader:
    """What a matcher looks texts up in; made from the matcher's fields, and no part of its value.

    Attributes:
        own: The caller's phrases: folded text, or code, to entry.
    """

    __slots__ = ("_piece", "_posts", "_words", "own")

    def __init__(self, posts: Iterable[str], phrases: Iterable[Phrase], *, words: bool) -> None:
        """Index the caller's phrases; the vocabulary has one index for all readers."""
        self._posts = frozenset(posts)
        self._words = words
        # Rows repeat their pieces, and no row is longer than a text that is folded.
        self._piece = functools.lru_cache(maxsize=_PIECES)(self._read_piece)
        self.own: dict[str, tuple[Entry, ...]] = {}
        for phrase in phrases:
            entry = _entry_of(phrase)
            there = self.own.setdefault(key_of(phrase), (entry,))[0]
            if _sense(there) != _sense(entry):
                raise PhraseClashError(phrase_of(there), phrase)

    def read(self, text: str, post: str | None) -> Read:
        """Read a text."""
        key = normalize(text)
        if not key:
            return Read(Match(text, Outcome.UNKNOWN, rule=Rule.BLANK), text)
        found = self._listed(text, key, post)
        if found is not None:
            return Read(found, text)
        row = read_row(text, lambda part: self._piece(part, post) is not None)
        if row is not None:
            texts = [said_at(part, row.office) for part in row.texts]
            parts = [match for part in texts if (match := self._piece(part, post)) is not None]
            if len(parts) == len(texts):
                return _read_of_row(text, row, texts, parts)
        if is_too_much(text) or len(key) > MAX_LENGTH:
            return Read(Match(text, Outcome.UNKNOWN, rule=Rule.TOO_LONG), text)
        found = self._worded(text, key)
        if found is None or not _BETWEEN_CELLS.isdisjoint(text.strip()):
            found = Match(text, Outcome.UNKNOWN)
        return Read(found, text)

    def _read_piece(self, piece: str, post: str | None) -> Match | None:
        key = normalize(piece)
        listed = self._listed(piece, key, post)
        return self._worded(piece, key) if listed is None else listed

    def _listed(self, text: str, key: str, post: str | None) -> Match | None:
        """Read a text that is listed as a whole, or a code."""
        rule = Rule.PHRASE
        entries = self.entries(key, post)
        if not entries:
            rule = Rule.CODE
            entries = self.entries(_bare(text), post)
        if not entries:
            return None
        statuses, reason, phrase = meaning_of(entries)
        return Match(text, outcome_of(statuses, reason), statuses, reason, rule, phrase)

    def _worded(self, text: str, key: str) -> Match | None:
        """Read a text by its words."""
        reading = reading_of(key) if self._words else None
        if reading is None:
            return None
        statuses, reason = reading.sense or ((), None)
        outcome = outcome_of(statuses, reason)
        return Match(text, outcome, statuses, reason, Rule.WORDS, None, reading.text)

    def entries(self, key: str, post: str | None) -> tuple[Entry, ...]:
        """The entries that decide for a folded text, or for a code in capitals."""
        own = self.own.get(key)
        if own:
            return own
        entries = _vocabulary.index().get(key, ())
        if not entries:
            return ()
        known = tuple(entry for entry in entries if entry.post in self._posts)
        if post is not None:
            printed = tuple(entry for entry in known if entry.post == post)
            return printed or tuple(entry for entry in known if entry.post in STANDARD)
        everybody = tuple(entry for entry in known if not entry.alone)
        # A label of the guide decides before what other posts mean by it.
        guide = tuple(entry for entry in everybody if entry.post == STANDARD[0])
        return guide or everybody


def _entry_of(phrase: Phrase) -> Entry:
    said = phrase.text, phrase.statuses, phrase.language, phrase.post, phrase.reason
    return Entry(*said, alone=False)


def _read_of_row(text: str, row: Row, texts: list[str], found: list[Match]) -> Read:
    """What a row says whose pieces were read one by one."""
    place = known_place(row.place, row.office)
    first = found[0]
    senses = {(match.candidates, match.reason) for match in found}
    if len(senses) == 1:
        return Read(attrs.evolve(first, text=text, rule=Rule.ROW), texts[0], place)
    statuses, reason = ((), None) if ((), None) in senses else _together(senses)
    outcome = outcome_of(statuses, reason)
    return Read(Match(text, outcome, statuses, reason, Rule.ROW_OF_SEVERAL), text, place)


def _bare(text: str) -> str:
    """A short text without tags, entities and invisible letters; a longer one is no code."""
    if len(text) > _LONGEST_CODE:
        return ""
    return unhidden(" ".join(lines_of(text)) if "<" in text or "&" in text else text).strip()


def meaning_of(
    entries: tuple[Entry, ...],
) -> tuple[tuple[EMSStatus, ...], OutsideReason | None, Phrase | None]:
    """What entries mean together; with it comes the first phrase, where all mean the same."""
    senses = {_sense(entry) for entry in entries}
    if len(senses) == 1:
        return *_sense(entries[0]), phrase_of(entries[0])
    return *_together(senses), None


def _together(senses: Iterable[Sense]) -> Sense:
    """Unite meanings: outside where one of them says so, else all their statuses."""
    reasons = {reason for _, reason in senses if reason is not None}
    if reasons:
        return (), reasons.pop() if len(reasons) == 1 else OutsideReason.OTHER
    among = set(chain.from_iterable(statuses for statuses, _ in senses))
    return tuple(status for status in EMSStatus if status in among), None


def _sense(entry: Entry) -> Sense:
    return entry.statuses, entry.reason


@functools.lru_cache(maxsize=1024)
def phrase_of(entry: Entry) -> Phrase:
    """Make the phrase of an entry."""
    return Phrase(*entry[:5])
