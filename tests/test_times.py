"""Times as pages print them: each form, what comes near one, and which day one may mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status._times import has_day, is_later, is_time


DAYS = [
    "03/12", "03-12", "2026/09/20", "2026-09-20", "2026.09.20", "05/01/2024", "20/09/26", "27.04.2017", "26. 10. 2016", "30.12.",
    "2026年1月11日", "1月11日", "01月06日", "2016. 10. 26.", "2026년 1월 6일", "1월 6일", "2/10 (水)".replace(" ", ""),
    "May 1, 2024", "May 1", "1 May 2024", "01-May-2024", "12-Jan-2017", "12-Jan-17", "Mon, 3 Mar 2025", "Sept. 3, 2024", "1st June", "12. Jan 2014",
]  # fmt: skip
CLOCKS = [
    "09:15", "9:15", "24:00", "09:15:00", "10:00 am", "10:00 A.M.", "6:30:18 AM", "9時15分", "午後2時", "午前9:15", "오전 9:15", "下午3:05", "9시 15분",
]  # fmt: skip
ZONES = ["", "Z", "+09:00", " JST", " GMT+8", " UTC", " +0900"]


@pytest.mark.parametrize("form", ["{}", "{} 18:42", "{}, 18:42", "{} 6:42 pm", "{}, 6:42 pm", "18:42 {}"])  # fmt: skip
def test_a_day_is_a_time_alone_and_with_a_time_of_day(form):
    """In either order, with a comma or a blank."""
    for day in DAYS:
        assert is_time(form.format(day)), day
        assert has_day(form.format(day)), day


@pytest.mark.parametrize("clock", [*CLOCKS, *(f"20:14{zone}" for zone in ZONES)])
def test_a_time_of_day_is_a_time_that_names_no_day(clock):
    """With seconds, with half a day, in Japanese, Korean and Chinese, with a zone."""
    assert is_time(clock)
    assert not has_day(clock)


@pytest.mark.parametrize(
    "printed",
    [
        "01-06T18:42", "01月06日18:42", "9月3日AM", "2019-08-02 AM", "May 6, 2024 at 12:00 pm", "June 19, 2017, 10:33 am", "8月18日 19:42", "1497000000000",
        "mardi 14 mai 2024 à 12:05", "1er février 2024", "Di, 14.05.2024, 12:05 Uhr", "Montag, 3. März 2025 um 9:00", "14 de mayo de 2024", "Mon 10 Mar • 11:15am",
        *(f"2026-09-20T20:14:00{zone}" for zone in ZONES), "2021-01-27T00:22:43-05:00", "2021-01-27T00:22-0500", "2013-03-27T19:09:00.000-04:00",
    ],
)  # fmt: skip
def test_other_forms_of_real_pages(printed):
    """ISO without a year or with a zone, behind a minus where nothing else can be meant."""
    assert is_time(printed)


@pytest.mark.parametrize(
    "near",
    [
        "", "May", "Mon", "Sat", "12", "1st", "24h", "13/", "10:0", "25:00", "13/13", "2026-13-01", "2026-01-32", "1 of 3", "24:00 of", "18:00-20:00",
        "09:00-12:00", "18:00~20:00", "18時-20時", "2026-01-06 18:00-20:00", "2026/01/06に", "9497000000000", "149700000000", "from 10:00",
    ],
)  # fmt: skip
def test_what_comes_near_a_time_is_none(near):
    """Windows of hours, counts, and days that no calendar has."""
    assert not is_time(near)


@pytest.mark.parametrize(
    ("first", "last", "later"),
    [
        ("2026/01/06", "2026/01/09", True), ("2026/01/09", "2026/01/06", False), ("2026/01/09 10:00", "2026/01/09 12:00", None),
        ("11/03/2014", "11/05/2014", True), ("01/02/2026", "02/01/2026", None), ("30/12/2025", "02/01/2026", True), ("5/27", "6/16", True),
        ("12月30日", "1月5日", True), ("1月5日", "12月30日", False), ("1月5日", "7月5日", None), ("10:00", "2026/01/09", None),
        ("2026/01/09", "2026年1月10日", True), ("12-Jan-17", "1月15日", True), ("1/6", "3/1", None), ("5/27", "6/1", True), ("June 19, 1999", "June 18, 2000", True),
    ],
)  # fmt: skip
def test_days_tell_an_order_where_every_reading_agrees(first, last, later):
    """An item does not travel for half a year, so a missing year may leave it open."""
    assert later is is_later(first, last)


@given(st.text(alphabet="0123456789/:-., ampTZ+年月日時午後GMTjan", max_size=40))
def test_digits_that_look_like_times_are_judged_without_trouble(text):
    """Only what names a day is before or after another."""
    assert is_later(text, "2026/01/09") in ({True, False, None} if has_day(text) else {None})
