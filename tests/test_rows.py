"""One printed row: its cells, what each is, and what leaves the whole of it unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import Matcher, Outcome, Rule, match
from ems_status._layouts import layouts
from ems_status._places import countries, prefectures
from ems_status._rows import read_row
from ems_status._tables import cells_of, columns_by_cells, columns_by_heading, heading_of, kind_of
from tests.facts import may_mean, read, status_of


KNOWN = {"Retention", "Final delivery", "Held by import Customs", "引受", "保管", "到着", "お届け先 休日のため保管", "Delivered, In/At Mailbox", "Item delivered to"}  # fmt: skip
ROWS = read("rows.jsonl")


def has_meaning(piece):
    """Stand in for a matcher."""
    return piece in KNOWN


def parts(text):
    """The parts of a row: texts, time, details, office, place."""
    row = read_row(text, has_meaning)
    return None if row is None else tuple(row)


def test_most_real_rows_are_read_and_none_wrongly():
    """Nine in ten of the sure ones have their status, with the origin where it is known."""
    sure = [row for row in ROWS if row["sure"]]
    found = [(row, match(row["text"], origin=row.get("origin")).status) for row in sure]
    placed = [status is not None for row, status in found if status_of(row["label"])]

    assert [] == [row for row, status in found if status and status not in may_mean(row)]
    assert sum(placed) >= 0.9 * len(placed)


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        ("1/2", "fraction"), ("3/3", "fraction"), ("6/1", "time"), ("6/16", "time"), ("01/02", "time"), ("1/2 10:00", "time"), ("1/", ""), ("138-8799", "code"),
        ("EJ123456785JP", "item"), ("GMT+8", "nothing"), ("CHINA", "place"), ("Los Angeles, CA", "place"), ("TOKYO INT", "office"), ("PORTLAND, OR 97201", "office"),
        ("高田郵便局", "unlisted"), ("서울강남우체국", "unlisted"), ("TOKYO\nJAPAN", ""), ("Retention", ""), ("", "blank"),
    ],
)  # fmt: skip
def test_a_piece_is_what_it_certainly_is(piece, kind):
    """1/2 may be one of two parcels as well as a day; 6/1 and 6/16 can be days only."""
    assert kind == kind_of(piece)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("05/01/2024 10:00\tRetention\t\tSPRINGFIELD\tGERMANY", ("05/01/2024 10:00", None, "SPRINGFIELD", "GERMANY")),
        ("05/01/2024 10:00\tRetention\tno papers\t60900\t", ("05/01/2024 10:00", "no papers", "60900", None)),
        ("05/01/2024\tRetention\tFINAL DELIVERY STREET\tJAPAN\n138-8799", ("05/01/2024", None, "FINAL DELIVERY STREET", "JAPAN")),
        ("2026/07/23\tRetention\tあて所不明\t高田郵便局", ("2026/07/23", "あて所不明", "高田郵便局", None)),
        ("10:00 30-Jun-2016\tRetention\tSL. KANGNAM\tDispatch number : 401", ("10:00 30-Jun-2016", "Dispatch number : 401", "SL. KANGNAM", None)),
        ("1月15日\t10:30\tRetention\t東京中央\t東京都", ("1月15日 10:30", None, "東京中央", "東京都")), ("EJ123456785JP\t1月15日\tRetention\t東京中央\t東京都", ("1月15日", None, "東京中央", "東京都")),
        ("317443794334\t1月15日\tRetention\t東京中央\t東京都", ("1月15日", None, "東京中央", "東京都")), ("12.\t1月15日\tRetention\t東京中央\t東京都", ("1月15日", None, "東京中央", "東京都")),
        ("> 05/01/2024\tRetention\t\tX\tJAPAN", ("05/01/2024", None, "X", "JAPAN")), ("| 05/01/2024 | Retention | X | JAPAN |", ("05/01/2024", None, "X", "JAPAN")),
        ("05/01/2024 ｜ SHANGHAI, CHINA ｜ Retention", ("05/01/2024", None, None, "SHANGHAI, CHINA")),
        ("05/01/2024 10:00 [GMT+8] | Retention |", ("05/01/2024 10:00", None, None, None)),
        ("05/01/2024 10:00 [KANAGAWA,219-8799] | Retention |", ("05/01/2024 10:00", None, None, "KANAGAWA,219-8799")),
        ("Retention\t05/01/2024\tX\tJAPAN", ("05/01/2024", None, "X", "JAPAN")),
        ("<tr><td rowspan=2>05/01/2024<td>Retention<td><td>X Y<td>TOKYO</tr><tr><td>203-8799</td></tr>", ("05/01/2024", None, "X Y", "TOKYO")),
    ],
)  # fmt: skip
def test_columns_say_what_the_other_cells_are(text, expected):
    """Details and an office need not be known beside a time, one text, and a place or none."""
    assert (("Retention",), *expected) == parts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03/12 09:15 保管 中部国際郵便局 愛知県", ("03/12 09:15", None, "中部国際郵便局", "愛知県")), ("引受 CHINA", (None, None, None, "CHINA")), ("引受　東京都", (None, None, None, "東京都")),
        ("引受 高田郵便局 東京都", (None, None, "高田郵便局", "東京都")), ("2026/03/10 12:26\n引受\n○○郵便局 (東京都) 〒100-0001", ("2026/03/10 12:26", None, "○○郵便局", "東京都")),
        ("2014/02/10\n保管\n311203\nchina", ("2014/02/10", None, "311203", "china")), ("引受\n東京都\n新宿郵便局", (None, None, "新宿郵便局", "東京都")),
        ("Retention, TOKYO INT, 138-8799, TOKYO", (None, None, "TOKYO INT", "TOKYO")), ("Final delivery, 250002, CHINA", (None, None, "250002", "CHINA")),
        ("Retention, GBASFY", (None, None, "GBASFY", None)), ("Retention (UNITED STATES OF AMERICA)", (None, None, None, "UNITED STATES OF AMERICA")),
        ("【JAPAN JPJPKWSA】 Retention", (None, None, "JAPAN JPJPKWSA", None)), ("[KANAGAWA,219-8799] Retention", (None, None, None, "KANAGAWA,219-8799")),
        ("[SHREVEPORT,71118]Retention", (None, None, "SHREVEPORT,71118", None)),
        ("[DALLAS TX NETWORK DISTRIBUTION CENTER]Retention", (None, None, "DALLAS TX NETWORK DISTRIBUTION CENTER", None)),
        ("Retention, June 19, 2017, 10:33 am, BROOKLYN, NY 11201", ("June 19, 2017, 10:33 am", None, "BROOKLYN, NY 11201", None)),
        ("Retention, June 15, 2017, ISC NEW YORK NY(USPS)", ("June 15, 2017", None, "ISC NEW YORK NY(USPS)", None)),
        ("Retention, June 10, 2017, 6:00 am, TOKYO INT V BAG 2, JAPAN", ("June 10, 2017, 6:00 am", None, "TOKYO INT V BAG 2", "JAPAN")),
        ("Retention, Los Angeles, CA", (None, None, None, "Los Angeles, CA")),
        ("Retention NEW YORK, UNITED STATES (5/30)", ("5/30", None, None, "NEW YORK, UNITED STATES")),
        ("Retention 05/01/2024 10:00", ("05/01/2024 10:00", None, None, None)), ("Retention May 1, 2024 10:00 am, CHINA", ("May 1, 2024 10:00 am", None, None, "CHINA")),
        ("TOKYO INT V BAG 2 Retention August 3, 2021 1:00 pm", ("August 3, 2021 1:00 pm", None, "TOKYO INT V BAG 2", None)),
        ("Retention 高田郵便局 05/01/2024", ("05/01/2024", None, "高田郵便局", None)), ("Retention CHINA 05/01/2024 10:00", ("05/01/2024 10:00", None, None, "CHINA")),
        ("05/01/2024 10:00 SHANGHAI EMS Retention", ("05/01/2024 10:00", None, "SHANGHAI EMS", None)),
        ("2024-05-01 10:00,Retention,Air", ("2024-05-01 10:00", None, None, None)), ("2026年1月11日 日 保管", ("2026年1月11日", None, None, None)),
        ("例外|Retention", (None, None, None, None)), ("Retention (Country code: CL)", (None, None, None, None)),
        ("2024-05-01 +09:00 | Retention | GMT", ("2024-05-01", None, None, None)), ("EJ 123 456 785 JP, Retention", (None, None, None, None)),
        ("(Retention)", (None, None, None, None)),
    ],
)  # fmt: skip
def test_beside_a_text_stands_only_what_is_known(text, expected):
    """Times, zones, postal codes, places, offices, tags: each becomes the part that it is."""
    texts, *others = parts(text)

    assert expected == tuple(others)
    assert 1 == len(texts)


@pytest.mark.parametrize("lead", ["- ", "* ", "• ", "> ", "> > ", "10.", "10. ", "2) ", "├ ", "  └ ", "⇒ ", "→", "■", "＊＊ "])  # fmt: skip
def test_a_bullet_a_number_or_a_quote_may_stand_before_a_row(lead):
    """A date may stand behind it, but for a number without a blank."""
    assert ("Retention",) == read_row(f"{lead}Retention, JAPAN", has_meaning).texts
    if not lead.endswith("."):
        assert "2024/05/01" == read_row(f"{lead}2024/05/01 Retention", has_meaning).at


@pytest.mark.parametrize(
    "text",
    [
        "05/01/2024\tRetention\tCANCELLED", "05/01/2024\tRetention\t\tX\tSpringfield", "\tRetention\t\tX\tJAPAN",
        "1/2\tRetention\t\tX\tJAPAN", "Retention\tCANCELLED\tJAPAN", "05/01/2024\tRetention\t\tX\tJAPAN\nnot yet",
        "05/01/2024\tItem delivered to\t\tKUALA LUMPUR HUB\tMALAYSIA", "05/01/2024\tnothing\t\tX\tJAPAN",
        "Final delivery, CANCELLED", "Final delivery (cancelled)", "CANCELLED, Final delivery", "Final delivery\nnot yet", "Retention, NOT, JAPAN",
        "Final delivery → JAPAN", "Final delivery, JAPAN -> CHINA", "Retention ⇒", "[ ] Retention", "( ) Retention", "☐ Retention", "Retention, []",
        "Final delivery, 18:00-20:00", "Retention, 18:00, 20:00", "Retention, 1 of 3", "2/3 Retention", "Retention (1/2)", "-Retention", "Retention?, JAPAN",
        "Item delivered to [KUALA LUMPUR HUB]", "Item delivered to, 138-8799", "Item delivered to JAPAN", "JAPAN Item delivered to JAPAN", "nothing CHINA 2024/05/01", "CHINA nothing", "Item delivered to\nJAPAN",
        "到着 引受郵便局", "到着 高田郵便局", "引受局", "保管 予定", "2024/05/01", "TOKYO INT, JAPAN", "2026/05/01 10:00\t\t\tX\tJAPAN", "nothing, JAPAN", "",
        "Retention" + ", JAPAN" * 24, "<td>Retention</td>" * 200, "Retention, JAPAN" + " " * 1000, "<p>" * 10_000,
    ],
)  # fmt: skip
def test_one_unknown_piece_leaves_all_unknown(text):
    """Cells that fit no layout, arrows, empty boxes, windows, counts, words, a place of a text."""
    assert parts(text) is None


@pytest.mark.parametrize(
    "beside",
    [
        "03/12 09:15", "2026.09.20", "2026年1月11日", "May 1, 2024", "Mon, 3 Mar 2025", "午後2時", "2026-09-20 20:14 JST", "GMT+8", "+09:00", "138-8799",
        "〒138-8799", "60900", "19104-1234", "NEW YORK, NY 10040", "CHINA", "United States of America", "東京都", "Osaka", "中部国際郵便局", "千代田局", "SGSINN", "JPJPKWSA",
        "TOKYO INT, 138-8799", "SHANTOU EMS CHINA", "KAWASAKIHIGASHI", "NARITA AP A", "KUALA LUMPUR", "SINGAPORE SAL, SINGAPORE", "FRANKFURT IPC GERMANY",
        "例外", "海外", "Air", "Country code: CL", "日", "EJ123456785JP",
    ],
)  # fmt: skip
def test_what_rows_print_beside_a_status_is_known(beside):
    """Dates, times, zones, postal codes, places, offices, office codes, tags, numbers."""
    assert ("Retention",) == read_row(f"Retention, {beside}", has_meaning).texts


@pytest.mark.parametrize(
    "beside",
    [
        "May", "Sat", "NO", "IN", "TO", "JP", "1st", "24h", "10:0", "REFUSE", "RETURN", "DENIED", "BEFORE", "sgsinn", "CANCELLED, TOKYO", "NOT CHINA",
        "PENDING 138-8799", "REFUSE, 138-8799", "PENDING EMS CHINA", "EMS CHINA cancelled", "引受局", "配達局", "予定局", "お届け済み中部国際郵便局", "郵便局へ",
        "さいたま新都心郵便局", "JPKWSA1", "USJPKWSA", "Delivery to CHINA", "TOKYO INT cancelled", "No Country code: CL",
    ],
)  # fmt: skip
def test_what_comes_near_an_office_or_a_date_is_not_known(beside):
    """Words that look like codes, months or offices are words; most post offices are not listed."""
    assert parts(f"Retention, {beside}") is None


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("Delivered, In/At Mailbox, JAPAN", ("Delivered, In/At Mailbox",)), ("2026/01/01 お届け先 休日のため保管 東京都", ("お届け先 休日のため保管",)),
        ("引受\n保管", ("引受", "保管")), ("保管｜｜｜2026年1月11日｜｜｜引受｜｜｜千代田局", ("保管", "引受")),
        ("2024/05/01 Item delivered to", ("Item delivered to",)),
    ],
)  # fmt: skip
def test_the_longest_text_counts_and_several_are_all_given(text, texts):
    """A text may hold a separator, or end in a preposition; whether two agree, others say."""
    assert texts == read_row(text, has_meaning).texts


@pytest.mark.parametrize("day", ["01/02", "1/2 10:00", "2024/1/2", "6/1", "1/2(水)"])
def test_a_day_that_only_looks_like_a_count_is_a_day(day):
    """Another year, a weekday, a zero or a time of day shows it."""
    assert day == read_row(f"{day} Retention", has_meaning).at


@pytest.mark.parametrize("row", [*countries(), *prefectures()], ids=lambda row: row[0])
def test_every_country_and_prefecture_is_a_place_beside_a_text(row):
    """By its names, and by its code only where nothing else can be meant."""
    for name in row[2:] or row:
        assert read_row(f"Retention, {name}", has_meaning).place in {name, "China"}
    if len(row[0]) == 2:
        assert parts(f"Retention, {row[0]}") is None


def test_an_office_in_a_row_tells_the_side():
    """Where no place stands beside it."""
    assert 2 == match("国際交換局に到着 東京国際郵便局", origin="JP").status.number


HEADINGS = {
    "Japan Post": "State occurrence date（In local time if occurred overseas）\tShipping track record\tDetails\tOffice\tPrefecture / Country",
    "日本郵便": "状態発生日\t配送履歴\t詳細\t取扱局\t県名・国名",
    "list": "お問い合わせ番号\t最新年月日\t最新状態\t最新取扱局\t県名・国名",
    "Korea Post": "Date\tStatus\tPost office/Airport\tDetails",
    "우체국": "날짜\t처리현황\t발생국(공항)\t상세정보",
    "中国邮政": "时间|状态|处理机构|国家",
}  # fmt: skip


@pytest.mark.parametrize("page", HEADINGS)
def test_a_heading_says_what_the_columns_are(page):
    """One word that no table knows, and the row is no heading."""
    cells = cells_of(HEADINGS[page])

    assert {"time", "status", "office"} <= set(columns_by_heading(cells))
    assert () == columns_by_heading([*cells, "Retention"])
    assert () == columns_by_heading(["Status"])


def test_no_heading_has_a_meaning():
    """Nor is any text of the list one of the table of layouts."""
    heads = {h for name in ("time", "status", "office", "place", "details", "-") for h in layouts()[name]}  # fmt: skip
    texts = {phrase.text for phrase in Matcher().all_phrases()}

    assert not [head for head in heads if match(head).outcome is not Outcome.UNKNOWN]
    assert not [text for text in texts if heading_of(text)]
    assert all(map(heading_of, heads))


@pytest.mark.parametrize("order", layouts()["orders"])
def test_each_order_of_columns_is_read(order):
    """With free texts where the order has them, and known ones elsewhere."""
    cell = {"time": "2026/01/06", "status": "Retention", "place": "JAPAN", "office": "X Y", "details": "a b", "office!": "TOKYO INT", "details!": "", "-": ""}  # fmt: skip
    cells = [cell[role] for role in order.split()]
    row = read_row("\t".join(cells), has_meaning)

    office = "X Y" if "office" in order.split() else "TOKYO INT" if "office!" in order else None

    assert columns_by_cells(cells, has_meaning)
    assert (("Retention",), "2026/01/06") == (row.texts, row.at)
    assert (office, "JAPAN" if "place" in order else None) == (row.office, row.place)


LETTERS = sorted({letter for row in ROWS for letter in row["text"]})


@given(st.text(alphabet=LETTERS, max_size=60), st.text(alphabet=LETTERS, max_size=10))
def test_any_text_beside_a_status_is_known_or_leaves_it_unknown(beside, between):
    """A row is never read as something that none of its pieces says."""
    row = read_row(f"Retention{between},{beside}", has_meaning)
    found = match(f"Retention, {beside}")

    assert row is None or set(row.texts) <= KNOWN
    assert found.status is None or found.rule is not Rule.UNLISTED
