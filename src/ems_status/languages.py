"""What the statuses are called and mean, and what to do, in eight languages.

The texts stand in ``texts/``, a file a language, whose notation ``texts/en.txt`` explains.
"""

import re
from collections.abc import Mapping
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import Any, Final, cast

import attrs

from ems_status._files import rows_in
from ems_status._statuses import EMSStatus, OutsideReason
from ems_status._transitions import Transition, classify_transition
from ems_status._values import StatusText


LANGUAGES: Final[tuple[str, ...]] = ("en", "ja", "zh-Hans", "zh-Hant", "ko", "de", "fr", "es")

# A tag of BCP 47 or a POSIX locale: language, subtags, encoding, modifier.
_TAG: Final = r"([a-z]+(?:[-_][a-z0-9]+)*)(?:\.[a-z0-9-]+)?(?:@[a-z0-9]+)?"
_FIELDS: Final = tuple(field.name for field in attrs.fields(StatusText))
_COLUMNS: Final = (
    *("value", "number", "label", "label_ja", "side", "needs_action", "is_final"),
    *("next_statuses", "return_statuses", "not_to_be_confused_with"),
)


def language_of(tag: str) -> str:
    """Say which of `LANGUAGES` a tag or a locale asks for; Chinese by its script or region."""
    if not isinstance(tag, str):
        msg = f"a language must be a string, not {type(tag).__name__}: {tag!r}"
        raise TypeError(msg)
    found = re.fullmatch(_TAG, tag, re.IGNORECASE | re.ASCII)
    language, *subtags = re.split("[-_]", found[1].lower()) if found else [""]
    if language == "zh":
        hant = "hant" in subtags or ("hans" not in subtags and {"tw", "hk", "mo"} & {*subtags})
        return "zh-Hant" if hant else "zh-Hans"
    if language not in LANGUAGES:
        msg = f"Unknown language: {tag!r}; known: {', '.join(LANGUAGES)}"
        raise ValueError(msg)
    return language


def text_of(member: EMSStatus | OutsideReason, language: str = "en") -> StatusText:
    """Say in a language what a status, or a kind of event outside the ten, is."""
    if not isinstance(member, EMSStatus | OutsideReason):
        msg = f"member must be an EMSStatus or an OutsideReason, not {member!r}"
        raise TypeError(msg)
    texts = _texts(language_of(language))
    return StatusText(*(texts[f"{member}.{field}"] for field in _FIELDS))


def updates_lag(language: str = "en") -> str:
    """Say in a language that updates come late, and that this is normal.

    Raises:
        ValueError: If the language is none of `LANGUAGES`.

    Example:
        >>> updates_lag().split(",")[0]
        'Scans can reach a tracking page late'
    """
    return _texts(language_of(language))["updates_lag"]


def definitions() -> dict[str, Any]:
    """Give all that is known of the statuses, in all languages, as plain data for JSON.

    Returns:
        A new dict with ``statuses``, ``outside``, ``transitions``, ``updates_lag``, ``languages``.

    Example:
        >>> definitions()["statuses"][9]["texts"]["ko"]["label"]
        '우체국 보관'
    """
    pairs = product((None, *EMSStatus), EMSStatus)
    transition = ("source", "target", "kind", "is_valid", "skipped")
    return {
        "statuses": [_row(s, *_COLUMNS) | {"texts": _in_all(s)} for s in EMSStatus],
        "outside": [_row(r, "value") | {"texts": _in_all(r)} for r in OutsideReason],
        "transitions": [_row(classify_transition(*pair), *transition) for pair in pairs],
        "updates_lag": {language: updates_lag(language) for language in LANGUAGES},
        "languages": list(LANGUAGES),
    }


def _row(of: EMSStatus | OutsideReason | Transition, *columns: str) -> dict[str, Any]:
    return {column: _plain(getattr(of, column)) for column in columns}


def _plain(value: object) -> object:
    """Make a member its value, and a tuple a list of values."""
    if isinstance(value, tuple):
        return [_plain(item) for item in cast("tuple[object, ...]", value)]
    return getattr(value, "value", value)


def _in_all(member: EMSStatus | OutsideReason) -> dict[str, dict[str, str]]:
    return {language: attrs.asdict(text_of(member, language)) for language in LANGUAGES}


@cache
def _texts(language: str) -> Mapping[str, str]:
    """The entries of a file by their names; the tests see to it that none is missing."""
    rows = (row.partition(" = ") for _, row in rows_in(f"texts/{language}.txt"))
    # The guide's labels, beside which English has no others.
    labels = {f"{status}.label": status.label for status in EMSStatus}
    return MappingProxyType(labels | {name: text for name, _, text in rows})
