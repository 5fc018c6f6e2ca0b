"""Conversion: what is written is read back as it was, and nothing wrong is read at all."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import attrs
import cattrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ems_status import (
    EMSStatus,
    Match,
    Matcher,
    Outcome,
    OutsideReason,
    Phrase,
    PhraseClashError,
    Rule,
    StageState,
    TrackingEvent,
    TrackingHistory,
    TransitionKind,
    TransitionNotAllowedError,
    UnknownStatusError,
    classify_transition,
    match,
    parse,
)
from ems_status.conversion import (
    _KEYS,
    configure_converter,
    error_text,
    make_converter,
    register_raw_text,
)


# The vocabulary is indexed when the first text is read, and a machine may be slow.
untimed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

ENUMS = (EMSStatus, Outcome, OutsideReason, Rule, StageState, TransitionKind)
OWN = Phrase("Beim Zoll", (EMSStatus.CUSTOMS_CLEARANCE,), "de", "my shop")

# Texts of the vocabulary, so that histories have steps; any text at all; and texts like times.
texts = (
    st.sampled_from(["引受", "国際交換局に到着", "Retention", "Returned to sender", ""]) | st.text()
)
# Whole seconds: Python reads an offset of less than a second as UTC, and no clock has had one.
offsets = st.integers(-86_399, 86_399).map(lambda seconds: timezone(timedelta(seconds=seconds)))
zones = st.none() | st.timezones() | offsets
times = st.datetimes(timezones=zones)
days = st.dates()
printed = (
    st.text()
    | times.map(datetime.isoformat)
    | days.map(date.isoformat)
    | st.sampled_from(['{"date": "2026-01-06"}', "null", "2026-01-06 18:42"])
)
moments = st.none() | printed | days | times
optional_texts = st.none() | st.text()
events = st.builds(
    TrackingEvent,
    texts,
    at=moments,
    office=optional_texts,
    place=optional_texts | st.sampled_from(["CHINA", "大阪府"]),
    status=st.none() | st.sampled_from(EMSStatus),
)
histories = st.builds(
    TrackingHistory,
    st.lists(events, max_size=5),
    origin=optional_texts | st.just("JP"),
    order=st.sampled_from(["oldest_first", "newest_first"]),
)


@attrs.frozen
class Order:
    """A record of a user's own, with statuses in it."""

    status: EMSStatus
    others: dict[str, EMSStatus] = attrs.Factory(dict)


def plain(*, detailed: bool) -> cattrs.Converter:
    """A converter of the user's own that knows this library's types."""
    converter = cattrs.Converter(detailed_validation=detailed)
    configure_converter(converter)
    return converter


CONVERTERS = [
    pytest.param(make_converter(), id="JSON"),
    pytest.param(plain(detailed=True), id="detailed"),
    pytest.param(plain(detailed=False), id="quick"),
]


def complaints(value: object, kind: object, converter: cattrs.Converter | None = None) -> list[str]:
    """What is wrong with a value, as cattrs says it."""
    with pytest.raises((ExceptionGroup, ValueError, TypeError)) as caught:
        (converter or make_converter()).structure(value, kind)
    return cattrs.transform_error(caught.value)


