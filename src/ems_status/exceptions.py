"""The errors of this library: each is a `ValueError`, carries fields, and pickles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ems_status._statuses import EMSStatus


if TYPE_CHECKING:
    from ems_status._match import Outcome
    from ems_status._vocabulary import Phrase


class UnknownStatusError(ValueError, LookupError):
    """A text was asked for its one status, and it has none.

    Attributes:
        text: The text; `suggest` lists what looks like it.
        outcome: Why there is no status: ``AMBIGUOUS``, ``OUTSIDE`` or ``UNKNOWN``.
        candidates: The statuses that an ambiguous text may mean.

    Example:
        >>> import ems_status
        >>> try:
        ...     ems_status.parse("Held by import Custms")
        ... except ems_status.UnknownStatusError as error:
        ...     print(error.outcome, ems_status.suggest(error.text)[0].text)
        unknown Held by import Customs
    """

    def __init__(self, text: str, outcome: Outcome, candidates: tuple[EMSStatus, ...] = ()) -> None:
        """Keep the fields; they are the arguments, so that the error pickles."""
        super().__init__(text, outcome, candidates)
        self.text = text
        self.outcome = outcome
        self.candidates = candidates

    def __str__(self) -> str:
        """Say what came and why it has no status."""
        if self.candidates:
            meanings = " or ".join(status.name for status in self.candidates)
            return f"Ambiguous status text: {self.text!r} means {meanings}"
        if self.outcome == "outside":
            return f"Not one of the ten statuses: {self.text!r} is an event outside them"
        return f"Unknown status text: {self.text!r}"


class PhraseClashError(ValueError):
    """Two rows give the same normalised text two meanings.

    Attributes:
        existing: The row that was there first.
        clashing: The row that says something else.
        places: File and line of each, where they stand in files.

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
        """Keep both rows."""
        super().__init__(existing, clashing, places)
        self.existing = existing
        self.clashing = clashing
        self.places = places

    def __str__(self) -> str:
        """Name both rows and their meanings."""
        where = f" ({' and '.join(self.places)})" if self.places else ""
        return f"One text, two meanings: {_said(self.clashing)}, but {_said(self.existing)}{where}"


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


class ConversionError(ValueError):
    """Plain data cannot be read as what was asked for.

    Attributes:
        problems: What is wrong, and where, one line each.

    Example:
        >>> from ems_status import ConversionError, TrackingEvent
        >>> from ems_status.conversion import make_converter
        >>> try:
        ...     make_converter().loads('{"text": 5}', TrackingEvent)
        ... except ConversionError as error:
        ...     print(error.problems[0])
        expected a string, not 5 @ $.text
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep the fields."""
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        """Say all of it on one line."""
        return "; ".join(self.problems)


def _said(phrase: Phrase) -> str:
    meaning = " or ".join(status.name for status in phrase.statuses)
    return f"{phrase.text!r} ({phrase.post}) is {meaning or f'outside the ten ({phrase.reason})'}"
