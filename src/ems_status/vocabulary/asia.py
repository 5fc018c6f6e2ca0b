"""Posts of East, South-East and South Asia.

Sources: see `ems_status.vocabulary`; China EMS's own list of the reasons of an unsuccessful
delivery.  The bare reasons are left out, since the list holds deliveries under way, returns and
losses too; behind 未妥投 (not properly delivered) they explain an attempt.

Processing centres without a country and consignments between offices of Malaysia are left out, as
they lie on either side of the border.
"""

from __future__ import annotations

from typing import Final

from ems_status._statuses import OutsideReason as R
from ems_status._statuses import EMSStatus as S
from ems_status.vocabulary import Texts


# Reasons of an attempt; those that say return, loss or delivery by another are left out.
_REASON: Final = (
    "{收件人不在指定的地址|收件人地址有误|查无此人|收件人要求延迟投递|待收费后|无法找到收件人"
    "|收件人要求自取|法定假日,无法投递|因不可抗力原因,邮件未投出|人已他往|收件人有信箱|查无此单位"
    "|地址不详|迁移新址不明|地址不祥,无电话,电话不对|收件人不在|电话无人接听|其他|其它}"
)


POSTS: Final[dict[str, Texts]] = {
    "china_ems": {
        "zh": {
            S.POSTING_COLLECTION: (
                "{|邮件}{收寄|已收寄|已收件|揽收|已揽收|揽收成功}",
                "{中国邮政|邮政}{|已}收取邮件",
                "收寄局{收寄|已收寄}",
            ),
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                # Export customs is still the office of origin, also when it lets go.
                "送交出口海关",
                "出口海关{/|}{留存待验|放行}",
                "{到达|抵达}{|国际}出口互换局",
                "出口互换局{接收|已接收|收件}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{|已}离开{|国际}出口互换局",
                "航空公司{启运|接收|承运}",
                "{到达|离开}{境外经转局|境外经转中心|中转国}",
                "已离开{原寄国|发件国}",
                "{飞机起飞|航班起飞|已离境}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{|已}{到达|抵达}{寄达地|寄达国|目的地国|目的国|目的地国家}",
                "{|已}到达{寄达地处理中心|寄达国处理中心|进口互换局|境外进口互换局}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{|境外}进口海关{/|}留存待验",
                "送交{|境外}进口海关",
                "进口{清关中|海关查验|海关查验中}",
            ),
            S.COLLECTION: (
                "{|境外}进口海关{/|}放行",
                "{|已}离开{进口互换局|寄达地处理中心}",
                "{|已}到达{投递局|投递部|投递站|寄达局|投递机构|投递网点}",
            ),
            S.OUT_FOR_DELIVERY: (
                "{|已}安排投递",
                "{正在|}{投递中|派送中|派件中}",
                "正在{投递|派送|派件}",
                "投递员{正在|}{投递|派送}{|中}",
            ),
            S.ATTEMPTED_DELIVERY: (
                "{|邮件}未妥投",
                "{投递|派送|派件}{不成功|失败|未成功}",
                "未妥投{,|,原因:}" + _REASON,
                "未妥投(" + _REASON + ")",
            ),
            S.FINAL_DELIVERY: (
                "{|邮件|已|邮件已}{妥投|投递成功|签收|派送成功}",
                "{已签收|妥投|投递成功}{,|:}{本人签收|他人代收|本人收|单位收发章}",
                "{已签收|签收|妥投|已妥投|投递成功}({本人签收|他人代收})",
                "{本人签收|他人签收|他人代收|本人收}",
                "您的{邮件|快件}已{签收|妥投}",
            ),
            R.RETURN: (
                "{|邮件|已|邮件已}退回{|寄件人|原寄地|寄件局}",
                "{拒收退回|退回中|退回原寄地处理中}",
                # The item reached its sender again.
                "退回{妥投|,妥投|签收|已签收}",
                "未妥投{,|:|}{拒收退回|退回|已退回寄件人}",
            ),
            R.LOST: ("{|邮件}{丢失|遗失}",),
            R.FORWARDED: ("{邮件错发|邮件改寄|改寄|转寄|邮件转寄}",),
            R.PRE_ADVICE: (
                "{已下单|等待揽收|待揽收|电子信息已收到|电子信息已接收}",
                "{卖家|寄件人|发件人}{|已}{下单|创建订单|准备发货}",
            ),
        },
        "en": {
            S.POSTING_COLLECTION: ("{Item|Mail|Parcel} accepted by {China Post|China EMS|EMS}",),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Departed|Departure|Depart} from {|the }transit {centre|office} abroad",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "Arrived at processing centre {in|of} {|the }destination{| country}",
            ),
        },
    },
    "hongkong_post": {
        "en": {
            S.POSTING_COLLECTION: ("{Item |}posted{| in Hong Kong| over the counter}",),
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                "Process completed for {departure|despatch|dispatch}",
                "{Item |}{processed|is ready} for departure",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Item |}{left|has left} Hong Kong{| for its destination| for destination}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Item |}{arrived|has arrived} in Hong Kong{| and is being processed}",
                "{Item |}arrived {at|in} {|the }destination{| country}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Item |}{is |}{under|undergoing|pending} customs {clearance|examination}",
            ),
            S.COLLECTION: (
                "{Item |}is being {processed|prepared} for delivery",
                "{Item |}arrived at {delivery office|post office}",
            ),
            S.OUT_FOR_DELIVERY: (
                "{Item |}{is |}out for delivery",
                "Delivery in progress",
            ),
            S.ATTEMPTED_DELIVERY: (
                "Delivery {incomplete|not completed|was not completed|unsuccessful}",
                "Delivery was unsuccessful",
            ),
            S.FINAL_DELIVERY: (
                "{Item |}{was |has been |}{successfully |}delivered",
                "{Item |The item was |}collected by {addressee|recipient}",
            ),
            R.PRE_ADVICE: ("Sender is {preparing|arranging} {|the }item for posting",),
        },
        "zh": {
            S.POSTING_COLLECTION: ("{|郵件}已投寄",),
            S.ARRIVAL_AT_OUTWARD_OFFICE: ("{|郵件}{已完成處理,準備離港|已完成離港程序}",),
            S.DISPATCH_FROM_OUTWARD_OFFICE: ("{|郵件}{已離開香港|離開香港|已離港}",),
            S.ARRIVAL_AT_INWARD_OFFICE: ("{|郵件}{已抵達香港|抵達香港|已抵達目的地}",),
            S.CUSTOMS_CLEARANCE: ("{|郵件}{海關清關中|正進行清關|清關中}",),
            S.OUT_FOR_DELIVERY: ("{|郵件}{派遞中|正在派遞}",),
            S.ATTEMPTED_DELIVERY: ("{|郵件}{未能派遞|派遞未完成|派遞不成功|未能成功派遞}",),
            S.FINAL_DELIVERY: ("{|郵件}{已派遞|成功派遞|已成功派遞|派遞成功}",),
            R.PRE_ADVICE: ("寄件人{|現|正|現正}準備{投寄郵件|寄件|投寄}",),
            R.RETURN: ("{|郵件}{退回寄件人|已退回寄件人}",),
        },
    },
    "chunghwa_post": {
        "zh": {
            S.POSTING_COLLECTION: ("交寄郵件", "{|郵件}已交寄"),
            (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION): ("運輸途中",),
            S.CUSTOMS_CLEARANCE: ("{|郵件}{送交海關查驗|海關查驗中|海關通關中}",),
            S.COLLECTION: ("{|郵件}{海關放行|到達投遞局|已到達投遞局}",),
            S.OUT_FOR_DELIVERY: ("{|郵件}{投遞中|郵差投遞中}",),
            S.ATTEMPTED_DELIVERY: ("投遞{不成功|未成功|失敗}",),
            # Waiting at the office for the recipient, after a notice.
            S.RETENTION: ("{招領中|到達支局招領中|郵件招領中}",),
            S.FINAL_DELIVERY: ("投遞成功", "{|郵件}{已投遞|妥投|已妥投}"),
            R.RETURN: ("{|郵件}{退回|退回寄件人|已退回寄件人}",),
        },
    },
    "korea_post": {
        "en": {
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                # The page cuts long names off.
                "Arrival at outward office of {exchang|excha|exch}",
                "Ready for {dispatch|despatch}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Dispatch|Departure} from outward office of {exchang|excha|exch}",
                # The carrier to the airport, then the airline.
                "Handed over to {a|the} transport company",
                "{Received|Receipt} by {|Air }carrier",
                "{Aircraft|Flight} departure",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: ("Arrival at inward office of {exchang|excha|exch}",),
            S.CUSTOMS_CLEARANCE: (
                # With the page's misprint.
                "Ready for customs {clearance|clearacne|inspection}",
                "{Under|Waiting for|Awaiting} customs {clearance|inspection}",
                "Customs clearance and sorting",
            ),
            S.COLLECTION: ("Departure from inward office of {exchang|excha|exch}",),
            S.FINAL_DELIVERY: ("Completed delivery",),
        },
        "ko": {
            S.POSTING_COLLECTION: ("{접수|접수완료|우편물 접수}",),
            S.ARRIVAL_AT_OUTWARD_OFFICE: (
                "발송 교환국에 도착",
                "발송교환국{에|} 도착",
                "{발송준비|발송 준비}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "발송교환국에서 {발송|출발}",
                "{운송사|항공사} {인계|인수}",
                "{운송사|항공사}{에 |}{인계|인수}",
                "{|항공기 }공항 출발",
                "{공항출발|항공기 출발|항공기출발}",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{도착교환국|도착 교환국}{에|} 도착",
                "{상대국|도착국|목적국}{에|} 도착",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{통관및분류|통관 및 분류|통관검사대기|통관 검사 대기|통관중|통관 중|통관대기|수입통관중|통관검사중|세관검사}",
            ),
            S.COLLECTION: (
                "{도착교환국|도착 교환국}에서 {발송|출발}",
                "{통관완료|통관 완료|수입통관완료}",
                "{배달준비|배달 준비}",
                "배달{|우체}국{에|} 도착",
            ),
            S.OUT_FOR_DELIVERY: ("{배달중|배달 중|집배원 배달중|배송중|배송 중}",),
            S.ATTEMPTED_DELIVERY: (
                "{미배달|배달실패|배달 실패|배달시도|배달 시도}",
                "미배달({수취인 부재|수취인부재|폐문부재|폐문 부재|주소불명|수취인불명})",
                "미배달 - {수취인 부재|폐문부재|주소불명|수취인 불명}",
            ),
            S.RETENTION: ("{보관|보관중|보관 중|우체국 보관|우체국보관|창구보관}",),
            S.FINAL_DELIVERY: (
                "{배달완료|배달 완료|배송완료|배송 완료}",
                "배달완료({본인|가족|동거인|회사동료|경비원|무인우편함|우편함})",
            ),
            R.RETURN: ("{반송|반송중|반송 중|반송완료|반송 완료|발송인에게 반송}",),
            R.PRE_ADVICE: ("{접수대기|접수 대기|사전접수|접수예정}",),
        },
    },
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
                "{Item |}delivered to {|the |your }{letterbox|letter box|doorstep|parcel locker|POPStation locker}",
                "Delivered - {left at doorstep|doorstep|letterbox|signed for}",
                "{Item |}collected {by|by the} {addressee|recipient|customer}",
            ),
            R.PRE_ADVICE: (
                "SingPost has received your {order|shipment} information, but not your {item|parcel} yet",
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
                "{Your parcel has been|Parcel} {dropped off|accepted} at {post office|Pos Malaysia outlet}",
            ),
            S.DISPATCH_FROM_OUTWARD_OFFICE: (
                "{Your parcel|Item|Parcel} {has left|has departed|has departed from|left} Malaysia",
            ),
            S.ARRIVAL_AT_INWARD_OFFICE: (
                "{Your parcel|Item|Parcel} arrived in {Malaysia|the destination country}",
            ),
            S.CUSTOMS_CLEARANCE: (
                "{Your parcel has been|Your parcel is being|Parcel} {presented to|inspected by|held by} the Customs Authority",
                "{Your parcel has been|Parcel} presented to the Customs Authority for inspection",
                "{Your parcel has been|Parcel} presented to {|the }Customs for inspection",
            ),
            S.COLLECTION: (
                "{Your parcel has been|Parcel} {cleared|released} by the Customs {Authority|Department}",
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
                "{Delivery was unsuccessful|Delivery unsuccessful|Unsuccessful delivery}{|, recipient not available| - recipient not available| - premise closed}",
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
                "{Item |}delivery attempted{ -|:} {door locked|addressee absent|missed delivery|office closed|addressee not available|intimation delivered|intimation served}",
                # The remark alone; a visit was made.
                "{Door Locked|Addressee Absent|Missed Delivery|Intimation Delivered|Intimation Served}",
            ),
            S.FINAL_DELIVERY: (
                "{Item|Article} Delivered{| }({Addressee|Receiver|Family Member|Neighbour|Others})",
                "{Item|Article} Delivered to {the |}Addressee",
                "{Item|Article} {Delivery Confirmed|Delivered Successfully}",
            ),
            R.RETURN: (
                "{Item|Article} {Returned|Return|being returned} to {|the }Sender",
                "{Addressee Left without instructions|Addressee cannot be located|Refused|Unclaimed|Insufficient Address|Addressee Moved|No such person in the address|Deceased} - Returned to Sender",
            ),
            R.FORWARDED: ("{Item|Article} Redirected", "{Item|Article} Missent"),
        },
    },
}
