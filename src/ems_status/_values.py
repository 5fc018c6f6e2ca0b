"""What the enums of this library have in common, and the shape of their texts."""

from enum import StrEnum
from typing import NoReturn, TypeVar

import attrs


_Kind = TypeVar("_Kind", bound=type[StrEnum])


def fixed(kind: _Kind) -> _Kind:
    """Keep attributes off the members of an enum, which all callers share."""

    def refuse(self: StrEnum, name: str, *_: object) -> NoReturn:
        msg = f"{self!r} cannot be changed: {name!r}"
        raise AttributeError(msg, name=name, obj=self)

    for method in ("__setattr__", "__delattr__"):
        setattr(kind, method, refuse)
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
    """

    label: str
    description: str
    advice: str
