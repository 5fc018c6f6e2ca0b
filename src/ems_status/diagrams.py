"""The state machine as a picture: Mermaid or DOT text, for other programs to draw.

The edges are those of the transition table.  With a history, its path has all the colours, each
move bears the numbers of its events, the oldest being 1, and moves that the table does not have get
an edge of their own: a problem leads from the state, which it did not move, to what its text says.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from textwrap import wrap
from typing import Final, NamedTuple

from ems_status._statuses import NEXT, RETURN, EMSStatus
from ems_status.history import TrackingHistory


__all__ = ["to_dot", "to_mermaid"]

# The way of an item that customs looks at and that the first round delivers.
_MAIN_LINE: Final[Sequence[tuple[str, str]]] = [
    *pairwise(["start", *(s for s in sorted(EMSStatus) if not s.needs_action), "finish"])
]

# Both can be seen on white and on black.
_BLUE: Final = "#2563eb"
_RED: Final = "#dc2626"

# The ground, the border and the letters of a status by its class: legible on white and on black.
_LOOKS: Final[Mapping[str, tuple[str, str, str]]] = {
    "outward": ("#dbeafe", _BLUE, "#172554"),
    "inward": ("#ede9fe", "#7c3aed", "#2e1065"),
    "action": ("#fef3c7", "#d97706", "#451a03"),
    "final": ("#dcfce7", "#16a34a", "#052e16"),
    "visited": ("#dbeafe", _BLUE, "#172554"),
    "current": (_BLUE, _BLUE, "#ffffff"),
}
_DASHES: Final = "stroke-dasharray:5 5"

# What an edge is: its arrow in Mermaid and its attributes in DOT, where only next steps say what is
# above what.  The first three are the table's, and only a history has the others.
_LINES: Final[Mapping[str, tuple[str, str]]] = {
    "main": ("==>", "penwidth=3, weight=8"),
    "branch": ("-->", ""),
    "return": ("-.->", "style=dotted, constraint=false"),
    "repeat": ("-->", ""),
    "skip": ("-->", "style=dashed, constraint=false"),
    "problem": ("--x", "style=dashed, arrowhead=tee, constraint=false"),
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


class _Edge(NamedTuple):
    """An arrow, what it is, and the numbers of the events that went along it."""

    source: str
    target: str
    line: str
    events: tuple[int, ...] = ()


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
    edges, classes = _edges(history), _classes(history)
    yield 'start((" "))'
    for status in EMSStatus:
        yield f'{status}("{_mermaid_text(_name(status))}")'
    yield 'finish(((" ")))'
    for edge in edges:
        label = f'|"{_mermaid_text(_label(edge))}"|' if edge.events else ""
        yield f"{edge.source} {_LINES[edge.line][0]}{label} {edge.target}"
    yield "style start fill:#888888,stroke:#888888"
    yield "style finish fill:none,stroke:#888888,stroke-width:3px"
    for name in dict.fromkeys(classes.values()):
        look = "fill:{},stroke:{},color:{}".format(*_LOOKS[name]) if name in _LOOKS else _DASHES
        yield f"classDef {name} {look}"
        yield f"class {','.join(status for status in classes if classes[status] == name)} {name}"
    # Mermaid numbers the edges in their order.  A label keeps the colour of the theme.
    for number, edge in enumerate(edges):
        if edge.events:
            dashes = f",{_DASHES}" if edge.line in _ODD else ""
            yield f"linkStyle {number} stroke:{_colour(edge)}{dashes}"


def _dot_lines(history: TrackingHistory | None) -> Iterator[str]:
    edges, classes = _edges(history), _classes(history)
    for status in EMSStatus:
        # In one line, the longest labels would be most of the width of the picture.
        label = _dot_text("\n".join(wrap(_name(status), 24)))
        yield f'{status} [{_dot_look(classes.get(status))}label="{label}"]'
    for edge in edges:
        name = f"{edge.line} move" if edge.events else edge.line
        attributes = [f'class="{name}"', *filter(None, [_LINES[edge.line][1]])]
        if edge.events:
            # A space keeps the label off a thick line.
            attributes.append(f'label=" {_dot_text(_label(edge))}"')
            attributes += (f'{what}="{_colour(edge)}"' for what in ("color", "fontcolor"))
        yield f"{edge.source} -> {edge.target} [{', '.join(attributes)}]"


def _dot_look(name: str | None) -> str:
    if name is None:
        return ""
    if name not in _LOOKS:
        return f'class="{name}", style="rounded,dashed", '
    colours = 'fillcolor="{}", color="{}", fontcolor="{}"'.format(*_LOOKS[name])
    return f'class="{name}", style="rounded,filled", {colours}, '


def _edges(history: TrackingHistory | None) -> list[_Edge]:
    """List the edges of the table, and after them those that only the history has."""
    if not isinstance(history, TrackingHistory | None):
        msg = f"history must be a TrackingHistory, not {type(history).__name__}: {history!r}"
        raise TypeError(msg)
    edges = {edge[:2]: edge for edge in _table()}
    for number, step in enumerate(history.steps if history else (), 1):
        if (move := step.transition) is not None:
            ends = move.source or "start", move.target
            edge = edges.get(ends) or _Edge(*ends, move.kind if move.is_valid else "problem")
            edges[ends] = edge._replace(events=(*edge.events, number))
    return list(edges.values())


def _table() -> Iterator[_Edge]:
    """Draw the transition table, with the start before it and the end behind it."""
    nexts = ((source, target) for source in EMSStatus for target in NEXT[source])
    for ends in (_MAIN_LINE[0], *nexts, _MAIN_LINE[-1]):
        yield _Edge(*ends, "main" if ends in _MAIN_LINE else "branch")
    for source in EMSStatus:
        yield from (_Edge(source, target, "return") for target in RETURN[source])


def _label(edge: _Edge) -> str:
    """The numbers of the events, with a word where the table does not have the move."""
    numbers = ", ".join(map(str, edge.events))
    return f"{numbers}: {edge.line}" if edge.line in _ODD else numbers


def _colour(edge: _Edge) -> str:
    return _RED if edge.line == "problem" else _BLUE


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


def _name(status: EMSStatus) -> str:
    return f"{status.number} {status.label}"


def _mermaid_text(text: str) -> str:
    """Write all but plain letters as entities, which Mermaid has between quotes."""
    return "".join(c if c.isalnum() or c in " ,/:" else f"#{ord(c)};" for c in text)


def _dot_text(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
