"""The state machine as a picture: Mermaid or DOT text, for other programs to draw.

The edges are those of the transition table.  The main line is thick, branches are plain and returns
are dotted; a dot marks the start, and a ringed dot the end.  The path of a history is coloured, and
each of its moves bears the numbers of its events, the oldest being 1:

- a visited status is filled, the current one darkly, and a skipped one has a dashed border;
- a skip, and a status that is repeated, have an edge of their own, which the table does not have;
- a problem has an edge in red, from the state, which it did not move, to what its text says.

Events without a status are not drawn.  Import this module by its own name: `import ems_status` does
not load it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import pairwise
from textwrap import wrap
from types import MappingProxyType
from typing import Final

import attrs

from ems_status._history import TrackingHistory
from ems_status._statuses import EMSStatus
from ems_status._transitions import INITIAL, NEXT, RETURN, TransitionKind


__all__ = ["to_dot", "to_mermaid"]

_S = EMSStatus

# The way of an item that customs looks at and that the first round delivers.
_MAIN_LINE: Final = (
    _S.POSTING_COLLECTION,
    _S.ARRIVAL_AT_OUTWARD_OFFICE,
    _S.DISPATCH_FROM_OUTWARD_OFFICE,
    _S.ARRIVAL_AT_INWARD_OFFICE,
    _S.CUSTOMS_CLEARANCE,
    _S.COLLECTION,
    _S.OUT_FOR_DELIVERY,
    _S.FINAL_DELIVERY,
)


class _Line(Enum):
    """What an edge is.  The first three are the table's, and only a history has the others."""

    MAIN = "main"
    BRANCH = "branch"
    RETURN = "return"
    REPEAT = "repeat"
    SKIP = "skip"
    PROBLEM = "problem"


# The kinds of transition that are no edge of the table.
_MOVES: Final[Mapping[TransitionKind, _Line]] = MappingProxyType({
    TransitionKind.REPEAT: _Line.REPEAT,
    TransitionKind.SKIP: _Line.SKIP,
    TransitionKind.BACKWARD: _Line.PROBLEM,
    TransitionKind.AFTER_FINAL: _Line.PROBLEM,
})


class _Mark(Enum):
    """How a status stands in a history."""

    CURRENT = "current"
    VISITED = "visited"
    SKIPPED = "skipped"


# Both can be seen on white and on black.
_BLUE: Final = "#2563eb"
_RED: Final = "#dc2626"

_MERMAID_ARROWS: Final[Mapping[_Line, str]] = MappingProxyType({
    _Line.MAIN: "==>",
    _Line.BRANCH: "-->",
    _Line.RETURN: "-.->",
    _Line.REPEAT: "-->",
    _Line.SKIP: "-->",
    _Line.PROBLEM: "--x",
})

# A label keeps the colour of the theme, which may be dark.
_MERMAID_MOVES: Final[Mapping[_Line, str]] = MappingProxyType({
    _Line.MAIN: f"stroke:{_BLUE}",
    _Line.BRANCH: f"stroke:{_BLUE}",
    _Line.RETURN: f"stroke:{_BLUE}",
    _Line.REPEAT: f"stroke:{_BLUE}",
    _Line.SKIP: f"stroke:{_BLUE},stroke-dasharray:8 4",
    _Line.PROBLEM: f"stroke:{_RED},stroke-dasharray:8 4",
})

_MERMAID_MARKS: Final[Mapping[_Mark, str]] = MappingProxyType({
    _Mark.CURRENT: f"fill:{_BLUE},stroke:{_BLUE},color:#ffffff",
    _Mark.VISITED: f"fill:#dbeafe,stroke:{_BLUE},color:#172554",
    _Mark.SKIPPED: "stroke-dasharray:5 5",
})

# What is not on the main line must not bend it: only next steps say what stands above what.
_DOT_LINES: Final[Mapping[_Line, str]] = MappingProxyType({
    _Line.MAIN: "penwidth=3, weight=8",
    _Line.BRANCH: "",
    _Line.RETURN: "style=dotted, constraint=false",
    _Line.REPEAT: "",
    _Line.SKIP: "style=dashed, constraint=false",
    _Line.PROBLEM: "style=dashed, arrowhead=tee, constraint=false",
})

