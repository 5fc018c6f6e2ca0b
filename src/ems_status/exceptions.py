"""The errors of this library: each is a `ValueError`, carries fields, and pickles."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from ems_status._phrases import Phrase
from ems_status._statuses import EMSStatus


class UnknownStatusError(ValueError, LookupError):
    """A text was asked for its one status, and it has none.

    Attributes:
        text: The text.
        outcome: Why there is no status: ``AMBIGUOUS``, ``OUTSIDE`` or ``UNKNOWN``.
        candidates: The statuses that an ambiguous text may mean.

    Example:
        >>> import ems_status
        >>> try:
        ...     ems_status.parse("Held by import Custms")
        ... except ems_status.UnknownStatusError as error:
        ...     print(error.suggestions[0].text)
        Held by import Customs
    """

    def __init__(
        self,
        text: str,
        outcome: Enum,
        candidates: tuple[EMSStatus, ...],
        suggest: Callable[[str], tuple[Phrase, ...]],
    ) -> None:
        """Keep the fields; they are the arguments, so that the error pickles."""
        super().__init__(text, outcome, candidates, suggest)
        self.text = text
        self.outcome = outcome
        self.candidates = candidates
        self._suggest = suggest

    @property
    def suggestions(self) -> tuple[Phrase, ...]:
        """Near phrases for a person to look at, never an answer; worked out when asked for."""
        return self._suggest(self.text)

    def __str__(self) -> str:
        """Say what came and why it has no status.

        What looks like it is left to `suggestions`: a log of many errors must not pay for that.
        """
        if self.candidates:
            meanings = " or ".join(status.name for status in self.candidates)
            return f"Ambiguous status text: {self.text!r} means {meanings}"
        if self.outcome.name == "OUTSIDE":
            return f"Not one of the ten statuses: {self.text!r} is an event outside them"
        return f"Unknown status text: {self.text!r}"


class PhraseClashError(ValueError):
    """Two rows give the same normalised text two meanings.

    Attributes:
        existing: The row that was there first.
        clashing: The row that says something else.
        places: File and line of each, where both stand in the vocabulary.

    Example:
        >>> from ems_status import EMSStatus, Matcher, Phrase, PhraseClashError
        >>> row = Phrase("final delivery", (EMSStatus.COLLECTION,), "en", "my shop")
        >>> try:
        ...     Matcher().with_phrases([row])
        ... except PhraseClashError as error:
        ...     print(error.existing.text)
        Final delivery
    """

    def __init__(self, existing: Phrase, clashing: Phrase, places: tuple[str, ...] = ()) -> None:
        """Keep both rows, and where they stand."""
        super().__init__(existing, clashing, places)
        self.existing = existing
        self.clashing = clashing
        self.places = places

    def __str__(self) -> str:
        """Name both rows and their meanings, and their places where they have any."""
        places = f" ({', '.join(self.places)})" if self.places else ""
        return (
            f"One text, two meanings: {self.clashing.text!r} ({self.clashing.post}) is"
            f" {_meaning(self.clashing)}, but {self.existing.text!r} ({self.existing.post}) is"
            f" {_meaning(self.existing)}{places}"
        )


class TransitionNotAllowedError(ValueError):
    """A status cannot follow another.

    Attributes:
        source: The status before, or None at the start of a history.
        target: The status that was to follow.
        allowed: The statuses that may follow ``source``.

    Example:
        >>> from ems_status import EMSStatus, TransitionNotAllowedError, validate_transition
        >>> try:
        ...     validate_transition(EMSStatus.FINAL_DELIVERY, EMSStatus.RETENTION)
        ... except TransitionNotAllowedError as error:
        ...     print(error)
        Transition not allowed: FINAL_DELIVERY to RETENTION; allowed: FINAL_DELIVERY
    """

    def __init__(
        self, source: EMSStatus | None, target: EMSStatus, allowed: tuple[EMSStatus, ...]
    ) -> None:
        """Keep the fields."""
        super().__init__(source, target, allowed)
        self.source = source
        self.target = target
        self.allowed = allowed

    def __str__(self) -> str:
        """Name both ends, and what would have been allowed."""
        source = "the start" if self.source is None else self.source.name
        allowed = ", ".join(status.name for status in self.allowed)
        return f"Transition not allowed: {source} to {self.target.name}; allowed: {allowed}"


def _meaning(phrase: Phrase) -> str:
    if phrase.reason is not None:
        return f"outside the ten ({phrase.reason.value})"
    return " or ".join(status.name for status in phrase.statuses)
