"""The guide's ten labels, Japan Post's tracking page, and the texts that stand for it elsewhere.

Sources: records of the live page, the notices of Japan Post, and the wording that guides, shops
and other Japanese carriers use for the same events.  Rows that honest readers read differently
are left out, except where Japan Post's two pages, side by side, settle them.
"""

from __future__ import annotations

from typing import Final

from ems_status._statuses import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


POSTS: Final[dict[str, Texts]] = {
    # The names of the statuses themselves, so they decide before any post's own use of the same words:
    # "Collection" alone is the guide's status, whatever else the word may mean.
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
    "japan_post": {
        "en": {
            S.POSTING_COLLECTION: ("Posting{/|-| | and | & }collection",),
            S.ARRIVAL_AT_OUTWARD_OFFICE: ("Arrival at outward office of exchange",),
            S.DISPATCH_FROM_OUTWARD_OFFICE: ("Dispatch from outward office of exchange",),
            # Japan Post's verb for the inward side is Departure, for the outward side Dispatch;
            # its notices print the second without saying the side.
            (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION): ("Dispatched from exchange office",),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "Arrival at inward office of exchange",
                "Item held at inward office of exchange",
                # Moved uncleared between the offices of exchange: before customs, not in it.
                "Transported in bond",
                "Arrived in bond",
            ),
            S.CUSTOMS_CLEARANCE: (
                "Held by import Customs",
                "Item presented to import Customs",
                "In Customs",
            ),
            S.COLLECTION: (
                "Departure from inward office of exchange",
                "Item returned from import Customs",
                "Item out of sorting centre",
                "Processing at {the}delivery {post |}office",
            ),
            S.OUT_FOR_DELIVERY: (
                "Item out for physical delivery",
                "Allocated to {the}delivery staff",
            ),
            S.ATTEMPTED_DELIVERY: (
                "Absence{.|,|;| -|} attempted delivery",
                # Nothing moved: the recipient has booked a redelivery after an absence.
                "A request for {re-delivery|redelivery} was received",
            ),
            S.RETENTION: ("Office closed{.|,|;| -|} retention",),
            S.FINAL_DELIVERY: (
                "Final delivery{ -|,|.|;|:|} collected at {the}counter",
                "Final delivery (collected at {the}counter)",
            ),
            R.RELAY: ("En route", "En-route"),
            R.RETURN: ("Returned to sender", "Return to sender"),
            R.INVESTIGATION: ("Investigation", "Under investigation"),
        },
        "ja": {
            S.POSTING_COLLECTION: (
                "引{受|受け|き受け|き受}{|済み|済|完了}",
                # Picked up from the sender.
                "集荷{|済み|済|完了}",
                # Other carriers.
                "荷物受付{|完了|済み}",
            ),
            # One text for both sides, with its older names, a letter lost, and kanji that a
            # copy through traditional Chinese has changed.
            (S.ARRIVAL_AT_OUTWARD_OFFICE, S.ARRIVAL_AT_INWARD_OFFICE): (
                "{国|國}際交換{局|支店|}{に|へ|}{到着|到著|到着済み|到着しました}",
                "国際郵便局{に|へ}到着{|しました}",
            ),
            (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION): (
                "{国|國}際交換{局|支店|}{から|より|を|}{発送|發送|出発|発送済み|発送しました}",
                "国際郵便局{から|より}発送{|しました}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{原産国|発送国|差出国|出荷国|発送元の国}を{出発|出国}{|しました}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{目的|宛先|宛て先の|仕向|仕向け|名宛|配達|配達先の|出荷先の|お届け先の}国{に|へ}到着{|しました}",
                "保税運送{中|到着}",
                "保税運送に到着",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{|輸入}{通関|通關}{手続|手続き|手續|手續き|}中",
                "{通関|税関}保留{|中}",
                "税関{で|にて}{保留|検査|審査}{|中}",
                "{税関|通関}{検査|審査}中",
                "{税関検査|検査|税関審査|審査}のため{、|}税関{へ|に}提示",
                "税関{に|へ}到着{|しました}",
                # An aggregator's: under inspection by customs, no investigation of the post.
                "通関の更新現在ご注文の調査中です",
            ),
            S.COLLECTION: (
                # At the delivery office; the same letters inside longer texts mean other things.
                "到着",
                "{|輸入}通関{|手続|手続き}{完了|終了|済み|済|が完了しました}",
                "配達{局|郵便局}{に|へ|}到着{|しました}",
            ),
            S.OUT_FOR_DELIVERY: (
                "{持ち出し|持出し|持出}中",
                "配達局{から|より|を}出発{|しました}",
                "配達中{|です}",
                "お届け中",
            ),
            S.ATTEMPTED_DELIVERY: (
                "{ご|御|}不在のため{、|}{持ち戻り|持戻り|持ち戻|持戻}{|ました}",
                "持戻{|り}{|(ご不在)|(不在)}",
                "持ち戻り(ご不在)",
                # The notice was delivered, not the item.
                "{ご|}不在{連絡票|通知|通知票|連絡}をお{届|屆}け{済み|済|しました}",
                # The recipient has booked a redelivery after an absence.
                "配達希望受付{|済み}",
            ),
            S.FINAL_DELIVERY: (
                "{|お届け先に|お屆け先に}お{届|屆}け{済み|済|済みです|完了|しました}",
                "窓口{で|にて}お渡し{|済み|しました|完了}",
                "お渡し{済み|完了}",
                # Guides and other carriers.
                "{配達|配送}{完了|終了|済み|済|済みです|完了しました|終了しました|完了です}",
                "お客様引渡完了",
                "投函完了",
            ),
            S.RETENTION: (
                "保管{|中}",
                "{郵便局|配達局|窓口|最寄りの郵便局}{で|に|にて}保管{|中|しています}",
                "{お|}届け先{、|}{休日|休業|休業日}のため{、|}保管{|中}",
                "{ご|}不在のため{、|}保管{|中}",
            ),
            R.RELAY: ("中継", "通過", "中継局{に|を}{到着|通過|発送}"),
            R.RETURN: (
                "{差出人|差出し人|発送人|送り主|ご依頼主}{に|へ}返送{|中|済み|済|完了|しました}",
                "返送{|中|済み|済|完了}",
                "差出人{に|へ}返送:{あて所が不明|宛所が不明|あて所に尋ねあたらない|受取人不明|受取拒否|受取辞退|保管期間経過|転居先不明}{|のため}",
                # The details column, printed beside a return.
                "{あて所|宛所|宛名|住所}が不明のため",
                "{あて所|宛所}{不明|に尋ねあたらない|に尋ねあたりません}",
            ),
            R.FORWARDED: ("転送{|中|済み|しました}", "転居先{に|へ}転送{|中|済み}"),
            R.INVESTIGATION: (
                "調査{中|しています}",
                "調査中({受取ご辞退|受取辞退|受取拒否|住所不明|宛先不明|あて所不明|ご不在})",
            ),
        },
    },
}