@pytest.mark.parametrize("converter", CONVERTERS)
class TestRoundTrips:
    """What a converter writes as JSON it reads back as it was."""

    @pytest.mark.parametrize("kind", ENUMS)
    def test_every_member_of_an_enum_is_its_value(
        self, converter: cattrs.Converter, kind: type[EMSStatus]
    ) -> None:
        """Statuses and the other enums are written as their values, and read from these."""
        for member in kind:
            assert converter.unstructure(member) == member.value
            assert converter.structure(member.value, kind) is member

    @untimed
    @given(event=events)
    def test_an_event(self, converter: cattrs.Converter, event: TrackingEvent) -> None:
        """An event comes back as it was, whatever its texts look like."""
        row = json.loads(json.dumps(converter.unstructure(event)))

        assert converter.structure(row, TrackingEvent) == event

    @untimed
    @given(at=moments)
    def test_a_time_keeps_its_kind(
        self, converter: cattrs.Converter, at: datetime | date | str | None
    ) -> None:
        """A datetime, a date and a printed text that looks like one stay what they are."""
        row = json.loads(json.dumps(converter.unstructure(TrackingEvent("", at=at))))
        back = converter.structure(row, TrackingEvent).at

        assert back == at
        assert type(back) is type(at)

    @untimed
    @given(at=times)
    def test_a_time_keeps_its_zone_or_the_lack_of_one(
        self, converter: cattrs.Converter, at: datetime
    ) -> None:
        """A named zone keeps its name, another one its offset, and a local clock stays local."""
        row = json.loads(json.dumps(converter.unstructure(TrackingEvent("", at=at))))
        back = converter.structure(row, TrackingEvent).at

        assert back.tzinfo == at.tzinfo
        assert back.isoformat() == at.isoformat()

    @untimed
    @given(history=histories)
    def test_a_history(self, converter: cattrs.Converter, history: TrackingHistory) -> None:
        """A history is its events and its options; its steps are worked out again."""
        row = json.loads(json.dumps(converter.unstructure(history)))
        back = converter.structure(row, TrackingHistory)

        assert list(row) == ["events", "origin", "order"]
        assert back == history
        assert back.steps == history.steps

    def test_a_phrase(self, converter: cattrs.Converter) -> None:
        """Phrases of the user's own can be kept in a file."""
        row = json.loads(json.dumps(converter.unstructure(OWN)))

        assert converter.structure(row, Phrase) == OWN

    def test_a_real_time_is_taken_as_it_is(self, converter: cattrs.Converter) -> None:
        """A format that has times of its own, as TOML, need not write them as text."""
        at = datetime(2026, 1, 6, 18, 42, tzinfo=UTC)

        assert converter.structure({"text": "", "at": at}, TrackingEvent).at is at


class TestWriting:
    """What the keys of the written records are."""

    @pytest.mark.parametrize("record", _KEYS, ids=lambda record: record.__name__)
    def test_every_field_is_written(self, record: type) -> None:
        """The keys are the names of the fields, and of a few properties that readers look for."""
        fields = {field.name for field in attrs.fields(record) if field.name[0] != "_"}

        assert fields - set(_KEYS[record]) <= {"matcher", "steps"}

    def test_a_match_has_its_status(self) -> None:
        """A match is written with its status beside its fields."""
        assert make_converter().unstructure(match("Retention")) == {
            "text": "Retention",
            "outcome": "matched",
            "status": "retention",
            "candidates": ["retention"],
            "reason": None,
            "rule": "phrase",
            "phrase": {
                "text": "Retention",
                "statuses": ["retention"],
                "language": "en",
                "post": "guide",
                "reason": None,
            },
        }

    def test_a_transition_says_whether_it_is_valid(self) -> None:
        """A transition is written with its verdict."""
        transition = classify_transition(EMSStatus.FINAL_DELIVERY, EMSStatus.RETENTION)

        assert make_converter().unstructure(transition) == {
            "source": "final_delivery",
            "target": "retention",
            "kind": "after_final",
            "skipped": [],
            "is_valid": False,
        }

    def test_a_step_and_a_stage(self) -> None:
        """Steps and stages are written with all that they hold."""
        history = TrackingHistory([TrackingEvent("引受", at=date(2026, 1, 6))])
        step, stage = make_converter().unstructure([history.steps[0], history.progress[0]])

        assert list(step) == ["event", "index", "match", "status", "transition"]
        assert step["event"]["at"] == {"date": "2026-01-06"}
        assert step["transition"]["kind"] == "next"
        assert stage == {"status": "posting_collection", "state": "current"}

    def test_a_row_of_the_guide(self) -> None:
        """What the library knows about a status is written whole."""
        row = make_converter().unstructure(EMSStatus.RETENTION.info)

        assert (row["status"], row["number"], row["label_ja"]) == ("retention", 10, "保管")
        assert row["not_to_be_confused_with"] == [
            "customs_clearance",
            "collection",
            "attempted_delivery",
        ]

    def test_a_zone_without_a_name_keeps_its_offset(self) -> None:
        """A zone that was read from a file has no name that could be written."""

        class Nameless(ZoneInfo):
            key = None

        at = datetime(2026, 1, 6, 18, 42, tzinfo=Nameless("Asia/Tokyo"))

        assert make_converter().unstructure(TrackingEvent("", at=at))["at"] == {
            "datetime": "2026-01-06T18:42:00+09:00"
        }

    def test_an_hour_that_comes_twice(self) -> None:
        """When the clock is put back, the offset tells the second hour from the first."""
        converter = make_converter()
        for fold in (0, 1):
            at = datetime(2026, 11, 1, 1, 30, fold=fold, tzinfo=ZoneInfo("America/New_York"))
            row = converter.unstructure(TrackingEvent("", at=at))

            assert converter.structure(row, TrackingEvent).at.fold == fold


