"""The events of UPU EMSEVT: their codes, their names, and how posts print them.

Sources: the EMSEVT V3 list of event codes and names, and the ways in which the tracking pages of
posts, of UPU's Global Track & Trace and of IPS were seen to print them.  The families around the
names are spelled out by slots: verbs, articles, item or parcel, office of exchange or OE, Customs
with or without import and export.  Disputed names have no status here.
"""

from __future__ import annotations

from typing import Final

from ems_status._statuses import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


POSTS: Final[dict[str, Texts]] = {
    "upu": {
        "zxx": {
            S.POSTING_COLLECTION: ("EMA",),
            # Export customs and security still belong to the office of origin.
            S.ARRIVAL_AT_OUTWARD_OFFICE: ("EMB", "EXA", "EXB", "EXC", "EXD"),
            # Transit offices lie on the way, and RESDIT tells of the flight.
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "EMC", "EMJ", "EMK", "PREDES", "RESDIT 74", "RESDIT 24",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: ("EMD", "EDA", "RESDES"),
            S.CUSTOMS_CLEARANCE: ("EDB", "EME"),
            S.COLLECTION: ("EDC", "EMF", "EDD", "EDE", "EMG", "EDH"),
            S.OUT_FOR_DELIVERY: ("EDG",),
            S.ATTEMPTED_DELIVERY: ("EMH",),
            S.RETENTION: ("EDF",),
            S.FINAL_DELIVERY: ("EMI",),
            R.CANCELLED: ("EXX",),
            R.OTHER: ("EDX",),
        },
        "en": {
            S.POSTING_COLLECTION: (
                "{Item|Parcel|Package|Shipment} accepted{| from sender| from the sender}",
                "{Item|Parcel|Package|Shipment} {received|collected|picked up} from {the}{sender|customer}",
                "Accepted from {the}sender",
                "{item}{accepted|posted} at {the}post office",
                "Receive item from customer{| (Otb)}",
                "Received item from sender (Outbound)",
                "Item posted over the counter",
            ),
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                "{item}{arrival} {the}outward {exchange}",
                "{item}{arrival} {the}export {office}",
                "{Arrival at|Arrived at} {the}{origin|export} {exchange}",
                "{item}held at {the}outward {exchange}",
                "{item}held at {the}export {office}",
                "{item}processed at {the}outward {exchange}",
                "{item}processed at {the}export {office}",
                "Receive item at office of exchange (Otb)",
                "Hold item at office of exchange (Otb)",
                "Send item to customs (Otb)",
                "Return item from customs (Otb)",
                "International item processed in origin country",
                "International item processed in {the}country of origin",
                # Export customs and security: still at the office of origin.
                "{item}{presented|sent|submitted|handed over} to {the}export {customs}",
                "Present to {the}export {customs}",
                "{item}{held|retained} by {the}export {customs}",
                "{item}{returned|released} {from|by} {the}export {customs}",
                "{item}cleared {by |}{the}export {customs}",
                "Export customs {clearance |}{cleared|completed|complete}",
                "In export customs",
                # As China EMS prints an item's office in Japan.
                "【JAPAN {JPJPKWSA|JPJPKWSI}】 Arrival at sorting centre",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{item}{departure} {the}outward {exchange}",
                "{departure} export {office}",
                "{departure} {the}{origin|export} {exchange}",
                "{item}{departed|departed from|left|has left} {the}{origin country|originating country|country of origin}",
                "International item has left {the}{originating country|origin country|country of origin}",
                "International item has left {the}{originating|origin} country and is en route to Canada",
                "{item}{sent|dispatched|despatched} {abroad|overseas|to overseas}",
                "{item}{sent|dispatched|despatched} to {the}{destination country|country of destination}",
                "Send item abroad{| (Otb)| (EDI-received)}",
                "Insert item into bag (Otb) and send item abroad",
                "【JAPAN {JPJPKWSA|JPJPKWSI}】 {Despatch|Dispatch} from sorting centre",
                # A transit office lies on the way.
                "{arrival} {the}transit {exchange}",
                "{departure} {the}transit {exchange}",
                "{item}{arrival} {the}transit country",
                "{item}{departure} {the}transit country",
                "International item has been forwarded onwards to destination",
                # The flight.
                "{item}{received by|handed over to|processed by|accepted by} {the}{air carrier|airline}",
                "Consignment with your postal item has been received by carrier for further transportation",
                "{Departure from|Departed from|Departed} {the}{|origin |export }airport",
                "{Departure from|Departed from|Departed} airport of origin",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{item}{arrival} {the}inward {exchange}",
                "{item}{arrival} {|destination }import {office}",
                "{Arrival at|Arrived at} {the}{destination|import} {exchange}",
                "{item}{arrival} {the}{destination country|country of destination|importing country|import country}",
                "{Arrival|Arrived} at {|processing |sorting }{facility|centre} in {the}{destination country|country of destination}",
                "{item}{arrival} {the}processing centre (inward office of exchange)",
                "{item}held at {the}inward {exchange}",
                "{item}held at {the}import {office}",
                "{item}processed at {the}inward {exchange}",
                "{item}processed at {the}import {office}",
                "Receive item at office of exchange (Inb)",
                "Hold item at office of exchange{| (Inb)}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{item}{held|retained|detained} by {the}{|import }{customs}",
                "{item}{is |being |}held {at|in} {the}{|import }customs",
                "{item}{presented|sent|submitted|handed over} to {the}import {customs}",
                "Present to {the}import {customs}",
                "Presented to {the}customs",
                "{item}{is |}in {the}{|import }customs",
                "{item}{has been |}{presented|sent} to customs in {the}{destination country|country of destination}",
                "Send item to customs (Inb)",
                "{Item|Parcel|Package} {is |}at {the}{recipient's country|destination country} customs",
                "Import customs clearance",
                "{item}{is |}{under|in|undergoing} customs clearance",
                "{|Import }customs clearance {in progress|in process|started|under way|processing|process}",
                "{|Import }customs {inspection|examination|processing}{| in progress}",
                "Under {|import }customs {inspection|examination}",
                # With the misprint that Korea Post's page was seen to print.
                "Ready for {|import }customs {clearance|clearacne}",
            ),
            S.COLLECTION: (
                "{item}{departure} {the}inward {exchange}",
                "Departure from inward office of exchang",
                "{departure} {|destination }import {office}",
                "{departure} {the}{destination|import} {exchange}",
                # Customs gave the item back to the post: it moves on.
                "{item}{returned|released} {from|by} {the}import {customs}",
                "{item}cleared {by |}{the}{|import }customs",
                "{item}{|import }customs {cleared|cleared successfully}",
                "{item}has cleared {the}{|import }customs",
                "{|Import }customs clearance {completed|complete|finished|concluded|successful}",
                "Return item from customs (Inb)",
                "Released from customs/{Despatched|Dispatched} from processing centre (inward office of exchange)",
                "International item released from customs to foreign postal administration",
                "Returned from import customs due to import authorised{|; no taxes or duties to be paid|; taxes and/or duties to be paid}",
                "Send item to domestic location (Inb)",
                "Receive item at sorting centre (Inb)",
                # Sorting in the country of destination.
                "{item}into {the}sorting {centre|office|facility}",
                "{item}{entered|has entered} {the}sorting {centre|office|facility}",
                "{item}received at {the}sorting {centre|office|facility}",
                "{item}out of {the}sorting {centre|office|facility}",
                "{item}{departed|departed from|left|has left} {the}sorting {centre|office|facility}",
                # The delivery office.
                "{item}{Arrival at|Arrived at} {the}{|local }delivery {office|post office|depot}",
                "{item}{arrival} {the}{|local |destination }post office",
                "{item}{is |}{at|received at} {the}{|local }delivery {office|post office|depot}",
                "{item}{is |}in transit to {the}{|local }{delivery office|delivery post office|post office}",
                "Item has been received at the delivery office in the destination country",
                "Receive item at delivery office (Inb)",
                "{item}{arrival} {the}{collection|pick-up|pickup} point",
                "{item}{Arrival at|Arrived at} {the}collection point for {pick-up|pickup}{| (by recipient)| by recipient}",
                "Receive item at collection point for {pick-up|pickup} (Inb)",
            ),
            S.OUT_FOR_DELIVERY: (
                "{item}{is |}out for {|physical }delivery",
                "Your {item|parcel|package|shipment} is out for delivery",
                "Out for delivery today",
                "Đã giao bưu tá phát (Item out for physical delivery)",
                "Send item out for physical delivery (Inb)",
                "Due to be delivered today",
                "{item}{loaded on|loaded onto|on} {the}{delivery vehicle|vehicle for delivery}",
            ),
            S.ATTEMPTED_DELIVERY: (
                "{|Attempted/}unsuccessful {|(physical) |physical }delivery{| attempt}",
                "Attempted {|(physical) |physical }delivery",
                "Unsuccessful item delivery attempt{| (Inb)}",
                "{item}delivery attempted",
                "Delivery attempt",
                "{First|Second|Third|1st|2nd|3rd|Failed} delivery attempt",
                "Delivery attempt {failed|unsuccessful|was unsuccessful|made}",
                "Delivery {unsuccessful|was unsuccessful|not successful}",
                "Unsuccessful delivery - {addressee|recipient} {not available|absent}",
                "{Recipient|Addressee} not available",
                "Receipient not avaliable",
                "{item}could not be delivered",
            ),
            S.FINAL_DELIVERY: (
                "{item}delivered",
                "{item}{has been|was|is} delivered",
                "Your {item|parcel|package|shipment} {has been|was} delivered",
                "{item}{has been |was |}{successfully delivered|delivered successfully}",
                "{item}{has been |was |}delivered to {the}{addressee|recipient}",
                "Deliver item{| (Inb)}",
                "Delivery {complete|completed|successful}",
                "Final delivery {complete|completed}",
            ),
            S.RETENTION: (
                "{Item|Parcel|Package} retention",
                "Held at delivery depot/delivery office",
                "{item}{held|kept|retained} at {the}{|local |delivery }post office",
                "{item}{held|kept|retained} at {the}delivery {office|depot}",
            ),
            # Without a side, these are printed at the office of origin and at the destination.
            (S.ARRIVAL_AT_OUTWARD_OFFICE, S.ARRIVAL_AT_INWARD_OFFICE): (
                "{item}{arrival} {the}{exchange}",
                "{item}held at {the}{exchange}",
                "Receive item at office of exchange",
            ),
            (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION): ("{item}{departure} {the}{exchange}",),
            (S.ARRIVAL_AT_OUTWARD_OFFICE, S.CUSTOMS_CLEARANCE): (
                "{Item|Parcel|Package|Shipment} {presented|sent|submitted|handed over} to {the}{customs}",
                "{Sent|Submitted|Handed over} to {the}{customs}",
                "Send item to customs",
            ),
            (S.ARRIVAL_AT_OUTWARD_OFFICE, S.COLLECTION): (
                "{item}{returned|released} {from|by} {the}customs",
                "{item}{returned|released} {from|by} {the}customs for further {delivery|transportation}",
                "Return item from customs",
            ),
            R.CANCELLED: (
                "Export {cancellation|cancelled|canceled|terminated}",
                "Export cancellation at {addressee's|sender's} request",
                "Export cancellation due to {does not meet customs requirements|awaiting payment of charges|incorrect/illegible/incomplete address|force majeure/exceptional event|impossible to contact customer for information|item damaged and/or missing contents|insufficient/incomplete/incorrect documentation}",
                "Stop item export{| (Otb)}",
            ),
            R.OTHER: ("Import {terminated|termination}", "Stop item import{| (Inb)}"),
            R.RETURN: (
                "{item}{|is |has been |was |being |is being }returned to {the}{sender|origin}",
                "{item}{return|returning|is returning} to {the}sender",
                "Return to {the}{origin|country of origin}",
            ),
            R.PRE_ADVICE: (
                "{|Shipping |Electronic |Electronic shipping |Order }information received",
                "{|Electronic }{item|shipment} {data|information} received",
                "{|Shipping }label created",
                "{Item |Parcel |Shipment |}pre-{advised|advice}",
                "Pre-advice received",
            ),
            R.LOST: ("{item}lost",),
            R.FORWARDED: ("{item}{forwarded|redirected}", "{item}missent"),
            R.INVESTIGATION: ("{item}under investigation",),
        },
    },
}
