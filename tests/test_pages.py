"""Pasted pages: which lines are events, in which order, and that no other line is lost."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ems_status import Outcome, match, normalize, read_page
from tests.facts import JOURNEYS, read, status_of


PAGES = read("pages.jsonl")
ROWS = read("rows.jsonl")
PARTS = ("at", "office", "place")


def is_kept(event, printed):
    """Whether an event has the parts that were printed; spaces and case have no say."""
    pairs = ((printed.get(part) or "", getattr(event, part) or "") for part in PARTS)
    return all(normalize(a).replace(" ", "") == normalize(b).replace(" ", "") for a, b in pairs)


def test_most_real_rows_are_pages_of_one_event():
    """Nine in ten of the sure ones, with their time, office and place."""
    sure = [row for row in ROWS if row["sure"] and status_of(row["label"])]
    pages = [read_page(row["text"]).events for row in sure]
    kept = [len(p) == 1 and is_kept(p[0], row) for p, row in zip(pages, sure, strict=True)]

    assert sum(kept) >= 0.9 * len(sure)


def check(page, events, origin):
    """Count the sure events that a page gives, and those with their parts; none may be wrong."""
    steps = sorted(page.history(origin=origin).steps, key=lambda step: step.index)
    wanted = found = kept = begin = 0
    for event in events:
        text = normalize(event["text"])
        folded = [normalize(step.event.text) for step in steps]
        here = next((n for n in range(begin, len(steps)) if text and text in folded[n]), None)
        status = status_of(event["label"]) if event["sure"] else None
        wanted += status is not None
        if here is None:
            continue
        assert [] == [step for step in steps[begin:here] if step.status]
        assert steps[here].status in {status, None} or not event["sure"], event
        begin = here + 1
        if status:
            found += steps[here].status is status
            kept += is_kept(steps[here].event, event)
    assert [] == [step for step in steps[begin:] if step.status]
    return wanted, found, kept


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["id"])
def test_a_real_page_gives_its_events_and_its_order(page):
    """Eight in ten of the sure ones with their status, nine in ten of these with their parts."""
    read = read_page(page["raw"])
    wanted, found, kept = check(read, page["events"], page["origin"])

    assert found >= 0.7 * wanted
    assert kept >= 0.9 * found
    assert page["order"] == read.order


def test_real_events_as_a_page_of_cells():
    """As Japan Post's page comes out of a browser: time, status, details, office, place."""
    counts = []
    for journey in (journey for journey in JOURNEYS if journey["real"]):
        rows = [[e.get(c) or "" for c in ("at", "text", "", "office", "place")] for e in journey["events"]]  # fmt: skip
        page = read_page("\n".join("\t".join(" ".join(c.split()) for c in row) for row in rows))
        counts.append(check(page, journey["events"], journey.get("origin")))
        assert len(rows) == len(page.events)
    wanted, found, kept = map(sum, zip(*counts, strict=True))

    assert found >= 0.7 * wanted
    assert kept >= 0.9 * found


# What layouts print, as texts, offices and places.
TEXTS = ["Posting/Collection", "Arrival at outward office of exchange", "Held by import Customs", "Retention", "Final delivery", "引受", "国際交換局に到着", "通関手続中", "保管", "お届け済み"]  # fmt: skip
OFFICES = ["TOKYO INT", "FINAL DELIVERY STREET", "RETENTION RD", "FRANKFURT A/M FLUGHAFEN", "311203", "新宿", "西宮東支店", "SL. KANGNAM", "Ústí 1", ""]  # fmt: skip
KNOWN_OFFICES = ["TOKYO INT", "SHANGHAI EMS", "ISC NEW YORK NY(USPS)", "JPKWSA", "中部国際郵便局"]
PLACES = ["TOKYO", "大阪府", "CHINA", "UNITED STATES OF AMERICA", "Germany"]
DETAILS = ["", "", "Missing or incorrect documents", "あて所不明", "Retention period"]
HEADS = {
    "en": "State occurrence date\tShipping track record\tDetails\tOffice\tPrefecture / Country\nZIP code\n",
    "ja": "お問い合わせ番号\t商品種別\t付加サービス\nEJ 123 456 785 JP\tEMS\t\n状態発生日\t配送履歴\t詳細\t取扱局\t県名・国名\n郵便番号\n",
    "none": "",
}  # fmt: skip


