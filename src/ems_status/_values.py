"""What the values of this library have in common: enums, types of fields, texts in messages."""

from collections.abc import Callable
from datetime import date
from enum import Enum, StrEnum
from typing import Any, NoReturn

import attrs


class NamedValues(StrEnum):
    """Members that are their values, which a wrong look-up lists.

    All callers share them, so they take no attributes; and they have no order, unless their class
    says one: that of the alphabet means nothing.
    """

    def __init_subclass__(cls) -> None:
        """Refuse only once the members are made."""
        for method in ("__setattr__", "__delattr__"):
            setattr(cls, method, _refuse_change)
        for method in {"__lt__", "__le__", "__gt__", "__ge__"} - vars(cls).keys():
            setattr(cls, method, _refuse_order)

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        msg = f"Unknown {cls.__name__}: {value!r}; allowed: {', '.join(cls)}"
        raise ValueError(msg)


def _refuse_change(member: NamedValues, name: str, *_: object) -> NoReturn:
    msg = f"{member!r} cannot be changed: {name!r}"
    raise AttributeError(msg, name=name, obj=member)


def _refuse_order(member: NamedValues, other: object) -> NoReturn:
    msg = f"{type(member).__name__} has no order: {member!r}, {other!r}"
    raise TypeError(msg)


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


def check_text(text: object) -> None:
    """Refuse what is no text, as a member of an enum is none."""
    if not isinstance(text, str) or isinstance(text, Enum):
        wrong_type("text", "a str", text)


def quoted(value: object) -> str:
    """A text between quotes, in which nothing ends them and no letter acts on a terminal."""
    text = value.isoformat() if isinstance(value, date) else str(value)
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    text = text.replace("\\", r"\\").replace('"', r"\"")
    safe = (c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return f'"{"".join(safe)}"'
