"""What the place of a scan and the status before tell of a text that may mean several things.

What *usually comes next* is no evidence: on real histories with rows taken out it gave a few more
answers, and every wrong one.
"""

from typing import Final

from ems_status._match import Match, Outcome, Rule, read_as
from ems_status._places import country_of, is_exchange_office
from ems_status._statuses import EMSStatus, Side
from ems_status._transitions import can_transition
from ems_status._vocabulary import POSTS, Sense
from ems_status._words import Reading


# What happens behind the border: texts of these name no place, and pages of the origin print some.
_BEHIND_THE_BORDER: Final = frozenset({
    EMSStatus.ARRIVAL_AT_INWARD_OFFICE,
    EMSStatus.CUSTOMS_CLEARANCE,
    EMSStatus.COLLECTION,
})


# Pages print these of every office, and say more elsewhere where it is an office of exchange.
_AT_EXCHANGE: Final = {"到着": "国際交換局に到着", "도착": "교환국 도착", "발송": "교환국 발송"}


def said_at(text: str, office: str | None) -> str:
    """Say in full what a text means at an office, where that is more than the text alone."""
    in_full = _AT_EXCHANGE.get(text.strip()) if office else None
    return in_full if in_full and is_exchange_office(office or "") else text


def side_of(place: str, home: str, post: str | None) -> Side | None:
    """Say which side of an item's journey a place is on; None where nobody can know."""
    here = country_of(place)
    if here is None:
        return None
    if here == home:
        return "outward"
    # A third country may be a transit country, except that an item from Japan is inward
    # everywhere abroad, and that a post speaks of its own country as the inward side.
    return "inward" if "JP" in {here, home} or here == POSTS.get(post or "") else None


def settle_by_place(found: Match, side: Side, reading: Reading | None) -> Match:
    """Let the side of the journey decide what a text leaves open; its words may name a side."""
    if reading is not None and reading.says_side:
        return found
    if found.outcome is Outcome.AMBIGUOUS:
        sided = tuple(status for status in found.candidates if status.side == side)
        return _decided(found, (sided, None), Rule.PLACE) if len(sided) == 1 else found
    if reading is not None:
        sense = reading.outward if side == "outward" else reading.inward
        return _decided(found, sense or ((), None), Rule.PLACE, reading.text)
    if side == "outward" and not _BEHIND_THE_BORDER.isdisjoint(found.candidates):
        return _decided(found, ((), None), Rule.PLACE)
    return found


def settle_by_status(found: Match, before: EMSStatus) -> Match:
    """Let the status before decide, where exactly one meaning of the text can follow it."""
    chosen = tuple(status for status in found.candidates if can_transition(before, status))
    return _decided(found, (chosen, None), Rule.AFTER) if len(chosen) == 1 else found


def _decided(found: Match, sense: Sense, rule: Rule, reading: str | None = None) -> Match:
    """The match with another meaning, or as it was where that is the same."""
    if sense == (found.candidates, found.reason):
        return found
    return read_as(found.text, sense, rule, found.phrase, reading or found.reading)
