"""La Poste, Chronopost, Correos, PostNL and Correios do Brasil.

Sources: see `ems_status.vocabulary`, mostly in the post's own language; the French names of the UPU
events.  Texts that name no leg ("Colis en cours d'acheminement", "Clasificado") are left out.
"""

from __future__ import annotations

from typing import Final

from ems_status._phrases import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


POSTS: Final[dict[str, Texts]] = {
    "la_poste": {
        "fr": {
            S.POSTING_COLLECTION: (
                (
                    "{Votre colis|Colis|Envoi} {a été |est |}pris en charge{| par La"
                    " Poste| par Colissimo}"
                ),
                (
                    "{Votre colis|Votre envoi} a été déposé {au bureau de poste|dans un point"
                    " postal"
                    "|dans un bureau de poste|par l'expéditeur}"
                ),
                "{Colis|Envoi} {déposé|remis} par l'expéditeur",
            ),
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                "Arrivée au bureau d'échange {export|de départ|de sortie|d'origine}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Départ|Expédition} du bureau d'échange {export|de départ|de sortie|d'origine}",
                ("{Votre colis|Colis|Envoi} a quitté {le|son} pays {d'origine|de départ}"),
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "Arrivée au bureau d'échange {import|d'arrivée|d'entrée|de destination}",
                (
                    "{Votre colis|Votre envoi|Le colis|L'envoi} est arrivé {en France|dans le pays"
                    " de"
                    " destination|dans son pays de destination}"
                ),
                "Arrivé{|e} {en France|dans le pays de destination}",
            ),
            S.CUSTOMS_CLEARANCE: (
                (
                    "{Votre colis|Colis|Envoi} {est |}{en cours de dédouanement|retenu par la"
                    " douane|en douane}"
                ),
                "Dédouanement en cours",
                "{Présenté|Remis} à la douane import",
            ),
            S.COLLECTION: (
                "Départ du bureau d'échange {import|d'arrivée|d'entrée|de destination}",
                "{Votre colis|Colis|Envoi} {a été |est |}dédouané",
                "Dédouanement {terminé|effectué}",
                (
                    "{Votre colis|Colis|Envoi} {est |}arrivé {sur son|au|sur le} site de"
                    " distribution"
                ),
                # Ready for the recipient; no visit was made.
                (
                    "{Votre colis|Colis|Envoi} {est |}disponible {dans votre|au|dans le}"
                    " point de retrait"
                ),
                "{Votre colis|Votre envoi} vous attend dans votre point de retrait",
            ),
            S.OUT_FOR_DELIVERY: (
                ("{Votre colis|Colis|Envoi} {est |}en cours de {livraison|distribution}"),
                "En cours de {livraison|distribution}",
            ),
            S.ATTEMPTED_DELIVERY: (
                (
                    "{Votre colis|Votre envoi|Le colis|L'envoi} n'a pas pu être {livré|distribué"
                    "|remis}"
                ),
                "Destinataire absent",
                (
                    "Destinataire absent{ :|,|.} {avis de passage déposé|avis de passage laissé"
                    "|un avis de passage a été déposé}"
                ),
                "Avis de passage {déposé|laissé}",
                "{Echec|Échec} de {|la }livraison",
                "Tentative de {livraison|distribution}{| infructueuse}",
            ),
            S.FINAL_DELIVERY: (
                ("{Votre colis|Colis|Envoi} {a été |est |}{livré|distribué}"),
                "{Livré|Distribué|Livraison effectuée}",
                (
                    "{Votre colis a été |Colis }{livré|remis|distribué}"
                    " {au destinataire|au gardien|à un voisin|dans la boîte à lettres|dans votre"
                    " boîte"
                    " à lettres|contre signature|à l'accueil}"
                ),
                (
                    "{Votre colis|Colis} {a été |}retiré {par le destinataire|au bureau de poste"
                    "|au point de retrait|en point de retrait}"
                ),
            ),
            R.PRE_ADVICE: (
                "Votre {colis|Colissimo|envoi} va bientôt nous être confié{| !}",
                "Votre {colis|envoi} est prêt à être expédié{|, il va être remis à La Poste}",
                (
                    "{Colis|Envoi} {en cours de préparation|en préparation|préparé}"
                    " {chez|par} l'expéditeur"
                ),
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
                (
                    "{Colis|Envoi} {pris en charge|remis par l'expéditeur|collecté chez"
                    " l'expéditeur"
                    "|ramassé chez l'expéditeur}"
                ),
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
                (
                    "{Colis|Envoi} mis à disposition {au|en} {point de retrait|point relais"
                    "|bureau de poste}"
                ),
            ),
            S.OUT_FOR_DELIVERY: (
                "{Colis|Envoi} en cours de livraison",
                "{Colis|Envoi} {en tournée|en cours de livraison au destinataire}",
            ),
            S.ATTEMPTED_DELIVERY: (
                (
                    "{Echec|Échec} de livraison suite à {l'absence du destinataire|absence du"
                    " destinataire|une absence|la fermeture de l'entreprise|une adresse incomplète"
                    "|un accès impossible|une fermeture}"
                ),
                "Destinataire absent{|, avis de passage déposé}",
                "Livraison impossible{ :|,} destinataire absent",
                "Tentative de livraison{| infructueuse}",
            ),
            S.FINAL_DELIVERY: (
                (
                    "{Colis|Envoi} {livré|remis} {au destinataire|à un voisin|au gardien|à"
                    " l'accueil"
                    "|en boîte aux lettres}"
                ),
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
                (
                    "{|Envío }en {aduana|la aduana|trámite aduanero|trámite de aduana|proceso de"
                    " importación}"
                ),
                (
                    "{Inicio del|En} trámite de {importación|despacho aduanero|despacho de"
                    " importación}"
                ),
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
                (
                    "{|Realizado }intento de entrega{|.| -|:} {Ausente|Ausente reparto"
                    "|Destinatario ausente|Ausente. Se ha dejado aviso}"
                ),
                "Realizado {|un |el }intento de entrega",
                "{Ausente en reparto|Destinatario ausente}",
                "Intento de entrega {fallido|sin éxito}",
                "Entrega fallida",
            ),
            S.FINAL_DELIVERY: (
                "Entregado",
                "{Envío|El envío ha sido|Tu envío ha sido} entregado",
                (
                    "Entregado {al destinatario|en buzón|en domicilio|en oficina|a un vecino|en"
                    " CityPaq"
                    "|a un autorizado}"
                ),
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
                (
                    "{Consignment|The consignment is|The item is|The consignment has been}"
                    " received at"
                    " the PostNL Acceptance Centre"
                ),
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "The {item|consignment} is on transport to the country of destination",
                "The {item|consignment} has left the country of origin",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                ("The {item|consignment} has arrived in the {country of destination|Netherlands}"),
            ),
            S.CUSTOMS_CLEARANCE: (
                (
                    "The {item|consignment} is under {clearance|customs clearance} in the"
                    " country of destination"
                ),
                (
                    "The {item|consignment} is {at|being cleared by|being processed by|held by}"
                    " customs"
                ),
            ),
            S.COLLECTION: (
                (
                    "The {item|consignment} has {arrived at the domestic sorting centre"
                    "|been sorted at the domestic sorting centre}"
                ),
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
                (
                    "The {item|consignment} has been delivered {to the recipient"
                    "|to the addressee|to the neighbours|at the neighbours|in the mailbox}"
                ),
                (
                    "The {item|consignment} {has been|was} {picked up|collected} by the"
                    " {recipient|addressee}"
                ),
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
                ("{Zending|Pakket|Je pakket} is aangekomen in {Nederland|het land van bestemming}"),
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
}
