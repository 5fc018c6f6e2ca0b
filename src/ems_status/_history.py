"""A tracking history: events read in their order, each step judged, nothing dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, Final, Literal

import attrs

from ems_status._context import settle
from ems_status._match import Match, Outcome, Rule
from ems_status._matching import DEFAULT, Matcher
from ems_status._statuses import OutsideReason
from ems_status._places import country_of
from ems_status._statuses import INITIAL, EMSStatus
from ems_status._values import NamedValues, fixed
from ems_status._transitions import (
    Transition,
    classify_transition,
    validate_transition,
)


# The stages that every delivery passes or may pass, in the order of the journey; the others are
# shown only where they were scanned.
_JOURNEY: Final = (
    EMSStatus.POSTING_COLLECTION,
    EMSStatus.ARRIVAL_AT_OUTWARD_OFFICE,
    EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE,
    EMSStatus.ARRIVAL_AT_INWARD_OFFICE,
    EMSStatus.CUSTOMS_CLEARANCE,
    EMSStatus.COLLECTION,
    EMSStatus.OUT_FOR_DELIVERY,
    EMSStatus.ATTEMPTED_DELIVERY,
    EMSStatus.RETENTION,
    EMSStatus.FINAL_DELIVERY,
)
_POSTING: Final = EMSStatus.POSTING_COLLECTION
_AMBIGUOUS: Final = Outcome.AMBIGUOUS
_BRANCHES: Final = frozenset({EMSStatus.ATTEMPTED_DELIVERY, EMSStatus.RETENTION})


def _check(*kinds: type | None) -> Callable[[object, attrs.Attribute[Any], Any], None]:
    """A validator whose error says in one line what came and what would have been right."""
    types = tuple(type(None) if kind is None else kind for kind in kinds)
    names = " or ".join("None" if kind is None else kind.__name__ for kind in kinds)

    def check(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:  # noqa: ANN401  any field
        if not isinstance(value, types):
            msg = f"{attribute.name} must be {names}, not {type(value).__name__}: {value!r}"
            raise TypeError(msg)

    return check


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

    Raises:
        TypeError: If a field is of another type.

    Example:
        >>> TrackingEvent("引受", at="2026-01-06 18:42", place="東京都").place
        '東京都'
    """

    text: str = attrs.field(validator=_check(str))
    at: datetime | date | str | None = attrs.field(default=None, validator=_check(date, str, None))
    office: str | None = attrs.field(default=None, validator=_check(str, None))
    place: str | None = attrs.field(default=None, validator=_check(str, None))
    status: EMSStatus | None = attrs.field(default=None, validator=_check(EMSStatus, None))


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
    transition: Transition | None

    @property
    def status(self) -> EMSStatus | None:
        """The status that the text says, also where it could not follow."""
        return self.match.status

    def __str__(self) -> str:
        """One line, safe to print and ready to paste into a report."""
        fields = {"at": self.event.at, "office": self.event.office, "place": self.event.place}
        printed = ", ".join(f"{name}: {_quoted(value)}" for name, value in fields.items() if value)
        verdict = self.match.outcome.value if self.status is None else self.status.value
        if self.transition is not None and not self.transition.is_valid:
            verdict += f", {self.transition.kind.value}"
        return f"{_quoted(self.event.text)}{f' ({printed})' if printed else ''}: {verdict}"


@fixed
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


def _events(events: Iterable[TrackingEvent]) -> tuple[TrackingEvent, ...]:
    taken = tuple(events)
    for event in taken:
        if not isinstance(event, TrackingEvent):
            msg = f"events must be of TrackingEvent, not {type(event).__name__}: {event!r}"
            raise TypeError(msg)
    return taken


def _check_order(_: object, __: attrs.Attribute[Any], order: Any) -> None:  # noqa: ANN401  any value
    if order not in {"oldest_first", "newest_first"}:
        msg = f"order must be 'oldest_first' or 'newest_first', not {order!r}"
        raise ValueError(msg)


