"""Royal Mail and Parcelforce: their tracking pages, and the sentences of their messages.

Sources: see `ems_status.vocabulary`; Royal Mail's lists of reasons for customs events, which it
prints behind the name of the event ("Held by Import Customs due to Prohibited Articles").
"""

from __future__ import annotations

from typing import Final

from ems_status._phrases import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


_HELD: Final = (
    "{Awaiting Presentation to Border Agency/Security"
    "|Retained by Border Agency/Security for Unspecified Reason"
    "|Handed Over to Customs Authority for Final Delivery"
    "|Impossible to Contact Customer for Information"
    "|Customs Declaration Missing/Inappropriate|Certificate of Origin Missing/Inappropriate"
    "|Invoice Missing/Inappropriate|Incomplete Shipment|Prohibited Articles"
    "|Insufficient/Incomplete/Incorrect Documentation"
    "|Insufficient/Incomplete/Incorrect Documentation; Awaiting Additional Documentation"
    # As the list spells it, and as it should.
    "|Articles whose Importation is subject to Restrictions - Import Licence Missing/Inapropriate"
    "|Articles whose Importation is subject to Restrictions - Import Licence Missing/Inappropriate"
    "|Articles whose Exportation is Subject to Restrictions - Export License Missing/Inappropriate"
    "|Awaiting Payment of Charges}"
)


