"""Canada Post: its tracking page in English and French.

Sources: see `ems_status.vocabulary`.  "Item processed", "Item in transit" and "Item
arrived" are left out: the page prints them for every leg and for acceptance in Canada too.
"""

from __future__ import annotations

from typing import Final

from ems_status._phrases import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


POSTS: Final[dict[str, Texts]] = {
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
                (
                    "{International |}Item has left {the}{originating|origin} country and is en"
                    " route"
                    " to Canada"
                ),
                "{International |}Item has left {Canada|the originating country}",
                (
                    "{International |}Item has left Canada and is en route to {destination"
                    "|the destination country|its destination}"
                ),
                "International item has been forwarded onwards to {|its }destination",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{International |}Item has arrived in Canada",
                "{International |}Item arrived in Canada",
                (
                    "{International |}Item has arrived in Canada and {was|has been} sent for"
                    " further"
                    " processing"
                ),
                # Customs comes next; this is the arrival.
                (
                    "{International |}Item has arrived in Canada and will be {presented for review"
                    "|presented for customs review|presented to Customs}"
                ),
                (
                    "{International |}Item has arrived in {foreign country|the foreign country"
                    "|the destination country}"
                ),
                "{International |}Item arrived in {foreign|destination} country",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{International |}Item {held at|is held at|is at|is being held at} customs",
                (
                    "{International |}Item {|has been }presented to {Canada Customs|Customs|the"
                    " Canada"
                    " Border Services Agency} for {review|customs review}"
                ),
                "Item {is being|being} reviewed by {|Canada }Customs",
                "Item {is |}undergoing {|a }customs review",
                "{International |}Item has been sent to customs in the destination country",
            ),
            S.COLLECTION: (
                ("Item {was |has been |}{released from|released by|cleared by} {|Canada }Customs"),
                (
                    "{International |}Item released {from|by} {|Canada }Customs for"
                    " processing by Canada Post"
                ),
                "Item was released by Customs and is now with Canada Post for processing",
                "Customs has {released|cleared} the item{| for processing by Canada Post}",
                "Item {is |}in transit to {|the |your |local }Post Office",
            ),
            S.OUT_FOR_DELIVERY: (
                "Item {is |}out for delivery{| today}",
                "Item {is |}{on vehicle|on the vehicle|loaded on vehicle} for delivery",
            ),
            S.ATTEMPTED_DELIVERY: (
                (
                    "{|Attempted delivery. }Notice card left indicating {where and when to pick up"
                    "|where to pick up|when and where to pick up} {item|the item}"
                ),
                (
                    "{|Attempted delivery. }Notice card left indicating {where|where and when"
                    "|when and where} {|the }item can be picked up"
                ),
                "{|Attempted delivery. |Attempted delivery; }Notice card left",
                (
                    "{|Attempted delivery. |Attempted delivery; }Item {|being }rescheduled for"
                    " delivery"
                    " {|on }next business day"
                ),
                (
                    "Attempted delivery{.|;| -} {Item rescheduled for delivery|Customer not"
                    " available"
                    "|Recipient not available|No one home|Business closed|Delivery card left}"
                ),
                "Delivery attempted{.|;| -} {Notice card left|Item rescheduled for delivery}",
            ),
            S.RETENTION: (
                # The notice of an item that is kept; a return is only announced.
                (
                    "Final notice{; |. | - }Item will be returned to sender if not {collected"
                    "|picked up}"
                    " within {10|15} days"
                ),
                "Final Notice",
                (
                    "Item {|is |is being |being }held at Post Office{,|} at {customer's|recipient's"
                    "|customer} request"
                ),
                "Item {is being |being |}held at Post Office",
            ),
            S.FINAL_DELIVERY: (
                (
                    "Delivered to {|recipient's |your }{community mailbox|mailbox"
                    "|parcel locker|front door|side door|back door|garage|door|apartment mailbox"
                    "|condo mailbox|safe drop location|mailroom|reception|neighbour|neighbor"
                    "|concierge|building manager|superintendent|PO box|address}"
                ),
                (
                    "Delivered to {|your |the }community mailbox{, | or }parcel locker{| or"
                    " apt./condo"
                    " mailbox}"
                ),
                (
                    "Delivered to {concierge or building manager|mailroom or reception"
                    "|reception or mailroom|recipient|recipient at Post Office}"
                ),
                (
                    "Item picked up by {customer|recipient|addressee}{| at Post Office| at the Post"
                    " Office}"
                ),
            ),
            R.PRE_ADVICE: (
                (
                    "{Order|Shipment|Shipping|Electronic|Shipment order} information received by"
                    " Canada Post"
                ),
                "{Electronic|Shipping|Shipment} information submitted by {shipper|sender}",
                "{Shipping |}label created by {shipper|sender}",
                "Canada Post has received {|the }{order|shipping|electronic} information",
            ),
            R.RETURN: (
                "Item has been returned and is {enroute|en route} to the Sender",
                (
                    "{Item refused by recipient|Item unclaimed by recipient|Recipient not located"
                    " at address provided"
                    "|Address incomplete|Incomplete address|Incorrect address|Recipient has moved"
                    "|Item not claimed}{. |; }being returned to sender"
                ),
                "{Item |}return to sender {initiated|in progress|requested}",
            ),
            R.FORWARDED: (
                (
                    "Item {re-routed|rerouted|mis-sent|missent|missorted} due to processing error"
                    "{|; Possible delay|. Possible delay}"
                ),
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
                (
                    "{|Tentative de livraison. }Carte d'avis laissée indiquant où {et quand "
                    "|}ramasser"
                    " l'article"
                ),
            ),
            S.FINAL_DELIVERY: (
                "Article livré{| avec succès}",
                "Livré à la boîte postale communautaire{| ou à l'armoire à colis}",
                "Livré",
            ),
            R.PRE_ADVICE: (
                (
                    "Renseignements {électroniques soumis|soumis par voie électronique} par"
                    " l'expéditeur"
                ),
                "Renseignements sur la commande reçus par Postes Canada",
            ),
            R.RETURN: ("Article {retourné|en cours de retour} à l'expéditeur",),
        },
    },
}
