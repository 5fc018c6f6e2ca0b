"""Conversion: what is written is read back as it was, and nothing wrong is read at all."""

import contextlib
import json
import tomllib
from datetime import UTC, date, datetime
from enum import EnumType

import attrs
import cattrs
import pytest
from cattrs.errors import StructureHandlerNotFoundError
from hypothesis import given
from hypothesis import strategies as st

import ems_status
from ems_status import (
    ConversionError,
    EMSStatus,
    Matcher,
    Phrase,
    TrackingEvent,
    TrackingHistory,
    TrackingPage,
    UnknownStatusError,
    read_page,
)
from ems_status.conversion import configure_converter, make_converter, register_raw_text


ENUMS = [kind for name in ems_status.__all__ if type(kind := getattr(ems_status, name)) is EnumType]
OWN = Phrase("Beim Zoll", (EMSStatus.CUSTOMS_CLEARANCE,), "de", "my shop")
SHOWN = read_page("EJ123456785JP\n2026/01/06 18:42\t引受\t\t渋谷\t東京都\nWho knows?")
PAGE_DATA = {"events": [], "number": None, "order": "oldest_first", "unread": []}
EVENT_KEYS = ["text", "at", "office", "place", "status", "details"]

# Texts of the vocabulary, so that histories have steps; any text at all; and texts like times.
known = st.sampled_from(["引受", "国際交換局に到着", "Retention", "Returned to sender", ""])
texts = known | st.text()
moments = st.datetimes(timezones=st.none() | st.just(UTC)) | st.dates()
maybe = st.none() | st.text() | moments.map(lambda moment: moment.isoformat())
places = maybe | st.sampled_from(["CHINA", "大阪府"])
statuses = st.sampled_from(EMSStatus)
events = st.builds(
    TrackingEvent, texts, at=maybe, office=maybe, place=places, status=st.none() | statuses, details=maybe
)  # fmt: skip
orders = st.sampled_from(["oldest_first", "newest_first"])
origins = st.sampled_from([None, "JP", "EJ123456785JP"])
histories = st.builds(TrackingHistory, st.lists(events, max_size=5), origin=origins, order=orders)
# What a feed may hold, with the keys of our records and without.
keys = st.sampled_from([*EVENT_KEYS, "events", "order", "origin", "number", "unread", "steps", ""])
leaves = st.none() | st.booleans() | st.integers() | st.floats() | texts | statuses
data = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4)
)


@attrs.frozen
class Order:
    """A record of a user's own, with statuses in it."""

    status: EMSStatus
    others: dict[str, EMSStatus] = attrs.Factory(dict)
    seen: set[EMSStatus] = attrs.Factory(set)


def plain(*, detailed):
    """A converter of the user's own that knows this library's types."""
    converter = cattrs.Converter(detailed_validation=detailed)
    configure_converter(converter)
    return converter


def through_json(converter, value):
    """What comes back from JSON as the same kind of value."""
    return converter.structure(json.loads(json.dumps(converter.unstructure(value))), type(value))


JSON = make_converter()
CONVERTERS = {"JSON": JSON, "detailed": plain(detailed=True), "quick": plain(detailed=False)}


@pytest.mark.parametrize("converter", CONVERTERS.values(), ids=CONVERTERS)
class TestRoundTrips:
    """What a converter writes as JSON it reads back as it was."""

    @pytest.mark.parametrize("kind", ENUMS)
    def test_every_member_is_written_as_a_plain_string(self, converter, kind):
        """It is the value and no longer a member: some formats look at the type itself."""
        for member in kind:
            written = converter.unstructure(member)
            assert (member.value, str) == (written, type(written))
            assert member is converter.structure(written, kind)

    @given(value=events | histories | st.sampled_from([OWN, SHOWN]))
    def test_a_record(self, converter, value):
        """Whatever its texts look like; the steps of a history are worked out again."""
        back = through_json(converter, value)

        assert value == back
        assert getattr(value, "steps", None) == getattr(back, "steps", None)

    def test_a_record_is_its_fields_and_no_matcher(self, converter):
        """What follows from the others is not written: the origin of a page, the steps."""
        history = converter.unstructure(SHOWN.history())

        assert ["events", "origin", "order"] == list(history)
        assert PAGE_DATA.keys() == converter.unstructure(SHOWN).keys()
        assert ["引受"] == [row["text"] for row in history["events"]]

    @given(moment=moments)
    def test_a_time_is_written_in_iso_form_and_stays_text(self, converter, moment):
        """Many pages print what looks like ISO, so nobody could tell the two when reading."""
        event = TrackingEvent("引受", at=moment)

        assert attrs.evolve(event, at=moment.isoformat()) == through_json(converter, event)

    def test_a_format_may_have_real_times(self, converter):
        """A datetime or a date of TOML is taken as it is."""
        rows = tomllib.loads("times = [2026-01-06T18:42:00Z, 2026-01-06]")["times"]
        read = [converter.structure({"text": "", "at": at}, TrackingEvent).at for at in rows]

        assert [datetime(2026, 1, 6, 18, 42, tzinfo=UTC), date(2026, 1, 6)] == read


