"""Statuses, events, histories and pages to and from plain data, by cattrs.

The keys are the names of the attributes.  No other module imports cattrs, which takes its time.
"""

import reprlib
from collections.abc import Callable, Generator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from datetime import date
from functools import partial
from operator import attrgetter, is_
from typing import Any, Final, get_origin

import attrs
from cattrs import Converter, ForbiddenExtraKeysError, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.preconf import json
from cattrs.v import format_exception

from ems_status._events import Step, TrackingEvent
from ems_status._match import Match
from ems_status._matching import DEFAULT, Matcher
from ems_status._statuses import STATUSES, EMSStatus
from ems_status._transitions import Transition
from ems_status._values import NamedValues
from ems_status._vocabulary import Phrase
from ems_status.exceptions import ConversionError
from ems_status.history import TrackingHistory
from ems_status.pages import TrackingPage


__all__ = ["configure_converter", "make_converter", "register_raw_text"]


def make_converter(*, matcher: Matcher | None = None) -> json.JsonConverter:
    """Make a converter for JSON that knows this library's types.

    Args:
        matcher: As for `configure_converter`.

    Returns:
        A new converter, whose ``structure`` and ``loads`` raise a `ConversionError`, whatever is
        wrong with the data.

    Example:
        >>> history = TrackingHistory([TrackingEvent("引受")], origin="JP")
        >>> converter = make_converter()
        >>> converter.loads(converter.dumps(history), TrackingHistory) == history
        True
    """
    converter = _Converter(unstruct_collection_overrides={AbstractSet: list})
    json.configure_converter(converter)
    configure_converter(converter, matcher=matcher)
    return converter


def configure_converter(converter: Converter, *, matcher: Matcher | None = None) -> None:
    """Teach a converter this library's types.

    Written are all records, with members of enums as their values, and a time as it was printed or
    in ISO form.  Read are members, `TrackingEvent`, `TrackingPage`, `Phrase`, and of a
    `TrackingHistory` its events, its origin and its order; a time stays a string, since many pages
    print what looks like ISO.  A text must be a string, and an unknown key is refused.

    Args:
        converter: The converter; no other one is touched.
        matcher: What reads the histories; by default, the whole vocabulary.

    Example:
        >>> converter = Converter()
        >>> configure_converter(converter)
        >>> converter.structure("customs_clearance", EMSStatus).number
        5
    """
    for kind in NamedValues.__subclasses__():
        converter.register_unstructure_hook(kind, attrgetter("value"))
    # A hook of a factory is made when it is needed, and again when another one is registered.
    for record in _WRITTEN:
        converter.register_unstructure_hook_factory(
            partial(is_, record), partial(_writer, converter)
        )
    # A converter of their own reads the fields: cattrs takes anything for a text, and a misspelt
    # "offce" would lose its office without a word.
    strict = Converter(detailed_validation=converter.detailed_validation, forbid_extra_keys=True)
    strict.register_structure_hook(str, lambda value, _: _expect("a string", str, value))
    strict.register_structure_hook(EMSStatus, partial(Converter.structure, converter))
    for record in (Phrase, TrackingEvent, TrackingHistory, TrackingPage):
        strict.register_structure_hook(record, _reader(strict, record, matcher))
        converter.register_structure_hook(record, strict.structure)


def register_raw_text(converter: Converter, matcher: Matcher | None = None) -> None:
    """Let a converter read a status from a carrier's raw text, too, not from its value alone.

    A text without one status is an `UnknownStatusError`, which converters put into their own.

    Args:
        converter: The converter; call `configure_converter` on it before.
        matcher: What reads the texts; by default, the whole vocabulary.

    Example:
        >>> converter = make_converter()
        >>> register_raw_text(converter)
        >>> converter.structure("Out for delivery", EMSStatus).number
        7
    """
    read = (matcher or DEFAULT).parse

    def structure(value: Any, _: object) -> EMSStatus:  # noqa: ANN401  what JSON holds
        raw = isinstance(value, str) and value not in STATUSES
        return read(value) if raw else EMSStatus(value)

    converter.register_structure_hook(EMSStatus, structure)


@contextmanager
def _one_error() -> Generator[None]:
    wrong = (AttributeError, ExceptionGroup, LookupError, RecursionError, TypeError, ValueError)
    try:
        yield
    except ConversionError:
        raise
    except wrong as error:
        raise ConversionError(tuple(transform_error(error, format_exception=_said))) from error


class _Converter(json.JsonConverter):
    structure = _one_error()(json.JsonConverter.structure)
    loads = _one_error()(json.JsonConverter.loads)


def _said(error: BaseException, kind: type | None) -> str:
    """Say what is wrong: in cattrs' words where the error itself has none, else in its own."""
    wordless = isinstance(error, AttributeError | ForbiddenExtraKeysError | KeyError)
    return format_exception(error, kind) if wordless else str(error)


# What is written, and beside its fields, the properties that a reader looks for.
_WRITTEN: Final[Mapping[type, tuple[str, ...]]] = {
    Match: ("status",),
    Step: ("status",),
    TrackingEvent: (),
    TrackingHistory: (),
    Transition: ("is_valid",),
}

# A time is written as its text; a matcher is no data.
_SPECIAL: Final[Mapping[str, Any]] = {
    "at": override(unstruct_hook=lambda at: at.isoformat() if isinstance(at, date) else at),
    "matcher": override(omit=True),
}


def _writer(converter: Converter, record: type[Any]) -> Callable[[Any], dict[str, Any]]:
    write, names = make_dict_unstructure_fn(record, converter, **_SPECIAL), _WRITTEN[record]
    return lambda value: write(value) | {n: converter.unstructure(getattr(value, n)) for n in names}


def _reader(strict: Converter, record: type[Any], matcher: Matcher | None) -> Callable[..., Any]:
    read = make_dict_structure_fn(record, strict, **_SPECIAL)
    lists = [field.name for field in attrs.fields(record) if get_origin(field.type) is tuple]

    def structure(value: Any, kind: Any) -> object:  # noqa: ANN401  what JSON holds
        _expect("an object", Mapping, value)
        for name in lists:
            _expect(f"a list of {name}", list | tuple, value.get(name, ()))
        found = read(value, kind)
        own = matcher is not None and isinstance(found, TrackingHistory)
        return attrs.evolve(found, matcher=matcher) if own else found

    return structure


def _expect(what: str, kind: Any, value: object) -> object:  # noqa: ANN401  a union, too
    if not isinstance(value, kind):
        msg = f"expected {what}, not {reprlib.repr(value)}"
        raise TypeError(msg)
    return value