@st.composite
def events(draw, offices=OFFICES, details=DETAILS, least=3):
    """Events of a page, a day each, the oldest first."""
    office = st.one_of(st.sampled_from(offices), st.text("ABCDEF xyz", min_size=4, max_size=12)) if offices is OFFICES else st.sampled_from(offices)  # fmt: skip
    rows = draw(st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(details), office, st.sampled_from(PLACES)), min_size=least, max_size=6))  # fmt: skip
    return [
        (f"2026/03/{day:02} 10:4{day}", text, details, " ".join(office.split()), place)
        for day, (text, details, office, place) in enumerate(rows, 1)
    ]


def html(rows, head):
    """The page of Japan Post."""
    heads = [line.split("\t") for line in head.splitlines() if line.count("\t") > 2]
    cells = "".join(f"<tr><th>{'</th><th>'.join(row)}</th></tr>" for row in heads)
    pairs = "".join(
        f'<tr><td rowspan="2" class="w_120">{at}</td><td rowspan="2">{text}</td><td rowspan="2">{details}</td><td>{office}</td>'
        f'<td rowspan="2">{place}</td></tr><tr><td>138-8799</td></tr>'
        for at, text, details, office, place in rows
    )
    return f'<html><head><title>x</title><script>a = "<td>Retention</td>";</script></head><body class="x"><div class="y"><h1>履歴情報</h1><table class="tableType01">{cells}{pairs}</table></div></body></html>'


LAYOUTS = {
    "tabs": (OFFICES, lambda rows: "".join("\t".join(row) + "\n138-8799\n" for row in rows)),
    "tabs en": (OFFICES, lambda rows: HEADS["en"] + "".join("\t".join(row) + "\n\u00a0\n" for row in rows)),
    "tabs ja": (OFFICES, lambda rows: HEADS["ja"] + "".join("\t".join(row) + "\n" for row in rows)),
    "quoted": (OFFICES, lambda rows: "".join("> " + "\t".join(row) + "\n" for row in rows)),
    "html": (OFFICES, lambda rows: html(rows, "")),
    "html en": (OFFICES, lambda rows: html(rows, HEADS["en"])),
    "bars": (OFFICES, lambda rows: "".join(f"{at} | {text} | {office} | {place} |\n" for at, text, _, office, place in rows)),
    "markdown": (OFFICES, lambda rows: "| Date | Status | Office | Country |\n|---|---|---|---|\n" + "".join(f"| {at} | {text} | {office} | {place} |\n" for at, text, _, office, place in rows)),
    "commas": (KNOWN_OFFICES, lambda rows: "".join(f"{at}, {office}, {place}, {text}\n" for at, text, _, office, place in rows)),
    "tree": (KNOWN_OFFICES, lambda rows: "Package #1:\n" + "".join(f"  ├ {text}, {at}, {office}, {place}\n" for at, text, _, office, place in rows)),
    "numbers": (KNOWN_OFFICES, lambda rows: "".join(f" {n}. {at} {text}\n    {office}\n    {place}\n" for n, (at, text, _, office, place) in enumerate(rows, 1))),
    "fields": (KNOWN_OFFICES, lambda rows: "".join(f"{at}\n{text}\n{office}\n{place}\n" for at, text, _, office, place in rows)),
    "time last": (KNOWN_OFFICES, lambda rows: "".join(f"{text}\n{office}\n{place}\n{at}\n\n" for at, text, _, office, place in rows)),
}  # fmt: skip
WITH_DETAILS = {"tabs", "tabs en", "tabs ja", "quoted", "html", "html en"}
NOISE = st.one_of(
    st.sampled_from(["thanks!", "Delivered", "お届け済み", "Retention, JAPAN", "東京都", "138-8799", "EJ123456785JP", "荷物はどこですか？", "Status", "> ok", ""]),
    st.text("abc XYZ済中,.!?()", max_size=20),
)  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
@given(data=st.data())
@settings(max_examples=25)
def test_a_table_is_read_back_whole_whatever_stands_round_it(layout, data):
    """Known statuses with any office, details and place; nothing is invented, and no line lost."""
    offices, write = LAYOUTS[layout]
    details = DETAILS if layout in WITH_DETAILS else [""]
    rows = data.draw(events(offices, details))
    assume(all(match(office).outcome is Outcome.UNKNOWN for *_, office, _ in rows))
    before, behind = data.draw(st.lists(NOISE, max_size=2)), data.draw(st.lists(NOISE, max_size=2))
    # A place right before fields may be one of them.
    assume(layout != "fields" or before[-1:] != ["東京都"])
    page = read_page("\n".join([*before, write(rows), *behind]))
    printed = [(at, text, details or None, office or None, place) for at, text, details, office, place in rows]  # fmt: skip

    assert printed == [(e.at, e.text, e.details, e.office, e.place) for e in page.events]
    assert "oldest_first" == page.order
    for line in (line for line in (*before, *behind) if "thanks" in line or "荷物" in line):
        assert line in page.unread


