"""The shape of a vocabulary row: one text that a post prints, and what it means."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from ems_status._statuses import EMSStatus, OutsideReason


def _members(statuses: Iterable[EMSStatus]) -> tuple[EMSStatus, ...]:
    members = tuple(statuses)
    for status in members:
        if not isinstance(status, EMSStatus):
            msg = f"statuses must hold members of EMSStatus, not {status!r}"
            raise TypeError(msg)
    return members


@attrs.frozen
class Phrase:
    """One text and what it means.

    Attributes:
        text: The text as it is printed; it is compared by `normalize`, so case and spacing of
            the row do not matter.
        statuses: One status; several for a text that is printed for each of them; ``()`` for a
            real event outside the ten.
        language: The language of the text, as an ISO 639-1 code.
        post: Who prints it: a name of `POSTS`, or a name of the caller's own.
        reason: For a text outside the ten, which kind of event it is.

    Raises:
        ValueError: If the row has both a status and a reason, or neither.
        TypeError: If ``statuses`` holds anything but members of `EMSStatus`.

    Example:
        >>> Phrase("Zugestellt", (EMSStatus.FINAL_DELIVERY,), "de", "my shop").statuses[0].number
        9
    """

    text: str
    statuses: tuple[EMSStatus, ...] = attrs.field(converter=_members)
    language: str
    post: str
    reason: OutsideReason | None = None

    def __attrs_post_init__(self) -> None:
        if bool(self.statuses) is (self.reason is not None):
            msg = (
                f"A phrase has statuses or, without any, a reason; {self.text!r} has"
                f" {self.statuses!r} and {self.reason!r}"
            )
            raise ValueError(msg)
