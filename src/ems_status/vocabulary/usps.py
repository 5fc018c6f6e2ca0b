"""United States Postal Service: its tracking page, today's wording and that of the 2010s.

Sources: see `ems_status.vocabulary`.  For items from abroad USPS is the post of destination, so a domestic leg that the text names is `COLLECTION`;
texts that the page prints on either side of the border stand for both.
"""

from __future__ import annotations

from typing import Final

from ems_status._phrases import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


# The offices of exchange of the country, with and without a space before the bracket.
_ISC: Final = "{NEW YORK NY|CHICAGO IL|LOS ANGELES CA|MIAMI FL|SAN FRANCISCO CA}{| }(USPS)"
_SPOT: Final = (
    "{Front Door/Porch|In/At Mailbox|Mailbox|In Mailbox|PO Box|Front Desk/Reception|Front Desk"
    "|Front Desk/Reception/Mail Room|Reception|Mail Room|To Mail Room|Left with Individual"
    "|Parcel Locker|To Parcel Locker|Garage or Other Location at Address"
    "|Garage/Other Door/Other Location at Address"
    "|Back Door|Side Door|Neighbor as Requested|To Agent|Picked Up at Post Office"
    "|Individual Picked Up at Post Office|Individual Picked Up at Postal Facility"
    "|Individual Picked Up at USPS|Left in Safe Place}"
)
_NO_DELIVERY: Final = (
    "{No Authorized Recipient Available|No Secure Location Available|Business Closed"
    "|No Access to Delivery Location|Receptacle Full/Item Oversized|Receptacle Full or Item"
    " Oversized"
    "|Receptacle Blocked|Animal Interference}"
)


