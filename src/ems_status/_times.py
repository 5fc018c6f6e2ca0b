"""What a printed time looks like, and which day it may mean.

``layouts.txt`` holds the forms of days and times of day, and the names of months and days.
"""

import re
from functools import cache
from itertools import product
from typing import Final

from ems_status._layouts import layouts, words_in


_PARTS: Final = {
    "Y": "(?:19|20)[0-9]{2}|[0-9]{2}",
    "M": "1[0-2]|0?[1-9]",
    "D": "3[01]|[12][0-9]|0?[1-9]",
}
_END: Final = r"(?=$|[\s,;|()\[\]【】「」]|:[^0-9])"

# The days of a year, where each month has 31.
_YEAR: Final = 372
# An item does not travel longer than this, so 12/30 is before 01/05.
_LONGEST_WAY: Final = 120


def stamp_in(text: str, begin: int = 0) -> re.Match[str] | None:
    """Find the time at one place of a text; ``day`` or ``then`` of its groups holds the day."""
    return _stamp().match(text, begin) if begins_like_time(text, begin) else None


def begins_like_time(text: str, begin: int = 0) -> bool:
    """Say quickly whether a time may stand at one place of a text."""
    head = text[begin : begin + 3].lower()
    is_short = head[:2] in _starts() and not head[2:].isalpha()
    return head[:1].isdecimal() or head in _starts() or is_short


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


def is_later(first: str, last: str) -> bool | None:
    """Say whether the second of two printed times is of a later day, or None: open, or the same.

    A page prints its days in one form, so they are compared in each that both fit.
    """
    one, other = _days(first), _days(last)
    both = [(one[form], other[form]) for form in one if form in other]
    gaps = {_gap(*days) for days in both or product(one.values(), other.values())}
    answers = {gap > 0 if gap else None for gap in gaps}
    return answers.pop() if len(answers) == 1 else None


def _days(at: str) -> dict[str, int]:
    """Number the day of a time in each form that it fits; months have 31 days, a year may lack."""
    days: dict[str, int] = {}
    printed = _day_of(at)
    for form, pattern in _forms().items():
        if found := pattern.fullmatch(printed):
            parts = found.groupdict()
            month = _months()[parts["B"].rstrip(".")] if "B" in parts else int(parts["M"])
            year = int(f"20{parts['Y']}"[-4:]) if "Y" in parts else 0
            days[form] = year * _YEAR + month * 31 + int(parts["D"])
    return days


def _gap(one: int, other: int) -> int:
    """How many days are between two; 0 where a year lacks, and it may be either way."""
    if min(one, other) > 2 * _YEAR:
        return other - one
    gap = (other - one + _YEAR // 2) % _YEAR - _YEAR // 2
    return gap if abs(gap) <= _LONGEST_WAY else 0


def _day_of(text: str) -> str:
    found = stamp_in(text)
    return "" if found is None else (found["day"] or found["then"] or "").lower()


@cache
def _months() -> dict[str, int]:
    """The names of each month, and its number."""
    lines = enumerate(layouts()["months"], 1)
    return {name: number for number, line in lines for name in line.split()}


@cache
def _starts() -> frozenset[str]:
    """What a time begins with where it begins with a word."""
    return frozenset(name[:3] for name in (*_months(), *words_in("weekdays"), *words_in("halves")))


def _pattern(form: str, group: str = "(?:{1})") -> str:
    """A form as a pattern, with a group for each letter that stands for a part."""
    parts = _PARTS | {"B": f"(?:{'|'.join(_months())})\\.?"}
    return re.sub("[YMDB]", lambda part: group.format(part[0], parts[part[0]]), form)


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    return {form: re.compile(_pattern(form, "(?P<{}>{})")) for form in layouts()["days"]}


@cache
def _stamp() -> re.Pattern[str]:
    forms = "|".join(map(_pattern, layouts()["days"]))
    weekday = f"(?:(?:{'|'.join(words_in('weekdays'))})\\.?,? )?"
    day, then = (
        f"{weekday}(?P<{name}>{forms})(?: ?\\([月火水木金土日]\\))?" for name in ("day", "then")
    )
    clock, zone = ("|".join(layouts()[section]) for section in ("clocks", "zones"))
    clock, joints = f"(?:{clock})(?:{zone})?", "|".join(words_in("joints"))
    day_first = f"{day}(?:(?:t|,? (?:{joints}) |[ ,]{{0,3}}){clock}| ?[ap]m)?"
    return re.compile(f"(?:{day_first}|{clock}(?:,? {{1,2}}{then})?){_END}", re.IGNORECASE)