@attrs.frozen
class TrackingHistory:
    """The events of one item, each read in the light of those before it.

    A step that cannot follow is flagged and kept with the status that its text says, and does not
    move the state: a late scan does not undo a delivery.  The order of the events is believed;
    their times decide nothing.

    Attributes:
        events: The events, in the order of the input.
        origin: The country that the item comes from; None takes it from the place of the posting
            event.  `origin_of` reads it from an item number.
        order: ``"oldest_first"``, as on Japan Post's page, or ``"newest_first"``.
        matcher: What reads the texts; by default, the whole vocabulary.
        steps: The events read and judged, the oldest first.

    Raises:
        TypeError: If ``events`` holds anything but events.
        ValueError: If ``order`` is neither of the two.

    Example:
        >>> history = TrackingHistory([
        ...     TrackingEvent("引受", place="東京都"),
        ...     TrackingEvent("国際交換局に到着", place="大阪府"),
        ...     TrackingEvent("国際交換局に到着", place="CHINA"),
        ... ])
        >>> [step.status.number for step in history.steps]
        [1, 2, 4]
        >>> [status.name for status in history.skipped]
        ['DISPATCH_FROM_OUTWARD_OFFICE']
    """

    events: tuple[TrackingEvent, ...] = attrs.field(converter=_events)
    origin: str | None = attrs.field(default=None, kw_only=True, validator=_check(str, None))
    order: Literal["oldest_first", "newest_first"] = attrs.field(
        default="oldest_first", kw_only=True, validator=_check_order
    )
    matcher: Matcher | None = attrs.field(
        default=None, kw_only=True, validator=_check(Matcher, None)
    )
    steps: tuple[Step, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "steps", self._replay())

    def _replay(self) -> tuple[Step, ...]:
        """Read each event in the light of those before it, the oldest first."""
        events = list(enumerate(self.events))
        if self.order == "newest_first":
            events.reverse()
        read = (self.matcher or DEFAULT).match
        found = [
            (index, event, _given(event.text, event.status) if event.status else read(event.text))
            for index, event in events
        ]
        origin = self.origin or _origin(found)
        steps: list[Step] = []
        state: EMSStatus | None = None
        before: EMSStatus | None = None
        for index, event, alone in found:
            match = alone
            if alone.outcome is _AMBIGUOUS:
                match = settle(alone, event.place, origin, state, directly=before is state)
            before = match.status
            transition = None
            if before is not None:
                transition = classify_transition(state, before)
                if transition.is_valid:
                    state = before
            steps.append(Step(event, index, match, transition))
        return tuple(steps)

    @property
    def current(self) -> EMSStatus | None:
        """The status that the item has reached; None before the first."""
        return self._moves[-1].target if self._moves else None

    @property
    def is_delivered(self) -> bool:
        """Whether the recipient has it: a final delivery that no return came before."""
        for step in self.steps:
            if step.match.reason is OutsideReason.RETURN:
                return False
            if step.status is EMSStatus.FINAL_DELIVERY:
                return True
        return False

    @property
    def is_returned(self) -> bool:
        """Whether the item goes, or went, back to its sender."""
        return any(step.match.reason is OutsideReason.RETURN for step in self.steps)

    @property
    def next_statuses(self) -> tuple[EMSStatus, ...]:
        """The statuses that may come directly next."""
        return (INITIAL,) if self.current is None else self.current.next_statuses

    @property
    def skipped(self) -> tuple[EMSStatus, ...]:
        """The statuses that were passed over and not scanned later, in the guide's order."""
        passed = {status for move in self._moves for status in move.skipped}
        missed = passed - {step.status for step in self.steps}
        return tuple(status for status in EMSStatus if status in missed)

    @property
    def problems(self) -> tuple[Step, ...]:
        """The steps whose status could not follow."""
        return tuple(
            step
            for step in self.steps
            if step.transition is not None and not step.transition.is_valid
        )

    @property
    def unmatched(self) -> tuple[Step, ...]:
        """The steps whose text is unknown; ``str`` of one is a line ready to paste in a report.

        Example:
            >>> history = TrackingHistory([TrackingEvent(""), TrackingEvent("Zollabfertigung")])
            >>> print(*history.unmatched)
            "Zollabfertigung": unknown
        """
        return tuple(
            step
            for step in self.steps
            if step.match.outcome is Outcome.UNKNOWN and step.match.rule is not Rule.BLANK
        )

    @property
    def progress(self) -> tuple[Stage, ...]:
        """The stages of the journey, for a progress line.

        A stage that was never scanned is there as skipped when every item passes it, and as to
        come when it can still come; otherwise it is left out.

        Example:
            >>> history = TrackingHistory([TrackingEvent("引受"), TrackingEvent("到着")])
            >>> [(s.status.number, s.state.value) for s in history.progress][:5]
            [(1, 'done'), (2, 'skipped'), (3, 'skipped'), (4, 'skipped'), (6, 'current')]
        """
        current, skipped = self.current, self.skipped
        scanned = {move.target for move in self._moves}
        stages: list[Stage] = []
        for status in _JOURNEY:
            if status is current:
                stages.append(Stage(status, StageState.CURRENT))
            elif status in scanned:
                stages.append(Stage(status, StageState.DONE))
            elif status in skipped:
                stages.append(Stage(status, StageState.SKIPPED))
            elif status not in _BRANCHES and (current is None or current.can_reach(status)):
                stages.append(Stage(status, StageState.TO_COME))
        return tuple(stages)

    @property
    def reads_better_reversed(self) -> bool:
        """Whether the events in the other order would leave fewer problems.

        Example:
            >>> newest_first = [TrackingEvent("お届け済み"), TrackingEvent("引受")]
            >>> TrackingHistory(newest_first).reads_better_reversed
            True
        """
        if not self.problems:
            return False
        turned = attrs.evolve(self, events=self.events[::-1])
        return len(turned.problems) < len(self.problems)

    def validate(self) -> None:
        """Insist that every step could follow.

        Raises:
            TransitionNotAllowedError: For the first that could not.

        Example:
            >>> TrackingHistory([TrackingEvent("引受"), TrackingEvent("到着")]).validate()
        """
        for step in self.steps:
            if step.transition is not None:
                validate_transition(step.transition.source, step.transition.target)

    @property
    def _moves(self) -> tuple[Transition, ...]:
        """The transitions that moved the state."""
        return tuple(
            step.transition
            for step in self.steps
            if step.transition is not None and step.transition.is_valid
        )


def _given(text: str, status: EMSStatus) -> Match:
    """What the caller says of an event is believed."""
    return Match(text, Outcome.MATCHED, (status,), rule=Rule.GIVEN)


def _origin(found: list[tuple[int, TrackingEvent, Match]]) -> str | None:
    """The place of the first posting event that has a known one."""
    for _, event, match in found:
        if event.place and match.status is _POSTING:
            country = country_of(event.place)
            if country is not None:
                return country
    return None


def _quoted(value: object) -> str:
    """A text between quotes, without letters that a terminal would act on."""
    text = value.isoformat() if isinstance(value, date) else str(value)
    safe = (c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return f'"{"".join(safe)}"'
