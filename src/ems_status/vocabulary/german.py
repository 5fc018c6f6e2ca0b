"""Posts that print German: Deutsche Post, DHL Paket, Austrian Post and Swiss Post.

Sources: see `ems_status.vocabulary`.  DHL prints the same words for the parcel
centre of origin and for one on the way, so only the centre of destination has a status.  "Zur
Abholung bereit" at a Packstation or outlet follows a visit or replaces it: the item is kept.
"""

from __future__ import annotations

from typing import Final

from ems_status._phrases import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


POSTS: Final[dict[str, Texts]] = {
    "dhl": {
        "en": {
            S.POSTING_COLLECTION: (
                # Picked up from the sender; the recipient's own pick-up names the recipient.
                "The shipment has been picked up{| from the sender}",
                "The shipment has been {posted|handed in} by the sender at the {retail outlet|PACKSTATION|outlet|post office}",
                "The sender has {posted|handed in} the shipment at the {retail outlet|PACKSTATION}",
            ),
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                "The {|international }shipment has been processed in the export parcel centre",
                "The customs clearance process for export from the {origin country/region|country/region of origin} has been completed",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "The {|international }shipment has left the {|export parcel centre in the }{country of origin|origin country|origin country/region}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "The {|international }shipment has arrived in the destination {country/destination area|country|country/region|area}",
                "The {|international }shipment has been processed in the import parcel centre",
                "The {|international }shipment has arrived in {Germany|the country of destination}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "The {|international }shipment is being prepared for {|import }customs clearance{| in the country of destination| in the destination country}",
                "The {|international }shipment is {being cleared through customs|undergoing customs clearance|in customs clearance}",
                "The customs clearance process for import into the destination {country/region|country} has {been started|started|begun}",
                "The {|international }shipment has been {presented|handed over} to {|the }import customs",
            ),
            S.COLLECTION: (
                "The customs clearance process for import into the destination {country/region|country} has been completed",
                "The {|international }shipment has been {cleared by|released by|released from} import customs",
                "The shipment has been processed in the destination parcel centre",
                "The shipment has been processed in the parcel centre of destination",
                "The shipment has arrived in the region of {|the }recipient{| and will be transported to the delivery base in the next step}",
                "The shipment has arrived at the {delivery depot|delivery base|delivery station}",
                "The shipment is being prepared for {delivery|loading onto the delivery vehicle}",
            ),
            S.OUT_FOR_DELIVERY: (
                "The shipment has been loaded {onto|into} the delivery vehicle{|. The shipment is expected to be delivered today|. Delivery is expected today}",
                "The shipment is {out for delivery|with the delivery staff}{| today}",
            ),
            S.ATTEMPTED_DELIVERY: (
                "The shipment could not be delivered",
                "The shipment could not be delivered{, and|.|,} the recipient has been notified",
                "The shipment could not be delivered{ because|, because| as|:} {the recipient was not present|the recipient was absent|the recipient was not at home|nobody was at home|the recipient was not available}",
                "The shipment could not be delivered and {is being|will be} {forwarded|taken} to {a PACKSTATION|a retail outlet}{|. The recipient has been notified}",
                "The {delivery attempt|attempt to deliver the shipment} was {unsuccessful|not successful}",
            ),
            S.RETENTION: (
                "The shipment is {ready|available} for {pick-up|pickup|collection} at the PACKSTATION{| ...}",
            ),
            S.FINAL_DELIVERY: (
                "The shipment has been {|successfully }delivered{| successfully}",
                "The shipment has been delivered to {the recipient|a neighbor|a neighbour|the recipient's mailbox|the recipient's letterbox|the preferred location|the preferred neighbor|the drop-off location|a family member}",
                "The recipient has {picked up|collected} the shipment {from|at} the {retail outlet|outlet|PACKSTATION|post office}",
                "The shipment has been {picked up|collected} by the recipient{| from the PACKSTATION| at the retail outlet}",
            ),
            R.PRE_ADVICE: (
                "The {instruction|shipment|order} data for this shipment {have|has} been {provided|transmitted} by the sender to DHL electronically",
                "The shipment {has been|was} {announced|pre-announced} electronically",
            ),
            R.RETURN: (
                "The {|international }shipment is {returning|being returned|being sent back} to {|the }sender",
                "The {|international }shipment {has been|will be} {returned|sent back} to {|the }sender",
                "The return shipment has been {delivered|picked up|processed}",
            ),
            R.FORWARDED: (
                "The shipment was misrouted and could not be delivered. The shipment will be readdressed and forwarded to the recipient",
                "The shipment {has been|is being} {forwarded|redirected} to {another|a new|the new|a different} address",
            ),
        },
        "de": {
            S.POSTING_COLLECTION: (
                "Die Sendung wurde {|beim Absender |vom Absender }abgeholt",
                "Die Sendung wurde {|vom Absender }in {der|die|einer} {Filiale|PACKSTATION|Postfiliale} eingeliefert",
                "Die Sendung wurde vom Absender {eingeliefert|aufgegeben}",
                "Der Absender hat die Sendung in der {Filiale|PACKSTATION|Postfiliale} eingeliefert",
            ),
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                "Die {Sendung|Auslands-Sendung} wurde im Export-Paketzentrum bearbeitet",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "Die {Sendung|Auslands-Sendung} hat das {Startland|Ursprungsland|Herkunftsland|Absenderland} verlassen",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "Die {Sendung|Auslands-Sendung} ist im {Zielland|Zielland/Zielgebiet|Zielland/-gebiet|Bestimmungsland} {eingetroffen|angekommen}",
                "Die {Sendung|Auslands-Sendung} ist in Deutschland {eingetroffen|angekommen}",
                "Die {Sendung|Auslands-Sendung} wurde im Import-Paketzentrum bearbeitet",
            ),
            S.CUSTOMS_CLEARANCE: (
                "Die {Sendung|Auslands-Sendung} {befindet sich|ist} in der {Verzollung|Importverzollung|Zollabfertigung}",
                "Die {Sendung|Auslands-Sendung} wird {verzollt|zur Verzollung vorbereitet|für die Verzollung vorbereitet}",
                "Die Importverzollung {hat begonnen|wurde gestartet}",
                "Die Sendung wurde dem Zoll im Zielland {übergeben|vorgeführt}",
            ),
            S.COLLECTION: (
                "Die {Verzollung|Importverzollung} {ist|wurde} abgeschlossen",
                "Die Verzollung zur Einfuhr {in das|ins} {Zielland|Zielland/Zielgebiet} wurde abgeschlossen",
                "Die Sendung wurde im Ziel-Paketzentrum bearbeitet",
                "Die Sendung ist in der Region des Empfängers {angekommen|eingetroffen}{| und wird im nächsten Schritt zur Zustellbasis transportiert}",
                "Die Sendung ist in der {Zustellbasis|Zustellstation} {angekommen|eingetroffen}",
                "Die Sendung wird für die {Verladung ins Zustellfahrzeug|Zustellung} vorbereitet",
                "Die Sendung wird für die Verladung in das Zustellfahrzeug vorbereitet",
            ),
            S.OUT_FOR_DELIVERY: (
                "Die Sendung wurde {in das|ins} Zustellfahrzeug geladen{|. Die Zustellung erfolgt voraussichtlich heute}",
                "Die Sendung {befindet sich|ist} in {|der }Zustellung",
                "In Zustellung",
                "Sendung in Zustellung",
            ),
            S.ATTEMPTED_DELIVERY: (
                "Die Sendung konnte {|heute }nicht zugestellt werden",
                "Die Sendung konnte {|heute }nicht zugestellt werden{. Der|, der|; der} Empfänger wurde benachrichtigt",
                "Die Sendung konnte nicht zugestellt werden und wird in eine {Packstation|Filiale|Postfiliale} {weitergeleitet|gebracht}{|. Der Empfänger wurde benachrichtigt}",
                "Die Sendung konnte nicht zugestellt werden{,|.} {da|weil} der Empfänger nicht {angetroffen wurde|anwesend war|zu Hause war}",
                "Der Empfänger {wurde nicht angetroffen|war nicht anwesend|war nicht zu Hause}",
                "{Empfänger nicht angetroffen|Erfolgloser Zustellversuch|Zustellversuch nicht erfolgreich|Zustellversuch erfolglos}",
                "Der Zustellversuch war {nicht erfolgreich|erfolglos}",
            ),
            S.RETENTION: (
                "Die Sendung liegt in der {PACKSTATION|Filiale|Postfiliale} {|... }zur Abholung bereit",
            ),
            S.FINAL_DELIVERY: (
                "Die Sendung wurde {|erfolgreich }zugestellt",
                "Die Sendung wurde {dem Empfänger|an den Empfänger|einem Nachbarn|an einen Nachbarn|bei einem Nachbarn} {zugestellt|übergeben}",
                "Die Sendung wurde {am gewünschten Ablageort|am Wunschort|am Ablageort} {zugestellt|hinterlegt|abgelegt}",
                "Die Sendung wurde {in den|im} Briefkasten {zugestellt|eingelegt|eingeworfen}",
                "Die Sendung wurde dem Empfänger per vereinfachter Firmenzustellung ab Eingang Paketzentrum zugestellt",
                "Der Empfänger hat die Sendung in der {Filiale|PACKSTATION|Postfiliale} abgeholt",
                "Die Sendung wurde {vom|durch den} Empfänger {|in der Filiale |in der Postfiliale |in der PACKSTATION |aus der PACKSTATION }abgeholt",
                "{Zugestellt|Zustellung erfolgreich|Erfolgreich zugestellt}",
            ),
            R.PRE_ADVICE: (
                "Die {Auftragsdaten|Sendungsdaten} zu dieser Sendung wurden vom Absender elektronisch an DHL übermittelt",
                "Die Sendung wurde {|vom Absender }elektronisch angekündigt{|. Sobald die Sendung von uns bearbeitet wurde, erhalten Sie weitere Informationen}",
            ),
            R.RETURN: (
                "Die {Sendung|Auslands-Sendung|Rücksendung} {wird|wurde} {|an den Absender }zurückgesandt",
                "Die Sendung {wird|wurde} an den Absender {zurückgeschickt|zurückgesendet}",
                "Zurück an {|den }Absender",
            ),
            R.FORWARDED: (
                "Die Sendung wurde fehlgeleitet und konnte nicht zugestellt werden. Die Sendung wird umadressiert und an den Empfänger weitergeleitet",
                "Die Sendung {wird|wurde} an {eine|die} {andere|neue} {Anschrift|Adresse} weitergeleitet",
                "Die Sendung {wird|wurde} nachgesendet",
            ),
        },
    },
    "deutsche_post": {
        "en": {
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Departure from|Departed from|Departed|Left} exporting country",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Arrival|Arrived} {at|in} {|the }{importing country|destination country|import country|country of destination}",
            ),
            S.OUT_FOR_DELIVERY: ("{Item|Shipment} in delivery",),
        },
        "de": {
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "Die Sendung hat {das|Ihr} {Ursprungsland|Absenderland|Einlieferungsland} verlassen",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Ankunft|Angekommen} im {Bestimmungsland|Zielland}",
                "Die Sendung ist im {Bestimmungsland|Zielland} {eingetroffen|angekommen}",
            ),
            S.FINAL_DELIVERY: ("Die Sendung wurde {|am Bestimmungsort }{zugestellt|ausgeliefert}",),
        },
    },
    "austrian_post": {
        "de": {
            S.POSTING_COLLECTION: (
                "Postaufgabe{| im Ausland}",
                "Sendung {aufgegeben|übernommen|angenommen}",
            ),
            # Picked up from the sender, or by the recipient.
            (S.POSTING_COLLECTION, S.FINAL_DELIVERY): ("Sendung abgeholt",),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "Sendung in Österreich {angekommen|eingetroffen}",
                "Sendung im {Bestimmungsland|Zielland|Empfangsland} {angekommen|eingetroffen}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "Sendung {in|bei der|zur} Verzollung",
                "Sendung {in Zollabfertigung|beim Zoll|in Zollbearbeitung}",
            ),
            S.COLLECTION: (
                "Sendung in Bearbeitung Österreich",
                "Sendung {verzollt|vom Zoll freigegeben}",
                "Verzollung abgeschlossen",
            ),
            S.OUT_FOR_DELIVERY: ("Sendung in Zustellung",),
            S.ATTEMPTED_DELIVERY: (
                "Zustellversuch{| nicht erfolgreich| erfolglos}",
                "Empfänger nicht {angetroffen|anwesend}",
                "Sendung konnte nicht zugestellt werden",
                "{Benachrichtigung|Verständigung} hinterlassen",
            ),
            S.FINAL_DELIVERY: (
                "Sendung {|erfolgreich }zugestellt",
                "Sendung {an Nachbarn|an Mitbewohner|an Empfänger} {zugestellt|übergeben}",
                "Sendung {laut Abstellgenehmigung|am Wunschplatz} abgestellt",
                "Sendung {vom|durch} Empfänger abgeholt",
            ),
            R.PRE_ADVICE: (
                "Sendung {|elektronisch }{avisiert|angekündigt}",
                "Sendungsdaten {|elektronisch }{übermittelt|erhalten}",
            ),
            R.RETURN: (
                "Sendung {retourniert|wird retourniert|an Absender retourniert|an Absender zurückgesendet}",
                "{Rücksendung|Retoursendung} an {|den }Absender",
            ),
            R.FORWARDED: ("Sendung {nachgesendet|umgeleitet|wird nachgesendet}",),
        },
        "en": {
            S.POSTING_COLLECTION: ("Posted abroad", "Item posted abroad"),
            S.ARRIVAL_AT_INWARD_OFFICE: ("{Item|Shipment} arrived in Austria",),
            S.COLLECTION: (
                "{Item|Shipment} {being processed|in process|is being processed} in Austria",
            ),
            S.OUT_FOR_DELIVERY: ("{Item|Shipment} {in|is in} delivery",),
        },
    },
    "swiss_post": {
        "de": {
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                "Ankunft {an der |}Grenzstelle {Aufgabeland|Absendeland}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Abgang|Abgang von der} Grenzstelle {Aufgabeland|Absendeland}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: ("Ankunft {an der |}Grenzstelle Bestimmungsland",),
            S.CUSTOMS_CLEARANCE: (
                "{In Verzollung|Verzollungsprozess|Verzollungsprozess gestartet|Verzollung im Bestimmungsland}",
            ),
            S.COLLECTION: (
                "{Abgang|Abgang von der} Grenzstelle Bestimmungsland",
                "Ankunft {Abhol-/Zustellstelle|Zustellstelle|bei der Zustellstelle}",
                "Sortiert für {die |}Zustellung",
            ),
            S.OUT_FOR_DELIVERY: ("In Zustellung",),
            S.ATTEMPTED_DELIVERY: (
                "Erfolgloser Zustellversuch",
                "Zustellung nicht möglich, Abholungseinladung {hinterlegt|hinterlassen}",
            ),
            S.FINAL_DELIVERY: (
                "Zugestellt{| durch Briefträger| am Schalter| im Briefkasten| im Postfach}",
            ),
            R.RETURN: ("Rücksendung{| an Absender}", "Retourniert"),
        },
        "en": {
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                "Arrival at border point{,|} country of {dispatch|origin}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "Departure {from |}border point{,|} country of {dispatch|origin}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "Arrival at border point{,|} {country of destination|destination country}",
            ),
            S.COLLECTION: (
                "Departure {from |}border point{,|} {country of destination|destination country}",
                "Arrival at {pick-up/delivery|collection/delivery} {post office|point}",
                "Sorted for delivery",
            ),
        },
    },
}