_DOT_MARKS: Final[Mapping[_Mark, str]] = MappingProxyType({
    _Mark.CURRENT: (
        f'style="rounded,filled", fillcolor="{_BLUE}", color="{_BLUE}", fontcolor="#ffffff"'
    ),
    _Mark.VISITED: (
        f'style="rounded,filled", fillcolor="#dbeafe", color="{_BLUE}", fontcolor="#172554"'
    ),
    _Mark.SKIPPED: 'style="rounded,dashed"',
})

_DOT_HEAD: Final = """\
digraph ems_status {
    graph [bgcolor=transparent, nodesep=0.4, ranksep=0.4]
    node [shape=box, style=rounded, fontname="Helvetica,Arial,sans-serif"]
    edge [fontname="Helvetica,Arial,sans-serif"]
    start [class="start", shape=circle, style=filled, fillcolor=black, width=0.2, label=""]
"""


@attrs.frozen
class _Edge:
    """An arrow of the picture, and the numbers of the events that went along it."""

    source: EMSStatus | None
    target: EMSStatus | None
    line: _Line
    events: tuple[int, ...] = ()

    @property
    def ends(self) -> tuple[str, str]:
        """The names of the two nodes; the start and the end are nodes without a status."""
        source = "start" if self.source is None else self.source.value
        return source, "finish" if self.target is None else self.target.value

    @property
    def label(self) -> str:
        """The numbers of the events, with a word where the table does not have the move."""
        numbers = ", ".join(map(str, self.events))
        told = self.line in {_Line.SKIP, _Line.PROBLEM}
        return f"{numbers}: {self.line.value}" if told else numbers


def to_mermaid(history: TrackingHistory | None = None) -> str:
    """Write the state machine as a Mermaid flowchart.

    Args:
        history: A history whose path is marked; by default, none.

    Returns:
        The text of the diagram, for a ``mermaid`` block of a README or for Mermaid itself.

    Raises:
        TypeError: If ``history`` is anything but a history or None.

    Example:
        >>> print(to_mermaid())  # doctest: +ELLIPSIS
        flowchart TD
            start((" "))
            posting_collection("1 Posting/Collection")
            arrival_at_outward_office("2 Arrival at outward office of exchange")
        ...
            start ==> posting_collection
            posting_collection ==> arrival_at_outward_office
        ...
    """
    _require_history(history)
    return "".join(f"{line}\n" for line in _mermaid_lines(history))


def to_dot(history: TrackingHistory | None = None) -> str:
    """Write the state machine in DOT, the language of Graphviz.

    Each edge has a ``class``: ``main``, ``branch`` or ``return``, or what a history adds.

    Args:
        history: A history whose path is marked; by default, none.

    Returns:
        The text of the graph, for the program ``dot``.

    Raises:
        TypeError: If ``history`` is anything but a history or None.

    Example:
        >>> from ems_status import TrackingEvent
        >>> history = TrackingHistory([TrackingEvent("引受"), TrackingEvent("お届け済み")])
        >>> print(to_dot(history))  # doctest: +ELLIPSIS
        digraph ems_status {
        ...
            posting_collection -> final_delivery [class="skip move", ... label=" 2: skip", ...]
        }
        <BLANKLINE>
    """
    _require_history(history)
    return _DOT_HEAD + "".join(f"    {line}\n" for line in _dot_lines(history)) + "}\n"


def _require_history(history: TrackingHistory | None) -> None:
    if not isinstance(history, TrackingHistory | None):
        msg = f"history must be a TrackingHistory, not {type(history).__name__}: {history!r}"
        raise TypeError(msg)


def _mermaid_lines(history: TrackingHistory | None) -> Iterator[str]:
    yield "flowchart TD"
    yield '    start((" "))'
    for status in EMSStatus:
        yield f'    {status.value}("{_mermaid_text(_name(status))}")'
    yield '    finish(((" ")))'
    edges = _edges(history)
    for edge in edges:
        source, target = edge.ends
        label = f'|"{_mermaid_text(edge.label)}"|' if edge.events else ""
        yield f"    {source} {_MERMAID_ARROWS[edge.line]}{label} {target}"
    yield "    style start fill:#888888,stroke:#888888"
    yield "    style finish fill:none,stroke:#888888,stroke-width:3px"
    yield from _mermaid_path(history, edges)


