"""The pictures: every edge of the table once, and the path of a history on it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from ems_status import EMSStatus, TrackingEvent, TrackingHistory, diagrams
from ems_status.diagrams import to_dot, to_mermaid
from tests.facts import JOURNEYS


MAIN_LINE = ("start", *(s.value for s in EMSStatus if s.number not in {8, 10}), "finish")
NEXT = {(s.value, target.value) for s in EMSStatus for target in s.next_statuses}
RETURNS = {(s.value, target.value) for s in EMSStatus for target in s.return_statuses}
TABLE = {
    **dict.fromkeys(NEXT, "branch"),
    **dict.fromkeys(RETURNS, "return"),
    **dict.fromkeys(pairwise(MAIN_LINE), "main"),
}

# A skip, a text without a status, a repeat, the same move twice, and two problems.
HISTORY = TrackingHistory([
    TrackingEvent("Posting/Collection"),
    TrackingEvent("Arrival at inward office of exchange"),
    TrackingEvent("Zollbeschau!"),
    TrackingEvent("Collection"),
    TrackingEvent("Out for delivery"),
    TrackingEvent("Collection"),
    TrackingEvent("Collection"),
    TrackingEvent("Out for delivery"),
    TrackingEvent("Final delivery"),
    TrackingEvent("Out for delivery"),
    TrackingEvent("Posting/Collection"),
])
MOVES = {
    ("start", "posting_collection"): ("main", "1"),
    ("posting_collection", "arrival_at_inward_office"): ("skip", "2: skip"),
    ("arrival_at_inward_office", "collection"): ("branch", "4"),
    ("collection", "out_for_delivery"): ("main", "5, 8"),
    ("out_for_delivery", "collection"): ("return", "6"),
    ("collection", "collection"): ("repeat", "7"),
    ("out_for_delivery", "final_delivery"): ("main", "9"),
    ("final_delivery", "out_for_delivery"): ("problem", "10: problem"),
    ("final_delivery", "posting_collection"): ("problem", "11: problem"),
}
VISITED = {
    "posting_collection",
    "arrival_at_inward_office",
    "collection",
    "out_for_delivery",
}
SKIPPED = {"arrival_at_outward_office", "dispatch_from_outward_office"}

ARROWS = {"==>": "main", "-->": "branch", "-.->": "return", "--x": "problem"}
BLUE, RED = "#2563eb", "#dc2626"


def mermaid_edges(text):
    """The edges of a Mermaid text in their order: two ends, the arrow and the label."""
    found = re.findall(r'^    (\w+) ([=.>x-]+)(?:\|"(.*)"\|)? (\w+)$', text, re.MULTILINE)
    return [(source, target, arrow, label) for source, arrow, label, target in found]


def dot_edges(text):
    """The edges of a DOT text in their order: two ends and the attributes."""
    found = re.findall(r"^    (\w+) -> (\w+) \[(.*)\]$", text, re.MULTILINE)
    return [(source, target, attributes(rest)) for source, target, rest in found]


def dot_nodes(text):
    """The nodes of a DOT text, by name, with their attributes."""
    found = re.findall(r"^    (\w+) \[(.*)\]$", text, re.MULTILINE)
    return {name: attributes(rest) for name, rest in found}


def attributes(text):
    """A list of attributes as a dictionary."""
    return {name: a or b for name, a, b in re.findall(r'(\w+)=(?:"([^"]*)"|([^",]+))', text)}


class TestMermaid:
    """The flowchart."""

    def test_every_edge_of_the_table_is_there_once_with_its_kind(self):
        """The main line is thick, branches are plain and returns are dotted."""
        edges = [
            (source, target, ARROWS[arrow])
            for source, target, arrow, _ in mermaid_edges(to_mermaid())
        ]

        assert len(TABLE) == len(edges)
        assert TABLE == {(source, target): line for source, target, line in edges}

    def test_the_statuses_are_called_by_number_and_label(self):
        """Each has one node, and the start and the end have one without words."""
        names = re.findall(r'^    (\w+)\("(.+)"\)$', to_mermaid(), re.MULTILINE)

        assert [(s.value, f"{s.number} {s.label}") for s in EMSStatus] == names
        assert 1 == to_mermaid().count('    start((" "))\n')
        assert 1 == to_mermaid().count('    finish(((" ")))\n')

    def test_nothing_is_marked_without_a_history(self):
        """The colours are a history's."""
        assert not re.search("classDef|linkStyle|[|]", to_mermaid())
        assert to_mermaid() == to_mermaid(None) == to_mermaid(TrackingHistory([]))

    def test_the_moves_of_a_history_are_numbered(self):
        """A move that the table does not have gets an edge of its own."""
        edges = mermaid_edges(to_mermaid(HISTORY))
        labels = {(source, target): label for source, target, _, label in edges if label}

        assert len(TABLE.keys() | MOVES.keys()) == len(edges)
        assert {ends: label for ends, (_, label) in MOVES.items()} == labels

    def test_the_moves_of_a_history_are_coloured(self):
        """Mermaid's styles name the edges by their place in the text."""
        text = to_mermaid(HISTORY)
        edges = mermaid_edges(text)
        styles = {
            edges[int(number)][:2]: style
            for numbers, style in re.findall(r"^    linkStyle (\S+) (.*)$", text, re.MULTILINE)
            for number in numbers.split(",")
        }

        expected = {
            "skip": f"stroke:{BLUE},stroke-dasharray:8 4",
            "problem": f"stroke:{RED},stroke-dasharray:8 4",
        }
        assert {
            ends: expected.get(line, f"stroke:{BLUE}") for ends, (line, _) in MOVES.items()
        } == styles

    def test_a_problem_ends_in_a_cross(self):
        """It is told apart without its colour, too."""
        edges = mermaid_edges(to_mermaid(HISTORY))

        assert {ends for ends, (line, _) in MOVES.items() if line == "problem"} == {
            edge[:2] for edge in edges if edge[2] == "--x"
        }

    def test_visited_current_and_skipped_statuses_are_marked(self):
        """Each mark has one line, and is defined."""
        text = to_mermaid(HISTORY)
        marks = dict(re.findall(r"^    class (\S+) (\w+)$", text, re.MULTILINE))

        assert {
            ("final_delivery",): "current",
            tuple(sorted(VISITED)): "visited",
            tuple(sorted(SKIPPED)): "skipped",
        } == {tuple(sorted(names.split(","))): mark for names, mark in marks.items()}
        assert {*marks.values()} == {*re.findall(r"classDef (\w+)", text)}

    @pytest.mark.parametrize(
        ("text", "written"),
        [('a"b', "a#34;b"), ("<i>#`", "#60;i#62;#35;#96;"), ("4, 5/6: 引", "4, 5/6: 引")],
    )
    def test_what_mermaid_would_act_on_is_an_entity(self, text, written):
        """A label is text, whatever stands in it."""
        assert written == diagrams._mermaid_text(text)


