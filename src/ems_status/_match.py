"""What a text was read as: the record that every reading gives, and the words for its outcome."""

from __future__ import annotations


import attrs

from ems_status._lexicon import Row, phrase_of
from ems_status._phrases import Phrase
from ems_status._statuses import OutsideReason
from ems_status._statuses import EMSStatus
from ems_status._values import NamedValues, fixed


@fixed
class Outcome(NamedValues):
    """What became of a text.

    ``MATCHED``: it has one status.  ``AMBIGUOUS``: it is printed for several.  ``OUTSIDE``: a real
    event that is none of the ten.  ``UNKNOWN``: the vocabulary does not have it.

    Example:
        >>> import ems_status
        >>> ems_status.match("国際交換局に到着").outcome
        <Outcome.AMBIGUOUS: 'ambiguous'>
    """

    MATCHED = "matched"
    AMBIGUOUS = "ambiguous"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@fixed
class Rule(NamedValues):
    """What decided a match.

    ``PHRASE``: the whole text is a phrase.  ``CODE``: it is an event code.  ``ROW``: one piece of
    the row is a phrase, and all else in it is known to be none.  ``ROW_OF_SEVERAL``: the row holds
    phrases that disagree.  ``PLACE``: the place told outward from inward.  ``AFTER``: the status
    before did.  ``GIVEN``: the caller's event came with its status.  ``BLANK``, ``TOO_LONG``,
    ``UNLISTED``: there is nothing to read, too much, or nothing known.

    Example:
        >>> import ems_status
        >>> ems_status.match("03/12 09:15 Retention").rule
        <Rule.ROW: 'row'>
    """

    PHRASE = "phrase"
    CODE = "code"
    ROW = "row"
    ROW_OF_SEVERAL = "row_of_several"
    PLACE = "place"
    AFTER = "after"
    GIVEN = "given"
    BLANK = "blank"
    TOO_LONG = "too_long"
    UNLISTED = "unlisted"


# Before Python 3.12 a member is slow to reach by its class.
_MATCHED = Outcome.MATCHED


@attrs.frozen
class Match:
    """What a text was read as.  A match is true when it has a status.

    Attributes:
        text: The text as it came.
        outcome: Matched, ambiguous, outside or unknown.
        candidates: The statuses that the text may mean: one when matched, two or more when
            ambiguous, none otherwise, in the guide's order.
        reason: For an event outside the ten, which kind.
        rule: What decided.
        phrase: The row of the vocabulary; None where there is none, or rows that disagree.

    Example:
        >>> import ems_status
        >>> found = ems_status.match("Held by import Customs")
        >>> bool(found), found.status.name, found.post
        (True, 'CUSTOMS_CLEARANCE', 'japan_post')
    """

    text: str
    outcome: Outcome
    candidates: tuple[EMSStatus, ...] = ()
    reason: OutsideReason | None = None
    rule: Rule = Rule.UNLISTED
    # Kept as the index has it: most matches are never asked for their phrase.
    _row: Row | None = attrs.field(default=None, repr=False)
    _key: str = attrs.field(default="", repr=False)

    @property
    def phrase(self) -> Phrase | None:
        """The row of the vocabulary."""
        return None if self._row is None else phrase_of(self._row, self._key)

    @property
    def post(self) -> str | None:
        """Who prints the phrase, by name."""
        return None if self._row is None else self._row[1][2]

    @property
    def status(self) -> EMSStatus | None:
        """The one status, or None."""
        return self.candidates[0] if self.outcome is _MATCHED else None

    def __bool__(self) -> bool:
        """Say whether the text has a status."""
        return self.outcome is _MATCHED
