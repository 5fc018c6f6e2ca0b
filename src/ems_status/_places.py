"""Places: which country one is in, and the origin in an item number.

Source: item numbers are built as UPU S10 says; `_countries` holds the names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ems_status._normalize import normalize


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
    from ems_status._countries import COUNTRIES, PREFECTURES  # noqa: PLC0415  large, seldom needed

    names = {normalize(name): row[0] for row in COUNTRIES for name in row[2:]}
    for english, japanese in PREFECTURES:
        short = japanese if english == "Hokkaido" else japanese[:-1]
        for name in (english, f"{english} prefecture", f"{english}-ken", japanese, short):
            names[normalize(name)] = "JP"
    return names


@cache
def _codes() -> dict[str, str]:
    from ems_status._countries import COUNTRIES  # noqa: PLC0415  large, seldom needed

    return {code.lower(): row[0] for row in COUNTRIES for code in row[:2]}