class TestDot:
    """The graph."""

    def test_every_edge_of_the_table_is_there_once_with_its_kind(self):
        """The class says it, and so do the width and the style."""
        edges = dot_edges(to_dot())

        assert len(TABLE) == len(edges)
        assert TABLE == {(source, target): found["class"] for source, target, found in edges}
        assert {("main", "3", None), ("branch", None, None), ("return", None, "dotted")} == {
            (found["class"], found.get("penwidth"), found.get("style")) for *_, found in edges
        }

    def test_the_statuses_are_called_by_number_and_label(self):
        """Beside them, only the start and the end have a node, and both are drawn as dots."""
        nodes = dot_nodes(to_dot())
        dots = {nodes.pop(name)["shape"] for name in ("start", "finish")}

        assert {"circle", "doublecircle"} == dots
        assert [(s.value, f"{s.number} {s.label}") for s in EMSStatus] == [
            (name, found["label"].replace(r"\n", " "))
            for name, found in nodes.items()
            if name not in {"graph", "node", "edge"}
        ]

    def test_nothing_is_marked_without_a_history(self):
        """The colours are a history's."""
        assert "#" not in to_dot()
        assert to_dot() == to_dot(None) == to_dot(TrackingHistory([]))

    def test_the_moves_of_a_history_are_numbered_and_coloured(self):
        """A move that the table does not have gets an edge of its own."""
        edges = dot_edges(to_dot(HISTORY))

        assert len(TABLE.keys() | MOVES.keys()) == len(edges)
        assert {
            ends: (f"{line} move", f" {label}", RED if line == "problem" else BLUE)
            for ends, (line, label) in MOVES.items()
        } == {
            (source, target): (found["class"], found["label"], found["color"])
            for source, target, found in edges
            if "label" in found
        }

    def test_visited_current_and_skipped_statuses_are_marked(self):
        """All others are left as they are."""
        marks = {
            name: found["class"]
            for name, found in dot_nodes(to_dot(HISTORY)).items()
            if found.get("class") not in {None, "start", "finish"}
        }

        assert {
            "final_delivery": "current",
            **dict.fromkeys(VISITED, "visited"),
            **dict.fromkeys(SKIPPED, "skipped"),
        } == marks

    @pytest.mark.parametrize(
        ("text", "written"), [('a"b', r"a\"b"), ("a\\b", r"a\\b"), ("\n", r"\n")]
    )
    def test_what_dot_would_act_on_is_escaped(self, text, written):
        """A label is text, whatever stands in it."""
        assert written == diagrams._dot_text(text)


@pytest.mark.parametrize("draw", [to_mermaid, to_dot])
class TestBoth:
    """What both languages share."""

    def test_the_same_history_gives_the_same_text(self, draw):
        """The text can be kept in a file and compared."""
        assert draw(HISTORY) == draw(TrackingHistory(list(HISTORY.events)))

    def test_a_history_that_has_not_begun_well_marks_no_status(self, draw):
        """A text without a status is no move."""
        assert draw() == draw(TrackingHistory([TrackingEvent("Zollbeschau!")]))

    def test_all_recorded_histories_can_be_drawn(self, draw):
        """Every status that a real history moved to is on its path, and the last is current."""
        for journey in JOURNEYS:
            events = [
                TrackingEvent(event["text"], place=event["place"]) for event in journey["events"]
            ]
            history = TrackingHistory(events)
            text = draw(history)

            assert ("current" in text) is (history.current is not None)
            assert text.count('problem"') == len({
                (step.transition.source, step.transition.target) for step in history.problems
            })

    @pytest.mark.parametrize("wrong", ["引受", [], EMSStatus.COLLECTION])
    def test_anything_but_a_history_is_a_type_error(self, draw, wrong):
        """The message says what came."""
        with pytest.raises(TypeError, match="history must be a TrackingHistory, not"):
            draw(wrong)
