"""A tracking history: events read in their order, each step judged, nothing dropped."""

from collections.abc import Iterable
from typing import Any, Final, Literal, TypeAlias

import attrs

from ems_status._events import Stage, StageState, Step, TrackingEvent
from ems_status._match import Match, Rule, read_as
from ems_status._matching import DEFAULT, Matcher
from ems_status._places import country_of, known_place, origin_country
from ems_status._reader import said_at
from ems_status._statuses import INITIAL, EMSStatus, OutsideReason
from ems_status._transitions import Transition, classify_transition, validate_transition
from ems_status._values import of_type


Order: TypeAlias = Literal["oldest_first", "newest_first"]

# Of these statuses an item tells that it has left its country; the others may be domestic.
_ABROAD: Final = frozenset({
    EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE,
    EMSStatus.ARRIVAL_AT_INWARD_OFFICE,
    EMSStatus.CUSTOMS_CLEARANCE,
})
# The stages that a progress line shows only where they were scanned.
_BRANCHES: Final = frozenset({EMSStatus.ATTEMPTED_DELIVERY, EMSStatus.RETENTION})
# After these nothing is to come, until an event with a status follows; a return is never undone.
_ENDS: Final = frozenset({OutsideReason.RETURN, OutsideReason.LOST, OutsideReason.CANCELLED})


def _events(events: Iterable[TrackingEvent]) -> tuple[TrackingEvent, ...]:
    taken = tuple(events)
    for event in taken:
        if not isinstance(event, TrackingEvent):
            msg = f"events must be of TrackingEvent, not {type(event).__name__}: {event!r}"
            raise TypeError(msg)
    return taken


def _check_order(_: object, __: "attrs.Attribute[Any]", order: object) -> None:
    if not (isinstance(order, str) and order in {"oldest_first", "newest_first"}):
        msg = f"order must be 'oldest_first' or 'newest_first', not {order!r}"
        raise ValueError(msg)


