"""Every public name, used as a program would use it: type-checked, never run."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Literal, assert_type

from cattrs import Converter
from cattrs.preconf.json import JsonConverter

import ems_status


from ems_status import (  # isort: skip
    LANGUAGES, POSTS, STATUSES, ConversionError, EMSStatus, Match, Matcher, Outcome,
    OutsideReason, Phrase, PhraseClashError, Rule, Stage, StageState, StatusInfo, StatusText,
    Step, TrackingEvent, TrackingHistory, TrackingPage, Transition, TransitionKind,
    TransitionNotAllowedError, UnknownStatusError, can_transition, classify_transition,
    definitions, match, normalize, origin_of, parse, read_page, suggest, updates_lag,
    validate_transition,
)  # fmt: skip
from ems_status.conversion import configure_converter, make_converter, register_raw_text
from ems_status.diagrams import to_dot, to_mermaid


# The shortest way
if status := match("Held by import Customs").status:
    assert_type((status, status.number, status.label), tuple[EMSStatus, int, str])

# Statuses
status = EMSStatus("retention")
value: str = status
assert_type(status.info, StatusInfo)
assert_type((status.label_ja, status.description, status.advice), tuple[str, str, str])
assert_type(status.side, Literal["outward", "inward"])
assert_type((status.needs_action, status.is_final), tuple[bool, bool])
assert_type(status.not_to_be_confused_with, tuple[EMSStatus, ...])
following: tuple[EMSStatus, ...] = status.next_statuses + status.return_statuses
assert_type(status.can_reach(EMSStatus.FINAL_DELIVERY), bool)
assert_type(STATUSES[EMSStatus.COLLECTION].status, EMSStatus)
assert_type(POSTS, Mapping[str, str | None])
version: str = ems_status.__version__

# The order of the journey
assert_type(status >= EMSStatus.ARRIVAL_AT_INWARD_OFFICE, bool)
assert_type(sorted(EMSStatus), list[EMSStatus])
assert_type(max(EMSStatus.RETENTION, EMSStatus.FINAL_DELIVERY), EMSStatus)

# Languages
assert_type(status.text(), StatusText)
assert_type(OutsideReason.RETURN.text("zh-Hant"), StatusText)
languages: tuple[str, ...] = LANGUAGES
assert_type(updates_lag("ko"), str)
assert_type(definitions(), dict[str, Any])

# Matching
found = match("国際交換局に到着", place="CHINA", origin="JP", after=status, post="japan_post")
assert_type((found, found.text), tuple[Match, str])
assert_type((found.outcome, found.status), tuple[Outcome, EMSStatus | None])
assert_type(found.candidates, tuple[EMSStatus, ...])
assert_type((found.reason, found.rule), tuple[OutsideReason | None, Rule])
assert_type(found.phrase, Phrase | None)
assert_type((found.post, found.reading), tuple[str | None, str | None])
assert_type(bool(found), bool)
assert_type(parse("Retention", place=None, origin=None, after=None), EMSStatus)
assert_type(suggest("Retantion", limit=1), tuple[Phrase, ...])
assert_type(normalize("Retention."), str)
assert_type(origin_of("EJ123456785JP"), str | None)
match(b"Retention")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
match("Held", after="retention")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

phrase = Phrase("Beim Zoll", (EMSStatus.CUSTOMS_CLEARANCE,), "de", "my shop")
other = Phrase("Storniert", (), "de", "my shop", reason=OutsideReason.CANCELLED)
from_list = Phrase("Beim Zoll", [EMSStatus.CUSTOMS_CLEARANCE], "de", "my shop")
assert_type(phrase.statuses, tuple[EMSStatus, ...])
matcher = Matcher(words=False).with_phrases([phrase, other], replace=True)
assert_type((matcher, Matcher.from_posts(["guide"], words=False)), tuple[Matcher, Matcher])
assert_type(list(matcher.all_phrases()), list[Phrase])
assert_type((matcher.posts, matcher.words), tuple[tuple[str, ...], bool])
assert_type(matcher.phrases, tuple[Phrase, ...])
assert_type((matcher.match("Beim Zoll"), matcher.parse("Held")), tuple[Match, EMSStatus])
assert_type(matcher.suggest("Beim Zol"), tuple[Phrase, ...])

# Transitions
transition = classify_transition(None, status)
assert_type(transition, Transition)
assert_type((transition.source, transition.target), tuple[EMSStatus | None, EMSStatus])
assert_type((transition.kind, transition.kind.is_valid), tuple[TransitionKind, bool])
assert_type((transition.skipped, transition.is_valid), tuple[tuple[EMSStatus, ...], bool])
assert_type(can_transition(status, EMSStatus.COLLECTION), bool)
assert_type(validate_transition(status, EMSStatus.COLLECTION), Transition)

# Histories and pages
event = TrackingEvent("引受", at=datetime.now(UTC), place="東京都", status=status, details="x")
assert_type(event.at, datetime | date | str | None)
assert_type(event.details, str | None)
history = TrackingHistory([event], origin="JP", order="newest_first", matcher=matcher)
lazy = TrackingHistory(TrackingEvent(text) for text in ("引受", "到着"))
assert_type(history.events, tuple[TrackingEvent, ...])
assert_type(history.steps, tuple[Step, ...])
assert_type((history.current, history.latest), tuple[EMSStatus | None, Step | None])
assert_type((history.is_delivered, history.is_returned), tuple[bool, bool])
following = history.next_statuses + history.skipped
problems: tuple[Step, ...] = history.problems + history.unmatched + history.outside
assert_type(history.progress, tuple[Stage, ...])
assert_type(history.reads_better_reversed, bool)
history.validate()
TrackingHistory([], order="by time")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
history.origin = "CN"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
page = read_page("2026/01/06 18:42\t引受")
assert_type(page, TrackingPage)
assert_type(page.events, tuple[TrackingEvent, ...])
assert_type((page.number, page.origin), tuple[str | None, str | None])
assert_type(page.order, Literal["oldest_first", "newest_first"])
assert_type(page.unread, tuple[str, ...])
assert_type(page.history(origin="JP", order=None, matcher=matcher), TrackingHistory)

step = history.steps[0]
assert_type((step.event, step.index, step.match), tuple[TrackingEvent, int, Match])
assert_type(step.status, EMSStatus | None)
assert_type(step.transition, Transition | None)
stage = history.progress[0]
assert_type((stage.status, stage.state), tuple[EMSStatus, StageState])

# Errors
try:
    parse("Held")
except UnknownStatusError as unknown:
    error: tuple[ValueError, LookupError] = unknown, unknown
    assert_type((unknown.text, unknown.outcome), tuple[str, Outcome])
    assert_type(unknown.candidates, tuple[EMSStatus, ...])
except TransitionNotAllowedError as refused:
    assert_type((refused.source, refused.target), tuple[EMSStatus | None, EMSStatus])
    assert_type(refused.allowed, tuple[EMSStatus, ...])
except PhraseClashError as clash:
    assert_type((clash.existing, clash.clashing), tuple[Phrase, Phrase])
except ConversionError as wrong:
    assert_type(wrong.problems, tuple[str, ...])

# Conversion and pictures
converter = make_converter(matcher=matcher)
assert_type(converter, JsonConverter)
assert_type(converter.loads("[]", TrackingHistory), TrackingHistory)
assert_type(converter.dumps(history), str)
own = Converter()
configure_converter(own, matcher=matcher)
register_raw_text(own, matcher)
assert_type(own.structure("retention", EMSStatus), EMSStatus)
assert_type((to_mermaid(history), to_dot()), tuple[str, str])


# A match over all the statuses is complete, and a type checker can tell.
def needs_the_recipient(status: EMSStatus) -> bool:
    """Use every member once."""
    match status:
        case EMSStatus.ATTEMPTED_DELIVERY | EMSStatus.RETENTION:
            return True
        case (
            EMSStatus.POSTING_COLLECTION | EMSStatus.ARRIVAL_AT_OUTWARD_OFFICE
            | EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE | EMSStatus.ARRIVAL_AT_INWARD_OFFICE
            | EMSStatus.CUSTOMS_CLEARANCE | EMSStatus.COLLECTION | EMSStatus.OUT_FOR_DELIVERY
            | EMSStatus.FINAL_DELIVERY
        ):  # fmt: skip
            return False
