"""Australia Post and NZ Post: their tracking pages.

Sources: see `ems_status.vocabulary`.  A facility that the text names by its suburb lies inside
Australia, on the way out of the country or on the way in, so the text stands for both.
"""

from __future__ import annotations

from typing import Final

from ems_status._phrases import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


# The parcel facilities and large delivery centres.
_FACILITY: Final = (
    "{SUNSHINE WEST VIC|OAKLEIGH SOUTH VIC|OAKLEIGH VIC|TULLAMARINE VIC|MELBOURNE AIRPORT VIC"
    "|ARDEER VIC|DANDENONG SOUTH VIC|BAYSWATER NORTH VIC|THOMASTOWN VIC|BORONIA VIC|MELBOURNE VIC"
    "|CHULLORA NSW|STRATHFIELD NSW|ST LEONARDS NSW|REGENTS PARK NSW|BOTANY NSW|ALEXANDRIA NSW"
    "|KEMPS CREEK NSW|ROSEHILL NSW|SEVEN HILLS NSW|INGLEBURN NSW|SYDNEY NSW|NEWCASTLE NSW"
    "|BUNGARRIBEE NSW|REDBANK QLD|UNDERWOOD QLD|NORTHGATE QLD|STAFFORD QLD|BRISBANE QLD"
    "|NORTHGATE EAST QLD|EAGLE FARM QLD|TOWNSVILLE QLD|CAIRNS QLD|PERTH AIRPORT WA|WELSHPOOL WA"
    "|KEWDALE WA|PERTH WA|ADELAIDE SA|ADELAIDE AIRPORT SA|KIDMAN PARK SA|HOBART TAS|LAUNCESTON TAS"
    "|FYSHWICK ACT|CANBERRA ACT|DARWIN NT|WINNELLIE NT}"
)


