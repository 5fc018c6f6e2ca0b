"""Sphinx configuration."""

from __future__ import annotations

import sys
from pathlib import Path

from ems_status import __version__


HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE / "_ext")]

project = "ems-status"
author = "The ems_status authors"
copyright = f"2026, {author}"  # noqa: A001  the name is Sphinx's
release = version = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "ems_pages",
]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"ems-status {version}"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_extra_path = ["definitions.json", "definitions.schema.json"]
html_show_sourcelink = False
html_copy_source = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# What is copied is code alone: prompts are cut off, and what a program prints is left out.
copybutton_selector = "div:not(.highlight-text) > div.highlight > pre"
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
copybutton_copy_empty_lines = False
copybutton_line_continuation_character = "\\"

# A name between single backquotes is a name of the project.
default_role = "py:obj"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
napoleon_use_ivar = True
python_use_unqualified_type_names = True

# The manuals of other projects are on the network, and the build does not use it.
nitpick_ignore_regex = [("py:class", r"(cattrs|collections|datetime|enum)\..*")]
