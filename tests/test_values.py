"""Members are their values, have an order of their own, and are no texts; nothing can be changed."""

import copy
import json
import operator
import pickle
import sqlite3
import typing
from contextlib import closing
from datetime import date
from enum import Enum
from itertools import combinations
from types import MappingProxyType

import attrs
import cattrs
import pytest

import ems_status
from ems_status import (
    POSTS,
    STATUSES,
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
from ems_status._statuses import NEXT, RETURN


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


def parts(value, seen):
    """A record and everything that its public attributes lead to."""
    if id(value) in seen:
        return
    seen[id(value)] = value
    yield value
    if isinstance(value, (tuple, frozenset)):
        for part in value:
            yield from parts(part, seen)
    elif attrs.has(type(value)):
        for name in dir(value):
            if not name.startswith("_") and not callable(part := getattr(value, name)):
                yield from parts(part, seen)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_and_all_that_it_leads_to_is_immutable(record):
    """No attribute can be set, added or deleted, fields, properties and methods alike; no list or dict is in it."""
    for part in parts(record, {}):
        if not attrs.has(type(part)):
            assert isinstance(part, (tuple, frozenset, str, int, bool, date, Enum, type(None)))
            continue
        for attribute in [*dir(part), "something_new"]:
            if not attribute.startswith("__"):
                assert_fixed(part, attribute)
        assert not hasattr(part, "__dict__")


def assert_fixed(owner, name, message=None):
    """Neither can an attribute be set nor deleted."""
    with pytest.raises(AttributeError, match=message):
        setattr(owner, name, None)
    with pytest.raises(AttributeError, match=message):
        delattr(owner, name)


TOLD = ("info", "label", "number", "is_final", "next_statuses", "return_statuses")


@pytest.mark.parametrize("kind", ENUMS)
def test_a_member_can_be_neither_replaced_nor_removed(kind):
    """Nor does it take a new attribute, or lose one; nor can what a status says of itself be set."""
    for member in kind:
        assert_fixed(kind, member.name)
        for name in ("name", "value", "_value_", "_sort_order_", "something_new", *TOLD):
            assert_fixed(member, name, f"cannot be changed: '{name}'")


@pytest.mark.parametrize("table", [STATUSES, POSTS, NEXT, RETURN])
def test_a_table_cannot_be_changed(table):
    """One caller's change would be every caller's wrong answer."""
    assert isinstance(table, MappingProxyType)
    assert not isinstance(next(iter(table.values())), (dict, list, set))


def test_lists_that_were_handed_over_are_copied():
    """Changing them afterwards changes nothing."""
    events, statuses = [TrackingEvent("引受")], [S.RETENTION]
    history, phrase = TrackingHistory(events), Phrase("x", statuses, "en", "shop")
    phrases, posts = [phrase], ["guide"]
    wider, narrow = Matcher().with_phrases(phrases), Matcher.from_posts(posts)
    for handed in (events, statuses, phrases, posts):
        handed.clear()

    assert 1 == len(history.events) == len(history.steps)
    assert (S.RETENTION,) == phrase.statuses
    assert S.RETENTION is wider.parse("x")
    assert ("guide",) == narrow.posts


def test_a_match_that_was_handed_out_is_the_one_that_is_kept():
    """Since it cannot change, the next caller may have the same one."""
    assert match("Retention") is match("Retention")