class TestRefusals:
    """A wrong value is refused, in words that name it, its place and what is allowed."""

    def test_an_unknown_status_names_the_allowed_ones(self) -> None:
        """The words name the path, the value and all ten statuses."""
        (words,) = complaints({"events": [{"text": "", "status": "retained"}]}, TrackingHistory)

        assert words.startswith(
            "invalid value for type, expected EMSStatus, not 'retained'; allowed:"
        )
        assert words.endswith(" @ $.events[0].status")
        assert all(status.value in words for status in EMSStatus)

    @pytest.mark.parametrize("value", [None, 5, [], {}, "Retention", "POSTING_COLLECTION"])
    def test_what_is_no_status_is_refused(self, value: object) -> None:
        """Only the ten values are statuses: no number, no label and no name."""
        with pytest.raises(ValueError, match=r"expected EMSStatus.*allowed: posting_collection, "):
            make_converter().structure(value, EMSStatus)

    def test_records_of_the_users_own_get_the_same_words(self) -> None:
        """The words do not depend on this library's records."""
        said = complaints({"status": "x", "others": {"a": "y"}}, Order)

        assert ["'x'", "'y'"] == [words.split()[7].rstrip(";") for words in said]
        assert ["$.status", "$.others['a']"] == [words.rpartition(" @ ")[2] for words in said]

    @pytest.mark.parametrize("field", ["text", "office", "place"])
    @pytest.mark.parametrize("value", [5, 1.5, True, [], {}, b"x"])
    def test_a_text_must_be_a_string(self, field: str, value: object) -> None:
        """Nothing is turned into a text."""
        (words,) = complaints({"text": "", field: value}, TrackingEvent)

        assert f"expected a string, not {value!r}" in words
        assert words.endswith(f" @ $.{field}")

    def test_a_missing_text_is_no_text(self) -> None:
        """A text that is null, or not there, is refused and never becomes the text "None"."""
        assert "expected a string, not None" in complaints({"text": None}, TrackingEvent)[0]
        assert complaints({}, TrackingEvent) == ["required field missing @ $.text"]

    def test_an_origin_must_be_a_string(self) -> None:
        """An origin that is no string is refused."""
        (words,) = complaints({"events": [], "origin": 81}, TrackingHistory)

        assert "expected a string, not 81" in words
        assert words.endswith(" @ $.origin")

    def test_an_order_is_one_of_two(self) -> None:
        """An unknown order is refused, and both orders are named."""
        assert complaints({"events": [], "order": "newest"}, TrackingHistory) == [
            (
                "invalid value for type, expected order, not 'newest';"
                " allowed: oldest_first, newest_first @ $.order"
            )
        ]

    @pytest.mark.parametrize(
        ("row", "kind"),
        [
            ({"text": "", "offce": "KOBE"}, TrackingEvent),
            ({"events": [], "matcher": None}, TrackingHistory),
            ({"events": [], "steps": []}, TrackingHistory),
        ],
    )
    def test_an_unknown_key_is_refused(self, row: dict[str, object], kind: type) -> None:
        """A key that nobody reads would be lost without a word."""
        (words,) = complaints(row, kind)

        assert words == f"extra fields found ({list(row)[1]}) @ $"

    @pytest.mark.parametrize("value", ["引受", None, 5, ["text"]])
    def test_a_record_is_an_object(self, value: object) -> None:
        """What is no object is refused, and the keys are named."""
        (words,) = complaints([value], list[TrackingEvent])

        assert "an object with keys of text, at, office, place, status; not " in words
        assert words.endswith(" @ $[0]")

    @pytest.mark.parametrize(
        ("at", "words"),
        [
            (5, "a text as printed, {"),
            ([], "a text as printed, {"),
            ({}, "a text as printed, {"),
            ({"date": None}, "a text as printed, {"),
            ({"time": "18:42"}, "a text as printed, {"),
            ({"date": "01/06"}, "a date in ISO 8601, not '01/06'"),
            (
                {"datetime": "yesterday at six"},
                "a date and time in ISO 8601, not 'yesterday at six'",
            ),
            ({"datetime": "2026-01-06"}, "a date and time in ISO 8601, not '2026-01-06'"),
            (
                {"datetime": "2026-01-06T18:42:00+09:00", "zone": "Asia/Tokio"},
                "a time zone that is known here, not 'Asia/Tokio'",
            ),
            (
                {"datetime": "2026-01-06T18:42:00+01:00", "zone": "Asia/Tokyo"},
                "a time with an offset of Asia/Tokyo, not '2026-01-06T18:42:00+01:00'",
            ),
        ],
    )
    def test_a_time_that_is_none(self, at: object, words: str) -> None:
        """A time is written in one way, and a day without a time is not midnight."""
        (said,) = complaints({"text": "", "at": at}, TrackingEvent)

        assert f"expected {words}" in said
        assert said.endswith(" @ $.at")

    def test_everything_wrong_is_said_at_once(self) -> None:
        """One look shows all that is wrong with a history, also on one line."""
        row = {"events": [{"text": 1}, {"text": "", "status": "x"}], "order": "y"}
        with pytest.raises(ExceptionGroup) as caught:
            make_converter().structure(row, TrackingHistory)

        said = cattrs.transform_error(caught.value)

        assert ["$.events[0].text", "$.events[1].status", "$.order"] == [
            words.rpartition(" @ ")[2] for words in said
        ]
        assert "; ".join(said) == error_text(caught.value)

    def test_a_quick_converter_raises_the_error_itself(self) -> None:
        """Without detailed validation the same words come as a plain ValueError."""
        with pytest.raises(ValueError, match="expected EMSStatus, not 'x'; allowed: "):
            plain(detailed=False).structure({"text": "", "status": "x"}, TrackingEvent)

    def test_a_note_of_the_users_own_is_kept(self) -> None:
        """An error takes the notes that others leave on it."""
        with pytest.raises(ValueError, match="allowed") as caught:
            make_converter().structure("x", EMSStatus)
        caught.value.add_note("in the feed of Tuesday")
        caught.value.__notes__ = [*caught.value.__notes__, "and again"]

        assert caught.value.__notes__ == ["in the feed of Tuesday", "and again"]


