"""Histories: events in their order, each read in the light of those before it."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import (
    EMSStatus,
    Matcher,
    Outcome,
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
    pairs = [(row, None) if isinstance(row, str) else row for row in rows]
    return TrackingHistory([TrackingEvent(text, place=place) for text, place in pairs], **options)


def numbers(steps):
    """The number of each step's status, None where there is none."""
    return [None if step.status is None else step.status.number for step in steps]


def stages(of):
    """The numbers of the stages that are done, skipped, current, and to come."""
    return tuple(
        [stage.status.number for stage in of.progress if stage.state is state]
        for state in (StageState.DONE, StageState.SKIPPED, StageState.CURRENT, StageState.TO_COME)
    )


def test_an_item_from_china_is_read_with_both_meanings_of_one_text():
    """The same Japanese text is outward in China and inward in Osaka."""
    read = history(*FROM_CHINA)

    assert [1, 3, 4, 5, 6, 6, 9] == numbers(read.steps)
    assert Rule.PLACE is read.steps[1].match.rule
    assert read.is_delivered
    assert (S.ARRIVAL_AT_OUTWARD_OFFICE,) == read.skipped
    assert () == read.problems == read.unmatched == read.next_statuses
    read.validate()


def test_the_given_origin_outweighs_the_posting_event():
    """The caller may know it from the item number; a posting in no known place leaves it open."""
    rows = [("国際交換局に到着", "CHINA")]

    assert [4] == numbers(history(*rows, origin="JP").steps)
    assert [2] == numbers(history(*rows, origin="CN").steps)
    assert [None] == numbers(history(*rows).steps)
    assert [1, 1, 4] == numbers(history(("引受", "Springfield"), ("引受", "東京都"), *rows).steps)


def test_without_places_the_state_eliminates():
    """After customs the item is inward: a departure is no dispatch from the outward office."""
    read = history("通関手続中", "?", "国際交換局から発送")

    assert [5, None, 6] == numbers(read.steps)
    assert Rule.AFTER is read.steps[2].match.rule


@pytest.mark.parametrize(
    "rows",
    [
        ("引受", "国際交換局に到着"), ("引受", "国際交換局から発送"), ("PREDES", "国際交換局に到着"), ("引受", "?", "国際交換局に到着"), ("引受", "", "国際交換局に到着"),
        ("Departure from outward office of exchange", "引受", "国際交換局に到着"), ("保管", "配送済み｜ご不在のため持ち戻り"),
    ],
)  # fmt: skip
def test_what_usually_comes_next_decides_nothing(rows):
    """Both meanings can follow, since scans may be missing; a refused row did not move the item."""
    assert Outcome.AMBIGUOUS is history(*rows).steps[-1].match.outcome


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
    ("引受", "東京都"), ("国際交換局に到着", "東京都"), ("国際交換局から発送", "東京都"), ("国際交換局に到着", "CHINA"), ("通関手続中", "CHINA"),
    ("差出人に返送", "CHINA"), ("国際交換局から発送", "CHINA"), ("国際交換局に到着", "東京都"), ("お届け済み", "東京都"),
]  # fmt: skip


def test_after_a_return_the_item_passes_the_offices_the_other_way_round():
    """Two-way texts stay open, nothing moves the state, nothing is to come."""
    read = history(*OUT_AND_BACK)

    assert [1, 2, 3, 4, 5, None, None, None, 9] == numbers(read.steps)
    assert [None] * 4 == [step.transition for step in read.steps[5:]]
    assert S.CUSTOMS_CLEARANCE is read.current
    assert read.is_returned
    assert not read.is_delivered
    assert () == read.next_statuses
    assert ([1, 2, 3, 4], [], [5], []) == stages(read)
    assert [5] == [step.index for step in read.outside]


@pytest.mark.parametrize("at", range(len(FROM_CHINA) + 1))
def test_a_return_anywhere_is_never_undone(at):
    """Whether a delivery came before it or after it."""
    read = history(*FROM_CHINA[:at], "差出人に返送", *FROM_CHINA[at:])

    assert read.is_returned
    assert not read.is_delivered
    assert () == read.next_statuses
    assert numbers(read.steps[:at]) == numbers(history(*FROM_CHINA).steps[:at])


@pytest.mark.parametrize(
    ("rows", "origin", "is_delivered"),
    [
        ([("引受", "東京都"), ("通関手続中", "CHINA"), ("お届け済み", "東京都")], None, False),
        ([("引受", "東京都"), ("持ち出し中", "大阪府"), ("お届け済み", "大阪府")], None, True),
        ([("到着", "CHINA"), ("お届け済み", "東京都")], None, True),
        ([("到着", "CHINA"), ("お届け済み", "東京都")], "JP", False),
    ],
)
def test_a_delivery_in_the_country_of_origin_is_the_senders(rows, origin, is_delivered):
    """Also where no row tells of the return; a domestic item never left."""
    read = history(*rows, origin=origin)

    assert (is_delivered, not is_delivered) == (read.is_delivered, read.is_returned)


