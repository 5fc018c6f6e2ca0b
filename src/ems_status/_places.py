"""Places: the countries, the prefectures of Japan, and the origin in an item number.

Sources: the codes are ISO 3166-1's; the names are ISO's short names and CLDR's in English and
Japanese, with the spellings that posts print added.  Item numbers are built as UPU S10 says.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ems_status._normalize import normalize


# Alpha-2 code, alpha-3 code, names.
COUNTRIES: Final = (
    ("AD", "AND", "Andorra", "アンドラ"),
    ("AE", "ARE", "United Arab Emirates", "UAE", "U.A.E.", "アラブ首長国連邦"),
    ("AF", "AFG", "Afghanistan", "アフガニスタン"),
    ("AG", "ATG", "Antigua and Barbuda", "アンティグア・バーブーダ"),
    ("AI", "AIA", "Anguilla", "アンギラ"),
    ("AL", "ALB", "Albania", "アルバニア"),
    ("AM", "ARM", "Armenia", "アルメニア"),
    ("AO", "AGO", "Angola", "アンゴラ"),
    ("AQ", "ATA", "Antarctica", "南極"),
    ("AR", "ARG", "Argentina", "アルゼンチン"),
    ("AS", "ASM", "American Samoa", "米領サモア"),
    ("AT", "AUT", "Austria", "オーストリア"),
    ("AU", "AUS", "Australia", "オーストラリア"),
    ("AW", "ABW", "Aruba", "アルバ"),
    ("AX", "ALA", "Åland Islands", "Aland Islands", "オーランド諸島"),
    ("AZ", "AZE", "Azerbaijan", "アゼルバイジャン"),
    ("BA", "BIH", "Bosnia and Herzegovina", "ボスニア・ヘルツェゴビナ"),
    ("BB", "BRB", "Barbados", "バルバドス"),
    ("BD", "BGD", "Bangladesh", "バングラデシュ"),
    ("BE", "BEL", "Belgium", "ベルギー"),
    ("BF", "BFA", "Burkina Faso", "ブルキナファソ"),
    ("BG", "BGR", "Bulgaria", "ブルガリア"),
    ("BH", "BHR", "Bahrain", "バーレーン"),
    ("BI", "BDI", "Burundi", "ブルンジ"),
    ("BJ", "BEN", "Benin", "ベナン"),
    ("BL", "BLM", "St. Barthélemy", "Saint Barthélemy", "Saint Barthelemy", "サン・バルテルミー"),
    ("BM", "BMU", "Bermuda", "バミューダ"),
    ("BN", "BRN", "Brunei", "Brunei Darussalam", "ブルネイ"),
    ("BO", "BOL", "Bolivia", "ボリビア"),
    ("BQ", "BES", "Caribbean Netherlands", "オランダ領カリブ"),
    ("BR", "BRA", "Brazil", "ブラジル"),
    ("BS", "BHS", "Bahamas", "バハマ"),
    ("BT", "BTN", "Bhutan", "ブータン"),
    ("BV", "BVT", "Bouvet Island", "ブーベ島"),
    ("BW", "BWA", "Botswana", "ボツワナ"),
    ("BY", "BLR", "Belarus", "ベラルーシ", "ベラルーシ共和国"),
    ("BZ", "BLZ", "Belize", "ベリーズ"),
    ("CA", "CAN", "Canada", "カナダ"),
    ("CC", "CCK", "Cocos (Keeling) Islands", "Cocos Islands", "ココス(キーリング)諸島"),
    (
        "CD",
        "COD",
        "Democratic Republic of the Congo",
        "Congo (Dem. Rep.)",
        "コンゴ民主共和国(キンシャサ)",
    ),
    ("CF", "CAF", "Central African Republic", "中央アフリカ共和国"),
    ("CG", "COG", "Congo", "Republic of the Congo", "コンゴ共和国(ブラザビル)"),
    ("CH", "CHE", "Switzerland", "スイス"),
    ("CI", "CIV", "Côte d'Ivoire", "Ivory Coast", "Cote d'Ivoire", "コートジボワール"),
    ("CK", "COK", "Cook Islands", "クック諸島"),
    ("CL", "CHL", "Chile", "チリ"),
    ("CM", "CMR", "Cameroon", "カメルーン"),
    (
        "CN",
        "CHN",
        "China",
        "China (People's Rep.)",
        "China, People's Republic of",
        "People's Republic of China",
        "P.R. China",
        "PR China",
        "Mainland China",
        "中国",
        "中華人民共和国",
    ),
    ("CO", "COL", "Colombia", "コロンビア"),
    ("CR", "CRI", "Costa Rica", "コスタリカ"),
    ("CU", "CUB", "Cuba", "キューバ"),
    ("CV", "CPV", "Cape Verde", "Cabo Verde", "カーボベルデ"),
    ("CW", "CUW", "Curaçao", "Curacao", "キュラソー"),
    ("CX", "CXR", "Christmas Island", "クリスマス島"),
    ("CY", "CYP", "Cyprus", "キプロス"),
    ("CZ", "CZE", "Czechia", "Czech Republic", "Czech Rep.", "チェコ", "チェコ共和国"),
    ("DE", "DEU", "Germany", "ドイツ"),
    ("DJ", "DJI", "Djibouti", "ジブチ"),
    ("DK", "DNK", "Denmark", "デンマーク"),
    ("DM", "DMA", "Dominica", "ドミニカ国"),
    ("DO", "DOM", "Dominican Republic", "ドミニカ共和国"),
    ("DZ", "DZA", "Algeria", "アルジェリア"),
    ("EC", "ECU", "Ecuador", "エクアドル"),
    ("EE", "EST", "Estonia", "エストニア"),
    ("EG", "EGY", "Egypt", "エジプト"),
    ("EH", "ESH", "Western Sahara", "西サハラ"),
    ("ER", "ERI", "Eritrea", "エリトリア"),
    ("ES", "ESP", "Spain", "スペイン"),
    ("ET", "ETH", "Ethiopia", "エチオピア"),
    ("FI", "FIN", "Finland", "フィンランド"),
    ("FJ", "FJI", "Fiji", "フィジー"),
    ("FK", "FLK", "Falkland Islands", "フォークランド諸島"),
    ("FM", "FSM", "Micronesia", "ミクロネシア連邦"),
    ("FO", "FRO", "Faroe Islands", "フェロー諸島"),
    ("FR", "FRA", "France", "フランス"),
    ("GA", "GAB", "Gabon", "ガボン"),
    (
        "GB",
        "GBR",
        "United Kingdom",
        "Great Britain",
        "UK",
        "U.K.",
        "England",
        "Scotland",
        "Wales",
        "Northern Ireland",
        "イギリス",
        "英国",
    ),
    ("GD", "GRD", "Grenada", "グレナダ"),
    ("GE", "GEO", "Georgia", "ジョージア", "グルジア"),
    ("GF", "GUF", "French Guiana", "仏領ギアナ"),
    ("GG", "GGY", "Guernsey", "ガーンジー"),
    ("GH", "GHA", "Ghana", "ガーナ"),
    ("GI", "GIB", "Gibraltar", "ジブラルタル"),
    ("GL", "GRL", "Greenland", "グリーンランド"),
    ("GM", "GMB", "Gambia", "ガンビア"),
    ("GN", "GIN", "Guinea", "ギニア"),
    ("GP", "GLP", "Guadeloupe", "グアドループ"),
    ("GQ", "GNQ", "Equatorial Guinea", "赤道ギニア"),
    ("GR", "GRC", "Greece", "ギリシャ"),
    (
        "GS",
        "SGS",
        "South Georgia and the South Sandwich Islands",
        "South Georgia and South Sandwich Islands",
        "サウスジョージア・サウスサンドウィッチ諸島",
    ),
    ("GT", "GTM", "Guatemala", "グアテマラ"),
    ("GU", "GUM", "Guam", "グアム"),
    ("GW", "GNB", "Guinea-Bissau", "ギニアビサウ"),
    ("GY", "GUY", "Guyana", "ガイアナ"),
    ("HK", "HKG", "Hong Kong", "Hongkong", "Hong Kong, China", "Hong Kong (China)", "香港"),
    (
        "HM",
        "HMD",
        "Heard Island and McDonald Islands",
        "Heard and McDonald Islands",
        "ハード島・マクドナルド諸島",
    ),
    ("HN", "HND", "Honduras", "ホンジュラス"),
    ("HR", "HRV", "Croatia", "クロアチア"),
    ("HT", "HTI", "Haiti", "ハイチ"),
    ("HU", "HUN", "Hungary", "ハンガリー"),
    ("ID", "IDN", "Indonesia", "インドネシア"),
    ("IE", "IRL", "Ireland", "アイルランド"),
    ("IL", "ISR", "Israel", "イスラエル"),
    ("IM", "IMN", "Isle of Man", "マン島"),
    ("IN", "IND", "India", "インド"),
    ("IO", "IOT", "British Indian Ocean Territory", "英領インド洋地域"),
    ("IQ", "IRQ", "Iraq", "イラク"),
    ("IR", "IRN", "Iran", "イラン"),
    ("IS", "ISL", "Iceland", "アイスランド"),
    ("IT", "ITA", "Italy", "イタリア"),
    ("JE", "JEY", "Jersey", "ジャージー"),
    ("JM", "JAM", "Jamaica", "ジャマイカ"),
    ("JO", "JOR", "Jordan", "ヨルダン"),
    ("JP", "JPN", "Japan", "日本", "日本国"),
    ("KE", "KEN", "Kenya", "ケニア"),
    ("KG", "KGZ", "Kyrgyzstan", "キルギス"),
    ("KH", "KHM", "Cambodia", "カンボジア"),
    ("KI", "KIR", "Kiribati", "キリバス"),
    ("KM", "COM", "Comoros", "コモロ"),
    ("KN", "KNA", "Saint Kitts and Nevis", "セントクリストファー・ネーヴィス"),
    ("KP", "PRK", "North Korea", "DPR Korea", "Korea (Dem. People's Rep.)", "北朝鮮"),
    (
        "KR",
        "KOR",
        "South Korea",
        "Korea",
        "Republic of Korea",
        "Korea (Rep.)",
        "Korea (Rep)",
        "Korea, Rep.",
        "韓国",
        "大韓民国",
    ),
    ("KW", "KWT", "Kuwait", "クウェート"),
    ("KY", "CYM", "Cayman Islands", "ケイマン諸島"),
    ("KZ", "KAZ", "Kazakhstan", "カザフスタン"),
    ("LA", "LAO", "Laos", "Lao People's Democratic Republic", "Lao PDR", "ラオス"),
    ("LB", "LBN", "Lebanon", "レバノン"),
    ("LC", "LCA", "St. Lucia", "Saint Lucia", "セントルシア"),
    ("LI", "LIE", "Liechtenstein", "リヒテンシュタイン"),
    ("LK", "LKA", "Sri Lanka", "スリランカ"),
    ("LR", "LBR", "Liberia", "リベリア"),
    ("LS", "LSO", "Lesotho", "レソト"),
    ("LT", "LTU", "Lithuania", "リトアニア"),
    ("LU", "LUX", "Luxembourg", "ルクセンブルク"),
    ("LV", "LVA", "Latvia", "ラトビア"),
    ("LY", "LBY", "Libya", "リビア"),
    ("MA", "MAR", "Morocco", "モロッコ"),
    ("MC", "MCO", "Monaco", "モナコ"),
    ("MD", "MDA", "Moldova", "モルドバ"),
    ("ME", "MNE", "Montenegro", "モンテネグロ"),
    ("MF", "MAF", "St. Martin", "Saint Martin", "サン・マルタン"),
    ("MG", "MDG", "Madagascar", "マダガスカル"),
    ("MH", "MHL", "Marshall Islands", "マーシャル諸島"),
    ("MK", "MKD", "North Macedonia", "Macedonia", "北マケドニア", "マケドニア"),
    ("ML", "MLI", "Mali", "マリ"),
    ("MM", "MMR", "Myanmar", "Burma", "ミャンマー"),
    ("MN", "MNG", "Mongolia", "モンゴル"),
    ("MO", "MAC", "Macao", "Macau", "Macao (China)", "マカオ"),
    ("MP", "MNP", "Northern Mariana Islands", "北マリアナ諸島"),
    ("MQ", "MTQ", "Martinique", "マルティニーク"),
    ("MR", "MRT", "Mauritania", "モーリタニア"),
    ("MS", "MSR", "Montserrat", "モントセラト"),
    ("MT", "MLT", "Malta", "マルタ"),
    ("MU", "MUS", "Mauritius", "モーリシャス"),
    ("MV", "MDV", "Maldives", "モルディブ"),
    ("MW", "MWI", "Malawi", "マラウイ"),
    ("MX", "MEX", "Mexico", "メキシコ"),
    ("MY", "MYS", "Malaysia", "マレーシア"),
    ("MZ", "MOZ", "Mozambique", "モザンビーク"),
    ("NA", "NAM", "Namibia", "ナミビア"),
    ("NC", "NCL", "New Caledonia", "ニューカレドニア"),
    ("NE", "NER", "Niger", "ニジェール"),
    ("NF", "NFK", "Norfolk Island", "ノーフォーク島"),
    ("NG", "NGA", "Nigeria", "ナイジェリア"),
    ("NI", "NIC", "Nicaragua", "ニカラグア"),
    ("NL", "NLD", "Netherlands", "Holland", "The Netherlands", "オランダ"),
    ("NO", "NOR", "Norway", "ノルウェー"),
    ("NP", "NPL", "Nepal", "ネパール"),
    ("NR", "NRU", "Nauru", "ナウル"),
    ("NU", "NIU", "Niue", "ニウエ"),
    ("NZ", "NZL", "New Zealand", "ニュージーランド"),
    ("OM", "OMN", "Oman", "オマーン"),
    ("PA", "PAN", "Panama", "パナマ"),
    ("PE", "PER", "Peru", "ペルー"),
    ("PF", "PYF", "French Polynesia", "仏領ポリネシア"),
    ("PG", "PNG", "Papua New Guinea", "パプアニューギニア"),
    ("PH", "PHL", "Philippines", "フィリピン"),
    ("PK", "PAK", "Pakistan", "パキスタン"),
    ("PL", "POL", "Poland", "ポーランド"),
    ("PM", "SPM", "Saint Pierre and Miquelon", "サンピエール島・ミクロン島"),
    ("PN", "PCN", "Pitcairn Islands", "Pitcairn", "ピトケアン諸島"),
    ("PR", "PRI", "Puerto Rico", "プエルトリコ"),
    ("PS", "PSE", "Palestinian Territories", "Palestine", "パレスチナ自治区"),
    ("PT", "PRT", "Portugal", "ポルトガル"),
    ("PW", "PLW", "Palau", "パラオ"),
    ("PY", "PRY", "Paraguay", "パラグアイ"),
    ("QA", "QAT", "Qatar", "カタール"),
    ("RE", "REU", "Réunion", "Reunion", "レユニオン"),
    ("RO", "ROU", "Romania", "ルーマニア"),
    ("RS", "SRB", "Serbia", "セルビア"),
    ("RU", "RUS", "Russia", "Russian Federation", "ロシア", "ロシア連邦"),
    ("RW", "RWA", "Rwanda", "ルワンダ"),
    ("SA", "SAU", "Saudi Arabia", "サウジアラビア"),
    ("SB", "SLB", "Solomon Islands", "ソロモン諸島"),
    ("SC", "SYC", "Seychelles", "セーシェル"),
    ("SD", "SDN", "Sudan", "スーダン"),
    ("SE", "SWE", "Sweden", "スウェーデン"),
    ("SG", "SGP", "Singapore", "シンガポール", "シンガポール共和国"),
    ("SH", "SHN", "St. Helena", "Saint Helena", "セントヘレナ"),
    ("SI", "SVN", "Slovenia", "スロベニア"),
    ("SJ", "SJM", "Svalbard and Jan Mayen", "スバールバル諸島・ヤンマイエン島"),
    ("SK", "SVK", "Slovakia", "スロバキア"),
    ("SL", "SLE", "Sierra Leone", "シエラレオネ"),
    ("SM", "SMR", "San Marino", "サンマリノ"),
    ("SN", "SEN", "Senegal", "セネガル"),
    ("SO", "SOM", "Somalia", "ソマリア"),
    ("SR", "SUR", "Suriname", "スリナム"),
    ("SS", "SSD", "South Sudan", "南スーダン"),
    ("ST", "STP", "Sao Tome and Principe", "São Tomé and Príncipe", "サントメ・プリンシペ"),
    ("SV", "SLV", "El Salvador", "エルサルバドル"),
    ("SX", "SXM", "Sint Maarten", "シント・マールテン"),
    ("SY", "SYR", "Syria", "Syrian Arab Republic", "シリア"),
    ("SZ", "SWZ", "Eswatini", "Swaziland", "エスワティニ"),
    ("TC", "TCA", "Turks and Caicos Islands", "タークス・カイコス諸島"),
    ("TD", "TCD", "Chad", "チャド"),
    ("TF", "ATF", "French Southern Territories", "仏領極南諸島"),
    ("TG", "TGO", "Togo", "トーゴ"),
    ("TH", "THA", "Thailand", "タイ"),
    ("TJ", "TJK", "Tajikistan", "タジキスタン"),
    ("TK", "TKL", "Tokelau", "トケラウ"),
    ("TL", "TLS", "Timor-Leste", "East Timor", "東ティモール"),
    ("TM", "TKM", "Turkmenistan", "トルクメニスタン"),
    ("TN", "TUN", "Tunisia", "チュニジア"),
    ("TO", "TON", "Tonga", "トンガ"),
    ("TR", "TUR", "Türkiye", "Turkey", "Turkiye", "トルコ"),
    ("TT", "TTO", "Trinidad and Tobago", "トリニダード・トバゴ"),
    ("TV", "TUV", "Tuvalu", "ツバル"),
    ("TW", "TWN", "Taiwan", "Chinese Taipei", "台湾", "台灣", "臺灣"),
    ("TZ", "TZA", "Tanzania", "タンザニア"),
    ("UA", "UKR", "Ukraine", "ウクライナ"),
    ("UG", "UGA", "Uganda", "ウガンダ"),
    (
        "UM",
        "UMI",
        "U.S. Outlying Islands",
        "United States Minor Outlying Islands",
        "合衆国領有小離島",
    ),
    (
        "US",
        "USA",
        "United States",
        "United States of America",
        "USA",
        "U.S.A.",
        "U.S.",
        "アメリカ合衆国",
        "アメリカ",
        "米国",
    ),
    ("UY", "URY", "Uruguay", "ウルグアイ"),
    ("UZ", "UZB", "Uzbekistan", "ウズベキスタン"),
    ("VA", "VAT", "Vatican City", "Vatican", "Holy See", "バチカン市国"),
    (
        "VC",
        "VCT",
        "Saint Vincent and the Grenadines",
        "Saint Vincent and Grenadines",
        "セントビンセント及びグレナディーン諸島",
    ),
    ("VE", "VEN", "Venezuela", "ベネズエラ"),
    ("VG", "VGB", "British Virgin Islands", "英領ヴァージン諸島"),
    ("VI", "VIR", "U.S. Virgin Islands", "US Virgin Islands", "米領ヴァージン諸島"),
    ("VN", "VNM", "Vietnam", "Viet Nam", "ベトナム"),
    ("VU", "VUT", "Vanuatu", "バヌアツ"),
    ("WF", "WLF", "Wallis and Futuna", "ウォリス・フツナ"),
    ("WS", "WSM", "Samoa", "サモア"),
    ("YE", "YEM", "Yemen", "イエメン"),
    ("YT", "MYT", "Mayotte", "マヨット"),
    ("ZA", "ZAF", "South Africa", "南アフリカ"),
    ("ZM", "ZMB", "Zambia", "ザンビア"),
    ("ZW", "ZWE", "Zimbabwe", "ジンバブエ"),
)

PREFECTURES: Final = (
    ("Hokkaido", "北海道"),
    ("Aomori", "青森県"),
    ("Iwate", "岩手県"),
    ("Miyagi", "宮城県"),
    ("Akita", "秋田県"),
    ("Yamagata", "山形県"),
    ("Fukushima", "福島県"),
    ("Ibaraki", "茨城県"),
    ("Tochigi", "栃木県"),
    ("Gunma", "群馬県"),
    ("Saitama", "埼玉県"),
    ("Chiba", "千葉県"),
    ("Tokyo", "東京都"),
    ("Kanagawa", "神奈川県"),
    ("Niigata", "新潟県"),
    ("Toyama", "富山県"),
    ("Ishikawa", "石川県"),
    ("Fukui", "福井県"),
    ("Yamanashi", "山梨県"),
    ("Nagano", "長野県"),
    ("Gifu", "岐阜県"),
    ("Shizuoka", "静岡県"),
    ("Aichi", "愛知県"),
    ("Mie", "三重県"),
    ("Shiga", "滋賀県"),
    ("Kyoto", "京都府"),
    ("Osaka", "大阪府"),
    ("Hyogo", "兵庫県"),
    ("Nara", "奈良県"),
    ("Wakayama", "和歌山県"),
    ("Tottori", "鳥取県"),
    ("Shimane", "島根県"),
    ("Okayama", "岡山県"),
    ("Hiroshima", "広島県"),
    ("Yamaguchi", "山口県"),
    ("Tokushima", "徳島県"),
    ("Kagawa", "香川県"),
    ("Ehime", "愛媛県"),
    ("Kochi", "高知県"),
    ("Fukuoka", "福岡県"),
    ("Saga", "佐賀県"),
    ("Nagasaki", "長崎県"),
    ("Kumamoto", "熊本県"),
    ("Oita", "大分県"),
    ("Miyazaki", "宮崎県"),
    ("Kagoshima", "鹿児島県"),
    ("Okinawa", "沖縄県"),
)

# The weights of the eight digits before the check digit, from UPU S10.
_WEIGHTS: Final = (8, 6, 4, 2, 3, 5, 9, 7)


def country_of(place: str) -> str | None:
    """Name the country that a place is in.

    Args:
        place: An ISO 3166-1 code, a country's name or a prefecture of Japan, in English or
            Japanese, as a tracking page prints it.

    Returns:
        The country's alpha-2 code, or None for a place that is not known.

    Raises:
        TypeError: If ``place`` is not a string.

    Example:
        >>> country_of("CHINA"), country_of("大阪府"), country_of("Springfield")
        ('CN', 'JP', None)
    """
    folded = normalize(place)
    return _names().get(folded) or _codes().get(folded)


def is_place(text: str) -> bool:
    """Say whether a folded text is the name of a country or a prefecture.

    Codes do not count here: inside a row, ``NO`` or ``IN`` is a word as easily as a country.
    """
    return text in _names()


def is_country_code(text: str) -> bool:
    """Say whether a folded text is the alpha-2 code of a country."""
    return len(text) == 2 and text in _codes()


def origin_of(number: str) -> str | None:
    """Read the country of origin from an item number.

    Args:
        number: An S10 number such as ``EJ123456785JP``: service, eight digits, check digit,
            country.  Spaces and lower case are forgiven.

    Returns:
        The country's alpha-2 code; None where the number is not built like that, the check digit
        is wrong, or the country does not exist.

    Raises:
        TypeError: If ``number`` is not a string.

    Example:
        >>> origin_of("EJ123456785JP")
        'JP'
        >>> origin_of("EJ123456789JP") is None  # the check digit would be 5
        True
    """
    compact = normalize(number).replace(" ", "")
    found = re.fullmatch("[a-z]{2}([0-9]{8})([0-9])([a-z]{2})", compact)
    if found is None:
        return None
    serial, check, country = found.groups()
    weighed = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, serial, strict=True))
    # 11 less the rest gives 1 to 11; S10 prints 0 for 10 and 5 for 11.
    if int(check) != {10: 0, 11: 5}.get(11 - weighed % 11, 11 - weighed % 11):
        return None
    return _codes().get(country)


@cache
def _names() -> dict[str, str]:
    """Folded names of countries, and of prefectures with and without their ending."""
    names = {normalize(name): row[0] for row in COUNTRIES for name in row[2:]}
    for english, japanese in PREFECTURES:
        short = japanese if english == "Hokkaido" else japanese[:-1]
        for name in (english, f"{english} prefecture", f"{english}-ken", japanese, short):
            names[normalize(name)] = "JP"
    return names


@cache
def _codes() -> dict[str, str]:
    return {code.lower(): row[0] for row in COUNTRIES for code in row[:2]}
