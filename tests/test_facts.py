"""The labelled facts: no wrong status, and nearly every sure one found."""

from __future__ import annotations

import pytest

from ems_status import EMSStatus, TrackingEvent, TrackingHistory, match
from tests.facts import AGREED, JOURNEYS, may_mean, near_misses, status_of


NUMBERED = {str(status.number): status for status in EMSStatus}
SURE = [row for row in AGREED if not row.get("candidates")]


def test_no_text_has_a_wrong_status():
    """The one unforgivable answer, over all labelled texts, and over those that only look like one.

    These are negations, futures, headings, added words, other directions, two statuses.
    """
    read = [(row["text"], match(row["text"]).status, may_mean(row)) for row in AGREED]
    read += [(text, match(text).status, {NUMBERED.get(number)}) for text, number in near_misses()]

    assert [] == [row for row in read if row[1] and row[1] not in row[2]]


@pytest.mark.parametrize(
    ("labels", "expected", "share"),
    [(EMSStatus.__members__, "matched", 29 / 30), (["OUTSIDE"], "outside", 29 / 30), (["NOISE"], "unknown", 1)],
)  # fmt: skip
def test_nearly_every_sure_text_has_its_outcome(labels, expected, share):
    """At most one event in thirty is missed; headings, offices and errors are no event at all."""
    texts = [row["text"] for row in SURE if row["label"] in labels]
    missed = [text for text in texts if match(text).outcome != expected]

    assert len(missed) <= len(texts) * (1 - share), missed


def history_of(journey, *, reverse=False):
    """A history of the events of a journey."""
    events = [TrackingEvent(e["text"], place=e.get("place") or None) for e in journey["events"]]
    return TrackingHistory(events[::-1] if reverse else events, origin=journey.get("origin"))


REAL = [journey for journey in JOURNEYS if journey["real"]]
# Delivered twice, out for delivery before acceptance, and the like: rightly flagged.
ODD = {30, 41, 60, 1023, 1060, 1075}


def test_real_histories_are_read_as_labelled():
    """Seven in ten of the sure events get a status, each the right one."""
    placed = wanted = 0
    for journey in REAL:
        for event, step in zip(journey["events"], history_of(journey).steps, strict=True):
            status = status_of(event["label"])
            if event["sure"]:
                assert step.status in {status, None}, (journey["id"], event["text"])
                wanted += status is not None
                placed += step.status is not None

    assert placed >= 0.7 * wanted


@pytest.mark.parametrize("journey", REAL, ids=lambda journey: str(journey["id"]))
def test_a_real_history_has_no_problem_unless_it_is_odd(journey):
    """Skips, repeats and returns are what real items do."""
    assert bool(history_of(journey).problems) <= (journey["id"] in ODD)


def test_nearly_every_history_is_noticed_when_it_is_read_backwards():
    """One that is all in the loop of the delivery office may run either way."""
    clear = [
        journey
        for journey in REAL
        if not (history := history_of(journey)).problems
        and len({step.status for step in history.steps} - {None}) >= 3
    ]
    noticed = [j for j in clear if history_of(j, reverse=True).reads_better_reversed]

    assert len(clear) >= 25
    assert len(noticed) >= 0.95 * len(clear)
