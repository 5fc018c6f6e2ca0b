"""What others would use for the same jobs, each in its plainest fast form.

The fuzzy search looks among as many texts as the vocabulary has, folded before.  It is measured
with its default scorer, and in the fastest form that answers at all well: the scorer `ratio` with
a cut-off, which lets it leave a text early.

The state machines are the delivery office's loop: out for delivery, attempted, back, and again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Protocol

import automat
import statemachine
import transitions
from rapidfuzz import fuzz, process


# What a program that searches for words has: three patterns for each of the ten statuses.
CHAIN = tuple(
    (number, re.compile(pattern))
    for number, patterns in {
        9: (r"\bdelivered\b", r"final delivery", r"お届け済|配達完了"),
        8: (r"attempted delivery|delivery attempt", r"unsuccessful|not at home", r"不在|持ち戻り"),
        7: (r"out for delivery", r"with (the )?(courier|delivery staff)", r"持ち出し中|配達中"),
        10: (r"retention|retained", r"(awaiting|ready for) (pick.?up|collection)", r"保管"),
        5: (r"customs? clearance", r"held by .*customs", r"通関|税関"),
        3: (r"dispatch(ed)? from outward", r"departed|departure|left .* country", r"から発送"),
        2: (r"arriv(al|ed) at outward", r"arriv(al|ed) at export", r"国際交換局に到着"),
        4: (r"arriv(al|ed) at inward", r"arriv(al|ed) (at|in) .*(destination|import)", r"輸入"),
        6: (r"(?<!/)\bcollection\b", r"arriv(al|ed) at .*(post|delivery) office", r"到着"),
        1: (r"posting|posted", r"accept(ed|ance)|picked up", r"引受"),
    }.items()
    for pattern in patterns
)


def first_of_chain(text: str) -> int | None:
    """Read a text with 30 regular expressions: the number of the first that is found."""
    lowered = text.lower()
    for number, pattern in CHAIN:
        if pattern.search(lowered):
            return number
    return None


def nearest(texts: Sequence[str]) -> Callable[[str], object]:
    """Search for the nearest text, as a reader of the manual would."""
    return lambda text: process.extractOne(text.casefold(), texts)


def nearest_fast(texts: Sequence[str]) -> Callable[[str], object]:
    """Search for the nearest text with the cheaper scorer, and give up on what is far."""
    return lambda text: process.extractOne(
        text.casefold(), texts, scorer=fuzz.ratio, score_cutoff=90
    )


class Inputs(Protocol):
    """What may happen at the delivery office."""

    def leave(self) -> str:
        """The item goes out for delivery."""

    def attempt(self) -> str:
        """Nobody is there."""

    def come_back(self) -> str:
        """The item is back at the office."""


def transitions_machine() -> Inputs:
    """A model with the triggers of a `transitions` machine."""

    class Model:
        pass

    model = Model()
    transitions.Machine(
        model,
        states=["collection", "out_for_delivery", "attempted_delivery"],
        transitions=[
            ["leave", "collection", "out_for_delivery"],
            ["attempt", "out_for_delivery", "attempted_delivery"],
            ["come_back", "attempted_delivery", "collection"],
        ],
        initial="collection",
        auto_transitions=False,
    )
    return model


def statemachine_machine() -> Inputs:
    """A machine of python-statemachine."""

    class Office(statemachine.StateMachine):
        collection = statemachine.State(initial=True)
        out_for_delivery = statemachine.State()
        attempted_delivery = statemachine.State()
        leave = collection.to(out_for_delivery)
        attempt = out_for_delivery.to(attempted_delivery)
        come_back = attempted_delivery.to(collection)

    return Office()


def automat_machine() -> Inputs:
    """A machine of Automat's typed builder."""
    builder = automat.TypeMachineBuilder(Inputs, object)
    collection = builder.state("collection")
    out_for_delivery = builder.state("out_for_delivery")
    attempted_delivery = builder.state("attempted_delivery")
    collection.upon(Inputs.leave).to(out_for_delivery).returns("left")
    out_for_delivery.upon(Inputs.attempt).to(attempted_delivery).returns("attempted")
    attempted_delivery.upon(Inputs.come_back).to(collection).returns("back")
    return builder.build()(object())


def go_round(machine: Inputs) -> None:
    """Do the three transitions of the loop."""
    machine.leave()
    machine.attempt()
    machine.come_back()
