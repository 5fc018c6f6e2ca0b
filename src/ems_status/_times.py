"""What a printed time looks like, and which day it may mean.

Sources: the rows and pages of the posts and aggregators whose texts are listed.
"""

import re
from datetime import date
from functools import cache
from itertools import product
from typing import Final


# A form is a pattern in which Y, M, D and B stand for a year, a month, a day and a month's name.
# A day that fits several forms has several readings: "05/01/2024".
_FORMS: Final = (
    "Y-M-D", "Y/M/D", r"Y\. ?M\. ?D\.?", "Y年 ?M月 ?D日", "Y년 ?M월 ?D일",
    "M/D/Y", "D/M/Y", "M-D-Y", "D-M-Y", r"D\. ?M\. ?Y",
    "B[ -]D(?:st|nd|rd|th)?,?[ -]Y", r"D(?:st|nd|rd|th|\.)?[ -]B[ ,-]{1,2}Y",
    "M月 ?D日", "M월 ?D일", "B[ -]D(?:st|nd|rd|th)?", r"D(?:st|nd|rd|th|\.)?[ -]B",
    "M/D", "D/M", "M-D", "D-M", r"D\.M\.?", r"M\.D\.?",
)  # fmt: skip
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec"
_PARTS: Final = {
    "Y": "(?:19|20)[0-9]{2}|[0-9]{2}",
    "M": "1[0-2]|0?[1-9]",
    "D": "3[01]|[12][0-9]|0?[1-9]",
    "B": (
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"
    ),
}
_WEEKDAY: Final = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? "
_CLOCK: Final = (
    "(?:(?:2[0-4]|[01]?[0-9]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?(?: ?[ap]\\.?m\\.?)?"
    "|(?:午前|午後|上午|下午|오전|오후) ?[0-9]{1,2}:[0-9]{2}"
    "|(?:午前|午後)?[0-9]{1,2}時(?:[0-9]{1,2}分)?|(?:오전|오후)? ?[0-9]{1,2}시(?: ?[0-9]{1,2}분)?)"
)
# "18:00-20:00" is a window of hours: a zone behind a minus needs seconds, or a "T" before the hour.
_ZONE: Final = (
    "(?: ?z| ?(?:gmt|utc|jst)(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?| ?\\+[01]?[0-9](?::?[0-9]{2})?"
    "|(?:(?<=:[0-9]{2}:[0-9]{2})|(?<=\\.[0-9]{3})|(?<=t[0-9]{2}:[0-9]{2}))"
    " ?-[01]?[0-9](?::?[0-9]{2})?)"
)
_END: Final = r"(?=$|[\s,;|()\[\]【】「」])"
# What a time begins with where it begins with no digit.
_HEADS: Final = f"{_MONTHS} mon tue wed thu fri sat sun 午前 午後 上午 下午 오전 오후"
_STARTS: Final = frozenset(_HEADS.split())

# An item does not travel longer than this, so 12/30 is before 01/05.
_LONGEST_WAY: Final = 120


def stamp_in(text: str, begin: int = 0) -> re.Match[str] | None:
    """Find the time at one place of a text; ``day`` or ``then`` of its groups holds the day."""
    return _stamp().match(text, begin) if begins_like_time(text, begin) else None


def begins_like_time(text: str, begin: int = 0) -> bool:
    """Say quickly whether a time may stand at one place of a text."""
    head = text[begin : begin + 3].lower()
    return head[:1].isdecimal() or head in _STARTS or head[:2] in _STARTS


def is_time(text: str) -> bool:
    """Say whether a text is a day, a time of day or both, and nothing else."""
    if len(text) == 13 and text.startswith("1") and text.isdecimal():
        # Some feeds print milliseconds.
        return True
    found = stamp_in(text)
    return found is not None and found.end() == len(text)


def has_day(text: str) -> bool:
    """Say whether a printed time names its day."""
    return bool(_day_of(text))


def is_count(text: str) -> bool:
    """Say whether a text reads as a count as well as a day: 1/2, but neither 6/1 nor 01/02."""
    first, _, second = text.partition("/")
    return len(text) == 3 and text[1] == "/" and "1" <= first <= second <= "9"


def days(at: str) -> dict[str, tuple[date, bool]]:
    """Read the day of a time in each form that it fits, and whether it says its year; else 2000."""
    printed = _day_of(at)
    found = {form: pattern.fullmatch(printed) for form, pattern in _named_forms().items()}
    read = {form: _read(match) for form, match in found.items() if match}
    return {form: day for form, day in read.items() if day}


def is_later(first: str, last: str) -> bool | None:
    """Say whether the second of two printed times is of a later day, or None: open, or the same.

    A page prints its days in one form, so they are compared in each that both fit.
    """
    one, other = days(first), days(last)
    forms = [(form, form) for form in one if form in other] or list(product(one, other))
    answers = {_is_later(one[form], other[another]) for form, another in forms}
    return answers.pop() if len(answers) == 1 else None


def _is_later(one: tuple[date, bool], other: tuple[date, bool]) -> bool | None:
    gap = (other[0] - one[0]).days
    if not (one[1] and other[1]):
        first, last = (day.replace(year=2000) for day in (one[0], other[0]))
        gap = (last - first).days % 366
        if gap > _LONGEST_WAY:
            gap = gap - 366 if 366 - gap <= _LONGEST_WAY else 0
    return gap > 0 if gap else None


def _read(match: re.Match[str]) -> tuple[date, bool] | None:
    parts = match.groupdict()
    name, year = parts.get("B"), parts.get("Y") or ""
    month = _MONTHS.index(name[:3]) // 4 + 1 if name else int(parts["M"])
    year_in_full = int(year if len(year) == 4 else f"20{year or '00'}")
    try:
        return date(year_in_full, month, int(parts["D"])), bool(year)
    except ValueError:
        return None


def _day_of(text: str) -> str:
    found = stamp_in(text)
    return "" if found is None else (found["day"] or found["then"] or "").lower()


def _pattern(form: str, group: str = "(?:{1})") -> str:
    """A form as a pattern, with a group for each letter that stands for a part."""
    return re.sub("[YMDB]", lambda part: group.format(part[0], _PARTS[part[0]]), form)


@cache
def _named_forms() -> dict[str, re.Pattern[str]]:
    return {form: re.compile(_pattern(form, "(?P<{}>{})")) for form in _FORMS}


@cache
def _stamp() -> re.Pattern[str]:
    forms = "|".join(map(_pattern, _FORMS))
    weekday = "(?: ?\\([月火水木金土日]\\))?"
    day, then = (f"(?:{_WEEKDAY})?(?P<{name}>{forms}){weekday}" for name in ("day", "then"))
    return re.compile(
        f"(?:{day}(?:(?:t|,? at |[ ,]{{0,3}}){_CLOCK}{_ZONE}?| ?[ap]m)?"
        f"|{_CLOCK}{_ZONE}?(?:,? {{1,2}}{then})?){_END}",
        re.IGNORECASE,
    )
