"""Last mile: what the posts of destination print, and what only looks like it."""

from __future__ import annotations

import pytest

from ems_status import (
    EMSStatus,
    Matcher,
    Outcome,
    OutsideReason,
    TrackingEvent,
    TrackingHistory,
    match,
)
from ems_status._places import is_country_code
from ems_status.vocabulary import POSTS


S = EMSStatus


@pytest.mark.parametrize("post", POSTS)
def test_a_post_delivers_in_a_country_that_exists(post):
    """Or, as for the guide, in none."""
    _, country = POSTS[post]

    assert country is None or is_country_code(country.lower())


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Collected", {S.POSTING_COLLECTION, S.FINAL_DELIVERY}),
        ("In transit", {S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION}),
        ("Processed Through Facility", {S.DISPATCH_FROM_OUTWARD_OFFICE, S.ARRIVAL_AT_INWARD_OFFICE}),
        ("Item released from customs", {S.ARRIVAL_AT_OUTWARD_OFFICE, S.COLLECTION}),
    ],
)  # fmt: skip
def test_a_text_that_posts_print_for_several_statuses_is_ambiguous(text, candidates):
    """The union of what the posts mean, and never the first that comes."""
    found = match(text)

    assert Outcome.AMBIGUOUS is found.outcome
    assert candidates == set(found.candidates)


def test_one_post_means_one_thing():
    """Where the page is known, its post's own meaning counts."""
    assert S.COLLECTION is match("Item released from customs", post="canada_post").status
    assert Outcome.AMBIGUOUS is match("Item released from customs", post="upu").outcome
    assert Outcome.UNKNOWN is match("Zugestellt", post="usps").outcome
    assert S.CUSTOMS_CLEARANCE is match("Held by import Customs", post="usps").status


def test_posts_are_chosen_for_a_matcher():
    """What the others mean is then no meaning at all."""
    matcher = Matcher.from_posts(["canada_post", "guide"])

    assert S.COLLECTION is matcher.parse("Item released from customs")
    assert Outcome.UNKNOWN is matcher.match("Inbound Into Customs").outcome


def test_the_country_of_the_post_is_the_inward_side():
    """An item from China is inward at an office of USPS in its own country."""
    text = "Processed Through Facility"

    assert S.ARRIVAL_AT_INWARD_OFFICE is match(text, place="USA", origin="CN").status
    assert S.DISPATCH_FROM_OUTWARD_OFFICE is match(text, place="CHINA", origin="CN").status
    assert Outcome.AMBIGUOUS is match(text, place="CANADA", origin="CN").outcome
    assert Outcome.AMBIGUOUS is match(text, place="USA").outcome


@pytest.mark.parametrize(
    "text",
    [
        "Addressee not available - Will attempt delivery on next working day",
        "ADDRESSEE NOT AVAILABLE - ADDRESSEE ADVISED TO PICK UP THE ITEM",
        "ATTEMPTED DELIVERY - ITEM BEING HELD, ADDRESSEE BEING NOTIFIED",
        "Missed delivery - Scheduled for another delivery attempt today",
        "Unsuccessful delivery (Item held,addressee notified due to Payment of charges)",
    ],
)
def test_a_reason_with_its_action_is_an_attempt(text):
    """EMH, as posts print it."""
    assert S.ATTEMPTED_DELIVERY is match(text).status


@pytest.mark.parametrize(
    "text",
    [
        "INCORRECT ADDRESS - ITEM RETURNED TO SENDER",
        "Addressee not available - Item returned to sender",
        "Delivered, To Original Sender",
    ],
)
def test_a_return_outweighs_the_attempt_and_the_delivery(text):
    """The item goes back to its sender."""
    assert OutsideReason.RETURN is match(text).reason


@pytest.mark.parametrize(
    "text",
    [
        "INCORRECT ADDRESS - ADDRESSEE'S ADDRESS BEING VERIFIED",
        "Item held,addressee notified due to Payment of charges",
        "Delivered to Agent for Final Delivery",
        "Delivered to Destination Airport",
        "Delivered, Individual Picked Up at Post Office, CANCELLED",
        "a status update is not yet available",
    ],
)
def test_what_proves_no_status_has_none(text):
    """No visit, no hand-over to the recipient, or no event."""
    assert not match(text)


def test_one_history_may_mix_the_wordings_of_three_posts():
    """Japan Post to the border, the UPU's names at it, USPS behind it."""
    history = TrackingHistory([
        TrackingEvent("引受", place="東京都"),
        TrackingEvent("国際交換局に到着", place="東京都"),
        TrackingEvent("国際交換局から発送", place="東京都"),
        TrackingEvent("Arrival at inward office of exchange", place="UNITED STATES OF AMERICA"),
        TrackingEvent("Inbound Into Customs", place="USA"),
        TrackingEvent("Inbound Out of Customs", place="USA"),
        TrackingEvent("Arrived at Unit", place="USA"),
        TrackingEvent("Out for Delivery", place="USA"),
        TrackingEvent("Notice Left (No Authorized Recipient Available)", place="USA"),
        TrackingEvent("Delivered, PO Box", place="USA"),
    ])

    assert [1, 2, 3, 4, 5, 6, 6, 7, 8, 9] == [step.status.number for step in history.steps]
    assert () == history.problems
