"""Statuses, events and histories to and from plain data, by cattrs; the rest of it one way.

The keys are the names of the attributes.  This is the only module that imports cattrs: a program
that does not convert does not pay for it.

>>> converter = make_converter()
>>> converter.dumps(TrackingEvent("Retention", status=EMSStatus.RETENTION))
'{"text": "Retention", "at": null, "office": null, "place": null, "status": "retention"}'
>>> converter.loads('{"text": "Retention", "status": "retention"}', TrackingEvent).status.number
10
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, Final, TypeVar, cast
from zoneinfo import ZoneInfo

import attrs
from cattrs import AttributeValidationNote, Converter, IterableValidationNote, transform_error
from cattrs.gen import make_dict_structure_fn, override
from cattrs.preconf.json import JsonConverter
from cattrs.preconf.json import make_converter as make_json_converter

from ems_status._history import Stage, StageState, Step, TrackingEvent, TrackingHistory
from ems_status._match import Match, Outcome, Rule
from ems_status._matching import Matcher, parse
from ems_status._phrases import Phrase
from ems_status._statuses import OutsideReason
from ems_status._statuses import EMSStatus, StatusInfo
from ems_status._transitions import Transition, TransitionKind
from ems_status.exceptions import UnknownStatusError


__all__ = ["configure_converter", "make_converter", "register_raw_text"]


_E = TypeVar("_E", bound=Enum)
_Hook = Callable[[Any, Any], Any]

_ENUMS: Final = (EMSStatus, Outcome, OutsideReason, Rule, StageState, TransitionKind)

# What is written of each record: a history is its events and its options, since its steps follow
# from them and a matcher is no data; the properties that a reader looks for stand with the fields.
_KEYS: Final[Mapping[type, tuple[str, ...]]] = {
    TrackingEvent: ("text", "at", "office", "place", "status"),
    TrackingHistory: ("events", "origin", "order"),
    Step: ("event", "index", "match", "status", "transition"),
    Stage: ("status", "state"),
    Match: ("text", "outcome", "status", "candidates", "reason", "rule", "phrase"),
    Phrase: ("text", "statuses", "language", "post", "reason"),
    Transition: ("source", "target", "kind", "skipped", "is_valid"),
    StatusInfo: (
        "status",
        "number",
        "label",
        "label_ja",
        "description",
        "advice",
        "not_to_be_confused_with",
        "is_final",
    ),
}

_ORDERS: Final = {order: order for order in ("oldest_first", "newest_first")}

# An ISO date has at most ten characters, and one with a time has more.
_ISO_DATE_LENGTH: Final = 10


def make_converter(*, matcher: Matcher | None = None) -> JsonConverter:
    """Make a converter for JSON that knows this library's types.

    Args:
        matcher: As for `configure_converter`.

    Returns:
        A new converter of cattrs, with ``dumps`` and ``loads`` beside ``structure`` and
        ``unstructure``.

    Example:
        >>> history = TrackingHistory([TrackingEvent("引受")], origin="JP")
        >>> converter = make_converter()
        >>> converter.loads(converter.dumps(history), TrackingHistory) == history
        True
    """
    converter = make_json_converter()
    configure_converter(converter, matcher=matcher)
    return converter


def configure_converter(converter: Converter, *, matcher: Matcher | None = None) -> None:
    """Teach a converter this library's types.

    Read and written are statuses and the other enums, as their values; `TrackingEvent`; `Phrase`;
    and `TrackingHistory`, as its events and its options ``origin`` and ``order``.  Written only
    are `Match`, `Transition`, `Step`, `Stage` and `StatusInfo`.  Reading is strict: a text must be
    a string, and an unknown key is refused, since a misspelt ``offce`` would lose its office
    without a word.

    The time of an event keeps its kind.  A string is the text as it was printed, whatever it looks
    like; a real time or day says so: ``{"datetime": "2026-01-06T18:42:00+09:00"}``, with
    ``"zone": "Asia/Tokyo"`` beside it where it was in a named zone, or ``{"date": "2026-01-06"}``.

    Args:
        converter: The converter; no other one is touched.
        matcher: What reads the texts of the histories that are structured; by default, the whole
            vocabulary.

    Example:
        >>> from cattrs import Converter
        >>> converter = Converter()
        >>> configure_converter(converter)
        >>> converter.structure("customs_clearance", EMSStatus).number
        5
    """
    for kind in _ENUMS:
        converter.register_unstructure_hook(kind, _value)
        converter.register_structure_hook(kind, _member_hook(kind))
    for record, keys in _KEYS.items():
        converter.register_unstructure_hook(record, _unstructure_hook(converter, keys))
    for record, fields in _read_records().items():
        _register_reading(converter, record, fields, matcher)


def register_raw_text(converter: Converter, matcher: Matcher | None = None) -> None:
    """Let a converter read a status from a carrier's raw text too.

    A value such as ``"customs_clearance"`` is still read as itself.

    Args:
        converter: The converter; call `configure_converter` on it before.
        matcher: What reads the texts; by default, the whole vocabulary.

    Raises:
        UnknownStatusError: Not here, but for each text without one status; cattrs wraps it into
            its own errors where the status is part of something larger.

    Example:
        >>> converter = make_converter()
        >>> register_raw_text(converter)
        >>> converter.structure(["Final delivery", "retention"], list[EMSStatus])[0].number
        9
    """
    read = parse if matcher is None else matcher.parse
    member = _member_hook(EMSStatus)
    values = frozenset(status.value for status in EMSStatus)

    def structure(value: object, kind: object) -> EMSStatus:
        if not isinstance(value, str) or value in values:
            return member(value, kind)
        try:
            return read(value)
        except UnknownStatusError as error:
            raise _UnreadTextError(*error.args) from None

    converter.register_structure_hook(EMSStatus, structure)


def error_text(error: Exception) -> str:
    """Say on one line what ``cattrs.transform_error`` says on several.

    Args:
        error: What ``structure`` raised.

    Returns:
        What is wrong, and where.

    Example:
        >>> try:
        ...     make_converter().loads('{"text": null, "offce": "KOBE"}', TrackingEvent)
        ... except ExceptionGroup as error:
        ...     print(error_text(error).partition("; ")[0])
        invalid value for type, expected a string, not None @ $.text
    """
    return "; ".join(transform_error(error))


class _Words:
    """What was expected, in words, where cattrs keeps the expected type."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __repr__(self) -> str:
        return str(self._error).removeprefix("expected ")


