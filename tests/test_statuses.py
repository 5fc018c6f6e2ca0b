"""The ten statuses and what is known of each."""

import pytest

from ems_status import STATUSES, EMSStatus, OutsideReason, updates_lag


# Value, label and Japanese label in the guide's order, and the side; a star where the recipient
# has to do something.
GUIDE = """\
posting_collection           | Posting/Collection                       | 引受               | outward
arrival_at_outward_office    | Arrival at outward office of exchange    | 国際交換局に到着     | outward
dispatch_from_outward_office | Dispatch from outward office of exchange | 国際交換局から発送   | outward
arrival_at_inward_office     | Arrival at inward office of exchange     | 国際交換局に到着     | inward
customs_clearance            | Customs clearance                        | 通関手続中          | inward
collection                   | Collection                               | 到着               | inward
out_for_delivery             | Out for delivery                         | 持ち出し中          | inward
attempted_delivery           | Attempted Delivery                       | ご不在のため持ち戻り | inward *
final_delivery               | Final delivery                           | お届け済み          | inward
retention                    | Retention                                | 保管               | inward *
"""

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
    """Numbers are the guide's, one to ten; sides and what needs the recipient are ours."""
    rows = [[cell.strip() for cell in line.split("|")] for line in GUIDE.splitlines()]

    assert list(range(1, 11)) == [status.number for status in EMSStatus]
    assert rows == [
        [s.value, s.label, s.label_ja, f"{s.side} *" if s.needs_action else s.side]
        for s in EMSStatus
    ]


@pytest.mark.parametrize("status", EMSStatus)
def test_every_status_has_one_row(status):
    """The row is the status's own, and the properties of the status are those of the row."""
    info = STATUSES[status]

    assert info is status.info
    assert status is info.status
    assert all(getattr(status, name) == getattr(info, name) for name in info.__slots__[1:8])


@pytest.mark.parametrize("status", EMSStatus)
def test_every_fact_of_the_guide_stands_in_the_description(status):
    """No fact of the guide's entry is lost in our own words; English is the default."""
    assert [] == [fact for fact in GUIDE_FACTS[status] if fact not in status.description]
    assert status.text() == status.text("en")
    assert (status.label, status.description, status.advice) == (
        status.text().label,
        status.text().description,
        status.text().advice,
    )


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


def test_what_is_outside_the_ten_says_who_should_do_what():
    """After a return and a loss the recipient turns to the sender."""
    for reason in (OutsideReason.RETURN, OutsideReason.LOST):
        assert "sender" in reason.text().advice


def test_lag_is_said_to_be_normal():
    """The guide's remark on late updates has its own sentence."""
    assert "late" in updates_lag()
    assert "normal" in updates_lag()
