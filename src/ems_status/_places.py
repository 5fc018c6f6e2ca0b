"""Places: which country one is in, what names an office, and the origin in an item number.

Sources: item numbers are built as UPU S10 says; ``places/*.txt`` hold the names.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Final

from ems_status._files import rows_in, sections_in
from ems_status._normalize import compiled, normalize
from ems_status._values import wrong_type


# The weights of the eight digits before the check digit, from UPU S10.
_WEIGHTS: Final = (8, 6, 4, 2, 3, 5, 9, 7)
_NUMBER: Final = "[a-z]{2}([0-9]{8})([0-9])([a-z]{2})"

# No name of a place or an office is longer.
_LONGEST: Final = 100
# The longest name of a country has this many words.
_MOST_WORDS: Final = 6
# How the offices of the United States are named: by city, state and postal code.
AMERICAN: Final = (
    r"[A-Za-z][A-Za-z .'-]*,(?: ?([A-Z]{2}))? ?[0-9]{5}(?:-[0-9]{4})?"
    r"|[A-Z][A-Z .'-]* ([A-Z]{2})(?: INTERNATIONAL| NETWORK)? DISTRIBUTION CENTER"
)
# What else the name of an office holds: a letter, a number, its postal code.
_DETAIL: Final = "[A-Z]|[0-9]{1,2}|〒?[0-9]{3}-[0-9]{4}|[0-9]{4,7}|[0-9]{5}-[0-9]{4}"


def country_of(place: str) -> str | None:
    """Name the country that a place is in, by its alpha-2 code; None where nobody can know.

    A place is a country's name or ISO 3166-1 code, a prefecture of Japan, a listed city or office
    of exchange, or several of these, as a tracking page prints them: ``SHANGHAI, CHINA``.
    """
    return _country_of(place) if not isinstance(place, str) or len(place) <= _LONGEST else None


def known_place(place: str | None, office: str | None) -> str | None:
    """Choose what tells where a scan was made: the place, or an office that names one."""
    return office if office and (not place or country_of(place) is None) else place


def is_place(folded: str) -> bool:
    """Say whether a folded text is the name of a country, a prefecture or a listed city.

    Codes do not count here: inside a row, ``NO`` or ``IN`` is a word as easily as a country.
    """
    return folded in _names()


def is_name(text: str) -> bool:
    """Say whether a text names a place or an office, and holds nothing else."""
    return len(text) <= _LONGEST and bool(
        is_place(normalize(text)) or _is_japanese_office(text) or _countries_in(text)
    )


def is_exchange_office(text: str) -> bool:
    """Say whether a text names an office of exchange in the letters of its country."""
    folded = normalize(text)
    return (_without_office(folded) or folded) in _offices()["exchange"]


@cache
def words_of_places() -> frozenset[str]:
    """All words, letters and codes of states that may stand in the folded names of places."""
    words = chain.from_iterable(map(str.split, _names()))
    return frozenset(map(str.lower, _states())).union(words, *_names())


def is_state(code: str) -> bool:
    """Say whether a code in capitals is that of a state that stands behind a city."""
    return code in _states()


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
    found = re.fullmatch(_NUMBER, compact)
    if found is None:
        return None
    serial, check, country = found.groups()
    weighed = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, serial, strict=True))
    # 11 less the rest gives 1 to 11; S10 prints 0 for 10 and 5 for 11.
    if int(check) != {10: 0, 11: 5}.get(11 - weighed % 11, 11 - weighed % 11):
        return None
    return _codes().get(country)


def origin_country(origin: str) -> str:
    """Read an origin that a caller gives: a country, its code, or an item number."""
    if not isinstance(origin, str):
        wrong_type("origin", "a str or None", origin)
    country = country_of(origin) or origin_of(origin)
    if country is None:
        msg = (
            f"Unknown origin: {origin!r}; it must be a country, its ISO 3166-1 code, or an item"
            " number with a right check digit, such as EJ123456785JP"
        )
        raise ValueError(msg)
    return country


@lru_cache(maxsize=1024)
def _country_of(place: str) -> str | None:
    folded = normalize(place)
    if folded in _names():
        return _names()[folded]
    if folded in _codes():
        return _codes()[folded]
    if _is_japanese_office(place) or folded.startswith(_japanese_prefectures()):
        return "JP"
    american = compiled(AMERICAN).fullmatch(place)
    if american and "US" in _states().get(american[1] or american[2], ()):
        return "US"
    found = _countries_in(place.upper()) - {None}
    before, _, last = folded.rpartition(",")
    if last.strip() in _names() and country_of(before) is None:
        # Whatever stands before it, the country at the end tells where it is.
        found.add(_names()[last.strip()])
    return found.pop() if len(found) == 1 else None


def _countries_in(text: str) -> set[str | None]:
    """The countries that the parts of a name tell; none where a part is not known."""
    words = [word for word in re.split(r"[ ,()\[\]|\t\n]+", text) if word]
    found: set[str | None] = set()
    states: set[str] = set()
    while words:
        length = next((n for n in range(_MOST_WORDS, 0, -1) if _is_city(words[:n])), 0)
        word = words[0]
        if length:
            found.add(_city(words[:length]))
        elif found and word in _states():
            states |= _states()[word]
        elif _is_code(word):
            found.add(_codes()[word[-6:-4].lower()])
        elif not (word in _offices()["words"] or re.fullmatch(_DETAIL, word)):
            return set()
        del words[: length or 1]
    # "VANCOUVER, WA" is not the Vancouver that is listed.
    return set() if states and not found & states else found


def _is_city(words: list[str]) -> bool:
    name = " ".join(words)
    printed = name.isupper() or name.istitle()
    return printed and (is_place(normalize(name)) or _stem(name) is not None)


def _city(words: list[str]) -> str | None:
    name = " ".join(words)
    folded = normalize(name)
    return _names().get(folded, "JP")


def _stem(name: str) -> str | None:
    """The Japanese city that a name with a side of it begins with: "KAWASAKIHIGASHI"."""
    stems = (name.removesuffix(side) for side in _offices()["sides"] if name.endswith(side))
    return next((stem for stem in stems if _names().get(stem.lower()) == "JP"), None)


def _is_code(word: str) -> bool:
    """``SGSINN``, or with its country before it ``JPJPKWSA``; capitals only."""
    return (
        word[-6:-1] in _offices()["codes"]
        and (len(word) == 6 or (len(word) == 8 and word[:2] == word[2:4]))
        and word.isupper()
    )


def _is_japanese_office(text: str) -> bool:
    name = _without_office(normalize(text))
    return name in _offices()["exchange"] or name in _offices()["japanese"]


def _without_office(folded: str) -> str:
    return folded.removesuffix("局").removesuffix("郵便") if folded.endswith("局") else ""


@cache
def countries() -> tuple[tuple[str, ...], ...]:
    """Give the countries: alpha-2 code, alpha-3 code, and names, the first of which is English."""
    rows = (row.split(" ", 2) for _, row in rows_in("places/countries.txt"))
    return tuple((code, code3, *names.split(" | ")) for code, code3, names in rows)


@cache
def prefectures() -> tuple[tuple[str, ...], ...]:
    """Give the prefectures of Japan, in English and Japanese."""
    return tuple(tuple(row.split()) for _, row in rows_in("places/prefectures.txt"))


@cache
def _japanese_prefectures() -> tuple[str, ...]:
    return tuple(japanese for _, japanese in prefectures())


@cache
def _names() -> dict[str, str | None]:
    """Folded names of countries, prefectures and cities; None is a name that stands for two."""
    names: dict[str, str | None] = {}
    for name, country in _all_names():
        folded = normalize(name)
        names[folded] = country if names.get(folded, country) == country else None
    return names


def _all_names() -> Iterator[tuple[str, str]]:
    for code, _, *names in countries():
        for name in names:
            yield name, code
    for english, japanese in prefectures():
        short = japanese if english == "Hokkaido" else japanese[:-1]
        for name in (english, f"{english} prefecture", f"{english}-ken", japanese, short):
            yield name, "JP"
    for _, line in rows_in("places/cities.txt"):
        country, *cities = line.split()
        for city in cities:
            # Some have a hyphen in their name.
            yield from ((name, country) for name in (city, city.replace("-", " ")))


@cache
def _codes() -> dict[str, str]:
    return {code.lower(): row[0] for row in countries() for code in row[:2]}


@cache
def _offices() -> dict[str, frozenset[str]]:
    """The words of each section of the file."""
    sections = sections_in("places/offices.txt").items()
    return {section: frozenset(" ".join(rows).split()) for section, rows in sections}


@cache
def _states() -> dict[str, set[str]]:
    """The countries that have a state of that code."""
    states: dict[str, set[str]] = {}
    for row in sections_in("places/offices.txt")["states"]:
        country, _, codes = row.partition(": ")
        for code in codes.split():
            states.setdefault(code, set()).add(country)
    return states
