"""All 100 pairs of statuses and the ten starts."""

from __future__ import annotations

import pickle
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
ROWS = [line.split() for line in TABLE.split("\n")[2:-1]]
BY_NUMBER = {str(status.number): status for status in EMSStatus}
CASES = [
    (BY_NUMBER.get(source), target, KINDS[letter])
    for source, *letters in ROWS
    for target, letter in zip(EMSStatus, letters, strict=True)
]


def numbers(statuses):
    """The numbers of statuses, which read more easily than their names."""
    return [status.number for status in statuses]


@pytest.mark.parametrize(("source", "target", "kind"), CASES)
def test_every_pair_is_of_the_kind_that_real_items_show(source, target, kind):
    """One reading for each of 110 pairs; four kinds are valid."""
    transition = classify_transition(source, target)

    assert (source, target, kind) == (transition.source, transition.target, transition.kind)
    assert transition.is_valid is (kind.name in {"NEXT", "REPEAT", "SKIP", "RETURN"})
    assert can_transition(source, target) is transition.is_valid
    assert bool(transition.skipped) <= (kind is TransitionKind.SKIP)


def test_all_pairs_are_tested():
    """Ten statuses follow ten statuses and a start."""
    assert 110 == len({(source, target) for source, target, _ in CASES})


@pytest.mark.parametrize(
    ("source", "target", "skipped"),
    [
        (1, 9, [2, 3, 4, 6]),
        (1, 3, [2]),
        (3, 6, [4]),
        (3, 5, [4]),
        (2, 10, [3, 4, 6]),
        (4, 7, [6]),
        (4, 9, [6]),
        (6, 8, [7]),
        (7, 10, [8]),
        (None, 3, [1, 2]),
        (None, 9, [1, 2, 3, 4, 6]),
        (None, 10, [1, 2, 3, 4, 6]),
    ],
)
def test_skipped_are_the_statuses_that_every_way_passes(source, target, skipped):
    """Customs and the delivery round lie on some ways only, and nobody can say they are missing."""
    transition = classify_transition(BY_NUMBER.get(str(source)), BY_NUMBER[str(target)])

    assert skipped == numbers(transition.skipped)


@pytest.mark.parametrize("status", EMSStatus)
def test_a_status_knows_its_row_of_the_table(status):
    """Next and return statuses, and what can be reached, are the table's."""
    kinds = {target: classify_transition(status, target).kind for target in EMSStatus}

    assert [t for t in EMSStatus if kinds[t] is TransitionKind.NEXT] == list(status.next_statuses)
    assert [t for t in EMSStatus if kinds[t] is TransitionKind.RETURN] == list(
        status.return_statuses
    )
    assert [t for t in EMSStatus if kinds[t].name in {"NEXT", "SKIP"}] == [
        t for t in EMSStatus if status.can_reach(t)
    ]


def test_retention_reaches_final_delivery_though_its_number_is_higher():
    """The guide lists retention last, and items are delivered from it."""
    assert EMSStatus.RETENTION.can_reach(EMSStatus.FINAL_DELIVERY)
    assert not EMSStatus.FINAL_DELIVERY.can_reach(EMSStatus.RETENTION)


def test_a_valid_transition_passes_validation():
    """Validation gives the transition back."""
    transition = validate_transition(EMSStatus.COLLECTION, EMSStatus.RETENTION)

    assert TransitionKind.NEXT is transition.kind


def test_a_refused_transition_names_what_is_allowed():
    """The error carries its fields, reads well and pickles."""
    with pytest.raises(TransitionNotAllowedError) as caught:
        validate_transition(EMSStatus.FINAL_DELIVERY, EMSStatus.OUT_FOR_DELIVERY)
    error = pickle.loads(pickle.dumps(caught.value))

    assert EMSStatus.FINAL_DELIVERY is error.source
    assert EMSStatus.OUT_FOR_DELIVERY is error.target
    assert (EMSStatus.FINAL_DELIVERY,) == error.allowed
    assert (
        "Transition not allowed: FINAL_DELIVERY to OUT_FOR_DELIVERY; allowed: FINAL_DELIVERY"
        == str(error)
        == str(caught.value)
    )


def test_an_error_at_the_start_says_so():
    """The start has no name among the statuses."""
    error = TransitionNotAllowedError(None, EMSStatus.COLLECTION, (EMSStatus.POSTING_COLLECTION,))

    assert "the start to COLLECTION" in str(error)


@pytest.mark.parametrize("wrong", ["retention", 10, None, [], object()])
def test_a_target_that_is_no_status_is_a_type_error(wrong):
    """Only members take part in transitions."""
    with pytest.raises(TypeError, match="target must be an EMSStatus, not"):
        classify_transition(EMSStatus.RETENTION, wrong)


@pytest.mark.parametrize("wrong", ["retention", 10, [], object()])
def test_a_source_that_is_no_status_is_a_type_error(wrong):
    """Only members, and None for the start, take part in transitions."""
    with pytest.raises(TypeError, match="source must be an EMSStatus, not"):
        classify_transition(wrong, EMSStatus.RETENTION)


def test_labelled_moves_of_real_histories_are_valid_but_for_the_odd_ones():
    """Thirty real histories, by their labels alone: one was delivered twice, one is absurd."""
    odd = set()
    for journey in JOURNEYS:
        if journey["real"]:
            path = [status_of(e["label"]) for e in journey["events"] if e["sure"]]
            known = [status for status in path if status is not None]
            if not all(can_transition(a, b) for a, b in pairwise(known)):
                odd.add(journey["id"])

    assert odd == {30, 41}