@given(st.lists(st.one_of(NOISE, st.sampled_from(["2026/03/01 10:00", "引受", "2026/03/01\t引受\t\tX\tCHINA", "- 保管 (6/16)", "1. 保管", "├ Retention, JAPAN", "<td>引受</td>", "<li class=x>"])), max_size=12).map("\n".join))  # fmt: skip
def test_any_text_is_a_page(text):
    """No line is both an event and unread, and each event is printed."""
    page = read_page(text)

    assert len(page.events) + len(page.unread) <= max(1, text.count("\n") + text.count("<") + 1)
    assert all(piece in text for event in page.events for piece in event.text.split(" | "))
    assert page == read_page(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("18:39\n12-Jan-2017\tRetention\tSL.GANGSEO\t\n20:17\n12-Jan-2017\t\tSL.GANGSEO\t", [("18:39 12-Jan-2017", "Retention", "SL.GANGSEO", None), ("20:17 12-Jan-2017", "", "SL.GANGSEO", None)]),
        ("10:00 9-May-2024\tRetention\tSL. KANGNAM\t\n12:00 10-May-2024\tFinal delivery\tPOST OFFICE\tDispatch number : 401\n", [("10:00 9-May-2024", "Retention", "SL. KANGNAM", None), ("12:00 10-May-2024", "Final delivery", "POST OFFICE", None)]),
        ("18:39\n12-Jan-2017\nRetention\n311203\nCHINA", [("18:39 12-Jan-2017", "Retention", "311203", "CHINA")]),
        ("引受\n国際交換局に到着\n東京国際郵便局\n東京都", [(None, "引受", None, None), (None, "国際交換局に到着", "東京国際郵便局", "東京都")]),
        ("- 引受\n- 保管\n到着", [(None, "引受", None, None), (None, "保管", None, None)]),
        ("1.引受\n2.nothing\n  東京都\n3.保管\n到着", [(None, "引受", None, None), (None, "保管", None, None)]),
        ("- 引受 (6/16)\n- 保管 (6/9)\n- 保管 (7/8)", [("6/16", "引受", None, None), ("6/9", "保管", None, None), ("7/8", "保管", None, None)]),
        ("引受 (1/2)\n保管 (2/2)\n保管 (13/40)", []), ("6/16 引受\n7/8 保管", [("6/16", "引受", None, None), ("7/8", "保管", None, None)]),
        ("2026/01/01 引受\n├ 2026/01/02 保管\n├ 到着\nお届け済み", [("2026/01/01", "引受", None, None), ("2026/01/02", "保管", None, None), (None, "到着", None, None)]),
        ("2026/01/01\n引受\nやっと！\n東京都\n2026/01/02\n保管\nSomewhere Else\n", [("2026/01/01", "引受", None, None), ("2026/01/02", "保管", None, None)]),
        ("2026/01/01\n引受\nSOMEWHERE\n---\nCHINA\n", [("2026/01/01", "引受", "SOMEWHERE", "CHINA")]),
        ("引受\nEASTERN NASSAU, NY\n2026/01/01\n\n保管\nやっと！\n2026/01/02", [("2026/01/01", "引受", "EASTERN NASSAU, NY", None), ("2026/01/02", "保管", None, None)]),
        ("Delivered\n2026/01/01\n引受\n東京都\n2026/01/02\nnothing\nCHINA", [("2026/01/01", "引受", None, "東京都")]),
        ("引受\n東京都\n2026/01/01\n保管\nCHINA\n2026/01/02\nDelivered", [("2026/01/01", "引受", None, "東京都"), ("2026/01/02", "保管", None, "CHINA")]),
        ("引受\n\n東京都\n2026/01/01\n保管\n\nCHINA\n2026/01/02\n", [("2026/01/01", "引受", None, "東京都"), ("2026/01/02", "保管", None, "CHINA")]),
        ("2026/01/01\n引受\n\n東京都\n2026/01/02\n保管\n\nCHINA\n", [("2026/01/01", "引受", None, "東京都"), ("2026/01/02", "保管", None, "CHINA")]),
        ("14-05-2024\t12:05\tDelivered\tLondon SE1\n13-05-2024\t07:10\tnothing\tLondon DO\n12-05-2024\t07:10\tRetention\tLondon DO", [("14-05-2024 12:05", "Delivered", "London SE1", None), ("13-05-2024 07:10", "nothing", "London DO", None), ("12-05-2024 07:10", "Retention", "London DO", None)]),
        ("Di, 14.05.2024, 12:05 Uhr\n引受\n15 mai 2024 à 9:00\n保管", [("Di, 14.05.2024, 12:05 Uhr", "引受", None, None), ("15 mai 2024 à 9:00", "保管", None, None)]),
        ("5/14\t10:32\tTaro\tHello\n5/14\t10:33\tTaro\tRetention\n5/14\t10:40\tTaro\tthanks\n5/15\t9:00\tTaro\tDelivered\n5/15\t9:01\tTaro\tbye", []),
        ("3月13日：引受\n2026-03-14 12:10: Retention\n2: Delivered", [("3月13日", "引受", None, None), ("2026-03-14 12:10", "Retention", None, None)]),
        ("10:32\tHello\n10:33\tRetention\n10:40\tthanks\n10:41\tbye", [("10:33", "Retention", None, None)]),
        ("Retention\nDelivered - May 6, 2024", [("May 6, 2024", "Delivered", None, None)]),
        ("2026/01/01\t引受\t\t\n2026/01/02\t保管\t\t\tCHINA", [("2026/01/01", "引受", None, None), ("2026/01/02", "保管", None, "CHINA")]),
        ("2026/01/01\tfoo\t\tX\tY\n2026/01/02\tbar\t\tX\tY\n", [("2026/01/01", "foo", "X", "Y"), ("2026/01/02", "bar", "X", "Y")]), ("", []),
        ("EJ 123 456 785 JP\tEMS\t03/10/2025 10:30\tFinal delivery\tM5V 2T6\tCANADA", [("03/10/2025 10:30", "Final delivery", "M5V 2T6", "CANADA")]),
        ("Date\tTime\tLocation\tTracking Event\n12/03/2025\t10:15\tLondon North Depot\tDelivered", [("12/03/2025 10:15", "Delivered", "London North Depot", None)]),
    ],
)  # fmt: skip
def test_forms_of_pages(text, found):
    """Fields one a line, lists with and without numbers, days, chats, unknown texts in a table."""
    assert found == [(e.at, e.text, e.office, e.place) for e in read_page(text).events]


