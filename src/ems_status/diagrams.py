"""The state machine as a picture: Mermaid or DOT text, for other programs to draw.

The edges are those of the transition table.  With a history, its path has all the colours, each
move bears the numbers of its events, the oldest being 1, and moves that the table does not have get
an edge of their own: a problem leads from the state, which it did not move, to what its text says.
"""

from collections.abc import Iterator
from itertools import pairwise
from textwrap import wrap
from typing import Final

from ems_status._statuses import NEXT, RETURN, EMSStatus
from ems_status._values import wrong_type
from ems_status.history import TrackingHistory


__all__ = ["to_dot", "to_mermaid"]

# Both can be seen on white and on black.
_BLUE: Final = "#2563eb"
_RED: Final = "#dc2626"

# The ground, the border and the letters of a status by its class: legible on white and on black.
_LOOKS: Final = {
    "outward": ("#dbeafe", _BLUE, "#172554"),
    "inward": ("#ede9fe", "#7c3aed", "#2e1065"),
    "action": ("#fef3c7", "#d97706", "#451a03"),
    "final": ("#dcfce7", "#16a34a", "#052e16"),
    "visited": ("#dbeafe", _BLUE, "#172554"),
    "current": (_BLUE, _BLUE, "#ffffff"),
}

# What an edge is: its arrow in Mermaid, the colour of a move, and its attributes in DOT, where only
# next steps say what is above what.  The first three are the table's, the others a history's.
_LINES: Final = {
    "main": ("==>", _BLUE, ", penwidth=3, weight=8"),
    "branch": ("-->", _BLUE, ""),
    "return": ("-.->", _BLUE, ", style=dotted, constraint=false"),
    "repeat": ("-->", _BLUE, ""),
    "skip": ("-->", _BLUE, ", style=dashed, constraint=false"),
    "problem": ("--x", _RED, ", style=dashed, arrowhead=tee, constraint=false"),
}
_ODD: Final = ("skip", "problem")

_DOT_HEAD: Final = """\
digraph ems_status {
    graph [bgcolor=transparent, nodesep=0.4, ranksep=0.4]
    node [shape=box, style=rounded, fontname="Helvetica,Arial,sans-serif"]
    edge [fontname="Helvetica,Arial,sans-serif"]
    start [class="start", shape=circle, style=filled, fillcolor=black, width=0.2, label=""]
    finish [class="finish", shape=doublecircle, style=filled, fillcolor=black, width=0.15, label=""]
"""


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
        ...
            posting_collection ==> arrival_at_outward_office
        ...
    """
    return "flowchart TD\n" + "".join(f"    {line}\n" for line in _mermaid_lines(history))


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
        >>> to_dot().splitlines()[-1]
        '}'
        >>> 'posting_collection -> arrival_at_outward_office [class="main", ' in to_dot()
        True
    """
    return _DOT_HEAD + "".join(f"    {line}\n" for line in _dot_lines(history)) + "}\n"


def _mermaid_lines(history: TrackingHistory | None) -> Iterator[str]:
    edges, classes, dashes = _edges(history), _classes(history), "stroke-dasharray:5 5"
    yield 'start((" "))'
    for status in EMSStatus:
        yield f'{status}("{status.number} {status.label}")'
    yield 'finish(((" ")))'
    for source, target, line, label in edges:
        named = f'|"{label}"|' if label else ""
        yield f"{source} {_LINES[line][0]}{named} {target}"
    yield "style start fill:#888888,stroke:#888888"
    yield "style finish fill:none,stroke:#888888,stroke-width:3px"
    for name in dict.fromkeys(classes.values()):
        look = "fill:{},stroke:{},color:{}".format(*_LOOKS[name]) if name in _LOOKS else dashes
        yield f"classDef {name} {look}"
        yield f"class {','.join(status for status in classes if classes[status] == name)} {name}"
    # Mermaid numbers the edges in their order.  A label keeps the colour of the theme.
    for number, (_, _, line, label) in enumerate(edges):
        if label:
            dashed = f",{dashes}" if line in _ODD else ""
            yield f"linkStyle {number} stroke:{_LINES[line][1]}{dashed}"


def _dot_lines(history: TrackingHistory | None) -> Iterator[str]:
    edges, classes = _edges(history), _classes(history)
    for status in EMSStatus:
        look, name = "", classes.get(status)
        if name in _LOOKS:
            colours = 'fillcolor="{}", color="{}", fontcolor="{}"'.format(*_LOOKS[name])
            look = f'class="{name}", style="rounded,filled", {colours}, '
        elif name:
            look = f'class="{name}", style="rounded,dashed", '
        # In one line, the longest labels would be most of the width of the picture.
        label = r"\n".join(wrap(f"{status.number} {status.label}", 24))
        yield f'{status} [{look}label="{label}"]'
    for source, target, line, label in edges:
        _, colour, attributes = _LINES[line]
        move = ""
        if label:
            move = " move"
            # A space keeps the label off a thick line.
            attributes += f', label=" {label}", color="{colour}", fontcolor="{colour}"'
        yield f'{source} -> {target} [class="{line}{move}"{attributes}]'


def _edges(history: TrackingHistory | None) -> list[tuple[str, str, str, str]]:
    """List the ends of each edge, what it is, and the numbers of its events; the table's first."""
    if not isinstance(history, TrackingHistory | None):
        wrong_type("history", "a TrackingHistory", history)
    lines = _table()
    events: dict[tuple[str, str], list[str]] = {}
    for number, step in enumerate(history.steps if history else (), 1):
        if (move := step.transition) is not None:
            ends = str(move.source or "start"), str(move.target)
            lines.setdefault(ends, move.kind if move.is_valid else "problem")
            events.setdefault(ends, []).append(str(number))
    labels = {ends: ", ".join(numbers) for ends, numbers in events.items()}
    # A word tells a move that the table does not have.
    labels |= {ends: f"{labels[ends]}: {line}" for ends, line in lines.items() if line in _ODD}
    return [(*ends, line, labels.get(ends, "")) for ends, line in lines.items()]


def _table() -> dict[tuple[str, str], str]:
    """Say what each edge of the table is, with the start before it and the end behind it."""
    # The way of an item that customs looks at and that the first round delivers.
    way = ["start", *(s for s in sorted(EMSStatus) if not s.needs_action), "finish"]
    start, *_, finish = main = list(pairwise(way))
    nexts = ((source, target) for source in EMSStatus for target in NEXT[source])
    returns = ((source, target) for source in EMSStatus for target in RETURN[source])
    lines = dict.fromkeys([start, *nexts, finish], "branch") | dict.fromkeys(main, "main")
    return lines | dict.fromkeys(returns, "return")


def _classes(history: TrackingHistory | None) -> dict[EMSStatus, str]:
    """Say what each status is in a history, or else by itself."""
    if history is None or history.current is None:
        return {
            status: "final" if status.is_final else "action" if status.needs_action else status.side
            for status in EMSStatus
        }
    moves = (step.transition for step in history.steps)
    visited = {move.target: "visited" for move in moves if move is not None and move.is_valid}
    return dict.fromkeys(history.skipped, "skipped") | visited | {history.current: "current"}
