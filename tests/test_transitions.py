"""All 100 pairs of statuses and the ten starts."""

from itertools import pairwise

import pytest

from ems_status import (
    EMSStatus,
    TransitionKind,
    TransitionNotAllowedError,
    can_transition,
    classify_transition,
    validate_transition,
)
from tests.facts import JOURNEYS, status_of


# A row a source, a column a target, in the guide's order: Next, Equal (a repeat), Skip, Return,
# Backward, After final.
TABLE = """
    1 2 3 4 5 6 7 8 9 10
-   N S S S S S S S S S
1   E N S S S S S S S S
2   B E N S S S S S S S
3   B R E N S S S S S S
4   B B B E N N S S S S
5   B B B R E N S S S S
6   B B B R R E N S N N
7   B B B B B R E N N S
8   B B B B B R R E N N
9   A A A A A A A A E A
10  B B B B B R R R N E
"""
KINDS = {
    "N": TransitionKind.NEXT,
    "E": TransitionKind.REPEAT,
    "S": TransitionKind.SKIP,
    "R": TransitionKind.RETURN,
    "B": TransitionKind.BACKWARD,
    "A": TransitionKind.AFTER_FINAL,
}
BY_NUMBER = {str(status.number): status for status in EMSStatus}
CASES = [
    (BY_NUMBER.get(source), target, KINDS[letter])
    for source, *letters in map(str.split, TABLE.strip().splitlines()[1:])
    for target, letter in zip(EMSStatus, letters, strict=True)
]


@pytest.mark.parametrize(("source", "target", "kind"), CASES)
def test_every_pair_is_of_the_kind_that_real_items_show(source, target, kind):
    """One reading for each of 110 pairs; four kinds are valid."""
    transition = classify_transition(source, target)

    assert (source, target, kind) == (transition.source, transition.target, transition.kind)
    assert transition.is_valid is (kind.name in {"NEXT", "REPEAT", "SKIP", "RETURN"})
    assert transition.is_valid is kind.is_valid is can_transition(source, target)
    assert bool(transition.skipped) <= (kind is TransitionKind.SKIP)


def test_all_pairs_are_tested():
    """Ten statuses follow ten statuses and a start."""
    assert 110 == len({(source, target) for source, target, _ in CASES})


@pytest.mark.parametrize(
    ("source", "target", "skipped"),
    [
        (1, 9, [2, 3, 4, 6]), (1, 3, [2]), (3, 6, [4]), (3, 5, [4]), (2, 10, [3, 4, 6]), (4, 7, [6]), (4, 9, [6]), (6, 8, [7]),
        (7, 10, [8]), (None, 3, [1, 2]), (None, 9, [1, 2, 3, 4, 6]), (None, 10, [1, 2, 3, 4, 6]),
    ],
)  # fmt: skip
def test_skipped_are_the_statuses_that_every_way_passes(source, target, skipped):
    """Customs and the delivery round lie on some ways only, and nobody can say they are missing."""
    transition = classify_transition(BY_NUMBER.get(str(source)), BY_NUMBER[str(target)])

    assert skipped == [status.number for status in transition.skipped]


@pytest.mark.parametrize("status", EMSStatus)
def test_a_status_knows_its_row_of_the_table(status):
    """Next and return statuses are the table's."""
    kinds = {target: classify_transition(status, target).kind for target in EMSStatus}

    assert [t for t in EMSStatus if kinds[t] is TransitionKind.NEXT] == list(status.next_statuses)
    assert [t for t in EMSStatus if kinds[t] is TransitionKind.RETURN] == list(
        status.return_statuses
    )


def test_next_and_return_steps_tell_what_can_be_reached():
    """The last mile goes round and round; what was dispatched is in its country for good."""
    reached = {s.number: {t.number for t in EMSStatus if s.can_reach(t)} for s in EMSStatus}
    inward = {4, 5, 6, 7, 8, 9, 10}

    assert {
        1: {2, 3, *inward},
        2: {2, 3, *inward},
        3: {2, 3, *inward},
        9: set(),
        **dict.fromkeys(inward - {9}, inward),
    } == reached


def test_a_valid_transition_passes_validation():
    """Validation gives the transition back."""
    transition = validate_transition(EMSStatus.COLLECTION, EMSStatus.RETENTION)

    assert TransitionKind.NEXT is transition.kind


def test_a_refused_transition_names_what_is_allowed():
    """The error carries both ends, and what may follow the source."""
    with pytest.raises(TransitionNotAllowedError) as caught:
        validate_transition(EMSStatus.FINAL_DELIVERY, EMSStatus.OUT_FOR_DELIVERY)

    assert EMSStatus.FINAL_DELIVERY is caught.value.source
    assert EMSStatus.OUT_FOR_DELIVERY is caught.value.target
    assert (EMSStatus.FINAL_DELIVERY,) == caught.value.allowed


@pytest.mark.parametrize("wrong", ["retention", 10, [], object(), TransitionKind.NEXT])
@pytest.mark.parametrize("judge", [classify_transition, can_transition, validate_transition])
def test_only_statuses_take_part_in_transitions(judge, wrong):
    """A plain text equals a member, and may be any other text; None is a source only."""
    with pytest.raises(TypeError, match="target must be an EMSStatus, not"):
        judge(EMSStatus.RETENTION, wrong)
    with pytest.raises(TypeError, match="source must be an EMSStatus, not"):
        judge(wrong, EMSStatus.RETENTION)
    with pytest.raises(TypeError, match="target must be an EMSStatus, not NoneType"):
        judge(EMSStatus.RETENTION, None)


def test_labelled_moves_of_real_histories_are_valid_but_for_the_odd_ones():
    """By their labels alone: two were delivered twice, one posted twice, and one is absurd."""
    odd = set()
    for journey in JOURNEYS:
        if journey["real"]:
            path = [status_of(e["label"]) for e in journey["events"] if e["sure"]]
            known = [status for status in path if status is not None]
            if not all(can_transition(a, b) for a, b in pairwise(known)):
                odd.add(journey["id"])

    assert {30, 1060, 60, 41} == odd