def test_a_property_that_a_reader_looks_for_stands_beside_the_fields():
    """A match and a step have their status, and a transition says whether it is valid."""
    history = TrackingHistory(map(TrackingEvent, ["お届け済み", "保管"]))
    phrase = {"text": "保管", "statuses": ["retention"], "language": "ja", "post": "guide"}
    match = {"text": "保管", "outcome": "matched", "candidates": ["retention"], "reason": None}
    move = {"source": "final_delivery", "target": "retention", "kind": "after_final"}
    rest = {"rule": "phrase", "status": "retention", "reading": None}

    assert JSON.unstructure(history.steps[1]) == {
        "event": dict.fromkeys(EVENT_KEYS) | {"text": "保管"},
        "index": 1,
        "match": match | rest | {"phrase": phrase | {"reason": None}},
        "status": "retention",
        "transition": move | {"skipped": [], "is_valid": False},
    }
    stage = {"status": "final_delivery", "state": "current"}
    assert stage == JSON.unstructure(history.progress[-1])


def test_statuses_in_records_of_the_users_own_are_written():
    """JSON has no sets, and its keys are strings."""
    order = Order(EMSStatus.RETENTION, {"a": EMSStatus.COLLECTION}, {EMSStatus.RETENTION})
    text = '{"status": "retention", "others": {"a": "collection"}, "seen": ["retention"]}'

    assert (text, order) == (JSON.dumps(order), JSON.loads(text, Order))


NO_STATUS = f"Unknown EMSStatus: 'x'; allowed: {', '.join(EMSStatus)} @ $"
EVENT, HISTORY, PAGE = TrackingEvent, TrackingHistory, TrackingPage
REFUSED = [
    ("x", EMSStatus, NO_STATUS),
    (["retention", "x"], list[EMSStatus], f"{NO_STATUS}[1]"),
    ({"status": "x"}, Order, f"{NO_STATUS}.status"),
    ({"events": [{"text": "", "status": "x"}]}, HISTORY, f"{NO_STATUS}.events[0].status"),
    ({"text": None}, EVENT, "expected a string, not None @ $.text"),
    ({"text": "", "office": 5}, EVENT, "expected a string, not 5 @ $.office"),
    ({"text": "", "at": 5}, EVENT, "at must be date or str or None, not int: 5 @ $"),
    ({}, EVENT, "required field missing @ $.text"),
    ({"text": "", "offce": "KOBE"}, EVENT, "extra fields found (offce) @ $"),
    ({"events": [], "matcher": None}, HISTORY, "extra fields found (matcher) @ $"),
    ({"events": [], "origin": 81}, HISTORY, "expected a string, not 81 @ $.origin"),
    ({"events": ""}, HISTORY, "expected a list of events, not '' @ $"),
    ({"events": {}}, HISTORY, "expected a list of events, not {} @ $"),
    (PAGE_DATA | {"unread": "ab"}, PAGE, "expected a list of unread, not 'ab' @ $"),
    (PAGE_DATA | {"unread": [None]}, PAGE, "expected a string, not None @ $.unread[0]"),
    ([], HISTORY, "expected an object, not [] @ $"),
    (["引受"], list[EVENT], "expected an object, not '引受' @ $[0]"),
]
# Empty, half, deep, with a huge number, and no UTF-8.
HOSTILE = ["", "[", '{"text": ' + "[" * 50_000, f'{{"text": {"1" * 5_000}}}', b"\xff"]


