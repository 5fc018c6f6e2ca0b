"""The jobs that are measured.

Not seen before: before each sample the default matcher forgets all texts, and each text is made
anew, so that not even its hash is known.  Neither is timed; that the matcher remembers the answer
is.  A text seen before is the very string that was seen, in a table of as many keys.

The texts of 40 characters are all that the vocabulary has, in the spelling in which it lists them.
The unknown ones are the same with another last word.  What a loop costs is counted on both sides.
"""

from __future__ import annotations

import importlib.util
import shutil
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from types import ModuleType
from unicodedata import normalize as unicode_form

import attrs

from ems_status import (
    EMSStatus,
    Matcher,
    Outcome,
    TrackingEvent,
    TrackingHistory,
    classify_transition,
    match,
    normalize,
)
from ems_status._matching import DEFAULT
from tests.benchmarks import others
from tests.benchmarks.timing import Figure, Side, compare, compare_instructions
from tests.benchmarks.worst import PLAIN, SHAPES, fresh, text_of


@attrs.frozen
class Plan:
    """How much is measured: rounds of what is short and of what is long, and rows of a frame."""

    short: int = 101
    long: int = 15
    rows: int = 1_000_000


QUICK = Plan(short=3, long=1, rows=50_000)

VALGRIND = shutil.which("valgrind") is not None

LONG = (10_000, 100_000)
OFFICE = (EMSStatus.COLLECTION, EMSStatus.OUT_FOR_DELIVERY, EMSStatus.ATTEMPTED_DELIVERY)
JOURNEY = [status.label for status in sorted(EMSStatus, key=lambda status: status.number)][:9]
JOURNEY_JA = [
    ("引受", "東京都"),
    ("国際交換局に到着", "東京都"),
    ("国際交換局から発送", "東京都"),
    ("国際交換局に到着", "CHINA"),
    ("通関手続中", "CHINA"),
    ("到着", "CHINA"),
    ("持ち出し中", "CHINA"),
    ("ご不在のため持ち戻り", "CHINA"),
    ("お届け済み", "CHINA"),
]


@cache
def vocabulary() -> dict[str, str]:
    """Each folded text, and one spelling of it as the vocabulary lists it."""
    return {normalize(phrase.text): phrase.text for phrase in Matcher().all_phrases()}


