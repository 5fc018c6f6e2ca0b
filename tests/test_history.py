"""Histories: events in their order, each read in the light of those before it."""

from datetime import UTC, date, datetime

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import (
    EMSStatus,
    Matcher,
    Outcome,
    OutsideReason,
    Phrase,
    Rule,
    StageState,
    TrackingEvent,
    TrackingHistory,
    TransitionKind,
    TransitionNotAllowedError,
    match,
)
from tests.facts import read as read_facts


S = EMSStatus

FROM_CHINA = [
    ("引受", "CHINA"),
    ("国際交換局から発送", "CHINA"),
    ("国際交換局に到着", "大阪府"),
    ("通関手続中", "大阪府"),
    ("国際交換局から発送", "大阪府"),
    ("到着", "京都府"),
    ("お届け済み", "京都府"),
]


def history(*rows, **options):
    """A history of texts, or of pairs of a text and a place."""
    return TrackingHistory(
        [
            TrackingEvent(row) if isinstance(row, str) else TrackingEvent(row[0], place=row[1])
            for row in rows
        ],
        **options,
    )


def numbers(steps):
    """The number of each step's status, None where there is none."""
    return [None if step.status is None else step.status.number for step in steps]


def stages(of):
    """The progress as pairs of number and state."""
    return [(stage.status.number, stage.state.name) for stage in of.progress]


def test_an_item_from_china_is_read_with_both_meanings_of_one_text():
    """The same Japanese text is outward in China and inward in Osaka."""
    read = history(*FROM_CHINA)

    assert [1, 3, 4, 5, 6, 6, 9] == numbers(read.steps)
    assert Rule.PLACE is read.steps[1].match.rule
    assert read.is_delivered
    assert (S.ARRIVAL_AT_OUTWARD_OFFICE,) == read.skipped
    assert () == read.problems == read.unmatched == read.next_statuses
    read.validate()


def test_the_newest_row_may_come_first():
    """The steps run oldest first all the same, and know their place in the input."""
    read = history(*FROM_CHINA[::-1], order="newest_first")

    assert [1, 3, 4, 5, 6, 6, 9] == numbers(read.steps)
    assert [6, 5, 4, 3, 2, 1, 0] == [step.index for step in read.steps]


def test_the_given_origin_outweighs_the_posting_event():
    """The caller may know it from the item number."""
    rows = [("国際交換局に到着", "CHINA")]

    assert [4] == numbers(history(*rows, origin="JP").steps)
    assert [2] == numbers(history(*rows, origin="CN").steps)
    assert [None] == numbers(history(*rows).steps)


def test_a_posting_event_in_no_known_place_leaves_the_origin_open():
    """The next posting event may tell it."""
    read = history(("引受", "Springfield"), ("引受", "東京都"), ("国際交換局に到着", "CHINA"))

    assert [1, 1, 4] == numbers(read.steps)


def test_without_places_the_state_eliminates():
    """After customs the item is inward: a departure is no dispatch from the outward office."""
    read = history("通関手続中", "?", "国際交換局から発送")

    assert [5, None, 6] == numbers(read.steps)
    assert Rule.AFTER is read.steps[2].match.rule


@pytest.mark.parametrize(
    "rows",
    [
        ("引受", "国際交換局に到着"),
        ("引受", "国際交換局から発送"),
        ("PREDES", "国際交換局に到着"),
        ("引受", "?", "国際交換局に到着"),
        ("引受", "", "国際交換局に到着"),
    ],
)
def test_what_usually_comes_next_decides_nothing(rows):
    """Both meanings can follow, since scans may be missing."""
    assert history(*rows).steps[-1].status is None


def test_a_refused_row_before_decides_nothing():
    """It did not move the item, so what is next to it is not next to the item."""
    read = history("Departure from outward office of exchange", "引受", "国際交換局に到着")

    assert [3, 1, None] == numbers(read.steps)


def test_two_statuses_in_one_row_stay_open():
    """No state settles which of them is meant."""
    read = history("保管", "配送済み｜ご不在のため持ち戻り")

    assert Outcome.AMBIGUOUS is read.steps[1].match.outcome


def test_a_late_scan_does_not_undo_a_delivery():
    """It is flagged, keeps its status, and is not lost."""
    read = history("到着", "お届け済み", "Retention", "お届け済み")

    assert [6, 9, 10, 9] == numbers(read.steps)
    assert [TransitionKind.AFTER_FINAL] == [step.transition.kind for step in read.problems]
    assert S.FINAL_DELIVERY is read.current
    assert read.is_delivered
    with pytest.raises(TransitionNotAllowedError) as caught:
        read.validate()
    assert S.RETENTION is caught.value.target