def test_a_table_fixes_what_is_an_event():
    """Also where its status is unknown, or blank beside a time; "not found" is none."""
    page = read_page(
        f"{HEADS['ja']}2026/01/01\tsomething new\t\tX\tCHINA\n2026/01/02\t\t\tX\tCHINA\n\tsomewhere\t\tX\tCHINA\n"
        "EJ123456785JP\t** お問い合わせ番号が見つかりません。\n引受局\t新宿郵便局\t03-1111\n\t\t\t138-8799\n2026/01/03\ta\tb\tc\td\te\n"
    )

    assert ["something new", "", "somewhere"] == [event.text for event in page.events]
    assert 3 == len(page.unread)
    assert page.unread[0].startswith("EJ123456785JP")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("EJ 123 456 785 JP", "EJ123456785JP"), ("ej123456785jp, again EJ123456785JP", "EJ123456785JP"), ("", None),
        ("Item number: EJ123456785JP\nEJ123456789JP", "EJ123456785JP"), ("EJ123456785JP and RR123456785CN", None), ("XEJ123456785JP", None),
    ],
)  # fmt: skip
def test_the_number_is_the_one_valid_number_of_the_page(text, number):
    """Its check digit is right; two items are none, and all their events are read."""
    page = read_page(f"{text}\n2026/01/01\t引受\t\t\tCHINA\n")

    assert number == page.number
    assert (None if number is None else "JP") == page.origin
    assert 1 == len(page.events)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("2026/01/01 引受\n2026/01/02 お届け済み", "oldest_first"), ("2026/01/02 お届け済み\n2026/01/01 引受", "newest_first"),
        ("01/02/2026 お届け済み\n02/01/2026 引受", "newest_first"), ("お届け済み 東京都\n引受 CHINA", "newest_first"),
        ("引受 CHINA\nお届け済み 東京都", "oldest_first"), ("2026/01/02 保管\n2026/01/02 保管", "oldest_first"), ("保管", "oldest_first"),
    ],
)  # fmt: skip
def test_the_order_comes_from_the_days_else_from_the_flags(text, order):
    """Days that may be read in two ways tell nothing; nor does a day that is the only one."""
    assert order == read_page(text).order


