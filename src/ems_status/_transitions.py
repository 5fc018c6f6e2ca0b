"""How one status follows another: the kinds, and the functions that read the table of steps."""

from functools import cache
from typing import Final

import attrs

from ems_status._statuses import INITIAL, NEXT, RETURN, EMSStatus
from ems_status._values import NamedValues, wrong_type
from ems_status.exceptions import TransitionNotAllowedError


class TransitionKind(NamedValues):
    """How one status follows another.

    The first four are valid: what real items do.

    Example:
        >>> TransitionKind.RETURN.is_valid, TransitionKind.BACKWARD.is_valid
        (True, False)
    """

    NEXT = "next"
    REPEAT = "repeat"
    SKIP = "skip"
    RETURN = "return"
    BACKWARD = "backward"
    AFTER_FINAL = "after_final"

    @property
    def is_valid(self) -> bool:
        """Whether real items do this."""
        return self in _VALID


_VALID: Final = frozenset({
    TransitionKind.NEXT,
    TransitionKind.REPEAT,
    TransitionKind.SKIP,
    TransitionKind.RETURN,
})


@attrs.frozen
class Transition:
    """What it means that ``target`` follows ``source``.

    Attributes:
        source: The status before, or None at the start of a history.
        target: The status that follows.
        kind: How it follows.
        skipped: For a ``SKIP``, the statuses on every way from source to target, in the guide's
            order; an optional stage, such as customs, is on some ways only and is not named.

    Example:
        >>> transition = classify_transition(None, EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE)
        >>> transition.kind.name, [status.number for status in transition.skipped]
        ('SKIP', [1, 2])
    """

    source: EMSStatus | None
    target: EMSStatus
    kind: TransitionKind
    skipped: tuple[EMSStatus, ...] = ()

    @property
    def is_valid(self) -> bool:
        """Whether real items do this: ``NEXT``, ``REPEAT``, ``SKIP`` and ``RETURN``."""
        return self.kind in _VALID


def classify_transition(source: EMSStatus | None, target: EMSStatus) -> Transition:
    """Say how ``target`` follows ``source``.

    Args:
        source: The status before, or None at the start of a history.
        target: The status that follows.

    Returns:
        The transition; an odd one is an answer too, with ``is_valid`` false.

    Raises:
        TypeError: If either is anything but a member of `EMSStatus` (or None, for the source).

    Example:
        >>> skip = classify_transition(EMSStatus.POSTING_COLLECTION, EMSStatus.FINAL_DELIVERY)
        >>> skip.kind.name, [status.number for status in skip.skipped]
        ('SKIP', [2, 3, 4, 6])
    """
    # A plain text is as good a key as the member that it equals, and may be any other text.
    if not isinstance(target, EMSStatus):
        wrong_type("target", "an EMSStatus", target)
    if source is not None and not isinstance(source, EMSStatus):
        wrong_type("source", "an EMSStatus", source)
    return _classify(source, target)


def can_transition(source: EMSStatus | None, target: EMSStatus) -> bool:
    """Say whether ``target`` may follow ``source``.

    Args:
        source: The status before, or None at the start of a history.
        target: The status that follows.

    Returns:
        True for ``NEXT``, ``REPEAT``, ``SKIP`` and ``RETURN``.

    Raises:
        TypeError: As `classify_transition`.

    Example:
        >>> can_transition(EMSStatus.RETENTION, EMSStatus.FINAL_DELIVERY)
        True
    """
    return classify_transition(source, target).is_valid


def validate_transition(source: EMSStatus | None, target: EMSStatus) -> Transition:
    """Insist that ``target`` may follow ``source``.

    Args:
        source: The status before, or None at the start of a history.
        target: The status that follows.

    Returns:
        The transition, which is valid.

    Raises:
        TransitionNotAllowedError: If real items do not do this; it names what is allowed.
        TypeError: As `classify_transition`.

    Example:
        >>> validate_transition(EMSStatus.COLLECTION, EMSStatus.RETENTION).kind.name
        'NEXT'
    """
    transition = classify_transition(source, target)
    if not transition.is_valid:
        raise TransitionNotAllowedError(
            source, target, tuple(status for status in EMSStatus if can_transition(source, status))
        )
    return transition


@cache
def _classify(source: EMSStatus | None, target: EMSStatus) -> Transition:
    if source is target:
        return Transition(source, target, TransitionKind.REPEAT)
    following = (INITIAL,) if source is None else NEXT[source]
    if target in following:
        return Transition(source, target, TransitionKind.NEXT)
    if _reaches(following, target):
        skipped = tuple(
            status
            for status in EMSStatus
            if status not in {source, target} and not _reaches(following, target, avoiding=status)
        )
        return Transition(source, target, TransitionKind.SKIP, skipped)
    if source is not None and target in RETURN[source]:
        return Transition(source, target, TransitionKind.RETURN)
    if source is not None and source.is_final:
        return Transition(source, target, TransitionKind.AFTER_FINAL)
    return Transition(source, target, TransitionKind.BACKWARD)


def _reaches(
    following: tuple[EMSStatus, ...], target: EMSStatus, *, avoiding: EMSStatus | None = None
) -> bool:
    """Say whether NEXT steps lead from ``following`` to ``target`` without one status."""
    return any(
        status is target or _reaches(NEXT[status], target, avoiding=avoiding)
        for status in following
        if status is not avoiding
    )