@attrs.frozen
class TrackingHistory:
    """The events of one item, each read in the light of those before it.

    A step that cannot follow is flagged and kept with the status that its text says, and does not
    move the state: a late scan does not undo a delivery.  After a return nothing moves it: the
    item travels back, and passes the offices of exchange the other way round.  The order of the
    events is believed; their times decide nothing.

    Attributes:
        events: The events, in the order of the input.
        origin: Where the item comes from: a country, its ISO code, or the item number; None takes
            it from the place of the posting event.
        order: ``"oldest_first"``, as on Japan Post's page, or ``"newest_first"``.
        matcher: What reads the texts; by default, the whole vocabulary.
        steps: The events read and judged, the oldest first.

    Raises:
        TypeError: If ``events`` holds anything but events.
        ValueError: If ``order`` is neither of the two, or ``origin`` is no origin.

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
    origin: str | None = attrs.field(default=None, kw_only=True)
    order: Order = attrs.field(default="oldest_first", kw_only=True, validator=_check_order)
    matcher: Matcher | None = attrs.field(
        default=None, kw_only=True, validator=of_type(Matcher, None)
    )
    steps: tuple[Step, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Read the events once: a history cannot change."""
        object.__setattr__(self, "steps", self._replay())

    def _replay(self) -> tuple[Step, ...]:
        """Read each event alone, which tells the origin, then in the light of those before it."""
        events = list(enumerate(self.events))
        if self.order == "newest_first":
            events.reverse()
        found = [(index, event, self._read(event)) for index, event in events]
        home = self._home_of((event, match) for _, event, match in found)
        state: EMSStatus | None = None
        steps: list[Step] = []
        returned = False
        for index, event, alone in found:
            match, transition = alone, None
            returned = returned or alone.reason is OutsideReason.RETURN
            if not returned:
                if home is not None or len(alone.candidates) > 1:
                    match = self._read(event, home, state)
                status = match.status
                if status is not None:
                    transition = classify_transition(state, status)
                    state = status if transition.is_valid else state
            steps.append(Step(event, index, match, transition))
        return tuple(steps)

    def _read(
        self, event: TrackingEvent, home: str | None = None, state: EMSStatus | None = None
    ) -> Match:
        """Read an event, in full where its office says more than its text."""
        if event.status is not None:
            return read_as(event.text, ((event.status,), None), Rule.GIVEN)
        text = said_at(event.text, event.office)
        place = known_place(event.place, event.office) if home else None
        found = (self.matcher or DEFAULT).match(text, place=place, origin=home, after=state)
        return found if text == event.text else attrs.evolve(found, text=event.text)

    def _home_of(self, found: Iterable[tuple[TrackingEvent, Match]]) -> str | None:
        """The country of origin, as given or else by the first posting event in a known one."""
        if self.origin is not None:
            return origin_country(self.origin)
        posted = (event for event, match in found if match.status is INITIAL)
        return next(filter(None, map(_country, posted)), None)

    @property
    def current(self) -> EMSStatus | None:
        """The status that the item has reached; None before the first."""
        return self._moves[-1].target if self._moves else None

    @property
    def latest(self) -> Step | None:
        """The last step that says anything, a status or an event outside the ten: the news."""
        said = (s for s in reversed(self.steps) if s.match or s.match.reason is not None)
        return next(said, None)

    @property
    def is_delivered(self) -> bool:
        """Whether the recipient has it: a final delivery of an item that did not go back."""
        delivered = any(step.status is EMSStatus.FINAL_DELIVERY for step in self.steps)
        return delivered and not self.is_returned

    @property
    def is_returned(self) -> bool:
        """Whether the item goes, or went, back to its sender.

        A final delivery in the country of origin of an item that had left it is the sender's, also
        where no event tells of the return.
        """
        return any(step.match.reason is OutsideReason.RETURN for step in self.steps) or (
            self._is_delivered_at_home
        )

    @property
    def next_statuses(self) -> tuple[EMSStatus, ...]:
        """The statuses that may come directly next; none after a return, a loss, a cancellation."""
        if self._is_over:
            return ()
        return (INITIAL,) if self.current is None else self.current.next_statuses

    @property
    def skipped(self) -> tuple[EMSStatus, ...]:
        """The statuses that were passed over and scanned nowhere, in the guide's order.

        What an ambiguous step may be is not among them.
        """
        passed = {status for move in self._moves for status in move.skipped}
        missed = passed.difference(*(step.match.candidates for step in self.steps))
        return tuple(status for status in EMSStatus if status in missed)

    @property
    def problems(self) -> tuple[Step, ...]:
        """The steps whose status could not follow."""
        return tuple(
            s for s in self.steps if s.transition is not None and not s.transition.is_valid
        )

    @property
    def outside(self) -> tuple[Step, ...]:
        """The steps that are real events outside the ten statuses."""
        return tuple(step for step in self.steps if step.match.reason is not None)

    @property
    def unmatched(self) -> tuple[Step, ...]:
        """The steps whose text is unknown; ``str`` of one is a line ready to paste in a report.

        Example:
            >>> history = TrackingHistory([TrackingEvent(""), TrackingEvent("Zollabfertigung?")])
            >>> print(*history.unmatched)
            "Zollabfertigung?": unknown
        """
        unread = (Rule.UNLISTED, Rule.TOO_LONG)
        return tuple(step for step in self.steps if step.match.rule in unread)

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
        states = (
            Stage(status, state) for status in sorted(EMSStatus) if (state := self._state(status))
        )
        return tuple(states)

    def _state(self, status: EMSStatus) -> StageState | None:
        if status is self.current:
            return StageState.CURRENT
        if any(step.transition and step.status is status for step in self.steps):
            return StageState.DONE
        if status in self.skipped:
            return StageState.SKIPPED
        ahead = self.current is None or status > self.current
        to_come = ahead and status not in _BRANCHES and not self._is_over
        return StageState.TO_COME if to_come else None

    @property
    def reads_better_reversed(self) -> bool:
        """Whether the events in the other order would leave fewer problems.

        Example:
            >>> newest_first = [TrackingEvent("お届け済み"), TrackingEvent("引受")]
            >>> TrackingHistory(newest_first).reads_better_reversed
            True
        """
        other: Order = "oldest_first" if self.order == "newest_first" else "newest_first"
        turned = attrs.evolve(self, order=other)
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
        moves = (step.transition for step in self.steps)
        return tuple(move for move in moves if move is not None and move.is_valid)

    @property
    def _is_over(self) -> bool:
        """Whether nothing is to come: a return is never undone, a status undoes the other two."""
        latest = self.latest
        return self.is_returned or (latest is not None and latest.match.reason in _ENDS)

    @property
    def _is_delivered_at_home(self) -> bool:
        """Whether an item that had left its country was delivered in it."""
        home = self._home_of((step.event, step.match) for step in self.steps)
        left = False
        for step in self.steps:
            here = _country(step.event)
            if left and here == home and step.status is EMSStatus.FINAL_DELIVERY:
                return home is not None
            left = left or step.status in _ABROAD or bool(step.status and here and here != home)
        return False


def _country(event: TrackingEvent) -> str | None:
    place = known_place(event.place, event.office)
    return country_of(place) if place else None
