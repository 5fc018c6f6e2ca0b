"""Posts of countries that speak English, and the French of Canada Post.

Sources: see `ems_status.vocabulary`; Royal Mail's lists of reasons for customs events, which it
prints behind the name of the event ("Held by Import Customs due to Prohibited Articles").

For items from abroad these are posts of destination, so a domestic leg that the text names is
`COLLECTION`; what a page prints on either side of the border stands for both.  Canada Post's "Item
processed", "Item in transit" and "Item arrived" are left out: the page prints them for every leg,
and for acceptance in Canada too.
"""

from __future__ import annotations

from typing import Final

from ems_status._statuses import OutsideReason as R
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
                "Your item was delivered {in or at the mailbox|at the front door or porch|to the front desk or reception area|to the mail room|at the post office}",
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
                "{Unclaimed|Refused|Undeliverable as Addressed|Addressee Unknown|Forward Expired|Insufficient Address|Moved, Left No Address|Vacant|No Such Number}{, |/| - }{Being Returned|Return} to Sender",
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
    "canada_post": {
        "en": {
            S.POSTING_COLLECTION: (
                "Item {accepted|deposited} at {the}Post Office",
                "Item {picked up|collected} by Canada Post",
                "Item accepted by Canada Post",
                "{Item|Parcel} accepted at {the}{retail counter|counter|postal outlet}",
            ),
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                "International item processed in {Canada|origin country|originating country}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{International |}Item has left {the}{originating|origin} country and is en route to Canada",
                "{International |}Item has left {Canada|the originating country}",
                "{International |}Item has left Canada and is en route to {destination|the destination country|its destination}",
                "International item has been forwarded onwards to {|its }destination",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{International |}Item has arrived in Canada",
                "{International |}Item arrived in Canada",
                "{International |}Item has arrived in Canada and {was|has been} sent for further processing",
                # Customs comes next; this is the arrival.
                "{International |}Item has arrived in Canada and will be {presented for review|presented for customs review|presented to Customs}",
                "{International |}Item has arrived in {foreign country|the foreign country|the destination country}",
                "{International |}Item arrived in {foreign|destination} country",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{International |}Item {held at|is held at|is at|is being held at} customs",
                "{International |}Item {|has been }presented to {Canada Customs|Customs|the Canada Border Services Agency} for {review|customs review}",
                "Item {is being|being} reviewed by {|Canada }Customs",
                "Item {is |}undergoing {|a }customs review",
                "{International |}Item has been sent to customs in the destination country",
            ),
            S.COLLECTION: (
                "Item {was |has been |}{released from|released by|cleared by} {|Canada }Customs",
                "{International |}Item released {from|by} {|Canada }Customs for processing by Canada Post",
                "Item was released by Customs and is now with Canada Post for processing",
                "Customs has {released|cleared} the item{| for processing by Canada Post}",
                "Item {is |}in transit to {|the |your |local }Post Office",
            ),
            S.OUT_FOR_DELIVERY: (
                "Item {is |}out for delivery{| today}",
                "Item {is |}{on vehicle|on the vehicle|loaded on vehicle} for delivery",
            ),
            S.ATTEMPTED_DELIVERY: (
                "{|Attempted delivery. }Notice card left indicating {where and when to pick up|where to pick up|when and where to pick up} {item|the item}",
                "{|Attempted delivery. }Notice card left indicating {where|where and when|when and where} {|the }item can be picked up",
                "{|Attempted delivery. |Attempted delivery; }Notice card left",
                "{|Attempted delivery. |Attempted delivery; }Item {|being }rescheduled for delivery {|on }next business day",
                "Attempted delivery{.|;| -} {Item rescheduled for delivery|Customer not available|Recipient not available|No one home|Business closed|Delivery card left}",
                "Delivery attempted{.|;| -} {Notice card left|Item rescheduled for delivery}",
            ),
            S.RETENTION: (
                # The notice of an item that is kept; a return is only announced.
                "Final notice{; |. | - }Item will be returned to sender if not {collected|picked up} within {10|15} days",
                "Final Notice",
                "Item {|is |is being |being }held at Post Office{,|} at {customer's|recipient's|customer} request",
                "Item {is being |being |}held at Post Office",
            ),
            S.FINAL_DELIVERY: (
                "Delivered to {|recipient's |your }{community mailbox|mailbox|parcel locker|front door|side door|back door|garage|door|apartment mailbox|condo mailbox|safe drop location|mailroom|reception|neighbour|neighbor|concierge|building manager|superintendent|PO box|address}",
                "Delivered to {|your |the }community mailbox{, | or }parcel locker{| or apt./condo mailbox}",
                "Delivered to {concierge or building manager|mailroom or reception|reception or mailroom|recipient|recipient at Post Office}",
                "Item picked up by {customer|recipient|addressee}{| at Post Office| at the Post Office}",
            ),
            R.PRE_ADVICE: (
                "{Order|Shipment|Shipping|Electronic|Shipment order} information received by Canada Post",
                "{Electronic|Shipping|Shipment} information submitted by {shipper|sender}",
                "{Shipping |}label created by {shipper|sender}",
                "Canada Post has received {|the }{order|shipping|electronic} information",
            ),
            R.RETURN: (
                "Item has been returned and is {enroute|en route} to the Sender",
                "{Item refused by recipient|Item unclaimed by recipient|Recipient not located at address provided|Address incomplete|Incomplete address|Incorrect address|Recipient has moved|Item not claimed}{. |; }being returned to sender",
                "{Item |}return to sender {initiated|in progress|requested}",
            ),
            R.FORWARDED: (
                "Item {re-routed|rerouted|mis-sent|missent|missorted} due to processing error{|; Possible delay|. Possible delay}",
                "Item {redirected|forwarded} to {recipient's new|new|recipient's|another} address",
                "Item re-routed{|; Possible delay|. Possible delay}",
            ),
            R.INVESTIGATION: (
                "Customer addressing error found; attempting to correct{|. Possible delay}",
            ),
        },
        "fr": {
            S.POSTING_COLLECTION: (
                "Article accepté au bureau de poste",
                "Article ramassé par Postes Canada",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{L'article|Article} {est |}arrivé au Canada",
                "L'article est arrivé au Canada et a été envoyé pour traitement ultérieur",
            ),
            S.CUSTOMS_CLEARANCE: ("Article {retenu|gardé} {aux douanes|à la douane}",),
            S.COLLECTION: (
                "Article en transit vers le bureau de poste",
                "Article {libéré par|dédouané par} les douanes",
            ),
            S.OUT_FOR_DELIVERY: ("Article {sorti pour livraison|en cours de livraison}",),
            S.ATTEMPTED_DELIVERY: (
                "Tentative de livraison",
                "{|Tentative de livraison. }Carte d'avis laissée indiquant où {et quand |}ramasser l'article",
            ),
            S.FINAL_DELIVERY: (
                "Article livré{| avec succès}",
                "Livré à la boîte postale communautaire{| ou à l'armoire à colis}",
                "Livré",
            ),
            R.PRE_ADVICE: (
                "Renseignements {électroniques soumis|soumis par voie électronique} par l'expéditeur",
                "Renseignements sur la commande reçus par Postes Canada",
            ),
            R.RETURN: ("Article {retourné|en cours de retour} à l'expéditeur",),
        },
    },
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
                "Returned from Import Customs due to {Import Authorised|Export Authorised|Import Authorised; No Taxes or Duties to be Paid|Import Authorised; Taxes and/or Duties to be Paid}",
                "Returned from Import Customs due to Import Authorised only for Forwarding for Clearance in a Remote Customs Office",
                "{Your item has |Your item |}{arrived at|reached} {the|your|your local} delivery office",
                # A template of the page, with its placeholder left in.
                "Your item has reached 'EventLocationName' and will now be sent to your local delivery office",
                "Your item is at {the|your|your local} delivery office",
                "{It's|Your item is} at {|the |your |your local }delivery office and will be delivered as soon as possible",
                "{Item |}despatched to {|the |local }delivery office",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Item |It's |Your item is |Your parcel is |}out for delivery{| today}",
                "{It's|Your item is|Your parcel is} out for delivery and should be delivered today",
                "{We have|We've got} your {item|parcel} and it's out for delivery",
            ),
            S.ATTEMPTED_DELIVERY: (
                "Delivery Attempted - {No Answer|Address Inaccessible|Inaccessible|No Access|Business Closed|Closed|Addressee Absent|No One In|Card Left|Signature Required}",
                # Two templates, the first with its placeholder left in.
                "Sorry, we tried to deliver your {parcel|item} on [X] but there didn't seem to be anyone in{|. Please choose an option below}",
                "Sorry, we tried to deliver your {parcel|item} but there {didn't seem to be anyone in|was no one in|was no-one in|was no one available|was no answer}{|. Please choose an option below}",
                "{Sorry, we|We} tried to deliver {it|your item|your parcel}{| today}",
                "{Sorry, you were out|You were out}{| when we tried to deliver your item| when we tried to deliver your parcel}",
            ),
            S.RETENTION: (
                "Item retained{| at delivery office| at the delivery office}",
                "{Item |}held at {|the |your }delivery office",
            ),
            S.FINAL_DELIVERY: (
                # The recipient collected it: handed over.
                "Collected from {|the |Royal Mail }{Customer Service Point|Delivery Office}",
                "{Item |}collected by {addressee|recipient|customer}",
                "{Item |}delivered {and signed|and signed for|to neighbour|to your neighbour|to a neighbour|to Safeplace|to your Safeplace|to a safe place|to reception|to your address|to letterbox}",
                "Delivered{,| -} {signed for|left with neighbour|left in Safeplace|Safeplace|neighbour|left in a safe place}",
                "{We've|We have} delivered {it|your item|your parcel}",
            ),
            R.PRE_ADVICE: (
                "Sender {has |}{despatched|dispatched} {|the |your }item",
                "Sender {is |}{despatching|dispatching|preparing} {|the |your }item",
                "{We're|We are} expecting {it|your item|your parcel}{| soon}",
            ),
            R.RETURN: (
                "{Holding period exceeded|Refused|Item refused|Refused by addressee|Addressee gone away|Gone away|Addressee unknown|Not called for|Not collected|No such address|Incomplete address|Insufficient address|Address incomplete|Address inaccessible|Fee not paid|Charges not paid|Prohibited item} - Returned to Sender",
                "{It's|Your item is} {on its way back|being returned} to sender",
            ),
            R.CANCELLED: (
                "Export {Cancellation|Cancelled} due to {Awaiting Payment of Charges|Does Not Meet Customs Requirements|Force Majeure/Exceptional Event|Impossible to Contact Customer for Information|Incorrect/Illegible/Incomplete Address|Insufficient/Incomplete/Incorrect Documentation|Item Damaged and/or Missing Contents|Prohibited Articles}",
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
                "{Delivery attempted|Attempted delivery} - {card left|no answer|recipient unavailable|addressee advised to collect from Post Office|addressee not available}",
            ),
            S.FINAL_DELIVERY: (
                "{Parcel |}delivered {and signed for|to neighbour|to a neighbour|to depot customer|to address}",
                "{Parcel |}collected {by|by the} {recipient|addressee|customer}",
            ),
        },
    },
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
                "{Item |}{is |}held by {Australian Customs|Border Force|Customs and Border Protection|Customs/Quarantine|Quarantine}",
            ),
            S.COLLECTION: (
                "{Item |Parcel |}{cleared|released} by {Australian Customs|Border Force|Quarantine}",
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
                "{Attempted delivery|Delivery attempted} - {No one home|No-one home|No one at home|Nobody home|Customer not home|Card left|Notice left|Business closed|No safe place|No safe place to leave item|Unsafe to leave|No access|Unable to access address|Signature required}",
                "{Sorry, we|We} {missed you|tried to deliver but you weren't home|tried to deliver your parcel but no one was home}",
            ),
            S.RETENTION: (
                "{Final|Last} {collection |}notice",
                "Held at Post Office at {customer|customer's|addressee's} request",
            ),
            S.FINAL_DELIVERY: (
                "Delivered - {Left in a safe place|Left in safe place|Safe drop|Signed for|Signature received|Left at front door|Front door|In letterbox|In mailbox|Letterbox|Mailbox|PO Box|Parcel Locker|Left with neighbour|To reception|Reception|Mail room|To a person|To an individual at the address|In person}",
                "Delivered {in|to} {safe place|letterbox|mailbox|PO Box|Parcel Locker|reception|mail room|neighbour}",
                "Collected by {addressee|customer|recipient}",
                "{Item |Parcel |}collected from {|a |the }Parcel Locker",
            ),
            R.PRE_ADVICE: (
                "{Shipping|Shipment|Order} information {received|approved} by {Australia Post|AusPost}",
                "We're {expecting|awaiting} {this|your} {item|parcel}",
            ),
            R.RETURN: (
                "{Item |Parcel |}{is |}{being returned|on its way back} to sender",
                "{Return|Returned} to sender{:| -} {Refused|Unclaimed|Incorrect address|Insufficient address|Not collected}",
                "{Refused|Unclaimed|Incorrectly addressed|Not collected|Addressee unknown}{ -|,} returned to sender",
            ),
            R.FORWARDED: (
                "Incorrectly sorted{ and|,|, and} forwarded to {|the }correct {location|facility}",
                "{Item |Parcel |}{redirected|forwarded} to {new address|another address|correct location}",
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
                "{Delivery attempted|Attempted delivery}{ -|,} {card left|card to call left|no one home}",
                "Card to call left",
            ),
            S.FINAL_DELIVERY: (
                "Delivered{ -|,} {signature obtained|signed for|authority to leave|left in a safe place}",
            ),
        },
    },
}
