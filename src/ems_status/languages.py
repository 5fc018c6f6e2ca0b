"""What the statuses are called and mean, and what to do, in eight languages.

The texts stand in ``texts/``, a file a language, whose notation ``texts/en.txt`` explains.
"""

from functools import cache
from itertools import product
from typing import Any, Final

import attrs

from ems_status._files import rows_in
from ems_status._statuses import EMSStatus, OutsideReason
from ems_status._transitions import classify_transition
from ems_status._values import StatusText


LANGUAGES: Final[tuple[str, ...]] = ("en", "ja", "zh-Hans", "zh-Hant", "ko", "de", "fr", "es")

# The guide's labels, beside which English has no others.
_LABELS: Final = {f"{status}.label": status.label for status in EMSStatus}
_COLUMNS: Final = (
    *("value", "number", "label", "label_ja", "side", "needs_action", "is_final"),
    *("next_statuses", "return_statuses", "not_to_be_confused_with"),
)


def language_of(tag: str) -> str:
    """Say which of `LANGUAGES` a tag or a locale asks for; Chinese by its script or region."""
    if not isinstance(tag, str):
        msg = f"a language must be a string, not {type(tag).__name__}: {tag!r}"
        raise TypeError(msg)
    # Behind a POSIX locale stand its encoding and its modifier: de_DE.UTF-8@euro.
    name = tag.partition(".")[0].partition("@")[0]
    language, *subtags = name.lower().replace("_", "-").split("-")
    is_tag = name.isascii() and all(map(str.isalnum, subtags))
    if language == "zh" and is_tag:
        hant = "hant" in subtags or ("hans" not in subtags and {"tw", "hk", "mo"} & {*subtags})
        return "zh-Hant" if hant else "zh-Hans"
    if language not in LANGUAGES or not is_tag:
        msg = f"Unknown language: {tag!r}; known: {', '.join(LANGUAGES)}"
        raise ValueError(msg)
    return language


def text_of(member: EMSStatus | OutsideReason, language: str = "en") -> StatusText:
    """Say in a language what a status, or a kind of event outside the ten, is."""
    if not isinstance(member, EMSStatus | OutsideReason):
        msg = f"member must be an EMSStatus or an OutsideReason, not {member!r}"
        raise TypeError(msg)
    texts = entries(language_of(language))
    names = (f"{member}.{field.name}" for field in attrs.fields(StatusText))
    return StatusText(*(texts.get(name) or _LABELS[name] for name in names))


def updates_lag(language: str = "en") -> str:
    """Say in a language that updates come late, and that this is normal.

    Raises:
        ValueError: If the language is none of `LANGUAGES`.

    Example:
        >>> updates_lag().split(",")[0]
        'Scans can reach a tracking page late'
    """
    return entries(language_of(language))["updates_lag"]


def definitions() -> dict[str, Any]:
    """Give all that is known of the statuses, in all languages, as plain data for JSON.

    Returns:
        A new dict with ``statuses``, ``outside``, ``transitions``, ``updates_lag``, ``languages``.

    Example:
        >>> definitions()["statuses"][9]["texts"]["ko"]["label"]
        '우체국 보관'
    """
    import json  # noqa: PLC0415  a slow import, seldom needed

    pairs = product((None, *EMSStatus), EMSStatus)
    transition = ("source", "target", "kind", "is_valid", "skipped")
    rows = {
        "statuses": [_row(s, *_COLUMNS) | {"texts": _in_all(s)} for s in EMSStatus],
        "outside": [_row(r, "value") | {"texts": _in_all(r)} for r in OutsideReason],
        "transitions": [_row(classify_transition(*pair), *transition) for pair in pairs],
        "updates_lag": {language: updates_lag(language) for language in LANGUAGES},
        "languages": LANGUAGES,
    }
    # Members become plain strings, and tuples lists.
    plain: dict[str, Any] = json.loads(json.dumps(rows))
    return plain


def _row(of: object, *columns: str) -> dict[str, object]:
    return {column: getattr(of, column) for column in columns}


def _in_all(member: EMSStatus | OutsideReason) -> dict[str, dict[str, str]]:
    return {language: attrs.asdict(text_of(member, language)) for language in LANGUAGES}


@cache
def entries(file: str) -> dict[str, str]:
    """The entries of a file of texts by their names; the tests see to it that none is missing."""
    rows = (row.partition(" = ") for _, row in rows_in(f"texts/{file}.txt"))
    return {name: text for name, _, text in rows}
