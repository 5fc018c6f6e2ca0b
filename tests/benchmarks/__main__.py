"""How fast the library is: ``python -m tests.benchmarks [--quick]`` prints one table.

A shared machine may flip between two speeds, so the two sides of a ratio take turns, the ratio is
taken inside one round, and the median is shown.  Imports and commands are counted in instructions,
with Valgrind.  A limit that is missed is no error.

Not seen before means: each text is made anew, so that not even its hash is known, and the library
has forgotten what it read.  Neither is timed.  What a loop costs is counted on both sides.
"""

import argparse
import gc
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from functools import partial
from itertools import islice, product
from statistics import median
from time import process_time
from typing import Any, NamedTuple, TypeAlias
from unicodedata import normalize as unicode_form
from unittest.mock import patch

from rapidfuzz import process

from ems_status import (
    POSTS,
    EMSStatus,
    Matcher,
    Outcome,
    Rule,
    TrackingEvent,
    TrackingHistory,
    classify_transition,
    match,
    normalize,
    read_page,
)
from ems_status.__main__ import main as command
from ems_status._matching import DEFAULT
from ems_status._reader import _reading_of


# What an item went through, as Japan Post prints it.
JOURNEY = [
    ("引受", "TOKYO"), ("国際交換局に到着", "TOKYO"), ("国際交換局から発送", "TOKYO"),
    ("国際交換局に到着", "CHINA"), ("通関手続中", "CHINA"), ("国際交換局から発送", "CHINA"),
    ("到着", "CHINA"), ("持ち出し中", "CHINA"), ("お届け済み", "CHINA"),
]  # fmt: skip
OFFICES = {"TOKYO": "TOKYO INT", "CHINA": "SHANGHAI EMS"}
# Texts that nobody lists, of words that are known.
WORDED = product(
    ("Your item", "The parcel", "EMS item", "Your shipment"),
    ("was held by the customs", "has arrived at the office of exchange"),
    ("of the destination", "in Germany", "in the country of destination"),
)
# What may take long: marks, markup, times and names, as often as a text has room for them.
SHAPES = (
    "x", "x ", ",|", "a, ", "Retention, ", "保管 ", "\u0301\u0316", "a\u0316\u0301", "\ufdfa", "(a)",
    "&amp;", "&amp;amp;amp;", "&#38;#38;", "&lt;td&gt;", "<td>", "<td ", "<b>\u0301\u0316</b>", "([【",
    "03/12 09:15 ", "2026-01-", "09:15 +09:00,", "0", "mon ", "TOKYO INT ", "TOKYO INT, ", "KA",
    "郵便局", "あ漢", " .", " / ", "ｶﾞ", "a\u200b", "İ", "\n", "\t保管", "2026/01/09 18:41\t保管\t\n",
)  # fmt: skip

# A job, what it takes, against what, what that takes, the ratio, and what it may be at most.
Line: TypeAlias = tuple[str, str, str, str, str, float | str]


class Side(NamedTuple):
    """What is timed: ``run`` with what ``make`` gives, for so many calls; the making is not."""

    run: Callable[[Any], object]
    make: Callable[[], Any] = object
    calls: int = 1

    def seconds(self) -> float:
        """What one call takes; a clock is no good for less than a millisecond."""
        spent = runs = 0
        while spent < 0.001:
            made = self.make()
            begin = process_time()
            self.run(made)
            spent += process_time() - begin
            runs += 1
        return spent / (runs * self.calls)


class Job(NamedTuple):
    """Two sides, and the ratio that they may have at most."""

    name: str
    against: str
    limit: float | str
    ours: Side
    theirs: Side

    def measured(self, rounds: int) -> Line:
        """Let them take turns; each begins every other round."""
        taken = []
        for number in range(rounds):
            times = [(side.seconds()) for side in (self[3:] if number % 2 else self[:2:-1])]
            taken.append(times if number % 2 else times[::-1])
        ours, theirs = (shown(median(side)) for side in zip(*taken, strict=True))
        ratio = median(one / other for one, other in taken)
        return self.name, ours, self.against, theirs, f"{ratio:.2g}", self.limit


def shown(seconds: float) -> str:
    """A time with its unit."""
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def each(call: Callable[[Any], object]) -> Callable[[list[Any]], None]:
    """Call something with each item of a list."""

    def run(items: list[Any]) -> None:
        for item in items:
            call(item)

    return run


def fresh(texts: list[str]) -> list[str]:
    """The same texts as new strings, whose hash nobody knows yet, and which nobody remembers."""
    DEFAULT._seen.clear()
    _reading_of.cache_clear()
    return [text[:1] + text[1:] for text in texts]