@cache
def some_seen() -> list[str]:
    """200 texts, evenly from the whole vocabulary."""
    texts = list(vocabulary().values())
    return texts[:: len(texts) // 200][:200]


@cache
def known() -> list[str]:
    """The texts of 40 characters."""
    return [text for text in vocabulary().values() if len(text) == 40]


@cache
def unknown() -> list[str]:
    """The same with another last word, where nothing is known of them then."""
    changed = [text[: text.rfind(" ") + 1].ljust(40, "x") for text in known() if " " in text]
    return [text for text in changed if match(text).outcome is Outcome.UNKNOWN]


def read(texts: Iterable[str]) -> None:
    """Match texts."""
    for text in texts:
        match(text)


def fold_and_get(texts: list[str]) -> Side:
    """What a table of folded texts costs where it is looked up by hand."""
    get = vocabulary().get

    def run(texts: list[str]) -> None:
        for text in texts:
            get(" ".join(unicode_form("NFKC", text).casefold().split()))

    return Side(run, lambda: list(map(fresh, texts)), len(texts))


def seen_before(texts: list[str]) -> Side:
    """Match texts that are remembered."""

    def make() -> list[str]:
        read(texts)
        return texts

    return Side(read, make, len(texts))


def not_seen_before(texts: list[str]) -> Side:
    """Match texts that are not remembered."""

    def make() -> list[str]:
        DEFAULT._seen.clear()
        return list(map(fresh, texts))

    return Side(read, make, len(texts))


def texts_of_40(plan: Plan) -> Iterator[tuple[str, Figure]]:
    """Known and unknown texts, all together and by their letters."""
    for name, texts in (("known", known()), ("unknown", unknown())):
        parts = {
            name: texts,
            f"{name}, ASCII": [text for text in texts if text.isascii()],
            f"{name}, other letters": [text for text in texts if not text.isascii()],
        }
        for key, part in parts.items():
            yield key, compare(not_seen_before(part), fold_and_get(part), plan.short)


def remembered(plan: Plan) -> Iterator[tuple[str, Figure]]:
    """Texts seen before."""
    texts = some_seen()
    DEFAULT._seen.clear()
    read(texts)
    get = dict.fromkeys(texts).get

    def run(texts: list[str]) -> None:
        for text in texts:
            get(text)

    yield "seen", compare(seen_before(texts), Side(run, lambda: texts, len(texts)), plan.short)


def worst_shapes(plan: Plan) -> dict[int, tuple[str, Figure]]:
    """For each length the shape that takes longest, against an unknown text of 40 characters."""
    plain = not_seen_before([PLAIN[:-1] + letter for letter in ascii_lowercase])
    return {
        length: max(
            (
                (name, compare(not_seen_before([text_of(name, length)] * 5), plain, plan.long))
                for name in SHAPES
            ),
            key=lambda found: found[1].ratio,
        )
        for length in LONG
    }


def searches(plan: Plan, shapes: Mapping[int, str]) -> Iterator[tuple[tuple[str, str], Figure]]:
    """Each job of matching, against each other way to read a text; the shapes are the worst."""
    sides: dict[str, tuple[Callable[[list[str]], Side], list[str]]] = {
        "a text seen before": (seen_before, some_seen()),
        "a known text of 40": (not_seen_before, known()),
        "an unknown text of 40": (not_seen_before, unknown()),
    }
    for length, shape in shapes.items():
        sides[f"{length:,} characters"] = (not_seen_before, [text_of(shape, length)])
    keys = list(vocabulary())
    # A fuzzy search takes milliseconds, so that every twentieth text must do.
    ways: dict[str, tuple[Callable[[str], object], int]] = {
        "extractOne": (others.nearest(keys), 20),
        "extractOne, ratio": (others.nearest_fast(keys), 20),
        "30 regexes": (others.first_of_chain, 1),
    }
    for (job, (side, texts)), (way, (call, step)) in product(sides.items(), ways.items()):
        # With its default scorer it takes seconds for 10,000 characters, a minute for 100,000.
        if way != "extractOne" or len(texts[0]) < min(LONG):
            some = texts[::step]
            theirs = Side(partial(_call_each, call), lambda some=some: some, len(some))
            yield (job, way), compare(side(some), theirs, plan.long)


def _call_each(call: Callable[[str], object], texts: Iterable[str]) -> None:
    for text in texts:
        call(text)


def transitions(plan: Plan) -> Iterator[tuple[str, Figure]]:
    """All transitions against a table of strings, and a loop of three against three machines."""
    pairs = list(product(EMSStatus, repeat=2))
    strings = [(source.value, target.value) for source, target in pairs]
    table = {s.value: {t.value: classify_transition(s, t) for t in EMSStatus} for s in EMSStatus}

    def classify(pairs: list[tuple[EMSStatus, EMSStatus]]) -> None:
        for source, target in pairs:
            classify_transition(source, target)

    def look_up(strings: list[tuple[str, str]]) -> None:
        for source, target in strings:
            table[source][target]

    yield (
        "transition",
        compare(
            Side(classify, lambda: pairs, len(pairs)),
            Side(look_up, lambda: strings, len(pairs)),
            plan.short,
        ),
    )
    loop = list(zip(OFFICE, (*OFFICE[1:], OFFICE[0]), strict=True)) * 30
    ours = Side(classify, lambda: loop, len(loop))
    for name, machine in {
        "transitions": others.transitions_machine(),
        "python-statemachine": others.statemachine_machine(),
        "Automat": others.automat_machine(),
    }.items():
        theirs = Side(others.go_round, lambda machine=machine: machine, 3)
        yield name, compare(ours, theirs, plan.short)


def histories(plan: Plan) -> Iterator[tuple[str, Figure]]:
    """Histories of nine events, against nine matches and nine transitions."""
    pairs = [
        (step.match.text, step.transition) for step in steps(list(map(TrackingEvent, JOURNEY)))
    ]
    moves = [(text, move.source, move.target) for text, move in pairs]

    def by_hand(moves: list[tuple[str, EMSStatus | None, EMSStatus]]) -> None:
        for text, source, target in moves:
            match(text)
            classify_transition(source, target)

    def by_hand_with_places(moves: list[tuple[str, EMSStatus | None, EMSStatus]]) -> None:
        for (text, place), (_, source, target) in zip(JOURNEY_JA, moves, strict=True):
            match(text, place=place, origin="JP")
            classify_transition(source, target)

    events = list(map(TrackingEvent, JOURNEY))
    placed = [TrackingEvent(text, place=place) for text, place in JOURNEY_JA]
    by_hand(moves)
    theirs = Side(by_hand, lambda: moves)
    yield "history", compare(Side(steps, lambda: events), theirs, plan.short)
    made = Side(lambda texts: steps(list(map(TrackingEvent, texts))), lambda: JOURNEY)
    yield "history, events made", compare(made, theirs, plan.short)
    yield (
        "history, places",
        compare(Side(steps, lambda: placed), Side(by_hand_with_places, lambda: moves), plan.short),
    )


def steps(events: list[TrackingEvent]) -> list[object]:
    """Read all steps of a history."""
    return list(TrackingHistory(events).steps)


def processes(plan: Plan) -> Iterator[tuple[str, Figure]]:
    """What an import and a command cost, in instructions; nothing without Valgrind."""
    if not VALGRIND:
        return
    # A count repeats within one per cent.
    rounds = min(plan.long, 3)
    yield (
        "import",
        compare_instructions(["-c", "import ems_status"], ["-c", "import attrs"], rounds),
    )
    yield (
        "explain",
        compare_instructions(
            ["-m", "ems_status", "explain", "Held by import Customs"],
            ["-c", "import attrs, argparse"],
            rounds,
        ),
    )


def frames(plan: Plan) -> Iterator[tuple[str, Figure]]:
    """What the pages for Polars and pandas tell to do, against the frame's own join."""
    costs = script_of_costs()
    rows = costs.texts(plan.rows, 200)
    for name in ("polars", "pandas"):
        join, way, *_ = costs.PAGES[name](rows).values()
        join()
        way()
        yield (
            name,
            compare(Side(lambda _, way=way: way()), Side(lambda _, join=join: join()), plan.long),
        )


def script_of_costs() -> ModuleType:
    """The script beside the pages for other tools, which runs the code of a page."""
    path = Path(__file__).parents[2] / "docs" / "integrations" / "costs.py"
    spec = importlib.util.spec_from_file_location("costs", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cache_size() -> int:
    """The bytes that the cache takes at most, filled with the largest texts that it takes."""
    matcher = Matcher()
    for text in some_seen():
        matcher.match(text)
    matcher._seen.clear()
    tracemalloc.start()
    for number in range(10_000):
        # Two hundred letters, and outside the Basic Multilingual Plane each takes four bytes.
        matcher.match(f"{number:05}".rjust(200, "\N{PACKAGE}"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak
