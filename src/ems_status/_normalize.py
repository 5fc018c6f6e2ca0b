"""Folding of raw text: what may differ between two spellings of one status text.

Everything that is folded here was seen in real rows: case, spacing, full-width and half-width
forms, zero-width characters, HTML entities and tags that lay out, dashes and quotes, a final
period, spaces round a slash, "center" for "centre", and spaces inside Japanese text.
"""

import re
from functools import cache
from itertools import pairwise
from typing import Final
from unicodedata import is_normalized
from unicodedata import normalize as unicode_form

from ems_status._values import check_text


MAX_LENGTH: Final = 1000

# Unicode's normal forms sort combining marks, in quadratic time where many of them stand together.
# No writing has more than a few; a text is looked through for more only above this length.
_MANY_MARKS: Final = r"[^\w\s\x00-\x7f]{31}"
_SHORT: Final = 100

# Markup may be escaped twice ("&amp;nbsp;"); what has not settled by then is left as it is.
_ROUNDS: Final = 4

_INVISIBLE: Final = dict.fromkeys((
    0x00AD, 0x034F, 0x061C, 0x180E,
    *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10), 0xFEFF,
))  # fmt: skip
_ALIKE: Final = _INVISIBLE | {
    **dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212), "-"),
    **dict.fromkeys((0x2018, 0x2019, 0x201B, 0x2032), "'"),
    **dict.fromkeys((0x201C, 0x201D, 0x201F, 0x2033), '"'),
}
# To search is several times faster than to translate, and most texts have none of these.
_ANY_ALIKE: Final = f"[{re.escape(''.join(map(chr, _ALIKE)))}]"


def normalize(text: str) -> str:
    """Fold a raw text into the form in which texts are compared.

    Two texts with the same form are the same text.  Folding twice changes nothing more.

    Args:
        text: The raw text; one of more than 1,000 characters, or with dozens of combining marks
            on one letter, is no status and is given back as it is, so that the time stays bounded.

    Returns:
        The folded text.

    Raises:
        TypeError: If ``text`` is not a string.

    Example:
        >>> normalize(" POSTING&nbsp;/ collection. ")
        'posting/collection'
        >>> normalize("国際交換局　に到着") == normalize("国際交換局に到着")
        True
    """
    if type(text) is not str:
        check_text(text)
    if is_too_much(text):
        return text
    folded = _fold(text)
    return _without_markup(text) if "&" in folded or "<" in folded else folded


def is_too_much(text: str) -> bool:
    """Say whether a text is no status, and would take long to fold."""
    return len(text) > _SHORT and (
        len(text) > MAX_LENGTH
        or (not text.isascii() and compiled(_MANY_MARKS).search(text) is not None)
    )


def lines_of(text: str) -> list[str]:
    """Give the lines of a text, with its entities resolved and its tables and blocks laid out."""
    if "&" not in text and "<" not in text:
        return text.splitlines()
    from ems_status._markup import printed_lines  # noqa: PLC0415  a parser, and seldom needed

    return printed_lines(text)


def unhidden(text: str) -> str:
    """Take off the letters that hide a text, but keep its case, its separators and line ends."""
    if text.isascii():
        return text
    if compiled(_ANY_ALIKE).search(text):
        text = text.translate(_INVISIBLE)
    # A wide space separates, and NFKC would make it a plain one.
    return unicode_form("NFKC", text.replace("\u3000", "  "))


def is_japanese(letter: str) -> bool:
    """Say whether a letter is kana, or a character that Chinese has as well."""
    # A mark that voices the letter before it would change that, without a space between them.
    is_kana = "\u3041" <= letter <= "\u30fc" and letter not in "\u3099\u309a"
    return is_kana or "\u4e00" <= letter <= "\u9fff" or letter == "々"


def _without_markup(text: str) -> str:
    """Resolve entities and take off tags that lay out, until nothing changes any more.

    A text that does not settle within a few rounds is given back as it came.
    """
    settled = text
    for _ in range(_ROUNDS):
        clean = _fold(" ".join(lines_of(settled)))
        if clean == settled:
            return clean
        settled = clean
    return text


def _fold(text: str) -> str:
    if text.isascii():
        text = " ".join(text.lower().split())
    else:
        while (folded := _fold_letters(text)) != text:
            text = folded
            if len(text) > MAX_LENGTH:
                # A few letters stand for eighteen each; nobody prints a thousand of them.
                return text
            if is_normalized("NFKC", text):
                # To fold the case of what is folded changes nothing.
                break
        text = _joined(text.split())
    if "/" in text:
        text = text.replace(" /", "/").replace("/ ", "/")
    if text.endswith((".", "。")):
        # One period ends a sentence; several say that something was cut off.
        bare = text.rstrip(" .。")
        text = bare if len(text[len(bare) :].replace(" ", "")) == 1 else text
    return text.replace("center", "centre") if "center" in text else text


def _fold_letters(text: str) -> str:
    text = unicode_form("NFKC", text)
    return (text.translate(_ALIKE) if compiled(_ANY_ALIKE).search(text) else text).casefold()


def _joined(words: list[str]) -> str:
    """Join words, without a space between two that are Japanese."""
    joined = words[:1]
    for before, word in pairwise(words):
        # To compare letters is cheaper than to call.
        if word[0] < "々" or not (is_japanese(word[0]) and is_japanese(before[-1])):
            joined.append(" ")
        joined.append(word)
    return "".join(joined)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first used; most programs use few."""
    return re.compile(pattern)