@pytest.mark.parametrize("text", ["Item lost", "Export Cancellation"])
def test_after_a_loss_or_a_cancellation_nothing_is_to_come_until_a_status_follows(text):
    """A lost item may be found."""
    assert () == history("引受", text).next_statuses
    assert () == history("引受", text, "国際交換局に到着").next_statuses
    assert S.OUT_FOR_DELIVERY in history("引受", text, "到着").next_statuses


def test_the_latest_news_is_the_last_step_that_says_anything():
    """A status or an event outside the ten; open and unknown texts are no news."""
    read = history("引受", "Delivered, Hopefully")

    assert "差出人に返送" == history("引受", "差出人に返送", "?", "").latest.event.text
    assert 0 == history("引受", "国際交換局に到着").latest.index
    assert history("?").latest is None
    assert [False, False] == [read.is_delivered, read.is_returned]


def test_blank_duplicate_and_unknown_rows_cost_one_row_each():
    """Nothing is lost, and the rest of the history stands."""
    read = history("引受", "", "引受", "??", " \n", "通関手続中")

    assert [1, None, 1, None, None, 5] == numbers(read.steps)
    assert ["??"] == [step.event.text for step in read.unmatched]
    assert TransitionKind.REPEAT is read.steps[2].transition.kind
    assert read.steps[1].transition is None
    read.validate()


def test_a_step_is_a_line_ready_to_paste():
    """With all that is known of it, its verdict, and nothing that a terminal would act on."""
    at = datetime(2026, 1, 6, 18, 42, tzinfo=UTC)
    events = [
        TrackingEvent('Zoll\x1b[31m"x"', at=at, office="FRA", place="GERMANY"),
        TrackingEvent("Zoll", at="6.1."),
        TrackingEvent("Zoll", at=at.date()),
        *map(TrackingEvent, ["お届け済み", "引受", "転送"]),
    ]
    read = TrackingHistory(events)

    assert [
        '"Zoll\\x1b[31m\\"x\\"" (at: "2026-01-06T18:42:00+00:00", office: "FRA", place: "GERMANY"): unknown',
        '"Zoll" (at: "6.1."): unknown',
        '"Zoll" (at: "2026-01-06"): unknown',
        '"お届け済み": final_delivery',
        '"引受": posting_collection, after_final',
        '"転送": outside',
    ] == [str(step) for step in read.steps]
    assert read.steps[:3] == read.unmatched


def test_the_callers_own_status_and_own_phrases_are_believed():
    """Whatever the text says, and whatever the vocabulary has."""
    read = TrackingHistory([TrackingEvent("Zoll", status=S.CUSTOMS_CLEARANCE)])
    matcher = Matcher().with_phrases([Phrase("Zoll", (S.CUSTOMS_CLEARANCE,), "de", "shop")])

    assert (S.CUSTOMS_CLEARANCE, Rule.GIVEN) == (read.current, read.steps[0].match.rule)
    assert [5] == numbers(history("Zoll", matcher=matcher).steps)


def test_an_empty_history_is_at_the_start():
    """Nothing has happened."""
    read = TrackingHistory([])

    assert () == read.steps == read.skipped == read.problems == read.unmatched
    assert read.current is None
    assert not any([read.is_delivered, read.is_returned, read.reads_better_reversed])
    assert (S.POSTING_COLLECTION,) == read.next_statuses


