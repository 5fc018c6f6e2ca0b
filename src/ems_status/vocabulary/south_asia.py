"""Singapore Post, Thailand Post, Pos Malaysia, Vietnam Post and India Post.

Sources: see `ems_status.vocabulary`.  Processing centres without a country and consignments between
offices of Malaysia are left out, as they lie on either side of the border.
"""

from __future__ import annotations

from typing import Final

from ems_status._phrases import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


POSTS: Final[dict[str, Texts]] = {
    "singapore_post": {
        "en": {
            S.POSTING_COLLECTION: (
                "{Item |}{accepted|posted} at {|the |a }{Drop-Off Point|POPStation}",
                "{Item |}{received|collected|picked up} from {customer|merchant}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                # A country code may stand behind it.
                "{Item |}{despatched|dispatched} {to |}overseas",
                "{Item |}{departed|departed from|left|has left} Singapore",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: ("{Item |}arrived in Singapore",),
            S.CUSTOMS_CLEARANCE: (
                "Customs {inspection|examination} {in progress|ongoing}",
                "{Item |}{is |}undergoing customs {inspection|clearance}",
            ),
            S.COLLECTION: (
                "Customs {inspection|examination|clearance} {completed|complete}",
                "{Item |}{released|cleared} by Singapore Customs",
                "{Item |}{is |}being {prepared|sorted} for delivery",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Item |}{is |}with delivery {courier|staff}",
                "Delivery in progress",
            ),
            S.ATTEMPTED_DELIVERY: (
                "Unsuccessful {|item }delivery{| attempt}",
                "Delivery unsuccessful{| - no one at home| - addressee not available}",
            ),
            S.FINAL_DELIVERY: (
                (
                    "{Item |}delivered to {|the |your }{letterbox|letter box|doorstep|parcel locker"
                    "|POPStation locker}"
                ),
                "Delivered - {left at doorstep|doorstep|letterbox|signed for}",
                "{Item |}collected {by|by the} {addressee|recipient|customer}",
            ),
            R.PRE_ADVICE: (
                (
                    "SingPost has received your {order|shipment} information, but not your"
                    " {item|parcel} yet"
                ),
            ),
        },
    },
    "thailand_post": {
        "en": {
            # The event, then what the office did and why.
            S.ATTEMPTED_DELIVERY: (
                "Unsuccessful delivery ({emh_action} due to {emh_reason})",
                "Unsuccessful delivery ({emh_action})",
                "Unsuccessful delivery ({emh_reason})",
                "Unsuccessful delivery ({emh_action} due to Incorrect address)",
            ),
            (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION): ("In transit",),
            S.COLLECTION: ("Prepar{ing|ation} for delivery",),
            S.OUT_FOR_DELIVERY: ("Out for delivery",),
            S.FINAL_DELIVERY: ("{Successful delivery|Delivery successful|Delivered successfully}",),
            R.RETURN: (
                "Return{|ed} to {|the }origin{| post office}",
                "Unsuccessful delivery (Item returned to sender)",
                "Unsuccessful delivery (Item returned to sender due to {emh_reason})",
            ),
        },
        "th": {
            S.POSTING_COLLECTION: ("รับฝาก", "รับเข้าระบบ"),
            (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION): ("ระหว่างขนส่ง", "อยู่ระหว่างการขนส่ง"),
            S.CUSTOMS_CLEARANCE: ("อยู่ระหว่าง{การตรวจสอบของศุลกากร|พิธีการศุลกากร}",),
            S.COLLECTION: ("เตรียมการนําจ่าย", "ถึงที่ทําการไปรษณีย์", "ถึงที่ทําการปลายทาง"),
            S.OUT_FOR_DELIVERY: ("อยู่ระหว่างการนําจ่าย", "ออกนําจ่าย"),
            S.ATTEMPTED_DELIVERY: ("นําจ่ายไม่สําเร็จ",),
            S.FINAL_DELIVERY: ("นําจ่ายสําเร็จ", "นําจ่ายถึงผู้รับ", "ผู้รับได้รับสิ่งของเรียบร้อยแล้ว"),
            R.RETURN: ("ส่งคืนต้นทาง", "ส่งคืนผู้ฝากส่ง", "คืนผู้ฝากส่ง"),
        },
    },
    "pos_malaysia": {
        "en": {
            S.POSTING_COLLECTION: (
                "Item posted over the counter{| at}",
                "Your parcel has been {picked up|collected} from sender",
                (
                    "{Your parcel has been|Parcel} {dropped off|accepted} at {post office"
                    "|Pos Malaysia outlet}"
                ),
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Your parcel|Item|Parcel} {has left|has departed|has departed from|left} Malaysia",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Your parcel|Item|Parcel} arrived in {Malaysia|the destination country}",
            ),
            S.CUSTOMS_CLEARANCE: (
                (
                    "{Your parcel has been|Your parcel is being|Parcel} {presented to|inspected by"
                    "|held by} the"
                    " Customs Authority"
                ),
                "{Your parcel has been|Parcel} presented to the Customs Authority for inspection",
                "{Your parcel has been|Parcel} presented to {|the }Customs for inspection",
            ),
            S.COLLECTION: (
                (
                    "{Your parcel has been|Parcel} {cleared|released} by the Customs {Authority"
                    "|Department}"
                ),
                "Prepar{ing|ed} for delivery",
                "{Your parcel|Item|Parcel} is being prepared for delivery",
                "{Arrive|Arrived} at delivery facility{| at}",
                "Your parcel has arrived at {|the |our }delivery {facility|branch|office}",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Your parcel|Item|Parcel} {is |}out for delivery{| today}",
                "{Your parcel is|Parcel} with {|our |the }{postman|courier|rider}",
            ),
            S.ATTEMPTED_DELIVERY: (
                "{Your parcel|Item|Parcel} {could not be|was not able to be} delivered",
                (
                    "{Delivery was unsuccessful|Delivery unsuccessful|Unsuccessful delivery}{|,"
                    " recipient not available| - recipient not available| - premise closed}"
                ),
            ),
            S.FINAL_DELIVERY: (
                # The name of the recipient is cut off.
                "Item delivered to{| recipient| addressee| customer}",
                "Destination station has delivered your {parcel|item}{|. Thank you!|. Thank you}",
                "Your parcel has been {|successfully }delivered. Thank you!",
            ),
            R.PRE_ADVICE: (
                "{Your parcel|Parcel|Shipment} {information|details} {has|have} been received",
            ),
            R.RETURN: ("Your parcel {has been|is being} returned to sender",),
        },
    },
    "vietnam_post": {
        "vi": {
            S.POSTING_COLLECTION: ("Chấp nhận gửi",),
            S.OUT_FOR_DELIVERY: ("Đã giao bưu tá phát", "Giao bưu tá đi phát", "Đang đi phát"),
            S.ATTEMPTED_DELIVERY: ("Phát không thành công",),
            S.FINAL_DELIVERY: ("Phát thành công", "Giao hàng thành công"),
            R.RETURN: ("Chuyển hoàn", "Chuyển hoàn người gửi"),
        },
    },
    "india_post": {
        "en": {
            S.POSTING_COLLECTION: ("Item Booked", "Article Booked"),
            S.COLLECTION: (
                "{Item|Article} received at delivery office",
                "{Item|Article} {custom|customs} {cleared|clearance completed}",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Item|Article} {out for delivery|with postman|sent for delivery}",
            ),
            S.ATTEMPTED_DELIVERY: (
                (
                    "{Item |}delivery attempted{ -|:} {door locked|addressee absent"
                    "|missed delivery|office closed|addressee not available|intimation delivered"
                    "|intimation served}"
                ),
                # The remark alone; a visit was made.
                (
                    "{Door Locked|Addressee Absent|Missed Delivery|Intimation Delivered"
                    "|Intimation Served}"
                ),
            ),
            S.FINAL_DELIVERY: (
                "{Item|Article} Delivered{| }({Addressee|Receiver|Family Member|Neighbour|Others})",
                "{Item|Article} Delivered to {the |}Addressee",
                "{Item|Article} {Delivery Confirmed|Delivered Successfully}",
            ),
            R.RETURN: (
                "{Item|Article} {Returned|Return|being returned} to {|the }Sender",
                (
                    "{Addressee Left without instructions|Addressee cannot be located|Refused"
                    "|Unclaimed"
                    "|Insufficient Address|Addressee Moved|No such person in the address|Deceased}"
                    " - Returned to Sender"
                ),
            ),
            R.FORWARDED: ("{Item|Article} Redirected", "{Item|Article} Missent"),
        },
    },
}