POSTS: Final[dict[str, Texts]] = {
    "royal_mail": {
        "en": {
            S.POSTING_COLLECTION: (
                "Accepted at {|a |the }Post Office{| branch}",
                "{Your item was accepted|We've accepted it} at {a|the} Post Office",
                "{Item |}collected from sender",
                "We've {collected|got} {it|your item} from the sender",
            ),
            # Collected from the sender, or by the recipient.
            (S.POSTING_COLLECTION, S.FINAL_DELIVERY): ("Collected", "Item collected"),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Item |It's |Your item is |}leaving the UK",
                "{Item |Your item |}has left the UK",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Item |Your item |}arrived in the UK",
                "{Item |Your item |}arrived in the destination country",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Item |Your item is |}{awaiting|undergoing} customs clearance",
                "{Item |Your item is |}with {|UK }customs",
                "{Item |Your item has been |}{passed|presented} to UK customs",
                "Held by Import Customs due to " + _HELD,
            ),
            S.COLLECTION: (
                "Your item has {been released from|been cleared by|cleared} {|UK }Customs",
                (
                    "Returned from Import Customs due to {Import Authorised|Export Authorised"
                    "|Import Authorised; No Taxes or Duties to be Paid"
                    "|Import Authorised; Taxes and/or Duties to be Paid}"
                ),
                (
                    "Returned from Import Customs due to Import Authorised only for Forwarding for"
                    " Clearance in a Remote Customs Office"
                ),
                (
                    "{Your item has |Your item |}{arrived at|reached} {the|your|your local}"
                    " delivery office"
                ),
                # A template of the page, with its placeholder left in.
                (
                    "Your item has reached 'EventLocationName' and will now be sent to your local"
                    " delivery office"
                ),
                "Your item is at {the|your|your local} delivery office",
                (
                    "{It's|Your item is} at {|the |your |your local }delivery office and will be"
                    " delivered as soon as possible"
                ),
                "{Item |}despatched to {|the |local }delivery office",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Item |It's |Your item is |Your parcel is |}out for delivery{| today}",
                "{It's|Your item is|Your parcel is} out for delivery and should be delivered today",
                "{We have|We've got} your {item|parcel} and it's out for delivery",
            ),
            S.ATTEMPTED_DELIVERY: (
                (
                    "Delivery Attempted - {No Answer|Address Inaccessible|Inaccessible|No Access"
                    "|Business Closed|Closed|Addressee Absent|No One In|Card Left|Signature"
                    " Required}"
                ),
                # Two templates, the first with its placeholder left in.
                (
                    "Sorry, we tried to deliver your {parcel|item} on [X] but there didn't seem to"
                    " be"
                    " anyone in{|. Please choose an option below}"
                ),
                (
                    "Sorry, we tried to deliver your {parcel|item} but there {didn't seem to be"
                    " anyone"
                    " in|was no one in|was no-one in|was no one available|was no answer}{|. Please"
                    " choose an option below}"
                ),
                "{Sorry, we|We} tried to deliver {it|your item|your parcel}{| today}",
                (
                    "{Sorry, you were out|You were out}{| when we tried to deliver your item"
                    "| when we tried to deliver your parcel}"
                ),
            ),
            S.RETENTION: (
                "Item retained{| at delivery office| at the delivery office}",
                "{Item |}held at {|the |your }delivery office",
            ),
            S.FINAL_DELIVERY: (
                # The recipient collected it: handed over.
                "Collected from {|the |Royal Mail }{Customer Service Point|Delivery Office}",
                "{Item |}collected by {addressee|recipient|customer}",
                (
                    "{Item |}delivered {and signed"
                    "|and signed for|to neighbour|to your neighbour|to a neighbour|to Safeplace"
                    "|to your Safeplace|to a safe place|to reception|to your address|to letterbox}"
                ),
                (
                    "Delivered{,| -} {signed for|left with neighbour|left in Safeplace|Safeplace"
                    "|neighbour|left in a safe place}"
                ),
                "{We've|We have} delivered {it|your item|your parcel}",
            ),
            R.PRE_ADVICE: (
                "Sender {has |}{despatched|dispatched} {|the |your }item",
                "Sender {is |}{despatching|dispatching|preparing} {|the |your }item",
                "{We're|We are} expecting {it|your item|your parcel}{| soon}",
            ),
            R.RETURN: (
                (
                    "{Holding period exceeded|Refused|Item refused|Refused by addressee"
                    "|Addressee gone away|Gone away|Addressee unknown|Not called for|Not collected"
                    "|No such address|Incomplete address|Insufficient address|Address incomplete"
                    "|Address inaccessible|Fee not paid|Charges not paid|Prohibited item}"
                    " - Returned to Sender"
                ),
                "{It's|Your item is} {on its way back|being returned} to sender",
            ),
            R.CANCELLED: (
                (
                    "Export {Cancellation|Cancelled} due to {Awaiting Payment of Charges"
                    "|Does Not Meet Customs Requirements|Force Majeure/Exceptional Event"
                    "|Impossible to Contact Customer for Information"
                    "|Incorrect/Illegible/Incomplete Address"
                    "|Insufficient/Incomplete/Incorrect Documentation"
                    "|Item Damaged and/or Missing Contents|Prohibited Articles}"
                ),
                "Export {Cancellation|Cancelled} {|due to }At {Addressee's|Sender's} Request",
            ),
            R.FORWARDED: (
                "Redirection in place - item {forwarded|redirected}",
                "{Item |}{mis-sorted|missorted|mis-sent|missent}{| - item forwarded}",
                "{Item |Your item |}{has been |is being |}redirected",
            ),
        },
    },
    "parcelforce": {
        "en": {
            S.POSTING_COLLECTION: (
                "{Parcel |}{collected from|received from} {|the }{customer|sender}",
                "{Parcel |}accepted at Post Office{| branch}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Parcel |}{exported from the UK|sent to receiving country}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Parcel |}{arrived|received} in {the UK|receiving country|destination country}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Parcel |}awaiting {|UK |import }customs clearance",
                "{Parcel |}{held by|with|in} {|UK }customs",
            ),
            S.COLLECTION: (
                "{Parcel |}{cleared by|released from|released by|cleared} {|UK }customs",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Parcel |}{on|is on} {|the |our }vehicle for delivery",
                "{Parcel |}out for delivery{| today}",
            ),
            S.ATTEMPTED_DELIVERY: (
                (
                    "{Delivery attempted|Attempted delivery} - {card left|no answer"
                    "|recipient unavailable|addressee advised to collect from Post Office"
                    "|addressee not available}"
                ),
            ),
            S.FINAL_DELIVERY: (
                (
                    "{Parcel |}delivered {and signed for|to neighbour|to a neighbour|to depot"
                    " customer"
                    "|to address}"
                ),
                "{Parcel |}collected {by|by the} {recipient|addressee|customer}",
            ),
        },
    },
}
