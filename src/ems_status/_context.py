"""What the place of a scan and the status before tell of a text that is printed for several.

Source: the histories that `_transitions` was drawn from.  What they leave open stays open.
"""

from __future__ import annotations

from typing import Final

import attrs

from ems_status._match import Match, Outcome, Rule
from ems_status._places import country_of
from ems_status._statuses import EMSStatus
from ems_status._transitions import TransitionKind, classify_transition
from ems_status.vocabulary import POSTS


_OUTWARD: Final = frozenset({
    EMSStatus.POSTING_COLLECTION,
    EMSStatus.ARRIVAL_AT_OUTWARD_OFFICE,
    EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE,
})


def settle(
    found: Match,
    place: str | None,
    origin: str | None,
    before: EMSStatus | None,
    *,
    directly: bool,
) -> Match:
    """Settle an ambiguous match, by its place, else by what it can follow.

    Args:
        found: What the text was read as.
        place: Where the scan was made.
        origin: Where the item comes from.
        before: The status that the item had reached.
        directly: Whether that is the status of the row directly before.

    Returns:
        The match with its one status, or as it was.

    Raises:
        TypeError: If ``before`` is asked for and is not an `EMSStatus`.
    """
    if place:
        found = _settle_by_place(found, place, origin)
    if before is not None and found.outcome is Outcome.AMBIGUOUS:
        found = _settle_by_status(found, before, directly=directly)
    return found


def _settle_by_place(found: Match, place: str, origin: str | None) -> Match:
    """Let the side of the journey that a place is on choose between the candidates."""
    _, country = POSTS.get(found.post or "", ("", None))
    outward = _is_outward(place, origin, country)
    sided = [status for status in found.candidates if (status in _OUTWARD) is outward]
    return _settled(found, sided, Rule.PLACE)


def _settle_by_status(found: Match, before: EMSStatus, *, directly: bool) -> Match:
    """Let the status before choose: the one candidate that may follow it, else the one NEXT.

    What is NEXT says something only about the row directly before, since rows may be missing.
    """
    transitions = [classify_transition(before, status) for status in found.candidates]
    settled = _settled(found, [t.target for t in transitions if t.is_valid], Rule.AFTER)
    if settled or not directly:
        return settled
    steps = [t.target for t in transitions if t.kind is TransitionKind.NEXT]
    return _settled(found, steps, Rule.AFTER)


def _is_outward(place: str, origin: str | None, post_country: str | None) -> bool | None:
    """Say which side of an item's journey a place is on; None where nobody can know."""
    here = country_of(place)
    home = country_of(origin) if origin else None
    if here is None or home is None:
        return None
    if here == home:
        return True
    # A third country may be a transit country, except that an item from Japan is inward
    # everywhere abroad, and that a post speaks of its own country as the inward side.
    return False if "JP" in {here, home} or here == post_country else None


def _settled(found: Match, chosen: list[EMSStatus], rule: Rule) -> Match:
    """The match with its status, where exactly one is left of several."""
    if len(chosen) != 1 or found.rule is Rule.ROW_OF_SEVERAL:
        return found
    return attrs.evolve(found, outcome=Outcome.MATCHED, candidates=(chosen[0],), rule=rule)
