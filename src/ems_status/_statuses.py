"""The ten statuses of Japan Post EMS: names, labels and meanings, one row a status.

Source of the rows: a shop's guide to the tracking statuses of Japan Post EMS, for the order, the
English labels and the facts in ``description``; Japan Post's own Japanese tracking page for
``label_ja``.  The sentences are this project's own.  The order of the members is the guide's.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final, NoReturn, TypeVar

import attrs


UPDATES_LAG: Final = (
    "Scans can reach a tracking page late, and a status that stands still for a while is normal:"
    " it is no reason to worry."
)

_Kind = TypeVar("_Kind", bound=type[Enum])


def _refuse(self: Enum, name: str, *_: object) -> NoReturn:
    msg = f"{self} cannot be changed: {name!r}"
    raise AttributeError(msg, name=name, obj=self)


def fixed(kind: _Kind) -> _Kind:
    """Make the members of an enum what they are, singletons that all callers share.

    They take no attributes.  They are hashed as objects, since Enum's own hash is Python code: six
    times slower as a dict key.
    """
    changes = {"__hash__": object.__hash__, "__setattr__": _refuse, "__delattr__": _refuse}
    for name, method in changes.items():
        setattr(kind, name, method)
    return kind


@fixed
class EMSStatus(Enum):
    """A status of a Japan Post EMS item, one of ten.

    Iterating gives them in the guide's order.  The value is a stable snake_case string, to store
    and to send: ``EMSStatus("retention")`` reads it back.

    There is no ``<`` between members.  The guide's order is not progress: `RETENTION` is number
    10 and yet comes before `FINAL_DELIVERY`, number 9.  To ask whether one status can come after
    another, use `can_reach`; to list statuses in the guide's order, sort by ``number``.

    Raises:
        ValueError: When a value is looked up that is none of the ten.

    Example:
        >>> EMSStatus("retention").label
        'Retention'
        >>> EMSStatus.RETENTION.can_reach(EMSStatus.FINAL_DELIVERY)
        True
        >>> late_first = {EMSStatus.FINAL_DELIVERY, EMSStatus.COLLECTION}
        >>> [s.number for s in sorted(late_first, key=lambda s: s.number)]
        [6, 9]
    """

    POSTING_COLLECTION = "posting_collection"
    ARRIVAL_AT_OUTWARD_OFFICE = "arrival_at_outward_office"
    DISPATCH_FROM_OUTWARD_OFFICE = "dispatch_from_outward_office"
    ARRIVAL_AT_INWARD_OFFICE = "arrival_at_inward_office"
    CUSTOMS_CLEARANCE = "customs_clearance"
    COLLECTION = "collection"
    OUT_FOR_DELIVERY = "out_for_delivery"
    ATTEMPTED_DELIVERY = "attempted_delivery"
    FINAL_DELIVERY = "final_delivery"
    RETENTION = "retention"

    @property
    def info(self) -> StatusInfo:
        """The row of this status: number, labels, description, advice."""
        return STATUSES[self]

    @property
    def number(self) -> int:
        """The place in the guide, 1 to 10: a name for the row, not a measure of progress."""
        return self.info.number

    @property
    def label(self) -> str:
        """The guide's wording, as in ``Arrival at inward office of exchange``."""
        return self.info.label

    @property
    def label_ja(self) -> str:
        """What Japan Post's Japanese page prints; two of these stand for two statuses each."""
        return self.info.label_ja

    @property
    def description(self) -> str:
        """What has happened to the item, in one or two sentences."""
        return self.info.description

    @property
    def advice(self) -> str:
        """What the recipient can do, or that there is nothing to do."""
        return self.info.advice

    @property
    def not_to_be_confused_with(self) -> tuple[EMSStatus, ...]:
        """The statuses whose texts look like the ones of this status."""
        return self.info.not_to_be_confused_with

    @property
    def is_final(self) -> bool:
        """Whether nothing is expected to follow: true of `FINAL_DELIVERY` alone."""
        return self.info.is_final

    @property
    def next_statuses(self) -> tuple[EMSStatus, ...]:
        """The statuses that may come directly next, in the guide's order.

        Example:
            >>> [status.name for status in EMSStatus.RETENTION.next_statuses]
            ['FINAL_DELIVERY']
        """
        # The table imports the members, so the members can only ask for it when they are asked.
        from ems_status._transitions import NEXT  # noqa: PLC0415

        return NEXT[self]

    @property
    def return_statuses(self) -> tuple[EMSStatus, ...]:
        """The earlier statuses that real items go back to from here, in the guide's order.

        Example:
            >>> [status.name for status in EMSStatus.CUSTOMS_CLEARANCE.return_statuses]
            ['ARRIVAL_AT_INWARD_OFFICE']
        """
        from ems_status._transitions import RETURN  # noqa: PLC0415

        return RETURN[self]

    def can_reach(self, other: EMSStatus) -> bool:
        """Say whether ``other`` lies ahead, directly or with statuses skipped on the way.

        Args:
            other: The status to reach.

        Returns:
            True when the transition to ``other`` is a ``NEXT`` or a ``SKIP``.

        Raises:
            TypeError: If ``other`` is not an `EMSStatus`.

        Example:
            >>> EMSStatus.POSTING_COLLECTION.can_reach(EMSStatus.FINAL_DELIVERY)
            True
            >>> EMSStatus.FINAL_DELIVERY.can_reach(EMSStatus.RETENTION)
            False
        """
        from ems_status._transitions import TransitionKind, classify_transition  # noqa: PLC0415

        kind = classify_transition(self, other).kind
        return kind is TransitionKind.NEXT or kind is TransitionKind.SKIP