OUT_AND_BACK = [
    ("引受", "東京都"),
    ("国際交換局に到着", "東京都"),
    ("国際交換局から発送", "東京都"),
    ("国際交換局に到着", "CHINA"),
    ("通関手続中", "CHINA"),
    ("差出人に返送", "CHINA"),
    ("国際交換局から発送", "CHINA"),
    ("国際交換局に到着", "東京都"),
    ("お届け済み", "東京都"),
]


def test_after_a_return_the_item_passes_the_offices_the_other_way_round():
    """Two-way texts stay open, nothing moves the state, nothing is to come."""
    read = history(*OUT_AND_BACK)

    assert [1, 2, 3, 4, 5, None, None, None, 9] == numbers(read.steps)
    assert [None] * 4 == [step.transition for step in read.steps[5:]]
    assert S.CUSTOMS_CLEARANCE is read.current
    assert read.is_returned
    assert not read.is_delivered
    assert () == read.next_statuses
    assert "TO_COME" not in dict(stages(read)).values()
    assert [(5, "CURRENT")] == stages(read)[-1:]
    assert [5] == [step.index for step in read.outside]


@pytest.mark.parametrize("at", range(len(FROM_CHINA) + 1))
def test_a_return_anywhere_is_never_undone(at):
    """Whether a delivery came before it or after it."""
    read = history(*FROM_CHINA[:at], "差出人に返送", *FROM_CHINA[at:])

    assert read.is_returned
    assert not read.is_delivered
    assert () == read.next_statuses
    assert numbers(read.steps[:at]) == numbers(history(*FROM_CHINA).steps[:at])


def test_a_delivery_in_the_country_of_origin_is_the_senders():
    """Also where no row tells of the return; a domestic item never left."""
    abroad = [("引受", "東京都"), ("通関手続中", "CHINA"), ("お届け済み", "東京都")]
    domestic = [("引受", "東京都"), ("持ち出し中", "大阪府"), ("お届け済み", "大阪府")]

    assert not history(*abroad).is_delivered
    assert history(*abroad).is_returned
    assert history(*domestic).is_delivered
    assert not history(*domestic).is_returned
    assert history(("到着", "CHINA"), ("お届け済み", "東京都")).is_delivered
    assert not history(("到着", "CHINA"), ("お届け済み", "東京都"), origin="JP").is_delivered


@pytest.mark.parametrize("text", ["Item lost", "Export Cancellation"])
def test_after_a_loss_or_a_cancellation_nothing_is_to_come_until_a_status_follows(text):
    """A lost item may be found."""
    assert () == history("引受", text).next_statuses
    assert () == history("引受", text, "国際交換局に到着").next_statuses
    assert S.OUT_FOR_DELIVERY in history("引受", text, "到着").next_statuses


def test_the_latest_news_is_the_last_step_that_says_anything():
    """A status or an event outside the ten; open and unknown texts are no news."""
    assert "差出人に返送" == history("引受", "差出人に返送", "?", "").latest.event.text
    assert 0 == history("引受", "国際交換局に到着").latest.index
    assert history("?").latest is None


def test_an_item_under_way_is_neither_delivered_nor_returned():
    """Only a final delivery or a return says so."""
    read = history("引受", "Delivered, Hopefully")

    assert not read.is_delivered
    assert not read.is_returned


def test_blank_duplicate_and_unknown_rows_cost_one_row_each():
    """Nothing is lost, and the rest of the history stands."""
    read = history("引受", "", "引受", "??", " \n", "通関手続中")

    assert [1, None, 1, None, None, 5] == numbers(read.steps)
    assert 6 == len(read.steps)
    assert ["??"] == [step.event.text for step in read.unmatched]
    assert TransitionKind.REPEAT is read.steps[2].transition.kind
    assert read.steps[1].transition is None
    read.validate()


def test_an_unmatched_step_is_a_line_ready_to_paste():
    """With all that is known of it, and nothing that a terminal would act on."""
    at = datetime(2026, 1, 6, 18, 42, tzinfo=UTC)
    events = [
        TrackingEvent('Zoll\x1b[31m"x"', at=at, office="FRA", place="GERMANY"),
        TrackingEvent("Zoll", at="6.1."),
        TrackingEvent("Zoll", at=date(2026, 1, 6)),
    ]

    assert [
        '"Zoll\\x1b[31m\\"x\\"" (at: "2026-01-06T18:42:00+00:00", office: "FRA", place: "GERMANY"): unknown',
        '"Zoll" (at: "6.1."): unknown',
        '"Zoll" (at: "2026-01-06"): unknown',
    ] == [str(step) for step in TrackingHistory(events).unmatched]


def test_a_step_says_its_verdict():
    """The status, and why it was refused."""
    read = history("お届け済み", "引受", "転送")

    assert [
        '"お届け済み": final_delivery',
        '"引受": posting_collection, after_final',
        '"転送": outside',
    ] == [str(step) for step in read.steps]


