"""The ten statuses of Japan Post EMS, one row a status, and which one may follow which.

Source of the rows: a shop's guide to the tracking statuses of Japan Post EMS, for the order and
the English labels; Japan Post's own Japanese tracking page for ``label_ja``.

Source of the steps: 58 independent real tracking histories.  A table of next steps alone accepts 3
of them; this one, in which steps may repeat, be skipped and, where real items do it, be taken
back, leaves 55 without a flag and flags nearly every history that is read backwards.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

import attrs

from ems_status._values import NamedValues, StatusText


Side: TypeAlias = Literal["outward", "inward"]


class EMSStatus(NamedValues):
    """A status of a Japan Post EMS item, one of ten.

    A member is its value, a stable snake_case string, to store and to send; ``EMSStatus(value)``
    reads it back.  Iterating gives the members in the guide's order.

    ``<`` says what comes before what on the way to the delivery, which is not the guide's order:
    `RETENTION` is number 10 and yet comes before `FINAL_DELIVERY`, number 9.  So
    ``status >= EMSStatus.ARRIVAL_AT_INWARD_OFFICE`` means abroad or beyond.

    Raises:
        ValueError: When a value is looked up that is none of the ten.
        TypeError: When a member is compared by order with anything but a member.

    Example:
        >>> EMSStatus("retention").label
        'Retention'
        >>> EMSStatus.RETENTION < EMSStatus.FINAL_DELIVERY
        True
        >>> [status.number for status in sorted(EMSStatus)]
        [1, 2, 3, 4, 5, 6, 7, 8, 10, 9]
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

    # A value from a database is a plain text, and texts sort by the alphabet: both are refused,
    # also from the right, since Python asks the class that is derived from the other one first.
    def __lt__(self, other: str) -> bool:
        """Say whether this status comes before another on the way to the delivery."""
        return _journey(self) < _journey(other)

    def __le__(self, other: str) -> bool:
        """Say whether this status comes before another, or is the same."""
        return _journey(self) <= _journey(other)

    def __gt__(self, other: str) -> bool:
        """Say whether this status comes after another on the way to the delivery."""
        return _journey(self) > _journey(other)

    def __ge__(self, other: str) -> bool:
        """Say whether this status comes after another, or is the same."""
        return _journey(self) >= _journey(other)

    @property
    def info(self) -> "StatusInfo":
        """The row of this status."""
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
        """What has happened to the item, in one or two English sentences; see `text`."""
        return self.text().description

    @property
    def advice(self) -> str:
        """What the recipient can do, or that there is nothing to do, in English; see `text`."""
        return self.text().advice

    @property
    def side(self) -> Side:
        """``"outward"`` until the item has left its country, ``"inward"`` from its arrival on."""
        return self.info.side

    @property
    def needs_action(self) -> bool:
        """Whether the recipient has to do something."""
        return self.info.needs_action

    @property
    def is_final(self) -> bool:
        """Whether nothing is expected to follow: true of `FINAL_DELIVERY` alone."""
        return self.info.is_final

    @property
    def not_to_be_confused_with(self) -> "tuple[EMSStatus, ...]":
        """The statuses whose texts look like the ones of this status."""
        return self.info.not_to_be_confused_with

    @property
    def next_statuses(self) -> "tuple[EMSStatus, ...]":
        """The statuses that may come directly next, in the guide's order."""
        return NEXT[self]

    @property
    def return_statuses(self) -> "tuple[EMSStatus, ...]":
        """The earlier statuses that real items go back to from here, in the guide's order."""
        return RETURN[self]

    def text(self, language: str = "en") -> StatusText:
        """Say in a language what the status is.

        Args:
            language: A tag such as ``ja``, ``zh-Hant``, ``de-AT`` or ``ja_JP.UTF-8``.

        Returns:
            A short label, a description and an advice.

        Raises:
            ValueError: If the language is none of `LANGUAGES`.

        Example:
            >>> EMSStatus.RETENTION.text("de").label
            'Lagert zur Abholung'
        """
        from ems_status.languages import text_of  # noqa: PLC0415  most programs need one language

        return text_of(self, language)

    def can_reach(self, other: "EMSStatus") -> bool:
        """Say whether next steps and return steps lead from here to another status.

        Args:
            other: The status to reach.

        Returns:
            True where one or more steps lead there.

        Raises:
            TypeError: If ``other`` is not an `EMSStatus`.

        Example:
            >>> EMSStatus.RETENTION.can_reach(EMSStatus.OUT_FOR_DELIVERY)
            True
            >>> EMSStatus.FINAL_DELIVERY.can_reach(EMSStatus.RETENTION)
            False
        """
        _journey(other)
        reached: set[EMSStatus] = set()
        ahead: list[EMSStatus] = [self]
        while ahead:
            here = ahead.pop()
            steps = {*NEXT[here], *RETURN[here]} - reached
            reached |= steps
            ahead += steps
        return other in reached


