"""What may stand beside a status in one row of a tracking page, and nothing else.

A row such as ``03/12 09:15 通関手続中 中部国際郵便局 愛知県`` holds one status and decorations.
Whatever is not positively known here is no decoration: a list of forbidden words would leak with
each word that it lacks (``Final delivery, CANCELLED``).

Sources: rows of Japan Post's page and of services that copy it; office codes are the country and
city parts of UPU office codes (IMPC) of the offices of exchange that EMS from Japan passes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ems_status._normalize import normalize
from ems_status._places import is_country_code, is_name


# Above this many pieces a text is no row of a tracking page.
MAX_PIECES: Final = 24
# A phrase or a decoration spans at most this many pieces ("UNITED STATES OF AMERICA": four).
MAX_RUN: Final = 6

# Tags that services print beside a status, and the way an item travels.
TAGS: Final = frozenset({"例外", "海外", "air"})

_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"
)
_WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )"
_DATE = (
    f"{_WEEKDAY}?(?:"
    "[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"
    "|[0-9]{1,2}[-/.][0-9]{1,2}(?:[-/.](?:[0-9]{4}|[0-9]{2}))?"
    "|(?:[0-9]{4}年 ?)?[0-9]{1,2}月 ?[0-9]{1,2}日"
    f"|{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?(?:,? [0-9]{{4}})?"
    f"|[0-9]{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH}(?:[ -,]{{1,2}}[0-9]{{2,4}})?"
    ")"
)
_TIME = (
    "(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,6})?)?(?: ?[ap]\\.?m\\.?)?"
    "|(?:午前|午後)?[0-9]{1,2}時(?:[0-9]{1,2}分)?)"
)
_ZONE = "(?:z|(?:gmt|utc|jst)?[+-][0-9]{1,2}(?::?[0-9]{2})?|gmt|utc|jst)"
_STAMP = (
    f"(?:{_DATE}(?:t|,? |,)?(?:{_TIME})?|{_TIME}(?:,? {_DATE})?)"
    f"(?:[ ,]{{0,2}}[\\[(]?{_ZONE}[\\])]?)?"
)
_POSTCODE = "(?:〒? ?[0-9]{3}-[0-9]{4}|[0-9]{4,7}|[0-9]{5}-[0-9]{4})"
_KNOWN = (
    # "May 1, 2024 10:00 am" is cut at its comma.
    f"{_STAMP}|[0-9]{{4}} {_TIME}|{_ZONE}|[月火水木金土日]|{_POSTCODE}|country code: [a-z]{{2}}"
    f"|[ぁ-ん]{{0,4}}[ァ-ヶ一-龯々ー]{{0,12}}郵便局"
)
# In a row a status may stand between these; arrows and bullets lead rows on some pages.
_MARK = f"[{re.escape('|[]()【】「」,;⇒→*•●■▶')}\\t\\r\\n\\v\\f\\u3000]"
_SEPARATORS = f"{_MARK}+|  +"
# What a date may begin with, other than a digit.
_DATE_WORDS: Final = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split()
)


def pieces(text: str) -> list[tuple[int, int]]:
    """Cut a plain text where a row may hold several things.

    Returns:
        Where each piece begins and ends; nothing where the text is no row, since nothing in it
        separates or it has too many pieces.
    """
    if _is_one_piece(text):
        return []
    spans: list[tuple[int, int]] = []
    begin = 0
    for gap in _separators().finditer(text):
        spans += _cut(text, begin, gap.start())
        begin = gap.end()
        if len(spans) > MAX_PIECES:
            return []
    spans += _cut(text, begin, len(text))
    return spans if len(spans) <= MAX_PIECES else []


def _is_one_piece(text: str) -> bool:
    """Say quickly that nothing in a text separates, as in most texts that nobody lists."""
    bare = text.strip()
    if "  " in text or _mark().search(text):
        return False
    if " " not in bare:
        return True
    if bare[0].isdigit() or bare[:3].lower() in _DATE_WORDS:
        return False
    return text.isascii() or not japanese().search(text)


def _cut(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Cut one piece further: behind a date, and at its spaces where it is Japanese."""
    piece = text[begin:end]
    begin += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if not piece:
        return []
    if japanese().search(piece):
        return [(begin + m.start(), begin + m.end()) for m in re.finditer("[^ ]+", piece)]
    end = begin + len(piece)
    lead = _leading_stamp().match(piece)
    if lead is None or lead.end() == len(piece):
        return [(begin, end)]
    middle = begin + lead.end()
    return [(begin, begin + len(lead[0].rstrip())), (middle, end)]


def is_decoration(piece: str) -> bool:
    """Say whether one piece of a row is positively known to be no status."""
    folded = normalize(piece)
    return (
        folded in TAGS
        or (_known().fullmatch(folded) is not None and _is_real(folded))
        or is_name(piece)
    )


def _is_real(folded: str) -> bool:
    """Check the one known form that must also exist: ``Country code: CL``."""
    label, colon, code = folded.partition("country code: ")
    return not colon or (not label and is_country_code(code))


@cache
def japanese() -> re.Pattern[str]:
    return re.compile("[\u3005\u3041-\u30fc\u4e00-\u9fff]")


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(_MARK)


@cache
def _separators() -> re.Pattern[str]:
    return re.compile(_SEPARATORS)


@cache
def _leading_stamp() -> re.Pattern[str]:
    return re.compile(f"(?:{_STAMP})(?: +|$)", re.IGNORECASE)


@cache
def _known() -> re.Pattern[str]:
    return re.compile(_KNOWN)
