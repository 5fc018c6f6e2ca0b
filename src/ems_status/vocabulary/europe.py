"""Posts of continental Europe, with those of Brazil and Uzbekistan, and the web tracking of IPS.

Sources: see `ems_status.vocabulary`, mostly in the post's own language; the French names of the UPU
events; UPU's International Postal System (IPS), whose web tracking many posts run.  The Macedonian
texts are spelled as the records have them, their letters lost in conversion.

Texts that name no leg ("Colis en cours d'acheminement", "Clasificado") are left out.  DHL prints the
same words for the parcel centre of origin and for one on the way, so only the centre of destination
has a status.  "Zur Abholung bereit" at a Packstation or outlet follows a visit or replaces it: the
item is kept.
"""

from __future__ import annotations

from typing import Final

from ems_status._statuses import OutsideReason as R
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
    "la_poste": {
        "fr": {
            S.POSTING_COLLECTION: (
                "{Votre colis|Colis|Envoi} {a été |est |}pris en charge{| par La Poste| par Colissimo}",
                "{Votre colis|Votre envoi} a été déposé {au bureau de poste|dans un point postal|dans un bureau de poste|par l'expéditeur}",
                "{Colis|Envoi} {déposé|remis} par l'expéditeur",
            ),
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                "Arrivée au bureau d'échange {export|de départ|de sortie|d'origine}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Départ|Expédition} du bureau d'échange {export|de départ|de sortie|d'origine}",
                "{Votre colis|Colis|Envoi} a quitté {le|son} pays {d'origine|de départ}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "Arrivée au bureau d'échange {import|d'arrivée|d'entrée|de destination}",
                "{Votre colis|Votre envoi|Le colis|L'envoi} est arrivé {en France|dans le pays de destination|dans son pays de destination}",
                "Arrivé{|e} {en France|dans le pays de destination}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Votre colis|Colis|Envoi} {est |}{en cours de dédouanement|retenu par la douane|en douane}",
                "Dédouanement en cours",
                "{Présenté|Remis} à la douane import",
            ),
            S.COLLECTION: (
                "Départ du bureau d'échange {import|d'arrivée|d'entrée|de destination}",
                "{Votre colis|Colis|Envoi} {a été |est |}dédouané",
                "Dédouanement {terminé|effectué}",
                "{Votre colis|Colis|Envoi} {est |}arrivé {sur son|au|sur le} site de distribution",
                # Ready for the recipient; no visit was made.
                "{Votre colis|Colis|Envoi} {est |}disponible {dans votre|au|dans le} point de retrait",
                "{Votre colis|Votre envoi} vous attend dans votre point de retrait",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Votre colis|Colis|Envoi} {est |}en cours de {livraison|distribution}",
                "En cours de {livraison|distribution}",
            ),
            S.ATTEMPTED_DELIVERY: (
                "{Votre colis|Votre envoi|Le colis|L'envoi} n'a pas pu être {livré|distribué|remis}",
                "Destinataire absent",
                "Destinataire absent{ :|,|.} {avis de passage déposé|avis de passage laissé|un avis de passage a été déposé}",
                "Avis de passage {déposé|laissé}",
                "{Echec|Échec} de {|la }livraison",
                "Tentative de {livraison|distribution}{| infructueuse}",
            ),
            S.FINAL_DELIVERY: (
                "{Votre colis|Colis|Envoi} {a été |est |}{livré|distribué}",
                "{Livré|Distribué|Livraison effectuée}",
                "{Votre colis a été |Colis }{livré|remis|distribué} {au destinataire|au gardien|à un voisin|dans la boîte à lettres|dans votre boîte à lettres|contre signature|à l'accueil}",
                "{Votre colis|Colis} {a été |}retiré {par le destinataire|au bureau de poste|au point de retrait|en point de retrait}",
            ),
            R.PRE_ADVICE: (
                "Votre {colis|Colissimo|envoi} va bientôt nous être confié{| !}",
                "Votre {colis|envoi} est prêt à être expédié{|, il va être remis à La Poste}",
                "{Colis|Envoi} {en cours de préparation|en préparation|préparé} {chez|par} l'expéditeur",
                "Colis annoncé{| par l'expéditeur}",
            ),
            R.RETURN: (
                "{Votre colis|Colis|Envoi} {a été |est |}{retourné|renvoyé} à l'expéditeur",
                "Retour{|né} à l'expéditeur",
            ),
            R.FORWARDED: ("{Votre colis|Colis|Envoi} {a été |est |}réexpédié",),
            R.LOST: ("{Colis|Envoi} {perdu|égaré}",),
        },
        "en": {
            S.POSTING_COLLECTION: ("Your {parcel|item} has been taken in charge by La Poste",),
            S.ARRIVAL_AT_INWARD_OFFICE: ("Your {parcel|item} has arrived in France",),
        },
    },
    "chronopost": {
        "fr": {
            S.POSTING_COLLECTION: (
                "{Colis|Envoi} {pris en charge|remis par l'expéditeur|collecté chez l'expéditeur|ramassé chez l'expéditeur}",
                "Prise en charge {du colis|de l'envoi}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Colis|Envoi} en cours de dédouanement",
                "Dédouanement en cours",
            ),
            S.COLLECTION: (
                "Dédouanement {effectué|terminé}",
                "{Colis|Envoi} dédouané",
                "Tri effectué dans l'agence de {distribution|livraison|destination}",
                "{Colis |Envoi |}arrivé{|e} dans l'agence de {distribution|livraison|destination}",
                "Entrée dans l'agence de {distribution|livraison|destination}",
                "{Colis|Envoi} mis à disposition {au|en} {point de retrait|point relais|bureau de poste}",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Colis|Envoi} en cours de livraison",
                "{Colis|Envoi} {en tournée|en cours de livraison au destinataire}",
            ),
            S.ATTEMPTED_DELIVERY: (
                "{Echec|Échec} de livraison suite à {l'absence du destinataire|absence du destinataire|une absence|la fermeture de l'entreprise|une adresse incomplète|un accès impossible|une fermeture}",
                "Destinataire absent{|, avis de passage déposé}",
                "Livraison impossible{ :|,} destinataire absent",
                "Tentative de livraison{| infructueuse}",
            ),
            S.FINAL_DELIVERY: (
                "{Colis|Envoi} {livré|remis} {au destinataire|à un voisin|au gardien|à l'accueil|en boîte aux lettres}",
                "{Colis|Envoi} retiré {par le destinataire|au point de retrait|au point relais}",
                "Livraison effectuée{| au destinataire}",
            ),
            R.PRE_ADVICE: (
                "{Colis|Envoi} en cours de préparation {chez|par} l'expéditeur",
                "{Colis|Envoi} annoncé par l'expéditeur",
            ),
            R.RETURN: (
                "{Colis|Envoi} {retourné|en retour|en cours de retour} {à|vers} l'expéditeur",
            ),
            R.FORWARDED: ("{Colis|Envoi} réexpédié",),
        },
    },
    "correos": {
        "es": {
            S.POSTING_COLLECTION: (
                "Admitido",
                "Envío admitido",
                "{Admitido|Admisión} en {oficina|la oficina|origen}",
                "{El envío|Tu envío|Envío} ha sido admitido",
                "Recogido del remitente",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "Salida de {|la }{oficina de cambio de origen|oficina internacional de origen}",
                "Salida del país de origen",
                "{El envío|Tu envío} ha salido del país de origen",
            ),
            (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION): ("En tránsito", "Envío en tránsito"),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "Llegada a {|la }{oficina de cambio de destino|oficina internacional de destino}",
                "Llegada al país de destino",
                "{El envío|Tu envío} ha llegado {a España|al país de destino}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{|Envío }en {aduana|la aduana|trámite aduanero|trámite de aduana|proceso de importación}",
                "{Inicio del|En} trámite de {importación|despacho aduanero|despacho de importación}",
                "Retenido {en|por} {|la }aduana",
                "Presentado a {|la }aduana de importación",
            ),
            S.COLLECTION: (
                "Despachado {de|por} {|la }aduana",
                "Despacho {aduanero|de importación|de aduana} {finalizado|realizado}",
                "Alta en {|la }unidad de reparto",
                "{Llegada|En} {|a }{|la }unidad de reparto",
            ),
            S.OUT_FOR_DELIVERY: (
                "En reparto",
                "{El envío|Tu envío|Envío} {|está }en reparto",
            ),
            S.ATTEMPTED_DELIVERY: (
                "Intento de entrega",
                "{|Realizado }intento de entrega{|.| -|:} {Ausente|Ausente reparto|Destinatario ausente|Ausente. Se ha dejado aviso}",
                "Realizado {|un |el }intento de entrega",
                "{Ausente en reparto|Destinatario ausente}",
                "Intento de entrega {fallido|sin éxito}",
                "Entrega fallida",
            ),
            S.FINAL_DELIVERY: (
                "Entregado",
                "{Envío|El envío ha sido|Tu envío ha sido} entregado",
                "Entregado {al destinatario|en buzón|en domicilio|en oficina|a un vecino|en CityPaq|a un autorizado}",
                "{Entrega realizada|Entrega efectuada}",
                "Recogido por el destinatario",
            ),
            R.PRE_ADVICE: (
                "{Prerregistrado|Pre-registrado}",
                "{El envío|Envío} {|está }{prerregistrado|pre-registrado}",
            ),
            R.RETURN: (
                "{Devuelto|En devolución|Devolución|En proceso de devolución} {al|a su} remitente",
                "Devuelto a origen",
                "En devolución",
            ),
            R.FORWARDED: ("{Reexpedido|Reencaminado|Envío reexpedido}",),
            R.LOST: ("{Extraviado|Envío extraviado}",),
        },
        "en": {
            S.CUSTOMS_CLEARANCE: (
                "Transfer received - Import procedure in progress",
                "Import procedure in progress",
            ),
        },
    },
    "postnl": {
        "en": {
            S.POSTING_COLLECTION: (
                "{Consignment|The consignment is|The item is|The consignment has been} received at the PostNL Acceptance Centre",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "The {item|consignment} is on transport to the country of destination",
                "The {item|consignment} has left the country of origin",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "The {item|consignment} has arrived in the {country of destination|Netherlands}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "The {item|consignment} is under {clearance|customs clearance} in the country of destination",
                "The {item|consignment} is {at|being cleared by|being processed by|held by} customs",
            ),
            S.COLLECTION: (
                "The {item|consignment} has {arrived at the domestic sorting centre|been sorted at the domestic sorting centre}",
                "The {item|consignment} {is|has arrived} at the local delivery office",
                "The {item|consignment} has been {cleared|released} by customs",
            ),
            S.OUT_FOR_DELIVERY: (
                "The {item|consignment} is out for delivery",
                "The {deliverer|delivery person|driver|courier} is on {the|his} way",
            ),
            S.ATTEMPTED_DELIVERY: (
                # Misspelt on the page.
                "{Unsuccesfull|Unsuccessfull|Unsuccesful|Unsuccessful}",
                "The {item|consignment} could not be delivered",
                "The delivery {attempt |}was {unsuccessful|not successful}",
                "{Recipient|Addressee|Receiver} not at home",
            ),
            S.FINAL_DELIVERY: (
                "The {item|consignment} {has been|is|was} {|successfully }delivered",
                "The {item|consignment} has been delivered {to the recipient|to the addressee|to the neighbours|at the neighbours|in the mailbox}",
                "The {item|consignment} {has been|was} {picked up|collected} by the {recipient|addressee}",
            ),
            R.PRE_ADVICE: (
                "{|The item is |The consignment is }pre-{advised|announced}",
                "The sender has announced the {item|consignment|shipment}",
                "The {item|consignment} {has been|is} announced{| by the sender}",
            ),
            R.RETURN: ("The {item|consignment} {has been|is|is being} returned to {|the }sender",),
        },
        "nl": {
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Zending|Pakket|Je pakket} is aangekomen in {Nederland|het land van bestemming}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Zending|Pakket|Je pakket} {is|ligt} bij de douane",
                "{Zending|Pakket} wordt ingeklaard",
            ),
            S.COLLECTION: (
                "{Zending|De zending|Pakket} is {ingeklaard|vrijgegeven door de douane}",
            ),
            S.OUT_FOR_DELIVERY: ("{Bezorger|De bezorger} is onderweg",),
            S.ATTEMPTED_DELIVERY: (
                "{Ontvanger|Geadresseerde} niet {thuis|aanwezig}",
                "{Zending|Pakket} {kon niet worden bezorgd|niet bezorgd: niet thuis}",
            ),
            S.FINAL_DELIVERY: (
                "{Zending|Pakket|Je pakket} {is |}{bezorgd|afgeleverd}",
                "{Zending|Pakket} {is |}bezorgd {bij de buren|in de brievenbus|aan huis}",
                "{Bezorgd|Afgeleverd}{| bij de buren| in de brievenbus}",
            ),
            R.PRE_ADVICE: ("{Zending|Pakket|Je pakket} is aangemeld{| door de afzender}",),
            R.RETURN: ("{Zending |Pakket |}{is |}{retour|teruggestuurd naar} afzender",),
        },
    },
    "correios_brasil": {
        "pt": {
            S.POSTING_COLLECTION: ("Objeto postado",),
            S.ARRIVAL_AT_INWARD_OFFICE: ("Objeto recebido pelos Correios do Brasil",),
            S.CUSTOMS_CLEARANCE: (
                "Encaminhado para fiscalização aduaneira{| de importação}",
                "{Em|Objeto em} fiscalização aduaneira",
            ),
            S.COLLECTION: ("Fiscalização aduaneira {finalizada|concluída}{| no país de destino}",),
            S.OUT_FOR_DELIVERY: ("Objeto saiu para entrega ao destinatário",),
            S.ATTEMPTED_DELIVERY: (
                "{Carteiro não atendido|Destinatário ausente}",
                "Objeto não entregue - {carteiro não atendido|destinatário ausente}",
            ),
            S.FINAL_DELIVERY: ("Objeto entregue ao destinatário",),
            R.RETURN: (
                "Objeto {devolvido|em devolução|será devolvido} ao remetente",
                "Objeto entregue ao remetente",
            ),
        },
    },
    "ukrposhta": {
        "en": {
            S.POSTING_COLLECTION: ("{Accepted|Acceptance} at {post office|branch}",),
            S.DISPATCH_FROM_OUTWARD_OFFICE: ("{Item |Parcel |}{left|has left|departed} Ukraine",),
            S.ARRIVAL_AT_INWARD_OFFICE: ("{Item |Parcel |}{arrived|has arrived} {in|to} Ukraine",),
            # Printed for export and import alike.
            (S.ARRIVAL_AT_OUTWARD_OFFICE, S.COLLECTION): (
                "Released from customs for further delivery",
            ),
            S.COLLECTION: ("{Item |Parcel |}{arrived|has arrived} {to|at} the Branch",),
            S.FINAL_DELIVERY: (
                "{Item |Parcel |}handed {|over }to {recipient|addressee}",
                "Delivered {personally|in person}",
            ),
            R.PRE_ADVICE: (
                "Created online{.|,|;} {Waiting|Awaiting|Waiting for} acceptance",
                "Created online",
            ),
            R.RETURN: (
                "Returned to Sender (Due to {Recipient's Refusal|Recipient's Absence|Expiration of Storage Period|Incorrect Address|the Expiration of Storage Period})",
            ),
        },
        "uk": {
            S.POSTING_COLLECTION: (
                "{Прийнято|Прийняте|Відправлення прийнято} у відділенні{| зв'язку}",
                "Відправлення прийнято",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Відправлення прибуло|Прибуло|Прибуття} {в Україну|до України|до країни призначення}",
            ),
            S.COLLECTION: ("{Відправлення прибуло|Прибуло} {у|до} відділення{| доставки}",),
            S.OUT_FOR_DELIVERY: ("{Передано|Відправлення передано} {листоноші|кур'єру}",),
            S.ATTEMPTED_DELIVERY: (
                "{Невдала спроба вручення|Невдала спроба доставки|Спроба вручення}",
            ),
            S.FINAL_DELIVERY: (
                "{|Відправлення }вручено{| одержувачу| адресату|: особисто| особисто}",
            ),
            R.RETURN: ("{Повернення|Повернуто|Відправлення повернуто} відправнику",),
            R.PRE_ADVICE: ("Створено онлайн",),
        },
    },
    "poczta_polska": {
        "en": {
            S.POSTING_COLLECTION: ("Item {posted|accepted}", "Posting of {the |}item"),
            S.CUSTOMS_CLEARANCE: ("Customs service II",),
            S.OUT_FOR_DELIVERY: ("{Item |}{handed over|passed} for delivery",),
            S.FINAL_DELIVERY: ("{Item |}{collected|picked up} at {|the }post office",),
            R.PRE_ADVICE: ("Electronic item data received",),
            R.RETURN: ("Returned", "Item returned", "Return of the item to the sender"),
        },
        "pl": {
            S.POSTING_COLLECTION: (
                "{Nadanie|Nadano|Przesyłka nadana|Przyjęto przesyłkę|Nadanie przesyłki}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Wysłanie|Wysłano} przesyłk{i|ę} {z kraju nadania|z Polski|za granicę}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Nadejście|Przybycie} przesyłki {do Polski|do kraju przeznaczenia}",
                "Przesyłka {nadeszła|dotarła} do {Polski|kraju przeznaczenia}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Zatrzymanie przez urząd celny|Przesyłka w odprawie celnej|W odprawie celnej}",
            ),
            S.COLLECTION: (
                "{Zwolniona przez urząd celny|Zakończenie odprawy celnej|Odprawa celna zakończona}",
                "{Nadejście|Dotarła} do placówki doręczającej",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Przekazano|Przekazanie|Wydano|Wydanie|Przesyłka wydana} do doręczenia",
                "{|Przesyłka }w doręczeniu",
            ),
            S.ATTEMPTED_DELIVERY: (
                "{Próba doręczenia|Nieudana próba doręczenia|Awizo|Awizowano|Awizowanie}",
            ),
            S.FINAL_DELIVERY: (
                "{Doręczono|Doręczona|Przesyłka doręczona|Przesyłka została doręczona}",
                "{Odebrano|Odebrana|Przesyłka odebrana} w {placówce|placówce pocztowej}",
            ),
            R.RETURN: ("{Zwrot|Zwrot do nadawcy|Zwrócono do nadawcy|Zwrot przesyłki do nadawcy}",),
            R.PRE_ADVICE: (
                "{Otrzymano|Zarejestrowano} {elektroniczne dane przesyłki|dane elektroniczne przesyłki|dane przesyłki}",
            ),
        },
    },
    "magyar_posta": {
        # The page prints both languages side by side.
        "hu": {
            S.POSTING_COLLECTION: ("Küldemény felvéve{|/Item accepted}",),
            S.DISPATCH_FROM_OUTWARD_OFFICE: ("Célországba elküldve{|/Item sent abroad}",),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "Célországba megérkezett{|/Arrived in the destination country}",
                "Megérkezett Magyarországra{|/Arrived in Hungary}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Vámkezelés alatt|Vámkezelésre átadva}{|/Under customs clearance|/Presented to customs}",
            ),
            S.COLLECTION: ("Vámkezelés {befejezve|megtörtént}{|/Customs clearance completed}",),
            S.OUT_FOR_DELIVERY: ("Kézbesítés alatt{|/Out for delivery}",),
            S.ATTEMPTED_DELIVERY: (
                "Sikertelen kézbesítés{|/Unsuccessful delivery}",
                "Sikertelen kézbesítési kísérlet{|/Unsuccessful delivery attempt}",
            ),
            S.FINAL_DELIVERY: (
                "Kézbesítés regisztrálva{|/Delivery registered}",
                "{Kézbesítve|Sikeresen kézbesítve}{|/Delivered}",
            ),
            R.RETURN: ("Visszaküldve{| a feladónak}{|/Returned to sender|/Return to sender}",),
        },
        "en": {
            S.ARRIVAL_AT_INWARD_OFFICE: ("Arrived in Hungary",),
            S.FINAL_DELIVERY: ("Delivery registered",),
        },
    },
    "omniva": {
        "en": {
            # From the office to the one who delivers.
            S.OUT_FOR_DELIVERY: ("{Item |Parcel |}{handover|handed over} to {|the |a }courier",),
            S.FINAL_DELIVERY: (
                "{Item|Parcel} {handed over|delivered} to {recipient|customer}",
                "{Item|Parcel} {delivered|issued|handed out} from {|the }parcel machine",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Item|Parcel} {arrived|has arrived} in {Estonia|Latvia|Lithuania}",
            ),
        },
    },
    "lp_express": {
        "en": {
            S.OUT_FOR_DELIVERY: ("Parcel {handed over|given} to {|the |a }courier for delivery",),
            R.RETURN: ("{Parcel|Shipment} {returning|is returning|is being returned|returned}",),
            R.LOST: ("{Parcel|Shipment} {is |}lost",),
        },
    },
    "meest": {
        "en": {
            S.OUT_FOR_DELIVERY: ("{Parcel |}handed over to {|the |a }courier",),
            # Spelled as on the page.
            S.ATTEMPTED_DELIVERY: ("Receipient not {avaliable|available}",),
            R.FORWARDED: ("{Delivery|Rdelivery} redirected",),
        },
    },
    "uzpost": {
        "en": {
            S.ATTEMPTED_DELIVERY: (
                "Unsuccessful item delivery attempt{ - | -}{emh_reason}",
                "Unsuccessful item delivery attempt{ - | -}{Incorrect address|Customer requested own pick up|Customer requested own pick-up}",
            ),
        },
    },
    "macedonian_post": {
        "mk": {
            S.COLLECTION: ("Vo Posta", "Во пошта"),
            S.FINAL_DELIVERY: ("Ispora~ana", "Isporačana", "Испорачана"),
        },
    },
    "russian_post": {
        "ru": {
            S.POSTING_COLLECTION: (
                "{Принято в отделении связи|Прием в отделении связи|Приём в отделении связи}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "Экспорт международной почты",
                "{Покинуло|Отправление покинуло} {страну отправления|границу страны отправления}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "Импорт международной почты",
                "Прибыло {на территорию России|на территорию РФ|в страну назначения}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Приём на таможню|Прием на таможню|Передано таможне|Передано на таможню}",
                "Задержано таможней",
            ),
            S.COLLECTION: (
                "{Выпущено таможней|Таможенное оформление завершено|Таможенное оформление, выпущено таможней}",
                "{Прибыло|Отправление прибыло} в место вручения",
            ),
            S.OUT_FOR_DELIVERY: ("{Передано почтальону|Передано курьеру|Доставка почтальоном}",),
            S.ATTEMPTED_DELIVERY: (
                "Неудачная попытка вручения{|, временное отсутствие адресата|: временное отсутствие адресата}",
            ),
            S.FINAL_DELIVERY: (
                "{Вручение адресату|Вручено адресату|Получено адресатом}",
                "Вручение, {вручение адресату|адресату}",
            ),
            R.RETURN: (
                "{Возврат|Возврат отправителю|Возвращено отправителю}",
                # Handed over to the sender: the way back ends.
                "{Вручение отправителю|Вручено отправителю}",
            ),
            R.PRE_ADVICE: (
                "{Присвоен трек-номер|Присвоение идентификатора|Присвоен идентификатор}",
            ),
        },
    },
    "ips": {
        "en": {
            S.CUSTOMS_CLEARANCE: (
                "Retention reason: {Invoice missing|Awaiting presentation to customs commissioner|Awaiting proof of purchase|Item held for inspection|Certificate of origin missing|Customs declaration missing|Import licence missing|Prohibited articles|Insufficient/incomplete/incorrect documentation} (Inb)",
                # The reason alone: the office of import customs gave it.
                "Awaiting presentation to customs commissioner{| (Inb)}",
                "Awaiting proof of purchase{| (Inb)}",
                "Insufficient/incomplete/incorrect documentation{| (Inb)}",
                "Item held for inspection{| (Inb)}",
                "Invoice missing{| (Inb)}",
            ),
        },
    },
}
