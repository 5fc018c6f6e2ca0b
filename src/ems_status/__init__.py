"""The ten Japan Post EMS statuses: their meanings, their texts, and their order.

>>> import ems_status
>>> if status := ems_status.match("Held by import Customs").status:
...     print(status, status.number, status.label)
customs_clearance 5 Customs clearance
"""

from ems_status._events import Stage, StageState, Step, TrackingEvent
from ems_status._match import Match, Outcome, Rule
from ems_status._matching import Matcher, match, parse, suggest
from ems_status._normalize import normalize
from ems_status._places import origin_of
from ems_status._statuses import STATUSES, EMSStatus, OutsideReason, StatusInfo
from ems_status._transitions import (
    Transition,
    TransitionKind,
    can_transition,
    classify_transition,
    validate_transition,
)
from ems_status._values import StatusText
from ems_status._vocabulary import POSTS, Phrase
from ems_status.exceptions import (
    ConversionError,
    PhraseClashError,
    TransitionNotAllowedError,
    UnknownStatusError,
)
from ems_status.history import TrackingHistory
from ems_status.languages import LANGUAGES, definitions, updates_lag
from ems_status.pages import TrackingPage, read_page


__version__ = "0.2.0"

__all__ = [
    "LANGUAGES",
    "POSTS",
    "STATUSES",
    "ConversionError",
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
    "StatusText",
    "Step",
    "TrackingEvent",
    "TrackingHistory",
    "TrackingPage",
    "Transition",
    "TransitionKind",
    "TransitionNotAllowedError",
    "UnknownStatusError",
    "can_transition",
    "classify_transition",
    "definitions",
    "match",
    "normalize",
    "origin_of",
    "parse",
    "read_page",
    "suggest",
    "updates_lag",
    "validate_transition",
]

# A reader of a traceback, a pickle or a type error is told the name that can be imported.
for _name in __all__:
    if isinstance(_kind := globals()[_name], type):
        _kind.__module__ = __name__


def __dir__() -> list[str]:
    return __all__
