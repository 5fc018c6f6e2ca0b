"""What a text says alone, and what its context tells where that may be several things.

A text is listed, a code, a row with one of these in it, or read by its words; its context is the
place of the scan and the status before.  What *usually comes next* is no evidence: on real
histories with rows taken out it gave a few more answers, and every wrong one.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

import attrs

from ems_status import _vocabulary
from ems_status._match import Match, Outcome, Rule, read_as
from ems_status._normalize import MAX_LENGTH, is_too_much, lines_of, normalize, unhidden
from ems_status._places import country_of, is_exchange_office, known_place
from ems_status._rows import read_row
from ems_status._statuses import EMSStatus, OutsideReason, Side
from ems_status._tables import Row
from ems_status._transitions import can_transition
from ems_status._vocabulary import POSTS, STANDARD, Entry, Phrase, Sense, key_of
from ems_status._words import MAX_LENGTH as MAX_WORDS
from ems_status._words import Reading, read_words
from ems_status.exceptions import PhraseClashError


# A code, in the cell of a table, is no longer.
_LONGEST_CODE: Final = 60
# Between cells there are no sentences, so words are read of a text without any of these.
_BETWEEN_CELLS: Final = frozenset("\t\n\r|<>")
_NO_SENSE: Final[Sense] = ((), None)
_EVERYBODY: Final = frozenset(POSTS)

# What happens behind the border: texts of these name no place, and pages of the origin print some.
_BEHIND_THE_BORDER: Final = frozenset({
    EMSStatus.ARRIVAL_AT_INWARD_OFFICE,
    EMSStatus.CUSTOMS_CLEARANCE,
    EMSStatus.COLLECTION,
})
# Pages print these of every office, and say more elsewhere where it is an office of exchange.
_AT_EXCHANGE: Final = {"到着": "国際交換局に到着", "도착": "교환국 도착", "발송": "교환국 발송"}


@lru_cache(maxsize=2048)
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

    __slots__ = ("_posts", "_words", "own")

    def __init__(self, posts: Iterable[str], phrases: Iterable[Phrase], *, words: bool) -> None:
        """Index the caller's phrases; the vocabulary has one index for all readers."""
        chosen = frozenset(posts)
        # Most matchers know all posts, in whatever order: one set serves them.
        self._posts = _EVERYBODY if chosen == _EVERYBODY else chosen
        self._words = words
        self.own: dict[str, tuple[Entry, ...]] = {}
        for phrase in phrases:
            entry = _entry_of(phrase)
            there = self.own.setdefault(key_of(phrase), (entry,))[0]
            if _sense(there) != _sense(entry):
                raise PhraseClashError(phrase_of(there), phrase)

    def read(self, text: str, post: str | None = None) -> Read:
        """Read a text."""
        key = normalize(text)
        if not key:
            return Read(read_as(text, _NO_SENSE, Rule.BLANK), text)
        found = self._listed(text, key, post)
        if found is not None:
            return Read(found, text)
        pieces = _Pieces(self, post)
        row = read_row(text, lambda part: pieces[part] is not None)
        if row is not None and (read := _read_of_row(text, row, pieces)) is not None:
            return read
        if is_too_much(text) or len(key) > MAX_LENGTH:
            return Read(read_as(text, _NO_SENSE, Rule.TOO_LONG), text)
        worded = self._worded(text, key)
        return Read(read_as(text, _NO_SENSE, Rule.UNLISTED) if worded is None else worded, text)

    def read_piece(self, piece: str, post: str | None) -> Match | None:
        """Read a piece of a row: listed, or by its words."""
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
        sense, phrase = meaning_of(entries)
        return read_as(text, sense, rule, phrase)

    def _worded(self, text: str, key: str) -> Match | None:
        """Read a text by its words."""
        is_one = self._words and _BETWEEN_CELLS.isdisjoint(text.strip())
        reading = reading_of(key) if is_one else None
        if reading is None:
            return None
        return read_as(text, reading.sense or _NO_SENSE, Rule.WORDS, None, reading.text)

    def entries(self, key: str, post: str | None) -> tuple[Entry, ...]:
        """The entries that decide for a folded text, or for a code in capitals."""
        own = self.own.get(key)
        if own:
            return own
        known = _vocabulary.index().get(key, ())
        if known and self._posts is not _EVERYBODY:
            known = tuple(entry for entry in known if entry.post in self._posts)
        if not known:
            return ()
        if post is not None:
            printed = tuple(entry for entry in known if entry.post == post)
            return printed or tuple(entry for entry in known if entry.post in STANDARD)
        everybody = tuple(entry for entry in known if not entry.alone)
        # A label of the guide, which comes first, decides before what other posts mean by it.
        return everybody[:1] if known[0].post == STANDARD[0] else everybody