class _SpokenError(Exception):
    """An error whose words survive ``cattrs.transform_error``.

    That prints of a `ValueError` and of a `TypeError` no more than ``expected`` and the type that
    stands in the note that cattrs leaves on the error.  So the words go there.
    """

    def __setattr__(self, name: str, value: object) -> None:
        notes = cast("list[object]", value) if name == "__notes__" else []
        for note in notes:
            if isinstance(note, (AttributeValidationNote, IterableValidationNote)):
                note.type = _Words(self)
        super().__setattr__(name, value)


class _RefusedValueError(_SpokenError, ValueError):
    """A value is none of those that are allowed."""


class _RefusedTypeError(_SpokenError, TypeError):
    """A value is of a type that is not allowed."""


class _UnreadTextError(_SpokenError, UnknownStatusError):
    """A raw text has no status, or more than one."""

    def __str__(self) -> str:
        return f"expected a text with one status: {super().__str__()}"


def _member_hook(kind: type[_E]) -> Callable[[Any, Any], _E]:
    return _choice_hook(kind.__name__, {key: m for m in kind for key in (m.value, m)})


def _choice_hook(name: str, choices: Mapping[Any, Any]) -> _Hook:
    """A hook that reads one of a few values."""

    def structure(value: object, _: object) -> object:
        try:
            return choices[value]
        except (KeyError, TypeError):
            allowed = ", ".join(choice for choice in choices if isinstance(choice, str))
            msg = f"expected {name}, not {value!r:.80}; allowed: {allowed}"
            raise _RefusedValueError(msg) from None

    return structure


def _unstructure_hook(
    converter: Converter, keys: tuple[str, ...]
) -> Callable[[Any], dict[str, Any]]:
    def unstructure(record: object) -> dict[str, Any]:
        return {
            key: _tagged(value) if isinstance(value, date) else converter.unstructure(value)
            for key, value in ((key, getattr(record, key)) for key in keys)
        }

    return unstructure