POSTS: Final[dict[str, Texts]] = {
    "usps": {
        "en": {
            S.POSTING_COLLECTION: (
                "Acceptance",
                "Accept or pickup",
                "Accepted at USPS {|Origin |Regional |Regional Origin }{|Sort }Facility",
                "USPS {in possession of|picked up} item",
                "Picked up by USPS",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: ("International dispatch",),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                # The international service centers are the offices of exchange of the country.
                "[ISC " + _ISC + "]Processed Through {|Sort }Facility",
                "[ISC " + _ISC + "] Processed Through {|Sort }Facility",
                "Processed Through {|Sort }Facility, ISC " + _ISC,
                "Processed Through {|Sort }Facility ISC " + _ISC,
            ),
            # Printed for the office of exchange that the item leaves and for the one it reaches.
            (S.DISPATCH_FROM_OUTWARD_OFFICE, S.ARRIVAL_AT_INWARD_OFFICE): (
                "Processed Through {|Sort }Facility",
            ),
            # Put in by a program between two scans, be it between countries or inside one.
            (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION): (
                "In Transit to Next {|USPS }Facility",
                "In Transit to Next Facility, Arriving {On Time|Late|Early}",
                "In Transit{|, Arriving On Time|, Arriving Late|, Arriving Early}",
            ),
            # Export of an item that was posted in the United States, or import.
            (S.ARRIVAL_AT_OUTWARD_OFFICE, S.ARRIVAL_AT_INWARD_OFFICE, S.COLLECTION): (
                "Arrived at Sort Facility",
            ),
            S.CUSTOMS_CLEARANCE: (
                "Inbound Into Customs",
                "Customs Clearance Processing Delay",
                "{Held in|Held at|Held by} {|US |U.S. }Customs",
            ),
            S.COLLECTION: (
                # Customs gave it back.
                "Inbound Out of Customs",
                "{Released from|Released by|Cleared} {US|U.S.} Customs",
                "Customs Clearance Processing Complete{|d}",
                # Inside the country.
                "{Arrived at|Arrival at|Departed} USPS Facility",
                "{Arrived at|Arrival at|Departed} USPS {|Regional }Destination Facility",
                "{Arrived at|Departed} USPS Regional Destination Sort Facility",
                "Processed Through USPS {|Regional }{|Sort }Facility",
                "Processed at USPS {|Regional }Destination {|Sort }Facility",
                "Processed Through USPS {|Regional }Destination {|Sort }Facility",
                "{Arrived at|Arrival at|Arrive at} {|Local |Post Office }Unit",
                "{Arrived at|Arrival at} {|Local |USPS |Destination }Post Office",
                "Arrived at Hub",
                "In Transit to Destination",
                "Sorting Complete",
                "Sorting/Processing Complete",
                # Ready for the recipient; no visit was made.
                "Available for {Pickup|Pick-up|Pick up}",
                "Your item arrived at the {|local }post office and is {ready|available} for pickup",
            ),
            S.OUT_FOR_DELIVERY: (
                "Out for Delivery{| Today|, Expected Delivery Today|, Arriving Today}",
                "Out for Delivery, Expected Delivery by {5|6|7|8|9}:{00|30}{pm| pm}",
            ),
            S.ATTEMPTED_DELIVERY: (
                "Notice Left",
                "Notice Left (" + _NO_DELIVERY + ")",
                "Delivery Attempted - " + _NO_DELIVERY,
                _NO_DELIVERY,
                "Delivery Attempt{|ed}: Action Needed",
                "Delivery Attempted{|, Notice Left| - Notice Left}",
                "Redelivery Attempted",
                "We attempted to deliver your {item|package}{| and left a notice}",
                # What the post abroad did after its attempt, as USPS prints EMH: the reason, then
                # the action.  A wrong address that is "being verified" proves no attempt.
                "{emh_reason} - {emh_action}",
                "Incorrect address - {emh_action}",
                "{Attempted|Unsuccessful} delivery - {emh_reason}",
                "Attempted delivery - {emh_reason} - {emh_action}",
                "{Attempted|Unsuccessful} delivery - {emh_action}",
                "{Attempted|Unsuccessful} delivery - Incorrect address",
            ),
            S.RETENTION: (
                "Held at {|the |local }Post Office{,|} At Customer{|'s} Request",
                "Held at Post Office, Retrieved from Full Parcel Locker",
                "Delivery Held at Post Office{,|} at Customer{|'s} Request",
                "{Final|Last} Notice{|, Item Held at Post Office}",
            ),
            S.FINAL_DELIVERY: (
                "Delivered, " + _SPOT,
                "Delivered Abroad",
                (
                    "Your item was delivered {in or at the mailbox|at the front door or porch"
                    "|to the front desk or reception area|to the mail room|at the post office}"
                ),
                # "Picked up" by the recipient: handed over.
                "Individual Picked Up at {Post Office|Postal Facility}",
                "Your item was picked up at {the post office|a postal facility}",
            ),
            R.PRE_ADVICE: (
                "Pre-Shipment",
                "Pre-Shipment Info{|rmation} {Sent to|Received by} USPS",
                "Pre-Shipment Info{|rmation} Received",
                "Pre-Shipment{| Info Sent to USPS| Info Received}, USPS Awaiting Item",
                "{Shipping Label|Label|A Shipping Label Has Been} Created{|, USPS Awaiting Item}",
                "{Shipping |}Label Created, Not Yet in System",
                "USPS Awaiting Item",
                "USPS {Expecting|Currently Awaiting} {Item|Package}",
                "Electronic Shipping Info{|rmation} Received",
                "Shipment Info{|rmation} {Sent to|Received by} USPS",
                # Nothing but data has come from the post of origin.
                "Origin Post is Preparing Shipment",
            ),
            R.RETURN: (
                "{emh_reason} - Item returned to sender",
                "Incorrect address - Item returned to sender",
                "{Attempted|Unsuccessful} delivery - Item returned to sender",
                "{Attempted|Unsuccessful} delivery - {emh_reason} - Item returned to sender",
                "Return to Sender {Processed|Initiated|in Progress}",
                "Delivered, to Original Sender",
                (
                    "{Unclaimed|Refused|Undeliverable as Addressed|Addressee Unknown|Forward"
                    " Expired"
                    "|Insufficient Address|Moved, Left No Address|Vacant|No Such Number}"
                    "{, |/| - }{Being Returned|Return} to Sender"
                ),
                "Unclaimed/Max Hold Time Expired",
                "Tendered to Returns Agent",
                "Returned to {US|U.S.} Sender",
            ),
            R.FORWARDED: (
                "Forwarded{| to Different Address| to a Different Address| to New Address}",
                "{Missent|Missorted|Mis-sent|Mis-shipped}{|, Forwarded| and Forwarded}",
                "Rerouted",
                "Forwarded, {Change of Address|Moved}",
                "{Item |}Redirected{| to New Address}",
            ),
            R.OTHER: (
                "Refused Entry by {|US |U.S. }Customs",
                "Seized by {Customs|US Customs|U.S. Customs|Law Enforcement|Postal Inspectors}",
                "Dead {Mail|Letter}",
                "Dead Mail{, |/}Disposed by Post Office",
                "Disposed by {Post Office|USPS}",
            ),
        },
    },
}
