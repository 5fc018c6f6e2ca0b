"""Members are their values, have an order of their own, and are no texts; records are values."""

import copy
import json
import operator
import pickle
import sqlite3
import typing
from contextlib import closing
from itertools import combinations

import attrs
import cattrs
import pytest

import ems_status
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
    classify_transition,
    match,
    normalize,
    parse,
    read_page,
    suggest,
)


S = EMSStatus
ENUMS = (EMSStatus, Outcome, OutsideReason, Rule, StageState, TransitionKind)
PUBLIC = [value for name, value in vars(ems_status).items() if name in ems_status.__all__]
PAGE = read_page("EJ123456785JP\n2026/01/06 18:42\t引受\t\t渋谷\t東京都\nWho knows?")
HISTORY = TrackingHistory([*PAGE.events, TrackingEvent("Zoll!")], origin="JP")
RECORDS = [
    *(PAGE, HISTORY, *HISTORY.events, *HISTORY.steps, HISTORY.progress[0]),
    *map(match, ["Held by import Customs", "国際交換局に到着", "Returned to sender"]),
    Matcher(posts=("usps",)).with_phrases([Phrase("Beim Zoll", (S.RETENTION,), "de", "my shop")]),
    classify_transition(None, S.RETENTION),
    S.RETENTION.info,
    S.RETENTION.text("ja"),
]
COPIERS = (copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value)))


@pytest.mark.parametrize("member", [member for kind in ENUMS for member in kind], ids=repr)
def test_a_member_is_its_value(member):
    """To `str`, to a format, to JSON, to ``==``, to a dict, and to whoever copies it."""
    value = member.value

    assert value == member == str(member) == f"{member}"
    assert f"{value:>30}" == f"{member:>30}"
    assert json.dumps({value: [value]}) == json.dumps({member: [member]})
    assert "found" == {value: "found"}[member] == {member: "found"}[value]
    assert all(member is copier(member) for copier in COPIERS)


def test_a_database_takes_a_member_as_its_value():
    """And finds it again; what comes back is plain text, which sorts by the alphabet."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE parcel (status TEXT)")
        database.executemany("INSERT INTO parcel VALUES (?)", [(status,) for status in S])
        rows = database.execute("SELECT status FROM parcel ORDER BY 1").fetchall()
        query = "SELECT count(*) FROM parcel WHERE status = ?"

        assert sorted(status.value for status in S) == [value for (value,) in rows]
        assert (1,) == database.execute(query, [S.RETENTION]).fetchone()


@pytest.mark.parametrize("kind", ENUMS)
@pytest.mark.parametrize("wrong", ["retentoin", "Retention", "RETENTION", "", None, 10, []])
def test_a_wrong_look_up_names_the_allowed_values(kind, wrong):
    """A label, a name and a number are no values."""
    with pytest.raises(ValueError, match=f"Unknown {kind.__name__}: ") as caught:
        kind(wrong)

    assert f"{wrong!r}; allowed: {', '.join(kind)}" in str(caught.value)


def test_the_order_is_that_of_the_journey():
    """It is total and follows the table; "abroad or beyond" is the inward side."""
    journey = sorted(S)

    assert [1, 2, 3, 4, 5, 6, 7, 8, 10, 9] == [status.number for status in journey]
    assert [s >= S.ARRIVAL_AT_INWARD_OFFICE for s in S] == [s.side == "inward" for s in S]
    for before, after in combinations(journey, 2):
        assert (True, True, False, False) == compared(before, after)
        assert (False, False, True, True) == compared(after, before)
        assert before not in after.next_statuses
    assert {(False, True, False, True)} == {compared(status, status) for status in S}


def compared(left, right):
    """Whether one is before the other, not after it, after it, and not before it."""
    return left < right, left <= right, left > right, left >= right


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
@pytest.mark.parametrize("other", ["retention", "", 5, None, [], Outcome.MATCHED], ids=repr)
def test_only_statuses_are_before_and_after_statuses(compare, other):
    """Neither from the left nor from the right: a stored value would sort by the alphabet."""
    with pytest.raises(TypeError, match=r"wrap a stored value: EMSStatus\(value\)"):
        compare(S.RETENTION, other)
    with pytest.raises(TypeError, match=r"wrap a stored value|has no order"):
        compare(other, S.RETENTION)
    with pytest.raises(TypeError, match="has no order"):
        compare(Rule.WORDS, other)


@pytest.mark.parametrize("member", [S.RETENTION, Outcome.MATCHED])
@pytest.mark.parametrize(
    "use",
    [
        *(match, parse, suggest, normalize, read_page, TrackingEvent, TrackingHistory),
        lambda member: match("Held", after=str(member)),
        lambda member: TrackingEvent("", office=member),
        lambda member: Matcher(posts=member),
        lambda member: Phrase(member, (S.RETENTION,), "en", "my shop"),
        lambda member: Phrase("Held", member, "en", "my shop"),
        lambda member: classify_transition(None, str(member)),
    ],
)
def test_a_member_is_no_text_and_no_sequence(use, member):
    """Where a printed text is due, a member is a mistake; and a plain string is no member."""
    with pytest.raises(TypeError):
        use(member)


@pytest.mark.parametrize("kind", [value for value in PUBLIC if isinstance(value, type)])
def test_a_public_class_names_the_package_and_its_fields_resolve_there(kind):
    """A reader of an error can import what it names, and so can a program that reads types."""
    hints = typing.get_type_hints(kind)

    assert "ems_status" == kind.__module__
    assert not attrs.has(kind) or {field.name for field in attrs.fields(kind)} <= set(hints)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_can_be_copied_pickled_and_read_by_a_bare_converter(record):
    """Each is equal, with the same hash and the same look; a history keeps its steps."""
    converter = cattrs.Converter()

    for copied in (copier(record) for copier in COPIERS):
        assert (record, hash(record), repr(record)) == (copied, hash(copied), repr(copied))
        assert getattr(record, "steps", None) == getattr(copied, "steps", None)
    assert record == converter.structure(converter.unstructure(record), type(record))


def test_a_dict_of_a_match_has_public_names_only():
    """Nothing private leaks into what is stored or sent."""
    told = attrs.asdict(match("03/12 09:15 Retention"))

    assert [] == [name for name in (*told, *told["phrase"]) if name.startswith("_")]