POSTS: Final[dict[str, Texts]] = {
    "australia_post": {
        "en": {
            S.POSTING_COLLECTION: (
                "{Item |Parcel |}received by Australia Post",
                "Received item from sender (Outbound)",
                "{Item |Parcel |}lodged at {|a }{Post Office|Parcel Locker|Street Posting Box}",
                "{Item |Parcel |}{picked up|collected} from sender",
            ),
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                # Past security, not yet on the aircraft.
                "Cleared{ and|, and|,} awaiting international departure",
                "Awaiting international departure",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Flight departed|Flight has departed|International departure}",
                "{Despatch|Despatched} Parcels from export facility",
                "{Item |Parcel |}{departed|departed from|left|has left} Australia",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Item |Parcel |}{arrived|has arrived} in {Australia|New Zealand}",
                "{International|Overseas} arrival",
            ),
            # Printed for the gateway of an export, the gateway of an import, and on the way.
            (S.ARRIVAL_AT_OUTWARD_OFFICE, S.ARRIVAL_AT_INWARD_OFFICE, S.COLLECTION): (
                "Arrived at facility",
            ),
            (S.ARRIVAL_AT_OUTWARD_OFFICE, S.COLLECTION): (
                "In transit to next facility",
                "In transit to next facility in " + _FACILITY,
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Item |}{is |}{in|with} {|Australian }Customs",
                "{Item |Parcel |}received {into|by} Customs for clearance",
                "{Item |Parcel |}awaiting {customs|border} clearance",
                (
                    "{Item |}{is |}held by {Australian Customs|Border Force|Customs and Border"
                    " Protection|Customs/Quarantine|Quarantine}"
                ),
            ),
            S.COLLECTION: (
                (
                    "{Item |Parcel |}{cleared|released} by {Australian Customs|Border Force"
                    "|Quarantine}"
                ),
                "Item cleared by Customs",
                "{Item |Parcel |}{has |}cleared {Customs|customs and quarantine|the border}",
                "{Item |Parcel |}processed at {sorting|delivery} facility",
                "Arrived at {|the |your |local }delivery {facility|centre|depot}",
                "{Item |Parcel |}{is |}being prepared for delivery",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Item |Parcel |}{onboard|on board} for delivery{| today}",
                "{Onboard|On board} with {|the |your }driver{| for delivery}",
                "{It's|Your delivery is|Your parcel is|Your item is} coming today",
                "With {|the |your }driver for delivery",
            ),
            S.ATTEMPTED_DELIVERY: (
                "Unsuccessful delivery{| attempt} - {emh_reason}",
                (
                    "{Attempted delivery|Delivery attempted} -"
                    " {No one home|No-one home|No one at home|Nobody home|Customer not home|Card"
                    " left"
                    "|Notice left|Business closed|No safe place|No safe place to leave item"
                    "|Unsafe to leave|No access|Unable to access address|Signature required}"
                ),
                (
                    "{Sorry, we|We} {missed you|tried to deliver but you weren't home"
                    "|tried to deliver your parcel but no one was home}"
                ),
            ),
            S.RETENTION: (
                "{Final|Last} {collection |}notice",
                "Held at Post Office at {customer|customer's|addressee's} request",
            ),
            S.FINAL_DELIVERY: (
                (
                    "Delivered - {Left in a safe place|Left in safe place|Safe drop|Signed for"
                    "|Signature received|Left at front door|Front door|In letterbox|In mailbox"
                    "|Letterbox|Mailbox|PO Box|Parcel Locker|Left with neighbour|To reception"
                    "|Reception|Mail room|To a person|To an individual at the address|In person}"
                ),
                (
                    "Delivered {in|to} {safe place|letterbox|mailbox|PO Box|Parcel Locker|reception"
                    "|mail room|neighbour}"
                ),
                "Collected by {addressee|customer|recipient}",
                "{Item |Parcel |}collected from {|a |the }Parcel Locker",
            ),
            R.PRE_ADVICE: (
                (
                    "{Shipping|Shipment|Order} information {received|approved} by {Australia Post"
                    "|AusPost}"
                ),
                "We're {expecting|awaiting} {this|your} {item|parcel}",
            ),
            R.RETURN: (
                "{Item |Parcel |}{is |}{being returned|on its way back} to sender",
                (
                    "{Return|Returned} to sender{:| -}"
                    " {Refused|Unclaimed|Incorrect address|Insufficient address|Not collected}"
                ),
                (
                    "{Refused|Unclaimed|Incorrectly addressed|Not collected|Addressee unknown}"
                    "{ -|,} returned to sender"
                ),
            ),
            R.FORWARDED: (
                "Incorrectly sorted{ and|,|, and} forwarded to {|the }correct {location|facility}",
                (
                    "{Item |Parcel |}{redirected|forwarded} to {new address|another address|correct"
                    " location}"
                ),
                "{Missorted|Missent|Mis-sorted}{| and forwarded| and redirected}",
            ),
        },
    },
    "nz_post": {
        "en": {
            S.POSTING_COLLECTION: (
                "{Item |Parcel |}{accepted|received|picked up} by {NZ|New Zealand} Post",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Item |Parcel |}{departed|departed from|left|has left} New Zealand",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: ("{Item |Parcel |}arrived in New Zealand",),
            S.CUSTOMS_CLEARANCE: (
                "{Item |}{is |}with {|NZ |New Zealand }Customs",
                "{Item |Parcel |}{is |}held by {NZ|New Zealand} Customs",
            ),
            S.COLLECTION: ("{Item |Parcel |}{released|cleared} by {NZ|New Zealand} Customs",),
            S.OUT_FOR_DELIVERY: ("{Item |}{is |}with courier for delivery",),
            S.ATTEMPTED_DELIVERY: (
                (
                    "{Delivery attempted|Attempted delivery}{ -|,} {card left|card to call left"
                    "|no one home}"
                ),
                "Card to call left",
            ),
            S.FINAL_DELIVERY: (
                (
                    "Delivered{ -|,} {signature obtained|signed for|authority to leave"
                    "|left in a safe place}"
                ),
            ),
        },
    },
}