@pytest.mark.parametrize(
    ("rows", "skipped"),
    [
        (("引受", "国際交換局に到着", "通関手続中"), [3]),
        (("引受", "通関手続中", "Arrival at inward office of exchange"), [2, 3]),
    ],
)
def test_what_was_scanned_at_any_time_was_not_skipped(rows, skipped):
    """What an open step may be, and what came late: customs is often stamped before the arrival."""
    assert skipped == [status.number for status in history(*rows).skipped]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], ([], [], [], [1, 2, 3, 4, 5, 6, 7, 9])),
        (["引受", "PREDES", "到着"], ([1, 3], [2, 4], [6], [7, 9])),
        (["到着", "お届け済み"], ([6], [1, 2, 3, 4], [9], [])),
        (["お届け済み", "引受"], ([1], [2, 3, 4, 6], [9], [])),
        (["Arrival at inward office of exchange", "到着", "通関手続中"], ([4, 6], [1, 2, 3], [5], [7, 9])),
        (["到着", "持ち出し中", "ご不在のため持ち戻り", "保管", "お届け済み"], ([6, 7, 8, 10], [1, 2, 3, 4], [9], [])),
    ],
)  # fmt: skip
def test_progress_shows_each_stage_of_the_main_line_and_what_was_scanned(rows, expected):
    """An optional stage that was passed is left out; a late scan was made; a return keeps what was done."""
    assert expected == stages(history(*rows))


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
        (lambda: TrackingEvent("x", at=NaT()), "at must be date or str or None, not NaT"),
        (lambda: TrackingEvent("x", place=5), "place must be str or None, not int: 5"),
        (lambda: TrackingEvent("x", office=b"x"), "office must be str or None, not bytes"),
        (lambda: TrackingEvent("x", status="retention"), "status must be EMSStatus or None, not str"),
        (lambda: TrackingEvent(S.RETENTION), "text must be str, not EMSStatus"),
        (lambda: TrackingHistory(["引受"]), "events must be of TrackingEvent, not str: '引受'"),
        (lambda: TrackingHistory([], origin=5), "origin must be a str or None, not int: 5"),
        (lambda: TrackingHistory([], matcher=5), "matcher must be Matcher or None, not int: 5"),
        (lambda: Matcher().with_phrases(["Held"]), "phrases must be of Phrase, not str: 'Held'"),
        (lambda: Matcher(phrases=["Held"]), "phrases must be of Phrase, not str: 'Held'"),
    ],
)  # fmt: skip
def test_a_wrong_type_costs_one_clear_error(make, message):
    """It names the field, the value, and what would have been right."""
    with pytest.raises(TypeError, match=re.escape(message)):
        make()


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
        ("SHANGHAI, CHINA", None, 4), ("Springfield", None, None), ("Springfield", "SHANGHAI EMS", 4), (None, "東京国際郵便局", 2),
        ("KOCHI", None, None), ("CHINA", "東京国際郵便局", 4),
    ],
)  # fmt: skip
def test_an_office_that_names_its_city_is_a_place_too(place, office, status):
    """The place of the event comes first, and an unknown one settles nothing."""
    event = TrackingEvent("国際交換局に到着", office=office, place=place)

    assert [status] == numbers(TrackingHistory([event], origin="JP").steps)


def test_histories_are_compared_by_what_they_are_made_from():
    """Events and options."""
    assert history("引受") == history("引受")
    assert history("引受") != history("引受", origin="JP")


@pytest.mark.parametrize("case", read_facts("hard_cases.jsonl"), ids=str)
def test_what_was_answered_wrongly_once_is_answered_right(case):
    """Each wanted value lists the answers that would do; null is no status."""
    origin = case.get("origin")
    if "match" in case:
        after = case.get("after") and S(case["after"])
        found = match(case["match"], place=case.get("place"), origin=origin, after=after)
        assert (found.status and found.status.number) in case["want"]
        return
    past = history(*map(tuple, case["history"]), origin=origin)
    want = {"steps": [], **case["want"]}
    got = {
        "current": past.current and past.current.number,
        "is_delivered": past.is_delivered,
        "next": [status.number for status in past.next_statuses],
    }
    for number, allowed in zip(numbers(past.steps), want.pop("steps"), strict=False):
        assert number in allowed
    assert all(got[name] in allowed for name, allowed in want.items())


TEXTS = [text for s in S for text in (s.label, s.label_ja)]
OTHERS = ["", "??", "差出人に返送", "中継", "配送済み｜保管", "Item presented to customs"]
ROWS = st.tuples(
    st.one_of(st.sampled_from(TEXTS), st.sampled_from(OTHERS), st.text(max_size=5)),
    st.sampled_from([None, "", "CHINA", "大阪府", "Springfield"]),
)


@given(st.lists(ROWS, max_size=12), st.sampled_from([None, "JP", "CN"]))
def test_any_rows_make_a_history(rows, origin):
    """Both orders agree, and progress follows the journey; the fuzzer's target checks each step."""
    read = history(*rows, origin=origin)
    turned = history(*rows[::-1], origin=origin, order="newest_first")
    moved = [step for step in read.steps if step.transition is not None]
    shown = [stage.status for stage in read.progress]

    assert [s.match for s in read.steps] == [s.match for s in turned.steps]
    assert list(range(len(rows)))[::-1] == [step.index for step in turned.steps]
    assert read.problems == tuple(step for step in moved if not step.transition.is_valid)
    assert sorted(set(shown)) == shown
    assert (read.current in shown) is (read.current is not None)