def test_the_callers_own_status_is_believed():
    """Whatever the text says."""
    read = TrackingHistory([TrackingEvent("Zoll", status=S.CUSTOMS_CLEARANCE)])

    assert S.CUSTOMS_CLEARANCE is read.current
    assert Rule.GIVEN is read.steps[0].match.rule


def test_a_matcher_of_the_callers_reads_the_texts():
    """With phrases that the vocabulary does not have."""
    matcher = Matcher().with_phrases([Phrase("Zoll", (S.CUSTOMS_CLEARANCE,), "de", "shop")])

    assert [5] == numbers(history("Zoll", matcher=matcher).steps)


def test_an_empty_history_is_at_the_start():
    """Nothing has happened, and the whole main line is to come."""
    read = TrackingHistory([])

    assert () == read.steps == read.skipped == read.problems == read.unmatched
    assert read.current is None
    assert not read.is_delivered
    assert not read.is_returned
    assert not read.reads_better_reversed
    assert (S.POSTING_COLLECTION,) == read.next_statuses
    assert [(n, "TO_COME") for n in (1, 2, 3, 4, 5, 6, 7, 9)] == stages(read)


def test_what_an_open_step_may_be_was_not_skipped():
    """The text says that one of its meanings was scanned."""
    read = history("引受", "国際交換局に到着", "通関手続中")

    assert [3] == [status.number for status in read.skipped]


def test_progress_shows_a_stage_that_was_scanned_late():
    """The scan was flagged, and yet made."""
    read = history("お届け済み", "引受")

    assert [(1, "DONE")] == stages(read)[:1]
    assert [1] == [step.status.number for step in read.problems]


def test_a_status_scanned_later_was_not_skipped():
    """Customs is often stamped before the arrival."""
    read = history("引受", "通関手続中", "Arrival at inward office of exchange")

    assert [2, 3] == [status.number for status in read.skipped]


def test_progress_shows_no_stage_that_never_came():
    """A skipped stage is shown as skipped; an optional one that was passed is left out."""
    assert [
        (1, "DONE"), (2, "SKIPPED"), (3, "DONE"), (4, "SKIPPED"), (6, "CURRENT"), (7, "TO_COME"), (9, "TO_COME"),
    ] == stages(history("引受", "PREDES", "到着"))  # fmt: skip
    assert [
        (1, "SKIPPED"), (2, "SKIPPED"), (3, "SKIPPED"), (4, "SKIPPED"), (6, "DONE"), (9, "CURRENT"),
    ] == stages(history("到着", "お届け済み"))  # fmt: skip


def test_progress_shows_retention_before_final_delivery_and_only_where_it_was_scanned():
    """Its number is higher, its place is before."""
    read = history("到着", "持ち出し中", "ご不在のため持ち戻り", "保管", "お届け済み")

    assert [6, 7, 8, 10, 9] == [n for n, state in stages(read) if state != "SKIPPED"]
    assert StageState.CURRENT is read.progress[-1].state


def test_a_return_step_keeps_what_was_done():
    """Back in customs, the item has been at the delivery office, and delivery is to come."""
    read = history("Arrival at inward office of exchange", "到着", "通関手続中")

    assert [(4, "DONE"), (5, "CURRENT"), (6, "DONE"), (7, "TO_COME"), (9, "TO_COME")] == stages(
        read
    )[3:]


def test_a_history_in_the_wrong_order_is_noticed():
    """The other order leaves fewer problems."""
    assert history(*FROM_CHINA[::-1]).reads_better_reversed
    assert not history(*FROM_CHINA).reads_better_reversed
    assert not history("お届け済み", "引受", "お届け済み").reads_better_reversed


class NaT(datetime):
    """A day that is no day, as pandas has one: it calls itself a datetime and equals nothing."""

    def __new__(cls):
        """Any day will do."""
        return super().__new__(cls, 2026, 1, 6)

    __hash__ = None

    def __ne__(self, _):
        """Not even itself."""
        return True


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: TrackingEvent(None), "text must be str, not NoneType: None"),
        (lambda: TrackingEvent("x", at=5), "at must be date or str or None, not int: 5"),
        (lambda: TrackingEvent("x", place=5), "place must be str or None, not int: 5"),
        (lambda: TrackingEvent("x", office=b"x"), "office must be str or None, not bytes"),
        (lambda: TrackingEvent("x", status="retention"), "status must be EMSStatus or None, not str"),
        (lambda: TrackingHistory(["引受"]), "events must be of TrackingEvent, not str: '引受'"),
        (lambda: TrackingEvent(S.RETENTION), "text must be str, not EMSStatus"),
        (lambda: TrackingEvent("x", at=NaT()), "at must be date or str or None, not NaT"),
        (lambda: TrackingHistory([], origin=5), "origin must be a str or None, not int: 5"),
        (lambda: TrackingHistory([], matcher=5), "matcher must be Matcher or None, not int: 5"),
    ],
)  # fmt: skip
def test_a_wrong_type_costs_one_clear_error(make, message):
    """It names the field, the value, and what would have been right."""
    with pytest.raises(TypeError) as caught:
        make()

    assert message in str(caught.value)


