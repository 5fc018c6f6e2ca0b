"""The ten statuses and what is known of each."""

from __future__ import annotations

import pytest

from ems_status import STATUSES, UPDATES_LAG, EMSStatus


GUIDE = [
    ("posting_collection", "Posting/Collection", "引受"),
    ("arrival_at_outward_office", "Arrival at outward office of exchange", "国際交換局に到着"),
    (
        "dispatch_from_outward_office",
        "Dispatch from outward office of exchange",
        "国際交換局から発送",
    ),
    ("arrival_at_inward_office", "Arrival at inward office of exchange", "国際交換局に到着"),
    ("customs_clearance", "Customs clearance", "通関手続中"),
    ("collection", "Collection", "到着"),
    ("out_for_delivery", "Out for delivery", "持ち出し中"),
    ("attempted_delivery", "Attempted Delivery", "ご不在のため持ち戻り"),
    ("final_delivery", "Final delivery", "お届け済み"),
    ("retention", "Retention", "保管"),
]

# Facts of the guide, a few words each, that a description must state.
GUIDE_FACTS = {
    EMSStatus.POSTING_COLLECTION: ["accepted", "postal system"],
    EMSStatus.ARRIVAL_AT_OUTWARD_OFFICE: ["outward office of exchange", "ready for the journey"],
    EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE: ["left", "Japan", "country of destination"],
    EMSStatus.ARRIVAL_AT_INWARD_OFFICE: ["inward office of exchange", "country of destination"],
    EMSStatus.CUSTOMS_CLEARANCE: ["customs authority", "country to country", "inside"],
    EMSStatus.COLLECTION: ["cleared", "picked up", "delivery to its address"],
    EMSStatus.OUT_FOR_DELIVERY: ["on its way", "soon", "day of this scan"],
    EMSStatus.ATTEMPTED_DELIVERY: ["could not", "nobody", "pick-up", "second delivery"],
    EMSStatus.FINAL_DELIVERY: ["recipient has", "safe place", "instructions"],
    EMSStatus.RETENTION: ["local post office", "nobody was there", "come for it", "remote areas"],
}


def test_the_statuses_stand_in_the_guides_order_with_its_labels():
    """Values, labels and numbers are the guide's, one to ten."""
    assert GUIDE == [(s.value, s.label, s.label_ja) for s in EMSStatus]
    assert list(range(1, 11)) == [s.number for s in EMSStatus]


@pytest.mark.parametrize("status", EMSStatus)
def test_every_status_has_one_row_that_says_what_happened_and_what_to_do(status):
    """The row is the status's own, and its sentences are sentences."""
    info = STATUSES[status]

    assert info is status.info
    assert status is info.status
    assert status.description == info.description
    assert status.advice == info.advice
    assert info.description.endswith(".")
    assert info.advice.endswith(".")


@pytest.mark.parametrize("status", EMSStatus)
def test_every_fact_of_the_guide_stands_in_the_description(status):
    """No fact of the guide's entry is lost in our own words."""
    assert [] == [fact for fact in GUIDE_FACTS[status] if fact not in status.description]


def test_only_final_delivery_is_final():
    """Retention has the highest number and is not the end."""
    assert [EMSStatus.FINAL_DELIVERY] == [s for s in EMSStatus if s.is_final]


def test_confusion_is_mutual():
    """Where one status is taken for another, the other is taken for it."""
    for status in EMSStatus:
        assert status not in status.not_to_be_confused_with
        for other in status.not_to_be_confused_with:
            assert status in other.not_to_be_confused_with


def test_collection_is_told_from_posting_collection():
    """The guide's COLLECTION is not the collection from the sender."""
    assert EMSStatus.POSTING_COLLECTION in EMSStatus.COLLECTION.not_to_be_confused_with


def test_statuses_are_looked_up_by_value():
    """A stored value reads back; a label is no value."""
    assert EMSStatus.RETENTION is EMSStatus("retention")
    with pytest.raises(ValueError, match="'Retention' is not a valid EMSStatus"):
        EMSStatus("Retention")


def test_statuses_are_not_ordered():
    """A rank read as progress would lie, so there is no ``<``."""
    with pytest.raises(TypeError, match="not supported"):
        sorted(EMSStatus)


def test_lag_is_said_to_be_normal():
    """The guide's remark on late updates has its own sentence."""
    assert "late" in UPDATES_LAG
    assert "normal" in UPDATES_LAG