def test_a_history_takes_what_the_page_tells_unless_told_otherwise():
    """The index of a step is its place in the events."""
    text = "EJ123456785JP\n2026/01/09\t国際交換局に到着\t\t\tCHINA\n2026/01/01\t国際交換局に到着\t\t\t東京都"
    page = read_page(text)
    history = page.history()

    assert [2, 4] == [step.status.number for step in history.steps]
    assert [1, 0] == [step.index for step in history.steps]
    assert [None, 4] == [step.status and step.status.number for step in page.history(order="oldest_first", origin="KR").steps]  # fmt: skip
    with pytest.raises(ValueError, match="order must be"):
        page.history(order="")
    with pytest.raises(ValueError, match="origin"):
        page.history(origin="nowhere")


def test_a_page_and_its_lines_have_a_limit():
    """A million characters, and a thousand: no row is longer, and such a line is unread."""
    long = "2026/01/01 引受 " + "x" * 1000

    assert (long,) == read_page(long).unread
    assert () == read_page(" " * 1_000_000).events
    with pytest.raises(ValueError, match="at most 1,000,000 characters, not 1,000,001"):
        read_page(" " * 1_000_001)


SHAPES = ["a\tb\n", "Delivered\n", "2026/01/06 18:42\t引受\t\t新宿\t東京都\n", "<b>x</b>", "<div hidden>x", "1. ", "(1/2)\n", "I have sent it, and it never came.\n", "2026/01/06\n引受\n東京都\n", "\u0301", "\ufdfa", "&amp;", "> ", "東京都\n", "<td ", "x\n東京都\n"]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_a_long_page_is_read_line_by_line(shape):
    """No line depends on how many there are."""
    short, long = (read_page((shape * size)[:size]) for size in (2_000, 20_000))

    assert len(long.events) <= 11 * len(short.events) + 1
    assert len(long.unread) <= 11 * len(short.unread) + 1


def test_the_parts_of_an_event_are_as_they_were_printed():
    """In full width, too; the text is compared, and the days are read, in their folded forms."""
    rows = [
        ("2026/01/09（金） 18:42", "引受", "ＪＰ千葉支店", "千葉県"),
        ("２０２６/01/07", "Retention", "㈱", "TOKYO"),
    ]
    page = read_page(
        "\n".join(f"{at}\t{text}\t\t{office}\t{place}" for at, text, office, place in rows)
    )

    assert rows == [(event.at, event.text, event.office, event.place) for event in page.events]
    assert "newest_first" == page.order