@pytest.mark.parametrize("wrong", ["up", None, 5, [], S.RETENTION])
def test_a_wrong_order_is_a_value_error(wrong):
    """Two orders exist."""
    with pytest.raises(ValueError, match="order must be 'oldest_first' or 'newest_first', not"):
        TrackingHistory([], order=wrong)


def test_an_origin_is_a_country_its_code_or_an_item_number():
    """Anything else is refused, since it would settle nothing without a word."""
    for origin in ("JP", "JPN", "japan", "日本", "EJ 123 456 785 JP"):
        assert [4] == numbers(history(("国際交換局に到着", "CHINA"), origin=origin).steps)
    for wrong in ("Narnia", "", "EJ123456789JP"):
        with pytest.raises(ValueError, match="Unknown origin: "):
            history("引受", origin=wrong)


@pytest.mark.parametrize(
    ("place", "office", "status"),
    [
        ("SHANGHAI, CHINA", None, 4),
        ("Springfield", None, None),
        ("Springfield", "SHANGHAI EMS", 4),
        (None, "東京国際郵便局", 2),
        ("KOCHI", None, None),
        ("CHINA", "東京国際郵便局", 4),
    ],
)
def test_an_office_that_names_its_city_is_a_place_too(place, office, status):
    """The place of the event comes first, and an unknown one settles nothing."""
    event = TrackingEvent("国際交換局に到着", office=office, place=place)

    assert [status] == numbers(TrackingHistory([event], origin="JP").steps)


@pytest.mark.parametrize("name", ["events", "steps", "origin", "other"])
def test_a_history_cannot_be_changed(name):
    """Nor can its events."""
    read = history("引受")
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        setattr(read, name, ())
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        read.events[0].text = "x"


def test_histories_are_compared_by_what_they_are_made_from():
    """Events and options."""
    assert history("引受") == history("引受")
    assert history("引受") != history("引受", origin="JP")
    assert hash(history("引受")) == hash(history("引受"))


@pytest.mark.parametrize("case", read_facts("hard_cases.jsonl"), ids=str)
def test_what_was_answered_wrongly_once_is_answered_right(case):
    """Each wanted value lists the answers that would do; null is no status."""
    if "match" in case:
        after = case.get("after") and S(case["after"])
        found = match(
            case["match"], place=case.get("place"), origin=case.get("origin"), after=after
        )
        assert (found.status and found.status.number) in case["want"]
        return
    past = history(*map(tuple, case["history"]), origin=case.get("origin"))
    got = {
        "current": past.current and past.current.number,
        "is_delivered": past.is_delivered,
        "next": [status.number for status in past.next_statuses],
    }
    want = dict(case["want"])
    for number, allowed in zip(numbers(past.steps), want.pop("steps", []), strict=False):
        assert number in allowed
    assert all(got[name] in allowed for name, allowed in want.items())


ROWS = st.tuples(
    st.one_of(
        st.sampled_from([text for s in S for text in (s.label, s.label_ja)]),
        st.sampled_from([
            "",
            "??",
            "差出人に返送",
            "中継",
            "配送済み｜保管",
            "Item presented to customs",
        ]),
        st.text(max_size=5),
    ),
    st.sampled_from([None, "", "CHINA", "大阪府", "Springfield"]),
)


@given(st.lists(ROWS, max_size=12), st.sampled_from([None, "JP", "CN"]))
def test_any_rows_make_a_history(rows, origin):
    """Every row is a step, the state moves by valid transitions only, and both orders agree."""
    read = history(*rows, origin=origin)
    turned = history(*rows[::-1], origin=origin, order="newest_first")

    assert [row[0] for row in rows] == [step.event.text for step in read.steps]
    assert [s.match for s in read.steps] == [s.match for s in turned.steps]
    state = None
    for step in read.steps:
        if read.is_returned and step.match.reason is OutsideReason.RETURN:
            break
        if step.transition is not None:
            assert state is step.transition.source
            assert step.status is step.transition.target
            state = step.status if step.transition.is_valid else state
    assert state is read.current
    assert bool(read.problems) is any(
        s.transition is not None and not s.transition.is_valid for s in read.steps
    )
    shown = [stage.status for stage in read.progress]
    assert len(shown) == len(set(shown))
    assert (state in shown) is (state is not None)