def _mermaid_path(history: TrackingHistory | None, edges: list[_Edge]) -> Iterator[str]:
    """Style what a history marks; one line names all that look alike."""
    marks = _marks(history)
    for mark, style in _MERMAID_MARKS.items():
        names = [status.value for status in EMSStatus if marks.get(status) is mark]
        if names:
            yield f"    classDef {mark.value} {style}"
            yield f"    class {','.join(names)} {mark.value}"
    for style in dict.fromkeys(_MERMAID_MOVES.values()):
        # Mermaid numbers the edges in their order.
        numbers = [
            str(number)
            for number, edge in enumerate(edges)
            if edge.events and _MERMAID_MOVES[edge.line] == style
        ]
        if numbers:
            yield f"    linkStyle {','.join(numbers)} {style}"


def _dot_lines(history: TrackingHistory | None) -> Iterator[str]:
    marks = _marks(history)
    for status in EMSStatus:
        mark = marks.get(status)
        # In one line, the longest labels would be most of the width of the picture.
        lines = "\n".join(wrap(_name(status), 24))
        label = f'label="{_dot_text(lines)}"'
        style = "" if mark is None else f'class="{mark.value}", {_DOT_MARKS[mark]}, '
        yield f"{status.value} [{style}{label}]"
    yield (
        'finish [class="finish", shape=doublecircle, style=filled, fillcolor=black, width=0.15,'
        ' label=""]'
    )
    for edge in _edges(history):
        yield f"{' -> '.join(edge.ends)} [{', '.join(_dot_attributes(edge))}]"


def _dot_attributes(edge: _Edge) -> Iterator[str]:
    yield f'class="{edge.line.value}{" move" if edge.events else ""}"'
    if _DOT_LINES[edge.line]:
        yield _DOT_LINES[edge.line]
    if edge.events:
        colour = _RED if edge.line is _Line.PROBLEM else _BLUE
        # A space keeps the label off a thick line.
        yield f'label=" {_dot_text(edge.label)}", color="{colour}", fontcolor="{colour}"'


def _edges(history: TrackingHistory | None) -> list[_Edge]:
    """List the edges of the table, and after them those that only the history has."""
    edges = {(edge.source, edge.target): edge for edge in _table()}
    steps = () if history is None else history.steps
    for number, step in enumerate(steps, 1):
        if step.transition is not None:
            source, target = ends = step.transition.source, step.transition.target
            edge = edges.get(ends) or _Edge(source, target, _MOVES[step.transition.kind])
            edges[ends] = attrs.evolve(edge, events=(*edge.events, number))
    return list(edges.values())


def _table() -> Iterator[_Edge]:
    """Draw the transition table, with the start before it and the end behind it."""
    yield _Edge(None, INITIAL, _Line.MAIN)
    main_line = set(pairwise(_MAIN_LINE))
    for source in EMSStatus:
        for target in NEXT[source]:
            on_main_line = (source, target) in main_line
            yield _Edge(source, target, _Line.MAIN if on_main_line else _Line.BRANCH)
    for status in EMSStatus:
        if status.is_final:
            yield _Edge(status, None, _Line.MAIN)
    for source in EMSStatus:
        for target in RETURN[source]:
            yield _Edge(source, target, _Line.RETURN)


def _marks(history: TrackingHistory | None) -> dict[EMSStatus, _Mark]:
    if history is None:
        return {}
    marks = dict.fromkeys(history.skipped, _Mark.SKIPPED)
    for step in history.steps:
        if step.transition is not None and step.transition.is_valid:
            marks[step.transition.target] = _Mark.VISITED
    if history.current is not None:
        marks[history.current] = _Mark.CURRENT
    return marks


def _name(status: EMSStatus) -> str:
    return f"{status.number} {status.label}"


def _mermaid_text(text: str) -> str:
    """Write all but plain letters as entities, which Mermaid has between quotes."""
    return "".join(c if c.isalnum() or c in " ,/:" else f"#{ord(c)};" for c in text)


def _dot_text(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
