"""The guide's ten labels, and what Japan Post's Japanese page prints for each.

They are the names of the statuses themselves, so they decide before any post's own use of the
same words: ``Collection`` alone is the guide's status, whatever else the word may mean.
"""

from __future__ import annotations

from typing import Final

from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


POSTS: Final[dict[str, Texts]] = {
    "guide": {
        "en": {
            S.POSTING_COLLECTION: ("Posting/Collection",),
            S.ARRIVAL_AT_OUTWARD_OFFICE: ("Arrival at outward office of exchange",),
            S.DISPATCH_FROM_OUTWARD_OFFICE: ("Dispatch from outward office of exchange",),
            S.ARRIVAL_AT_INWARD_OFFICE: ("Arrival at inward office of exchange",),
            S.CUSTOMS_CLEARANCE: ("Customs clearance",),
            S.COLLECTION: ("Collection",),
            S.OUT_FOR_DELIVERY: ("Out for delivery",),
            S.ATTEMPTED_DELIVERY: ("Attempted Delivery",),
            S.FINAL_DELIVERY: ("Final delivery",),
            S.RETENTION: ("Retention",),
        },
        "ja": {
            S.POSTING_COLLECTION: ("引受",),
            (S.ARRIVAL_AT_OUTWARD_OFFICE, S.ARRIVAL_AT_INWARD_OFFICE): ("国際交換局に到着",),
            (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION): ("国際交換局から発送",),
            S.CUSTOMS_CLEARANCE: ("通関手続中",),
            S.COLLECTION: ("到着",),
            S.OUT_FOR_DELIVERY: ("持ち出し中",),
            S.ATTEMPTED_DELIVERY: ("ご不在のため持ち戻り",),
            S.FINAL_DELIVERY: ("お届け済み",),
            S.RETENTION: ("保管",),
        },
    },
}
