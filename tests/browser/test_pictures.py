"""The pictures are what the programs of Graphviz and Mermaid can read and draw."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ems_status import EMSStatus, TrackingEvent, TrackingHistory
from ems_status.diagrams import to_dot, to_mermaid
from tests.browser.conftest import DESKTOP, Browser
from tests.facts import JOURNEYS


README = Path(__file__).parents[2] / "README.md"
NAMES = {f"{status.number} {status.label}" for status in EMSStatus}
TABLE = sum(len(s.next_statuses) + len(s.return_statuses) for s in EMSStatus)
HISTORIES = [
    TrackingHistory(TrackingEvent(row["text"], place=row["place"]) for row in journey["events"])
    for journey in JOURNEYS
]
# Two problems, a repeat and several skips.
TEXTS = ["引受", "通関手続中", "通関手続中", "お届け済み", "引受", "保管"]
ODD = TrackingHistory(map(TrackingEvent, TEXTS))


def dot(text: str, form: str) -> str:
    """What the real program makes of a text; a warning is a failure."""
    command = ["dot", f"-T{form}"]
    done = subprocess.run(command, input=text, capture_output=True, check=True, encoding="utf-8")  # noqa: S603
    assert not done.stderr
    return done.stdout


DRAW = """
mermaid.initialize({ startOnLoad: false });
return mermaid.render("drawn", arguments[0]).then(({ svg }) => {
  const picture = document.getElementById("picture");
  picture.innerHTML = svg;
  return [
    [...picture.querySelectorAll(".node")].map((node) => node.textContent.replace(/\\s+/g, " ").trim()),
    picture.querySelectorAll(".edgePaths path, .edges path.transition").length,
  ];
});
"""


@pytest.fixture
def draw(browser: Browser, mermaid: Path, tmp_path: Path):
    """Draw a Mermaid text, and return the texts of the nodes and the number of the edges."""
    page = tmp_path / "mermaid.html"
    page.write_text(
        '<!doctype html><meta charset="utf-8"><title>Mermaid</title>'
        f'<link rel="icon" href="data:,"><script src="{mermaid.as_uri()}"></script>'
        '<div id="picture"></div>',
        encoding="utf-8",
    )
    browser.open(page, DESKTOP)

    def draw(text):
        nodes, edges = browser.run(DRAW, text)
        assert browser.complaints == []
        return nodes, edges

    return draw


class TestDot:
    """Graphviz."""

    @pytest.mark.parametrize(("history", "own"), [(None, 0), (ODD, 5)])
    def test_the_graph_has_the_states_and_the_edges_of_the_table(self, history, own):
        """Beside them, there are two dots with an edge each, and what only the history has."""
        graph = json.loads(dot(to_dot(history), "json"))
        labels = [node["label"].replace("\\n", " ") for node in graph["objects"]]

        assert len(labels) == 12
        assert {*labels} == NAMES | {""}
        assert len(graph["edges"]) == TABLE + 2 + own

    def test_the_drawing_has_the_names_of_the_states(self):
        """The drawing is an SVG; a broken label stands in two lines."""
        drawing = ET.fromstring(dot(to_dot(ODD), "svg"))  # noqa: S314  it was just made
        groups = drawing.iter("{http://www.w3.org/2000/svg}g")
        drawn = {
            " ".join(text.text for text in group.findall("{http://www.w3.org/2000/svg}text"))
            for group in groups
            if group.get("class", "").startswith("node")
        }

        assert drawn == NAMES | {""}

    @pytest.mark.parametrize("history", HISTORIES)
    def test_every_recorded_history_is_drawn(self, history):
        """Without an error and without a warning."""
        assert dot(to_dot(history), "svg").count('class="node') == 12


class TestMermaid:
    """Mermaid, in the browser."""

    @pytest.mark.parametrize(("history", "own"), [(None, 0), (ODD, 5)])
    def test_the_flowchart_has_the_states_and_the_edges_of_the_table(self, draw, history, own):
        """Beside them, there are two dots with an edge each, and what only the history has."""
        nodes, edges = draw(to_mermaid(history))

        assert len(nodes) == 12
        assert {*nodes} == NAMES | {""}
        assert edges == TABLE + 2 + own

    def test_every_recorded_history_is_drawn(self, draw):
        """Without an error and without a warning."""
        for history in HISTORIES:
            nodes, _ = draw(to_mermaid(history))

            assert {*nodes} == NAMES | {""}

    def test_the_readme_s_picture_is_drawn(self, draw):
        """The states and the edges are those of the table, with a start and an end."""
        readme = README.read_text(encoding="utf-8")
        (text,) = re.findall(r"^```mermaid\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
        nodes, edges = draw(text)

        assert {*nodes} - {""} == NAMES
        assert edges == TABLE + 2