class TestMatcher:
    """A matcher is no data: it is given to the converter."""

    def test_histories_are_read_with_it(self) -> None:
        """The texts of a history are read by the matcher that the converter was given."""
        matcher = Matcher().with_phrases([OWN])
        row = {"events": [{"text": "beim zoll"}]}

        history = make_converter(matcher=matcher).structure(row, TrackingHistory)

        assert history.current is EMSStatus.CUSTOMS_CLEARANCE
        assert history.matcher == matcher

    def test_without_one_the_vocabulary_reads_them(self) -> None:
        """A text that the vocabulary does not have is unknown."""
        row = {"events": [{"text": "beim zoll!"}]}

        assert make_converter().structure(row, TrackingHistory).current is None


class TestRawText:
    """A converter that is asked to reads a carrier's own texts."""

    @pytest.mark.parametrize("order", ["before", "after"])
    def test_a_raw_text_is_read(self, order: str) -> None:
        """It does not matter whether the converter has been used before."""
        converter = make_converter()
        if order == "after":
            converter.structure({"text": "", "status": "collection"}, TrackingEvent)
        register_raw_text(converter)

        event = converter.structure({"text": "", "status": "Final delivery"}, TrackingEvent)

        assert event.status is EMSStatus.FINAL_DELIVERY

    def test_a_value_is_still_a_value(self) -> None:
        """All ten values are read as themselves, and each label as its status."""
        converter = make_converter()
        register_raw_text(converter)
        for status in EMSStatus:
            assert converter.structure(status.value, EMSStatus) is status
            assert converter.structure(status, EMSStatus) is status
            assert converter.structure(status.label, EMSStatus) is status

    def test_a_matcher_of_the_users_own_reads(self) -> None:
        """The matcher that is given decides."""
        converter = make_converter()
        register_raw_text(converter, Matcher().with_phrases([OWN]))

        assert converter.structure("Beim Zoll", EMSStatus) is EMSStatus.CUSTOMS_CLEARANCE

    def test_a_text_without_a_status(self) -> None:
        """The words say why there is none, and the error is the one of `parse`."""
        converter = make_converter()
        register_raw_text(converter)
        with pytest.raises(UnknownStatusError) as caught:
            converter.structure("国際交換局に到着", EMSStatus)

        assert [status.number for status in caught.value.candidates] == [2, 4]
        assert complaints({"status": "国際交換局に到着"}, Order, converter) == [
            (
                "invalid value for type, expected a text with one status: Ambiguous status text:"
                " '国際交換局に到着' means ARRIVAL_AT_OUTWARD_OFFICE or ARRIVAL_AT_INWARD_OFFICE"
                " @ $.status"
            )
        ]
        assert complaints(["Retantion"], list[EMSStatus], converter) == [
            (
                "invalid value for type, expected a text with one status: Unknown status text:"
                " 'Retantion' @ $[0]"
            )
        ]

    @pytest.mark.parametrize("value", [None, 5, []])
    def test_what_is_no_text_is_refused(self, value: object) -> None:
        """Only a string is a text."""
        converter = make_converter()
        register_raw_text(converter)

        assert (
            f"expected EMSStatus, not {value!r}"
            in complaints([value], list[EMSStatus], converter)[0]
        )


