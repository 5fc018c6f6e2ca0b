"""The ten Japan Post EMS statuses: their meanings, their texts, and their order.

>>> import ems_status
>>> found = ems_status.match("Held by import Customs")
>>> found.status.label
'Customs clearance'
>>> [status.label for status in found.status.next_statuses]
['Collection']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ems_status._match import Match, Outcome, Rule
from ems_status._matching import Matcher, match, parse, suggest
from ems_status._normalize import normalize
from ems_status._phrases import Phrase
from ems_status._places import origin_of
from ems_status._statuses import STATUSES, EMSStatus, OutsideReason, StatusInfo
from ems_status.exceptions import (
    PhraseClashError,
    TransitionNotAllowedError,
    UnknownStatusError,
)
from ems_status.vocabulary import POSTS


if TYPE_CHECKING:
    from ems_status._history import Stage, StageState, Step, TrackingEvent, TrackingHistory
    from ems_status._transitions import (
        Transition,
        TransitionKind,
        can_transition,
        classify_transition,
        validate_transition,
    )
else:
    # A program that reads single texts starts sooner without what judges their order.
    _LATER = {
        "_history": ("Stage", "StageState", "Step", "TrackingEvent", "TrackingHistory"),
        "_transitions": (
            "Transition",
            "TransitionKind",
            "can_transition",
            "classify_transition",
            "validate_transition",
        ),
    }

    def __getattr__(name: str) -> object:
        """Import a public name when it is first asked for (PEP 562)."""
        for module, names in _LATER.items():
            if name in names:
                found = getattr(import_module(f"ems_status.{module}"), name)
                return globals().setdefault(name, found)
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg, name=name)

    def __dir__() -> list[str]:
        """List the public names, also those that are not imported yet."""
        return sorted({*globals(), *__all__})


__all__ = [
    "POSTS",
    "STATUSES",
    "EMSStatus",
    "Match",
    "Matcher",
    "Outcome",
    "OutsideReason",
    "Phrase",
    "PhraseClashError",
    "Rule",
    "Stage",
    "StageState",
    "StatusInfo",
    "Step",
    "TrackingEvent",
    "TrackingHistory",
    "Transition",
    "TransitionKind",
    "TransitionNotAllowedError",
    "UnknownStatusError",
    "can_transition",
    "classify_transition",
    "match",
    "normalize",
    "origin_of",
    "parse",
    "suggest",
    "validate_transition",
]
