"""The pictures: every edge of the table once, and the path of a history on it, in two languages."""

import re
from itertools import pairwise

import pytest

from ems_status import EMSStatus, TrackingEvent, TrackingHistory
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
SIDES = {s.value: "outward" if s.number < 4 else "inward" for s in EMSStatus} | {
    "attempted_delivery": "action", "retention": "action", "final_delivery": "final",
}  # fmt: skip

# A skip, a text without a status, a repeat, the same move twice, and two problems.
TEXTS = ["Liegt beim Hausmeister!", *(status.label for status in EMSStatus)]
HISTORY = TrackingHistory(TrackingEvent(TEXTS[n]) for n in (1, 4, 0, 6, 7, 6, 6, 7, 9, 7, 1))
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
MARKS = {
    **dict.fromkeys(("posting_collection", "arrival_at_inward_office", "collection"), "visited"),
    **dict.fromkeys(("arrival_at_outward_office", "dispatch_from_outward_office"), "skipped"),
    "out_for_delivery": "visited",
    "final_delivery": "current",
}
# What a reader sees of each kind of edge.
MERMAID_ARROWS = {"main": "==>", "return": "-.->", "problem": "--x"}
DOT_STYLES = {
    "main": {"penwidth": "3", "weight": "8"},
    "return": {"style": "dotted", "constraint": "false"},
    "skip": {"style": "dashed", "constraint": "false"},
    "problem": {"style": "dashed", "arrowhead": "tee", "constraint": "false"},
}
BLUE, RED = "#2563eb", "#dc2626"


class Mermaid:
    """A flowchart, taken apart."""

    def __init__(self, history=None):
        """Find nodes, classes, and the edges in their order."""
        text = to_mermaid(history)
        self.names = dict(re.findall(r'^    (\w+)\("(.+)"\)$', text, re.MULTILINE))
        self.looks = dict(re.findall(r"^    classDef (\w+) (.+)$", text, re.MULTILINE))
        self.classes = {
            status: name
            for statuses, name in re.findall(r"^    class (\S+) (\w+)$", text, re.MULTILINE)
            for status in statuses.split(",")
        }
        arrows = r'^    (\w+) ([=.>x-]+)(?:\|"(.*)"\|)? (\w+)$'
        edges = re.findall(arrows, text, re.MULTILINE)
        self.arrows = [((source, target), arrow) for source, arrow, _, target in edges]
        self.labels = {(source, target): label for source, _, label, target in edges if label}
        links = re.findall(r"^    linkStyle (\d+) stroke:(.+)$", text, re.MULTILINE)
        self.colours = {self.arrows[int(number)][0]: style for number, style in links}

    @staticmethod
    def expected(line):
        """How a kind of edge is drawn, and how a move along it is."""
        dashes = ",stroke-dasharray:5 5" if line in {"skip", "problem"} else ""
        return MERMAID_ARROWS.get(line, "-->"), f"{RED if line == 'problem' else BLUE}{dashes}"


class Dot:
    """A graph, taken apart."""

    def __init__(self, history=None):
        """Find nodes, classes, and the edges in their order."""
        nodes, self.arrows, self.labels, self.colours = {}, [], {}, {}
        rows = re.findall(r"^    (\w+)(?: -> (\w+))? \[(.*)\]$", to_dot(history), re.MULTILINE)
        for source, target, rest in rows:
            has = {n: a or b for n, a, b in re.findall(r'(\w+)=(?:"([^"]*)"|([^",]+))', rest)}
            if not target:
                nodes[source] = has
                continue
            if has["class"].endswith(" move"):
                self.labels[source, target] = has.pop("label").lstrip()
                self.colours[source, target] = has.pop("color"), has.pop("fontcolor")
            self.arrows.append(((source, target), has | {"class": has["class"].split()[0]}))
        nodes = {name: has for name, has in nodes.items() if name in SIDES}
        self.names = {name: has["label"].replace(r"\n", " ") for name, has in nodes.items()}
        self.classes = {name: has["class"] for name, has in nodes.items() if "class" in has}
        self.looks = {has["class"]: has["style"] for has in nodes.values() if "class" in has}

    @staticmethod
    def expected(line):
        """How a kind of edge is drawn, with a class for a page, and how a move along it is."""
        return DOT_STYLES.get(line, {}) | {"class": line}, (RED if line == "problem" else BLUE,) * 2


@pytest.mark.parametrize("picture", [Mermaid, Dot])
class TestPicture:
    """What both languages show."""

    def test_every_edge_of_the_table_is_there_once_with_its_kind(self, picture):
        """The main line is thick, branches are plain and returns are dotted."""
        expected = {ends: picture.expected(line)[0] for ends, line in TABLE.items()}

        assert sorted(expected) == sorted(ends for ends, _ in picture().arrows)
        assert expected == dict(picture().arrows)

    def test_statuses_have_number_and_label_and_the_look_of_their_side(self, picture):
        """Or of what stands out: where the recipient has to act, and the end."""
        drawn = picture()

        assert {s.value: f"{s.number} {s.label}" for s in EMSStatus} == drawn.names
        assert (SIDES, set(SIDES.values())) == (drawn.classes, set(drawn.looks))

    def test_the_path_of_a_history_is_numbered_and_coloured(self, picture):
        """A move that the table does not have gets an edge of its own, and a problem is red.

        A history has the colours to itself: statuses that it has not are left as they are.
        """
        drawn = picture(HISTORY)
        lines = TABLE | {ends: line for ends, (line, _) in MOVES.items()}
        colours = {ends: picture.expected(line)[1] for ends, (line, _) in MOVES.items()}

        assert sorted(lines) == sorted(ends for ends, _ in drawn.arrows)
        assert {ends: picture.expected(lines[ends])[0] for ends in lines} == dict(drawn.arrows)
        assert {ends: label for ends, (_, label) in MOVES.items()} == drawn.labels
        assert colours == drawn.colours
        assert MARKS == drawn.classes
        assert {"skipped"} == {name for name, look in drawn.looks.items() if "dash" in look}


@pytest.mark.parametrize("draw", [to_mermaid, to_dot])
class TestText:
    """The text can be kept in a file and compared."""

    def test_a_history_without_a_move_is_drawn_as_none(self, draw):
        """A text without a status is no move."""
        assert draw() == draw(None) == draw(TrackingHistory([]))
        assert draw() == draw(TrackingHistory([TrackingEvent(TEXTS[0])]))

    def test_all_recorded_histories_can_be_drawn(self, draw):
        """Every status that a real history moved to is on its path, and the last is current."""
        for journey in JOURNEYS:
            events = [TrackingEvent(e["text"], place=e["place"]) for e in journey["events"]]
            history = TrackingHistory(events)
            problems = {(s.transition.source, s.transition.target) for s in history.problems}

            assert ("current" in draw(history)) is (history.current is not None)
            assert len(problems) == draw(history).count('problem"')

    @pytest.mark.parametrize("wrong", ["引受", [], EMSStatus.COLLECTION])
    def test_anything_but_a_history_is_a_type_error(self, draw, wrong):
        """The message says what came."""
        with pytest.raises(TypeError, match="history must be a TrackingHistory, not"):
            draw(wrong)