class TestRefusals:
    """A wrong value is refused, in words that name it, its place and what is allowed."""

    @pytest.mark.parametrize(("value", "kind", "problem"), REFUSED)
    def test_one_line_says_what_is_wrong_and_where(self, value, kind, problem):
        """Nothing is turned into a text, and a key that nobody reads is not lost without a word."""
        with pytest.raises(ConversionError) as caught:
            JSON.loads(json.dumps(value), kind)

        assert (problem,) == caught.value.problems

    def test_everything_wrong_is_said_at_once(self):
        """One look shows all that is wrong with a history; cattrs' own error is the cause."""
        row = {"events": [{"text": 1}, {"text": "", "status": "x"}], "order": "y", "origin": 5}
        with pytest.raises(ConversionError) as caught:
            JSON.structure(row, TrackingHistory)

        places = {problem.rpartition(" @ ")[2] for problem in caught.value.problems}
        assert {"$.events[0].text", "$.events[1].status", "$.order", "$.origin"} == places
        assert isinstance(caught.value.__cause__, cattrs.ClassValidationError)

    @pytest.mark.parametrize("number", range(len(HOSTILE)))
    def test_hostile_json_is_the_same_error(self, number):
        """Whoever reads a feed has one error to expect."""
        with pytest.raises(ConversionError) as caught:
            make_converter().loads(HOSTILE[number], TrackingEvent)

        assert (1, True) == (len(caught.value.problems), isinstance(caught.value, ValueError))

    @pytest.mark.parametrize("kind", [EVENT, HISTORY, PAGE, Phrase, EMSStatus])
    @given(value=data)
    def test_any_data_is_read_or_refused(self, kind, value):
        """There is no other error, and what is read is what was asked for."""
        with contextlib.suppress(ConversionError):
            assert isinstance(JSON.structure(value, kind), kind)

    def test_a_target_that_nobody_can_read_is_the_callers_mistake(self):
        """The data is not to blame."""
        with pytest.raises(StructureHandlerNotFoundError):
            make_converter().structure({}, object())

    def test_a_converter_of_the_users_own_raises_its_own_errors(self):
        """Without detailed validation the same words come as plain errors."""
        with pytest.raises(cattrs.ClassValidationError):
            plain(detailed=True).structure({"text": None}, TrackingEvent)
        with pytest.raises(ValueError, match="Unknown EMSStatus: 'x'; allowed: "):
            plain(detailed=False).structure({"text": "", "status": "x"}, TrackingEvent)


def test_histories_are_read_with_the_matcher_of_the_converter():
    """A matcher is no data: it is given to the converter."""
    matcher = Matcher(posts=()).with_phrases([OWN])
    row = {"events": [{"text": "beim zoll"}]}
    history = make_converter(matcher=matcher).structure(row, TrackingHistory)

    assert matcher is history.matcher
    assert EMSStatus.CUSTOMS_CLEARANCE is history.current
    assert make_converter().structure(row, TrackingHistory).matcher is None


class TestRawText:
    """A converter that is asked to reads a carrier's own texts."""

    def test_values_members_and_labels_are_read(self):
        """By a matcher that may be the user's own, and by a converter that has been used before."""
        converter = make_converter()
        assert [] == converter.structure([], list[EMSStatus])
        register_raw_text(converter, Matcher().with_phrases([OWN]))
        written = [form for s in EMSStatus for form in (s.value, s, s.label)]
        row = {"text": "", "status": "Beim Zoll"}
        read = converter.structure(written, list[EMSStatus])

        assert [s for s in EMSStatus for _ in range(3)] == read
        assert EMSStatus.CUSTOMS_CLEARANCE is converter.structure(row, TrackingEvent).status

    @pytest.mark.parametrize(
        ("value", "problem"),
        [
            ("Retantion", "Unknown status text: 'Retantion'"),
            ("Returned to sender", "Not one of the ten statuses: 'Returned to sender' is an event"),
            ("国際交換局に到着", "Ambiguous status text: '国際交換局に到着' means ARRIVAL_AT_OUT"),
            (None, "Unknown EMSStatus: None; allowed:"),
            (5, "Unknown EMSStatus: 5; allowed:"),
        ],
    )
    def test_a_text_without_one_status_is_refused(self, value, problem):
        """The words say why there is none; a plain converter raises the error of `parse`."""
        ours, own = make_converter(), plain(detailed=False)
        register_raw_text(ours)
        register_raw_text(own)

        with pytest.raises(ConversionError, match=rf"^{problem}.* @ \$\[0\]$"):
            ours.structure([value], list[EMSStatus])
        with pytest.raises(UnknownStatusError if isinstance(value, str) else ValueError):
            own.structure(value, EMSStatus)