def _read_records() -> dict[type, dict[str, Any]]:
    """What cattrs would read too kindly in each record: it makes ``'None'`` of a missing text."""
    text = override(struct_hook=_string)
    text_or_none = override(struct_hook=_string_or_none)
    order = override(struct_hook=_choice_hook("order", _ORDERS))
    return {
        TrackingEvent: {
            "text": text,
            "at": override(struct_hook=_at),
            "office": text_or_none,
            "place": text_or_none,
        },
        TrackingHistory: {
            "origin": text_or_none,
            "order": order,
            "matcher": override(omit=True),
        },
        Phrase: {"text": text, "language": text, "post": text},
    }


def _register_reading(
    converter: Converter, record: type, fields: Mapping[str, Any], matcher: Matcher | None
) -> None:
    def is_record(kind: object) -> bool:
        return kind is record

    def make_hook(_: object) -> _Hook:
        return _record_hook(converter, record, fields, matcher)

    # The hooks of the fields are looked up when this hook is made, so it is made when it is first
    # needed, and again when another hook has been registered.
    converter.register_structure_hook_factory(is_record, make_hook)


def _record_hook(
    converter: Converter, record: type[Any], fields: Mapping[str, Any], matcher: Matcher | None
) -> _Hook:
    read = make_dict_structure_fn(
        record,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=converter.detailed_validation,
        **fields,
    )

    def structure(value: object, kind: object) -> object:
        if not isinstance(value, Mapping):
            keys = ", ".join(_KEYS[record])
            msg = f"expected an object with keys of {keys}; not {value!r:.80}"
            raise _RefusedTypeError(msg)
        found = read(cast("Mapping[str, Any]", value), kind)
        if matcher is not None and record is TrackingHistory:
            return attrs.evolve(found, matcher=matcher)
        return found

    return structure


def _value(member: Enum) -> object:
    return member.value


def _string(value: object, _: object) -> str:
    if not isinstance(value, str):
        msg = f"expected a string, not {value!r:.80}"
        raise _RefusedTypeError(msg)
    return value


def _string_or_none(value: object, kind: object) -> str | None:
    return None if value is None else _string(value, kind)


def _tagged(at: date) -> dict[str, str]:
    """Write a time or a day so that it can never be taken for a printed text.

    Many pages print "2026-01-06", so no string can mean a date without making one of a text; and
    whoever reads the data need not guess which strings are times.
    """
    if not isinstance(at, datetime):
        return {"date": at.isoformat()}
    zone = at.tzinfo.key if isinstance(at.tzinfo, ZoneInfo) else None
    return {"datetime": at.isoformat(), **({"zone": zone} if zone else {})}


def _at(value: object, _: object) -> datetime | date | str | None:
    # Formats such as TOML hold real times and days.
    if value is None or isinstance(value, (str, date)):
        return value
    parts: Mapping[str, Any] = {}
    if isinstance(value, Mapping):
        parts = cast("Mapping[str, Any]", value)
    if all(isinstance(part, str) for part in parts.values()):
        if set(parts) == {"date"}:
            return _day(parts["date"])
        if set(parts) == {"datetime"}:
            return _time(parts["datetime"])
        if set(parts) == {"datetime", "zone"}:
            return _in_zone(_time(parts["datetime"]), parts["zone"])
    msg = (
        'expected a text as printed, {"datetime": ..., "zone": ...}, where the zone may be left'
        f' out, {{"date": ...}} or null, not {value!r:.80}'
    )
    raise _RefusedTypeError(msg)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"expected a date in ISO 8601, not {text!r:.80}"
        raise _RefusedValueError(msg) from None


def _time(text: str) -> datetime:
    """Read a time; a day without one is none, since nobody said midnight."""
    try:
        if len(text) > _ISO_DATE_LENGTH:
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    msg = f"expected a date and time in ISO 8601, not {text!r:.80}"
    raise _RefusedValueError(msg)


def _in_zone(at: datetime, zone: str) -> datetime:
    try:
        tzinfo = ZoneInfo(zone)
    except (ValueError, LookupError, OSError):
        msg = f"expected a time zone that is known here, not {zone!r:.80}"
        raise _RefusedValueError(msg) from None
    # An hour that the clock goes through twice is told by its offset.
    for fold in (0, 1):
        local = at.replace(tzinfo=tzinfo, fold=fold)
        if local.utcoffset() == at.utcoffset():
            return local
    msg = f"expected a time with an offset of {zone}, not {at.isoformat()!r}"
    raise _RefusedValueError(msg)