class OutsideReason(NamedValues):
    """Why a real tracking event is none of the ten statuses.

    Example:
        >>> import ems_status
        >>> ems_status.match("Returned to sender").reason
        <OutsideReason.RETURN: 'return'>
    """

    RETURN = "return"
    PRE_ADVICE = "pre_advice"
    CANCELLED = "cancelled"
    LOST = "lost"
    FORWARDED = "forwarded"
    INVESTIGATION = "investigation"
    RELAY = "relay"
    OTHER = "other"

    def text(self, language: str = "en") -> StatusText:
        """Say in a language what has happened and who should do what; see `EMSStatus.text`."""
        from ems_status.languages import text_of  # noqa: PLC0415  most programs need one language

        return text_of(self, language)


@attrs.frozen
class StatusInfo:
    """What the library knows about one status.

    Attributes:
        status: The status that the row is about.
        number: Its place in the guide, 1 to 10.
        side: ``"outward"`` until the item has left its country, then ``"inward"``.
        label: The guide's wording.
        label_ja: The wording of Japan Post's Japanese page.
        not_to_be_confused_with: Statuses with texts that look alike.
        needs_action: Whether the recipient has to do something.
        is_final: Whether nothing is expected to follow.

    Example:
        >>> STATUSES[EMSStatus.RETENTION].number
        10
    """

    status: EMSStatus
    number: int
    side: Side
    label: str
    label_ja: str
    not_to_be_confused_with: tuple[EMSStatus, ...]
    needs_action: bool = False
    is_final: bool = False


_S: Final = EMSStatus

# Status, number, side, labels, what it is not to be confused with.
_ROWS: Final = (
    StatusInfo(
        _S.POSTING_COLLECTION, 1, "outward", "Posting/Collection", "引受", (_S.COLLECTION,)
    ),
    StatusInfo(
        _S.ARRIVAL_AT_OUTWARD_OFFICE, 2, "outward",
        "Arrival at outward office of exchange", "国際交換局に到着", (_S.ARRIVAL_AT_INWARD_OFFICE,),
    ),
    StatusInfo(
        _S.DISPATCH_FROM_OUTWARD_OFFICE, 3, "outward",
        "Dispatch from outward office of exchange", "国際交換局から発送", (_S.COLLECTION,),
    ),
    StatusInfo(
        _S.ARRIVAL_AT_INWARD_OFFICE, 4, "inward",
        "Arrival at inward office of exchange", "国際交換局に到着",
        (_S.ARRIVAL_AT_OUTWARD_OFFICE, _S.CUSTOMS_CLEARANCE),
    ),
    StatusInfo(
        _S.CUSTOMS_CLEARANCE, 5, "inward",
        "Customs clearance", "通関手続中", (_S.ARRIVAL_AT_INWARD_OFFICE, _S.RETENTION),
    ),
    StatusInfo(
        _S.COLLECTION, 6, "inward", "Collection", "到着",
        (_S.POSTING_COLLECTION, _S.DISPATCH_FROM_OUTWARD_OFFICE, _S.RETENTION),
    ),
    StatusInfo(
        _S.OUT_FOR_DELIVERY, 7, "inward", "Out for delivery", "持ち出し中", (_S.FINAL_DELIVERY,)
    ),
    StatusInfo(
        _S.ATTEMPTED_DELIVERY, 8, "inward", "Attempted Delivery", "ご不在のため持ち戻り",
        (_S.FINAL_DELIVERY, _S.RETENTION), needs_action=True,
    ),
    StatusInfo(
        _S.FINAL_DELIVERY, 9, "inward", "Final delivery", "お届け済み",
        (_S.OUT_FOR_DELIVERY, _S.ATTEMPTED_DELIVERY), is_final=True,
    ),
    StatusInfo(
        _S.RETENTION, 10, "inward", "Retention", "保管",
        (_S.CUSTOMS_CLEARANCE, _S.COLLECTION, _S.ATTEMPTED_DELIVERY), needs_action=True,
    ),
)  # fmt: skip

