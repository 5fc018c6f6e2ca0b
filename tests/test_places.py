"""Countries, prefectures and item numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import origin_of
from ems_status._normalize import normalize
from ems_status._places import (
    countries,
    country_of,
    is_exchange_office,
    is_name,
    is_place,
    prefectures,
)


def number(serial, country="JP", service="EJ"):
    """Build a valid S10 number the long way round: try all ten check digits."""
    found = [
        candidate
        for digit in range(10)
        if origin_of(candidate := f"{service}{serial}{digit}{country}")
    ]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("row", countries(), ids=lambda row: row[0])
def test_every_code_and_name_of_a_country_leads_to_it(row):
    """A name belongs to one country."""
    for name in row:
        assert row[0] == country_of(name), name
        assert row[0] == country_of(f" {name.upper()} "), name


def test_all_of_iso_3166_is_there():
    """249 countries, each code once."""
    codes = [row[0] for row in countries()] + [row[1] for row in countries()]

    assert 2 * 249 == len(set(codes)) == len(codes)


@pytest.mark.parametrize(("english", "japanese"), prefectures())
def test_every_prefecture_is_in_japan(english, japanese):
    """In both languages, in capitals, and without the ending."""
    short = japanese if english == "Hokkaido" else japanese[:-1]
    for name in (f"{english} prefecture", f"{english}-ken", japanese, short, f"{japanese}東区"):
        assert "JP" == country_of(name)
    # An office of exchange of India has the name of one prefecture.
    assert (
        (None if english == "Kochi" else "JP") == country_of(english) == country_of(english.upper())
    )


def test_japan_has_47_prefectures():
    """Each once."""
    assert 47 == len(dict(prefectures())) == len({japanese for _, japanese in prefectures()})


@pytest.mark.parametrize(
    "unknown",
    [
        "", "Springfield", "Island", "Granada", "XX", "CHINA TOWN", "KOCHI", "TOKYO, CHINA", "VANCOUVER, WA", "FOO OFFICE", "x" * 200,
    ],
)  # fmt: skip
def test_an_unknown_place_is_in_no_known_country(unknown):
    """A place is known as a whole or not at all."""
    assert country_of(unknown) is None


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("SHANGHAI, CHINA", "CN"), ("SHANGHAI EMS", "CN"), ("shanghai", "CN"), ("Los Angeles, CA", "US"),
        ("PHILADELPHIA, PA 19104", "US"), ("MELBOURNE VIC", "AU"), ("ISC NEW YORK NY(USPS)", "US"), ("GBASFY", "GB"),
        ("JPJPKWSA", "JP"), ("TOKYO INT, 138-8799, TOKYO", "JP"), ("KAWASAKIHIGASHI", "JP"), ("KAWASAKI PORT, JAPAN", "JP"),
        ("Kochi, India", "IN"), ("東京国際郵便局", "JP"), ("千代田局", "JP"),
        ("KOREA, REPUBLIC OF", "KR"), ("CHINA(PEOPLES REP)", "CN"), ("IRAN (ISLAMIC REP.)", "IR"), ("MACAO, CHINA", "MO"), ("SAIPAN", "MP"),
    ],
)  # fmt: skip
def test_an_office_or_a_listed_city_tells_its_country(place, country):
    """With its state, its postal code, and what else the name of an office holds."""
    assert country == country_of(place)


def test_a_state_makes_no_country_of_a_listed_city_elsewhere():
    """Vancouver is listed in Canada; Washington has one too."""
    assert "CA" == country_of("VANCOUVER, BC")
    assert country_of("VANCOUVER, WA") is None


def test_the_offices_of_exchange_of_japan_are_known():
    """By their Japanese names; a local office is none."""
    assert is_exchange_office("東京国際郵便局")
    assert not is_exchange_office("新宿郵便局")
    assert is_exchange_office("국제우편물류센터")


@pytest.mark.parametrize(
    "text", ["TOKYO", "東京都", "SGSINN", "OSAKA INT", "川崎東郵便局", "新宿局"]
)
def test_a_name_holds_nothing_but_a_place_or_an_office(text):
    """Any further word may change what the row says."""
    assert is_name(text)
    assert not is_name(f"{text} CANCELLED")
    assert not is_name(f"{text}取消")


def test_inside_a_row_a_code_is_no_place():
    """NO, IN and TO are words before they are countries."""
    assert not is_place("no")
    assert is_place("norway")


@pytest.mark.parametrize(
    ("item", "origin"),
    [
        ("EJ123456785JP", "JP"), ("ej 123 456 785 jp", "JP"), ("ＥＪ１２３４５６７８５ＪＰ", "JP"), ("RB123456785GB", "GB"),
        ("LX473124829DE", "DE"),
    ],
)  # fmt: skip
def test_the_origin_stands_at_the_end_of_an_item_number(item, origin):
    """Spaces, small letters and full-width forms are forgiven."""
    assert origin == origin_of(item)


@pytest.mark.parametrize(
    "wrong",
    ["", "EJ123456789JP", "EJ123456785XX", "EJ12345678JP", "E1123456785JP", "EJ123456785JPN"],
)
def test_a_number_that_is_not_an_s10_number_has_no_origin(wrong):
    """A wrong check digit, an unknown country, or another form."""
    assert origin_of(wrong) is None


@given(st.from_regex("[0-9]{8}", fullmatch=True))
def test_one_check_digit_of_ten_is_right(serial):
    """S10 leaves exactly one check digit for eight digits."""
    assert "JP" == origin_of(number(serial))


@given(st.from_regex("[0-9]{8}", fullmatch=True), st.integers(0, 7), st.integers(1, 9))
def test_a_misread_digit_is_noticed(serial, position, change):
    """The weights are prime to 11 where one digit differs, but for the two ends of the scale."""
    other = str((int(serial[position]) + change) % 10)
    misread = serial[:position] + other + serial[position + 1 :]
    good, bad = number(serial), number(misread)

    # 10 is printed as 0 and 11 as 5, so two numbers may share these digits.
    if good[10] not in "05":
        assert good[10] != bad[10]


def test_anything_but_a_string_is_a_type_error():
    """An item number is text."""
    with pytest.raises(TypeError, match="text must be a str, not int: 5"):
        origin_of(5)


def test_names_are_compared_folded():
    """The names of the table are whole after folding."""
    assert all(normalize(name) for row in countries() for name in row)


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Japón", "JP"), ("일본", "JP"), ("Schweiz", "CH"), ("Genève, Suisse", "CH"), ("Санкт-Петербург", "RU"),
        ("SÃO PAULO", "BR"), ("São Paulo, Brasil", "BR"), ("韓國", "KR"), ("上海", "CN"), ("Estados Unidos", "US"),
    ],
)  # fmt: skip
def test_posts_name_places_in_their_own_language(place, country):
    """The countries that most parcels go to, and their offices of exchange."""
    assert country == country_of(place)
    assert is_place(normalize(place.rpartition(", ")[2]))
