"""The records of a history: an event as it was printed, a step that was judged, a stage."""

from datetime import date, datetime
from typing import TypeAlias

import attrs

from ems_status._match import Match
from ems_status._statuses import EMSStatus
from ems_status._transitions import Transition
from ems_status._values import NamedValues, of_type, quoted


At: TypeAlias = datetime | date | str | None


def _as_it_is(at: At) -> At:
    """Let any converter of cattrs read an event: with this one, it asks for no hook of its own."""
    return at


@attrs.frozen
class TrackingEvent:
    """One row of a tracking page.

    Attributes:
        text: The status text as it came; it may be blank.
        at: When, as a datetime, a date, or the text that was printed.  It is kept, never parsed,
            and decides nothing: local clocks without a zone do not sort.
        office: The office as printed.
        place: The prefecture or country as printed; it settles texts that mean two statuses.
        status: The status, where the caller knows it; it is believed.
        details: What the page prints beside the status, such as a reason; it is kept, never read.

    Raises:
        TypeError: If a field is of another type.

    Example:
        >>> TrackingEvent("引受", at="2026-01-06 18:42", place="東京都").place
        '東京都'
    """

    text: str = attrs.field(validator=of_type(str))
    at: At = attrs.field(default=None, converter=_as_it_is, validator=of_type(date, str, None))
    office: str | None = attrs.field(default=None, validator=of_type(str, None))
    place: str | None = attrs.field(default=None, validator=of_type(str, None))
    status: EMSStatus | None = attrs.field(default=None, validator=of_type(EMSStatus, None))
    details: str | None = attrs.field(default=None, validator=of_type(str, None))


@attrs.frozen
class Step:
    """An event of a history, read and judged.

    Attributes:
        event: The event.
        index: Its place in the input, from 0.
        match: What its text was read as.
        transition: How its status follows the state before; None without a status.

    Example:
        >>> print(TrackingHistory([TrackingEvent("Zoll", place="GERMANY")]).steps[0])
        "Zoll" (place: "GERMANY"): unknown
    """

    event: TrackingEvent
    index: int
    match: Match
    transition: Transition | None = None

    @property
    def status(self) -> EMSStatus | None:
        """The status that the text says, also where it could not follow."""
        return self.match.status

    def __str__(self) -> str:
        """One line, safe to print and ready to paste into a report."""
        fields = {"at": self.event.at, "office": self.event.office, "place": self.event.place}
        printed = ", ".join(f"{name}: {quoted(value)}" for name, value in fields.items() if value)
        verdict = self.match.outcome.value if self.status is None else self.status.value
        if self.transition is not None and not self.transition.is_valid:
            verdict += f", {self.transition.kind.value}"
        return f"{quoted(self.event.text)}{f' ({printed})' if printed else ''}: {verdict}"


class StageState(NamedValues):
    """How far a stage of the journey is.

    Example:
        >>> TrackingHistory([]).progress[0].state
        <StageState.TO_COME: 'to_come'>
    """

    DONE = "done"
    SKIPPED = "skipped"
    CURRENT = "current"
    TO_COME = "to_come"


@attrs.frozen
class Stage:
    """One stage of a progress line.

    Attributes:
        status: The status.
        state: Done, skipped, current or to come.

    Example:
        >>> history = TrackingHistory([TrackingEvent("引受")])
        >>> [stage.status.number for stage in history.progress if stage.state is StageState.CURRENT]
        [1]
    """

    status: EMSStatus
    state: StageState