STATUSES: Final[Mapping[EMSStatus, StatusInfo]] = MappingProxyType({
    row.status: row for row in _ROWS
})

# Every status is a key, also the final one: "no row" is never a case.
NEXT: Final[Mapping[EMSStatus, tuple[EMSStatus, ...]]] = MappingProxyType({
    _S.POSTING_COLLECTION: (_S.ARRIVAL_AT_OUTWARD_OFFICE,),
    _S.ARRIVAL_AT_OUTWARD_OFFICE: (_S.DISPATCH_FROM_OUTWARD_OFFICE,),
    _S.DISPATCH_FROM_OUTWARD_OFFICE: (_S.ARRIVAL_AT_INWARD_OFFICE,),
    _S.ARRIVAL_AT_INWARD_OFFICE: (_S.CUSTOMS_CLEARANCE, _S.COLLECTION),
    _S.CUSTOMS_CLEARANCE: (_S.COLLECTION,),
    _S.COLLECTION: (_S.OUT_FOR_DELIVERY, _S.FINAL_DELIVERY, _S.RETENTION),
    _S.OUT_FOR_DELIVERY: (_S.ATTEMPTED_DELIVERY, _S.FINAL_DELIVERY),
    _S.ATTEMPTED_DELIVERY: (_S.FINAL_DELIVERY, _S.RETENTION),
    _S.FINAL_DELIVERY: (),
    _S.RETENTION: (_S.FINAL_DELIVERY,),
})

RETURN: Final[Mapping[EMSStatus, tuple[EMSStatus, ...]]] = MappingProxyType({
    _S.POSTING_COLLECTION: (),
    _S.ARRIVAL_AT_OUTWARD_OFFICE: (),
    # A bag is opened again.
    _S.DISPATCH_FROM_OUTWARD_OFFICE: (_S.ARRIVAL_AT_OUTWARD_OFFICE,),
    _S.ARRIVAL_AT_INWARD_OFFICE: (),
    # A second inward office scans the item, or customs was stamped before the arrival.
    _S.CUSTOMS_CLEARANCE: (_S.ARRIVAL_AT_INWARD_OFFICE,),
    _S.COLLECTION: (_S.ARRIVAL_AT_INWARD_OFFICE, _S.CUSTOMS_CLEARANCE),
    # The loop of the delivery office.
    _S.OUT_FOR_DELIVERY: (_S.COLLECTION,),
    _S.ATTEMPTED_DELIVERY: (_S.COLLECTION, _S.OUT_FOR_DELIVERY),
    _S.FINAL_DELIVERY: (),
    _S.RETENTION: (_S.COLLECTION, _S.OUT_FOR_DELIVERY, _S.ATTEMPTED_DELIVERY),
})

# A whole history starts here; a partial one may start anywhere, with the rest skipped.
INITIAL: Final = _S.POSTING_COLLECTION


def _journey(status: object) -> int:
    if not isinstance(status, EMSStatus):
        msg = (
            f"an EMSStatus is ordered by the journey, and {status!r} has no place on it; wrap a"
            " stored value: EMSStatus(value)"
        )
        raise TypeError(msg)
    return _longest_way(status)


@cache
def _longest_way(status: EMSStatus) -> int:
    """Count the next steps of the longest way from the posting: no two statuses have the same."""
    before = (source for source in EMSStatus if status in NEXT[source])
    return max((1 + _longest_way(source) for source in before), default=0)
