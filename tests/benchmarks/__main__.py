"""How fast the library is: ``python -m tests.benchmarks``.

Prints a table of ratios and writes it into docs/performance.md.  With ``--quick`` it measures less,
prints the same rows, and leaves the page as it is.  A target that is missed is no error.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path
from textwrap import fill

from tests.benchmarks import jobs
from tests.benchmarks.timing import Figure


# The rows of the table: a job, what it is measured against, and the ratio that it may have at most.
# A row without a target shows a part of the row above.
BY_HAND = '`normalize("NFKC")` + `casefold` + `split`/`join` + `dict.get`'
TARGETS = {
    "seen": ("`match` of a text seen before", "a bare `dict.get` of it", "5"),
    "known": ("`match` of a known text not seen before, 40 characters", BY_HAND, "5"),
    "known, ASCII": ("– of these, the ASCII texts", "the same", ""),
    "known, other letters": ("– of these, the other texts", "the same", ""),
    "unknown": ("`match` of an unknown text, 40 characters", "the same", "8"),
    "unknown, ASCII": ("– of these, the ASCII texts", "the same", ""),
    "unknown, other letters": ("– of these, the other texts", "the same", ""),
    "long": (
        "`match` of 10,000 and 100,000 characters, worst shapes",
        "an unknown text of 40",
        "10",
    ),
    "extractOne": ("any of the above", "`rapidfuzz.process.extractOne`", "faster"),
    "30 regexes": ("any of the above", "a chain of 30 regexes", "faster"),
    "transition": (
        "`classify_transition`",
        "a bare dict-of-dict lookup by string",
        "4",
    ),
    "transitions": ("the same", "`transitions` doing one transition", "1/50"),
    "python-statemachine": ("the same", "`python-statemachine` doing one transition", "1/500"),
    "Automat": ("the same", "Automat doing one transition", "1/5"),
    "history": (
        "a history of 9 events, all steps read, texts seen before",
        "9 matches and 9 transitions",
        "5",
    ),
    "history, events made": ("– and the 9 events made", "the same", ""),
    "history, places": (
        "– two texts settled by their places",
        "9 matches with a place and 9 transitions",
        "",
    ),
    "import": ("`import ems_status`", "`import attrs`", "1.15"),
    "explain": (
        "`python -m ems_status explain ...`",
        '`python -c "import attrs, argparse"`',
        "1.25",
    ),
    "polars": (
        "1,000,000 rows, 200 distinct texts, Polars",
        "its `join` with a ready table",
        "1.5",
    ),
    "pandas": (
        "1,000,000 rows, 200 distinct texts, pandas",
        "its `merge` with a ready table",
        "1.5",
    ),
}

NEED_VALGRIND = ("import", "explain")

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
BEGIN = "<!-- What follows is written by tox run -e benchmarks. -->\n"
END = "<!-- The end of what is written. -->\n"

OTHERS = ("attrs", "rapidfuzz", "transitions", "python-statemachine", "Automat", "polars", "pandas")


def main() -> int:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="measure less, and write nothing")
    quick = parser.parse_args().quick
    # The collector would run at times that neither side has chosen.
    gc.disable()
    text = report(jobs.QUICK if quick else jobs.Plan())
    print(text)
    if not quick:
        write(text)
    return 0


def report(plan: jobs.Plan) -> str:
    """Measure everything: what the figures are of, the table, and what lies behind its rows."""
    figures: dict[str, Figure] = {}
    for measure in (jobs.remembered, jobs.texts_of_40, jobs.transitions, jobs.histories):
        figures |= measure(plan)
    worst = jobs.worst_shapes(plan)
    figures["long"] = highest(figure for _, figure in worst.values())
    shapes = {length: shape for length, (shape, _) in worst.items()}
    searches = dict(jobs.searches(plan, shapes))
    for way in ("extractOne", "30 regexes"):
        figures[way] = highest(f for (_, other), f in searches.items() if other.startswith(way))
    figures |= jobs.frames(plan)
    figures |= jobs.processes(plan)
    notes = (
        f"The worst shapes: {' and '.join(f'{s} at {n:,} characters' for n, s in shapes.items())}."
        f"  The cache, filled with the largest texts that it takes: {jobs.cache_size() / 1e6:.2f} MB."
    )
    if not jobs.VALGRIND:
        notes += "  Valgrind was not found: imports and the command were not measured."
    return "\n".join([
        about(plan),
        "",
        *table(figures),
        "",
        "Any of the jobs of matching, against other ways to read a text:",
        "",
        *table_of_searches(searches),
        "",
        filled(notes),
        "",
    ])


def highest(figures: Iterable[Figure]) -> Figure:
    """The figure with the highest ratio."""
    return max(figures, key=lambda figure: figure.ratio)


def about(plan: jobs.Plan) -> str:
    """Say what the figures are of."""
    packages = ", ".join(f"{name} {version(name)}" for name in OTHERS)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    now = datetime.now(UTC)
    return filled(
        f"Measured on {now.day} {now:%B %Y} with {python} on {platform.system()}"
        f" {platform.machine()}, {os.cpu_count()} cores, in {plan.short} rounds, or {plan.long} of"
        f" what takes long; frames of {plan.rows:,} rows; against {packages}."
    )


def filled(text: str) -> str:
    """Break a paragraph into lines."""
    return fill(text, 100, break_on_hyphens=False, break_long_words=False)


def table(figures: Mapping[str, Figure]) -> list[str]:
    """The rows of the targets; one that is not there was not measured, for want of Valgrind."""
    lines = [
        "| job | takes | against | takes | ratio | at most | met |",
        "| --- | ----: | ------- | ----: | ----: | ------: | --- |",
    ]
    for key, (job, against, limit) in TARGETS.items():
        figure = figures.get(key)
        if figure is None and (jobs.VALGRIND or key not in NEED_VALGRIND):
            msg = f"Nobody has measured {key!r}"
            raise LookupError(msg)
        if figure is None:
            cells = [job, "", against, "", "not measured", limit, ""]
        else:
            ratio = shown(figure.ratio)
            cells = [job, figure.ours, against, figure.theirs, ratio, limit, met(figure, limit)]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def table_of_searches(searches: Mapping[tuple[str, str], Figure]) -> list[str]:
    """The ratios of each job, one column for each other way."""
    ways = list(dict.fromkeys(way for _, way in searches))
    lines = [
        f"| job | {' | '.join(ways)} |",
        f"| --- | {' | '.join('---:' for _ in ways)} |",
    ]
    for job in dict.fromkeys(job for job, _ in searches):
        found = [searches.get((job, way)) for way in ways]
        cells = ["" if figure is None else shown(figure.ratio) for figure in found]
        lines.append(f"| {job} | {' | '.join(cells)} |")
    return lines


def shown(ratio: float) -> str:
    """A ratio, as a fraction where it is small."""
    if ratio < 0.1:
        return f"1/{1 / ratio:,.0f}"
    return f"{ratio:.2f}" if ratio < 2 else f"{ratio:.1f}"


def met(figure: Figure, limit: str) -> str:
    """Say whether a target is met, where there is one."""
    if not limit:
        return ""
    most = Fraction(1 if limit == "faster" else limit)
    return "yes" if figure.ratio <= most else "no"


def write(text: str) -> None:
    """Put the tables between the two marks of the page."""
    page = PAGE.read_text(encoding="utf-8")
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        msg = f"{PAGE.name} has no place for the tables"
        raise LookupError(msg)
    PAGE.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