def reading(call: Callable[[str], object], texts: list[str], calls: int = 0) -> Side:
    """Read texts that were not seen before."""
    return Side(each(call), lambda: fresh(texts), calls or len(texts))


def by_hand(texts: list[str], calls: int = 0) -> Side:
    """What a table of folded texts costs where each text is looked up by hand."""
    get = dict.fromkeys(map(normalize, texts)).get

    def run(texts: list[str]) -> None:
        for text in texts:
            get(" ".join(unicode_form("NFKC", text).casefold().split()))

    return Side(run, lambda: fresh(texts), calls or len(texts))


def of_texts() -> Iterator[Job]:
    """Single texts, most of 40 characters, against a table; and other ways to read them."""
    texts = list({normalize(p.text): p.text for p in Matcher().all_phrases()}.values())
    some = texts[:: len(texts) // 200]
    each(match)(some)
    seen = Side(each(match), lambda: some, len(some))
    get = Side(each(dict.fromkeys(some).get), lambda: some, len(some))
    yield Job("`match`: a text seen before", "`dict.get`", 6.5, seen, get)
    known = [text for text in texts if len(text) == 40]
    changed = [text[: text.rfind(" ") + 1].ljust(40, "x") for text in known if " " in text]
    unknown = [text for text in changed if match(text).outcome is Outcome.UNKNOWN]
    worded = [text for text in map(" ".join, WORDED) if match(text).rule is Rule.WORDS]
    for job, group, limit in (
        ("a known text, not seen", known, 7),
        ("an unknown text", unknown, 25),
        ("the same with two spaces behind", [f"{text}  " for text in unknown], 25),
        ("a text read by its words", worded, 30),
    ):
        against = "NFKC, casefold, split and join, `dict.get`"
        yield Job(f"`match`: {job}", against, limit, reading(match, group), by_hand(group))
    theirs = Side(each(lambda text: process.extractOne(text, texts)), lambda: unknown[:3], 3)
    way = "`rapidfuzz.process.extractOne`"
    yield Job("`match`: an unknown text", way, "", reading(match, unknown), theirs)


def of_rows() -> Iterator[Job]:
    """Rows and a page of Japan Post, as they are copied: below a row stands an office's code."""
    rows = list(printed(10))
    page = "\n".join(f"{row}\n138-8799" for row in rows)
    for job, texts, call, limit in (
        ("`match`: a row of Japan Post", rows, match, 10),
        ("`read_page`: a page of ten events", [page], read_page, 12),
    ):
        cells = by_hand([cell for text in texts for cell in re.split("[\t\n]", text)], len(texts))
        yield Job(job, "the same for each cell", limit, reading(call, texts), cells)


def printed(count: int) -> Iterator[str]:
    """Rows of Japan Post's page."""
    for n in range(count):
        text, place = JOURNEY[n % 9]
        yield f"2026/{n // 28 % 12 + 1:02}/{n % 28 + 1:02} 18:41\t{text}\t\t{OFFICES[place]}\t{place}"


def of_steps() -> Iterator[Job]:
    """Transitions, and histories of nine events whose texts were seen before."""
    pairs = list(product(EMSStatus, repeat=2))
    table = {s: {t: classify_transition(s, t) for t in EMSStatus} for s in EMSStatus}
    ours = Side(lambda pairs: [classify_transition(s, t) for s, t in pairs], lambda: pairs, 100)
    theirs = Side(lambda pairs: [table[s][t] for s, t in pairs], lambda: pairs, 100)
    yield Job("`classify_transition`", "a dict of dicts", 4, ours, theirs)
    placed = [TrackingEvent(text, place=place) for text, place in JOURNEY]
    bare = [TrackingEvent(status.label) for status in EMSStatus][:9]
    for job, events, limit in (("", bare, 6), (" with places", placed, "")):
        where = [{"place": event.place, "origin": "JP"} if event.place else {} for event in events]
        steps = TrackingHistory(events).steps
        parts = [partial(match, s.event.text, **w) for s, w in zip(steps, where, strict=True)]
        moves = [(step.transition.source, step.transition.target) for step in steps]
        parts += [partial(classify_transition, *move) for move in moves]
        ours = Side(TrackingHistory, lambda events=events: events)
        theirs = Side(each(lambda part: part()), lambda parts=parts: parts)
        yield Job(f"a history of nine events{job}", "its parts", limit, ours, theirs)


def of_commands(lines: int) -> Iterator[Job]:
    """Commands that read many lines, against a match of each."""
    for job, name, texts, limit in (
        (f"`explain -` of {lines:,} unknown lines", "explain", unlisted(lines), 3),
        (f"`check -` of {lines // 10:,} lines", "check", list(printed(lines // 10)), 5),
    ):

        def run(typed: str, name: str = name) -> None:
            with patch("sys.stdin", io.StringIO(typed)), redirect_stdout(io.StringIO()):
                command([name, "-"])

        ours = Side(run, lambda texts=texts: "\n".join(fresh(texts)))
        yield Job(job, f"{len(texts):,} matches", limit, ours, reading(match, texts, 1))


def unlisted(count: int) -> list[str]:
    """Unknown texts that differ in a word."""
    words = map("".join, islice(product("bcdfghjklmnpqrstvw", repeat=4), count))
    return [f"Nobody knows what this {word} may say" for word in words]


def of_long_texts(rounds: int) -> Iterator[Line]:
    """The longest that any shape takes."""
    for length, limit in ((10_000, 5), (100_000, 50)):
        took = {}
        for shape in SHAPES:
            side = reading(match, [(shape * length)[:length]])
            took[shape] = median(side.seconds() for _ in range(rounds))
        worst = max(took, key=took.__getitem__)
        job = f"`match`: {length:,} characters, worst of {len(SHAPES)} shapes"
        yield job, shown(took[worst]), f"({worst!r})", "", "", f"{limit} ms"


def of_memory(count: int) -> Iterator[Line]:
    """What is kept: by matchers with posts in other orders, and of many texts that differ."""
    sizes = []
    posts = list(POSTS)
    matchers = []
    tracemalloc.start()
    for n in range(40):
        matchers.append(Matcher(posts[n:] + posts[:n]))
        each(matchers[-1].match)([text for text, _ in JOURNEY])
        sizes.append(tracemalloc.get_traced_memory()[0])
    yield of_sizes("40 matchers with posts in other orders", "one", 1.2, sizes[-1], sizes[0])
    for texts in (unlisted(count // 10), unlisted(count)):
        each(match)(texts)
        sizes.append(tracemalloc.get_traced_memory()[0] - sum(map(sys.getsizeof, texts)))
    tracemalloc.stop()
    few = f"{count // 10:,}"
    yield of_sizes(f"{count:,} distinct texts", few, 1.1, sizes[-1], sizes[-2])


def of_sizes(job: str, against: str, limit: float, ours: int, theirs: int) -> Line:
    """Compare two sizes in bytes."""
    one, other = (f"{size / 1e6:.2f} MB" for size in (ours, theirs))
    return job, one, f"memory of {against}", other, f"{ours / theirs:.2f}", limit


def of_processes() -> Iterator[Line]:
    """What an import and a command cost, in instructions."""
    explain = ["-m", "ems_status", "explain", "Held by import Customs"]
    for job, arguments, against, limit in (
        ("`import ems_status`", ["-c", "import ems_status"], "import attrs", 1.4),
        ("`ems-status explain`", explain, "import attrs, argparse", 1.8),
    ):
        ours, theirs = instructions(arguments), instructions(["-c", against])
        yield job, f"{ours:.0f} M", f"`{against}`", f"{theirs:.0f} M", f"{ours / theirs:.2f}", limit


def instructions(arguments: list[str]) -> float:
    """Count the millions of a command of Python, which has run before and left its bytecode."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    run = partial(
        subprocess.run, capture_output=True, check=True, env=env | {"PYTHONHASHSEED": "0"}
    )
    line = [sys.executable, *arguments]
    with tempfile.TemporaryDirectory() as empty:
        run(line, cwd=empty)
        callgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *line]
        return int(re.findall(rb"Collected : (\d+)", run(callgrind, cwd=empty).stderr)[0]) / 1e6


def measured(*, quick: bool) -> Iterator[Line]:
    """All lines; memory comes first, while nothing was read."""
    rounds, few, lines = (3, 1, 1_000) if quick else (51, 5, 10_000)
    yield from of_memory(10 * lines)
    # The collector would run at times that neither side has chosen.
    gc.disable()
    yield from of_processes() if shutil.which("valgrind") else ()
    for job in (*of_texts(), *of_rows(), *of_steps()):
        yield job.measured(rounds)
    yield from of_long_texts(few)
    for job in of_commands(lines):
        yield job.measured(few)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="measure less")
    quick = parser.parse_args().quick
    print("| job | takes | against | takes | ratio | at most |")
    print("| --- | ----: | ------- | ----: | ----: | ------: |")
    for line in measured(quick=quick):
        print(f"| {' | '.join(map(str, line))} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
