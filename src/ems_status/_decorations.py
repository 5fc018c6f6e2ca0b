"""What may stand beside a status in one row of a tracking page, and nothing else.

A row such as ``03/12 09:15 通関手続中 中部国際郵便局 愛知県`` holds one status and decorations.
Whatever is not positively known here is no decoration: a list of forbidden words would leak with
each word that it lacks (``Final delivery, CANCELLED``).

Sources: rows of Japan Post's page and of services that copy it; office codes are the country and
city parts of UPU office codes (IMPC) of the offices of exchange that EMS from Japan passes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ems_status._normalize import japanese, normalize
from ems_status._places import is_country_code, is_place


# Above this many pieces a text is no row of a tracking page.
MAX_PIECES: Final = 24
# A phrase or a decoration spans at most this many pieces ("UNITED STATES OF AMERICA": four).
MAX_RUN: Final = 6

# Tags that services print beside a status, and the way an item travels.
TAGS: Final = frozenset({"例外", "海外", "air"})

# What the name of an office may hold beside the city: "TOKYO INT", "SHANTOU EMS", "NARITA AP A".
OFFICE_WORDS: Final = frozenset(
    "AIRPORT AMC AMU AO AP BAG CPO EMS GPO HUB IMC INT INTL INTERNATIONAL IPC ISC LC LC/AO OE SAL"
    " V VBAG USPS".split()
)

# Cities with an office of exchange that EMS from or to Japan passes, and cities and wards of Japan,
# as rows print them in capitals.  Names that are also words of another meaning are left out.
CITIES: Final = frozenset(
    "AGEO AKASHI AKITA AMAGASAKI AOMORI ARAKAWA ASAHIKAWA BUNKYO CHIBA CHIYODA CHUBU CHUO EDOGAWA"
    " FUCHU FUJISAWA FUKUI FUKUOKA FUKUSHIMA FUKUYAMA FUNABASHI GIFU GINZA HACHIOJI HAKATA"
    " HAKODATE HAMAMATSU HANEDA HARUMI HIGASHIYAMA HIMEJI HIRAKATA HIROSHIMA ICHIKAWA ITABASHI"
    " IWATSUKI KAGOSHIMA KANAZAWA KANSAI KASHIWA KATSUSHIKA KAWAGOE KAWAGUCHI KAWASAKI KITAKYUSHU"
    " KOBE KOCHI KOFU KOSHIGAYA KOTO KUMAMOTO KURASHIKI KURUME KYOTO MACHIDA MAEBASHI MATSUDO"
    " MATSUMOTO MATSUYAMA MEGURO MINATO MITO MIYAZAKI MORIOKA NAGANO NAGASAKI NAGOYA NAGOYAKO NAHA"
    " NAKANO NARA NARITA NERIMA NIIGATA NISHINOMIYA OITA OKAYAMA OKAZAKI OKINAWA OMIYA OSAKA OTSU"
    " SAGA SAGAMIHARA SAITAMA SAKAI SAPPORO SASEBO SENDAI SETAGAYA SHIBUYA SHIMONOSEKI SHINAGAWA"
    " SHINIWATSUKI SHINJUKU SHINOSAKA SHINTOKYO SHIZUOKA SUGINAMI SUITA SUMIDA TACHIKAWA TAITO"
    " TAKAMATSU TAKASAKI TOKOROZAWA TOKUSHIMA TOKYO TOSHIMA TOTTORI TOYAMA TOYOHASHI TOYONAKA"
    " TOYOTA TSU UENO URAWA UTSUNOMIYA WAKAYAMA YAMAGATA YAMAGUCHI YAMATO YOKOHAMA YOKOSUKA"
    " BEIJING CHANGCHUN CHANGSHA CHENGDU CHONGQING DALIAN DONGGUAN FOSHAN FUZHOU GUANGZHOU HANGZHOU"
    " HARBIN HEFEI JINAN KUNMING NANJING NANNING NINGBO QINGDAO SHANGHAI SHANTOU SHENYANG SHENZHEN"
    " SUZHOU TIANJIN URUMQI WEIHAI WENZHOU WUHAN WUXI XIAMEN XIAN YANTAI YIWU ZHENGZHOU KOWLOON"
    " BUSAN INCHEON SEOUL KAOHSIUNG TAIPEI TAOYUAN BANGKOK CEBU HANOI HO-CHI-MINH JAKARTA"
    " KUALA-LUMPUR KUALALUMPUR MANILA PENANG PHNOM-PENH SURABAYA YANGON BANGALORE CHENNAI COLOMBO"
    " DELHI DHAKA ISLAMABAD KARACHI KATHMANDU KOLKATA LAHORE MUMBAI ABU-DHABI CAIRO DOHA DUBAI"
    " ISTANBUL JOHANNESBURG NAIROBI RIYADH TEL-AVIV AUCKLAND BRISBANE CHRISTCHURCH MELBOURNE"
    " PERTH SYDNEY ATLANTA BOSTON CHICAGO DALLAS DENVER HONOLULU HOUSTON LOS-ANGELES MIAMI"
    " MINNEAPOLIS NEW-YORK NEWARK PHILADELPHIA SAN-FRANCISCO SEATTLE CALGARY MONTREAL TORONTO"
    " VANCOUVER BOGOTA BUENOS-AIRES CURITIBA LIMA MEXICO-CITY RIO-DE-JANEIRO SANTIAGO SAO-PAULO"
    " AMSTERDAM ATHENS BARCELONA BERLIN BRATISLAVA BRUSSELS BUCHAREST BUDAPEST COPENHAGEN COVENTRY"
    " DUBLIN EDINBURGH FRANKFURT GENEVA HAMBURG HELSINKI KIEV KYIV LANGLEY LEIPZIG LISBON LJUBLJANA"
    " LONDON LYON MADRID MILAN MILANO MOSCOW NIEDERAULA OSLO PARIS PRAGUE RIGA ROISSY ROME SKOPJE"
    " SOFIA STOCKHOLM TALLINN VIENNA VILNIUS VLADIVOSTOK WARSAW WARSZAWA ZAGREB ZURICH".split()
)

# Parts of a Japanese city, glued to its name: "KAWASAKIHIGASHI".
_SIDES: Final = ("HIGASHI", "NISHI", "KITA", "MINAMI", "CHUO", "KO", "EKIMAE")

# Wards of Tokyo and large cities, for offices that are printed with a bare 局.
CITIES_JA: Final = frozenset({
    "千代田", "中央", "港", "新宿", "文京", "台東", "墨田", "江東", "品川", "目黒", "大田",
    "世田谷", "渋谷", "中野", "杉並", "豊島", "北", "荒川", "板橋", "練馬", "足立", "葛飾",
    "江戸川", "銀座", "札幌", "仙台", "新岩槻", "千葉", "横浜", "川崎", "川崎東", "相模原",
    "新潟", "静岡", "浜松", "名古屋", "名古屋港", "京都", "東山", "大阪", "堺", "神戸", "岡山",
    "広島", "北九州", "福岡", "熊本", "那覇", "東京国際", "大阪国際", "中部国際", "新東京",
    "晴海",
})  # fmt: skip

# The country and city that UPU office codes begin with; one letter for the office follows.
OFFICE_CODES: Final = frozenset((
    "AEAUH AEDXB ARBUE ATSZG ATVIE AUBNE AUMEL AUMXB AUPER AUSYD BDDAC BEBRU BELGG BGSOF BRCWB"
    " BRRIO BRSAO CAMTR CATOR CAVAN CAYMQ CAYTO CAYVR CHBSL CHGVA CHZRH CLSCL CNBJS CNCAN CNCKG"
    " CNCTU CNDLC CNFOC CNHGH CNNKG CNSHA CNSHE CNSWA CNSZH CNSZX CNTAO CNTSN CNWEH CNWUH CNXMN"
    " COBOG CRSJO CZPRG DEBER DEFRA DEHAM DENIA DKCPH EETLL EGCAI ESBCN ESMAD FIHEL FRCDG FRCYM"
    " FRPAR GBASF GBBEL GBCVT GBEDI GBLAL GBLHR GBLON GRATH HKHKG HRZAG HUBUD IDBDO IDCGK IDDPS"
    " IDJKT IDSUB IEDUB IEPLS ILTLV INBLR INBOM INCCU INCOK INDEL INHYD INMAA ISREK ITMIL ITMXP"
    " ITROM JPCHB JPFUK JPHIJ JPHND JPIXA JPKIX JPKWS JPNGO JPNRT JPOKA JPOSA JPSDJ JPSPK JPTYO"
    " KHPNH KRICN KRPUS KRSEL KWKWI KZALA LALTE LKCMB LTVNO LULUX LVRIX MMRGN MNULN MOMFM MXMEX"
    " MYKUL MYPEN NLAMS NLHFD NLSRK NOOSL NPKTM NZAKL NZCHC OMMCT PELIM PHMNL PKISB PKKHI PKLHE"
    " PLWAW PTLIS PTOPO QADOH ROBUH RSBEG RUKHV RULED RUMOW RUVVO SARUH SEMMA SESTO SGSIN SILJU"
    " SKBTS THBKK TRIST TWKHH TWTPE UAIEV UAKBP USATL USBOS USCHI USDFW USEWR USHNL USHOU USJFK"
    " USLAX USMIA USNYC USORD USSEA USSFO VNDAD VNHAN VNSGN ZAJNB"
).split())  # fmt: skip

_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"
)
_WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )"
_DATE = (
    f"{_WEEKDAY}?(?:"
    "[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"
    "|[0-9]{1,2}[-/.][0-9]{1,2}(?:[-/.](?:[0-9]{4}|[0-9]{2}))?"
    "|(?:[0-9]{4}年 ?)?[0-9]{1,2}月 ?[0-9]{1,2}日"
    f"|{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?(?:,? [0-9]{{4}})?"
    f"|[0-9]{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH}(?:[ -,]{{1,2}}[0-9]{{2,4}})?"
    ")"
)
_TIME = (
    "(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,6})?)?(?: ?[ap]\\.?m\\.?)?"
    "|(?:午前|午後)?[0-9]{1,2}時(?:[0-9]{1,2}分)?)"
)
_ZONE = "(?:z|(?:gmt|utc|jst)?[+-][0-9]{1,2}(?::?[0-9]{2})?|gmt|utc|jst)"
_STAMP = (
    f"(?:{_DATE}(?:t|,? |,)?(?:{_TIME})?|{_TIME}(?:,? {_DATE})?)"
    f"(?:[ ,]{{0,2}}[\\[(]?{_ZONE}[\\])]?)?"
)
_POSTCODE = "(?:〒? ?[0-9]{3}-[0-9]{4}|[0-9]{4,7}|[0-9]{5}-[0-9]{4})"
_KNOWN = (
    # "May 1, 2024 10:00 am" is cut at its comma.
    f"{_STAMP}|[0-9]{{4}} {_TIME}|{_ZONE}|[月火水木金土日]|{_POSTCODE}|country code: [a-z]{{2}}"
    f"|[ぁ-ん]{{0,4}}[ァ-ヶ一-龯々ー]{{0,12}}郵便局"
)
# In a row a status may stand between these; arrows and bullets lead rows on some pages.
_MARK = f"[{re.escape('|[]()【】「」,;⇒→*•●■▶')}\\t\\r\\n\\v\\f\\u3000]"
_SEPARATORS = f"{_MARK}+|  +"
# What a date may begin with, other than a digit.
_DATE_WORDS: Final = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split()
)


def pieces(text: str) -> list[tuple[int, int]]:
    """Cut a plain text where a row may hold several things.

    Returns:
        Where each piece begins and ends; nothing where the text is no row, since nothing in it
        separates or it has too many pieces.
    """
    if _is_one_piece(text):
        return []
    spans: list[tuple[int, int]] = []
    begin = 0
    for gap in _separators().finditer(text):
        spans += _cut(text, begin, gap.start())
        begin = gap.end()
        if len(spans) > MAX_PIECES:
            return []
    spans += _cut(text, begin, len(text))
    return spans if len(spans) <= MAX_PIECES else []


def _is_one_piece(text: str) -> bool:
    """Say quickly that nothing in a text separates, as in most texts that nobody lists."""
    bare = text.strip()
    if "  " in text or _mark().search(text):
        return False
    if " " not in bare:
        return True
    if bare[0].isdigit() or bare[:3].lower() in _DATE_WORDS:
        return False
    return text.isascii() or not japanese().search(text)


def _cut(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Cut one piece further: behind a date, and at its spaces where it is Japanese."""
    piece = text[begin:end]
    begin += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if not piece:
        return []
    if japanese().search(piece):
        return [(begin + m.start(), begin + m.end()) for m in re.finditer("[^ ]+", piece)]
    end = begin + len(piece)
    lead = _leading_stamp().match(piece)
    if lead is None or lead.end() == len(piece):
        return [(begin, end)]
    middle = begin + lead.end()
    return [(begin, begin + len(lead[0].rstrip())), (middle, end)]


