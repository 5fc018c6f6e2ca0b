"""What each post prints: data only, one module per post or family of posts.

A module holds ``POSTS``: post, then language, then meaning, then the texts with that meaning.  A
meaning is one status, a tuple of several for a text that is printed for each of them, or an
`OutsideReason`.  The language of event codes is ``zxx`` (ISO 639: no linguistic content): they
count in capitals only.

A text may hold slots: ``{a|b|}`` stands for a, b or nothing, and ``{name}`` for the alternatives
of that name in `SLOTS`.  Each row stands for the texts that it expands to, and for no other.
Rows are written in their folded form but for case, as `normalize` would give them.

Sources: the texts that were seen on a page, or in a record of one, stand with their labels in
``tests/data``.  Around them stand the wordings that these posts are known to use, and the small
differences between one print and the next; not each of those was seen.  What two honest readers
would read differently is left out, or stands for both meanings.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from ems_status._statuses import OutsideReason
from ems_status._statuses import EMSStatus


Meaning: TypeAlias = EMSStatus | tuple[EMSStatus, ...] | OutsideReason
Texts: TypeAlias = Mapping[str, Mapping[Meaning, tuple[str, ...]]]

# Post, the module with its texts, and the country where it delivers.
POSTS: Final[Mapping[str, tuple[str, str | None]]] = MappingProxyType({
    "guide": ("japan_post", None),
    "japan_post": ("japan_post", None),
    "upu": ("upu", None),
    "usps": ("english", "US"),
    "canada_post": ("english", "CA"),
    "royal_mail": ("english", "GB"),
    "parcelforce": ("english", "GB"),
    "australia_post": ("english", "AU"),
    "nz_post": ("english", "NZ"),
    "dhl": ("europe", "DE"),
    "deutsche_post": ("europe", "DE"),
    "austrian_post": ("europe", "AT"),
    "swiss_post": ("europe", "CH"),
    "la_poste": ("europe", "FR"),
    "chronopost": ("europe", "FR"),
    "correos": ("europe", "ES"),
    "postnl": ("europe", "NL"),
    "correios_brasil": ("europe", "BR"),
    "china_ems": ("asia", "CN"),
    "hongkong_post": ("asia", "HK"),
    "chunghwa_post": ("asia", "TW"),
    "korea_post": ("asia", "KR"),
    "singapore_post": ("asia", "SG"),
    "thailand_post": ("asia", "TH"),
    "pos_malaysia": ("asia", "MY"),
    "vietnam_post": ("asia", "VN"),
    "india_post": ("asia", "IN"),
    "ukrposhta": ("europe", "UA"),
    "poczta_polska": ("europe", "PL"),
    "magyar_posta": ("europe", "HU"),
    "omniva": ("europe", "EE"),
    "lp_express": ("europe", "LT"),
    "meest": ("europe", "UA"),
    "uzpost": ("europe", "UZ"),
    "macedonian_post": ("europe", "MK"),
    "russian_post": ("europe", "RU"),
    "ips": ("europe", None),
})

# Each alternative brings its own space, so that an empty one leaves none behind.
SLOTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "item": ("Item ", "Parcel ", "Package ", ""),
    "the": ("the ", ""),
    "arrival": ("Arrival at", "Arrived at", "Arrive at", "Arrival in", "Arrived in"),
    "departure": (
        "Departure from", "Departed from", "Departed", "Depart from", "Dispatch from",
        "Dispatched from", "Despatch from", "Despatched from",
    ),
    "exchange": ("office of exchange", "OE", "exchange office", "international exchange office"),
    "office": ("office", "centre", "facility", "hub"),
    "customs": ("customs", "custom", "customs/security"),
    # EMH: why an item was not delivered, and what was done with it.  The action "Item returned to
    # sender" makes a row a return, and "Addressee's address being verified" proves no visit, so
    # neither is among the actions here.
    "emh_reason": (
        "Addressee not available", "Missed delivery", "Payment of charges", "Unclaimed",
        "Business closed", "Addressee requests own pick-up", "Addressee requests later delivery",
        "Addressee cannot be located", "Addressee moved", "Addressee has P.O. Box",
        "Refused by addressee", "Force majeure - item not delivered",
    ),
    "emh_action": (
        "Item being held, addressee being notified", "Item held,addressee notified",
        "Will attempt delivery on next working day",
        "Scheduled for another delivery attempt today",
        "Scheduled for further delivery attempt today", "Addressee advised to pick up the item",
        "Addressee advised to collect from Post Office",
    ),
})  # fmt: skip
