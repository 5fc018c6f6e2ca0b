"""How the benchmarks measure: the median of ratios, each taken inside one round.

A shared machine may flip between two speeds.  So the two sides of a ratio take turns, and each
begins every other round.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter_ns
from typing import Any

import attrs


# A sample is at least this long, in nanoseconds: a clock is no good for less.
LEAST = 1_000_000

# A number stays beside its unit.
_GAP = "\N{NO-BREAK SPACE}"


@attrs.frozen
class Side:
    """What is timed: ``run`` with what ``make`` gives, for as many calls; the making is not."""

    run: Callable[[Any], object]
    make: Callable[[], Any] = object
    calls: int = 1

    def sample(self) -> float:
        """Nanoseconds for one call."""
        spent = runs = 0
        while spent < LEAST:
            made = self.make()
            begin = perf_counter_ns()
            self.run(made)
            spent += perf_counter_ns() - begin
            runs += 1
        return spent / (runs * self.calls)


@attrs.frozen
class Figure:
    """The median ratio of two sides, and the median of each, as text."""

    ratio: float
    ours: str
    theirs: str


def compare(ours: Side, theirs: Side, rounds: int) -> Figure:
    """Compare the times of two sides."""
    return _compare(ours.sample, theirs.sample, rounds, _time)


def compare_instructions(ours: Sequence[str], theirs: Sequence[str], rounds: int) -> Figure:
    """Compare the instructions of two command lines of Python."""
    return _compare(lambda: _instructions(ours), lambda: _instructions(theirs), rounds, _millions)


def _compare(
    ours: Callable[[], float],
    theirs: Callable[[], float],
    rounds: int,
    shown: Callable[[float], str],
) -> Figure:
    taken: list[tuple[float, float]] = []
    for number in range(rounds):
        if number % 2:
            other = theirs()
            taken.append((ours(), other))
        else:
            taken.append((ours(), theirs()))
    ratio = median(one / other for one, other in taken)
    return Figure(ratio, *(shown(median(side)) for side in zip(*taken, strict=True)))


def _instructions(arguments: Sequence[str]) -> int:
    """Count the instructions of one command, which has run before and left its bytecode."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    env["PYTHONHASHSEED"] = "0"
    command = [sys.executable, *arguments]
    callgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    with tempfile.TemporaryDirectory() as empty:
        for line in (command, [*callgrind, *command]):
            ran = subprocess.run(  # noqa: S603  the commands are this folder's own
                line,
                check=True,
                cwd=empty,
                env=env,
                encoding="utf-8",
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
    return int(re.findall(r"Collected : (\d+)", ran.stderr)[0])


def _time(nanoseconds: float) -> str:
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g}{_GAP}{unit}"
    return f"{nanoseconds:.0f}{_GAP}ns"


def _millions(count: float) -> str:
    return f"{count / 1e6:.0f}{_GAP}M"