@attrs.frozen
class StatusInfo:
    """What the library knows about one status.

    Attributes:
        status: The status that the row is about.
        number: Its place in the guide, 1 to 10.
        label: The guide's wording.
        label_ja: The wording of Japan Post's Japanese page.
        description: What has happened, in the project's own words.
        advice: What the recipient can do, or that there is nothing to do.
        not_to_be_confused_with: Statuses with texts that look alike.
        is_final: Whether nothing is expected to follow.

    Example:
        >>> EMSStatus.OUT_FOR_DELIVERY.info.label_ja
        '持ち出し中'
    """

    status: EMSStatus
    number: int
    label: str
    label_ja: str
    description: str
    advice: str
    not_to_be_confused_with: tuple[EMSStatus, ...]
    is_final: bool = False


_ROWS: Final = (
    StatusInfo(
        EMSStatus.POSTING_COLLECTION,
        number=1,
        label="Posting/Collection",
        label_ja="引受",
        description=(
            "The post office has accepted the item from its sender, and its handling in the"
            " postal system begins."
        ),
        advice="Nothing to do.  The next scan is usually at the exchange office.",
        not_to_be_confused_with=(EMSStatus.COLLECTION,),
    ),
    StatusInfo(
        EMSStatus.ARRIVAL_AT_OUTWARD_OFFICE,
        number=2,
        label="Arrival at outward office of exchange",
        label_ja="国際交換局に到着",
        description=(
            "The item is at the outward office of exchange, where the country of origin gets it"
            " ready for the journey abroad; export customs and security checks belong here too."
        ),
        advice="Nothing to do.  The item waits for its dispatch abroad.",
        not_to_be_confused_with=(EMSStatus.ARRIVAL_AT_INWARD_OFFICE,),
    ),
    StatusInfo(
        EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE,
        number=3,
        label="Dispatch from outward office of exchange",
        label_ja="国際交換局から発送",
        description=(
            "The item has left the outward office of exchange in Japan and is travelling to the"
            " country of destination."
        ),
        advice=(
            "Nothing to do.  Many items show nothing more until they have arrived abroad, and some"
            " show nothing more at all."
        ),
        not_to_be_confused_with=(EMSStatus.COLLECTION,),
    ),
    StatusInfo(
        EMSStatus.ARRIVAL_AT_INWARD_OFFICE,
        number=4,
        label="Arrival at inward office of exchange",
        label_ja="国際交換局に到着",
        description=(
            "The item has reached the inward office of exchange, the place in the country of"
            " destination where international mail comes in."
        ),
        advice="Nothing to do.  Customs is usually next, unless the item is passed straight on.",
        not_to_be_confused_with=(
            EMSStatus.ARRIVAL_AT_OUTWARD_OFFICE,
            EMSStatus.CUSTOMS_CLEARANCE,
        ),
    ),
    StatusInfo(
        EMSStatus.CUSTOMS_CLEARANCE,
        number=5,
        label="Customs clearance",
        label_ja="通関手続中",
        description=(
            "The customs authority of the country of destination is examining the item.  How long"
            " that takes differs from country to country and depends on what is inside."
        ),
        advice=(
            "Usually nothing: this is routine.  Answer when customs or the post asks for papers or"
            " for duty."
        ),
        not_to_be_confused_with=(EMSStatus.ARRIVAL_AT_INWARD_OFFICE, EMSStatus.RETENTION),
    ),
    StatusInfo(
        EMSStatus.COLLECTION,
        number=6,
        label="Collection",
        label_ja="到着",
        description=(
            "Customs has cleared the item.  It is on its way through the country of destination"
            " and is being prepared for delivery to its address or, where that is offered, is"
            " ready to be picked up."
        ),
        advice=(
            "Usually nothing.  Where the post offers pick-up, wait for its notice before you go."
        ),
        not_to_be_confused_with=(
            EMSStatus.POSTING_COLLECTION,
            EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE,
            EMSStatus.RETENTION,
        ),
    ),
    StatusInfo(
        EMSStatus.OUT_FOR_DELIVERY,
        number=7,
        label="Out for delivery",
        label_ja="持ち出し中",
        description=(
            "The item is with the delivery staff and on its way to the address of the recipient."
            "  It should arrive soon, as a rule on the day of this scan."
        ),
        advice="Have somebody at the address who can take the item.",
        not_to_be_confused_with=(EMSStatus.FINAL_DELIVERY,),
    ),
    StatusInfo(
        EMSStatus.ATTEMPTED_DELIVERY,
        number=8,
        label="Attempted Delivery",
        label_ja="ご不在のため持ち戻り",
        description=(
            "The post tried to deliver the item and could not, for one of several reasons:"
            " often nobody was at the address.  It may be kept for pick-up, or a second delivery"
            " may be arranged."
        ),
        advice="Follow the notice that was left: book a redelivery or pick the item up.",
        not_to_be_confused_with=(EMSStatus.FINAL_DELIVERY, EMSStatus.RETENTION),
    ),
    StatusInfo(
        EMSStatus.FINAL_DELIVERY,
        number=9,
        label="Final delivery",
        label_ja="お届け済み",
        description=(
            "The recipient has the item, or it lies in a safe place that the delivery instructions"
            " named."
        ),
        advice=(
            "Nothing to do.  If the item is not there, ask your household and neighbours first,"
            " then the post that delivered it."
        ),
        not_to_be_confused_with=(EMSStatus.OUT_FOR_DELIVERY, EMSStatus.ATTEMPTED_DELIVERY),
        is_final=True,
    ),
    StatusInfo(
        EMSStatus.RETENTION,
        number=10,
        label="Retention",
        label_ja="保管",
        description=(
            "The item is being kept, usually at a local post office: either nobody was there to"
            " take it, or the recipient has to come for it, as is common in remote areas."
        ),
        advice="Pick the item up or book a redelivery before the post's keeping period ends.",
        not_to_be_confused_with=(
            EMSStatus.CUSTOMS_CLEARANCE,
            EMSStatus.COLLECTION,
            EMSStatus.ATTEMPTED_DELIVERY,
        ),
    ),
)

STATUSES: Final[Mapping[EMSStatus, StatusInfo]] = MappingProxyType({
    row.status: row for row in _ROWS
})
