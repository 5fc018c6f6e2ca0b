"""What may stand beside a status: each kind, and what comes near it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status._countries import COUNTRIES, PREFECTURES
from ems_status._decorations import (
    CITIES,
    CITIES_JA,
    MAX_PIECES,
    OFFICE_CODES,
    OFFICE_WORDS,
    TAGS,
    is_decoration,
    pieces,
)
from ems_status._normalize import plain


def cut(text):
    """The pieces of a text as texts."""
    whole = plain(text)
    return [whole[begin:end] for begin, end in pieces(whole)]


@pytest.mark.parametrize(
    "known",
    [
        "03/12", "03-12", "2026/09/20", "2026-09-20", "2026.09.20", "05/01/2024", "20/09/26",
        "2026年1月11日", "1月11日", "日", "May 1, 2024", "May 1", "1 May 2024", "01-May-2024",
        "Mon, 3 Mar 2025", "Sept. 3, 2024", "1st June",
        "09:15", "09:15:00", "10:00 am", "10:00 A.M.", "9時15分", "午後2時", "2024 10:00 am",
        "03/12 09:15", "2026-09-20T20:14:00+09:00", "2026-09-20 20:14 JST", "09:15 03/12/2024",
        "GMT+8", "+09:00", "UTC",
        "138-8799", "〒138-8799", "60900", "19104-1234",
        "CHINA", "United States of America", "日本", "東京都", "TOKYO", "Osaka",
        "中部国際郵便局", "さいたま新都心郵便局", "千代田局",
        "SGSINN", "JPJPKWSA", "JAPAN JPJPKWSA",
        "TOKYO INT", "TOKYO INT, 138-8799", "SHANTOU EMS CHINA", "SHINIWATSUKI, 339-8799",
        "KAWASAKIHIGASHI", "NARITA AP A", "TOKYO INT V BAG 2", "KUALA LUMPUR", "SINGAPORE SAL, SINGAPORE", "FRANKFURT IPC GERMANY",
        "例外", "海外", "Air", "Country code: CL",
    ],
)  # fmt: skip
def test_what_rows_print_beside_a_status_is_known(known):
    """Dates, times, zones, postal codes, places, offices, office codes and tags."""
    assert is_decoration(known)


@pytest.mark.parametrize(
    "unknown",
    [
        "", "May", "Mon", "Sat", "NO", "IN", "TO", "JP", "12", "1st", "24h", "13/", "10:0",
        "cancelled", "CANCELLED", "CANCEL", "REFUSE", "RETURN", "DENIED", "BEFORE", "sgsinn",
        "CANCELLED, TOKYO", "NOT CHINA", "PENDING 138-8799", "REFUSE, 138-8799", "REFUSE, TOKYO", "PENDING EMS CHINA", "cancelled, 138-8799", "EMS", "INT", "EMS CHINA cancelled",
        "引受局", "配達局", "予定局", "お届け済み中部国際郵便局", "郵便局へ", "Country code: XX",
        "No Country code: CL", "JPKWSA1", "USJPKWSA", "Delivery to CHINA", "TOKYO INT cancelled",
    ],
)  # fmt: skip
def test_what_comes_near_a_decoration_is_not_known(unknown):
    """Words that look like codes, months or offices are words."""
    assert not is_decoration(unknown)


@pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: row[0])
def test_countries_are_known_by_name_and_not_by_code(row):
    """A code may be a word."""
    assert all(is_decoration(name) for name in row[2:])
    assert not is_decoration(row[0])


def test_every_listed_name_is_known():
    """Prefectures, cities with 局, offices of exchange, office codes and tags."""
    for english, japanese in PREFECTURES:
        assert is_decoration(english)
        assert is_decoration(japanese)
    assert all(is_decoration(f"{city}局") for city in CITIES_JA)
    assert all(map(is_decoration, TAGS))
    assert all(is_decoration(city.replace("-", " ")) for city in CITIES)
    assert all(is_decoration(f"TOKYO {word}") for word in OFFICE_WORDS)
    assert all(is_decoration(f"{code}A") for code in OFFICE_CODES)


def test_office_codes_begin_with_a_country():
    """Two letters of ISO 3166, then three for the city."""
    countries = {row[0] for row in COUNTRIES}

    assert [] == [code for code in OFFICE_CODES if len(code) != 5 or code[:2] not in countries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b, c | d", ["a b", "c", "d"]),
        ("a\tb\nc  d", ["a", "b", "c", "d"]),
        ("引受 CHINA", ["引受", "CHINA"]),
        ("引受　東京都", ["引受", "東京都"]),
        ("【JAPAN】 x", ["JAPAN", "x"]),
        ("03/12 09:15 Held by customs", ["03/12 09:15", "Held by customs"]),
        ("03/12 09:15", ["03/12 09:15"]),
        ("<td>a</td><td>b</td>", ["a", "b"]),
        ("", []),
        (" | ", []),
    ],
)
def test_a_row_is_cut_where_it_may_hold_several_things(text, expected):
    """Bars, brackets, commas, tabs, line ends, wide spaces; in Japanese a space; after a date."""
    assert expected == cut(text)


def test_a_text_of_too_many_pieces_is_no_row():
    """Nor is it cut further: the work stays bounded."""
    assert MAX_PIECES == len(cut("a," * MAX_PIECES))
    assert [] == cut("a," * (MAX_PIECES + 1))
    assert [] == cut("到 " * (MAX_PIECES + 1))
    assert [] == cut("a," * 500)


@given(st.text(alphabet="0123456789/:-. amp月日年時TZ+", max_size=60))
def test_digits_that_look_like_dates_are_judged_without_trouble(text):
    """Any run of digits and marks is known or not, and raises nothing."""
    assert is_decoration(text) in {True, False}