def is_decoration(piece: str) -> bool:
    """Say whether one piece of a row is positively known to be no status."""
    folded = normalize(piece)
    return (
        folded in TAGS
        or _is_code(piece)
        or (_known().fullmatch(folded) is not None and _is_real(folded))
        or (folded.endswith("局") and folded[:-1] in CITIES_JA)
        or is_name(piece)
    )


def is_name(run: str) -> bool:
    """Say whether a piece, or several in a row, name a place or an office.

    Only names go on from piece to piece: "UNITED STATES OF AMERICA", "TOKYO INT, 138-8799".
    """
    return is_place(normalize(run)) or _is_office(run)


def _is_real(folded: str) -> bool:
    """Check the one known form that must also exist: ``Country code: CL``."""
    label, colon, code = folded.partition("country code: ")
    return not colon or (not label and is_country_code(code))


def _is_code(word: str) -> bool:
    """``SGSINN``, or with its country before it ``JPJPKWSA``; capitals only."""
    return (
        word[-6:-1] in OFFICE_CODES
        and (len(word) == 6 or (len(word) == 8 and word[:2] == word[2:4]))
        and word.isupper()
    )


def _is_office(run: str) -> bool:
    """Capitals that name an office: a city or a country, with words that offices have."""
    if not run[:2].isupper():
        return False
    words = [word for word in re.split("[ ,()\\[\\]|\\t\\n]+", run) if word]
    named = False
    begin = 0
    while begin < len(words):
        for end in range(min(len(words), begin + MAX_RUN), begin, -1):
            if _is_city(words[begin:end]):
                named = True
                begin = end
                break
        else:
            word = words[begin]
            if not (word in OFFICE_WORDS or _is_code(word) or _detail().fullmatch(word)):
                return False
            begin += 1
    return named


def _is_city(words: list[str]) -> bool:
    """A city as it is listed or with a side of it, or the name of a country or prefecture."""
    name = "-".join(words)
    stem = next((name.removesuffix(side) for side in _SIDES if name.endswith(side)), name)
    return (
        name in CITIES
        or stem in CITIES
        or (name.isupper() and is_place(normalize(" ".join(words))))
    )


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(_MARK)


@cache
def _separators() -> re.Pattern[str]:
    return re.compile(_SEPARATORS)


@cache
def _leading_stamp() -> re.Pattern[str]:
    return re.compile(f"(?:{_STAMP})(?: +|$)", re.IGNORECASE)


@cache
def _known() -> re.Pattern[str]:
    return re.compile(_KNOWN)


@cache
def _detail() -> re.Pattern[str]:
    """What else the name of an office holds: a letter, a number, its postal code."""
    return re.compile(f"[A-Z]|[0-9]{{1,2}}|{_POSTCODE}")
