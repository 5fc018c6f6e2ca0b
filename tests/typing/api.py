"""Every public name, used as a program would use it: type-checked, never run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import assert_type

from cattrs import Converter
from cattrs.preconf.json import JsonConverter

import ems_status
from ems_status import (
    POSTS,
    STATUSES,
    UPDATES_LAG,
    EMSStatus,
    Match,
    Matcher,
    Outcome,
    OutsideReason,
    Phrase,
    PhraseClashError,
    Rule,
    Stage,
    StageState,
    StatusInfo,
    Step,
    TrackingEvent,
    TrackingHistory,
    Transition,
    TransitionKind,
    TransitionNotAllowedError,
    UnknownStatusError,
    can_transition,
    classify_transition,
    match,
    normalize,
    origin_of,
    parse,
    suggest,
    validate_transition,
)
from ems_status.conversion import configure_converter, make_converter, register_raw_text


# Statuses
status = EMSStatus("retention")
assert_type(status, EMSStatus)
value: str = status.value
assert_type(status.info, StatusInfo)
assert_type(status.number, int)
assert_type(status.label, str)
assert_type(status.label_ja, str)
assert_type(status.description, str)
assert_type(status.advice, str)
assert_type(status.not_to_be_confused_with, tuple[EMSStatus, ...])
assert_type(status.is_final, bool)
assert_type(status.next_statuses, tuple[EMSStatus, ...])
assert_type(status.return_statuses, tuple[EMSStatus, ...])
assert_type(status.can_reach(EMSStatus.FINAL_DELIVERY), bool)
assert_type(sorted(EMSStatus, key=lambda s: s.number), list[EMSStatus])
row: StatusInfo = STATUSES[EMSStatus.COLLECTION]
assert_type(row.status, EMSStatus)
sentence: str = UPDATES_LAG
posts: Mapping[str, tuple[str, str | None]] = POSTS

# There is no order between statuses.
EMSStatus.RETENTION < EMSStatus.FINAL_DELIVERY  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]

# Matching
found = match("国際交換局に到着", place="CHINA", origin="JP", after=status, post="japan_post")
assert_type(found, Match)
assert_type(ems_status.match("Retention"), Match)
assert_type(found.text, str)
assert_type(found.outcome, Outcome)
assert_type(found.status, EMSStatus | None)
assert_type(found.candidates, tuple[EMSStatus, ...])
assert_type(found.reason, OutsideReason | None)
assert_type(found.rule, Rule)
assert_type(found.phrase, Phrase | None)
assert_type(bool(found), bool)
if found.status is not None:
    assert_type(found.status, EMSStatus)
assert_type(parse("Retention", place=None, origin=None, after=None), EMSStatus)
assert_type(suggest("Retantion", 1), tuple[Phrase, ...])
assert_type(suggest("Retantion", limit=1), tuple[Phrase, ...])
assert_type(normalize("Retention."), str)
assert_type(origin_of("EJ123456785JP"), str | None)
match(b"Retention")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

phrase = Phrase("Beim Zoll", (EMSStatus.CUSTOMS_CLEARANCE,), "de", "my shop")
other = Phrase("Storniert", (), "de", "my shop", reason=OutsideReason.CANCELLED)
from_list = Phrase("Beim Zoll", [EMSStatus.CUSTOMS_CLEARANCE], "de", "my shop")
assert_type(phrase.statuses, tuple[EMSStatus, ...])
matcher = Matcher().with_phrases([phrase, other], replace=True)
assert_type(matcher, Matcher)
assert_type(Matcher.from_posts(["guide", "japan_post"]), Matcher)
assert_type(list(matcher.all_phrases()), list[Phrase])
assert_type(matcher.posts, tuple[str, ...])
assert_type(matcher.phrases, tuple[Phrase, ...])
assert_type(matcher.match("Beim Zoll"), Match)
assert_type(matcher.parse("Beim Zoll"), EMSStatus)
assert_type(matcher.suggest("Beim Zol"), tuple[Phrase, ...])

# Transitions
transition = classify_transition(None, status)
assert_type(transition, Transition)
assert_type(transition.source, EMSStatus | None)
assert_type(transition.target, EMSStatus)
assert_type(transition.kind, TransitionKind)
assert_type(transition.kind.is_valid, bool)
assert_type(transition.skipped, tuple[EMSStatus, ...])
assert_type(transition.is_valid, bool)
assert_type(can_transition(status, EMSStatus.COLLECTION), bool)
assert_type(validate_transition(status, EMSStatus.COLLECTION), Transition)

# Histories
event = TrackingEvent("引受", at=datetime.now(UTC), office="渋谷", place="東京都", status=status)
assert_type(event.at, datetime | date | str | None)
history = TrackingHistory([event], origin="JP", order="newest_first", matcher=matcher)
lazy = TrackingHistory(TrackingEvent(text) for text in ("引受", "到着"))
assert_type(history.events, tuple[TrackingEvent, ...])
assert_type(history.steps, tuple[Step, ...])
assert_type(history.current, EMSStatus | None)
assert_type(history.is_delivered, bool)
assert_type(history.is_returned, bool)
assert_type(history.next_statuses, tuple[EMSStatus, ...])
assert_type(history.skipped, tuple[EMSStatus, ...])
assert_type(history.problems, tuple[Step, ...])
assert_type(history.unmatched, tuple[Step, ...])
assert_type(history.progress, tuple[Stage, ...])
assert_type(history.reads_better_reversed, bool)
history.validate()
TrackingHistory([], order="by time")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
history.origin = "CN"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]

step = history.steps[0]
assert_type(step.event, TrackingEvent)
assert_type(step.index, int)
assert_type(step.match, Match)
assert_type(step.status, EMSStatus | None)
assert_type(step.transition, Transition | None)
stage = history.progress[0]
assert_type(stage.status, EMSStatus)
assert_type(stage.state, StageState)

# Errors
try:
    parse("Held")
except UnknownStatusError as unknown:
    as_value_error: ValueError = unknown
    as_lookup_error: LookupError = unknown
    assert_type(unknown.text, str)
    assert_type(unknown.candidates, tuple[EMSStatus, ...])
    assert_type(unknown.suggestions, tuple[Phrase, ...])
    assert_type(unknown.outcome is Outcome.AMBIGUOUS, bool)
except TransitionNotAllowedError as refused:
    assert_type(refused.source, EMSStatus | None)
    assert_type(refused.target, EMSStatus)
    assert_type(refused.allowed, tuple[EMSStatus, ...])
except PhraseClashError as clash:
    assert_type(clash.existing, Phrase)
    assert_type(clash.clashing, Phrase)

# Conversion
converter = make_converter(matcher=matcher)
assert_type(converter, JsonConverter)
assert_type(converter.loads("[]", TrackingHistory), TrackingHistory)
assert_type(converter.dumps(history), str)
own = Converter()
configure_converter(own, matcher=matcher)
register_raw_text(own, matcher)
assert_type(own.structure("retention", EMSStatus), EMSStatus)


# A match over all the statuses is complete, and a type checker can tell.
def needs_the_recipient(status: EMSStatus) -> bool:
    """Use every member once."""
    match status:
        case EMSStatus.POSTING_COLLECTION | EMSStatus.ARRIVAL_AT_OUTWARD_OFFICE:
            return False
        case EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE | EMSStatus.ARRIVAL_AT_INWARD_OFFICE:
            return False
        case EMSStatus.CUSTOMS_CLEARANCE | EMSStatus.COLLECTION | EMSStatus.OUT_FOR_DELIVERY:
            return False
        case EMSStatus.ATTEMPTED_DELIVERY | EMSStatus.RETENTION:
            return True
        case EMSStatus.FINAL_DELIVERY:
            return False
