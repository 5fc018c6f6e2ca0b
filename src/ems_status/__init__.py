"""The ten Japan Post EMS statuses: their meanings, their texts, and their order.

>>> import ems_status
>>> found = ems_status.match("Held by import Customs")
>>> found.status.label
'Customs clearance'
>>> [status.label for status in found.status.next_statuses]
['Collection']
"""

from __future__ import annotations

from ems_status._history import Stage, StageState, Step, TrackingEvent, TrackingHistory
from ems_status._matching import Match, Matcher, Outcome, Rule, match, parse, suggest
from ems_status._normalize import normalize
from ems_status._phrases import OutsideReason, Phrase
from ems_status._places import origin_of
from ems_status._statuses import STATUSES, UPDATES_LAG, EMSStatus, StatusInfo
from ems_status._transitions import (
    Transition,
    TransitionKind,
    can_transition,
    classify_transition,
    validate_transition,
)
from ems_status.exceptions import (
    PhraseClashError,
    TransitionNotAllowedError,
    UnknownStatusError,
)
from ems_status.vocabulary import POSTS


__all__ = [
    "POSTS",
    "STATUSES",
    "UPDATES_LAG",
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