class _Pieces(dict[str, Match | None]):
    """The pieces of one row, each of which is read once, however often it is asked for."""

    def __init__(self, reader: Reader, post: str | None) -> None:
        super().__init__()
        self._reader = reader
        self._post = post

    def __missing__(self, piece: str) -> Match | None:
        self[piece] = found = self._reader.read_piece(piece, self._post)
        return found


def _read_of_row(text: str, row: Row, pieces: _Pieces) -> Read | None:
    """What a row says, whose pieces are read one by one."""
    texts = [said_at(part, row.office) for part in row.texts]
    found = [match for part in texts if (match := pieces[part]) is not None]
    if len(found) < len(texts):
        return None
    place = known_place(row.place, row.office)
    senses = {(match.candidates, match.reason) for match in found}
    if len(senses) == 1:
        return Read(attrs.evolve(found[0], text=text, rule=Rule.ROW), texts[0], place)
    sense = _NO_SENSE if _NO_SENSE in senses else _together(senses)
    return Read(read_as(text, sense, Rule.ROW_OF_SEVERAL), text, place)


def _entry_of(phrase: Phrase) -> Entry:
    said = phrase.text, phrase.statuses, phrase.language, phrase.post, phrase.reason
    return Entry(*said, alone=False)


def _bare(text: str) -> str:
    """A short text without tags, entities and invisible letters; a longer one is no code."""
    if len(text) > _LONGEST_CODE:
        return ""
    return unhidden(" ".join(lines_of(text)) if "<" in text or "&" in text else text).strip()


def meaning_of(entries: tuple[Entry, ...]) -> tuple[Sense, Phrase | None]:
    """What entries mean together; with it comes the first phrase, where all mean the same."""
    senses = set(map(_sense, entries))
    if len(senses) == 1:
        return senses.pop(), phrase_of(entries[0])
    return _together(senses), None


def _together(senses: Iterable[Sense]) -> Sense:
    """Unite meanings: outside where one of them says so, else all their statuses."""
    reasons = {reason for _, reason in senses if reason is not None}
    if reasons:
        return (), reasons.pop() if len(reasons) == 1 else OutsideReason.OTHER
    among = set(chain.from_iterable(statuses for statuses, _ in senses))
    return tuple(status for status in EMSStatus if status in among), None


def _sense(entry: Entry) -> Sense:
    return entry.statuses, entry.reason


@lru_cache(maxsize=1024)
def phrase_of(entry: Entry) -> Phrase:
    """Make the phrase of an entry."""
    return Phrase(*entry[:5])


def said_at(text: str, office: str | None) -> str:
    """Say in full what a text means at an office, where that is more than the text alone."""
    in_full = _AT_EXCHANGE.get(text.strip()) if office else None
    return in_full if in_full and is_exchange_office(office or "") else text


def side_of(place: str, home: str, post: str | None) -> Side | None:
    """Say which side of an item's journey a place is on; None where nobody can know."""
    here = country_of(place)
    if here is None:
        return None
    if here == home:
        return "outward"
    # A third country may be a transit country, except that an item from Japan is inward
    # everywhere abroad, and that a post speaks of its own country as the inward side.
    return "inward" if "JP" in {here, home} or here == POSTS.get(post or "") else None


def settle_by_place(found: Match, side: Side, reading: Reading | None) -> Match:
    """Let the side of the journey decide what a text leaves open; its words may name a side."""
    if reading is not None and reading.says_side:
        return found
    if found.outcome is Outcome.AMBIGUOUS:
        sided = tuple(status for status in found.candidates if status.side == side)
        return _decided(found, (sided, None), Rule.PLACE) if len(sided) == 1 else found
    if reading is not None:
        sense = reading.outward if side == "outward" else reading.inward
        return _decided(found, sense or _NO_SENSE, Rule.PLACE, reading.text)
    if side == "outward" and not _BEHIND_THE_BORDER.isdisjoint(found.candidates):
        return _decided(found, _NO_SENSE, Rule.PLACE)
    return found


def settle_by_status(found: Match, before: EMSStatus) -> Match:
    """Let the status before decide, where exactly one meaning of the text can follow it."""
    chosen = tuple(status for status in found.candidates if can_transition(before, status))
    return _decided(found, (chosen, None), Rule.AFTER) if len(chosen) == 1 else found


def _decided(found: Match, sense: Sense, rule: Rule, reading: str | None = None) -> Match:
    """The match with another meaning, or as it was where that is the same."""
    if sense == (found.candidates, found.reason):
        return found
    return read_as(found.text, sense, rule, found.phrase, reading or found.reading)
