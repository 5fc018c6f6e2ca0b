"""Ukrposhta, Poczta Polska, Magyar Posta, Omniva, LP Express, Meest and their neighbours; IPS.

Sources: see `ems_status.vocabulary`; the web tracking of UPU's
International Postal System (IPS), which many posts run.  The Macedonian texts are spelled as the
records have them, their letters lost in conversion.
"""

from __future__ import annotations

from typing import Final

from ems_status._phrases import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


POSTS: Final[dict[str, Texts]] = {
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
                (
                    "Returned to Sender (Due to {Recipient's Refusal|Recipient's Absence"
                    "|Expiration of Storage Period|Incorrect Address|the Expiration of Storage"
                    " Period})"
                ),
            ),
        },
        "uk": {
            S.POSTING_COLLECTION: (
                "{Прийнято|Прийняте|Відправлення прийнято} у відділенні{| зв'язку}",
                "Відправлення прийнято",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                (
                    "{Відправлення прибуло|Прибуло|Прибуття} {в Україну|до України"
                    "|до країни призначення}"
                ),
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
                (
                    "{Otrzymano|Zarejestrowano} {elektroniczne dane przesyłki|dane elektroniczne"
                    " przesyłki|dane przesyłki}"
                ),
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
                (
                    "{Vámkezelés alatt|Vámkezelésre átadva}{|/Under customs clearance"
                    "|/Presented to customs}"
                ),
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
                (
                    "Unsuccessful item delivery attempt{ - | -}{Incorrect address"
                    "|Customer requested own pick up|Customer requested own pick-up}"
                ),
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
                ("{Покинуло|Отправление покинуло} {страну отправления|границу страны отправления}"),
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
                (
                    "{Выпущено таможней|Таможенное оформление завершено"
                    "|Таможенное оформление, выпущено таможней}"
                ),
                "{Прибыло|Отправление прибыло} в место вручения",
            ),
            S.OUT_FOR_DELIVERY: ("{Передано почтальону|Передано курьеру|Доставка почтальоном}",),
            S.ATTEMPTED_DELIVERY: (
                (
                    "Неудачная попытка вручения{|, временное отсутствие адресата"
                    "|: временное отсутствие адресата}"
                ),
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
                (
                    "Retention reason: {Invoice missing|Awaiting presentation to customs"
                    " commissioner"
                    "|Awaiting proof of purchase|Item held for inspection|Certificate of origin"
                    " missing"
                    "|Customs declaration missing|Import licence missing|Prohibited articles"
                    "|Insufficient/incomplete/incorrect documentation} (Inb)"
                ),
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