HISTORY = TrackingHistory(
    [TrackingEvent("引受", at=datetime(2026, 1, 6, tzinfo=UTC)), TrackingEvent("Zoll!")],
    origin="JP",
    matcher=Matcher().with_phrases([OWN]),
)
VALUES = [
    *(member for kind in ENUMS for member in kind),
    match("Held by import Customs"),
    Match("", Outcome.UNKNOWN),
    Matcher(),
    HISTORY.matcher,
    OWN,
    classify_transition(None, EMSStatus.RETENTION),
    *HISTORY.events,
    HISTORY,
    *HISTORY.steps,
    *HISTORY.progress,
    EMSStatus.RETENTION.info,
]
COPIERS = [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))]


def error_of(function: Callable[..., object], *arguments: object) -> Exception:
    """The error that a call raises."""
    with pytest.raises((ExceptionGroup, ValueError, TypeError)) as caught:
        function(*arguments)
    return caught.value


def raw_text_error() -> Exception:
    """An error of the raw-text hook, with the note that cattrs left on it."""
    converter = make_converter()
    register_raw_text(converter)
    return error_of(converter.structure, {"status": "Retantion"}, Order).exceptions[0]


ERRORS = [
    error_of(parse, "国際交換局に到着"),
    error_of(parse, "Retantion"),
    error_of(HISTORY.matcher.with_phrases, [attrs.evolve(OWN, statuses=(EMSStatus.COLLECTION,))]),
    error_of(TrackingHistory(map(TrackingEvent, ["お届け済み", "保管"])).validate),
    raw_text_error(),
]


@pytest.mark.parametrize("copier", COPIERS, ids=["copy", "deepcopy", "pickle"])
class TestCopies:
    """Everything public is copied and pickled."""

    @pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
    def test_a_copy_equals_the_original(
        self, copier: Callable[[object], object], value: object
    ) -> None:
        """A copy of a value is equal to it, with the same hash and the same look."""
        copied = copier(value)

        assert copied == value
        assert hash(copied) == hash(value)
        assert repr(copied) == repr(value)

    def test_a_history_keeps_its_steps(self, copier: Callable[[object], object]) -> None:
        """The steps of a history, which are outside its equality, are copied too."""
        assert copier(HISTORY).steps == HISTORY.steps

    @pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
    def test_an_error_keeps_its_fields(
        self, copier: Callable[[object], object], error: Exception
    ) -> None:
        """A copy of an error says the same and carries the same fields."""
        copied = copier(error)

        assert type(copied) is type(error)
        assert str(copied) == str(error)
        for kind, names in {
            UnknownStatusError: ("text", "outcome", "candidates", "suggestions"),
            PhraseClashError: ("existing", "clashing"),
            TransitionNotAllowedError: ("source", "target", "allowed"),
        }.items():
            if isinstance(error, kind):
                assert [getattr(copied, n) for n in names] == [getattr(error, n) for n in names]
