"""A directive that draws the state machine.

``{state-picture}`` has the ten statuses; the lines of its content, where it has any, are the texts
of a history whose path is marked.  Graphviz draws it; where its program ``dot`` is not installed,
the Mermaid text stands in the place of the picture.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from ems_status import TrackingEvent, TrackingHistory
from ems_status.diagrams import to_dot, to_mermaid


PICTURE = '<div class="state-picture" role="img" aria-label="{caption}">{svg}</div>'


class StatePicture(SphinxDirective):
    """The state machine; the argument says in words what is to be seen."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Draw it, or write it down."""
        history = TrackingHistory(map(TrackingEvent, self.content)) if self.content else None
        program = shutil.which("dot")
        if program is None:
            text = to_mermaid(history)
            return [nodes.literal_block(text, text, language="text")]
        picture = PICTURE.format(
            caption=escape(self.arguments[0]), svg=svg(program, to_dot(history))
        )
        return [nodes.raw("", picture, format="html")]


def svg(program: str, dot: str) -> str:
    """Draw a graph as an element of a page, which styles it."""
    drawn = subprocess.run(  # noqa: S603  the graph is the library's own
        [program, "-Tsvg"], input=dot, check=True, encoding="utf-8", stdout=subprocess.PIPE
    ).stdout
    element = drawn[drawn.index("<svg") :]
    # Two pictures on one page would share their ids, and the titles show up below the pointer.
    element = re.sub(r' id="[^"]*"|<title>.*?</title>|<!--.*?-->', "", element)
    # In points, the letters would be larger than those of the page.
    return re.sub(r'((?:width|height)="\d+)pt"', r'\1"', element)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("state-picture", StatePicture)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
