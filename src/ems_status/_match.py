"""What a text was read as: the record that every reading gives, and the words for its outcome."""

from typing import Final

import attrs

from ems_status._statuses import EMSStatus, OutsideReason
from ems_status._values import NamedValues
from ems_status._vocabulary import Phrase, Sense


class Outcome(NamedValues):
    """What became of a text.

    ``MATCHED``: it has one status.  ``AMBIGUOUS``: it is printed for several.  ``OUTSIDE``: a real
    event that is none of the ten.  ``UNKNOWN``: nothing says what it means.

    Example:
        >>> import ems_status
        >>> ems_status.match("国際交換局に到着").outcome
        <Outcome.AMBIGUOUS: 'ambiguous'>
    """

    MATCHED = "matched"
    AMBIGUOUS = "ambiguous"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


class Rule(NamedValues):
    """What decided a match.

    ``PHRASE``: the whole text is a phrase.  ``CODE``: it is an event code.  ``WORDS``: each of its
    words is known, and together they say what happened.  ``ROW``: one piece of the row says it,
    and all else in it is known to say nothing.  ``ROW_OF_SEVERAL``: pieces of the row disagree.
    ``PLACE``: the place told outward from inward.  ``AFTER``: the status before did.  ``GIVEN``:
    the caller's event came with its status.  ``BLANK``, ``TOO_LONG``, ``UNLISTED``: there is
    nothing to read, too much, or something that is not known.

    Example:
        >>> import ems_status
        >>> ems_status.match("03/12 09:15 Retention").rule
        <Rule.ROW: 'row'>
    """

    PHRASE = "phrase"
    CODE = "code"
    WORDS = "words"
    ROW = "row"
    ROW_OF_SEVERAL = "row_of_several"
    PLACE = "place"
    AFTER = "after"
    GIVEN = "given"
    BLANK = "blank"
    TOO_LONG = "too_long"
    UNLISTED = "unlisted"


# Before Python 3.12 a member is slow to reach by its class.
MATCHED: Final = Outcome.MATCHED


@attrs.frozen
class Match:
    """What a text was read as.

    Attributes:
        text: The text as it came.
        outcome: What became of it.
        candidates: The statuses that it may mean: one when matched, two or more when ambiguous,
            none otherwise, in the guide's order.
        reason: For an event outside the ten, which kind.
        rule: What decided.
        phrase: The listed phrase; None where there is none, or phrases that disagree.
        reading: Where words decided, what was understood, for a person.

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
    phrase: Phrase | None = None
    reading: str | None = None

    @property
    def post(self) -> str | None:
        """Who prints the phrase, by name."""
        return None if self.phrase is None else self.phrase.post

    @property
    def status(self) -> EMSStatus | None:
        """The one status, or None."""
        return self.candidates[0] if self.outcome is MATCHED else None

    def __bool__(self) -> bool:
        """Say whether the text has a status."""
        return self.outcome is MATCHED


def read_as(
    text: str, sense: Sense, rule: Rule, phrase: Phrase | None = None, reading: str | None = None
) -> Match:
    """The match of a text that means that: what becomes of it follows."""
    statuses, reason = sense
    if reason is not None:
        outcome = Outcome.OUTSIDE
    elif len(statuses) == 1:
        outcome = MATCHED
    else:
        outcome = Outcome.AMBIGUOUS if statuses else Outcome.UNKNOWN
    return Match(text, outcome, statuses, reason, rule, phrase, reading)
