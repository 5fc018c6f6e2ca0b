"""What the values of this library have in common: enums, types of fields, texts in messages."""

from collections.abc import Callable
from datetime import date
from enum import Enum, StrEnum
from typing import Any, NoReturn, TypeVar

import attrs


_Kind = TypeVar("_Kind", bound=type[StrEnum])


def fixed(kind: _Kind) -> _Kind:
    """Keep attributes and the order of the alphabet off members, which all callers share."""

    def refuse(self: StrEnum, name: str, *_: object) -> NoReturn:
        msg = f"{self!r} cannot be changed: {name!r}"
        raise AttributeError(msg, name=name, obj=self)

    def refuse_order(self: StrEnum, other: object) -> NoReturn:
        msg = f"{kind.__name__} has no order: {self!r}, {other!r}"
        raise TypeError(msg)

    for method in ("__setattr__", "__delattr__"):
        setattr(kind, method, refuse)
    for method in {"__lt__", "__le__", "__gt__", "__ge__"} - vars(kind).keys():
        setattr(kind, method, refuse_order)
    return kind


class NamedValues(StrEnum):
    """Members that are their values, which a wrong look-up lists."""

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        msg = f"Unknown {cls.__name__}: {value!r}; allowed: {', '.join(cls)}"
        raise ValueError(msg)


@attrs.frozen
class StatusText:
    """What a status, or a kind of event outside the ten, is called and means in one language.

    Attributes:
        label: A few words, for a list or a stepper.
        description: What has happened to the item.
        advice: Who can do what now.

    Example:
        >>> StatusText("Retention", "The item is kept.", "Pick it up.").label
        'Retention'
    """

    label: str
    description: str
    advice: str


def of_type(*kinds: type | None) -> Callable[[object, "attrs.Attribute[Any]", Any], None]:
    """A validator whose error says in one line what came and what would have been right."""
    types = tuple(type(None) if kind is None else kind for kind in kinds)
    names = " or ".join("None" if kind is None else kind.__name__ for kind in kinds)

    def check(_: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:  # noqa: ANN401  any field
        # A member is no text; and pandas' NaT calls itself a datetime and is no time.
        member = isinstance(value, Enum) and type(value) not in types
        if member or not isinstance(value, types) or value != value:  # noqa: PLR0124
            wrong_type(attribute.name, names, value)

    return check


def wrong_type(name: str, kind: str, value: object) -> NoReturn:
    """Refuse an argument, by what it must be and what came."""
    msg = f"{name} must be {kind}, not {type(value).__name__}: {value!r}"
    raise TypeError(msg)


def quoted(value: object) -> str:
    """A text between quotes, in which nothing ends them and no letter acts on a terminal."""
    text = value.isoformat() if isinstance(value, date) else str(value)
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    text = text.replace("\\", r"\\").replace('"', r"\"")
    safe = (c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return f'"{"".join(safe)}"'
